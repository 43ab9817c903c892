//! The steps, one after the other.

use axum::http::{Method, StatusCode};
use pledges::PledgeState;

use crate::stage::{Browser, Shown, Stage, country, on_both, only, wroclaw};

const PL: &[(&str, &str)] = &[
    ("country", "PL"),
    ("fields_for", "PL"),
    ("name", "Ada Lovelace"),
    ("line1", "ul. Lipowa 12"),
    ("city", "Wrocław"),
    ("postal_code", "50-079"),
];
const US: &[(&str, &str)] = &[
    ("country", "US"),
    ("fields_for", "US"),
    ("name", "Ada Lovelace"),
    ("line1", "742 Evergreen Terrace"),
    ("city", "Springfield"),
    ("region", "OR"),
    ("postal_code", "97477"),
];
const JP: &[(&str, &str)] = &[
    ("country", "JP"),
    ("fields_for", "JP"),
    ("name", "Ada Lovelace"),
    ("line1", "1-1 Chiyoda"),
    ("city", "Chiyoda-ku"),
    ("region", "13"),
    ("postal_code", "100-0001"),
];
const IE: &[(&str, &str)] = &[
    ("country", "IE"),
    ("fields_for", "IE"),
    ("name", "Ada Lovelace"),
    ("line1", "1 Main Street"),
    ("city", "Athlone"),
];

/// Where an answer leads: to this end of a path.
pub fn path(page: &Shown, end: &str) -> String {
    let at = page.location();
    assert!(at.ends_with(end), "{at} does not end in {end}: {}", page.body);
    at.to_owned()
}

async fn region_of(browser: &mut Browser, base: &str, code: &str, name: &str) -> String {
    let page = browser
        .send_with(Method::POST, &format!("{base}/address"), &[("country", code)], &[("x-preview", "1")])
        .await;
    let at = page.body.find(&format!(">{name}")).unwrap_or_else(|| panic!("no {name} in {}", page.body));
    let before = &page.body[..at];
    let value = before.rfind("value=\"").unwrap() + 7;
    before[value..].trim_end_matches('"').to_owned()
}

/// Ada takes the deluxe, two shirts and a map, and goes on to her address.
async fn as_far_as_the_address(stage: &Stage, browser: &mut Browser, base: &str) -> String {
    let shop = stage.shop;
    let shirt = format!("addon-{}", shop.shirt);
    let map = format!("addon-{}", shop.map);
    let deluxe = shop.deluxe.to_string();
    let next = browser
        .fill(&format!("{base}/rewards"), &[("reward", &deluxe), (&shirt, "2"), (&map, "1"), ("go", "on")])
        .await;
    let options = path(&next, "/options");
    let (first, second) = (format!("option-{}-1", shop.size), format!("option-{}-2", shop.size));
    let credits = format!("question-{}", shop.credits);
    let (medium, large) = (shop.medium.to_string(), shop.large.to_string());
    let next = browser
        .fill(&options, &[(&first, &medium), (&second, &large), (&credits, "Ada L."), ("go", "on")])
        .await;
    path(&next, "/address")
}

#[test]
fn ada_walks_from_her_link_to_a_payment_wherever_she_lives() {
    on_both(|stage| async move {
        for (at, (name, address, shipping)) in
            [("Ada", PL, "€8.00"), ("Uma", US, "€18.00"), ("Jun", JP, "€23.00"), ("Ian", IE, "€8.00")]
                .into_iter()
                .enumerate()
        {
            let pledge = stage.pledged(name, only(stage.shop.base), 5000).await;
            let mut browser = stage.signed_in(pledge).await;
            let base = format!("/pledge/{}", pledge.id);
            let overview = browser.get(&base).await;
            overview.says(&format!("href=\"{base}/rewards\""));
            let first = browser.get(&format!("{base}/rewards")).await;
            first.says("Estimate for Poland");
            first.says("€40.00 more than your present choice");
            first.says("Only together with: The deluxe game");
            first.says("Most take the deluxe.");
            first.says("When will it ship?");
            let form = as_far_as_the_address(&stage, &mut browser, &base).await;
            let region = match name {
                "Uma" => region_of(&mut browser, &base, "US", "Oregon").await,
                "Jun" => region_of(&mut browser, &base, "JP", "Tokyo").await,
                _ => String::new(),
            };
            let mut fields: Vec<(&str, &str)> =
                address.iter().copied().filter(|(field, _)| *field != "region").collect();
            if !region.is_empty() {
                fields.push(("region", &region));
            }
            fields.extend([
                ("phone", "+48 501 234 567"),
                ("delivery_note", "Gate code #4411*"),
                ("go", "on"),
            ]);
            let next = browser.fill(&form, &fields).await;
            let review = path(&next, "/review");
            let shown = browser.get(&review).await;
            shown.says("Telephone: +48 501 234 567");
            shown.says("Note for the carrier: Gate code #4411*");
            let elsewhere = stage.signed_in(pledge).await.get(&review).await;
            elsewhere.says("Telephone: …67");
            elsewhere.is_silent_about("234 5");
            assert_eq!(stage.stored_address(pledge).await.unwrap().delivery_note, "Gate code #4411*");
            shown.says(shipping);
            shown.says("Size, piece 2");
            shown.says("Ada L.");
            shown.says("Paid on the platform");
            shown.says("Confirm and pay");
            let paying = browser.fill(&review, &[]).await;
            assert_eq!(paying.status, StatusCode::SEE_OTHER);
            assert!(paying.location().starts_with(crate::stage::HOSTED_PAGE), "{}", paying.location());
            let agreed = stage.pledge(pledge).await;
            assert_eq!(agreed.state, PledgeState::Confirmed);
            assert!(agreed.balance_minor.unwrap() > 0);
            assert_eq!(stage.gateway.asked.lock().unwrap().len(), at + 1);
        }
        stage.sound().await;
    });
}

#[test]
fn a_download_to_a_known_country_asks_for_no_address_and_no_card() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.digital), 1000).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let digital = stage.shop.digital.to_string();
        let next = browser.fill(&format!("{base}/rewards"), &[("reward", &digital), ("go", "on")]).await;
        let review = path(&next, "/review");
        let shown = browser.get(&review).await;
        shown.says("You owe nothing, so no card is needed");
        shown.says(">Confirm</button>");
        let done = browser.fill(&review, &[]).await;
        assert_eq!(done.location(), base);
        assert!(stage.gateway.asked.lock().unwrap().is_empty(), "no card is asked for");
        let overview = browser.get(&base).await;
        overview.says("Your pledge is confirmed");
        overview.says("Confirmed: all done");
        stage.sound().await;
    });
}

#[test]
fn what_was_typed_stays_and_the_mistake_stands_beside_it() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let (shirt, map) = (format!("addon-{}", stage.shop.shirt), format!("addon-{}", stage.shop.map));
        let reward = stage.shop.base.to_string();
        let rewards = format!("{base}/rewards");
        let many = browser.fill(&rewards, &[("reward", &reward), (&shirt, "4")]).await;
        assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY);
        many.says("There is a problem");
        many.says(&format!("id=\"f-{shirt}-error\""));
        many.says("at most 3 per pledge");
        let alone = browser.fill(&rewards, &[("reward", &reward), (&map, "1")]).await;
        alone.says("Cloth map cannot be combined with this reward");
        let words = browser.fill(&rewards, &[("reward", &reward), (&shirt, "two")]).await;
        words.says("Enter a whole number");
        words.says("value=\"two\"");
        let huge = browser.fill(&rewards, &[("reward", &reward), (&shirt, "99999999999")]).await;
        assert_eq!(huge.status, StatusCode::UNPROCESSABLE_ENTITY);
        huge.says("At most 3 per pledge.");
        huge.says("value=\"99999999999\"");
        let none = browser.fill(&rewards, &[("reward", "")]).await;
        none.says("Choose one of the rewards");

        let form = format!("{base}/address");
        let wrong = browser
            .fill(
                &form,
                &[
                    ("country", "PL"),
                    ("name", "Ada"),
                    ("line1", "Lipowa 1"),
                    ("city", "Wrocław"),
                    ("postal_code", "5007"),
                ],
            )
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.says("value=\"5007\"");
        wrong.says("does not look like one from Poland");
        wrong.says("My address is right as I typed it");
        let empty = browser.fill(&form, &[("country", "PL")]).await;
        empty.says("Please fill in: Full name.");
        let other =
            browser.fill(&form, &[("country", "JP"), ("name", "Ada"), ("line1", "1-1 Chiyoda")]).await;
        other.says("These are the fields for an address in Japan");
        other.says("Prefecture");
        other.says("value=\"1-1 Chiyoda\"");
        let kept = browser
            .fill(
                &form,
                &[
                    ("country", "PL"),
                    ("name", "Ada"),
                    ("line1", "Lipowa 1"),
                    ("city", "Wrocław"),
                    ("postal_code", "5007"),
                    ("as_typed", "1"),
                    ("go", "on"),
                ],
            )
            .await;
        path(&kept, "/review");
        assert_eq!(stage.stored_address(pledge).await.unwrap().postal_code, "5007");
    });
}

#[test]
fn one_may_leave_at_any_step_and_come_back() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let (deluxe, shirt) = (stage.shop.deluxe.to_string(), format!("addon-{}", stage.shop.shirt));
        let fields = [("reward", deluxe.as_str()), (shirt.as_str(), "1"), ("go", "later")];
        let left = browser.fill(&format!("{base}/rewards"), &fields).await;
        assert_eq!(left.location(), base);
        let overview = browser.get(&base).await;
        overview.says("Saved. Come back whenever you like");
        overview.says(&format!("href=\"{base}/options\""));
        let missing = browser.fill(&format!("{base}/options"), &[("go", "on")]).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        missing.says("Please answer: Name in the credits?");
        missing.says("Shirt – Size: please choose one.");
        let later = browser.fill(&format!("{base}/options"), &[("go", "later")]).await;
        assert_eq!(later.location(), base);
        let review = browser.get(&format!("{base}/review")).await;
        review.says("Before you can confirm");
        review.says("Not answered yet: Name in the credits?");
        review.says("Your address is missing.");
        review.is_silent_about("name=\"seal\"");
    });
}

#[test]
fn what_another_window_saved_is_not_overwritten_unseen() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let (mut one, mut two) = (stage.signed_in(pledge).await, stage.signed_in(pledge).await);
        let rewards = format!("/pledge/{}/rewards", pledge.id);
        let (base, deluxe) = (stage.shop.base.to_string(), stage.shop.deluxe.to_string());
        let (first, second) = (one.get(&rewards).await, two.get(&rewards).await);
        assert_eq!(one.fill_on(&first, &rewards, &[("reward", &deluxe)]).await.status, StatusCode::SEE_OTHER);
        let doubled = one.fill_on(&first, &rewards, &[("reward", &deluxe)]).await;
        assert_eq!(doubled.status, StatusCode::SEE_OTHER, "the same form sent twice is answered twice");
        let shirt = format!("addon-{}", stage.shop.shirt);
        let fields = [("reward", base.as_str()), (shirt.as_str(), "2")];
        let conflict = two.fill_on(&second, &rewards, &fields).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT);
        conflict
            .says("changed in another window or on another device meanwhile. Saved there: The deluxe game.");
        conflict.says("if you save it again, it replaces that");
        conflict.says("value=\"2\"");
        let settled = two.fill_on(&conflict, &rewards, &fields).await;
        assert_eq!(settled.status, StatusCode::SEE_OTHER);
        assert_eq!(stage.pledge(pledge).await.choices.reward, Some(stage.shop.base));
    });
}

#[test]
fn a_preview_shows_the_price_and_saves_nothing() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let rewards = format!("/pledge/{}/rewards", pledge.id);
        let deluxe = stage.shop.deluxe.to_string();
        let fields = [("reward", deluxe.as_str())];
        let shown = browser.send_with(Method::POST, &rewards, &fields, &[("x-preview", "1")]).await;
        assert_eq!(shown.status, StatusCode::OK);
        shown.says("€90.00");
        let stored = stage.pledge(pledge).await;
        assert_eq!((stored.choices.reward, stored.state), (Some(stage.shop.base), PledgeState::Imported));
    });
}

#[test]
fn a_country_without_a_shipping_price_is_told_at_once() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(pledge).await;
        let address = format!("/pledge/{}/address", pledge.id);
        let shown =
            browser.send_with(Method::POST, &address, &[("country", "BR")], &[("x-preview", "1")]).await;
        shown.says("There is no shipping price for Brazil");
        assert_eq!(stage.pledge(pledge).await.country, Some(country("PL")));
    });
}

#[test]
fn a_locked_pledge_can_be_read_and_not_changed() {
    on_both(|stage| async move {
        let pledge = stage.pledged_with("Jan", only(stage.shop.base), 5500, Some(wroclaw())).await;
        let mut browser = stage.signed_in(pledge).await;
        let base = format!("/pledge/{}", pledge.id);
        let rewards = browser.get(&format!("{base}/rewards")).await;
        let confirmed = browser.fill(&format!("{base}/review"), &[]).await;
        assert_eq!(confirmed.location(), base);
        stage.lock(pledge).await;
        for step in ["rewards", "options", "address", "review"] {
            let closed = browser.get(&format!("{base}/{step}")).await;
            assert_eq!((closed.status, closed.location()), (StatusCode::SEE_OTHER, base.as_str()), "{step}");
        }
        let deluxe = stage.shop.deluxe.to_string();
        let late = browser.fill_on(&rewards, &format!("{base}/rewards"), &[("reward", &deluxe)]).await;
        assert_eq!(late.location(), base);
        let overview = browser.get(&base).await;
        overview.says("Locked: we are preparing your parcel");
        overview.says("help@lantern.example");
        overview.is_silent_about("Change my pledge");
        overview.is_silent_about("Cancel my pledge");
        overview.is_silent_about("You can change everything until");
        assert_eq!(stage.pledge(pledge).await.choices.reward, Some(stage.shop.base));
    });
}

#[test]
fn after_the_deadline_the_page_says_so() {
    on_both(|stage| async move {
        let pledge = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        stage.clock.set(kernel::Timestamp::parse_rfc3339("2026-12-02T00:00:00Z").unwrap());
        let mut browser = stage.signed_in(pledge).await;
        let overview = browser.get(&format!("/pledge/{}", pledge.id)).await;
        overview.says("The time for changes is over");
        let closed = browser.get(&format!("/pledge/{}/rewards", pledge.id)).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn a_piece_that_is_kept_for_who_bought_it_is_sold_out_in_step_one_for_all_others() {
    on_both(async |stage| {
        let (row, deluxe) = (stage.shop.campaign.row, stage.shop.deluxe);
        let cx = stage.cx.clone();
        let limited = stage.db.write(move |tx| {
            let catalogue = campaigns::load_catalogue(tx, row)?;
            let mut reward = catalogue.reward(deluxe).unwrap().clone();
            reward.total_limit = Some(1);
            campaigns::save_reward(tx, &cx, row, &reward)?;
            pledges::limit_set(tx, &cx, stock::Limited::Reward(deluxe), Some(1)).unwrap();
            Ok::<_, campaigns::CampaignError>(())
        });
        limited.await.unwrap();
        let holder = stage.pledged("Ada", only(deluxe), 9000).await;
        let other = stage.pledged("Grace", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(other).await;
        let page = browser.get(&format!("/pledge/{}/rewards", other.id)).await;
        assert!(page.body.contains("Sold out") && !page.body.contains("Limited to"), "{}", page.body);
        let mut browser = stage.signed_in(holder).await;
        let page = browser.get(&format!("/pledge/{}/rewards", holder.id)).await;
        assert!(!page.body.contains("Sold out"), "{}", page.body);
    });
}
