//! Windows and early prices: worked examples, and what holds of thousands of made-up ones.

use campaigns::model::{Catalogue, EarlyPrice, SaleTerms, Subject};
use kernel::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::properties::{World, germany, id, worlds};
use super::tests::{refused, run};
use super::{AsOf, Choices, Destination, Kept, LineKind, Quote, QuoteInput, preview};

const END: Timestamp = Timestamp::from_micros(1_000_000);
const BEFORE: Timestamp = Timestamp::from_micros(999_999);

fn shop(addon: &Value, at: &str, quantity: u32, kept: &Value) -> Value {
    let mut dice = json!({ "key": "dice", "price_minor": 600, "contents": [{ "item": "dice" }] });
    dice.as_object_mut().unwrap().extend(addon.as_object().unwrap().clone());
    json!({
        "date": "2026-12-01", "at": at, "kept": kept,
        "setup": {
            "currency": "EUR", "time_zone": "Europe/Berlin", "tax_mode": "inclusive",
            "zones": [{ "key": "all", "name": "All", "places": ["*"], "base_minor": 0 }]
        },
        "catalogue": { "items": [{ "key": "dice", "weight_grams": 10 }], "addons": [dice] },
        "choices": { "addons": [{ "addon": "dice", "quantity": quantity }] },
        "destination": { "country": "DE" }
    })
}

#[test]
fn copies_that_were_agreed_to_early_keep_their_price_and_later_ones_cost_the_usual() {
    let early = json!({ "early_price_minor": 450, "early_until": "2026-12-01T18:00:00+01:00" });
    let total =
        |at: &str, quantity, kept: Value| run(&shop(&early, at, quantity, &kept))["total_minor"].clone();
    assert_eq!(total("2026-12-01T16:59:59Z", 3, json!([])), 1350);
    assert_eq!(total("2026-12-01T17:00:00Z", 3, json!([])), 1800, "the end is the first late instant");
    let kept = json!([{ "addon": "dice", "quantity": 2, "early_price_minor": 450 }]);
    assert_eq!(total("2026-12-05T00:00:00Z", 2, kept.clone()), 900);
    let quote = run(&shop(&early, "2026-12-05T00:00:00Z", 3, &kept));
    assert_eq!(quote["total_minor"], 1500);
    let rules = quote["lines"][0]["explanation"].as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["rule"] == "early_price_kept" && rule["copies"] == 2), "{rules:?}");
}

#[test]
fn the_first_copy_costs_the_lowest_of_its_prices() {
    let both = |first: i64| json!({ "first_copy_price_minor": first, "early_price_minor": 450, "early_until": "2026-12-02T00:00:00Z" });
    let total = |first, at: &str| run(&shop(&both(first), at, 2, &json!([])))["total_minor"].clone();
    assert_eq!(total(300, "2026-12-01T00:00:00Z"), 300 + 450);
    assert_eq!(total(500, "2026-12-01T00:00:00Z"), 450 + 450);
    assert_eq!(total(500, "2026-12-02T00:00:00Z"), 500 + 600);
}

#[test]
fn what_is_chosen_outside_its_window_is_refused_with_the_instant_of_the_campaign_unless_it_was_bought() {
    let window = json!({ "offered_from": "2026-11-01T00:00:00Z", "offered_until": "2026-12-01T17:00:00Z" });
    let why = |at: &str| refused(&shop(&window, at, 1, &json!([])))[0].clone();
    let early = why("2026-10-31T23:59:59Z");
    assert_eq!((&early["problem"], &early["addon"]), (&json!("not_yet_offered"), &json!("dice")));
    assert_eq!(early["from"], "2026-11-01 01:00 CET");
    let late = why("2026-12-01T17:00:00Z");
    assert_eq!((&late["problem"], &late["until"]), (&json!("offer_over"), &json!("2026-12-01 18:00 CET")));
    assert_eq!(run(&shop(&window, "2026-11-15T00:00:00Z", 1, &json!([])))["total_minor"], 600);
    let bought = json!([{ "addon": "dice", "quantity": 2 }]);
    assert_eq!(run(&shop(&window, "2026-12-02T00:00:00Z", 2, &bought))["total_minor"], 1200);
    assert_eq!(refused(&shop(&window, "2026-12-02T00:00:00Z", 3, &bought))[0]["problem"], "offer_over");
}

/// A made-up campaign whose prices are lower, by these per cents, until [`END`].
fn with_early(world: &World, reward: i64, addons: i64) -> Catalogue {
    let mut catalogue = world.catalogue();
    let terms = |price: i64, percent: i64| SaleTerms {
        early: Some(EarlyPrice { price_minor: price * percent / 100, until: END }),
        ..SaleTerms::default()
    };
    for one in &mut catalogue.rewards {
        one.terms = terms(one.price_minor, reward);
    }
    for one in &mut catalogue.addons {
        one.terms = terms(one.price_minor, addons);
    }
    catalogue
}

fn priced(world: &World, catalogue: &Catalogue, choices: &Choices, as_of: AsOf<'_>) -> Quote {
    let to = Destination::country(germany());
    preview(&QuoteInput { as_of, ..world.input(catalogue, choices, Some(&to)) }).unwrap()
}

/// What each line of something sold comes to before tax is added or taken out.
fn amounts(quote: &Quote) -> Vec<i64> {
    let sold = quote.lines.iter().filter(|line| !matches!(line.kind, LineKind::Surcharge { .. }));
    sold.map(|line| line.amount.minor).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn an_early_price_is_counted_copy_by_copy_and_stays_for_what_was_agreed(
        (world, reward, addons, more) in (worlds(), 0..=100i64, 0..=100i64, 0..4u32)
    ) {
        let catalogue = with_early(&world, reward, addons);
        let choices = world.choices(&catalogue);
        let early = priced(&world, &catalogue, &choices, AsOf::anew(BEFORE));
        let late = priced(&world, &catalogue, &choices, AsOf::anew(END));
        prop_assert_eq!(&late.lines, &world.quote().lines, "afterwards it is as if there had been none");

        // One by one: the first copy at the lower of its prices.
        let mut one_by_one = vec![catalogue.rewards[0].terms.early.unwrap().price_minor];
        for addon in &catalogue.addons {
            let each = addon.terms.early.unwrap().price_minor;
            let first = each.min(addon.first_copy_price_minor.unwrap());
            let quantity = i64::from(choices.quantity_of(addon.id));
            if quantity > 0 {
                one_by_one.push(first + each * (quantity - 1));
            }
        }
        prop_assert_eq!(amounts(&early), one_by_one);

        // Agreed in time, opened again after the end: the same amounts; copies added then cost what they cost then.
        let kept = Kept::nothing().with_agreed(&early);
        let again = priced(&world, &catalogue, &choices, AsOf::of(END, &kept));
        prop_assert_eq!(amounts(&again), amounts(&early));
        let stored: Quote = serde_json::from_str(&serde_json::to_string(&again).unwrap()).unwrap();
        let kept_again = Kept::nothing().with_agreed(&stored);
        let third = priced(&world, &catalogue, &choices, AsOf::of(END, &kept_again));
        prop_assert_eq!(amounts(&third), amounts(&early), "however often it is agreed again");

        let mut bigger = choices.clone();
        for chosen in bigger.addons.iter_mut().filter(|chosen| chosen.quantity > 0) {
            chosen.quantity += more;
        }
        let added = priced(&world, &catalogue, &bigger, AsOf::of(END, &kept));
        let dearer: i64 = catalogue.addons.iter().filter(|addon| choices.quantity_of(addon.id) > 0)
            .map(|addon| addon.price_minor * i64::from(more)).sum();
        prop_assert_eq!(amounts(&added).iter().sum::<i64>(), amounts(&early).iter().sum::<i64>() + dearer);
    }

    #[test]
    fn who_has_it_is_never_asked_about_windows((world, gap) in (worlds(), 0..3i64)) {
        let mut catalogue = world.catalogue();
        let window = SaleTerms { until: Some(END), ..SaleTerms::default() };
        catalogue.rewards[0].terms = window;
        for addon in &mut catalogue.addons {
            addon.terms = window;
        }
        let choices = world.choices(&catalogue);
        let late = Timestamp::from_micros(END.as_micros() + gap);
        let chosen = choices.addons.iter().filter(|chosen| chosen.quantity > 0).count() + 1;
        let refused = priced(&world, &catalogue, &choices, AsOf::anew(late)).missing;
        prop_assert_eq!(refused.len(), chosen);
        let agreed = priced(&world, &catalogue, &choices, AsOf::anew(BEFORE));
        prop_assert!(agreed.missing.is_empty());
        let kept = Kept::nothing().with_agreed(&agreed);
        prop_assert!(priced(&world, &catalogue, &choices, AsOf::of(late, &kept)).missing.is_empty());
        let bought = choices.addons.iter().fold(
            Kept::nothing().with_bought(Subject::Reward(id(0)), 1),
            |kept, chosen| kept.with_bought(Subject::AddOn(chosen.addon), chosen.quantity),
        );
        prop_assert!(priced(&world, &catalogue, &choices, AsOf::of(late, &bought)).missing.is_empty());
    }
}
