//! A file comes in. It lies in a file without a name while it is read, and is gone with the last reader.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::response::Response;
use campaigns::model::Campaign;
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;
use web::{ClientIp, FieldErrors, FormState, Page, RouteClass, Site, WebError};

use super::answers;
use super::frame::{self, RunImports};
use crate::error::ImportError;
use crate::formats::FORMATS;
use crate::model::FileFacts;
use crate::pages::UploadPage;
use crate::reading::Upload;
use crate::service::read_file;

/// Largest upload, in mebibytes. The report of 185,000 backers with 60 columns has about 60.
pub const UPLOAD_MIB_MAX: u64 = 200;
/// Largest upload, in bytes.
pub const UPLOAD_BYTES_MAX: u64 = UPLOAD_MIB_MAX * 1024 * 1024;
/// Longest name of a file that is kept, in characters.
const FILE_NAME_CHARS_MAX: usize = 120;
/// An answer waits so long for the reading; a longer one goes on behind the page.
const WAITED_FOR: Duration = Duration::from_secs(8);

/// Where uploads lie while they are read; put beside the site by the binary. Without it, the system's folder for
/// temporary files.
#[derive(Debug, Clone)]
pub struct UploadFolder(pub PathBuf);

/// The field of the form.
const FIELD: &str = "file";

fn upload_page(
    site: &Site,
    permit: &RunImports,
    page: Page,
    campaign: &Campaign,
    f: FormState,
) -> UploadPage {
    let title = page.t("imports-new-title");
    let mut page = frame::page_below(site, permit, page, campaign, title);
    if f.has_errors() {
        page = page.with_errors();
    }
    let known: Vec<&str> = FORMATS.iter().map(|format| format.title()).collect();
    let limit = page.t1("imports-file-limit", "size", frame::number(&page, UPLOAD_MIB_MAX));
    let hint = format!("{} {limit}", page.t1("imports-file-hint", "known", known.join(", ")));
    UploadPage { page, f, hint, currency: campaign.currency.code().to_owned() }
}

pub(super) async fn form(
    State(site): State<Site>,
    permit: RunImports,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign(&site, &permit).await?;
    web::html(&upload_page(&site, &permit, page, &campaign, FormState::new()))
}

pub(super) async fn receive(
    State(site): State<Site>,
    permit: RunImports,
    client: ClientIp,
    page: Page,
    multipart: Multipart,
) -> Result<Response, WebError> {
    // Before anything is read: each upload costs a disk and a thread.
    site.limiter().check_network(RouteClass::Upload, client)?;
    let campaign = frame::campaign(&site, &permit).await?;
    let outcome = match take(&site, multipart).await {
        Ok(Some((upload, facts))) => plan(&site, &permit, &campaign, upload, facts).await,
        Ok(None) => Err(page.t("imports-file-missing")),
        Err(Taking::TooLarge) => {
            Err(page.t1("imports-file-too-large", "size", frame::number(&page, UPLOAD_MIB_MAX)))
        }
        Err(Taking::Broken(cause)) => {
            tracing::info!(%cause, "an upload did not arrive");
            Err(page.t("imports-file-broken"))
        }
        Err(Taking::NotKept(cause)) => return Err(ImportError::Db(not_kept(&cause)).into()),
    };
    let sentence = match outcome {
        Ok(Ok(to)) => return Ok(web::redirect(&to)),
        Ok(Err(error)) => match answers::sentence(&page.texts, &error) {
            Some(sentence) => sentence,
            None => return Err(error.into()),
        },
        Err(sentence) => sentence,
    };
    let mut errors = FieldErrors::new();
    errors.add(FIELD, sentence);
    web::invalid(&upload_page(&site, &permit, page, &campaign, FormState::new().with_errors(errors)))
}

/// Why a file did not arrive.
enum Taking {
    TooLarge,
    Broken(String),
    /// This server could not write it down.
    NotKept(std::io::Error),
}

/// No fault of the sender: a full disk, or one that cannot be written to.
fn not_kept(cause: &std::io::Error) -> db::DbError {
    if cause.kind() == std::io::ErrorKind::StorageFull {
        db::DbError::DiskFull
    } else {
        db::DbError::Unavailable(format!("the folder of uploads: {cause}"))
    }
}

fn broken(cause: impl std::fmt::Display) -> Taking {
    Taking::Broken(cause.to_string())
}

/// The body went over its limit, or ended before it was whole.
fn cut_off(cause: MultipartError) -> Taking {
    if cause.status() == StatusCode::PAYLOAD_TOO_LARGE { Taking::TooLarge } else { broken(cause) }
}

/// Streams the file of the form into a file without a name.
async fn take(site: &Site, mut multipart: Multipart) -> Result<Option<(Upload, FileFacts)>, Taking> {
    while let Some(field) = multipart.next_field().await.map_err(cut_off)? {
        if field.name() == Some(FIELD) {
            let name = tidy_name(field.file_name().unwrap_or_default());
            let is_empty_choice = name.is_empty();
            let taken = take_file(site, field, name).await?;
            return Ok(Some(taken).filter(|(_, facts)| !(is_empty_choice && facts.size_bytes == 0)));
        }
    }
    Ok(None)
}

async fn take_file(site: &Site, mut field: Field<'_>, name: String) -> Result<(Upload, FileFacts), Taking> {
    let folder = site.service::<UploadFolder>().map_or_else(std::env::temp_dir, |folder| folder.0.clone());
    let file = tempfile::tempfile_in(folder).map_err(Taking::NotKept)?;
    let mut file = tokio::fs::File::from_std(file);
    let received = receive_into(&mut file, &mut field).await;
    // Refused or not: what is still being written keeps the file open.
    let flushed = file.flush().await.map_err(Taking::NotKept);
    let (hash, size_bytes) = received?;
    flushed?;
    let file = Arc::new(file.into_std().await);
    let upload = Upload::nameless(file, &name);
    Ok((upload, FileFacts { name, size_bytes, sha256: hex::encode(hash.finalize()) }))
}

async fn receive_into(file: &mut tokio::fs::File, field: &mut Field<'_>) -> Result<(Sha256, u64), Taking> {
    let (mut hash, mut size_bytes) = (Sha256::new(), 0_u64);
    while let Some(part) = field.chunk().await.map_err(cut_off)? {
        size_bytes = size_bytes.saturating_add(u64::try_from(part.len()).unwrap_or(u64::MAX));
        if size_bytes > UPLOAD_BYTES_MAX {
            return Err(Taking::TooLarge);
        }
        hash.update(&part);
        file.write_all(&part).await.map_err(Taking::NotKept)?;
    }
    Ok((hash, size_bytes))
}

/// The last part of what the browser says, as one short line.
fn tidy_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    kernel::text::tidy_line(last).chars().take(FILE_NAME_CHARS_MAX).collect()
}

/// Reads the file; answers where its plan is, or will be when reading takes longer than somebody waits.
async fn plan(
    site: &Site,
    permit: &RunImports,
    campaign: &Campaign,
    upload: Upload,
    facts: FileFacts,
) -> Result<Result<String, ImportError>, String> {
    let (cx, row) = (permit.cx(site), campaign.row);
    let looked_at = upload.clone();
    let stopped = |cause: tokio::task::JoinError| ImportError::Db(db::DbError::Panicked(cause.to_string()));
    match tokio::task::spawn_blocking(move || read_file::recognise(&looked_at)).await {
        Ok(Ok(_)) => {}
        Ok(Err(refusal)) => return Ok(Err(refusal.into())),
        Err(cause) => return Ok(Err(stopped(cause))),
    }
    let own = cx.clone();
    let begun = site.db().write(move |tx| read_file::begin(tx, &own, row, &facts)).await;
    let (batch, id) = match begun {
        Ok(begun) => begun,
        Err(error) => return Ok(Err(error)),
    };
    let gone = Arc::new(AtomicBool::new(false));
    let (db, campaign_read, left) = (site.db().clone(), campaign.clone(), Arc::clone(&gone));
    let mut reading = tokio::task::spawn_blocking(move || {
        let waits_no_more = || left.load(Ordering::SeqCst);
        read_file::read_file_in_background(&db, &cx, (&campaign_read, &upload), batch, waits_no_more)
    });
    let read = tokio::time::timeout(WAITED_FOR, &mut reading).await;
    Ok(match read {
        Ok(Ok(Ok(_))) => Ok(frame::batch_path(campaign, id)),
        Ok(Ok(Err(error))) => Err(error),
        Ok(Err(cause)) => Err(stopped(cause)),
        Err(_) => {
            gone.store(true, Ordering::SeqCst);
            Ok(frame::batch_path(campaign, id))
        }
    })
}
