//! A key that is taken back at the very moment it is given.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use db::{Db, Isolation};
use testkit::FakeClock;

use super::*;

/// Longest that the one waits for the other to stand before the lock.
const PATIENCE: Duration = Duration::from_secs(20);

fn at_read_committed<T: Send + 'static>(
    db: &Db,
    f: impl Fn(&mut WriteTx<'_>) -> Result<T, DbError> + Send + 'static,
) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(db.write_at(Isolation::ReadCommitted, f)).unwrap()
}

/// Until somebody waits for what this transaction holds. There is no such somebody on SQLite, which has one writer.
fn wait_for_the_other(tx: &mut WriteTx<'_>, is_sqlite: bool) -> Result<(), DbError> {
    let begun = Instant::now();
    while !is_sqlite && begun.elapsed() < PATIENCE {
        let waiting: i64 = tx.query_one(
            sql!(
                "SELECT COUNT(*) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                 WHERE NOT l.granted AND a.datname = current_database()"
            ),
            &[],
            |row| row.get(0),
        )?;
        if waiting > 0 {
            break;
        }
        std::thread::yield_now();
    }
    Ok(())
}

#[test]
fn a_key_that_is_taken_back_while_it_is_given_is_free_for_the_next() {
    testkit::on_both(crate::migrations(), |db| {
        let cx = testkit::cx(&FakeClock::new());
        let (id, pledge, next, now) = (cx.new_id(), cx.new_id(), cx.new_id(), cx.now());
        let claim = KeyClaim { pool: id, pledge, copy: 1 };
        let pool = db
            .write_blocking(move |tx| {
                let pool = insert_pool(tx, &cx, (id, "Keys"), 0)?;
                open_claim(tx, pool, &claim, now)?;
                let key = NewKey { row: 1, hash: vec![1], sealed: vec![1] };
                insert_many(tx, pool, vec![key], now)?;
                Ok::<_, DbError>(pool)
            })
            .unwrap();
        let (is_given, is_sqlite) = (Arc::new(AtomicBool::new(false)), db.is_sqlite());
        std::thread::scope(|scope| {
            let (told, giving) = (is_given.clone(), db.clone());
            scope.spawn(move || {
                at_read_committed(&giving, move |tx| {
                    let open = open_claim(tx, pool, &claim, now)?;
                    take(tx, pool, open, now)?;
                    told.store(true, Ordering::SeqCst);
                    wait_for_the_other(tx, is_sqlite)
                });
            });
            scope.spawn(|| {
                let begun = Instant::now();
                while !is_given.load(Ordering::SeqCst) && begun.elapsed() < PATIENCE {
                    std::thread::yield_now();
                }
                assert_eq!(at_read_committed(&db, move |tx| give_back(tx, pool, pledge, 0)), 1);
            });
        });
        assert!(db.read_blocking(move |tx| claims(tx, pledge)).unwrap().is_empty());
        assert!(db.read_blocking(crate::verify).unwrap().is_empty());
        let taken = db.write_blocking(move |tx| {
            let open = open_claim(tx, pool, &KeyClaim { pool: id, pledge: next, copy: 1 }, now)?;
            take(tx, pool, open, now)
        });
        assert_eq!(taken.unwrap(), Some((1, vec![1])), "it goes to who comes next");
    });
}
