//! Why a document could not be issued or read, in sentences without personal data.

use contacts::ContactError;
use db::DbError;
use documents::DocumentError;
use jiff::civil::Date;
use kernel::{Money, MoneyError, SealError};

use crate::model::{KEY_CHARS_MAX, LINES_MAX, TEXT_CHARS_MAX};

/// Why a document could not be issued or read.
#[derive(Debug, thiserror::Error)]
pub enum InvoiceError {
    /// Nobody said how this scope numbers its documents.
    #[error("`{scope}` has no numbers for invoices yet: set up its numbering first")]
    NoNumbering {
        /// Whose.
        scope: String,
    },
    /// A pattern that cannot be used.
    #[error(
        "a pattern for numbers has at most 30 letters, digits and the marks - / . _ and ends in - / or .; it may hold \
         {{year}} once, and invoices and credit notes have different ones: change `{pattern}`"
    )]
    Pattern {
        /// Which.
        pattern: String,
    },
    /// Fewer than 1 or more than 12 digits.
    #[error("a number has 1 to 12 digits: choose another count than {0}")]
    Digits(u8),
    /// Below 1 or above 999,999,999.
    #[error("the first number is 1 to 999,999,999: choose another than {0}")]
    FirstNumber(i64),
    /// Another scope numbers in the same way.
    #[error("the numbers `{prefix}…` are another campaign's or seller's already: choose another pattern")]
    PatternTaken {
        /// The beginning that both would have.
        prefix: String,
    },
    /// A row that goes on over the years cannot change its beginning once it is used.
    #[error(
        "numbers without a year were given out already: only patterns with {{year}} can change, for the next year"
    )]
    PatternInUse,
    /// Earlier than the latest of the series.
    #[error(
        "the day {day} is before the latest document of the series ({latest}): numbers follow the days, use a later day"
    )]
    BeforeLatest {
        /// Wanted.
        day: Date,
        /// Issued.
        latest: Date,
    },
    /// Something is empty or too long.
    #[error(
        "`{field}` is empty, has more than {TEXT_CHARS_MAX} characters or a key more than {KEY_CHARS_MAX}: mend it"
    )]
    Field {
        /// Which.
        field: &'static str,
    },
    /// No lines or too many.
    #[error("a document has 1 to {LINES_MAX} lines, this one has {0}: split it")]
    Lines(usize),
    /// A line whose quantity is 0 or whose amounts have another sign or currency.
    #[error(
        "line {line} does not add up: its quantity is not 0, its amounts have the quantity's sign and the document's currency"
    )]
    Line {
        /// Its number, from 1.
        line: usize,
    },
    /// The tax is not what base and rate make.
    #[error(
        "line {line} has a tax of {tax}, but {percent} % of its net amount is {expected}: price the order again"
    )]
    TaxDoesNotFit {
        /// Its number, from 1.
        line: usize,
        /// As handed in.
        tax: Money,
        /// The rate.
        percent: kernel::Decimal,
        /// As it would be.
        expected: Money,
    },
    /// A line's category does not fit its taxes or note.
    #[error(
        "line {line} is marked `{category}`, which does not fit its tax or lacks its reason: price the order again"
    )]
    Category {
        /// Its number, from 1.
        line: usize,
        /// The code.
        category: &'static str,
    },
    /// A sum below 0, or more paid than asked.
    #[error(
        "a document's total is not negative and not more is paid than it asks for: use a credit note for what goes back"
    )]
    Total,
    /// Something is left to pay and no day is named.
    #[error("{due} is left to pay: say until when")]
    DueDateMissing {
        /// How much.
        due: Money,
    },
    /// Parts of the payment that are not what is left, or fall due later than all of it.
    #[error("the parts of the payment are together not the {due} that are left, or one is due too late")]
    PaymentParts {
        /// How much.
        due: Money,
    },
    /// Reverse charge and supplies to another member state need both numbers.
    #[error(
        "without tax for a business, the seller's and the buyer's VAT numbers stand on the invoice: one is missing"
    )]
    VatNumbersMissing,
    /// There is no such document.
    #[error("there is no such invoice: it may belong to another installation or a restored backup")]
    Unknown,
    /// A credit note cannot be credited.
    #[error("this is a credit note: only an invoice can be credited")]
    NotAnInvoice,
    /// More would be credited than was asked.
    #[error("{left} of the invoice are not credited yet, less than {wanted}: credit at most what is left")]
    MoreThanLeft {
        /// Not credited yet.
        left: Money,
        /// Wanted.
        wanted: Money,
    },
    /// A part of a line is nothing, is more than what is left of it, or the line cannot be credited in part.
    #[error("line {line} of the invoice has {left} left: credit at least something and at most that")]
    Part {
        /// Its number, from 1.
        line: usize,
        /// What is left of it, with tax.
        left: Money,
    },
    /// Everything was credited before, or no part was named.
    #[error("nothing is credited: everything was credited before, or no part was chosen")]
    NothingCredited,
    /// The buyer's data is gone.
    #[error(
        "the buyer was erased, and a credit note needs a buyer: enter the repayment in the books without one"
    )]
    BuyerErased,
    /// A sealed buyer does not open.
    #[error("the buyer of invoice row {row} cannot be read ({cause}): run `pledgekeeper verify`")]
    Sealed {
        /// Its row.
        row: i64,
        /// Why.
        cause: SealError,
    },
    /// A stored value is not what its column may hold.
    #[error(
        "invoice row {row} holds a value this version cannot read in `{column}`: run `pledgekeeper verify`"
    )]
    Stored {
        /// Its row.
        row: i64,
        /// Column.
        column: &'static str,
    },
    /// An amount.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// The contact.
    #[error(transparent)]
    Contact(#[from] ContactError),
    /// The pages.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}
