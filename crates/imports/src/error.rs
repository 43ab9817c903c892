//! What can go wrong with an import, in sentences that say what to do.

use contacts::ContactError;
use db::DbError;
use kernel::SealError;
use pledges::PledgeError;

use crate::model::BatchState;
use crate::refusal::Refusal;

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
    #[error("there is no such campaign: look at the word in its addresses")]
    UnknownCampaign,
    /// Its state does not allow this.
    #[error("this import is {}: this cannot be done now", .0.word())]
    WrongState(BatchState),
    /// Another import of the campaign is at work.
    #[error("another import of this campaign is being applied or taken back: wait until it is done")]
    AnotherAtWork,
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
    Campaign(#[from] campaigns::CampaignError),
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
            Self::NotTheLatest => Some("imports-error-not-the-latest"),
            Self::BuiltOn { .. } => Some("imports-error-built-on"),
            Self::Pledge(e) => e.text_key(),
            Self::Contact(e) => e.text_key(),
            Self::Refused(_)
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
        match self {
            Self::Db(e) | Self::Pledge(PledgeError::Db(e)) | Self::Contact(ContactError::Db(e)) => {
                is_of_the_database(e)
            }
            _ => false,
        }
    }
}

/// A row that a rule refused is the record's fault; anything else is the database's and passes.
const fn is_of_the_database(error: &DbError) -> bool {
    !matches!(
        error,
        DbError::Unique { .. } | DbError::Check(_) | DbError::ForeignKey(_) | DbError::Type { .. }
    )
}
