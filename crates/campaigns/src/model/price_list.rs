//! Lists of own prices in another currency, and what a catalogue is in one.

use std::collections::HashMap;

use kernel::{Currency, Decimal, Money, MoneyError};
use serde::{Deserialize, Serialize};
use taxes::ExchangeRate;

use super::amounts::{AmountKey, AmountRole, Priced, each_amount};
use super::{AddOn, Catalogue, PayCurrency, RateSource, Reward, SaleTerms, TaxSetup, zones_of};

/// What becomes of what has no price of its own in a list. What is paid for sending is always converted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unlisted {
    /// It costs what the campaign's price is at the rate at which the currency is offered, rounded to its step.
    #[default]
    Converted,
    /// It is not sold in that currency.
    Refused,
}

impl Unlisted {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Converted, Self::Refused];

    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Converted => "converted",
            Self::Refused => "refused",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rest| rest.word() == word)
    }
}

/// A price of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnPrice {
    /// Of what.
    pub of: AmountKey,
    /// Minor units of the list's currency; 0 or more.
    pub minor: i64,
}

/// Prices in a currency that the campaign offers beside its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceList {
    /// Which; one of [`Catalogue::currencies`].
    pub currency: Currency,
    /// What becomes of the rest.
    pub rest: Unlisted,
    /// Whether backers may choose it. Who has chosen it keeps it.
    pub is_open: bool,
    /// Own prices, in the order of their keys.
    pub prices: Vec<OwnPrice>,
}

impl PriceList {
    /// The own price of an amount.
    pub fn own(&self, of: &AmountKey) -> Option<Money> {
        let own = self.prices.iter().find(|own| own.of == *of)?;
        Some(Money::new(own.minor, self.currency))
    }
}

/// Why a catalogue has no prices in a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoPrices {
    /// There is no list in it, or it is not offered.
    #[error("there is no list of prices in {0}")]
    NoList(Currency),
    /// An amount is too large when it is converted.
    #[error("an amount is too large when it is converted")]
    TooLarge,
}

impl From<MoneyError> for NoPrices {
    fn from(_: MoneyError) -> Self {
        Self::TooLarge // of amounts of one currency nothing else can be wrong
    }
}

impl Catalogue {
    /// The list in a currency.
    pub fn price_list(&self, currency: Currency) -> Option<&PriceList> {
        self.price_lists.iter().find(|list| list.currency == currency)
    }

    /// The currency beside its own that is offered, ended or not.
    pub fn pay_currency(&self, currency: Currency) -> Option<&PayCurrency> {
        self.currencies.iter().find(|one| one.currency == currency)
    }

    /// Whether something is sold for a price: not what a list has none of.
    pub fn is_priced(&self, sold: Priced) -> bool {
        !self.unpriced.contains(&sold)
    }

    /// The same catalogue in the currency of a list: own prices as they stand there, all else at the rate of the currency, what
    /// is charged rounded to its step and what is only compared to the minor unit. What the list does not sell costs nothing
    /// and stands in [`Catalogue::unpriced`]. In its own currency it is what it is.
    ///
    /// A price that is lower than another one never is above it: the early price and the one of the first copy are the usual one
    /// at most.
    ///
    /// # Errors
    /// [`NoPrices`].
    pub fn priced_in(&self, currency: Currency) -> Result<Self, NoPrices> {
        if currency == self.currency {
            return Ok(self.clone());
        }
        let list = self.price_list(currency).ok_or(NoPrices::NoList(currency))?;
        let rate = self.pay_currency(currency).ok_or(NoPrices::NoList(currency))?;
        let own: HashMap<&AmountKey, i64> = list.prices.iter().map(|own| (&own.of, own.minor)).collect();
        let (mut unpriced, mut fault) = (Vec::new(), None);
        let mut priced = Self {
            currency,
            currencies: Vec::new(),
            price_lists: Vec::new(),
            tax_setup: self.tax_setup.as_ref().map(|setup| limits_from(setup, (self.currency, rate))),
            ..self.clone()
        };
        each_amount(&mut priced, &mut |at, minor| {
            let amount = Money::new(*minor, self.currency);
            let converted = match (own.get(&at.key), at.role) {
                (_, AmountRole::Measure) => rate.shown(amount).map(|amount| amount.minor),
                (Some(own), _) => Ok(*own),
                (None, AmountRole::Price(sold)) if list.rest == Unlisted::Refused && *minor != 0 => {
                    if !unpriced.contains(&sold) {
                        unpriced.push(sold);
                    }
                    Ok(0)
                }
                (None, AmountRole::Price(_) | AmountRole::Charge) => {
                    rate.charged(amount).map(|amount| amount.minor)
                }
            };
            match converted {
                Ok(converted) => *minor = converted,
                Err(error) => fault = Some(error),
            }
        });
        if let Some(fault) = fault {
            return Err(fault.into());
        }
        priced.unpriced = unpriced;
        priced.rewards.iter_mut().for_each(lower_early_price);
        priced.addons.iter_mut().for_each(lower_first_copies);
        priced.zones = zones_of(&priced.shipping);
        Ok(priced)
    }

    /// What is offered and has no price in a list, by name: of an option with its value. Nothing where the rest is converted.
    ///
    /// # Errors
    /// As [`Catalogue::priced_in`].
    pub fn holes(&self, currency: Currency) -> Result<Vec<String>, NoPrices> {
        let priced = self.priced_in(currency)?;
        let hole = |sold: &Priced| match sold {
            Priced::Reward(id) => {
                self.offered_rewards().find(|one| one.id == *id).map(|one| one.title.clone())
            }
            Priced::AddOn(id) => {
                let mut offered = self.addons.iter().filter(|addon| addon.shelf.is_offered());
                offered.find(|one| one.id == *id).map(|one| one.title.clone())
            }
            Priced::Value(id) => {
                let option = self.options.iter().find(|option| option.value(*id).is_some())?;
                let value = option.value(*id).filter(|value| value.shelf.is_offered())?;
                option.shelf.is_offered().then(|| format!("{}: {}", option.title, value.label))
            }
        };
        Ok(priced.unpriced.iter().filter_map(hole).collect())
    }
}

fn lower_early_price(reward: &mut Reward) {
    lower_early(&mut reward.terms, reward.price_minor);
}

fn lower_first_copies(addon: &mut AddOn) {
    lower_early(&mut addon.terms, addon.price_minor);
    addon.first_copy_price_minor = addon.first_copy_price_minor.map(|first| first.min(addon.price_minor));
}

fn lower_early(terms: &mut SaleTerms, price_minor: i64) {
    if let Some(early) = &mut terms.early {
        early.price_minor = early.price_minor.min(price_minor);
    }
}

/// The set-up with rates from a list's currency into those of the limits of law: by the campaign's own rates and the one of the
/// list, except where the campaign has one of its own.
fn limits_from(setup: &TaxSetup, (own, list): (Currency, &PayCurrency)) -> TaxSetup {
    let mut setup = setup.clone();
    let mut more = vec![ExchangeRate {
        from: own,
        to: list.currency,
        rate: list.rate,
        date: list.rated_on,
        source: source_text(&list.source),
    }];
    for rate in &setup.exchange_rates {
        let crossed = match (rate.from == own, rate.to == own) {
            (true, false) => Some((list.currency, rate.to, rate.rate.checked_div(list.rate))),
            (false, true) => Some((rate.from, list.currency, rate.rate.checked_mul(list.rate))),
            _ => None,
        };
        if let Some((from, to, Some(crossed))) = crossed.filter(|(from, to, _)| from != to) {
            let source = format!("{}; {}", rate.source, source_text(&list.source));
            let rate = Decimal::normalize(&crossed);
            more.push(ExchangeRate { from, to, rate, date: list.rated_on, source });
        }
    }
    let is_known = |new: &ExchangeRate| {
        let pair = |rate: &ExchangeRate| (rate.from.min(rate.to), rate.from.max(rate.to));
        setup.exchange_rates.iter().any(|rate| pair(rate) == pair(new))
    };
    more.retain(|new| !is_known(new) && new.rate > Decimal::ZERO);
    setup.exchange_rates.extend(more);
    setup
}

/// Who says what a rate is, as a document names it.
fn source_text(source: &RateSource) -> String {
    match source {
        RateSource::Ecb => "ECB".to_owned(),
        RateSource::ByHand => "–".to_owned(),
        RateSource::Named(name) => name.clone(),
    }
}
