use contacts::{ConsentGiven, ContactError, ContactRef, Decision};
use kernel::Language;

use crate::stage::{Stage, on_both};

fn decide(stage: &Stage, contact: ContactRef, purpose: &'static str, decision: Decision) {
    let given = ConsentGiven {
        purpose: purpose.to_owned(),
        text_key: "consent-marketing-email".to_owned(),
        text_version: 2,
        language: Some(Language::De),
        decision,
        where_: "portal.review".to_owned(),
    };
    stage.write(move |tx, cx| contacts::record_consent(tx, cx, contact.row, given.clone())).unwrap();
}

fn may(stage: &Stage, contact: ContactRef, purpose: &'static str) -> bool {
    stage.read(move |tx, _| contacts::may(tx, contact.row, purpose)).unwrap()
}

#[test]
fn silence_is_no_the_last_decision_counts_and_every_decision_stays() {
    on_both(|stage| {
        let halina = stage.person("Halina", "halina@example.org");
        assert!(!may(&stage, halina, "marketing_email"));
        decide(&stage, halina, "marketing_email", Decision::Given);
        assert!(may(&stage, halina, "marketing_email"));
        assert!(!may(&stage, halina, "sms"), "a yes to one purpose is no yes to another");
        let given_at = stage.cx.now();
        stage.clock.advance_days(400);
        decide(&stage, halina, "marketing_email", Decision::Withdrawn);
        assert!(!may(&stage, halina, "marketing_email"));

        let log = stage.read(move |tx, _| contacts::consents(tx, halina.row)).unwrap();
        let decisions: Vec<_> = log.iter().map(|entry| (entry.consent.decision, entry.decided_at)).collect();
        assert_eq!(decisions, [(Decision::Withdrawn, stage.cx.now()), (Decision::Given, given_at)]);
        assert_eq!((log[0].consent.text_version, log[0].recorded_by.as_str()), (2, "cli"));
        assert_eq!(stage.events("consent.changed", halina), 2);
    });
}

#[test]
fn the_log_says_in_which_language_the_words_were_shown_where_that_is_known() {
    on_both(|stage| {
        let halina = stage.person("Halina", "halina@example.org");
        decide(&stage, halina, "marketing_email", Decision::Given);
        let log = || stage.read(move |tx, _| contacts::consents(tx, halina.row)).unwrap();
        assert_eq!(log()[0].consent.language, Some(Language::De));
        let forget = db::sql!("UPDATE consent_entry SET language = NULL");
        stage.write(move |tx, _| tx.execute(forget, db::params![]).map_err(ContactError::from)).unwrap();
        assert_eq!(log()[0].consent.language, None, "a decision from before it was noted can still be read");
    });
}

#[test]
fn the_word_of_a_merged_contact_counts_for_the_person() {
    on_both(|stage| {
        let halina = stage.person("Halina", "halina@example.org");
        let double = stage.person("Halina", "halina@work.example.org");
        decide(&stage, halina, "marketing_email", Decision::Given);
        stage.clock.advance_days(1);
        decide(&stage, double, "marketing_email", Decision::Withdrawn);
        stage.write(move |tx, cx| contacts::merge(tx, cx, double.row, halina.row).map(drop)).unwrap();
        assert!(!may(&stage, halina, "marketing_email"));
        assert!(!may(&stage, double, "marketing_email"));
        stage.write(move |tx, cx| contacts::unmerge(tx, cx, double.row)).unwrap();
        assert!(may(&stage, halina, "marketing_email"));
    });
}

#[test]
fn a_decision_about_nothing_is_refused() {
    on_both(|stage| {
        let halina = stage.person("Halina", "halina@example.org");
        let given = ConsentGiven {
            purpose: String::new(),
            text_key: "k".to_owned(),
            text_version: 1,
            language: Some(Language::De),
            decision: Decision::Given,
            where_: "x".to_owned(),
        };
        let refused = stage.write(move |tx, cx| contacts::record_consent(tx, cx, halina.row, given.clone()));
        assert!(matches!(refused, Err(ContactError::ConsentIncomplete)));
    });
}

#[test]
fn a_decision_that_was_added_changed_or_removed_behind_the_log_is_found() {
    on_both(|stage| {
        let halina = stage.person("Halina", "halina@example.org");
        let double = stage.person("Halina", "halina@work.example.org");
        decide(&stage, double, "sms", Decision::Given);
        stage.write(move |tx, cx| contacts::merge(tx, cx, double.row, halina.row)).unwrap();
        decide(&stage, double, "marketing_email", Decision::Given);
        stage.clock.advance_days(1);
        decide(&stage, halina, "marketing_email", Decision::Withdrawn);
        assert!(stage.findings().is_empty(), "{:?}", stage.findings());
        for planted in [
            db::sql!("DELETE FROM consent_entry WHERE decision = 'withdrawn'"),
            db::sql!("UPDATE consent_entry SET decision = 'given' WHERE decision = 'withdrawn'"),
            db::sql!("UPDATE consent_entry SET purpose = 'sms' WHERE decision = 'withdrawn'"),
            db::sql!(
                "UPDATE consent_entry SET decided_at = decided_at - 60000001 WHERE decision = 'withdrawn'"
            ),
            db::sql!("UPDATE consent_entry SET contact = 3 - contact WHERE purpose = 'sms'"),
            db::sql!("UPDATE domain_event SET facts = '{}' WHERE name = 'consent.changed'"),
        ] {
            let found = stage.write(move |tx, _| {
                tx.execute(planted, &[])?;
                let found = contacts::verify(tx)?;
                assert!(found.iter().any(|one| one.check == "contacts.consents_as_told"), "{found:?}");
                Err::<(), _>(ContactError::ConsentIncomplete) // nothing of it stays
            });
            assert!(found.is_err());
        }
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn two_decisions_of_one_moment_may_be_numbered_in_another_order_than_they_were_told() {
    on_both(|stage| {
        let halina = stage.person("Halina", "halina@example.org");
        decide(&stage, halina, "sms", Decision::Given);
        stage.clock.advance_seconds(1);
        decide(&stage, halina, "letters", Decision::Given);
        // As two transactions leave them of which the second was numbered first.
        let crossed = db::sql!(
            "UPDATE consent_entry SET purpose = CASE purpose WHEN 'sms' THEN 'letters' ELSE 'sms' END,
                decided_at = CASE purpose WHEN 'sms' THEN decided_at + 1000000 ELSE decided_at - 1000000 END"
        );
        stage
            .write(move |tx, _| {
                assert_eq!(tx.execute(crossed, &[])?, 2);
                Ok::<_, ContactError>(())
            })
            .unwrap();
        assert!(stage.findings().is_empty(), "{:?}", stage.findings());
    });
}
