//! What the tax report is made of: ways in which amounts were taxed, and periods.

use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Currency, Decimal, Id};
use serde::{Deserialize, Serialize};
use taxes::{GoodsClass, Scheme, TaxKind, TaxPlace, Treatment};

pub use crate::rules::tax_period::Period;

/// Where a rate is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RateBy {
    /// The tax set-up, a row of the product's tables.
    Tables,
    /// The tax set-up, a row that the creator put in front of them.
    Creator,
    /// The tax set-up, a loaded table of counties and cities.
    Loaded,
    /// The tax set-up, which charges nothing here.
    SetUp,
    /// The campaign's own dated rates, without a tax set-up.
    Campaign,
}

/// Which of a place's rates it is: returns of the one-stop shop ask for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RateType {
    /// The standard rate of the place.
    Standard,
    /// The rate of a class of goods.
    Reduced,
    /// No tax is charged.
    None,
}

/// What is supplied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Supply {
    /// Goods.
    Goods,
    /// Services: downloads and the like.
    Services,
    /// The campaign's own rates do not say it, and something is shipped.
    NotTold,
}

macro_rules! words {
    ($name:ident { $($variant:ident = $word:literal,)+ }) => {
        impl $name {
            /// Its word in files.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}
words!(RateBy { Tables = "tables", Creator = "creator", Loaded = "loaded", SetUp = "set_up", Campaign = "campaign", });
words!(RateType { Standard = "standard", Reduced = "reduced", None = "none", });
words!(Supply { Goods = "goods", Services = "services", NotTold = "not_told", });

/// Who hands the tax over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandledBy {
    /// The seller, in a return.
    Seller,
    /// The platform, which has done so.
    Platform,
    /// The buyer or the carrier, at the border.
    Customs,
    /// The buyer, a business.
    Buyer,
    /// Nobody: no tax is due, or none is charged.
    Nobody,
}
words!(HandledBy {
    Seller = "seller",
    Platform = "platform",
    Customs = "customs",
    Buyer = "buyer",
    Nobody = "nobody",
});

/// One way in which amounts were taxed, with everything that an accountant asks: what was applied, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TaxWay {
    /// Whose tax it is or would be; none where nobody said so.
    pub place: Option<TaxPlace>,
    /// County, city or postal code below it (USA).
    pub locality: Option<String>,
    /// How it is handed over; none where no tax is charged, or where the campaign's own rates do not say it.
    pub scheme: Option<Scheme>,
    /// What was done with it.
    pub treatment: Treatment,
    /// Goods or services.
    pub supply: Supply,
    /// The class in the tables.
    pub goods: GoodsClass,
    /// Which tax; none where none is charged.
    pub tax: Option<TaxKind>,
    /// Which of the place's rates.
    pub rate_type: RateType,
    /// Per cent, without zeros at the end.
    pub percent: Decimal,
    /// The rate holds since then.
    pub valid_from: Option<Date>,
    /// Law or page that the rate is from; may be empty.
    pub source: String,
    /// Who put the rate there.
    pub rate_by: RateBy,
    /// Where goods leave from: returns of the one-stop shop ask for it.
    pub dispatch: Option<TaxPlace>,
}

impl TaxWay {
    /// Who hands the tax over.
    pub const fn handled_by(&self) -> HandledBy {
        match self.treatment {
            Treatment::HandledByPlatform => HandledBy::Platform,
            Treatment::ImportAtBorder | Treatment::ImportPrepaid => HandledBy::Customs,
            Treatment::ReverseCharge => HandledBy::Buyer,
            Treatment::Taxed => HandledBy::Seller,
            Treatment::IntraCommunity
            | Treatment::Export
            | Treatment::NotTaxable
            | Treatment::SmallBusiness
            | Treatment::NotRegistered
            | Treatment::NotCollected => HandledBy::Nobody,
        }
    }
}

/// An amount of an agreed quote, taxed in one way. Minor units, without tax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxEntry {
    /// How.
    pub way: TaxWay,
    /// The amount, counted once, however many taxes are due on it.
    pub supply_minor: i64,
    /// The amount, beside each tax that is due on it.
    pub base_minor: i64,
    /// The tax.
    pub tax_minor: i64,
    /// Whether it stands on the invoice; not so what the platform has invoiced itself.
    pub is_on_document: bool,
}

/// A period whose return was filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedPeriod {
    /// Month, quarter or year.
    pub period: Period,
    /// When the return was filed.
    pub filed_on: Date,
    /// The number of the return, say; may be empty.
    pub note: String,
    /// Who closed it: `staff:7`.
    pub closed_by: String,
    /// When.
    pub closed_at: kernel::Timestamp,
    /// The end of the day of filing, where the campaign is at home.
    pub filed_until: kernel::Timestamp,
    /// Orders that were booked into it after that: they are in its figures, and were not in the return.
    pub booked_since_filing: u64,
}

/// What was booked in one way, month and currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    /// Its row.
    pub way_row: i64,
    /// How.
    pub way: TaxWay,
    /// Of every amount.
    pub currency: Currency,
    /// In which month, counted from the year 0.
    pub month: i32,
    /// For what is taken back: the month in which it was booked first; the same month otherwise.
    pub first_month: i32,
    /// As [`TaxEntry::supply_minor`].
    pub supply_minor: i64,
    /// As [`TaxEntry::base_minor`].
    pub base_minor: i64,
    /// As [`TaxEntry::tax_minor`].
    pub tax_minor: i64,
    /// How many orders.
    pub orders: u64,
}

/// One line of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The period of the return that it belongs to: of the import one-stop shop a month, of the others a quarter.
    pub period: Period,
    /// For what is taken back of an earlier return: its period.
    pub corrects: Option<Period>,
    /// Row of the way.
    pub way_row: i64,
    /// How it was taxed.
    pub way: TaxWay,
    /// Of every amount.
    pub currency: Currency,
    /// As [`TaxEntry::supply_minor`].
    pub supply_minor: i64,
    /// As [`TaxEntry::base_minor`].
    pub base_minor: i64,
    /// As [`TaxEntry::tax_minor`].
    pub tax_minor: i64,
    /// Bookings behind it, one for each order and each time it was taken back.
    pub orders: u64,
}

/// A rate of exchange that the accountant entered: units of the currency for one euro.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnRate {
    /// The currency.
    pub currency: Currency,
    /// Last day of the period of the return.
    pub period_end: Date,
    /// Units of it for one euro, as the European Central Bank writes it.
    pub rate: Decimal,
    /// The day it was published for.
    pub rate_day: Date,
    /// Who published it.
    pub source: String,
}

/// One line of a return of the one-stop shop, in euro; or a correction of an earlier return, which has no rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnLine {
    /// Union, non-Union or import scheme.
    pub scheme: Scheme,
    /// The period of the return.
    pub period: Period,
    /// The period that is corrected; none for a line of the return itself.
    pub corrects: Option<Period>,
    /// Where it is consumed.
    pub country: TaxPlace,
    /// Where goods of the Union scheme leave from.
    pub dispatch: Option<TaxPlace>,
    /// Goods or services; none for a correction.
    pub supply: Option<Supply>,
    /// Which rate; none for a correction.
    pub rate_type: Option<RateType>,
    /// Per cent; none for a correction.
    pub percent: Option<Decimal>,
    /// Taxable amount and tax in each currency, minor units.
    pub amounts: Vec<(Currency, i64, i64)>,
    /// Taxable amount and tax in euro cents; none while a rate is missing.
    pub in_euro: Option<(i64, i64)>,
}

/// A rate that a return needs, and what was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeededRate {
    /// The currency.
    pub currency: Currency,
    /// The period of the return.
    pub period: Period,
    /// As entered; none while it is missing.
    pub entered: Option<ReturnRate>,
}

/// Why orders that were agreed to are in no report yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOutOf {
    /// A word: `no_set_up`, `unpaid`, `confirmed`, `soon`, or the reason why its invoice waits.
    pub reason: String,
    /// How many.
    pub orders: u64,
}

/// An order that is in no report yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenOrder {
    /// Which.
    pub pledge: Id<kinds::Pledge>,
    /// What a person calls it by.
    pub order_number: String,
    /// What was agreed to.
    pub total: kernel::Money,
    /// As [`LeftOutOf::reason`].
    pub reason: String,
    /// More about it: a country, a sentence of ours.
    pub detail: String,
}

/// The report of a campaign and a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxReport {
    /// The period that was asked for.
    pub period: Period,
    /// Every line, in the order of periods, places and rates.
    pub lines: Vec<Line>,
    /// Lines of returns of the one-stop shop.
    pub returns: Vec<ReturnLine>,
    /// Rates that those need.
    pub rates: Vec<NeededRate>,
    /// Agreed orders that are in no report yet.
    pub left_out: Vec<LeftOutOf>,
    /// Closed periods that have a month in common with it.
    pub closed: Vec<ClosedPeriod>,
}

/// What the report of all campaigns says of one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignReport {
    /// Which.
    pub campaign: Id<kinds::Campaign>,
    /// Its name.
    pub name: String,
    /// Who sells; none where invoices are not set up.
    pub seller: Option<invoices::Seller>,
    /// Amount without tax and tax in each currency, minor units.
    pub sums: Vec<(Currency, i64, i64)>,
    /// Agreed orders that are in no report yet.
    pub left_out: u64,
    /// Whether the whole period is closed.
    pub is_closed: bool,
    /// Whether a rate of exchange of its returns is missing.
    pub missing_rates: bool,
}

/// The report of all campaigns and a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaxReportOfAll {
    /// The period that was asked for.
    pub period: Period,
    /// Each campaign, latest first.
    pub campaigns: Vec<CampaignReport>,
    /// The sums of the lines of all, by currency.
    pub lines: Vec<Line>,
    /// The sums of the lines of returns of all.
    pub returns: Vec<ReturnLine>,
}
