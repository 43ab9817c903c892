//! What keeps an assessment from being made, each with the part it is about.

use jiff::civil::Date;
use kernel::{Currency, MoneyError};

use crate::goods::GoodsClass;
use crate::place::TaxPlace;
use crate::reason::TextArg;
use crate::vat_number::NumberProblem;

/// Everything that is wrong with the input, in the order of the parts.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the tax cannot be worked out: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))]
pub struct TaxProblems(pub Vec<TaxProblem>);

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TaxProblem {
    /// No row of the table holds on the day.
    #[error("{part}: there is no rate for {class} in {place} on {day}. Add one to the tax table.", class = class.word())]
    NoRate {
        /// Which part.
        part: String,
        /// Where.
        place: TaxPlace,
        /// For what.
        class: GoodsClass,
        /// When.
        day: Date,
    },
    /// The last row ended and no other follows.
    #[error("{part}: the rate for {class} in {place} ended on {last_day}. Add the one that follows.", class = class.word())]
    RateEnded {
        /// Which part.
        part: String,
        /// Where.
        place: TaxPlace,
        /// For what.
        class: GoodsClass,
        /// Its last day.
        last_day: Date,
    },
    /// A limit is in another currency.
    #[error("a limit in {to} needs an exchange rate from {from}. Add one with its date and source.")]
    NoExchangeRate {
        /// From which currency.
        from: Currency,
        /// To which.
        to: Currency,
    },
    /// An exchange rate of 0 or below.
    #[error("the exchange rate from {from} to {to} must be above 0")]
    ExchangeRateNotPositive {
        /// From which currency.
        from: Currency,
        /// To which.
        to: Currency,
    },
    /// Not 6, 8 or 10 digits.
    #[error("{part}: `{code}` is no tariff code. Write 6, 8 or 10 digits, such as 950490.")]
    TariffCode {
        /// Which part.
        part: String,
        /// What is there, shortened.
        code: String,
    },
    /// The buyer's number cannot be right.
    #[error("the buyer's VAT number cannot be right: {0}")]
    VatNumber(#[source] NumberProblem),
    /// Below 0.
    #[error("{part}: an amount cannot be below 0")]
    BelowZero {
        /// Which part.
        part: String,
    },
    /// Not the currency of the consignment.
    #[error("{part}: is in {found}, the order is in {expected}")]
    OtherCurrency {
        /// Which part.
        part: String,
        /// Its currency.
        found: Currency,
        /// That of the consignment.
        expected: Currency,
    },
    /// Two parts have one key.
    #[error("{part}: there are two parts of this name")]
    SameKey {
        /// Which.
        part: String,
    },
    /// More than are assessed at once.
    #[error("an order has at most {limit} parts")]
    TooManyParts {
        /// How many are allowed.
        limit: usize,
    },
    /// Discounts take off more than there is.
    #[error("the discounts are higher than the price of the goods")]
    DiscountTooHigh,
    /// Shipping is charged and nothing is shipped.
    #[error("shipping is charged, but nothing is sent in a parcel")]
    NothingToShip,
    /// Too large to be an amount.
    #[error("{part}: {error}")]
    Amount {
        /// Which part.
        part: String,
        /// What is wrong with it.
        error: MoneyError,
    },
}

impl TaxProblem {
    /// The part it is about, if it is about one.
    pub fn part(&self) -> Option<&str> {
        match self {
            Self::NoRate { part, .. }
            | Self::RateEnded { part, .. }
            | Self::TariffCode { part, .. }
            | Self::BelowZero { part }
            | Self::OtherCurrency { part, .. }
            | Self::SameKey { part }
            | Self::Amount { part, .. } => Some(part),
            _ => None,
        }
    }

    /// The key of its sentence in [`crate::texts`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::NoRate { .. } => "taxes-problem-no-rate",
            Self::RateEnded { .. } => "taxes-problem-rate-ended",
            Self::NoExchangeRate { .. } => "taxes-problem-no-exchange-rate",
            Self::ExchangeRateNotPositive { .. } => "taxes-problem-exchange-rate-not-positive",
            Self::TariffCode { .. } => "taxes-problem-tariff-code",
            Self::VatNumber(problem) => problem.text_key(),
            Self::BelowZero { .. } => "taxes-problem-below-zero",
            Self::OtherCurrency { .. } => "taxes-problem-other-currency",
            Self::SameKey { .. } => "taxes-problem-same-key",
            Self::TooManyParts { .. } => "taxes-problem-too-many-parts",
            Self::DiscountTooHigh => "taxes-problem-discount-too-high",
            Self::NothingToShip => "taxes-problem-nothing-to-ship",
            Self::Amount { .. } => "taxes-problem-amount",
        }
    }

    /// The values of its sentence.
    pub fn args(&self) -> Vec<(&'static str, TextArg)> {
        let text = |name, text: &str| (name, TextArg::Text(text.to_owned()));
        let currency = |name, currency: &Currency| (name, TextArg::Text(currency.to_string()));
        match self {
            Self::NoRate { part, place, class, day } => vec![
                text("part", part),
                ("place", TextArg::Place(*place)),
                ("class", TextArg::Key(class.text_key())),
                ("day", TextArg::Date(*day)),
            ],
            Self::RateEnded { part, place, class, last_day } => vec![
                text("part", part),
                ("place", TextArg::Place(*place)),
                ("class", TextArg::Key(class.text_key())),
                ("day", TextArg::Date(*last_day)),
            ],
            Self::NoExchangeRate { from, to } | Self::ExchangeRateNotPositive { from, to } => {
                vec![currency("from", from), currency("to", to)]
            }
            Self::TariffCode { part, code } => vec![text("part", part), text("code", code)],
            Self::VatNumber(problem) => vec![text("number", problem.number())],
            Self::OtherCurrency { part, found, expected } => {
                vec![text("part", part), currency("found", found), currency("expected", expected)]
            }
            Self::TooManyParts { limit } => vec![text("limit", &limit.to_string())],
            Self::BelowZero { part } | Self::SameKey { part } | Self::Amount { part, .. } => {
                vec![text("part", part)]
            }
            Self::DiscountTooHigh | Self::NothingToShip => Vec::new(),
        }
    }
}
