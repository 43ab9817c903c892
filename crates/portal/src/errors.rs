//! What goes wrong below, as an answer of a page.

use contacts::ContactError;
use messages::MessageError;
use payments::PaymentError;
use pledges::PledgeError;
use web::WebError;

/// An unexpected error of a pledge as the shell shows it. What a form can mend is shown beside its field instead,
/// before this.
pub(crate) fn of_pledge(error: PledgeError) -> WebError {
    match error {
        PledgeError::Unknown => WebError::NotFound,
        PledgeError::ChangedElsewhere { .. } => WebError::Conflict,
        PledgeError::RequestKey => WebError::BadInput(String::new()),
        PledgeError::Db(e) => e.into(),
        PledgeError::Contact(e) => of_contact(e),
        other => WebError::internal(other),
    }
}

/// As [`of_pledge`] for a person.
pub(crate) fn of_contact(error: ContactError) -> WebError {
    match error {
        ContactError::Unknown | ContactError::Erased => WebError::NotFound,
        ContactError::Db(e) => e.into(),
        other => WebError::internal(other),
    }
}

/// What can go wrong when a code or a link is sent, or checked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PortalError {
    /// The pledge.
    #[error(transparent)]
    Pledge(#[from] PledgeError),
    /// The person.
    #[error(transparent)]
    Contact(#[from] ContactError),
    /// The mail.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// The database.
    #[error(transparent)]
    Db(#[from] db::DbError),
    /// Too many codes were sent about this person today.
    #[error("too many codes were sent today")]
    TooManyCodes {
        /// Until there may be another, seconds.
        retry_after_seconds: u64,
    },
    /// The person has no e-mail address.
    #[error("there is no e-mail address to send to")]
    NoEmail,
    /// A sealed field does not open.
    #[error(transparent)]
    Sealed(#[from] kernel::SealError),
}

impl From<PortalError> for WebError {
    fn from(error: PortalError) -> Self {
        match error {
            PortalError::Pledge(e) => of_pledge(e),
            PortalError::Contact(e) => of_contact(e),
            PortalError::Db(e) | PortalError::Message(MessageError::Db(e)) => e.into(),
            PortalError::TooManyCodes { retry_after_seconds } => Self::TooMany { retry_after_seconds },
            other => Self::internal(other),
        }
    }
}

/// Why no payment page could be opened: nothing was charged, and what was agreed stands.
pub(crate) fn is_gateway_down(error: &PaymentError) -> bool {
    matches!(error, PaymentError::Gateway(_) | PaymentError::Busy | PaymentError::NoGateway(_))
}

/// As [`of_pledge`] for a payment.
pub(crate) fn of_payment(error: PaymentError) -> WebError {
    match error {
        PaymentError::Pledge(e) => of_pledge(e),
        PaymentError::Db(e) => e.into(),
        other => WebError::internal(other),
    }
}
