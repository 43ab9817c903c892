//! The browser's back button.

use axum::http::StatusCode;
use campaigns::model::{CatalogueOption, OptionValue, Shelf, Subject};
use campaigns::{VariantRow, combinations};

use crate::stage::{Stage, on_both, only};

const PL: &[(&str, &str)] = &[
    ("country", "PL"),
    ("fields_for", "PL"),
    ("name", "Ada Lovelace"),
    ("line1", "ul. Lipowa 12"),
    ("city", "Wrocław"),
];

#[test]
fn what_is_in_a_reward_stands_beside_it_and_what_is_not_chosen_yet_is_told_so() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Jan", only(stage.shop.deluxe), 9000).await;
        let mut browser = stage.signed_in(pledge).await;
        let page = browser.get(&format!("/pledge/{}/rewards", pledge.id)).await;
        page.says("Contains: 1 × GAME, 2 × MAP");
        page.says("Contains: 1 × Size (M, L)");
        assert!(!page.body.contains("SHIRT-M"), "the size is not chosen yet");
        browser.get(&format!("/pledge/{}/review", pledge.id)).await.says("Contains: 1 × GAME, 2 × MAP");
    });
}

/// The game comes in two sizes and two colours, each of them its own piece.
async fn in_sizes_and_colours(stage: &Stage) {
    let (cx, campaign) = (stage.cx.clone(), stage.shop.campaign.row);
    let made = stage.db.write(move |tx| {
        let catalogue = campaigns::load_catalogue(tx, campaign)?;
        let game = catalogue.items.iter().find(|item| item.name == "GAME").unwrap().id;
        for (title, labels) in [("Size", ["M", "L"]), ("Colour", ["Red", "Blue"])] {
            let value = |label: &str| OptionValue {
                id: cx.new_id(),
                label: label.to_owned(),
                item: game,
                surcharge_minor: 0,
                total_limit: None,
                shelf: Shelf::Offered,
            };
            let option = CatalogueOption {
                id: cx.new_id(),
                title: title.to_owned(),
                applies_to: Subject::Item(game),
                replaces: game,
                values: labels.map(value).into(),
                shelf: Shelf::Offered,
            };
            campaigns::save_option(tx, &cx, campaign, &option)?;
        }
        let catalogue = campaigns::load_catalogue(tx, campaign)?;
        let all = combinations(&catalogue, game);
        let row = |(n, values)| VariantRow {
            values,
            shelf: Shelf::Offered,
            sku: format!("GAME-{n}"),
            weight_grams: None,
            declared_value_minor: None,
            total_limit: None,
        };
        let rows: Vec<_> = all.into_iter().enumerate().map(row).collect();
        campaigns::save_variants(tx, &cx, (campaign, game), &rows).map(drop)
    });
    made.await.unwrap();
}

#[test]
fn what_comes_in_sizes_and_colours_is_called_by_its_name_with_all_of_them() {
    on_both(|stage| async move {
        in_sizes_and_colours(&stage).await;
        let pledge = stage.pledged("Jan", only(stage.shop.deluxe), 9000).await;
        let mut browser = stage.signed_in(pledge).await;
        let contents = "Contains: 1 × GAME (Size: M, L; Colour: Red, Blue), 2 × MAP";
        browser.get(&format!("/pledge/{}/rewards", pledge.id)).await.says(contents);
        browser.get(&format!("/pledge/{}/review", pledge.id)).await.says(contents);
    });
}

#[test]
fn who_goes_back_and_corrects_a_page_gets_the_correction() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Jan", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let rewards = format!("/pledge/{}/rewards", pledge.id);
        let page = browser.get(&rewards).await;
        let (deluxe, base) = (stage.shop.deluxe.to_string(), stage.shop.base.to_string());
        // The browser's back button shows the very page again, with its version and key.
        for reward in [&deluxe, &deluxe, &base, &deluxe] {
            let sent = browser.fill_on(&page, &rewards, &[("reward", reward)]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
            let chosen = stage.pledge(pledge).await.choices.reward.unwrap().to_string();
            assert_eq!(&chosen, reward);
        }
        let versions = stage.pledge(pledge).await.choices_stamp.version;
        let untouched = browser.fill_on(&page, &rewards, &[("reward", &deluxe), ("go", "later")]).await;
        assert_eq!(untouched.status, StatusCode::SEE_OTHER);
        assert_eq!(stage.pledge(pledge).await.choices_stamp.version, versions, "the same wish again");

        let place = format!("/pledge/{}/address", pledge.id);
        let page = browser.get(&place).await;
        for other in ["50-080", "50-081"] {
            let mut typed = PL.to_vec();
            typed.push(("postal_code", other));
            let sent = browser.fill_on(&page, &place, &typed).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
            assert_eq!(stage.stored_address(pledge).await.unwrap().postal_code, other);
        }
    });
}
