//! Items made of items, and what stretch goals add: worked examples, and what holds of thousands of made-up ones.

use campaigns::model::{Catalogue, Content, PackedAs, Reached, StretchGoal};
use kernel::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::properties::{World, germany, id, worlds};
use super::tests::{run, scenario};
use super::{
    Choices, ChosenOption, Decided, Destination, Quote, asked_options, gifts, packing, preview, run_scenario,
};

/// A starter set of a box and two shirts, which is in a big set with a book; the reward holds the big set.
fn sets(packed: &str) -> Value {
    let mut all = scenario();
    let items = all["catalogue"]["items"].as_array_mut().unwrap();
    items.push(
        json!({ "key": "starter", "weight_grams": 1800, "declared_value_minor": 2500, "packed": packed,
                       "parts": [{ "item": "box" }, { "item": "shirt", "quantity": 2 }] }),
    );
    items.push(json!({ "key": "big", "weight_grams": 2500, "declared_value_minor": 3500, "packed": packed,
                       "parts": [{ "item": "starter" }, { "item": "book" }] }));
    all["catalogue"]["rewards"][0]["contents"] = json!([{ "item": "big" }]);
    all
}

fn parcel(quote: &Value) -> Vec<(String, u64)> {
    let lines = quote["parcel"].as_array().unwrap().iter();
    lines
        .map(|line| (line["item"].as_str().unwrap().to_owned(), line["quantity"].as_u64().unwrap()))
        .collect()
}

fn items(wanted: &[(&str, u64)]) -> Vec<(String, u64)> {
    wanted.iter().map(|(item, quantity)| ((*item).to_owned(), *quantity)).collect()
}

#[test]
fn one_switch_says_whether_a_set_is_packed_as_itself_or_picked_as_its_parts_to_any_depth() {
    let itself = run(&sets("itself"));
    assert_eq!(parcel(&itself), items(&[("big", 1)]));
    assert_eq!(itself["shipping"]["weight_grams"], 2500);
    let parts = run(&sets("parts"));
    assert_eq!(parcel(&parts), items(&[("box", 1), ("book", 1), ("shirt", 2)]));
    assert_eq!(parts["shipping"]["weight_grams"], 1500 + 400 + 2 * 200);
    assert_eq!(
        parts["lines"][0]["amount_minor"], itself["lines"][0]["amount_minor"],
        "the price is the reward's"
    );
    let classes: Vec<_> =
        parts["lines"][0]["taxes"].as_array().unwrap().iter().map(|t| t["class"].clone()).collect();
    assert_eq!(classes, ["standard", "books"], "the price is split over the parts");

    // An option that asks about a part asks about each piece of it.
    let mut sized = sets("parts");
    sized["catalogue"]["options"] = json!([{ "key": "size", "applies_to": { "item": "shirt" }, "values": [
        { "key": "m", "item": "shirt" }, { "key": "l", "item": "shirt-l" } ] }]);
    sized["choices"]["options"] = json!([
        { "option": "size", "copy": 1, "value": "m" }, { "option": "size", "copy": 2, "value": "l" }]);
    assert_eq!(parcel(&run(&sized)), items(&[("box", 1), ("book", 1), ("shirt", 1), ("shirt-l", 1)]));
}

#[test]
fn a_set_that_contains_itself_is_refused_with_the_way() {
    let mut round = sets("parts");
    round["catalogue"]["items"][0]["parts"] = json!([{ "item": "big" }]);
    let error = run_scenario(&round.to_string()).unwrap_err().to_string();
    assert_eq!(error, "catalogue.items[0].parts: an item cannot contain itself: box › big › starter › box");
}

#[test]
fn a_reached_goal_is_packed_and_weighed_and_takes_no_part_of_the_price() {
    let mut all = scenario();
    let before = run(&all);
    let goal = |reached: bool, rewards: Value| {
        json!([{ "key": "g", "title": "10,000 EUR", "reached": reached, "rewards": rewards,
                 "contents": [{ "item": "shirt", "quantity": 2 }] }])
    };
    all["catalogue"]["goals"] = goal(false, json!(null));
    assert_eq!(run(&all), before, "a goal that is not reached adds nothing");
    all["catalogue"]["goals"] = goal(true, json!(["download"]));
    assert_eq!(run(&all), before, "it is for another reward");
    all["catalogue"]["goals"] = goal(true, json!(null));
    let after = run(&all);
    assert_eq!(parcel(&after), items(&[("box", 1), ("book", 1), ("shirt", 2)]));
    assert_eq!(after["lines"], before["lines"], "price and tax of the reward stay");
    assert_eq!(after["shipping"]["weight_grams"], 2300);
    assert_eq!(after["shipping"]["amount_minor"], 690, "it is over two kilograms now");
    let told = json!({ "rule": "added_by_goal", "goal": "10,000 EUR", "item": "shirt", "quantity": 2 });
    assert!(after["explanation"].as_array().unwrap().contains(&told), "{}", after["explanation"]);
}

fn with_bundles(world: &World, links: &[(usize, usize, u32)], packed: PackedAs) -> Catalogue {
    let mut catalogue = world.catalogue();
    let count = catalogue.items.len();
    for (whole, part, quantity) in links {
        // Later items are made of earlier ones: no way leads back.
        let (whole, part) = (whole % count, part % count);
        let parts = &catalogue.items[whole].parts;
        if part < whole && parts.iter().all(|known| known.item != id(part)) {
            catalogue.items[whole].parts.push(Content { item: id(part), quantity: *quantity });
            catalogue.items[whole].packed = packed;
        }
    }
    catalogue
}

fn so_far(world: &World, catalogue: &Catalogue, choices: &Choices) -> Quote {
    let to = Destination::country(germany());
    preview(&world.input(catalogue, choices, Some(&to))).unwrap()
}

/// Pieces of the parcel by the place of their item.
fn pieces(catalogue: &Catalogue, quote: &Quote) -> Vec<u64> {
    let of = |item| quote.parcel.iter().find(|line| line.item == item).map_or(0, |line| line.quantity);
    catalogue.items.iter().map(|item| of(item.id)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn picked_parts_add_up_and_prices_stay(
        (world, links) in (worlds(), prop::collection::vec((0..8usize, 0..8usize, 1..4u32), 0..6))
    ) {
        let whole = with_bundles(&world, &links, PackedAs::Itself);
        let mut choices = world.choices(&whole);
        choices.options.clear(); // what is asked differs with what is picked
        let itself = so_far(&world, &whole, &choices);
        let unlinked = so_far(&world, &world.catalogue(), &choices);
        prop_assert_eq!(&itself, &unlinked, "packed as itself, parts change nothing");

        let apart = with_bundles(&world, &links, PackedAs::Parts);
        let picked = so_far(&world, &apart, &choices);
        let amounts = |quote: &Quote| quote.lines.iter().map(|line| line.amount.minor).collect::<Vec<_>>();
        prop_assert_eq!(amounts(&picked), amounts(&itself));
        // By hand: from the last item to the first, what is made of others gives way to its parts.
        let mut expected = pieces(&whole, &itself);
        for n in (0..expected.len()).rev() {
            let wholes = expected[n];
            // The option asks about item 0, which is made of nothing.
            for part in &apart.items[n].parts {
                let at = apart.items.iter().position(|item| item.id == part.item).unwrap();
                expected[at] += wholes * u64::from(part.quantity);
            }
            if !apart.items[n].parts.is_empty() {
                expected[n] = 0;
            }
        }
        prop_assert_eq!(pieces(&apart, &picked), expected);
    }

    #[test]
    fn a_goal_adds_exactly_its_items_and_no_line_costs_more(
        (world, item, quantity, second) in (worlds(), 0..8usize, 1..4u32, any::<bool>())
    ) {
        let mut catalogue = world.catalogue();
        let item = item % catalogue.items.len();
        let choices = world.choices(&catalogue);
        let before = so_far(&world, &catalogue, &choices);
        let goal = |n: usize, at: i64| StretchGoal {
            id: id(n),
            title: format!("Goal {n}"),
            contents: vec![Content { item: id(item), quantity }],
            rewards: Some(vec![id(0)]),
            reached: Some(Reached { at: Timestamp::from_micros(at), by: String::new() }),
        };
        catalogue.goals.push(goal(1, 20));
        if second {
            catalogue.goals.push(goal(2, 10));
        }
        let after = so_far(&world, &catalogue, &choices);
        prop_assert_eq!(&after.lines, &before.lines);
        let added: u64 = pieces(&catalogue, &after).iter().sum::<u64>() - pieces(&catalogue, &before).iter().sum::<u64>();
        let goals = if second { 2 } else { 1 };
        prop_assert_eq!(added, goals * u64::from(quantity));
        prop_assert_eq!(gifts(&catalogue, &choices).count() as u64, goals);
        prop_assert!(gifts(&catalogue, &Choices::default()).next().is_none(), "who chose nothing gets nothing");
        // What was chosen of an option before keeps its copy; new ones are asked behind.
        let copies = |catalogue: &Catalogue| -> u64 {
            asked_options(catalogue, &choices).iter().map(|asked| asked.copies.len() as u64).sum()
        };
        let more = if item == 0 { goals * u64::from(quantity) } else { 0 };
        prop_assert_eq!(copies(&catalogue), copies(&world.catalogue()) + more);
        prop_assert_eq!(after.missing.len() as u64, more);
        // Whichever is chosen of what a goal adds, nothing costs more.
        let mut all = choices.clone();
        for asked in asked_options(&catalogue, &choices) {
            let gifts = asked.copies.iter().filter(|copy| copy.is_gift).map(|copy| copy.number);
            let value = asked.option.values[1].id;
            all.options.extend(gifts.map(|copy| ChosenOption { option: asked.option.id, copy, value }));
        }
        let chosen = so_far(&world, &catalogue, &all);
        prop_assert!(chosen.missing.is_empty());
        prop_assert_eq!(&chosen.lines, &before.lines);
        // Agreed to before the goal was reached: what is asked about is in no parcel until it is chosen.
        let packed = packing(&catalogue, &choices, Decided::Agreed);
        let in_all = packed.items.iter().map(|part| part.quantity).sum::<u64>() + more;
        prop_assert_eq!(in_all, pieces(&catalogue, &after).iter().sum::<u64>());
        prop_assert_eq!(packed.unsaid.len() as u64, more);
        prop_assert!(packing(&catalogue, &all, Decided::Agreed).unsaid.is_empty());
    }
}
