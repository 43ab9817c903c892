use digital::{DigitalError, KeyAnswer, KeyClaim, KeyProblem, PoolStanding};

use crate::store_room::{id, many_keys, on_both};

fn text(answer: &KeyAnswer) -> String {
    answer.key().unwrap().reveal().to_owned()
}

#[test]
fn a_pledge_gets_one_key_for_each_copy_and_always_the_same() {
    on_both(|room| {
        let pool = room.pool(0);
        room.add_keys(pool, &many_keys(100));
        let first = room.give(pool, 1);
        assert!(matches!(first, KeyAnswer::Given(_)));
        assert_eq!(text(&first), "KEY-00000");
        let again = room.give(pool, 1);
        assert!(matches!(again, KeyAnswer::Repeated(_)));
        assert_eq!(text(&again), text(&first));
        let second = KeyClaim { pool, pledge: id(1), copy: 2 };
        let second = room.write(move |tx, cx| digital::give_key(tx, cx, &second)).unwrap();
        assert_eq!(text(&second), "KEY-00001");
        assert_eq!(format!("{second:?}"), "Given(KeyText(…))", "never in a log");
        let given =
            room.count(db::sql!("SELECT COUNT(*) FROM domain_event WHERE name = 'key_pool.key_given'"));
        assert_eq!(given, 2);
        for copy in [0, 1_001] {
            let claim = KeyClaim { pool, pledge: id(1), copy };
            let refused = room.write(move |tx, cx| digital::give_key(tx, cx, &claim));
            assert!(matches!(refused, Err(DigitalError::BadCopy)));
        }
        assert!(room.findings().is_empty());
    });
}

#[test]
fn staff_are_told_once_that_a_pool_is_low_and_once_that_it_is_dry() {
    on_both(|room| {
        let pool = room.pool(3);
        room.add_keys(pool, &many_keys(5));
        room.give(pool, 1);
        assert!(room.events().is_empty());
        room.give(pool, 2);
        assert_eq!(room.events(), ["key_pool.ran_low"], "with three left");
        (3..=5).for_each(|pledge| drop(room.give(pool, pledge)));
        assert_eq!(room.events(), ["key_pool.ran_low", "key_pool.ran_dry"], "before anybody gets none");
        assert_eq!(room.give(pool, 6), KeyAnswer::Dry);
        assert_eq!(room.give(pool, 6), KeyAnswer::Dry);
        assert_eq!(room.events().len(), 2);
        let standing = room.standing(pool);
        assert_eq!(standing, PoolStanding { free: 0, given: 5, spoiled: 0, waiting: 1 });
        assert_eq!(standing.short_by(20), 15);
    });
}

#[test]
fn who_waited_is_served_first_when_keys_are_added() {
    on_both(|room| {
        let pool = room.pool(1);
        (1..=4).for_each(|pledge| assert_eq!(room.give(pool, pledge), KeyAnswer::Dry));
        assert_eq!(room.events(), ["key_pool.ran_dry"], "an empty pool is told of by the first who asks");
        room.add_keys(pool, &many_keys(3));
        room.run_jobs();
        assert_eq!(room.standing(pool), PoolStanding { free: 0, given: 3, spoiled: 0, waiting: 1 });
        let keys: Vec<String> = (1..=3).map(|pledge| text(&room.give(pool, pledge))).collect();
        assert_eq!(keys, ["KEY-00000", "KEY-00001", "KEY-00002"]);
        assert_eq!(room.events(), ["key_pool.ran_dry", "key_pool.ran_low", "key_pool.ran_dry"]);
        assert!(room.findings().is_empty());
    });
}

#[test]
fn a_file_that_broke_off_after_its_keys_came_in_serves_who_waits_all_the_same() {
    on_both(|room| {
        let pool = room.pool(0);
        assert_eq!(room.give(pool, 1), KeyAnswer::Dry);
        // The word in the audit log comes last: the process ends before it.
        let gone = db::sql!("ALTER TABLE audit_entry RENAME TO audit_away");
        room.write(move |tx, _| Ok(tx.execute(gone, &[])?)).unwrap();
        let broken = digital::import_keys(&room.db, &room.cx, pool, &mut "KEY-1\n".as_bytes());
        assert!(broken.is_err());
        let back = db::sql!("ALTER TABLE audit_away RENAME TO audit_entry");
        room.write(move |tx, _| Ok(tx.execute(back, &[])?)).unwrap();
        room.run_jobs();
        assert_eq!(room.standing(pool), PoolStanding { free: 0, given: 1, spoiled: 0, waiting: 0 });
        assert!(room.findings().is_empty());
    });
}

#[test]
fn a_key_that_does_not_work_is_replaced_and_given_to_nobody() {
    on_both(|room| {
        let pool = room.pool(0);
        room.add_keys(pool, &many_keys(2));
        let claim = KeyClaim { pool, pledge: id(1), copy: 1 };
        let replace = move |tx: &mut db::WriteTx<'_>, cx: &kernel::Cx| digital::replace_key(tx, cx, &claim);
        assert!(matches!(room.write(replace), Err(DigitalError::NoKey)));
        room.give(pool, 1);
        assert_eq!(text(&room.write(replace).unwrap()), "KEY-00001");
        assert_eq!(text(&room.give(pool, 1)), "KEY-00001");
        assert_eq!(room.write(replace).unwrap(), KeyAnswer::Dry, "none is left: the pledge waits");
        assert_eq!(room.standing(pool), PoolStanding { free: 0, given: 0, spoiled: 2, waiting: 1 });
        room.add_keys(pool, "NEW-KEY\n");
        assert_eq!(text(&room.give(pool, 1)), "NEW-KEY");
        assert!(room.findings().is_empty());
    });
}

#[test]
fn a_file_of_keys_is_taken_in_once_and_no_key_lies_in_two_pools() {
    on_both(|room| {
        let (pool, other) = (room.pool(0), room.pool(0));
        room.add_keys(other, "SHARED-1\n");
        let file = "key;game\nAAAA-1;x\nAAAA-2;x\nAAAA-1;x\n;x\nSHARED-1;x\n";
        let first = room.add_keys(pool, file);
        assert_eq!((first.received, first.added, first.unchanged, first.held), (5, 2, 0, 3));
        let problems: Vec<_> = first.problems.iter().map(|held| (held.line, held.problem)).collect();
        let expected = [
            (4, KeyProblem::Twice { first_line: 2 }),
            (5, KeyProblem::NoKey),
            (6, KeyProblem::InAnotherPool),
        ];
        assert_eq!(problems, expected);
        let again = room.add_keys(pool, file);
        assert_eq!((again.added, again.unchanged, again.held), (0, 2, 3));
        assert_eq!(room.add_keys(pool, &many_keys(2_500)).added, 2_500);
        assert_eq!(room.standing(pool).free, 2_502);
        assert!(room.findings().is_empty());
    });
}
