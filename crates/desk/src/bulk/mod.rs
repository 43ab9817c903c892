//! One action on many pledges: previewed, asked for once, worked off step by step by a job.
//!
//! What happens: the preview counts; the form carries a key; the row of `bulk_run` and its job are written in one
//! transaction; each step of the job changes at most [`pledges::BULK_STEP_MAX`] pledges and moves the row's
//! bookmark in the same transaction, so a process that dies goes on where it stopped and does nothing twice.

mod model;
mod preview;
mod run;
mod store;

pub(crate) use model::{BulkAction, BulkRun, REMIND_AFTER_DAYS, Whom};
pub(crate) use preview::{Preview, first_of, preview_of_all};
pub(crate) use run::{Ask, start};
pub use run::{RunBulk, register};
pub(crate) use store::{latest, one};

use kernel::Language;
use web::FtlSource;

/// The texts of bulk actions.
pub(crate) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    TEXTS
}
