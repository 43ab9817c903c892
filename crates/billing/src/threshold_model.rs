//! What the page of limits of registration is made of.

use campaigns::model::RateSource;
use jiff::civil::Date;
use kernel::{Currency, Decimal, Money, Timestamp};
use taxes::Threshold;

/// A limit as the creator's adviser says it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLimit {
    /// Which: [`Threshold::code`].
    pub code: String,
    /// From this amount on, in the currency of the limit.
    pub amount: Money,
    /// From this number of sales on; `None`: they are not counted.
    pub sales: Option<u32>,
    /// Why, and who says so.
    pub reason: String,
    /// The day of the advice.
    pub said_on: Date,
    /// Who typed it: `staff:7`.
    pub entered_by: String,
    /// When.
    pub entered_at: Timestamp,
}

/// Units of a currency for one euro.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThresholdRate {
    /// The currency.
    pub currency: Currency,
    /// Its units for one euro.
    pub rate: Decimal,
    /// The day it was published for.
    pub rate_day: Date,
    /// Who published it.
    pub source: RateSource,
}

/// What was sold in a stretch of time, less what was cancelled or credited since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sold {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// Without tax, in the currency of the limit.
    pub amount: Money,
    /// What is not in it, because there is no rate of exchange.
    pub without_rate: Vec<Money>,
    /// Orders.
    pub sales: i64,
    /// Of the limit, whole per cent.
    pub percent: i64,
}

/// How far sales are from a limit of registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The limit that holds: the creator's own, else that of the tables.
    pub limit: Money,
    /// The number of sales that holds, where they are counted.
    pub limit_sales: Option<u32>,
    /// As the product's tables have it.
    pub carried: Threshold,
    /// The creator's own.
    pub own: Option<OwnLimit>,
    /// What was sold: this year and the one before, or the last twelve months.
    pub sold: Vec<Sold>,
    /// The most of those, of the limit.
    pub percent: i64,
    /// The first day on which it was reached.
    pub reached_on: Option<Date>,
    /// A tax set-up names the registration since then.
    pub registered_since: Option<Date>,
}

impl Standing {
    /// Whether anything counts for it.
    pub fn has_sales(&self) -> bool {
        self.sold.iter().any(|sold| sold.sales > 0)
    }

    /// Whether somebody should look at it: near or reached, and nobody registered.
    pub fn is_near(&self) -> bool {
        let is_much = self.percent >= crate::rules::thresholds::NEAR_PERCENT || self.reached_on.is_some();
        is_much && self.registered_since.is_none()
    }
}

/// Every limit, and what it takes to read them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thresholds {
    /// The day up to which was counted.
    pub today: Date,
    /// The fullest first; then as the tables have them.
    pub standings: Vec<Standing>,
    /// Rates that were entered.
    pub rates: Vec<ThresholdRate>,
    /// Currencies that a rate is needed for: of sales and of the limits that they count for.
    pub currencies: Vec<Currency>,
    /// Sold to the USA without a state.
    pub without_state: Vec<Money>,
    /// Names of campaigns whose invoices are not set up: nothing of them is booked.
    pub not_set_up: Vec<String>,
}

/// A limit that sales were near when they were counted last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearLimit {
    /// Which: [`Threshold::code`].
    pub code: String,
    /// How much of it, whole per cent.
    pub percent: i64,
}
