//! Everybody does everything at once: buying, giving back, waiting, taking offers, and the clock's work beside them.

use std::sync::atomic::{AtomicU32, Ordering};

use db::{Isolation, WriteTx};
use kernel::Cx;
use stock::{Limited, StockError, WaitingState};
use testkit::on_both_test_dbs;

use crate::depot::{Depot, HOLD_MINUTES, id, migrations, reward, wish};
use crate::rush::busy_node;

const PEOPLE: u32 = 12;
const THREADS: u32 = 8;
const ACTS: u32 = 200;

/// The same numbers in every run.
struct Dice(u32);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) % sides
    }
}

fn change<T: Send + 'static>(
    depot: &Depot,
    isolation: Isolation,
    f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, StockError> + Clone + Send + 'static,
) -> Result<T, StockError> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    loop {
        let (cx, f) = (depot.cx.clone(), f.clone());
        match runtime.block_on(depot.db.write_at(isolation, move |tx| f(tx, &cx))) {
            Err(StockError::Db(e)) if e.is_temporary() => {}
            result => return result,
        }
    }
}

/// One act of one person, whose pledge has the person's number. What is refused is part of the crowd.
fn act(depot: &Depot, dice: &mut Dice, limits: [Limited; 2]) -> Result<(), StockError> {
    let isolation =
        [Isolation::Serializable, Isolation::ReadCommitted][usize::try_from(dice.roll(2)).unwrap()];
    let limited = limits[usize::try_from(dice.roll(2)).unwrap()];
    let (person, places) = (1 + dice.roll(PEOPLE), 1 + dice.roll(2));
    match dice.roll(8) {
        0 | 1 => {
            let one = wish(limited, person, places);
            change(depot, isolation, move |tx, cx| stock::hold(tx, cx, &one)).map(drop)
        }
        2 => {
            let both = limits.map(|limited| wish(limited, person, places));
            change(depot, isolation, move |tx, cx| stock::hold_all(tx, cx, &both)).map(drop)
        }
        3 => change(depot, isolation, move |tx, _| stock::keep_forever(tx, limited, id(person))),
        4 => change(depot, isolation, move |tx, cx| stock::release_all(tx, cx, id(person))).map(drop),
        5 => {
            change(depot, isolation, move |tx, cx| stock::join(tx, cx, limited, id(person), places)).map(drop)
        }
        6 => {
            let entries = depot.read(move |tx| stock::waiting_of(tx, id(person)));
            let Some(offered) = entries.iter().find(|entry| entry.state == WaitingState::Offered) else {
                return Ok(());
            };
            let entry = offered.id;
            let accept =
                move |tx: &mut WriteTx<'_>, cx: &Cx| stock::accept(tx, cx, entry, id(person), HOLD_MINUTES);
            change(depot, isolation, accept).map(drop)
        }
        _ => {
            depot.clock.advance_minutes(7);
            let now = depot.cx.now();
            for due in depot.read(move |tx| stock::due_limits(tx, now, 10)) {
                change(depot, isolation, move |tx, cx| stock::return_due(tx, cx, due))?;
            }
            Ok(())
        }
    }
}

#[test]
fn a_crowd_sells_nothing_twice_passes_nobody_over_and_is_never_told_of_a_conflict_that_is_none() {
    on_both_test_dbs(&migrations(), |test_db| {
        let depot = Depot::new(busy_node(test_db));
        let limits = [reward(1), Limited::AddOn(id(1))];
        for limited in limits {
            depot.limit(limited, Some(4));
        }
        let refused = AtomicU32::new(0);
        std::thread::scope(|scope| {
            for thread in 0..THREADS {
                let (depot, refused) = (&depot, &refused);
                scope.spawn(move || {
                    let mut dice = Dice(thread * 7_919 + 1);
                    for _ in 0..ACTS {
                        match act(depot, &mut dice, limits) {
                            Ok(()) => {}
                            Err(
                                StockError::SoldOut { .. }
                                | StockError::HoldLost
                                | StockError::OfferOver
                                | StockError::NotWaiting,
                            ) => drop(refused.fetch_add(1, Ordering::Relaxed)),
                            Err(other) => panic!("{other}"),
                        }
                    }
                });
            }
        });
        depot.verified();
        let acts = THREADS * ACTS;
        assert!(refused.into_inner() < acts / 2, "most of it was done");
        assert!(depot.events("place.offered") > 0, "somebody waited and was served");
    });
}
