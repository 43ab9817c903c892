//! What can go wrong with digital goods, in sentences that say what to do.

use db::DbError;
use kernel::SealError;

use crate::rules::mark::Unmarkable;

/// Why something about a digital good could not be read or changed.
#[derive(Debug, thiserror::Error)]
pub enum DigitalError {
    /// No such good, file or pool.
    #[error(
        "there is no such digital good, file or pool: it may have been removed since the page was loaded"
    )]
    Unknown,
    /// A title that is none.
    #[error("give it a name of at most {max} characters", max = crate::TITLE_CHARS_MAX)]
    BadTitle,
    /// No file name.
    #[error("the file needs a name of at most 200 characters")]
    BadFileName,
    /// A media type of the wrong form.
    #[error("the kind of the file must look like application/pdf")]
    BadMediaType,
    /// Too large a file.
    #[error("the file is larger than 2 GB: split it, or link to it at another place")]
    FileTooLarge,
    /// The upload ended early or was taken away.
    #[error("the file did not arrive completely: upload it again")]
    Incomplete,
    /// What arrived is not what was sent.
    #[error("the file changed on its way (its SHA-256 differs): upload it again")]
    ChecksumDiffers,
    /// A file that cannot be marked.
    #[error(transparent)]
    Unmarkable(#[from] Unmarkable),
    /// The line of a mark.
    #[error(
        "the line on each page has 1 to 80 characters of the Latin alphabet: the number of the order is enough"
    )]
    BadMarkLine,
    /// An address that is none.
    #[error("write the address in full, beginning with https://, without a user name in it")]
    BadUrl,
    /// A link that was changed or is too old.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// A file of keys that cannot be read.
    #[error("the file cannot be read as CSV: one key a line, or a column named `key`")]
    NotACsv,
    /// Too many keys.
    #[error("the file is too large: at most {max} keys and 50 MB; split it", max = crate::KEYS_MAX)]
    TooManyKeys,
    /// The file that was looked at is no longer kept.
    #[error("the file that was looked at is no longer kept: upload it again")]
    KeysFileGone,
    /// A copy number out of range.
    #[error("a pledge has keys for at most 1,000 copies of an item")]
    BadCopy,
    /// The pledge has no key to be replaced.
    #[error("this pledge has no key of that pool: give it one first")]
    NoKey,
    /// Reading a file failed.
    #[error("the file could not be read to the end: try again")]
    File(#[source] std::io::Error),
    /// A thread of the machine ended.
    #[error("the file could not be marked: {0}")]
    Marking(String),
    /// A sealed key does not open.
    #[error("a key cannot be read ({0}): run `pledgekeeper verify`")]
    Sealed(#[from] SealError),
    /// A stored value is not what its column may hold.
    #[error("a stored digital good cannot be read in `{0}`: run `pledgekeeper verify`")]
    Stored(&'static str),
    /// The pledge.
    #[error(transparent)]
    Pledge(#[from] pledges::PledgeError),
    /// The campaign.
    #[error(transparent)]
    Campaign(#[from] campaigns::CampaignError),
    /// The person.
    #[error(transparent)]
    Contact(#[from] contacts::ContactError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl DigitalError {
    /// The key of the sentence that a form shows beside its field; `None` when nobody can mend it there.
    pub const fn text_key(&self) -> Option<&'static str> {
        Some(match self {
            Self::BadTitle => "digital-error-title",
            Self::BadFileName => "digital-error-file-name",
            Self::BadMediaType => "digital-error-media-type",
            Self::FileTooLarge => "digital-error-too-large",
            Self::Incomplete => "digital-error-incomplete",
            Self::ChecksumDiffers => "digital-error-checksum",
            Self::BadUrl => "digital-error-url",
            Self::NotACsv => "digital-error-not-a-csv",
            Self::TooManyKeys => "digital-error-too-many-keys",
            Self::KeysFileGone => "digital-error-keys-file-gone",
            Self::NoKey => "digital-error-no-key",
            Self::Unmarkable(why) => match why {
                Unmarkable::NotAPdf => "digital-error-mark-no-pdf",
                Unmarkable::TooLarge => "digital-error-mark-too-large",
                Unmarkable::Encrypted => "digital-error-mark-encrypted",
                Unmarkable::Signed => "digital-error-mark-signed",
                Unmarkable::DynamicForm => "digital-error-mark-form",
                Unmarkable::Damaged => "digital-error-mark-damaged",
            },
            _ => return None,
        })
    }
}

impl From<DigitalError> for web::WebError {
    fn from(error: DigitalError) -> Self {
        match error {
            DigitalError::Unknown | DigitalError::Link(_) => Self::NotFound,
            DigitalError::Db(e) => e.into(),
            other => Self::internal(other),
        }
    }
}

/// Why a download link does not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// Not made here, or changed.
    #[error("this link is not complete: copy it once more, or open the page of your pledge")]
    NotOurs,
    /// Too old.
    #[error("this link has run out: open the page of your pledge for a new one")]
    Expired,
    /// The pledge may not have the good (any more).
    #[error("this download does not belong to your pledge any more: ask the creator")]
    NotGranted,
}
