//! Ten thousand buyers at one door.

use std::sync::Arc;
use std::time::Instant;

use db::{Db, DbConfig, Isolation};
use kernel::Cx;
use stock::{Held, Limited, StockError};
use testkit::{TestDb, on_both_test_dbs};
use tokio::task::JoinSet;

use crate::depot::{Depot, migrations, reward, wish};

const BUYERS: u32 = 10_000;
const PLACES: u32 = 100;
/// Connections of a node on PostgreSQL: more than two cores can serve, so that buyers do meet.
const CONNECTIONS: usize = 16;

/// As many connections as a busy node has; SQLite has one writer, however many.
fn busy_node(test_db: &TestDb) -> Db {
    match test_db.config() {
        DbConfig::Sqlite { .. } => test_db.db().clone(),
        DbConfig::Postgres { url, .. } => {
            Db::open(&DbConfig::Postgres { url: url.clone(), connections: CONNECTIONS }).unwrap()
        }
    }
}

/// One buyer. Every tenth asks in the house's usual isolation, as part of a larger change would.
async fn buy(db: Db, cx: Cx, limited: Limited, pledge: u32) -> Held {
    let isolation = if pledge % 10 == 0 { Isolation::Serializable } else { Isolation::ReadCommitted };
    loop {
        let cx = cx.clone();
        let write = db.write_at(isolation, move |tx| stock::hold(tx, &cx, &wish(limited, pledge, 1)));
        match write.await {
            // As a person would who is told to try again.
            Err(StockError::Db(e)) if e.is_temporary() => {}
            result => return result.unwrap(),
        }
    }
}

/// All at once: which pledges got a place.
fn rush(depot: &Depot, limited: Limited) -> Vec<u32> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    let outcomes = runtime.block_on(async {
        let mut buyers = JoinSet::new();
        for pledge in 1..=BUYERS {
            let (db, cx) = (depot.db.clone(), depot.cx.clone());
            buyers.spawn(async move { (pledge, buy(db, cx, limited, pledge).await) });
        }
        buyers.join_all().await
    });
    assert!(outcomes.iter().all(|(_, held)| matches!(held, Held::Yes { .. } | Held::SoldOut { left: 0 })));
    let mut got: Vec<u32> =
        outcomes.into_iter().filter(|(_, held)| matches!(held, Held::Yes { .. })).map(|(p, _)| p).collect();
    got.sort_unstable();
    got
}

#[test]
fn ten_thousand_buyers_of_one_hundred_places_get_exactly_one_hundred() {
    on_both_test_dbs(&migrations(), |test_db| {
        let depot = Depot::new(busy_node(test_db));
        let deluxe = reward(1);
        depot.limit(deluxe, Some(PLACES));
        let began = Instant::now();
        let got = rush(&depot, deluxe);
        println!("{:?}: {BUYERS} buyers, {PLACES} places: {:?}", depot.db, began.elapsed());
        assert_eq!(got.len(), usize::try_from(PLACES).unwrap());
        assert_eq!(depot.standing(deluxe), (Some(0), PLACES, 0));
        depot.verified();
        assert_eq!(rush(&depot, deluxe), got, "who has a place has it, and nobody else gets one");
        depot.verified();
    });
}

#[test]
fn one_pledge_that_asks_many_times_at_once_has_one_place() {
    on_both_test_dbs(&migrations(), |test_db| {
        let depot = Depot::new(busy_node(test_db));
        let deluxe = reward(1);
        depot.limit(deluxe, Some(PLACES));
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
        let new = runtime.block_on(async {
            let mut clicks = JoinSet::new();
            for _ in 0..200 {
                clicks.spawn(buy(depot.db.clone(), depot.cx.clone(), deluxe, 7));
            }
            let outcomes = clicks.join_all().await;
            outcomes.into_iter().filter(|held| matches!(held, Held::Yes { is_new: true, .. })).count()
        });
        assert_eq!((new, depot.standing(deluxe)), (1, (Some(PLACES - 1), 1, 0)));
        depot.verified();
    });
}

/// So many changes a second, by sixty-four at a time.
fn rate<Change, Changing>(db: &Db, change: Change) -> u64
where
    Change: Fn(Db, u32) -> Changing + Send + Sync + 'static,
    Changing: Future<Output = ()> + Send,
{
    const CHANGES: u32 = 3_200;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    let (db, change) = (db.clone(), Arc::new(change));
    let began = Instant::now();
    runtime.block_on(async {
        let mut buyers = JoinSet::new();
        for buyer in 0..64 {
            let (db, change) = (db.clone(), change.clone());
            buyers.spawn(async move {
                for n in (buyer..CHANGES).step_by(64) {
                    change(db.clone(), n).await;
                }
            });
        }
        buyers.join_all().await
    });
    u64::from(CHANGES) * 1_000 / u64::try_from(began.elapsed().as_millis().max(1)).unwrap()
}

/// The least that two statements for a place can be: one counter, one row.
async fn bare(db: Db, n: u32) {
    let write = db.write_at(Isolation::ReadCommitted, move |tx| {
        tx.execute(db::sql!("UPDATE stock_limit SET taken = taken + 1 WHERE id = 1"), &[])?;
        tx.execute(
            db::sql!(
                "INSERT INTO stock_hold (limit_id, pledge, places, state, actor, held_at, expires_at)
                 VALUES (1, $1, 1, 'held', 'cli', 0, 1)"
            ),
            db::params![format!("bare{n}")],
        )
        .map(drop)
    });
    write.await.unwrap();
}

#[test]
#[ignore = "a measurement: cargo test -p stock --test stories -- --ignored --nocapture a_hot_place"]
fn a_hot_place_is_sold_as_fast_as_its_counter_can_be_counted() {
    on_both_test_dbs(&migrations(), |test_db| {
        let depot = Depot::new(busy_node(test_db));
        let deluxe = reward(1);
        depot.limit(deluxe, Some(1_000_000));
        let of = |isolation: Isolation, from: u32| {
            let cx = depot.cx.clone();
            rate(&depot.db, move |db, n| {
                let cx = cx.clone();
                async move {
                    let wish = wish(deluxe, from + n, 1);
                    // A conflict that outlasts its tries is tried again, as the page tells a person to.
                    while let Err(e) = {
                        let cx = cx.clone();
                        db.write_at(isolation, move |tx| stock::hold(tx, &cx, &wish)).await
                    } {
                        assert!(matches!(&e, StockError::Db(e) if e.is_temporary()), "{e}");
                    }
                }
            })
        };
        let queued = of(Isolation::ReadCommitted, 1_000_000);
        let meeting = of(Isolation::Serializable, 2_000_000);
        let bare = rate(&depot.db, bare);
        println!(
            "{:?}: holds a second on one hot place: {queued}; in the usual isolation {meeting}; bare statements {bare}; ratio {}.{:02}",
            depot.db,
            queued / bare.max(1),
            queued * 100 / bare.max(1) % 100,
        );
        assert!(queued > 0);
    });
}
