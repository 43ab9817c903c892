//! Taking back: a credit note that names its invoice, never more than was asked.

use invoices::{Credited, InvoiceError, InvoiceKind, NewCreditNote, NewPart, Taken};
use kernel::Money;
use taxes::{CategoryCode, LegalNote};

use super::stage::{Stage, all_of, eur, on_both, taxed, untaxed, with_tax};

#[test]
fn a_credit_note_names_its_invoice_and_takes_back_what_it_says() {
    on_both(|stage| {
        let lines = vec![taxed("Game", 2, eur(10_000), 19), taxed("Book", 1, eur(2_000), 7)];
        let invoice = stage.issued(stage.order("a", lines));
        let note = stage.credit(all_of(&invoice, "b")).unwrap();
        let content = stage.find(note.id).content;
        assert_eq!((content.kind, content.number.as_str()), (InvoiceKind::CreditNote, "G-2026-00001"));
        assert_eq!(content.corrects.as_ref().unwrap().number, "R-2026-00001");
        assert_eq!((content.net, content.tax, content.gross), (eur(12_000), eur(2_040), eur(14_040)));
        assert_eq!(content.groups, invoice.content.groups);
        assert_eq!(stage.find(note.id).buyer, invoice.buyer);
        assert!(stage.credit(all_of(&invoice, "b")).unwrap().repeated);
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn parts_can_be_taken_back_until_nothing_is_left() {
    on_both(|stage| {
        let invoice = stage.issued(stage.order("a", vec![taxed("Game", 2, eur(10_000), 19)]));
        let half = |key: &str| {
            let mut note = all_of(&invoice, key);
            note.credited = Credited::Parts(vec![NewPart { line: 0, taken: Taken::Pieces(1) }]);
            note.paid = eur(5_950);
            note
        };
        stage.credit(half("b")).unwrap();
        stage.credit(half("c")).unwrap();
        let error = stage.credit(half("d")).unwrap_err();
        assert!(matches!(error, InvoiceError::Part { line: 1, left: Money { minor: 0, .. } }), "{error}");
        assert!(matches!(stage.credit(all_of(&invoice, "e")), Err(InvoiceError::NothingCredited)));
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn a_credit_note_keeps_the_reason_for_no_tax_and_cannot_be_credited_itself() {
    on_both(|stage| {
        let export = (CategoryCode::G, LegalNote::Export);
        let invoice = stage.issued(stage.order("a", vec![untaxed("Game", 1, eur(9_900), export)]));
        let note = stage.credit(all_of(&invoice, "b")).unwrap();
        let note = stage.find(note.id);
        assert_eq!(note.content.legal_notes, [LegalNote::Export]);
        assert!(matches!(stage.credit(all_of(&note, "c")), Err(InvoiceError::NotAnInvoice)));
    });
}

fn some_of(invoice: &invoices::Invoice, key: &str, parts: &[(usize, Taken)]) -> NewCreditNote {
    let parts = parts.iter().map(|(line, taken)| NewPart { line: *line, taken: *taken });
    NewCreditNote { credited: Credited::Parts(parts.collect()), paid: eur(0), ..all_of(invoice, key) }
}

fn left(stage: &Stage, invoice: &invoices::Invoice) -> Vec<(i64, i64, i64)> {
    let id = invoice.id;
    let left = stage.read(move |tx, _| invoices::left_of(tx, id)).unwrap();
    left.iter().map(|line| (line.pieces, line.gross.minor, line.creditable.minor)).collect()
}

#[test]
fn the_tax_of_the_parts_adds_up_to_that_of_the_whole_however_they_are_cut() {
    on_both(|stage| {
        // 3 dice at 3.33 with 19 % in it: 9.99 = 8.39 + 1.60. One each: 3.33 has 0.5333, and two 1.0667.
        let invoice = stage.issued(stage.order("a", vec![with_tax("Die", 3, eur(839), (19, eur(160)))]));
        let taken = |key: &str, taken| {
            let note = stage.credit(some_of(&invoice, key, &[(0, taken)])).unwrap();
            let line = stage.find(note.id).content.lines.remove(0);
            (line.quantity, line.net.minor, line.tax.minor)
        };
        assert_eq!(taken("b", Taken::Pieces(1)), (1, 280, 53));
        // A part of the price of what is left: 4.33 of 9.99 by now, whose tax is 0.6935.
        assert_eq!(taken("c", Taken::Amount(eur(100))), (1, 84, 16));
        assert_eq!(left(&stage, &invoice), [(2, 566, 566)]);
        assert_eq!(taken("d", Taken::Pieces(1)), (1, 237, 46));
        // The rest is all that is left, and the same again is the same document.
        let rest = stage.credit(NewCreditNote { paid: eur(0), ..all_of(&invoice, "e") }).unwrap();
        let content = stage.find(rest.id).content;
        assert_eq!((content.net, content.tax, content.lines[0].quantity), (eur(238), eur(45), 1));
        assert_eq!([280 + 84 + 237 + 238, 53 + 16 + 46 + 45], [839, 160]);
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn never_more_than_what_is_left_of_a_line_and_of_all_that_is_taxed_like_it() {
    on_both(|stage| {
        let lines = vec![
            taxed("Game", 2, eur(10_000), 19),
            taxed("Book", 1, eur(2_000), 7),
            taxed("Discount", -1, eur(-2_000), 19),
        ];
        let invoice = stage.issued(stage.order("a", lines));
        // 119.00 of games, of which 23.80 were taken off.
        assert_eq!(left(&stage, &invoice), [(2, 11_900, 9_520), (1, 2_140, 2_140), (-1, -2_380, 0)]);
        let refused = |parts: &[(usize, Taken)]| match stage.credit(some_of(&invoice, "x", parts)) {
            Err(InvoiceError::Part { line, left }) => (line, left.minor),
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(&[(0, Taken::Amount(eur(9_521)))]), (1, 9_520));
        assert_eq!(refused(&[(0, Taken::Pieces(2))]), (1, 9_520));
        assert_eq!(refused(&[(0, Taken::Pieces(3))]), (1, 9_520));
        assert_eq!(refused(&[(1, Taken::Amount(eur(0)))]), (2, 2_140));
        assert_eq!(refused(&[(1, Taken::Pieces(-1))]), (2, 2_140));
        assert_eq!(refused(&[(2, Taken::Pieces(1))]), (3, 0), "what was taken off is no sale");
        assert_eq!(refused(&[(1, Taken::Pieces(1)), (1, Taken::Pieces(1))]), (2, 0));
        assert_eq!(refused(&[(7, Taken::Pieces(1))]), (8, 0));
        let none = stage.credit(some_of(&invoice, "x", &[]));
        assert!(matches!(none, Err(InvoiceError::NothingCredited)));
        // Two parts of one note share what is left, and so does the rest.
        stage.credit(some_of(&invoice, "b", &[(0, Taken::Pieces(1)), (1, Taken::Amount(eur(140)))])).unwrap();
        assert_eq!(left(&stage, &invoice), [(1, 5_950, 3_570), (1, 2_000, 2_000), (-1, -2_380, 0)]);
        let rest = stage.credit(NewCreditNote { paid: eur(0), ..all_of(&invoice, "c") }).unwrap();
        assert_eq!(stage.find(rest.id).content.gross, eur(3_570 + 2_000));
        assert!(stage.findings().is_empty());
    });
}
