//! What a person agreed to or took back, with the words that they saw.

use ::campaigns::model::Campaign;
use contacts::{ConsentEntry, Decision};
use web::widgets::{Badge, BadgeColor};
use web::{Page, TextArg};

use crate::frame;
use crate::shown::keyed;

/// A line of the log.
pub(super) struct ConsentRow {
    pub(super) purpose: String,
    pub(super) decision: Badge,
    /// The words as they stood on the page.
    pub(super) text: String,
    /// Their language, for who reads the page aloud.
    pub(super) lang: &'static str,
    /// When, in which language and version.
    pub(super) how: String,
}

/// The latest first.
pub(super) fn rows(page: &Page, campaign: &Campaign, entries: &[ConsentEntry]) -> Vec<ConsentRow> {
    entries.iter().map(|entry| row(page, campaign, entry)).collect()
}

fn row(page: &Page, campaign: &Campaign, entry: &ConsentEntry) -> ConsentRow {
    let consent = &entry.consent;
    let key = keyed("contacts-consent-purpose", &consent.purpose);
    let decision = match consent.decision {
        Decision::Given => Badge::new(page.t("contacts-consent-given"), BadgeColor::Green),
        Decision::Withdrawn => Badge::new(page.t("contacts-consent-withdrawn"), BadgeColor::Gray),
    };
    let when = ("when", TextArg::Text(frame::when(campaign, entry.decided_at)));
    let version = ("version", TextArg::Count(i64::from(consent.text_version)));
    let how = match consent.language {
        Some(language) => {
            let language = ("language", TextArg::Text(language.own_name().to_owned()));
            page.texts.text_with("desk-consent-how", &[when, version, language])
        }
        None => page.texts.text_with("desk-consent-how-unnoted", &[when, version]),
    };
    // Nobody noted the language: the reader's own version of the same words.
    let seen = page.texts.in_language(consent.language.unwrap_or_else(|| page.texts.language()));
    let text =
        if seen.knows(&consent.text_key) { seen.text(&consent.text_key) } else { consent.text_key.clone() };
    ConsentRow {
        purpose: if page.texts.knows(&key) { page.t(&key) } else { consent.purpose.clone() },
        decision,
        text,
        lang: seen.language().code(),
        how,
    }
}
