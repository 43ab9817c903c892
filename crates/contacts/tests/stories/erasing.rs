use contacts::{ConsentGiven, ContactError, Decision, ErasureReason, Source};
use db::{params, sql};
use kernel::ids::kinds;
use kernel::{Id, Language};

use crate::stage::{in_california, new_person, on_both};

#[test]
fn after_an_erasure_nothing_opens_nothing_is_found_and_the_books_stay() {
    on_both(|stage| {
        let halina = stage.person("Halina Wrzosek", "halina@example.org");
        let other = stage.person("Olga Wrzosek", "olga@example.org");
        let home = stage
            .write(move |tx, cx| {
                contacts::rename(tx, cx, halina.row, "Halina Malina", Source::Backer)?;
                let given = ConsentGiven {
                    purpose: "marketing_email".to_owned(),
                    text_key: "k".to_owned(),
                    text_version: 1,
                    language: Some(Language::De),
                    decision: Decision::Given,
                    where_: "portal.review".to_owned(),
                };
                contacts::record_consent(tx, cx, halina.row, given)?;
                contacts::add_address(tx, cx, halina.row, &in_california(), Source::Backer)
            })
            .unwrap();
        for _ in 0..2 {
            stage.write(move |tx, cx| contacts::erase(tx, cx, halina.row, ErasureReason::Requested)).unwrap();
        }

        let erased =
            |refused: Result<(), ContactError>| assert!(matches!(refused, Err(ContactError::Erased)));
        erased(stage.read(move |tx, vault| contacts::profile(tx, vault, halina.row).map(drop)));
        erased(stage.read(move |tx, vault| contacts::key(tx, vault, halina.row).map(drop)));
        erased(stage.read(move |tx, vault| contacts::address(tx, vault, home).map(drop)));
        erased(stage.write(move |tx, cx| contacts::rename(tx, cx, halina.row, "X", Source::Backer)));
        assert_eq!(stage.by_email("halina@example.org"), None);
        assert!(stage.search("malina").is_empty());
        assert_eq!(stage.search("wrzosek"), [other]);
        assert!(!stage.read(move |tx, _| contacts::may(tx, halina.row, "marketing_email")).unwrap());

        let place = stage.read(move |tx, _| Ok(contacts::address_place(tx, home)?)).unwrap().unwrap();
        assert_eq!((place.country.as_str(), place.region_code.as_str()), ("US", "CA"));
        assert_eq!(stage.read(move |tx, _| contacts::consents(tx, halina.row)).unwrap().len(), 1);
        let listed =
            stage.read(move |tx, vault| contacts::profiles(tx, vault, &[other.row, halina.row])).unwrap();
        assert_eq!((listed[0].name.as_str(), listed[0].erased_at), ("Olga Wrzosek", None));
        assert_eq!((listed[1].name.as_str(), listed[1].erased_at), ("", Some(stage.cx.now())));
        assert_eq!(stage.events("contact.erased", halina), 1);
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn whoever_comes_back_after_an_erasure_is_somebody_new() {
    on_both(|stage| {
        let before = stage.person("Halina", "halina@example.org");
        stage.write(move |tx, cx| contacts::erase(tx, cx, before.row, ErasureReason::Requested)).unwrap();
        let after = stage.create(new_person("Halina", "halina@example.org"));
        assert_ne!(before, after);
        assert_eq!(stage.by_email("halina@example.org"), Some(after));
    });
}

#[test]
fn what_was_sealed_cannot_be_read_from_an_older_copy_of_the_rows() {
    on_both(|stage| {
        let halina = stage.person("Halina Wrzosek", "halina@example.org");
        let sealed: Vec<u8> = stage
            .read(move |tx, _| {
                let statement = sql!("SELECT name_sealed FROM contact WHERE id = $1");
                Ok(tx.query_one(statement, params![halina.row], |row| row.get(0))?)
            })
            .unwrap();
        stage.write(move |tx, cx| contacts::erase(tx, cx, halina.row, ErasureReason::Requested)).unwrap();
        // A backup without the key table is put back over it.
        stage
            .write(move |tx, _| {
                let statement = sql!("UPDATE contact SET name_sealed = $1, erased_at = NULL WHERE id = $2");
                Ok(tx.execute(statement, params![sealed, halina.row])?)
            })
            .unwrap();
        let refused = stage.read(move |tx, vault| contacts::profile(tx, vault, halina.row)).unwrap_err();
        assert!(matches!(refused, ContactError::Erased), "{refused}");
        assert_eq!(stage.findings(), ["contacts.key_exists"]);
    });
}

#[test]
fn an_erasure_reaches_everything_that_was_merged_into_the_person() {
    on_both(|stage| {
        let halina = stage.person("Halina", "halina@example.org");
        let double = stage.person("Halina", "halina@work.example.org");
        stage.write(move |tx, cx| contacts::merge(tx, cx, double.row, halina.row).map(drop)).unwrap();
        // Asked for under the id that lost.
        stage.write(move |tx, cx| contacts::erase(tx, cx, double.row, ErasureReason::Requested)).unwrap();
        for contact in [halina, double] {
            let refused = stage.read(move |tx, vault| contacts::key(tx, vault, contact.row).map(drop));
            assert!(matches!(refused, Err(ContactError::Erased)));
            assert_eq!(stage.events("contact.erased", contact), 1);
        }
        let refused = stage.write(move |tx, cx| contacts::unmerge(tx, cx, double.row));
        assert!(matches!(refused, Err(ContactError::Erased)));
    });
}

#[test]
fn an_import_that_is_taken_back_takes_along_only_whom_it_alone_made_known() {
    on_both(|stage| {
        let batch = Id::<kinds::ImportBatch>::new(&stage.clock, &kernel::OsRandom);
        let source = Source::Import { batch };
        let known_before = stage.person("Before", "before@example.org");
        let people = stage
            .write(move |tx, cx| {
                let names =
                    ["before", "plain", "with-address", "renamed", "consented", "merged-into", "verified"];
                let file = names.map(|name| contacts::NewContact {
                    source,
                    ..new_person(name, &format!("{name}@example.org"))
                });
                let people = contacts::create_many(tx, cx, &file)?;
                contacts::add_address(tx, cx, people[2].row, &in_california(), source)?;
                contacts::rename(tx, cx, people[3].row, "Another", Source::Backer)?;
                let given = ConsentGiven {
                    purpose: "marketing_email".to_owned(),
                    text_key: "k".to_owned(),
                    text_version: 1,
                    language: Some(Language::De),
                    decision: Decision::Given,
                    where_: "portal.review".to_owned(),
                };
                contacts::record_consent(tx, cx, people[4].row, given)?;
                let double = contacts::create(tx, cx, new_person("Double", "double@example.org"))?;
                contacts::merge(tx, cx, double.row, people[5].row)?;
                contacts::mark_email_verified(tx, cx, people[6].row)?;
                Ok(people)
            })
            .unwrap();
        assert_eq!(people[0], known_before);
        let rows: Vec<_> = people.iter().map(|contact| contact.row).collect();
        let take_back = move || {
            let rows = rows.clone();
            stage.write(move |tx, cx| contacts::erase_imported(tx, cx, batch, &rows)).unwrap()
        };
        assert_eq!(take_back(), [people[1], people[2]]);
        assert!(take_back().is_empty());
    });
}
