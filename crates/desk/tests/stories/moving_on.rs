//! A campaign moves on with open eyes: what is not done is counted before, and asked to be known of.

use accounts::Role;
use campaigns::model::Stage as CampaignStage;

use crate::stage::{Stage, on_both};

fn campaign_stage(stage: &Stage) -> CampaignStage {
    let campaign = stage.lantern.row;
    stage.write(move |tx, _| Ok(campaigns::campaign(tx, campaign)?.unwrap().stage))
}

#[test]
fn nothing_is_left_behind_unseen_and_what_shuts_for_good_says_so() {
    on_both(async |stage| {
        // Anna confirmed and owes the shipping; three never confirmed.
        stage.finish(stage.lantern.pledges[0]);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let path = stage.lantern.path("stage");
        let page = owner.get(&path).await.is(200);
        page.says("3 pledges were never confirmed")
            .says("1 confirmed pledge still owes")
            .says("backers?state=imported")
            .says_not("cannot be taken back");
        let refused = owner.post(&path, &[("from", "open"), ("to", "locked")]).await.is(303);
        owner.get(&refused.location).await.is(200).says("something is still open");
        assert_eq!(campaign_stage(&stage), CampaignStage::Open);
        owner.post(&path, &[("from", "open"), ("to", "locked"), ("anyway", "1")]).await.is(303);

        // Only the way to the parcels shuts for good; it is not the step that is offered first.
        let page = owner.get(&path).await.is(200);
        let page = page.says("1 confirmed pledge is not locked").says("This cannot be taken back");
        let (first, others) = page.body.split_once("Other stages").unwrap();
        assert!(first.contains("Go to: Charging") && !first.contains("Go to: Fulfilling"));
        assert!(others.contains("Go to: Fulfilling") && others.contains("Go to: Open"));
        let refused = owner.post(&path, &[("from", "locked"), ("to", "fulfilling")]).await.is(303);
        owner.get(&refused.location).await.is(200).says("something is still open");
        assert_eq!(campaign_stage(&stage), CampaignStage::Locked);
        // Back is free.
        owner.post(&path, &[("from", "locked"), ("to", "open")]).await.is(303);
        assert_eq!(campaign_stage(&stage), CampaignStage::Open);
    });
}

#[test]
fn a_stage_that_was_left_out_is_not_ticked_as_done() {
    on_both(async |stage| {
        stage.set_stage(&stage.lantern, CampaignStage::Open, CampaignStage::Locked);
        stage.set_stage(&stage.lantern, CampaignStage::Locked, CampaignStage::Fulfilling);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let page = owner.get(&stage.lantern.path("stage")).await.is(200);
        // Draft, open and locked were passed; import, test and charging were not.
        assert_eq!(page.body.matches("class=\"way-done\"").count(), 3);
        assert_eq!(page.body.matches("class=\"way-skipped\"").count(), 3);
    });
}
