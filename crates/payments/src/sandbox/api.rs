//! The provider's interface: JSON, a bearer key, idempotency keys.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use db::DbError;
use kernel::ids::kinds;
use kernel::{Currency, Id};
use serde_json::json;
use subtle::ConstantTimeEq;
use web::Site;

use super::{CheckoutBody, Secrets, WireCheckout, delivery};
use crate::store::sandbox::{self as store, CheckoutRow};

/// Longest title.
const TITLE_CHARS_MAX: usize = 200;

fn refuse(status: StatusCode, code: &str) -> Response {
    (status, Json(json!({ "error": { "code": code } }))).into_response()
}

fn unavailable(e: &DbError) -> Response {
    tracing::warn!(error = %e, "the sandbox cannot reach its books");
    refuse(StatusCode::SERVICE_UNAVAILABLE, "unavailable")
}

fn is_known(site: &Site, headers: &HeaderMap) -> bool {
    let given =
        headers.get("authorization").and_then(|v| v.to_str().ok()).and_then(|v| v.strip_prefix("Bearer ")); // not text: unknown
    given.is_some_and(|key| key.as_bytes().ct_eq(Secrets::of(site.vault()).api_key.as_bytes()).into())
}

fn wire(site: &Site, c: &CheckoutRow) -> WireCheckout {
    WireCheckout {
        id: c.id.clone(),
        url: site.absolute_url(&format!("/sandbox/pay/{}", c.id)),
        status: c.state.clone(),
        amount_minor: c.amount_minor,
        currency: c.currency.clone(),
        failure: c.failure.clone(),
    }
}

fn is_acceptable(body: &CheckoutBody) -> bool {
    let local = |url: &str| url.starts_with("http://") || url.starts_with("https://");
    body.amount_minor > 0
        && Currency::parse(&body.currency).is_ok()
        && body.title.chars().count() <= TITLE_CHARS_MAX
        && local(&body.return_url)
        && local(&body.cancel_url)
}

pub(crate) async fn open(State(site): State<Site>, headers: HeaderMap, body: Bytes) -> Response {
    if !is_known(&site, &headers) {
        return refuse(StatusCode::UNAUTHORIZED, "unknown_key");
    }
    let key = headers.get("idempotency-key").and_then(|v| v.to_str().ok()).filter(|k| k.len() <= 100); // not text: none
    let (Some(key), Ok(body)) = (key, serde_json::from_slice::<CheckoutBody>(&body)) else {
        return refuse(StatusCode::BAD_REQUEST, "unreadable");
    };
    if !is_acceptable(&body) {
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
    }
    let (key, now) = (key.to_owned(), site.now());
    let id = Id::<kinds::Payment>::new(site.clock(), site.random()).to_string().replace("pay_", "chk_");
    let opened = site
        .db()
        .write(move |tx| {
            if let Some(earlier) = store::find_by_key(tx, &key)? {
                return Ok(Some(earlier).filter(|e| is_same(e, &body)));
            }
            store::insert(tx, &id, &key, &body, now)?;
            store::find(tx, &id)
        })
        .await;
    match opened {
        Ok(Some(checkout)) => (StatusCode::CREATED, Json(wire(&site, &checkout))).into_response(),
        Ok(None) => refuse(StatusCode::CONFLICT, "idempotency_key_reused"),
        Err(e) => unavailable(&e),
    }
}

/// The same key must come with the same parameters.
fn is_same(earlier: &CheckoutRow, body: &CheckoutBody) -> bool {
    (&earlier.reference, earlier.amount_minor, &earlier.currency, &earlier.title)
        == (&body.reference, body.amount_minor, &body.currency, &body.title)
}

pub(crate) async fn show(State(site): State<Site>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    if !is_known(&site, &headers) {
        return refuse(StatusCode::UNAUTHORIZED, "unknown_key");
    }
    let now = site.now();
    let found = site
        .db()
        .write(move |tx| {
            let Some(checkout) = store::find(tx, &id)? else { return Ok::<_, DbError>(None) };
            for waiting in ["open", "authenticating"] {
                if checkout.state == waiting && checkout.expires_at <= now {
                    store::advance(tx, checkout.row, waiting, "expired", None)?;
                }
            }
            store::find(tx, &id)
        })
        .await;
    match found {
        Ok(Some(checkout)) => Json(wire(&site, &checkout)).into_response(),
        Ok(None) => refuse(StatusCode::NOT_FOUND, "unknown_checkout"),
        Err(e) => unavailable(&e),
    }
}

pub(crate) async fn cancel(State(site): State<Site>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    if !is_known(&site, &headers) {
        return refuse(StatusCode::UNAUTHORIZED, "unknown_key");
    }
    let (clock, random) = (site.clock_handle(), site.random_handle());
    let closed = site
        .db()
        .write(move |tx| {
            let Some(checkout) = store::find(tx, &id)? else { return Ok::<_, DbError>(None) };
            for waiting in ["open", "authenticating"] {
                if store::advance(tx, checkout.row, waiting, "cancelled", None)? {
                    delivery::announce(
                        tx,
                        clock.as_ref(),
                        random.as_ref(),
                        checkout.row,
                        &["checkout.cancelled"],
                    )?;
                }
            }
            store::find(tx, &id)
        })
        .await;
    match closed {
        Ok(Some(checkout)) => Json(wire(&site, &checkout)).into_response(),
        Ok(None) => refuse(StatusCode::NOT_FOUND, "unknown_checkout"),
        Err(e) => unavailable(&e),
    }
}
