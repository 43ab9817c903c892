//! What is sold to whom and where it goes: all that an assessment is made from, beside the seller and the tables.

use jiff::civil::Date;
use kernel::places::CountryCode;
use kernel::{Currency, Decimal, Money};
use serde::{Deserialize, Serialize};

use crate::goods::{Delivery, GoodsClass};

/// Most parts of one consignment.
pub const PARTS_MAX: usize = 2_000;

/// One parcel, or one order of downloads, as it is charged for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consignment {
    /// The day whose rates hold: that of the payment (Directive 2006/112/EC: articles 63 and 65, and 369n under the import
    /// one-stop shop). Some states take the rate of the day of delivery: see `docs/tax-data.md`.
    pub date: Date,
    /// Of every amount.
    pub currency: Currency,
    /// Whether amounts hold tax already.
    #[serde(default)]
    pub prices: PriceMode,
    /// How tax becomes whole minor units.
    #[serde(default)]
    pub rounding: RoundingRule,
    /// Where goods leave from.
    pub dispatch: Place,
    /// Where goods go to, and where the buyer of downloads lives.
    pub destination: Place,
    /// Who buys.
    #[serde(default)]
    pub buyer: Buyer,
    /// What is sold, in the order of the lines.
    pub parts: Vec<Part>,
    /// Shipping as it is charged, with or without tax as `prices` says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipping: Option<Money>,
    /// Duty and fees that are known to fall due on import beside the tax: part of the import tax's base. Counts where goods
    /// cross a border and no low-value scheme covers them; elsewhere there is no duty and it is passed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub import_duty: Option<Money>,
    /// What of `shipping` is duty that is collected with it; at most all of it. Sales taxes of the USA leave it out; elsewhere it is
    /// taxed like carriage, because duty belongs to the base of the tax.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty_in_shipping: Option<Money>,
    /// Vouchers and discounts on the whole.
    #[serde(default)]
    pub discounts: Vec<Discount>,
    /// For limits written in another currency.
    #[serde(default)]
    pub exchange_rates: Vec<ExchangeRate>,
}

/// A place that goods leave from or go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Which country.
    pub country: CountryCode,
    /// The region's key as in addresses: `CA` of `US-CA`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// As typed; empty while unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub postal_code: String,
    /// Only for county tables of the USA; empty where unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub county: String,
    /// Only for city tables of the USA; empty where unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub city: String,
}

impl Place {
    /// A country without more.
    pub const fn of(country: CountryCode) -> Self {
        Self { country, region: None, postal_code: String::new(), county: String::new(), city: String::new() }
    }
}

/// Who buys.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Buyer {
    /// A person, or somebody who says nothing else.
    #[default]
    Consumer,
    /// A business.
    Business {
        /// Its VAT number with the country in front, as typed.
        vat_number: String,
        /// What was done to check it.
        #[serde(default)]
        proof: Proof,
    },
}

/// Whether a VAT number was checked with the authority (VIES, HMRC). Without it nothing is sold free of tax.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "proof", rename_all = "snake_case")]
pub enum Proof {
    /// Nobody asked, or the authority did not know it.
    #[default]
    NotChecked,
    /// The authority confirmed it.
    Checked {
        /// When.
        on: Date,
        /// The number the authority gave the question, if any.
        #[serde(default)]
        consultation: String,
    },
}

/// One part that is taxed alike: a line, or a share of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The caller's own name for it; comes back with the result and with problems.
    pub key: String,
    /// What is charged for all pieces together, its own reductions taken off; 0 or more.
    pub amount: Money,
    /// How many pieces.
    #[serde(default = "one")]
    pub quantity: u32,
    /// What it is for the tax office.
    #[serde(default)]
    pub class: GoodsClass,
    /// Parcel or download.
    #[serde(default)]
    pub delivery: Delivery,
    /// What all pieces are worth at the border, without tax and shipping; `None`: their price without tax.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intrinsic_value: Option<Money>,
    /// What one piece costs, with or without tax as `prices` says, where a piece is told in several parts or costs more by an
    /// option; `None`: the amount by the quantity. For limits of a single piece.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub piece_value: Option<Money>,
    /// Customs tariff code of 6, 8 or 10 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hs_code: Option<String>,
    /// Whose tax it is.
    #[serde(default)]
    pub collected_by: Collector,
    /// Which of the caller's lines it is a share of: shares of one line that are taxed alike are rounded as one amount.
    /// `None`: a line of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
}

const fn one() -> u32 {
    1
}

/// Who collects the tax of a part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Collector {
    /// The seller.
    #[default]
    Seller,
    /// The platform collected it with the original pledge: it is never taxed twice, but still counts for the limits of the
    /// parcel.
    Platform,
}

/// Whether prices hold tax.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriceMode {
    /// `tax = gross - gross / (1 + rate)`.
    #[default]
    TaxIncluded,
    /// `tax = net * rate`.
    TaxAdded,
}

/// When tax becomes whole minor units, always half up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundingRule {
    /// For each line: parts of one line that are taxed alike are rounded together.
    #[default]
    PerLine,
    /// Once for all parts of one rate; what single lines then differ by is spread over the largest, one unit each.
    PerTotal,
}

/// Something taken off the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discount {
    /// How much, above 0.
    pub amount: Money,
    /// What it is for the tax office.
    pub kind: DiscountKind,
}

/// Directive (EU) 2016/1065: what a voucher does to the base of tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscountKind {
    /// The price is lower, and so is the base (article 79 of Directive 2006/112/EC).
    PriceReduction,
    /// A multi-purpose voucher or credit is money: the base stays, less is left to pay (article 30b, paragraph 2).
    MeansOfPayment,
}

/// So many units of `to` for one of `from`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExchangeRate {
    /// One of this.
    pub from: Currency,
    /// In this.
    pub to: Currency,
    /// How many; above 0.
    pub rate: Decimal,
    /// Of which day.
    pub date: Date,
    /// Who published it.
    pub source: String,
}
