//! What was issued stays as it was, and nobody's name stays longer than it may.

use contacts::ErasureReason;
use db::sql;
use invoices::InvoiceError;

use super::stage::{all_of, eur, on_both, taxed};

#[test]
fn an_erased_buyer_leaves_the_document_without_a_person() {
    on_both(|stage| {
        let invoice = stage.issued(stage.order("a", vec![taxed("Game", 1, eur(1_000), 19)]));
        assert_eq!(invoice.buyer.as_ref().unwrap().name, "Ada Łoś");
        let buyer = stage.buyer;
        stage.write(move |tx, cx| Ok(contacts::erase(tx, cx, buyer, ErasureReason::Requested)?)).unwrap();
        let after = stage.find(invoice.id);
        assert_eq!((after.buyer, after.content), (None, invoice.content.clone()));
        assert!(stage.findings().is_empty(), "it is still proven to be the one that was issued");
        assert!(matches!(stage.credit(all_of(&invoice, "b")), Err(InvoiceError::BuyerErased)));
    });
}

#[test]
fn nothing_of_the_buyer_is_readable_in_the_table() {
    on_both(|stage| {
        let mut new = stage.order("a", vec![taxed("Game", 1, eur(1_000), 19)]);
        new.notes = vec!["Für Ada zum Fest".to_owned()];
        let invoice = stage.issued(new);
        assert_eq!(invoice.content.notes, ["Für Ada zum Fest"]);
        let mut note = all_of(&invoice, "b");
        note.reason = "Ada hat es doppelt".to_owned();
        let note = stage.credit(note).unwrap();
        assert_eq!(stage.find(note.id).content.corrects.unwrap().reason, "Ada hat es doppelt");
        let stored: Vec<(String, Vec<u8>)> = stage
            .read(|tx, _| {
                let rows = sql!("SELECT content, buyer_sealed FROM invoice");
                Ok(tx.query(rows, &[], |row| Ok((row.get(0)?, row.get(1)?)))?)
            })
            .unwrap();
        for (content, sealed) in stored {
            for personal in ["Ada", "Łoś", "Ahornweg", "80331", "München", "ada@example.org"] {
                assert!(!content.contains(personal), "{personal}");
                assert!(!String::from_utf8_lossy(&sealed).contains(personal), "{personal}");
            }
        }
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn the_database_refuses_to_change_or_remove_a_document() {
    on_both(|stage| {
        stage.issue(stage.order("a", vec![taxed("Game", 1, eur(1_000), 19)])).unwrap();
        for statement in [sql!("UPDATE invoice SET gross_minor = 1"), sql!("DELETE FROM invoice")] {
            assert!(stage.write(move |tx, _| Ok(tx.execute(statement, &[])?)).is_err());
        }
    });
}

#[test]
fn verify_finds_a_gap_a_changed_content_and_sums_that_do_not_add_up() {
    on_both(|stage| {
        for key in ["a", "b", "c"] {
            stage.issue(stage.order(key, vec![taxed("Game", 1, eur(1_000), 19)])).unwrap();
        }
        assert!(stage.findings().is_empty());
        // Written past the product: a copy of a document under a later number, with another total.
        stage
            .write(|tx, _| {
                let copy = sql!(
                    "INSERT INTO invoice (public_id, series, number, number_text, kind, idempotency_key, corrects, contact,
                         subject, issued_on, issued_at, issued_by, currency, net_minor, tax_minor, gross_minor, content,
                         buyer_sealed, content_hash)
                     SELECT 'inv_00000000000000000000000000000000', series, 7, 'R-2026-00007', kind, 'forged', corrects, contact,
                         subject, issued_on, issued_at, issued_by, currency, net_minor, tax_minor, 1, content,
                         buyer_sealed, content_hash FROM invoice WHERE number = 1"
                );
                Ok(tx.execute(copy, &[])?)
            })
            .unwrap();
        let mut found = stage.findings();
        found.sort_unstable();
        assert_eq!(found, ["invoices.content", "invoices.counter", "invoices.no_gap", "invoices.totals"]);
    });
}
