//! Somebody decides about a plan: apply it, lay it aside, take it back.

use axum::extract::{Path, State};
use axum::response::Response;
use serde::Deserialize;
use web::{Flash, Form, Page, Site, WebError};

use super::answers;
use super::frame::{self, RunImports};
use crate::error::ImportError;
use crate::model::{AbsentRule, BatchState, IfDoubtful};
use crate::service::as_in_file::{self, Packed};
use crate::service::{abandon, catalogue, fill_options, items_differ, start, undo};

#[derive(Debug, Deserialize)]
pub(super) struct InPath {
    batch: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Decided {
    /// `1` when pledges that are not in the file are to be marked.
    #[serde(default)]
    mark_absent: String,
    /// `1` when somebody means to apply a file that may not be the right one.
    #[serde(default)]
    meant: String,
}

pub(super) async fn apply(
    State(site): State<Site>,
    permit: RunImports,
    page: Page,
    Path(path): Path<InPath>,
    form: Form<Decided>,
) -> Result<Response, WebError> {
    let (campaign, batch) = frame::batch(&site, &permit, &path.batch).await?;
    let decision = start::Decision {
        absent_rule: if form.input.mark_absent == "1" { AbsentRule::Mark } else { AbsentRule::Leave },
        if_doubtful: if form.input.meant == "1" { IfDoubtful::Apply } else { IfDoubtful::Refuse },
        left_out: form.sent.values("leave_out").map(str::to_owned).collect(),
        // Boxes without a tick are not sent: whether they were there is.
        as_in_file: form
            .sent
            .value("as_in_file_asked")
            .map(|_| form.sent.values("as_in_file").map(str::to_owned).collect()),
    };
    let (cx, row) = (permit.cx(&site), batch.row);
    let started = site.db().write(move |tx| start::start(tx, &cx, row, &decision).map(drop)).await;
    answer(&site, &page, &frame::batch_path(&campaign, batch.id), started)
}

#[derive(Debug, Deserialize)]
pub(super) struct PackedForm {
    /// How the file calls the reward.
    reward: String,
    /// `file` or `reward`.
    packed: String,
}

/// What is packed for the backers of a reward is decided after the import.
pub(super) async fn pack(
    State(site): State<Site>,
    permit: RunImports,
    page: Page,
    Path(path): Path<InPath>,
    form: Form<PackedForm>,
) -> Result<Response, WebError> {
    let (campaign, batch) = frame::batch(&site, &permit, &path.batch).await?;
    let packed = if form.input.packed == "file" { Packed::AsInFile } else { Packed::AsInReward };
    let (cx, word, row) = (permit.cx(&site), form.input.reward, campaign.row);
    let decided = site
        .db()
        .write(move |tx| {
            let reward = catalogue::lookup(tx, row)?.reward(&word).ok_or(ImportError::Unknown)?;
            as_in_file::decide_for_reward(tx, &cx, row, (reward, packed))
        })
        .await;
    let to = frame::batch_path(&campaign, batch.id);
    match decided {
        Ok(()) => Ok(Flash::success(page.t("imports-packed-decided")).redirect(&site, &to)),
        failed @ Err(_) => answer(&site, &page, &to, failed),
    }
}

/// Somebody looked at the items that differ, and the others get what is in their reward.
pub(super) async fn pack_as_in_rewards(
    State(site): State<Site>,
    permit: RunImports,
    page: Page,
    Path(path): Path<InPath>,
) -> Result<Response, WebError> {
    let (campaign, batch) = frame::batch(&site, &permit, &path.batch).await?;
    let (cx, to) = (permit.cx(&site), frame::batch_path(&campaign, batch.id));
    let decided = site.db().write(move |tx| items_differ::decide_as_in_rewards(tx, &cx, &batch)).await;
    match decided {
        Ok(()) => Ok(Flash::success(page.t("imports-differences-decided")).redirect(&site, &to)),
        failed @ Err(_) => answer(&site, &page, &to, failed),
    }
}

/// Options that were made after the import are filled with what it says.
pub(super) async fn fill(
    State(site): State<Site>,
    permit: RunImports,
    page: Page,
    Path(path): Path<InPath>,
) -> Result<Response, WebError> {
    let (campaign, batch) = frame::batch(&site, &permit, &path.batch).await?;
    let (cx, row, to) = (permit.cx(&site), campaign.row, frame::batch_path(&campaign, batch.id));
    let begun = site
        .db()
        .write(move |tx| {
            fill_options::enqueue(tx, &cx, row)?;
            start::note(tx, &cx, "import.options_filled", batch.id, &batch)
        })
        .await;
    match begun {
        Ok(()) => Ok(Flash::success(page.t("imports-fill-options-begun")).redirect(&site, &to)),
        failed @ Err(_) => answer(&site, &page, &to, failed),
    }
}

pub(super) async fn abandon(
    State(site): State<Site>,
    permit: RunImports,
    page: Page,
    Path(path): Path<InPath>,
) -> Result<Response, WebError> {
    let (campaign, batch) = frame::batch(&site, &permit, &path.batch).await?;
    let (cx, row) = (permit.cx(&site), batch.row);
    let laid_aside = site.db().write(move |tx| abandon::abandon(tx, &cx, row)).await;
    if laid_aside.is_ok() {
        let db = site.db().clone();
        let removed = tokio::task::spawn_blocking(move || abandon::remove_staged(&db, row)).await;
        removed.map_err(WebError::internal)??;
    }
    answer(&site, &page, &frame::list_path(&campaign), laid_aside)
}

pub(super) async fn undo(
    State(site): State<Site>,
    permit: RunImports,
    page: Page,
    Path(path): Path<InPath>,
) -> Result<Response, WebError> {
    let (campaign, batch) = frame::batch(&site, &permit, &path.batch).await?;
    let (cx, row, to) = (permit.cx(&site), batch.row, frame::batch_path(&campaign, batch.id));
    if batch.state == BatchState::Applied {
        let in_the_way = site
            .db()
            .read_long(move |tx| undo::what_stands_in_the_way(tx, &batch, undo::Look::AtAll))
            .await?;
        if let Some(reason) = in_the_way {
            return answer(&site, &page, &to, Err(reason));
        }
    }
    let started = site.db().write(move |tx| undo::start_undo(tx, &cx, row).map(drop)).await;
    answer(&site, &page, &to, started)
}

/// Back to the page, which shows how far it is; or with the reason why nothing was done.
fn answer(site: &Site, page: &Page, to: &str, done: Result<(), ImportError>) -> Result<Response, WebError> {
    match done {
        Ok(()) => Ok(web::redirect(to)),
        Err(error) => match answers::sentence(&page.texts, &error) {
            Some(sentence) => Ok(Flash::danger(sentence).redirect(site, to)),
            None => Err(error.into()),
        },
    }
}
