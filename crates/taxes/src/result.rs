//! What comes out of an assessment.

use jiff::civil::Date;
use kernel::{Currency, Decimal, Money};
use serde::{Deserialize, Serialize};

use crate::consignment::PriceMode;
use crate::goods::{Delivery, GoodsClass};
use crate::notes::{CategoryCode, LegalNote};
use crate::place::TaxPlace;
use crate::rates::{Rate, TaxKind};
use crate::reason::Reason;
use crate::scheme::Scheme;
use crate::warning::Warning;

/// The tax of a consignment, every amount explained.
///
/// Always holds: `net` + `tax` = `gross`, and each is the sum over `parts`, `shipping` and `customs` that are charged;
/// `to_pay` = `gross` - `paid_by_voucher`; no amount is below 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// The day whose rates held.
    pub date: Date,
    /// Of every amount.
    pub currency: Currency,
    /// Whether prices held tax already.
    pub prices: PriceMode,
    /// Where goods left from: OSS returns ask for it.
    pub dispatch: TaxPlace,
    /// The parts, in the order they were given.
    pub parts: Vec<AssessedPart>,
    /// Shipping, one share for each treatment; empty without.
    pub shipping: Vec<AssessedPart>,
    /// The Union's customs charge, one line for each tariff code.
    pub customs: Vec<CustomsLine>,
    /// Tax by place, scheme and rate, and what is untaxed by treatment.
    pub totals: Vec<TaxTotal>,
    /// All without tax.
    pub net: Money,
    /// All tax.
    pub tax: Money,
    /// All that is charged.
    pub gross: Money,
    /// Paid by vouchers that are money.
    pub paid_by_voucher: Money,
    /// What is left to pay.
    pub to_pay: Money,
    /// What the buyer will have to pay at the border, as far as it is known; 0 without.
    pub at_border: Money,
    /// Every rate that was used, once; lines point into it.
    pub rates: Vec<Rate>,
    /// Rules about the whole.
    pub reasons: Vec<Reason>,
    /// What should be mended before anybody is charged.
    pub warnings: Vec<Warning>,
    /// Sentences for the invoice, each once.
    pub notes: Vec<LegalNote>,
}

impl Assessment {
    /// The row a tax line was made from.
    pub fn rate_of(&self, line: &TaxLine) -> Option<&Rate> {
        self.rates.get(line.rate)
    }

    /// Parts, shipping and customs charges, in this order.
    pub fn all(&self) -> impl Iterator<Item = &AssessedPart> {
        self.parts.iter().chain(&self.shipping).chain(self.customs.iter().map(|line| &line.charged))
    }
}

/// What is done with a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Tax is charged.
    Taxed,
    /// The buyer, a business, owes the tax.
    ReverseCharge,
    /// Exempt: goods to a business in another member state.
    IntraCommunity,
    /// Free of the seller's tax, and nothing is collected for the destination.
    Export,
    /// The buyer pays at the border.
    ImportAtBorder,
    /// Import tax is charged here and paid by the carrier.
    ImportPrepaid,
    /// The platform collected it.
    HandledByPlatform,
    /// Not subject to tax.
    NotTaxable,
    /// Exempt small business.
    SmallBusiness,
    /// Tax is due and nobody is registered: nothing is charged, and a warning says so.
    NotRegistered,
    /// The seller need not collect there yet.
    NotCollected,
}

/// A part, a share of shipping or a customs charge with its tax.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessedPart {
    /// As given; `shipping` or `customs` for those.
    pub key: String,
    /// For what.
    pub class: GoodsClass,
    /// Goods or service.
    pub delivery: Delivery,
    /// What is done with it.
    pub treatment: Treatment,
    /// Whose tax it is or would be.
    pub place: Option<TaxPlace>,
    /// How it is handed over, where tax is charged.
    pub scheme: Option<Scheme>,
    /// What was charged for it, after reductions: the gross where prices hold tax, else the net.
    pub amount: Money,
    /// The taxes, one line each.
    pub taxes: Vec<TaxLine>,
    /// Without tax.
    pub net: Money,
    /// All tax.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
    /// Tax that is not charged here but would fall due: at the border, or had somebody registered.
    pub estimate: Option<Money>,
    /// Why, in order.
    pub reasons: Vec<Reason>,
    /// The sentence for the invoice.
    pub note: Option<LegalNote>,
}

impl Treatment {
    /// Key of its name for a person.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Taxed => "taxes-treatment-taxed",
            Self::ReverseCharge => "taxes-treatment-reverse-charge",
            Self::IntraCommunity => "taxes-treatment-intra-community",
            Self::Export => "taxes-treatment-export",
            Self::ImportAtBorder => "taxes-treatment-import-at-border",
            Self::ImportPrepaid => "taxes-treatment-import-prepaid",
            Self::HandledByPlatform => "taxes-treatment-handled-by-platform",
            Self::NotTaxable => "taxes-treatment-not-taxable",
            Self::SmallBusiness => "taxes-treatment-small-business",
            Self::NotRegistered => "taxes-treatment-not-registered",
            Self::NotCollected => "taxes-treatment-not-collected",
        }
    }
}

impl AssessedPart {
    /// The category of an electronic invoice.
    pub fn category(&self) -> CategoryCode {
        match self.treatment {
            Treatment::Taxed if self.tax_percent().is_zero() => CategoryCode::Z,
            Treatment::Taxed => CategoryCode::S,
            Treatment::ReverseCharge => CategoryCode::AE,
            Treatment::IntraCommunity => CategoryCode::K,
            Treatment::SmallBusiness => CategoryCode::E,
            Treatment::HandledByPlatform => CategoryCode::O,
            // What leaves the Union is exempt there, whatever becomes of it at the other end. Import tax that is laid out for the
            // buyer is no tax of the seller's.
            Treatment::Export
            | Treatment::ImportAtBorder
            | Treatment::ImportPrepaid
            | Treatment::NotTaxable
            | Treatment::NotRegistered
            | Treatment::NotCollected => {
                if self.note == Some(LegalNote::Export) {
                    CategoryCode::G
                } else {
                    CategoryCode::O
                }
            }
        }
    }

    /// All rates together, per cent.
    pub fn tax_percent(&self) -> Decimal {
        self.taxes.iter().map(|line| line.percent).sum()
    }
}

/// One tax on a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxLine {
    /// Where its row stands in [`Assessment::rates`]: valid from when, source, who set it.
    pub rate: usize,
    /// Whose tax.
    pub place: TaxPlace,
    /// Which tax.
    pub tax_kind: TaxKind,
    /// Per cent.
    pub percent: Decimal,
    /// How much.
    pub tax: Money,
}

/// The customs charge for one tariff code, or duty that was known beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomsLine {
    /// Six digits; empty for goods without a code; `None`: the duty the caller knew of.
    pub hs_code: Option<String>,
    /// The charge itself, in the currency of the consignment, whoever bears it.
    pub charge: Money,
    /// What of it the buyer is charged here; zero where the seller bears it or it is paid at the border.
    pub charged: AssessedPart,
}

/// Tax of one place, scheme and rate; or what is untaxed, by treatment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxTotal {
    /// What is done with it.
    pub treatment: Treatment,
    /// Whose tax.
    pub place: Option<TaxPlace>,
    /// The county, city or postal code, for taxes of the USA.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locality: Option<String>,
    /// How it is handed over.
    pub scheme: Option<Scheme>,
    /// Goods or service.
    pub delivery: Delivery,
    /// Which tax; `None` where none is charged.
    pub tax_kind: Option<TaxKind>,
    /// Per cent; 0 where none is charged.
    pub percent: Decimal,
    /// Whether it is the standard rate of the place.
    pub is_standard_rate: bool,
    /// The base. Where two taxes are due on the same parts (GST and PST), it stands in both.
    pub net: Money,
    /// The tax.
    pub tax: Money,
}
