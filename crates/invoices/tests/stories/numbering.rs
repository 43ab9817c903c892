//! Numbers: one after the other, by year, by seller, never twice.

use invoices::InvoiceError;
use jiff::civil::date;

use super::stage::{all_of, eur, on_both, taxed};

#[test]
fn every_year_and_every_kind_counts_for_itself() {
    on_both(|stage| {
        let game = || vec![taxed("Game", 1, eur(1_000), 19)];
        let on = |key: &str, day| {
            let mut new = stage.order(key, game());
            new.issued_on = day;
            stage.issue(new)
        };
        assert_eq!(on("a", date(2026, 12, 30)).unwrap().number, "R-2026-00001");
        assert_eq!(on("b", date(2026, 12, 31)).unwrap().number, "R-2026-00002");
        assert_eq!(on("c", date(2027, 1, 1)).unwrap().number, "R-2027-00001");
        // A day of the year before still has its series; a day before the latest one has none.
        assert_eq!(on("d", date(2026, 12, 31)).unwrap().number, "R-2026-00003");
        let error = on("e", date(2026, 12, 30)).unwrap_err();
        assert!(matches!(error, InvoiceError::BeforeLatest { .. }), "{error}");
        let invoice = stage.issued(stage.order("a", game()));
        let mut note = all_of(&invoice, "f");
        note.issued_on = date(2027, 1, 2);
        assert_eq!(stage.credit(note).unwrap().number, "G-2027-00001");
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn the_same_key_answers_as_the_first_time() {
    on_both(|stage| {
        let order = |key: &str| stage.order(key, vec![taxed("Game", 1, eur(1_000), 19)]);
        let first = stage.issue(order("pledge/1")).unwrap();
        let again = stage.issue(order("pledge/1")).unwrap();
        assert!(!first.repeated && again.repeated);
        assert_eq!((first.id, first.number), (again.id, again.number));
        assert_eq!(stage.issue(order("pledge/2")).unwrap().number, "R-2026-00002");
        let about = order("x").subject;
        let listed = stage.read(move |tx, _| invoices::about(tx, &about)).unwrap();
        assert_eq!(
            listed.iter().map(|i| i.number.as_str()).collect::<Vec<_>>(),
            ["R-2026-00001", "R-2026-00002"]
        );
    });
}

#[test]
fn a_change_that_is_rolled_back_burns_no_number() {
    on_both(|stage| {
        let order = |key: &str| stage.order(key, vec![taxed("Game", 1, eur(1_000), 19)]);
        let lost = order("lost");
        let result: Result<(), InvoiceError> = stage.write(move |tx, cx| {
            invoices::issue(tx, cx, &lost)?;
            Err(InvoiceError::Unknown)
        });
        assert!(result.is_err());
        assert_eq!(stage.issue(order("kept")).unwrap().number, "R-2026-00001");
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn two_sellers_cannot_number_alike_and_numbers_that_go_on_keep_their_beginning() {
    on_both(|stage| {
        let error = stage.number("campaign", "X-", "R-{year}-").unwrap_err();
        assert!(matches!(error, InvoiceError::PatternTaken { .. }), "{error}");
        stage.number("campaign", "X-", "Y-").unwrap();
        let mut new = stage.order("a", vec![taxed("Game", 1, eur(1_000), 19)]);
        new.scope = "campaign".to_owned();
        assert_eq!(stage.issue(new).unwrap().number, "X-00001");
        assert!(matches!(stage.number("campaign", "Z-", "Y-"), Err(InvoiceError::PatternInUse)));
        assert!(stage.number("campaign", "X-", "Y.").is_ok());
    });
}

#[test]
fn a_row_that_was_begun_elsewhere_goes_on_and_the_next_year_begins_at_one() {
    on_both(|stage| {
        let numbering = invoices::Numbering {
            scope: "elsewhere".to_owned(),
            invoice_pattern: "E-{year}-".to_owned(),
            credit_note_pattern: "EG-{year}-".to_owned(),
            digits: 4,
            first_invoice: 143,
            first_credit_note: 7,
        };
        stage.write(move |tx, cx| invoices::set_numbering(tx, cx, &numbering)).unwrap();
        let on = |key: &str, day| {
            let mut new = stage.order(key, vec![taxed("Game", 1, eur(1_000), 19)]);
            "elsewhere".clone_into(&mut new.scope);
            new.issued_on = day;
            stage.issued(new)
        };
        let first = on("a", date(2026, 11, 22));
        assert_eq!(first.content.number, "E-2026-0143");
        assert_eq!(on("b", date(2026, 11, 23)).content.number, "E-2026-0144");
        let note = all_of(&first, "c");
        assert_eq!(stage.credit(note).unwrap().number, "EG-2026-0007");
        assert_eq!(on("d", date(2027, 1, 2)).content.number, "E-2027-0001");
        assert!(stage.findings().is_empty());
    });
}
