//! Links, invitations and reminders.

use kernel::Token;
use pledges::{Filter, PledgeError, PledgeState};

use crate::stage::{on_both, reward};

#[test]
fn looking_a_link_up_does_not_use_it_and_the_button_counts() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let cx = stage.cx.clone();
        let token = stage.write(move |tx| pledges::create_link(tx, &cx, anna.row)).unwrap();
        for _ in 0..3 {
            let token = token.clone();
            let found = stage.read(move |tx| Ok(pledges::pledge_of_link(tx, &token)?));
            assert_eq!(found.map(|linked| linked.pledge), Some(anna), "mail scanners open links");
        }
        let uses = || stage.read(move |tx| Ok(pledges::links(tx, anna.row)?))[0].uses;
        assert_eq!((uses(), stage.pledge(anna).moments.last_seen_at), (0, None));
        let (cx, pressed) = (stage.cx.clone(), token.clone());
        stage.write(move |tx| Ok(pledges::open_link(tx, &cx, &pressed)?)).unwrap().expect("a pledge");
        assert_eq!(uses(), 1);
        assert!(stage.pledge(anna).moments.last_seen_at.is_some());

        let stranger = Token::new(stage.cx.random.as_ref());
        assert!(stage.read(move |tx| Ok(pledges::pledge_of_link(tx, &stranger)?)).is_none());
        let cx = stage.cx.clone();
        assert_eq!(stage.write(move |tx| Ok(pledges::revoke_links(tx, &cx, anna.row)?)).unwrap(), 1);
        assert!(stage.read(move |tx| Ok(pledges::pledge_of_link(tx, &token)?)).is_none(), "revoked");
    });
}

#[test]
fn a_reminder_carries_the_link_of_the_invitation() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let invite = || {
            let cx = stage.staff();
            stage.write(move |tx| {
                pledges::invite(tx, &cx, anna.row)?;
                let pledge = pledges::load(tx, anna.row)?;
                pledges::current_link(tx, &cx.vault, &pledge)
            })
        };
        let first = invite().unwrap().expect("a link");
        assert_eq!(stage.pledge(anna).state, PledgeState::Invited);
        stage.clock.advance_days(3);
        let second = invite().unwrap().expect("a link");
        assert_eq!(first.reveal(), second.reveal());
        let stored = stage.pledge(anna);
        assert_eq!((stored.reminders, stored.state), (1, PledgeState::Invited));
        assert!(stored.moments.last_invited_at > stored.moments.invited_at);
        let events = stage.read(move |tx| Ok(jobs::events_about(tx, &anna.id.to_string(), 10)?));
        let invited: Vec<_> =
            events.iter().filter(|e| e.name == "pledge.invited").map(|e| &e.facts).collect();
        assert!(
            invited[0].contains("\"reminder\":1") && invited[1].contains("\"reminder\":0"),
            "{invited:?}"
        );

        stage.finish(anna);
        assert!(matches!(invite(), Err(PledgeError::NotOpen(PledgeState::Confirmed))));
        stage.verified();
    });
}

#[test]
fn a_run_over_all_invites_each_once_and_tells_who_was_left_out() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let ben = stage.pledged("Ben", reward(stage.shop.base), 5500);
        let carla = stage.pledged("Carla", reward(stage.shop.base), 5000);
        stage.finish(ben);
        let (cx, contact) = (stage.cx.clone(), stage.pledge(carla).contact);
        stage
            .write(move |tx| {
                Ok(contacts::erase(tx, &cx, contact, contacts::ErasureReason::Requested).map(drop)?)
            })
            .unwrap();
        let run = || {
            let mut filter = Filter::all(stage.shop.campaign.row);
            filter.not_asked_since = Some(stage.cx.now());
            let cx = stage.staff();
            stage.write(move |tx| pledges::invite_step(tx, &cx, &filter, None)).unwrap()
        };
        let first = run();
        assert_eq!((first.done, first.refused.len(), first.next), (1, 2, None));
        assert_eq!(stage.pledge(anna).state, PledgeState::Invited);
        let second = run();
        assert_eq!(second.done, 0, "nobody is asked twice by one run");
        stage.verified();
    });
}

#[test]
fn nobody_gets_in_by_a_link_of_a_person_who_was_erased_and_a_newer_file_brings_nothing_personal_back() {
    on_both(|stage| {
        let anna = stage.pledged("Anna", reward(stage.shop.base), 5000);
        let cx = stage.cx.clone();
        let token = stage.write(move |tx| pledges::create_link(tx, &cx, anna.row)).unwrap();
        let (cx, contact) = (stage.cx.clone(), stage.pledge(anna).contact);
        stage
            .write(move |tx| {
                Ok(contacts::erase(tx, &cx, contact, contacts::ErasureReason::Requested).map(drop)?)
            })
            .unwrap();
        assert_eq!(stage.work(), 1);
        assert!(stage.read(move |tx| Ok(pledges::pledge_of_link(tx, &token)?)).is_none());

        let (cx, campaign) = (stage.import_cx(), stage.shop.campaign);
        let update = pledges::PlatformUpdate {
            pledge: anna.row,
            campaign,
            facts: crate::stage::facts(4000),
            raw_record: "{\"name\":\"Anna\"}".to_owned(),
            reward: None,
            addons: Vec::new(),
            choices: reward(stage.shop.base),
            address: Some(crate::stage::address(&crate::stage::berlin("01067"))),
            country: None,
            source: contacts::Source::Cli,
        };
        let updated = stage.write(move |tx| pledges::update_from_platform(tx, &cx, &update)).unwrap();
        assert_eq!((updated.credit.minor, updated.address), (-1000, pledges::PartOutcome::Kept));
        let cx = stage.cx.clone();
        let view = stage.read(move |tx| pledges::load_view(tx, &cx.vault, anna.row));
        assert!(view.profile.is_none() && view.address.is_none() && view.answers.is_empty());
        let cx = stage.cx.clone();
        assert_eq!(stage.read(move |tx| pledges::raw_record(tx, &cx.vault, anna.row)), None);
        stage.verified();
    });
}
