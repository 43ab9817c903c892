//! Rates of exchange for the tax on documents.

use jiff::civil::Date;
use kernel::{Currency, Decimal};

/// Which two currencies a rate is between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CurrencyPair {
    /// That of the document.
    pub of: Currency,
    /// That in which the tax is told beside it.
    pub told_in: Currency,
}

/// Who says what a rate is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RatePublisher {
    /// The reference rates of the European Central Bank, from its own file.
    Ecb,
    /// As staff name it.
    Named(String),
}

/// A rate for the tax on documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRate {
    /// Between which currencies.
    pub pair: CurrencyPair,
    /// Units of the currency of the tax for one of the document's.
    pub rate: Decimal,
    /// The day it was published for.
    pub rate_day: Date,
    /// The first and the last day of taxation on which it is used.
    pub holds: (Date, Date),
    /// Who published it.
    pub publisher: RatePublisher,
}
