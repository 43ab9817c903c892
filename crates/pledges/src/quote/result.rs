//! What comes out of a quote.

use campaigns::Date;
use campaigns::model::{TaxClass, TaxMode};
use kernel::ids::kinds;
use kernel::{Currency, Decimal, Id, Money};
use serde::{Deserialize, Serialize};
use taxes::{CategoryCode, Delivery, GoodsClass, LegalNote, Rate, Scheme, TaxPlace, Treatment};

use super::choices::Destination;
use super::codes::AppliedVoucher;
pub use super::parcel::{LeavesFrom, Parcel, ParcelItem, ParcelPart};
use super::problem::QuoteProblem;
use super::rule::Rule;
use crate::rules::platform::to_pay_minor;

/// What a pledge costs, every amount explained. Stored with the pledge it was confirmed for.
///
/// Always holds: `total` = sum of the lines' `gross` + `shipping.gross` + the customs charges' `gross` + `tip` = `net` + `tax` + `tip`; the tax
/// totals add up to `net` and `tax`; `balance` = `total` - `credit` - `paid`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The version of the catalogue it was made from.
    pub catalogue_version: i64,
    /// Of every amount.
    pub currency: Currency,
    /// Whether prices held tax already.
    pub tax_mode: TaxMode,
    /// The day whose rates held.
    pub date: Date,
    /// Where it goes.
    pub destination: Option<Destination>,
    /// Reward, add-ons, surcharges of options.
    pub lines: Vec<QuoteLine>,
    /// Shipping.
    pub shipping: Shipping,
    /// Customs charges that are paid here, one for each tariff number; empty without.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub customs: Vec<CustomsCharge>,
    /// What the backer gives beside, for nothing in return: no supply, so that no tax, no code and no shipping price knows
    /// of it; nothing without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tip: Option<Money>,
    /// Tax by place and rate, over lines, shipping and customs charges.
    pub tax_totals: Vec<TaxTotal>,
    /// All without tax, and without a tip.
    pub net: Money,
    /// All tax.
    pub tax: Money,
    /// What it costs in all.
    pub total: Money,
    /// What the platform collected.
    pub credit: Money,
    /// What the codes of the pledge come to, in the order in which they were entered; empty without.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vouchers: Vec<AppliedVoucher>,
    /// Payments less refunds, and what gift codes pay.
    pub paid: Money,
    /// What of `paid` gift codes pay, where they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_gift_codes: Option<Money>,
    /// What is owed; below zero more is held than it costs.
    pub balance: Money,
    /// What the platform itself still collects of it, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform_due: Option<Money>,
    /// What the backer pays at the border beside all this, as far as it is known; in no sum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_border: Option<Money>,
    /// What the creator should mend before anybody is charged: not for the backer's eyes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tax_warnings: Vec<taxes::Warning>,
    /// What goes into the parcel, and downloads, after options were applied.
    pub parcel: Vec<ParcelItem>,
    /// Rules about the whole.
    pub rules: Vec<Rule>,
    /// What is not chosen or not known yet. Empty in a quote that can be confirmed.
    pub missing: Vec<QuoteProblem>,
}

impl Quote {
    /// Whether anything in it is shipped, so that a full address is needed.
    pub fn needs_address(&self) -> bool {
        self.shipping.pieces > 0 && self.shipping.pick_up.is_none()
    }

    /// What is to be paid here: the balance less what the platform still collects, never below zero.
    pub fn to_pay(&self) -> Money {
        let due = self.platform_due.map_or(0, |due| due.minor);
        Money::new(to_pay_minor(self.balance.minor, due), self.currency)
    }

    /// Credit of the platform that is left over and can still be spent; `None` without any, and for an ended pledge.
    pub fn credit_left(&self) -> Option<Money> {
        self.rules.iter().find_map(|rule| match rule {
            Rule::CreditLeft { amount } => Some(*amount),
            _ => None,
        })
    }

    /// What of the platform's credit went back to the backer; `credit` is without it.
    pub fn given_back(&self) -> Option<Money> {
        self.rules.iter().find_map(|rule| match rule {
            Rule::GivenBack { amount } if self.paid.minor >= 0 => Some(*amount),
            _ => None,
        })
    }

    /// What went back for credit notes of parts: the order costs so much less.
    pub fn repaid_parts(&self) -> Option<Money> {
        self.rules.iter().find_map(|rule| match rule {
            Rule::PartsRepaid { amount } => Some(*amount),
            _ => None,
        })
    }

    /// What the platform collected, with what of it went back.
    pub fn collected_by_platform(&self) -> Money {
        let back = self.given_back().map_or(0, |back| back.minor);
        Money::new(self.credit.minor.saturating_add(back), self.credit.currency)
    }

    /// What is owed to the backer: of a pledge that goes on never more than was paid here.
    pub fn owed_to_backer(&self) -> Option<Money> {
        self.rules.iter().find_map(|rule| match rule {
            Rule::OwedToBacker { amount } => Some(*amount),
            _ => None,
        })
    }

    /// Whether a code takes anything off or pays anything.
    pub fn uses_codes(&self) -> bool {
        self.vouchers.iter().any(AppliedVoucher::is_used)
    }

    /// All that codes take off prices.
    pub fn off_by_codes(&self) -> Result<Money, kernel::MoneyError> {
        Money::sum(self.currency, self.vouchers.iter().map(|voucher| voucher.off))
    }

    /// All lines without shipping.
    pub fn goods(&self) -> Result<Money, kernel::MoneyError> {
        Money::sum(self.currency, self.lines.iter().map(|line| line.gross))
    }
}

impl CustomsCharge {
    /// What stands on a bill: with its tax where prices hold theirs, else without.
    pub const fn shown(&self, mode: TaxMode) -> Money {
        match mode {
            TaxMode::Inclusive => self.gross,
            TaxMode::Exclusive => self.amount,
        }
    }
}

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LineKind {
    /// The reward.
    Reward {
        /// Which.
        reward: Id<kinds::Reward>,
    },
    /// An add-on.
    #[serde(rename = "addon")]
    AddOn {
        /// Which.
        addon: Id<kinds::AddOn>,
    },
    /// What a value of an option costs more.
    Surcharge {
        /// Which option.
        option: Id<kinds::CatalogueOption>,
        /// Which value.
        value: Id<kinds::OptionValue>,
    },
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteLine {
    /// What it is about.
    #[serde(flatten)]
    pub kind: LineKind,
    /// Its title, as in the catalogue; for a surcharge `Option: value`.
    pub title: String,
    /// How many.
    pub quantity: u32,
    /// Price of one, with or without tax as the tax mode says.
    pub unit_price: Money,
    /// Taken off the line, by a reduced first copy and by codes; 0 or more.
    pub discount: Money,
    /// `unit_price * quantity - discount`: the gross when tax is included, the net when it is added.
    pub amount: Money,
    /// Tax by class; more than one when a bundle holds goods of several classes.
    pub taxes: Vec<TaxPart>,
    /// Without tax.
    pub net: Money,
    /// Tax.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
    /// Why.
    pub rules: Vec<Rule>,
}

impl QuoteLine {
    /// What codes took off it.
    pub fn off_by_codes(&self) -> Money {
        let of_codes = self.rules.iter().find_map(|rule| match rule {
            Rule::CodesTakeOff { amount } => Some(*amount),
            _ => None,
        });
        of_codes.unwrap_or(Money::zero(self.amount.currency))
    }
}

/// The part of a line that is taxed alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxPart {
    /// The class.
    pub class: TaxClass,
    /// Whose tax: `DE`, `US-CA`; none where none is due.
    pub place: Option<String>,
    /// Per cent.
    pub rate_percent: Decimal,
    /// Without tax.
    pub net: Money,
    /// Tax.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
    /// Why this rate.
    pub rule: Rule,
    /// Every rule on the way, that one among them, where a seller's set-up is in force; empty where it tells all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Rule>,
    /// What the tax office wants to know, where a seller's set-up is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessed: Option<Box<AssessedTax>>,
}

impl TaxPart {
    /// Every rule behind it, in order.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        let all = if self.reasons.is_empty() { std::slice::from_ref(&self.rule) } else { &self.reasons };
        all.iter()
    }
}

/// How a part was taxed: what an invoice and a return say of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessedTax {
    /// What was done with it.
    pub treatment: Treatment,
    /// How its tax is handed over, where it is charged.
    pub scheme: Option<Scheme>,
    /// Goods, or a download.
    pub delivery: Delivery,
    /// Its class in the tables.
    pub goods: GoodsClass,
    /// Whose tax it is or would be.
    pub place: Option<TaxPlace>,
    /// Where goods left from: OSS returns ask for it.
    pub dispatch: TaxPlace,
    /// The rates, each with the tax it came to.
    pub rates: Vec<AppliedRate>,
    /// Tax that is not charged here but would fall due: at the border, or had somebody registered.
    pub estimate: Option<Money>,
    /// The sentence an invoice must carry.
    pub note: Option<LegalNote>,
    /// The category of an electronic invoice.
    pub category: CategoryCode,
}

/// One rate on a part: Canada and the USA have several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppliedRate {
    /// The row: whose, which tax, per cent, valid from when, source, who set it.
    pub row: Rate,
    /// How much.
    pub tax: Money,
}

/// A customs charge that is paid here: the Union's for one tariff number, or duty that was known beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomsCharge {
    /// Six digits; empty for goods without a number.
    pub hs_code: String,
    /// What is charged before tax on it.
    pub amount: Money,
    /// Its tax.
    pub taxes: Vec<TaxPart>,
    /// Without tax.
    pub net: Money,
    /// Tax.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
}

/// Shipping, and the rule that made its price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shipping {
    /// The zone whose price it is; none when nothing is shipped.
    pub zone: Option<Id<kinds::Zone>>,
    /// Its name; empty without one.
    pub zone_name: String,
    /// Where the goods are fetched instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pick_up: Option<Id<kinds::PickUp>>,
    /// How many physical pieces.
    pub pieces: u64,
    /// What they weigh, grams.
    pub weight_grams: u64,
    /// The price before tax is added or with it, as the tax mode says: what is paid now.
    pub amount: Money,
    /// What codes took off: the parcels' prices of today less this are `amount`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub off_by_codes: Option<Money>,
    /// What shipping of later waves would cost today: paid when they leave, and not part of `amount`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later: Option<Money>,
    /// What leaves together, each with the parts of its price; empty for one parcel of one simple rate, of which the rules
    /// tell all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parcels: Vec<Parcel>,
    /// Tax by class.
    pub taxes: Vec<TaxPart>,
    /// Without tax.
    pub net: Money,
    /// Tax.
    pub tax: Money,
    /// With tax.
    pub gross: Money,
    /// Why.
    pub rules: Vec<Rule>,
}

/// Tax of one place and rate over the whole quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxTotal {
    /// Whose tax; none for what is not taxed.
    pub place: Option<String>,
    /// Per cent.
    pub rate_percent: Decimal,
    /// Without tax.
    pub net: Money,
    /// Tax.
    pub tax: Money,
}
