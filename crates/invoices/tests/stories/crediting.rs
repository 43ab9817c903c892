//! Taking back: a credit note that names its invoice, never more than was asked.

use invoices::{Credited, InvoiceError, InvoiceKind};
use kernel::Money;
use taxes::{CategoryCode, LegalNote};

use super::stage::{all_of, eur, on_both, taxed, untaxed};

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
            note.credited = Credited::Lines(vec![taxed("Game", 1, eur(5_000), 19)]);
            note.paid = eur(5_950);
            note
        };
        stage.credit(half("b")).unwrap();
        stage.credit(half("c")).unwrap();
        let error = stage.credit(half("d")).unwrap_err();
        assert!(matches!(error, InvoiceError::MoreThanLeft { left: Money { minor: 0, .. }, .. }), "{error}");
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
