//! What can go wrong behind a page of the desk.

use accounts::AccountError;
use campaigns::CampaignError;
use campaigns::model::Stage;
use contacts::ContactError;
use db::DbError;
use imports::ImportError;
use ledger::LedgerError;
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
    /// So it is, and it does not open again.
    #[error("the campaign is past the stage at which backers can change their pledges")]
    CampaignPast,
    /// The deadline is over, so nobody is asked for what they cannot do any more.
    #[error("the deadline is over: set a later one in the settings before asking backers to finish")]
    DeadlineOver,
    /// What was agreed is corrected without a word why.
    #[error("the pledge is locked: say why it is changed")]
    ReasonMissing,
    /// Documents of a pledge are kept for its person, and never written anew.
    #[error("an invoice was issued for this pledge: it stays with its person")]
    HasInvoices,
    /// Nothing would be changed.
    #[error("no pledge fits any more: look at the preview again")]
    NothingToDo,
    /// A stored bulk action cannot be read.
    #[error("bulk action {0} holds a value this version cannot read: run `pledgekeeper verify`")]
    Stored(i64),
    /// The pledge.
    #[error(transparent)]
    Pledge(#[from] PledgeError),
    /// Its invoices.
    #[error(transparent)]
    Billing(billing::BillingError),
    /// A voucher or its codes.
    #[error(transparent)]
    Voucher(vouchers::VoucherError),
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
    Import(#[from] ImportError),
    /// The ledger.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<vouchers::VoucherError> for DeskError {
    fn from(error: vouchers::VoucherError) -> Self {
        match error {
            vouchers::VoucherError::Db(e) => Self::Db(e),
            vouchers::VoucherError::Unknown => Self::Unknown,
            other => Self::Voucher(other),
        }
    }
}

impl From<billing::BillingError> for DeskError {
    fn from(error: billing::BillingError) -> Self {
        match error {
            billing::BillingError::Db(e) => Self::Db(e),
            billing::BillingError::Pledge(e) => Self::Pledge(e),
            other => Self::Billing(other),
        }
    }
}

impl DeskError {
    /// Why nobody is asked to finish a pledge at this stage; `None` when they may be.
    pub(crate) fn of_asking(stage: Stage) -> Option<Self> {
        match stage {
            Stage::SmokeTest | Stage::Open => None,
            Stage::Draft | Stage::Importing | Stage::Locked => Some(Self::CampaignClosed),
            // Nothing opens again once money was collected: `campaigns::following`.
            Stage::Charging | Stage::Fulfilling | Stage::Closed => Some(Self::CampaignPast),
        }
    }

    /// The database's own error, however deep it lies in the errors of what was called; any other error comes
    /// back as it was.
    pub(crate) fn into_database(self) -> Result<DbError, Self> {
        match self {
            Self::Db(e)
            | Self::Pledge(
                PledgeError::Db(e)
                | PledgeError::Contact(ContactError::Db(e))
                | PledgeError::Campaign(CampaignError::Db(e))
                | PledgeError::Ledger(LedgerError::Db(e)),
            )
            | Self::Contact(ContactError::Db(e))
            | Self::Campaign(CampaignError::Db(e))
            | Self::Account(AccountError::Db(e))
            | Self::Ledger(LedgerError::Db(e))
            | Self::Message(MessageError::Db(e) | MessageError::Contact(ContactError::Db(e)))
            | Self::Import(
                ImportError::Db(e)
                | ImportError::Pledge(PledgeError::Db(e))
                | ImportError::Contact(ContactError::Db(e)),
            ) => Ok(e),
            other => Err(other),
        }
    }

    /// The sentence for the person who pressed the button; `None` where they can do nothing about it.
    pub(crate) fn sentence(&self, texts: &Localizer) -> Option<String> {
        let text = |key: &str| Some(texts.text(key));
        match self {
            Self::CampaignClosed => text("desk-error-campaign-closed"),
            Self::CampaignPast => text("desk-error-campaign-past"),
            Self::DeadlineOver => text("desk-error-deadline-over"),
            Self::NothingToDo => text("desk-error-nothing-to-do"),
            Self::ReasonMissing => text("desk-edit-reason-missing"),
            Self::Pledge(PledgeError::SoldOut { title, left, .. }) => {
                let title = title.name_in(texts.language());
                let args = [("title", TextArg::from(title)), ("left", TextArg::from(*left))];
                Some(texts.text_with("pledges-error-sold-out", &args))
            }
            Self::Pledge(error) => error.text_key().map(|key| texts.text(key)),
            Self::Voucher(error) => error.text_key().map(|key| texts.text(key)),
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
        let error = match error.into_database() {
            Ok(database) => return database.into(),
            Err(error) => error,
        };
        match error {
            DeskError::Unknown
            | DeskError::Pledge(PledgeError::Unknown)
            | DeskError::Contact(ContactError::Unknown)
            | DeskError::Campaign(CampaignError::NotFound)
            | DeskError::Message(MessageError::Unknown) => Self::NotFound,
            DeskError::CampaignClosed
            | DeskError::CampaignPast
            | DeskError::DeadlineOver
            | DeskError::ReasonMissing
            | DeskError::HasInvoices
            | DeskError::NothingToDo => Self::Conflict,
            other => Self::internal(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use stock::StockError;

    #[test]
    fn a_lost_database_is_told_as_that_however_deep_the_error_lies() {
        let wrapped: [fn(DbError) -> DeskError; 7] = [
            DeskError::Db,
            |e| DeskError::Pledge(PledgeError::Db(e)),
            |e| DeskError::Pledge(PledgeError::Contact(ContactError::Db(e))),
            |e| DeskError::Pledge(PledgeError::Ledger(LedgerError::Db(e))),
            |e| DeskError::Message(MessageError::Contact(ContactError::Db(e))),
            |e| DeskError::Import(ImportError::Pledge(PledgeError::Db(e))),
            |e| DeskError::from(PledgeError::from(StockError::from(e))),
        ];
        for wrap in wrapped {
            let told = WebError::from(wrap(DbError::Unavailable("gone".to_owned())));
            assert!(matches!(told, WebError::Unavailable(_)), "{told:?}");
        }
        assert!(DeskError::Pledge(PledgeError::Contact(ContactError::Erased)).into_database().is_err());
    }
}
