use kernel::privacy::PrivateColumn;
use vouchers::Benefit;

use crate::shop::{eur, on_both, ten_off, terms};

#[test]
fn verify_finds_what_was_changed_past_the_crate() {
    on_both(|shop| {
        let ada = shop.person(1);
        let code = shop.add(&shop.create(&ten_off()), "PLAIN-CODE", None);
        shop.redeem(code, 1, ada, 1_000).unwrap();
        let gift = shop.add(&shop.create(&terms(Benefit::Gift)), "GIFT-CODE", Some(eur(5_000)));
        shop.redeem(gift, 1, ada, 3_000).unwrap();
        assert!(shop.findings().is_empty());
        for (statement, check) in [
            (db::sql!("UPDATE voucher SET uses = uses + 1"), "vouchers.uses"),
            (db::sql!("UPDATE voucher_code SET uses = uses + 1"), "vouchers.code_uses"),
            (db::sql!("UPDATE voucher_redemption SET taken_minor = 2999"), "vouchers.gift_draws"),
            (
                db::sql!(
                    "INSERT INTO voucher_gift_entry (public_id, code_id, kind, currency, amount_minor, booked_by,
                         booked_at) SELECT 'gft_x', MAX(id), 'voided', 'EUR', -2001, 'cli', 0 FROM voucher_code"
                ),
                "vouchers.gift_is_not_overdrawn",
            ),
            (db::sql!("UPDATE voucher_code SET currency = 'USD' WHERE currency = 'EUR'"), "vouchers.gift_currency"),
            (db::sql!("UPDATE voucher_batch SET made = made + 1"), "vouchers.batch_size"),
        ] {
            assert!(!shop.findings().iter().any(|finding| finding.check == check), "{check} too early");
            shop.write(move |tx, _| Ok(tx.execute(statement, &[])?)).unwrap();
            assert!(shop.findings().iter().any(|finding| finding.check == check), "{check}");
        }
    });
}

#[test]
fn every_column_of_text_or_bytes_that_may_be_personal_is_in_the_map_and_exists() {
    on_both(|shop| {
        let schema = shop.db.schema().unwrap();
        let exists = |line: &PrivateColumn| {
            schema.iter().any(|column| column.table == line.table && column.name == line.column)
        };
        assert!(vouchers::private_columns().iter().all(exists));
        for column in schema.iter().filter(|column| column.table.starts_with("voucher")) {
            if column.name.ends_with("_sealed") || column.name.ends_with("_hash") {
                let is_mapped =
                    |line: &PrivateColumn| line.table == column.table && line.column == column.name;
                assert!(
                    vouchers::private_columns().iter().any(is_mapped),
                    "{}.{}",
                    column.table,
                    column.name
                );
            }
        }
    });
}

#[test]
fn no_code_stands_in_clear_and_every_statement_is_one_on_both() {
    on_both(|shop| {
        shop.add(&shop.create(&ten_off()), "SECRET-WORD", None);
        let sealed = shop.read(|tx| {
            Ok(tx.query_one(db::sql!("SELECT code_sealed FROM voucher_code"), &[], |row| {
                row.get::<Vec<u8>>(0)
            })?)
        });
        assert!(!sealed.windows(6).any(|bytes| bytes == b"SECRET"));
        for statement in db::STATEMENTS.iter().filter(|statement| statement.text().contains("voucher")) {
            shop.db.check_statement(statement).unwrap_or_else(|e| panic!("{}: {e}", statement.place()));
        }
    });
}

#[test]
fn every_reason_has_a_sentence_in_four_languages() {
    for (language, text) in vouchers::texts() {
        for key in ["vouchers-reason-amount-off", "vouchers-refused-alone", "vouchers-line-taken"] {
            assert!(text.contains(&format!("{key} =")), "{key} in {language:?}");
        }
    }
}
