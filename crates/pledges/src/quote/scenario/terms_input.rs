//! When a scenario is quoted, windows and early prices, and what its pledge has already.

use campaigns::model::{EarlyPrice, SaleTerms, Subject};
use kernel::Timestamp;

use super::ScenarioError;
use super::convert::not_negative;
use super::input::{Scenario, ScenarioAddOn, ScenarioKept, ScenarioReward};
use super::keys::{Keys, wrong};
use super::shipping_input::ScenarioPickUp;
use crate::quote::Kept;

/// The instant of the quote: the one that is given, else the beginning of its day, UTC.
pub(super) fn at(scenario: &Scenario) -> Result<Timestamp, ScenarioError> {
    if let Some(at) = instant(scenario.at.as_ref(), "at")? {
        return Ok(at);
    }
    let midnight = Timestamp::parse_rfc3339(&format!("{}T00:00:00Z", scenario.date));
    midnight.ok_or_else(|| wrong("date", "write a day as 2026-12-01".to_owned()))
}

fn instant(text: Option<&String>, field: &str) -> Result<Option<Timestamp>, ScenarioError> {
    let Some(text) = text else { return Ok(None) };
    let at = Timestamp::parse_rfc3339(text);
    let message = || "write an instant with its offset: 2026-12-01T18:00:00Z".to_owned();
    at.map(Some).ok_or_else(|| wrong(field, message()))
}

/// A time zone by its IANA name; UTC where none is given.
pub(super) fn time_zone(name: Option<&String>) -> Result<String, ScenarioError> {
    let Some(name) = name else { return Ok("UTC".to_owned()) };
    if campaigns::is_time_zone(name) {
        Ok(name.clone())
    } else {
        Err(wrong("setup.time_zone", "write the name of a time zone: Europe/Berlin".to_owned()))
    }
}

/// The terms of a reward or an add-on as they are written.
struct Written<'a> {
    from: Option<&'a String>,
    until: Option<&'a String>,
    early_price_minor: Option<i64>,
    early_until: Option<&'a String>,
    price_minor: i64,
}

pub(super) fn of_reward(reward: &ScenarioReward, place: &str) -> Result<SaleTerms, ScenarioError> {
    let written = Written {
        from: reward.offered_from.as_ref(),
        until: reward.offered_until.as_ref(),
        early_price_minor: reward.early_price_minor,
        early_until: reward.early_until.as_ref(),
        price_minor: reward.price_minor,
    };
    written.read(place)
}

pub(super) fn of_addon(addon: &ScenarioAddOn, place: &str) -> Result<SaleTerms, ScenarioError> {
    let written = Written {
        from: addon.offered_from.as_ref(),
        until: addon.offered_until.as_ref(),
        early_price_minor: addon.early_price_minor,
        early_until: addon.early_until.as_ref(),
        price_minor: addon.price_minor,
    };
    written.read(place)
}

impl Written<'_> {
    fn read(&self, place: &str) -> Result<SaleTerms, ScenarioError> {
        let field = |name: &str| format!("{place}.{name}");
        let early = match (self.early_price_minor, instant(self.early_until, &field("early_until"))?) {
            (None, None) => None,
            (Some(price_minor), Some(until)) => {
                let price_minor = not_negative(price_minor, || field("early_price_minor"))?;
                if price_minor >= self.price_minor {
                    let message = "an early price is lower than the usual one".to_owned();
                    return Err(wrong(&field("early_price_minor"), message));
                }
                Some(EarlyPrice { price_minor, until })
            }
            (Some(_), None) => {
                return Err(wrong(&field("early_until"), "an early price has an end".to_owned()));
            }
            (None, Some(_)) => {
                return Err(wrong(&field("early_price_minor"), "write the early price".to_owned()));
            }
        };
        Ok(SaleTerms {
            from: instant(self.from, &field("offered_from"))?,
            until: instant(self.until, &field("offered_until"))?,
            early,
        })
    }
}

/// What the pledge has already, and which places to pick up are full.
pub(super) fn kept(
    from: &[ScenarioKept],
    (places, keys): (&[ScenarioPickUp], &Keys),
) -> Result<Kept, ScenarioError> {
    let mut kept = Kept::nothing();
    for place in places.iter().filter(|place| place.full) {
        kept = kept.with_full(keys.find(&place.key, "setup.pick_ups")?);
    }
    for (n, one) in from.iter().enumerate() {
        let field = |name: &str| format!("kept[{n}].{name}");
        let of = match (&one.reward, &one.addon) {
            (Some(key), None) => Subject::Reward(keys.find(key, &field("reward"))?),
            (None, Some(key)) => Subject::AddOn(keys.find(key, &field("addon"))?),
            _ => return Err(wrong(&field("reward"), "name a reward or an add-on".to_owned())),
        };
        kept = match one.early_price_minor {
            None => kept.with_bought(of, one.quantity),
            Some(minor) => {
                let minor = not_negative(minor, || field("early_price_minor"))?;
                kept.with_early(of, one.quantity, (minor, one.quantity))
            }
        };
    }
    Ok(kept)
}
