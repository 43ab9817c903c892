use contacts::{ContactError, ContactField, FieldSource, Source};
use kernel::ids::kinds;
use kernel::{Id, Language};

use crate::stage::{email, on_both};

#[test]
fn a_new_name_is_found_the_earlier_one_is_not_and_both_are_remembered() {
    on_both(|stage| {
        let halina = stage.person("Halina Wrzosek", "halina@example.org");
        let born = stage.cx.now();
        stage.clock.advance_days(3);
        let staff = Source::Staff { id: Id::<kinds::StaffUser>::new(&stage.clock, &kernel::OsRandom) };
        stage.write(move |tx, cx| contacts::rename(tx, cx, halina.row, "Halina Malina", staff)).unwrap();
        let renamed = stage.cx.now();
        stage.clock.advance_days(1);
        let again = Source::Backer;
        stage.write(move |tx, cx| contacts::rename(tx, cx, halina.row, "Halina Malina", again)).unwrap();

        assert_eq!(stage.profile(halina).name, "Halina Malina");
        assert_eq!(stage.search("malina"), [halina]);
        assert!(stage.search("wrzosek").is_empty());
        assert_eq!(stage.events("contact.changed", halina), 1);

        let sources = stage.read(move |tx, _| contacts::provenance(tx, halina.row)).unwrap();
        let source =
            |field, source, set_at, superseded_at| FieldSource { field, source, set_at, superseded_at };
        assert_eq!(
            sources,
            [
                source(ContactField::Name, Source::Cli, born, Some(renamed)),
                source(ContactField::Name, staff, renamed, None),
                source(ContactField::Email, Source::Cli, born, None),
                source(ContactField::Language, Source::Cli, born, None),
            ]
        );
        let earlier = stage.read(move |tx, vault| contacts::earlier_values(tx, vault, halina.row)).unwrap();
        assert_eq!(earlier.len(), 1);
        assert_eq!((earlier[0].value.as_str(), &earlier[0].origin), ("Halina Wrzosek", &sources[0]));
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn a_language_set_twice_remembers_who_and_when() {
    on_both(|stage| {
        let halina = stage.person("Halina Wrzosek", "halina@example.org");
        for (language, source) in [(Language::De, Source::Backer), (Language::It, Source::Demo)] {
            stage.clock.advance_minutes(5);
            stage.write(move |tx, cx| contacts::set_language(tx, cx, halina.row, language, source)).unwrap();
        }
        assert_eq!(stage.profile(halina).language, Language::It);
        let earlier = stage.read(move |tx, vault| contacts::earlier_values(tx, vault, halina.row)).unwrap();
        let seen: Vec<_> = earlier.iter().map(|v| (v.value.as_str(), v.origin.source)).collect();
        assert_eq!(seen, [("pl", Source::Cli), ("de", Source::Backer)]);
    });
}

#[test]
fn another_address_takes_over_and_the_earlier_one_is_free_for_somebody_else() {
    on_both(|stage| {
        let halina = stage.person("Halina Wrzosek", "old@example.org");
        stage.write(move |tx, cx| contacts::mark_email_verified(tx, cx, halina.row)).unwrap();
        stage.clock.advance_days(1);
        let new = email("new@example.org");
        stage.write(move |tx, cx| contacts::change_email(tx, cx, halina.row, &new, Source::Backer)).unwrap();
        assert_eq!(stage.by_email("new@example.org"), Some(halina));
        assert_eq!(stage.by_email("old@example.org"), None);
        assert_eq!(stage.profile(halina).email_state.verified_at, None, "the new one is not verified yet");
        let earlier = stage.read(move |tx, vault| contacts::earlier_values(tx, vault, halina.row)).unwrap();
        assert_eq!(earlier[0].value, "old@example.org");
        assert_eq!(earlier[0].origin.superseded_at, Some(stage.cx.now()));

        let other = stage.person("Olga Zając", "old@example.org");
        assert_ne!(other, halina);
        let taken = email("old@example.org");
        let refused = stage
            .write(move |tx, cx| contacts::change_email(tx, cx, halina.row, &taken, Source::Backer))
            .unwrap_err();
        assert!(matches!(refused, ContactError::EmailTaken { holder } if holder == other), "{refused}");
        assert_eq!(stage.profile(halina).email, Some(email("new@example.org")), "nothing was half done");
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn a_first_address_can_be_added_later_and_its_own_changes_nothing() {
    on_both(|stage| {
        let new = contacts::NewContact {
            name: "Halina".to_owned(),
            email: None,
            language: None,
            source: Source::Demo,
        };
        let halina = stage.create(new);
        let refused = stage.write(move |tx, cx| contacts::mark_email_bouncing(tx, cx, halina.row));
        assert!(matches!(refused, Err(ContactError::NoEmail)));
        for _ in 0..2 {
            let first = email("halina@example.org");
            stage
                .write(move |tx, cx| contacts::change_email(tx, cx, halina.row, &first, Source::Backer))
                .unwrap();
        }
        assert_eq!(stage.by_email("halina@example.org"), Some(halina));
        assert_eq!(stage.events("contact.changed", halina), 1);
    });
}

#[test]
fn a_bounce_is_remembered_until_the_person_proves_the_address() {
    on_both(|stage| {
        let halina = stage.person("Halina", "halina@example.org");
        stage.write(move |tx, cx| contacts::mark_email_bouncing(tx, cx, halina.row)).unwrap();
        let since = stage.cx.now();
        stage.clock.advance_days(1);
        stage.write(move |tx, cx| contacts::mark_email_bouncing(tx, cx, halina.row)).unwrap();
        assert_eq!(stage.profile(halina).email_state.bouncing_since, Some(since));
        stage.write(move |tx, cx| contacts::mark_email_verified(tx, cx, halina.row)).unwrap();
        let state = stage.profile(halina).email_state;
        assert_eq!((state.bouncing_since, state.verified_at), (None, Some(stage.cx.now())));
    });
}
