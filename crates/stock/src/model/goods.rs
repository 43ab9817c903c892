//! Warehouses, and what lies in them.

use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, RowId, Timestamp};

use super::words;

/// What somebody says about a warehouse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WarehouseFacts {
    /// What people call it; no two have the same name.
    pub name: String,
    /// Where it stands: shipping and duties begin here.
    pub country: CountryCode,
    /// The region's code, where shipping or tax asks for it.
    pub region: Option<String>,
}

/// A place where stock is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warehouse {
    /// Inside.
    pub row: RowId<kinds::Warehouse>,
    /// Outside.
    pub id: Id<kinds::Warehouse>,
    /// Name and place.
    pub facts: WarehouseFacts,
    /// Goods come in only where it is.
    pub is_active: bool,
}

words! {
    /// What happened to pieces.
    MovementKind {
        /// They came in.
        Received = "received",
        /// Somebody counted; the difference to the books is the movement.
        Counted = "counted",
        /// They left for a backer.
        Shipped = "shipped",
        /// They came back from a backer.
        Returned = "returned",
        /// They are given up.
        WrittenOff = "written_off",
        /// They left for another warehouse.
        MovedOut = "moved_out",
        /// They came from another warehouse.
        MovedIn = "moved_in",
    }
}

words! {
    /// Why.
    Reason {
        /// An expected delivery arrived.
        Delivery = "delivery",
        /// A pledge is fulfilled.
        Pledge = "pledge",
        /// A stocktaking.
        Stocktaking = "stocktaking",
        /// A mistake in the books is put right.
        Correction = "correction",
        /// Broken or spoilt.
        Damaged = "damaged",
        /// Not found.
        Lost = "lost",
        /// Found again.
        Found = "found",
        /// Given away: press, samples, prizes.
        Sample = "sample",
        /// Sent again to a backer.
        Replacement = "replacement",
        /// Undeliverable, refused or returned.
        SentBack = "sent_back",
        /// To be where it is needed.
        Rebalancing = "rebalancing",
        /// Anything else; the note says what.
        Other = "other",
    }
}

impl Reason {
    /// Those that a person chooses from; the others say what the product itself did.
    pub const CHOICES: &[Self] = &[
        Self::Correction,
        Self::Damaged,
        Self::Lost,
        Self::Found,
        Self::Sample,
        Self::Replacement,
        Self::SentBack,
        Self::Other,
    ];
}

/// Pieces that come, go, come back or are given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Idempotency key, unique for ever: made of what caused the movement, never of chance.
    pub key: String,
    /// Of what.
    pub item: Id<kinds::Item>,
    /// Where.
    pub warehouse: Id<kinds::Warehouse>,
    /// How many; above 0.
    pub pieces: u32,
    /// Why.
    pub reason: Reason,
    /// What staff wrote, or "".
    pub note: String,
}

/// Pieces of an item that leave with a pledge's parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaving {
    /// Of what.
    pub item: Id<kinds::Item>,
    /// How many; above 0.
    pub pieces: u32,
    /// The warehouse that sends it; `None`: nobody said.
    pub from: Option<Id<kinds::Warehouse>>,
}

/// What somebody counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Idempotency key.
    pub key: String,
    /// Of what.
    pub item: Id<kinds::Item>,
    /// Where.
    pub warehouse: Id<kinds::Warehouse>,
    /// How many there were.
    pub pieces: u32,
    /// When it was counted; `None`: now. What happened since is added to it.
    pub counted_at: Option<Timestamp>,
    /// What staff wrote, or "".
    pub note: String,
}

/// Pieces on their way from one warehouse to another; booked as there at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Idempotency key.
    pub key: String,
    /// Of what.
    pub item: Id<kinds::Item>,
    /// Where from.
    pub from: Id<kinds::Warehouse>,
    /// Where to.
    pub to: Id<kinds::Warehouse>,
    /// How many; above 0.
    pub pieces: u32,
    /// What staff wrote, or "".
    pub note: String,
}

/// What became of a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// Written now; so many are on hand after it.
    New {
        /// Pieces; below 0 only after a count of a day gone by.
        on_hand: i64,
    },
    /// Written earlier under the same key; nothing changed.
    Repeated {
        /// Pieces that were on hand after it.
        on_hand: i64,
    },
}

impl Recorded {
    /// Pieces on hand right after the movement.
    pub const fn on_hand(self) -> i64 {
        match self {
            Self::New { on_hand } | Self::Repeated { on_hand } => on_hand,
        }
    }

    /// Whether it was written by this call.
    pub const fn is_new(self) -> bool {
        matches!(self, Self::New { .. })
    }
}

/// A movement to be written.
pub(crate) struct NewMovement<'a> {
    pub(crate) key: &'a str,
    pub(crate) item: Id<kinds::Item>,
    pub(crate) warehouse: RowId<kinds::Warehouse>,
    pub(crate) kind: MovementKind,
    /// Signed.
    pub(crate) pieces: i64,
    pub(crate) counted_pieces: Option<u32>,
    pub(crate) reason: Reason,
    pub(crate) note: &'a str,
    /// Public id of what caused it.
    pub(crate) reference: Option<&'a str>,
    pub(crate) effective_at: Timestamp,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// What happened.
    pub kind: MovementKind,
    /// Where.
    pub warehouse: RowId<kinds::Warehouse>,
    /// Came in positive, went out negative.
    pub pieces: i64,
    /// On hand right after it.
    pub balance_after: i64,
    /// What was counted.
    pub counted_pieces: Option<u32>,
    /// Why.
    pub reason: Reason,
    /// What staff wrote.
    pub note: Option<String>,
    /// Public id of the delivery or pledge, or key of the other half of a transfer.
    pub reference: Option<String>,
    /// Who: the label of the actor.
    pub actor: String,
    /// When it took effect: the moment of counting for a count.
    pub effective_at: Timestamp,
    /// When it was written.
    pub recorded_at: Timestamp,
}

/// What a pledge will need of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reservation {
    /// For which pledge.
    pub pledge: Id<kinds::Pledge>,
    /// Of what.
    pub item: Id<kinds::Item>,
    /// From which warehouse; `None`: whichever ships it.
    pub warehouse: Option<Id<kinds::Warehouse>>,
    /// How many; 0 takes the reservation back.
    pub pieces: u32,
}

/// What lies of an item in one warehouse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Where.
    pub warehouse: RowId<kinds::Warehouse>,
    /// Pieces that lie there.
    pub on_hand: i64,
    /// Pieces that pledges will need from there.
    pub reserved: i64,
    /// Pieces on their way there, the earliest first.
    pub incoming: Vec<Incoming>,
}

impl Level {
    /// On hand and not reserved; below 0: so many are missing.
    pub const fn available(&self) -> i64 {
        self.on_hand.saturating_sub(self.reserved)
    }
}

/// Pieces of an item on their way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// In which delivery.
    pub delivery: Id<kinds::StockDelivery>,
    /// When they are expected, if somebody said.
    pub expected_on: Option<Date>,
    /// How many are still to come.
    pub pieces: i64,
}

/// What there is of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemStock {
    /// Of what.
    pub item: Id<kinds::Item>,
    /// Warehouse by warehouse, by row: those that have, owe or await some.
    pub levels: Vec<Level>,
    /// Pieces that pledges will need and no warehouse was chosen for.
    pub reserved_anywhere: i64,
}

impl ItemStock {
    /// Pieces in all warehouses.
    pub fn on_hand(&self) -> i64 {
        self.sum(|level| level.on_hand)
    }

    /// Pieces that pledges will need.
    pub fn reserved(&self) -> i64 {
        self.sum(|level| level.reserved).saturating_add(self.reserved_anywhere)
    }

    /// On hand and not reserved; below 0: so many are missing.
    pub fn available(&self) -> i64 {
        self.on_hand().saturating_sub(self.reserved())
    }

    /// Pieces on their way.
    pub fn incoming(&self) -> i64 {
        self.sum(|level| level.incoming.iter().map(|one| one.pieces).sum())
    }

    /// Pieces that are missing even when all that is on its way has arrived.
    pub fn short(&self) -> i64 {
        self.available().saturating_add(self.incoming()).min(0).saturating_neg()
    }

    fn sum(&self, of: impl Fn(&Level) -> i64) -> i64 {
        self.levels.iter().map(of).sum()
    }
}
