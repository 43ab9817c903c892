//! The pages, one subject a file: the handler, and the context of its template.

mod audit;
mod audit_subjects;
mod backer;
mod backer_actions;
mod backer_consents;
mod backer_deeds;
mod backer_goods;
mod backer_history;
mod backer_instalments;
mod backer_money;
mod backer_parts;
mod backer_person;
mod backers;
mod backers_file;
mod bulk;
mod bulk_left_out;
mod bulk_runs;
mod campaigns;
mod dashboard;
mod dashboard_figures;
mod dashboard_needs;
mod demand;
mod exchange;
mod exports;
mod jobs;
mod mailbox;
mod messages;
mod stage;

pub(crate) use backer_parts::{address as backer_address, bill as backer_bill};

pub use dashboard_figures::DashboardSums;

use axum::Router;
use kernel::Language;
use web::{FtlSource, Site};

/// Every page of the desk but sign-in, staff and imports, which their own crates bring.
pub fn routes() -> Router<Site> {
    Router::new()
        .merge(campaigns::routes())
        .merge(dashboard::routes())
        .merge(demand::routes())
        .merge(backers::routes())
        .merge(backers_file::routes())
        .merge(backer::routes())
        .merge(backer_actions::routes())
        .merge(backer_person::routes())
        .merge(backer_deeds::routes())
        .merge(backer_goods::routes())
        .merge(crate::editing::routes())
        .merge(crate::paying_back::routes())
        .merge(bulk::routes())
        .merge(stage::routes())
        .merge(messages::routes())
        .merge(mailbox::routes())
        .merge(exports::routes())
        .merge(audit::routes())
        .merge(jobs::routes())
        .merge(exchange::routes())
        .merge(crate::catalogue::routes())
}

/// The texts of backers and of what happened to them.
pub(crate) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    TEXTS
}
