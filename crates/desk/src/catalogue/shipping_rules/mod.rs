//! The rules of a shipping table, one by one: a sentence each in the list, a form with only its own fields.
//!
//! `kinds` lets one choose what to add by an example, `page` saves the form that
//! `form_view` shows, `fields` turns what a browser
//! sends into the form of `campaigns` and back, `wording` tells a rule in one sentence.

mod fields;
mod form_view;
mod kinds;
mod list;
mod page;
mod warehouses;
mod wave;
mod wording;

pub(super) use kinds::choose;
pub(super) use list::{RuleSection, ZoneCard, sections, zone_cards};
pub(super) use page::{awaited, delete, edit, reorder, save};
pub(super) use warehouses::known as known_warehouses;
pub(super) use wave::{open as open_wave, preview as preview_wave};

use kernel::Language;
use web::FtlSource;

/// The texts of these pages, in four languages.
pub(super) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    TEXTS
}
