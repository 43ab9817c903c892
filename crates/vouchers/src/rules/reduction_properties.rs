//! What holds for every basket and every voucher.

use kernel::{Currency, Money};
use proptest::prelude::*;

use crate::model::{BasisPoints, Basket, Benefit, Good, Prices, Reduction};
use crate::rules::reduction::reduction;
use crate::rules::reduction::tests::{add_on, basket, id, presented, voucher};
use crate::rules::several::reductions;

fn prices() -> impl Strategy<Value = Prices> {
    (1i64..2_000_000).prop_map(|minor| Prices::new(vec![Money::new(minor, Currency::EUR)]).unwrap())
}

fn maybe_prices() -> impl Strategy<Value = Prices> {
    prop_oneof![Just(Prices::default()), prices()]
}

fn points() -> impl Strategy<Value = BasisPoints> {
    (1u16..=10_000).prop_map(|points| BasisPoints::new(points).unwrap())
}

fn benefits() -> impl Strategy<Value = Benefit> {
    prop_oneof![
        prices().prop_map(|off| Benefit::Amount { off }),
        (points(), maybe_prices()).prop_map(|(basis_points, most)| Benefit::Percent { basis_points, most }),
        (1u32..4, 1u32..9).prop_map(|(good, copies)| Benefit::Goods { good: add_on(good), copies }),
        maybe_prices().prop_map(|up_to| Benefit::Shipping { up_to }),
    ]
}

fn baskets() -> impl Strategy<Value = Basket> {
    let line = (1u32..5, 1u32..20, 0i64..500_000)
        .prop_map(|(good, quantity, amount)| (add_on(good), quantity, amount));
    (prop::collection::vec(line, 0..12), 0i64..20_000).prop_map(|(lines, shipping)| {
        let mut all = vec![(Good::Reward(id(1)), 1, 4_000)];
        all.extend(lines);
        basket(&all, shipping)
    })
}

fn stays_inside(reduction: &Reduction, basket: &Basket) -> bool {
    reduction.lines.len() == basket.lines.len()
        && reduction.lines.iter().zip(&basket.lines).all(|(off, line)| (0..=line.amount_minor).contains(off))
        && (0..=basket.shipping_minor).contains(&reduction.shipping_minor)
}

proptest! {
    #[test]
    fn nothing_ever_costs_less_than_nothing(benefit in benefits(), basket in baskets()) {
        let reduction = reduction(&voucher(benefit), &basket);
        prop_assert!(stays_inside(&reduction, &basket), "{reduction:?}");
        prop_assert!(!reduction.reasons.is_empty());
    }

    #[test]
    fn several_together_never_take_more_than_there_is(
        benefits in prop::collection::vec(benefits(), 1..6), basket in baskets(),
    ) {
        let codes: Vec<_> = benefits.into_iter().map(|b| presented(voucher(b))).collect();
        let answers = reductions(&codes, &basket);
        prop_assert_eq!(answers.len(), codes.len());
        for (index, line) in basket.lines.iter().enumerate() {
            let off: i64 = answers.iter().map(|answer| answer.lines[index]).sum();
            prop_assert!((0..=line.amount_minor).contains(&off));
        }
        let off: i64 = answers.iter().map(|answer| answer.shipping_minor).sum();
        prop_assert!((0..=basket.shipping_minor).contains(&off));
        prop_assert_eq!(&answers, &reductions(&codes, &basket), "same input, same answer");
    }

    #[test]
    fn splitting_a_line_changes_nothing_in_all(
        off in prop_oneof![
            prices().prop_map(|off| Benefit::Amount { off }),
            (points(), maybe_prices()).prop_map(|(basis_points, most)| Benefit::Percent { basis_points, most }),
        ],
        basket in baskets(), at in 0i64..500_000,
    ) {
        let whole = reduction(&voucher(off.clone()), &basket).total_minor();
        let mut split = basket;
        let last = split.lines.pop().unwrap();
        let first_part = at.min(last.amount_minor);
        for part in [first_part, last.amount_minor - first_part] {
            split.lines.push(crate::BasketLine { amount_minor: part, ..last.clone() });
        }
        prop_assert_eq!(reduction(&voucher(off), &split).total_minor(), whole);
    }

    #[test]
    fn who_buys_more_is_never_given_less_nor_more_than_what_came_on_top(
        benefit in benefits(), basket in baskets(), more in 1i64..100_000,
    ) {
        let before = reduction(&voucher(benefit.clone()), &basket).total_minor();
        let mut larger = basket;
        larger.lines[0].amount_minor += more;
        let after = reduction(&voucher(benefit), &larger).total_minor();
        prop_assert!(after >= before);
        prop_assert!(after - before <= more, "the price of a larger order is never lower");
    }
}
