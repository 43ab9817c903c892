//! PostgreSQL goes away and comes back: what was kept is not trusted, and nothing is half done.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use db::{Db, DbConfig, DbError, Migration, Param, params, sql};
use testkit::{Engine, TestDb};

const TABLES: &[Migration] = &[Migration {
    owner: "shop",
    name: "0001",
    sql: "CREATE TABLE shelf (id {id}, label TEXT NOT NULL UNIQUE) {strict};",
}];

/// The same database over one connection, so that a test knows which is used.
fn one_connection(test_db: &TestDb) -> Db {
    let DbConfig::Postgres { url, .. } = test_db.config() else { panic!("not PostgreSQL") };
    Db::open(&DbConfig::Postgres { url: url.clone(), connections: 1 }).unwrap()
}

fn process_of(db: &Db) -> i64 {
    let ask = |tx: &mut db::ReadTx<'_>| {
        tx.query_one(sql!("SELECT CAST(pg_backend_pid() AS BIGINT)"), &[], |row| row.get::<i64>(0))
    };
    db.read_blocking(ask).unwrap()
}

/// The server ends this connection and says so to nobody who does not listen.
fn cut(db: &Db, process: i64) {
    let end = sql!(
        "SELECT CAST(CAST(pg_terminate_backend(CAST(CAST($1 AS BIGINT) AS INTEGER)) AS INTEGER) AS BIGINT)"
    );
    let ended = db.read_blocking(move |tx| tx.query_one(end, params![process], |row| row.get::<i64>(0)));
    assert_eq!(ended.unwrap(), 1);
    let there = sql!("SELECT COUNT(*) FROM pg_stat_activity WHERE pid = CAST(CAST($1 AS BIGINT) AS INTEGER)");
    let is_there =
        move |tx: &mut db::ReadTx<'_>| tx.query_one(there, params![process], |row| row.get::<i64>(0));
    while db.read_blocking(is_there).unwrap() > 0 {
        std::thread::yield_now();
    }
}

fn add(db: &Db, label: &'static str) -> Result<u64, DbError> {
    db.write_blocking(move |tx| tx.execute(sql!("INSERT INTO shelf (label) VALUES ($1)"), params![label]))
}

#[test]
fn a_connection_that_was_cut_while_it_was_idle_is_replaced_without_a_word() {
    let test_db = TestDb::fresh(Engine::Postgres, TABLES);
    let db = one_connection(&test_db);
    let first = process_of(&db);
    cut(test_db.db(), first);
    assert_eq!(add(&db, "after the cut").unwrap(), 1);
    let second = process_of(&db);
    assert_ne!(first, second);
    cut(test_db.db(), second);
    assert_ne!(process_of(&db), second, "a read is not lost either");
}

#[test]
fn a_change_that_is_cut_in_the_middle_is_told_and_leaves_nothing() {
    let test_db = TestDb::fresh(Engine::Postgres, TABLES);
    let db = one_connection(&test_db);
    let beside = test_db.db().clone();
    let process = process_of(&db);
    let halfway: Result<u64, DbError> = db.write_blocking(move |tx| {
        tx.execute(sql!("INSERT INTO shelf (label) VALUES ('first half')"), &[])?;
        cut(&beside, process);
        tx.execute(sql!("INSERT INTO shelf (label) VALUES ('second half')"), &[])
    });
    assert!(halfway.as_ref().is_err_and(DbError::is_temporary), "{halfway:?}");
    let count = |tx: &mut db::ReadTx<'_>| {
        tx.query_one(sql!("SELECT COUNT(*) FROM shelf"), &[], |row| row.get::<i64>(0))
    };
    assert_eq!(db.read_blocking(count).unwrap(), 0);
    assert_eq!(add(&db, "again").unwrap(), 1);
}

/// The driver loses count of the answers when a COPY is refused at its beginning (no right, a view, a server that only
/// reads): the connection is not used again.
#[test]
fn a_refused_bulk_insert_does_not_spoil_what_comes_after_it() {
    let test_db = TestDb::fresh(Engine::Postgres, TABLES);
    let db = one_connection(&test_db);
    db.write_blocking(|tx| tx.execute(sql!("CREATE VIEW glass AS SELECT id, label FROM shelf"), &[]))
        .unwrap();
    let fill = |tx: &mut db::WriteTx<'_>, table: &'static str, label: &'static str| {
        let id = tx.reserve_ids("shelf", 1)?[0];
        tx.insert_rows(table, &["id", "label"], &[vec![Param::Int(id), Param::Text(label.into())]])
    };
    for label in ["a", "b", "c", "d"] {
        let refused = db.write_blocking(move |tx| fill(tx, "glass", label));
        assert!(matches!(refused, Err(DbError::Statement(_))), "{refused:?}");
        db.write_blocking(move |tx| fill(tx, "shelf", label)).unwrap();
    }
    let doubled = db.write_blocking(move |tx| fill(tx, "shelf", "a"));
    assert!(doubled.is_err());
    let count = |tx: &mut db::ReadTx<'_>| {
        tx.query_one(sql!("SELECT COUNT(*) FROM shelf"), &[], |row| row.get::<i64>(0))
    };
    assert_eq!(db.read_blocking(count).unwrap(), 4);
}
