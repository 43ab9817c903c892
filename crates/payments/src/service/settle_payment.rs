//! The gateway's word becomes an entry in the ledger, exactly once.

use db::WriteTx;
use events::{PaymentCaptured, PaymentFailed};
use kernel::{Cx, Id};
use ledger::{AccountCode, Entry, Posting, Unit};

use crate::gateway::{GatewayPayment, GatewayStatus};
use crate::model::{Payment, PaymentError, PaymentState};
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
}

/// Books what the gateway knows of a payment. Webhook, return of the browser and janitor all come here; the
/// ledger's key `payment:pay_…` and the compare-and-set on the payment's state let the first one count.
pub fn settle(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    payment: Id<kernel::ids::kinds::Payment>,
    known: &GatewayPayment,
) -> Result<Settled, PaymentError> {
    let payment = store::find(tx, payment)?.ok_or(db::DbError::NoRow)?;
    store::note_asked(tx, payment.payment.row, cx.now())?;
    match known.status {
        GatewayStatus::Open => Ok(Settled::Waiting),
        GatewayStatus::Captured if payment.state == PaymentState::Captured => Ok(Settled::AlreadyCaptured),
        GatewayStatus::Captured => capture(tx, cx, &payment, known),
        GatewayStatus::Failed => end(tx, cx, &payment, PaymentState::Failed, known.failure.as_deref()),
        GatewayStatus::Expired => end(tx, cx, &payment, PaymentState::Expired, known.failure.as_deref()),
    }
}

fn capture(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    payment: &Payment,
    known: &GatewayPayment,
) -> Result<Settled, PaymentError> {
    if !store::finish(tx, payment, PaymentState::Captured, Some(known.captured.minor), None, cx.now())? {
        return Err(PaymentError::Busy); // changed since it was loaded: run again
    }
    let pledge = pledges::load(tx, payment.pledge)?;
    let unit = Unit::currency(known.captured.currency);
    // What arrived is booked, whatever was asked for: the ledger follows the money.
    ledger::post(
        tx,
        cx,
        &Posting {
            key: format!("payment:{}", payment.payment.id),
            kind: "payment",
            reference: payment.payment.id.to_string(),
            entries: vec![
                Entry {
                    account: AccountCode::gateway(&payment.gateway),
                    amount: known.captured.minor,
                    unit: unit.clone(),
                },
                Entry { account: AccountCode::pledge(pledge.id), amount: -known.captured.minor, unit },
            ],
        },
    )?;
    let event = PaymentCaptured { payment: payment.payment.id, pledge: pledge.id, amount: known.captured };
    jobs::emit(tx, cx.now(), &event)?;
    pledges::settle(tx, cx, pledge.row)?;
    Ok(Settled::Captured)
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
