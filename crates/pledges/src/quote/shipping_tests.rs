//! Shipping within a quote: what is said where it can be mended, what is an estimate, what is kept.

use serde_json::{Value, json};

use super::shipping_rule::ShippingRule;
use super::tests::{refused, run, scenario};
use super::{Quote, Rule, ScenarioError, TEXTS, run_scenario};

fn with_zones(zones: &Value) -> Value {
    let mut scenario = scenario();
    scenario["setup"]["zones"] = zones.clone();
    scenario
}

fn wrong(scenario: &Value) -> (String, String) {
    match run_scenario(&scenario.to_string()) {
        Err(ScenarioError::Value { field, message }) => (field, message),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_table_that_cannot_be_is_refused_at_the_field_to_mend_with_its_own_keys() {
    let order = json!({ "price": { "by": "order", "minor": 500 } });
    for (zones, field, word) in [
        (json!([{ "key": "a", "places": ["DE"] }]), "setup.zones[0].base_minor", "rates"),
        (json!([{ "key": "a", "places": [], "rates": [order] }]), "setup.zones[0]", "`a` has no place"),
        (
            json!([
                { "key": "a", "places": ["ES:35000-35999"], "rates": [order] },
                { "key": "b", "places": ["ES:35500-36000"], "rates": [order] }
            ]),
            "setup.zones[1]",
            "overlap",
        ),
        (
            json!([{ "key": "a", "places": ["*"], "base_minor": 100, "rates": [order] }]),
            "setup.zones[0].rates[0]",
            "never holds",
        ),
        (
            json!([{ "key": "a", "places": ["*"], "rates": [
                { "price": { "by": "count", "base_minor": 1, "steps": [{ "over": 2, "add_minor": 1 }, { "over": 2, "add_minor": 1 }] } }
            ] }]),
            "setup.zones[0].rates[0]",
            "do not rise",
        ),
        (
            json!([{ "key": "a", "places": ["*"], "rates": [{ "price": { "by": "cheapest", "of": [] } }] }]),
            "setup.zones[0].rates[0]",
            "cheapest of nothing",
        ),
        (
            json!([{ "key": "a", "places": ["*"], "rates": [{ "price": { "by": "order", "minor": -1 } }] }]),
            "setup.zones[0].rates[0]",
            "below zero",
        ),
        (
            json!([{ "key": "a", "places": ["*"], "warehouses": ["nowhere"], "rates": [order] }]),
            "setup.zones[0].warehouses[0]",
            "nowhere",
        ),
        (
            json!([{ "key": "a", "places": ["*"], "rates": [{ "items": ["hat"], "price": { "by": "order", "minor": 1 } }] }]),
            "setup.zones[0].rates[0].items[0]",
            "hat",
        ),
    ] {
        let (named, message) = wrong(&with_zones(&zones));
        assert_eq!(named, field, "{message}");
        assert!(
            message.contains(word) && !message.contains("shr_") && !message.contains("zon_"),
            "{message}"
        );
    }
    let unknown = with_zones(
        &json!([{ "key": "a", "places": ["*"], "rates": [{ "price": { "by": "order", "minor": 1, "minro": 2 } }] }]),
    );
    assert!(matches!(run_scenario(&unknown.to_string()), Err(ScenarioError::Form { .. })));
}

#[test]
fn goods_in_two_waves_and_sides_that_are_missing_are_refused() {
    let mut scenario = scenario();
    scenario["setup"]["waves"] =
        json!([{ "key": "a", "items": ["box"] }, { "key": "b", "items": ["book", "box"] }]);
    let (field, message) = wrong(&scenario);
    assert_eq!(field, "setup.waves[1]");
    assert!(message.contains("`box`"), "{message}");
    scenario["setup"]["waves"] = json!([]);
    scenario["catalogue"]["items"][0]["length_mm"] = json!(100);
    assert_eq!(wrong(&scenario).0, "catalogue.items[0].length_mm");
    scenario["catalogue"]["items"][0] = json!({ "key": "box", "hs_code": "95x" });
    assert_eq!(wrong(&scenario).0, "catalogue.items[0].hs_code");
}

#[test]
fn what_is_too_large_or_has_no_rate_is_told_as_such() {
    let mut scenario = with_zones(&json!([{ "key": "a", "name": "All", "places": ["*"], "rates": [
        { "price": { "by": "weight", "base_minor": 500, "beyond": { "nothing": { "maximum": 1000 } } } }
    ] }]));
    let problems = refused(&scenario);
    assert_eq!(problems[0]["problem"], "no_shipping_price");
    assert_eq!(problems[0]["reason"]["problem"], "too_large");
    assert!(problems[0]["message"].as_str().unwrap().contains("1000 g"), "{problems:?}");
    scenario["setup"]["zones"][0]["rates"] =
        json!([{ "items": ["box"], "price": { "by": "order", "minor": 500 } }]);
    let problems = refused(&scenario);
    assert_eq!(problems[0]["reason"]["problem"], "no_rate");
    assert!(problems[0]["message"].as_str().unwrap().contains("rate for everything"), "{problems:?}");
}

#[test]
fn the_warehouse_that_serves_the_destination_is_named_and_its_price_holds() {
    let mut scenario = with_zones(&json!([{ "key": "world", "places": ["*"], "rates": [
        { "price": { "by": "order", "minor": 2500 } },
        { "warehouse": "ohio", "price": { "by": "order", "minor": 700 } }
    ] }]));
    scenario["setup"]["warehouses"] = json!([
        { "key": "ohio", "name": "Columbus, Ohio", "country": "US", "region": "OH", "places": ["US", "CA"] },
        { "key": "leipzig", "country": "DE" }
    ]);
    scenario["destination"] = json!({ "country": "US", "region": "HI" });
    let shipping = &run(&scenario)["shipping"];
    assert_eq!(shipping["amount_minor"], 700);
    assert_eq!(shipping["explanation"][0], json!({ "rule": "sent_from", "warehouse": "Columbus, Ohio" }));
    let parcel = &shipping["parcels"][0];
    let from = (&parcel["warehouse"], &parcel["leaves_from_country"], &parcel["leaves_from_region"]);
    assert_eq!(from, (&json!("ohio"), &json!("US"), &json!("OH")));
    scenario["destination"] = json!({ "country": "JP" });
    let shipping = &run(&scenario)["shipping"];
    assert_eq!(
        (&shipping["amount_minor"], &shipping["parcels"][0]["warehouse"]),
        (&json!(2500), &json!("leipzig"))
    );
    scenario["setup"]["warehouses"][1] = json!({ "key": "leipzig", "places": ["DE"] });
    let told = run_scenario(&scenario.to_string()).unwrap_err().to_string();
    assert!(told.contains("setup.warehouses[1].country"), "{told}");
}

#[test]
fn a_surcharge_for_care_is_explained_by_what_is_in_the_parcel() {
    let mut scenario = with_zones(&json!([{ "key": "a", "places": ["*"], "base_minor": 500 }]));
    scenario["setup"]["surcharges"] = json!([{ "key": "battery", "name": "Battery handling", "when": { "handling": "battery" }, "adds": { "parcel_minor": 150 } }]);
    assert_eq!(run(&scenario)["shipping"]["amount_minor"], 500);
    scenario["catalogue"]["items"][0]["handling"] = json!(["battery"]);
    let shipping = &run(&scenario)["shipping"];
    assert_eq!(shipping["amount_minor"], 650);
    let rules = shipping["explanation"].as_array().unwrap();
    assert!(rules.contains(&json!({ "rule": "needs_care", "care": "battery" })), "{rules:?}");
}

#[test]
fn an_estimate_is_called_one_until_the_postal_code_is_known() {
    let mut scenario = with_zones(&json!([
        { "key": "de", "places": ["DE"], "base_minor": 500 },
        { "key": "islands", "places": ["DE:25849", "DE:26548"], "base_minor": 900 }
    ]));
    let rules = |scenario: &Value| run(scenario)["shipping"]["explanation"].to_string();
    assert!(rules(&scenario).contains("shipping_estimate"));
    scenario["destination"]["postal_code"] = json!("26548");
    assert!(!rules(&scenario).contains("shipping_estimate"));
    assert_eq!(run(&scenario)["shipping"]["amount_minor"], 900);
}

#[test]
fn what_is_picked_up_is_taxed_where_it_changes_hands_and_only_what_is_there_can_be() {
    let mut scenario = scenario();
    scenario["setup"]["pick_ups"] = json!([
        { "key": "hilo", "name": "Hilo", "country": "US", "region": "HI", "postal_code": "96720", "city": "Hilo" },
        { "key": "reno", "name": "Reno", "country": "US", "region": "NV", "items": [] }
    ]);
    scenario["setup"]["tax_rates"] = json!([
        { "country": "US", "region": "US-HI", "rate_percent": "4", "valid_from": "2020-01-01" },
        { "country": "US", "region": "US-NV", "rate_percent": "7", "valid_from": "2020-01-01" }
    ]);
    for (place, tax) in [("hilo", "US-HI"), ("reno", "US-NV")] {
        scenario["choices"]["pick_up"] = json!(place);
        let answer = run(&scenario);
        assert_eq!(answer["tax_totals"][0]["place"], tax);
        assert_eq!(answer["shipping"]["pick_up"], place);
    }
    scenario["setup"]["pick_ups"][1]["items"] = json!(["box", "book"]);
    run(&scenario);
    scenario["setup"]["pick_ups"][1]["items"] = json!(["box"]);
    let problem = &refused(&scenario)[0];
    assert_eq!((&problem["problem"], &problem["place"]), (&json!("not_at_pick_up"), &json!("Reno")));
}

#[test]
fn a_place_to_pick_up_can_be_chosen_until_its_last_day_and_needs_no_destination() {
    let mut scenario = scenario();
    scenario["setup"]["pick_ups"] = json!([{ "key": "fair", "name": "The fair", "country": "US", "price_minor": 300, "until": "2026-12-01" }]);
    scenario["choices"]["pick_up"] = json!("fair");
    scenario.as_object_mut().unwrap().remove("destination");
    let answer = run(&scenario);
    assert_eq!(answer["total_minor"], 5950 + 300);
    assert_eq!(
        answer["lines"][0]["taxes"][0]["explanation"],
        json!({ "rule": "no_tax_rate", "country": "US" })
    );
    assert_eq!(answer["shipping"]["explanation"][0], json!({ "rule": "picked_up", "place": "The fair" }));
    scenario["setup"]["pick_ups"][0]["full"] = json!(true);
    let problem = &refused(&scenario)[0];
    assert_eq!((&problem["problem"], &problem["place"]), (&json!("pick_up_full"), &json!("The fair")));
    scenario["date"] = json!("2026-12-02");
    assert_eq!(refused(&scenario)[0]["problem"], "pick_up_over");
}

#[test]
fn a_free_parcel_is_free_by_what_is_shipped_and_not_by_downloads() {
    let mut scenario = with_zones(&json!([{ "key": "a", "places": ["*"], "rates": [
        { "price": { "by": "order", "minor": 500 }, "free_from_minor": 5950 }
    ] }]));
    assert_eq!(run(&scenario)["shipping"]["amount_minor"], 0);
    // The same price, and half of its value is a download.
    scenario["catalogue"]["items"][4]["declared_value_minor"] = json!(4000);
    scenario["catalogue"]["rewards"][0]["contents"] =
        json!([{ "item": "box" }, { "item": "book" }, { "item": "pdf" }]);
    let answer = run(&scenario);
    assert_eq!(answer["shipping"]["amount_minor"], 500);
}

#[test]
fn every_rule_of_shipping_has_a_sentence_in_each_language_and_comes_back_from_storage() {
    let zero = kernel::Money::zero(kernel::Currency::EUR);
    let text = || "x".to_owned();
    let day = "2026-08-29".parse().unwrap();
    let rules = [
        ShippingRule::ShippingPart { name: text(), amount: zero },
        ShippingRule::ShippingZone { zone: text(), place: text() },
        ShippingRule::OrderPrice { price: zero },
        ShippingRule::PiecePrice { first: zero, further: 2, each: zero },
        ShippingRule::VolumeSteps { volume_cm3: 1, base: zero, steps: 1, added: zero },
        ShippingRule::ValueSteps { value: zero, base: zero, steps: 1, added: zero },
        ShippingRule::CountSteps { pieces: 1, base: zero, steps: 1, added: zero },
        ShippingRule::ShippingShare { percent: kernel::Decimal::ONE, of: zero },
        ShippingRule::ShippingLeast { least: zero },
        ShippingRule::CheapestWay { ways: 2 },
        ShippingRule::ShippingFree { from: zero },
        ShippingRule::ShippingCap { cap: zero },
        ShippingRule::EachPiece { pieces: 2, each: zero },
        ShippingRule::EachTariffNumber { numbers: 2, each: zero },
        ShippingRule::NeedsCare { care: shipping::Handling::Battery },
        ShippingRule::NeedsCare { care: shipping::Handling::Liquid },
        ShippingRule::NeedsCare { care: shipping::Handling::Fragile },
        ShippingRule::NeedsCare { care: shipping::Handling::Oversize },
        ShippingRule::SentFrom { warehouse: text() },
        ShippingRule::DutySince { valid_from: day, source: String::new() },
        ShippingRule::DutySince { valid_from: day, source: text() },
        ShippingRule::PaidLater { wave: text(), amount: None },
        ShippingRule::PaidLater { wave: text(), amount: Some(zero) },
        ShippingRule::PickedUp { place: text() },
        ShippingRule::ShippingEstimate,
    ];
    for rule in rules.map(Rule::Shipping) {
        let stored = serde_json::to_string(&rule).unwrap();
        assert_eq!(serde_json::from_str::<Rule>(&stored).unwrap(), rule, "{stored}");
        for (language, all) in TEXTS {
            let start = all.find(&format!("{} =", rule.text_key()));
            let of_rule = &all[start.unwrap_or_else(|| panic!("{language:?} {}", rule.text_key()))..];
            let end = of_rule.find("\npledges-").unwrap_or(of_rule.len());
            for (name, _) in rule.args() {
                assert!(
                    of_rule[..end].contains(&format!("${name}")),
                    "{language:?} {} {name}",
                    rule.text_key()
                );
            }
        }
    }
}

#[test]
fn a_quote_that_was_stored_before_parcels_were_known_still_reads() {
    let stored = json!({
        "catalogue_version": 3, "currency": "EUR", "tax_mode": "inclusive", "date": "2026-05-01",
        "destination": { "country": "DE", "region": null }, "lines": [],
        "shipping": {
            "zone": null, "zone_name": "", "pieces": 0, "weight_grams": 0,
            "amount": { "amount_minor": 0, "currency": "EUR" }, "taxes": [],
            "net": { "amount_minor": 0, "currency": "EUR" }, "tax": { "amount_minor": 0, "currency": "EUR" },
            "gross": { "amount_minor": 0, "currency": "EUR" },
            "rules": [{ "rule": "nothing_to_ship" }, { "rule": "weight_steps", "weight_grams": 5, "steps": 1,
                       "added": { "amount_minor": 1, "currency": "EUR" } }]
        },
        "tax_totals": [], "net": { "amount_minor": 0, "currency": "EUR" },
        "tax": { "amount_minor": 0, "currency": "EUR" }, "total": { "amount_minor": 0, "currency": "EUR" },
        "credit": { "amount_minor": 0, "currency": "EUR" }, "paid": { "amount_minor": 0, "currency": "EUR" },
        "balance": { "amount_minor": 0, "currency": "EUR" }, "parcel": [], "rules": [{ "rule": "tax_included" }],
        "missing": [{ "problem": "no_shipping_price", "country": "JP", "region": null }]
    });
    let read: Quote = serde_json::from_value(stored.clone()).unwrap();
    assert!(read.shipping.parcels.is_empty());
    assert_eq!(serde_json::to_value(&read).unwrap()["shipping"], stored["shipping"]);
}
