//! What can go wrong with an import, in sentences that say what to do.

use campaigns::CampaignError;
use contacts::ContactError;
use db::DbError;
use kernel::SealError;
use ledger::LedgerError;
use pledges::PledgeError;

use crate::model::BatchState;
use crate::refusal::Refusal;
use crate::service::doubts::Doubts;
use crate::settlement::CannotSettle;

/// Why an import could not be read, applied or taken back. Nothing of the failed step was kept.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// No such import.
    #[error("there is no such import: it may have been laid aside, or belong to another campaign")]
    Unknown,
    /// No such campaign.
    #[error("there is no such campaign: look at its short name in the campaign's settings")]
    UnknownCampaign,
    /// Its state does not allow this.
    #[error("this import is {}: this cannot be done now", .0.word())]
    WrongState(BatchState),
    /// Another import of the campaign is at work.
    #[error("another import of this campaign is being applied or taken back: wait until it is done")]
    AnotherAtWork,
    /// The file may not be the right one, and nobody said that this is meant.
    #[error(
        "this may not be the right file: {0}. Take the newest file of this campaign, or say that this is meant: tick the \
         box in the preview, or give --anyway"
    )]
    Doubtful(Box<Doubts>),
    /// The whole file is in another currency than its campaign.
    #[error(
        "this file is in {0} and its campaign is not: change the campaign's currency, which can be done while nothing has \
         a price, or take another file"
    )]
    OtherCurrency(String),
    /// A later import was applied on top.
    #[error("a later import was applied on top of this one: take that one back first")]
    NotTheLatest,
    /// Something was built on it.
    #[error(
        "this import cannot be taken back: {count} of its pledges were worked on since, for example {example}"
    )]
    BuiltOn {
        /// How many.
        count: u64,
        /// Order number of the first, with what stands on it.
        example: String,
    },
    /// A held record cannot be settled so.
    #[error(transparent)]
    CannotSettle(#[from] CannotSettle),
    /// A staged record cannot be read.
    #[error("a staged record cannot be read ({0}): lay the import aside and read the file again")]
    Staged(&'static str),
    /// A sealed field does not open.
    #[error("a staged record cannot be opened: {0}")]
    Sealed(#[from] SealError),
    /// The pledge.
    #[error(transparent)]
    Pledge(#[from] PledgeError),
    /// The contact.
    #[error(transparent)]
    Contact(#[from] ContactError),
    /// The campaign.
    #[error(transparent)]
    Campaign(#[from] CampaignError),
    /// The file cannot be read a second time, or the disk is full.
    #[error("the file cannot be read: {0}")]
    File(#[from] std::io::Error),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl ImportError {
    /// Key of the text that a page shows instead of the English sentence; `None` where the reader can do nothing.
    pub const fn text_key(&self) -> Option<&'static str> {
        match self {
            Self::Unknown => Some("imports-error-unknown"),
            Self::WrongState(_) => Some("imports-error-wrong-state"),
            Self::AnotherAtWork => Some("imports-error-another-at-work"),
            Self::Doubtful(_) => Some("imports-error-doubtful"),
            Self::OtherCurrency(_) => Some("imports-error-other-currency"),
            Self::NotTheLatest => Some("imports-error-not-the-latest"),
            Self::BuiltOn { .. } => Some("imports-error-built-on"),
            Self::Pledge(e) => e.text_key(),
            Self::Contact(e) => e.text_key(),
            Self::Refused(_)
            | Self::CannotSettle(_)
            | Self::UnknownCampaign
            | Self::Staged(_)
            | Self::Sealed(_)
            | Self::Campaign(_)
            | Self::File(_)
            | Self::Db(_) => None,
        }
    }

    /// Whether the same step may succeed later without anybody doing anything.
    pub fn is_temporary(&self) -> bool {
        self.of_the_database().is_some_and(is_passing)
    }

    /// The database's own error, however deep it lies in the errors of what was called.
    const fn of_the_database(&self) -> Option<&DbError> {
        match self {
            Self::Db(e) => Some(e),
            Self::Pledge(e) => match e {
                PledgeError::Db(e) | PledgeError::Ledger(LedgerError::Db(e)) => Some(e),
                PledgeError::Contact(e) => of_a_contact(e),
                PledgeError::Campaign(e) => of_a_campaign(e),
                _ => None,
            },
            Self::Contact(e) => of_a_contact(e),
            Self::Campaign(e) => of_a_campaign(e),
            _ => None,
        }
    }
}

const fn of_a_contact(error: &ContactError) -> Option<&DbError> {
    if let ContactError::Db(e) = error { Some(e) } else { None }
}

const fn of_a_campaign(error: &CampaignError) -> Option<&DbError> {
    if let CampaignError::Db(e) = error { Some(e) } else { None }
}

/// A row that a rule refused is the record's fault; anything else is the database's and passes.
const fn is_passing(error: &DbError) -> bool {
    !matches!(
        error,
        DbError::Unique { .. } | DbError::Check(_) | DbError::ForeignKey(_) | DbError::Type { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use stock::StockError;

    #[test]
    fn a_database_that_is_away_is_seen_through_every_error_it_is_wrapped_in() {
        let wrapped: [fn(DbError) -> ImportError; 9] = [
            ImportError::Db,
            |e| ImportError::Pledge(PledgeError::Db(e)),
            |e| ImportError::Pledge(PledgeError::Contact(ContactError::Db(e))),
            |e| ImportError::Pledge(PledgeError::Ledger(LedgerError::Db(e))),
            |e| ImportError::Pledge(PledgeError::Campaign(CampaignError::Db(e))),
            |e| ImportError::Contact(ContactError::Db(e)),
            |e| ImportError::Campaign(CampaignError::Db(e)),
            |e| ImportError::from(PledgeError::from(ContactError::from(e))),
            |e| ImportError::from(PledgeError::from(StockError::from(e))),
        ];
        for wrap in wrapped {
            assert!(wrap(DbError::Unavailable("gone".to_owned())).is_temporary());
            assert!(wrap(DbError::Conflict).is_temporary());
            assert!(!wrap(DbError::Check("a rule".to_owned())).is_temporary());
        }
        assert!(!ImportError::Pledge(PledgeError::Contact(ContactError::Erased)).is_temporary());
    }
}
