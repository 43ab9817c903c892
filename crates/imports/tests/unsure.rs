//! What reading cannot make sure of waits for a person; nothing of it is applied, lost or counted.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod stories;

use imports::{HoldReason, Outcome};
use stories::{Story, accounted, migrations};
use testkit::on_both;

const HEADER: &str = "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Notes,[Addon: 5] Dice";

fn row(uid: u32, amount: &str, dice: &str) -> String {
    format!("{uid},{uid},Backer {uid},b{uid}@example.org,Base,€10.00,r1,{amount},,collected,,{dice}\n")
}

#[test]
fn absurd_amounts_unreadable_pieces_and_the_row_that_was_cut_off_are_held() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "EUR");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("backers.csv");
        let rows = [
            row(1, "€10.00", "2"),
            row(2, "\"€92,233,720,368,547,758.07\"", ""),
            row(3, "€10.00", "2x"),
            row(4, "€10.00", "999999"),
            row(5, "€10.00", "No"),
        ];
        let whole = format!("{HEADER}\n{}{}", rows.concat(), row(6, "€10.00", "3"));
        std::fs::write(&file, whole.strip_suffix(",,3\n").unwrap()).unwrap();
        let report = story.run(&file);
        accounted(&report);
        assert_eq!((report.received, report.applied, report.held), (6, 2, 4));
        let mut held: Vec<_> = story
            .records(report.batch, Outcome::Held)
            .iter()
            .map(|held| (held.record.as_ref().unwrap().name.clone().unwrap(), held.row.reason.unwrap()))
            .collect();
        held.sort();
        assert_eq!(
            held,
            [
                ("Backer 2".to_owned(), HoldReason::AmountTooLarge),
                ("Backer 3".to_owned(), HoldReason::QuantityUnclear),
                ("Backer 4".to_owned(), HoldReason::QuantityUnclear),
                ("Backer 6".to_owned(), HoldReason::CutOff),
            ]
        );
        assert_eq!(story.count("pledge"), 2);
        assert_eq!(story.findings(), vec![]);
    });
}
