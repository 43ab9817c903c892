//! Own prices in another currency, told by scenarios.

use serde_json::{Value, json};

use super::tests::{refused, run, scenario};
use super::{ScenarioError, run_scenario};

fn in_zlotys(list: &Value) -> Value {
    let mut scenario = scenario();
    scenario["setup"]["price_lists"] = json!([{ "currency": "PLN", "rate": "4.25", "step_minor": 100 }]);
    for (name, value) in list.as_object().unwrap() {
        scenario["setup"]["price_lists"][0][name] = value.clone();
    }
    scenario["choices"] = json!({
        "reward": "bundle", "currency": "PLN", "addons": [{ "addon": "shirt", "quantity": 2 }],
        "options": [{ "option": "size", "copy": 1, "value": "m" }, { "option": "size", "copy": 2, "value": "l" }]
    });
    scenario["credit_minor"] = json!(0);
    scenario
}

fn told(scenario: &Value) -> (String, String) {
    match run_scenario(&scenario.to_string()) {
        Err(ScenarioError::Value { field, message }) => (field, message),
        other => panic!("{other:?}"),
    }
}

#[test]
fn own_prices_stand_as_they_are_and_the_rest_is_converted_to_the_step() {
    let answer = run(&in_zlotys(&json!({ "prices": [
        { "reward": "bundle", "minor": 24_900 }, { "addon": "shirt", "amount": "first_copy", "minor": 5_900 },
        { "zone": "de", "minor": 1_990 }
    ] })));
    assert_eq!(answer["currency"], "PLN");
    assert_eq!(answer["lines"][0]["unit_price_minor"], 24_900);
    // 20.00 EUR are 85.00 PLN; the first one costs 59.00.
    assert_eq!(
        (&answer["lines"][1]["unit_price_minor"], &answer["lines"][1]["amount_minor"]),
        (&json!(8_500), &json!(14_400))
    );
    assert_eq!(answer["lines"][2]["amount_minor"], 400, "1.00 EUR are 4.25, to whole zlotys 4");
    assert_eq!(answer["shipping"]["amount_minor"], 1_990 + 900, "2.00 EUR for the weight are 8.50");
    assert_eq!(answer["total_minor"], 24_900 + 14_400 + 400 + 2_890);
}

#[test]
fn what_is_meant_to_be_lower_is_never_above_the_usual_price() {
    let list = |first: i64| json!({ "prices": [{ "addon": "shirt", "minor": 6_000 }, { "addon": "shirt", "amount": "first_copy", "minor": first }] });
    assert_eq!(run(&in_zlotys(&list(5_000)))["lines"][1]["amount_minor"], 11_000);
    let (field, message) = told(&in_zlotys(&list(6_001)));
    assert_eq!((field.as_str(), message.as_str()), ("setup.price_lists[0].prices", "first copy costs more"));
    let usual_alone = json!({ "prices": [{ "addon": "shirt", "minor": 6_000 }] });
    let answer = run(&in_zlotys(&usual_alone));
    assert_eq!(answer["lines"][1]["amount_minor"], 12_000, "15.00 EUR would be 64.00 PLN");
}

#[test]
fn what_has_no_price_in_a_list_that_converts_nothing_is_named() {
    let mut scenario =
        in_zlotys(&json!({ "rest": "refused", "prices": [{ "reward": "bundle", "minor": 24_900 }] }));
    let problems = refused(&scenario);
    let titles: Vec<&Value> = problems.iter().map(|problem| &problem["title"]).collect();
    assert_eq!(titles, ["shirt", "Size: l"], "the value m costs nothing more");
    assert_eq!(problems[0]["problem"], "no_price");
    assert_eq!(
        problems[0]["message"],
        "shirt has no price in PLN: choose something else, or another currency"
    );
    scenario["choices"] = json!({ "reward": "bundle", "currency": "PLN" });
    assert_eq!(run(&scenario)["total_minor"], 24_900 + 2_100, "shipping is converted");
}

#[test]
fn a_list_that_cannot_be_is_told_at_its_field() {
    let mut scenario = in_zlotys(&json!({}));
    scenario["choices"]["currency"] = json!("USD");
    let (field, message) = told(&scenario);
    assert_eq!(field, "choices.currency");
    assert!(message.contains("no list of prices in USD"), "{message}");
    let field = |list: Value| told(&in_zlotys(&list)).0;
    assert_eq!(field(json!({ "currency": "EUR" })), "setup.price_lists[0].currency");
    assert_eq!(field(json!({ "rate": "0" })), "setup.price_lists[0].rate");
    assert_eq!(field(json!({ "prices": [{ "minor": 1 }] })), "setup.price_lists[0].prices[0]");
    assert_eq!(
        field(json!({ "prices": [{ "reward": "none", "minor": 1 }] })),
        "setup.price_lists[0].prices[0].reward"
    );
    assert_eq!(
        field(json!({ "prices": [{ "reward": "bundle", "minor": -1 }] })),
        "setup.price_lists[0].prices[0].minor"
    );
    assert_eq!(
        field(json!({ "prices": [{ "reward": "bundle", "amount": "early", "minor": 1 }] })),
        "setup.price_lists[0].prices"
    );
}

#[test]
fn limits_of_law_are_converted_by_the_rate_of_the_list() {
    let seller = json!({ "home": "DE", "registrations": [
        { "scheme": "domestic", "place": "DE" }, { "scheme": "oss_union" }, { "scheme": "ioss", "number": "IM2760000742" } ] });
    let mut scenario = in_zlotys(&json!({ "source": "a test" }));
    scenario["setup"]["tax_rates"] = json!([]);
    scenario["setup"]["dispatch_country"] = json!("CN");
    scenario["setup"]["seller"] = seller;
    let charge = |scenario: &Value| run(scenario)["customs"][0]["amount_minor"].as_i64();
    assert_eq!(charge(&scenario), Some(1_275), "3.00 EUR at 4.25");
    scenario["choices"]["currency"] = json!("EUR");
    assert_eq!(charge(&scenario), Some(300));
    // The law of Japan counts in yen: by way of the campaign's currency.
    scenario["setup"]["exchange_rates"] =
        json!([{ "from": "EUR", "to": "JPY", "rate": "160", "date": "2026-11-30", "source": "a test" }]);
    scenario["setup"]["zones"][0]["places"] = json!(["DE", "JP"]);
    scenario["destination"] = json!({ "country": "JP", "postal_code": "100-0001" });
    let treated = |scenario: &Value| run(scenario)["lines"][0]["taxes"][0]["treatment"].clone();
    let in_euros = treated(&scenario);
    scenario["choices"]["currency"] = json!("PLN");
    assert_eq!(treated(&scenario), in_euros);
}
