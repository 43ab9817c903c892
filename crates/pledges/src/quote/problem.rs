//! Why there is no quote.
//!
//! Why this long: one list of every reason, each with its sentence, its key and its values in one place.

use campaigns::Date;
use campaigns::model::{Catalogue, CatalogueOption, OptionValue, Priced};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Id, MoneyError};
use serde::{Deserialize, Serialize};
use shipping::{Measure, Refusal};
use taxes::{GoodsClass, TaxPlace, TaxProblem};

use super::named::Named;
use super::rule::TextArg;

/// One thing that stands in the way of a quote.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum QuoteProblem {
    /// The reward is not in the catalogue.
    #[error("the chosen reward is not in the catalogue")]
    UnknownReward {
        /// Which.
        reward: Id<kinds::Reward>,
    },
    /// The add-on is not in the catalogue.
    #[error("a chosen add-on is not in the catalogue")]
    UnknownAddOn {
        /// Which.
        addon: Id<kinds::AddOn>,
    },
    /// The option is not in the catalogue.
    #[error("a chosen option is not in the catalogue")]
    UnknownOption {
        /// Which.
        option: Id<kinds::CatalogueOption>,
    },
    /// The value is none of its option's.
    #[error("{title}: the chosen value is not one of this option's")]
    UnknownValue {
        /// Which option.
        option: Id<kinds::CatalogueOption>,
        /// Its title.
        title: String,
        /// The value.
        value: Id<kinds::OptionValue>,
    },
    /// Contents or an option name an item that is not there.
    #[error("{within} contains an item that is not in the catalogue")]
    UnknownItem {
        /// The title of what contains it.
        within: String,
        /// Which item.
        item: Id<kinds::Item>,
    },
    /// The same add-on, or the same copy of an option, twice.
    #[error("{title} is chosen twice")]
    ChosenTwice {
        /// Of what.
        title: String,
    },
    /// More than one pledge may take.
    #[error("{title}: at most {maximum} for one pledge, {quantity} were chosen")]
    OverMaximum {
        /// Which add-on.
        addon: Id<kinds::AddOn>,
        /// Its title.
        title: String,
        /// How many were chosen.
        quantity: u32,
        /// How many may be.
        maximum: u32,
    },
    /// The add-on belongs to other rewards.
    #[error("{title} cannot be taken with this reward")]
    NotWithThisReward {
        /// Which add-on.
        addon: Id<kinds::AddOn>,
        /// Its title.
        title: String,
    },
    /// An option is asked and not answered.
    #[error("{title}: choose a value for copy {copy}")]
    MissingOption {
        /// Which option.
        option: Id<kinds::CatalogueOption>,
        /// Its title.
        title: String,
        /// Which copy, from 1.
        copy: u32,
    },
    /// Values are chosen together that are not made in this combination.
    #[error("{title}: {chosen} cannot be chosen, there are {left}")]
    NotMade {
        /// The last of the options that choose it together.
        option: Id<kinds::CatalogueOption>,
        /// The item's name.
        title: String,
        /// Which copy, from 1.
        copy: u32,
        /// What was chosen: `XL / Red`.
        chosen: String,
        /// What can be: `XL / Blue, XL / Green`.
        left: String,
    },
    /// An option is answered for a copy that is not there.
    #[error("{title}: there is no copy {copy} to choose a value for")]
    OptionNotAsked {
        /// Which option.
        option: Id<kinds::CatalogueOption>,
        /// Its title.
        title: String,
        /// Which copy.
        copy: u32,
    },
    /// More copies than an option can be asked for.
    #[error("{title}: at most {maximum} copies can be chosen one by one")]
    TooManyCopies {
        /// The option's title.
        title: String,
        /// How many are asked for at most.
        maximum: u32,
    },
    /// It cannot be chosen yet.
    #[error("{title} can be chosen from {from} on")]
    NotYetOffered {
        /// Which reward.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reward: Option<Id<kinds::Reward>>,
        /// Which add-on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        addon: Option<Id<kinds::AddOn>>,
        /// Its title.
        title: String,
        /// From when, where the campaign is at home: `2026-12-01 23:59 CET`.
        from: String,
    },
    /// It could be chosen, and agreed to, until then.
    #[error("{title} could be chosen and confirmed until {until}: choose something else")]
    OfferOver {
        /// Which reward.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reward: Option<Id<kinds::Reward>>,
        /// Which add-on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        addon: Option<Id<kinds::AddOn>>,
        /// Its title.
        title: String,
        /// Until when.
        until: String,
    },
    /// Nobody knows where it goes.
    #[error("choose the country first: shipping and tax depend on it")]
    DestinationMissing,
    /// No zone reaches the destination.
    #[error("{}", no_price(*country, reason.as_ref()))]
    NoShippingPrice {
        /// The country.
        country: CountryCode,
        /// The region, if one was given.
        region: Option<String>,
        /// What the zone lacks; none where no zone reaches the place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Refusal>,
    },
    /// The chosen place to pick up is not there any more, or its last day is over.
    #[error("the place to pick up cannot be chosen any more: choose another one, or have it sent")]
    PickUpOver,
    /// So many fetch their goods at the chosen place that there is no room for another one.
    #[error("{place} is full: choose another place to pick up, or have it sent")]
    PickUpFull {
        /// Name of the place.
        place: Named,
    },
    /// Something that is chosen cannot be fetched at the chosen place.
    #[error("{item} cannot be picked up at {place}: choose another place, or have it sent")]
    NotAtPickUp {
        /// Name of the place.
        place: Named,
        /// Name of the item.
        item: String,
    },
    /// A price or weight of the catalogue is negative.
    #[error("{title}: a price below zero cannot be quoted")]
    NegativePrice {
        /// Of what.
        title: String,
    },
    /// No rate of the tables holds there on the day.
    #[error("there is no tax rate for {} in {place} on {day}: the creator has to add one", class.word())]
    NoTaxRate {
        /// Where.
        place: TaxPlace,
        /// For what.
        class: GoodsClass,
        /// When.
        day: Date,
    },
    /// The last rate ended, and none follows.
    #[error("the tax rate for {} in {place} ended on {last_day}: the creator has to add the one that follows", class.word())]
    TaxRateEnded {
        /// Where.
        place: TaxPlace,
        /// For what.
        class: GoodsClass,
        /// Its last day.
        last_day: Date,
    },
    /// A limit of the law is in another currency, and no exchange rate is there.
    #[error("a limit of the tax law in {to} needs an exchange rate from {from}: the creator has to add one")]
    NoExchangeRate {
        /// The currency of the prices.
        from: Currency,
        /// That of the limit.
        to: Currency,
    },
    /// The VAT number of the business that buys cannot be right.
    #[error("the VAT number {number} cannot be right: correct it, or leave it out")]
    BuyerNumber {
        /// As it was read.
        number: String,
    },
    /// The campaign's own rates contradict each other.
    #[error("the campaign's tax rates contradict each other: the creator has to mend them")]
    TaxRatesWrong,
    /// Larger than an amount of money can be.
    #[error("the amount is too large to be calculated: choose a smaller quantity")]
    AmountTooLarge,
    /// It is not sold in the currency in which the pledge is priced.
    #[error("{title} has no price in {currency}: choose something else, or another currency")]
    NoPrice {
        /// Which reward or add-on, or which option and value.
        title: String,
        /// The currency.
        currency: Currency,
    },
    /// Credit or payments in another currency than the prices.
    #[error("credit and payments must be in the currency of the prices")]
    OtherCurrency,
}

impl From<MoneyError> for QuoteProblem {
    fn from(error: MoneyError) -> Self {
        match error {
            MoneyError::CurrencyMismatch(..) => Self::OtherCurrency,
            _ => Self::AmountTooLarge,
        }
    }
}

impl From<&TaxProblem> for QuoteProblem {
    fn from(problem: &TaxProblem) -> Self {
        match problem {
            TaxProblem::NoRate { place, class, day, .. } => {
                Self::NoTaxRate { place: *place, class: *class, day: *day }
            }
            TaxProblem::RateEnded { place, class, last_day, .. } => {
                Self::TaxRateEnded { place: *place, class: *class, last_day: *last_day }
            }
            TaxProblem::NoExchangeRate { from, to } | TaxProblem::ExchangeRateNotPositive { from, to } => {
                Self::NoExchangeRate { from: *from, to: *to }
            }
            TaxProblem::VatNumber(problem) => Self::BuyerNumber { number: problem.number().to_owned() },
            // All else cannot be: amounts were checked, keys are counted, discounts are none of a quote's.
            _ => Self::AmountTooLarge,
        }
    }
}

impl QuoteProblem {
    /// Of a value that a list of prices does not sell.
    pub(super) fn without_price(
        catalogue: &Catalogue,
        option: &CatalogueOption,
        value: &OptionValue,
    ) -> Option<Self> {
        let no_price = || Self::NoPrice {
            title: format!("{}: {}", option.title, value.label),
            currency: catalogue.currency,
        };
        (!catalogue.is_priced(Priced::Value(value.id))).then(no_price)
    }

    /// The key of its sentence in [`super::TEXTS`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::UnknownReward { .. } => "pledges-quote-problem-unknown-reward",
            Self::UnknownAddOn { .. } => "pledges-quote-problem-unknown-addon",
            Self::UnknownOption { .. } => "pledges-quote-problem-unknown-option",
            Self::UnknownValue { .. } => "pledges-quote-problem-unknown-value",
            Self::UnknownItem { .. } => "pledges-quote-problem-unknown-item",
            Self::ChosenTwice { .. } => "pledges-quote-problem-chosen-twice",
            Self::OverMaximum { .. } => "pledges-quote-problem-over-maximum",
            Self::NotWithThisReward { .. } => "pledges-quote-problem-not-with-this-reward",
            Self::MissingOption { .. } => "pledges-quote-problem-missing-option",
            Self::NotMade { left, .. } if left.is_empty() => "pledges-quote-problem-not-made-none",
            Self::NotMade { .. } => "pledges-quote-problem-not-made",
            Self::OptionNotAsked { .. } => "pledges-quote-problem-option-not-asked",
            Self::TooManyCopies { .. } => "pledges-quote-problem-too-many-copies",
            Self::NotYetOffered { .. } => "pledges-quote-problem-not-yet-offered",
            Self::OfferOver { .. } => "pledges-quote-problem-offer-over",
            Self::DestinationMissing => "pledges-quote-problem-destination-missing",
            Self::NoShippingPrice { reason: Some(Refusal::TooLarge { .. }), .. } => {
                "pledges-quote-problem-too-large-to-ship"
            }
            Self::NoShippingPrice { .. } => "pledges-quote-problem-no-shipping-price",
            Self::PickUpOver => "pledges-quote-problem-pick-up-over",
            Self::PickUpFull { .. } => "pledges-quote-problem-pick-up-full",
            Self::NotAtPickUp { .. } => "pledges-quote-problem-not-at-pick-up",
            Self::NegativePrice { .. } => "pledges-quote-problem-negative-price",
            Self::NoTaxRate { .. } => "pledges-quote-problem-no-tax-rate",
            Self::TaxRateEnded { .. } => "pledges-quote-problem-tax-rate-ended",
            Self::NoExchangeRate { .. } => "pledges-quote-problem-no-exchange-rate",
            Self::BuyerNumber { .. } => "pledges-quote-problem-buyer-number",
            Self::TaxRatesWrong => "pledges-quote-problem-tax-rates-wrong",
            Self::AmountTooLarge => "pledges-quote-problem-amount-too-large",
            Self::NoPrice { .. } => "pledges-quote-problem-no-price",
            Self::OtherCurrency => "pledges-quote-problem-other-currency",
        }
    }

    /// Whether it says that the chosen place to pick up will not do.
    pub const fn is_about_pick_up(&self) -> bool {
        matches!(self, Self::PickUpOver | Self::PickUpFull { .. } | Self::NotAtPickUp { .. })
    }

    /// Whether the form of options asks for it: nothing is chosen, or nothing that is made.
    pub const fn is_left_to_choose(&self) -> bool {
        matches!(self, Self::MissingOption { .. } | Self::NotMade { .. })
    }

    /// The values of its sentence.
    pub fn args(&self) -> Vec<(&'static str, TextArg)> {
        let text = |text: &String| TextArg::Text(text.clone());
        let count = |count: u32| TextArg::Count(i64::from(count));
        match self {
            Self::UnknownValue { title, .. }
            | Self::ChosenTwice { title }
            | Self::NotWithThisReward { title, .. }
            | Self::NegativePrice { title } => vec![("title", text(title))],
            Self::UnknownItem { within, .. } => vec![("title", text(within))],
            Self::OverMaximum { title, quantity, maximum, .. } => {
                vec![("title", text(title)), ("quantity", count(*quantity)), ("maximum", count(*maximum))]
            }
            Self::MissingOption { title, copy, .. } | Self::OptionNotAsked { title, copy, .. } => {
                vec![("title", text(title)), ("copy", count(*copy))]
            }
            Self::NotMade { title, chosen, left, .. } => {
                vec![("title", text(title)), ("chosen", text(chosen)), ("left", text(left))]
            }
            Self::NotYetOffered { title, from, .. } => {
                vec![("title", text(title)), ("from", TextArg::Moment(from.clone()))]
            }
            Self::OfferOver { title, until, .. } => {
                vec![("title", text(title)), ("until", TextArg::Moment(until.clone()))]
            }
            Self::TooManyCopies { title, maximum } => {
                vec![("title", text(title)), ("maximum", count(*maximum))]
            }
            Self::NoShippingPrice { country, .. } => vec![("country", TextArg::Country(*country))],
            Self::NoTaxRate { place, class, day: date }
            | Self::TaxRateEnded { place, class, last_day: date } => {
                vec![
                    ("place", TextArg::Place(*place)),
                    ("class", TextArg::Key(class.text_key())),
                    ("day", TextArg::Date(*date)),
                ]
            }
            Self::NoExchangeRate { from, to } => {
                vec![("from", TextArg::Text(from.to_string())), ("to", TextArg::Text(to.to_string()))]
            }
            Self::NoPrice { title, currency } => {
                vec![("title", text(title)), ("currency", TextArg::Text(currency.to_string()))]
            }
            Self::BuyerNumber { number } => vec![("number", text(number))],
            Self::PickUpFull { place } => vec![("place", TextArg::Named(place.clone()))],
            Self::NotAtPickUp { place, item } => {
                vec![("place", TextArg::Named(place.clone())), ("item", text(item))]
            }
            Self::UnknownReward { .. }
            | Self::TaxRatesWrong
            | Self::UnknownAddOn { .. }
            | Self::UnknownOption { .. }
            | Self::DestinationMissing
            | Self::PickUpOver
            | Self::AmountTooLarge
            | Self::OtherCurrency => Vec::new(),
        }
    }
}

fn no_price(country: CountryCode, reason: Option<&Refusal>) -> String {
    match reason {
        Some(Refusal::TooLarge { measure, maximum, .. }) => {
            let unit = match measure {
                Measure::Weight => " g",
                Measure::Volume => " cm³",
                Measure::Value => " in minor units",
                Measure::Count => " pieces",
            };
            format!("nothing larger than {maximum}{unit} is sent to {country}: choose less")
        }
        Some(_) => format!(
            "some of the goods have no shipping price to {country}: ask the creator, who can add a rate for everything"
        ),
        None => format!(
            "there is no shipping price for {country}: ask the creator, who can add the country to a zone"
        ),
    }
}

/// Every reason why there is no quote. Never empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteProblems(pub Vec<QuoteProblem>);

impl std::fmt::Display for QuoteProblems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (n, problem) in self.0.iter().enumerate() {
            write!(f, "{}{problem}", if n == 0 { "" } else { "; " })?;
        }
        Ok(())
    }
}

impl std::error::Error for QuoteProblems {}

impl From<MoneyError> for QuoteProblems {
    fn from(error: MoneyError) -> Self {
        Self(vec![error.into()])
    }
}
