//! Take something out of the offer, or put it back. What pledges refer to stays.

use accounts::can;
use axum::extract::Path;
use axum::response::Response;
use campaigns::CampaignError;
use campaigns::model::Shelf;
use db::WriteTx;
use kernel::ids::{Kind, kinds};
use kernel::{Cx, Id, RowId};
use serde::Deserialize;
use web::{Form, WebError};

use super::bench::{Bench, id_of, web_error};
use super::sentences::in_one_line;

type Shelve<K> = fn(&mut WriteTx<'_>, &Cx, RowId<kinds::Campaign>, Id<K>, Shelf) -> Result<(), CampaignError>;

/// Where the thing is to be.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    shelf: String,
}

async fn move_to<K: Kind>(
    bench: Bench<can::EditCatalogue>,
    id: &str,
    wanted: &Wanted,
    shelve: Shelve<K>,
    list: &str,
) -> Result<Response, WebError> {
    let id: Id<K> = id_of(id)?;
    let shelf = Shelf::from_word(&wanted.shelf).ok_or(WebError::NotFound)?;
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    match bench.site.db().write(move |tx| shelve(tx, &cx, row, id, shelf)).await {
        Ok(()) if shelf.is_offered() => Ok(bench.done(bench.t("catalogue-offered-again"), list)),
        Ok(()) => Ok(bench.done(bench.t("catalogue-archived"), list)),
        Err(CampaignError::Refused(problems)) => {
            Ok(bench.not_done(in_one_line(&bench.page.texts, &problems), &format!("{list}/{id}")))
        }
        Err(error) => Err(web_error(error)),
    }
}

pub(super) async fn item(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    form: Form<Wanted>,
) -> Result<Response, WebError> {
    move_to::<kinds::Item>(bench, &id, &form.input, campaigns::shelve_item, "catalogue/items").await
}

pub(super) async fn reward(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    form: Form<Wanted>,
) -> Result<Response, WebError> {
    move_to::<kinds::Reward>(bench, &id, &form.input, campaigns::shelve_reward, "catalogue/rewards").await
}

pub(super) async fn addon(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    form: Form<Wanted>,
) -> Result<Response, WebError> {
    move_to::<kinds::AddOn>(bench, &id, &form.input, campaigns::shelve_addon, "catalogue/addons").await
}

pub(super) async fn option(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    form: Form<Wanted>,
) -> Result<Response, WebError> {
    let shelve = campaigns::shelve_option;
    move_to::<kinds::CatalogueOption>(bench, &id, &form.input, shelve, "catalogue/options").await
}

pub(super) async fn question(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    form: Form<Wanted>,
) -> Result<Response, WebError> {
    let shelve = campaigns::shelve_question;
    move_to::<kinds::Question>(bench, &id, &form.input, shelve, "catalogue/questions").await
}
