//! The problem rows of an import as a file, with the reason of each, to work through beside the platform's pages.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use campaigns::model::Campaign;
use kernel::Currency;
use kernel::Money;
use kernel::text::spreadsheet_safe;
use serde::Deserialize;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use web::{Page, Site, WebError};

use super::frame::{self, ReadImports};
use super::held_form;
use crate::error::ImportError;
use crate::model::{Batch, OpenRecord, Outcome};
use crate::record::{AmountKind, SourceId};
use crate::rules::identity;
use crate::service::look;

/// Records read at once.
const READ_AT_ONCE: usize = 200;
/// Pieces that wait for a slow connection.
const PIECES_WAITING_MAX: usize = 2;
/// Makes a spreadsheet read the file as UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

#[derive(Debug, Deserialize)]
pub(super) struct InPath {
    batch: String,
}

pub(super) async fn download(
    State(site): State<Site>,
    permit: ReadImports,
    page: Page,
    Path(path): Path<InPath>,
) -> Result<Response, WebError> {
    let (campaign, batch) = frame::batch(&site, &permit, &path.batch).await?;
    let entry = permit.audit(&site, "import.held_downloaded", batch.id.to_string());
    let cx = permit.cx(&site);
    site.db().write(move |tx| accounts::audit(tx, &cx, entry.clone())).await?;
    let name = format!("attachment; filename=\"{}-held.csv\"", campaign.slug);
    let (sender, receiver) = mpsc::channel(PIECES_WAITING_MAX);
    tokio::spawn(async move {
        if let Err(error) = send(&site, &page, (&campaign, &batch), &sender).await {
            // The head is out: breaking off is the only way to say that the file is not whole.
            tracing::warn!(%error, "a list of held records broke off");
            let _ = sender.send(Err(std::io::Error::other("broken off"))).await; // gone: nobody to tell
        }
    });
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment")),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, Body::from_stream(ReceiverStream::new(receiver))).into_response())
}

type Pieces = mpsc::Sender<std::io::Result<Vec<u8>>>;

/// Reads piece by piece: no transaction waits for a slow connection.
async fn send(
    site: &Site,
    page: &Page,
    (campaign, batch): (&Campaign, &Batch),
    pieces: &Pieces,
) -> Result<(), ImportError> {
    let mut piece = BYTE_ORDER_MARK.to_vec();
    let head = ["place", "reason", "id", "name", "email", "status", "amount", "reward", "addons"];
    let head: Vec<String> = head.iter().map(|word| page.t(&format!("imports-held-column-{word}"))).collect();
    write_line(&mut piece, &head)?;
    let mut offset = 0;
    loop {
        let (vault, of_batch) = (site.vault().clone(), batch.clone());
        let shown = (look::Shown::Outcome(Outcome::Held), offset, READ_AT_ONCE);
        let records = site.db().read(move |tx| look::records(tx, &vault, &of_batch, shown)).await?;
        for record in &records {
            write_line(&mut piece, &line(page, campaign.currency, record))?;
        }
        if pieces.send(Ok(std::mem::take(&mut piece))).await.is_err() || records.len() < READ_AT_ONCE {
            return Ok(());
        }
        offset = offset.saturating_add(u64::try_from(records.len()).unwrap_or(u64::MAX));
    }
}

fn line(page: &Page, currency: Currency, one: &OpenRecord) -> Vec<String> {
    let said = one.record.as_deref();
    let reason = one.row.reason.map_or_else(String::new, |reason| {
        page.t(&format!("imports-hold-{}", reason.word().replace('_', "-")))
    });
    let place = match &one.row.member {
        Some(member) => format!("{member} {}", one.row.record_number),
        None => one.row.record_number.to_string(),
    };
    let text = |value: Option<&String>| value.cloned().unwrap_or_default();
    let id =
        said.and_then(|record| identity::kind_of(record).and_then(|kind: SourceId| record.source_id(kind)));
    let amount = said.and_then(|record| {
        let minor = record.amount(AmountKind::Pledged)?;
        let in_ours = record.currency == Some(currency);
        Some(if in_ours {
            Money::new(minor, currency).decimal_text()
        } else {
            held_form::in_the_file(page, record, minor)
        })
    });
    let addons = said.map(|record| {
        let lines = record.addons.iter().map(|line| format!("{} × {}", line.qty, line.title));
        lines.collect::<Vec<_>>().join(", ")
    });
    let reward = said.and_then(|record| record.reward.as_ref());
    vec![
        place,
        reason,
        id.unwrap_or_default().to_owned(),
        text(said.and_then(|record| record.name.as_ref())),
        text(said.and_then(|record| record.email.as_ref())),
        text(said.and_then(|record| record.raw_status.as_ref())),
        amount.unwrap_or_default(),
        text(reward.and_then(|reward| reward.title.as_ref().or(reward.id.as_ref()))),
        addons.unwrap_or_default(),
    ]
}

/// A line of cells, none of which a spreadsheet would run.
fn write_line(piece: &mut Vec<u8>, cells: &[String]) -> Result<(), ImportError> {
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut *piece);
    let safe = cells.iter().map(|cell| spreadsheet_safe(cell).into_owned());
    csv.write_record(safe).map_err(std::io::Error::other)?;
    Ok(csv.flush()?)
}
