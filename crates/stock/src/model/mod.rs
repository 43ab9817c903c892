//! The words of stock.

mod deliveries;
mod goods;
mod places;

pub use deliveries::{Announced, AnnouncedLine, Arrival, Delivery, DeliveryLine, DeliveryState, PartArrived};
pub use goods::{
    Change, Count, Incoming, ItemStock, Leaving, Level, Movement, MovementKind, Reason, Recorded,
    Reservation, Transfer, Warehouse, WarehouseFacts,
};
pub use places::{
    Held, Hold, Joined, LimitSetting, Limited, PlaceStanding, PledgeHold, Waiter, WaitingEntry, WaitingState,
};

pub(crate) use goods::NewMovement;
pub(crate) use places::{HoldRow, HoldState, LimitRow, WaitingRow};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }
        impl $name {
            /// As stored, in exports and in text keys.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
            /// Reads the stored word.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
        impl db::ToParam for $name {
            fn to_param(&self) -> db::Param<'_> { db::Param::Text(self.word().into()) }
        }
    };
}
pub(crate) use words;
