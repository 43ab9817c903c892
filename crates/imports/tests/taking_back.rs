//! An import is taken back with what it made in the catalogue, unless something was built on it.
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

use imports::{BatchState, ImportError, commands};
use kernel::{Actor, RowId};
use pledges::PledgeError;
use stories::{Exports, Story, generated, migrations, work};
use testkit::on_both;

const HEADER: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,[Addon: 77] Map,Game,Mug blue,Mug red,Map,Colour?";

/// Backers of two rewards; the second one holds a mug of a colour. The third has the map beside it.
fn file(exports: &Exports, backers: std::ops::Range<u32>) -> PathBuf {
    exports.of(backers.map(|n| {
        let of_two = n % 2;
        let (blue, red) = if n % 4 < 2 { (of_two, 0) } else { (0, of_two) };
        let map = u32::from(n == 3);
        format!(
            "{n},{n},Backer {n},b{n}@example.org,DE,€0.00,R{of_two},€10.00,r{of_two},€22.00,\"2025/03/01, 12:00\",collected,{map},1,{blue},{red},{map},green"
        )
    }))
}

fn parts(story: &Story) -> [usize; 5] {
    let all = story.catalogue();
    [all.items.len(), all.rewards.len(), all.addons.len(), all.options.len(), all.questions.len()]
}

#[test]
fn what_an_import_made_in_the_catalogue_goes_with_it() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        let report = story.run(&file(&exports, 1..17));
        assert_eq!(parts(&story), [4, 2, 1, 1, 1]);
        let undone = commands::undo(&story.db, &story.cx, report.batch).unwrap();
        assert_eq!((undone.catalogue.removed, undone.catalogue.staying()), (9, 0));
        assert_eq!((parts(&story), story.count("pledge")), ([0; 5], 0));
        // No word of a file stands for what is gone: the same file makes it anew.
        let again = story.run(&file(&exports, 1..17));
        assert_eq!((again.applied, again.held, parts(&story)), (16, 0, [4, 2, 1, 1, 1]));
        assert!(story.pledge("3").unwrap().choices.reward.is_some());
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn what_a_newer_version_of_the_product_knows_of_a_part_is_no_change_by_hand() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        let report = story.run(&file(&exports, 1..17));
        // Noted before items had a handling and a warehouse.
        let made = story.read(|tx| {
            let all = db::sql!("SELECT id, as_made FROM import_made_part ORDER BY id");
            Ok(tx.query(all, &[], |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)))?)
        });
        let older = |text: &str| text.replace(",\"handling\":[],\"kept_in\":[]", "");
        let rewritten = made.iter().filter(|(_, text)| older(text) != *text).count();
        assert_eq!(rewritten, 4, "its items: {made:?}");
        for (id, text) in made {
            let text = older(&text);
            story.write::<_, ImportError>(move |tx, _| {
                let update = db::sql!("UPDATE import_made_part SET as_made = $2 WHERE id = $1");
                Ok(tx.execute(update, db::params![id, text]).map(drop)?)
            });
        }
        let undone = commands::undo(&story.db, &story.cx, report.batch).unwrap();
        assert_eq!((undone.catalogue.removed, undone.catalogue.staying()), (9, 0), "{:?}", undone.catalogue);
    });
}

#[test]
fn what_an_earlier_import_made_or_uses_stays_and_so_does_what_was_changed_by_hand() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        // Nobody of the first reward has a mug, and nobody the map.
        let first = exports.of((20..24).step_by(2).map(|n| {
            format!(
                "{n},{n},Backer {n},b{n}@example.org,DE,€0.00,R0,€10.00,r0,€22.00,\"2025/03/01, 12:00\",collected,0,1,0,0,0,green"
            )
        }));
        story.run(&first);
        let before = parts(&story);
        let text = std::fs::read_to_string(&first).unwrap();
        let second = std::fs::read_to_string(file(&exports, 1..17)).unwrap();
        let (_, rows) = second.split_once('\n').unwrap();
        let report = story.run(&exports.written("both.csv", &format!("{text}{rows}")));
        let with_both = parts(&story);
        assert_eq!(with_both[1], 2, "{with_both:?}");

        // The creator sets the second reward's price: it stays, with its option and what it is made of.
        let (campaign, mut reward) = (story.campaign.row, story.catalogue().rewards[1].clone());
        reward.price_minor = 4_900;
        let priced = reward.clone();
        story.write::<_, campaigns::CampaignError>(move |tx, cx| {
            campaigns::save_reward(tx, cx, campaign, &priced)
        });
        let undone = commands::undo(&story.db, &story.cx, report.batch).unwrap();
        assert_eq!(undone.catalogue.stay.get("changed"), Some(&1), "{:?}", undone.catalogue);
        assert_eq!(undone.catalogue.stay.get("in_catalogue"), Some(&1), "its option: {:?}", undone.catalogue);
        assert_eq!(undone.catalogue.removed, 0, "{:?}", undone.catalogue);
        assert_eq!(story.catalogue().reward(reward.id), Some(&reward));
        assert_eq!(story.catalogue().items.len(), with_both[0], "its items: {before:?}");
        let kept = story.pledge("20").unwrap();
        assert_eq!(story.catalogue().reward(kept.choices.reward.unwrap()).unwrap().title, "R0");
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn every_pledge_is_looked_at_before_an_import_is_taken_back() {
    on_both(&migrations(), |db| {
        let (story, folder) = (Story::new(db, "EUR"), tempfile::tempdir().unwrap());
        let report = story.run(&generated(folder.path(), 2_101));
        let last = story.pledge("902100").unwrap().row;
        story.write::<_, PledgeError>(move |tx, cx| {
            let staff = cx.acting_as(Actor::Staff(RowId::new(1)));
            pledges::create_link(tx, &staff, last).map(drop)
        });
        let refused = commands::undo(&story.db, &story.cx, report.batch).unwrap_err();
        assert!(matches!(refused, ImportError::BuiltOn { count: 1, .. }), "{refused}");
        assert_eq!((story.batch(report.batch).state, story.count("pledge")), (BatchState::Applied, 2_101));

        // Whatever is built between the look and the job stays, with the reward that it names.
        let batch = story.batch(report.batch).row;
        story.write::<_, ImportError>(move |tx, cx| imports::start_undo(tx, cx, batch).map(drop));
        work(&story);
        let undone = story.batch(report.batch);
        assert_eq!((undone.state, undone.undo_kept, story.count("pledge")), (BatchState::Undone, 1, 1));
        let parts = story.read(move |tx| imports::parts_taken_back(tx, &undone));
        assert_eq!(parts.stay.get("in_pledges"), Some(&1), "{parts:?}");
        assert_eq!(parts.removed, 2, "the other two rewards: {parts:?}");
    });
}

/// The pledge of this id was agreed to in zlotys.
fn agreed_in_zloty(story: &Story, uid: &str) {
    let pledge = story.pledge(uid).unwrap().row;
    story.write::<_, ImportError>(move |tx, cx| {
        tx.execute(db::sql!("UPDATE pledge SET currency = 'PLN' WHERE id = $1"), db::params![pledge])?;
        let agreed = db::sql!(
            "INSERT INTO pledge_quote (pledge_id, quote, seal, total_minor, currency, agreed_by, agreed_at, tip_minor)
             VALUES ($1, '{}', '', 0, 'PLN', 'backer', $2, 0) RETURNING id"
        );
        Ok(tx.insert::<i64>(agreed, db::params![pledge, cx.now()]).map(drop)?)
    });
}

#[test]
fn money_for_a_pledge_that_was_agreed_to_in_another_currency_waits_for_a_person() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        let row = |n: u32, status: &str| {
            format!(
                "{n},{n},Backer {n},b{n}@example.org,DE,€0.00,R0,€10.00,r0,€22.00,\"2025/03/01, 12:00\",{status},0,1,0,0,0,green"
            )
        };
        let file = |first, second| exports.of([row(1, first), row(2, second)]);
        story.run(&file("errored", "collected"));
        assert_eq!(story.run(&file("errored", "errored")).applied, 1);
        agreed_in_zloty(&story, "2");
        let batch = story.run(&file("collected", "errored")).batch;
        assert_eq!(story.pledge("1").unwrap().credited_minor, 2_200);
        commands::undo(&story.db, &story.cx, batch).unwrap();
        agreed_in_zloty(&story, "1");

        let report = story.run_older(&file("collected", "errored"));
        assert_eq!((report.applied, report.held), (0, 1));
        let held = story.records(report.batch, imports::Outcome::Held);
        assert_eq!(held[0].row.reason, Some(imports::HoldReason::OtherPrices));
        let pledge = story.pledge("1").unwrap();
        assert_eq!((pledge.credited_minor, pledge.currency.code()), (0, "PLN"));
    });
}
