//! The keys of one pledge, and another key in place of one that does not work. Staff never see a key.

use accounts::{Permit, can};
use axum::extract::{Path, State};
use axum::response::Response;
use db::Isolation;
use kernel::Id;
use kernel::ids::kinds;
use pledges::Pledge;
use serde::Deserialize;
use web::{Flash, Form, Page, Site, WebError};

use super::frame::{Scene, page as frame_page};
use crate::error::DigitalError;
use crate::model::{ClaimStanding, DigitalGood, KeyAnswer, KeyClaim};
use crate::pages::{ClaimLine, ReplacePage};
use crate::service::give_key::replace_key;
use crate::store;

type InPath = Path<(Id<kinds::Campaign>, Id<kinds::Pledge>)>;
type EditBackers = Permit<can::EditBackers>;

struct Found {
    scene: Scene,
    pledge: Pledge,
    claims: Vec<(ClaimStanding, DigitalGood)>,
}

fn read(
    tx: &mut db::ReadTx<'_>,
    campaign: Id<kinds::Campaign>,
    id: Id<kinds::Pledge>,
) -> Result<Found, DigitalError> {
    let scene = Scene::read(tx, campaign)?;
    let pledge = pledges::find(tx, id)?.ok_or(DigitalError::Unknown)?;
    if pledge.campaign != scene.campaign.row {
        return Err(DigitalError::Unknown);
    }
    let mut claims = Vec::new();
    for claim in store::keys::claims(tx, id)? {
        let (good, _) = scene.good_of_pool(tx, claim.pool)?;
        claims.push((claim, good));
    }
    Ok(Found { scene, pledge, claims })
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: EditBackers,
    page: Page,
    Path((campaign, id)): InPath,
) -> Result<Response, WebError> {
    let Found { scene, pledge, claims } = site.db().read(move |tx| read(tx, campaign, id)).await?;
    let back = format!("/desk/campaigns/{campaign}/backers/{id}");
    let page = frame_page(&site, &permit, page, &scene.campaign)
        .below(pledge.order_number.clone(), back)
        .titled_by("digital-replace-title");
    let when = |at: kernel::Timestamp| at.display_in(&scene.campaign.time_zone);
    let line = |(claim, good): &(ClaimStanding, DigitalGood)| ClaimLine {
        title: good.title.clone(),
        copy: claim.copy,
        pool: claim.pool.to_string(),
        given: claim.given_at.map_or_else(|| page.t("digital-replace-waits"), when),
        shown: claim.shown_at.map_or_else(|| page.t("digital-replace-not-shown"), when),
        given_micros: claim.given_at.map(kernel::Timestamp::as_micros),
    };
    let claims = claims.iter().map(line).collect();
    web::html(&ReplacePage { claims, action: super::keys_of_pledge_path(campaign, id), page })
}

/// Which copy.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Replace {
    pool: Id<kinds::KeyPool>,
    copy: u32,
    /// When the key was given that is to be replaced: sent twice, one key is replaced.
    given: i64,
}

pub(super) async fn act(
    State(site): State<Site>,
    permit: EditBackers,
    page: Page,
    Path((campaign, id)): InPath,
    form: Form<Replace>,
) -> Result<Response, WebError> {
    let (cx, Replace { pool, copy, given }) = (permit.cx(&site), form.input);
    let done = site.db().write_at(Isolation::ReadCommitted, move |tx| {
        store::good::take_turn(tx, id, cx.now())?;
        let found = read(tx, campaign, id)?;
        let is_it = |(claim, _): &&(ClaimStanding, DigitalGood)| claim.pool == pool && claim.copy == copy;
        let (claim, _) = found.claims.iter().find(is_it).ok_or(DigitalError::NoKey)?;
        if claim.given_at.map(kernel::Timestamp::as_micros) != Some(given) {
            return Err(DigitalError::NoKey);
        }
        replace_key(tx, &cx, &KeyClaim { pool, pledge: id, copy })
    });
    let to = super::keys_of_pledge_path(campaign, id);
    Ok(match done.await {
        Ok(KeyAnswer::Dry) => Flash::warning(page.t("digital-replaced-dry")).redirect(&site, &to),
        Ok(_) => Flash::success(page.t("digital-replaced")).redirect(&site, &to),
        Err(DigitalError::NoKey) => Flash::warning(page.t("digital-error-no-key")).redirect(&site, &to),
        Err(error) => return Err(error.into()),
    })
}
