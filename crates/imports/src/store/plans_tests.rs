//! What is asked while nobody else may write is found by an index, however long the file was.

use db::{DbError, Migration, Param, ReadTx, Select, WriteTx, params, sql};
use testkit::{Engine, TestDb};

use super::records::SAID_IN;
use super::settlements::LEFT_OUT_DOUBLES;

const RECORDS: i64 = 4_000;

fn migrations() -> Vec<Migration> {
    let below = [jobs::migrations(), accounts::migrations(), contacts::migrations(), ledger::migrations()];
    let beside =
        [campaigns::migrations(), stock::migrations(), vouchers::migrations(), pledges::migrations()];
    [below.concat(), beside.concat(), crate::migrations().to_vec()].concat()
}

/// A file of so many records, all of them held.
fn long_file(tx: &mut WriteTx<'_>) -> Result<(), DbError> {
    let file = sql!(
        "INSERT INTO import_batch (id, public_id, campaign_id, state, format, identity, file_name, file_size_bytes,
            file_sha256, actor, recognised, found, absent_rule, received_count, new_count, changed_count, unchanged_count,
            held_count, absent_count, flagged_count, phase, after_id, done_applied_count, done_unchanged_count,
            done_held_count, undo_kept_count, created_at, touched_at)
         VALUES (1, 'imb', 1, 'planned', 'x', 'x', 'x', 1, 'x', 'x', '', '', 'leave', 0, 0, 0, 0, 0, 0, 0, '', 0, 0, 0, 0, 0, 0, 0)"
    );
    tx.execute(file, &[])?;
    let columns =
        ["id", "batch_id", "record_number", "source_hash", "content_hash", "outcome", "reason", "flags"];
    let records: Vec<Vec<Param<'_>>> = (1..=RECORDS)
        .map(|n| {
            let hash = n.to_be_bytes().repeat(4);
            let (held, why) = (Param::Text("held".into()), Param::Text("id_given_twice".into()));
            let numbers = [Param::Int(n), Param::Int(1), Param::Int(n)];
            let hashes = [super::bytes(hash.clone()), super::bytes(hash)];
            numbers.into_iter().chain(hashes).chain([held, why, Param::Text("".into())]).collect()
        })
        .collect();
    tx.insert_rows("import_record", &columns, &records)
}

/// How the database would go about it.
fn plan(
    tx: &mut ReadTx<'_>,
    engine: Engine,
    statement: &str,
    params: &[Param<'_>],
) -> Result<String, DbError> {
    let (head, column) = match engine {
        Engine::Sqlite => ("EXPLAIN QUERY PLAN", 3),
        Engine::Postgres => ("EXPLAIN", 0),
    };
    let select = Select::new(format!("{head} {statement}").leak());
    Ok(tx.query(&select, params, |row| row.get::<String>(column))?.join("\n"))
}

#[test]
fn whether_an_import_has_spoken_of_an_id_is_no_walk_through_its_file() {
    for engine in Engine::ALL {
        let test_db = TestDb::fresh(engine, &migrations());
        let db = test_db.db();
        db.write_blocking(long_file).unwrap();
        db.write_blocking::<_, DbError>(|tx| tx.execute(sql!("ANALYZE"), &[]).map(drop)).unwrap();
        let plans = db.read_blocking::<_, DbError>(move |tx| {
            let hash = 7_i64.to_be_bytes().repeat(4);
            let said = plan(tx, engine, SAID_IN, params![1_i64, hash.as_slice()])?;
            Ok((said, plan(tx, engine, LEFT_OUT_DOUBLES, params![1_i64])?))
        });
        let (said, doubles) = plans.unwrap();
        assert!(said.contains("import_record_source"), "{engine:?}: {said}");
        assert!(doubles.contains("import_record_source"), "{engine:?}: {doubles}");
    }
}
