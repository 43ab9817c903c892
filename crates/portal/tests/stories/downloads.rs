//! What is only downloaded: no address, no weight, and the country where it is not known.

use axum::http::StatusCode;
use pledges::PledgeState;

use crate::stage::{country, on_both, only};
use crate::walking::path;

#[test]
fn nothing_is_called_chosen_where_nothing_is() {
    on_both(|stage| async move {
        let without = stage.pledged("Ada", pledges::Choices::default(), 1000).await;
        let page = stage.signed_in(without).await.get(&format!("/pledge/{}/rewards", without.id)).await;
        page.says("Nothing is chosen yet.");
        page.is_silent_about("already chosen");
        let with = stage.pledged("Bob", only(stage.shop.digital), 1000).await;
        let mut browser = stage.signed_in(with).await;
        browser.get(&format!("/pledge/{}/rewards", with.id)).await.says("already chosen");
        // A download weighs nothing, and nobody is told so.
        browser.get(&format!("/pledge/{}", with.id)).await.is_silent_about(">0 g<");
    });
}

#[test]
fn a_download_asks_for_the_country_only_where_it_is_not_known() {
    on_both(|stage| async move {
        let pledge = stage.pledged_from_somewhere("Ada", only(stage.shop.digital), 1000).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let address = format!("{base}/address");
        let page = browser.get(&address).await;
        page.says("Which country are you in?");
        page.says(">Country<");
        for field in ["line1", "postal_code", "city", "phone"] {
            page.is_silent_about(&format!("name=\"{field}\""));
        }
        let refused = browser.fill_on(&page, &address, &[("country", "")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Choose your country from the list.");
        let next = browser.fill_on(&refused, &address, &[("country", "DE")]).await;
        let review = path(&next, "/review");
        let page = browser.get(&review).await;
        page.says("Germany");
        page.says("Change country");
        // Another country can be said as long as nothing is agreed to.
        let changed = browser.fill(&address, &[("country", "PL")]).await;
        browser.get(changed.location()).await.says("Poland");
        browser.fill(&review, &[]).await;
        let confirmed = stage.pledge(pledge).await;
        assert_eq!((confirmed.state, confirmed.country), (PledgeState::Confirmed, Some(country("PL"))));
        assert_eq!(stage.stored_address(pledge).await, None);
        stage.sound().await;
    });
}

#[test]
fn a_parcel_beside_the_download_asks_for_the_whole_address_with_the_country_said() {
    on_both(|stage| async move {
        let pledge = stage.pledged_from_somewhere("Ada", only(stage.shop.digital), 1000).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let address = format!("{base}/address");
        let country_page = browser.get(&address).await;
        browser.fill_on(&country_page, &address, &[("country", "DE")]).await;
        let (reward, shirt) = (stage.shop.digital.to_string(), format!("addon-{}", stage.shop.shirt));
        browser.fill(&format!("{base}/rewards"), &[("reward", &reward), (&shirt, "1")]).await;
        let page = browser.get(&address).await;
        page.says("Where should we send it?");
        page.says("<option value=\"DE\" selected>");
        page.says("name=\"line1\"");
        // The page with the country alone is of yesterday: it leads to the fields that are needed now.
        let late = browser.fill_on(&country_page, &address, &[("country", "DE")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        late.says("name=\"line1\"");
    });
}

#[test]
fn who_gives_without_getting_anything_confirms_without_country_and_hears_of_no_parcel() {
    on_both(|stage| async move {
        let pledge = stage.pledged_from_somewhere("Ada", pledges::Choices::default(), 500).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let page = browser.get(&base).await;
        page.says("It takes a minute");
        page.is_silent_about("where to send it");
        let next = browser.fill(&format!("{base}/rewards"), &[("go", "on")]).await;
        let review = path(&next, "/review");
        browser.get(&review).await.is_silent_about("downloaded");
        browser.fill(&review, &[]).await;
        let confirmed = stage.pledge(pledge).await;
        assert_eq!((confirmed.state, confirmed.country), (PledgeState::Confirmed, None));
        stage.lock(pledge).await;
        let page = browser.get(&base).await;
        page.says("Finished: thank you");
        page.is_silent_about("parcel");
        page.is_silent_about("your address is wrong");
        stage.sound().await;
    });
}
