//! From a document to its file.

use std::panic::{AssertUnwindSafe, catch_unwind};

use kernel::Timestamp;
use serde_json::json;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::error::DocumentError;
use crate::fonts::Fonts;
use crate::metadata;
use crate::model::Document;
use crate::world::Desk;

/// Data of one document as JSON.
pub const DATA_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Attachments of one document together.
pub const ATTACHMENT_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Pages of one document.
pub const PAGES_MAX: usize = 500;

/// Results of earlier documents are kept for so many further ones: the template and fonts need not be set again.
const REMEMBERED_FOR: usize = 8;

/// Sets one document in this process: PDF/A-3a, tagged for screen readers. Nothing bounds its time and memory here;
/// the product calls it in a child process ([`crate::Renderer`]).
///
/// # Errors
/// Every [`DocumentError`] says what to do.
pub fn set(document: &Document, fonts: &Fonts) -> Result<Vec<u8>, DocumentError> {
    let made = catch_unwind(AssertUnwindSafe(|| make(document, fonts)));
    comemo::evict(REMEMBERED_FOR);
    made.unwrap_or_else(|_| {
        let (template, detail) = (document.template.name.to_owned(), "the typesetter stopped".to_owned());
        Err(DocumentError::Template { template, detail })
    })
}

fn make(document: &Document, fonts: &Fonts) -> Result<Vec<u8>, DocumentError> {
    fonts.check(&document.data, &document.title)?;
    let attached: usize = document.attachments.iter().map(|a| a.bytes.len()).sum();
    if attached > ATTACHMENT_BYTES_MAX {
        return Err(DocumentError::AttachmentsTooLarge { bytes: attached });
    }
    let data = request(document, fonts);
    if data.len() > DATA_BYTES_MAX {
        return Err(DocumentError::DataTooLarge { bytes: data.len() });
    }
    let failed =
        |detail: String| DocumentError::Template { template: document.template.name.to_owned(), detail };
    let files = document.attachments.iter().map(|a| a.bytes.clone());
    let desk = Desk::new(document.template.source, data, files, fonts.clone()).map_err(shape)?;
    let pages: PagedDocument = typst::compile(&desk).output.map_err(|e| failed(sentences(&e)))?;
    if pages.pages().len() > PAGES_MAX {
        return Err(DocumentError::TooManyPages { pages: pages.pages().len() });
    }
    let options = options(document).ok_or_else(|| shape("its standard or its date is refused"))?;
    let file = typst_pdf::pdf(&pages, &options).map_err(|e| failed(sentences(&e)))?;
    match &document.metadata {
        None => Ok(file),
        Some(schema) => metadata::add(&file, schema),
    }
}

fn shape(what: &str) -> DocumentError {
    DocumentError::Shape(what.to_owned())
}

/// What the frame reads.
fn request(document: &Document, fonts: &Fonts) -> Vec<u8> {
    let attachments: Vec<_> = document
        .attachments
        .iter()
        .map(|a| {
            json!({
                "name": a.name, "media_type": a.media_type, "description": a.description,
                "relation": a.relation.word(),
            })
        })
        .collect();
    let request = json!({
        "title": document.title, "author": document.author, "language": document.language.code(),
        "fonts": fonts.families(), "attachments": attachments, "data": document.data,
    });
    request.to_string().into_bytes()
}

fn options(document: &Document) -> Option<PdfOptions> {
    Some(PdfOptions {
        ident: Smart::Custom(document.identity.clone()),
        creator: Smart::Custom(Some("Pledgekeeper".to_owned())),
        timestamp: Some(typst_pdf::Timestamp::new_utc(datetime(document.made_at)?)),
        page_ranges: None,
        standards: PdfStandards::new(&[PdfStandard::A_3a]).ok()?, // a fixed, known standard
        tagged: true,
        pretty: false,
    })
}

fn datetime(instant: Timestamp) -> Option<Datetime> {
    let civil = jiff::Timestamp::from_second(instant.as_seconds())
        .ok()? // beyond the year 9999
        .to_zoned(jiff::tz::TimeZone::UTC)
        .datetime();
    let small = |n: i8| u8::try_from(n).ok(); // never negative
    let year = i32::from(civil.year());
    let (month, day) = (small(civil.month())?, small(civil.day())?);
    Datetime::from_ymd_hms(
        year,
        month,
        day,
        small(civil.hour())?,
        small(civil.minute())?,
        small(civil.second())?,
    )
}

fn sentences(errors: &[SourceDiagnostic]) -> String {
    let mut text = String::new();
    for error in errors.iter().take(5) {
        if !text.is_empty() {
            text.push_str("; ");
        }
        text.push_str(&error.message);
        for hint in &error.hints {
            text.push_str(" (");
            text.push_str(&hint.v);
            text.push(')');
        }
    }
    text
}
