//! The browser's back button.

use axum::http::StatusCode;

use crate::stage::{on_both, only};

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
