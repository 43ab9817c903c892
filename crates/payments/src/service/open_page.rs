//! The gateway's page for a recorded payment.

use kernel::Cx;

use crate::gateway::{CheckoutRequest, GatewayError};
use crate::model::{Payment, PaymentError, PaymentState};
use crate::service::close_page::is_stale;
use crate::service::settle_payment::give_up;
use crate::service::{Payments, Settled};
use crate::store;

/// What came of asking for a page.
pub(crate) enum Opened {
    /// It is open, and what it asks for is still owed.
    Page(Page),
    /// It is open, but what is owed changed meanwhile: it must be closed before anybody pays on it.
    Stale,
    /// The gateway refused for good; the payment has ended and another attempt can begin.
    Refused(GatewayError),
}

/// Where a payment can be paid.
pub(crate) struct Page {
    pub(crate) gateway_ref: String,
    pub(crate) url: String,
}

/// Opens the gateway's page for a recorded payment. The payment's id is the key, so doing it again after a lost
/// answer finds the same page. A definite refusal ends the payment; whatever is not definite leaves it as it is,
/// for the next caller or the janitor.
pub(crate) async fn open(payments: &Payments, cx: &Cx, payment: &Payment) -> Result<Opened, PaymentError> {
    let gateway = payments.gateway(&payment.gateway)?;
    let id = payment.payment.id;
    let way_back = format!("{}/payments/{id}/return", payments.base_url);
    let request = CheckoutRequest {
        idempotency_key: id.to_string(),
        amount: payment.amount,
        title: payment.title.clone(),
        return_url: way_back.clone(),
        cancel_url: way_back,
        language: payment.language,
    };
    let checkout = match gateway.open_checkout(&request).await {
        Ok(checkout) => checkout,
        Err(refused) if refused.is_definite() => {
            let cx = cx.clone();
            let ended = payments.db.write(move |tx| match store::find(tx, id)? {
                // Not one that another caller has opened meanwhile under the same key.
                Some(now) if now.state == PaymentState::Starting => {
                    give_up(tx, &cx, id, "refused_by_gateway").map(drop)
                }
                _ => Ok(()),
            });
            ended.await?;
            return Ok(Opened::Refused(refused));
        }
        Err(unclear) => return Err(unclear.into()),
    };
    let page = Page { gateway_ref: checkout.gateway_ref, url: checkout.redirect_url };
    let (row, gateway_ref, url) = (payment.payment.row, page.gateway_ref.clone(), page.url.clone());
    let stale = payments
        .db
        .write(move |tx| {
            store::save_checkout(tx, row, &gateway_ref, &url)?;
            // While the gateway was asked, the pledge may have been cancelled, or confirmed with another total.
            match store::find(tx, id)? {
                Some(now) => Ok(!now.is_under_way() || is_stale(tx, &now)?),
                None => Err(PaymentError::Db(db::DbError::NoRow)),
            }
        })
        .await?;
    Ok(if stale { Opened::Stale } else { Opened::Page(page) })
}

/// The gateway's id of a payment. One that was recorded, but whose answer was lost, is asked for again under its
/// key first. `Err(settled)` when it turns out that there is no page.
pub(crate) async fn gateway_ref(
    payments: &Payments,
    cx: &Cx,
    payment: &Payment,
) -> Result<Result<String, Settled>, PaymentError> {
    if let Some(known) = &payment.gateway_ref {
        return Ok(Ok(known.clone()));
    }
    match open(payments, cx, payment).await? {
        Opened::Page(page) => Ok(Ok(page.gateway_ref)),
        Opened::Refused(_) => Ok(Err(Settled::Ended)),
        Opened::Stale => {
            let id = payment.payment.id;
            let now = payments.db.read(move |tx| store::find(tx, id)).await?;
            Ok(Ok(now.and_then(|payment| payment.gateway_ref).ok_or(PaymentError::Busy)?))
        }
    }
}
