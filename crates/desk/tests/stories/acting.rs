//! What staff do with one pledge, with a campaign, and what the audit log keeps of it.

use accounts::Role;
use campaigns::model::Stage as CampaignStage;
use pledges::PledgeState;

use crate::stage::on_both;

#[test]
fn a_pledge_is_locked_unlocked_opened_and_cancelled_and_all_of_it_is_written_down() {
    on_both(async |stage| {
        let anna = stage.lantern.pledges[0];
        stage.finish(anna);
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let way = [
            ("lock", PledgeState::Locked),
            ("unlock", PledgeState::Confirmed),
            ("reopen", PledgeState::InProgress),
            ("cancel", PledgeState::Cancelled),
            ("reinstate", PledgeState::InProgress),
        ];
        for (deed, state) in way {
            browser.post(&stage.lantern.backer(0, deed), &[]).await.is(303);
            assert_eq!(stage.state(anna), state, "{deed}");
        }
        let log = stage.audited();
        for action in
            ["pledge.locked", "pledge.unlocked", "pledge.reopened", "pledge.cancelled", "pledge.reinstated"]
        {
            assert!(log.iter().any(|done| done == action), "{action} is not in {log:?}");
        }
        browser.get(&stage.lantern.backer(0, "")).await.is(200).says("Locked → Confirmed");
        browser
            .get("/desk/audit?action=pledge.locked")
            .await
            .is(200)
            .says("Ada manager")
            .says("pledge.locked")
            .says(&format!("href=\"{}\"", stage.lantern.backer(0, "")))
            .says(">Order LANTERN-100<");
        browser.get("/desk/audit?action=pledge.shot").await.is(200).says("No entries");
    });
}

#[test]
fn what_the_state_does_not_allow_changes_nothing_and_says_so() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Manager).await;
        let answer = browser.post(&stage.lantern.backer(0, "lock"), &[]).await.is(303);
        browser.get(&answer.location).await.is(200).says("cannot be done in the pledge’s present state");
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Imported);
        assert!(!stage.audited().iter().any(|action| action == "pledge.locked"));
    });
}

#[test]
fn name_and_e_mail_are_changed_and_mistakes_stand_beside_the_field() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Support).await;
        let path = stage.lantern.backer(0, "person");
        let wrong = [("name", "Anna Nowa"), ("email", "nobody@")];
        browser
            .post(&path, &wrong)
            .await
            .is(422)
            .says("nobody@")
            .says("Enter an e-mail address")
            .says("Anna Nowa");
        let taken = [("name", "Anna Nowa"), ("email", "bruno@backers.example")];
        browser.post(&path, &taken).await.is(422).says("belongs to another person already");
        let right = [("name", "Anna Nowa"), ("email", "anna.nowa@backers.example")];
        browser.post(&path, &right).await.is(303);
        browser.get(&stage.lantern.backer(0, "")).await.says("Anna Nowa").says("anna.nowa@backers.example");
        browser.get(&stage.lantern.path("backers?q=anna%40backers.example")).await.says("Nobody found");
    });
}

#[test]
fn an_erased_person_leaves_a_pledge_without_a_person() {
    on_both(async |stage| {
        stage.finish(stage.lantern.pledges[0]);
        let mut manager = stage.signed_in_as(Role::Manager).await;
        manager.post(&stage.lantern.backer(0, "erase"), &[("typed", "LANTERN-100")]).await.is(403);
        let mut owner = stage.signed_in_as(Role::Owner).await;
        let before = owner.get(&stage.lantern.backer(0, "")).await.is(200);
        before
            .says("Order LANTERN-100 is not with the warehouse yet: it is cancelled with the erasure.")
            .says("€50.00 is to be paid back for it. Pay it back before");
        let answer = owner.post(&stage.lantern.backer(0, "erase"), &[("typed", "yes")]).await.is(303);
        owner.get(&answer.location).await.says("Nobody was erased").says("Anna Żak");
        owner.post(&stage.lantern.backer(0, "erase"), &[("typed", "LANTERN-100")]).await.is(303);
        let page = owner.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says("LANTERN-100").says("erased").says_not("Anna Żak").says_not("Długa");
        // Nobody is waited for any more; what was paid is owed, and nothing of it is packed or shipped.
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Cancelled);
        let page = owner.get(&stage.lantern.backer(0, "")).await.is(200);
        page.says("€50.00 is to be paid back to this backer")
            .says_not("Take up again")
            .says_not("Nothing in this pledge is shipped")
            .says_not("Packed");
        owner.post(&stage.lantern.backer(0, "reinstate"), &[]).await.is(303);
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Cancelled);
        owner.get(&stage.lantern.path("backers")).await.is(200).says_not("Anna Żak").says("LANTERN-100");
        assert!(stage.audited().iter().any(|action| action == "contact.erased"));
    });
}

#[test]
fn nobody_is_asked_while_the_campaign_is_not_open() {
    on_both(async |stage| {
        stage.set_stage(&stage.lantern, CampaignStage::Open, CampaignStage::Locked);
        let mut browser = stage.signed_in_as(Role::Owner).await;
        let answer = browser.post(&stage.lantern.backer(0, "invite"), &[]).await.is(303);
        browser.get(&answer.location).await.says("Open the campaign first");
        assert_eq!(stage.state(stage.lantern.pledges[0]), PledgeState::Imported);
        let preview = browser.get(&stage.lantern.path("backers/bulk?action=invite")).await.is(200);
        preview.says("Open the campaign first").says_not("Invite 4 backers");
    });
}

#[test]
fn a_campaign_goes_from_stage_to_stage_and_two_people_do_not_trip_over_each_other() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Owner).await;
        let path = stage.lantern.path("stage");
        browser.post(&path, &[("from", "open"), ("to", "locked"), ("anyway", "1")]).await.is(303);
        browser.get(&path).await.is(200).says("Locked");
        let late = browser.post(&path, &[("from", "open"), ("to", "smoke_test")]).await.is(303);
        browser.get(&late.location).await.says("Somebody else has moved the campaign");
        let wild = browser.post(&path, &[("from", "locked"), ("to", "closed")]).await.is(303);
        browser.get(&wild.location).await.says("cannot go to that stage");
        browser.post(&path, &[("from", "locked"), ("to", "party")]).await.is(400);
    });
}

#[test]
fn a_campaign_is_made_and_mistakes_are_told() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Owner).await;
        let form = |currency: &'static str| {
            [
                ("name", "Third Game"),
                ("slug", ""),
                ("platform", "kickstarter"),
                ("currency", currency),
                ("tax_mode", "inclusive"),
                ("dispatch_country", "PL"),
                ("languages", "pl"),
                ("languages", "en"),
                ("time_zone", "Europe/Warsaw"),
            ]
        };
        let refused = browser.post("/desk/campaigns/new", &form("XXQ")).await.is(422);
        // What was sent stays chosen, also where the list does not have it.
        let refused = refused.says("Third Game").says("Currency: Choose a currency from the list.");
        refused.says("<option value=\"XXQ\" selected>XXQ</option>");
        let made = browser.post("/desk/campaigns/new", &form("PLN")).await.is(303);
        browser.get(&made.location).await.is(200).says("Third Game").says("Do this next");
        browser.get("/desk/campaigns").await.says("Third Game").says("Lantern").says("Compass");
    });
}

#[test]
fn a_new_campaign_is_chosen_from_lists_and_told_all_its_mistakes_at_once() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Owner).await;
        let page = browser.get("/desk/campaigns/new").await.is(200);
        // No currency is filled in: a wrong one would hold back the first file.
        let page = page.says("<option value=\"\">Choose …</option><optgroup label=\"Used often\">");
        let page = page.says("<option value=\"EUR\">Euro (EUR)</option>").says("Kuwaiti Dinar (KWD)");
        let page = page
            .says("<optgroup label=\"Europe\">")
            .says("<option value=\"Europe/London\" selected>London (UTC");
        page.says("my-board-game-pledges.csv");

        let wrong = [
            ("name", ""),
            ("slug", "lantern"),
            ("platform", "kickstarter"),
            ("currency", ""),
            ("tax_mode", "inclusive"),
            ("dispatch_country", ""),
            ("time_zone", "Atlantis/Harbour"),
            ("deadline", "soon"),
            ("support_email", "nobody@"),
        ];
        let page = browser.post("/desk/campaigns/new", &wrong).await.is(422);
        let mut at = 0;
        for told in [
            "<a href=\"#f-name\">Name: Fill in this field.",
            "<a href=\"#f-slug\">Short name: Another campaign has the short name “lantern” already.",
            "<a href=\"#f-currency\">Currency: Choose one",
            "<a href=\"#f-dispatch_country\">",
            "<a href=\"#f-languages\">",
            "<a href=\"#f-time_zone\">Time zone: Choose a time zone from the list.",
            "<a href=\"#f-deadline\">",
            "<a href=\"#f-support_email\">",
        ] {
            let found =
                page.body[at..].find(told).unwrap_or_else(|| panic!("{told} is missing or out of order"));
            at += found;
        }
        for field in ["name", "slug", "currency", "dispatch_country", "languages", "time_zone", "deadline"] {
            assert!(page.body.contains(&format!("id=\"f-{field}-error\"")), "{field}");
        }
        let page = page.says("value=\"nobody@\"").says("value=\"lantern\"").says("value=\"soon\"");
        page.says("<option value=\"Atlantis/Harbour\" selected>");
    });
}

#[test]
fn what_is_shown_can_be_taken_out_and_that_is_written_down() {
    on_both(async |stage| {
        let mut browser = stage.signed_in_as(Role::Owner).await;
        let path = stage.lantern.path("shown/backers.csv?q=LANTERN-101");
        let file = browser.get(&path).await.is(200);
        assert!(file.body.contains("LANTERN-101") && !file.body.contains("LANTERN-100"), "{}", file.body);
        assert!(!file.body.contains("COMPASS"), "{}", file.body);
        assert!(stage.audited().iter().any(|action| action == "export.download"));
        browser.get(&stage.lantern.path("shown/backers.exe")).await.is(404);
    });
}

/// Pledges of several campaigns, a part of a catalogue and what is not there any more, among each other.
#[test]
fn the_audit_log_names_what_is_there_and_shows_the_id_of_what_is_gone() {
    on_both(async |stage| {
        let (anna, zenon) = (stage.lantern.pledges[0].id, stage.compass.pledges[0].id);
        let (lantern, reward) = (stage.lantern.id.to_string(), stage.lantern.reward.to_string());
        let gone = stage.write(move |tx, cx| {
            let gone: kernel::Id<kernel::ids::kinds::Pledge> = cx.new_id();
            let subjects = [anna.to_string(), zenon.to_string(), gone.to_string(), lantern.clone()];
            for subject in subjects.iter().chain(&subjects) {
                accounts::audit(tx, cx, accounts::Audit::new("pledge.locked", subject.clone()))?;
            }
            let part = accounts::Audit::new("reward.changed", reward.clone());
            accounts::audit(tx, cx, part.with(serde_json::json!({ "campaign": lantern })))?;
            Ok(gone)
        });
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let page = manager.get("/desk/audit").await;
        page.is(200)
            .says(&format!("href=\"{}\"", stage.lantern.backer(0, "")))
            .says(&format!("href=\"{}\"", stage.compass.backer(0, "")))
            .says(">Order COMPASS-100<")
            .says(&format!("href=\"{}\"", stage.lantern.path("")))
            .says(&stage.lantern.path(&format!("catalogue/rewards/{}", stage.lantern.reward)))
            .says(&gone.to_string())
            .says_not(&format!("backers/{gone}"));
    });
}
