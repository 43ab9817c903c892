//! A file of what came in or was counted.

use accounts::{Permit, audit, can};
use axum::extract::{Multipart, State};
use axum::response::Response;
use serde_json::json;
use stock::{Known, LineProblem, Sheet, SheetKind, apply_sheet, read_sheet};
use web::{Choice, FieldErrors, Flash, FormState, Page, Site, WebError};

use crate::error::{DepotError, beside};
use crate::pages::SheetPage;
use crate::scene::{Scene, signed};

type Edit = Permit<can::EditCatalogue>;

const KINDS: [(&str, SheetKind); 2] = [("received", SheetKind::Receive), ("counted", SheetKind::Count)];

#[derive(Default)]
struct Sent {
    key: String,
    kind: String,
    file: Vec<u8>,
    is_too_large: bool,
}

fn shown(
    site: &Site,
    permit: &Edit,
    page: Page,
    scene: &Scene,
    (f, problems): (FormState, &[LineProblem]),
) -> SheetPage {
    let mut page = scene.page_below(site, permit, page).titled_by("depot-sheet-title");
    if f.has_errors() {
        page = page.with_errors();
    }
    SheetPage {
        problems: told(&page, problems),
        kinds: KINDS
            .iter()
            .map(|(word, _)| Choice::new(*word, page.t(&format!("depot-sheet-{word}"))))
            .collect(),
        key: pledges::request_key(site.random()),
        f,
        page,
    }
}

/// Each mistake once, in the order of the file, with the lines that have it.
fn told(page: &Page, problems: &[LineProblem]) -> Vec<(String, String)> {
    let mut told: Vec<(&LineProblem, String)> = Vec::new();
    for problem in problems {
        match told.iter_mut().find(|(first, _)| first.kind == problem.kind) {
            Some((_, lines)) => lines.extend([", ".to_owned(), problem.line.to_string()]),
            None => told.push((problem, problem.line.to_string())),
        }
    }
    let sentence = |problem: &LineProblem| {
        let mut args: Vec<(&str, web::TextArg)> =
            problem.kind.args().into_iter().map(|(name, value)| (name, signed(value).into())).collect();
        args.extend(problem.kind.text().map(|text| ("text", text.into())));
        page.texts.text_with(problem.kind.text_key(), &args)
    };
    told.into_iter().map(|(problem, lines)| (lines, sentence(problem))).collect()
}

pub(super) async fn form(State(site): State<Site>, permit: Edit, page: Page) -> Result<Response, WebError> {
    let scene = Scene::of(&site, &permit).await?;
    let f = FormState::new().with("kind", "received");
    web::html(&shown(&site, &permit, page, &scene, (f, &[])))
}

pub(super) async fn upload(
    State(site): State<Site>,
    permit: Edit,
    page: Page,
    body: Multipart,
) -> Result<Response, WebError> {
    let scene = Scene::of(&site, &permit).await?;
    let sent = receive(&page, body).await?;
    let again = |errors: FieldErrors| FormState::new().with("kind", &sent.kind).with_errors(errors);
    let mut errors = FieldErrors::new();
    let kind = KINDS.iter().find(|(word, _)| *word == sent.kind).map(|(_, kind)| *kind);
    if kind.is_none() {
        errors.add("kind", page.t("depot-error-kind"));
    }
    if sent.is_too_large {
        errors.add("file", page.t("depot-error-file-large"));
    } else if sent.file.is_empty() {
        errors.add("file", page.t("depot-error-file"));
    }
    let Some(kind) = kind.filter(|_| errors.is_empty()) else {
        return web::invalid(&shown(&site, &permit, page, &scene, (again(errors), &[])));
    };
    let items = scene.items().map(|item| (item.sku.as_str(), item.id));
    let warehouses = scene.open_warehouses().map(|one| (one.facts.name.as_str(), one.id));
    let lines = match read_sheet(kind, &sent.file, &Known::new(items, warehouses)) {
        Ok(lines) => lines,
        Err(problems) => {
            errors.add("file", page.t("depot-sheet-problems"));
            return web::invalid(&shown(&site, &permit, page, &scene, (again(errors), &problems)));
        }
    };
    let sheet = Sheet { key: format!("sheet:{}", sent.key), kind, lines };
    let entry = permit.audit(&site, "stock.sheet_booked", scene.campaign.id.to_string());
    let entry = entry.with(json!({ "kind": sent.kind, "lines": sheet.lines.len() }));
    let cx = permit.cx(&site);
    let booked = site.db().write(move |tx| {
        let applied = apply_sheet(tx, &cx, &sheet)?;
        if applied.applied > 0 {
            audit(tx, &cx, entry.clone())?;
        }
        Ok::<_, DepotError>(applied.applied.saturating_add(applied.unchanged))
    });
    match booked.await {
        Ok(lines) => {
            let said = page.t1("depot-sheet-booked", "count", signed(lines));
            Ok(Flash::success(said).redirect(&site, &scene.path("")))
        }
        Err(error) => {
            let errors = beside(&page, "file", error)?;
            web::invalid(&shown(&site, &permit, page, &scene, (again(errors), &[])))
        }
    }
}

async fn receive(page: &Page, mut body: Multipart) -> Result<Sent, WebError> {
    let unreadable = |_| WebError::BadInput(page.t("web-error-form-unreadable"));
    let mut sent = Sent::default();
    while let Some(field) = body.next_field().await.map_err(unreadable)? {
        match field.name() {
            Some("key") => sent.key = field.text().await.map_err(unreadable)?,
            Some("kind") => sent.kind = field.text().await.map_err(unreadable)?,
            Some("file") => {
                let Ok(bytes) = field.bytes().await else {
                    sent.is_too_large = true;
                    return Ok(sent);
                };
                sent.file = bytes.to_vec();
            }
            _ => {}
        }
    }
    Ok(sent)
}
