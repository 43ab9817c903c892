//! What can go wrong with stock, in sentences that say what to do.

use db::DbError;
use kernel::{SealError, Timestamp};

/// Longest idempotency key, in bytes.
pub const KEY_LENGTH_MAX: usize = 200;
/// Longest name of a warehouse and longest reference of a delivery, in characters.
pub const NAME_CHARS_MAX: usize = 100;
/// Longest note, in characters.
pub const NOTE_CHARS_MAX: usize = 500;
/// Most pieces or places of one change.
pub const PIECES_MAX: u32 = 10_000_000;
/// Most items of one delivery.
pub const DELIVERY_LINES_MAX: usize = 2_000;
/// Longest time that a place is held or offered, in minutes: 60 days.
pub const MINUTES_MAX: u32 = 86_400;

/// Why something about stock was not changed. Nothing of it was.
#[derive(Debug, thiserror::Error)]
pub enum StockError {
    /// No such warehouse.
    #[error("there is no such warehouse: choose one of the list")]
    UnknownWarehouse,
    /// Goods do not come in there any more.
    #[error("this warehouse is closed: choose another one, or open it again")]
    WarehouseClosed,
    /// Something is there or on its way.
    #[error("{pieces} pieces lie in this warehouse or are on their way to it: move them first")]
    WarehouseInUse {
        /// How many.
        pieces: u64,
    },
    /// Another has this name.
    #[error("another warehouse has this name: choose one that tells them apart")]
    WarehouseName,
    /// A name or reference is empty or too long.
    #[error("a name has 1 to {NAME_CHARS_MAX} characters")]
    BadName,
    /// The note is too long.
    #[error("a note has at most {NOTE_CHARS_MAX} characters")]
    NoteTooLong,
    /// Not a number of pieces or places.
    #[error("write a number from 1 to {PIECES_MAX}")]
    BadQuantity,
    /// Not a number of minutes.
    #[error("write a time from 1 to {MINUTES_MAX} minutes")]
    BadMinutes,
    /// The key is empty or too long.
    #[error("an idempotency key has 1 to {KEY_LENGTH_MAX} characters")]
    BadKey,
    /// The key stands for another movement.
    #[error("this was sent before with other content: reload the page and send it again")]
    KeyReused,
    /// Less is there.
    #[error("only {on_hand} pieces are there: count them, or take fewer")]
    NotEnough {
        /// How many are there.
        on_hand: i64,
    },
    /// A count of a moment that has not come.
    #[error("the time of counting lies in the future")]
    CountInFuture,
    /// A later count is in the books.
    #[error("the same was counted later, at {0}: the later count stands")]
    CountedLater(Timestamp),
    /// A transfer to where it came from.
    #[error("choose two different warehouses")]
    SameWarehouse,
    /// No such delivery.
    #[error("there is no such delivery")]
    UnknownDelivery,
    /// It is over.
    #[error("this delivery is closed: announce what still comes as a new one")]
    DeliveryClosed,
    /// Nothing in it, or an item twice.
    #[error("a delivery brings 1 to {DELIVERY_LINES_MAX} items, each once")]
    DeliveryLines,
    /// Something arrived that was not announced.
    #[error("{item} is not in this delivery: receive it without one")]
    NotAnnounced {
        /// Public id of the item.
        item: String,
    },
    /// More arrived than was announced.
    #[error("only {outstanding} pieces of {item} are still to come: receive the rest without a delivery")]
    MoreThanAnnounced {
        /// Public id of the item.
        item: String,
        /// How many are still to come.
        outstanding: u32,
    },
    /// There is no limit of this.
    #[error("nothing is limited here: set a limit first")]
    NoLimit,
    /// Not so many places are left.
    #[error("{limited}: only {left} left")]
    SoldOut {
        /// Public id of the reward, add-on or option value.
        limited: String,
        /// How many are left.
        left: u32,
    },
    /// The time was over, and somebody else may have the place.
    #[error("the place was not kept any longer: look whether one is left")]
    HoldLost,
    /// No such entry in a waiting list, or it is over.
    #[error("this place in the waiting list is over: join again if you still want to wait")]
    NotWaiting,
    /// Nothing was offered.
    #[error("no place is offered yet: we write as soon as one is free")]
    NothingOffered,
    /// The deadline of the offer is over.
    #[error("the offer is over: the place went to the next")]
    OfferOver,
    /// A stored value cannot be read.
    #[error("the database holds something this version cannot read in `{0}`: run `pledgekeeper verify`")]
    Stored(&'static str),
    /// A note does not open.
    #[error("a note does not open with this installation's key")]
    Sealed(#[from] SealError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl StockError {
    /// Key of the text that a page shows instead of the English sentence; `None` where the reader can do nothing.
    /// Values: `pieces`, `limit`, `left`.
    pub const fn text_key(&self) -> Option<&'static str> {
        Some(match self {
            Self::UnknownWarehouse => "stock-error-unknown-warehouse",
            Self::WarehouseClosed => "stock-error-warehouse-closed",
            Self::WarehouseInUse { .. } => "stock-error-warehouse-in-use",
            Self::WarehouseName => "stock-error-warehouse-name",
            Self::BadName => "stock-error-name",
            Self::NoteTooLong => "stock-error-note",
            Self::BadQuantity => "stock-error-quantity",
            Self::BadMinutes => "stock-error-minutes",
            Self::KeyReused => "stock-error-sent-twice",
            Self::NotEnough { .. } => "stock-error-not-enough",
            Self::CountInFuture => "stock-error-count-in-future",
            Self::CountedLater(_) => "stock-error-counted-later",
            Self::SameWarehouse => "stock-error-same-warehouse",
            Self::UnknownDelivery => "stock-error-unknown-delivery",
            Self::DeliveryClosed => "stock-error-delivery-closed",
            Self::DeliveryLines => "stock-error-delivery-lines",
            Self::NotAnnounced { .. } => "stock-error-not-announced",
            Self::MoreThanAnnounced { .. } => "stock-error-more-than-announced",
            Self::NoLimit => "stock-error-no-limit",
            Self::SoldOut { .. } => "stock-error-sold-out",
            Self::HoldLost => "stock-error-hold-lost",
            Self::NotWaiting => "stock-error-not-waiting",
            Self::NothingOffered => "stock-error-nothing-offered",
            Self::OfferOver => "stock-error-offer-over",
            Self::BadKey | Self::Stored(_) | Self::Sealed(_) | Self::Db(_) => return None,
        })
    }

    /// The numbers of its text.
    pub fn args(&self) -> Vec<(&'static str, i64)> {
        match self {
            Self::WarehouseInUse { pieces } => vec![("pieces", i64::try_from(*pieces).unwrap_or(i64::MAX))],
            Self::NotEnough { on_hand } => vec![("pieces", *on_hand)],
            Self::MoreThanAnnounced { outstanding, .. } => vec![("pieces", i64::from(*outstanding))],
            Self::SoldOut { left, .. } => vec![("left", i64::from(*left))],
            Self::BadName => vec![("limit", count(NAME_CHARS_MAX))],
            Self::NoteTooLong => vec![("limit", count(NOTE_CHARS_MAX))],
            Self::BadQuantity => vec![("limit", i64::from(PIECES_MAX))],
            Self::BadMinutes => vec![("limit", i64::from(MINUTES_MAX))],
            Self::DeliveryLines => vec![("limit", count(DELIVERY_LINES_MAX))],
            _ => Vec::new(),
        }
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX) // limits of the source
}
