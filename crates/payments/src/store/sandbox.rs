//! The sandbox's books.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::Timestamp;

use crate::sandbox::{CHECKOUT_MINUTES, CheckoutBody};

#[derive(Debug, Clone)]
pub(crate) struct CheckoutRow {
    pub(crate) row: i64,
    pub(crate) id: String,
    pub(crate) state: String,
    pub(crate) reference: String,
    pub(crate) amount_minor: i64,
    pub(crate) currency: String,
    pub(crate) title: String,
    pub(crate) return_url: String,
    pub(crate) cancel_url: String,
    pub(crate) failure: Option<String>,
    pub(crate) expires_at: Timestamp,
}

fn checkout(row: &Row<'_>) -> Result<CheckoutRow, DbError> {
    Ok(CheckoutRow {
        row: row.get(0)?,
        id: row.get(1)?,
        state: row.get(2)?,
        reference: row.get(3)?,
        amount_minor: row.get(4)?,
        currency: row.get(5)?,
        title: row.get(6)?,
        return_url: row.get(7)?,
        cancel_url: row.get(8)?,
        failure: row.get(9)?,
        expires_at: row.get(10)?,
    })
}

pub(crate) fn find(tx: &mut ReadTx<'_>, id: &str) -> Result<Option<CheckoutRow>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, state, reference, amount_minor, currency, title, return_url, cancel_url, failure,
             expires_at FROM sandbox_checkout WHERE public_id = $1"
        ),
        params![id],
        checkout,
    )
}

pub(crate) fn find_by_key(tx: &mut ReadTx<'_>, key: &str) -> Result<Option<CheckoutRow>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, state, reference, amount_minor, currency, title, return_url, cancel_url, failure,
             expires_at FROM sandbox_checkout WHERE idempotency_key = $1"
        ),
        params![key],
        checkout,
    )
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    id: &str,
    key: &str,
    body: &CheckoutBody,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO sandbox_checkout (public_id, idempotency_key, reference, state, amount_minor, currency, title,
             return_url, cancel_url, created_at, expires_at) VALUES ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            id,
            key,
            body.reference,
            body.amount_minor,
            body.currency,
            body.title,
            body.return_url,
            body.cancel_url,
            now,
            now.plus_minutes(CHECKOUT_MINUTES)
        ],
    )
    .map(drop)
}

/// Moves a checkout on if it still is in `from`.
pub(crate) fn advance(
    tx: &mut WriteTx<'_>,
    row: i64,
    from: &str,
    to: &str,
    failure: Option<&str>,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE sandbox_checkout SET state = $3, failure = $4 WHERE id = $1 AND state = $2"),
        params![row, from, to, failure],
    )?;
    Ok(changed == 1)
}

/// How the notices of a checkout are delivered, when somebody chose it.
pub(crate) fn checkout_delivery(tx: &mut ReadTx<'_>, row: i64) -> Result<Option<String>, DbError> {
    let found =
        tx.query_opt(sql!("SELECT delivery FROM sandbox_checkout WHERE id = $1"), params![row], |row| {
            row.get::<Option<String>>(0)
        })?;
    Ok(found.flatten())
}

pub(crate) fn set_checkout_delivery(tx: &mut WriteTx<'_>, row: i64, word: &str) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE sandbox_checkout SET delivery = $2 WHERE id = $1"), params![row, word]).map(drop)
}

pub(crate) fn insert_notice(
    tx: &mut WriteTx<'_>,
    id: &str,
    checkout: i64,
    kind: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO sandbox_notice (public_id, checkout_id, kind, created_at) VALUES ($1, $2, $3, $4)"),
        params![id, checkout, kind, now],
    )
    .map(drop)
}

/// (kind, public id of the checkout, when) of a notice.
pub(crate) fn notice(tx: &mut ReadTx<'_>, id: &str) -> Result<Option<(String, String, Timestamp)>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT n.kind, c.public_id, n.created_at FROM sandbox_notice n JOIN sandbox_checkout c ON c.id = n.checkout_id
             WHERE n.public_id = $1"
        ),
        params![id],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

pub(crate) fn mark_delivered(tx: &mut WriteTx<'_>, id: &str, now: Timestamp) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE sandbox_notice SET delivered_at = $2 WHERE public_id = $1"), params![id, now])
        .map(drop)
}

pub(crate) fn setting(tx: &mut ReadTx<'_>, name: &str) -> Result<Option<String>, DbError> {
    tx.query_opt(sql!("SELECT value FROM sandbox_setting WHERE name = $1"), params![name], |row| row.get(0))
}

pub(crate) fn set_setting(tx: &mut WriteTx<'_>, name: &str, value: &str) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO sandbox_setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
        params![name, value],
    )
    .map(drop)
}
