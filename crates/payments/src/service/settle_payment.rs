//! The gateway's word becomes an entry in the ledger, exactly once.

use db::WriteTx;
use events::{PaymentCaptured, PaymentFailed};
use kernel::ids::kinds;
use kernel::{Cx, Id, Money};
use ledger::{AccountCode, Posting};

use crate::gateway::{GatewayError, GatewayPayment, GatewayStatus};
use crate::jobs_of_payments::LookAtHeld;
use crate::model::{Held, HoldReason, Payment, PaymentError, PaymentState};
use crate::service::ask_later::ask_later;
use crate::store;

/// What settling did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// The money was booked now.
    Captured,
    /// It had been booked before; nothing changed.
    AlreadyCaptured,
    /// The payment ended without money.
    Ended,
    /// The gateway still waits for the backer.
    Waiting,
    /// The gateway reports other money than was asked for: nothing was booked, a person decides.
    Held,
}

/// Books what the gateway knows of a payment. Webhook, return of the browser and janitor all come here; the
/// ledger's key `payment:pay_…` and the compare-and-set on the payment's state let the first one count. Money of
/// another amount or currency than was asked for is held with its reason and laid before a person.
pub fn settle(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    payment: Id<kinds::Payment>,
    known: &GatewayPayment,
) -> Result<Settled, PaymentError> {
    let payment = store::find(tx, payment)?.ok_or(db::DbError::NoRow)?;
    if payment.gateway_ref.as_ref().is_some_and(|asked| *asked != known.gateway_ref) {
        let e = format!("it was asked about {:?} and tells of {}", payment.gateway_ref, known.gateway_ref);
        return Err(GatewayError::Unexpected(e).into());
    }
    store::note_asked(tx, payment.payment.row, cx.now())?;
    match known.status {
        GatewayStatus::Open => Ok(Settled::Waiting),
        GatewayStatus::Captured => captured(tx, cx, &payment, known.captured),
        GatewayStatus::Failed => end(tx, cx, &payment, PaymentState::Failed, known.failure.as_deref()),
        GatewayStatus::Expired => end(tx, cx, &payment, PaymentState::Expired, known.failure.as_deref()),
    }
}

fn captured(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    payment: &Payment,
    reported: Money,
) -> Result<Settled, PaymentError> {
    if payment.closed == Some(reported) {
        return Ok(Settled::Ended); // a person has decided about this very money
    }
    if payment.state == PaymentState::Captured {
        let booked = Money::new(payment.captured_minor.unwrap_or(0), payment.amount.currency);
        return match HoldReason::of(booked, reported) {
            None => Ok(Settled::AlreadyCaptured),
            Some(reason) => hold(tx, cx, payment, Held { reason, reported }),
        };
    }
    if let Some(reason) = HoldReason::of(payment.amount, reported) {
        return hold(tx, cx, payment, Held { reason, reported });
    }
    if payment.held.is_some() || payment.closed.is_some() {
        store::set_held(tx, payment.payment.row, None)?; // the gateway has put its record right
    }
    capture(tx, cx, payment, reported)?;
    Ok(Settled::Captured)
}

fn hold(tx: &mut WriteTx<'_>, cx: &Cx, payment: &Payment, held: Held) -> Result<Settled, PaymentError> {
    if payment.held != Some(held) {
        store::set_held(tx, payment.payment.row, Some(held))?;
        tracing::error!(payment = %payment.payment.id, reason = held.reason.word(), "a payment is held");
        jobs::enqueue(tx, cx.now(), &LookAtHeld { payment: payment.payment.id })?;
    }
    Ok(Settled::Held)
}

/// Books an amount as arrived.
pub(super) fn capture(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    payment: &Payment,
    amount: Money,
) -> Result<(), PaymentError> {
    let paid = payment.pays(amount)?;
    if !store::finish(tx, payment, PaymentState::Captured, Some((amount, paid)), None, cx.now())? {
        return Err(PaymentError::Busy); // changed since it was loaded: run again
    }
    let id = payment.payment.id;
    let pledge = pledges::load(tx, payment.pledge)?;
    // A liability to the backer comes in; what the gateway holds for us is its other side.
    let post = |sides| Posting::transfer(format!("payment:{id}"), "payment", id.to_string(), sides, paid);
    let (of_pledge, of_gateway) = (AccountCode::pledge(pledge.id), AccountCode::gateway(&payment.gateway));
    let (posting, charged) = if payment.exchange.is_none() {
        (post((of_pledge, of_gateway))?, None)
    } else {
        // Each currency is in balance: what came in the one stands beside what it cleared in the other.
        let cleared = AccountCode::cleared(pledge.id, amount.currency);
        let charged = (AccountCode::charged(pledge.id), of_gateway);
        (post((of_pledge, cleared))?.beside(charged, amount)?, Some(amount))
    };
    ledger::post(tx, cx, &posting)?;
    jobs::emit(tx, cx.now(), &PaymentCaptured { payment: id, pledge: pledge.id, amount: paid, charged })?;
    pledges::settle(tx, cx, pledge.row)?;
    // Money of a payment that had been given up, while another one is under way: its page asks for too much now.
    if let Some(other) = store::under_way(tx, pledge.row)? {
        ask_later(tx, cx.now(), other.payment.id)?;
    }
    Ok(())
}

fn end(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    payment: &Payment,
    next: PaymentState,
    failure: Option<&str>,
) -> Result<Settled, PaymentError> {
    if !payment.state.may_become(next) {
        return Ok(Settled::Ended); // ended before, or captured: then this word is an old one
    }
    store::finish(tx, payment, next, None, failure, cx.now())?;
    if next == PaymentState::Failed {
        let pledge = pledges::load(tx, payment.pledge)?;
        let reason = failure.unwrap_or("unknown").to_owned();
        jobs::emit(tx, cx.now(), &PaymentFailed { payment: payment.payment.id, pledge: pledge.id, reason })?;
    }
    Ok(Settled::Ended)
}

/// Ends a payment that is under way as failed, so that another attempt can begin: nothing can come of it any more,
/// or nobody can be asked. Should money come of it all the same, it is booked when the gateway tells.
pub(super) fn give_up(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    payment: Id<kinds::Payment>,
    failure: &str,
) -> Result<Settled, PaymentError> {
    let payment = store::find(tx, payment)?.ok_or(db::DbError::NoRow)?;
    end(tx, cx, &payment, PaymentState::Failed, Some(failure))
}
