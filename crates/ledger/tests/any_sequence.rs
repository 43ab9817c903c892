//! Whatever is posted, in whatever order and however often: the books balance and replays change nothing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod books;

use std::collections::BTreeMap;

use books::{Books, eur, pledge_account};
use ledger::{AccountCode, AccountFamily, Entry, Posting};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use testkit::on_both;

#[derive(Debug, Clone)]
enum Act {
    Post { key: u8, pledge: u8, parts: Vec<i32> },
    Many(Vec<(u8, u8, i32)>),
    Reverse { key: u8 },
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        (0..12u8, 0..4u8, prop::collection::vec(-9_000..9_000i32, 1..4))
            .prop_map(|(key, pledge, parts)| { Act::Post { key, pledge, parts } }),
        prop::collection::vec((0..12u8, 0..4u8, -9_000..9_000i32), 1..6).prop_map(Act::Many),
        (0..12u8).prop_map(|key| Act::Reverse { key }),
    ]
}

/// The parts leave the pledge, their sum reaches the gateway.
fn posting(key: u8, pledge: u8, parts: &[i32]) -> Posting {
    let mut entries: Vec<Entry> = parts
        .iter()
        .map(|part| Entry::new(pledge_account(u32::from(pledge)), i64::from(*part), eur()))
        .collect();
    let sum: i64 = parts.iter().map(|part| i64::from(*part)).sum();
    entries.push(Entry::new(AccountCode::gateway("sandbox"), -sum, eur()));
    Posting { key: format!("key:{key}"), kind: "payment", reference: "pay_x".into(), entries }
}

fn perform(books: &Books, act: &Act) {
    // A reused key is refused: that is part of the sequence, not a failure of it.
    match act {
        Act::Post { key, pledge, parts } => drop(books.post(&posting(*key, *pledge, parts))),
        Act::Many(rows) => {
            drop(books.post_many(rows.iter().map(|(k, p, part)| posting(*k, *p, &[*part])).collect()));
        }
        Act::Reverse { key } => {
            let key_text = format!("key:{key}");
            if let Some(id) = books.read(move |tx| ledger::find_by_key(tx, &key_text)) {
                drop(books.reverse(["undo:even", "undo:odd"][usize::from(key % 2)], id));
            }
        }
    }
}

fn state(books: &Books) -> (u64, BTreeMap<AccountCode, i64>) {
    books.read(|tx| {
        let mut balances = BTreeMap::new();
        for family in AccountFamily::ALL {
            ledger::for_each_balance(tx, family, &eur(), |code, amount| {
                balances.insert(code, amount);
                Ok::<(), db::DbError>(())
            })?;
        }
        Ok((ledger::transaction_count(tx)?, balances))
    })
}

#[test]
fn any_sequence_keeps_the_sums_at_zero_and_its_replay_changes_nothing() {
    let config = Config { cases: 24, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&prop::collection::vec(act(), 1..12), |acts| {
            on_both(ledger::migrations(), |db| {
                let books = Books::new(db);
                for act in &acts {
                    perform(&books, act);
                }
                let (count, balances) = state(&books);
                assert_eq!(balances.values().sum::<i64>(), 0);
                assert!(books.findings().is_empty(), "{:?}", books.findings());
                for act in acts.iter().filter(|act| !matches!(act, Act::Reverse { .. })) {
                    perform(&books, act);
                }
                let (count_after, balances_after) = state(&books);
                assert_eq!((count, balances), (count_after, balances_after));
            });
            Ok(())
        })
        .unwrap();
}
