//! The goods are fetched instead of sent: chosen, priced, agreed to, and told again where and when.

use axum::http::StatusCode;
use campaigns::model::{PickUp, PickUpText, ShippingRule};
use kernel::Language;
use pledges::PledgeState;

use crate::stage::{Stage, country, on_both, only, wroclaw};

async fn opened(stage: &Stage, change: impl Fn(&mut PickUp)) -> PickUp {
    let mut place = PickUp::named(stage.cx.new_id(), "Our stand at the fair", country("DE"));
    "Messeplatz 1".clone_into(&mut place.street);
    "45131".clone_into(&mut place.postal_code);
    "Essen".clone_into(&mut place.city);
    "Hall 3, 10 to 18 h\nBring your order number".clone_into(&mut place.details);
    place.opens_on = Some("2027-10-14".parse().unwrap());
    place.closes_on = Some("2027-10-17".parse().unwrap());
    change(&mut place);
    let (row, cx, rule) = (stage.shop.campaign.row, stage.cx.clone(), ShippingRule::PickUp(place.clone()));
    stage.db.write(move |tx| campaigns::save_shipping_rule(tx, &cx, row, &rule)).await.unwrap();
    place
}

#[test]
fn who_fetches_it_pays_no_shipping_gives_no_address_and_reads_where_and_when() {
    on_both(|stage| async move {
        let jan = stage.pledged("Jan", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(jan).await;
        let base = format!("/pledge/{}", jan.id);
        let address = format!("{base}/address");
        browser.get(&address).await.is_silent_about("How would you like to get it?");
        let place = opened(&stage, |_| {}).await;
        let shown = browser.get(&address).await;
        shown.says("Have it sent to my address");
        shown.says("Messeplatz 1, 45131 Essen, Germany. From 14 October 2027 to 17 October 2027");
        let (pick_up, id) = (format!("{base}/pick-up"), place.id.to_string());
        for wrong in ["", "pup_nothing", "itm_01"] {
            let refused = browser.post(&pick_up, &[("place", wrong)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
            refused.says("f-place-error");
        }
        let chosen = browser.post(&pick_up, &[("place", &id)]).await;
        assert_eq!(chosen.location(), address);
        let shown = browser.get(&address).await;
        shown.says("Bring your order number");
        shown.is_silent_about("name=\"line1\"");
        // The other steps leave the place alone.
        let reward = stage.shop.base.to_string();
        browser.fill(&format!("{base}/rewards"), &[("reward", &reward), ("go", "on")]).await;
        assert_eq!(stage.pledge(jan).await.choices.pick_up, Some(place.id));
        let review = format!("{base}/review");
        let shown = browser.get(&review).await;
        shown.says("Our stand at the fair");
        shown.is_silent_about("Your address is missing");
        browser.fill(&review, &[]).await;
        let agreed = stage.pledge(jan).await;
        assert_eq!((agreed.state, agreed.balance_minor), (PledgeState::Confirmed, Some(0)));
        browser.get(&base).await.says("Hall 3, 10 to 18 h");
        stage.lock(jan).await;
        browser.get(&base).await.says("Locked: to be picked up");
        stage.sound().await;
    });
}

#[test]
fn a_fee_is_charged_like_shipping_and_a_changed_mind_has_the_old_address_again() {
    on_both(|stage| async move {
        let place = opened(&stage, |place| place.price_minor = 200).await;
        let jan = stage.pledged_with("Jan", only(stage.shop.base), 5000, Some(wroclaw())).await;
        let mut browser = stage.signed_in(jan).await;
        let base = format!("/pledge/{}", jan.id);
        let pick_up = format!("{base}/pick-up");
        browser.post(&pick_up, &[("place", &place.id.to_string())]).await;
        let review = format!("{base}/review");
        let shown = browser.get(&review).await;
        shown.says("Picked up: Our stand at the fair.");
        shown.says("Confirm and pay €2.00");
        browser.post(&pick_up, &[("place", "sent")]).await;
        let shown = browser.get(&review).await;
        shown.says("Confirm and pay €5.00");
        assert_eq!(stage.stored_address(jan).await, Some(wroclaw()));
    });
}

#[test]
fn a_place_that_is_over_or_has_not_everything_is_told_and_not_agreed_to() {
    on_both(|stage| async move {
        let place = opened(&stage, |_| {}).await;
        let jan = stage.pledged("Jan", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(jan).await;
        let base = format!("/pledge/{}", jan.id);
        let (review, id) = (format!("{base}/review"), place.id.to_string());
        browser.post(&format!("{base}/pick-up"), &[("place", &id)]).await;
        let seal = browser.get(&review).await.hidden("seal");
        let over = PickUp { until: Some("2020-01-01".parse().unwrap()), ..place.clone() };
        opened(&stage, |place| *place = over.clone()).await;
        browser.get(&review).await.says("cannot be picked up there any more");
        browser.get(&format!("{base}/address")).await.says("cannot be picked up there any more");
        browser.post(&review, &[("seal", &seal)]).await;
        assert!(stage.pledge(jan).await.state.is_open());
        let again = browser.post(&format!("{base}/pick-up"), &[("place", "sent")]).await;
        assert!(!again.location().is_empty());
        let late = browser.post(&format!("{base}/pick-up"), &[("place", &id)]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);

        let catalogue = stage.db.read({
            let row = stage.shop.campaign.row;
            move |tx| campaigns::load_catalogue(tx, row)
        });
        let map = catalogue.await.unwrap().items[1].id;
        opened(&stage, |own| *own = PickUp { items: vec![map], ..place.clone() }).await;
        let refused = browser.post(&format!("{base}/pick-up"), &[("place", &id)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("cannot be picked up at");
    });
}

#[test]
fn a_place_for_one_is_full_for_the_next_who_reads_so_and_cannot_take_it() {
    on_both(|stage| async move {
        let german = PickUpText {
            language: Language::De,
            name: "Unser Messestand".to_owned(),
            details: String::new(),
        };
        let place = opened(&stage, |place| {
            place.total_limit = Some(1);
            place.texts = vec![german.clone()];
        })
        .await;
        let (jan, ola) = (
            stage.pledged("Jan", only(stage.shop.base), 5000).await,
            stage.pledged_with("Ola", only(stage.shop.base), 50_000, Some(wroclaw())).await,
        );
        let (mut first, mut second) = (stage.signed_in(jan).await, stage.signed_in(ola).await);
        let id = place.id.to_string();
        let base = format!("/pledge/{}", ola.id);
        second.get(&format!("{base}/address")).await.is_silent_about("full: no place left");
        first.post(&format!("/pledge/{}/pick-up", jan.id), &[("place", &id)]).await;
        first
            .get(&format!("/pledge/{}/review", jan.id))
            .await
            .says("A place at “Our stand at the fair” is kept for you");
        first.get(&format!("/pledge/{}/address", jan.id)).await.is_silent_about("full: no place left");

        second.get(&format!("{base}/address")).await.says("full: no place left");
        let refused = second.post(&format!("{base}/pick-up"), &[("place", &id)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("“Our stand at the fair” is full. Choose another place, or have it sent.");
        assert_eq!(stage.pledge(ola).await.choices.pick_up, None);
        first.fill(&format!("/pledge/{}/review", jan.id), &[]).await;
        assert_eq!(stage.pledge(jan).await.state, PledgeState::Confirmed);

        // Somebody whose place was given away meanwhile reads it where they confirm and where they choose.
        let wider = stage.db.write({
            let (cx, id) = (stage.cx.clone(), place.id);
            move |tx| pledges::limit_set(tx, &cx, stock::Limited::PickUp(id), Some(2))
        });
        wider.await.unwrap();
        opened(&stage, |own| *own = PickUp { total_limit: Some(2), ..place.clone() }).await;
        second.post(&format!("{base}/pick-up"), &[("place", &id)]).await;
        assert_eq!(stage.pledge(ola).await.choices.pick_up, Some(place.id));
        let gone = stage.db.write({
            let (cx, limited, pledge) = (stage.cx.clone(), stock::Limited::PickUp(place.id), ola.id);
            move |tx| {
                stock::release(tx, &cx, limited, pledge)?;
                pledges::limit_set(tx, &cx, limited, Some(1))
            }
        });
        gone.await.unwrap();
        opened(&stage, |own| *own = PickUp { total_limit: Some(1), ..place.clone() }).await;
        let review = second.get(&format!("{base}/review")).await;
        review.says("“Our stand at the fair” is full.");
        second.get(&format!("{base}/address")).await.says("“Our stand at the fair” is full.");
        for page in ["review", "address"] {
            second.get(&format!("{base}/{page}?lang=de")).await.says("„Unser Messestand“ ist ausgebucht.");
        }
        second.post(&format!("{base}/pick-up"), &[("place", "sent")]).await;
        second.get(&format!("{base}/review?lang=en")).await.is_silent_about("is full.");
        stage.sound().await;
    });
}

#[test]
fn a_place_is_described_in_the_readers_language_as_far_as_the_creator_wrote_it() {
    on_both(|stage| async move {
        let said = |language, name: &str, details: &str| PickUpText {
            language,
            name: name.to_owned(),
            details: details.to_owned(),
        };
        let texts = vec![
            said(Language::De, "Unser Messestand", "Halle 3, 10 bis 18 Uhr"),
            said(Language::Pl, "Nasze stoisko", ""),
        ];
        let place = opened(&stage, |place| place.texts.clone_from(&texts)).await;
        let jan = stage.pledged("Jan", only(stage.shop.base), 5000).await;
        let mut browser = stage.signed_in(jan).await;
        let base = format!("/pledge/{}", jan.id);
        browser.get(&format!("{base}/address?lang=de")).await.says("Unser Messestand");
        browser.post(&format!("{base}/pick-up"), &[("place", &place.id.to_string())]).await;
        let shown = browser.get(&format!("{base}/address?lang=de")).await;
        shown.says("Unser Messestand");
        shown.says("Halle 3, 10 bis 18 Uhr");
        let shown = browser.get(&format!("{base}/address?lang=pl")).await;
        shown.says("Nasze stoisko");
        shown.says("Bring your order number");
        browser.get(&format!("{base}/address?lang=it")).await.says("Our stand at the fair");
    });
}
