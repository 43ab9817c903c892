//! What can go wrong with vouchers, in sentences that say what to do.

use db::DbError;
use kernel::SealError;

use crate::model::TITLE_CHARS_MAX;
use crate::rules::code_text::PREFIX_CHARS_MAX;
use crate::rules::reasons::Refusal;
use crate::rules::terms_check::COPIES_MAX;

/// Why something about a voucher could not be read or changed.
#[derive(Debug, thiserror::Error)]
pub enum VoucherError {
    /// No such voucher, code or batch.
    #[error("there is no such voucher or code: it may belong to another installation or a restored backup")]
    Unknown,
    /// Amounts that make no sense.
    #[error(
        "write amounts larger than zero, one for each currency; a voucher over an amount needs at least one"
    )]
    BadAmounts,
    /// A percentage out of range.
    #[error("a percentage is more than 0 and at most 100, with at most two decimals")]
    BadPercent,
    /// No title, or too long.
    #[error("give the voucher a name of at most {TITLE_CHARS_MAX} characters")]
    BadTitle,
    /// Copies out of range.
    #[error("a voucher gives 1 to {COPIES_MAX} copies of something")]
    BadCopies,
    /// A limit of zero.
    #[error("a limit is at least 1; leave it empty for no limit, or stop the voucher")]
    BadLimit,
    /// Too late a beginning.
    #[error("a voucher ends after it begins: check the two dates")]
    EndsBeforeItBegins,
    /// A limit that is to become lower.
    #[error("a limit can only be raised: who has a code counts on it; end the voucher instead")]
    LimitLower,
    /// A last day that is to come earlier.
    #[error("the last day can only be moved later: who has a code counts on it; end the voucher instead")]
    EndsEarlier,
    /// A limit lower than what happened already.
    #[error("this voucher is used {uses} times at present: set the limit to no less, or stop the voucher")]
    LimitBelowUses {
        /// How often it is used.
        uses: u32,
    },
    /// Names too much.
    #[error("a voucher names at most 500 rewards and 500 goods: leave the list empty for all")]
    TooManyTargets,
    /// Another benefit after somebody used it.
    #[error(
        "what a voucher gives can only be changed while it has no codes: stop this one and make a new one"
    )]
    BenefitIsFixed,
    /// A code of the wrong form.
    #[error("a code has 4 to 40 letters, digits and dashes and begins with a letter")]
    BadCode,
    /// A prefix of the wrong form.
    #[error("a prefix has at most {PREFIX_CHARS_MAX} letters and digits and begins with a letter")]
    BadPrefix,
    /// The text of a code is in use.
    #[error("this code exists already: think of another one")]
    CodeTaken,
    /// Too many or no codes.
    #[error("choose 1 to {max} codes; more are made in several goes", max = crate::CODES_MAX)]
    BadCount,
    /// A form's key that is none.
    #[error("the form is out of date: load the page again and send it once more")]
    BadRequestKey,
    /// A worth where none belongs, or none where one does.
    #[error("say what each gift code is worth; codes of other vouchers have no worth of their own")]
    BadWorth,
    /// A code that cannot be used.
    #[error("the voucher cannot be used: {0:?}")]
    Refused(Refusal),
    /// The campaign's currency is not the code's.
    #[error("this gift code is in another currency: its balance is never converted")]
    OtherCurrency,
    /// More was to be drawn than there is.
    #[error("the gift code has less left than that: load the page again to see what it still pays")]
    BalanceTooSmall,
    /// The file cannot be read.
    #[error("the file cannot be read as CSV: save it as CSV with UTF-8 and a column `code`")]
    NotACsv,
    /// The file is too large.
    #[error("the file is too large: at most {max} rows and 20 MB; split it", max = crate::CODES_MAX)]
    FileTooLarge,
    /// Reading or writing a file failed.
    #[error("the file could not be read or written to the end: try again")]
    File(#[source] std::io::Error),
    /// A sealed code does not open.
    #[error("a code cannot be read ({0}): run `pledgekeeper verify`")]
    Sealed(#[from] SealError),
    /// A stored value is not what its column may hold.
    #[error(
        "voucher row {row} holds a value this version cannot read in `{column}`: run `pledgekeeper verify`"
    )]
    Stored {
        /// Row of the voucher.
        row: i64,
        /// Table and column.
        column: &'static str,
    },
    /// About the person.
    #[error(transparent)]
    Contact(#[from] contacts::ContactError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl VoucherError {
    /// Key of the sentence in [`crate::texts`] for the person whose form it was; `None` where they can do nothing.
    pub const fn text_key(&self) -> Option<&'static str> {
        match self {
            Self::BadAmounts => Some("vouchers-error-amount"),
            Self::BadPercent => Some("vouchers-error-percent"),
            Self::BadTitle => Some("vouchers-error-title"),
            Self::BadCopies => Some("vouchers-error-copies"),
            Self::BadLimit => Some("vouchers-error-limit"),
            Self::EndsBeforeItBegins => Some("vouchers-error-dates"),
            Self::LimitLower => Some("vouchers-error-limit-lower"),
            Self::EndsEarlier => Some("vouchers-error-ends-earlier"),
            Self::BadCode => Some("vouchers-error-code"),
            Self::BadPrefix => Some("vouchers-error-prefix"),
            Self::CodeTaken => Some("vouchers-error-code-taken"),
            Self::BadCount => Some("vouchers-error-count"),
            Self::BadRequestKey => Some("vouchers-error-form"),
            Self::BadWorth => Some("vouchers-error-worth"),
            _ => None,
        }
    }
}
