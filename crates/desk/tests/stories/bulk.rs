//! Many pledges at once: what the preview says is what happens.

use accounts::Role;
use campaigns::model::Stage as CampaignStage;
use db::{params, sql};
use pledges::PledgeState;

use crate::stage::on_both;

#[test]
fn the_preview_of_a_lock_is_what_the_lock_does() {
    on_both(async |stage| {
        let people = &stage.lantern.pledges;
        stage.finish(people[0]);
        stage.finish(people[1]);
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let preview = browser.get(&stage.lantern.path("backers/bulk?action=lock")).await.is(200);
        let key = preview.hidden("key");
        preview
            .says("2 pledges will be locked.")
            .says("4 pledges are selected.")
            .says("Not confirmed by the backer.");
        assert_eq!(stage.state(people[0]), PledgeState::Confirmed, "looking changes nothing");
        let fields = [("action", "lock"), ("key", key.as_str())];
        let started = browser.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        browser.get(&started.location).await.is(200).says("At work");
        stage.work().await;
        browser.get(&started.location).await.is(200).says("Finished.");
        let states: Vec<PledgeState> = people.iter().map(|pledge| stage.state(*pledge)).collect();
        assert_eq!(
            states,
            [PledgeState::Locked, PledgeState::Locked, PledgeState::Imported, PledgeState::Imported]
        );
        assert!(stage.audited().iter().any(|action| action == "bulk.started"));
    });
}

#[test]
fn the_same_form_sent_twice_does_it_once() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let key = browser.get(&stage.lantern.path("backers/bulk?action=invite")).await.hidden("key");
        let fields = [("action", "invite"), ("key", key.as_str())];
        let first = browser.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        let again = browser.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        assert_eq!(first.location, again.location);
        stage.work().await;
        let third = browser.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        assert_eq!(first.location, third.location, "also after it was done");
        for pledge in &stage.lantern.pledges {
            assert_eq!(stage.state(*pledge), PledgeState::Invited);
        }
        assert_eq!(
            stage.state(stage.compass.pledges[0]),
            PledgeState::Imported,
            "the other campaign is not touched"
        );
        assert_eq!(stage.audited().iter().filter(|action| *action == "bulk.started").count(), 1);
    });
}

#[test]
fn only_what_is_ticked_or_filtered_is_taken() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let ticked = stage.lantern.pledges[2].id.to_string();
        let stranger = stage.compass.pledges[0].id.to_string();
        let path =
            stage.lantern.path(&format!("backers/bulk?action=invite&pledge={ticked}&pledge={stranger}"));
        let preview = browser.get(&path).await.is(200);
        let key = preview.hidden("key");
        preview.says("1 backer will be invited.");
        let fields =
            [("action", "invite"), ("key", key.as_str()), ("pledge", &ticked), ("pledge", &stranger)];
        browser.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        stage.work().await;
        let invited: Vec<bool> = stage
            .lantern
            .pledges
            .iter()
            .chain(&stage.compass.pledges)
            .map(|pledge| stage.state(*pledge) == PledgeState::Invited)
            .collect();
        assert_eq!(invited, [false, false, true, false, false]);
        let path = stage.lantern.path("backers/bulk?action=invite&q=dorota");
        browser.get(&path).await.is(200).says("1 backer will be invited.").says("1 pledge is selected.");
    });
}

/// The sentence about those whose payment failed speaks of a tick only where there is one.
#[test]
fn who_is_left_out_reads_why_at_every_stage() {
    on_both(async |stage| {
        let bruno = stage.lantern.pledges[1].row;
        stage.write(move |tx, _| {
            let dropped = sql!("UPDATE pledge SET platform_status = 'dropped' WHERE id = $1");
            Ok(tx.execute(dropped, params![bruno])?)
        });
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let path = stage.lantern.path("backers/bulk?action=invite");
        let open = browser.get(&path).await.is(200).says("3 backers will be invited.");
        let open = open.says("name=\"failed\"").says("Tick the box above");
        // The mail as the first of them gets it, without her link.
        open.says("Hello Anna Żak").says("http://127.0.0.1:8080/p/••••••").says_not("/p/0000");
        // Nobody stands among the selected: none of the others is written to instead.
        let failed = stage.lantern.path("backers/bulk?action=invite&platform=any_failed");
        browser.get(&failed).await.is(200).says("0 backers will be invited.").says("1 pledge is selected.");
        stage.write({
            let campaign = stage.lantern.row;
            move |tx, cx| {
                let (from, to) = (CampaignStage::Open, CampaignStage::Locked);
                Ok(campaigns::change_stage(tx, cx, campaign, from, to)?)
            }
        });
        let closed = browser.get(&path).await.is(200).says("The payment failed on the platform");
        let closed = closed.says("Open the campaign first").says(&stage.lantern.path("stage\">"));
        closed.says_not("name=\"failed\"").says_not("above").says_not("will be").says_not("Hello Anna");
        stage.write({
            let campaign = stage.lantern.row;
            move |tx, cx| {
                let (from, to) = (CampaignStage::Locked, CampaignStage::Fulfilling);
                Ok(campaigns::change_stage(tx, cx, campaign, from, to)?)
            }
        });
        // The page of stages does not let it open again: nobody is sent there.
        let past = browser.get(&path).await.is(200).says("it does not open again");
        past.says_not("Open the campaign first");
        let fields = [("action", "invite"), ("key", "late"), ("anyway", "1")];
        let refused = browser.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        browser.get(&refused.location).await.says("it does not open again");
    });
}

#[test]
fn who_was_asked_lately_is_not_reminded() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Manager).await;
        browser.post(&stage.lantern.backer(0, "invite"), &[]).await.is(303);
        let remind = stage.lantern.path("backers/bulk?action=remind");
        let preview = browser.get(&remind).await.is(200);
        preview
            .says("0 backers will be reminded.")
            .says("Asked within the last three days.")
            .says("Not invited yet.");
        stage.clock.advance_seconds(4 * 86_400);
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let preview = browser.get(&remind).await.is(200);
        let key = preview.hidden("key");
        preview.says("1 backer will be reminded.");
        let fields = [("action", "remind"), ("key", key.as_str())];
        browser.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        stage.work().await;
        browser.get(&remind).await.is(200).says("0 backers will be reminded.");
    });
}

#[test]
fn nothing_to_do_is_said_and_not_written_down() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let fields = [("action", "lock"), ("key", "one-key")];
        let answer = browser.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        browser.get(&answer.location).await.says("No pledge fits any more");
        let run = browser.get(&stage.lantern.path("bulk/job_nonsense")).await;
        run.is(404);
    });
}

#[test]
fn a_run_of_one_campaign_is_not_shown_in_another() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Owner).await;
        let fields = [("action", "invite"), ("key", "a-key")];
        let answer = browser.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        let run = answer.location.rsplit('/').next().unwrap().to_owned();
        browser.get(&stage.compass.path(&format!("bulk/{run}"))).await.is(404);
        browser.get(&stage.lantern.path(&format!("bulk/{run}"))).await.is(200);
        let stolen = browser.post(&stage.compass.path("backers/bulk"), &fields).await.is(303);
        assert!(!stolen.location.contains(&run), "the key of another campaign's form starts nothing here");
    });
}

/// Who forgot one tick does not lose the other.
#[test]
fn a_start_without_the_needed_tick_keeps_the_ticks_that_were_made() {
    on_both(async |stage| {
        crate::ready::make_items(&stage, campaigns::model::ItemKind::Physical, 0);
        let bruno = stage.lantern.pledges[1].row;
        stage.write(move |tx, _| {
            let dropped = db::sql!("UPDATE pledge SET platform_status = 'dropped' WHERE id = $1");
            Ok(tx.execute(dropped, db::params![bruno])?)
        });
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let path = stage.lantern.path("backers/bulk");
        let fresh = owner.get(&format!("{path}?action=invite")).await;
        fresh.is(200).says("name=\"anyway\"").says("name=\"failed\" value=\"too\">");
        let fields = [("action", "invite"), ("key", "one-tick"), ("failed", "too")];
        let back = owner.post(&path, &fields).await.is(303).location.clone();
        let preview = owner.get(&back).await;
        preview.is(200).says("name=\"failed\" value=\"too\" checked>");
        assert!(!stage.audited().iter().any(|action| action == "bulk.started"));
    });
}
