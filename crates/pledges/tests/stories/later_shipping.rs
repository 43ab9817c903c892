//! Shipping of a wave that is paid later: said from the first page on, owed by everybody once when it is opened, and nothing of
//! the wave leaves before it is paid.
//!
//! Why this long: one story each for how an order can meet a wave, over the same few steps.

use campaigns::model::ShippingRule;
use db::{params, sql};
use kernel::ids::kinds;
use kernel::{Currency, Id, Money};
use pledges::{ChargeWave, NotCharged, PledgeError, PledgeRef, PledgeState, Standing, WavePreview};
use shipping::{Charge, Wave};

use crate::instalments::{confirm_in_parts, offer_parts};
use crate::price_lists::{choose, sells_in_zloty, zloty};
use crate::stage::{Stage, berlin, on_both, reward, with_addon};

/// The figures leave later, and so is their shipping paid.
pub fn figures_later(stage: &Stage) -> Id<kinds::Wave> {
    let (id, row, cx) = (stage.cx.new_id(), stage.shop.campaign.row, stage.staff());
    let figure = stage.catalogue().items[1].id;
    let name = "Figures".to_owned();
    let wave =
        Wave { id, name, items: vec![figure], leaves_on: None, charge: Charge::Later, opened_on: None };
    stage
        .write(move |tx| Ok(campaigns::save_shipping_rule(tx, &cx, row, &ShippingRule::Wave(wave.clone()))?))
        .unwrap();
    id
}

/// A pledge of 50.00 with a figure for 30.00: 5.00 for the way of the game now, 5.00 for that of the figure later.
fn with_figure(stage: &Stage, name: &str, paid: i64) -> PledgeRef {
    let pledge = stage.pledged(name, with_addon(reward(stage.shop.base), stage.shop.rare, 1), paid);
    stage.save_address(pledge, berlin("01067")).unwrap();
    pledge
}

fn standing(stage: &Stage, pledge: PledgeRef) -> Standing {
    stage.read(move |tx| {
        let pledge = pledges::load(tx, pledge.row)?;
        pledges::standing(tx, &pledge)
    })
}

fn open(stage: &Stage, wave: Id<kinds::Wave>) {
    let (cx, row) = (stage.staff(), stage.shop.campaign.row);
    stage.write(move |tx| pledges::open_wave(tx, &cx, row, wave)).unwrap();
    stage.work();
}

fn before(stage: &Stage, wave: Id<kinds::Wave>) -> WavePreview {
    let (cx, row) = (stage.cx.clone(), stage.shop.campaign.row);
    stage.read(move |tx| pledges::wave_preview(tx, &cx.vault, (row, wave), cx.now()))
}

fn locked(stage: &Stage, pledge: PledgeRef) -> PledgeState {
    let cx = stage.staff();
    stage.write(move |tx| pledges::lock(tx, &cx, pledge.row)).unwrap()
}

fn asked(stage: &Stage, pledge: PledgeRef) -> i64 {
    let of = format!("%{}%", pledge.id);
    stage.read(move |tx| {
        let count = sql!("SELECT COUNT(*) FROM job WHERE name LIKE '%asked%' AND payload LIKE $1");
        Ok(tx.query_one(count, params![of], |row| row.get(0))?)
    })
}

#[test]
fn what_is_paid_later_is_told_and_owed_once_when_it_is_opened() {
    on_both(|stage| {
        let wave = figures_later(stage);
        let (anna, ben) = (with_figure(stage, "Anna", 0), with_figure(stage, "Ben", 0));
        let plain = stage.pledged("Carla", reward(stage.shop.base), 0);
        let quote = stage.quote(anna);
        assert_eq!((quote.shipping.amount.minor, quote.shipping.later.unwrap().minor), (500, 500));
        assert_eq!(quote.total.minor, 8_500);
        for pledge in [anna, ben] {
            stage.confirm(pledge).unwrap();
        }
        stage.finish(plain);
        stage.pay(anna, "anna", 8_500);
        assert_eq!(locked(stage, anna), PledgeState::Paid);
        stage.verified();
        let told = before(stage, wave);
        assert_eq!((told.pledges, told.totals[0].minor, told.left_count), (2, 1_000, 0), "nothing for Carla");
        open(stage, wave);
        assert_eq!(standing(stage, anna).to_pay.minor, 500);
        assert_eq!(standing(stage, ben).to_pay.minor, 9_000, "nothing was paid of it yet");
        assert_eq!(standing(stage, plain).to_pay.minor, 5_500);
        assert_eq!(stage.pledge(anna).state, PledgeState::Locked, "it owes again");
        assert_eq!(stage.pledge(ben).state, PledgeState::Confirmed);
        let quote = stage.quote(anna);
        assert_eq!(
            (quote.shipping.amount.minor, quote.shipping.later, quote.total.minor),
            (1_000, None, 9_000)
        );
        assert_eq!(
            (stage.pledge(anna).reminders, stage.pledge(plain).reminders),
            (1, 0),
            "who owes is asked"
        );
        assert_eq!(asked(stage, plain), 0);
        stage.verified();
        // However often it is opened or its job runs, nobody owes it twice.
        open(stage, wave);
        let campaign = stage.catalogue().campaign;
        let now = stage.cx.now();
        stage.write(move |tx| Ok(jobs::enqueue(tx, now, &ChargeWave { campaign, wave })?)).unwrap();
        stage.work();
        assert_eq!((standing(stage, anna).to_pay.minor, stage.pledge(anna).reminders), (500, 1));
        assert_eq!((before(stage, wave).pledges, before(stage, wave).left_count), (0, 0));
        stage.pay(anna, "anna's figure", 500);
        assert_eq!(stage.pledge(anna).state, PledgeState::Paid);
        // Who confirms now pays it with everything else.
        let late = with_figure(stage, "Dora", 0);
        assert_eq!(stage.quote(late).total.minor, 9_000);
        stage.confirm(late).unwrap();
        stage.verified();
    });
}

#[test]
fn a_pledge_in_a_list_is_told_and_asked_for_a_later_wave_in_its_own_currency() {
    on_both(|stage| {
        let wave = figures_later(stage);
        sells_in_zloty(stage);
        let (anna, ben) = (with_figure(stage, "Anna", 0), with_figure(stage, "Ben", 0));
        choose(stage, ben, zloty()).unwrap();
        for pledge in [anna, ben] {
            stage.confirm(pledge).unwrap();
        }
        // 5.00 at 4.25 to a whole one.
        let (euros, zlotys) = (Money::new(500, Currency::EUR), Money::new(2_100, zloty()));
        let told = before(stage, wave);
        assert_eq!((told.pledges, told.totals, told.left_count), (2, vec![euros, zlotys], 0));
        let by_currency = || {
            let standing = stage.read(move |tx| Ok(pledges::wave_standing(tx, wave)?));
            let sums = |one: &pledges::WaveStanding| {
                (one.currency, (one.to_open, one.estimate_minor), (one.charged, one.charged_minor))
            };
            standing.iter().map(sums).collect::<Vec<_>>()
        };
        assert_eq!(by_currency(), [(Currency::EUR, (1, 500), (0, 0)), (zloty(), (1, 2_100), (0, 0))]);
        let agreed = standing(stage, ben).to_pay;
        assert_eq!(agreed, Money::new(21_900 + 12_800 + 2_100, zloty()));
        open(stage, wave);
        assert_eq!(by_currency(), [(Currency::EUR, (0, 0), (1, 500)), (zloty(), (0, 0), (1, 2_100))]);
        assert_eq!(standing(stage, anna).to_pay, Money::new(9_000, Currency::EUR));
        assert_eq!(standing(stage, ben).to_pay, Money::new(agreed.minor + 2_100, zloty()));
        stage.verified();
    });
}

#[test]
fn nothing_of_an_order_is_shipped_as_a_whole_before_its_last_wave_is_paid() {
    on_both(|stage| {
        let wave = figures_later(stage);
        let anna = with_figure(stage, "Anna", 8_500);
        stage.confirm(anna).unwrap();
        assert_eq!(locked(stage, anna), PledgeState::Paid);
        let go = |how: fn(&mut db::WriteTx<'_>, &kernel::Cx, kernel::RowId<kinds::Pledge>) -> _| {
            let cx = stage.staff();
            stage.write(move |tx| how(tx, &cx, anna.row))
        };
        go(pledges::start_fulfilment).unwrap();
        assert!(matches!(go(pledges::ship), Err(PledgeError::WaveNotPaid)), "it was not opened");
        let row = anna.row;
        let held = stage.read(move |tx| Ok(pledges::held_back(tx, &[row])?));
        let (game, figure) = (stage.catalogue().items[0].id, stage.catalogue().items[1].id);
        assert!(held[&anna.row].holds(figure, Some(wave)) && !held[&anna.row].holds(game, None));
        // Wherever the creator moves them since, what is not paid for stays, and what is paid for goes.
        assert!(held[&anna.row].holds(figure, None) && !held[&anna.row].holds(game, Some(wave)));
        open(stage, wave);
        assert!(stage.read(move |tx| Ok(pledges::held_back(tx, &[row])?)).is_empty());
        assert!(matches!(go(pledges::ship), Err(PledgeError::WaveNotPaid)), "it was not paid");
        assert_eq!(stage.pledge(anna).state, PledgeState::InFulfilment);
        // Back from the warehouse it is no paid order: it owes, and is paid when the wave is.
        assert_eq!(go(pledges::stop_fulfilment).unwrap(), PledgeState::Locked);
        stage.verified();
        let charged = stage.read(move |tx| {
            let pledge = pledges::load(tx, row)?;
            Ok(pledges::unpaid_for_waves(tx, &pledge)?.minor)
        });
        assert_eq!(charged, 500);
        stage.pay(anna, "anna", 500);
        assert_eq!(go(pledges::start_fulfilment).unwrap(), PledgeState::InFulfilment);
        assert_eq!(go(pledges::ship).unwrap(), PledgeState::Shipped);
        stage.verified();
    });
}

#[test]
fn credit_that_is_left_pays_first_and_what_is_opened_again_or_cancelled_owes_nothing_of_it() {
    on_both(|stage| {
        let wave = figures_later(stage);
        let rich = with_figure(stage, "Anna", 10_000);
        let (ben, carla) = (with_figure(stage, "Ben", 8_500), with_figure(stage, "Carla", 8_500));
        for pledge in [rich, ben, carla] {
            stage.confirm(pledge).unwrap();
        }
        assert_eq!(locked(stage, rich), PledgeState::Paid);
        let cx = stage.backer(ben);
        stage.write(move |tx| pledges::reopen(tx, &cx, ben.row)).unwrap();
        let cx = stage.staff();
        stage.write(move |tx| pledges::cancel(tx, &cx, carla.row, "")).unwrap();
        stage.verified();
        open(stage, wave);
        assert_eq!(
            (standing(stage, rich).balance.minor, stage.pledge(rich).state),
            (-1_000, PledgeState::Paid)
        );
        assert_eq!(stage.pledge(rich).reminders, 0, "nothing is to be paid");
        assert_eq!(standing(stage, carla).to_pay.minor, 0);
        assert_eq!(stage.quote(ben).total.minor, 9_000, "agreed to anew it is paid with everything else");
        stage.confirm(ben).unwrap();
        assert_eq!(standing(stage, ben).to_pay.minor, 500);
        stage.verified();
    });
}

#[test]
fn what_is_paid_in_parts_keeps_its_parts_and_the_wave_is_due_beside_them() {
    on_both(|stage| {
        let wave = figures_later(stage);
        offer_parts(stage, 3, 1_000);
        let anna = with_figure(stage, "Anna", 0);
        confirm_in_parts(stage, anna).unwrap();
        let due = standing(stage, anna).due_now.minor;
        open(stage, wave);
        let after = standing(stage, anna);
        assert_eq!((after.due_now.minor, after.to_pay.minor), (due + 500, 9_000));
        let (parts, beside) = stage.read(move |tx| {
            let pledge = pledges::load(tx, anna.row)?;
            pledges::parts_of(tx, &pledge)
        });
        assert_eq!(parts.iter().map(|part| part.left.minor).sum::<i64>() + beside.minor, 9_000);
        stage.verified();
    });
}

#[test]
fn without_a_price_an_order_waits_for_a_person_and_opening_again_asks_for_it() {
    on_both(|stage| {
        let wave = figures_later(stage);
        let anna = with_figure(stage, "Anna", 8_500);
        stage.confirm(anna).unwrap();
        let sent_to = |places: Vec<&str>, minor: i64| {
            let (row, cx, old) = (stage.shop.campaign.row, stage.staff(), stage.catalogue().shipping.clone());
            let mut table = old;
            for (n, zone) in table.zones.iter_mut().enumerate() {
                zone.places = places.get(n).map(|place| place.parse().unwrap()).into_iter().collect();
            }
            for rate in &mut table.rates {
                rate.price = shipping::Price::Order { minor };
            }
            stage.write(move |tx| Ok(campaigns::save_shipping_table(tx, &cx, row, &table)?)).unwrap();
        };
        sent_to(vec!["FR", "PL"], 500);
        let told = before(stage, wave);
        assert_eq!((told.pledges, told.left_count, told.without_price.len()), (0, 1, 1));
        assert!(matches!(told.left[0].1, NotCharged::NoPrice(_)), "{:?}", told.left);
        open(stage, wave);
        assert_eq!(standing(stage, anna).to_pay.minor, 0);
        sent_to(vec!["DE", "PL"], 600);
        open(stage, wave);
        assert_eq!(standing(stage, anna).to_pay.minor, 600, "at the prices of the day");
        stage.verified();
    });
}

#[test]
fn an_order_that_cannot_be_read_stops_nobody_elses_and_is_told() {
    on_both(|stage| {
        let wave = figures_later(stage);
        let (anna, ben, carla) = (
            with_figure(stage, "Anna", 8_500),
            with_figure(stage, "Ben", 8_500),
            with_figure(stage, "Carla", 8_500),
        );
        for pledge in [anna, ben, carla] {
            stage.confirm(pledge).unwrap();
        }
        let damage = |quote: &'static db::Statement, of: PledgeRef| {
            stage.write(move |tx| Ok(tx.execute(quote, params![of.row])?)).unwrap();
        };
        damage(sql!("UPDATE pledge_quote SET quote = 'torn' WHERE pledge_id = $1"), anna);
        damage(sql!("UPDATE pledge SET choices = 'torn' WHERE id = $1"), ben);
        let told = before(stage, wave);
        assert_eq!((told.pledges, told.left_count), (1, 2));
        assert!(told.left.iter().all(|(_, why)| *why == NotCharged::Unreadable), "{:?}", told.left);
        open(stage, wave);
        assert_eq!(standing(stage, carla).to_pay.minor, 500);
        let stuck = stage.read(|tx| {
            let errors =
                sql!("SELECT COALESCE(MAX(last_error), '') FROM job WHERE name = 'pledges.charge_wave'");
            Ok(tx.query_one(errors, params![], |row| row.get::<String>(0))?)
        });
        assert!(stuck.contains("2 orders cannot be read"), "{stuck}");
    });
}

#[test]
fn what_is_let_go_is_asked_for_no_more_and_what_was_agreed_to_before_holds_again() {
    on_both(|stage| {
        let wave = figures_later(stage);
        let paid = |name: &str| {
            let pledge = with_figure(stage, name, 8_500);
            stage.confirm(pledge).unwrap();
            assert_eq!(locked(stage, pledge), PledgeState::Paid);
            pledge
        };
        let (anna, ben, carla) = (paid("Anna"), paid("Ben"), paid("Carla"));
        let waive = |pledge: PledgeRef| {
            let cx = stage.staff();
            stage.write(move |tx| pledges::waive_later_shipping(tx, &cx, pledge.row)).unwrap()
        };
        let start = |pledge: PledgeRef| {
            let cx = stage.staff();
            stage.write(move |tx| pledges::start_fulfilment(tx, &cx, pledge.row)).unwrap();
        };
        // Before anybody is asked.
        assert!(waive(anna) && !waive(anna), "once");
        assert_eq!(stage.quote(anna).shipping.later, None);
        stage.verified();
        start(ben);
        open(stage, wave);
        assert_eq!((standing(stage, anna).to_pay.minor, standing(stage, ben).to_pay.minor), (0, 500));
        // Charged and not paid, one of them at the warehouse.
        assert!(waive(ben) && waive(carla));
        for pledge in [ben, carla] {
            assert_eq!((standing(stage, pledge).balance.minor, stage.quote(pledge).total.minor), (0, 8_500));
        }
        assert_eq!(stage.pledge(ben).state, PledgeState::InFulfilment);
        assert_eq!(stage.pledge(carla).state, PledgeState::Paid);
        stage.verified();
        // Opened again, nobody is asked; all of it may leave.
        open(stage, wave);
        assert_eq!((standing(stage, ben).to_pay.minor, before(stage, wave).pledges), (0, 0));
        start(anna);
        for pledge in [anna, ben] {
            let cx = stage.staff();
            assert_eq!(
                stage.write(move |tx| pledges::ship(tx, &cx, pledge.row)).unwrap(),
                PledgeState::Shipped
            );
        }
        // What is paid is not let go.
        let dora = with_figure(stage, "Dora", 9_000);
        stage.confirm(dora).unwrap();
        assert_eq!(locked(stage, dora), PledgeState::Paid);
        assert!(!waive(dora));
        stage.verified();
    });
}

fn unpaid(stage: &Stage, pledge: PledgeRef) -> i64 {
    stage.read(move |tx| {
        let pledge = pledges::load(tx, pledge.row)?;
        Ok(pledges::unpaid_for_waves(tx, &pledge)?.minor)
    })
}

#[test]
fn a_wave_that_was_paid_is_paid_whatever_else_is_owed_since() {
    on_both(|stage| {
        let wave = figures_later(stage);
        let (anna, ben) = (with_figure(stage, "Anna", 0), with_figure(stage, "Ben", 0));
        stage.confirm(anna).unwrap();
        stage.pay(anna, "anna", 8_500);
        assert_eq!(locked(stage, anna), PledgeState::Paid);
        offer_parts(stage, 3, 1_000);
        confirm_in_parts(stage, ben).unwrap();
        open(stage, wave);
        assert_eq!((unpaid(stage, anna), unpaid(stage, ben)), (500, 500));
        stage.pay(anna, "a part of it", 200);
        assert_eq!(unpaid(stage, anna), 500, "not before all of it is there");
        stage.pay(anna, "the rest", 300);
        // Beside its parts, the wave is paid first.
        stage.pay(ben, "ben", 499);
        assert_eq!(unpaid(stage, ben), 500);
        stage.pay(ben, "ben's last", 1);
        assert_eq!((unpaid(stage, anna), unpaid(stage, ben)), (0, 0));
        stage.verified();
        // Money for the game goes back to who paid it by another way: it is not the wave that is owed, and not let go.
        stage.pay(anna, "charged back", -400);
        assert_eq!((standing(stage, anna).to_pay.minor, unpaid(stage, anna)), (400, 0));
        let cx = stage.staff();
        assert!(!stage.write(move |tx| pledges::waive_later_shipping(tx, &cx, anna.row)).unwrap());
        assert_eq!(stage.quote(anna).total.minor, 9_000);
        stage.verified();
    });
}

#[test]
fn what_the_platform_still_collects_is_not_the_shipping_of_a_wave() {
    on_both(|stage| {
        let wave = figures_later(stage);
        let anna = with_figure(stage, "Anna", 0);
        let due = sql!("UPDATE pledge SET platform_due_minor = 8500 WHERE id = $1");
        stage.write(move |tx| Ok(tx.execute(due, params![anna.row])?)).unwrap();
        stage.confirm(anna).unwrap();
        open(stage, wave);
        assert_eq!((standing(stage, anna).to_pay.minor, unpaid(stage, anna)), (500, 500));
        stage.pay(anna, "anna", 500);
        assert_eq!((standing(stage, anna).balance.minor, unpaid(stage, anna)), (8_500, 0));
        let cx = stage.staff();
        let is_any = stage.write(move |tx| pledges::waive_later_shipping(tx, &cx, anna.row)).unwrap();
        assert!(!is_any, "it is paid");
        assert_eq!(standing(stage, anna).balance.minor, 8_500);
    });
}

#[test]
fn let_go_an_order_is_paid_since_it_was_before_the_charge_and_nobody_counts_as_asked() {
    on_both(|stage| {
        let wave = figures_later(stage);
        let anna = with_figure(stage, "Anna", 8_500);
        stage.confirm(anna).unwrap();
        assert_eq!(locked(stage, anna), PledgeState::Paid);
        let paid_at = stage.pledge(anna).moments.paid_at;
        assert!(paid_at.is_some());
        stage.clock.advance_days(40);
        open(stage, wave);
        assert_eq!(stage.pledge(anna).moments.paid_at, None);
        stage.clock.advance_days(3);
        let cx = stage.staff();
        assert!(stage.write(move |tx| pledges::waive_later_shipping(tx, &cx, anna.row)).unwrap());
        assert_eq!(
            (stage.pledge(anna).state, stage.pledge(anna).moments.paid_at),
            (PledgeState::Paid, paid_at)
        );
        let asked = stage.read(move |tx| Ok(pledges::wave_standing(tx, wave)?));
        assert_eq!(asked.iter().map(|one| (one.charged, one.charged_minor)).collect::<Vec<_>>(), [(0, 0)]);
        stage.verified();
    });
}
