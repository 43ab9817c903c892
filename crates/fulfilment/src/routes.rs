//! Downloads of exports, streamed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use accounts::{Permission, Permit, audit, can};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use kernel::Id;
use kernel::ids::kinds;
use parking_lot::Mutex;
use pledges::{Filter, Handover, PledgeState, SentOnPlatform};
use serde_json::json;
use shipping::Wave;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use tokio_stream::{Stream, StreamExt};
use web::{Locale, Site, WebError};

use crate::error::ExportError;
use crate::sheet::Sheet;
use crate::sheets::{ExportRequest, Goods, Unpaid};
use crate::spool::{Filled, Filling, spool};
use crate::writers::{Format, write};

/// Pieces of a file that wait for the browser in memory; the rest waits on the disk.
const PIECES_WAITING_MAX: usize = 2;
/// So long nothing is answered while the first bytes are awaited; a workbook has none before it is finished. Shorter
/// than what the shell lets a handler take.
const FIRST_BYTE_WAIT: Duration = Duration::from_secs(15);
/// A browser that takes no piece for so long is not coming back; what it left on the disk is freed.
const PIECE_TAKEN_WITHIN: Duration = Duration::from_mins(10);

/// Routes of exports.
pub fn routes() -> Router<Site> {
    Router::new().route("/desk/campaigns/{campaign}/exports/{file}", get(download))
}

#[derive(Debug, Default, serde::Deserialize)]
struct Which {
    /// States, comma separated; the sheet's own when not given.
    #[serde(default)]
    states: String,
    /// `only`: those that the platform marks as sent, which are not in the warehouse's sheets otherwise.
    #[serde(default)]
    sent: String,
    /// `plain` for programs.
    #[serde(default)]
    csv: String,
    /// `with`: pledges that still owe are in the warehouse's files, marked.
    #[serde(default)]
    unpaid: String,
    /// Id of a place to pick up: the list of who comes there, in place of what is sent.
    #[serde(default)]
    pick_up: String,
    /// Id of a wave, or `none` for what leaves with none: these goods alone.
    #[serde(default)]
    wave: String,
}

/// What a role has to hold beside `Export` to get this sheet: what it may not see on a page it may not carry away
/// in a file.
pub const fn permission_beside(sheet: Sheet) -> Option<Permission> {
    match sheet {
        Sheet::FulfilmentLines | Sheet::FulfilmentOrders => Some(Permission::ViewAddresses),
        Sheet::Pledges => Some(Permission::ViewMoney),
        Sheet::Demand => None,
    }
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
    let unpaid = match which.unpaid.as_str() {
        "" => Unpaid::LeftOut,
        "with" => Unpaid::Marked,
        _ => return Err(unknown()),
    };
    let shows_what_is_owed =
        (sheet.is_for_the_warehouse() && unpaid == Unpaid::Marked).then_some(Permission::ViewMoney);
    let mut needed = permission_beside(sheet).into_iter().chain(shows_what_is_owed);
    if needed.any(|needed| !permit.staff().may(needed, Some(campaign))) {
        return Err(WebError::Forbidden);
    }
    let mut states = Vec::new();
    for word in which.states.split(',').filter(|w| !w.is_empty()) {
        states.push(PledgeState::from_word(word).ok_or_else(unknown)?);
    }
    let sent = match which.sent.as_str() {
        "" => None,
        "only" => Some(SentOnPlatform::Marked),
        _ => return Err(unknown()),
    };
    let pick_up: Option<Id<kinds::PickUp>> = match which.pick_up.as_str() {
        "" => None,
        id => Some(Id::parse(id).map_err(|_| unknown())?),
    };
    let goods = match which.wave.as_str() {
        "" => Goods::All,
        "none" => Goods::OfNoWave,
        id => Goods::OfWave(Id::parse(id).map_err(|_| unknown())?),
    };
    if goods != Goods::All && !sheet.is_for_the_warehouse() {
        return Err(unknown());
    }
    let entry = permit.audit(&site, "export.download", campaign.to_string()).with(json!({
        "sheet": sheet.word(), "format": ending, "states": which.states, "sent": which.sent,
        "unpaid": which.unpaid, "pick_up": which.pick_up, "wave": which.wave,
    }));
    let cx = permit.cx(&site);
    let (campaign, of_wave) = site
        .db()
        .write(move |tx| {
            let found = campaigns::find_campaign(tx, campaign)?.ok_or(ExportError::Unknown)?;
            let of_wave = of_wave(&campaigns::load_catalogue(tx, found.row)?.shipping.waves, goods)?;
            audit(tx, &cx, entry.clone())?;
            Ok::<_, ExportError>((found, of_wave))
        })
        .await
        .map_err(|e| {
            if matches!(e, ExportError::Unknown) { WebError::NotFound } else { WebError::internal(e) }
        })?;
    let mut filter = Filter::all(campaign.row);
    filter.states = states;
    filter.sent = sent;
    filter.handover = pick_up.map(Handover::FetchedAt);
    let request = ExportRequest { sheet, filter, unpaid, goods, language: locale.texts.language() };
    let made_for = if format == Format::PlainCsv { "-plain" } else { "" };
    let fetched = if pick_up.is_some() { "-pick-up" } else { "" };
    let file_name =
        format!("{}-{}{of_wave}{fetched}{made_for}.{}", campaign.slug, sheet.word(), format.ending());
    stream(&site, request, format, &file_name).await
}

/// What the name of a file says of its goods: their wave by its number, counted from 1.
fn of_wave(waves: &[Wave], goods: Goods) -> Result<String, ExportError> {
    Ok(match goods {
        Goods::All => String::new(),
        Goods::OfNoWave => "-no-wave".to_owned(),
        Goods::OfWave(id) => {
            let nth = waves.iter().position(|wave| wave.id == id).ok_or(ExportError::Unknown)?;
            format!("-wave-{}", nth.saturating_add(1))
        }
    })
}

/// The download of a sheet. The rows are read as fast as the disk takes them, however slowly the browser does, and
/// are sent while they are read. Who calls has checked the permission and written the audit log.
pub async fn stream(
    site: &Site,
    request: ExportRequest,
    format: Format,
    file_name: &str,
) -> Result<Response, WebError> {
    let (filling, mut filled) = spool().map_err(WebError::internal)?;
    let writing = tokio::spawn(fill(site.clone(), request, format, filling));
    match tokio::time::timeout(FIRST_BYTE_WAIT, filled.begins()).await {
        // The head is not out yet: what went wrong can be told on a page.
        Ok(false) => {
            let ended = writing.await.map_err(WebError::internal)?;
            return Err(ended.err().map_or(WebError::NotFound, refusal));
        }
        Ok(true) => {}
        Err(_) => tracing::info!("an export takes its time: the head goes out before the first byte"),
    }
    let disposition = format!("attachment; filename=\"{file_name}\"");
    let disposition = HeaderValue::from_str(&disposition).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(format.media_type())),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, Body::from_stream(send(filled))).into_response())
}

/// Reads the rows into the file.
async fn fill(
    site: Site,
    request: ExportRequest,
    format: Format,
    filling: Filling,
) -> Result<(), ExportError> {
    let (vault, filling) = (site.vault().clone(), Mutex::new(Some(filling)));
    let written = site
        .db()
        .read_long(move |tx| {
            // The closure runs once: a read is never repeated.
            let Some(mut filling) = filling.lock().take() else { return Err(ExportError::Unknown) };
            write(tx, &vault, &request, format, &mut filling)?;
            Ok::<(), ExportError>(filling.finish()?)
        })
        .await;
    if let Err(e) = &written {
        // When the head is out already, breaking the connection off is the only way to say that the file is not whole.
        tracing::warn!(error = %e, "an export broke off");
    }
    written
}

/// Hands the pieces to the connection, and lets go of the file when the browser has stopped taking them. One that goes
/// on taking after that is told that the file is not whole.
fn send(mut filled: Filled) -> impl Stream<Item = std::io::Result<Vec<u8>>> {
    let (sender, receiver) = mpsc::channel(PIECES_WAITING_MAX);
    let was_ended = Arc::new(AtomicBool::new(false));
    let ended = was_ended.clone();
    tokio::spawn(async move {
        while let Some(piece) = filled.piece().await {
            let ends = piece.is_err();
            match tokio::time::timeout(PIECE_TAKEN_WITHIN, sender.send(piece)).await {
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

fn refusal(e: ExportError) -> WebError {
    match e {
        ExportError::Db(e)
        | ExportError::Pledge(pledges::PledgeError::Db(e))
        | ExportError::Contact(contacts::ContactError::Db(e))
        | ExportError::Campaign(campaigns::CampaignError::Db(e)) => e.into(),
        other => WebError::internal(other),
    }
}
