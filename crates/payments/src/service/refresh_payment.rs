//! Asking the gateway what became of a payment.

use kernel::ids::kinds;
use kernel::{Cx, Id};

use crate::gateway::GatewayError;
use crate::model::{Payment, PaymentError};
use crate::service::close_page::{close, is_stale};
use crate::service::open_page::gateway_ref;
use crate::service::settle_payment::give_up;
use crate::service::{Payments, Settled, settle};
use crate::store;

/// Asks the gateway and books the answer. A payment the gateway never confirmed is opened again under its key
/// first, so that a lost answer is found; a page that waits for money which is not owed any more is closed.
///
/// # Errors
/// [`PaymentError::Gateway`] while nothing can be known: ask again later.
pub async fn refresh_payment(
    payments: &Payments,
    cx: &Cx,
    id: Id<kinds::Payment>,
) -> Result<Settled, PaymentError> {
    let payment = find(payments, id).await?;
    if payment.gateway_ref.is_none() && !payment.is_under_way() {
        return Ok(Settled::Ended); // it never had a page, and gets none any more
    }
    let gateway = payments.gateway(&payment.gateway)?;
    let gateway_ref = match gateway_ref(payments, cx, &payment).await? {
        Ok(gateway_ref) => gateway_ref,
        Err(settled) => return Ok(settled),
    };
    let acting = cx.clone();
    let settled = match gateway.fetch(&gateway_ref).await {
        Ok(known) => payments.db.write(move |tx| settle(tx, &acting, id, &known)).await?,
        Err(GatewayError::NotFound) => {
            payments.db.write(move |tx| give_up(tx, &acting, id, "unknown_to_gateway")).await?
        }
        Err(e) => return Err(e.into()),
    };
    if settled != Settled::Waiting {
        return Ok(settled);
    }
    let payment = find(payments, id).await?;
    let asked = payment.clone();
    let stale =
        payments.db.read(move |tx| Ok::<_, PaymentError>(asked.is_under_way() && is_stale(tx, &asked)?));
    if stale.await? { close(payments, cx, &payment).await } else { Ok(settled) }
}

async fn find(payments: &Payments, id: Id<kinds::Payment>) -> Result<Payment, PaymentError> {
    let found = payments.db.read(move |tx| store::find(tx, id)).await?;
    found.ok_or(PaymentError::Db(db::DbError::NoRow))
}
