//! The way back from a gateway's page, the door for webhooks, and the page of held money.

mod held;

pub(crate) use held::path as held_path;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use kernel::ids::kinds;
use kernel::{Actor, Id};
use web::{ClientIp, RouteClass, Site, WebError};

use crate::model::PaymentError;
use crate::service::{Payments, Received, Settled, ask_later, receive_notice, refresh_payment};
use crate::store;

/// A webhook larger than this is refused.
const WEBHOOK_BYTES_MAX: usize = 256 * 1024;
/// A backer who is back waits at most so long for the gateway's word; a job asks again.
const LOOK_MAX: Duration = Duration::from_secs(8);

/// Routes of payments. The site carries a [`Payments`] as a service.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/payments/{payment}/return", get(come_back))
        .route("/desk/campaigns/{campaign}/payments/{payment}", get(held::show).post(held::decide))
        .route("/webhooks/{gateway}", post(webhook).layer(DefaultBodyLimit::max(WEBHOOK_BYTES_MAX)))
}

pub(crate) fn payments_of(site: &Site) -> Result<Arc<Payments>, WebError> {
    site.service::<Payments>().ok_or_else(|| WebError::Unavailable("payments are not set up".to_owned()))
}

/// The browser is back. Asking the gateway and booking its answer is what the webhook does as well, so doing it
/// on a GET changes nothing that would not change by itself; it only lets the backer see the outcome at once. Who
/// comes back again and again, or while the gateway is away, is answered by one question a minute for all of it.
async fn come_back(State(site): State<Site>, Path(id): Path<String>) -> Result<Response, WebError> {
    let payments = payments_of(&site)?;
    let id = Id::parse(&id).map_err(|_| WebError::NotFound)?;
    let payment = site.db().read(move |tx| store::find(tx, id)).await?.ok_or(WebError::NotFound)?;
    if !look_now(&site, &payments, id).await && payment.is_under_way() {
        let now = site.now();
        site.db().write(move |tx| ask_later(tx, now, id)).await?;
    }
    let separator = if payment.return_path.contains('?') { '&' } else { '?' };
    Ok(Redirect::to(&format!("{}{separator}payment={id}", payment.return_path)).into_response())
}

/// Asks the gateway while the browser waits, not too often and not too long. Answers whether the outcome is known.
async fn look_now(site: &Site, payments: &Payments, id: Id<kinds::Payment>) -> bool {
    if site.limiter().check_account(RouteClass::Payment, &id.to_string()).is_err() {
        return false;
    }
    let cx = payments.cx.acting_as(Actor::Job("payments.come_back"));
    match tokio::time::timeout(LOOK_MAX, refresh_payment(payments, &cx, id)).await {
        Ok(Ok(settled)) => settled != Settled::Waiting,
        Ok(Err(e)) => {
            // The page says that the outcome is not known yet; webhook and janitor go on asking.
            tracing::warn!(error = %e, payment = %id, "the gateway could not be asked when the backer came back");
            false
        }
        Err(_) => {
            tracing::warn!(payment = %id, "the gateway took too long when the backer came back");
            false
        }
    }
}

async fn webhook(
    State(site): State<Site>,
    Path(gateway): Path<String>,
    ip: ClientIp,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, WebError> {
    site.limiter().check_network(RouteClass::Webhook, ip)?;
    let payments = payments_of(&site)?;
    match receive_notice(&payments, &gateway, &headers, &body).await {
        Ok(Received::New | Received::Repeated) => Ok(StatusCode::OK),
        Ok(Received::Refused(_)) => Ok(StatusCode::BAD_REQUEST),
        Err(PaymentError::NoGateway(_)) => Err(WebError::NotFound),
        // Not saved: the gateway is told so and delivers again.
        Err(e) => Err(WebError::Unavailable(e.to_string())),
    }
}
