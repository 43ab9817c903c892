//! A backer pays: record, commit, call the gateway, record.

use kernel::ids::kinds;
use kernel::{Cx, Language, Money, RowId};
use pledges::PledgeRef;

use crate::gateway::{CheckoutRequest, Gateway};
use crate::model::{Payment, PaymentError, PaymentRef, PaymentState};
use crate::service::{Payments, settle};
use crate::store;

/// A page older than this is replaced: the gateway closes it after an hour.
const REUSED_MINUTES: i64 = 45;
/// How often a payment under way may be replaced in one go before the caller is asked to try again.
const REPLACED_MAX: u32 = 3;

/// Who pays for what.
#[derive(Debug, Clone)]
pub struct StartPayment {
    /// For which pledge.
    pub pledge: PledgeRef,
    /// In which campaign.
    pub campaign: RowId<kinds::Campaign>,
    /// The campaign's name, for the payment page.
    pub title: String,
    /// Local path the backer comes back to.
    pub return_path: String,
    /// The backer's language.
    pub language: Language,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Started {
    /// The browser goes to the gateway's page.
    Redirect(String),
    /// There is nothing to pay.
    NothingOwed,
}

enum Prepared {
    NothingOwed,
    Reuse(String),
    Open(Payment),
    Replace(Payment),
}

/// Starts a payment of what is owed, or leads to the one that is under way. Doing it twice, in two tabs or after
/// a crash, never opens two pages that can both be paid.
pub async fn start_payment(
    payments: &Payments,
    cx: &Cx,
    start: &StartPayment,
) -> Result<Started, PaymentError> {
    let gateway = payments.gateways.first().ok_or_else(|| PaymentError::NoGateway(String::new()))?;
    for _ in 0..REPLACED_MAX {
        match prepare(payments, cx, start, gateway.name()).await? {
            Prepared::NothingOwed => return Ok(Started::NothingOwed),
            Prepared::Reuse(url) => return Ok(Started::Redirect(url)),
            Prepared::Open(payment) => {
                let url = open(payments, gateway.as_ref(), &payment, &start.title).await?;
                return Ok(Started::Redirect(url));
            }
            Prepared::Replace(old) => replace(payments, cx, &old).await?,
        }
    }
    Err(PaymentError::Busy)
}

async fn prepare(
    payments: &Payments,
    cx: &Cx,
    start: &StartPayment,
    gateway: &'static str,
) -> Result<Prepared, PaymentError> {
    let (cx, start) = (cx.clone(), start.clone());
    payments
        .db
        .write(move |tx| {
            let now = cx.now();
            let pledge = pledges::load(tx, start.pledge.row)?;
            let owed: Money = pledges::balance(tx, &pledge)?;
            let under_way = store::under_way(tx, start.pledge.row)?;
            if !owed.is_positive() {
                return Ok(under_way.map_or(Prepared::NothingOwed, Prepared::Replace));
            }
            if let Some(payment) = under_way {
                let is_fresh = payment.created_at.plus_minutes(REUSED_MINUTES) > now;
                return Ok(match &payment.redirect_url {
                    Some(url) if payment.amount == owed && is_fresh => Prepared::Reuse(url.clone()),
                    None if payment.amount == owed => Prepared::Open(payment),
                    _ => Prepared::Replace(payment),
                });
            }
            let mut payment = Payment {
                payment: PaymentRef { row: RowId::new(0), id: cx.new_id() },
                pledge: start.pledge.row,
                campaign: start.campaign,
                gateway: gateway.to_owned(),
                state: PaymentState::Starting,
                amount: owed,
                captured_minor: None,
                gateway_ref: None,
                redirect_url: None,
                return_path: start.return_path.clone(),
                language: start.language,
                failure: None,
                created_at: now,
            };
            payment.payment.row = store::insert(tx, &payment)?;
            Ok::<_, PaymentError>(Prepared::Open(payment))
        })
        .await
}

/// Opens the gateway's page for a recorded payment. The payment's id is the key, so doing it again after a lost
/// answer finds the same page.
pub(crate) async fn open(
    payments: &Payments,
    gateway: &dyn Gateway,
    payment: &Payment,
    title: &str,
) -> Result<String, PaymentError> {
    let way_back = format!("{}/payments/{}/return", payments.base_url, payment.payment.id);
    let request = CheckoutRequest {
        idempotency_key: payment.payment.id.to_string(),
        amount: payment.amount,
        title: title.to_owned(),
        return_url: way_back.clone(),
        cancel_url: way_back,
        language: payment.language,
    };
    let checkout = gateway.open_checkout(&request).await?;
    let (row, url) = (payment.payment.row, checkout.redirect_url.clone());
    payments
        .db
        .write(move |tx| store::save_checkout(tx, row, &checkout.gateway_ref, &checkout.redirect_url))
        .await?;
    Ok(url)
}

/// Closes a page whose amount is not right any more. It may have been paid a moment ago; then that is booked.
async fn replace(payments: &Payments, cx: &Cx, old: &Payment) -> Result<(), PaymentError> {
    let gateway =
        payments.gateways.get(&old.gateway).ok_or_else(|| PaymentError::NoGateway(old.gateway.clone()))?;
    let gateway_ref = if let Some(gateway_ref) = &old.gateway_ref {
        gateway_ref.clone()
    } else {
        // Recorded, but the answer was lost: the same key tells which page it was.
        open(payments, gateway.as_ref(), old, "").await?;
        let id = old.payment.id;
        let found = payments.db.read(move |tx| store::find(tx, id)).await?;
        found.and_then(|p| p.gateway_ref).ok_or(PaymentError::Busy)?
    };
    let known = gateway.cancel(&gateway_ref).await?;
    let (cx, id) = (cx.clone(), old.payment.id);
    payments.db.write(move |tx| settle(tx, &cx, id, &known)).await?;
    Ok(())
}
