//! What codes do to prices and tax, told by scenarios.

use serde_json::{Value, json};

use super::tests::{run, scenario};
use super::{ScenarioError, run_scenario};

fn with(vouchers: &Value) -> Value {
    let mut scenario = scenario();
    scenario["vouchers"] = vouchers.clone();
    scenario
}

#[test]
fn an_amount_lowers_the_base_of_every_class_it_falls_on() {
    // 59.50 for a box (30.00) and a book (10.00); 10.00 off leaves 49.50: 37.13 at 16 %, 12.37 at 7 % (Directive
    // 2006/112/EC, art. 79(b): price discounts are no part of the taxable amount).
    let quote = run(&with(&json!([{ "code": "TEN", "gives": { "amount_minor": 1000 } }])));
    let line = &quote["lines"][0];
    assert_eq!((&line["discount_minor"], &line["amount_minor"]), (&json!(1000), &json!(4950)));
    let taxes: Vec<i64> =
        line["taxes"].as_array().unwrap().iter().map(|tax| tax["gross_minor"].as_i64().unwrap()).collect();
    assert_eq!(taxes.iter().sum::<i64>(), 4950);
    let explained = line["explanation"].as_array().unwrap();
    assert!(explained.contains(&json!({ "rule": "codes_take_off", "amount_minor": 1000 })), "{explained:?}");
    let before = run(&scenario());
    assert!(quote["tax_minor"].as_i64() < before["tax_minor"].as_i64());
    assert_eq!(quote["shipping"]["amount_minor"], before["shipping"]["amount_minor"]);
}

#[test]
fn what_a_seller_declares_falls_with_the_price_too() {
    let mut sold = with(&json!([{ "code": "HALF", "gives": { "percent": "50" } }]));
    sold["setup"]["tax_rates"] = json!([]);
    sold["setup"]["seller"] =
        json!({ "home": "DE", "registrations": [{ "scheme": "domestic", "place": "DE" }] });
    let half = run(&sold);
    sold["vouchers"] = json!([]);
    let whole = run(&sold);
    assert_eq!(half["lines"][0]["gross_minor"], 2975);
    assert_eq!(whole["lines"][0]["gross_minor"], 5950);
    assert_eq!(half["lines"][0]["taxes"][0]["treatment"], whole["lines"][0]["taxes"][0]["treatment"]);
}

#[test]
fn the_price_of_an_option_goes_with_the_thing_it_belongs_to() {
    let mut wanted = with(&json!([{ "code": "SHIRT", "gives": { "free": { "addon": "shirt" } } }]));
    wanted["choices"] = json!({ "reward": "bundle", "addons": [{ "addon": "shirt", "quantity": 1 }],
        "options": [{ "option": "size", "copy": 1, "value": "l" }] });
    let quote = run(&wanted);
    assert_eq!(quote["lines"][1]["amount_minor"], 0);
    assert_eq!(quote["lines"][2]["amount_minor"], 0, "large costs more, and it is free with its shirt");
    assert_eq!(quote["vouchers"][0]["off_minor"], 1600);
}

#[test]
fn free_shipping_pays_no_duty() {
    let mut sold = with(&json!([{ "code": "SHIP", "gives": "shipping" }]));
    sold["setup"]["duties"] = json!([{ "key": "us", "name": "US import duty", "places": ["US"],
        "adds": { "piece_minor": 300 }, "valid_from": "2026-01-01", "source": "our broker" }]);
    sold["setup"]["surcharges"] = json!([{ "key": "battery", "name": "Battery", "places": ["US"],
        "adds": { "parcel_minor": 500 } }]);
    sold["destination"] = json!({ "country": "US", "region": "CA" });
    let quote = run(&sold);
    assert_eq!(quote["vouchers"][0]["off_minor"], 2400, "carriage of 19.00 and its surcharge of 5.00");
    assert_eq!(quote["shipping"]["amount_minor"], 600, "duty on two pieces is handed on");
}

#[test]
fn what_is_not_chosen_is_not_put_into_the_pledge() {
    let quote = run(&with(&json!([{ "code": "SHIRT", "gives": { "free": { "addon": "shirt" } } }])));
    assert_eq!(quote["vouchers"][0]["off_minor"], 0);
    assert_eq!(quote["vouchers"][0]["reasons"][0]["reason"], "copies_added");
    assert_eq!(quote["lines"].as_array().unwrap().len(), 1);
}

#[test]
fn what_the_platform_still_collects_is_not_paid_by_a_gift_code() {
    let mut sold = with(&json!([{ "code": "GIFT", "gives": { "gift_code_minor": 100_000 } }]));
    sold["credit_minor"] = json!(0);
    sold["platform_due_minor"] = json!(5950);
    let quote = run(&sold);
    let shipping = quote["shipping"]["gross_minor"].as_i64().unwrap();
    assert_eq!(quote["vouchers"][0]["pays_minor"], shipping);
    assert_eq!(quote["to_pay_minor"], 0);
}

#[test]
fn a_slip_in_a_voucher_is_said_at_its_field() {
    for (voucher, field) in [
        (json!({ "code": "A", "gives": { "percent": "100.01" } }), "vouchers[0].gives.percent"),
        (json!({ "code": "A", "gives": { "percent": "0.001" } }), "vouchers[0].gives.percent"),
        (json!({ "code": "A", "gives": { "amount_minor": 0 } }), "vouchers[0].gives.amount_minor"),
        (json!({ "code": "A", "gives": { "free": { "addon": "nothing" } } }), "vouchers[0].gives.free"),
        (json!({ "code": "A", "gives": { "free": { "item": "box" } } }), "vouchers[0].gives.free"),
        (json!({ "code": "", "gives": "shipping" }), "vouchers[0].code"),
    ] {
        match run_scenario(&with(&json!([voucher])).to_string()) {
            Err(ScenarioError::Value { field: found, .. }) => assert_eq!(found, field),
            other => panic!("{voucher}: {other:?}"),
        }
    }
}
