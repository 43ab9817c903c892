use contacts::{ContactError, Extent, Source};
use db::sql;

use crate::stage::{Stage, in_warsaw, on_both};

/// Two people with an address each, in rows 1 and 2.
fn two_people(stage: &Stage) {
    for (name, email) in [("Halina Wrzosek", "halina@example.org"), ("Olga Zając", "olga@example.org")] {
        let contact = stage.person(name, email);
        stage
            .write(move |tx, cx| {
                contacts::add_address(tx, cx, contact.row, &in_warsaw(), Source::Demo).map(drop)
            })
            .unwrap();
    }
    assert!(stage.findings().is_empty());
}

#[test]
fn a_field_moved_to_another_person_does_not_open() {
    on_both(|stage| {
        two_people(&stage);
        stage.tamper(sql!(
            "UPDATE contact SET name_sealed = (SELECT o.name_sealed FROM contact o WHERE o.id = 2) WHERE id = 1"
        ));
        let halina = stage.by_email("halina@example.org").unwrap();
        let refused = stage.read(move |tx, vault| contacts::profile(tx, vault, halina.row)).unwrap_err();
        assert!(matches!(refused, ContactError::Sealed { row: 1, .. }), "{refused}");
        assert_eq!(stage.findings(), ["contacts.opens"]);
    });
}

#[test]
fn a_whole_person_moved_under_another_key_does_not_open() {
    on_both(|stage| {
        two_people(&stage);
        stage.tamper(sql!(
            "UPDATE contact_key SET wrapped_key = (SELECT k.wrapped_key FROM contact_key k WHERE k.contact = 2)
              WHERE contact = 1"
        ));
        assert_eq!(stage.findings(), ["contacts.opens", "contacts.address_opens"]);
    });
}

#[test]
fn hashes_words_and_places_that_say_something_else_are_found() {
    on_both(|stage| {
        two_people(&stage);
        stage.tamper(sql!(
            "UPDATE contact_email SET address_hash = (SELECT w.word_hash FROM contact_search_word w
                                                       WHERE w.contact = 1 ORDER BY w.word_hash LIMIT 1)
              WHERE contact = 1"
        ));
        stage.tamper(sql!("DELETE FROM contact_search_word WHERE contact = 1"));
        stage.tamper(sql!("UPDATE contact_address SET country = 'DE' WHERE contact = 2"));
        assert_eq!(
            stage.findings(),
            ["contacts.email_hash", "contacts.name_words", "contacts.address_place"]
        );
        let sample = stage.read(|tx, vault| Ok(contacts::verify_sealed(tx, vault, Extent::Sample)?)).unwrap();
        assert_eq!(sample.len(), 3, "each is looked at once in a sample too");
    });
}

#[test]
fn lost_keys_half_erasures_and_circles_are_found() {
    on_both(|stage| {
        two_people(&stage);
        stage.person("Third", "third@example.org");
        stage.tamper(sql!("DELETE FROM contact_key WHERE contact = 1"));
        stage.tamper(sql!("UPDATE contact SET erased_at = 1 WHERE id = 2"));
        assert_eq!(
            stage.findings(),
            ["contacts.key_exists", "contacts.erased_key", "contacts.erased_traces"]
        );
    });
    on_both(|stage| {
        two_people(&stage);
        stage.tamper(sql!("UPDATE contact SET merged_into = 3 - id"));
        let found = stage.read(|tx, _| Ok(contacts::verify(tx)?)).unwrap();
        let checks: Vec<_> = found.iter().map(|finding| finding.check).collect();
        assert_eq!(
            checks,
            [
                "contacts.merge_recorded",
                "contacts.merge_recorded",
                "contacts.merge_circle",
                "contacts.merge_circle"
            ]
        );
        let id = found[0].subject.clone();
        assert!(id.starts_with("con_"), "{id}");
    });
}

#[test]
fn another_master_key_opens_nothing_and_says_so() {
    on_both(|stage| {
        two_people(&stage);
        let other = kernel::Vault::new(&kernel::MasterKey::parse(&"77".repeat(32)).unwrap());
        let found = stage.read(move |tx, _| Ok(contacts::verify_sealed(tx, &other, Extent::All)?)).unwrap();
        assert_eq!(found.len(), 4);
    });
}
