//! The SQL of payments.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, Money, RowId, Timestamp};

use crate::gateway::Notice;
use crate::model::{Payment, PaymentRef, PaymentState};

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
        captured_minor: row.get(8)?,
        gateway_ref: row.get(9)?,
        redirect_url: row.get(10)?,
        return_path: row.get(11)?,
        language: row.get(12)?,
        failure: row.get(13)?,
        created_at: row.get(14)?,
    })
}

/// One payment.
pub fn find(tx: &mut ReadTx<'_>, id: Id<kinds::Payment>) -> Result<Option<Payment>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, pledge_id, campaign_id, gateway, state, amount_minor, currency, captured_minor,
             gateway_ref, redirect_url, return_path, language, failure, created_at FROM payment WHERE public_id = $1"
        ),
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
        sql!(
            "SELECT id, public_id, pledge_id, campaign_id, gateway, state, amount_minor, currency, captured_minor,
             gateway_ref, redirect_url, return_path, language, failure, created_at FROM payment
             WHERE gateway = $1 AND gateway_ref = $2"
        ),
        params![gateway, gateway_ref],
        payment,
    )
}

/// The payment that is under way for a pledge, if any.
pub fn under_way(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Option<Payment>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, pledge_id, campaign_id, gateway, state, amount_minor, currency, captured_minor,
             gateway_ref, redirect_url, return_path, language, failure, created_at FROM payment
             WHERE pledge_id = $1 AND state IN ('starting', 'pending')"
        ),
        params![pledge],
        payment,
    )
}

/// All payments of a pledge, latest first.
pub fn of_pledge(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Vec<Payment>, DbError> {
    tx.query(
        sql!(
            "SELECT id, public_id, pledge_id, campaign_id, gateway, state, amount_minor, currency, captured_minor,
             gateway_ref, redirect_url, return_path, language, failure, created_at FROM payment
             WHERE pledge_id = $1 ORDER BY id DESC LIMIT 100"
        ),
        params![pledge],
        payment,
    )
}

/// The latest payments of a campaign.
pub fn of_campaign(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    limit: u32,
) -> Result<Vec<Payment>, DbError> {
    tx.query(
        sql!(
            "SELECT id, public_id, pledge_id, campaign_id, gateway, state, amount_minor, currency, captured_minor,
             gateway_ref, redirect_url, return_path, language, failure, created_at FROM payment
             WHERE campaign_id = $1 ORDER BY id DESC LIMIT $2"
        ),
        params![campaign, limit],
        payment,
    )
}

/// What was captured in a campaign, minor units.
pub fn captured_total_minor(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<i64, DbError> {
    tx.query_one(
        sql!("SELECT COALESCE(CAST(SUM(captured_minor) AS BIGINT), 0) FROM payment WHERE campaign_id = $1 AND state = 'captured'"),
        params![campaign],
        |row| row.get(0),
    )
}

/// Payments under way that nobody has asked the gateway about since `before`.
pub(crate) fn unasked_since(
    tx: &mut ReadTx<'_>,
    before: Timestamp,
    limit: u32,
) -> Result<Vec<Id<kinds::Payment>>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id FROM payment WHERE state IN ('starting', 'pending') AND checked_at < $1
             ORDER BY checked_at LIMIT $2"
        ),
        params![before, limit],
        |row| row.get(0),
    )
}

pub(crate) fn insert(tx: &mut WriteTx<'_>, p: &Payment) -> Result<RowId<kinds::Payment>, DbError> {
    tx.insert(
        sql!(
            "INSERT INTO payment (public_id, pledge_id, campaign_id, gateway, state, amount_minor, currency,
             return_path, language, created_at, checked_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) RETURNING id"
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
            p.created_at
        ],
    )
}

/// `starting` to `pending`. False when it is not `starting` any more.
pub(crate) fn save_checkout(
    tx: &mut WriteTx<'_>,
    payment: RowId<kinds::Payment>,
    gateway_ref: &str,
    redirect_url: &str,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE payment SET state = 'pending', gateway_ref = $2, redirect_url = $3 WHERE id = $1 AND state = 'starting'"),
        params![payment, gateway_ref, redirect_url],
    )?;
    Ok(changed == 1)
}

/// Ends a payment by compare-and-set on the state it was loaded in.
pub(crate) fn finish(
    tx: &mut WriteTx<'_>,
    p: &Payment,
    next: PaymentState,
    captured_minor: Option<i64>,
    failure: Option<&str>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE payment SET state = $3, captured_minor = $4, failure = $5, finished_at = $6, checked_at = $6
             WHERE id = $1 AND state = $2"
        ),
        params![p.payment.row, p.state.word(), next.word(), captured_minor, failure, now],
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

/// True when this notice was not taken in before.
pub(crate) fn take_in(
    tx: &mut WriteTx<'_>,
    gateway: &str,
    notice: &Notice,
    now: Timestamp,
) -> Result<bool, DbError> {
    let inserted = tx.execute(
        sql!(
            "INSERT INTO gateway_notice (gateway, notice_id, kind, gateway_ref, received_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (gateway, notice_id) DO NOTHING"
        ),
        params![gateway, notice.notice_id, notice.kind, notice.gateway_ref, now],
    )?;
    Ok(inserted == 1)
}
