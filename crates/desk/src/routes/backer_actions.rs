//! What staff do to one pledge or its backer. Each is written to the audit log in the transaction that does it.

use ::campaigns::model::Campaign;
use accounts::{Audit, Permission, Permit, can};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use contacts::ErasureReason;
use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};
use messages::Queued;
use pledges::Pledge;
use serde::Deserialize;
use web::session::{self, SessionKind};
use web::{Flash, Form, Page, Site, WebError};

use super::backer;
use crate::bulk::BulkAction;
use crate::error::DeskError;
use crate::frame;

pub(super) const BASE: &str = "/desk/campaigns/{campaign}/backers/{pledge}";

pub(super) fn routes() -> Router<Site> {
    let path = |action: &str| format!("{BASE}/{action}");
    Router::new()
        .route(&path("invite"), post(invite))
        .route(&path("ask-to-pay"), post(ask_to_pay))
        .route(&path("send-link"), post(send_link))
        .route(&path("revoke-links"), post(revoke_links))
        .route(&path("erase"), post(erase))
}

/// How a change of one pledge is called in the audit log, and what the page says afterwards.
pub(super) struct Named {
    pub(super) action: &'static str,
    pub(super) done_key: &'static str,
}

/// Whether anything came of it: what changes nothing is not written to the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    Something,
    Nothing,
}

pub(super) type Change = dyn Fn(&mut WriteTx<'_>, &Cx, &Pledge) -> Result<Came, DeskError> + Send + Sync;

pub(super) async fn change<P: can::Can>(
    site: &Site,
    permit: &Permit<P>,
    (page, pledge): (Page, &str),
    deed: Named,
    change: Box<Change>,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(site, permit).await?;
    let id: Id<kinds::Pledge> = Id::parse(pledge).map_err(|_| WebError::NotFound)?;
    let audit = permit.audit(site, deed.action, id.to_string());
    let outcome = in_pledge(site, permit.cx(site), (&campaign, id), audit, change).await;
    let to = frame::path(&campaign, &format!("backers/{id}"));
    frame::answer(site, &page, &to, (outcome, deed.done_key))
}

/// Finds the pledge within the campaign, changes it, writes the log: one transaction.
pub(super) async fn in_pledge(
    site: &Site,
    cx: Cx,
    (campaign, id): (&Campaign, Id<kinds::Pledge>),
    audit: Audit,
    change: Box<Change>,
) -> Result<(), DeskError> {
    let row = campaign.row;
    site.db()
        .write(move |tx| {
            let pledge = pledges::find(tx, id)?.filter(|p| p.campaign == row).ok_or(DeskError::Unknown)?;
            match change(tx, &cx, &pledge)? {
                Came::Something => Ok(accounts::audit(tx, &cx, audit.clone())?),
                Came::Nothing => Ok(()),
            }
        })
        .await
}

async fn invite(
    State(site): State<Site>,
    permit: Permit<can::SendMessages>,
    Path((_, pledge)): Path<(String, String)>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let (stage, is_late) = (campaign.stage, campaign.is_past_deadline(site.now()));
    let deed = Named { action: "pledge.invited", done_key: "desk-done-invite" };
    let change_it: Box<Change> = Box::new(move |tx, cx, pledge| {
        if let Some(why) = DeskError::of_asking(stage) {
            return Err(why);
        }
        if is_late {
            return Err(DeskError::DeadlineOver);
        }
        pledges::invite(tx, cx, pledge.row)?;
        Ok(Came::Something)
    });
    change(&site, &permit, (page, &pledge), deed, change_it).await
}

/// Asks for what is still to be paid; also after the deadline, and while the campaign is locked.
async fn ask_to_pay(
    State(site): State<Site>,
    permit: Permit<can::SendMessages>,
    Path((_, pledge)): Path<(String, String)>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    // Whether something is owed is told by the answer.
    if !permit.staff().may(Permission::ViewMoney, Some(campaign.id)) {
        return Err(WebError::Forbidden);
    }
    let stage = campaign.stage;
    let deed = Named { action: "pledge.payment_asked", done_key: "desk-done-ask-to-pay" };
    let change_it: Box<Change> = Box::new(move |tx, cx, pledge| {
        if let Some(why) = BulkAction::Remind.closed_at(stage) {
            return Err(why);
        }
        pledges::ask_to_pay(tx, cx, pledge.row)?;
        Ok(Came::Something)
    });
    change(&site, &permit, (page, &pledge), deed, change_it).await
}

/// Sends the links of everything the person pledged that goes on: for who has nothing left to do and lost the mail.
async fn send_link(
    State(site): State<Site>,
    permit: Permit<can::SendMessages>,
    Path((_, pledge)): Path<(String, String)>,
    page: Page,
) -> Result<Response, WebError> {
    let deed = Named { action: "pledge.link_sent", done_key: "desk-done-invite" };
    let change_it: Box<Change> = Box::new(|tx, cx, pledge| {
        match messages::queue_links(tx, cx, pledge.contact)? {
            Some(Queued::New(_)) => Ok(Came::Something),
            Some(Queued::Repeated(_)) => Ok(Came::Nothing), // asked for a moment ago: it is on its way
            None => Err(DeskError::NothingToDo),
        }
    });
    change(&site, &permit, (page, &pledge), deed, change_it).await
}

async fn revoke_links(
    State(site): State<Site>,
    permit: Permit<can::EditBackers>,
    Path((_, pledge)): Path<(String, String)>,
    page: Page,
) -> Result<Response, WebError> {
    let deed = Named { action: "pledge.links_revoked", done_key: "desk-done-revoke" };
    let change_it: Box<Change> = Box::new(|tx, cx, pledge| {
        pledges::revoke_links(tx, cx, pledge.row)?;
        sign_out_everywhere(tx, cx, pledge)?;
        Ok(Came::Something)
    });
    change(&site, &permit, (page, &pledge), deed, change_it).await
}

/// Ends every session of the person: whoever came in by a link that works no more is out.
pub(super) fn sign_out_everywhere(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), DeskError> {
    session::store::revoke_all(tx, SessionKind::Backer, pledge.contact.get(), 0, cx.now())?;
    Ok(())
}

/// What is typed before somebody is erased.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    #[serde(default)]
    typed: String,
}

/// Erases the person, in every campaign, and cancels with it what was not handed over: asked for the whole organisation, whatever the path says.
async fn erase(
    State(site): State<Site>,
    permit: Permit<can::ManageStaff>,
    Path((_, pledge)): Path<(String, String)>,
    page: Page,
    form: Form<Typed>,
) -> Result<Response, WebError> {
    if !permit.staff().may(Permission::ManageStaff, None) {
        return Err(WebError::Forbidden);
    }
    let campaign = frame::campaign_of(&site, &permit).await?;
    let facts = backer::load(&site, &campaign, &pledge).await?;
    let to = frame::path(&campaign, &format!("backers/{pledge}"));
    if form.input.typed.trim() != facts.view.pledge.order_number {
        return Ok(Flash::danger(page.t("desk-erase-mistyped")).redirect(&site, &to));
    }
    let deed = Named { action: "contact.erased", done_key: "desk-done-erase" };
    let change_it: Box<Change> = Box::new(|tx, cx, pledge| {
        pledges::cancel_for_erasure(tx, cx, pledge.contact)?;
        billing::credit_before_erasure(tx, cx, pledge.contact)?;
        contacts::erase(tx, cx, pledge.contact, ErasureReason::Requested)?;
        Ok(Came::Something)
    });
    change(&site, &permit, (page, &pledge), deed, change_it).await
}
