//! Places of which there are only so many.

use stock::{Held, Hold, StockError};

use crate::depot::{Depot, HOLD_MINUTES, id, is_sold_out, on_both, reward, wish};

fn newly_held(depot: &Depot) -> Held {
    let until = depot.cx.now().plus_minutes(i64::from(HOLD_MINUTES));
    Held::Yes { until: Some(until), is_new: true }
}

#[test]
fn a_place_is_held_kept_given_back_and_taken_by_the_next() {
    on_both(|depot| {
        let deluxe = reward(1);
        assert_eq!(depot.hold(deluxe, 1, 1), Held::NoLimit, "nobody said how many there are");
        depot.limit(deluxe, Some(2));
        let first = depot.hold(deluxe, 1, 1);
        assert_eq!(first, newly_held(depot));
        depot.clock.advance_minutes(5);
        let Held::Yes { until: as_before, is_new: false } = depot.hold(deluxe, 1, 1) else { panic!() };
        assert_eq!(as_before, Some(depot.cx.now().plus_minutes(25)), "asking again gives no more time");
        depot.keep(deluxe, 1).unwrap();
        depot.keep(deluxe, 1).unwrap();
        assert_eq!(depot.hold(deluxe, 1, 1), Held::Yes { until: None, is_new: false });
        depot.hold(deluxe, 2, 1);
        assert_eq!(depot.hold(deluxe, 3, 1), Held::SoldOut { left: 0 });
        assert!(depot.release(deluxe, 1) && !depot.release(deluxe, 1));
        assert!(matches!(depot.keep(deluxe, 1), Err(StockError::HoldLost)));
        assert_eq!(depot.hold(deluxe, 3, 1), newly_held(depot));
        assert_eq!(depot.standing(deluxe), (Some(0), 2, 0));
        depot.verified();
    });
}

#[test]
fn a_pledge_that_wants_more_or_fewer_moves_the_difference() {
    on_both(|depot| {
        let deluxe = reward(1);
        depot.limit(deluxe, Some(5));
        depot.hold(deluxe, 1, 2);
        assert!(matches!(depot.hold(deluxe, 1, 4), Held::Yes { is_new: true, .. }));
        assert_eq!(depot.hold(deluxe, 1, 6), Held::SoldOut { left: 1 });
        assert_eq!(depot.standing(deluxe), (Some(1), 4, 0));
        depot.keep(deluxe, 1).unwrap();
        assert_eq!(
            depot.hold(deluxe, 1, 3),
            Held::Yes { until: None, is_new: true },
            "what is kept stays kept"
        );
        assert_eq!(depot.standing(deluxe), (Some(2), 3, 0));
        depot.verified();
    });
}

#[test]
fn what_is_not_kept_in_time_is_returned_by_itself() {
    on_both(|depot| {
        let deluxe = reward(1);
        depot.limit(deluxe, Some(3));
        for pledge in 1..=3 {
            depot.hold(deluxe, pledge, 1);
        }
        depot.keep(deluxe, 3).unwrap();
        depot.clock.advance_minutes(i64::from(HOLD_MINUTES));
        // Its time is over, but the place is still there: who confirms at this moment has it.
        depot.keep(deluxe, 2).unwrap();
        depot.minute();
        assert_eq!(depot.standing(deluxe), (Some(1), 2, 0));
        assert_eq!(depot.events("place.hold_expired"), 1);
        assert!(matches!(depot.keep(deluxe, 1), Err(StockError::HoldLost)));
        depot.minute();
        assert_eq!(depot.events("place.hold_expired"), 1);
        assert!(matches!(depot.hold(deluxe, 1, 1), Held::Yes { is_new: true, .. }));
        depot.verified();
    });
}

#[test]
fn who_comes_back_too_late_is_served_anew_and_gets_new_time() {
    on_both(|depot| {
        let deluxe = reward(1);
        depot.limit(deluxe, Some(1));
        depot.hold(deluxe, 1, 1);
        depot.clock.advance_minutes(i64::from(HOLD_MINUTES) + 1);
        assert_eq!(depot.hold(deluxe, 1, 1), newly_held(depot));
        depot.minute();
        assert_eq!(depot.standing(deluxe), (Some(0), 1, 0));
        depot.verified();
    });
}

#[test]
fn a_hold_may_end_between_two_looks_at_the_clock() {
    on_both(|depot| {
        let deluxe = reward(1);
        depot.limit(deluxe, Some(2));
        for millis_before in 0..40 {
            depot.hold(deluxe, 1, 1);
            let hold = depot.read(|tx| stock::holds_of(tx, id(1)))[0];
            depot.clock.set(hold.until.unwrap().plus_millis(-millis_before));
            assert!(matches!(depot.ticking().hold(deluxe, 1, 2), Held::Yes { until: Some(_), .. }));
            depot.verified();
            depot.release(deluxe, 1);
        }
        depot.verified();
    });
}

#[test]
fn a_pledge_that_is_opened_again_has_its_place_for_a_while() {
    on_both(|depot| {
        let deluxe = reward(1);
        depot.limit(deluxe, Some(1));
        depot.hold(deluxe, 1, 1);
        depot.keep(deluxe, 1).unwrap();
        let loosen =
            move |tx: &mut db::WriteTx<'_>, cx: &kernel::Cx| stock::loosen(tx, cx, deluxe, (id(1), 0), 10);
        assert!(depot.write(loosen).unwrap() && !depot.write(loosen).unwrap());
        assert!(is_sold_out(&depot.hold(deluxe, 2, 1)));
        depot.clock.advance_minutes(10);
        depot.minute();
        assert!(matches!(depot.hold(deluxe, 2, 1), Held::Yes { .. }));
        depot.verified();
    });
}

#[test]
fn what_stays_stays_when_the_time_of_the_rest_is_over() {
    on_both(|depot| {
        let mugs = reward(1);
        depot.limit(mugs, Some(6));
        depot.hold(mugs, 1, 5);
        depot.keep(mugs, 1).unwrap();
        let loosen =
            move |tx: &mut db::WriteTx<'_>, cx: &kernel::Cx| stock::loosen(tx, cx, mugs, (id(1), 3), 10);
        assert!(depot.write(loosen).unwrap() && !depot.write(loosen).unwrap());
        let own = |depot: &Depot| {
            let held = depot.read(|tx| stock::holds_of(tx, id(1)))[0];
            (held.places, held.stays, held.until.is_some())
        };
        assert_eq!(own(depot), (5, 3, true));
        assert!(is_sold_out(&depot.hold(mugs, 2, 2)), "all five are held meanwhile");
        depot.clock.advance_minutes(10);
        depot.minute();
        assert_eq!(own(depot), (3, 3, false));
        depot.verified();
        assert!(matches!(depot.hold(mugs, 2, 3), Held::Yes { .. }));
        // Fewer than were held, and no fewer than what stays: nothing can be over any more.
        depot.release(mugs, 2);
        assert!(matches!(depot.hold(mugs, 1, 5), Held::Yes { .. }));
        depot.write(loosen).unwrap();
        depot.hold(mugs, 1, 3);
        assert_eq!(own(depot), (3, 3, false));
        // Too late, and come for by its own pledge before anybody counted: it begins with what stays.
        depot.hold(mugs, 1, 5);
        depot.write(loosen).unwrap();
        depot.clock.advance_minutes(10);
        assert!(matches!(depot.hold(mugs, 1, 4), Held::Yes { .. }));
        assert_eq!(own(depot).0, 4);
        depot.verified();
    });
}

#[test]
fn whoever_bought_it_on_the_platform_has_it_and_a_lowered_limit_takes_nothing_away() {
    on_both(|depot| {
        let deluxe = reward(1);
        depot.limit(deluxe, Some(2));
        let granted = move |tx: &mut db::WriteTx<'_>, cx: &kernel::Cx| {
            stock::grant_many(tx, cx, deluxe, &[(id(1), 1), (id(2), 1), (id(3), 2)])
        };
        assert_eq!(depot.write(granted).unwrap(), 3);
        assert_eq!(depot.write(granted).unwrap(), 0, "an import run again changes nothing");
        assert_eq!(depot.standing(deluxe), (Some(0), 4, 0));
        assert!(is_sold_out(&depot.hold(deluxe, 4, 1)));
        depot.release(deluxe, 1);
        assert!(is_sold_out(&depot.hold(deluxe, 4, 1)), "there are 2, and 3 are taken");
        depot.release(deluxe, 3);
        assert!(matches!(depot.hold(deluxe, 4, 1), Held::Yes { .. }));
        assert_eq!(depot.limit(deluxe, Some(0)).taken, 2);
        depot.verified();
        depot.release(deluxe, 4);
        assert_eq!(depot.standing(deluxe), (Some(0), 1, 0));
        depot.limit(deluxe, None);
        assert!(matches!(depot.hold(deluxe, 5, 9), Held::Yes { .. }), "no limit at the moment");
        assert_eq!(depot.limit(deluxe, Some(11)).left(), Some(1), "what went meanwhile was counted");
        depot.verified();
    });
}

#[test]
fn several_limits_of_one_pledge_are_taken_together_or_not_at_all() {
    on_both(|depot| {
        let (deluxe, dice) = (reward(2), stock::Limited::AddOn(id(1)));
        depot.limit(deluxe, Some(5));
        depot.limit(dice, Some(1));
        let take = |pledge, dice_wanted| {
            let wishes = [wish(deluxe, pledge, 1), wish(dice, pledge, dice_wanted)];
            depot.write(move |tx, cx| stock::hold_all(tx, cx, &wishes))
        };
        assert_eq!(take(1, 1).unwrap().len(), 2);
        let refused = take(2, 1);
        let Err(StockError::SoldOut { limited, left: 0 }) = &refused else { panic!("{refused:?}") };
        assert!(limited.starts_with("add_"));
        assert_eq!((depot.standing(deluxe).1, depot.standing(dice).1), (1, 1));
        let who = depot.read(move |tx| stock::holders(tx, deluxe, None, 10));
        assert_eq!(who.iter().map(|(pledge, hold)| (*pledge, hold.places)).collect::<Vec<_>>(), [(id(1), 1)]);
        assert_eq!(depot.read(move |tx| stock::holders(tx, deluxe, Some(id(1)), 10)), []);
        let held = depot.read(|tx| stock::holds_of(tx, id(1)));
        assert_eq!(held.iter().map(|hold| hold.limited).collect::<Vec<_>>(), [dice, deluxe]);
        assert_eq!(depot.write(|tx, cx| stock::release_all(tx, cx, id(1))).unwrap(), 2);
        assert_eq!((depot.standing(deluxe).1, depot.standing(dice).1), (0, 0));
        depot.verified();
    });
}

#[test]
fn odd_numbers_are_refused_before_anything_happens() {
    on_both(|depot| {
        let deluxe = reward(1);
        depot.limit(deluxe, Some(5));
        let refused = |wish: Hold| depot.write(move |tx, cx| stock::hold(tx, cx, &wish)).unwrap_err();
        assert!(matches!(refused(wish(deluxe, 1, 0)), StockError::BadQuantity));
        assert!(matches!(refused(wish(deluxe, 1, u32::MAX)), StockError::BadQuantity));
        assert!(matches!(refused(Hold { minutes: 0, ..wish(deluxe, 1, 1) }), StockError::BadMinutes));
        assert!(matches!(refused(Hold { minutes: u32::MAX, ..wish(deluxe, 1, 1) }), StockError::BadMinutes));
        assert_eq!(depot.standing(deluxe), (Some(5), 0, 0));
    });
}

#[test]
fn the_database_itself_refuses_to_sell_a_place_twice() {
    on_both(|depot| {
        let deluxe = reward(1);
        depot.limit(deluxe, Some(1));
        depot.hold(deluxe, 1, 1);
        for statement in [
            db::sql!("UPDATE stock_limit SET taken = taken + 1"),
            db::sql!("UPDATE stock_limit SET taken = -1"),
            db::sql!("UPDATE stock_limit SET capacity = 7"),
        ] {
            let refused = depot.execute(statement).expect_err(statement.text());
            assert!(matches!(refused, db::DbError::Check(_)), "{refused}");
        }
        depot.verified();
    });
}
