//! Each story gets databases of its own, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

use std::sync::Mutex;

use db::{Db, DbError, Migration, params, sql};
use testkit::{on_both, on_both_async, on_both_test_dbs};

const MIGRATIONS: &[Migration] = &[Migration {
    owner: "testkit",
    name: "0001_parcel",
    sql: "CREATE TABLE parcel (id {id}, label TEXT NOT NULL) {strict};",
}];

fn add(db: &Db, label: &'static str) {
    let added = db.write_blocking(move |tx| {
        tx.execute(sql!("INSERT INTO parcel (label) VALUES ($1)"), params![label]).map(|_| ())
    });
    added.unwrap_or_else(|e: DbError| panic!("{e}"));
}

fn count(db: &Db) -> i64 {
    let counted: Result<i64, DbError> =
        db.read_blocking(|tx| tx.query_one(sql!("SELECT COUNT(*) FROM parcel"), &[], |row| row.get(0)));
    counted.unwrap()
}

#[test]
fn a_story_is_told_on_both_engines_and_starts_empty_each_time() {
    for _ in 0..2 {
        let seen = Mutex::new(Vec::new());
        on_both(MIGRATIONS, |db| {
            assert_eq!(count(&db), 0);
            add(&db, "first");
            assert_eq!(count(&db), 1);
            seen.lock().unwrap().push(db.is_sqlite());
        });
        assert_eq!(seen.into_inner().unwrap(), [true, false]);
    }
}

#[test]
fn an_async_story_runs_the_same() {
    on_both_async(MIGRATIONS, |db| async move {
        assert!(db.is_ready().await);
        let written: Result<u64, DbError> =
            db.write(|tx| tx.execute(sql!("INSERT INTO parcel (label) VALUES ($1)"), params!["async"])).await;
        assert_eq!(written.unwrap(), 1);
    });
}

#[test]
fn a_second_node_sees_what_the_first_one_wrote() {
    on_both_test_dbs(MIGRATIONS, |test_db| {
        add(test_db.db(), "by the first node");
        let second = Db::open(test_db.config()).unwrap();
        assert_eq!(count(&second), 1);
    });
}

#[test]
fn a_failing_story_fails_the_test() {
    let told = std::panic::catch_unwind(|| on_both(MIGRATIONS, |db| assert_eq!(count(&db), 7)));
    assert!(told.is_err());
}
