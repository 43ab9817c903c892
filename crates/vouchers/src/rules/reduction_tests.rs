use kernel::ids::kinds;
use kernel::{Id, RowId};

use super::*;
use crate::model::{BasisPoints, CodeRef, Limits, Presented, Terms, Window};
use crate::rules::several::reductions;

pub(crate) fn id<K: kernel::ids::Kind>(number: u32) -> Id<K> {
    Id::parse(&format!("{}_{number:032x}", K::PREFIX)).unwrap()
}

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

fn in_eur(minor: i64) -> Prices {
    Prices::new(vec![eur(minor)]).unwrap()
}

pub(crate) fn add_on(number: u32) -> Good {
    Good::AddOn(id(number))
}

pub(crate) fn voucher(benefit: Benefit) -> Voucher {
    let terms = Terms {
        title: "Thanks".to_owned(),
        campaign: Some(id(1)),
        benefit,
        limits: Limits::default(),
        window: Window::default(),
        smallest_order: Prices::default(),
        with_rewards: Vec::new(),
        only_on: Vec::new(),
        combining: Combining::WithOthers,
    };
    Voucher { row: RowId::new(1), id: id(1), state: VoucherState::Active, uses: 0, terms }
}

fn percent(points: u16) -> Voucher {
    voucher(Benefit::Percent { basis_points: BasisPoints::new(points).unwrap(), most: Prices::default() })
}

pub(crate) fn basket(lines: &[(Good, u32, i64)], shipping_minor: i64) -> Basket {
    let line = |(good, quantity, amount_minor): &(Good, u32, i64)| BasketLine {
        good: *good,
        quantity: *quantity,
        amount_minor: *amount_minor,
    };
    Basket {
        currency: Currency::EUR,
        campaign: id(1),
        reward: Some(id(1)),
        lines: lines.iter().map(line).collect(),
        shipping_minor,
        at: Timestamp::from_micros(1_000),
    }
}

/// A reward at 40.00, two add-ons at 7.50 each, shipping 9.90.
fn order() -> Basket {
    basket(&[(Good::Reward(id(1)), 1, 4_000), (add_on(1), 2, 1_500)], 990)
}

pub(crate) fn presented(voucher: Voucher) -> Presented {
    let code = CodeRef { row: RowId::new(1), id: id(1) };
    Presented { code, voucher, balance: None, is_redeemed: false, uses_by_person: 0, refusals: Vec::new() }
}

fn counted(voucher: &Voucher, basket: &Basket) -> Reduction {
    reduction(voucher, basket)
}

fn refusal_of(reduction: &Reduction) -> Refusal {
    assert!(!reduction.gives_something(), "{reduction:?}");
    match reduction.reasons.as_slice() {
        [Reason::Refused(refusal)] => refusal.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_amount_is_spread_over_the_lines_and_its_rest_lapses() {
    let ten = voucher(Benefit::Amount { off: in_eur(1_000) });
    let reduction = counted(&ten, &order());
    assert_eq!(reduction.lines, [727, 273], "10.00 split as 40.00 to 15.00");
    assert_eq!(reduction.reasons, [Reason::AmountOff { off: eur(1_000) }]);
    let large = voucher(Benefit::Amount { off: in_eur(6_000) });
    let reduction = counted(&large, &order());
    assert_eq!((reduction.lines.clone(), reduction.shipping_minor), (vec![4_000, 1_500], 0));
    assert_eq!(reduction.reasons[1], Reason::RestLapses { rest: eur(500) });
}

#[test]
fn a_percentage_is_rounded_once_for_the_whole() {
    let reduction = counted(&percent(1_250), &basket(&[(add_on(1), 1, 333), (add_on(2), 1, 333)], 0));
    // 12.5 % of 6.66 is 0.8325: 0.83 in all, not twice 0.42.
    assert_eq!(reduction.lines, [42, 41]);
    let most =
        voucher(Benefit::Percent { basis_points: BasisPoints::new(5_000).unwrap(), most: in_eur(1_000) });
    let reduction = counted(&most, &order());
    assert_eq!(reduction.total_minor(), 1_000);
    assert_eq!(reduction.reasons[1], Reason::AtMost { most: eur(1_000) });
}

#[test]
fn a_voucher_for_some_goods_leaves_the_others_alone() {
    let mut half = percent(5_000);
    half.terms.only_on = vec![add_on(1)];
    assert_eq!(counted(&half, &order()).lines, [0, 750]);
    half.terms.only_on = vec![add_on(9)];
    assert_eq!(refusal_of(&counted(&half, &order())), Refusal::NothingFits);
}

#[test]
fn free_copies_are_the_cheapest_and_missing_ones_are_added() {
    let free = |copies| voucher(Benefit::Goods { good: add_on(1), copies });
    let first_copy_cheaper = basket(&[(add_on(1), 1, 1_000), (add_on(1), 2, 3_001)], 0);
    let one = counted(&free(1), &first_copy_cheaper);
    assert_eq!((one.lines.clone(), one.gift), (vec![1_000, 0], None));
    let three = counted(&free(3), &first_copy_cheaper);
    assert_eq!(three.lines, [1_000, 3_001], "an odd cent is free as well");
    let four = counted(&free(4), &first_copy_cheaper);
    assert_eq!(four.gift, Some(Gift { good: add_on(1), copies: 1 }));
    let none = counted(&free(1), &basket(&[], 0));
    assert_eq!(none.reasons, [Reason::CopiesAdded { good: add_on(1), copies: 1 }]);
}

#[test]
fn shipping_is_free_or_cheaper() {
    let reduction = counted(&voucher(Benefit::Shipping { up_to: Prices::default() }), &order());
    assert_eq!((reduction.shipping_minor, reduction.reasons), (990, vec![Reason::ShippingFree]));
    let five = voucher(Benefit::Shipping { up_to: in_eur(500) });
    assert_eq!(counted(&five, &order()).reasons, [Reason::ShippingOff { off: eur(500) }]);
    assert_eq!(refusal_of(&counted(&five, &basket(&[], 0))), Refusal::NoShipping);
}

#[test]
fn what_stands_against_it_is_said() {
    let asked = |change: fn(&mut Voucher)| {
        let mut voucher = voucher(Benefit::Amount { off: in_eur(100) });
        change(&mut voucher);
        refusal_of(&counted(&voucher, &order()))
    };
    let at = Timestamp::from_micros;
    assert_eq!(asked(|v| v.state = VoucherState::Stopped), Refusal::Stopped);
    assert_eq!(asked(|v| v.terms.campaign = Some(id(2))), Refusal::OtherCampaign);
    let from = |v: &mut Voucher| v.terms.window.from = Some(Timestamp::from_micros(1_001));
    assert_eq!(asked(from), Refusal::NotYet { from: at(1_001) });
    let until = |v: &mut Voucher| v.terms.window.until = Some(Timestamp::from_micros(1_000));
    assert_eq!(asked(until), Refusal::Over { until: at(1_000) });
    assert_eq!(asked(|v| v.terms.with_rewards = vec![id(7)]), Refusal::OtherReward);
    let dear = asked(|v| v.terms.smallest_order = in_eur(5_501));
    assert_eq!(dear, Refusal::OrderTooSmall { smallest: eur(5_501), goods: eur(5_500) });
    let dollars = |v: &mut Voucher| {
        let off = Prices::new(vec![Money::new(100, Currency::USD)]).unwrap();
        v.terms.benefit = Benefit::Amount { off };
    };
    assert_eq!(asked(dollars), Refusal::OtherCurrency);
}

#[test]
fn several_are_counted_in_one_order_however_they_were_typed() {
    let codes = [
        presented(voucher(Benefit::Amount { off: in_eur(1_000) })),
        presented(percent(1_000)),
        presented(voucher(Benefit::Goods { good: add_on(1), copies: 1 })),
    ];
    let forward = reductions(&codes, &order());
    let backward: Vec<Presented> = codes.iter().rev().cloned().collect();
    let mut turned = reductions(&backward, &order());
    turned.reverse();
    assert_eq!(forward, turned);
    let totals: Vec<i64> = forward.iter().map(Reduction::total_minor).collect();
    assert_eq!(totals, [1_000, 475, 750], "7.50 free, then 10 % of 47.50, then 10.00");
}

#[test]
fn one_that_stands_alone_gives_way_to_what_was_there_and_gift_codes_always_pay() {
    let mut alone = voucher(Benefit::Amount { off: in_eur(1_000) });
    alone.terms.combining = Combining::Alone;
    let mut gift = presented(voucher(Benefit::Gift));
    gift.voucher.terms.combining = Combining::Alone;
    gift.balance = Some(eur(2_500));
    let codes = [gift.clone(), presented(percent(1_000)), presented(alone.clone())];
    let found = reductions(&codes, &order());
    assert_eq!((found[0].pays_up_to_minor, found[1].total_minor()), (2_500, 550));
    assert_eq!(refusal_of(&found[2]), Refusal::Alone);
    let found = reductions(&[presented(alone), presented(percent(1_000))], &order());
    assert_eq!((found[0].total_minor(), refusal_of(&found[1])), (1_000, Refusal::Alone));
    gift.balance = Some(eur(0));
    assert_eq!(refusal_of(&reductions(&[gift.clone()], &order())[0]), Refusal::Empty);
    gift.balance = Some(Money::new(100, Currency::USD));
    assert_eq!(refusal_of(&reductions(&[gift], &order())[0]), Refusal::OtherCurrency);
}

#[test]
fn two_codes_of_one_voucher_are_two_uses_of_it() {
    let mut once = percent(1_000);
    once.terms.limits.per_person = Some(1);
    let found = reductions(&[presented(once.clone()), presented(once.clone())], &order());
    assert_eq!((found[0].total_minor(), refusal_of(&found[1])), (550, Refusal::UsedByYou));
    let mut used = presented(once.clone());
    used.uses_by_person = 1;
    used.is_redeemed = true;
    let more = Presented { uses_by_person: 1, ..presented(once) };
    let found = reductions(&[used, more], &order());
    assert_eq!((found[0].total_minor(), refusal_of(&found[1])), (550, Refusal::UsedByYou));
    let mut last = percent(1_000);
    (last.terms.limits.total, last.uses) = (Some(5), 4);
    let found = reductions(&[presented(last.clone()), presented(last)], &order());
    assert_eq!((found[0].total_minor(), refusal_of(&found[1])), (550, Refusal::UsedUp));
}

#[test]
fn a_pledge_keeps_a_voucher_that_was_stopped_later() {
    let mut kept = presented(percent(1_000));
    kept.voucher.state = VoucherState::Stopped;
    assert_eq!(refusal_of(&reductions(&[kept.clone()], &order())[0]), Refusal::Stopped);
    kept.is_redeemed = true;
    assert_eq!(reductions(&[kept], &order())[0].total_minor(), 550);
}

#[test]
fn campaigns_of_the_whole_organisation_and_ids_are_read_back() {
    let mut everywhere = percent(1_000);
    everywhere.terms.campaign = None;
    assert_eq!(counted(&everywhere, &order()).total_minor(), 550);
    let json = serde_json::to_string(&everywhere.terms).unwrap();
    assert_eq!(serde_json::from_str::<Terms>(&json).unwrap(), everywhere.terms);
    assert_eq!(Good::parse(&add_on(3).to_string()), Some(add_on(3)));
    assert_eq!(Good::parse(&id::<kinds::Pledge>(3).to_string()), None);
    assert_eq!(BasisPoints::new(1_250).unwrap().to_string(), "12.5");
    assert_eq!(BasisPoints::new(10_000).unwrap().to_string(), "100");
}
