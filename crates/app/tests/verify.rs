//! `verify` is silent after a full walk, and finds what somebody with the database in hand did to it.
//!
//! Why this long: one list of corruptions, and a corruption is a few lines each.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs,
    reason = "tests"
)]

#[path = "walk/mod.rs"]
mod walk;

use app::capabilities;
use db::{Db, DbError, Statement, WriteTx};
use kernel::Vault;
use kernel::verify::Finding;

/// A corruption: what is done, and the check that must find it.
struct Planted {
    what: &'static str,
    found_by: &'static str,
    statements: &'static [&'static str],
}

const PLANTED: &[Planted] = &[
    Planted {
        what: "the amounts of a ledger transaction are changed so that they still sum to zero",
        found_by: "ledger.content",
        statements: &[
            "UPDATE ledger_entry SET amount = amount * 2 WHERE transaction_id = (SELECT MIN(id) FROM ledger_transaction)",
        ],
    },
    Planted {
        what: "one amount in the ledger is changed",
        found_by: "ledger.sum_is_zero",
        statements: &[
            "UPDATE ledger_entry SET amount = amount + 1 WHERE id = (SELECT MIN(id) FROM ledger_entry)",
        ],
    },
    Planted {
        what: "a ledger transaction is removed with its entries",
        found_by: "ledger.seal",
        statements: &[
            "DELETE FROM ledger_entry WHERE transaction_id = (SELECT MIN(id) FROM ledger_transaction)",
            "DELETE FROM ledger_transaction WHERE id = (SELECT MIN(id) FROM ledger_transaction)",
        ],
    },
    Planted {
        what: "a ledger entry is removed",
        found_by: "ledger.has_entries",
        statements: &["DELETE FROM ledger_entry WHERE id = (SELECT MAX(id) FROM ledger_entry)"],
    },
    Planted {
        what: "a ledger transaction is removed from under its entries",
        found_by: "ledger.orphan_entry",
        statements: &["DELETE FROM ledger_transaction WHERE id = (SELECT MAX(id) FROM ledger_transaction)"],
    },
    Planted {
        what: "a line of the audit log is changed",
        found_by: "accounts.audit_chain",
        statements: &[
            "UPDATE audit_entry SET actor = 'staff:99' WHERE id = (SELECT MIN(id) FROM audit_entry)",
        ],
    },
    Planted {
        what: "a line of the audit log is removed",
        found_by: "accounts.audit_chain",
        statements: &["DELETE FROM audit_entry WHERE id = (SELECT MIN(id) FROM audit_entry)"],
    },
    Planted {
        what: "the end of the audit log is cut off",
        found_by: "accounts.audit_chain",
        statements: &["DELETE FROM audit_entry WHERE id = (SELECT MAX(id) FROM audit_entry)"],
    },
    Planted {
        what: "a pledge is moved to another state without a line of its log",
        found_by: "pledges.state_follows_log",
        statements: &[
            "UPDATE pledge SET state = 'locked' WHERE id = (SELECT MIN(id) FROM pledge WHERE state = 'confirmed')",
        ],
    },
    Planted {
        what: "a line of a pledge's log is removed",
        found_by: "pledges.log_is_whole",
        statements: &[
            "DELETE FROM pledge_state_change WHERE id = (SELECT MIN(c.id) FROM pledge_state_change c
               JOIN pledge p ON p.id = c.pledge_id WHERE p.state = 'confirmed')",
        ],
    },
    Planted {
        what: "the sum that was agreed to is changed",
        found_by: "pledges.quote_is_the_total",
        statements: &[
            "UPDATE pledge SET total_minor = total_minor + 100 WHERE id = (SELECT MIN(id) FROM pledge WHERE state = 'confirmed')",
        ],
    },
    Planted {
        what: "the agreed quote is gone",
        found_by: "pledges.quote_is_readable",
        statements: &[
            "UPDATE pledge_quote SET quote = '{}' WHERE id = (SELECT MIN(quote_id) FROM pledge WHERE state = 'confirmed')",
        ],
    },
    Planted {
        what: "the balance of a pledge is changed",
        found_by: "pledges.balance_is_in_ledger",
        statements: &[
            "UPDATE pledge SET balance_minor = balance_minor - 100 WHERE id = (SELECT MIN(id) FROM pledge WHERE state = 'confirmed')",
        ],
    },
    Planted {
        what: "somebody is given credit that was never posted",
        found_by: "pledges.credit_is_in_ledger",
        statements: &["UPDATE pledge SET credited_minor = credited_minor + 100 WHERE id = 3"],
    },
    Planted {
        what: "a limit is changed past those who have a place",
        found_by: "pledges.limit_is_counted",
        statements: &[
            "UPDATE reward SET total_limit = 0 WHERE public_id IN (SELECT subject FROM pledge_reservation)",
        ],
    },
    Planted {
        what: "a place is counted that nobody has",
        found_by: "stock.places_counted",
        statements: &["UPDATE stock_limit SET taken = taken + 1"],
    },
    Planted {
        what: "somebody's place is given to nobody",
        found_by: "pledges.places_as_taken",
        statements: &[
            "DELETE FROM stock_hold WHERE pledge IN (SELECT p.public_id FROM pledge p JOIN pledge_reservation r ON r.pledge_id = p.id JOIN stock_limit l ON l.subject = r.subject)",
        ],
    },
    Planted {
        what: "a reservation is larger than what was chosen",
        found_by: "pledges.reserved_as_chosen",
        statements: &[
            "UPDATE pledge_reservation SET quantity = quantity + 1 WHERE id = (SELECT MIN(id) FROM pledge_reservation)",
        ],
    },
    Planted {
        what: "an import tells other counts than its records",
        found_by: "imports.received_is_accounted_for",
        statements: &[
            "UPDATE import_batch SET done_applied_count = done_applied_count - 1, done_held_count = done_held_count + 1",
        ],
    },
    Planted {
        what: "a record of an import is removed",
        found_by: "imports.received_is_accounted_for",
        statements: &[
            "DELETE FROM import_record WHERE id = (SELECT MAX(id) FROM import_record WHERE result = 'applied')",
        ],
    },
    Planted {
        what: "a captured payment loses its posting",
        found_by: "payments.captured_is_posted",
        statements: &[
            "DELETE FROM ledger_entry WHERE transaction_id IN (SELECT id FROM ledger_transaction WHERE kind = 'payment')",
            "DELETE FROM ledger_transaction WHERE kind = 'payment'",
        ],
    },
    Planted {
        what: "a posting has no payment",
        found_by: "payments.posted_is_captured",
        statements: &["DELETE FROM payment"],
    },
    Planted {
        what: "a sent message lost the copy of what was written",
        found_by: "messages.sent_complete",
        statements: &[
            "UPDATE message SET body_sealed = NULL WHERE id = (SELECT MIN(id) FROM message WHERE state = 'sent')",
        ],
    },
    Planted {
        what: "two messages carry one Message-ID",
        found_by: "messages.one_message_id",
        statements: &[
            "UPDATE message SET message_id_header = (SELECT MIN(message_id_header) FROM message) WHERE state = 'sent'",
        ],
    },
    Planted {
        what: "a contact has no key",
        found_by: "contacts.key_exists",
        statements: &["DELETE FROM contact_key WHERE contact = (SELECT MIN(contact) FROM contact_key)"],
    },
    Planted {
        what: "the sealed e-mail address of one contact is moved to another",
        found_by: "contacts.opens",
        statements: &[
            "UPDATE contact_email SET address_sealed = (SELECT address_sealed FROM contact_email WHERE contact = (SELECT MAX(contact) FROM contact_email))
             WHERE contact = (SELECT MIN(contact) FROM contact_email)",
        ],
    },
    Planted {
        what: "the look-up hash of an e-mail address is changed",
        found_by: "contacts.email_hash",
        statements: &[
            "UPDATE contact_email SET address_hash = (SELECT token_hash FROM pledge_link WHERE id = 1)
             WHERE contact = (SELECT MIN(contact) FROM contact_email)",
        ],
    },
    Planted {
        what: "a value of an option leads to an item that the campaign does not have",
        found_by: "campaigns.item_exists",
        statements: &[
            "DELETE FROM catalogue_item WHERE id = (SELECT MAX(item_id) FROM option_value)",
        ],
    },
    Planted {
        what: "the whole audit log is gone, and what says where it ends",
        found_by: "accounts.audit_chain",
        statements: &["DELETE FROM audit_entry", "DELETE FROM audit_head"],
    },
    Planted {
        what: "the whole audit log is gone, and its end says that there never was one",
        found_by: "accounts.audit_chain",
        statements: &[
            "DELETE FROM audit_entry",
            "UPDATE audit_head SET position = 0, chain_hash = CAST('' AS {bytes})",
        ],
    },
    Planted {
        what: "a payment is moved to another pledge",
        found_by: "payments.posted_to_its_pledge",
        statements: &[
            "UPDATE payment SET pledge_id = (SELECT MIN(g.id) FROM pledge g WHERE g.id <> payment.pledge_id)",
        ],
    },
    Planted {
        what: "a payment and all of the ledger that is not sealed yet are gone",
        found_by: "payments.told_is_there",
        statements: &[
            "DELETE FROM ledger_seal",
            "DELETE FROM ledger_entry WHERE transaction_id IN (SELECT id FROM ledger_transaction WHERE kind = 'payment')",
            "DELETE FROM ledger_transaction WHERE kind = 'payment'",
            "DELETE FROM payment",
        ],
    },
    Planted {
        what: "the text of an agreed quote is changed at the same total",
        found_by: "pledges.quote_is_sealed",
        statements: &[
            "UPDATE pledge_quote SET quote = REPLACE(quote, '\"title\":\"', '\"title\":\"Not ') WHERE id = (SELECT MIN(id) FROM pledge_quote)",
        ],
    },
    Planted {
        what: "the agreed quotes of two pledges are swapped for one",
        found_by: "pledges.quote_is_sealed",
        statements: &[
            "UPDATE pledge_quote SET pledge_id = (SELECT MAX(id) FROM pledge) WHERE id = (SELECT MIN(id) FROM pledge_quote)",
        ],
    },
    Planted {
        what: "the currency of a campaign is changed",
        found_by: "pledges.currency_of_campaign",
        statements: &["UPDATE campaign SET currency = CASE currency WHEN 'JPY' THEN 'CHF' ELSE 'JPY' END"],
    },
    Planted {
        what: "an answer is moved to another pledge",
        found_by: "sealed.opens",
        statements: &[
            "UPDATE pledge_answer SET answer_sealed = (SELECT o.answer_sealed FROM pledge_answer o ORDER BY o.id DESC LIMIT 1)
             WHERE id = (SELECT MIN(id) FROM pledge_answer)",
        ],
    },
    Planted {
        what: "a platform's record is replaced by that of another person",
        found_by: "sealed.opens",
        statements: &[
            "UPDATE pledge_raw_record SET record_sealed = (SELECT r.record_sealed FROM pledge_raw_record r ORDER BY r.pledge_id DESC LIMIT 1)
             WHERE pledge_id = (SELECT MIN(pledge_id) FROM pledge_raw_record)",
        ],
    },
    Planted {
        what: "what was paid on the platform is changed",
        found_by: "pledges.paid_is_credited",
        statements: &["UPDATE pledge SET paid_minor = paid_minor + 100 WHERE id = (SELECT MIN(id) FROM pledge)"],
    },
    Planted {
        what: "the receipt of a payment is removed",
        found_by: "messages.told_is_there",
        statements: &["DELETE FROM message WHERE kind = 'receipt'"],
    },
    Planted {
        what: "a consent that was taken back is removed",
        found_by: "contacts.consents_as_told",
        statements: &["DELETE FROM consent_entry WHERE decision = 'withdrawn'"],
    },
    Planted {
        what: "a consent is changed",
        found_by: "contacts.consents_as_told",
        statements: &["UPDATE consent_entry SET decision = 'given' WHERE decision = 'withdrawn'"],
    },
    Planted {
        what: "a consent is made older",
        found_by: "contacts.consents_as_told",
        statements: &["UPDATE consent_entry SET decided_at = decided_at - 86400000000 WHERE decision = 'given'"],
    },
    Planted {
        what: "a consent is made up",
        found_by: "contacts.consents_as_told",
        statements: &[
            "INSERT INTO consent_entry (public_id, contact, purpose, text_key, text_version, decision, decided_at,
                 decided_where, recorded_by)
             SELECT 'cns_made_up', (SELECT MIN(id) FROM contact), purpose, text_key, text_version, decision, decided_at,
                 decided_where, recorded_by FROM consent_entry WHERE decision = 'given'",
        ],
    },
    Planted {
        what: "a message that was sent is removed, and its mail too",
        found_by: "messages.told_is_there",
        statements: &[
            "DELETE FROM mailbox_mail WHERE message_id_header IN (SELECT message_id_header FROM message
               WHERE id = (SELECT MAX(id) FROM message WHERE state = 'sent'))",
            "DELETE FROM message WHERE id = (SELECT MAX(id) FROM message WHERE state = 'sent')",
        ],
    },
    Planted {
        what: "a message is said to have left that never did",
        found_by: "messages.sent_is_told",
        statements: &[
            "DELETE FROM domain_event WHERE name = 'message.sent' AND id = (SELECT MAX(id) FROM domain_event
               WHERE name = 'message.sent')",
        ],
    },
    Planted {
        what: "the number of an order is changed",
        found_by: "imports.order_number_is_the_files",
        statements: &["UPDATE pledge SET order_number = '99999' WHERE id = (SELECT MIN(id) FROM pledge)"],
    },
    Planted {
        what: "a backer's only address is removed",
        found_by: "imports.backer_has_email",
        statements: &["DELETE FROM contact_email WHERE id = (SELECT MIN(id) FROM contact_email)"],
    },
    Planted {
        what: "a record of an import is made one of another pledge",
        found_by: "imports.source_is_the_files",
        statements: &[
            "UPDATE import_record SET source_hash = (SELECT l.source_hash FROM import_record l
                WHERE l.id = (SELECT MAX(id) FROM import_record WHERE result = 'applied'))
             WHERE id = (SELECT MIN(id) FROM import_record WHERE result = 'applied')",
        ],
    },
    Planted {
        what: "a pledge is known by another id of the platform",
        found_by: "imports.source_is_the_files",
        statements: &["UPDATE import_source SET source_hash = content_hash WHERE id = (SELECT MIN(id) FROM import_source)"],
    },
    Planted {
        what: "a pledge loses its id of the platform",
        found_by: "imports.source_is_the_files",
        statements: &["UPDATE pledge SET source_hash = NULL WHERE id = (SELECT MIN(id) FROM pledge)"],
    },
    Planted {
        what: "an import is said to have planned something else",
        found_by: "imports.plan_is_of_its_records",
        statements: &["UPDATE import_batch SET new_count = new_count - 1, unchanged_count = unchanged_count + 1"],
    },
    Planted {
        what: "more is said to have been bought on the platform",
        found_by: "imports.bought_is_the_files",
        statements: &["UPDATE pledge_bought SET quantity = quantity + 1"],
    },
    Planted {
        what: "nothing is said to have been bought on the platform",
        found_by: "imports.bought_is_the_files",
        statements: &["DELETE FROM pledge_bought"],
    },
    Planted {
        what: "more is said to have been bought when it was agreed to",
        found_by: "imports.bought_as_agreed",
        statements: &["UPDATE pledge_bought_agreed SET quantity = quantity + 1"],
    },
    Planted {
        what: "nothing is said to have been bought when it was agreed to",
        found_by: "imports.bought_as_agreed",
        statements: &["DELETE FROM pledge_bought_agreed"],
    },
    Planted {
        what: "two orders change their numbers",
        found_by: "imports.order_number_is_the_files",
        statements: &[
            "UPDATE pledge SET order_number = order_number || '-was' WHERE id = (SELECT MIN(id) FROM pledge)",
            "UPDATE pledge SET order_number = (SELECT REPLACE(f.order_number, '-was', '') FROM pledge f
               WHERE f.id = (SELECT MIN(id) FROM pledge)) WHERE id = (SELECT MAX(id) FROM pledge)",
        ],
    },
    Planted {
        what: "the answers of a pledge are removed",
        found_by: "pledges.required_is_answered",
        statements: &["DELETE FROM pledge_answer WHERE pledge_id IN (SELECT id FROM pledge WHERE quote_id IS NOT NULL)"],
    },
    Planted {
        what: "an invitation is removed",
        found_by: "messages.told_is_there",
        statements: &[
            "DELETE FROM message WHERE kind = 'invitation' AND pledge_id IN (SELECT id FROM pledge WHERE state = 'invited')",
        ],
    },
    Planted {
        what: "a confirmation is removed",
        found_by: "messages.told_is_there",
        statements: &["DELETE FROM message WHERE kind = 'confirmation'"],
    },
    Planted {
        what: "a message is removed, and its mail lies in the mailbox",
        found_by: "messages.mail_has_message",
        statements: &["DELETE FROM message WHERE state = 'sent'"],
    },
    Planted {
        what: "a country that nobody knows",
        found_by: "contacts.readable",
        statements: &[
            "UPDATE contact_address SET country = 'Atlantis' WHERE id = (SELECT MIN(id) FROM contact_address)",
        ],
    },
    Planted {
        what: "a source of a person that nobody knows",
        found_by: "contacts.readable",
        statements: &["UPDATE contact SET source = 'hearsay' WHERE id = (SELECT MIN(id) FROM contact)"],
    },
    Planted {
        what: "a currency of a campaign that nobody knows",
        found_by: "verify.readable",
        statements: &["UPDATE campaign SET currency = 'dubloons'"],
    },
    Planted {
        what: "nobody is an owner any more",
        found_by: "accounts.has_owner",
        statements: &["DELETE FROM staff_role"],
    },
];

/// What whoever has the database in hand can do first: switch the database's own guards off.
const GUARDS_OFF_SQLITE: &[&str] = &[
    "PRAGMA defer_foreign_keys = ON",
    "DROP TRIGGER ledger_entry_no_update",
    "DROP TRIGGER ledger_entry_no_delete",
    "DROP TRIGGER ledger_transaction_no_update",
    "DROP TRIGGER ledger_transaction_no_delete",
    "DROP TRIGGER ledger_seal_no_delete",
    "DROP TRIGGER audit_entry_no_update",
    "DROP TRIGGER audit_entry_no_delete",
];
const GUARDS_OFF_POSTGRES: &[&str] = &["SET LOCAL session_replication_role = replica"];

/// Undoes the corruption by failing, and carries out what was found.
#[derive(Debug)]
enum Undone {
    Found(Vec<Finding>),
    #[expect(dead_code, reason = "shown by its Debug form")]
    Db(DbError),
}

impl From<DbError> for Undone {
    fn from(error: DbError) -> Self {
        Self::Db(error)
    }
}

fn run(tx: &mut WriteTx<'_>, text: &'static str) -> Result<u64, DbError> {
    // Not among the product's statements: these are ones it must never have.
    tx.execute(Box::leak(Box::new(Statement::new(text, file!(), line!()))), &[])
}

fn found_after(db: &Db, vault: &Vault, planted: &'static Planted) -> Vec<Finding> {
    let (vault, sqlite) = (vault.clone(), db.is_sqlite());
    let bytes = if sqlite { "BLOB" } else { "BYTEA" };
    let outcome = db.write_blocking(move |tx| {
        for guard in if sqlite { GUARDS_OFF_SQLITE } else { GUARDS_OFF_POSTGRES } {
            run(tx, guard)?;
        }
        for statement in planted.statements {
            let statement: &'static str = Box::leak(statement.replace("{bytes}", bytes).into_boxed_str());
            assert!(run(tx, statement)? > 0, "{}: nothing was there to be spoilt", planted.what);
        }
        let found = capabilities::verify(tx, &vault)?;
        Err::<(), Undone>(Undone::Found(found))
    });
    match outcome {
        Err(Undone::Found(found)) => found,
        other => panic!("{}: {other:?}", planted.what),
    }
}

#[test]
fn a_walk_holds_every_invariant_and_every_planted_corruption_is_found() {
    testkit::on_both(&capabilities::migrations(), |db| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let walked = runtime.block_on(walk::walk(db.clone()));
        assert_eq!(walked.paid.state, pledges::PledgeState::Paid);
        let vault = walked.installation.vault.clone();
        let clean = |vault: Vault| db.read_blocking(move |tx| capabilities::verify(tx, &vault)).unwrap();
        assert_eq!(clean(vault.clone()), []);
        let mut missed = Vec::new();
        for planted in PLANTED {
            let found = found_after(&db, &vault, planted);
            if !found.iter().any(|finding| finding.check == planted.found_by) {
                missed.push(format!("{} ({}): {found:?}", planted.what, planted.found_by));
            }
        }
        assert!(missed.is_empty(), "not found:\n{}", missed.join("\n"));
        assert_eq!(clean(vault), [], "what was planted is gone again");
    });
}

/// One row that cannot be read hides nothing else.
#[test]
fn a_row_that_cannot_be_read_does_not_end_the_checks() {
    const TWO_WRONGS: Planted = Planted {
        what: "a country that nobody knows, and a payment moved",
        found_by: "contacts.readable",
        statements: &[
            "UPDATE contact_address SET country = 'Atlantis' WHERE id = (SELECT MIN(id) FROM contact_address)",
            "UPDATE payment SET pledge_id = (SELECT MIN(g.id) FROM pledge g WHERE g.id <> payment.pledge_id)",
        ],
    };
    testkit::on_both(&capabilities::migrations(), |db| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let walked = runtime.block_on(walk::walk(db.clone()));
        let found = found_after(&db, &walked.installation.vault, &TWO_WRONGS);
        let odd = found.iter().find(|finding| finding.check == "contacts.readable").unwrap();
        assert!(odd.subject.starts_with("contact_address row "), "{odd:?}");
        assert!(odd.detail.starts_with("contact_address.country "), "{odd:?}");
        assert!(found.iter().any(|finding| finding.check == "payments.posted_to_its_pledge"), "{found:?}");
    });
}

/// What the database itself refuses, so that `verify` need never find it.
#[test]
fn the_database_itself_refuses_what_must_never_be() {
    testkit::on_both(&capabilities::migrations(), |db| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        let walked = runtime.block_on(walk::walk(db.clone()));
        for refused in [
            "UPDATE message SET sent_at = NULL WHERE state = 'sent'",
            "UPDATE ledger_entry SET amount = amount + 1",
            "DELETE FROM ledger_transaction",
            "UPDATE audit_entry SET actor = 'cli'",
            "DELETE FROM audit_entry",
            "UPDATE import_batch SET received_count = received_count + 1",
            "UPDATE pledge SET state = 'forgotten'",
            "UPDATE option_value SET item_id = 999999",
        ] {
            let outcome = db.write_blocking(move |tx| run(tx, refused));
            assert!(outcome.is_err(), "{refused} went through on {db:?}");
        }
        drop(walked);
    });
}
