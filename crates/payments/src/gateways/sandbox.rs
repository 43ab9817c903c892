//! The client of the sandbox gateway. It speaks HTTP to the sandbox as any client speaks to its gateway, with an
//! idempotency key, a bearer key and signed webhooks, so that everything between is the real thing.

use axum::http::HeaderMap;
use exchange::{Body, Exchange, Repeat, Request};
use kernel::{Currency, Money, Timestamp, Vault};
use serde::Deserialize;

use crate::gateway::{
    Answer, Capabilities, Checkout, CheckoutRequest, Gateway, GatewayError, GatewayPayment, GatewayStatus,
    Notice, NoticeError,
};
use crate::sandbox::{CheckoutBody, NoticeBody, Secrets, WireCheckout};
use crate::signature;

/// Its name.
pub const NAME: &str = "sandbox";

/// The sandbox gateway.
#[derive(Clone)]
pub struct SandboxGateway {
    exchange: Exchange,
    /// Where the sandbox listens: `http://127.0.0.1:8080`.
    base_url: String,
    secrets: Secrets,
}

impl SandboxGateway {
    /// A client of the sandbox at `base_url` (without a slash at the end), with the keys of this installation.
    pub fn new(exchange: Exchange, base_url: impl Into<String>, vault: &Vault) -> Self {
        Self { exchange, base_url: base_url.into(), secrets: Secrets::of(vault) }
    }

    async fn call<T: for<'de> Deserialize<'de>>(
        &self,
        method: &'static str,
        path: String,
        body: Body,
        key: Option<&str>,
    ) -> Result<T, GatewayError> {
        let mut headers = vec![("authorization", format!("Bearer {}", self.secrets.api_key))];
        if let Some(key) = key {
            headers.push(("idempotency-key", key.to_owned()));
        }
        let url = format!("{}{path}", self.base_url);
        // Every call either reads, carries a key, or closes a page, which can be said twice.
        let request = Request { peer: NAME, method, url, headers, body, repeat: Repeat::Harmless };
        let response = self.exchange.send(&request).await?;
        match response.status {
            200 | 201 => {
                serde_json::from_slice(&response.body).map_err(|e| GatewayError::Unexpected(e.to_string()))
            }
            401 | 403 => Err(GatewayError::NotAdmitted(format!("status {}", response.status))),
            404 => Err(GatewayError::NotFound),
            429 | 500.. => Err(GatewayError::Unavailable(format!("status {}", response.status))),
            status => Err(GatewayError::Refused(format!("status {status}"))),
        }
    }
}

fn payment(wire: WireCheckout) -> Result<GatewayPayment, GatewayError> {
    let currency = Currency::parse(&wire.currency).map_err(|e| GatewayError::Unexpected(e.to_string()))?;
    let status = match wire.status.as_str() {
        "open" | "authenticating" => GatewayStatus::Open,
        "captured" => GatewayStatus::Captured,
        "failed" => GatewayStatus::Failed,
        "cancelled" | "expired" => GatewayStatus::Expired,
        other => return Err(GatewayError::Unexpected(format!("status {other}"))),
    };
    let captured = if status == GatewayStatus::Captured { wire.amount_minor } else { 0 };
    Ok(GatewayPayment {
        gateway_ref: wire.id,
        status,
        captured: Money::new(captured, currency),
        failure: wire.failure,
    })
}

impl Gateway for SandboxGateway {
    fn name(&self) -> &'static str {
        NAME
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities { is_test: true, refunds: false }
    }

    fn open_checkout<'a>(&'a self, request: &'a CheckoutRequest) -> Answer<'a, Checkout> {
        Box::pin(async move {
            let body = CheckoutBody {
                reference: request.idempotency_key.clone(),
                amount_minor: request.amount.minor,
                currency: request.amount.currency.code().to_owned(),
                title: request.title.clone(),
                return_url: request.return_url.clone(),
                cancel_url: request.cancel_url.clone(),
                language: request.language.code().to_owned(),
            };
            let json = serde_json::to_string(&body).map_err(|e| GatewayError::Unexpected(e.to_string()))?;
            let key = Some(request.idempotency_key.as_str());
            let made: WireCheckout =
                self.call("POST", "/sandbox/api/checkouts".to_owned(), Body::Json(json), key).await?;
            Ok(Checkout { gateway_ref: made.id, redirect_url: made.url })
        })
    }

    fn fetch<'a>(&'a self, gateway_ref: &'a str) -> Answer<'a, GatewayPayment> {
        Box::pin(async move {
            payment(
                self.call("GET", format!("/sandbox/api/checkouts/{gateway_ref}"), Body::Empty, None).await?,
            )
        })
    }

    fn cancel<'a>(&'a self, gateway_ref: &'a str) -> Answer<'a, GatewayPayment> {
        Box::pin(async move {
            let path = format!("/sandbox/api/checkouts/{gateway_ref}/cancel");
            payment(self.call("POST", path, Body::Empty, None).await?)
        })
    }

    fn read_notice(&self, headers: &HeaderMap, body: &[u8], now: Timestamp) -> Result<Notice, NoticeError> {
        let header = headers.get(crate::sandbox::SIGNATURE_HEADER).and_then(|v| v.to_str().ok()); // not text: not signed
        signature::verify(&self.secrets.webhook_secret, header.ok_or(NoticeError::BadSignature)?, body, now)?;
        let notice: NoticeBody = serde_json::from_slice(body).map_err(|_| NoticeError::Unreadable)?;
        Ok(Notice { notice_id: notice.id, kind: notice.kind, gateway_ref: notice.checkout })
    }
}
