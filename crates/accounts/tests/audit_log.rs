//! The audit log: written in the change's own transaction, chained, and found out when somebody touches it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod desk;

use accounts::{AccountError, Audit, AuditFilter, Role};
use db::{DbError, Statement, sql};
use desk::{Desk, defenceless, migrations};
use serde_json::json;
use testkit::on_both;
use web::ClientIp;

fn write_down(desk: &Desk, subject: &'static str) {
    let ip = ClientIp("192.0.2.7".parse().unwrap());
    let written = desk.write(move |tx, cx| {
        let entry = Audit::new("pledge.locked", subject).with(json!({ "count": 3 })).from_ip(&cx.vault, ip);
        Ok(accounts::audit(tx, cx, entry)?)
    });
    written.unwrap();
}

fn execute(desk: &Desk, statement: &'static Statement) -> Result<u64, DbError> {
    desk.db.write_blocking(move |tx| tx.execute(statement, &[]))
}

#[test]
fn entries_say_who_did_what_to_which_record() {
    on_both(&migrations(), |db| {
        let desk = Desk::new(db);
        for subject in ["plg_1", "plg_2", "plg_1"] {
            write_down(&desk, subject);
            desk.clock.advance_minutes(1);
        }
        let filter = AuditFilter { subject: Some("plg_1".into()), ..AuditFilter::default() };
        let found = desk.read(move |tx| accounts::audit_entries(tx, &filter, 10));
        let told: Vec<_> =
            found.iter().map(|e| (e.position, e.actor.as_str(), e.action.as_str(), &e.detail)).collect();
        let detail = json!({ "count": 3 });
        assert_eq!(told, [(3, "cli", "pledge.locked", &detail), (1, "cli", "pledge.locked", &detail)]);
        assert_eq!(found[0].origin, found[1].origin);
        assert!(found[0].origin.as_ref().is_some_and(|origin| !origin.contains("192")));
        let page = AuditFilter { before_position: Some(3), ..AuditFilter::default() };
        assert_eq!(desk.read(move |tx| accounts::audit_entries(tx, &page, 1))[0].position, 2);
        let none = AuditFilter { actor: Some("staff:1".into()), ..AuditFilter::default() };
        assert!(desk.read(move |tx| accounts::audit_entries(tx, &none, 10)).is_empty());
    });
}

#[test]
fn a_change_that_fails_leaves_no_entry() {
    on_both(&migrations(), |db| {
        let desk = Desk::new(db);
        let failed = desk.write(|tx, cx| {
            accounts::audit(tx, cx, Audit::new("pledge.locked", "plg_1"))?;
            Err::<(), _>(AccountError::UnknownStaff)
        });
        assert!(failed.is_err());
        assert!(desk.audited().is_empty());
        assert!(desk.checks_that_failed().is_empty());
    });
}

#[test]
fn writers_take_turns_at_the_end_of_the_chain() {
    on_both(&migrations(), |db| {
        let desk = Desk::new(db);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| (0..5).for_each(|_| write_down(&desk, "plg_1")));
            }
        });
        assert_eq!(desk.audited().len(), 20);
        assert!(desk.checks_that_failed().is_empty());
    });
}

#[test]
fn the_database_refuses_to_change_or_remove_an_entry() {
    on_both(&migrations(), |db| {
        let desk = Desk::new(db);
        write_down(&desk, "plg_1");
        for statement in [sql!("UPDATE audit_entry SET actor = 'cli'"), sql!("DELETE FROM audit_entry")] {
            assert!(execute(&desk, statement).unwrap_err().to_string().contains("append-only"));
        }
    });
}

fn planted(statement: &'static Statement, expected: &str) {
    on_both(&defenceless(), |db| {
        let desk = Desk::new(db);
        for subject in ["plg_1", "plg_2", "plg_3", "plg_4"] {
            write_down(&desk, subject);
        }
        assert!(desk.checks_that_failed().is_empty());
        assert!(execute(&desk, statement).unwrap() > 0);
        assert_eq!(desk.checks_that_failed(), [format!("accounts.audit_chain {expected}")]);
    });
}

#[test]
fn a_changed_entry_is_found() {
    planted(sql!("UPDATE audit_entry SET actor = 'staff:9' WHERE position = 2"), "audit:2");
    planted(sql!("UPDATE audit_entry SET detail = '{}' WHERE position = 3"), "audit:3");
    planted(sql!("UPDATE audit_entry SET ip_hash = NULL WHERE position = 1"), "audit:1");
}

#[test]
fn a_removed_entry_is_found_in_the_middle_and_at_the_end() {
    planted(sql!("DELETE FROM audit_entry WHERE position = 2"), "audit:3");
    planted(sql!("DELETE FROM audit_entry WHERE position = 4"), "audit:4");
    planted(sql!("UPDATE audit_head SET position = 3 WHERE id = 1"), "audit:3");
}

#[test]
fn an_installation_that_lost_its_owners_is_found() {
    on_both(&migrations(), |db| {
        let desk = Desk::new(db);
        assert!(desk.checks_that_failed().is_empty());
        desk.hire("ada@example.org", vec![Role::Owner.into()]);
        assert!(desk.checks_that_failed().is_empty());
        execute(&desk, sql!("DELETE FROM staff_role")).unwrap();
        assert_eq!(desk.checks_that_failed(), ["accounts.has_owner staff"]);
    });
}
