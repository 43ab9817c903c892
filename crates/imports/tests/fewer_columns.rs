//! A newer file with fewer columns: what it has no column for stays as it was said before.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod stories;

use std::path::PathBuf;

use imports::{Decision, ImportError, Outcome, commands};
use stories::{SLUG, Story, accounted, migrations};
use testkit::on_both;

const WHOLE: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Notes,[Addon: 77] Map,Game,Map,Shipping Name,Shipping Address 1,Shipping City,Shipping Postal Code,Shipping Country Code,Colour?\n7,1,Ada,ada@example.org,DE,€9.00,Base,€10.00,r1,€40.00,\"2025/03/01, 12:00\",collected,calls,2,1,2,Ada Byron,Weg 1,Dresden,01067,DE,red\n";

fn narrow(amount: &str) -> String {
    format!(
        "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status\n7,1,Ada,ada@example.org,{amount},\"2025/03/01, 12:00\",collected\n"
    )
}

fn write(folder: &tempfile::TempDir, text: &str) -> PathBuf {
    let file = folder.path().join("export.csv");
    std::fs::write(&file, text).unwrap();
    file
}

#[test]
fn what_a_file_has_no_column_for_stays_and_only_what_it_says_is_told() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "EUR"), tempfile::tempdir().unwrap());
        story.run(&write(&folder, WHOLE));
        let before = story.pledge("1").unwrap();
        assert_eq!((before.choices.addons.len(), before.facts.shipping_paid_minor), (1, 900));
        assert!(before.address.is_some() && before.country.is_some());

        let same = story.run(&write(&folder, &narrow("€40.00")));
        assert_eq!((same.unchanged, same.applied), (1, 0), "it says nothing else than what is known");
        let more = story.run(&write(&folder, &narrow("€45.00")));
        accounted(&more);
        let told = story.records(more.batch, Outcome::Changed);
        let fields: Vec<&str> = told[0].changes.iter().map(|change| change.field.as_str()).collect();
        assert_eq!(fields, ["amounts"]);
        let after = story.pledge("1").unwrap();
        assert_eq!(after.facts.pledged_minor, 4_500);
        assert_eq!(
            (&after.choices, after.address, after.country),
            (&before.choices, before.address, before.country)
        );
        assert_eq!(after.facts.shipping_paid_minor, 900);
        let (vault, row) = (story.cx.vault.clone(), after.row);
        let said = story.read(move |tx| Ok(imports::in_the_file(tx, &vault, row)?.unwrap()));
        assert_eq!(said.items.len(), 2);
        commands::undo(&story.db, &story.cx, more.batch).unwrap();
        assert_eq!(story.pledge("1").unwrap().facts.pledged_minor, 4_000);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_file_in_another_currency_is_not_applied_and_leaves_no_price() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "USD"), tempfile::tempdir().unwrap());
        let file = write(&folder, WHOLE);
        let refused = commands::run(&story.db, &story.cx, SLUG, &file, &Decision::default()).unwrap_err();
        assert!(matches!(&refused, ImportError::OtherCurrency(named) if named == "EUR"), "{refused}");
        assert!(story.catalogue().rewards.is_empty(), "no reward with a price in the wrong currency");
        // One of two in another currency waits; what it costs is nobody's price.
        let mixed = format!(
            "{WHOLE}8,2,Bo,bo@example.org,US,$9.00,Base,$12.00,r1,$40.00,\"2025/03/01, 12:00\",collected,,0,1,0,,,,,,\n"
        );
        let report = story.run(&write(&folder, &mixed));
        assert_eq!((report.applied, report.held), (1, 1));
        assert_eq!(story.catalogue().rewards[0].price_minor, 1_200);
    });
}
