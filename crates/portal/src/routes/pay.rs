//! Paying what is owed, and opening a confirmed pledge again.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::Actor;
use payments::PaymentError;
use payments::service::{PayAmount, Payments, StartPayment, Started, start_payment};
use pledges::{PledgeError, PledgeState};
use serde::Deserialize;
use web::{ClientIp, Flash, Form, Page, RouteClass, Site, WebError, redirect};

use super::saving::{leave_or, unexpected};
use crate::errors::{is_gateway_down, of_payment};
use crate::owner::Visit;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeyInput {
    /// Comes along and counts for nothing: whether there is something to do is told by the pledge's state.
    #[serde(default, rename = "key")]
    _key: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PayInput {
    /// As of [`KeyInput`].
    #[serde(default, rename = "key")]
    _key: String,
    /// `all`: also the parts that are not due; else what is due.
    #[serde(default)]
    amount: String,
    /// The rate that was seen; empty in the campaign's currency.
    #[serde(default)]
    rate: String,
}

/// The button "pay": a payment that is under way is gone on with, never doubled.
pub(super) async fn pay(
    State(site): State<Site>,
    client: ClientIp,
    visit: Visit,
    page: Page,
    form: Form<PayInput>,
) -> Result<Response, WebError> {
    site.limiter().check_network(RouteClass::Payment, client)?;
    if !visit.campaign.stage.payments_allowed() {
        return Ok(Flash::warning(page.t("portal-payment-closed")).redirect(&site, &visit.path()));
    }
    let amount = if form.input.amount == "all" { PayAmount::All } else { PayAmount::Due };
    to_gateway(&site, &visit, &page, (amount, &form.input.rate)).await
}

/// Leads to the gateway's page, at the rate that was seen. When the gateway cannot be reached, nothing is charged, and what was agreed
/// stands: the pledge's page says so and offers to try again.
pub(super) async fn to_gateway(
    site: &Site,
    visit: &Visit,
    page: &Page,
    (amount, rate): (PayAmount, &str),
) -> Result<Response, WebError> {
    // Cancelled on the platform, and nobody has decided yet whether it goes on: nothing more is taken for it.
    if visit.view.pledge.asks_for_nothing() {
        return Ok(Flash::warning(page.t("portal-payment-undecided")).redirect(site, &visit.path()));
    }
    let Some(payments) = site.service::<Payments>() else {
        return Ok(Flash::warning(page.t("portal-payment-down")).redirect(site, &visit.path()));
    };
    let start = StartPayment {
        pledge: visit.view.pledge.reference(),
        campaign: visit.view.pledge.campaign,
        title: visit.campaign.name.clone(),
        amount,
        rate_seen: rate.to_owned(),
        return_path: visit.path(),
        language: page.texts.language(),
    };
    let cx = payments.cx.acting_as(Actor::Backer(visit.view.pledge.contact));
    match start_payment(&payments, &cx, &start).await {
        Ok(Started::Redirect(url)) => Ok(Redirect::to(&url).into_response()),
        Ok(Started::NothingOwed) => Ok(redirect(&visit.path())),
        Err(PaymentError::RateMoved) => {
            Ok(Flash::warning(page.t("portal-currency-moved")).redirect(site, &visit.path()))
        }
        Err(error @ PaymentError::Held { .. }) => {
            tracing::warn!(%error, pledge = %visit.view.pledge.id, "a payment is held");
            Ok(Flash::warning(page.t("portal-payment-held")).redirect(site, &visit.path()))
        }
        Err(error) if is_gateway_down(&error) => {
            tracing::warn!(%error, pledge = %visit.view.pledge.id, "no payment page could be opened");
            Ok(Flash::warning(page.t("portal-payment-down")).redirect(site, &visit.path()))
        }
        Err(error) => Err(of_payment(error)),
    }
}

/// The button "change my pledge". Pressed twice, it opens once; pressed again after another confirmation, it opens
/// again, also on a page from before.
pub(super) async fn reopen(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    _form: Form<KeyInput>,
) -> Result<Response, WebError> {
    let (cx, row) = (visit.cx(), visit.view.pledge.row);
    let reopened = site.db().write(move |tx| {
        if pledges::load(tx, row)?.state == PledgeState::InProgress {
            return Ok::<_, PledgeError>(());
        }
        pledges::reopen(tx, &cx, row).map(drop)
    });
    match reopened.await {
        Ok(()) => {
            let flash = Flash::info(page.t("portal-reopened"));
            Ok(flash.redirect(&site, &visit.path_to(crate::rules::steps::StepPage::Rewards.path())))
        }
        Err(error) => leave_or(&site, &visit, &page.texts, error).map_err(unexpected),
    }
}
