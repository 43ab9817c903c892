//! Why a document could not be made, without personal data.

use db::DbError;
use invoices::InvoiceError;
use jiff::civil::Date;
use kernel::places::CountryCode;
use kernel::{Currency, MoneyError};
use ledger::LedgerError;
use pledges::PledgeError;

/// Why an invoice waits although it is due. A person has to do something, and then it is issued by itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotYet {
    /// A line is not taxed, and nobody said why.
    #[error(
        "no tax is charged for {0}, and the set-up does not say why: name the reason there, or add a rate"
    )]
    TaxReason(CountryCode),
    /// The place of the backer is not known, and with it the tax.
    #[error("the place is not known, and with it the tax: complete the address")]
    Place,
    /// There is neither a name nor a firm.
    #[error("the backer has no name: enter one")]
    Name,
    /// The person was erased before.
    #[error("the person was erased: an invoice needs a buyer")]
    Erased,
    /// The platform still collects a part, and only then is known what it has invoiced.
    #[error("the platform still collects a part of it: it is known later what is left to invoice")]
    PlatformCollects,
    /// No tax is charged because of a VAT number whose confirmation is older than the lock.
    #[error(
        "the buyer's VAT number is being confirmed once more: it is issued when the authority has answered"
    )]
    NumberUnchecked,
    /// The authority says that the number is not valid (any more), or there is none.
    #[error(
        "the buyer's VAT number is not valid any more, and no tax was charged because of it: open the order again"
    )]
    NumberInvalid,
    /// Rates, a registration or the Union's customs charge of the agreement did not hold on the day of the payment.
    #[error(
        "it was agreed to with tax that did not hold on the day of the payment ({0}): open the order again"
    )]
    TaxEnded(String),
    /// The platform's money reaches less or more than what was agreed to as taxed by the platform.
    #[error(
        "the part that the platform has taxed changed since it was agreed to ({0}): open the order again"
    )]
    PlatformPart(String),
    /// The platform's money has moved since a part of the invoice was credited: what that credited is in no new invoice.
    #[error(
        "the platform's money has moved since a part of the invoice was credited: open the order again and change it"
    )]
    PartCredited,
    /// The tax is to be told in another currency, and nobody said what that is worth on the day.
    #[error("there is no rate from {of} to {told_in} for {day}: enter it")]
    Rate {
        /// Of the document.
        of: Currency,
        /// Of the tax beside it.
        told_in: Currency,
        /// On which it was taxed.
        day: Date,
    },
    /// What the law or the numbers want is not there.
    #[error("{0}")]
    Refused(String),
}

impl NotYet {
    /// Its stored word.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::TaxReason(_) => "tax_reason",
            Self::Place => "place",
            Self::Name => "name",
            Self::Erased => "erased",
            Self::PlatformCollects => "platform_collects",
            Self::NumberUnchecked => "number_unchecked",
            Self::NumberInvalid => "number_invalid",
            Self::TaxEnded(_) => "tax_ended",
            Self::PlatformPart(_) => "platform_part",
            Self::PartCredited => "part_credited",
            Self::Rate { .. } => "rate",
            Self::Refused(_) => "refused",
        }
    }

    /// What is stored beside the word.
    pub fn detail(&self) -> String {
        match self {
            Self::TaxReason(country) => country.as_str().to_owned(),
            Self::Rate { of, told_in, day } => format!("{of} {told_in} {day}"),
            Self::TaxEnded(what) | Self::PlatformPart(what) | Self::Refused(what) => what.clone(),
            Self::Place
            | Self::Name
            | Self::Erased
            | Self::PlatformCollects
            | Self::NumberUnchecked
            | Self::NumberInvalid
            | Self::PartCredited => String::new(),
        }
    }
}

/// Why a document could not be issued.
#[derive(Debug, thiserror::Error)]
pub enum BillingError {
    /// A person has to do something first.
    #[error(transparent)]
    NotYet(#[from] NotYet),
    /// The set-up was saved by somebody else meanwhile.
    #[error("somebody else saved the set-up meanwhile: load the page again")]
    ChangedElsewhere,
    /// The order of the invoice is not paid, has ended, or has another invoice by now.
    #[error(
        "only a paid order that has not ended can be credited in part: open the order again, and change it"
    )]
    NotCreditable,
    /// The numbers have changed since the preview.
    #[error("what is left of the invoice has changed since: look at the preview again")]
    NotAsSeen,
    /// The texts of this crate.
    #[error("the texts cannot be read: {0}")]
    Texts(String),
    /// A stored value is not what its column may hold.
    #[error("a value in `{0}` cannot be read by this version: run `pledgekeeper verify`")]
    Stored(&'static str),
    /// The document.
    #[error(transparent)]
    Invoice(InvoiceError),
    /// The pledge.
    #[error(transparent)]
    Pledge(#[from] PledgeError),
    /// An amount.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// The tax could not be booked.
    #[error(transparent)]
    Ledger(LedgerError),
    /// A file could not be written.
    #[error("the file cannot be written: {0}")]
    File(#[from] std::io::Error),
    /// A table could not be written.
    #[error("the file cannot be written: {0}")]
    Csv(#[from] csv::Error),
    /// More rows than a sheet of a workbook can have.
    #[error("the file has more rows than a workbook can have: take CSV, or a shorter period")]
    TooManyRows,
    /// A workbook could not be written.
    #[error("the workbook cannot be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<LedgerError> for BillingError {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Db(e) => Self::Db(e),
            other => Self::Ledger(other),
        }
    }
}

impl From<InvoiceError> for BillingError {
    /// What a person can mend waits for them; the rest is unexpected.
    fn from(error: InvoiceError) -> Self {
        match error {
            InvoiceError::Db(e) | InvoiceError::Contact(contacts::ContactError::Db(e)) => Self::Db(e),
            InvoiceError::BuyerErased | InvoiceError::Contact(contacts::ContactError::Erased) => {
                Self::NotYet(NotYet::Erased)
            }
            InvoiceError::Stored { .. }
            | InvoiceError::Sealed { .. }
            | InvoiceError::Unknown
            | InvoiceError::Part { .. }
            | InvoiceError::NothingCredited => Self::Invoice(error),
            other => Self::NotYet(NotYet::Refused(other.to_string())),
        }
    }
}

impl From<contacts::ContactError> for BillingError {
    fn from(error: contacts::ContactError) -> Self {
        match error {
            contacts::ContactError::Erased => Self::NotYet(NotYet::Erased),
            other => Self::Pledge(other.into()),
        }
    }
}
