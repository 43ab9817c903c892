//! Why an amount is what it is: shown beside it, stored with it.

use campaigns::Date;
use campaigns::model::TaxClass;
use kernel::places::CountryCode;
use kernel::{Decimal, Money, MoneyError};
use serde::{Deserialize, Serialize};
use taxes::TaxPlace;

use super::named::Named;
use super::shipping_rule::ShippingRule;

/// A value in a sentence; the page writes it in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextArg {
    /// Words.
    Text(String),
    /// A name, in the reader's language where it has one there.
    Named(Named),
    /// A number; chooses the plural.
    Count(i64),
    /// A number that chooses nothing: a rate in per cent.
    Number(Decimal),
    /// Grams, told in the campaign's unit.
    Weight(u64),
    /// Cubic centimetres, told in the campaign's unit.
    Volume(u64),
    /// An amount.
    Money(Money),
    /// A country, by its name in the reader's language.
    Country(CountryCode),
    /// A country, with the region behind where it is one.
    Place(TaxPlace),
    /// A day.
    Date(Date),
    /// An instant where the campaign is at home, as [`Catalogue::instant_text`](campaigns::model::Catalogue::instant_text)
    /// writes it.
    Moment(String),
    /// Another text, by its key.
    Key(&'static str),
}

impl From<taxes::TextArg> for TextArg {
    fn from(arg: taxes::TextArg) -> Self {
        match arg {
            taxes::TextArg::Text(text) => Self::Text(text),
            taxes::TextArg::Money(money) => Self::Money(money),
            taxes::TextArg::Place(place) => Self::Place(place),
            taxes::TextArg::Date(date) => Self::Date(date),
            taxes::TextArg::Key(key) => Self::Key(key),
        }
    }
}

/// A rule that was applied, with its numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Rule {
    /// The first copy costs less.
    FirstCopyReduced {
        /// What it costs.
        price: Money,
    },
    /// The price for those who come early.
    EarlyPrice {
        /// Of one.
        price: Money,
        /// Of how many copies.
        copies: u32,
        /// Its end, where the campaign is at home: `2026-12-01 23:59 CET`.
        until: String,
    },
    /// Copies that were agreed to at an early price keep it.
    EarlyPriceKept {
        /// Of one.
        price: Money,
        /// Of how many copies.
        copies: u32,
    },
    /// A stretch goal that was reached added something.
    AddedByGoal {
        /// The goal's name.
        goal: String,
        /// The item's name.
        item: String,
        /// How many of it.
        quantity: u32,
    },
    /// The price is split over tax classes by the declared values of the items.
    SplitByValue,
    /// The most specific zone that reaches the destination, and its base price.
    ZonePrice {
        /// Its name.
        zone: String,
        /// The place of the zone that matched: `*`, `DE`, `US-HI`.
        place: String,
        /// The base price.
        base: Money,
    },
    /// Steps by weight on top of the base price.
    WeightSteps {
        /// What the parcel weighs.
        weight_grams: u64,
        /// How many steps it is over.
        steps: u32,
        /// What they add.
        added: Money,
    },
    /// Nothing in it is shipped.
    NothingToShip,
    /// No destination yet, or no price for it.
    ShippingNotYetKnown,
    /// Shipping is taxed like the goods, in proportion to their prices.
    ShippingSplitLikeGoods,
    /// The rate of the place on the day.
    TaxRate {
        /// `DE`, `US-CA`.
        place: String,
        /// The class it is for.
        class: TaxClass,
        /// Per cent.
        rate_percent: Decimal,
        /// Since when.
        valid_from: Date,
    },
    /// The place has no rate for the class, so its standard rate is taken.
    StandardRateInstead {
        /// `DE`, `US-CA`.
        place: String,
        /// The class without a rate.
        class: TaxClass,
        /// Per cent.
        rate_percent: Decimal,
        /// Since when.
        valid_from: Date,
    },
    /// Goods of this class are taxed nowhere.
    ZeroRated,
    /// No rate for the destination on the day: an export, or a place where the creator need not collect.
    NoTaxRate {
        /// Where to.
        country: CountryCode,
    },
    /// Part of a member state, but outside the Union's VAT area.
    OutsideVatArea {
        /// Of which state.
        country: CountryCode,
    },
    /// No destination yet.
    TaxNotYetKnown,
    /// Prices hold tax already.
    TaxIncluded,
    /// Tax is added to prices.
    TaxAdded,
    /// What the platform collected is taken off.
    CreditCounted {
        /// How much.
        credit: Money,
    },
    /// What was paid here is taken off.
    PaymentsCounted {
        /// How much.
        paid: Money,
    },
    /// More went back than was paid here: that was the platform's credit, and it does not count any more.
    GivenBack {
        /// How much, above zero.
        amount: Money,
    },
    /// So much went back for credit notes of parts of the order, which costs so much less.
    PartsRepaid {
        /// How much, above zero.
        amount: Money,
    },
    /// The platform collected more than this costs, and the rest is not spent.
    CreditLeft {
        /// How much, above zero.
        amount: Money,
    },
    /// More was paid here than is still to be paid beside the credit: this part of what is left over is paid back.
    OwedToBacker {
        /// How much, above zero.
        amount: Money,
    },
    /// The platform itself still collects a part, which is not asked for here.
    PlatformCollects {
        /// How much, above zero.
        amount: Money,
    },
    /// The row of the product's table that a rate is from.
    RateOfTables {
        /// Law or page.
        source: String,
        /// When it was last looked at.
        read_on: Date,
    },
    /// The creator's own rate.
    RateOfCreator {
        /// Where they read it; may be empty.
        source: String,
    },
    /// Where the rate of a loaded table of counties and cities is from.
    RateOfLocalTable {
        /// County, city or postal code.
        locality: String,
        /// Law or page of the row; may be empty.
        source: String,
        /// The day the table was loaded.
        loaded_on: Date,
    },
    /// What falls due at the border, as far as it is known.
    DueAtBorder {
        /// How much, above zero.
        amount: Money,
    },
    /// Codes lowered this price.
    CodesTakeOff {
        /// By how much, above zero.
        amount: Money,
    },
    /// Gift codes pay a part.
    GiftCodesPay {
        /// How much, above zero.
        amount: Money,
    },
    /// A step on the way to a shipping price.
    #[serde(untagged)]
    Shipping(ShippingRule),
    /// A step on the way to a tax.
    #[serde(untagged)]
    Tax(taxes::Reason),
}

impl Rule {
    /// The rules about the money of a quote: what is taken off, what is left over, what is collected elsewhere.
    pub(crate) fn of_money(
        credit: Money,
        (paid, by_gift_codes): (Money, Option<Money>),
        balance: Money,
        platform_due: Option<Money>,
    ) -> Result<Vec<Self>, MoneyError> {
        let mut rules = Vec::new();
        if !credit.is_zero() {
            rules.push(Self::CreditCounted { credit });
        }
        let by_gift_codes = by_gift_codes.filter(|amount| amount.minor <= paid.minor);
        let by_hand = by_gift_codes.map_or(Ok(paid), |amount| paid.checked_sub(amount))?;
        rules.extend(by_gift_codes.map(|amount| Self::GiftCodesPay { amount }));
        if by_hand.minor < 0 {
            rules.push(Self::GivenBack { amount: by_hand.negated()? });
        } else if !by_hand.is_zero() {
            rules.push(Self::PaymentsCounted { paid: by_hand });
        }
        if balance.minor < 0 {
            let left = balance.negated()?;
            // Only what was paid here is owed back; the rest is the platform's credit.
            let owed = Money::new(left.minor.min(paid.minor.max(0)), left.currency);
            let credit_left = left.checked_sub(owed)?;
            rules.extend(owed.is_positive().then_some(Self::OwedToBacker { amount: owed }));
            rules.extend(credit_left.is_positive().then_some(Self::CreditLeft { amount: credit_left }));
        }
        rules.extend(platform_due.map(|amount| Self::PlatformCollects { amount }));
        Ok(rules)
    }

    /// Whether it is one of [`Rule::of_money`].
    pub(crate) const fn is_of_money(&self) -> bool {
        matches!(
            self,
            Self::CreditCounted { .. }
                | Self::PaymentsCounted { .. }
                | Self::GiftCodesPay { .. }
                | Self::GivenBack { .. }
                | Self::PartsRepaid { .. }
                | Self::CreditLeft { .. }
                | Self::OwedToBacker { .. }
                | Self::PlatformCollects { .. }
        )
    }
}

impl Rule {
    /// The key of its sentence in [`super::TEXTS`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::FirstCopyReduced { .. } => "pledges-quote-rule-first-copy-reduced",
            Self::EarlyPrice { .. } => "pledges-quote-rule-early-price",
            Self::EarlyPriceKept { .. } => "pledges-quote-rule-early-price-kept",
            Self::AddedByGoal { .. } => "pledges-quote-rule-added-by-goal",
            Self::SplitByValue => "pledges-quote-rule-split-by-value",
            Self::ZonePrice { .. } => "pledges-quote-rule-zone-price",
            Self::WeightSteps { .. } => "pledges-quote-rule-weight-steps",
            Self::NothingToShip => "pledges-quote-rule-nothing-to-ship",
            Self::ShippingNotYetKnown => "pledges-quote-rule-shipping-not-yet-known",
            Self::ShippingSplitLikeGoods => "pledges-quote-rule-shipping-split-like-goods",
            Self::TaxRate { .. } => "pledges-quote-rule-tax-rate",
            Self::StandardRateInstead { .. } => "pledges-quote-rule-standard-rate-instead",
            Self::ZeroRated => "pledges-quote-rule-zero-rated",
            Self::NoTaxRate { .. } => "pledges-quote-rule-no-tax-rate",
            Self::OutsideVatArea { .. } => "pledges-quote-rule-outside-vat-area",
            Self::TaxNotYetKnown => "pledges-quote-rule-tax-not-yet-known",
            Self::TaxIncluded => "pledges-quote-rule-tax-included",
            Self::TaxAdded => "pledges-quote-rule-tax-added",
            Self::CreditCounted { .. } => "pledges-quote-rule-credit-counted",
            Self::PaymentsCounted { .. } => "pledges-quote-rule-payments-counted",
            Self::GivenBack { .. } => "pledges-quote-rule-given-back",
            Self::PartsRepaid { .. } => "pledges-quote-rule-parts-repaid",
            Self::CreditLeft { .. } => "pledges-quote-rule-credit-left",
            Self::OwedToBacker { .. } => "pledges-quote-rule-owed-to-backer",
            Self::PlatformCollects { .. } => "pledges-quote-rule-platform-collects",
            Self::RateOfTables { .. } => "pledges-quote-rule-rate-of-tables",
            Self::RateOfCreator { source } if source.is_empty() => "pledges-quote-rule-rate-of-creator",
            Self::RateOfCreator { .. } => "pledges-quote-rule-rate-of-creator-with-source",
            Self::RateOfLocalTable { .. } => "pledges-quote-rule-rate-of-local-table",
            Self::DueAtBorder { .. } => "pledges-quote-rule-due-at-border",
            Self::CodesTakeOff { .. } => "pledges-quote-rule-codes-take-off",
            Self::GiftCodesPay { .. } => "pledges-quote-rule-gift-codes-pay",
            Self::Shipping(rule) => rule.text_key(),
            Self::Tax(reason) => reason.text_key(),
        }
    }

    /// The values of its sentence.
    pub fn args(&self) -> Vec<(&'static str, TextArg)> {
        match self {
            Self::FirstCopyReduced { price } => vec![("price", TextArg::Money(*price))],
            Self::EarlyPrice { price, copies, until } => vec![
                ("price", TextArg::Money(*price)),
                ("copies", TextArg::Count(i64::from(*copies))),
                ("until", TextArg::Moment(until.clone())),
            ],
            Self::EarlyPriceKept { price, copies } => {
                vec![("price", TextArg::Money(*price)), ("copies", TextArg::Count(i64::from(*copies)))]
            }
            Self::AddedByGoal { goal, item, quantity } => vec![
                ("goal", TextArg::Text(goal.clone())),
                ("item", TextArg::Text(item.clone())),
                ("quantity", TextArg::Count(i64::from(*quantity))),
            ],
            Self::ZonePrice { zone, base, .. } => {
                vec![("zone", TextArg::Text(zone.clone())), ("base", TextArg::Money(*base))]
            }
            Self::WeightSteps { weight_grams, steps, added } => vec![
                ("weight", TextArg::Weight(*weight_grams)),
                ("steps", TextArg::Count(i64::from(*steps))),
                ("added", TextArg::Money(*added)),
            ],
            Self::TaxRate { place, class, rate_percent, .. }
            | Self::StandardRateInstead { place, class, rate_percent, .. } => vec![
                ("place", TextArg::Text(place.clone())),
                ("class", TextArg::Key(class.text_key())),
                ("percent", TextArg::Number(*rate_percent)),
            ],
            Self::NoTaxRate { country } | Self::OutsideVatArea { country } => {
                vec![("country", TextArg::Country(*country))]
            }
            Self::CreditCounted { credit } => vec![("credit", TextArg::Money(*credit))],
            Self::PaymentsCounted { paid } => vec![("paid", TextArg::Money(*paid))],
            Self::RateOfTables { source, read_on } => {
                vec![("source", TextArg::Text(source.clone())), ("day", TextArg::Date(*read_on))]
            }
            Self::RateOfCreator { source } if source.is_empty() => Vec::new(),
            Self::RateOfCreator { source } => vec![("source", TextArg::Text(source.clone()))],
            Self::RateOfLocalTable { locality, source, loaded_on } => vec![
                ("locality", TextArg::Text(locality.clone())),
                ("source", TextArg::Text(source.clone())),
                ("date", TextArg::Date(*loaded_on)),
            ],
            Self::Tax(reason) => reason.args().into_iter().map(|(name, arg)| (name, arg.into())).collect(),
            Self::DueAtBorder { amount }
            | Self::CodesTakeOff { amount }
            | Self::GiftCodesPay { amount }
            | Self::GivenBack { amount }
            | Self::PartsRepaid { amount }
            | Self::CreditLeft { amount }
            | Self::OwedToBacker { amount }
            | Self::PlatformCollects { amount } => {
                vec![("amount", TextArg::Money(*amount))]
            }
            Self::Shipping(rule) => rule.args(),
            Self::SplitByValue
            | Self::NothingToShip
            | Self::ShippingNotYetKnown
            | Self::ShippingSplitLikeGoods
            | Self::ZeroRated
            | Self::TaxNotYetKnown
            | Self::TaxIncluded
            | Self::TaxAdded => Vec::new(),
        }
    }
}
