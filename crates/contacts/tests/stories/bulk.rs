use std::sync::{Arc, Barrier};

use contacts::{NewContact, Source};
use kernel::sealing::Place;
use kernel::{Language, OsRandom};

use crate::stage::{email, new_person, on_both};

fn crowd() -> Vec<NewContact> {
    let mut crowd: Vec<_> = (0..1200)
        .map(|n| NewContact {
            name: format!("Żaneta Nowak{n}"),
            email: (n % 7 != 0).then(|| email(&format!("zaneta{n}@example.org"))),
            language: (n % 3 == 0).then_some(Language::It),
            source: Source::Demo,
        })
        .collect();
    crowd[5].name = String::new();
    crowd
}

#[test]
fn a_crowd_made_at_once_is_the_same_as_one_by_one() {
    on_both(|stage| {
        let at_once = stage.write(move |tx, cx| contacts::create_many(tx, cx, &crowd())).unwrap();
        let rows: Vec<_> = at_once.iter().map(|contact| contact.row).collect();
        let profiles = stage.read(move |tx, vault| contacts::profiles(tx, vault, &rows)).unwrap();
        for (n, (new, profile)) in crowd().into_iter().zip(&profiles).enumerate() {
            assert_eq!(profile.contact, at_once[n]);
            assert_eq!((&profile.name, &profile.email), (&new.name, &new.email), "{n}");
            assert_eq!(profile.language, new.language.unwrap_or_default(), "{n}");
        }
        // The same person made alone, beside.
        let mut twin = crowd().swap_remove(9);
        twin.email = Some(email("twin@example.org"));
        let alone = stage.create(twin);
        let made = at_once[9];
        assert_eq!(stage.search("zaneta nowak9"), [made, alone]);
        let sources = move |contact: contacts::ContactRef| {
            stage.read(move |tx, _| contacts::provenance(tx, contact.row)).unwrap()
        };
        assert_eq!(sources(made), sources(alone));
    });
}

#[test]
fn events_and_invariants_are_those_of_people_made_alone() {
    on_both(|stage| {
        let made = stage.write(move |tx, cx| contacts::create_many(tx, cx, &crowd())).unwrap();
        assert_eq!(stage.events("contact.created", made[700]), 1);
        assert!(stage.findings().is_empty());
        assert!(stage.write(move |tx, cx| contacts::create_many(tx, cx, &[])).unwrap().is_empty());
    });
}

#[test]
fn whoever_is_known_or_named_twice_is_one_person() {
    on_both(|stage| {
        let known = stage.person("Halina", "halina@example.org");
        let made = stage
            .write(|tx, cx| {
                let new = [
                    new_person("Olga", "olga@example.org"),
                    new_person("Halina W.", "Halina@example.org"),
                    new_person("Olga Zając", "OLGA@example.org"),
                ];
                contacts::create_many(tx, cx, &new)
            })
            .unwrap();
        assert_eq!(made[1], known);
        assert_eq!(made[0], made[2]);
        assert_eq!(stage.profile(made[0]).name, "Olga");
        let next = stage.person("Next", "next@example.org");
        assert!(!made.contains(&next));
    });
}

#[test]
fn keys_come_along_and_are_those_that_are_stored() {
    on_both(|stage| {
        stage.person("Halina", "halina@example.org");
        let place = Place::new("pledge", "raw_sealed", b"row");
        let opened = stage
            .write(move |tx, cx| {
                let new = [new_person("H", "halina@example.org"), new_person("O", "olga@example.org")];
                let keyed = contacts::create_many_keyed(tx, cx, &new)?;
                assert_eq!(keyed.newly, [keyed.contacts[1].row].into(), "Halina was known");
                let seal = |row| (row, keyed.keys[&row].seal(place, b"facts", &OsRandom));
                let sealed: Vec<_> = keyed.contacts.iter().map(|c| seal(c.row)).collect();
                let rows: Vec<_> = sealed.iter().map(|(row, _)| *row).collect();
                let stored = contacts::keys(tx, &cx.vault, &rows)?;
                Ok(sealed.iter().map(|(row, bytes)| stored[row].open_text(place, bytes)).collect::<Vec<_>>())
            })
            .unwrap();
        assert_eq!(opened, vec![Ok("facts".to_owned()); 2]);
    });
}

#[test]
fn two_imports_at_the_same_moment_make_each_person_once() {
    on_both(|stage| {
        let together = Arc::new(Barrier::new(3));
        let threads: Vec<_> = (0..3)
            .map(|n| {
                let (db, cx, together) = (stage.db.clone(), stage.cx.clone(), together.clone());
                std::thread::spawn(move || {
                    let file: Vec<_> = (n * 100..n * 100 + 300)
                        .map(|n| new_person(&format!("Person {n}"), &format!("person{n}@example.org")))
                        .collect();
                    together.wait();
                    db.write_blocking(move |tx| contacts::create_many(tx, &cx, &file)).unwrap()
                })
            })
            .collect();
        let made: Vec<_> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
        assert_eq!(made[0][100..], made[1][..200]);
        assert_eq!(made[1][100..], made[2][..200]);
        assert!(stage.findings().is_empty());
    });
}
