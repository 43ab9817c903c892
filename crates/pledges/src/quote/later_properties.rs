//! What holds of shipping that is paid later, tried on made-up campaigns: added to what was agreed to, it is what paying all at
//! once would have been.

use campaigns::Date;
use campaigns::model::Catalogue;
use kernel::{Id, Money};
use proptest::prelude::*;
use shipping::Charge;

use super::assessed_properties::{Sale, sales};
use super::properties::{World, day, germany, id, worlds};
use super::{Destination, Quote, QuoteInput, paid_later, preview, with_wave_charged};
use crate::rules::seal::{seal_of, sums_hold};
use crate::rules::tax_moved::platform_part_moved;

/// The quote that is agreed to with its wave to be paid later, with the wave charged on the day, and of who agrees after
/// it was opened; `None` for a world without a later wave.
fn three(world: &World, catalogue: &Catalogue, to: &Destination) -> Option<(Quote, Quote, Quote)> {
    let choices = world.choices(catalogue);
    let input = world.input(catalogue, &choices, Some(to));
    let agreed = preview(&input).unwrap();
    if !agreed.missing.is_empty() {
        return None;
    }
    let (wave, _) = *paid_later(&agreed).first()?;
    let charged = with_wave_charged(&input, &agreed, wave).unwrap();
    let mut opened = catalogue.clone();
    opened.shipping.waves[0].opened_on = Some(day("2026-12-01"));
    let at_once = preview(&QuoteInput { catalogue: &opened, ..input.clone() }).unwrap();
    Some((agreed, charged, at_once))
}

fn germany_from(world: &World) -> Option<(Quote, Quote, Quote)> {
    three(world, &world.catalogue(), &Destination::country(germany()))
}

fn off(one: Money, other: Money) -> u64 {
    (one.minor - other.minor).unsigned_abs()
}

fn holds((agreed, charged, at_once): &(Quote, Quote, Quote), parts: u64) -> Result<(), TestCaseError> {
    prop_assert!(sums_hold(agreed) && sums_hold(charged));
    prop_assert_eq!(&charged.lines, &agreed.lines);
    prop_assert_eq!(charged.shipping.amount, at_once.shipping.amount);
    prop_assert_eq!(&charged.shipping.parcels, &at_once.shipping.parcels);
    let later = agreed.shipping.later.map_or(0, |later| later.minor);
    prop_assert_eq!(charged.shipping.amount.minor, agreed.shipping.amount.minor + later);
    prop_assert!(charged.shipping.parcels.iter().all(|parcel| parcel.charge == Charge::Now));
    prop_assert!(charged.shipping.later.is_none() && paid_later(charged).is_empty());
    prop_assert!(charged.total.minor >= agreed.total.minor && charged.tax.minor >= agreed.tax.minor);
    prop_assert!(off(charged.total, at_once.total) <= parts, "{} {}", charged.total, at_once.total);
    prop_assert!(off(charged.tax, at_once.tax) <= parts);
    let stored = serde_json::to_string(charged).unwrap();
    prop_assert_eq!(&serde_json::from_str::<Quote>(&stored).unwrap(), charged);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn now_and_later_come_to_what_all_at_once_costs(world in worlds()) {
        if let Some(quotes) = germany_from(&world) {
            holds(&quotes, 8)?; // each class is rounded once more
            prop_assert_eq!(seal_of(&quotes.1), seal_of(&germany_from(&world).unwrap().1));
        }
    }

    #[test]
    fn so_do_they_by_the_tables_of_the_law(world in worlds(), sale in sales()) {
        let catalogue = Sale::catalogue(&sale, &world);
        if let Some(quotes) = three(&world, &catalogue, &sale.destination()) {
            holds(&quotes, 60)?; // each parcel, rate and share of the platform is rounded for itself
            let (_, charged, _) = &quotes;
            let money = (charged.credit, Money::zero(charged.currency));
            prop_assert_eq!(platform_part_moved(charged, money, &catalogue), Ok(None));
        }
    }

    #[test]
    fn what_was_agreed_to_be_in_the_wave_is_charged_wherever_it_was_moved_since(world in worlds()) {
        let catalogue = world.catalogue();
        let to = Destination::country(germany());
        let Some((agreed, charged, _)) = three(&world, &catalogue, &to) else { return Ok(()) };
        let (wave, _) = paid_later(&agreed)[0];
        let choices = world.choices(&catalogue);
        let mut moved = catalogue.clone();
        let all: Vec<_> = moved.items.iter().map(|item| item.id).collect();
        for items in [Vec::new(), all] {
            moved.shipping.waves[0].items = items;
            let input = world.input(&moved, &choices, Some(&to));
            let again = with_wave_charged(&input, &agreed, wave).unwrap();
            prop_assert_eq!(again.shipping.amount, charged.shipping.amount);
        }
    }
}

#[test]
fn a_wave_that_nobody_knows_adds_nothing_and_without_a_price_nothing_is_charged() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let world = loop {
        let world = proptest::strategy::ValueTree::current(&worlds().new_tree(&mut runner).unwrap());
        if germany_from(&world).is_some() {
            break world;
        }
    };
    let (catalogue, to) = (world.catalogue(), Destination::country(germany()));
    let choices = world.choices(&catalogue);
    let (agreed, charged, _) = germany_from(&world).unwrap();
    let input = world.input(&catalogue, &choices, Some(&to));
    let other = with_wave_charged(
        &input,
        &agreed,
        Id::parse("wav_0190a1b2c3d47e8f9a0b1c2d3e4f5a01").unwrap_or(id(77)),
    );
    assert_eq!(other.unwrap().total, agreed.total);
    let mut nowhere = catalogue.clone();
    nowhere.shipping.zones.clear();
    let day: Date = input.date;
    let refused = with_wave_charged(
        &QuoteInput { catalogue: &nowhere, date: day, ..input.clone() },
        &agreed,
        paid_later(&agreed)[0].0,
    );
    assert!(refused.is_err(), "{refused:?}");
    assert!(charged.total.minor >= agreed.total.minor);
}
