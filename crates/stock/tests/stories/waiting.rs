//! Those who wait get what becomes free, in their order.

use events::ContactErased;
use kernel::ids::kinds;
use kernel::{Cx, Id};
use stock::WaitingState::{Left, Offered, Waiting};
use stock::{Held, Joined, StockError, WaitingEntry, WaitingState};

use crate::depot::{Depot, HOLD_MINUTES, OFFER_MINUTES, entry_of, id, is_sold_out, on_both, reward};

const DELUXE: u32 = 1;

/// A limit of so many, all taken by pledges 1, 2, 3 …
fn sold_out(depot: &Depot, places: u32) {
    depot.limit(reward(DELUXE), Some(places));
    for pledge in 1..=places {
        depot.hold(reward(DELUXE), pledge, 1);
        depot.keep(reward(DELUXE), pledge).unwrap();
    }
}

fn join(depot: &Depot, contact: u32) -> Id<kinds::WaitingEntry> {
    entry_of(depot.join(reward(DELUXE), contact, 1))
}

fn entry(depot: &Depot, contact: u32) -> WaitingEntry {
    let entries = depot.read(move |tx| stock::waiting_of(tx, id(contact)));
    *entries.iter().find(|entry| entry.limited == reward(DELUXE)).unwrap()
}

fn state(depot: &Depot, contact: u32) -> WaitingState {
    entry(depot, contact).state
}

fn accept(depot: &Depot, entry: Id<kinds::WaitingEntry>, pledge: u32) -> Result<Held, StockError> {
    depot.write(move |tx, cx| stock::accept(tx, cx, entry, id(pledge), HOLD_MINUTES))
}

fn leave(depot: &Depot, entry: Id<kinds::WaitingEntry>) -> bool {
    depot.write(move |tx, cx: &Cx| stock::leave(tx, cx, entry)).unwrap()
}

#[test]
fn nobody_waits_while_places_are_left_and_one_waits_once() {
    on_both(|depot| {
        let deluxe = reward(DELUXE);
        assert_eq!(depot.join(deluxe, 1, 1), Joined::PlacesLeft(None));
        depot.limit(deluxe, Some(1));
        assert_eq!(depot.join(deluxe, 1, 1), Joined::PlacesLeft(Some(1)));
        depot.hold(deluxe, 1, 1);
        let first = depot.join(deluxe, 1, 1);
        assert!(matches!(first, Joined::Waiting { position: 1, .. }), "{first:?}");
        assert!(matches!(depot.join(deluxe, 2, 1), Joined::Waiting { position: 2, .. }));
        assert_eq!(depot.join(deluxe, 1, 1), first, "joining again keeps the place in the queue");
        assert_eq!(depot.standing(deluxe), (Some(0), 1, 2));
        depot.verified();
    });
}

#[test]
fn a_freed_place_is_offered_to_the_first_and_never_to_a_newcomer() {
    on_both(|depot| {
        let deluxe = reward(DELUXE);
        sold_out(depot, 1);
        let (first, _) = (join(depot, 1), join(depot, 2));
        assert!(matches!(accept(depot, first, 11), Err(StockError::NothingOffered)));
        depot.release(deluxe, 1);
        assert!(is_sold_out(&depot.hold(deluxe, 99, 1)), "it is kept for whoever waited");
        let offered = entry(depot, 1);
        assert_eq!((offered.state, offered.offered, offered.position), (Offered, Some(1), None));
        assert_eq!(offered.offer_until, Some(depot.cx.now().plus_minutes(i64::from(OFFER_MINUTES))));
        assert_eq!((state(depot, 2), entry(depot, 2).position), (Waiting, Some(1)));
        assert_eq!(depot.events("place.offered"), 1);
        let taken = accept(depot, first, 11).unwrap();
        assert!(matches!(taken, Held::Yes { until: Some(_), is_new: true }));
        assert!(matches!(accept(depot, first, 11), Ok(Held::Yes { is_new: false, .. })));
        assert!(matches!(accept(depot, first, 12), Err(StockError::NotWaiting)), "for one pledge only");
        depot.keep(deluxe, 11).unwrap();
        assert_eq!(depot.standing(deluxe), (Some(0), 1, 1));
        depot.verified();
    });
}

#[test]
fn what_is_not_taken_in_time_goes_to_the_next_and_at_last_to_everybody() {
    on_both(|depot| {
        let deluxe = reward(DELUXE);
        sold_out(depot, 1);
        let (first, second) = (join(depot, 1), join(depot, 2));
        depot.release(deluxe, 1);
        depot.clock.advance_minutes(i64::from(OFFER_MINUTES) - 1);
        depot.minute();
        assert_eq!(state(depot, 1), Offered);
        depot.clock.advance_minutes(1);
        assert!(matches!(accept(depot, first, 11), Err(StockError::OfferOver)));
        depot.minute();
        assert_eq!((state(depot, 1), state(depot, 2)), (WaitingState::Passed, Offered));
        assert_eq!((depot.events("place.offered"), depot.events("place.offer_passed")), (2, 1));
        assert!(matches!(accept(depot, first, 11), Err(StockError::OfferOver)));
        assert!(leave(depot, second) && !leave(depot, second));
        assert_eq!(depot.standing(deluxe), (Some(1), 0, 0));
        assert!(matches!(depot.hold(deluxe, 99, 1), Held::Yes { .. }));
        // Who did not come in time may join again, at the end.
        assert!(matches!(depot.join(deluxe, 1, 1), Joined::Waiting { position: 1, .. }));
        depot.verified();
    });
}

#[test]
fn more_places_go_to_as_many_who_wait_in_their_order() {
    on_both(|depot| {
        let deluxe = reward(DELUXE);
        sold_out(depot, 2);
        for contact in 1..=5 {
            join(depot, contact);
        }
        let middle = entry(depot, 2).id;
        assert!(leave(depot, middle));
        depot.limit(deluxe, Some(4));
        let states: Vec<_> = (1..=5).map(|contact| state(depot, contact)).collect();
        assert_eq!(states, [Offered, Left, Offered, Waiting, Waiting]);
        let list = depot.read(|tx| stock::waiting_list(tx, reward(DELUXE), None, 10));
        let people: Vec<_> = list.iter().map(|waiter| (waiter.contact, waiter.entry.position)).collect();
        assert_eq!(people, [(id(1), None), (id(3), None), (id(4), Some(1)), (id(5), Some(2))]);
        let after = list[1].row;
        let rest = depot.read(move |tx| stock::waiting_list(tx, reward(DELUXE), Some(after), 10));
        let places: Vec<_> = rest.iter().map(|waiter| (waiter.contact, waiter.entry.position)).collect();
        assert_eq!(places, [(id(4), Some(1)), (id(5), Some(2))]);
        let after = rest[0].row;
        let rest = depot.read(move |tx| stock::waiting_list(tx, reward(DELUXE), Some(after), 10));
        assert_eq!((rest.len(), rest[0].entry.position), (1, Some(2)), "a further page goes on counting");
        depot.limit(deluxe, None);
        assert_eq!(depot.standing(deluxe), (None, 6, 0), "without a limit nobody waits");
        depot.verified();
    });
}

#[test]
fn who_wants_several_gets_what_is_free_and_blocks_nobody() {
    on_both(|depot| {
        let deluxe = reward(DELUXE);
        sold_out(depot, 3);
        let greedy = entry_of(depot.join(deluxe, 1, 50));
        join(depot, 2);
        depot.release(deluxe, 1);
        assert_eq!(entry(depot, 1).offered, Some(1));
        depot.release(deluxe, 2);
        assert_eq!(state(depot, 2), Offered);
        accept(depot, greedy, 3).unwrap();
        let held = depot.read(|tx| stock::holds_of(tx, id(3)));
        let held = (held[0].places, held[0].stays, held[0].until.is_some());
        assert_eq!(held, (2, 1, true), "the one it kept, and one more until it is confirmed");
        assert_eq!(depot.standing(deluxe), (Some(0), 3, 0));
        depot.verified();
    });
}

#[test]
fn a_hold_that_expires_serves_those_who_wait_before_its_own_pledge() {
    on_both(|depot| {
        let deluxe = reward(DELUXE);
        depot.limit(deluxe, Some(1));
        depot.hold(deluxe, 1, 1);
        join(depot, 1);
        depot.clock.advance_minutes(i64::from(HOLD_MINUTES));
        assert!(is_sold_out(&depot.hold(deluxe, 1, 1)));
        assert_eq!(state(depot, 1), Offered);
        depot.verified();
    });
}

#[test]
fn an_erased_person_waits_nowhere_and_their_offer_goes_on() {
    on_both(|depot| {
        let (deluxe, dice) = (reward(DELUXE), stock::Limited::AddOn(id(1)));
        sold_out(depot, 1);
        depot.limit(dice, Some(0));
        join(depot, 1);
        join(depot, 2);
        depot.join(dice, 1, 1);
        depot.release(deluxe, 1);
        assert_eq!(state(depot, 1), Offered);
        let erased = ContactErased { contact: id(1) };
        let now = depot.cx.now();
        depot.db.write_blocking(move |tx| jobs::emit(tx, now, &erased)).unwrap();
        depot.work();
        assert_eq!(depot.read(|tx| stock::waiting_of(tx, id(1))), []);
        let left: i64 = depot
            .db
            .read_blocking(|tx| {
                tx.query_one(
                    db::sql!("SELECT COUNT(*) FROM stock_waiting WHERE contact = $1"),
                    db::params![id::<kinds::Contact>(1)],
                    |row| row.get(0),
                )
            })
            .unwrap();
        assert_eq!(left, 0);
        assert_eq!(state(depot, 2), Offered);
        assert_eq!((depot.standing(deluxe), depot.standing(dice)), ((Some(0), 1, 0), (Some(0), 0, 0)));
        depot.verified();
    });
}

#[test]
fn freed_at_one_moment_by_many_each_place_is_offered_once() {
    on_both(|depot| {
        let deluxe = reward(DELUXE);
        sold_out(depot, 12);
        for contact in 1..=20 {
            join(depot, contact);
        }
        std::thread::scope(|scope| {
            for writer in 0..4 {
                scope.spawn(move || {
                    for n in 1..=3 {
                        assert!(depot.release(deluxe, writer * 3 + n));
                    }
                });
            }
        });
        let offered = (1..=20).filter(|contact| state(depot, *contact) == Offered);
        assert_eq!(offered.collect::<Vec<_>>(), (1..=12).collect::<Vec<_>>());
        assert_eq!((depot.events("place.offered"), depot.standing(deluxe)), (12, (Some(0), 12, 8)));
        depot.verified();
    });
}
