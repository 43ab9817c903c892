//! Many rows at once: all of them or none, in their order, numbered on; and a log that does not grow without end.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use db::{Db, DbConfig, DbError, Migration, Param, params, sql};
use kernel::Timestamp;

const TABLES: &[Migration] = &[Migration {
    owner: "post",
    name: "0001",
    sql: "CREATE TABLE parcel (id {id}, number {int} NOT NULL UNIQUE, label TEXT NOT NULL) {strict};
          CREATE TABLE stamp (id {append_id}, number {int} NOT NULL) {strict}; {append_only stamp};
          CREATE TABLE mark (word TEXT NOT NULL, parcel {int} NOT NULL REFERENCES parcel (id), PRIMARY KEY (word, parcel)) {keyed};",
}];

fn parcels(db: &Db, numbers: Vec<i64>) -> Result<(), DbError> {
    db.write_blocking(move |tx| {
        let ids = tx.reserve_ids("parcel", numbers.len())?;
        let row = |(id, number): (&i64, &i64)| {
            vec![Param::Int(*id), Param::Int(*number), Param::Text(format!("P{number}").into())]
        };
        let rows: Vec<_> = ids.iter().zip(&numbers).map(row).collect();
        tx.insert_rows("parcel", &["id", "number", "label"], &rows)
    })
}

fn stored(db: &Db) -> Vec<(i64, String)> {
    let text = sql!("SELECT number, label FROM parcel ORDER BY id");
    db.read_blocking(move |tx| tx.query(text, &[], |row| Ok((row.get(0)?, row.get(1)?)))).unwrap()
}

#[test]
fn any_number_of_rows_arrives_in_its_order() {
    testkit::on_both(TABLES, |db| {
        let db = &db;
        let mut expected = Vec::new();
        for (round, count) in [0, 1, 2, 31, 32, 33, 64, 100].into_iter().enumerate() {
            let first = 1_000 * i64::try_from(round).unwrap();
            let numbers: Vec<i64> = (first..first + count).rev().collect();
            expected.extend(numbers.iter().map(|number| (*number, format!("P{number}"))));
            parcels(db, numbers).unwrap();
        }
        assert_eq!(stored(db), expected);
    });
}

#[test]
fn one_row_that_is_refused_takes_all_with_it() {
    testkit::on_both(TABLES, |db| {
        let db = &db;
        parcels(db, vec![7]).unwrap();
        for place in [0, 40, 49] {
            let mut numbers: Vec<i64> = (100..150).collect();
            numbers[place] = 7;
            let refused = parcels(db, numbers).unwrap_err();
            assert!(matches!(&refused, DbError::Unique { table } if table == "parcel"), "{refused}");
            assert_eq!(stored(db).len(), 1);
        }
        parcels(db, vec![8]).unwrap();
    });
}

#[test]
fn rows_of_a_table_that_only_grows_are_numbered_on() {
    testkit::on_both(TABLES, |db| {
        let db = &db;
        let one = || {
            let statement = sql!("INSERT INTO stamp (number) VALUES ($1) RETURNING id");
            db.write_blocking(move |tx| tx.query_one(statement, params![1_i64], |row| row.get::<i64>(0)))
                .unwrap()
        };
        let first = one();
        let reserved = db
            .write_blocking(|tx| {
                let ids = tx.reserve_ids("stamp", 3)?;
                let rows: Vec<_> = ids.iter().map(|id| vec![Param::Int(*id), Param::Int(2)]).collect();
                tx.insert_rows("stamp", &["id", "number"], &rows)?;
                Ok::<_, DbError>(ids)
            })
            .unwrap();
        assert!(reserved.iter().all(|id| *id > first));
        assert!(one() > reserved[2]);
    });
}

#[test]
fn a_table_found_by_its_key_refuses_a_second_row_of_it() {
    testkit::on_both(TABLES, |db| {
        let db = &db;
        parcels(db, vec![1]).unwrap();
        let mark = || {
            db.write_blocking(|tx| {
                let parcel: i64 = tx.query_one(sql!("SELECT id FROM parcel"), &[], |row| row.get(0))?;
                tx.execute(sql!("INSERT INTO mark (word, parcel) VALUES ('fragile', $1)"), params![parcel])
            })
        };
        assert_eq!(mark().unwrap(), 1);
        assert!(matches!(mark().unwrap_err(), DbError::Unique { table } if table == "mark"));
    });
}

#[test]
fn the_log_of_changes_is_carried_over_while_somebody_writes_without_a_pause() {
    const ROW_BYTES: usize = 256 * 1024;
    const ROWS: i64 = 600;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("grows.sqlite");
    let db = Db::open(&DbConfig::Sqlite { path: path.clone() }).unwrap();
    db.migrate(TABLES, Timestamp::from_micros(0)).unwrap();
    let label = "x".repeat(ROW_BYTES);
    for number in 0..ROWS {
        let label = label.clone();
        let insert = sql!("INSERT INTO parcel (number, label) VALUES ($1, $2)");
        db.write_blocking(move |tx| tx.execute(insert, params![number, label])).unwrap();
    }
    let mib = |path: &std::path::Path| std::fs::metadata(path).unwrap().len() >> 20;
    // 150 MiB were written. What the log holds at the most is 64 MiB and what came in while that was carried over.
    let log = mib(&path.with_extension("sqlite-wal"));
    assert!(log < 110, "the log has {log} MiB");
    assert!(mib(&path) >= 40, "the database has {} MiB", mib(&path));
    let rows: i64 = db
        .read_blocking(|tx| tx.query_one(sql!("SELECT COUNT(*) FROM parcel"), &[], |row| row.get(0)))
        .unwrap();
    assert_eq!(rows, ROWS);
}
