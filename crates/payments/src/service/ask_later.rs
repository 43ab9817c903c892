//! Asking about a payment, once a minute however many want to know.

use db::{DbError, WriteTx};
use kernel::ids::kinds;
use kernel::{Id, Timestamp};

use crate::jobs_of_payments::AskAboutPayment;

const MINUTE_MICROS: i64 = 60_000_000;

fn ask_at(
    tx: &mut WriteTx<'_>,
    now: Timestamp,
    minute: i64,
    payment: Id<kinds::Payment>,
) -> Result<(), DbError> {
    let run_at = Timestamp::from_micros(minute.saturating_mul(MINUTE_MICROS));
    let key = format!("{payment}:{minute}");
    jobs::enqueue_once_at(tx, now, run_at, &key, &AskAboutPayment { payment }).map(drop)
}

/// Asks within this minute, unless somebody has asked in it already.
pub(crate) fn ask_now(
    tx: &mut WriteTx<'_>,
    now: Timestamp,
    payment: Id<kinds::Payment>,
) -> Result<(), DbError> {
    ask_at(tx, now, now.as_micros().div_euclid(MINUTE_MICROS), payment)
}

/// Asks when the next minute begins. That is after whatever the caller saw, so that nobody's wish to know is
/// answered by a question that was asked before it; and it is one question for all who wish it in one minute.
pub(crate) fn ask_later(
    tx: &mut WriteTx<'_>,
    now: Timestamp,
    payment: Id<kinds::Payment>,
) -> Result<(), DbError> {
    ask_at(tx, now, now.as_micros().div_euclid(MINUTE_MICROS) + 1, payment)
}
