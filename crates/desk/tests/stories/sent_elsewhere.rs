//! What the platform marks as sent is found, not made, not packed and not handed over a second time unless it is meant.

use accounts::Role;
use campaigns::model::Stage as CampaignStage;
use db::{params, sql};
use pledges::PledgeState::{InFulfilment, Paid};

use crate::stage::{Stage, on_both};

/// The platform's file marks Anna's reward as sent.
fn anna_has_it(stage: &Stage) {
    let anna = stage.lantern.pledges[0].row;
    stage.write(move |tx, _| {
        let marked = sql!("UPDATE pledge SET platform_sent = $2 WHERE id = $1");
        Ok(tx.execute(marked, params![anna, true])?)
    });
}

#[test]
fn the_list_and_its_file_tell_who_has_the_reward_from_who_has_not() {
    on_both(async |stage| {
        anna_has_it(&stage);
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let sent = browser.get(&stage.lantern.path("backers?marked=sent")).await.is(200);
        sent.says("Found: 1")
            .says("Anna Żak")
            .says("<option value=\"sent\" selected>")
            .says("type=\"hidden\" name=\"marked\" value=\"sent\"")
            .says("shown/backers.csv?marked=sent");
        let unsent = browser.get(&stage.lantern.path("backers?marked=unsent")).await.is(200);
        unsent.says("Found: 3").says("Bruno Weiß").says_not("Anna Żak");
        let file = browser.get(&stage.lantern.path("shown/backers.csv?marked=sent")).await.is(200);
        file.says("anna@backers.example").says_not("bruno@backers.example");
    });
}

#[test]
fn demand_leaves_out_what_backers_have_and_counts_it_when_asked() {
    on_both(async |stage| {
        anna_has_it(&stage);
        let mut browser = stage.signed_in_as(Role::Manager).await;
        for (path, told, wanted) in [
            ("demand", "One piece is in a pledge whose reward the platform marks as sent", "3"),
            ("demand?sent=with", "One piece of those below", "4"),
        ] {
            let page = browser.get(&stage.lantern.path(path)).await.is(200);
            let page = page.says(told).says("backers?marked=sent").says("Count them too");
            let total = page.body.split_once("<tfoot>").unwrap().1;
            assert!(total.contains(&format!("<strong>{wanted}</strong>")), "{path}: {total}");
        }
        let file = browser.get(&stage.lantern.path("exports/demand.csv")).await.is(200);
        file.says("already_sent");
    });
}

#[test]
fn a_hand_over_leaves_out_what_was_sent_and_takes_nobody_else_instead() {
    on_both(async |stage| {
        let (anna, bruno, campaign) = (stage.lantern.pledges[0], stage.lantern.pledges[1], stage.lantern.row);
        stage.write(move |tx, cx| {
            let mut free = campaigns::load_catalogue(tx, campaign)?.zones[0].clone();
            free.base_minor = 0;
            Ok(campaigns::save_zone(tx, cx, campaign, &free)?)
        });
        stage.finish(anna);
        stage.finish(bruno);
        stage.write(move |tx, cx| {
            pledges::lock(tx, cx, anna.row)?;
            Ok(pledges::lock(tx, cx, bruno.row)?)
        });
        anna_has_it(&stage);
        let states = || (stage.state(anna), stage.state(bruno));
        assert_eq!(states(), (Paid, Paid));

        let mut packer = stage.signed_in_as(Role::Fulfilment).await;
        let preview = packer.get(&stage.lantern.path("backers/bulk?action=handover")).await.is(200);
        preview
            .says("4 pledges are selected")
            .says("1 pledge will be marked as handed to the warehouse.")
            .says("Also hand over the one pledge whose reward is marked as sent")
            .says("Tick the box above to hand it over all the same")
            .says("backers?marked=sent");
        let start = stage.lantern.path("backers/bulk");
        // Only Anna is selected, without the tick: it is not Bruno's turn.
        let only_sent = [("action", "handover"), ("marked", "sent"), ("key", "a")];
        packer.post(&start, &only_sent).await.is(303);
        stage.work().await;
        assert_eq!(states(), (Paid, Paid));
        packer.post(&start, &[("action", "handover"), ("key", "b")]).await.is(303);
        stage.work().await;
        assert_eq!(states(), (Paid, InFulfilment));

        // What the platform has sent is not said to be unshipped when the campaign closes.
        stage.set_stage(&stage.lantern, CampaignStage::Open, CampaignStage::Locked);
        stage.set_stage(&stage.lantern, CampaignStage::Locked, CampaignStage::Fulfilling);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        owner.get(&stage.lantern.path("stage")).await.is(200).says("1 paid pledge has not been shipped");
        owner
            .get(&stage.lantern.path("exports"))
            .await
            .is(200)
            .says("One locked pledge is marked as sent")
            .says("backers?marked=sent&#38;state=locked");

        let ticked = [("action", "handover"), ("marked", "sent"), ("sent", "too"), ("key", "c")];
        packer.post(&start, &ticked).await.is(303);
        stage.work().await;
        assert_eq!(states(), (InFulfilment, InFulfilment));
    });
}
