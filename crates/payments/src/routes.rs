//! The way back from a gateway's page, and the door for webhooks.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use kernel::{Actor, Id};
use web::{ClientIp, RouteClass, Site, WebError};

use crate::model::PaymentError;
use crate::service::{Payments, Received, receive_notice, refresh_payment};
use crate::store;

/// A webhook larger than this is refused.
const WEBHOOK_BYTES_MAX: usize = 256 * 1024;

/// Routes of payments. The site carries a [`Payments`] as a service.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/payments/{payment}/return", get(come_back))
        .route("/webhooks/{gateway}", post(webhook).layer(DefaultBodyLimit::max(WEBHOOK_BYTES_MAX)))
}

pub(crate) fn payments_of(site: &Site) -> Result<Arc<Payments>, WebError> {
    site.service::<Payments>().ok_or_else(|| WebError::Unavailable("payments are not set up".to_owned()))
}

/// The browser is back. Asking the gateway and booking its answer is what the webhook does as well, so doing it
/// on a GET changes nothing that would not change by itself; it only lets the backer see the outcome at once.
async fn come_back(State(site): State<Site>, Path(id): Path<String>) -> Result<Response, WebError> {
    let payments = payments_of(&site)?;
    let id = Id::parse(&id).map_err(|_| WebError::NotFound)?;
    let payment = site.db().read(move |tx| store::find(tx, id)).await?.ok_or(WebError::NotFound)?;
    let cx = payments.cx.acting_as(Actor::Job("payments.come_back"));
    if let Err(e) = refresh_payment(&payments, &cx, id).await {
        // The page says that the outcome is not known yet; webhook and janitor go on asking.
        tracing::warn!(error = %e, payment = %id, "the gateway could not be asked when the backer came back");
    }
    let separator = if payment.return_path.contains('?') { '&' } else { '?' };
    Ok(Redirect::to(&format!("{}{separator}payment={id}", payment.return_path)).into_response())
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
