//! A thousand invoices at once, from several processes, some of which are killed in the middle.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use db::{Db, DbConfig, sql};
use kernel::RowId;

use super::stage::{Stage, context, eur, on_both, order, taxed};

const INVOICES: u32 = 1_000;
const WRITERS_KILLED: u32 = 4;
/// A process is killed once it said so many numbers.
const SAID_BEFORE_THE_KILL: usize = 15;
const DATABASE: &str = "PLEDGEKEEPER_INVOICE_DATABASE";
const BUYER: &str = "PLEDGEKEEPER_INVOICE_BUYER";
const WRITER: &str = "PLEDGEKEEPER_INVOICE_WRITER";

/// What a process that is to be killed does: issues until it is. Not a story by itself: it is called by the one below.
#[test]
#[ignore = "a process of the story below"]
fn writer() {
    let Ok(place) = std::env::var(DATABASE) else { return };
    let config = match place.strip_prefix("sqlite:") {
        Some(path) => DbConfig::Sqlite { path: path.into() },
        None => DbConfig::Postgres { url: place, connections: 2 },
    };
    let db = Db::open(&config).unwrap();
    jobs::Registry::new().attach(&db);
    let buyer = RowId::new(std::env::var(BUYER).unwrap().parse().unwrap());
    let writer = std::env::var(WRITER).unwrap();
    for n in 0..INVOICES {
        let (cx, new) =
            (context(), order(buyer, &format!("{writer}/{n}"), vec![taxed("Game", 1, eur(1_000), 19)]));
        let issued = db.write_blocking(move |tx| invoices::issue(tx, &cx, &new)).unwrap();
        println!("issued {}", issued.number);
    }
}

fn start(stage: &Stage, writer: u32) -> Child {
    let place = match &stage.config {
        DbConfig::Sqlite { path } => format!("sqlite:{}", path.display()),
        DbConfig::Postgres { url, .. } => url.clone(),
    };
    Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "parallel::writer"])
        .env(DATABASE, place)
        .env(BUYER, stage.buyer.get().to_string())
        .env(WRITER, format!("killed-{writer}"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits until the process has said some numbers, kills it without warning, and answers what it said.
fn kill(mut child: Child) -> Vec<String> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said = Vec::new();
    for line in lines.map_while(Result::ok) {
        if let Some((_, number)) = line.split_once("issued ") {
            said.push(number.to_owned());
        }
        if said.len() == SAID_BEFORE_THE_KILL {
            child.kill().unwrap(); // SIGKILL: nothing is tidied up
        }
    }
    child.wait().unwrap();
    said
}

#[test]
fn a_thousand_at_once_with_killed_writers_have_no_gap_and_no_double() {
    on_both(|stage| {
        let next = AtomicU32::new(0);
        let said: Vec<String> = std::thread::scope(|scope| {
            let killed = scope.spawn(|| (0..WRITERS_KILLED).flat_map(|n| kill(start(&stage, n))).collect());
            for _ in 0..8 {
                scope.spawn(|| {
                    loop {
                        let n = next.fetch_add(1, Ordering::SeqCst);
                        if n >= INVOICES {
                            return;
                        }
                        // Every tenth order is sent in twice at the same moment, as an impatient browser does.
                        let key = format!("order/{}", if n % 10 == 1 { n - 1 } else { n });
                        let new = stage.order(&key, vec![taxed("Game", 1, eur(1_000), 19)]);
                        stage.issue(new).unwrap();
                    }
                });
            }
            killed.join().unwrap()
        });
        let (count, lowest, highest, keys): (i64, i64, i64, i64) = stage
            .read(|tx, _| {
                let all = sql!(
                    "SELECT COUNT(*), MIN(number), MAX(number), COUNT(DISTINCT idempotency_key) FROM invoice"
                );
                Ok(tx.query_one(all, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?)
            })
            .unwrap();
        assert_eq!((lowest, highest, keys), (1, count, count), "no gap and no double");
        let own = i64::from(INVOICES - INVOICES / 10);
        assert!(said.len() >= SAID_BEFORE_THE_KILL * 4 && count >= own + 60, "{count} {}", said.len());
        // What a killed process had said is there.
        for number in said {
            let found: i64 = stage
                .read(move |tx, _| {
                    let one = sql!("SELECT COUNT(*) FROM invoice WHERE number_text = $1");
                    Ok(tx.query_one(one, db::params![number], |row| row.get(0))?)
                })
                .unwrap();
            assert_eq!(found, 1);
        }
        assert!(stage.findings().is_empty());
    });
}
