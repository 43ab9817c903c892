//! What can go wrong, in sentences without personal data.

use contacts::ContactError;
use db::DbError;
use kernel::SealError;

use crate::render::TemplateProblem;

/// Why something about a message could not be read, changed or written.
#[derive(Debug, thiserror::Error)]
pub enum MessageError {
    /// No such message.
    #[error("there is no such message: the list of messages shows those there are")]
    Unknown,
    /// Sending it again would send it twice, or it is being sent at this moment.
    #[error("this message is {0}: only one that is uncertain, suppressed or given up can be sent again")]
    NotResendable(&'static str),
    /// It left already, or is leaving at this moment.
    #[error("this message is {0}: only one that waits, or whose fate is unclear, can be held back")]
    NotSuppressible(&'static str),
    /// What it would say is gone: its codes and links are wiped for safety.
    #[error("the contents of this message are gone: send a new invitation from the pledge's page instead")]
    ContextGone,
    /// The campaign it belongs to is gone.
    #[error("the campaign of this message does not exist in this installation")]
    UnknownCampaign,
    /// The pledge it is about cannot be read.
    #[error("the pledge of this message cannot be read: {0}")]
    Pledge(String),
    /// The creator's words have a mistake.
    #[error(transparent)]
    Template(#[from] TemplateProblem),
    /// Another edit came first.
    #[error("somebody else changed these words meanwhile: load the page again and repeat your change")]
    EditedMeanwhile,
    /// The person cannot be written to.
    #[error(transparent)]
    Contact(#[from] ContactError),
    /// A sealed field does not open.
    #[error("the contents of a message cannot be read ({0}): run `pledgekeeper verify`")]
    Sealed(#[from] SealError),
    /// A stored value is not what its column may hold.
    #[error(
        "message row {row} holds a value this version cannot read in `{column}`: run `pledgekeeper verify`"
    )]
    Stored {
        /// Row of the message.
        row: i64,
        /// Its column.
        column: &'static str,
    },
    /// The rendered parts do not make a mail.
    #[error("a mail could not be put together: {0}")]
    Compose(String),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
