//! What the ledger promises, on both databases.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod books;

use books::{Books, credit, eur, pledge_account, pledge_id};
use ledger::{AccountCode, AccountFamily, Entry, LedgerError, Posted, PostedCounts, Posting, Scope, Unit};
use testkit::on_both;

#[test]
fn a_credit_and_a_payment_make_the_balance_of_a_pledge() {
    on_both(ledger::migrations(), |db| {
        let books = Books::new(db);
        let pledge = pledge_id(1);
        books.post(&credit("import:1", pledge, 5_000)).unwrap();
        let payment = Posting {
            key: "capture:1".into(),
            kind: "payment",
            reference: "pay_1".into(),
            entries: vec![
                Entry::new(AccountCode::pledge(pledge), -1_250, eur()),
                Entry::new(AccountCode::gateway("sandbox"), 1_200, eur()),
                Entry::new(AccountCode::fee("sandbox"), 50, eur()),
            ],
        };
        books.post(&payment).unwrap();
        assert_eq!(books.balance(&AccountCode::pledge(pledge)), -6_250);
        assert_eq!(books.balance(&AccountCode::gateway("sandbox")), 1_200);
        assert_eq!(books.balance(&AccountCode::pledge(pledge_id(9))), 0);
        let movements = books.read(move |tx| ledger::movements(tx, &AccountCode::pledge(pledge), 10));
        let told: Vec<_> =
            movements.iter().map(|m| (m.kind.as_str(), m.reference.as_str(), m.amount)).collect();
        assert_eq!(told, [("payment", "pay_1", -1_250), ("platform_credit", "plg_ref", -5_000)]);
        assert_eq!(movements[0].at, books.now());
        assert_eq!(movements[0].unit.as_currency(), Some(kernel::Currency::EUR));
        assert!(books.findings().is_empty());
    });
}

#[test]
fn the_same_key_changes_nothing_and_answers_as_the_first_time_did() {
    on_both(ledger::migrations(), |db| {
        let books = Books::new(db);
        let first = books.post(&credit("import:1", pledge_id(1), 5_000)).unwrap();
        assert!(first.is_new());
        let again = books.post(&credit("import:1", pledge_id(1), 5_000)).unwrap();
        assert_eq!(again, Posted::Repeated(first.id()));
        assert_eq!(books.balance(&pledge_account(1)), -5_000);
        let other_amount = books.post(&credit("import:1", pledge_id(1), 4_999));
        assert!(matches!(other_amount, Err(LedgerError::KeyReused(_))), "{other_amount:?}");
        let other_pledge = books.post(&credit("import:1", pledge_id(2), 5_000));
        assert!(matches!(other_pledge, Err(LedgerError::KeyReused(_))), "{other_pledge:?}");
        assert_eq!(books.read(|tx| ledger::find_by_key(tx, "import:1")), Some(first.id()));
        assert_eq!(books.read(ledger::transaction_count), 1);
    });
}

#[test]
fn what_does_not_balance_is_not_written() {
    on_both(ledger::migrations(), |db| {
        let books = Books::new(db);
        let mut lopsided = credit("import:1", pledge_id(1), 5_000);
        lopsided.entries[0].amount += 1;
        assert!(matches!(books.post(&lopsided), Err(LedgerError::Unbalanced { .. })));
        let good_and_lopsided = vec![credit("import:2", pledge_id(2), 100), lopsided];
        assert!(matches!(books.post_many(good_and_lopsided), Err(LedgerError::Unbalanced { .. })));
        assert_eq!(books.read(ledger::transaction_count), 0);
    });
}

#[test]
fn a_movement_is_taken_back_once_by_its_opposite() {
    on_both(ledger::migrations(), |db| {
        let books = Books::new(db);
        let credited = books.post(&credit("import:1", pledge_id(1), 5_000)).unwrap().id();
        let undone = books.reverse("undo:1", credited).unwrap();
        assert!(undone.is_new());
        assert_eq!(books.balance(&pledge_account(1)), 0);
        assert_eq!(books.reverse("undo:1", credited).unwrap(), Posted::Repeated(undone.id()));
        let twice = books.reverse("undo:1:again", credited);
        assert!(matches!(twice, Err(LedgerError::AlreadyReversed(id)) if id == credited), "{twice:?}");
        let unknown = books.reverse("undo:2", books.cx.new_id());
        assert!(matches!(unknown, Err(LedgerError::UnknownTransaction(_))), "{unknown:?}");
        assert!(books.findings().is_empty());
    });
}

#[test]
fn an_import_posts_thousands_and_a_second_run_posts_none() {
    on_both(ledger::migrations(), |db| {
        let books = Books::new(db);
        books.post(&credit("import:7", pledge_id(7), 700)).unwrap();
        let mut postings: Vec<Posting> =
            (0..2_500).map(|n| credit(&format!("import:{n}"), pledge_id(n), i64::from(n) * 100)).collect();
        postings.push(postings[3].clone());
        let first = books.post_many(postings.clone()).unwrap();
        assert_eq!(first, PostedCounts { new: 2_499, repeated: 2 });
        let second = books.post_many(postings.clone()).unwrap();
        assert_eq!(second, PostedCounts { new: 0, repeated: 2_501 });
        assert_eq!(books.balance(&pledge_account(2_499)), -249_900);
        postings[5].entries[0].amount = 1;
        postings[5].entries[1].amount = -1;
        assert!(matches!(books.post_many(postings), Err(LedgerError::KeyReused(_))));
        assert!(books.findings().is_empty());
    });
}

#[test]
fn time_that_goes_on_while_a_posting_is_written_does_not_make_it_look_changed() {
    on_both(ledger::migrations(), |db| {
        let books = Books::ticking(db);
        let postings: Vec<Posting> =
            (0..2_100).map(|n| credit(&format!("import:{n}"), pledge_id(n), 100)).collect();
        assert_eq!(books.post_many(postings.clone()).unwrap(), PostedCounts { new: 2_100, repeated: 0 });
        let single = books.post(&credit("single", pledge_id(1), 50)).unwrap();
        books.reverse("undo:single", single.id()).unwrap();
        assert_eq!(books.findings(), [], "what was just posted fits its own hash");
        let movements = books.read(|tx| ledger::movements(tx, &pledge_account(1), 10));
        assert_eq!(movements.len(), 3);
        assert!(movements[0].at > movements[2].at, "the clock did go on");
        books.clock.advance_minutes(120);
        let sealed = books.seal();
        assert_eq!(sealed, 2_102);
        assert_eq!(books.post_many(postings).unwrap(), PostedCounts { new: 0, repeated: 2_100 });
        assert_eq!(books.findings(), [], "sealed and repeated under the same clock");
    });
}

#[test]
fn totals_and_balances_are_read_by_kind_and_by_family() {
    on_both(ledger::migrations(), |db| {
        let books = Books::new(db);
        books.post_many((1..=3).map(|n| credit(&format!("i:{n}"), pledge_id(n), 100)).collect()).unwrap();
        let stars = Unit::points("stars").unwrap();
        let points = Posting {
            key: "earn:1".into(),
            kind: "points_earned",
            reference: "plg_ref".into(),
            entries: vec![
                Entry::new(AccountCode::points("stars"), 30, stars.clone()),
                Entry::new(AccountCode::points("con_1"), -30, stars.clone()),
            ],
        };
        books.post(&points).unwrap();
        let totals = books.read(|tx| ledger::totals_by_kind(tx, Scope::Family(AccountFamily::Pledge)));
        assert_eq!(totals.len(), 1);
        assert_eq!(
            (totals[0].kind.as_str(), totals[0].amount, totals[0].entries),
            ("platform_credit", -300, 3)
        );
        let one = books.read(|tx| ledger::totals_by_kind(tx, Scope::Account(&AccountCode::points("con_1"))));
        assert_eq!((one[0].amount, one[0].unit.as_str()), (-30, "points:stars"));
        let mut seen = books.read(|tx| {
            let mut seen = Vec::new();
            ledger::for_each_balance(tx, AccountFamily::Pledge, &eur(), |code, amount| {
                seen.push((code, amount));
                Ok::<(), db::DbError>(())
            })?;
            Ok(seen)
        });
        seen.sort();
        let mut expected: Vec<_> = (1..=3).map(|n| (pledge_account(n), -100)).collect();
        expected.sort();
        assert_eq!(seen, expected);
        let page = books.read(|tx| ledger::balances(tx, &[pledge_account(1), pledge_account(8)], &eur()));
        assert_eq!((page[&pledge_account(1)], page[&pledge_account(8)]), (-100, 0));
        assert!(books.findings().is_empty());
    });
}

#[test]
fn two_writers_with_the_same_key_write_it_once() {
    on_both(ledger::migrations(), |db| {
        let books = Books::new(db);
        let posted: Vec<Posted> = std::thread::scope(|scope| {
            let writers: Vec<_> = (0..4)
                .map(|_| scope.spawn(|| books.post(&credit("import:1", pledge_id(1), 5_000))))
                .collect();
            writers.into_iter().map(|w| w.join().unwrap().unwrap()).collect()
        });
        assert_eq!(posted.iter().filter(|p| p.is_new()).count(), 1);
        assert_eq!(books.balance(&pledge_account(1)), -5_000);
    });
}

#[test]
fn the_database_refuses_to_change_or_remove_what_stands_in_the_books() {
    on_both(ledger::migrations(), |db| {
        let books = Books::new(db);
        books.post(&credit("import:1", pledge_id(1), 5_000)).unwrap();
        for statement in [
            db::sql!("UPDATE ledger_entry SET amount = amount + 1"),
            db::sql!("DELETE FROM ledger_entry"),
            db::sql!("UPDATE ledger_transaction SET kind = 'gift'"),
            db::sql!("DELETE FROM ledger_transaction"),
            db::sql!("UPDATE ledger_account SET code = 'pledge/plg_mine'"),
            db::sql!("DELETE FROM ledger_account"),
        ] {
            let refused = books.execute(statement).expect_err(statement.text());
            assert!(refused.to_string().contains("append-only"), "{refused}");
        }
        assert!(books.findings().is_empty());
    });
}
