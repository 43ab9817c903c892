//! What can run out: kept while its backer finishes, sold out for the others, and a list for whoever waits.

use axum::http::StatusCode;
use pledges::{PLACE_KEPT_MINUTES, PledgeRef};
use stock::Limited;

use crate::stage::{Browser, Stage, on_both, only};
use crate::walking::path;

/// One deluxe there is, and nobody has it.
async fn one_deluxe(stage: &Stage) {
    let (row, deluxe, cx) = (stage.shop.campaign.row, stage.shop.deluxe, stage.cx.clone());
    let limited = stage.db.write(move |tx| {
        let catalogue = campaigns::load_catalogue(tx, row)?;
        let mut reward = catalogue.reward(deluxe).unwrap().clone();
        reward.total_limit = Some(1);
        campaigns::save_reward(tx, &cx, row, &reward)?;
        pledges::limit_set(tx, &cx, Limited::Reward(deluxe), Some(1)).unwrap();
        Ok::<_, campaigns::CampaignError>(())
    });
    limited.await.unwrap();
}

async fn minutes_pass(stage: &Stage, minutes: u32) {
    stage.clock.advance_minutes(i64::from(minutes));
    let cx = stage.cx.clone();
    let returned = stage.db.write(move |tx| {
        for limit in stock::due_limits(tx, cx.now(), 100)? {
            stock::return_due(tx, &cx, limit)?;
        }
        Ok::<_, stock::StockError>(())
    });
    returned.await.unwrap();
}

async fn backer(stage: &Stage, name: &str) -> (PledgeRef, Browser, String) {
    let pledge = stage.pledged(name, only(stage.shop.base), 5000).await;
    (pledge, stage.signed_in(pledge).await, format!("/pledge/{}", pledge.id))
}

#[test]
fn who_was_too_late_waits_is_asked_takes_it_and_is_told_for_how_long() {
    on_both(|stage| async move {
        one_deluxe(&stage).await;
        let (deluxe, base) = (stage.shop.deluxe.to_string(), stage.shop.base.to_string());
        let (_, mut ada, hers) = backer(&stage, "Ada").await;
        let (pledge, mut grace, mine) = backer(&stage, "Grace").await;
        grace.get(&format!("{mine}/rewards")).await.says("1 left");
        let next = ada.fill(&format!("{hers}/rewards"), &[("reward", &deluxe), ("go", "on")]).await;
        let next = path(&next, "/options");
        ada.get(&next).await.says("is kept for you for 30 more minutes");

        // Grace saw the page a moment ago: nothing is saved, and it is said beside the choice.
        let late = grace.fill(&format!("{mine}/rewards"), &[("reward", &deluxe), ("go", "on")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.body);
        late.says("f-reward-error");
        late.says("The deluxe game is sold out. Choose something else, or join the waiting list.");
        late.says(&format!("href=\"{mine}/waiting\""));
        assert_eq!(stage.pledge(pledge).await.choices.reward, Some(stage.shop.base));

        let list = format!("{mine}/waiting");
        let joined = grace.fill(&list, &[("deed", "join"), ("subject", &deluxe)]).await;
        assert_eq!(joined.location(), list);
        let page = grace.get(&list).await;
        page.says("You are next on the list");
        page.says("value=\"leave\"");

        // Ada thinks better of it: Grace is asked, and nobody else gets it meanwhile.
        ada.fill(&format!("{hers}/rewards"), &[("reward", &base), ("go", "on")]).await;
        grace.get(&mine).await.says("has become free and is kept for you until");
        ada.get(&format!("{hers}/rewards")).await.says("Sold out");
        let rewards = grace.get(&format!("{mine}/rewards")).await;
        rewards.says("One is kept for you until");
        rewards.is_silent_about("Sold out");
        let page = grace.get(&list).await;
        let entry = page.hidden("entry");
        let taken = grace.fill_on(&page, &list, &[("deed", "accept"), ("entry", &entry)]).await;
        grace.get(&path(&taken, "/options")).await.says("is kept for you for 30 more minutes");
        assert_eq!(stage.pledge(pledge).await.choices.reward, Some(stage.shop.deluxe));

        minutes_pass(&stage, PLACE_KEPT_MINUTES).await;
        grace.get(&format!("{mine}/review")).await.says("is not, or no longer, kept for you");
        stage.sound().await;
    });
}

#[test]
fn nobody_takes_what_was_offered_to_somebody_else_nor_what_was_offered_too_long_ago() {
    on_both(|stage| async move {
        one_deluxe(&stage).await;
        let deluxe = stage.shop.deluxe.to_string();
        let holder = stage.pledged("Holder", only(stage.shop.deluxe), 9000).await;
        let (_, mut ada, hers) = backer(&stage, "Ada").await;
        let (pledge, mut grace, mine) = backer(&stage, "Grace").await;
        let list = format!("{mine}/waiting");
        grace.fill(&list, &[("deed", "join"), ("subject", &deluxe)]).await;
        let entry = grace.get(&list).await.hidden("entry");
        let cx = stage.cx.clone();
        stage.db.write(move |tx| pledges::cancel(tx, &cx, holder.row, "")).await.unwrap();

        let theirs = format!("{hers}/waiting");
        for deed in ["accept", "leave"] {
            let stolen = ada.fill(&theirs, &[("deed", deed), ("entry", &entry)]).await;
            assert_eq!(stolen.status, StatusCode::NOT_FOUND, "{deed}");
        }
        let unlimited = stage.shop.base.to_string();
        let senseless = ada.fill(&theirs, &[("deed", "join"), ("subject", &unlimited)]).await;
        assert_eq!(senseless.status, StatusCode::NOT_FOUND);

        let page = grace.get(&list).await;
        minutes_pass(&stage, pledges::OFFER_KEPT_MINUTES).await;
        let late = grace.fill_on(&page, &list, &[("deed", "accept"), ("entry", &entry)]).await;
        assert_eq!(late.location(), list);
        grace.get(&list).await.says("The time for this offer is over");
        assert_eq!(stage.pledge(pledge).await.choices.reward, Some(stage.shop.base));
        // It went back on sale, as nobody else waits.
        grace.get(&list).await.says("There are some left");
        stage.sound().await;
    });
}

#[test]
fn what_is_kept_for_who_waited_can_be_chosen_among_the_rewards() {
    on_both(|stage| async move {
        shirts(&stage, 1, 5).await;
        let (base, field) = (stage.shop.base.to_string(), format!("addon-{}", stage.shop.shirt));
        let mut both = only(stage.shop.base);
        both.addons.push(pledges::ChosenAddOn { addon: stage.shop.shirt, quantity: 1 });
        let holder = stage.pledged("Holder", both, 9000).await;
        let (pledge, mut grace, mine) = backer(&stage, "Grace").await;
        let rewards = format!("{mine}/rewards");
        let shirt = stage.shop.shirt.to_string();
        grace.get(&rewards).await.says("Sold out");
        grace.fill(&format!("{mine}/waiting"), &[("deed", "join"), ("subject", &shirt)]).await;
        let cx = stage.cx.clone();
        stage.db.write(move |tx| pledges::cancel(tx, &cx, holder.row, "")).await.unwrap();
        let page = grace.get(&rewards).await;
        page.says("One is kept for you until");
        let one = [("reward", base.as_str()), (field.as_str(), "1"), ("go", "on")];
        let next = grace.fill(&rewards, &one).await;
        path(&next, "/options");
        assert_eq!(stage.pledge(pledge).await.choices.quantity_of(stage.shop.shirt), 1);
        let contact = stage.pledge(pledge).await.contact;
        let waiting = stage.db.read(move |tx| pledges::waiting_of(tx, contact)).await.unwrap();
        assert_eq!(waiting[0].state, stock::WaitingState::Accepted);
        grace.get(&rewards).await.is_silent_about("kept for you until");
        stage.sound().await;
    });
}

/// The shirts there are; at most so many a pledge.
async fn shirts(stage: &Stage, there_are: u32, most: u32) {
    let (row, shirt, cx) = (stage.shop.campaign.row, stage.shop.shirt, stage.cx.clone());
    let limited = stage.db.write(move |tx| {
        let catalogue = campaigns::load_catalogue(tx, row)?;
        let mut addon = catalogue.addon(shirt).unwrap().clone();
        (addon.total_limit, addon.per_pledge_max) = (Some(there_are), Some(most));
        campaigns::save_addon(tx, &cx, row, &addon)?;
        pledges::limit_set(tx, &cx, Limited::AddOn(shirt), Some(there_are)).unwrap();
        Ok::<_, campaigns::CampaignError>(())
    });
    limited.await.unwrap();
}

#[test]
fn what_was_bought_on_the_platform_can_be_chosen_again_and_stays_when_the_pledge_is_opened() {
    on_both(|stage| async move {
        let mut bought = only(stage.shop.base);
        bought.addons.push(pledges::ChosenAddOn { addon: stage.shop.shirt, quantity: 3 });
        let karl = stage.pledged("Karl", bought, 11_000).await;
        shirts(&stage, 5, 2).await;
        let mut browser = stage.signed_in(karl).await;
        let (base, field) = (format!("/pledge/{}", karl.id), format!("addon-{}", stage.shop.shirt));
        let reward = stage.shop.base.to_string();
        let rewards = format!("{base}/rewards");
        let saves =
            |quantity: &'static str| [("reward", reward.as_str()), (field.as_str(), quantity), ("go", "on")];
        browser.fill(&rewards, &saves("1")).await;
        let again = browser.get(&rewards).await;
        again.says("You bought 3 on the platform: you may keep up to that many");
        again.says("max=\"3\"");
        again.is_silent_about("5 left");
        again.is_silent_about("At most 2 per pledge");
        let back = browser.fill(&rewards, &saves("3")).await;
        path(&back, "/options");
        assert_eq!(stage.pledge(karl).await.choices.quantity_of(stage.shop.shirt), 3);

        let (cx, row) = (stage.cx.acting_as(kernel::Actor::Cli), karl.row);
        // As if confirmed: only what the page says before it is opened again matters here.
        let confirmed = db::sql!("UPDATE pledge SET state = 'confirmed' WHERE id = $1");
        stage
            .db
            .write(move |tx| tx.execute(confirmed, db::params![row]))
            .await
            .map_err(|e: db::DbError| e)
            .unwrap();
        let page = browser.get(&base).await;
        page.says("What you bought on the platform stays yours.");
        page.is_silent_about("after that they may go to others");
        let hold = stock::Hold {
            limited: Limited::AddOn(stage.shop.shirt),
            pledge: karl.id,
            places: 4,
            minutes: 30,
        };
        stage.db.write(move |tx| stock::hold(tx, &cx, &hold)).await.unwrap();
        let page = browser.get(&base).await;
        page.says(
            "Limited things you chose are kept for you for 30 minutes; after that they may go to others.",
        );
        page.says("What you bought on the platform stays yours.");
    });
}
