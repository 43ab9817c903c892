//! A webhook arrives: check the signature, take it in once, look later.
//!
//! What is refused comes from strangers: it is counted, and only the first ones of an hour leave a line in the log,
//! then each whose number is twice that of the line before. Nothing of its body is kept but the length.

use axum::http::HeaderMap;
use db::Isolation;
use exchange::{Direction, LogEntry};
use kernel::{Id, Timestamp};

use crate::gateway::NoticeError;
use crate::jobs_of_payments::LookAtNotice;
use crate::model::PaymentError;
use crate::service::Payments;
use crate::store;

/// Refused webhooks of an hour that leave a line in the log each; after them only every doubling does.
const REFUSED_LOGGED_MAX: i64 = 16;
/// How long it is known how many were refused.
const REFUSED_KNOWN_DAYS: i64 = 30;
const HOUR_MICROS: i64 = 3_600_000_000;

/// What became of a webhook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// Taken in; a job will ask the gateway.
    New,
    /// It had been taken in before.
    Repeated,
    /// Not signed as it must be; only counted.
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
    let gateway = payments.gateway(gateway_name)?;
    let now = payments.cx.now();
    let notice = match gateway.read_notice(headers, body, now) {
        Ok(notice) => notice,
        Err(refused) => {
            let mut entry = entry(payments, gateway.name(), now, format!("{} bytes", body.len()));
            entry.status = Some(400);
            return refuse(payments, gateway.name(), entry, refused).await;
        }
    };
    let entry = entry(payments, gateway.name(), now, exchange::mask_body("application/json", body));
    let name = gateway.name();
    let taken = payments.db.write(move |tx| {
        exchange::record(tx, &entry)?;
        let is_new = store::take_in(tx, name, &notice, now)?;
        if is_new {
            let job = LookAtNotice { gateway: name.to_owned(), gateway_ref: notice.gateway_ref.clone() };
            jobs::enqueue(tx, now, &job)?;
        }
        Ok::<_, PaymentError>(is_new)
    });
    Ok(if taken.await? { Received::New } else { Received::Repeated })
}

fn entry(payments: &Payments, gateway: &str, now: Timestamp, request_masked: String) -> LogEntry {
    LogEntry {
        id: Id::new(payments.cx.clock.as_ref(), payments.cx.random.as_ref()),
        direction: Direction::In,
        peer: gateway.to_owned(),
        method: "POST".to_owned(),
        url_masked: format!("/webhooks/{gateway}"),
        request_masked,
        status: Some(200),
        response_masked: String::new(),
        failure: None,
        attempt: 1,
        duration_micros: 0,
        started_at: now,
    }
}

/// Counts it; the log shows the first ones and how many there were. Read committed: those who count meet at one
/// row and queue there for a moment.
async fn refuse(
    payments: &Payments,
    gateway: &'static str,
    entry: LogEntry,
    refused: NoticeError,
) -> Result<Received, PaymentError> {
    let now = entry.started_at;
    let hour_at = Timestamp::from_micros(now.as_micros() - now.as_micros().rem_euclid(HOUR_MICROS));
    let why = refused.to_string();
    let counted = payments.db.write_at(Isolation::ReadCommitted, move |tx| {
        let number = store::count_refusal(tx, gateway, hour_at)?;
        if number == 1 {
            store::purge_refusals(tx, now.plus_days(-REFUSED_KNOWN_DAYS))?;
        }
        if leaves_a_line(number) {
            let failure = Some(format!("{why} (refused this hour: {number})"));
            exchange::record(tx, &LogEntry { failure, ..entry.clone() })?;
        }
        Ok::<_, PaymentError>(())
    });
    counted.await?;
    Ok(Received::Refused(match refused {
        NoticeError::BadSignature => "bad_signature",
        NoticeError::Stale => "stale",
        NoticeError::Unreadable => "unreadable",
    }))
}

/// Whether the n-th refused webhook of an hour is logged: 1 to 16, then 32, 64, 128, ….
const fn leaves_a_line(number: i64) -> bool {
    number <= REFUSED_LOGGED_MAX || number.unsigned_abs().is_power_of_two()
}

#[cfg(test)]
mod tests {
    use super::leaves_a_line;

    #[test]
    fn an_hour_of_a_million_refusals_leaves_some_thirty_lines() {
        assert!((1..=16).all(leaves_a_line) && leaves_a_line(32) && leaves_a_line(1024));
        assert_eq!((1..=1_000_000).filter(|n| leaves_a_line(*n)).count(), 31);
    }
}
