//! The page on which staff decide about money that nobody asked for.

use accounts::{Permit, can};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use campaigns::model::Campaign;
use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Currency, Cx, Id, Money};
use serde::Deserialize;
use serde_json::json;
use web::{CampaignContext, Flash, Form, Page, Site, WebError};

use crate::model::{Held, HoldReason, Payment, PaymentError};
use crate::service::{book_held, close_held};
use crate::store;

type Decide = fn(&mut WriteTx<'_>, &Cx, Id<kinds::Payment>, Money) -> Result<(), PaymentError>;
type InPath = Path<(Id<kinds::Campaign>, Id<kinds::Payment>)>;

/// Where a payment is decided about.
pub(crate) fn path(campaign: Id<kinds::Campaign>, payment: Id<kinds::Payment>) -> String {
    format!("/desk/campaigns/{campaign}/payments/{payment}")
}

#[derive(Template)]
#[template(path = "desk/held.html")]
struct HeldPage {
    page: Page,
    payment: String,
    provider: String,
    reference: String,
    asked: String,
    reported: String,
    why: String,
    is_bookable: bool,
    seen: Money,
    action: String,
    back: String,
}

/// What the buttons send; the amount is the one that was looked at.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decision {
    #[serde(default)]
    decision: String,
    #[serde(default)]
    seen_minor: String,
    #[serde(default)]
    seen_currency: String,
}

struct Found {
    campaign: Campaign,
    payment: Payment,
    back: String,
}

async fn find(
    site: &Site,
    campaign: Id<kinds::Campaign>,
    payment: Id<kinds::Payment>,
) -> Result<Found, WebError> {
    let read = site.db().read(move |tx| {
        let (Some(found), Some(payment)) =
            (campaigns::find_campaign(tx, campaign)?, store::find(tx, payment)?)
        else {
            return Ok(None);
        };
        let pledge = pledges::load(tx, payment.pledge)?;
        let back = format!("/desk/campaigns/{campaign}/backers/{}", pledge.id);
        Ok::<_, PaymentError>(Some(Found { campaign: found, payment, back }))
    });
    let found = read.await.map_err(of_payment)?;
    // A payment of another campaign is none.
    found.filter(|found| found.payment.campaign == found.campaign.row).ok_or(WebError::NotFound)
}

fn of_payment(e: PaymentError) -> WebError {
    match e {
        PaymentError::Db(e) => e.into(),
        other => WebError::internal(other),
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path((campaign, payment)): InPath,
) -> Result<Response, WebError> {
    let found = find(&site, campaign, payment).await?;
    let Some(held) = found.payment.held else {
        return Ok(Flash::info(page.t("payments-held-changed")).redirect(&site, &found.back));
    };
    let context = CampaignContext { id: campaign.to_string(), name: found.campaign.name.clone() };
    let page = permit.frame(&site, page, Some(context)).titled_by("payments-held-title");
    web::html(&context_of(page, campaign, found, held))
}

fn context_of(page: Page, campaign: Id<kinds::Campaign>, found: Found, held: Held) -> HeldPage {
    let payment = found.payment;
    let is_bookable = payment.is_bookable(held.reported);
    let why = match held.reason {
        HoldReason::OtherAmount => "payments-held-other-amount",
        HoldReason::OtherCurrency => "payments-held-other-currency",
    };
    HeldPage {
        payment: payment.payment.id.to_string(),
        provider: payment.gateway,
        reference: payment.gateway_ref.unwrap_or_default(),
        asked: page.texts.money(payment.amount),
        reported: page.texts.money(held.reported),
        why: page.t(why),
        is_bookable,
        seen: held.reported,
        action: path(campaign, payment.payment.id),
        back: found.back,
        page,
    }
}

/// Books or closes, once: what was decided meanwhile is told.
pub(super) async fn decide(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path((campaign, payment)): InPath,
    form: Form<Decision>,
) -> Result<Response, WebError> {
    let found = find(&site, campaign, payment).await?;
    let unreadable = || WebError::BadInput(page.t("payments-held-changed"));
    let minor: i64 = form.input.seen_minor.parse().map_err(|_| unreadable())?;
    let currency = Currency::parse(&form.input.seen_currency).map_err(|_| unreadable())?;
    let (decide, action, said): (Decide, _, _) = match form.input.decision.as_str() {
        "book" => (book_held, "payment.held_booked", "payments-held-booked"),
        "close" => (close_held, "payment.held_closed", "payments-held-closed"),
        _ => return Err(unreadable()),
    };
    let (cx, seen) = (permit.cx(&site), Money::new(minor, currency));
    let audit = permit
        .audit(&site, action, payment.to_string())
        .with(json!({ "seen_minor": minor, "currency": currency.code() }));
    let decided = site.db().write(move |tx| {
        decide(tx, &cx, payment, seen)?;
        Ok::<(), PaymentError>(accounts::audit(tx, &cx, audit.clone())?)
    });
    match decided.await {
        Ok(()) => Ok(Flash::success(page.t(said)).redirect(&site, &found.back)),
        Err(PaymentError::NotHeld) => {
            Ok(Flash::warning(page.t("payments-held-changed")).redirect(&site, &found.back))
        }
        Err(PaymentError::NotBookable) => {
            let here = path(campaign, payment);
            Ok(Flash::warning(page.t("payments-held-not-bookable")).redirect(&site, &here))
        }
        Err(e) => Err(of_payment(e)),
    }
}
