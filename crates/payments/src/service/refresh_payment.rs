//! Asking the gateway what became of a payment.

use kernel::ids::kinds;
use kernel::{Cx, Id};

use crate::model::PaymentError;
use crate::service::{Payments, Settled, settle, start_payment};
use crate::store;

/// Asks the gateway and books the answer. A payment the gateway never confirmed is opened again under its key
/// first, so that a lost answer is found.
pub async fn refresh_payment(
    payments: &Payments,
    cx: &Cx,
    id: Id<kinds::Payment>,
) -> Result<Settled, PaymentError> {
    let payment = payments.db.read(move |tx| store::find(tx, id)).await?.ok_or(db::DbError::NoRow)?;
    let gateway = payments
        .gateways
        .get(&payment.gateway)
        .ok_or_else(|| PaymentError::NoGateway(payment.gateway.clone()))?;
    let gateway_ref = if let Some(gateway_ref) = payment.gateway_ref {
        gateway_ref
    } else {
        start_payment::open(payments, gateway.as_ref(), &payment, "").await?;
        let found = payments.db.read(move |tx| store::find(tx, id)).await?;
        found.and_then(|p| p.gateway_ref).ok_or(PaymentError::Busy)?
    };
    let known = gateway.fetch(&gateway_ref).await?;
    let cx = cx.clone();
    payments.db.write(move |tx| settle(tx, &cx, id, &known)).await
}
