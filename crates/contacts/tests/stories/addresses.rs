use contacts::{ContactError, ContactField, NewAddress, Source};
use kernel::RowId;
use kernel::ids::kinds;

use crate::stage::{in_california, in_warsaw, on_both};

#[test]
fn an_address_comes_back_as_it_was_with_its_place_beside_it() {
    on_both(|stage| {
        let halina = stage.person("Halina", "halina@example.org");
        let add = |address: kernel::places::Address| {
            stage
                .write(move |tx, cx| contacts::add_address(tx, cx, halina.row, &address, Source::Backer))
                .unwrap()
        };
        let (home, away) = (add(in_warsaw()), add(in_california()));
        let read = move |row| stage.read(move |tx, vault| contacts::address(tx, vault, row)).unwrap();
        let stored = read(home);
        assert_eq!(stored.address, in_warsaw());
        assert_eq!(
            (stored.contact, stored.country.as_str(), stored.region_code.as_str()),
            (halina.row, "PL", "")
        );
        let stored = read(away);
        assert_eq!((stored.country.as_str(), stored.region_code.as_str()), ("US", "CA"));
        assert_eq!(stored.source, Source::Backer);
    });
}

#[test]
fn many_addresses_are_added_and_read_at_once() {
    on_both(|stage| {
        let people: Vec<_> = (0..900)
            .map(|n| crate::stage::new_person(&format!("P {n}"), &format!("p{n}@example.org")))
            .collect();
        let (rows, read) = stage
            .write(move |tx, cx| {
                let contacts = contacts::create_many(tx, cx, &people)?;
                let (home, away) = (in_warsaw(), in_california());
                let new: Vec<_> = contacts
                    .iter()
                    .enumerate()
                    .map(|(n, c)| NewAddress {
                        contact: c.row,
                        address: if n % 2 == 0 { &home } else { &away },
                        source: Source::Cli,
                    })
                    .collect();
                let rows = contacts::add_addresses(tx, cx, &new)?;
                let read = contacts::addresses(tx, &cx.vault, &rows)?;
                Ok((rows, read))
            })
            .unwrap();
        assert_eq!((rows.len(), read.len()), (900, 900));
        assert!(
            rows.iter().enumerate().all(|(n, row)| {
                read[row].address == if n % 2 == 0 { in_warsaw() } else { in_california() }
            })
        );
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn newer_addresses_come_first_and_have_their_source() {
    on_both(|stage| {
        let halina = stage.person("Halina", "halina@example.org");
        for (address, source) in [(in_warsaw(), Source::Demo), (in_california(), Source::Backer)] {
            stage.clock.advance_minutes(1);
            stage
                .write(move |tx, cx| contacts::add_address(tx, cx, halina.row, &address, source).map(drop))
                .unwrap();
        }
        let all = stage.read(move |tx, vault| contacts::addresses_of(tx, vault, halina.row)).unwrap();
        assert_eq!(all.iter().map(|a| a.address.clone()).collect::<Vec<_>>(), [in_california(), in_warsaw()]);
        let id = all[0].id;
        let found = stage.read(move |tx, _| Ok(contacts::find_address(tx, id)?)).unwrap();
        assert_eq!(found, Some(all[0].row));
        let sources = stage.read(move |tx, _| contacts::provenance(tx, halina.row)).unwrap();
        let of_addresses: Vec<_> =
            sources.iter().filter(|s| s.field == ContactField::Address).map(|s| s.source).collect();
        assert_eq!(of_addresses, [Source::Demo, Source::Backer]);
    });
}

#[test]
fn an_address_that_is_not_there_is_said_to_be_unknown() {
    on_both(|stage| {
        let nowhere = RowId::<kinds::Address>::new(77);
        let refused = stage.read(move |tx, vault| contacts::address(tx, vault, nowhere)).unwrap_err();
        assert!(matches!(refused, ContactError::UnknownAddress));
        assert_eq!(stage.read(move |tx, _| Ok(contacts::address_place(tx, nowhere)?)).unwrap(), None);
    });
}
