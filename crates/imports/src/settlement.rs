//! What a person decided about a record that was held.

use kernel::RowId;
use kernel::ids::kinds;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::{HoldReason, RecordPart, words};

words! {
    /// A field of a record that a person can put right.
    CorrectedField {
        /// The platform's ids.
        Id = "id",
        /// The person's name.
        Name = "name",
        /// The person's e-mail address.
        Email = "email",
        /// What the status word means.
        Status = "status",
        /// The amounts, in the campaign's currency.
        Amounts = "amounts",
        /// The reward.
        Reward = "reward",
        /// The add-ons.
        Addons = "addons",
        /// The items.
        Items = "items",
    }

    /// Why a record is left out.
    LeftOutWhy {
        /// The same pledge stands in another record.
        Duplicate = "duplicate",
        /// A test, or a mistake of the platform.
        NotAPledge = "not_a_pledge",
        /// The money went back; nothing is owed.
        MoneyReturned = "money_returned",
        /// It is looked after outside of this campaign.
        SettledElsewhere = "settled_elsewhere",
        /// Nobody can find out whose it is.
        Untraceable = "untraceable",
    }
}

impl CorrectedField {
    /// The part of a pledge on which the person had the last word by it.
    pub const fn part(self) -> RecordPart {
        match self {
            Self::Name => RecordPart::Name,
            Self::Email => RecordPart::Email,
            Self::Reward | Self::Addons | Self::Items => RecordPart::Choices,
            Self::Id | Self::Status | Self::Amounts => RecordPart::Facts,
        }
    }
}

/// One field of a record put right. It holds for later files as long as the file says there what it said.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// Which field.
    pub field: CorrectedField,
    /// What the file says there.
    pub was: Value,
    /// What is right.
    pub now: Value,
}

impl std::fmt::Debug for Correction {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Correction").field("field", &self.field).finish_non_exhaustive()
    }
}

/// What was decided about a record.
#[derive(Debug, Clone, PartialEq)]
pub enum Decided {
    /// It was put right and applied.
    Corrected(Vec<Correction>),
    /// It is not applied.
    LeftOut(LeftOutWhy),
}

/// A decision, as the reading of a later file needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Settlement {
    /// Why the record was held.
    pub reason: HoldReason,
    /// What was decided.
    pub decided: Decided,
}

/// Why a record cannot be settled as somebody wanted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotSettle {
    /// It was settled before, or is not held.
    #[error("this record is not on hold any more: look at the list")]
    NotHeld,
    /// What it said is removed.
    #[error("what this record said is deleted after some months: import the file again")]
    Gone,
    /// Nothing but leaving it out makes sense.
    #[error("this record cannot be put right by hand: leave it out, or import another file")]
    OnlyLeaveOut,
    /// It would still be held.
    #[error("the record would still be on hold: {}", .0.word())]
    StillHeld(HoldReason),
    /// A pledge is known by this id.
    #[error(
        "another pledge of this campaign is known by this id: leave the record out, or give it its own id"
    )]
    IdKnown,
    /// A newer file was applied that has this pledge: what it says is not overwritten.
    #[error("a newer file has already said what counts for this pledge: leave the record out")]
    NewerFile,
    /// The address leads to a person with another name.
    #[error("this e-mail address belongs to somebody with another name: say whether it is the same person")]
    PersonKnown(RowId<kinds::Contact>),
}
