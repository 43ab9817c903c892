//! A person decides about money that is not what was asked for.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, Money};

use crate::model::{Payment, PaymentError};
use crate::service::settle_payment::{capture, give_up};
use crate::store;

fn held(tx: &mut WriteTx<'_>, payment: Id<kinds::Payment>, seen: Money) -> Result<Payment, PaymentError> {
    let payment = store::find(tx, payment)?.ok_or(db::DbError::NoRow)?;
    match payment.held {
        Some(held) if held.reported == seen => Ok(payment),
        _ => Err(PaymentError::NotHeld),
    }
}

/// Books what is held, as it arrived: the pledge's balance follows the money. `seen` is the amount that the person
/// looked at. The actor stands in the ledger.
///
/// # Errors
/// [`PaymentError::NotHeld`]; [`PaymentError::NotBookable`] for another currency, for nothing or what is worth nothing in
/// the pledge's currency, and for a payment that is booked already.
pub fn book_held(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    payment: Id<kinds::Payment>,
    seen: Money,
) -> Result<(), PaymentError> {
    let payment = held(tx, payment, seen)?;
    if !payment.is_bookable(seen) {
        return Err(PaymentError::NotBookable);
    }
    capture(tx, cx, &payment, seen)
}

/// Closes a held payment without booking: the money was given back at the provider. A payment under way ends as
/// failed, so that the backer can pay again. What the provider reported stays noted: it goes on saying so for ever,
/// and is not held for it again.
///
/// # Errors
/// [`PaymentError::NotHeld`].
pub fn close_held(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    payment: Id<kinds::Payment>,
    seen: Money,
) -> Result<(), PaymentError> {
    let payment = held(tx, payment, seen)?;
    store::close_held(tx, payment.payment.row)?;
    give_up(tx, cx, payment.payment.id, "given_back_by_staff").map(drop)
}
