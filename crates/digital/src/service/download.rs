//! A download: whose, which part, and the answer to the request.

use std::io;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use db::Db;
use kernel::{Cx, Timestamp};
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

use super::create_good::good;
use super::marked_copy::marked_copy;
use crate::error::{DigitalError, LinkError};
use crate::model::{Content, Marking, PIECE_BYTES, StoredFile};
use crate::rules::conditions::{Plan, plan, to_http_date};
use crate::rules::link::DownloadLink;
use crate::rules::mark::MarkLine;
use crate::rules::names;
use crate::store;

/// Pieces that are read ahead of a slow reader.
const READ_AHEAD: usize = 2;

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Download {
    /// A file: [`respond`] answers the request.
    File(StoredFile),
    /// A page at another place.
    Elsewhere(String),
    /// A key, which is shown on a page and not downloaded: [`crate::give_key`].
    Keys,
}

/// Opens a link that [`crate::read_link`] found good: asks whether the pledge may have the good, and makes its marked copy
/// where the good asks for one. `line` is what the copy carries, the order's number.
///
/// # Errors
/// [`LinkError::NotGranted`], [`DigitalError::Unmarkable`], [`DigitalError::Unknown`].
pub async fn open_download(
    db: &Db,
    cx: &Cx,
    link: DownloadLink,
    line: &MarkLine,
) -> Result<Download, DigitalError> {
    let (found, file) = db
        .read(move |tx| {
            let found = good(tx, link.good)?;
            if !store::good::is_granted(tx, found.row, link.pledge)? {
                return Err(LinkError::NotGranted.into());
            }
            let file = match &found.content {
                Content::File { file, .. } => {
                    Some(store::file::find(tx, *file)?.ok_or(DigitalError::Unknown)?)
                }
                Content::Link { .. } | Content::Keys { .. } => None,
            };
            Ok::<_, DigitalError>((found, file))
        })
        .await?;
    Ok(match (found.content, file) {
        (Content::File { marking: Marking::EachCopy, .. }, Some(file)) => {
            Download::File(marked_copy(db, cx, &file, (link.pledge, line)).await?)
        }
        (_, Some(file)) => Download::File(file),
        (Content::Link { url }, None) => Download::Elsewhere(url),
        (Content::Keys { .. } | Content::File { .. }, None) => Download::Keys,
    })
}

/// The answer to a GET or HEAD for a file: 200, 206, 304, 412 or 416, streamed piece by piece. Carries an ETag that is the
/// content's SHA-256, so that a download is resumed only into the same bytes; `no-transform` and an identity coding keep
/// layers from packing it, which would move every byte. Counts a download when its first byte is asked for.
///
/// # Errors
/// When the database cannot be asked.
pub async fn respond(
    db: &Db,
    (file, link): (&StoredFile, DownloadLink),
    (method, headers): (&Method, &HeaderMap),
    now: Timestamp,
) -> Result<Response, DigitalError> {
    let representation = file.representation();
    let planned = plan(method, headers, &representation);
    let size = file.size_bytes;
    let (status, part) = match planned {
        Plan::Whole => (StatusCode::OK, Some((0, size))),
        Plan::Part { first, last } => (StatusCode::PARTIAL_CONTENT, Some((first, last.saturating_add(1)))),
        Plan::NotModified => (StatusCode::NOT_MODIFIED, None),
        Plan::PreconditionFailed => (StatusCode::PRECONDITION_FAILED, None),
        Plan::Unsatisfiable => (StatusCode::RANGE_NOT_SATISFIABLE, None),
    };
    let begins = *method == Method::GET && part.is_some_and(|(from, _)| from == 0);
    if begins {
        note_download(db, file, link, now).await?;
    }
    let body = match part {
        Some((from, to)) if *method == Method::GET => stream(db.clone(), file, (from, to)),
        _ => Body::empty(),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let lines = response.headers_mut();
    let mut put = |name, value: String| {
        // Names and types were checked when the file was stored: what is put here is always a header's text.
        if let Ok(value) = HeaderValue::try_from(value) {
            lines.insert(name, value);
        }
    };
    put(header::ETAG, representation.etag);
    put(header::ACCEPT_RANGES, "bytes".to_owned());
    put(header::CACHE_CONTROL, "private, no-cache, no-transform".to_owned());
    put(header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned());
    if let Some(date) = to_http_date(representation.modified_at) {
        put(header::LAST_MODIFIED, date);
    }
    if let Some((from, to)) = part {
        put(header::CONTENT_TYPE, file.media_type.clone());
        put(header::CONTENT_DISPOSITION, names::disposition(&file.name));
        put(header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned());
        put(header::CONTENT_ENCODING, "identity".to_owned());
        put(header::CONTENT_LENGTH, to.saturating_sub(from).to_string());
    }
    match planned {
        Plan::Part { first, last } => put(header::CONTENT_RANGE, format!("bytes {first}-{last}/{size}")),
        Plan::Unsatisfiable => put(header::CONTENT_RANGE, format!("bytes */{size}")),
        Plan::Whole | Plan::NotModified | Plan::PreconditionFailed => {}
    }
    Ok(response)
}

async fn note_download(
    db: &Db,
    file: &StoredFile,
    link: DownloadLink,
    now: Timestamp,
) -> Result<(), DigitalError> {
    let row = file.row;
    db.write(move |tx| {
        let found = good(tx, link.good)?;
        store::good::count_download(tx, found.row, link.pledge, now)?;
        store::file::note_use(tx, row, now)?;
        Ok(())
    })
    .await
}

/// The bytes from `from` until just before `to`. A piece is read when the one before was taken; when the reader goes
/// away, reading ends.
fn stream(db: Db, file: &StoredFile, (from, to): (u64, u64)) -> Body {
    let (sender, receiver) = mpsc::channel::<Result<Bytes, io::Error>>(READ_AHEAD);
    let row = file.row;
    tokio::spawn(async move {
        let piece_bytes = u64::try_from(PIECE_BYTES).unwrap_or(u64::MAX);
        let mut at = from;
        while at < to {
            let number = i64::try_from(at / piece_bytes).unwrap_or(i64::MAX);
            let piece = db.read(move |tx| store::file::piece(tx, row, number)).await;
            let part = match piece {
                Ok(Some(piece)) => cut(piece, at % piece_bytes, to - at),
                Ok(None) => Err(io::Error::other("a piece of the file is not there")),
                Err(error) => Err(io::Error::other(error)),
            };
            let length = part.as_ref().map_or(0, |part| u64::try_from(part.len()).unwrap_or(0));
            // Nobody reads any more, or the file has ended too early: either way this is the end.
            if sender.send(part).await.is_err() || length == 0 {
                return;
            }
            at += length;
        }
    });
    Body::from_stream(ReceiverStream::new(receiver))
}

/// At most `length` bytes of a piece from `offset` on; an error when there are none.
fn cut(piece: Vec<u8>, offset: u64, length: u64) -> Result<Bytes, io::Error> {
    let piece = Bytes::from(piece);
    let start = usize::try_from(offset).unwrap_or(usize::MAX);
    let end = start.saturating_add(usize::try_from(length).unwrap_or(usize::MAX)).min(piece.len());
    if start >= end {
        return Err(io::Error::other("a piece of the file is too short"));
    }
    Ok(piece.slice(start..end))
}
