//! A file, an address or keys are added to an item. Nobody gets them before they are handed out.

use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};
use serde::Deserialize;
use web::{ClientIp, FieldErrors, Flash, Form, FormState, Page, RouteClass, Site, WebError};

use super::frame::{EditGoods, Scene, item_path, page_below_item, pool_path, scene};
use crate::error::DigitalError;
use crate::model::{Content, Marking, NewFile, NewGood, StoredFile};
use crate::pages::AddPage;
use crate::service::create_good::{can_be_marked, create_good};
use crate::service::create_pool::create_pool;
use crate::service::upload::Upload;

type InPath = Path<(Id<kinds::Campaign>, Id<kinds::Item>)>;

/// Longest text field beside a file.
const TEXT_BYTES_MAX: usize = 4_000;

fn add_page(
    site: &Site,
    permit: &EditGoods,
    page: Page,
    (scene, item): (&Scene, Id<kinds::Item>),
    (kind, f): (&'static str, FormState),
) -> Result<AddPage, WebError> {
    let found = scene.item(item)?;
    let mut page = page_below_item(site, permit, page, (scene, found));
    if f.has_errors() {
        page = page.with_errors();
    }
    let page = page.titled_by(match kind {
        "file" => "digital-add-file",
        "link" => "digital-add-link",
        _ => "digital-add-keys",
    });
    Ok(AddPage { page, f, kind })
}

pub(super) async fn file_form(
    State(site): State<Site>,
    permit: EditGoods,
    page: Page,
    Path((_, item)): InPath,
) -> Result<Response, WebError> {
    let scene = scene(&site, &permit).await?;
    web::html(&add_page(&site, &permit, page, (&scene, item), ("file", FormState::new()))?)
}

pub(super) async fn link_form(
    State(site): State<Site>,
    permit: EditGoods,
    page: Page,
    Path((_, item)): InPath,
) -> Result<Response, WebError> {
    let scene = scene(&site, &permit).await?;
    web::html(&add_page(&site, &permit, page, (&scene, item), ("link", FormState::new()))?)
}

pub(super) async fn keys_form(
    State(site): State<Site>,
    permit: EditGoods,
    page: Page,
    Path((_, item)): InPath,
) -> Result<Response, WebError> {
    let scene = scene(&site, &permit).await?;
    let f = FormState::new().with("low_at", "20");
    web::html(&add_page(&site, &permit, page, (&scene, item), ("keys", f))?)
}

/// What the form of a file sent.
#[derive(Default)]
struct Sent {
    title: String,
    mark: String,
    sha256: String,
    file: Option<Result<StoredFile, DigitalError>>,
}

impl Sent {
    fn state(&self, errors: FieldErrors) -> FormState {
        let state = FormState::new().with("title", &self.title).with("mark", &self.mark);
        state.with("sha256", &self.sha256).with_errors(errors)
    }
}

pub(super) async fn receive_file(
    State(site): State<Site>,
    permit: EditGoods,
    client: ClientIp,
    page: Page,
    Path((_, item)): InPath,
    multipart: Multipart,
) -> Result<Response, WebError> {
    // Before anything is read: each upload costs room in the database.
    site.limiter().check_network(RouteClass::Upload, client)?;
    let scene = scene(&site, &permit).await?;
    scene.item(item)?;
    let cx = permit.cx(&site);
    let mut sent = receive(&site, &cx, multipart).await;
    let error = match keep(&site, &cx, item, &mut sent).await {
        Ok(title) => {
            let to = item_path(&scene.campaign, item);
            return Ok(Flash::success(page.t1("digital-added", "title", title)).redirect(&site, &to));
        }
        Err(Refused::At(field, error)) => (field, error),
        Err(Refused::NoFile) => {
            let mut errors = FieldErrors::new();
            errors.add("file", page.t("digital-error-no-file"));
            let state = ("file", sent.state(errors));
            return web::invalid(&add_page(&site, &permit, page, (&scene, item), state)?);
        }
    };
    let (field, error) = error;
    let Some(key) = error.text_key() else { return Err(error.into()) };
    let mut errors = FieldErrors::new();
    errors.add(field, page.t(key));
    let state = ("file", sent.state(errors));
    web::invalid(&add_page(&site, &permit, page, (&scene, item), state)?)
}

/// Why a file was not kept.
enum Refused {
    NoFile,
    At(&'static str, DigitalError),
}

async fn keep(site: &Site, cx: &Cx, item: Id<kinds::Item>, sent: &mut Sent) -> Result<String, Refused> {
    let file = match sent.file.take() {
        None => return Err(Refused::NoFile),
        Some(Err(error @ DigitalError::ChecksumDiffers)) => return Err(Refused::At("sha256", error)),
        Some(Err(error)) => return Err(Refused::At("file", error)),
        Some(Ok(file)) => file,
    };
    let marking = if sent.mark == "1" { Marking::EachCopy } else { Marking::Plain };
    if marking == Marking::EachCopy {
        can_be_marked(site.db(), file.id).await.map_err(|error| Refused::At("mark", error))?;
    }
    let title = if sent.title.trim().is_empty() { file.name.clone() } else { sent.title.clone() };
    let new = NewGood { item, title, content: Content::File { file: file.id, marking } };
    let own = cx.clone();
    let made = site.db().write(move |tx| create_good(tx, &own, &new)).await;
    made.map(|good| good.title).map_err(|error| Refused::At("title", error))
}

/// Reads the form to its end; the file goes into the database as it comes.
async fn receive(site: &Site, cx: &Cx, mut multipart: Multipart) -> Sent {
    let mut sent = Sent::default();
    loop {
        let field = match multipart.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return sent,
            Err(cause) => {
                sent.file = Some(Err(cut_off(&cause)));
                return sent;
            }
        };
        match field.name().unwrap_or_default() {
            "title" => sent.title = text(field).await,
            "mark" => sent.mark = text(field).await,
            "sha256" => sent.sha256 = text(field).await,
            "file" if field.file_name().is_some_and(|name| !name.is_empty()) => {
                let taken = take(site, cx, &sent.sha256, field).await;
                let ended = taken.is_err();
                sent.file = Some(taken);
                if ended {
                    return sent;
                }
            }
            _ => {}
        }
    }
}

/// The body went over its limit, or ended before it was whole.
fn cut_off(cause: &MultipartError) -> DigitalError {
    if cause.status() == StatusCode::PAYLOAD_TOO_LARGE {
        DigitalError::FileTooLarge
    } else {
        DigitalError::Incomplete
    }
}

async fn text(mut field: Field<'_>) -> String {
    let mut bytes = Vec::new();
    while let Ok(Some(part)) = field.chunk().await {
        if bytes.len() < TEXT_BYTES_MAX {
            bytes.extend_from_slice(&part);
        }
    }
    String::from_utf8_lossy(&bytes).trim().to_owned()
}

async fn take(site: &Site, cx: &Cx, sha256: &str, mut field: Field<'_>) -> Result<StoredFile, DigitalError> {
    let new = NewFile {
        name: field.file_name().unwrap_or_default().to_owned(),
        media_type: field.content_type().unwrap_or("application/octet-stream").to_owned(),
        sha256: expected(sha256)?,
    };
    let mut upload = Upload::begin(site.db(), cx, &new).await?;
    while let Some(part) = field.chunk().await.map_err(|cause| cut_off(&cause))? {
        upload.push(&part).await?;
    }
    upload.finish().await
}

/// The checksum that was typed; none when nothing was.
fn expected(text: &str) -> Result<Option<[u8; 32]>, DigitalError> {
    if text.is_empty() {
        return Ok(None);
    }
    let mut bytes = [0; 32];
    let read = hex::decode_to_slice(text.to_ascii_lowercase(), &mut bytes);
    read.map(|()| Some(bytes)).map_err(|_| DigitalError::ChecksumDiffers)
}

/// The form of an address.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkInput {
    #[serde(default)]
    title: String,
    #[serde(default)]
    url: String,
}

pub(super) async fn save_link(
    State(site): State<Site>,
    permit: EditGoods,
    page: Page,
    Path((_, item)): InPath,
    form: Form<LinkInput>,
) -> Result<Response, WebError> {
    let scene = scene(&site, &permit).await?;
    scene.item(item)?;
    let (cx, to) = (permit.cx(&site), item_path(&scene.campaign, item));
    let LinkInput { title, url } = form.input;
    let new = NewGood { item, title, content: Content::Link { url } };
    match site.db().write(move |tx| create_good(tx, &cx, &new)).await {
        Ok(good) => Ok(Flash::success(page.t1("digital-added", "title", good.title)).redirect(&site, &to)),
        Err(error) => {
            let field = if matches!(error, DigitalError::BadUrl) { "url" } else { "title" };
            let Some(key) = error.text_key() else { return Err(error.into()) };
            let mut errors = FieldErrors::new();
            errors.add(field, page.t(key));
            let state = ("link", FormState::refused(form.sent, errors));
            web::invalid(&add_page(&site, &permit, page, (&scene, item), state)?)
        }
    }
}

/// The form of keys.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeysInput {
    #[serde(default)]
    title: String,
    #[serde(default)]
    low_at: String,
}

pub(super) async fn save_keys(
    State(site): State<Site>,
    permit: EditGoods,
    page: Page,
    Path((_, item)): InPath,
    form: Form<KeysInput>,
) -> Result<Response, WebError> {
    let scene = scene(&site, &permit).await?;
    scene.item(item)?;
    let mut errors = FieldErrors::new();
    let low_at = form.input.low_at.trim().parse::<u32>().ok().filter(|low_at| *low_at <= 1_000_000);
    if low_at.is_none() {
        errors.add("low_at", page.t("digital-error-low-at"));
    }
    if crate::rules::names::title(&form.input.title).is_err() {
        errors.add("title", page.t("digital-error-title"));
    }
    let Some(low_at) = low_at.filter(|_| errors.is_empty()) else {
        let state = ("keys", FormState::refused(form.sent, errors));
        return web::invalid(&add_page(&site, &permit, page, (&scene, item), state)?);
    };
    let (cx, title) = (permit.cx(&site), form.input.title);
    let pool = site.db().write(move |tx| keys(tx, &cx, item, (&title, low_at))).await?;
    Ok(web::redirect(&pool_path(&scene.campaign, pool)))
}

fn keys(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    item: Id<kinds::Item>,
    (title, low_at): (&str, u32),
) -> Result<Id<kinds::KeyPool>, DigitalError> {
    let pool = create_pool(tx, cx, title, low_at)?.id;
    create_good(tx, cx, &NewGood { item, title: title.to_owned(), content: Content::Keys { pool } })?;
    Ok(pool)
}
