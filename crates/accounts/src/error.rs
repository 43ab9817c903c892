//! What can go wrong with accounts.

use db::DbError;
use kernel::SealError;
use web::WebError;

use crate::rules::passwords::PasswordProblem;

/// Why a change to an account was not made.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// Somebody has this e-mail already.
    #[error("a member of staff has this e-mail address already: change their roles instead")]
    EmailTaken,
    /// No name.
    #[error("a member of staff needs a name of at most {NAME_CHARS_MAX} characters")]
    BadName,
    /// The password is too weak.
    #[error("{0}")]
    Password(PasswordProblem),
    /// There is no such member of staff.
    #[error("there is no such member of staff")]
    UnknownStaff,
    /// Somebody must be able to manage the installation.
    #[error("this is the last active owner: make somebody else an owner first")]
    LastOwner,
    /// The first owner exists already.
    #[error("this installation is set up already: sign in instead")]
    AlreadySetUp,
    /// The link is unknown, used or too old.
    #[error("this link was used already or is too old: ask for a new one")]
    BadLink,
    /// Hashing a password failed: the machine is out of memory, or the stored hash is damaged.
    #[error("the password could not be checked: {0}")]
    Hashing(String),
    /// A sealed field does not open.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Longest name of a member of staff.
pub(crate) const NAME_CHARS_MAX: usize = 100;

impl From<AccountError> for WebError {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Db(e) => e.into(),
            AccountError::UnknownStaff => Self::NotFound,
            other => Self::internal(other),
        }
    }
}
