//! What can go wrong with a contact, in sentences without personal data.

use db::DbError;
use kernel::SealError;

use crate::model::{ContactRef, NAME_CHARS_MAX};

/// Why something about a contact could not be read or changed.
#[derive(Debug, thiserror::Error)]
pub enum ContactError {
    /// The person's key was destroyed; what it sealed can never be read again.
    #[error("this contact was erased: the personal data is gone for good, only the bookkeeping is left")]
    Erased,
    /// No such contact.
    #[error("there is no such contact: it may belong to another installation or a restored backup")]
    Unknown,
    /// No such address.
    #[error("there is no such address: choose one of the contact's addresses or add a new one")]
    UnknownAddress,
    /// Somebody else has this e-mail address.
    #[error("another contact ({}) has this e-mail address already: merge the two, or use another address", .holder.id)]
    EmailTaken {
        /// Who.
        holder: ContactRef,
    },
    /// The contact has no e-mail address.
    #[error("this contact has no e-mail address: add one first")]
    NoEmail,
    /// Longer than [`NAME_CHARS_MAX`].
    #[error("a name has at most {NAME_CHARS_MAX} characters: shorten it")]
    NameTooLong,
    /// A contact cannot be merged into itself or into one that was merged into it.
    #[error("these two are one contact already: nothing to merge")]
    SameContact,
    /// It was merged before.
    #[error("this contact was merged already: undo that merge first")]
    AlreadyMerged,
    /// There is no merge to undo.
    #[error("this contact is not merged into another one: there is nothing to undo")]
    NotMerged,
    /// The purpose or place of a consent is empty or too long.
    #[error("a consent needs a purpose, a text key and a place of at most 100 characters each")]
    ConsentIncomplete,
    /// A sealed field does not open.
    #[error("personal data of contact row {row} cannot be read ({cause}): run `pledgekeeper verify`")]
    Sealed {
        /// Row of the contact.
        row: i64,
        /// Why.
        cause: SealError,
    },
    /// A stored value is not what its column may hold.
    #[error(
        "contact row {row} holds a value this version cannot read in `{column}`: run `pledgekeeper verify`"
    )]
    Stored {
        /// Row of the contact.
        row: i64,
        /// Table and column.
        column: &'static str,
    },
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl ContactError {
    /// Key of the text that a page shows instead of the English sentence; `None` where the reader can do nothing.
    pub const fn text_key(&self) -> Option<&'static str> {
        match self {
            Self::Erased => Some("contacts-error-erased"),
            Self::Unknown => Some("contacts-error-unknown"),
            Self::UnknownAddress => Some("contacts-error-unknown-address"),
            Self::EmailTaken { .. } => Some("contacts-error-email-taken"),
            Self::NoEmail => Some("contacts-error-no-email"),
            Self::NameTooLong => Some("contacts-error-name-too-long"),
            Self::SameContact => Some("contacts-error-same-contact"),
            Self::AlreadyMerged => Some("contacts-error-already-merged"),
            Self::NotMerged => Some("contacts-error-not-merged"),
            Self::ConsentIncomplete | Self::Sealed { .. } | Self::Stored { .. } | Self::Db(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::ids::kinds;
    use kernel::time::FixedClock;
    use kernel::{Id, OsRandom, RowId, Timestamp};

    #[test]
    fn every_sentence_for_a_reader_is_there_in_every_language() {
        let clock = FixedClock(Timestamp::from_micros(0));
        let holder = ContactRef { row: RowId::new(1), id: Id::<kinds::Contact>::new(&clock, &OsRandom) };
        let errors = [
            ContactError::Erased,
            ContactError::Unknown,
            ContactError::UnknownAddress,
            ContactError::EmailTaken { holder },
            ContactError::NoEmail,
            ContactError::NameTooLong,
            ContactError::SameContact,
            ContactError::AlreadyMerged,
            ContactError::NotMerged,
        ];
        for (language, source) in crate::texts() {
            for key in errors.iter().filter_map(ContactError::text_key).chain([crate::ERASED_TEXT_KEY]) {
                let line = format!("{key} = ");
                assert!(source.lines().any(|l| l.starts_with(&line)), "{key} in {language:?}");
            }
        }
    }
}
