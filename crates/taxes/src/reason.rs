//! Why an amount is what it is: the rules that were applied, in order, with their numbers.

use jiff::civil::Date;
use kernel::{Currency, Decimal, Money};
use serde::{Deserialize, Serialize};

use crate::goods::GoodsClass;
use crate::place::TaxPlace;
use crate::scheme::Scheme;

/// A value in a sentence; the page writes it in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextArg {
    /// Words or digits.
    Text(String),
    /// An amount.
    Money(Money),
    /// A place: the country by its name in the reader's language, with the region behind.
    Place(TaxPlace),
    /// A day.
    Date(Date),
    /// Another text of this crate, by its key.
    Key(&'static str),
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// Prices hold tax: it is taken out of them.
    TaxIncluded,
    /// Tax is added to prices.
    TaxAdded,
    /// Sold and delivered within one place.
    DomesticSale {
        /// Which.
        place: TaxPlace,
    },
    /// Goods and downloads for consumers are taxed where they arrive.
    TaxedAtDestination {
        /// Where.
        place: TaxPlace,
    },
    /// Below the limit for small sellers the home rate is taken.
    HomeRateBelowLimit {
        /// Home.
        place: TaxPlace,
        /// Sales a year.
        limit: Money,
    },
    /// How the tax is handed over.
    HandedOver {
        /// Under which scheme.
        scheme: Scheme,
    },
    /// The rate of the class on the day.
    RateApplied {
        /// Whose.
        place: TaxPlace,
        /// The class the row is for.
        class: GoodsClass,
        /// Per cent.
        percent: Decimal,
        /// Since when.
        valid_from: Date,
    },
    /// The table has no row for the class, so the standard rate is taken.
    StandardRateInstead {
        /// Whose.
        place: TaxPlace,
        /// The class without a row.
        class: GoodsClass,
    },
    /// The value is within a limit.
    WithinLimit {
        /// What was compared.
        value: Money,
        /// With what.
        limit: Money,
    },
    /// The value is above a limit.
    AboveLimit {
        /// What was compared.
        value: Money,
        /// With what.
        limit: Money,
    },
    /// A limit was converted.
    Exchanged {
        /// One of this.
        from: Currency,
        /// In this.
        to: Currency,
        /// How many.
        rate: Decimal,
        /// Of which day.
        date: Date,
        /// Who published it.
        source: String,
    },
    /// A business in another state owes the tax itself.
    ReverseCharge {
        /// Its number, masked: reasons are kept in quotes, which hold nothing personal.
        vat_number: String,
        /// When it was checked.
        checked_on: Option<Date>,
    },
    /// Goods to a business in another member state.
    IntraCommunity {
        /// Its number, masked: reasons are kept in quotes, which hold nothing personal.
        vat_number: String,
        /// When it was checked.
        checked_on: Option<Date>,
    },
    /// Goods to a business are left out of a scheme that the seller is registered for and that is for consumers.
    BusinessOutsideScheme {
        /// Which scheme would have been used.
        scheme: Scheme,
        /// Its number, masked: reasons are kept in quotes, which hold nothing personal.
        vat_number: String,
        /// When it was checked.
        checked_on: Option<Date>,
    },
    /// The number was not confirmed, so the business is taxed like a consumer.
    NumberNotConfirmed,
    /// Leaves the area of the tax.
    Export {
        /// Where to.
        place: TaxPlace,
    },
    /// Part of a member state but outside its VAT.
    OutsideVatArea {
        /// Of which state.
        place: TaxPlace,
    },
    /// The buyer pays tax and duty at the border.
    PaidAtBorder {
        /// Where.
        place: TaxPlace,
    },
    /// Tax and duty of the import are collected here and paid by the carrier.
    ImportPrepaid {
        /// Where.
        place: TaxPlace,
    },
    /// So little that nothing is levied at the border.
    WaivedAtBorder {
        /// Where.
        place: TaxPlace,
        /// Up to how much.
        limit: Money,
    },
    /// Collected by the platform.
    HandledByPlatform,
    /// Nothing is given in return.
    OutOfScope,
    /// A small business at home.
    SmallBusiness {
        /// Where.
        place: TaxPlace,
    },
    /// Tax is due, but nobody is registered to hand it over.
    NobodyRegistered {
        /// Where.
        place: TaxPlace,
        /// Which registration would do.
        scheme: Scheme,
    },
    /// The seller need not collect before sales there reach a limit.
    BelowRegistrationLimit {
        /// Where.
        place: TaxPlace,
        /// Sales a year; `None`: no amount is known.
        limit: Option<Money>,
    },
    /// The seller need not collect before sales worldwide reach a limit.
    BelowWorldwideLimit {
        /// Where.
        place: TaxPlace,
        /// Sales a year, in all countries together.
        limit: Money,
    },
    /// The state does not tax this.
    NotTaxedThere {
        /// Where.
        place: TaxPlace,
    },
    /// The state does not tax a separate line for carriage.
    ShippingNotTaxed {
        /// Where.
        place: TaxPlace,
    },
    /// Shipping is taxed like the goods it carries, by their value.
    ShippingLikeGoods,
    /// EUR 3 for a tariff code.
    CustomsCharge {
        /// Six digits; empty for goods without a code.
        code: String,
        /// In the currency of the consignment.
        amount: Money,
    },
    /// The charge belongs to the base of the tax.
    CustomsInBase,
    /// A discount lowers price and base.
    DiscountLowersPrice {
        /// How much of it.
        amount: Money,
    },
    /// A voucher pays, and leaves the base as it is.
    VoucherPays {
        /// How much.
        amount: Money,
    },
    /// Rounded once for the whole: this line bears a part of the difference.
    RoundedOnTotal {
        /// Minor units.
        difference: Money,
    },
}

impl Reason {
    /// The key of its sentence in [`crate::texts`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::TaxIncluded => "taxes-reason-tax-included",
            Self::TaxAdded => "taxes-reason-tax-added",
            Self::DomesticSale { .. } => "taxes-reason-domestic-sale",
            Self::TaxedAtDestination { .. } => "taxes-reason-taxed-at-destination",
            Self::HomeRateBelowLimit { .. } => "taxes-reason-home-rate-below-limit",
            Self::HandedOver { .. } => "taxes-reason-handed-over",
            Self::RateApplied { .. } => "taxes-reason-rate-applied",
            Self::StandardRateInstead { .. } => "taxes-reason-standard-rate-instead",
            Self::WithinLimit { .. } => "taxes-reason-within-limit",
            Self::AboveLimit { .. } => "taxes-reason-above-limit",
            Self::Exchanged { .. } => "taxes-reason-exchanged",
            Self::ReverseCharge { .. } => "taxes-reason-reverse-charge",
            Self::IntraCommunity { .. } => "taxes-reason-intra-community",
            Self::BusinessOutsideScheme { .. } => "taxes-reason-business-outside-scheme",
            Self::NumberNotConfirmed => "taxes-reason-number-not-confirmed",
            Self::Export { .. } => "taxes-reason-export",
            Self::OutsideVatArea { .. } => "taxes-reason-outside-vat-area",
            Self::PaidAtBorder { .. } => "taxes-reason-paid-at-border",
            Self::ImportPrepaid { .. } => "taxes-reason-import-prepaid",
            Self::WaivedAtBorder { .. } => "taxes-reason-waived-at-border",
            Self::HandledByPlatform => "taxes-reason-handled-by-platform",
            Self::OutOfScope => "taxes-reason-out-of-scope",
            Self::SmallBusiness { .. } => "taxes-reason-small-business",
            Self::NobodyRegistered { .. } => "taxes-reason-nobody-registered",
            Self::BelowRegistrationLimit { limit: Some(_), .. } => "taxes-reason-below-registration-limit",
            Self::BelowRegistrationLimit { limit: None, .. } => "taxes-reason-not-registered-there",
            Self::BelowWorldwideLimit { .. } => "taxes-reason-below-worldwide-limit",
            Self::NotTaxedThere { .. } => "taxes-reason-not-taxed-there",
            Self::ShippingNotTaxed { .. } => "taxes-reason-shipping-not-taxed",
            Self::ShippingLikeGoods => "taxes-reason-shipping-like-goods",
            Self::CustomsCharge { .. } => "taxes-reason-customs-charge",
            Self::CustomsInBase => "taxes-reason-customs-in-base",
            Self::DiscountLowersPrice { .. } => "taxes-reason-discount-lowers-price",
            Self::VoucherPays { .. } => "taxes-reason-voucher-pays",
            Self::RoundedOnTotal { .. } => "taxes-reason-rounded-on-total",
        }
    }

    /// The values of its sentence.
    pub fn args(&self) -> Vec<(&'static str, TextArg)> {
        let place = |place: &TaxPlace| ("place", TextArg::Place(*place));
        let money = |name, amount: &Money| (name, TextArg::Money(*amount));
        match self {
            Self::DomesticSale { place: p }
            | Self::TaxedAtDestination { place: p }
            | Self::Export { place: p }
            | Self::OutsideVatArea { place: p }
            | Self::PaidAtBorder { place: p }
            | Self::ImportPrepaid { place: p }
            | Self::SmallBusiness { place: p }
            | Self::NotTaxedThere { place: p }
            | Self::BelowRegistrationLimit { place: p, limit: None }
            | Self::ShippingNotTaxed { place: p } => vec![place(p)],
            Self::HomeRateBelowLimit { place: p, limit }
            | Self::WaivedAtBorder { place: p, limit }
            | Self::BelowWorldwideLimit { place: p, limit }
            | Self::BelowRegistrationLimit { place: p, limit: Some(limit) } => {
                vec![place(p), money("limit", limit)]
            }
            Self::HandedOver { scheme } => vec![("scheme", TextArg::Key(scheme.text_key()))],
            Self::NobodyRegistered { place: p, scheme } => {
                vec![place(p), ("scheme", TextArg::Key(scheme.text_key()))]
            }
            Self::RateApplied { place: p, class, percent, valid_from } => vec![
                place(p),
                ("class", TextArg::Key(class.text_key())),
                ("percent", TextArg::Text(percent.normalize().to_string())),
                ("from", TextArg::Date(*valid_from)),
            ],
            Self::StandardRateInstead { place: p, class } => {
                vec![place(p), ("class", TextArg::Key(class.text_key()))]
            }
            Self::WithinLimit { value, limit } | Self::AboveLimit { value, limit } => {
                vec![money("value", value), money("limit", limit)]
            }
            Self::Exchanged { from, to, rate, date, source } => vec![
                ("from", TextArg::Text(from.to_string())),
                ("to", TextArg::Text(to.to_string())),
                ("rate", TextArg::Text(rate.normalize().to_string())),
                ("date", TextArg::Date(*date)),
                ("source", TextArg::Text(source.clone())),
            ],
            Self::ReverseCharge { vat_number, .. } | Self::IntraCommunity { vat_number, .. } => {
                vec![("number", TextArg::Text(vat_number.clone()))]
            }
            Self::BusinessOutsideScheme { scheme, vat_number, .. } => vec![
                ("scheme", TextArg::Key(scheme.text_key())),
                ("number", TextArg::Text(vat_number.clone())),
            ],
            Self::CustomsCharge { code, amount } => {
                vec![("code", TextArg::Text(code.clone())), money("amount", amount)]
            }
            Self::DiscountLowersPrice { amount } | Self::VoucherPays { amount } => {
                vec![money("amount", amount)]
            }
            Self::RoundedOnTotal { difference } => vec![money("difference", difference)],
            Self::TaxIncluded
            | Self::TaxAdded
            | Self::NumberNotConfirmed
            | Self::HandledByPlatform
            | Self::OutOfScope
            | Self::ShippingLikeGoods
            | Self::CustomsInBase => Vec::new(),
        }
    }
}
