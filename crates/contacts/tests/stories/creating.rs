use std::sync::{Arc, Barrier};

use contacts::{ContactError, NAME_CHARS_MAX, NewContact, Relay, Source};
use db::sql;
use kernel::Language;

use crate::stage::{email, new_person, on_both};

#[test]
fn a_person_becomes_known_and_is_found_by_the_address_however_it_is_typed() {
    on_both(|stage| {
        let halina = stage.person("  Halina \u{200b} Wrzosek ", "Halina@Example.org");
        let profile = stage.profile(halina);
        assert_eq!(profile.contact, halina);
        assert_eq!(profile.name, "Halina Wrzosek");
        assert_eq!(profile.email, Some(email("halina@example.org")));
        assert_eq!(profile.language, Language::Pl);
        assert_eq!(profile.created_at, stage.cx.now());
        assert_eq!(profile.email_state.relay, Relay::No);
        assert_eq!(stage.by_email("HALINA@EXAMPLE.ORG"), Some(halina));
        assert_eq!(stage.by_email("somebody.else@example.org"), None);
        assert_eq!(stage.events("contact.created", halina), 1);
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn whoever_has_the_address_already_is_that_person_and_stays_as_they_were() {
    on_both(|stage| {
        let first = stage.person("Halina Wrzosek", "halina@example.org");
        let again = stage.person("H. W.", "halina@example.org");
        assert_eq!(again, first);
        assert_eq!(stage.profile(first).name, "Halina Wrzosek");
        assert_eq!(stage.events("contact.created", first), 1);
    });
}

#[test]
fn people_without_an_address_are_each_their_own() {
    on_both(|stage| {
        let new = || NewContact {
            name: "Halina Wrzosek".to_owned(),
            email: None,
            language: None,
            source: Source::Backer,
        };
        let (one, other) = (stage.create(new()), stage.create(new()));
        assert_ne!(one, other);
        let profile = stage.profile(one);
        assert_eq!((profile.email, profile.language), (None, Language::En));
        assert_eq!(stage.search("halina"), [one, other]);
    });
}

#[test]
fn two_made_at_the_same_moment_are_one() {
    on_both(|stage| {
        let together = Arc::new(Barrier::new(6));
        let threads: Vec<_> = (0..6)
            .map(|n| {
                let (db, cx, together) = (stage.db.clone(), stage.cx.clone(), together.clone());
                std::thread::spawn(move || {
                    together.wait();
                    let new = new_person(&format!("Halina {n}"), "halina@example.org");
                    db.write_blocking(move |tx| contacts::create(tx, &cx, new.clone())).unwrap()
                })
            })
            .collect();
        let made: Vec<_> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
        assert!(made.iter().all(|contact| *contact == made[0]), "{made:?}");
        let known: i64 = stage
            .read(|tx, _| Ok(tx.query_one(sql!("SELECT COUNT(*) FROM contact"), &[], |row| row.get(0))?))
            .unwrap();
        assert_eq!(known, 1);
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn a_name_without_end_is_refused_and_nothing_is_stored() {
    on_both(|stage| {
        let new = new_person(&"x".repeat(NAME_CHARS_MAX + 1), "halina@example.org");
        let refused = stage.write(move |tx, cx| contacts::create(tx, cx, new.clone())).unwrap_err();
        assert!(matches!(refused, ContactError::NameTooLong));
        assert_eq!(stage.by_email("halina@example.org"), None);
        let longest = stage.person(&"ż".repeat(NAME_CHARS_MAX), "halina@example.org");
        assert_eq!(stage.profile(longest).name.chars().count(), NAME_CHARS_MAX);
    });
}

#[test]
fn a_forwarding_address_is_noticed() {
    on_both(|stage| {
        let hidden = stage.person("Halina", "k3x9@privaterelay.appleid.com");
        assert_eq!(stage.profile(hidden).email_state.relay, Relay::Yes);
    });
}
