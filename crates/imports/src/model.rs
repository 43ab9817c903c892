//! One import: the file, what is planned for each of its records, and what became of it.

use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::record::{PledgeStatus, Record};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stored word.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// From the stored word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    )* };
}

pub(crate) use words;

words! {
    /// How far an import is.
    BatchState {
        /// The file is being read.
        Reading = "reading",
        /// The file was refused; nothing of it was kept.
        Refused = "refused",
        /// What it would do is known and waits for somebody's yes.
        Planned = "planned",
        /// It is being applied.
        Applying = "applying",
        /// Every record is applied, unchanged or held.
        Applied = "applied",
        /// It is being taken back.
        Undoing = "undoing",
        /// It was taken back.
        Undone = "undone",
        /// It was laid aside without being applied.
        Abandoned = "abandoned",
    }

    /// What is planned for a record.
    Outcome {
        /// Makes a pledge.
        New = "new",
        /// Changes a pledge.
        Changed = "changed",
        /// Says what was known.
        Unchanged = "unchanged",
        /// Waits for a person; the reason says why.
        Held = "held",
    }

    /// What became of a record.
    RecordResult {
        /// It made or changed a pledge.
        Applied = "applied",
        /// Nothing had to be done.
        Unchanged = "unchanged",
        /// It waits for a person.
        Held = "held",
        /// It was applied and taken back.
        Undone = "undone",
    }

    /// Why a record is held.
    HoldReason {
        /// The id that names the pledge is missing or was destroyed by a spreadsheet.
        NoId = "no_id",
        /// Another record of the file has the same id: an earlier one that says the same, or one that says something else.
        IdGivenTwice = "id_given_twice",
        /// Earlier imports of this campaign knew pledges by another kind of id.
        IdKindChanged = "id_kind_changed",
        /// No e-mail address.
        NoEmail = "no_email",
        /// Not an e-mail address.
        BadEmail = "bad_email",
        /// The name is too long to be one.
        NameTooLong = "name_too_long",
        /// The status word is missing or unknown: nobody can say whether money came in.
        UnknownStatus = "unknown_status",
        /// The amounts are in another currency than the campaign's.
        CurrencyMismatch = "currency_mismatch",
        /// Money came in by its status, but the amount is missing, negative or not readable.
        AmountUnclear = "amount_unclear",
        /// An amount that nobody can have pledged.
        AmountTooLarge = "amount_too_large",
        /// A number of pieces that cannot be read, or that nobody can have ordered.
        QuantityUnclear = "quantity_unclear",
        /// The file ends in the middle of this row.
        CutOff = "cut_off",
        /// Its reward is not in the catalogue.
        UnknownReward = "unknown_reward",
        /// Its person was erased since.
        PersonErased = "person_erased",
        /// Applying it failed.
        NotApplicable = "not_applicable",
        /// It brings money in the campaign's currency for a pledge that was agreed to in another.
        OtherPrices = "other_prices",
    }

    /// What applying does with pledges that are not in the file.
    AbsentRule {
        /// Marks them.
        Mark = "mark",
        /// Leaves them: the file is a part of the whole.
        Leave = "leave",
    }

    /// What becomes of a file that may not be the right one.
    IfDoubtful {
        /// It is refused.
        Refuse = "refuse",
        /// Somebody means it: pledges are turned back.
        Apply = "apply",
    }

    /// What an apply or undo job works on.
    Phase {
        /// Records that make a pledge.
        New = "new",
        /// Records that change one.
        Changed = "changed",
        /// Pledges that are not in the file.
        Absent = "absent",
        /// Nothing more.
        Done = "done",
    }

    /// What a word of a file can stand for.
    MappingKind {
        /// A reward, by the platform's id or its title.
        Reward = "reward",
        /// An add-on, by the platform's id.
        Addon = "addon",
        /// An item, by its label.
        Item = "item",
        /// A question, by its prompt.
        Question = "question",
    }
}

impl Phase {
    /// The records it works on.
    pub(crate) const fn outcome(self) -> Option<Outcome> {
        match self {
            Self::New => Some(Outcome::New),
            Self::Changed => Some(Outcome::Changed),
            Self::Absent | Self::Done => None,
        }
    }
}

impl BatchState {
    /// Whether its job is at work or waits to be.
    pub const fn is_moving(self) -> bool {
        matches!(self, Self::Reading | Self::Applying | Self::Undoing)
    }
}

/// How many records are planned for what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct PlanCounts {
    /// In the file.
    pub received: u64,
    /// Make a pledge.
    pub new: u64,
    /// Change one.
    pub changed: u64,
    /// Say what was known.
    pub unchanged: u64,
    /// Wait for a person.
    pub held: u64,
    /// Pledges that are known and not in the file.
    pub absent: u64,
    /// Records a person should look at.
    pub flagged: u64,
}

/// What became of the records so far. At the end: received = applied + unchanged + held
/// + left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct DoneCounts {
    /// Made or changed a pledge.
    pub applied: u64,
    /// Nothing had to be done.
    pub unchanged: u64,
    /// Wait for a person.
    pub held: u64,
    /// Were held, and a person left them out.
    pub left_out: u64,
}

impl DoneCounts {
    /// All of them.
    pub const fn total(self) -> u64 {
        self.applied.saturating_add(self.unchanged).saturating_add(self.held).saturating_add(self.left_out)
    }
}

/// The file of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileFacts {
    /// As its owner called it.
    pub name: String,
    /// Its size.
    pub size_bytes: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// One import of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its row.
    pub row: RowId<kinds::ImportBatch>,
    /// Its public id.
    pub id: Id<kinds::ImportBatch>,
    /// Into which campaign.
    pub campaign: RowId<kinds::Campaign>,
    /// How far it is.
    pub state: BatchState,
    /// The word of the format; empty while it is read.
    pub format: String,
    /// The kind of id that names its pledges: `backer_uid`; empty while it is read.
    pub identity: String,
    /// The file.
    pub file: FileFacts,
    /// Label of who brought it.
    pub actor: String,
    /// Why the file was refused.
    pub refusal_code: Option<String>,
    /// What happens to pledges that are not in the file.
    pub absent_rule: AbsentRule,
    /// What is planned.
    pub plan: PlanCounts,
    /// What its job works on.
    pub phase: Phase,
    /// The last record (or pledge) its job is done with in this phase.
    pub after: i64,
    /// What became of the records so far.
    pub done: DoneCounts,
    /// Records that could not be taken back, because something was built on them meanwhile.
    pub undo_kept: u64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When its reading or its job last got on.
    pub touched_at: Timestamp,
    /// When applying began.
    pub started_at: Option<Timestamp>,
    /// When applying ended.
    pub applied_at: Option<Timestamp>,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
}

/// A record of a batch without what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordRow {
    /// Its row.
    pub row: RowId<kinds::ImportRecord>,
    /// Counts from 1 in every table.
    pub record_number: u64,
    /// The table inside a zip.
    pub member: Option<String>,
    /// Keyed hash of the platform's id.
    pub source_hash: Option<Vec<u8>>,
    /// Keyed hash of what it says.
    pub content_hash: Vec<u8>,
    /// What is planned.
    pub outcome: Outcome,
    /// Why it is held.
    pub reason: Option<HoldReason>,
    /// Words of what a person should look at.
    pub flags: Vec<String>,
    /// The pledge it stands for, where it was known when planned.
    pub pledge: Option<RowId<kinds::Pledge>>,
    /// What became of it.
    pub result: Option<RecordResult>,
    /// Whether a person left it out; then it is held no more.
    pub is_left_out: bool,
}

/// Which part of a pledge a field of a record belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordPart {
    /// The person's name.
    Name,
    /// The person's e-mail address.
    Email,
    /// What the platform says: status, amounts, dates, notes.
    Facts,
    /// Reward, add-ons.
    Choices,
    /// Answers.
    Answers,
    /// Address.
    Address,
}

/// A field that a newer file says otherwise.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    /// The record's field.
    pub field: String,
    /// Where it belongs.
    pub part: RecordPart,
    /// In the last import.
    pub before: Value,
    /// In this one.
    pub after: Value,
    /// Whether a backer or staff changed that part since, so that theirs stays.
    pub is_kept: bool,
}

impl std::fmt::Debug for FieldChange {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FieldChange")
            .field("field", &self.field)
            .field("is_kept", &self.is_kept)
            .finish_non_exhaustive()
    }
}

impl PledgeStatus {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Collected,
        Self::Partial,
        Self::Pending,
        Self::Errored,
        Self::Failed,
        Self::Dropped,
        Self::Canceled,
        Self::Refunded,
        Self::Disputed,
    ];

    /// From the word in the JSON.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.word() == word)
    }

    /// The word in the JSON and in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Collected => "collected",
            Self::Partial => "partial",
            Self::Pending => "pending",
            Self::Errored => "errored",
            Self::Failed => "failed",
            Self::Dropped => "dropped",
            Self::Canceled => "canceled",
            Self::Refunded => "refunded",
            Self::Disputed => "disputed",
        }
    }
}

/// A record with what it says, for pages.
#[derive(Clone)]
pub struct OpenRecord {
    /// The row.
    pub row: RecordRow,
    /// What the file says; `None` once it was applied and for what was known already.
    pub record: Option<Box<Record>>,
    /// What differs, for a changed one.
    pub changes: Vec<FieldChange>,
    /// The pledge it made or changes.
    pub pledge: Option<RowId<kinds::Pledge>>,
}

impl std::fmt::Debug for OpenRecord {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenRecord").field("row", &self.row).finish_non_exhaustive()
    }
}
