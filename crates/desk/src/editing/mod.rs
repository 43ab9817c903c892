//! Staff fill in a pledge for its backer: reward, add-ons and options; answers; the address; and the confirmation
//! with the price in view. The forms and rules are the backer's own; what staff save is theirs in the history and
//! is never overwritten by an import.

mod address;
mod answers;
mod case;
mod choices;
mod confirm;
mod reasons;
mod store;

pub(crate) use reasons::{REASON_CHARS_MAX, Reason, note_reason, reasons_follow, reasons_of};

use axum::Router;
use axum::routing::{get, post};
use kernel::Language;
use web::{FtlSource, Site};

pub(crate) fn routes() -> Router<Site> {
    let path = |page: &str| format!("/desk/campaigns/{{campaign}}/backers/{{pledge}}/{page}");
    Router::new()
        .route(&path("choices"), get(choices::show).post(choices::save))
        .route(&path("answers"), get(answers::show).post(answers::save))
        .route(&path("address"), get(address::show).post(address::save))
        .route(&path("pick-up"), post(address::fetch))
        .route(&path("confirm"), get(confirm::show).post(confirm::save))
}

/// The texts of these pages.
pub(crate) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    TEXTS
}
