//! Limited places: what can be sold only so often.

use std::fmt;

use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use super::words;

/// What has a limit: a reward, an add-on, one value of an option, a variant, or a place where goods are picked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limited {
    /// A reward.
    Reward(Id<kinds::Reward>),
    /// An add-on.
    AddOn(Id<kinds::AddOn>),
    /// A value of an option, such as the size XL.
    OptionValue(Id<kinds::OptionValue>),
    /// What several options choose together, such as XL in red.
    Variant(Id<kinds::Variant>),
    /// A place where goods are picked up, of which one pledge takes one.
    PickUp(Id<kinds::PickUp>),
}

impl Limited {
    /// Reads the public id.
    pub fn parse(text: &str) -> Option<Self> {
        let reward = Id::parse(text).ok().map(Self::Reward); // not an id of this kind: the next is tried
        reward
            .or_else(|| Id::parse(text).ok().map(Self::AddOn))
            .or_else(|| Id::parse(text).ok().map(Self::OptionValue))
            .or_else(|| Id::parse(text).ok().map(Self::Variant))
            .or_else(|| Id::parse(text).ok().map(Self::PickUp))
    }
}

impl fmt::Display for Limited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reward(id) => id.fmt(f),
            Self::AddOn(id) => id.fmt(f),
            Self::OptionValue(id) => id.fmt(f),
            Self::Variant(id) => id.fmt(f),
            Self::PickUp(id) => id.fmt(f),
        }
    }
}

/// How many places there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LimitSetting {
    /// Of what.
    pub limited: Limited,
    /// How many; `None`: as many as anybody wants, counted all the same.
    pub places: Option<u32>,
    /// For how many minutes a freed place is kept for whoever waited for it.
    pub offer_minutes: u32,
}

/// How things stand with the places of one reward, add-on or option value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceStanding {
    /// How many there are; `None`: no limit.
    pub places: Option<u32>,
    /// Taken or offered. More than there are only where the limit was lowered, or places were granted beyond it.
    pub taken: u32,
    /// How many people wait.
    pub waiting: u32,
}

impl PlaceStanding {
    /// Places left for whoever comes now; `None`: as many as anybody wants.
    pub fn left(&self) -> Option<u32> {
        self.places.map(|places| places.saturating_sub(self.taken))
    }
}

/// A pledge asks for places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    /// Of what.
    pub limited: Limited,
    /// For which pledge.
    pub pledge: Id<kinds::Pledge>,
    /// How many it wants in all; above 0.
    pub places: u32,
    /// For how many minutes they are kept unless [`crate::keep_forever`] comes first.
    pub minutes: u32,
}

/// What became of a wish for places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// They are the pledge's.
    Yes {
        /// Until then; `None`: for good.
        until: Option<Timestamp>,
        /// Whether this call changed anything.
        is_new: bool,
    },
    /// Not so many are left; nothing changed.
    SoldOut {
        /// How many more the pledge could have.
        left: u32,
    },
    /// There never was a limit, so nothing is counted.
    NoLimit,
}

words! {
    /// How far a hold is.
    HoldState {
        /// For a while.
        Held = "held",
        /// For good.
        Kept = "kept",
        /// Given back.
        Released = "released",
        /// Not kept in time.
        Expired = "expired",
    }
}

/// Places a pledge has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PledgeHold {
    /// Of what.
    pub limited: Limited,
    /// How many.
    pub places: u32,
    /// Until then; `None`: for good.
    pub until: Option<Timestamp>,
    /// How many of them stay when that is over; all that are for good.
    pub stays: u32,
}

words! {
    /// How far somebody's waiting is.
    WaitingState {
        /// In the queue.
        Waiting = "waiting",
        /// A freed place is kept for them.
        Offered = "offered",
        /// They took it.
        Accepted = "accepted",
        /// They did not take it in time.
        Passed = "passed",
        /// They left.
        Left = "left",
    }
}

/// Somebody in a waiting list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitingEntry {
    /// The entry.
    pub id: Id<kinds::WaitingEntry>,
    /// For what.
    pub limited: Limited,
    /// How far it is.
    pub state: WaitingState,
    /// How many places they want.
    pub wanted: u32,
    /// How many they were offered.
    pub offered: Option<u32>,
    /// Until when the offer stands or stood.
    pub offer_until: Option<Timestamp>,
    /// 1: the next. `None` once they do not wait any more.
    pub position: Option<u32>,
}

/// A line of a waiting list, for staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiter {
    /// Where the next page begins.
    pub row: RowId<kinds::WaitingEntry>,
    /// Who.
    pub contact: Id<kinds::Contact>,
    /// How far their waiting is.
    pub entry: WaitingEntry,
}

/// What became of a wish to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// In the queue, now or since earlier.
    Waiting {
        /// The entry.
        entry: Id<kinds::WaitingEntry>,
        /// 1: the next. 0: a place is offered to them already.
        position: u32,
    },
    /// Nobody needs to wait: so many are left (`None`: no limit). Nothing was written.
    PlacesLeft(Option<u32>),
}

/// The counter of one limit, locked.
#[derive(Debug, Clone)]
pub(crate) struct LimitRow {
    pub(crate) row: i64,
    pub(crate) limited: Limited,
    pub(crate) places: Option<u32>,
    pub(crate) taken: u32,
    pub(crate) offer_minutes: u32,
}

impl LimitRow {
    /// What the database refuses to go beyond: the limit, or what is taken where that is more.
    pub(crate) fn capacity(&self) -> Option<u32> {
        self.places.map(|places| places.max(self.taken))
    }

    /// How many more can be taken.
    pub(crate) fn free(&self) -> u32 {
        self.places.map_or(u32::MAX.saturating_sub(self.taken), |places| places.saturating_sub(self.taken))
    }
}

/// A pledge's live hold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HoldRow {
    pub(crate) row: i64,
    pub(crate) pledge: Id<kinds::Pledge>,
    pub(crate) places: u32,
    pub(crate) state: HoldState,
    pub(crate) expires_at: Option<Timestamp>,
    /// How many of the places stay when its time is over; counts for nothing while it is kept.
    pub(crate) stays: u32,
}

impl HoldRow {
    /// What is left of it when its time is over: kept for good, or nothing.
    pub(crate) fn rest(&self) -> Option<Self> {
        let kept = Self { state: HoldState::Kept, expires_at: None, stays: 0, ..*self };
        (self.stays > 0).then_some(Self { places: self.stays.min(self.places), ..kept })
    }
}

/// A row of the waiting list that is not over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WaitingRow {
    pub(crate) row: RowId<kinds::WaitingEntry>,
    pub(crate) id: Id<kinds::WaitingEntry>,
    pub(crate) limit: i64,
    pub(crate) contact: Id<kinds::Contact>,
    pub(crate) wanted: u32,
    pub(crate) offered: Option<u32>,
    pub(crate) state: WaitingState,
    pub(crate) offer_until: Option<Timestamp>,
}
