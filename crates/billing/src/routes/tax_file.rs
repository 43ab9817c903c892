//! Files of the report: written to a temporary file without a name as fast as the database gives rows, and sent from
//! there as fast as the browser takes them, so that neither memory nor a transaction waits for a slow line.

use std::fs::File;
use std::io::{BufWriter, Seek, SeekFrom, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use accounts::{Permission, Permit, audit, can};
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use db::ReadTx;
use kernel::Id;
use kernel::ids::kinds;
use serde_json::json;
use tokio::io::AsyncReadExt;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use tokio_stream::{Stream, StreamExt};
use web::{Page, Site, WebError};

use super::tax_report::{Which, asked};
use super::{campaign_of, of_billing};
use crate::error::BillingError;
use crate::service::tax_files::{TaxFormat, TaxSheet, write_tax_file, write_tax_file_of_all};
use crate::service::thresholds::today;

/// Size of a piece, bytes.
const PIECE_BYTES: usize = 64 * 1024;
/// Pieces that wait for the browser in memory.
const PIECES_WAITING_MAX: usize = 2;
/// A browser that takes no piece for so long is not coming back.
const PIECE_TAKEN_WITHIN: Duration = Duration::from_mins(10);

pub(super) async fn download(
    State(site): State<Site>,
    permit: Permit<can::Export>,
    page: Page,
    Path((campaign, file)): Path<(Id<kinds::Campaign>, String)>,
    Query(which): Query<Which>,
) -> Result<Response, WebError> {
    if !permit.staff().may(Permission::ViewMoney, Some(campaign)) {
        return Err(WebError::Forbidden);
    }
    let (name, ending) = file.rsplit_once('.').ok_or(WebError::NotFound)?;
    let sheet = TaxSheet::from_word(name).ok_or(WebError::NotFound)?;
    let format = TaxFormat::from_ending(ending).ok_or(WebError::NotFound)?;
    let campaign = campaign_of(&site, campaign).await?;
    let period = asked(&which, campaign.day_of(site.now()))?;
    let cx = permit.cx(&site);
    let entry = permit
        .audit(&site, "billing.tax_file", campaign.id.to_string())
        .with(json!({ "sheet": sheet.word(), "format": ending, "period": period.to_string() }));
    site.db().write(move |tx| audit(tx, &cx, entry.clone())).await?;
    let (reference, texts) = (campaign.reference(), page.texts.clone());
    let name = format!("{}-{}-{period}", campaign.slug, sheet.word());
    send(&site, (name, format), move |tx, out| {
        write_tax_file(tx, (reference, period), (sheet, format), &texts, out).map(drop)
    })
    .await
}

/// The same of all campaigns.
pub(super) async fn download_of_all(
    State(site): State<Site>,
    permit: Permit<can::Export>,
    page: Page,
    Path(file): Path<String>,
    Query(which): Query<Which>,
) -> Result<Response, WebError> {
    if !permit.staff().may(Permission::ViewMoney, None) {
        return Err(WebError::Forbidden);
    }
    let (name, ending) = file.rsplit_once('.').ok_or(WebError::NotFound)?;
    let sheet = TaxSheet::from_word(name).ok_or(WebError::NotFound)?;
    let format = TaxFormat::from_ending(ending).ok_or(WebError::NotFound)?;
    let period = asked(&which, today(site.now()))?;
    let cx = permit.cx(&site);
    let entry = permit
        .audit(&site, "billing.tax_file_of_all", sheet.word())
        .with(json!({ "sheet": sheet.word(), "format": ending, "period": period.to_string() }));
    site.db().write(move |tx| audit(tx, &cx, entry.clone())).await?;
    let texts = page.texts.clone();
    send(&site, (format!("{}-{period}", sheet.word()), format), move |tx, out| {
        write_tax_file_of_all(tx, period, (sheet, format), &texts, out).map(drop)
    })
    .await
}

/// Writes a file and hands it out. A name has lower-case letters, digits and hyphens only.
async fn send(
    site: &Site,
    (name, format): (String, TaxFormat),
    write: impl Fn(&mut ReadTx<'_>, &mut BufWriter<File>) -> Result<(), BillingError> + Send + 'static,
) -> Result<Response, WebError> {
    let written = site.db().read_long(move |tx| {
        let mut out = BufWriter::new(tempfile::tempfile()?);
        write(tx, &mut out)?;
        out.flush()?;
        let mut file = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(0))?;
        Ok::<File, BillingError>(file)
    });
    let file = written.await.map_err(of_billing)?;
    let (media_type, ending) = match format {
        TaxFormat::Csv => ("text/csv; charset=utf-8", "csv"),
        TaxFormat::Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    };
    let disposition = format!("attachment; filename=\"{name}.{ending}\"");
    let disposition = HeaderValue::from_str(&disposition).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, Body::from_stream(pieces(file))).into_response())
}

/// Hands the pieces to the connection. What breaks off is told as an error, so that no file looks whole that is not.
fn pieces(file: File) -> impl Stream<Item = std::io::Result<Vec<u8>>> {
    let (sender, receiver) = mpsc::channel(PIECES_WAITING_MAX);
    let was_ended = Arc::new(AtomicBool::new(false));
    let ended = was_ended.clone();
    tokio::spawn(async move {
        let mut file = tokio::fs::File::from_std(file);
        loop {
            let mut piece = vec![0; PIECE_BYTES];
            let read = match file.read(&mut piece).await {
                Ok(0) => return,
                Ok(read) => {
                    piece.truncate(read);
                    Ok(piece)
                }
                Err(e) => Err(e),
            };
            let ends = read.is_err();
            match tokio::time::timeout(PIECE_TAKEN_WITHIN, sender.send(read)).await {
                Ok(Ok(())) if !ends => {}
                Ok(_) => return, // gone, or told that it broke
                Err(_) => {
                    ended.store(true, Ordering::SeqCst);
                    return tracing::info!("a download stood still for too long and was ended");
                }
            }
        }
    });
    let broken = || Err(std::io::Error::other("the download stood still for too long"));
    let last = tokio_stream::once(()).filter_map(move |()| was_ended.load(Ordering::SeqCst).then(broken));
    ReceiverStream::new(receiver).chain(last)
}
