//! Downloads of exports, streamed.

use std::io::Write;

use accounts::{Permission, Permit, audit, can};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kernel::Id;
use kernel::ids::kinds;
use pledges::{Filter, PledgeState};
use serde_json::json;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use web::{Locale, Site, WebError};

use crate::error::ExportError;
use crate::sheet::Sheet;
use crate::sheets::ExportRequest;
use crate::writers::{Format, write};

/// Pieces of a file that wait for the browser; the reader of the database waits when there are more.
const PIECES_WAITING_MAX: usize = 8;
/// Size of a piece, bytes.
const PIECE_BYTES: usize = 64 * 1024;

/// Routes of exports.
pub fn routes() -> Router<Site> {
    Router::new().route("/desk/campaigns/{campaign}/exports/{file}", get(download))
}

#[derive(Debug, Default, serde::Deserialize)]
struct Which {
    /// States, comma separated; the sheet's own when not given.
    #[serde(default)]
    states: String,
    /// `plain` for programs.
    #[serde(default)]
    csv: String,
}

async fn download(
    State(site): State<Site>,
    permit: Permit<can::Export>,
    Path((campaign, file)): Path<(Id<kinds::Campaign>, String)>,
    Query(which): Query<Which>,
    locale: Locale,
) -> Result<Response, WebError> {
    let unknown = || WebError::BadInput(locale.texts.text("fulfilment-unknown-export"));
    let (name, ending) = file.rsplit_once('.').ok_or_else(unknown)?;
    let sheet = Sheet::from_word(name).ok_or_else(unknown)?;
    let format = match (ending, which.csv.as_str()) {
        ("csv", "plain") => Format::PlainCsv,
        (other, _) => Format::from_word(other).ok_or_else(unknown)?,
    };
    // What a role may not see on a page it may not carry away in a file.
    let needed = match sheet {
        Sheet::FulfilmentLines | Sheet::FulfilmentOrders => Some(Permission::ViewAddresses),
        Sheet::Pledges => Some(Permission::ViewMoney),
        Sheet::Demand => None,
    };
    if needed.is_some_and(|permission| !permit.staff().may(permission, Some(campaign))) {
        return Err(WebError::Forbidden);
    }
    let mut states = Vec::new();
    for word in which.states.split(',').filter(|w| !w.is_empty()) {
        states.push(PledgeState::from_word(word).ok_or_else(unknown)?);
    }
    let entry = permit.audit(&site, "export.download", campaign.to_string()).with(json!({
        "sheet": sheet.word(), "format": ending, "states": which.states,
    }));
    let cx = permit.cx(&site);
    let campaign = site
        .db()
        .write(move |tx| {
            let found = campaigns::find_campaign(tx, campaign)?.ok_or(ExportError::Unknown)?;
            audit(tx, &cx, entry.clone())?;
            Ok::<_, ExportError>(found)
        })
        .await
        .map_err(|e| {
            if matches!(e, ExportError::Unknown) { WebError::NotFound } else { WebError::internal(e) }
        })?;
    let mut filter = Filter::all(campaign.row);
    filter.states = states;
    let request = ExportRequest { sheet, filter, language: locale.texts.language() };
    let file_name = format!("{}-{}.{}", campaign.slug, sheet.word(), format.ending());
    Ok(stream(&site, request, format, &file_name))
}

/// The download of a sheet, written while it is read. Who calls has checked the permission and written the audit log.
pub fn stream(site: &Site, request: ExportRequest, format: Format, file_name: &str) -> Response {
    let (sender, receiver) = mpsc::channel::<Result<Vec<u8>, std::io::Error>>(PIECES_WAITING_MAX);
    let (db, vault) = (site.db().clone(), site.vault().clone());
    tokio::spawn(async move {
        let failed = sender.clone();
        let written = db
            .read_long(move |tx| {
                let mut pieces = Pieces { sender: sender.clone(), piece: Vec::with_capacity(PIECE_BYTES) };
                let count = write(tx, &vault, &request, format, &mut pieces)?;
                pieces.flush()?;
                Ok::<u64, ExportError>(count)
            })
            .await;
        if let Err(e) = written {
            // The head is out already: breaking the connection off is the only way to say that the file is not whole.
            tracing::error!(error = %e, "an export broke off");
            let broken = std::io::Error::other("the export broke off");
            drop(failed.send(Err(broken)).await); // the browser may be gone as well
        }
    });
    let disposition = format!("attachment; filename=\"{file_name}\"");
    let disposition = HeaderValue::from_str(&disposition).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(format.media_type())),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, Body::from_stream(ReceiverStream::new(receiver))).into_response()
}

/// Writes into the channel in pieces; waits while the browser is slow.
struct Pieces {
    sender: mpsc::Sender<Result<Vec<u8>, std::io::Error>>,
    piece: Vec<u8>,
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= PIECE_BYTES {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        if self.piece.is_empty() {
            return Ok(());
        }
        let piece = std::mem::replace(&mut self.piece, Vec::with_capacity(PIECE_BYTES));
        let gone = |_| std::io::Error::new(std::io::ErrorKind::BrokenPipe, "the reader went away");
        self.sender.blocking_send(Ok(piece)).map_err(gone)
    }
}
