//! Cancelled on the platform, and paid for here: the desk says what is to be decided, and who decided it.

use accounts::Role;
use kernel::{Currency, Money};
use ledger::{AccountCode, Posting};
use pledges::{PledgeRef, PledgeState};

use crate::stage::{Stage, on_both};

/// A pledge that was confirmed, paid for here in part, and cancelled on the platform since.
fn cancelled_there(stage: &Stage, pledge: PledgeRef) {
    stage.finish(pledge);
    pays(stage, pledge, 100);
    let stored = stage.write(move |tx, _| Ok(pledges::load(tx, pledge.row)?));
    platform_cancels(stage, pledge, stored.facts.paid_minor);
}

fn pays(stage: &Stage, pledge: PledgeRef, minor: i64) {
    stage.write(move |tx, cx| {
        let sides = (AccountCode::pledge(pledge.id), AccountCode::gateway("sandbox"));
        let amount = Money::new(minor, Currency::EUR);
        ledger::post(tx, cx, &Posting::transfer(format!("p-{}", pledge.id), "payment", "p", sides, amount)?)?;
        pledges::settle(tx, cx, pledge.row)?;
        Ok(())
    });
}

/// A newer file says that it is cancelled there, and that so much of the money is still the platform's.
fn platform_cancels(stage: &Stage, pledge: PledgeRef, paid_minor: i64) {
    stage.write(move |tx, cx| {
        let stored = pledges::load(tx, pledge.row)?;
        let campaign = campaigns::campaign(tx, stored.campaign)?.unwrap();
        let update = pledges::PlatformUpdate {
            pledge: pledge.row,
            campaign: campaigns::model::CampaignRef { row: campaign.row, id: campaign.id },
            facts: pledges::PlatformFacts {
                status: "canceled".to_owned(),
                paid_minor,
                ..stored.facts.clone()
            },
            raw_record: "{}".to_owned(),
            reward: stored.imported_reward,
            addons: Vec::new(),
            choices: stored.choices.clone(),
            address: None,
            country: stored.country,
            source: contacts::Source::Cli,
        };
        let import = cx.acting_as(kernel::Actor::Import(kernel::RowId::new(3)));
        pledges::update_from_platform(tx, &import, &update)?;
        Ok(())
    });
}

#[test]
fn what_had_left_when_the_platform_cancelled_it_is_told_and_asked_for_by_hand() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        let bruno = stage.lantern.pledges[1];
        stage.finish(bruno);
        stage.finish(anna);
        pays(&stage, anna, 900);
        stage.write(move |tx, cx| {
            pledges::lock(tx, cx, anna.row)?;
            pledges::start_fulfilment(tx, cx, anna.row)?;
            pledges::ship(tx, cx, anna.row)?;
            Ok(())
        });
        platform_cancels(&stage, anna, 4_100);
        stage.clock.advance_days(4);
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let page = manager.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says("Cancelled on the platform, though it has left: €9.00 are still open")
            .says("Ask for the payment")
            .says_not("decide whether it goes on");
        let remind = stage.lantern.path("backers/bulk?action=remind");
        let left_out = "what is still open is asked for on the backer’s page";
        let list = "backers?platform=canceled&#38;owes=owing&#38;state=shipped&#38;state=delivered";
        let preview = manager.get(&remind).await.is(200).says("1 backer will be reminded.");
        preview.says(left_out).says(list).says_not("Asked within the last");
        let list = stage.lantern.path(&list.replace("&#38;", "&"));
        manager.get(&list).await.is(200).says("LANTERN-100").says_not("LANTERN-101");
        let mut warehouse = stage.signed_in_as(Role::Fulfilment).await;
        warehouse.get(&stage.lantern.backer(0, "")).await.is(200).says_not("€9.00");
        manager.post(&stage.lantern.backer(0, "ask-to-pay"), &[]).await.is(303);
        manager.get(&stage.lantern.backer(0, "")).await.is(200).says_not("though it has left");
        stage.clock.advance_days(4);
        let mut manager = stage.signed_in_as(Role::Manager).await;
        manager.get(&remind).await.is(200).says("2 backers will be reminded.").says_not(left_out);
    });
}

#[test]
fn staff_decide_that_a_pledge_goes_on_and_it_is_asked_for_its_money_again() {
    on_both(async |stage| {
        let [anna, bruno] = [0, 1].map(|n| stage.lantern.pledges[n]);
        cancelled_there(&stage, anna);
        stage.finish(bruno);
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let overview = manager.get(&stage.lantern.path("")).await.is(200);
        overview
            .says("One pledge is cancelled on the platform, but was paid for here")
            .says("platform=to_decide");
        let list = stage.lantern.path("backers?platform=to_decide");
        manager.get(&list).await.is(200).says("LANTERN-100").says_not("LANTERN-101");
        let page = manager.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says("decide whether it goes on or is cancelled")
            .says("It goes on")
            .says("Cancel the pledge")
            .says_not("Ask for the payment");
        manager.get(&stage.lantern.backer(1, "")).await.is(200).says_not("It goes on");
        // Asked all the same, from a page of before.
        manager.post(&stage.lantern.backer(0, "ask-to-pay"), &[]).await.is(303);
        manager.get(&stage.lantern.backer(0, "")).await.says("decide first whether it goes on");
        // A reminder leaves her out, and a lock names her.
        stage.clock.advance_days(4);
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let remind = stage.lantern.path("backers/bulk?action=remind");
        manager
            .get(&remind)
            .await
            .is(200)
            .says("1 backer will be reminded.")
            .says("decide first whether it goes on");
        let lock = stage.lantern.path("backers/bulk?action=lock");
        let preview = manager.get(&lock).await.is(200).says("2 pledges will be locked.");
        preview.says("One of them was cancelled on the platform, but paid for here");

        let goes_on = stage.lantern.backer(0, "goes-on");
        let mut warehouse = stage.signed_in_as(Role::Fulfilment).await;
        let seen = warehouse.get(&stage.lantern.backer(0, "")).await.is(200);
        seen.says("somebody who may change backers has to decide").says_not(&goes_on);
        warehouse.post(&goes_on, &[]).await.is(403);
        for _ in 0..2 {
            manager.post(&goes_on, &[]).await.is(303);
        }
        let page = manager.get(&stage.lantern.backer(0, "")).await.is(200).says("Ask for the payment");
        page.says("Decided that it goes on, though it is cancelled on the platform")
            .says_not("decide whether it goes on or is cancelled");
        assert_eq!(stage.audited().iter().filter(|action| *action == "pledge.goes_on").count(), 1);
        manager
            .get(&stage.lantern.path(""))
            .await
            .is(200)
            .says_not("is cancelled on the platform, but was paid");
        manager.get(&remind).await.is(200).says("2 backers will be reminded.").says_not("decide first");
        manager.get(&lock).await.is(200).says_not("One of them was cancelled on the platform");
        // Nothing is left to decide about somebody else.
        manager.post(&stage.lantern.backer(1, "goes-on"), &[]).await.is(303);
        manager.get(&stage.lantern.backer(1, "")).await.says("There is nothing to decide about this pledge");
        assert_eq!(stage.state(anna), PledgeState::Confirmed);
    });
}

#[test]
fn at_the_warehouse_the_way_to_cancel_is_said() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        cancelled_there(&stage, anna);
        stage.write(move |tx, _| {
            let handed_over = db::sql!("UPDATE pledge SET state = 'in_fulfilment' WHERE id = $1");
            tx.execute(handed_over, db::params![anna.row]).map(drop)?;
            Ok(())
        });
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let page = manager.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says("to cancel it, take it back from there first")
            .says("It goes on")
            .says("Take back from the warehouse")
            .says_not("Cancel the pledge")
            .says_not("or is cancelled");
    });
}
