use contacts::{ContactError, Source};

use crate::stage::{email, in_warsaw, on_both};

#[test]
fn the_losing_id_leads_to_the_winner_and_an_undone_merge_leaves_no_trace() {
    on_both(|stage| {
        let winner = stage.person("Halina Wrzosek", "halina@example.org");
        let loser = stage.person("Helena Malina", "helena@example.org");
        let home = stage
            .write(move |tx, cx| contacts::add_address(tx, cx, loser.row, &in_warsaw(), Source::Backer))
            .unwrap();
        stage.write(move |tx, cx| contacts::merge(tx, cx, loser.row, winner.row).map(drop)).unwrap();

        assert_eq!(stage.read(move |tx, _| Ok(contacts::resolve(tx, loser.id)?)).unwrap(), Some(winner));
        assert_eq!(stage.read(move |tx, _| Ok(contacts::find(tx, loser.id)?)).unwrap(), Some(loser));
        assert_eq!(stage.by_email("helena@example.org"), Some(winner));
        assert_eq!(stage.search("malina"), [winner]);
        assert_eq!(stage.person("Somebody", "helena@example.org"), winner);
        assert_eq!(stage.profile(loser).name, "Halina Wrzosek");
        // What the loser's key sealed still opens.
        let all = stage.read(move |tx, vault| contacts::addresses_of(tx, vault, winner.row)).unwrap();
        assert_eq!(all[0].row, home);
        stage.read(move |tx, vault| contacts::key(tx, vault, loser.row).map(drop)).unwrap();
        assert_eq!(stage.events("contact.merged", winner), 1);
        assert!(stage.findings().is_empty());

        stage.write(move |tx, cx| contacts::unmerge(tx, cx, loser.row)).unwrap();
        assert_eq!(stage.profile(loser).name, "Helena Malina");
        assert_eq!(stage.by_email("helena@example.org"), Some(loser));
        assert_eq!(stage.search("malina"), [loser]);
        assert_eq!(stage.events("contact.unmerged", winner), 1);
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn merges_follow_one_another_and_never_make_a_circle() {
    on_both(|stage| {
        let a = stage.person("A", "a@example.org");
        let b = stage.person("B", "b@example.org");
        let c = stage.person("C", "c@example.org");
        let merge = |losing: contacts::ContactRef, winning: contacts::ContactRef| {
            stage.write(move |tx, cx| contacts::merge(tx, cx, losing.row, winning.row))
        };
        assert_eq!(merge(a, b).unwrap(), b);
        assert_eq!(merge(b, c).unwrap(), c);
        assert_eq!(stage.profile(a).contact, c);
        assert!(matches!(merge(c, a), Err(ContactError::SameContact)));
        assert!(matches!(merge(c, c), Err(ContactError::SameContact)));
        assert!(matches!(merge(a, c), Err(ContactError::AlreadyMerged)));
        let refused = stage.write(move |tx, cx| contacts::unmerge(tx, cx, c.row));
        assert!(matches!(refused, Err(ContactError::NotMerged)));
        let many = stage
            .read(move |tx, vault| {
                let emails = ["a@example.org", "b@example.org", "x@example.org"].map(email);
                Ok(contacts::find_many_by_email(tx, vault, &emails)?)
            })
            .unwrap();
        assert_eq!(many.len(), 2);
        assert!(many.values().all(|found| *found == c));
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn the_winner_may_take_over_the_address_that_the_loser_brought() {
    on_both(|stage| {
        let winner = stage.person("Halina", "halina@example.org");
        let loser = stage.person("Halina", "halina@work.example.org");
        let work = email("halina@work.example.org");
        stage
            .write(move |tx, cx| {
                contacts::merge(tx, cx, loser.row, winner.row)?;
                contacts::change_email(tx, cx, winner.row, &work, Source::Backer)
            })
            .unwrap();
        assert_eq!(stage.profile(winner).email, Some(email("halina@work.example.org")));
        assert_eq!(stage.by_email("halina@example.org"), None);
        assert!(stage.findings().is_empty());
    });
}
