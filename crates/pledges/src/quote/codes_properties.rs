//! What holds of every quote with codes, tried on thousands of made-up ones, with the campaign's own rates and by the tables.

use kernel::{Currency, Money, RowId, Timestamp};
use proptest::prelude::*;
use vouchers::{
    BasisPoints, Benefit, CodeRef, Combining, Good, Limits, Presented, Prices, Terms, Voucher, VoucherState,
    Window,
};

use super::assessed_properties::{Sale, sales};
use super::properties::{World, id, worlds};
use super::{Codes, Destination, Quote, preview};
use crate::rules::seal::{seal_of, sums_hold};

/// A made-up code.
#[derive(Debug, Clone)]
enum Gives {
    Amount(i64),
    Percent(u16, Option<i64>),
    Free(usize, u32),
    Shipping(Option<i64>),
    Gift(i64),
}

fn codes() -> impl Strategy<Value = Vec<(Gives, bool)>> {
    let gives = prop_oneof![
        (1..2_000_000i64).prop_map(Gives::Amount),
        (1..=10_000u16, prop::option::of(1..100_000i64)).prop_map(|(part, most)| Gives::Percent(part, most)),
        (0..5usize, 1..4u32).prop_map(|(good, copies)| Gives::Free(good, copies)),
        prop::option::of(1..100_000i64).prop_map(Gives::Shipping),
        (1..20_000_000i64).prop_map(Gives::Gift),
    ];
    prop::collection::vec((gives, prop::bool::weighted(0.1)), 0..5)
}

fn presented(codes: &[(Gives, bool)], currency: Currency) -> Vec<Presented> {
    let money = |minor| Money::new(minor, currency);
    let prices = |minor: Option<i64>| Prices::new(minor.into_iter().map(money).collect()).unwrap();
    let one = |(n, (gives, is_alone)): (usize, &(Gives, bool))| {
        let benefit = match gives {
            Gives::Amount(minor) => Benefit::Amount { off: prices(Some(*minor)) },
            Gives::Percent(part, most) => {
                Benefit::Percent { basis_points: BasisPoints::new(*part).unwrap(), most: prices(*most) }
            }
            Gives::Free(0, copies) => Benefit::Goods { good: Good::Reward(id(0)), copies: *copies },
            Gives::Free(addon, copies) => {
                Benefit::Goods { good: Good::AddOn(id(*addon - 1)), copies: *copies }
            }
            Gives::Shipping(most) => Benefit::Shipping { up_to: prices(*most) },
            Gives::Gift(_) => Benefit::Gift,
        };
        let terms = Terms {
            title: String::new(),
            campaign: None,
            benefit,
            limits: Limits::default(),
            window: Window::default(),
            smallest_order: Prices::default(),
            with_rewards: Vec::new(),
            only_on: Vec::new(),
            combining: if *is_alone { Combining::Alone } else { Combining::WithOthers },
        };
        let row = i64::try_from(n).unwrap();
        Presented {
            code: CodeRef { row: RowId::new(row), id: id(n) },
            voucher: Voucher { row: RowId::new(row), id: id(n), state: VoucherState::Active, uses: 0, terms },
            balance: if let Gives::Gift(minor) = gives { Some(money(*minor)) } else { None },
            is_redeemed: false,
            uses_by_person: 0,
            refusals: Vec::new(),
        }
    };
    codes.iter().enumerate().map(one).collect()
}

/// By the campaign's own rates, or by the tables of a seller.
fn priced(world: &World, sale: Option<&Sale>, codes: &[Presented]) -> Quote {
    let catalogue = sale.map_or_else(|| world.catalogue(), |sale| sale.catalogue(world));
    let to = sale.map_or_else(
        || Destination::country(kernel::places::CountryCode::parse("DE").unwrap()),
        Sale::destination,
    );
    let choices = world.choices(&catalogue);
    let mut input = world.input(&catalogue, &choices, Some(&to));
    input.vouchers = Some(Codes { presented: codes, at: Timestamp::from_micros(0) });
    preview(&input).unwrap()
}

fn minor(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(|amount| amount.minor).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn the_whole_is_the_sum_of_its_parts_and_nothing_is_below_zero(
        world in worlds(), sale in prop::option::of(sales()), codes in codes(),
    ) {
        let quote = priced(&world, sale.as_ref(), &presented(&codes, world.currency));
        prop_assert!(sums_hold(&quote));
        for line in &quote.lines {
            prop_assert!(line.amount.minor >= 0 && line.discount.minor >= 0, "{line:?}");
            let amount = line.unit_price.minor * i64::from(line.quantity) - line.discount.minor;
            prop_assert_eq!(line.amount.minor, amount);
        }
        let shipping = &quote.shipping;
        prop_assert!(shipping.amount.minor >= 0);
        let parts = quote.lines.iter().flat_map(|line| &line.taxes).chain(&shipping.taxes);
        for part in parts {
            prop_assert!(part.net.minor >= 0 && part.tax.minor >= 0, "{part:?}");
        }
        let of_lines = minor(quote.lines.iter().map(super::QuoteLine::off_by_codes));
        let of_shipping = shipping.off_by_codes.map_or(0, |off| off.minor);
        prop_assert_eq!(of_lines + of_shipping, minor(quote.vouchers.iter().map(|one| one.off)));
        prop_assert_eq!(quote.vouchers.len(), codes.len());
        prop_assert!(quote.vouchers.iter().all(|one| !one.reasons.is_empty()), "nothing without a reason");
    }

    #[test]
    fn a_gift_code_pays_and_changes_no_price_and_no_tax(
        world in worlds(), sale in prop::option::of(sales()), left in 1..20_000_000i64,
    ) {
        let before = priced(&world, sale.as_ref(), &[]);
        let after = priced(&world, sale.as_ref(), &presented(&[(Gives::Gift(left), false)], world.currency));
        prop_assert_eq!((&before.lines, &before.shipping), (&after.lines, &after.shipping));
        prop_assert_eq!((before.total, before.tax), (after.total, after.tax));
        let pays = after.vouchers[0].pays.minor;
        prop_assert_eq!(pays, left.min(before.to_pay().minor));
        prop_assert_eq!(after.to_pay().minor, before.to_pay().minor - pays);
        prop_assert_eq!(after.by_gift_codes.map_or(0, |amount| amount.minor), pays);
        prop_assert_eq!(after.paid.minor, before.paid.minor + pays);
    }

    #[test]
    fn no_code_makes_anything_dearer_but_by_rounding(
        world in worlds(), sale in prop::option::of(sales()), codes in codes(),
    ) {
        let before = priced(&world, sale.as_ref(), &[]);
        let after = priced(&world, sale.as_ref(), &presented(&codes, world.currency));
        for (before, after) in before.lines.iter().zip(&after.lines) {
            prop_assert!(after.amount.minor <= before.amount.minor);
        }
        prop_assert!(after.shipping.amount.minor <= before.shipping.amount.minor);
        prop_assert_eq!(before.lines.len(), after.lines.len());
    }

    #[test]
    fn without_codes_a_quote_is_what_it_was_to_the_byte(world in worlds()) {
        prop_assert_eq!(
            serde_json::to_string(&priced(&world, None, &[])).unwrap(),
            serde_json::to_string(&world.quote()).unwrap()
        );
    }

    #[test]
    fn the_same_codes_give_the_same_bytes_and_another_code_another_seal(world in worlds(), codes in codes()) {
        let codes = presented(&codes, world.currency);
        let (one, other) = (priced(&world, None, &codes), priced(&world, None, &codes));
        prop_assert_eq!(serde_json::to_string(&one).unwrap(), serde_json::to_string(&other).unwrap());
        let read: Quote = serde_json::from_str(&serde_json::to_string(&one).unwrap()).unwrap();
        prop_assert_eq!(&read, &one, "a stored quote is read as it was written");
        if !codes.is_empty() {
            prop_assert_ne!(seal_of(&one), seal_of(&priced(&world, None, &[])));
        }
    }
}
