//! The backer's invoices.

use askama::Template;
use web::Page;

use crate::pages::frame::Frame;

/// The documents of a pledge.
#[derive(Template)]
#[template(path = "portal/documents.html")]
pub(crate) struct DocumentsPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) lines: Vec<DocumentLine>,
    pub(crate) is_stepped_up: bool,
    /// Where a code would go, masked.
    pub(crate) email: String,
    /// Makes asking twice the same as asking once.
    pub(crate) key: String,
}

/// One document.
pub(crate) struct DocumentLine {
    pub(crate) title: String,
    pub(crate) day: String,
    /// The same for programs: `2026-12-24`.
    pub(crate) day_machine: String,
    pub(crate) amount: String,
    /// Of a credit note of a part: why, and what went back for it.
    pub(crate) notes: Vec<String>,
    pub(crate) href: String,
    pub(crate) label: String,
}
