//! Each backer gets what the file says: decided for a reward or for one pledge.
//!
//! Why this long: one pair of backers, and each decision about them is a short story.
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

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use accounts::Role;
use desk::Desk;
use imports::{Decision, GoodsOfPledge, ITEMS_DIFFER, Outcome, Packed, commands};
use kernel::{Actor, RowId};
use pledges::{GoodsSet, Origin, PledgeError};
use stories::{Exports, SLUG, Story, migrations, sample, work};
use testkit::{on_both, on_both_test_dbs};

const SKU_COUNT: &str = "kickstarter-2025-sku-count.csv";
const HEADER: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,[Addon: 77] Map,Game,Mug,Map";

type Items = BTreeMap<String, u64>;

/// Two backers of one reward: the one has a game, the other two mugs; both bought the map.
fn says(exports: &Exports, goods: [(u32, u32, u32); 2]) -> PathBuf {
    let row = |(n, (game, mugs, maps)): (usize, &(u32, u32, u32))| {
        let uid = n + 1;
        format!(
            "{uid},{uid},Backer {uid},b{uid}@example.org,FI,€0.00,Base,€10.00,r1,€22.00,\"2025/03/01, 12:00\",collected,1,{game},{mugs},{maps}"
        )
    };
    exports.of(goods.iter().enumerate().map(row))
}

/// Every reward of the file is packed as the file says.
fn as_in_file(story: &Story, file: &std::path::Path) -> commands::Report {
    let parsed = imports::parse_file(file).unwrap();
    let words = parsed.records.iter().filter_map(|record| record.reward.as_ref()?.id.clone());
    let decision = Decision { as_in_file: Some(words.collect::<BTreeSet<_>>()), ..Decision::default() };
    commands::run(&story.db, &story.cx, SLUG, file, &decision).unwrap()
}

fn all_as_in_file(words: &[&str]) -> Decision {
    let words = words.iter().map(|word| (*word).to_owned()).collect::<BTreeSet<_>>();
    Decision { as_in_file: Some(words), ..Decision::default() }
}

fn packed(story: &Story, uid: &str) -> Items {
    let (catalogue, pledge) = (story.catalogue(), story.pledge(uid).unwrap());
    let lines = pledges::pledge_lines(&catalogue, &pledge.choices);
    lines.into_iter().map(|line| (catalogue.item(line.item).unwrap().name.clone(), line.quantity)).collect()
}

fn items(items: &[(&str, u64)]) -> Items {
    items.iter().map(|(name, quantity)| ((*name).to_owned(), *quantity)).collect()
}

fn goods(story: &Story, uid: &str) -> GoodsOfPledge {
    let (vault, pledge) = (story.cx.vault.clone(), story.pledge(uid).unwrap());
    story.read(move |tx| Ok(imports::goods_of_pledge(tx, &vault, &pledge)?.unwrap()))
}

/// Backers for whom nobody has decided which items are packed.
fn waiting(story: &Story) -> u64 {
    let campaign = story.campaign.row;
    story.read(move |tx| Ok(imports::items_to_decide(tx, campaign)?.map_or(0, |waiting| waiting.backers)))
}

/// A member of staff decides for one pledge.
fn staff_decides(story: &Story, uid: &str, packed: Packed) -> GoodsSet {
    let row = story.pledge(uid).unwrap().row;
    story.write::<_, imports::ImportError>(move |tx, cx| {
        imports::decide_for_pledge(tx, &cx.acting_as(Actor::Staff(RowId::new(1))), row, packed)
    })
}

#[test]
fn goods_without_a_pattern_are_packed_weighed_and_counted_as_in_the_file() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "GBP");
        let file = sample(SKU_COUNT);
        let report = as_in_file(&story, &file);
        let flagged = story
            .records(report.batch, Outcome::New)
            .into_iter()
            .filter(|one| one.row.flags.iter().any(|flag| flag == ITEMS_DIFFER))
            .count();
        // Whether they differ was told before anybody decided.
        assert!(flagged >= 9, "{flagged}");
        let mut in_file = Items::new();
        for record in imports::parse_file(&file).unwrap().records {
            let id = record.source_ids.iter().find(|(id, _)| id.as_str() == "backer_uid");
            let uid = id.unwrap().1.clone().unwrap();
            let mut wanted = Items::new();
            for line in &record.items {
                *wanted.entry(line.label.clone()).or_default() += u64::from(line.qty);
                *in_file.entry(line.label.clone()).or_default() += u64::from(line.qty);
            }
            assert_eq!(packed(&story, &uid), wanted, "{uid}");
        }
        let (row, catalogue) = (story.campaign.row, story.catalogue());
        let demand = story.read(move |tx| Ok(pledges::demand_by_sku(tx, row, &catalogue)?));
        let demand: Items = demand
            .into_iter()
            .map(|one| (one.name, one.pieces.wanted() + one.pieces.failed))
            .filter(|(_, number)| *number > 0)
            .collect();
        assert_eq!(demand, in_file);
        // The same again has nothing to tell.
        let again = story.plan(&file);
        let found = story.read(move |tx| Ok(imports::recognised(tx, &again)?.1));
        assert_eq!((found.differing, found.differences.len()), (0, 0));
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_newer_file_brings_other_goods_and_undo_brings_the_old_ones_back() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "EUR"), Exports::under(HEADER));
        as_in_file(&story, &says(&export, [(1, 0, 1), (0, 2, 1)]));
        assert_eq!(packed(&story, "1"), items(&[("Game", 1), ("Map", 1)]));
        assert_eq!(packed(&story, "2"), items(&[("Mug", 2), ("Map", 1)]));
        let second = story.run(&says(&export, [(3, 1, 1), (0, 2, 1)]));
        assert_eq!(packed(&story, "1"), items(&[("Game", 3), ("Mug", 1), ("Map", 1)]));
        let told = story.records(second.batch, Outcome::Changed);
        assert_eq!(told[0].changes.iter().map(|change| change.field.as_str()).collect::<Vec<_>>(), ["items"]);
        commands::undo(&story.db, &story.cx, second.batch).unwrap();
        assert_eq!(packed(&story, "1"), items(&[("Game", 1), ("Map", 1)]));
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn what_staff_decided_for_one_pledge_no_file_and_no_rule_changes() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "EUR"), Exports::under(HEADER));
        story.run(&says(&export, [(1, 0, 1), (0, 2, 1)]));
        let before = goods(&story, "2");
        assert_eq!((before.is, before.may_be_as_in_file), (Packed::AsInReward, true));
        assert_eq!(before.in_file, [("Mug".to_owned(), 2), ("Map".to_owned(), 1)]);
        assert_eq!(staff_decides(&story, "2", Packed::AsInFile), GoodsSet::Set);
        assert_eq!(staff_decides(&story, "2", Packed::AsInFile), GoodsSet::Same);
        assert_eq!(goods(&story, "2").is, Packed::AsInFile);
        assert_eq!(packed(&story, "2"), items(&[("Mug", 2), ("Map", 1)]));
        // Nothing but the goods is theirs by it.
        assert_eq!(story.pledge("2").unwrap().choices_stamp.origin, Origin::Import);

        let newer = story.run(&says(&export, [(1, 0, 1), (0, 5, 1)]));
        let told = story.records(newer.batch, Outcome::Changed);
        assert!(told[0].changes.iter().all(|change| change.is_kept), "{:?}", told[0].changes);
        assert_eq!(packed(&story, "2"), items(&[("Mug", 2), ("Map", 1)]));
        let reward = story.catalogue().rewards[0].id;
        let campaign = story.campaign.row;
        for rule in [Packed::AsInFile, Packed::AsInReward] {
            story.write::<_, imports::ImportError>(move |tx, cx| {
                imports::decide_for_reward(tx, cx, campaign, (reward, rule))
            });
            work(&story);
            assert_eq!(packed(&story, "2"), items(&[("Mug", 2), ("Map", 1)]));
        }
    });
}

#[test]
fn an_add_on_of_a_newer_file_arrives_where_staff_decided_about_the_goods() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "EUR"), Exports::under(HEADER));
        story.run(&says(&export, [(1, 0, 1), (0, 2, 1)]));
        assert_eq!(staff_decides(&story, "2", Packed::AsInFile), GoodsSet::Set);
        let map = story.catalogue().addons[0].id;
        assert_eq!(story.pledge("2").unwrap().choices.quantity_of(map), 1);

        let newer = std::fs::read_to_string(says(&export, [(1, 0, 1), (0, 5, 1)])).unwrap();
        let (head, last) = newer.trim_end().rsplit_once('\n').unwrap();
        // Igor bought two maps more.
        let (start, _) = last.rsplit_once("collected,1,").unwrap();
        let file = export.written("newer.csv", &format!("{head}\n{start}collected,3,0,5,3\n"));
        let newer = story.run(&file);
        let told = story.records(newer.batch, Outcome::Changed);
        let kept: Vec<_> = told[0].changes.iter().map(|c| (c.field.as_str(), c.is_kept)).collect();
        assert!(kept.contains(&("items", true)) && kept.contains(&("addons", false)), "{kept:?}");
        assert_eq!(story.pledge("2").unwrap().choices.quantity_of(map), 3);
        assert_eq!(packed(&story, "2").get("Mug"), Some(&2), "staff's word");
        commands::undo(&story.db, &story.cx, newer.batch).unwrap();
        assert_eq!(story.pledge("2").unwrap().choices.quantity_of(map), 1);
        assert_eq!(packed(&story, "2"), items(&[("Mug", 2), ("Map", 1)]));
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_rule_reaches_the_pledges_that_are_there_and_a_backer_keeps_their_goods_while_choosing() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "EUR"), Exports::under(HEADER));
        story.run(&says(&export, [(1, 0, 1), (0, 2, 1)]));
        let (reward, campaign) = (story.catalogue().rewards[0].id, story.campaign.row);
        story.write::<_, imports::ImportError>(move |tx, cx| {
            imports::decide_for_reward(tx, cx, campaign, (reward, Packed::AsInFile))
        });
        work(&story);
        assert_eq!(packed(&story, "2"), items(&[("Mug", 2), ("Map", 1)]));
        assert_eq!(story.pledge("2").unwrap().choices_stamp.origin, Origin::Import);

        // Staff take the map away: the form knows nothing of goods.
        let pledge = story.pledge("2").unwrap();
        story.write::<_, PledgeError>(move |tx, cx| {
            let staff = cx.acting_as(Actor::Staff(RowId::new(1)));
            let choices = pledges::Choices { reward: pledge.choices.reward, ..pledges::Choices::default() };
            let seen_version = pledge.choices_stamp.version;
            let save = pledges::SaveChoices { pledge: pledge.row, seen_version, choices };
            pledges::save_choices(tx, &staff, &save).map(drop)
        });
        let packed_now = packed(&story, "2");
        assert_eq!(packed_now.get("Mug"), Some(&2), "{packed_now:?}");

        story.write::<_, imports::ImportError>(move |tx, cx| {
            imports::decide_for_reward(tx, cx, campaign, (reward, Packed::AsInReward))
        });
        work(&story);
        assert_eq!(story.pledge("1").unwrap().choices.goods, None);
    });
}

#[test]
fn items_that_differ_wait_for_a_decision_after_the_import_is_applied() {
    on_both(&migrations(), |db| {
        let story = Story::new(db, "GBP");
        let report = story.run(&sample(SKU_COUNT));
        let records = story.records(report.batch, Outcome::New);
        let flagged = records.iter().filter(|one| one.row.flags.iter().any(|flag| flag == ITEMS_DIFFER));
        assert_eq!(waiting(&story), u64::try_from(flagged.count()).unwrap());
        assert!(waiting(&story) >= 9);

        // Correcting the reward is not asked for: who looks and leaves it so has decided.
        let batch = story.batch(report.batch);
        story.write::<_, imports::ImportError>(move |tx, cx| imports::decide_as_in_rewards(tx, cx, &batch));
        assert_eq!(waiting(&story), 0);
    });
}

#[test]
fn nothing_is_to_be_decided_for_a_pledge_that_has_ended_or_that_the_platform_dropped() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "EUR"), Exports::under(HEADER));
        let file = says(&export, [(1, 0, 1), (0, 2, 1)]);
        story.run(&file);
        assert_eq!(waiting(&story), 1, "the second gets something else than the first");
        let second = story.pledge("2").unwrap().row;
        story.write::<_, PledgeError>(move |tx, cx| pledges::cancel(tx, cx, second, "gave up").map(drop));
        let campaign = story.campaign.row;
        assert_eq!(story.read(move |tx| imports::items_to_decide(tx, campaign)), None);
        story.write::<_, PledgeError>(move |tx, cx| pledges::reinstate(tx, cx, second, "").map(drop));
        assert_eq!(waiting(&story), 1, "taken up again, it is to be decided again");

        let dropped = story.beside("dropped");
        let text = std::fs::read_to_string(&file).unwrap();
        let (head, last) = text.trim_end().rsplit_once('\n').unwrap();
        let last = last.replace("collected", "dropped");
        let report = dropped.run(&export.written("dropped.csv", &format!("{head}\n{last}\n")));
        let flags = dropped.records(report.batch, Outcome::New).remove(1).row.flags;
        assert!(flags.iter().any(|flag| flag == ITEMS_DIFFER), "{flags:?}");
        assert_eq!(waiting(&dropped), 0);
    });
}

#[test]
fn whatever_was_decided_about_items_stays_decided_until_a_file_says_something_new() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "EUR"), Exports::under(HEADER));
        // Ticked for every reward, before the import: nobody waits.
        let ticked = story.beside("ticked");
        commands::run(
            &ticked.db,
            &ticked.cx,
            "ticked",
            &says(&export, [(1, 0, 1), (0, 2, 1)]),
            &all_as_in_file(&["r1"]),
        )
        .unwrap();
        assert_eq!(waiting(&ticked), 0);

        // Ticked afterwards.
        let later = story.beside("later");
        later.run(&says(&export, [(1, 0, 1), (0, 2, 1)]));
        let before = waiting(&later);
        assert!(before > 0);
        let (reward, campaign) = (later.catalogue().rewards[0].id, later.campaign.row);
        later.write::<_, imports::ImportError>(move |tx, cx| {
            imports::decide_for_reward(tx, cx, campaign, (reward, Packed::AsInFile))
        });
        work(&later);
        assert_eq!(waiting(&later), 0);

        // Looked at and left to the reward: what is decided stays so, until a file says something new of somebody.
        let known = story.beside("known");
        let first = known.run(&says(&export, [(1, 0, 1), (0, 2, 1)]));
        assert!(waiting(&known) > 0);
        let batch = known.batch(first.batch);
        known.write::<_, imports::ImportError>(move |tx, cx| imports::decide_as_in_rewards(tx, cx, &batch));
        assert_eq!(waiting(&known), 0);
        known.run_older(&says(&export, [(1, 0, 1), (0, 2, 1)]));
        assert_eq!(waiting(&known), 0);
        let newer = known.run(&says(&export, [(1, 0, 1), (0, 5, 1)]));
        assert_eq!(waiting(&known), 1);
        commands::undo(&known.db, &known.cx, newer.batch).unwrap();
        assert_eq!(known.findings(), []);
    });
}

#[test]
fn nothing_is_left_to_decide_once_a_newer_file_and_the_rewards_agree() {
    on_both(&migrations(), |db| {
        let (story, export) = (Story::new(db, "EUR"), Exports::under(HEADER));
        // The file comes nearer to the reward: a changed record.
        story.run(&says(&export, [(1, 0, 1), (0, 2, 1)]));
        assert_eq!(waiting(&story), 1);
        story.run(&says(&export, [(1, 0, 1), (1, 0, 1)]));
        assert_eq!(waiting(&story), 0);

        // The reward comes nearer to the file: the record of the second says what it said before.
        let mended = story.beside("mended");
        mended.run(&says(&export, [(1, 0, 1), (0, 2, 1)]));
        assert_eq!(waiting(&mended), 1);
        let (catalogue, campaign) = (mended.catalogue(), mended.campaign.row);
        let mut reward = catalogue.rewards[0].clone();
        let mug = catalogue.items.iter().find(|item| item.name == "Mug").unwrap().id;
        reward.contents = vec![campaigns::model::Content { item: mug, quantity: 2 }];
        mended.write::<_, campaigns::CampaignError>(move |tx, cx| {
            campaigns::save_reward(tx, cx, campaign, &reward)
        });
        assert_eq!(waiting(&mended), 1, "nobody has looked again yet");
        // Of the first it says something new, which nobody has looked at.
        let newer = mended.run(&says(&export, [(3, 0, 1), (0, 2, 1)]));
        let same = &mended.records(newer.batch, Outcome::Unchanged)[0];
        assert!(same.row.flags.is_empty(), "{same:?}");
        assert_eq!(waiting(&mended), 1, "the first alone");
    });
}

#[test]
fn it_is_ticked_in_the_preview_and_changed_on_the_page_of_the_import() {
    on_both_test_dbs(&migrations(), |test_db| {
        let desk = Desk::new(Story::new(test_db.db().clone(), "EUR"));
        let export = Exports::under(HEADER);
        let file = says(&export, [(1, 0, 1), (0, 2, 1)]);
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let (mut browser, batch) = runtime.block_on(async {
            let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
            let batch = browser.upload_file(&desk.path("/new"), &file).await.is(303).location;
            // What all pages of a campaign should say stands on these as well.
            browser.get(&desk.path("")).await.is(200).says("Add a member of staff");
            let page =
                browser.get(&batch).await.is(200).says("what the file says").says("Add a member of staff");
            assert!(page.body.contains("name=\"as_in_file\" value=\"r1\""), "{}", page.body);
            let form = [("as_in_file_asked", "1"), ("as_in_file", "r1"), ("mark_absent", "1")];
            browser.post(&format!("{batch}/apply"), &form).await.is(303);
            (browser, batch)
        });
        work(&desk.story);
        assert_eq!(packed(&desk.story, "2"), items(&[("Mug", 2), ("Map", 1)]));
        assert_eq!(waiting(&desk.story), 0);
        runtime.block_on(async {
            browser.get(&batch).await.is(200).says("Give what is in the reward");
            let form = [("reward", "r1"), ("packed", "reward")];
            browser.post(&format!("{batch}/packed"), &form).await.is(303);
            for language in ["de", "pl", "it", "en"] {
                browser.language = language;
                browser.get(&batch).await.is(200);
            }
            browser.get(&batch).await.says("Give what the file says");
            browser.post(&format!("{batch}/packed"), &[("reward", "no such"), ("packed", "file")]).await;
        });
        work(&desk.story);
        assert_eq!(desk.story.pledge("2").unwrap().choices.goods, None);
    });
}

#[test]
fn who_looked_says_on_the_page_that_the_rewards_are_right() {
    on_both_test_dbs(&migrations(), |test_db| {
        let desk = Desk::new(Story::new(test_db.db().clone(), "EUR"));
        let export = Exports::under(HEADER);
        let file = says(&export, [(1, 0, 1), (0, 2, 1)]);
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let (mut browser, batch) = runtime.block_on(async {
            let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
            let batch = browser.upload_file(&desk.path("/new"), &file).await.is(303).location;
            browser.post(&format!("{batch}/apply"), &[("as_in_file_asked", "1")]).await.is(303);
            (browser, batch)
        });
        work(&desk.story);
        runtime.block_on(async {
            for (language, words) in [
                ("de", "nichts entschieden"),
                ("pl", "nie postanowiono"),
                ("it", "non si è ancora deciso"),
                ("en", "nobody has decided yet"),
            ] {
                browser.language = language;
                browser.get(&batch).await.is(200).says(words);
            }
            browser.post(&format!("{batch}/packed-as-in-rewards"), &[]).await.is(303);
            browser.get(&batch).await.is(200).says_not("nobody has decided yet");
        });
        assert_eq!(waiting(&desk.story), 0);
    });
}
