//! A backer pays: record, commit, call the gateway, record.

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Cx, Language, Money, RowId, Timestamp};
use pledges::{Pledge, PledgeRef};

use crate::model::{Exchange, Payment, PaymentError, PaymentRef, PaymentState, rate_seen};
use crate::service::Payments;
use crate::service::close_page::{close, is_asked_for};
use crate::service::open_page::{Opened, open};
use crate::service::settle_payment::give_up;
use crate::store;

/// A page older than this is replaced: the gateway closes it after an hour.
const REUSED_MINUTES: i64 = 45;
/// How often a payment under way may be replaced in one go before the caller is asked to try again.
const REPLACED_MAX: u32 = 3;

/// How much of what is to be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PayAmount {
    /// What is due: of a pledge that is paid in parts, those whose day has come.
    Due,
    /// All of it, parts whose day is ahead too.
    All,
}

/// Who pays for what.
#[derive(Debug, Clone)]
pub struct StartPayment {
    /// For which pledge.
    pub pledge: PledgeRef,
    /// In which campaign.
    pub campaign: RowId<kinds::Campaign>,
    /// The campaign's name, for the payment page.
    pub title: String,
    /// How much.
    pub amount: PayAmount,
    /// At which rate what is to be paid was seen, as [`crate::rate_seen`] writes it: a payment begins at no other.
    pub rate_seen: String,
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

/// Starts a payment of what is owed, all of it or what is due, in the currency that the backer chose, or leads to the one that is under way. Doing it twice, in two tabs or after
/// a crash, never opens two pages that can both be paid.
///
/// # Errors
/// [`PaymentError::Gateway`]: nothing was charged; after a refusal the payment has ended and the next call makes
/// another, after an unknown outcome the next call takes the same one up. [`PaymentError::Held`] while a person has
/// to look at money that came. [`PaymentError::RateMoved`]: nothing was asked for, the rate is another than was seen.
pub async fn start_payment(
    payments: &Payments,
    cx: &Cx,
    start: &StartPayment,
) -> Result<Started, PaymentError> {
    let gateway = payments.gateways.first().ok_or_else(|| PaymentError::NoGateway(String::new()))?;
    for _ in 0..REPLACED_MAX {
        let prepared = match prepare(payments, cx, start, gateway.name()).await {
            Err(PaymentError::Db(db::DbError::Unique { .. })) => continue, // another tab was first
            prepared => prepared?,
        };
        let (payment, done) = match prepared {
            Prepared::NothingOwed => return Ok(Started::NothingOwed),
            Prepared::Reuse(url) => return Ok(Started::Redirect(url)),
            Prepared::Open(payment) => match open(payments, cx, &payment).await {
                Ok(Opened::Page(page)) => return Ok(Started::Redirect(page.url)),
                Ok(Opened::Refused(refused)) => return Err(refused.into()),
                // Closed in the next round.
                Ok(Opened::Stale) => (payment, Ok(())),
                Err(e) => (payment, Err(e)),
            },
            Prepared::Replace(old) => {
                let closed = close(payments, cx, &old).await;
                (old, closed.map(drop))
            }
        };
        match done {
            // Its gateway was taken out of the settings: nobody can be asked, and the backer wants to pay.
            Err(PaymentError::NoGateway(_)) => {
                let (cx, id) = (cx.clone(), payment.payment.id);
                payments.db.write(move |tx| give_up(tx, &cx, id, "gateway_removed")).await?;
            }
            done => done?,
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
            if let Some(payment) = store::held_of(tx, start.pledge.row)?
                && let Some(held) = payment.held
            {
                let (payment, asked) = (payment.payment.id, payment.amount);
                return Err(PaymentError::Held { payment, asked, reported: held.reported });
            }
            let pledge = pledges::load(tx, start.pledge.row)?;
            let money = pledges::standing(tx, &pledge)?;
            let owed: Money = match start.amount {
                PayAmount::Due => money.due_now,
                PayAmount::All => money.to_pay,
            };
            let under_way = store::under_way(tx, start.pledge.row)?;
            if !owed.is_positive() || pledge.asks_for_nothing() {
                let of_old = under_way.filter(|payment| !is_asked_for(&pledge, &money, payment.owed()));
                return Ok(of_old.map_or(Prepared::NothingOwed, Prepared::Replace));
            }
            let (asked, exchange) = asked(tx, (&pledge, &start.rate_seen), owed, now)?;
            if let Some(payment) = under_way {
                let is_same = payment.amount == asked && payment.owed() == owed;
                let is_fresh = payment.created_at.plus_minutes(REUSED_MINUTES) > now;
                return Ok(match &payment.redirect_url {
                    Some(url) if is_same && is_fresh => Prepared::Reuse(url.clone()),
                    None if is_same => Prepared::Open(payment),
                    _ => Prepared::Replace(payment),
                });
            }
            let mut payment = recorded(&cx, &start, gateway, (asked, exchange));
            payment.payment.row = store::insert(tx, &payment)?;
            Ok::<_, PaymentError>(Prepared::Open(payment))
        })
        .await
}

/// What the gateway is asked for: what is owed, in the currency that the backer chose, by the rate of now, which has to be
/// the one that was seen.
fn asked(
    tx: &mut ReadTx<'_>,
    (pledge, seen): (&Pledge, &str),
    owed: Money,
    now: Timestamp,
) -> Result<(Money, Option<Exchange>), PaymentError> {
    let campaign = campaigns::campaign(tx, pledge.campaign)?.ok_or(db::DbError::NoRow)?;
    let offered = pledges::pay_currency(tx, pledge, campaign.day_of(now))?;
    if rate_seen(offered.as_ref()) != seen {
        return Err(PaymentError::RateMoved);
    }
    match offered {
        Some(offered) => Ok((offered.charged(owed)?, Some(Exchange::of(owed, &offered)))),
        None => Ok((owed, None)),
    }
}

fn recorded(
    cx: &Cx,
    start: &StartPayment,
    gateway: &'static str,
    (amount, exchange): (Money, Option<Exchange>),
) -> Payment {
    Payment {
        payment: PaymentRef { row: RowId::new(0), id: cx.new_id() },
        pledge: start.pledge.row,
        campaign: start.campaign,
        gateway: gateway.to_owned(),
        state: PaymentState::Starting,
        amount,
        exchange,
        captured_minor: None,
        gateway_ref: None,
        redirect_url: None,
        return_path: start.return_path.clone(),
        language: start.language,
        failure: None,
        title: start.title.clone(),
        held: None,
        closed: None,
        created_at: cx.now(),
    }
}
