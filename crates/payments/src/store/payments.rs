//! The SQL of payments.

use campaigns::model::RateSource;
use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Currency, Id, Money, RowId, Timestamp};

use crate::model::{Exchange, Held, HoldReason, Payment, PaymentRef, PaymentState};

macro_rules! payment_columns {
    () => {
        "id, public_id, pledge_id, campaign_id, gateway, state, amount_minor, currency, captured_minor, gateway_ref,
         redirect_url, return_path, language, failure, created_at, title, held_reason, held_minor, held_currency,
         owed_minor, owed_currency, rate, rated_on, rate_source"
    };
}

fn held(row: &Row<'_>) -> Result<Option<Held>, DbError> {
    let Some(word) = row.get::<Option<String>>(16)? else { return Ok(None) };
    let reason =
        HoldReason::from_word(&word).ok_or_else(|| DbError::Statement(format!("reason to hold {word}")))?;
    Ok(Some(Held { reason, reported: Money::new(row.get(17)?, row.get(18)?) }))
}

/// An amount that stands there without a reason to hold it was closed.
fn closed(row: &Row<'_>) -> Result<Option<Money>, DbError> {
    match (row.get::<Option<String>>(16)?, row.get::<Option<i64>>(17)?) {
        (None, Some(minor)) => Ok(Some(Money::new(minor, row.get(18)?))),
        _ => Ok(None),
    }
}

fn exchange(row: &Row<'_>) -> Result<Option<Exchange>, DbError> {
    let Some(owed_minor) = row.get::<Option<i64>>(19)? else { return Ok(None) };
    let (rate, rated_on, source): (String, String, String) = (row.get(21)?, row.get(22)?, row.get(23)?);
    let unreadable = |what: &str| DbError::Statement(format!("{what} of a payment"));
    Ok(Some(Exchange {
        owed: Money::new(owed_minor, row.get(20)?),
        rate: rate.parse().map_err(|_| unreadable("rate"))?,
        rated_on: rated_on.parse().map_err(|_| unreadable("day of a rate"))?,
        source: RateSource::from_word(&source),
    }))
}

fn payment(row: &Row<'_>) -> Result<Payment, DbError> {
    let state: String = row.get(5)?;
    Ok(Payment {
        payment: PaymentRef { row: row.get(0)?, id: row.get(1)? },
        pledge: row.get(2)?,
        campaign: row.get(3)?,
        gateway: row.get(4)?,
        state: PaymentState::from_word(&state)
            .ok_or_else(|| DbError::Statement(format!("payment state {state}")))?,
        amount: Money::new(row.get(6)?, row.get(7)?),
        exchange: exchange(row)?,
        captured_minor: row.get(8)?,
        gateway_ref: row.get(9)?,
        redirect_url: row.get(10)?,
        return_path: row.get(11)?,
        language: row.get(12)?,
        failure: row.get(13)?,
        created_at: row.get(14)?,
        title: row.get(15)?,
        held: held(row)?,
        closed: closed(row)?,
    })
}

/// One payment.
pub fn find(tx: &mut ReadTx<'_>, id: Id<kinds::Payment>) -> Result<Option<Payment>, DbError> {
    tx.query_opt(
        sql!(concat!("SELECT ", payment_columns!(), " FROM payment WHERE public_id = $1")),
        params![id],
        payment,
    )
}

/// The payment a gateway knows by this id.
pub(crate) fn find_by_ref(
    tx: &mut ReadTx<'_>,
    gateway: &str,
    gateway_ref: &str,
) -> Result<Option<Payment>, DbError> {
    tx.query_opt(
        sql!(concat!("SELECT ", payment_columns!(), " FROM payment WHERE gateway = $1 AND gateway_ref = $2")),
        params![gateway, gateway_ref],
        payment,
    )
}

/// The payment that is under way for a pledge, if any.
pub fn under_way(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Option<Payment>, DbError> {
    tx.query_opt(
        sql!(concat!(
            "SELECT ",
            payment_columns!(),
            " FROM payment WHERE pledge_id = $1 AND state IN ('starting', 'pending')"
        )),
        params![pledge],
        payment,
    )
}

/// All payments of a pledge, latest first.
pub fn of_pledge(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Vec<Payment>, DbError> {
    tx.query(
        sql!(concat!(
            "SELECT ",
            payment_columns!(),
            " FROM payment WHERE pledge_id = $1 ORDER BY id DESC LIMIT 100"
        )),
        params![pledge],
        payment,
    )
}

// Held, and not decided about: what a person booked keeps the word of its hold, and was captured as it was reported.
macro_rules! awaits_decision {
    () => {
        "held_reason IS NOT NULL
         AND (state <> 'captured' OR captured_minor <> held_minor OR currency <> held_currency)"
    };
}

/// How many payments of a campaign wait for a person's decision, and the oldest of them; `None` when none does.
pub fn awaiting_decision(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Option<(u64, Id<kinds::Payment>)>, DbError> {
    tx.query_opt(
        sql!(concat!(
            "SELECT COUNT(*) OVER (), public_id FROM payment WHERE campaign_id = $1 AND ",
            awaits_decision!(),
            " ORDER BY id LIMIT 1"
        )),
        params![campaign],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

macro_rules! failed_last {
    () => {
        "FROM payment p WHERE p.campaign_id = $1 AND p.state = 'failed'
         AND NOT EXISTS (SELECT 1 FROM payment later WHERE later.pledge_id = p.pledge_id AND later.id > p.id)"
    };
}

/// How many pledges of a campaign have a latest payment that failed.
pub fn failed_count(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<u64, DbError> {
    tx.query_one(sql!(concat!("SELECT COUNT(*) ", failed_last!())), params![campaign], |row| row.get(0))
}

/// The pledges of [`failed_count`], the latest failure first; `limit` rows at most.
pub fn failed(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    limit: u32,
) -> Result<Vec<RowId<kinds::Pledge>>, DbError> {
    tx.query(
        sql!(concat!("SELECT p.pledge_id ", failed_last!(), " ORDER BY p.id DESC LIMIT $2")),
        params![campaign, limit],
        |row| row.get(0),
    )
}

/// What was captured in a campaign and booked on its pledges, by the currency that they are in, minor units of each.
pub fn captured_totals(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<(Currency, i64)>, DbError> {
    tx.query(
        sql!("SELECT COALESCE(owed_currency, currency) AS booked_in, CAST(SUM(COALESCE(booked_minor, captured_minor)) AS BIGINT)
               FROM payment WHERE campaign_id = $1 AND state = 'captured' GROUP BY booked_in ORDER BY booked_in"),
        params![campaign],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// A payment of a pledge that waits for a person, if any.
pub fn held_of(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Option<Payment>, DbError> {
    tx.query_opt(
        sql!(concat!(
            "SELECT ",
            payment_columns!(),
            " FROM payment WHERE pledge_id = $1 AND held_reason IS NOT NULL AND state <> 'captured' ORDER BY id LIMIT 1"
        )),
        params![pledge],
        payment,
    )
}

/// Payments under way in a campaign, after a row, in the order of rows.
pub(crate) fn under_way_in_campaign(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    after: RowId<kinds::Payment>,
    limit: u32,
) -> Result<Vec<Payment>, DbError> {
    tx.query(
        sql!(concat!(
            "SELECT ",
            payment_columns!(),
            " FROM payment WHERE campaign_id = $1 AND id > $2 AND state IN ('starting', 'pending')
              ORDER BY id LIMIT $3"
        )),
        params![campaign, after, limit],
        payment,
    )
}

/// Payments under way that nobody has asked about for a while, longest unasked first: not since `before`, and
/// not within a quarter of the time they were under way when they were last asked about. So a page that is left
/// open costs a handful of questions a day, and money that came is found soon after it did.
pub(crate) fn unasked(
    tx: &mut ReadTx<'_>,
    (before, now): (Timestamp, Timestamp),
    limit: u32,
) -> Result<Vec<Id<kinds::Payment>>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id FROM payment WHERE state IN ('starting', 'pending') AND checked_at <= $1
             AND checked_at + (checked_at - created_at) / 4 <= $2 ORDER BY checked_at, id LIMIT $3"
        ),
        params![before, now, limit],
        |row| row.get(0),
    )
}

pub(crate) fn insert(tx: &mut WriteTx<'_>, p: &Payment) -> Result<RowId<kinds::Payment>, DbError> {
    let exchange = p.exchange.as_ref();
    tx.insert(
        sql!(
            "INSERT INTO payment (public_id, pledge_id, campaign_id, gateway, state, amount_minor, currency,
             return_path, language, created_at, checked_at, title, owed_minor, owed_currency, rate, rated_on, rate_source)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13, $14, $15, $16) RETURNING id"
        ),
        params![
            p.payment.id,
            p.pledge,
            p.campaign,
            p.gateway,
            p.state.word(),
            p.amount.minor,
            p.amount.currency,
            p.return_path,
            p.language,
            p.created_at,
            p.title,
            exchange.map(|one| one.owed.minor),
            exchange.map(|one| one.owed.currency),
            exchange.map(|one| one.rate.normalize().to_string()),
            exchange.map(|one| one.rated_on.to_string()),
            exchange.map(|one| one.source.word().to_owned())
        ],
    )
}

/// Notes the gateway's page; `starting` becomes `pending`. A payment that was given up meanwhile keeps its state,
/// but from now on the gateway's id leads to it, so that money that comes all the same is found.
pub(crate) fn save_checkout(
    tx: &mut WriteTx<'_>,
    payment: RowId<kinds::Payment>,
    gateway_ref: &str,
    redirect_url: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE payment SET state = CASE WHEN state = 'starting' THEN 'pending' ELSE state END,
               gateway_ref = $2, redirect_url = $3 WHERE id = $1 AND gateway_ref IS NULL"
        ),
        params![payment, gateway_ref, redirect_url],
    )
    .map(drop)
}

/// Holds what the gateway reports, or takes the hold back.
pub(crate) fn set_held(
    tx: &mut WriteTx<'_>,
    payment: RowId<kinds::Payment>,
    held: Option<Held>,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE payment SET held_reason = $2, held_minor = $3, held_currency = $4 WHERE id = $1"),
        params![
            payment,
            held.map(|held| held.reason.word()),
            held.map(|held| held.reported.minor),
            held.map(|held| held.reported.currency)
        ],
    )
    .map(drop)
}

/// Closes what is held; what was reported stays, so that the same report is known again.
pub(crate) fn close_held(tx: &mut WriteTx<'_>, payment: RowId<kinds::Payment>) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE payment SET held_reason = NULL WHERE id = $1"), params![payment]).map(drop)
}

/// Ends a payment by compare-and-set on the state it was loaded in. `captured`: what arrived, and what it pays on the pledge.
pub(crate) fn finish(
    tx: &mut WriteTx<'_>,
    p: &Payment,
    next: PaymentState,
    captured: Option<(Money, Money)>,
    failure: Option<&str>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let captured_minor = captured.map(|(captured, _)| captured.minor);
    let booked_minor = captured.filter(|_| p.exchange.is_some()).map(|(_, paid)| paid.minor);
    let changed = tx.execute(
        sql!(
            "UPDATE payment SET state = $3, captured_minor = $4, failure = $5, finished_at = $6, checked_at = $6,
             booked_minor = $7
             WHERE id = $1 AND state = $2"
        ),
        params![p.payment.row, p.state.word(), next.word(), captured_minor, failure, now, booked_minor],
    )?;
    Ok(changed == 1)
}

pub(crate) fn note_asked(
    tx: &mut WriteTx<'_>,
    payment: RowId<kinds::Payment>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE payment SET checked_at = $2 WHERE id = $1"), params![payment, now]).map(drop)
}
