//! The creator's pages: campaigns, dashboard, backers, messages, exports, logs, and the catalogue.
//!
//! Sign-in and staff are pages of `accounts`, imports are pages of `imports`, downloads are routes of `fulfilment`;
//! this crate links to them.
//!
//! Invariants: a handler gets what it shows through `Permit<can::…>` only; everything below
//! `/desk/campaigns/{campaign}` is looked up within that campaign, so that an id of another one is answered with
//! 404; every change and every erasure is written to the audit log in the transaction that makes it; no GET
//! changes anything.

mod bulk;
mod catalogue;
mod clock_here;
mod customs;
mod editing;
mod error;
mod frame;
mod left_open;
mod listing;
mod lists;
mod paying_back;
mod readiness;
mod routes;
mod shown;
mod told_rules;

pub use bulk::{RunBulk, register};
pub use error::DeskError;
pub use routes::{DashboardSums, routes};

use std::sync::LazyLock;

use accounts::Permission;
use kernel::Language;
use kernel::privacy::{PrivateColumn, Protection};
use web::{FtlSource, MenuItem, MenuScope};

/// The tables of the desk.
pub fn migrations() -> &'static [db::Migration] {
    &[
        db::Migration { owner: "desk", name: "0001_bulk", sql: include_str!("../migrations/0001_bulk.sql") },
        db::Migration {
            owner: "desk",
            name: "0002_corrections",
            sql: include_str!("../migrations/0002_corrections.sql"),
        },
        db::Migration {
            owner: "desk",
            name: "0003_parcels",
            sql: include_str!("../migrations/0003_parcels.sql"),
        },
    ]
}

/// What these tables hold about whom.
pub fn private_columns() -> &'static [PrivateColumn] {
    const COLUMNS: &[PrivateColumn] = &[
        PrivateColumn::new(
            "bulk_run",
            "filter",
            Protection::NotPersonal,
            "which pledges: words of states, ids and row numbers",
        ),
        PrivateColumn::new(
            "pledge_correction",
            "reason_sealed",
            Protection::SealedByContact,
            "why staff corrected a pledge after the lock",
        ),
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
    static ALL: LazyLock<Vec<FtlSource>> = LazyLock::new(|| {
        [TEXTS, routes::texts(), bulk::texts(), editing::texts(), paying_back::texts(), catalogue::texts()]
            .concat()
    });
    &ALL
}

const fn campaign_item(
    label_key: &'static str,
    icon: &'static str,
    path: &'static str,
    permission: Permission,
    order: u16,
) -> MenuItem {
    MenuItem { label_key, icon, path, scope: MenuScope::Campaign, permission: Some(permission.code()), order }
}

const fn organisation_item(
    label_key: &'static str,
    icon: &'static str,
    path: &'static str,
    permission: Option<&'static str>,
    order: u16,
) -> MenuItem {
    MenuItem { label_key, icon, path, scope: MenuScope::Organisation, permission, order }
}

/// The entries of the desk in the menu.
pub fn menu() -> &'static [MenuItem] {
    use Permission::{EditSettings, Export, OpenMailbox, SendMessages, ViewAudit, ViewBackers};
    const MENU: &[MenuItem] = &[
        campaign_item(
            "desk-menu-dashboard",
            "layout-dashboard",
            "/desk/campaigns/{campaign}",
            ViewBackers,
            10,
        ),
        campaign_item("desk-menu-backers", "users", "/desk/campaigns/{campaign}/backers", ViewBackers, 20),
        campaign_item("desk-menu-demand", "chart-bar", "/desk/campaigns/{campaign}/demand", ViewBackers, 55),
        campaign_item("desk-menu-messages", "mail", "/desk/campaigns/{campaign}/messages", SendMessages, 50),
        campaign_item("desk-menu-exports", "file-export", "/desk/campaigns/{campaign}/exports", Export, 60),
        campaign_item("desk-menu-stage", "flag", "/desk/campaigns/{campaign}/stage", ViewBackers, 70),
        organisation_item("desk-menu-campaigns", "rocket", "/desk/campaigns", None, 700),
        organisation_item("desk-menu-mailbox", "mailbox", "/desk/mailbox", Some(OpenMailbox.code()), 810),
        organisation_item("desk-menu-audit", "history", "/desk/audit", Some(ViewAudit.code()), 820),
        organisation_item("desk-menu-jobs", "list-check", "/desk/jobs", Some(EditSettings.code()), 830),
        organisation_item("desk-menu-exchange", "plug", "/desk/exchange", Some(ViewAudit.code()), 840),
    ];
    static ALL: LazyLock<Vec<MenuItem>> = LazyLock::new(|| [MENU, catalogue::menu()].concat());
    &ALL
}
