//! Whatever happens to a limit, in whatever order: the counter is right, nobody is passed over, and what happened is
//! what a few lines of plain lists would have done.

use std::collections::{BTreeMap, VecDeque};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use stock::{Held, Joined, Limited, WaitingState};

use crate::depot::{Depot, HOLD_MINUTES, OFFER_MINUTES, id, migrations, reward};

#[derive(Debug, Clone)]
enum Act {
    Limit(Option<u32>),
    Hold { pledge: u32, places: u32 },
    Keep { pledge: u32 },
    Release { pledge: u32 },
    Loosen { pledge: u32, stays: u32 },
    Grant { pledge: u32, places: u32 },
    Join { contact: u32, wanted: u32 },
    Leave { contact: u32 },
    Accept { contact: u32 },
    Wait { minutes: i64 },
    Sweep,
}

fn act() -> impl Strategy<Value = Act> {
    let pledge = || 1..6u32;
    prop_oneof![
        1 => prop::option::weighted(0.8, 0..6u32).prop_map(Act::Limit),
        5 => (pledge(), 1..4u32).prop_map(|(pledge, places)| Act::Hold { pledge, places }),
        2 => pledge().prop_map(|pledge| Act::Keep { pledge }),
        3 => pledge().prop_map(|pledge| Act::Release { pledge }),
        2 => (pledge(), 0..3u32).prop_map(|(pledge, stays)| Act::Loosen { pledge, stays }),
        1 => (pledge(), 1..3u32).prop_map(|(pledge, places)| Act::Grant { pledge, places }),
        5 => (1..6u32, 1..3u32).prop_map(|(contact, wanted)| Act::Join { contact, wanted }),
        1 => (1..6u32).prop_map(|contact| Act::Leave { contact }),
        3 => (1..6u32).prop_map(|contact| Act::Accept { contact }),
        3 => prop_oneof![Just(10i64), Just(31), Just(61)].prop_map(|minutes| Act::Wait { minutes }),
        2 => Just(Act::Sweep),
    ]
}

/// The same with plain lists. Minutes since the beginning stand for time.
#[derive(Debug, Default)]
struct Lists {
    now: i64,
    limit: Option<u32>,
    /// Places, and until when (for good without), and how many stay after it.
    holds: BTreeMap<u32, (u32, Option<i64>, u32)>,
    queue: VecDeque<(u32, u32)>,
    /// Contact, places, until when; the first offered first.
    offers: Vec<(u32, u32, i64)>,
}

impl Lists {
    fn taken(&self) -> u32 {
        let held: u32 = self.holds.values().map(|(places, ..)| places).sum();
        held + self.offers.iter().map(|(_, places, _)| places).sum::<u32>()
    }

    fn free(&self) -> u32 {
        self.limit.map_or(u32::MAX - self.taken(), |limit| limit.saturating_sub(self.taken()))
    }

    /// Whether the time of a hold is over and nobody has returned it yet.
    fn is_over(&self, pledge: u32) -> bool {
        self.holds.get(&pledge).is_some_and(|(_, until, _)| until.is_some_and(|until| until <= self.now))
    }

    /// The time of a hold is over: what stays is left, or nothing.
    fn end(&mut self, pledge: u32) {
        if let Some((places, _, stays)) = self.holds.remove(&pledge)
            && stays > 0
        {
            self.holds.insert(pledge, (stays.min(places), None, 0));
        }
    }

    fn serve(&mut self) {
        while self.free() > 0 {
            let Some((contact, wanted)) = self.queue.pop_front() else { break };
            let places = wanted.min(self.free());
            self.offers.push((contact, places, self.now + i64::from(OFFER_MINUTES)));
        }
    }

    fn perform(&mut self, act: &Act) {
        match *act {
            Act::Limit(limit) => self.limit = limit,
            Act::Hold { pledge, places } => {
                if self.is_over(pledge) {
                    self.end(pledge);
                    self.serve();
                }
                let own = self.holds.get(&pledge).copied();
                let has = own.map_or(0, |(places, ..)| places);
                if places == has {
                    return self.serve();
                }
                if places <= has || places - has <= self.free() {
                    let soon = Some(self.now + i64::from(HOLD_MINUTES));
                    let (_, until, stays) = own.unwrap_or((0, soon, 0));
                    let all_stays = stays > 0 && places <= stays.min(has);
                    let hold = if all_stays { (places, None, 0) } else { (places, until, stays) };
                    self.holds.insert(pledge, hold);
                }
            }
            Act::Keep { pledge } => {
                if let Some((_, until, stays)) = self.holds.get_mut(&pledge) {
                    (*until, *stays) = (None, 0);
                }
            }
            Act::Loosen { pledge, stays: wanted } => {
                let soon = self.now + i64::from(HOLD_MINUTES);
                if let Some((places, until, stays)) = self.holds.get_mut(&pledge)
                    && *places > wanted
                {
                    (*until, *stays) = (until.or(Some(soon)), wanted);
                }
            }
            Act::Release { pledge } => drop(self.holds.remove(&pledge)),
            Act::Grant { pledge, places } => drop(self.holds.insert(pledge, (places, None, 0))),
            Act::Join { contact, wanted } => {
                let waits = self.queue.iter().any(|(one, _)| *one == contact);
                let offered = self.offers.iter().any(|(one, ..)| *one == contact);
                if !waits && !offered && self.free() == 0 {
                    self.queue.push_back((contact, wanted));
                }
            }
            Act::Leave { contact } => {
                self.queue.retain(|(one, _)| *one != contact);
                self.offers.retain(|(one, ..)| *one != contact);
            }
            Act::Accept { contact } => {
                let now = self.now;
                let fits = |(one, _, until): &(u32, u32, i64)| *one == contact && *until > now;
                if let Some(at) = self.offers.iter().position(fits) {
                    if self.is_over(contact) {
                        self.end(contact);
                        // Its own offer is not free: only what was held goes on.
                        self.serve();
                    }
                    let (_, places, _) = self.offers.remove(at);
                    let soon = Some(now + i64::from(HOLD_MINUTES));
                    let hold = self.holds.entry(contact).or_insert((0, soon, 0));
                    let stays = if hold.1.is_none() { hold.0 } else { hold.2 };
                    *hold = (hold.0 + places, soon, stays);
                }
            }
            Act::Wait { minutes } => self.now += minutes,
            Act::Sweep => {
                let now = self.now;
                for pledge in 1..6 {
                    if self.is_over(pledge) {
                        self.end(pledge);
                    }
                }
                self.offers.retain(|(.., until)| *until > now);
            }
        }
        self.serve();
    }
}

fn perform(depot: &Depot, limited: Limited, act: &Act) {
    match *act {
        Act::Limit(limit) => drop(depot.limit(limited, limit)),
        Act::Hold { pledge, places } => assert_ne!(depot.hold(limited, pledge, places), Held::NoLimit),
        // A hold that is over, an offer that is not there: part of the sequence, not a failure of it.
        Act::Keep { pledge } => drop(depot.keep(limited, pledge)),
        Act::Release { pledge } => drop(depot.release(limited, pledge)),
        Act::Loosen { pledge, stays } => {
            let minutes = HOLD_MINUTES;
            let loosen = move |tx: &mut db::WriteTx<'_>, cx: &kernel::Cx| {
                stock::loosen(tx, cx, limited, (id(pledge), stays), minutes)
            };
            drop(depot.write(loosen));
        }
        Act::Grant { pledge, places } => {
            depot.write(move |tx, cx| stock::grant(tx, cx, limited, (id(pledge), places))).unwrap();
        }
        Act::Join { contact, wanted } => {
            let joined = depot.join(limited, contact, wanted);
            assert!(joined != Joined::PlacesLeft(Some(0)));
        }
        Act::Leave { contact } => {
            for entry in depot.read(move |tx| stock::waiting_of(tx, id(contact))) {
                depot.write(move |tx, cx| stock::leave(tx, cx, entry.id)).unwrap();
            }
        }
        // A person's pledge has the number of the person.
        Act::Accept { contact } => {
            let entries = depot.read(move |tx| stock::waiting_of(tx, id(contact)));
            if let Some(entry) = entries.iter().find(|entry| entry.state == WaitingState::Offered) {
                let entry = entry.id;
                let accept = move |tx: &mut db::WriteTx<'_>, cx: &kernel::Cx| {
                    stock::accept(tx, cx, entry, id(contact), HOLD_MINUTES)
                };
                drop(depot.write(accept));
            }
        }
        Act::Wait { minutes } => depot.clock.advance_minutes(minutes),
        Act::Sweep => depot.minute(),
    }
}

fn compare(depot: &Depot, limited: Limited, lists: &Lists, act: &Act) {
    depot.verified();
    let (_, taken, waiting) = depot.standing(limited);
    let queued = u32::try_from(lists.queue.len()).unwrap();
    assert_eq!((taken, waiting), (lists.taken(), queued), "after {act:?}: {lists:?}");
    for pledge in 1..6 {
        let held = depot.read(move |tx| stock::holds_of(tx, id(pledge)));
        let told = held.first().map(|hold| (hold.places, hold.until.is_none(), hold.stays));
        let expected = lists.holds.get(&pledge).map(|(places, until, stays)| {
            (*places, until.is_none(), if until.is_none() { *places } else { *stays })
        });
        assert_eq!(told, expected, "pledge {pledge} after {act:?}: {lists:?}");
    }
    let list = depot.read(move |tx| stock::waiting_list(tx, limited, None, 100));
    let in_queue: Vec<_> =
        list.iter().filter(|w| w.entry.state == WaitingState::Waiting).map(|w| w.contact).collect();
    let expected: Vec<_> = lists.queue.iter().map(|(contact, _)| id(*contact)).collect();
    assert_eq!(in_queue, expected, "after {act:?}");
    let mut offered: Vec<_> = list
        .iter()
        .filter_map(|waiter| waiter.entry.offered.map(|places| (waiter.contact, places)))
        .collect();
    let mut expected: Vec<_> =
        lists.offers.iter().map(|(contact, places, _)| (id(*contact), *places)).collect();
    offered.sort_unstable();
    expected.sort_unstable();
    assert_eq!(offered, expected, "after {act:?}");
}

#[test]
fn any_sequence_ends_as_plain_lists_would() {
    let config = Config { cases: 24, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    TestRunner::new(config)
        .run(&prop::collection::vec(act(), 5..25), |acts| {
            testkit::on_both(&migrations(), |db| {
                let (depot, mut lists) = (Depot::new(db), Lists { limit: Some(2), ..Lists::default() });
                let limited = reward(1);
                depot.limit(limited, Some(2));
                for act in &acts {
                    perform(&depot, limited, act);
                    lists.perform(act);
                    compare(&depot, limited, &lists, act);
                }
            });
            Ok(())
        })
        .unwrap();
}
