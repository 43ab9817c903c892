//! "What would it cost to …": one pledge, or a parcel of one weight, to every destination at once.
//!
//! `prices` asks the one quote, `bands` colours its answers, `findings` says what is missing or looks unmeant, each with
//! the way to where it is mended.

mod bands;
mod continents;
mod findings;
mod finer;
mod page;
mod prices;

pub(super) use page::show;

use kernel::Language;
use web::FtlSource;

/// The texts of the page, in four languages.
pub(super) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    TEXTS
}
