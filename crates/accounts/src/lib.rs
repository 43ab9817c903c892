//! Members of staff: who they are, what they may do, how they sign in, and the log of what they did.
//!
//! What happens at a sign-in: e-mail and password are checked (an unknown e-mail costs the same work and gets the
//! same answer) → a session of ten minutes that can only enter a code → the code of the second factor, accepted
//! once → a new session, the old one ended. A handler gets [`Staff`] only through [`Permit`], which names the
//! permission, or through [`SignedIn`], for pages about oneself.
//!
//! Invariants: names and e-mail addresses are sealed, found by keyed hash only; a password, a code or a link
//! exists in the database as a hash only; there is always an active owner once there was one; the audit log is
//! append-only and chained, so that [`verify`] finds what was changed or taken out.

pub mod can;
mod error;
mod hashing;
mod jobs_of_accounts;
mod model;
mod pages;
mod permit;
mod qr;
mod routes;
mod rules;
mod service;
mod store;
mod verify;

pub use error::AccountError;
pub use hashing::{HashedPassword, hash_password};
pub use jobs_of_accounts::{TidyAccounts, register};
pub use model::{
    CampaignDirectory, Grant, NewStaff, Permission, Role, Scope, SecondFactor, Staff, StaffListed, StaffRef,
};
pub use permit::{Permit, PermitIn, SignedIn};
pub use routes::routes;
pub use rules::passwords::{PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN, PasswordProblem, check_password_rules};
pub use rules::permissions::allows;
pub use rules::throttle::{AttemptLimit, Attempts};
pub use rules::totp::TotpSecret;
pub use service::audit::{Audit, audit};
pub use service::change_roles::{grant_role, withdraw_role};
pub use service::count_failure::{attempts, count_failure};
pub use service::create_staff::create_staff;
pub use service::deactivate::{deactivate, reactivate};
pub use service::invite::{invite, invite_by_email};
pub use service::set_up::issue_set_up_token;
pub use store::audit::{AuditEntry, AuditFilter, audit_entries};
pub use store::staff::{is_set_up, staff_list, staff_names};
pub use verify::verify;

use kernel::Language;
use kernel::privacy::{PrivateColumn, Protection};
use web::{FtlSource, MenuItem, MenuScope};

/// The tables of staff, sign-in and audit.
pub fn migrations() -> &'static [db::Migration] {
    &[
        db::Migration {
            owner: "accounts",
            name: "0001_accounts",
            sql: include_str!("../migrations/0001_accounts.sql"),
        },
        db::Migration {
            owner: "accounts",
            name: "0002_append_only",
            sql: include_str!("../migrations/0002_append_only.sql"),
        },
        db::Migration {
            owner: "accounts",
            name: "0003_attempts",
            sql: include_str!("../migrations/0003_attempts.sql"),
        },
    ]
}

/// What these tables hold about members of staff.
pub fn private_columns() -> &'static [PrivateColumn] {
    use Protection::{Hash, KeyedHash, NotPersonal, SealedByInstallation};
    const COLUMNS: &[PrivateColumn] = &[
        PrivateColumn::new("staff_user", "name_sealed", SealedByInstallation, "name of a member of staff"),
        PrivateColumn::new("staff_user", "email_sealed", SealedByInstallation, "e-mail of a member of staff"),
        PrivateColumn::new("staff_user", "email_hash", KeyedHash, "e-mail, for finding the account"),
        PrivateColumn::new("staff_user", "password_hash", Hash, "argon2id hash of the password"),
        PrivateColumn::new(
            "staff_totp",
            "secret_sealed",
            SealedByInstallation,
            "secret of the second factor",
        ),
        PrivateColumn::new("staff_recovery_code", "code_hash", KeyedHash, "recovery code"),
        PrivateColumn::new("staff_token", "token_hash", Hash, "random token of a one-time link"),
        PrivateColumn::new(
            "attempt_counter",
            "key_hash",
            KeyedHash,
            "account, person or network of failed attempts; forgotten after two days",
        ),
        PrivateColumn::new("audit_entry", "ip_hash", KeyedHash, "network address of who did it"),
        PrivateColumn::new("audit_entry", "subject", NotPersonal, "public id of what was changed"),
        PrivateColumn::new("audit_entry", "detail", NotPersonal, "ids, counts and words of the source"),
        PrivateColumn::new(
            "audit_entry",
            "chain_hash",
            NotPersonal,
            "keyed hash over the entry and the one before",
        ),
        PrivateColumn::new("audit_head", "chain_hash", NotPersonal, "keyed hash of the latest entry"),
    ];
    COLUMNS
}

/// The texts of the pages, in four languages.
pub fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("../locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("../locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("../locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("../locales/it.ftl") },
    ];
    TEXTS
}

/// The entry of the staff list in the menu.
pub fn menu() -> &'static [MenuItem] {
    const MENU: &[MenuItem] = &[MenuItem {
        label_key: "accounts-menu-staff",
        icon: "users",
        path: "/desk/staff",
        scope: MenuScope::Organisation,
        permission: Some(Permission::ManageStaff.code()),
        order: 800,
    }];
    MENU
}
