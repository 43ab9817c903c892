//! What holds of every price list, tried on made-up campaigns.

use campaigns::model::{Catalogue, OwnPrice, PayCurrency, PriceList, RateSource, Unlisted};
use kernel::{Currency, Decimal, Money};
use proptest::prelude::*;
use serde_json::Value;

use super::properties::{World, day, germany, worlds};
use super::{AsOf, Choices, Destination, Quote, QuoteInput, quote};

fn zloty() -> Currency {
    Currency::parse("PLN").unwrap()
}

/// A campaign that offers zlotys at a rate, with these own prices in them.
fn offering(world: &World, (rate, step_minor): (Decimal, i64), prices: Vec<OwnPrice>) -> Catalogue {
    let offered = PayCurrency {
        currency: zloty(),
        rate,
        rated_on: day("2026-11-20"),
        source: RateSource::Ecb,
        step_minor,
        ends_on: None,
    };
    let list = PriceList { currency: zloty(), rest: Unlisted::Converted, is_open: true, prices };
    Catalogue { currencies: vec![offered], price_lists: vec![list], ..world.catalogue() }
}

/// The price of a catalogue, nothing held.
fn priced(catalogue: &Catalogue, choices: &Choices) -> Quote {
    let (home, nothing) = (Destination::country(germany()), Money::zero(catalogue.currency));
    let input = QuoteInput {
        catalogue,
        choices,
        destination: Some(&home),
        credit: nothing,
        paid: nothing,
        platform_due: nothing,
        buyer: None,
        as_of: AsOf::whenever(),
        vouchers: None,
        date: day("2026-12-01"),
    };
    quote(&input).unwrap()
}

/// Own prices for every second amount, whatever the campaign asks.
fn some_own(catalogue: &Catalogue, seed: i64) -> Vec<OwnPrice> {
    let amounts = catalogue.listed_amounts();
    let every_second = (seed..).step_by(7).zip(amounts).step_by(2);
    every_second.map(|(minor, one)| OwnPrice { of: one.key, minor }).collect()
}

/// Whether a field of JSON is an amount of money.
fn is_amount(name: &str, of_value: bool) -> bool {
    let is_bound = of_value && matches!(name, "over" | "each" | "maximum");
    name.ends_with("_minor") || matches!(name, "minor" | "parcel" | "piece" | "code") || is_bound
}

/// Every amount in it three times as large, and all else as it was.
fn assert_tripled(before: &Value, after: &Value, (at, of_value): (&str, bool)) {
    match (before, after) {
        (Value::Object(old), Value::Object(new)) => {
            assert_eq!(old.len(), new.len(), "{at}");
            let of_value = match old.get("by") {
                Some(by) => by == "value",
                None => of_value,
            };
            for (name, old) in old {
                let at = format!("{at}.{name}");
                match (old.as_i64(), new[name].as_i64()) {
                    (Some(old), Some(new)) if is_amount(name, of_value) => assert_eq!(old * 3, new, "{at}"),
                    _ => assert_tripled(old, &new[name], (&at, of_value)),
                }
            }
        }
        (Value::Array(old), Value::Array(new)) => {
            assert_eq!(old.len(), new.len(), "{at}");
            old.iter().zip(new).for_each(|(old, new)| assert_tripled(old, new, (at, of_value)));
        }
        _ => assert_eq!(before, after, "{at}"),
    }
}

/// Rounded half up to a step, in whole numbers alone; one step at least.
fn by_hand(minor: i64, (mantissa, scale): (i64, u32), (digits, step): (u8, i64)) -> i64 {
    let (up, down) = (10_i128.pow(2), 10_i128.pow(u32::from(digits) + scale));
    let (whole, step) = (i128::from(minor) * i128::from(mantissa) * up, i128::from(step) * down);
    let steps = (2 * whole + step) / (2 * step);
    let steps = if minor > 0 { steps.max(1) } else { steps };
    i64::try_from(steps * step / down).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn who_does_not_choose_a_list_has_the_same_quote_to_the_byte(world in worlds(), seed in 0..9_000_i64) {
        let catalogue = offering(&world, (Decimal::new(42_537, 4), 50), some_own(&world.catalogue(), seed));
        let without = world.catalogue();
        let choices = world.choices(&without);
        let bytes = |catalogue: &Catalogue| serde_json::to_string(&priced(catalogue, &choices)).unwrap();
        prop_assert_eq!(bytes(&catalogue), bytes(&without));
        prop_assert_eq!(bytes(&catalogue.priced_in(catalogue.currency).unwrap()), bytes(&without));
    }

    #[test]
    fn a_quote_in_a_list_adds_up_in_its_currency(world in worlds(), seed in 0..9_000_i64, rate in 1..99_999_i64) {
        let catalogue = offering(&world, (Decimal::new(rate, 3), 5), some_own(&world.catalogue(), seed));
        let quote = priced(&catalogue.priced_in(zloty()).unwrap(), &world.choices(&catalogue));
        let parts = quote.lines.iter().map(|line| line.gross).chain([quote.shipping.gross]);
        prop_assert_eq!(Money::sum(zloty(), parts).unwrap(), quote.total);
        prop_assert_eq!(quote.total, quote.net.checked_add(quote.tax).unwrap());
        prop_assert_eq!((quote.currency, quote.balance), (zloty(), quote.total));
    }

    #[test]
    fn an_own_price_is_met_to_the_minor_unit_whatever_the_rate(world in worlds(), own in 0..9_000_000_i64, rate in 1..99_999_i64) {
        let before = world.catalogue();
        let choices = world.choices(&before);
        let prices: Vec<OwnPrice> =
            before.listed_amounts().into_iter().map(|one| OwnPrice { of: one.key, minor: own }).collect();
        let quote = priced(&offering(&world, (Decimal::new(rate, 3), 500), prices).priced_in(zloty()).unwrap(), &choices);
        prop_assert!(quote.lines.iter().all(|line| line.unit_price.minor == own && line.discount.is_zero()));
    }

    #[test]
    fn the_rest_is_the_campaigns_amount_at_the_rate_rounded_half_up_to_the_step(
        world in worlds(), mantissa in 1..9_999_999_i64, scale in 0..6_u32, step in prop::sample::select(vec![1_i64, 5, 100]),
    ) {
        let catalogue = offering(&world, (Decimal::new(mantissa, scale), step), Vec::new());
        let rounded = |amount: Money| by_hand(amount.minor, (mantissa, scale), (world.currency.digits(), step));
        let amounts = catalogue.listed_amounts();
        let converted = catalogue.priced_in(zloty()).unwrap().listed_amounts();
        prop_assert_eq!(amounts.len(), converted.len());
        for (amount, converted) in amounts.into_iter().zip(converted) {
            prop_assert_eq!(rounded(amount.amount), converted.amount.minor, "{:?}", amount.key);
        }
    }

    #[test]
    fn no_amount_of_the_catalogue_is_forgotten(world in worlds()) {
        let mut world = world;
        world.currency = Currency::EUR; // as many digits
        let mut before = world.catalogue();
        before.tips = Some(campaigns::model::Tips::Amounts(vec![500]));
        let triple = offering(&world, (Decimal::from(3), 1), Vec::new());
        let mut after = Catalogue { tips: before.tips.clone(), ..triple }.priced_in(zloty()).unwrap();
        after.currency = before.currency;
        let Some(campaigns::model::Tips::Amounts(tips)) = after.tips.take() else { panic!("tips stay") };
        prop_assert_eq!(tips, [1_500]);
        before.tips = None;
        before.zones = campaigns::model::zones_of(&before.shipping);
        assert_tripled(&serde_json::to_value(&before).unwrap(), &serde_json::to_value(&after).unwrap(), ("catalogue", false));
    }
}
