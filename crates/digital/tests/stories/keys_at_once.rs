//! Ten thousand requests for a thousand keys.

use std::collections::HashSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use db::Isolation;
use digital::{DigitalError, KeyAnswer, KeyClaim, KeyPool};

use crate::store_room::{StoreRoom, id, many_keys, on_both};

/// So many threads ask, each for the claims it draws.
fn rush(
    room: &StoreRoom,
    (threads, requests): (usize, u32),
    isolation: Isolation,
    claim: impl Fn(u32) -> KeyClaim + Sync,
) -> Vec<(u32, KeyAnswer)> {
    let (next, answers) = (AtomicU32::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::SeqCst);
                    if number >= requests {
                        return;
                    }
                    let (cx, claim) = (room.cx.clone(), claim(number));
                    let given = room
                        .runtime
                        .block_on(room.db.write_at(isolation, move |tx| digital::give_key(tx, &cx, &claim)));
                    let given = given.unwrap();
                    answers.lock().unwrap().push((number, given));
                }
            });
        }
    });
    answers.into_inner().unwrap()
}

fn distinct(answers: &[(u32, KeyAnswer)]) -> HashSet<&str> {
    answers.iter().filter_map(|(_, answer)| answer.key()).map(digital::KeyText::reveal).collect()
}

#[test]
fn ten_thousand_requests_for_a_thousand_keys_get_a_thousand_different_keys() {
    on_both(|room| {
        let pool = room.pool(50);
        room.add_keys(pool, &many_keys(1_000));
        let answers = rush(&room, (32, 10_000), Isolation::ReadCommitted, |n| KeyClaim {
            pool,
            pledge: id(n),
            copy: 1,
        });
        let given = answers.iter().filter(|(_, answer)| matches!(answer, KeyAnswer::Given(_))).count();
        let dry = answers.iter().filter(|(_, answer)| *answer == KeyAnswer::Dry).count();
        assert_eq!((given, dry, distinct(&answers).len()), (1_000, 9_000, 1_000));
        assert_eq!(room.events(), ["key_pool.ran_low", "key_pool.ran_dry"]);
        for (number, answer) in answers.iter().filter(|(_, answer)| answer.key().is_some()).take(50) {
            assert_eq!(room.give(pool, *number).key(), answer.key(), "asked again, the same");
        }
        assert!(room.findings().is_empty());
    });
}

#[test]
fn it_is_as_exact_where_transactions_run_again() {
    on_both(|room| {
        let pool = room.pool(5);
        room.add_keys(pool, &many_keys(60));
        let answers =
            rush(&room, (12, 240), Isolation::Serializable, |n| KeyClaim { pool, pledge: id(n), copy: 1 });
        let dry = answers.iter().filter(|(_, answer)| *answer == KeyAnswer::Dry).count();
        assert_eq!((dry, distinct(&answers).len()), (180, 60));
        assert_eq!(room.events(), ["key_pool.ran_low", "key_pool.ran_dry"]);
        assert!(room.findings().is_empty());
    });
}

#[test]
fn one_claim_on_many_devices_at_once_gets_one_key() {
    on_both(|room| {
        let pool = room.pool(0);
        room.add_keys(pool, &many_keys(100));
        for isolation in [Isolation::ReadCommitted, Isolation::Serializable] {
            let pledge = if isolation == Isolation::Serializable { 1 } else { 2 };
            let answers = rush(&room, (8, 64), isolation, |_| KeyClaim { pool, pledge: id(pledge), copy: 1 });
            assert_eq!(distinct(&answers).len(), 1, "{isolation:?}");
        }
        assert_eq!(room.standing(pool).given, 2);
    });
}

#[test]
fn a_claim_to_a_pool_that_is_not_there_is_an_error() {
    on_both(|room| {
        let claim = KeyClaim { pool: id(404), pledge: id(1), copy: 1 };
        let unknown: Result<KeyAnswer, DigitalError> =
            room.write(move |tx, cx| digital::give_key(tx, cx, &claim));
        assert!(matches!(unknown, Err(DigitalError::Unknown)));
        let pools: Vec<KeyPool> = room.read(digital::pools);
        assert!(pools.is_empty());
    });
}
