#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]
//! What each backer gets by the file is what they get here, or somebody is told.

mod stories;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use imports::{ITEMS_DIFFER, Outcome, parse_file};
use pledges::Pledge;
use pledges::quote::Choices;
use stories::{Story, migrations, sample};
use testkit::on_both;

type Items = BTreeMap<String, u64>;

const SAMPLES: [&str; 7] = [
    "kickstarter-2014-backer-id.csv",
    "kickstarter-2018-backer-report.zip",
    "kickstarter-2024-one-file.csv",
    "kickstarter-2024-reimport-first.csv",
    "kickstarter-2024-reimport-second.csv",
    "kickstarter-2025-late-pledges.csv",
    "kickstarter-2025-sku-count.csv",
];

fn add(to: &mut Items, name: &str, quantity: u64) {
    *to.entry(name.to_owned()).or_default() += quantity;
}

/// The currency of the file, so that nothing is held for it.
fn currency(file: &Path) -> String {
    let first = parse_file(file).unwrap().records.remove(0);
    first.currency.map_or_else(
        || match first.currency_symbol.as_deref() {
            Some("£") => "GBP".to_owned(),
            _ => "USD".to_owned(),
        },
        |currency| currency.code().to_owned(),
    )
}

/// Applies a file and compares, pledge by pledge, what the file says with what would be packed. Answers how many were
/// flagged, and the sum of the file.
fn compared(story: &Story, file: &Path) -> (usize, Items) {
    let tells_items = parse_file(file).unwrap().records.iter().any(|record| !record.items.is_empty());
    let report = story.run(file);
    let catalogue = story.catalogue();
    let (mut flagged, mut in_file, mut packed_unflagged, mut unflagged) =
        (0, Items::new(), Items::new(), Items::new());
    for one in story.records(report.batch, Outcome::New) {
        let row = one.pledge.unwrap();
        let (vault, pledge_row) = (story.cx.vault.clone(), row);
        let (pledge, said): (Pledge, _) = story.read(move |tx| {
            let said = imports::in_the_file(tx, &vault, pledge_row)?.unwrap();
            Ok((pledges::load(tx, pledge_row)?, said))
        });
        let mut packed = Items::new();
        for line in pledges::pledge_lines(&catalogue, &pledge.choices) {
            add(&mut packed, &catalogue.item(line.item).unwrap().name, line.quantity);
        }
        let mut wanted = Items::new();
        for (label, quantity) in said.items {
            add(&mut wanted, &label, quantity.into());
        }
        let differs = tells_items && packed != wanted;
        let is_flagged = one.row.flags.iter().any(|flag| flag == ITEMS_DIFFER);
        assert_eq!(differs, is_flagged, "{} {}: {packed:?} {wanted:?}", file.display(), pledge.order_number);
        for (name, n) in &wanted {
            add(&mut in_file, name, *n);
        }
        if is_flagged {
            flagged += 1;
        } else {
            for (name, n) in &packed {
                add(&mut packed_unflagged, name, *n);
            }
            for (name, n) in &wanted {
                add(&mut unflagged, name, *n);
            }
        }
    }
    if tells_items {
        assert_eq!(packed_unflagged, unflagged);
    }
    (flagged, in_file)
}

fn demand(story: &Story) -> Items {
    let (row, catalogue) = (story.campaign.row, story.catalogue());
    let demand = story.read(move |tx| Ok(pledges::demand_by_sku(tx, row, &catalogue)?));
    let wanted = demand.into_iter().map(|one| (one.name, one.pieces.wanted()));
    wanted.filter(|(_, number)| *number > 0).collect()
}

#[test]
fn what_every_sample_gives_its_backers_is_packed_or_told() {
    for name in SAMPLES {
        on_both(&migrations(), move |db| {
            let file = sample(name);
            let story = Story::new(db, &currency(&file));
            let (flagged, _) = compared(&story, &file);
            // The columns with the SKU of each backer follow no pattern: all but those who get nothing of it are told.
            let told = if name.contains("sku") { flagged >= 9 } else { flagged < 8 };
            assert!(told, "{name}: {flagged}");
        });
    }
}

/// A file of invented backers: size and colour by their number, a map for those with an add-on.
fn file(folder: &Path, backers: u32, labels: [&str; 6]) -> PathBuf {
    let [game, small, large, blue, red, map] = labels;
    let mut text = format!(
        "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,[Addon: 77] {map},{game},{small},{large},{blue},{red},{map}\n"
    );
    for n in 1..=backers {
        let (is_large, is_red) = (n % 3 == 0, n % 4 == 1);
        let (adds_map, plain) = (u32::from(n % 5 == 0), n % 2 == 0);
        // The dearer reward has the shirt and two mugs; the other one the game alone.
        let (title, minimum, id) = if plain { ("Peli", 30, 501) } else { ("Kaikki", 80, 502) };
        let amount = minimum + 9 + 12 * adds_map;
        let of = |yes: bool, number: u32| if yes && !plain { number } else { 0 };
        writeln!(text,
            "{n},{},Tukija {n},tukija{n}@example.org,FI,€9.00,{title},€{minimum}.00,{id},€{amount}.00,\"2025/03/01, 12:00\",collected,{adds_map},1,{},{},{},{},{adds_map}",
            70_000 + n, of(!is_large, 1), of(is_large, 1), of(!is_red, 2), of(is_red, 2),
        ).unwrap();
    }
    let path = folder.join("tukijat.csv");
    std::fs::write(&path, text).unwrap();
    path
}

const LABELS: [&str; 6] = ["Peli", "Paita S", "Paita XL", "Muki-Sininen", "Muki-Punainen", "Kartta"];

#[test]
fn sizes_and_colours_of_a_file_become_choices_that_are_made_already() {
    on_both(&migrations(), |db| {
        let folder = tempfile::tempdir().unwrap();
        let story = Story::new(db, "EUR");
        let (flagged, in_file) = compared(&story, &file(folder.path(), 60, LABELS));
        assert_eq!(flagged, 0);
        assert_eq!(demand(&story), in_file);
        let catalogue = story.catalogue();
        let mut titles: Vec<&str> = catalogue.options.iter().map(|option| option.title.as_str()).collect();
        titles.sort_unstable();
        assert_eq!(titles, ["Muki", "Paita"]);
        let third = story.pledge("70003").unwrap();
        assert_eq!(third.choices_stamp.origin, pledges::Origin::Import);
        let mut chosen: Vec<(String, u32)> = third
            .choices
            .options
            .iter()
            .map(|one| {
                let value = catalogue.option(one.option).unwrap().value(one.value).unwrap();
                (value.label.clone(), one.copy)
            })
            .collect();
        chosen.sort();
        assert_eq!(chosen, [("Sininen".to_owned(), 1), ("Sininen".to_owned(), 2), ("XL".to_owned(), 1)]);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn an_option_of_the_creators_own_takes_the_value_from_the_file() {
    on_both(&migrations(), |db| {
        let folder = tempfile::tempdir().unwrap();
        let story = Story::new(db, "EUR");
        let path = file(folder.path(), 12, LABELS);
        story.run(&path);
        let before = demand(&story);
        // The same people in a campaign whose catalogue stands already, its items known by their SKU.
        let beside = story.beside("toinen");
        let row = beside.campaign.row;
        let source = story.catalogue();
        let mut options = Vec::new();
        for option in &source.options {
            options.push(option.title.clone());
        }
        let _: () = beside.write(move |tx, cx| {
            let mut proposal = campaigns::Proposal::default();
            for label in LABELS {
                proposal.items.push(campaigns::ProposedItem {
                    name: format!("Tavara {label}"),
                    sku: Some(label.to_owned()),
                });
            }
            campaigns::propose_from_import(tx, cx, row, &proposal).map(|_| ())
        });
        beside.run(&path);
        let renamed: Items = before.into_iter().map(|(name, n)| (format!("Tavara {name}"), n)).collect();
        assert_eq!(demand(&beside), renamed);
        assert_eq!(options.len(), beside.catalogue().options.len());
    });
}

#[test]
fn who_gets_something_else_than_the_others_is_told_with_both_lists() {
    on_both(&migrations(), |db| {
        let folder = tempfile::tempdir().unwrap();
        let story = Story::new(db, "EUR");
        let path = file(folder.path(), 40, LABELS);
        // Two backers whose cells were changed by hand, one of them the other reward's.
        let text = std::fs::read_to_string(&path).unwrap();
        let changed: Vec<String> = text
            .lines()
            .map(|line| match line.split(',').nth(1) {
                Some("70002") => line.replace("collected,0,1,0,0,0,0,0", "collected,0,2,0,0,0,0,1"),
                Some("70007") => line.replace("collected,0,1,1,0,2,0,0", "collected,0,0,1,0,2,0,0"),
                _ => line.to_owned(),
            })
            .collect();
        std::fs::write(&path, changed.join("\n")).unwrap();
        let batch = story.plan(&path);
        let (row, id) = (batch.row, batch.id);
        let found = story.read(move |tx| {
            let batch = imports::load_batch(tx, row)?;
            Ok(imports::recognised(tx, &batch)?.1)
        });
        assert_eq!((found.differing, found.differences.len()), (2, 2));
        let told = found.differences.iter().find(|one| one.reward == "Peli").unwrap();
        let list = |items: &[imports::FoundContent]| -> Vec<(u32, String)> {
            items.iter().map(|one| (one.quantity, one.item.clone())).collect()
        };
        assert_eq!(list(&told.in_file), [(2, "Peli".to_owned()), (1, "Kartta".to_owned())]);
        assert_eq!(list(&told.in_parcel), [(1, "Peli".to_owned())]);
        let flagged: Vec<u64> = story
            .records(id, Outcome::New)
            .into_iter()
            .filter(|one| one.row.flags.iter().any(|flag| flag == ITEMS_DIFFER))
            .map(|one| one.row.record_number)
            .collect();
        assert_eq!(flagged, [2, 7]);
    });
}

#[test]
fn a_file_without_titles_makes_rewards_by_their_price() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "USD");
        story.run(&sample("kickstarter-2014-backer-id.csv"));
        let catalogue = story.catalogue();
        let titles: Vec<(&str, i64)> =
            catalogue.rewards.iter().map(|reward| (reward.title.as_str(), reward.price_minor)).collect();
        assert_eq!(
            titles,
            [
                ("Pledge level US$25.00", 2_500),
                ("Pledge level US$45.00", 4_500),
                ("Pledge level US$100.00", 10_000)
            ]
        );
        let row = story.campaign.row;
        let rows = story.read(move |tx| {
            let filter = pledges::Filter::all(row);
            Ok(pledges::list(tx, &filter, pledges::Page::first(50))?)
        });
        assert_eq!(rows.len(), 12);
        let none = Choices::default();
        for one in rows {
            let pledge = story.read(move |tx| Ok(pledges::load(tx, one.pledge.row)?));
            assert_ne!(pledge.choices, none, "{}", pledge.order_number);
        }
    });
}
