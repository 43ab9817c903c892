//! A column of sizes that came as a question: the catalogue says that it looks like an option. What the form of an option
//! asks, and what the lists of what is chosen tell.

use accounts::Role;

use super::stage::on_both;
use super::{new_form, stored};

const SIZES: &str = "Backer Number,Backer UID,Backer Name,Email,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status,Survey Response,Apron size\n";

#[test]
fn a_question_whose_answers_look_like_a_choice_is_named_until_an_option_asks_it() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let page = shop.path("catalogue");
        creator.get(&page).await.is(200).says_not("looks like an option");
        let row = |(n, size): (usize, &str)| {
            format!(
                "{n},{n},Backer {n},size{n}@example.org,Apron,€10.00,r7,€10.00,\"2025/03/01, 12:00\",collected,\"2025/04/01, 12:00\",{size}\n"
            )
        };
        let rows: String = (1..).zip(["S", "M", "L", "s", "M", "L"]).map(row).collect();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("export.csv");
        std::fs::write(&file, format!("{SIZES}{rows}")).unwrap();
        let (db, cx, row) = (stage.db.clone(), stage.cx.clone(), shop.row);
        let slug = stage.write(move |tx, _| Ok(campaigns::campaign(tx, row)?.unwrap().slug));
        tokio::task::spawn_blocking(move || {
            imports::commands::run(&db, &cx, &slug, &file, &imports::Decision::default()).unwrap();
        })
        .await
        .unwrap();
        let told = creator.get(&page).await.is(200);
        told.says("1 question looks like an option")
            .says("Apron size has 3 different answers: make an option of it")
            .says(&shop.path("catalogue/options/new?question=Apron+size"));
        let reward = stage.write(move |tx, _| {
            let catalogue = campaigns::load_catalogue(tx, row)?;
            Ok(catalogue.rewards.iter().find(|reward| reward.title == "Apron").unwrap().id)
        });
        // The form begins with what the file says; what stands for the choice and what is packed is for the creator.
        let form = creator.get(&shop.path("catalogue/options/new?question=apron+SIZE")).await.is(200);
        let mut form =
            form.says("value=\"Apron size\"").says(&format!("<option value=\"{reward}\" selected>"));
        for value in ["L", "M", "S"] {
            form = form.says(&format!(" value=\"{value}\""));
        }
        let blank = creator.get(&shop.path("catalogue/options/new?question=nothing")).await.is(200);
        blank.says_not(&format!("<option value=\"{reward}\" selected>"));
        stage.write(move |tx, cx| {
            let question = campaigns::load_catalogue(tx, row)?.questions.last().unwrap().clone();
            let shelved = campaigns::model::Question { shelf: campaigns::model::Shelf::Archived, ..question };
            Ok(campaigns::save_question(tx, cx, row, &shelved)?)
        });
        creator.get(&page).await.is(200).says_not("looks like an option");
    });
}

#[test]
fn the_list_tells_what_is_taken_from_what_is_kept_while_somebody_chooses() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let (lantern, list) = (&stage.lantern, stage.lantern.path("catalogue/addons"));
        let to = new_form(&mut creator, lantern, "catalogue/addons").await;
        let map = [("title", "Map"), ("price", "19"), ("total_limit", "5"), ("rewards", "any")];
        creator.post(&to, &map).await.is(303);
        creator.get(&list).await.is(200).says("0 of 5 taken").says_not("more kept");
        let (addon, row) = (stored(&stage, lantern).addons[0].id, lantern.pledges[0].row);
        let choices = |quantity| pledges::Choices {
            reward: Some(lantern.reward),
            addons: vec![pledges::ChosenAddOn { addon, quantity }],
            ..pledges::Choices::default()
        };
        let two = choices(2);
        stage.write(move |tx, cx| {
            let backer = cx.acting_as(kernel::Actor::Backer(pledges::load(tx, row)?.contact));
            assert_eq!(pledges::hold_places(tx, &backer, row, &two)?, []);
            Ok(())
        });
        creator.get(&list).await.is(200).says("0 of 5 taken, 2 more kept for backers who are choosing");
    });
}

#[test]
fn the_option_of_a_reward_says_which_item_it_replaces_and_is_not_called_optional() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let page = creator.get(&stage.lantern.path("catalogue/options/new")).await.is(200);
        let label = page.body.split("for=\"f-replaces\"").nth(1).unwrap().split("</label>").next().unwrap();
        assert!(!label.contains("(optional)"), "{label}");
        page.says("Of a reward or an add-on say which");
    });
}

#[test]
fn a_campaign_asks_for_tips_only_when_it_is_told_to_and_says_what_is_suggested() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let path = stage.lantern.path("catalogue/tips");
        let page = creator.get(&path).await.is(200).says("value=\"no\" checked");
        let seen = page.hidden("seen");
        let wrong =
            [("seen", seen.as_str()), ("asks", "percent"), ("suggestion", "101"), ("suggestion", "10")];
        creator.post(&path, &wrong).await.is(422).says("f-suggestion-0-error").says("value=\"101\"");
        assert_eq!(stored(&stage, &stage.lantern).tips, None);
        let right =
            [("seen", seen.as_str()), ("asks", "amount"), ("suggestion", "10"), ("suggestion", "2,50")];
        creator.post(&path, &right).await.is(303);
        let amounts = campaigns::model::Tips::Amounts(vec![250, 1000]);
        assert_eq!(stored(&stage, &stage.lantern).tips, Some(amounts));
        creator.get(&path).await.is(200).says("value=\"2.50\"").says("value=\"amount\" checked");
        // From a page of before.
        creator.post(&path, &right).await.is(422).says("changed");
        assert!(stage.audited().contains(&"catalogue.tips_saved".to_owned()));
        let mut support = stage.signed_in_as(Role::Support).await;
        support.get(&path).await.is(200).says("<fieldset class=\"reads-only\" disabled>");
        support.post(&path, &right).await.is(403);
    });
}
