//! From a document to its file, within limits.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

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
use crate::world::{Desk, GivenUp};

/// Data of one document as JSON. This bounds time and memory of the first half, in which the template runs over its
/// data and cannot be stopped; the second half, in which pages are set, ends when its time is over.
pub const DATA_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Attachments of one document together.
pub const ATTACHMENT_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Pages of one document.
pub const PAGES_MAX: usize = 500;
/// Documents that wait while others are made; more are told to come back.
pub const WAITING_MAX: usize = 64;
/// How long one document may take, waiting not counted. A page takes about 10 ms, the first one after the start 300.
pub const MAKING_TIME_MAX: Duration = Duration::from_secs(20);

/// Typst recurses: a thread's usual 2 MiB are not enough for nested tables.
const STACK_BYTES: usize = 16 * 1024 * 1024;
/// Results of earlier documents are kept for so many further ones: the template and fonts need not be set again.
const REMEMBERED_FOR: usize = 8;

struct Order {
    document: Document,
    started: flume::Sender<()>,
    done: flume::Sender<Result<Vec<u8>, DocumentError>>,
    given_up: Arc<AtomicBool>,
}

/// Makes documents on threads of its own, so that a page of the web server never waits behind one. Cheap to clone;
/// the threads end with the last clone.
#[derive(Debug, Clone)]
pub struct Renderer {
    orders: flume::Sender<Order>,
    making_time_max: Duration,
}

impl Renderer {
    /// With so many threads (one is enough for an invoice at a time; each may take some 50 MiB).
    ///
    /// # Errors
    /// [`DocumentError::Stopped`] when the operating system gives no thread.
    pub fn start(fonts: &Fonts, threads: usize) -> Result<Self, DocumentError> {
        Self::start_with_limit(fonts, threads, MAKING_TIME_MAX)
    }

    /// As [`Renderer::start`] with another limit of time for one document.
    pub fn start_with_limit(
        fonts: &Fonts,
        threads: usize,
        making_time_max: Duration,
    ) -> Result<Self, DocumentError> {
        let (orders, taken) = flume::bounded::<Order>(WAITING_MAX);
        for _ in 0..threads.max(1) {
            let (taken, fonts) = (taken.clone(), fonts.clone());
            let worker = thread::Builder::new().name("documents".to_owned()).stack_size(STACK_BYTES);
            let work = move || taken.iter().for_each(|order| fill(order, &fonts));
            worker.spawn(work).map_err(|_| DocumentError::Stopped)?;
        }
        Ok(Self { orders, making_time_max })
    }

    /// Makes one document: PDF/A-3a, tagged for screen readers. The same document gives the same bytes. Waits;
    /// call it from a job's thread, never inside a transaction.
    ///
    /// # Errors
    /// Every [`DocumentError`] says what to do.
    pub fn render(&self, document: Document) -> Result<Vec<u8>, DocumentError> {
        let (started, has_started) = flume::bounded(1);
        let (done, is_done) = flume::bounded(1);
        let given_up = Arc::new(AtomicBool::new(false));
        let order = Order { document, started, done, given_up: Arc::clone(&given_up) };
        self.orders.try_send(order).map_err(|refused| match refused {
            flume::TrySendError::Full(_) => DocumentError::Busy,
            flume::TrySendError::Disconnected(_) => DocumentError::Stopped,
        })?;
        has_started.recv().map_err(|_| DocumentError::Stopped)?;
        match is_done.recv_timeout(self.making_time_max) {
            Ok(result) => result,
            Err(flume::RecvTimeoutError::Disconnected) => Err(DocumentError::Stopped),
            Err(flume::RecvTimeoutError::Timeout) => {
                given_up.store(true, Ordering::Relaxed);
                Err(DocumentError::TooSlow { millis: self.making_time_max.as_millis() })
            }
        }
    }
}

fn fill(order: Order, fonts: &Fonts) {
    let Order { document, started, done, given_up } = order;
    // Whoever ordered may be gone by now; then nobody needs the answer.
    let _ = started.send(());
    let name = document.template.name;
    let made = catch_unwind(AssertUnwindSafe(|| make(&document, fonts, given_up)));
    comemo::evict(REMEMBERED_FOR);
    let answer = made.unwrap_or_else(|payload| {
        let gone = payload.is::<GivenUp>();
        let detail = if gone { "nobody waits for it any more" } else { "the typesetter stopped" };
        Err(DocumentError::Template { template: name, detail: detail.to_owned() })
    });
    let _ = done.send(answer);
}

fn make(document: &Document, fonts: &Fonts, given_up: Arc<AtomicBool>) -> Result<Vec<u8>, DocumentError> {
    fonts.check(&document.data, &document.title)?;
    let attached: usize = document.attachments.iter().map(|a| a.bytes.len()).sum();
    if attached > ATTACHMENT_BYTES_MAX {
        return Err(DocumentError::AttachmentsTooLarge { bytes: attached });
    }
    let data = request(document, fonts);
    if data.len() > DATA_BYTES_MAX {
        return Err(DocumentError::DataTooLarge { bytes: data.len() });
    }
    let failed = |detail: String| DocumentError::Template { template: document.template.name, detail };
    let files = document.attachments.iter().map(|a| a.bytes.clone());
    let desk = Desk::new(document.template.source, data, files, fonts.clone(), given_up)
        .map_err(DocumentError::Shape)?;
    let pages: PagedDocument = typst::compile(&desk).output.map_err(|e| failed(sentences(&e)))?;
    if pages.pages().len() > PAGES_MAX {
        return Err(DocumentError::TooManyPages { pages: pages.pages().len() });
    }
    let options = options(document).ok_or(DocumentError::Shape("its standard or its date is refused"))?;
    let file = typst_pdf::pdf(&pages, &options).map_err(|e| failed(sentences(&e)))?;
    match &document.metadata {
        None => Ok(file),
        Some(schema) => metadata::add(&file, schema),
    }
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
