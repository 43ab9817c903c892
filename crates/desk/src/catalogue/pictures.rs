//! Pictures of rewards and add-ons: upload, description, removal.

use accounts::can;
use accounts::can::Can;
use axum::extract::{Multipart, Path};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use campaigns::model::{AddOn, PictureSize, PictureSubject, Reward};
use campaigns::{CampaignError, FieldProblem, FieldProblems};
use kernel::Id;
use kernel::ids::kinds;
use serde::Deserialize;
use web::{Form, FormState, WebError};

use super::bench::{Bench, id_of, web_error};
use super::offers;
use super::sentences::{field_errors, in_one_line};

/// A picture as a page shows it.
pub(super) struct Shown {
    pub(super) id: String,
    pub(super) url: String,
    pub(super) width_px: u32,
    pub(super) height_px: u32,
    pub(super) alt_text: String,
    pub(super) alt_url: String,
    pub(super) delete_url: String,
}

/// The pictures of one thing.
pub(super) fn of<P: Can>(bench: &Bench<P>, subject: PictureSubject) -> Vec<Shown> {
    bench
        .catalogue
        .pictures_of(subject)
        .map(|picture| Shown {
            id: picture.id.to_string(),
            url: address(bench, picture.id),
            width_px: picture.width_px,
            height_px: picture.height_px,
            alt_text: picture.alt_text.clone(),
            alt_url: format!("{}/alt", address(bench, picture.id)),
            delete_url: format!("{}/delete", address(bench, picture.id)),
        })
        .collect()
}

fn address<P: Can>(bench: &Bench<P>, picture: Id<kinds::Picture>) -> String {
    bench.path(&format!("catalogue/pictures/{picture}"))
}

/// The bytes. They never change under one id, so a browser keeps them.
pub(super) async fn show(
    bench: Bench<can::ViewBackers>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id: Id<kinds::Picture> = id_of(&id)?;
    if !bench.catalogue.pictures.iter().any(|picture| picture.id == id) {
        return Err(WebError::NotFound);
    }
    let found = bench.site.db().read(move |tx| campaigns::picture_bytes(tx, id, PictureSize::Full)).await?;
    let (kind, bytes) = found.ok_or(WebError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, kind.content_type()),
        (header::CACHE_CONTROL, "private, max-age=86400, immutable"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    Ok((headers, bytes).into_response())
}

/// What an upload sent.
#[derive(Default)]
struct Upload {
    alt_text: String,
    bytes: Vec<u8>,
}

/// Reads the form; `None` when the file is larger than pictures may be.
async fn receive<P: Can>(bench: &Bench<P>, mut body: Multipart) -> Result<Option<Upload>, WebError> {
    let unreadable = |_| WebError::BadInput(bench.t("web-error-form-unreadable"));
    let mut upload = Upload::default();
    while let Some(field) = body.next_field().await.map_err(unreadable)? {
        match field.name() {
            Some("alt_text") => upload.alt_text = field.text().await.map_err(unreadable)?,
            Some("file") => match field.bytes().await {
                Ok(bytes) => upload.bytes = bytes.to_vec(),
                Err(_) => return Ok(None),
            },
            _ => {}
        }
    }
    Ok(Some(upload))
}

/// `Err` holds the form to be shown again.
async fn add<P: Can>(
    bench: &Bench<P>,
    subject: PictureSubject,
    body: Multipart,
) -> Result<Result<(), FormState>, WebError> {
    let again = |alt_text: &str, problems: &FieldProblems| {
        FormState::new().with("alt_text", alt_text).with_errors(field_errors(&bench.page.texts, problems))
    };
    let Some(upload) = receive(bench, body).await? else {
        let mut problems = FieldProblems::new();
        problems.add("file", FieldProblem::FileTooLarge { maximum_mib: campaigns::PICTURE_MIB_MAX });
        return Ok(Err(again("", &problems)));
    };
    if upload.bytes.is_empty() {
        let mut problems = FieldProblems::new();
        problems.add("file", FieldProblem::Required);
        return Ok(Err(again(&upload.alt_text, &problems)));
    }
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let alt_text = upload.alt_text.clone();
    // Taking a photograph apart takes long: neither the database nor other pages wait for it.
    let prepared = tokio::task::spawn_blocking(move || campaigns::prepare_picture(&upload.bytes)).await;
    let ready = match prepared.map_err(WebError::internal)? {
        Ok(ready) => ready,
        Err(problems) => return Ok(Err(again(&alt_text, &problems))),
    };
    let saved = bench
        .site
        .db()
        .write(move |tx| campaigns::add_picture(tx, &cx, row, subject, &upload.alt_text, &ready).map(drop));
    match saved.await {
        Ok(()) => Ok(Ok(())),
        Err(CampaignError::Refused(problems)) => Ok(Err(again(&alt_text, &problems))),
        Err(error) => Err(web_error(error)),
    }
}

pub(super) async fn add_to_reward(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    body: Multipart,
) -> Result<Response, WebError> {
    let id: Id<kinds::Reward> = id_of(&id)?;
    bench.catalogue.reward(id).ok_or(WebError::NotFound)?;
    match add(&bench, PictureSubject::Reward(id), body).await? {
        Ok(()) => Ok(bench.done(bench.t("catalogue-picture-added"), &format!("catalogue/rewards/{id}"))),
        Err(upload) => offers::with_upload::<Reward, _>(&bench, id, upload),
    }
}

pub(super) async fn add_to_addon(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    body: Multipart,
) -> Result<Response, WebError> {
    let id: Id<kinds::AddOn> = id_of(&id)?;
    bench.catalogue.addon(id).ok_or(WebError::NotFound)?;
    match add(&bench, PictureSubject::AddOn(id), body).await? {
        Ok(()) => Ok(bench.done(bench.t("catalogue-picture-added"), &format!("catalogue/addons/{id}"))),
        Err(upload) => offers::with_upload::<AddOn, _>(&bench, id, upload),
    }
}

/// The page of what a picture shows.
fn home<P: Can>(bench: &Bench<P>, id: Id<kinds::Picture>) -> Result<String, WebError> {
    let picture = bench.catalogue.pictures.iter().find(|picture| picture.id == id);
    Ok(match picture.ok_or(WebError::NotFound)?.subject {
        PictureSubject::Reward(id) => format!("catalogue/rewards/{id}"),
        PictureSubject::AddOn(id) => format!("catalogue/addons/{id}"),
        PictureSubject::Item(id) => format!("catalogue/items/{id}"),
        PictureSubject::Campaign => "settings".to_owned(),
    })
}

/// A new description.
#[derive(Debug, Deserialize)]
pub(super) struct Description {
    #[serde(default)]
    alt_text: String,
}

pub(super) async fn describe(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    form: Form<Description>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let home = home(&bench, id)?;
    let (cx, row, text) = (bench.permit.cx(&bench.site), bench.campaign.row, form.input.alt_text);
    match bench.site.db().write(move |tx| campaigns::set_alt_text(tx, &cx, row, id, &text)).await {
        Ok(()) => Ok(bench.done(bench.t("catalogue-picture-described"), &home)),
        Err(CampaignError::Refused(problems)) => {
            Ok(bench.not_done(in_one_line(&bench.page.texts, &problems), &home))
        }
        Err(error) => Err(web_error(error)),
    }
}

pub(super) async fn delete(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let home = home(&bench, id)?;
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let deleted = bench.site.db().write(move |tx| campaigns::delete_picture(tx, &cx, row, id)).await;
    deleted.map_err(web_error)?;
    Ok(bench.done(bench.t("catalogue-picture-deleted"), &home))
}
