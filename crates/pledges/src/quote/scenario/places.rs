//! Regions of a scenario: written `HI` or `US-HI`, known inside by the part after the country.

use campaigns::model::Place;
use kernel::places::{CountryCode, region_example, region_key};

use super::ScenarioError;
use super::keys::wrong;

/// The region as addresses have it. Nothing for a blank one.
pub(super) fn region(
    country: CountryCode,
    written: Option<&str>,
    field: &str,
) -> Result<Option<String>, ScenarioError> {
    let Some(written) = written.map(str::trim).filter(|written| !written.is_empty()) else { return Ok(None) };
    if let Some(key) = region_key(country, written) {
        return Ok(Some(key));
    }
    let example = region_example(country).unwrap_or_default();
    let instead = if example.is_empty() {
        "leave the region out, or write its code of ISO 3166-2".to_owned()
    } else {
        format!("write its code of ISO 3166-2, such as {example} or {country}-{example}")
    };
    let shown: String = written.chars().take(60).collect();
    Err(wrong(field, format!("`{shown}` is no region of {country}: {instead}")))
}

/// A place of a zone with its region as addresses have it.
pub(super) fn zone_place(place: &Place, field: &str) -> Result<Place, ScenarioError> {
    match place {
        Place::Region(country, written) => {
            let found = region(*country, Some(written), field)?;
            Ok(found.map_or(Place::Country(*country), |key| Place::Region(*country, key)))
        }
        other => Ok(other.clone()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::quote::{ScenarioError, run_scenario};

    fn scenario() -> Value {
        json!({
            "date": "2026-12-01",
            "setup": {
                "currency": "USD", "tax_mode": "exclusive",
                "zones": [
                    { "key": "hawaii", "places": ["US-HI"], "base_minor": 3000 },
                    { "key": "us", "places": ["US", "DE"], "base_minor": 700 }
                ],
                "tax_rates": [{ "country": "US", "region": "US-HI", "rate_percent": "4", "valid_from": "2020-01-01" }]
            },
            "catalogue": {
                "items": [{ "key": "box", "weight_grams": 100 }],
                "rewards": [{ "key": "r", "price_minor": 5000, "contents": [{ "item": "box" }] }]
            },
            "choices": { "reward": "r" },
            "destination": { "country": "US", "region": "HI" },
            "credit_minor": 1000
        })
    }

    fn field_of(scenario: &Value) -> (String, String) {
        match run_scenario(&scenario.to_string()).unwrap_err() {
            ScenarioError::Value { field, message } => (field, message),
            ScenarioError::Form { field, message, .. } => (field.unwrap_or_default(), message),
            refused @ ScenarioError::Refused { .. } => panic!("{refused}"),
        }
    }

    #[test]
    fn a_region_is_the_same_however_it_is_written() {
        let wanted = run_scenario(&scenario().to_string()).unwrap();
        assert_eq!(wanted["shipping"]["zone"], "hawaii");
        assert_eq!(wanted["tax_totals"][0]["place"], "US-HI");
        for written in ["US-HI", "us-hi", "hi", " HI ", "Hawaii"] {
            for (place, rate) in [("US-HI", "HI"), ("US-hi", "us-hi"), ("US-US-HI", "US-HI")] {
                let mut other = scenario();
                other["destination"]["region"] = json!(written);
                other["setup"]["zones"][0]["places"] = json!([place]);
                other["setup"]["tax_rates"][0]["region"] = json!(rate);
                assert_eq!(run_scenario(&other.to_string()).unwrap(), wanted, "{written} {place} {rate}");
            }
        }
        // Nobody wrote Germany's regions down: its codes are taken as they are.
        let mut bavaria = scenario();
        bavaria["destination"] = json!({ "country": "DE", "region": "de-by" });
        assert_eq!(run_scenario(&bavaria.to_string()).unwrap()["destination"]["region"], "BY");
    }

    #[test]
    fn what_does_not_exist_is_refused_with_its_field() {
        for (at, written, field) in [
            ("/destination/region", "Atlantis", "destination.region"),
            ("/destination/region", "CA-ON", "destination.region"),
            ("/destination/country", "XX", "destination.country"),
            ("/setup/zones/0/places/0", "US-ZZ", "setup.zones[0].places[0]"),
            ("/setup/zones/0/places/0", "ZZ", "setup.zones[0].places[0]"),
            ("/setup/tax_rates/0/region", "US-XX", "setup.tax_rates[0].region"),
            ("/setup/tax_rates/0/country", "UK", "setup.tax_rates[0].country"),
        ] {
            let mut wrong = scenario();
            *wrong.pointer_mut(at).unwrap() = json!(written);
            let (named, message) = field_of(&wrong);
            assert_eq!(named, field, "{written}: {message}");
            let word = written.rsplit('-').next().unwrap();
            assert!(message.contains(word), "{message}");
        }
        let mut germany = scenario();
        germany["destination"] = json!({ "country": "DE", "region": "Bayern und so" });
        assert_eq!(field_of(&germany).0, "destination.region");
    }

    #[test]
    fn credit_below_zero_is_refused_and_refunds_are_not() {
        for field in ["credit_minor", "platform_due_minor"] {
            let mut wrong = scenario();
            wrong[field] = json!(-5);
            assert_eq!(field_of(&wrong).0, field);
        }
        let mut refunded = scenario();
        refunded["payments_minor"] = json!(-5);
        let answer = run_scenario(&refunded.to_string()).unwrap();
        assert_eq!(answer["balance_minor"], answer["total_minor"].as_i64().unwrap() - 1000 + 5);
    }

    #[test]
    fn what_the_platform_still_collects_is_owed_and_not_to_be_paid_here() {
        let mut due = scenario();
        due["platform_due_minor"] = json!(4000);
        let answer = run_scenario(&due.to_string()).unwrap();
        let balance = answer["balance_minor"].as_i64().unwrap();
        assert_eq!(answer["to_pay_minor"], balance - 4000);
        assert!(answer["explanation"].to_string().contains("platform_collects"));
        due["platform_due_minor"] = json!(balance + 1);
        assert_eq!(run_scenario(&due.to_string()).unwrap()["to_pay_minor"], 0);
    }
}
