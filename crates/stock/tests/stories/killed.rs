//! A process that is killed in the middle loses nothing that it was told is done, and leaves nothing half done.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use db::{Db, DbConfig};
use kernel::Id;
use kernel::ids::kinds;
use stock::{Held, Joined, WaitingState};
use testkit::{TestDb, on_both_test_dbs};

use crate::depot::{Depot, change, id, migrations, reward};

const SQLITE_FILE: &str = "STOCK_TEST_SQLITE_FILE";
const POSTGRES_URL: &str = "STOCK_TEST_POSTGRES_URL";
const PLACES: u32 = 5;
/// Rounds that the parent waits for before it kills.
const ROUNDS: usize = 60;

/// Not a test of its own: what the killed process does. Each round takes a place or waits for one, gives an old one
/// back and ships a piece, and says so only when it is answered.
#[test]
#[ignore = "runs in a process of its own, started and killed by the next test"]
fn a_busy_process() {
    let config = match (std::env::var(SQLITE_FILE), std::env::var(POSTGRES_URL)) {
        (Ok(path), _) => DbConfig::Sqlite { path: path.into() },
        (_, Ok(url)) => DbConfig::Postgres { url, connections: 2 },
        _ => return,
    };
    let depot = Depot::new(Db::open(&config).unwrap());
    let warehouse = depot.read(stock::warehouses)[0].id;
    for round in 1..100_000 {
        if let Held::Yes { .. } = depot.hold(reward(1), round, 1) {
            println!("\nheld {round}");
        } else if let Joined::Waiting { entry, .. } = depot.join(reward(1), round, 1) {
            println!("\njoined {entry}");
        }
        if round > PLACES && depot.release(reward(1), round - PLACES) {
            println!("\nreleased {}", round - PLACES);
        }
        depot.ship(&change(&format!("out:{round}"), 1, warehouse, 1), Some(id(round))).unwrap();
        println!("\nshipped {round}");
    }
}

/// What the process said it did.
#[derive(Default)]
struct Said {
    held: Vec<u32>,
    released: Vec<u32>,
    joined: Vec<Id<kinds::WaitingEntry>>,
    shipped: u32,
}

fn run_and_kill(test_db: &TestDb) -> Said {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "killed::a_busy_process", "--ignored", "--nocapture"]);
    match test_db.config() {
        DbConfig::Sqlite { path } => command.env(SQLITE_FILE, path),
        DbConfig::Postgres { url, .. } => command.env(POSTGRES_URL, url),
    };
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut said = Said::default();
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        let line = line.unwrap();
        match line.split_once(' ') {
            Some(("held", pledge)) => said.held.push(pledge.parse().unwrap()),
            Some(("released", pledge)) => said.released.push(pledge.parse().unwrap()),
            Some(("joined", entry)) => said.joined.push(Id::parse(entry).unwrap()),
            Some(("shipped", round)) => said.shipped = round.parse().unwrap(),
            _ => {}
        }
        if said.shipped as usize == ROUNDS {
            // What it did until the kill reached it stands in the pipe, and is read as well: it was said to be done.
            child.kill().unwrap();
        }
    }
    child.wait().unwrap();
    said
}

#[test]
fn a_killed_process_loses_nothing_and_offers_no_place_twice() {
    on_both_test_dbs(&migrations(), |test_db| {
        let depot = Depot::new(test_db.db().clone());
        let berlin = depot.warehouse("Berlin", "DE");
        depot.receive(&change("in", 1, berlin, 1_000_000)).unwrap();
        depot.limit(reward(1), Some(PLACES));
        let said = run_and_kill(test_db);
        assert!(said.held.len() >= 5 && said.joined.len() >= 10, "the process did something");
        depot.verified();
        for pledge in said.held.iter().filter(|pledge| !said.released.contains(pledge)) {
            let pledge = *pledge;
            // The release that was under way may have been done and not told any more.
            let held = depot.read(move |tx| stock::holds_of(tx, id(pledge)));
            assert!(held.len() == 1 || said.shipped + 1 >= pledge + PLACES, "{pledge} lost its place");
        }
        let waiting = depot.read(|tx| stock::waiting_list(tx, reward(1), None, 500));
        for entry in &said.joined {
            assert!(waiting.iter().any(|waiter| waiter.entry.id == *entry), "{entry} is lost");
        }
        let offered: Vec<_> =
            waiting.iter().filter(|w| w.entry.state == WaitingState::Offered).map(|w| w.row).collect();
        assert!(
            waiting.iter().take(offered.len()).all(|waiter| offered.contains(&waiter.row)),
            "in their order"
        );
        assert_eq!(depot.events("place.offered"), offered.len(), "an event for each, no more");
        let left = depot.stock_of(id(1)).on_hand();
        let shipped = i64::from(said.shipped);
        assert!((1_000_000 - shipped - 1..=1_000_000 - shipped).contains(&left), "{left} after {shipped}");
        // And it goes on.
        depot.clock.advance_minutes(61);
        depot.minute();
        depot.verified();
        assert!(depot.read(|tx| stock::waiting_list(tx, reward(1), None, 500)).len() < waiting.len());
    });
}
