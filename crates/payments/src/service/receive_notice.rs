//! A webhook arrives: check the signature, take it in once, look later.

use axum::http::HeaderMap;
use exchange::{Direction, LogEntry};
use kernel::Id;

use crate::gateway::NoticeError;
use crate::jobs_of_payments::LookAtNotice;
use crate::model::PaymentError;
use crate::service::Payments;
use crate::store;

/// What became of a webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// Taken in; a job will ask the gateway.
    New,
    /// It had been taken in before.
    Repeated,
    /// Not signed as it must be; only logged.
    Refused(&'static str),
}

/// Takes in a webhook. The notice, its log entry and the job that looks at it are one commit; nothing of its
/// body is believed but which payment to ask about.
pub async fn receive_notice(
    payments: &Payments,
    gateway_name: &str,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Received, PaymentError> {
    let gateway = payments
        .gateways
        .get(gateway_name)
        .ok_or_else(|| PaymentError::NoGateway(gateway_name.to_owned()))?;
    let now = payments.cx.now();
    let read = gateway.read_notice(headers, body, now);
    let status = if read.is_ok() { 200 } else { 400 };
    let entry = LogEntry {
        id: Id::new(payments.cx.clock.as_ref(), payments.cx.random.as_ref()),
        direction: Direction::In,
        peer: gateway.name().to_owned(),
        method: "POST".to_owned(),
        url_masked: format!("/webhooks/{}", gateway.name()),
        request_masked: exchange::mask_body("application/json", body),
        status: Some(status),
        response_masked: String::new(),
        failure: read.as_ref().err().map(ToString::to_string),
        attempt: 1,
        duration_micros: 0,
        started_at: now,
    };
    let (name, notice) = (gateway.name(), read.as_ref().ok().cloned()); // refused ones are only logged
    let is_new = payments
        .db
        .write(move |tx| {
            exchange::record(tx, &entry)?;
            let Some(notice) = &notice else { return Ok(false) };
            let is_new = store::take_in(tx, name, notice, now)?;
            if is_new {
                let job = LookAtNotice { gateway: name.to_owned(), gateway_ref: notice.gateway_ref.clone() };
                jobs::enqueue(tx, now, &job)?;
            }
            Ok::<_, PaymentError>(is_new)
        })
        .await?;
    Ok(match read {
        Ok(_) if is_new => Received::New,
        Ok(_) => Received::Repeated,
        Err(NoticeError::BadSignature) => Received::Refused("bad_signature"),
        Err(NoticeError::Stale) => Received::Refused("stale"),
        Err(NoticeError::Unreadable) => Received::Refused("unreadable"),
    })
}
