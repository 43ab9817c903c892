//! An option that the creator makes after the import is filled with what the file said.
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
use campaigns::model::{CatalogueOption, Item, OptionValue, Question, Shelf, Subject};
use desk::Desk;
use kernel::{Actor, Id, RowId, ids::kinds};
use pledges::{PledgeError, SaveChoices};
use stories::{Exports, Story, migrations, work};
use testkit::{on_both, on_both_test_dbs};

const HEADER: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Shirt,Cap (red),T-SHIRT SIZE?";
const HEADER_OF_SIZES: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Shirt,Tee L,T-SHIRT SIZE?";

/// Backers with a shirt; the first three said their size, the third in words of their own.
fn rows() -> Vec<String> {
    let row = |(n, size): (usize, &str)| {
        format!(
            "{n},{n},Backer {n},b{n}@example.org,DE,€0.00,Base,€10.00,r1,€22.00,\"2025/03/01, 12:00\",collected,1,0,{size}"
        )
    };
    ["l", " M ", "huge", ""].into_iter().enumerate().map(|(at, size)| row((at + 1, size))).collect()
}

/// The creator makes an option by hand: the shirt comes in sizes, each an item of its own.
fn make_option(story: &Story) -> CatalogueOption {
    let catalogue = story.catalogue();
    let shirt = catalogue.items.iter().find(|item| item.name == "Shirt").unwrap().clone();
    let (campaign, reward) = (story.campaign.row, catalogue.rewards[0].id);
    let sizes: Vec<(Item, OptionValue)> = ["S", "M", "L"]
        .into_iter()
        .map(|size| {
            let id: Id<kinds::Item> = story.cx.new_id();
            let item =
                Item { id, sku: format!("SHIRT-{size}"), name: format!("Tee {size}"), ..shirt.clone() };
            let label = size.to_owned();
            let value = story.cx.new_id();
            (
                item,
                OptionValue {
                    id: value,
                    label,
                    item: id,
                    surcharge_minor: 0,
                    total_limit: None,
                    shelf: Shelf::Offered,
                },
            )
        })
        .collect();
    let option = CatalogueOption {
        id: story.cx.new_id(),
        title: "T-shirt size".to_owned(),
        applies_to: Subject::Reward(reward),
        replaces: shirt.id,
        values: sizes.iter().map(|(_, value)| value.clone()).collect(),
        shelf: Shelf::Offered,
    };
    let made = option.clone();
    story.write::<_, campaigns::CampaignError>(move |tx, cx| {
        for (item, _) in &sizes {
            campaigns::save_item(tx, cx, campaign, item)?;
        }
        campaigns::save_option(tx, cx, campaign, &made)
    });
    option
}

/// The label that each of the four backers has.
fn chosen(story: &Story, option: &CatalogueOption) -> [Option<String>; 4] {
    ["1", "2", "3", "4"].map(|uid| {
        let options = story.pledge(uid).unwrap().choices.options;
        assert!(options.len() <= 1);
        options.first().map(|chosen| option.value(chosen.value).unwrap().label.clone())
    })
}

fn labels(labels: [&str; 4]) -> [Option<String>; 4] {
    labels.map(|label| Some(label.to_owned()).filter(|label| !label.is_empty()))
}

#[test]
fn an_option_made_by_hand_is_filled_by_the_same_file_where_nobody_has_chosen() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        let file = exports.of(rows());
        story.run(&file);
        let option = make_option(&story);
        assert_eq!(chosen(&story, &option), labels(["", "", "", ""]));

        // Staff chose for the second backer meanwhile: that stays.
        let pledge = story.pledge("2").unwrap();
        let small = pledges::ChosenOption { option: option.id, copy: 1, value: option.values[0].id };
        story.write::<_, PledgeError>(move |tx, cx| {
            let mut choices = pledge.choices.clone();
            choices.options.push(small);
            let seen_version = pledge.choices_stamp.version;
            let save = SaveChoices { pledge: pledge.row, seen_version, choices };
            pledges::save_choices(tx, &cx.acting_as(Actor::Staff(RowId::new(1))), &save).map(drop)
        });
        let again = story.run(&file);
        assert_eq!((again.unchanged, again.applied), (4, 0));
        assert_eq!(chosen(&story, &option), labels(["L", "S", "", ""]), "no size is guessed");
        work(&story);
        assert_eq!(chosen(&story, &option), labels(["L", "S", "", ""]));
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_size_that_can_run_out_is_everybodys_for_whom_the_file_says_it() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        let of_size = |n: usize| rows()[0].replace("1,1,Backer 1,b1@", &format!("{n},{n},Backer {n},b{n}@"));
        let file = exports.of(vec![of_size(1), of_size(2)]);
        story.run(&file);
        let mut option = make_option(&story);
        let (large, campaign) = (option.values[2].id, story.campaign.row);
        option.values[2].total_limit = Some(1);
        let limited = stock::Limited::OptionValue(large);
        story.write::<_, PledgeError>(move |tx, cx| {
            campaigns::save_option(tx, cx, campaign, &option)?;
            Ok(pledges::limit_set(tx, cx, limited, Some(1))?)
        });
        story.run(&file);
        // A third one comes with the next file.
        story.run(&exports.of(vec![of_size(1), of_size(2), of_size(3)]));
        for uid in ["1", "2", "3"] {
            let pledge = story.pledge(uid).unwrap().id;
            let held = story.read(move |tx| Ok(pledges::places_of(tx, pledge)?));
            let own: Vec<_> = held.iter().map(|held| (held.limited, held.places, held.until)).collect();
            assert_eq!(own, [(limited, 1, None)], "{uid}");
        }
        let vault = story.cx.vault.clone();
        let found = story.read(move |tx| {
            let mut found = pledges::verify(tx, &vault)?;
            found.extend(imports::verify_sealed(tx, &vault)?);
            Ok(found)
        });
        assert_eq!(found, []);
        assert_eq!(story.findings(), []);
        let again = story.run(&exports.of(vec![of_size(1), of_size(2), of_size(3)]));
        assert_eq!((again.unchanged, again.applied), (3, 0));
    });
}

/// The creator makes the item of the file one of the sizes.
fn make_option_with_the_item_as_medium(story: &Story) -> CatalogueOption {
    let mut option = make_option(story);
    option.values[1].item = option.replaces;
    let (campaign, changed) = (story.campaign.row, option.clone());
    story.write::<_, campaigns::CampaignError>(move |tx, cx| {
        campaigns::save_option(tx, cx, campaign, &changed)
    });
    option
}

#[test]
fn an_item_that_everybody_gets_tells_no_size_even_where_it_is_one_of_them() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        story.run(&exports.of(rows()));
        let option = make_option_with_the_item_as_medium(&story);
        imports::fill_options(&story.db, &story.cx, story.campaign.row).unwrap();
        assert_eq!(
            chosen(&story, &option),
            labels(["L", "M", "", ""]),
            "the answers tell, and the shirt nothing"
        );
        // Who comes later is asked as well.
        let more = rows()[3].replace("4,4,Backer 4,b4@", "5,5,Backer 5,b5@");
        story.run(&exports.of(rows().into_iter().chain([more])));
        work(&story);
        assert_eq!(story.pledge("5").unwrap().choices.options, []);
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn where_files_name_an_item_for_each_size_the_item_tells_it() {
    on_both(&migrations(), |db| {
        let exports = Exports::under(HEADER_OF_SIZES);
        let story = Story::new(db, "EUR");
        // Three with the shirt, which is the medium one, and one with the large.
        let mut all = rows();
        all[0] = all[0].replace("collected,1,0,l", "collected,0,1,");
        all[1] = all[1].replace(" M ", "");
        story.run(&exports.of(all));
        let mut option = make_option_with_the_item_as_medium(&story);
        let of_file = story.catalogue().items.iter().find(|item| item.name == "Tee L").unwrap().id;
        option.values[2].item = of_file;
        let (campaign, changed) = (story.campaign.row, option.clone());
        story.write::<_, campaigns::CampaignError>(move |tx, cx| {
            campaigns::save_option(tx, cx, campaign, &changed)
        });
        imports::fill_options(&story.db, &story.cx, story.campaign.row).unwrap();
        assert_eq!(chosen(&story, &option), labels(["L", "M", "M", "M"]));
    });
}

#[test]
fn an_item_named_like_option_and_value_tells_too() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        let with_cap = |row: &String| row.replace("collected,1,0,", "collected,1,1,");
        story.run(&exports.of(rows().iter().map(with_cap)));
        let mut option = make_option(&story);
        option.title = "Cap".to_owned();
        option.values[0].label = "Red".to_owned();
        let (campaign, renamed) = (story.campaign.row, option.clone());
        story.write::<_, campaigns::CampaignError>(move |tx, cx| {
            campaigns::save_option(tx, cx, campaign, &renamed)
        });
        imports::fill_options(&story.db, &story.cx, story.campaign.row).unwrap();
        assert_eq!(chosen(&story, &option), labels(["Red", "Red", "Red", "Red"]));
    });
}

#[test]
fn whoever_was_asked_by_a_question_is_asked_by_the_option_alone() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        let file = exports.of(rows());
        story.run(&file);
        assert!(story.catalogue().questions[0].shelf.is_offered());
        let option = make_option(&story);
        imports::fill_options(&story.db, &story.cx, story.campaign.row).unwrap();
        assert_eq!(chosen(&story, &option), labels(["L", "M", "", ""]));
        let question = story.catalogue().questions[0].clone();
        assert_eq!(question.shelf, Shelf::Archived, "two sizes could contradict each other");
        let counts = story.read({
            let row = story.campaign.row;
            move |tx| imports::last_filling(tx, row)
        });
        let counts = counts.unwrap().counts;
        assert_eq!((counts.filled, counts.no_such_value, counts.not_told, counts.kept), (2, 1, 1, 0));
        assert_eq!((counts.left(), counts.shelved), (2, 1));
        // What was answered stays, also what no value fits.
        for (uid, answer) in [("1", "l"), ("3", "huge")] {
            let (pledge, vault) = (story.pledge(uid).unwrap(), story.cx.vault.clone());
            let answers = story.read(move |tx| Ok(pledges::answers(tx, &vault, &pledge)?));
            assert_eq!(answers[0].answer, answer);
        }
        // A run that was killed between filling and shelving left it asked: the next one makes up for it.
        let (campaign, asked) = (story.campaign.row, Question { shelf: Shelf::Offered, ..question });
        story.write::<_, campaigns::CampaignError>(move |tx, cx| {
            campaigns::save_question(tx, cx, campaign, &asked)
        });
        imports::fill_options(&story.db, &story.cx, campaign).unwrap();
        assert_eq!(story.catalogue().questions[0].shelf, Shelf::Archived);
        // The same file brings it back for nobody.
        assert_eq!(story.run(&file).unchanged, 4);
        assert_eq!(story.catalogue().questions[0].shelf, Shelf::Archived);
    });
}

#[test]
fn taking_a_newer_file_back_leaves_what_an_earlier_one_filled() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        story.run(&exports.of(rows()));
        let option = make_option(&story);
        imports::fill_options(&story.db, &story.cx, story.campaign.row).unwrap();
        let newer =
            story.run(&exports.of(rows().iter().map(|row| row.replace("collected,1,0,", "collected,1,1,"))));
        assert_eq!(newer.applied, 4);
        imports::commands::undo(&story.db, &story.cx, newer.batch).unwrap();
        work(&story);
        assert_eq!(chosen(&story, &option), labels(["L", "M", "", ""]));
        assert_eq!(story.findings(), []);
    });
}

#[test]
fn a_question_that_others_answered_too_is_asked_on() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        let others = rows()[0]
            .replace("1,1,Backer 1,b1@", "5,5,Backer 5,b5@")
            .replace("Base,€10.00,r1", "Deluxe,€20.00,r2");
        let all = rows().into_iter().chain([others]);
        story.run(&exports.of(all));
        let option = make_option(&story);
        imports::fill_options(&story.db, &story.cx, story.campaign.row).unwrap();
        assert_eq!(chosen(&story, &option), labels(["L", "M", "", ""]));
        assert!(
            story.catalogue().questions[0].shelf.is_offered(),
            "the option does not ask backers of Deluxe"
        );
    });
}

#[test]
fn a_second_run_for_one_wish_does_not_tell_that_nobody_got_a_value() {
    on_both(&migrations(), |db| {
        let (story, exports) = (Story::new(db, "EUR"), Exports::under(HEADER));
        story.run(&exports.of(rows()));
        work(&story);
        make_option(&story);
        let campaign = story.campaign.row;
        let told = || {
            let filling =
                story.db.read_blocking(move |tx| imports::last_filling(tx, campaign)).unwrap().unwrap();
            (filling.finished_at.is_some(), filling.counts.filled)
        };
        // The command fills to the end; the job that it put in the queue comes afterwards.
        story.run(&exports.of(rows()));
        assert_eq!(told(), (true, 2));
        work(&story);
        assert_eq!(told(), (true, 2));
    });
}

#[test]
fn it_is_filled_from_the_page_of_the_import_without_a_new_file() {
    on_both_test_dbs(&migrations(), |test_db| {
        let desk = Desk::new(Story::new(test_db.db().clone(), "EUR"));
        let exports = Exports::under(HEADER);
        let sizes = ["1,l", "2, M ", "3,L", "4,m"].map(|row| row.split_once(',').unwrap());
        let of_first = rows()[0].clone();
        let row = |(n, size): (&str, &str)| {
            of_first
                .replace("1,1,Backer 1,b1@", &format!("{n},{n},Backer {n},b{n}@"))
                .replace(",1,0,l", &format!(",1,0,{size}"))
        };
        let report = desk.story.run(&exports.of(sizes.map(row)));
        let path = desk.path(&format!("/{}", report.batch));
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let mut browser = runtime.block_on(async {
            let mut browser = desk.signed_in_as("ada@studio.example", Role::Manager).await;
            let page = browser.get(&path).await.is(200);
            assert!(!page.body.contains("fill-options"), "there is no option to fill");
            page.says("has 2 different answers").says("/catalogue/options/new");
            browser
        });
        let option = make_option(&desk.story);
        runtime.block_on(async {
            browser.get(&path).await.is(200).says("Fill options from the file").says_not("different answers");
            browser.post(&format!("{path}/fill-options"), &[]).await.is(303);
            browser.get(&path).await.says("The options are being filled.").says_not("/fill-options\"");
        });
        work(&desk.story);
        runtime.block_on(async {
            browser
                .get(&path)
                .await
                .says("4 pledges got a value.")
                .says("No pledge is left without one.")
                .says("One question of the same name is asked no more.")
                .says("Fill again from the file");
        });
        assert_eq!(chosen(&desk.story, &option), labels(["L", "M", "L", "M"]));

        // Asked for once more, and the option is gone before anybody comes to it: that is done as well.
        runtime.block_on(async { browser.post(&format!("{path}/fill-options"), &[]).await.is(303) });
        let campaign = desk.story.campaign.row;
        for shelf in [Shelf::Archived, Shelf::Offered] {
            let changed = CatalogueOption { shelf, ..option.clone() };
            desk.story.write::<_, campaigns::CampaignError>(move |tx, cx| {
                campaigns::save_option(tx, cx, campaign, &changed)
            });
            work(&desk.story);
        }
        runtime.block_on(async {
            browser
                .get(&path)
                .await
                .says("Fill again from the file")
                .says_not("The options are being filled.</p>")
        });
    });
}
