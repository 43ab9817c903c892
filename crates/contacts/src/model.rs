//! The words of this crate. Types that hold personal data show none of it in their `Debug` form.

use std::fmt;
use std::str::FromStr;

use kernel::ids::kinds;
use kernel::places::{Address, CountryCode};
use kernel::{EmailAddress, Id, Language, RowId, Timestamp};
use serde::{Deserialize, Serialize};

/// The longest name, in characters.
pub const NAME_CHARS_MAX: usize = 400;

/// Key of the text that lists show in place of an erased person's name.
pub const ERASED_TEXT_KEY: &str = "contacts-erased";

/// One person: the row inside, the id outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ContactRef {
    /// Inside.
    pub row: RowId<kinds::Contact>,
    /// Outside.
    pub id: Id<kinds::Contact>,
}

/// Where a value came from. Stored as its label; ids only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// A file.
    Import {
        /// Which import.
        batch: Id<kinds::ImportBatch>,
    },
    /// The person themselves, on the backer's pages.
    Backer,
    /// A member of staff.
    Staff {
        /// Who.
        id: Id<kinds::StaffUser>,
    },
    /// Somebody at the command line.
    Cli,
    /// The demo's made-up people.
    Demo,
}

/// A stored label that is no [`Source`] of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a source: it reads backer, cli, demo, import:imp_… or staff:stf_…")]
pub struct SourceError;

impl fmt::Display for Source {
    /// The label: `import:imp_…`, `backer`, `staff:stf_…`, `cli`, `demo`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Import { batch } => write!(f, "import:{batch}"),
            Self::Backer => f.write_str("backer"),
            Self::Staff { id } => write!(f, "staff:{id}"),
            Self::Cli => f.write_str("cli"),
            Self::Demo => f.write_str("demo"),
        }
    }
}

impl FromStr for Source {
    type Err = SourceError;

    fn from_str(label: &str) -> Result<Self, SourceError> {
        match label.split_once(':') {
            None if label == "backer" => Ok(Self::Backer),
            None if label == "cli" => Ok(Self::Cli),
            None if label == "demo" => Ok(Self::Demo),
            Some(("import", id)) => {
                Id::parse(id).map(|batch| Self::Import { batch }).map_err(|_| SourceError)
            }
            Some(("staff", id)) => Id::parse(id).map(|id| Self::Staff { id }).map_err(|_| SourceError),
            _ => Err(SourceError),
        }
    }
}

/// A person to be made known.
#[derive(Clone)]
pub struct NewContact {
    /// Tidied and cut of hidden characters when stored; may be empty when a file has none.
    pub name: String,
    /// The key of a person: whoever has it already is the same person.
    pub email: Option<EmailAddress>,
    /// `None` when nobody said.
    pub language: Option<Language>,
    /// Who says so.
    pub source: Source,
}

impl fmt::Debug for NewContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewContact").field("source", &self.source).finish_non_exhaustive()
    }
}

/// What is known about delivering to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EmailState {
    /// A forwarding address that hides the person's own (rules/relay.rs).
    pub relay: Relay,
    /// When the person proved that it is theirs.
    pub verified_at: Option<Timestamp>,
    /// Since when mail to it comes back.
    pub bouncing_since: Option<Timestamp>,
}

/// Whether an address is one of a forwarding service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Relay {
    /// The person's own, as far as one can tell.
    #[default]
    No,
    /// Forwards; it can be switched off by its owner at any time.
    Yes,
}

/// What pages and mails show of a person.
#[derive(Clone, PartialEq, Eq)]
pub struct Profile {
    /// Who; for a merged contact the one it was merged into.
    pub contact: ContactRef,
    /// Empty when unknown or erased.
    pub name: String,
    /// The current address.
    pub email: Option<EmailAddress>,
    /// About that address.
    pub email_state: EmailState,
    /// The language of pages and mails; English when nobody said.
    pub language: Language,
    /// Since when known.
    pub created_at: Timestamp,
    /// When the person was erased. Lists show such a row by the text [`ERASED_TEXT_KEY`].
    pub erased_at: Option<Timestamp>,
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Profile")
            .field("contact", &self.contact)
            .field("language", &self.language)
            .field("erased_at", &self.erased_at)
            .finish_non_exhaustive()
    }
}

/// A stored postal address. Never changed: a new address is a new row, so that what a parcel was sent to stays.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredAddress {
    /// Inside.
    pub row: RowId<kinds::Address>,
    /// Outside.
    pub id: Id<kinds::Address>,
    /// Whose.
    pub contact: RowId<kinds::Contact>,
    /// The address.
    pub address: Address,
    /// As in the plain column.
    pub country: CountryCode,
    /// Key of the region within its country, as in the plain column; empty when the country's regions are not
    /// known or it is none of them.
    pub region_code: String,
    /// Who said so.
    pub source: Source,
    /// When.
    pub created_at: Timestamp,
}

impl fmt::Debug for StoredAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredAddress")
            .field("id", &self.id)
            .field("contact", &self.contact)
            .field("country", &self.country)
            .finish_non_exhaustive()
    }
}

/// The plain part of a stored address: enough for shipping and tax, and there after an erasure too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressPlace {
    /// Whose.
    pub contact: RowId<kinds::Contact>,
    /// Country.
    pub country: CountryCode,
    /// As [`StoredAddress::region_code`].
    pub region_code: String,
}

/// A field of a contact that has a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactField {
    /// The name.
    Name,
    /// The e-mail address.
    Email,
    /// The language.
    Language,
    /// A postal address.
    Address,
}

impl ContactField {
    /// The word in columns and events.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Email => "email",
            Self::Language => "language",
            Self::Address => "address",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Name, Self::Email, Self::Language, Self::Address].into_iter().find(|f| f.word() == word)
    }
}

/// Who set a field, when, and until when it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldSource {
    /// Which field.
    pub field: ContactField,
    /// Who said so.
    pub source: Source,
    /// When.
    pub set_at: Timestamp,
    /// When another value took its place; `None` for what holds now.
    pub superseded_at: Option<Timestamp>,
}

/// A value a field had before.
#[derive(Clone, PartialEq, Eq)]
pub struct EarlierValue {
    /// Field, source, from when until when.
    pub origin: FieldSource,
    /// The value, for people.
    pub value: String,
}

impl fmt::Debug for EarlierValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EarlierValue").field("origin", &self.origin).finish_non_exhaustive()
    }
}

/// What somebody decided about a purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Yes.
    Given,
    /// No, or no longer.
    Withdrawn,
}

impl Decision {
    /// The word in columns and events.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// A decision to be written into the consent log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentGiven {
    /// For what: `marketing_email`, ….
    pub purpose: String,
    /// Key of the wording that was shown.
    pub text_key: String,
    /// Its version.
    pub text_version: u32,
    /// In which language it was shown; `None` where nobody noted it.
    pub language: Option<Language>,
    /// Given or withdrawn.
    pub decision: Decision,
    /// The page or form: `portal.review`. No personal data.
    pub where_: String,
}

/// A line of the consent log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentEntry {
    /// Which line.
    pub id: Id<kinds::Consent>,
    /// What was decided.
    pub consent: ConsentGiven,
    /// When.
    pub decided_at: Timestamp,
    /// Label of the actor that wrote it down: `backer:7`, `import:3`.
    pub recorded_by: String,
}

/// Why a person is erased. Fixed words, because a free text would be personal data that stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErasureReason {
    /// The person asked for it.
    Requested,
    /// The time for keeping the data is over.
    RetentionEnded,
    /// Never was a real person: a test, spam.
    NotAPerson,
    /// Came with an import that was taken back.
    ImportUndone,
}

impl ErasureReason {
    /// The word in the column.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::RetentionEnded => "retention_ended",
            Self::NotAPerson => "not_a_person",
            Self::ImportUndone => "import_undone",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::OsRandom;
    use kernel::time::FixedClock;

    #[test]
    fn a_source_comes_back_from_its_label() {
        let clock = FixedClock(Timestamp::from_micros(1_700_000_000_000_000));
        let import = Source::Import { batch: Id::new(&clock, &OsRandom) };
        let staff = Source::Staff { id: Id::new(&clock, &OsRandom) };
        for source in [import, staff, Source::Backer, Source::Cli, Source::Demo] {
            assert_eq!(source.to_string().parse(), Ok(source));
        }
        for wrong in ["", "import", "import:", "staff:plg_1", "somebody"] {
            assert_eq!(wrong.parse::<Source>(), Err(SourceError), "{wrong}");
        }
    }
}
