//! A number of pieces that cannot be right is asked for in the desk, and what was said stays said.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod desk;
mod stories;

use accounts::Role;
use desk::Desk;
use imports::commands::Report;
use imports::{HoldReason, Outcome};
use stories::{Story, accounted, migrations};
use testkit::{Answer, Browser, on_both_test_dbs};

const HEADER: &str = "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Notes,[Addon: 5] Dice,Game\n";

fn row(uid: u32, dice: &str, game: &str) -> String {
    format!("{uid},{uid},Backer {uid},b{uid}@example.org,Base,€10.00,r1,€20.00,,collected,,{dice},{game}\n")
}

struct Told {
    desk: Desk,
    folder: tempfile::TempDir,
}

impl Told {
    fn import(&self, rows: &[String]) -> Report {
        let file = self.folder.path().join("export.csv");
        std::fs::write(&file, format!("{HEADER}{}", rows.concat())).unwrap();
        let report = tokio::task::block_in_place(|| self.desk.story.run(&file));
        accounted(&report);
        report
    }

    fn story<T>(&self, f: impl FnOnce(&Story) -> T) -> T {
        tokio::task::block_in_place(|| f(&self.desk.story))
    }

    /// The page of the only record that is held.
    fn page_of_held(&self, report: &Report) -> String {
        let held = self.story(|story| story.records(report.batch, Outcome::Held));
        assert_eq!((held.len(), held[0].row.reason), (1, Some(HoldReason::QuantityUnclear)));
        self.desk.path(&format!("/{}/held/{}", report.batch, held[0].row.row.get()))
    }

    /// How many dice, and how many games by the file.
    fn dice_and_games(&self, uid: &str) -> (u32, u32) {
        self.story(|story| {
            let pledge = story.pledge(uid).unwrap();
            let (vault, of) = (story.cx.vault.clone(), pledge.row);
            let said = story.read(move |tx| Ok(imports::in_the_file(tx, &vault, of)?.unwrap()));
            let dice = pledge.choices.addons.iter().map(|line| line.quantity).sum();
            (dice, said.items.iter().map(|(_, quantity)| *quantity).sum())
        })
    }
}

/// Sends the form as the file fills it, with these numbers.
async fn save(browser: &mut Browser, path: &str, uid: u32, numbers: &[&str]) -> Answer {
    let (name, email) = (format!("Backer {uid}"), format!("b{uid}@example.org"));
    let mut fields = vec![
        ("name".to_owned(), name),
        ("email".to_owned(), email),
        ("status".to_owned(), "collected".to_owned()),
        ("amount-pledged".to_owned(), "20.00".to_owned()),
        ("amount-reward-minimum".to_owned(), "10.00".to_owned()),
    ];
    fields
        .extend(numbers.iter().enumerate().map(|(n, value)| (format!("quantity-{n}"), (*value).to_owned())));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    browser.post(path, &fields).await
}

fn on_both<F: Future<Output = ()>>(told: impl Fn(Told) -> F) {
    on_both_test_dbs(&migrations(), |test_db| {
        let desk = Desk::new(Story::new(test_db.db().clone(), "EUR"));
        let folder = tempfile::tempdir().unwrap();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(told(Told { desk, folder }));
    });
}

#[test]
fn a_number_that_cannot_be_read_is_given_once_for_add_ons_and_items() {
    on_both(|told| async move {
        let rows = [row(1, "2", "1"), row(3, "2x", "one")];
        let report = told.import(&rows);
        let path = told.page_of_held(&report);
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        ada.get(&path)
            .await
            .is(200)
            .says("Number of “Dice”")
            .says("In the file: 2x")
            .says("In the file: one");

        // Saved untouched it would lose what was bought.
        let untouched = save(&mut ada, &path, 3, &["", ""]).await.is(422);
        untouched.says("id=\"f-quantity-0-error\"").says("id=\"f-quantity-1-error\"");
        save(&mut ada, &path, 3, &[]).await.is(422);
        save(&mut ada, &path, 3, &["2x", "100001"])
            .await
            .is(422)
            .says("Type a whole number from 0 to 100,000.");
        assert!(told.story(|story| story.pledge("3")).is_none());

        save(&mut ada, &path, 3, &["2", "1"]).await.is(303);
        assert_eq!(told.dice_and_games("3"), (2, 1));
        let again = told.import(&rows);
        assert_eq!((again.unchanged, again.held), (2, 0));

        // Another text is another number, and none is one as well.
        let more = told.import(&[row(1, "2", "1"), row(3, "3x", "one")]);
        let path = told.page_of_held(&more);
        save(&mut ada, &path, 3, &["0"]).await.is(303);
        assert_eq!(told.story(Story::findings), []);
    });
}

#[test]
fn a_number_that_is_too_large_is_put_right() {
    on_both(|told| async move {
        let rows = [row(1, "2", "1"), row(4, "999999", "1")];
        let report = told.import(&rows);
        let path = told.page_of_held(&report);
        let mut ada = told.desk.signed_in_as("ada@studio.example", Role::Manager).await;
        save(&mut ada, &path, 4, &["999999"]).await.is(422).says("id=\"f-quantity-0-error\"");
        save(&mut ada, &path, 4, &["9"]).await.is(303);
        assert_eq!(told.dice_and_games("4"), (9, 1));
        let again = told.import(&rows);
        assert_eq!((again.unchanged, again.held), (2, 0));
        assert_eq!(told.story(Story::findings), []);
    });
}
