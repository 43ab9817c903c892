//! Goods on their way to a warehouse.

use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Id, RowId};

use super::words;

/// A delivery as it is announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// Where to.
    pub warehouse: Id<kinds::Warehouse>,
    /// What the supplier calls it: number of an order, a container, a parcel.
    pub reference: String,
    /// When it is expected.
    pub expected_on: Option<Date>,
    /// What it brings; each item once.
    pub lines: Vec<AnnouncedLine>,
}

/// What a delivery brings of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnnouncedLine {
    /// Of what.
    pub item: Id<kinds::Item>,
    /// How many; above 0.
    pub pieces: u32,
}

words! {
    /// How far a delivery is.
    DeliveryState {
        /// Something is still to come.
        Open = "open",
        /// All is there, or nothing more will come.
        Closed = "closed",
    }
}

/// A delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Inside.
    pub row: RowId<kinds::StockDelivery>,
    /// Outside.
    pub id: Id<kinds::StockDelivery>,
    /// Where to.
    pub warehouse: RowId<kinds::Warehouse>,
    /// What the supplier calls it.
    pub reference: String,
    /// When it is expected.
    pub expected_on: Option<Date>,
    /// How far it is.
    pub state: DeliveryState,
    /// What it brings, by item.
    pub lines: Vec<DeliveryLine>,
}

impl Delivery {
    /// Pieces still to come; 0 when it is closed.
    pub fn outstanding(&self) -> u64 {
        match self.state {
            DeliveryState::Closed => 0,
            DeliveryState::Open => self.lines.iter().map(|line| u64::from(line.outstanding())).sum(),
        }
    }
}

/// How much of a line is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeliveryLine {
    /// Of what.
    pub item: Id<kinds::Item>,
    /// How many it is to bring.
    pub announced: u32,
    /// How many of them arrived.
    pub received: u32,
}

impl DeliveryLine {
    /// How many did not arrive yet.
    pub const fn outstanding(self) -> u32 {
        self.announced.saturating_sub(self.received)
    }
}

/// What arrived of a delivery: all or a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// Idempotency key: each arrival has its own.
    pub key: String,
    /// Of which delivery.
    pub delivery: Id<kinds::StockDelivery>,
    /// What arrived; each item once.
    pub lines: Vec<AnnouncedLine>,
    /// What staff wrote, or "".
    pub note: String,
}

/// What became of an arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartArrived {
    /// Whether it was written by this call; `false`: it was there already, nothing changed.
    pub is_new: bool,
    /// Pieces still to come.
    pub outstanding: u64,
}
