//! Each corruption that `verify` promises to find, planted once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod books;

use books::{Books, credit, pledge_id};
use db::{Migration, sql};
use testkit::on_both;

/// The tables without the triggers, the references and the unique keys: as a damaged file or somebody with a
/// database shell would have it.
fn defenceless() -> Vec<Migration> {
    let tables = ledger::migrations()[0];
    let text = tables
        .sql
        .replace(" REFERENCES ledger_transaction (id)", "")
        .replace(" REFERENCES ledger_account (id)", "")
        .replace("idempotency_key TEXT NOT NULL UNIQUE", "idempotency_key TEXT NOT NULL");
    vec![Migration { sql: text.leak(), ..tables }]
}

fn books_with_three_sealed(db: db::Db) -> Books {
    let books = Books::new(db);
    books.post_many((1..=3).map(|n| credit(&format!("i:{n}"), pledge_id(n), 100)).collect()).unwrap();
    books.clock.advance_minutes(61);
    assert_eq!(books.seal(), 3);
    assert_eq!(books.seal(), 0);
    assert!(books.findings().is_empty(), "{:?}", books.findings());
    books
}

fn planted(statements: &[&'static db::Statement], expected: &[&str]) {
    on_both(&defenceless(), |db| {
        let books = books_with_three_sealed(db);
        for statement in statements {
            assert!(books.execute(statement).unwrap() > 0, "{} planted nothing", statement.text());
        }
        assert_eq!(books.checks_that_failed(), expected, "{:?}", books.findings());
    });
}

#[test]
fn a_changed_amount_is_found() {
    planted(
        &[sql!("UPDATE ledger_entry SET amount = amount + 1 WHERE transaction_id = 2 AND amount > 0")],
        &["ledger.content", "ledger.sum_is_zero"],
    );
}

#[test]
fn amounts_changed_so_that_they_still_balance_are_found() {
    planted(
        &[sql!("UPDATE ledger_entry SET amount = amount * 2 WHERE transaction_id = 2")],
        &["ledger.content"],
    );
}

#[test]
fn an_entry_moved_to_another_account_is_found() {
    planted(
        &[sql!(
            "UPDATE ledger_entry SET account_id = (SELECT MAX(id) FROM ledger_account)
             WHERE transaction_id = 1 AND amount < 0"
        )],
        &["ledger.content"],
    );
}

#[test]
fn a_changed_kind_is_found() {
    planted(&[sql!("UPDATE ledger_transaction SET kind = 'gift' WHERE id = 3")], &["ledger.content"]);
}

#[test]
fn a_missing_entry_is_found() {
    planted(
        &[sql!("DELETE FROM ledger_entry WHERE transaction_id = 2 AND amount > 0")],
        &["ledger.content", "ledger.has_entries", "ledger.sum_is_zero"],
    );
}

#[test]
fn a_transaction_that_was_taken_out_leaves_orphans_and_a_broken_seal() {
    planted(&[sql!("DELETE FROM ledger_transaction WHERE id = 2")], &["ledger.orphan_entry", "ledger.seal"]);
}

#[test]
fn a_transaction_that_was_taken_out_with_its_entries_is_found_by_the_seal() {
    planted(
        &[
            sql!("DELETE FROM ledger_entry WHERE transaction_id = 3"),
            sql!("DELETE FROM ledger_transaction WHERE id = 3"),
        ],
        &["ledger.seal"],
    );
}

#[test]
fn a_missing_account_is_found() {
    planted(
        &[sql!("DELETE FROM ledger_account WHERE id = (SELECT MIN(account_id) FROM ledger_entry)")],
        &["ledger.account_exists", "ledger.content"],
    );
}

#[test]
fn a_transaction_slipped_in_under_a_used_key_is_found() {
    planted(
        &[
            sql!(
                "INSERT INTO ledger_transaction (id, public_id, idempotency_key, kind, reference, actor, posted_at,
                                                 content_hash)
                 SELECT 99, 'txn_forged', idempotency_key, kind, reference, actor, posted_at, content_hash
                 FROM ledger_transaction WHERE id = 1"
            ),
            sql!(
                "INSERT INTO ledger_entry (transaction_id, account_id, unit, amount)
                 SELECT 99, account_id, unit, amount FROM ledger_entry WHERE transaction_id = 1"
            ),
        ],
        &["ledger.content", "ledger.key_is_unique"],
    );
}

#[test]
fn a_seal_that_was_changed_or_taken_out_is_found() {
    on_both(&defenceless(), |db| {
        let books = books_with_three_sealed(db);
        books.post_many(vec![credit("i:4", pledge_id(4), 100)]).unwrap();
        books.clock.advance_minutes(61);
        assert_eq!(books.seal(), 1);
        books.execute(sql!("DELETE FROM ledger_seal WHERE up_to_id = 3")).unwrap();
        assert_eq!(books.checks_that_failed(), ["ledger.seal"]);
    });
    planted(&[sql!("UPDATE ledger_seal SET transaction_count = 2")], &["ledger.seal"]);
}

#[test]
fn what_is_younger_than_an_hour_is_not_sealed_yet() {
    on_both(ledger::migrations(), |db| {
        let books = Books::new(db);
        books.post(&credit("i:1", pledge_id(1), 100)).unwrap();
        books.clock.advance_minutes(59);
        assert_eq!(books.seal(), 0);
        books.post(&credit("i:2", pledge_id(2), 100)).unwrap();
        books.clock.advance_minutes(2);
        assert_eq!(books.seal(), 1);
        assert!(books.findings().is_empty());
    });
}

#[test]
fn a_database_read_with_another_master_key_is_not_believed() {
    on_both(ledger::migrations(), |db| {
        let books = Books::new(db.clone());
        books.post(&credit("i:1", pledge_id(1), 100)).unwrap();
        let stranger = Books::new(db);
        assert_eq!(stranger.checks_that_failed(), ["ledger.content"]);
    });
}
