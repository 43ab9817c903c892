//! What can go wrong behind a page of the desk.

use accounts::AccountError;
use campaigns::CampaignError;
use contacts::ContactError;
use db::DbError;
use messages::MessageError;
use pledges::PledgeError;
use web::{Localizer, TextArg, WebError};

/// Why something could not be shown or done.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// There is no such thing in this campaign.
    #[error("there is no such thing in this campaign: the link may be old")]
    Unknown,
    /// The campaign does not take changes of backers, so nobody is asked for any.
    #[error("backers cannot change their pledges now: open the campaign before asking them to")]
    CampaignClosed,
    /// Nothing would be changed.
    #[error("no pledge fits any more: look at the preview again")]
    NothingToDo,
    /// A stored bulk action cannot be read.
    #[error("bulk action {0} holds a value this version cannot read: run `pledgekeeper verify`")]
    Stored(i64),
    /// The pledge.
    #[error(transparent)]
    Pledge(#[from] PledgeError),
    /// The person.
    #[error(transparent)]
    Contact(#[from] ContactError),
    /// The campaign.
    #[error(transparent)]
    Campaign(#[from] CampaignError),
    /// The message.
    #[error(transparent)]
    Message(#[from] MessageError),
    /// Members of staff.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// Imports.
    #[error(transparent)]
    Import(#[from] imports::ImportError),
    /// The ledger.
    #[error(transparent)]
    Ledger(#[from] ledger::LedgerError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl DeskError {
    /// The sentence for the person who pressed the button; `None` where they can do nothing about it.
    pub(crate) fn sentence(&self, texts: &Localizer) -> Option<String> {
        let text = |key: &str| Some(texts.text(key));
        match self {
            Self::CampaignClosed => text("desk-error-campaign-closed"),
            Self::NothingToDo => text("desk-error-nothing-to-do"),
            Self::Pledge(PledgeError::SoldOut { title, left, .. }) => {
                let args = [("title", TextArg::from(title)), ("left", TextArg::from(*left))];
                Some(texts.text_with("pledges-error-sold-out", &args))
            }
            Self::Pledge(error) => error.text_key().map(|key| texts.text(key)),
            Self::Contact(error) => error.text_key().map(|key| texts.text(key)),
            Self::Campaign(CampaignError::StageMoved { .. }) => text("desk-error-stage-moved"),
            Self::Campaign(CampaignError::StageNotAllowed { .. }) => text("desk-error-stage-not-allowed"),
            Self::Message(MessageError::NotResendable(_)) => text("desk-error-not-resendable"),
            Self::Message(MessageError::NotSuppressible(_)) => text("desk-error-not-suppressible"),
            Self::Message(MessageError::ContextGone) => text("desk-error-message-gone"),
            _ => None,
        }
    }
}

impl From<DeskError> for WebError {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Unknown
            | DeskError::Pledge(PledgeError::Unknown)
            | DeskError::Contact(ContactError::Unknown)
            | DeskError::Campaign(CampaignError::NotFound)
            | DeskError::Message(MessageError::Unknown) => Self::NotFound,
            DeskError::Db(e)
            | DeskError::Pledge(PledgeError::Db(e))
            | DeskError::Contact(ContactError::Db(e))
            | DeskError::Campaign(CampaignError::Db(e))
            | DeskError::Message(MessageError::Db(e)) => e.into(),
            DeskError::CampaignClosed | DeskError::NothingToDo => Self::Conflict,
            other => Self::internal(other),
        }
    }
}
