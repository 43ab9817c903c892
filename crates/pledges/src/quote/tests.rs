//! The rules of a quote, told by scenarios.

use serde_json::{Value, json};

use super::{Rule, ScenarioError, TEXTS, run_scenario};

/// A box and a book: two tax classes, one option, an add-on that costs less once.
pub(super) fn scenario() -> Value {
    json!({
        "date": "2026-12-01",
        "setup": {
            "currency": "EUR",
            "tax_mode": "inclusive",
            "zones": [
                { "key": "de", "places": ["DE"], "base_minor": 490, "steps": [{ "over_grams": 2000, "add_minor": 200 }] },
                { "key": "us", "places": ["US"], "base_minor": 1900 },
                { "key": "hawaii", "places": ["US-HI"], "base_minor": 3900 }
            ],
            "tax_rates": [
                { "country": "DE", "class": "standard", "rate_percent": "16", "valid_from": "2020-07-01", "valid_until": "2020-12-31" },
                { "country": "DE", "class": "standard", "rate_percent": "19", "valid_from": "2021-01-01" },
                { "country": "DE", "class": "books", "rate_percent": "7", "valid_from": "2016-01-01" }
            ]
        },
        "catalogue": {
            "items": [
                { "key": "box", "weight_grams": 1500, "declared_value_minor": 3000 },
                { "key": "book", "weight_grams": 400, "declared_value_minor": 1000, "tax_class": "books" },
                { "key": "shirt", "weight_grams": 200 },
                { "key": "shirt-l", "weight_grams": 250 },
                { "key": "pdf", "kind": "digital" }
            ],
            "rewards": [
                { "key": "bundle", "price_minor": 5950, "contents": [{ "item": "box" }, { "item": "book" }] },
                { "key": "download", "price_minor": 1190, "contents": [{ "item": "pdf" }] }
            ],
            "addons": [
                { "key": "shirt", "price_minor": 2000, "first_copy_price_minor": 1500, "per_pledge_max": 3,
                  "rewards": ["bundle"], "contents": [{ "item": "shirt" }] }
            ],
            "options": [
                { "key": "size", "title": "Size", "applies_to": { "addon": "shirt" }, "replaces": "shirt",
                  "values": [
                    { "key": "m", "item": "shirt" },
                    { "key": "l", "item": "shirt-l", "surcharge_minor": 100 }
                  ] }
            ]
        },
        "choices": { "reward": "bundle" },
        "destination": { "country": "DE" },
        "credit_minor": 5950
    })
}

pub(super) fn run(scenario: &Value) -> Value {
    run_scenario(&scenario.to_string()).unwrap_or_else(|e| panic!("{e}"))
}

pub(super) fn refused(scenario: &Value) -> Vec<Value> {
    match run_scenario(&scenario.to_string()) {
        Err(ScenarioError::Refused { problems }) => problems,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_bundle_is_split_over_tax_classes_by_value_and_shipping_follows() {
    let answer = run(&scenario());
    let taxes = answer["lines"][0]["taxes"].as_array().unwrap();
    // 5950 in the proportion 3000 : 1000 is 4462.5 : 1487.5; the odd cent goes to the first.
    assert_eq!(taxes[0]["gross_minor"], 4463);
    assert_eq!((&taxes[0]["net_minor"], &taxes[0]["tax_minor"]), (&json!(3750), &json!(713)));
    assert_eq!(taxes[1]["gross_minor"], 1487);
    assert_eq!((&taxes[1]["net_minor"], &taxes[1]["tax_minor"]), (&json!(1390), &json!(97)));
    let shipping = &answer["shipping"];
    assert_eq!((&shipping["weight_grams"], &shipping["gross_minor"]), (&json!(1900), &json!(490)));
    assert_eq!(shipping["taxes"].as_array().unwrap().len(), 2);
    assert_eq!(shipping["explanation"][1]["rule"], "shipping_split_like_goods");
    assert_eq!(answer["balance_minor"], 490);
}

#[test]
fn shipping_is_taxed_like_the_surcharges_that_go_into_the_parcel_too() {
    let mut scenario = scenario();
    scenario["catalogue"]["items"][3]["tax_class"] = json!("books"); // shirt-l
    scenario["catalogue"]["rewards"][0]["price_minor"] = json!(3000);
    scenario["catalogue"]["rewards"][0]["contents"] = json!([{ "item": "box" }, { "item": "shirt" }]);
    scenario["catalogue"]["options"][0]["applies_to"] = json!({ "reward": "bundle" });
    scenario["catalogue"]["options"][0]["values"][1]["surcharge_minor"] = json!(1000);
    scenario["choices"]["options"] = json!([{ "option": "size", "copy": 1, "value": "l" }]);
    let answer = run(&scenario);
    assert_eq!(answer["lines"][0]["taxes"].as_array().unwrap().len(), 1, "only the box has a value");
    let shipping = answer["shipping"]["taxes"].as_array().unwrap();
    let shares: Vec<_> = shipping.iter().map(|part| (&part["class"], &part["gross_minor"])).collect();
    // 490 in the proportion 3000 : 1000 is 367.5 : 122.5.
    assert_eq!(shares, [(&json!("standard"), &json!(368)), (&json!("books"), &json!(122))]);
    // A surcharge for a download rides in no parcel.
    scenario["catalogue"]["items"][3]["kind"] = json!("digital");
    let shipping = run(&scenario)["shipping"]["taxes"].clone();
    assert_eq!(shipping.as_array().unwrap().len(), 1);
}

#[test]
fn the_chosen_value_is_what_is_packed_weighed_and_charged() {
    let mut scenario = scenario();
    scenario["choices"]["addons"] = json!([{ "addon": "shirt", "quantity": 2 }]);
    scenario["choices"]["options"] = json!([
        { "option": "size", "copy": 1, "value": "m" },
        { "option": "size", "copy": 2, "value": "l" }
    ]);
    let answer = run(&scenario);
    let shirts = &answer["lines"][1];
    assert_eq!((&shirts["discount_minor"], &shirts["gross_minor"]), (&json!(500), &json!(3500)));
    let surcharge = &answer["lines"][2];
    assert_eq!((&surcharge["title"], &surcharge["gross_minor"]), (&json!("Size: l"), &json!(100)));
    assert_eq!(surcharge["value"], "l");
    // 1900 g and two shirts of 200 g and 250 g: over 2000 g, so one step more.
    assert_eq!(answer["shipping"]["weight_grams"], 2350);
    assert_eq!(answer["shipping"]["gross_minor"], 690);
    assert_eq!(answer["shipping"]["explanation"][1]["added_minor"], 200);
    let skus: Vec<_> =
        answer["parcel"].as_array().unwrap().iter().map(|p| p["item"].as_str().unwrap()).collect();
    assert_eq!(skus, ["box", "book", "shirt", "shirt-l"]);
}

#[test]
fn tax_is_added_where_prices_are_without() {
    let mut scenario = scenario();
    scenario["setup"]["tax_mode"] = json!("exclusive");
    scenario["choices"]["reward"] = json!("download");
    let answer = run(&scenario);
    assert_eq!(answer["net_minor"], 1190);
    assert_eq!(answer["tax_minor"], 226); // 226.1
    assert_eq!(answer["total_minor"], 1416);
}

#[test]
fn downloads_need_a_country_for_the_tax_and_no_shipping_price() {
    let mut scenario = scenario();
    scenario["choices"]["reward"] = json!("download");
    scenario["destination"] = json!({ "country": "FR" });
    let answer = run(&scenario);
    assert_eq!(answer["shipping"]["gross_minor"], 0);
    assert_eq!(answer["shipping"]["explanation"], json!([{ "rule": "nothing_to_ship" }]));
    let tax = &answer["lines"][0]["taxes"][0];
    assert_eq!(tax["explanation"], json!({ "rule": "no_tax_rate", "country": "FR" }));
    assert_eq!(answer["balance_minor"], 1190 - 5950);
    let last = answer["explanation"].as_array().unwrap().last().unwrap();
    assert_eq!(last, &json!({ "rule": "credit_left", "amount_minor": 4760 }));
}

#[test]
fn the_rate_is_that_of_the_day_and_a_class_without_one_takes_the_standard_rate() {
    let mut scenario = scenario();
    scenario["date"] = json!("2020-12-31");
    let parts = run(&scenario)["lines"][0]["taxes"].clone();
    assert_eq!((&parts[0]["rate_percent"], &parts[1]["rate_percent"]), (&json!("16"), &json!("7")));
    scenario["setup"]["tax_rates"] = json!([
        { "country": "DE", "rate_percent": "19", "valid_from": "2021-01-01" }
    ]);
    scenario["date"] = json!("2021-01-01");
    let parts = run(&scenario)["lines"][0]["taxes"].clone();
    assert_eq!(parts[1]["rate_percent"], "19");
    assert_eq!(parts[1]["explanation"]["rule"], "standard_rate_instead");
}

#[test]
fn the_most_specific_place_wins_for_shipping_and_for_tax() {
    let mut scenario = scenario();
    scenario["setup"]["tax_rates"] = json!([
        { "country": "US", "rate_percent": "0", "valid_from": "2020-01-01" },
        { "country": "US", "region": "HI", "rate_percent": "4", "valid_from": "2020-01-01" }
    ]);
    scenario["destination"] = json!({ "country": "US", "region": "hi" });
    let answer = run(&scenario);
    assert_eq!(
        (&answer["shipping"]["zone"], &answer["shipping"]["gross_minor"]),
        (&json!("hawaii"), &json!(3900))
    );
    assert_eq!(answer["tax_totals"][0]["place"], "US-HI");
    scenario["destination"] = json!({ "country": "US", "region": "CA" });
    let answer = run(&scenario);
    assert_eq!(answer["shipping"]["zone"], "us");
    assert_eq!(answer["tax_totals"][0]["place"], "US");
}

#[test]
fn a_part_of_a_member_state_outside_the_vat_area_pays_none() {
    let mut scenario = scenario();
    scenario["destination"] = json!({ "country": "DE", "postal_code": "27498" });
    let answer = run(&scenario);
    assert_eq!(answer["tax_minor"], 0);
    assert_eq!(answer["lines"][0]["taxes"][0]["explanation"]["rule"], "outside_vat_area");
}

#[test]
fn every_problem_is_told_at_once_with_the_scenarios_own_keys() {
    let mut scenario = scenario();
    scenario["choices"] = json!({
        "reward": "download",
        "addons": [{ "addon": "shirt", "quantity": 4 }],
        "options": [{ "option": "size", "copy": 9, "value": "m" }]
    });
    let problems = refused(&scenario);
    let words: Vec<&str> = problems.iter().map(|p| p["problem"].as_str().unwrap()).collect();
    let missing = "missing_option";
    let expected =
        ["over_maximum", "not_with_this_reward", "option_not_asked", missing, missing, missing, missing];
    assert_eq!(words, expected);
    assert_eq!(problems[0]["addon"], "shirt");
    assert!(problems[0]["message"].as_str().unwrap().contains("at most 3"));
}

#[test]
fn a_country_without_zone_and_a_missing_country_are_named() {
    let mut scenario = scenario();
    scenario["destination"] = json!({ "country": "JP" });
    let problems = refused(&scenario);
    assert_eq!(
        (&problems[0]["problem"], &problems[0]["country"]),
        (&json!("no_shipping_price"), &json!("JP"))
    );
    scenario.as_object_mut().unwrap().remove("destination");
    assert_eq!(refused(&scenario)[0]["problem"], "destination_missing");
}

#[test]
fn a_mistake_in_the_file_is_told_with_its_field() {
    let mut unknown_key = scenario();
    unknown_key["choices"]["reward"] = json!("bundel");
    let message = run_scenario(&unknown_key.to_string()).unwrap_err().to_string();
    assert_eq!(message, "choices.reward: nothing in the catalogue has the key `bundel`");

    let mut twice = scenario();
    twice["catalogue"]["items"][1]["key"] = json!("box");
    let message = run_scenario(&twice.to_string()).unwrap_err().to_string();
    assert!(message.starts_with("catalogue.items[1].key: the key `box` is used twice"), "{message}");

    let mut negative = scenario();
    negative["catalogue"]["rewards"][0]["price_minor"] = json!(-1);
    let message = run_scenario(&negative.to_string()).unwrap_err().to_string();
    assert!(message.starts_with("catalogue.rewards[0].price_minor:"), "{message}");

    let mut unknown_field = scenario();
    unknown_field["credit"] = json!(100);
    let message = run_scenario(&unknown_field.to_string()).unwrap_err().to_string();
    assert!(
        message.contains("at `credit`: no field is called so here; possible are: about, date"),
        "{message}"
    );

    let text = serde_json::to_string_pretty(&scenario()).unwrap().replace("5950", "\"59.50\"");
    let error = run_scenario(&text).unwrap_err();
    let ScenarioError::Form { field: Some(field), .. } = &error else { panic!("{error:?}") };
    assert!(field.ends_with(".price_minor"), "{error}");

    for hostile in ["", "[]", "{", "null", "{\"date\":\"2026-13-45\"}", "\u{0}"] {
        assert!(matches!(run_scenario(hostile), Err(ScenarioError::Form { .. })), "{hostile:?}");
    }
}

#[test]
fn sums_beyond_all_money_are_refused_and_not_wrong() {
    let mut scenario = scenario();
    scenario["catalogue"]["rewards"][0]["price_minor"] = json!(i64::MAX);
    assert_eq!(refused(&scenario)[0]["problem"], "amount_too_large");
    scenario["setup"]["tax_mode"] = json!("exclusive");
    assert_eq!(refused(&scenario)[0]["problem"], "amount_too_large");
}

#[test]
fn every_rule_has_a_sentence_in_each_language() {
    let zero = kernel::Money::zero(kernel::Currency::EUR);
    let rules = [
        Rule::FirstCopyReduced { price: zero },
        Rule::WeightSteps { weight_grams: 1, steps: 2, added: zero },
        Rule::TaxNotYetKnown,
        Rule::OwedToBacker { amount: zero },
        Rule::GivenBack { amount: zero },
        Rule::PartsRepaid { amount: zero },
    ];
    for (language, text) in TEXTS {
        for rule in &rules {
            assert!(text.contains(&format!("{} =", rule.text_key())), "{language:?} {}", rule.text_key());
            for (name, _) in rule.args() {
                assert!(text.contains(&format!("${name}")), "{language:?} {name}");
            }
        }
    }
}

/// Backers of one reward with other goods each, as a file lists them.
fn with_goods(goods: &Value) -> Value {
    let mut scenario = scenario();
    scenario["choices"]["goods"] = goods.clone();
    scenario
}

fn parcel(answer: &Value) -> Vec<(String, u64)> {
    let line = |part: &Value| (part["sku"].as_str().unwrap().to_owned(), part["quantity"].as_u64().unwrap());
    answer["parcel"].as_array().unwrap().iter().map(line).collect()
}

fn listed(items: &[(&str, u64)]) -> Vec<(String, u64)> {
    items.iter().map(|(sku, quantity)| ((*sku).to_owned(), *quantity)).collect()
}

#[test]
fn own_goods_are_packed_and_weighed_in_place_of_the_contents_and_the_price_stays() {
    let plain = run(&scenario());
    let answer = run(&with_goods(&json!({ "items": [{ "item": "box", "quantity": 2 }] })));
    assert_eq!(parcel(&answer), listed(&[("box", 2)]));
    let shipping = &answer["shipping"];
    // Over 2 kg now: the step of the zone is paid.
    assert_eq!((&shipping["weight_grams"], &shipping["gross_minor"]), (&json!(3000), &json!(690)));
    assert_eq!(answer["lines"][0]["gross_minor"], plain["lines"][0]["gross_minor"]);
}

#[test]
fn an_add_on_beyond_what_own_goods_cover_comes_as_in_the_catalogue_and_one_given_up_goes() {
    let mut scenario = with_goods(&json!({
        "items": [{ "item": "box" }, { "item": "shirt-l" }], "covers": [{ "addon": "shirt" }]
    }));
    scenario["catalogue"]["options"] = json!([]);
    scenario["catalogue"]["addons"][0]["contents"] = json!([{ "item": "shirt-l" }]);
    scenario["choices"]["addons"] = json!([{ "addon": "shirt" }]);
    assert_eq!(parcel(&run(&scenario)), listed(&[("box", 1), ("shirt-l", 1)]));
    scenario["choices"]["addons"][0]["quantity"] = json!(3);
    assert_eq!(parcel(&run(&scenario)), listed(&[("box", 1), ("shirt-l", 3)]));
    scenario["choices"]["addons"] = json!([]);
    assert_eq!(parcel(&run(&scenario)), listed(&[("box", 1)]));
}

#[test]
fn what_an_option_asks_stays_to_be_chosen_and_stands_in_for_the_piece_of_the_file() {
    let mut scenario =
        with_goods(&json!({ "items": [{ "item": "book", "quantity": 2 }, { "item": "shirt" }] }));
    scenario["catalogue"]["rewards"][0]["contents"] = json!([{ "item": "box" }, { "item": "shirt" }]);
    scenario["catalogue"]["options"][0]["applies_to"] = json!({ "reward": "bundle" });
    let missing = refused(&scenario);
    assert_eq!((missing.len(), &missing[0]["problem"]), (1, &json!("missing_option")));
    for (value, shirt) in [("m", "shirt"), ("l", "shirt-l")] {
        scenario["choices"]["options"] = json!([{ "option": "size", "copy": 1, "value": value }]);
        assert_eq!(parcel(&run(&scenario)), listed(&[("book", 2), (shirt, 1)]), "one shirt, not two");
    }
}

#[test]
fn what_the_file_does_not_list_is_neither_asked_about_nor_packed() {
    let mut scenario = with_goods(&json!({ "items": [{ "item": "book" }] }));
    scenario["catalogue"]["rewards"][0]["contents"] =
        json!([{ "item": "box" }, { "item": "shirt", "quantity": 2 }]);
    scenario["catalogue"]["options"][0]["applies_to"] = json!({ "reward": "bundle" });
    assert_eq!(parcel(&run(&scenario)), listed(&[("book", 1)]));
    // One of two is listed, already in a size: asked for once.
    scenario["choices"]["goods"]["items"] = json!([{ "item": "shirt-l" }]);
    assert_eq!(refused(&scenario).len(), 1);
    scenario["choices"]["options"] = json!([{ "option": "size", "copy": 1, "value": "m" }]);
    assert_eq!(parcel(&run(&scenario)), listed(&[("shirt", 1)]));
}
