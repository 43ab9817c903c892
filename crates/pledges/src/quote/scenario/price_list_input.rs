//! The form of own prices in other currencies, and the catalogue in the currency that is chosen.

use campaigns::Date;
use campaigns::model::{
    AmountKey, Catalogue, NoPrices, OwnPrice, PayCurrency, PriceList, RateSource, Unlisted,
};
use kernel::ids::kinds;
use kernel::{Currency, Decimal};
use serde::Deserialize;

use super::ScenarioError;
use super::convert::not_negative;
use super::input::Scenario;
use super::keys::{Keys, wrong};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioPriceList {
    currency: Currency,
    rate: Decimal,
    #[serde(default)]
    rated_on: Option<Date>,
    #[serde(default)]
    source: String,
    #[serde(default = "one")]
    step_minor: i64,
    #[serde(default)]
    rest: Unlisted,
    #[serde(default)]
    prices: Vec<ScenarioOwnPrice>,
}

const fn one() -> i64 {
    1
}

/// Names one thing, and which of its amounts where it has several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioOwnPrice {
    #[serde(default)]
    reward: Option<String>,
    #[serde(default)]
    addon: Option<String>,
    #[serde(default)]
    option: Option<String>,
    #[serde(default)]
    value: Option<String>,
    #[serde(default)]
    zone: Option<String>,
    #[serde(default)]
    rate: Option<u32>,
    #[serde(default)]
    surcharge: Option<String>,
    #[serde(default)]
    pick_up: Option<String>,
    #[serde(default)]
    amount: Option<String>,
    minor: i64,
}

/// The currencies with their rates, and the lists of own prices in them.
pub(super) fn lists(
    scenario: &Scenario,
    catalogue: &Catalogue,
    keys: &Keys,
) -> Result<(Vec<PayCurrency>, Vec<PriceList>), ScenarioError> {
    let (mut offered, mut lists): (Vec<PayCurrency>, Vec<PriceList>) = (Vec::new(), Vec::new());
    for (n, own) in scenario.setup.price_lists.iter().enumerate() {
        let at = format!("setup.price_lists[{n}]");
        if own.currency == catalogue.currency || lists.iter().any(|list| list.currency == own.currency) {
            let message = "a list is in another currency than the prices, and one is in each".to_owned();
            return Err(wrong(&format!("{at}.currency"), message));
        }
        if own.rate <= Decimal::ZERO {
            return Err(wrong(&format!("{at}.rate"), "a rate lies above zero".to_owned()));
        }
        if own.step_minor < 1 {
            return Err(wrong(&format!("{at}.step_minor"), "a step is 1 or more".to_owned()));
        }
        let price = |(p, price): (usize, &ScenarioOwnPrice)| {
            let at = format!("{at}.prices[{p}]");
            let minor = not_negative(price.minor, || format!("{at}.minor"))?;
            Ok(OwnPrice { of: price.key(keys, &at)?, minor })
        };
        let prices = own.prices.iter().enumerate().map(price).collect::<Result<_, _>>()?;
        offered.push(PayCurrency {
            currency: own.currency,
            rate: own.rate,
            rated_on: own.rated_on.unwrap_or(scenario.date),
            source: RateSource::Named(own.source.clone()),
            step_minor: own.step_minor,
            ends_on: None,
        });
        lists.push(PriceList { currency: own.currency, rest: own.rest, is_open: true, prices });
    }
    Ok((offered, lists))
}

/// The catalogue in the chosen currency.
pub(super) fn priced(catalogue: Catalogue, chosen: Currency) -> Result<Catalogue, ScenarioError> {
    for (n, list) in catalogue.price_lists.iter().enumerate() {
        if let Some((_, problem)) = campaigns::price_list_problems(list, &catalogue).entries().first() {
            let word = problem.text_key().trim_start_matches("campaigns-problem-").replace('-', " ");
            return Err(wrong(&format!("setup.price_lists[{n}].prices"), word));
        }
    }
    if chosen == catalogue.currency {
        return Ok(catalogue);
    }
    catalogue.priced_in(chosen).map_err(|problem| {
        let advice = match problem {
            NoPrices::NoList(_) => "add one to `setup.price_lists`",
            NoPrices::TooLarge => "choose a smaller amount or rate",
        };
        wrong("choices.currency", format!("{problem}: {advice}"))
    })
}

impl ScenarioOwnPrice {
    fn key(&self, keys: &Keys, at: &str) -> Result<AmountKey, ScenarioError> {
        let field = |name: &str| format!("{at}.{name}");
        let named = [
            self.reward
                .as_ref()
                .map(|key| Ok((keys.find::<kinds::Reward>(key, &field("reward"))?.to_string(), "price"))),
            self.addon
                .as_ref()
                .map(|key| Ok((keys.find::<kinds::AddOn>(key, &field("addon"))?.to_string(), "price"))),
            self.option.as_ref().map(|key| {
                let value = self.value.as_deref().unwrap_or_default(); // no value has an empty key
                let id = keys.find_within::<kinds::OptionValue>(key, value, &field("value"))?;
                Ok((id.to_string(), "surcharge"))
            }),
            self.zone.as_ref().map(|key| Ok((self.thing_of_zone(key, keys, &field("zone"))?, "base"))),
            self.surcharge.as_ref().map(|key| {
                Ok((keys.find::<kinds::ShippingSurcharge>(key, &field("surcharge"))?.to_string(), "parcel"))
            }),
            self.pick_up
                .as_ref()
                .map(|key| Ok((keys.find::<kinds::PickUp>(key, &field("pick_up"))?.to_string(), "price"))),
        ];
        let mut named = named.into_iter().flatten();
        let (Some(found), None) = (named.next(), named.next()) else {
            return Err(wrong(
                at,
                "name one thing: `reward`, `addon`, `option` with `value`, `zone`, `surcharge` or `pick_up`"
                    .to_owned(),
            ));
        };
        let (thing, usual) = found?;
        Ok(AmountKey { thing, amount: self.amount.clone().unwrap_or_else(|| usual.to_owned()) })
    }

    /// The zone's rate that is named, else its only price; its cap is the zone's own.
    fn thing_of_zone(&self, zone: &str, keys: &Keys, field: &str) -> Result<String, ScenarioError> {
        if self.rate.is_none() && self.amount.as_deref() == Some("at_most") {
            return Ok(keys.find::<kinds::Zone>(zone, field)?.to_string());
        }
        let key = match self.rate {
            Some(n) => format!("{zone} rate {n}"),
            None => format!("{zone} base price"),
        };
        Ok(keys.find::<kinds::ShippingRate>(&key, field)?.to_string())
    }
}
