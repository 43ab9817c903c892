//! Each corruption that `verify` promises to find, planted once.

use db::{Migration, sql};
use stock::{Announced, AnnouncedLine, Arrival};
use testkit::on_both;

use crate::depot::{Depot, change, id, migrations, reward};

/// The tables without their checks, keys and triggers: as a damaged file or somebody with a database shell would
/// have it.
fn defenceless() -> Vec<Migration> {
    let mut all = migrations();
    for migration in all.iter_mut().filter(|migration| migration.owner == "stock") {
        let is_check = |line: &&str| line.trim_start().starts_with("CHECK") || line.contains("{append_only");
        let kept: Vec<&str> = migration.sql.lines().filter(|line| !is_check(line)).collect();
        let text = kept.join("\n").replace(",\n) {", "\n) {").replace("CREATE UNIQUE INDEX", "CREATE INDEX");
        migration.sql = text.leak();
    }
    all
}

fn busy(db: db::Db) -> Depot {
    let depot = Depot::new(db);
    let berlin = depot.warehouse("Berlin", "DE");
    depot.receive(&change("in:1", 1, berlin, 10)).unwrap();
    depot.ship(&change("out:1", 1, berlin, 4), Some(id(1))).unwrap();
    let lines = vec![AnnouncedLine { item: id(2), pieces: 5 }];
    let announced =
        Announced { warehouse: berlin, reference: "PO 1".into(), expected_on: None, lines: lines.clone() };
    let delivery = depot.write(move |tx, cx| stock::announce(tx, cx, &announced)).unwrap();
    let lines = vec![AnnouncedLine { pieces: 2, ..lines[0] }];
    let arrival = Arrival { key: "a:1".into(), delivery, lines, note: String::new() };
    depot.write(move |tx, cx| stock::arrive(tx, cx, &arrival)).unwrap();
    depot.limit(reward(1), Some(2));
    for pledge in 1..=2 {
        depot.hold(reward(1), pledge, 1);
    }
    depot.join(reward(1), 1, 1);
    depot.join(reward(1), 2, 1);
    depot.release(reward(1), 2);
    depot.verified();
    depot
}

fn planted(statements: &[&'static db::Statement], expected: &[&str]) {
    on_both(&defenceless(), |db| {
        let depot = busy(db);
        for statement in statements {
            assert!(depot.execute(statement).unwrap() > 0, "{} planted nothing", statement.text());
        }
        assert_eq!(depot.checks_that_failed(), expected, "{:?}", depot.findings());
    });
}

#[test]
fn a_balance_that_somebody_changed_is_found() {
    planted(&[sql!("UPDATE stock_level SET on_hand = on_hand + 1 WHERE on_hand = 6")], &["stock.on_hand"]);
}

#[test]
fn a_balance_that_is_gone_is_found() {
    planted(&[sql!("DELETE FROM stock_level WHERE on_hand = 6")], &["stock.on_hand"]);
}

#[test]
fn a_changed_movement_is_found() {
    planted(
        &[sql!("UPDATE stock_movement SET pieces = -3 WHERE kind = 'shipped'")],
        &["stock.on_hand", "stock.running_balance"],
    );
}

#[test]
fn a_movement_that_was_taken_out_is_found() {
    planted(
        &[sql!("DELETE FROM stock_movement WHERE kind = 'received' AND reference IS NULL")],
        &["stock.on_hand", "stock.running_balance"],
    );
}

#[test]
fn what_was_taken_without_being_there_is_found() {
    planted(
        &[
            sql!("UPDATE stock_movement SET pieces = -14, balance_after = -4 WHERE kind = 'shipped'"),
            sql!("UPDATE stock_level SET on_hand = -4 WHERE on_hand = 6"),
        ],
        &["stock.below_zero"],
    );
}

#[test]
fn a_delivery_that_says_more_arrived_than_was_booked_is_found() {
    planted(&[sql!("UPDATE stock_delivery_line SET received = 3")], &["stock.delivery"]);
}

#[test]
fn a_place_that_was_sold_past_the_counter_is_found() {
    planted(
        &[sql!(
            "INSERT INTO stock_hold (limit_id, pledge, places, state, actor, held_at)
             SELECT id, 'plg_00000000000000000000000000000009', 1, 'kept', 'cli', 0 FROM stock_limit"
        )],
        &["stock.places_counted"],
    );
}

#[test]
fn a_pledge_that_holds_twice_is_found() {
    planted(
        &[
            sql!(
                "INSERT INTO stock_hold (limit_id, pledge, places, state, actor, held_at)
                 SELECT limit_id, pledge, 1, 'kept', 'cli', 0 FROM stock_hold WHERE state = 'held'"
            ),
            sql!("UPDATE stock_limit SET taken = 3, capacity = 3"),
        ],
        &["stock.held_once"],
    );
}

#[test]
fn a_counter_that_was_changed_and_a_queue_that_is_not_served_are_found() {
    planted(&[sql!("UPDATE stock_limit SET taken = 1")], &["stock.places_counted", "stock.queue_is_served"]);
    planted(&[sql!("UPDATE stock_limit SET capacity = 9")], &["stock.capacity"]);
    planted(&[sql!("UPDATE stock_limit SET places = 3, capacity = 3")], &["stock.queue_is_served"]);
}
