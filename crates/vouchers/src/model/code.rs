//! Codes, and their use by pledges.

use kernel::ids::kinds;
use kernel::{Id, Money, RowId, Timestamp};

use super::Voucher;
use crate::rules::reasons::Refusal;

/// A code by its ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeRef {
    /// Its row.
    pub row: RowId<kinds::VoucherCode>,
    /// Its public id.
    pub id: Id<kinds::VoucherCode>,
}

/// A code that a pledge presents: what its voucher gives, and what stands against using it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presented {
    /// The code.
    pub code: CodeRef,
    /// Its voucher.
    pub voucher: Voucher,
    /// What is left on a gift code.
    pub balance: Option<Money>,
    /// Whether this pledge uses the code already: limits no longer stand against it.
    pub is_redeemed: bool,
    /// How often the person has used its voucher, in all of their pledges.
    pub uses_by_person: u32,
    /// What the database knows against it: void, used up, used up by this person.
    pub refusals: Vec<Refusal>,
}

/// Where the codes of a batch come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchSource {
    /// Made at random.
    Made,
    /// One that staff thought of, such as `THANKYOU`.
    Typed,
    /// Out of a file.
    Imported,
}

impl BatchSource {
    /// As stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Typed => "typed",
            Self::Imported => "imported",
        }
    }
}

/// Codes to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCodes {
    /// Of the form that asks: the same key again is the same batch.
    pub request_key: String,
    /// Of which voucher.
    pub voucher: Id<kinds::Voucher>,
    /// How many, 1 to [`crate::CODES_MAX`].
    pub count: u32,
    /// Stands in front of each; letters and digits, may be empty.
    pub prefix: String,
    /// What each is worth; for gift codes and only for them.
    pub worth: Option<Money>,
}

/// How far a batch is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeBatch {
    /// Its row.
    pub row: RowId<kinds::VoucherBatch>,
    /// Its public id.
    pub id: Id<kinds::VoucherBatch>,
    /// Codes that were asked for.
    pub wanted: u32,
    /// Codes that are there.
    pub made: u32,
}

impl CodeBatch {
    /// Whether all codes are there.
    pub const fn is_complete(&self) -> bool {
        self.made >= self.wanted
    }
}

/// How many codes a voucher has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CodeCount {
    /// That are there.
    pub made: u64,
    /// That were asked for: more while a job makes them.
    pub wanted: u64,
}

/// A use of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redemption {
    /// The code.
    pub code: CodeRef,
    /// By which pledge.
    pub pledge: Id<kinds::Pledge>,
    /// Whose pledge.
    pub contact: RowId<kinds::Contact>,
    /// In which campaign.
    pub campaign: Id<kinds::Campaign>,
    /// What it takes off as the quote says; of a gift code, what is drawn from it. 0 or more.
    pub taken: Money,
}

/// A use as it stands in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Its row, by which pages of a list go on.
    pub row: i64,
    /// Its public id.
    pub id: Id<kinds::Redemption>,
    /// Of which code.
    pub code: Id<kinds::VoucherCode>,
    /// By which pledge.
    pub pledge: Id<kinds::Pledge>,
    /// What it took off, or drew.
    pub taken: Money,
    /// Since when.
    pub at: Timestamp,
    /// Until when; `None`: the pledge uses it.
    pub given_back_at: Option<Timestamp>,
    /// Why it was given back, as [`EndReason::word`] has it.
    pub given_back_because: Option<String>,
}

/// How a redemption ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Redeemed {
    /// Its public id.
    pub id: Id<kinds::Redemption>,
    /// Since when.
    pub at: Timestamp,
    /// Of a gift code, the movement that was booked now: its id is the key for the pledge's ledger. `None` when
    /// nothing was drawn or given back by this call.
    pub booked: Option<(Id<kinds::GiftEntry>, Money)>,
    /// Whether the pledge used the code before.
    pub is_repeated: bool,
}

/// Why a pledge no longer uses a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndReason {
    /// The backer took it out.
    TakenOut,
    /// The pledge was cancelled.
    Cancelled,
    /// The pledge was opened again: its next confirmation uses the code anew.
    Reopened,
    /// Staff took it out.
    ByStaff,
}

impl EndReason {
    /// As stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::TakenOut => "taken_out",
            Self::Cancelled => "cancelled",
            Self::Reopened => "reopened",
            Self::ByStaff => "by_staff",
        }
    }
}
