//! Turns what was agreed and paid into invoices and credit notes.
//!
//! What happens when a pledge is locked or paid: the event's job is written in the same transaction; the job loads the
//! pledge with the quote it agreed to, a pure rule says what is to be done ([`rules::decide`]), the quote becomes lines
//! ([`rules::from_quote`], the only place that knows both), and the invoice is issued under the quote's own key, so that
//! it is issued once however often the job runs. What cannot be issued yet is noted with its reason, shown in the desk,
//! and tried again every hour and on a button.
//!
//! In the same transaction the tax of what is paid is booked, once each, in the books of tax and in the ledger
//! ([`service::book_tax`](service) says when), and the tax report is read from there.
//!
//! Contributes: migrations, privacy map, texts, menu, routes of the desk, listeners and jobs, `verify`. The backer's page
//! of documents is the portal's.
//!
//! Invariants: README.md.

mod document_rate_model;
mod error;
mod jobs_of_billing;
mod model;
mod number_check;
mod pages;
mod privacy_map;
mod routes;
mod rules;
mod service;
mod store;
mod tax_model;
mod tax_pages;
mod threshold_model;
mod threshold_pages;
mod verify;
mod words;

pub use document_rate_model::{CurrencyPair, DocumentRate, RatePublisher};
pub use error::{BillingError, NotYet};
pub use jobs_of_billing::register;
pub use model::{Due, IssueWhen, Listed, PlatformMoney, SetUp, Untaxed, Waiting};
pub use number_check::{
    Answering, NORWAY_URL, NorwegianRegister, NumberAuthority, NumberCheck, Question, Registers,
    STAND_IN_PATH, VIES_URL, Vies,
};
pub use privacy_map::private_columns;
pub use routes::{limit_name, pdf_file, routes, stand_in_routes};
pub use service::bring_up_to_date::{Done, bring_up_to_date};
pub use service::close_period::{CloseProblem, close_period, open_period};
pub use service::credit_parts::{PartCredit, credit_parts, credit_parts_preview};
pub use service::document_rates::{remove_document_rate, save_document_rate, take_over_document_rates};
pub use service::erasure::credit_before_erasure;
pub use service::making::{Billing, NotMade};
pub use service::repay_note::{NoteToRepay, note_to_repay, repay_note};
pub use service::save_return_rate::save_return_rate;
pub use service::save_set_up::save_set_up;
pub use service::tax_files::{TaxFormat, TaxSheet, write_tax_file, write_tax_file_of_all};
pub use service::tax_report::tax_report;
pub use service::tax_report_of_all::tax_report_of_all;
pub use service::thresholds::{
    near_limits, remove_own_limit, save_own_limit, save_threshold_rate, take_ecb_rates, thresholds,
};
pub use store::lists::{of_pledge, waiting};
pub use store::set_up::set_up;
pub use tax_model::{
    CampaignReport, ClosedPeriod, HandledBy, LeftOutOf, Line, NeededRate, OpenOrder, Period, RateBy,
    RateType, ReturnLine, ReturnRate, Supply, TaxReport, TaxReportOfAll, TaxWay,
};
pub use threshold_model::{NearLimit, OwnLimit, Sold, Standing, ThresholdRate, Thresholds};
pub use verify::verify;

use std::sync::LazyLock;

use accounts::Permission;
use kernel::Language;
use web::{MenuItem, MenuScope};

/// The tables of this crate.
pub fn migrations() -> &'static [db::Migration] {
    &[
        db::Migration {
            owner: "billing",
            name: "0001_billing",
            sql: include_str!("../migrations/0001_billing.sql"),
        },
        db::Migration {
            owner: "billing",
            name: "0002_invoiced_again",
            sql: include_str!("../migrations/0002_invoiced_again.sql"),
        },
        db::Migration { owner: "billing", name: "0003_tax", sql: include_str!("../migrations/0003_tax.sql") },
        db::Migration {
            owner: "billing",
            name: "0004_closed_periods",
            sql: include_str!("../migrations/0004_closed_periods.sql"),
        },
        db::Migration {
            owner: "billing",
            name: "0005_credit_notes",
            sql: include_str!("../migrations/0005_credit_notes.sql"),
        },
        db::Migration {
            owner: "billing",
            name: "0007_thresholds",
            sql: include_str!("../migrations/0007_thresholds.sql"),
        },
        db::Migration {
            owner: "billing",
            name: "0008_notes_name_no_repayment",
            sql: include_str!("../migrations/0008_notes_name_no_repayment.sql"),
        },
        db::Migration {
            owner: "billing",
            name: "0009_limits_by_day",
            sql: include_str!("../migrations/0009_limits_by_day.sql"),
        },
        db::Migration {
            owner: "billing",
            name: "0011_tax_in_another_currency",
            sql: include_str!("../migrations/0011_tax_in_another_currency.sql"),
        },
    ]
}

/// The texts of this crate, as Fluent sources.
pub fn texts() -> &'static [(Language, &'static str)] {
    const OWN: &[(Language, &str)] = &[
        (Language::En, include_str!("../locales/en.ftl")),
        (Language::De, include_str!("../locales/de.ftl")),
        (Language::Pl, include_str!("../locales/pl.ftl")),
        (Language::It, include_str!("../locales/it.ftl")),
    ];
    static ALL: LazyLock<Vec<(Language, &str)>> = LazyLock::new(|| [OWN, routes::limit_texts()].concat());
    &ALL
}

/// The entries in the menu: of a campaign, and of the organisation.
pub fn menu() -> &'static [MenuItem] {
    const MENU: &[MenuItem] = &[
        MenuItem {
            label_key: "billing-menu",
            icon: "receipt",
            path: "/desk/campaigns/{campaign}/invoices",
            scope: MenuScope::Campaign,
            permission: Some(Permission::ViewMoney.code()),
            order: 45,
        },
        MenuItem {
            label_key: "billing-tax-menu",
            icon: "percentage",
            path: "/desk/campaigns/{campaign}/tax-report",
            scope: MenuScope::Campaign,
            permission: Some(Permission::ViewMoney.code()),
            order: 46,
        },
        MenuItem {
            label_key: "billing-tax-all-menu",
            icon: "percentage",
            path: "/desk/tax-report",
            scope: MenuScope::Organisation,
            permission: Some(Permission::ViewMoney.code()),
            order: 715,
        },
        MenuItem {
            label_key: "billing-limits-menu",
            icon: "percentage",
            path: "/desk/limits",
            scope: MenuScope::Organisation,
            permission: Some(Permission::ViewMoney.code()),
            order: 720,
        },
    ];
    MENU
}
