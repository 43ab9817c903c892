//! The hosted payment page: test cards, the bank's question, and the way back.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use db::DbError;
use kernel::{Currency, Money};
use serde::Deserialize;
use web::{Choice, FieldErrors, Form, FormState, Page, Site, WebError};

use super::delivery::{self, Delivery};
use crate::pages::{SandboxChallenge, SandboxLost, SandboxPay};
use crate::store::sandbox::{self as store, CheckoutRow};

/// A test card and what it does. The numbers are the field's well-known test numbers; they are shown, never typed.
const CARDS: [(&str, &str, &str); 4] = [
    ("approved", "4242 4242 4242 4242", "payments-sandbox-card-approved"),
    ("declined", "4000 0000 0000 0002", "payments-sandbox-card-declined"),
    ("authenticate", "4000 0027 6000 3184", "payments-sandbox-card-authenticate"),
    ("timeout", "4000 0000 0000 0119", "payments-sandbox-card-timeout"),
];

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PayForm {
    #[serde(default)]
    card: String,
    #[serde(default)]
    delivery: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChallengeForm {
    #[serde(default)]
    answer: String,
}

async fn load(site: &Site, id: String) -> Result<CheckoutRow, WebError> {
    site.db().read(move |tx| store::find(tx, &id)).await?.ok_or(WebError::NotFound)
}

fn amount_text(page: &Page, c: &CheckoutRow) -> String {
    let currency = Currency::parse(&c.currency).unwrap_or(Currency::EUR); // checked when the page was opened
    Money::new(c.amount_minor, currency).text(page.texts.language())
}

/// Where a checkout leads that waits for nobody any more.
fn way_back(c: &CheckoutRow) -> Option<Redirect> {
    match c.state.as_str() {
        "captured" => Some(Redirect::to(&c.return_url)),
        "failed" | "cancelled" | "expired" => Some(Redirect::to(&c.cancel_url)),
        _ => None,
    }
}

fn pay_page(mut page: Page, c: &CheckoutRow, form: FormState) -> Result<Response, WebError> {
    page.title = page.t("payments-sandbox-title");
    let cards = CARDS.iter().map(|(value, number, text)| Choice::new(*value, *number).hint(page.t(text)));
    let status = if form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let context = SandboxPay {
        amount: amount_text(&page, c),
        title: c.title.clone(),
        cancel_url: c.cancel_url.clone(),
        cards: cards.collect(),
        deliveries: Delivery::all()
            .map(|delivery| Choice::new(delivery.word(), page.t(delivery.text_key())))
            .collect(),
        page,
        form,
    };
    web::html_with(status, &context)
}

pub(crate) async fn show(
    State(site): State<Site>,
    Path(id): Path<String>,
    page: Page,
) -> Result<Response, WebError> {
    let (checkout, delivery) = site
        .db()
        .read(move |tx| match store::find(tx, &id)? {
            Some(checkout) => {
                let delivery = Delivery::of_checkout(tx, checkout.row)?;
                Ok::<_, DbError>(Some((checkout, delivery)))
            }
            None => Ok(None),
        })
        .await?
        .ok_or(WebError::NotFound)?;
    if checkout.state == "authenticating" {
        return Ok(Redirect::to(&format!("/sandbox/pay/{}/challenge", checkout.id)).into_response());
    }
    if let Some(back) = way_back(&checkout) {
        return Ok(back.into_response());
    }
    pay_page(page, &checkout, FormState::new().with("delivery", delivery.word()))
}

pub(crate) async fn pay(
    State(site): State<Site>,
    Path(id): Path<String>,
    page: Page,
    form: Form<PayForm>,
) -> Result<Response, WebError> {
    let checkout = load(&site, id).await?;
    // Scripts post the card only; what is no way of delivery changes nothing.
    if let Some(delivery) = Delivery::from_word(&form.input.delivery) {
        let row = checkout.row;
        site.db().write(move |tx| store::set_checkout_delivery(tx, row, delivery.word())).await?;
    }
    let card = form.input.card.clone();
    let refused = |page: Page, text: String| {
        let mut errors = FieldErrors::new();
        errors.add("card", text);
        pay_page(page, &checkout, FormState::refused(form.sent.clone(), errors))
    };
    match card.as_str() {
        "approved" | "timeout" => {
            step(&site, &checkout, "open", "captured", None).await?;
            if card == "timeout" {
                // The charge stands; the answer never arrives. A real provider's page does this on a bad day.
                let mut page = page;
                page.title = page.t("payments-sandbox-lost-title");
                let lost = SandboxLost { return_url: checkout.return_url, page };
                return web::html_with(StatusCode::SERVICE_UNAVAILABLE, &lost);
            }
        }
        "authenticate" => {
            step(&site, &checkout, "open", "authenticating", None).await?;
            return Ok(Redirect::to(&format!("/sandbox/pay/{}/challenge", checkout.id)).into_response());
        }
        // As on a real page, a declined card leaves the page open for another one.
        "declined" => {
            let text = page.t("payments-sandbox-declined");
            return refused(page, text);
        }
        _ => {
            let text = page.t("payments-sandbox-choose");
            return refused(page, text);
        }
    }
    let after = load(&site, checkout.id.clone()).await?;
    Ok(way_back(&after).unwrap_or_else(|| Redirect::to(&after.cancel_url)).into_response())
}

pub(crate) async fn challenge(
    State(site): State<Site>,
    Path(id): Path<String>,
    mut page: Page,
) -> Result<Response, WebError> {
    let checkout = load(&site, id).await?;
    if let Some(back) = way_back(&checkout) {
        return Ok(back.into_response());
    }
    page.title = page.t("payments-sandbox-challenge-title");
    web::html(&SandboxChallenge { amount: amount_text(&page, &checkout), title: checkout.title, page })
}

pub(crate) async fn answer_challenge(
    State(site): State<Site>,
    Path(id): Path<String>,
    form: Form<ChallengeForm>,
) -> Result<Response, WebError> {
    let checkout = load(&site, id).await?;
    if form.input.answer == "approve" {
        step(&site, &checkout, "authenticating", "captured", None).await?;
    } else {
        step(&site, &checkout, "authenticating", "failed", Some("authentication_failed")).await?;
    }
    let after = load(&site, checkout.id.clone()).await?;
    Ok(way_back(&after).unwrap_or_else(|| Redirect::to(&after.cancel_url)).into_response())
}

/// Moves the checkout on and announces it, if it still is where the page said.
async fn step(
    site: &Site,
    checkout: &CheckoutRow,
    from: &'static str,
    to: &'static str,
    failure: Option<&'static str>,
) -> Result<(), WebError> {
    let (row, expires_at) = (checkout.row, checkout.expires_at);
    let (clock, random) = (site.clock_handle(), site.random_handle());
    site.db()
        .write(move |tx| {
            if expires_at <= clock.now() {
                store::advance(tx, row, from, "expired", None)?;
                return Ok::<(), DbError>(());
            }
            if store::advance(tx, row, from, to, failure)? {
                let kinds: &[&str] = match to {
                    "captured" => &["checkout.authorised", "checkout.captured"],
                    "failed" => &["checkout.failed"],
                    _ => &["checkout.authenticating"],
                };
                delivery::announce(tx, clock.as_ref(), random.as_ref(), row, kinds)?;
            }
            Ok(())
        })
        .await?;
    Ok(())
}
