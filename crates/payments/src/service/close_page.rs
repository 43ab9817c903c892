//! A page that nobody shall pay on any more is closed at the gateway.

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, Money, RowId};
use pledges::{Pledge, Standing};

use crate::gateway::GatewayError;
use crate::model::{Payment, PaymentError};
use crate::service::open_page::gateway_ref;
use crate::service::settle_payment::give_up;
use crate::service::{Payments, Settled, settle};
use crate::store;

/// Whether a page may ask for this amount now: for what is due, or for all that is to be paid. While a person has to
/// decide whether a pledge goes on that is cancelled on the platform, nobody pays more for it.
pub(crate) fn is_asked_for(pledge: &Pledge, money: &Standing, amount: Money) -> bool {
    !pledge.asks_for_nothing() && (amount == money.due_now || amount == money.to_pay)
}

/// Whether a payment under way asks for something else than what is due or to be paid now: the pledge was cancelled (on the
/// platform, too, until somebody has decided whether it goes on), opened again, confirmed with another total, or money came in another way. What is held stays as it is until a person
/// has decided.
pub(crate) fn is_stale(tx: &mut ReadTx<'_>, payment: &Payment) -> Result<bool, PaymentError> {
    if payment.held.is_some() {
        return Ok(false);
    }
    let pledge = pledges::load(tx, payment.pledge)?;
    let money = pledges::standing(tx, &pledge)?;
    Ok(!is_asked_for(&pledge, &money, payment.owed()))
}

/// The pledge's payment under way, when it asks for something else than what is owed now.
pub(crate) fn stale_page(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<Payment>, PaymentError> {
    match store::under_way(tx, pledge)? {
        Some(payment) if is_stale(tx, &payment)? => Ok(Some(payment)),
        _ => Ok(None),
    }
}

/// Closes the page of a pledge's payment under way, unless it asks for what is owed now. It may have been paid a
/// moment ago; then that is booked, and shows as owed to the backer where nothing was owed any more. `None` when
/// there was nothing to close.
///
/// # Errors
/// [`PaymentError::Gateway`] while the gateway cannot be asked: call it again. [`PaymentError::Busy`] when the
/// gateway keeps the page open all the same.
pub async fn close_stale(
    payments: &Payments,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<Settled>, PaymentError> {
    match payments.db.read(move |tx| stale_page(tx, pledge)).await? {
        Some(payment) => close(payments, cx, &payment).await.map(Some),
        None => Ok(None),
    }
}

/// Closes a payment's page and books what became of it.
pub(crate) async fn close(payments: &Payments, cx: &Cx, payment: &Payment) -> Result<Settled, PaymentError> {
    let gateway = payments.gateway(&payment.gateway)?;
    let gateway_ref = match gateway_ref(payments, cx, payment).await? {
        Ok(gateway_ref) => gateway_ref,
        Err(settled) => return Ok(settled),
    };
    let (cx, id) = (cx.clone(), payment.payment.id);
    let known = match gateway.cancel(&gateway_ref).await {
        Ok(known) => known,
        Err(GatewayError::NotFound) => {
            return payments.db.write(move |tx| give_up(tx, &cx, id, "unknown_to_gateway")).await;
        }
        Err(e) => return Err(e.into()),
    };
    match payments.db.write(move |tx| settle(tx, &cx, id, &known)).await? {
        Settled::Waiting => Err(PaymentError::Busy),
        settled => Ok(settled),
    }
}

/// What was found among some of a campaign's payments under way.
pub(crate) struct StalePages {
    /// Those that ask for something else than what is owed now.
    pub(crate) payments: Vec<Id<kinds::Payment>>,
    /// Where to go on.
    pub(crate) next: Option<RowId<kinds::Payment>>,
}

/// Looks through payments under way in a campaign; the caller asks about each that is stale, which closes it.
pub(crate) fn stale_in_campaign(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    after: RowId<kinds::Payment>,
    limit: u32,
) -> Result<StalePages, PaymentError> {
    let looked_at = store::under_way_in_campaign(tx, campaign, after, limit)?;
    let next = looked_at.last().map(|payment| payment.payment.row);
    let mut stale = Vec::new();
    for payment in looked_at {
        if is_stale(tx, &payment)? {
            stale.push(payment.payment.id);
        }
    }
    Ok(StalePages { payments: stale, next })
}
