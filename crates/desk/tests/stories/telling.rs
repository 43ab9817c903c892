//! The pages that belong to no campaign: whose clock they tell, and how the audit log names things.

use accounts::{Audit, Role};
use campaigns::model::Stage as CampaignStage;
use kernel::RowId;
use kernel::ids::kinds;
use serde_json::json;

use crate::ready::make_items;
use crate::stage::{Stage, on_both};

fn live_in(stage: &Stage, campaign: RowId<kinds::Campaign>, zone: &'static str) {
    stage.write(move |tx, cx| {
        let stored = campaigns::campaign(tx, campaign)?.unwrap();
        let mut settings = campaigns::CampaignSettings::of(&stored);
        zone.clone_into(&mut settings.time_zone);
        Ok(campaigns::update_settings(tx, cx, campaign, &settings)?)
    });
}

#[test]
fn the_mailbox_and_the_logs_tell_the_time_that_the_campaigns_tell() {
    on_both(async |stage| {
        live_in(&stage, stage.lantern.row, "Asia/Tokyo");
        let mut owner = stage.signed_in_as(Role::Owner).await;
        owner.post(&stage.lantern.backer(0, "invite"), &[]).await.is(303);
        stage.work().await;
        let mail = owner.get("/desk/mailbox").await.is(200).link("/desk/mailbox/msg_");
        let pages = ["/desk/mailbox", mail.as_str(), "/desk/audit"];
        for page in pages {
            owner.get(page).await.is(200).says(" UTC").says_not(" JST");
        }
        live_in(&stage, stage.compass.row, "Asia/Tokyo");
        for page in pages {
            owner.get(page).await.is(200).says(" JST").says_not(" UTC");
        }
    });
}

#[test]
fn the_audit_log_leaves_out_facts_that_say_nothing_and_names_an_import_by_its_file() {
    on_both(async |stage| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("late backers.csv");
        std::fs::write(&file, FILE).unwrap();
        let (db, cx, campaign) = (stage.db.clone(), stage.cx.clone(), stage.lantern.row);
        let slug = stage.write(move |tx, _| Ok(campaigns::campaign(tx, campaign)?.unwrap().slug));
        let import = tokio::task::spawn_blocking(move || {
            imports::commands::run(&db, &cx, &slug, &file, &imports::Decision::default()).unwrap().batch
        })
        .await
        .unwrap();
        stage.write(move |tx, cx| {
            let facts = json!({ "format": "csv", "sent": "", "states": [], "unpaid": null, "rows": 0 });
            Ok(accounts::audit(tx, cx, Audit::new("import.applied", import.to_string()).with(facts))?)
        });
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let page = owner.get("/desk/audit").await.is(200);
        page.says("format: csv · rows: 0")
            .says_not("sent:")
            .says(">late backers.csv<")
            .says(&format!("href=\"{}\"", stage.lantern.path(&format!("imports/{import}"))));
    });
}

/// One backer.
const FILE: &str = "Backer Number,Backer UID,Backer Name,Email,Shipping Country,Shipping Amount,Reward Title,Backing Minimum,Reward ID,Pledge Amount,Pledged At,Pledged Status\n1,1,Ada,ada1@example.org,FI,€0.00,Base,€10.00,r1,€22.00,\"2025/03/01, 12:00\",collected\n";

#[test]
fn a_draft_with_its_backers_and_nothing_missing_is_led_to_open_as_its_overview_says() {
    on_both(async |stage| {
        let path = stage.lantern.path("stage");
        for (from, to) in [
            (CampaignStage::Open, CampaignStage::SmokeTest),
            (CampaignStage::SmokeTest, CampaignStage::Importing),
            (CampaignStage::Importing, CampaignStage::Draft),
        ] {
            stage.set_stage(&stage.lantern, from, to);
        }
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let first_offer = |body: &str| body.split_once("Other stages").unwrap().0.to_owned();
        // Without weights nobody should be let in yet.
        let kind = campaigns::model::ItemKind::Physical;
        make_items(&stage, kind, 0);
        let page = owner.get(&path).await.is(200);
        assert!(first_offer(&page.body).contains("Go to: Importing"));
        make_items(&stage, kind, 500);
        let page = owner.get(&path).await.is(200);
        let first = first_offer(&page.body);
        assert!(first.contains("Go to: Open") && !first.contains("Go to: Importing"), "{first}");
        assert!(first.contains("Yes, go to: Open"), "the answer has words of its own");
    });
}
