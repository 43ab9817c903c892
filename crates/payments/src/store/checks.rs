//! The questions of [`crate::verify`].

use db::{DbError, ReadTx, sql};

/// Calls `f` with (payment, captured, posted), minor units, for each captured payment.
pub(crate) fn for_each_captured(
    tx: &mut ReadTx<'_>,
    mut f: impl FnMut(String, Option<i64>, Option<i64>),
) -> Result<(), DbError> {
    tx.for_each(
        sql!(
            "SELECT p.public_id, p.captured_minor,
                    (SELECT CAST(SUM(e.amount) AS BIGINT) FROM ledger_entry e
                       JOIN ledger_transaction t ON t.id = e.transaction_id
                       JOIN ledger_account a ON a.id = e.account_id
                      WHERE t.idempotency_key = 'payment:' || p.public_id AND a.code = 'gateway/' || p.gateway
                        AND e.unit = p.currency)
               FROM payment p WHERE p.state = 'captured'"
        ),
        &[],
        |row| {
            f(row.get(0)?, row.get(1)?, row.get(2)?);
            Ok::<(), DbError>(())
        },
    )
}

/// Captured payments in another currency of which the pledge's side is not what was booked, or not what was owed for what was
/// asked: id, booked, in the ledger.
pub(crate) fn exchanged_otherwise(tx: &mut ReadTx<'_>) -> Result<Vec<(String, Option<i64>, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT q.public_id, q.booked_minor, q.posted FROM (
               SELECT p.id, p.public_id, p.booked_minor, p.owed_minor, p.amount_minor, p.captured_minor,
                      COALESCE((SELECT CAST(-SUM(e.amount) AS BIGINT) FROM ledger_entry e
                         JOIN ledger_transaction t ON t.id = e.transaction_id
                         JOIN ledger_account a ON a.id = e.account_id
                        WHERE t.idempotency_key = 'payment:' || p.public_id AND a.family = 'pledge'
                          AND e.unit = p.owed_currency), 0) AS posted
                 FROM payment p WHERE p.state = 'captured' AND p.owed_minor IS NOT NULL) q
              WHERE q.booked_minor IS NULL OR q.posted <> q.booked_minor
                 OR (q.captured_minor = q.amount_minor AND q.booked_minor <> q.owed_minor)
              ORDER BY q.id LIMIT 1000"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Accounts of an exchange from which more went back than came: account, unit, balance.
pub(crate) fn more_back_than_came(tx: &mut ReadTx<'_>) -> Result<Vec<(String, String, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT a.code, e.unit, CAST(SUM(e.amount) AS BIGINT) FROM ledger_account a
              JOIN ledger_entry e ON e.account_id = a.id WHERE a.family = 'exchange'
              GROUP BY a.code, e.unit
              HAVING (a.code LIKE '%:%' AND SUM(e.amount) < 0) OR (a.code NOT LIKE '%:%' AND SUM(e.amount) > 0)
              ORDER BY a.code, e.unit LIMIT 1000"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// What was paid in another currency of which one side alone is left, the charge or what it cleared: account of what was
/// cleared, charged, cleared (minor units, above zero what is left).
pub(crate) fn one_side_left(tx: &mut ReadTx<'_>) -> Result<Vec<(String, i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT q.cleared_in, CAST(-SUM(q.charged) AS BIGINT), CAST(SUM(q.cleared) AS BIGINT) FROM (
               SELECT CASE WHEN a.code LIKE '%:%' THEN a.code ELSE a.code || ':' || e.unit END AS cleared_in,
                      CASE WHEN a.code LIKE '%:%' THEN 0 ELSE e.amount END AS charged,
                      CASE WHEN a.code LIKE '%:%' THEN e.amount ELSE 0 END AS cleared
                 FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id WHERE a.family = 'exchange') q
              GROUP BY q.cleared_in
              HAVING (SUM(q.charged) = 0 AND SUM(q.cleared) <> 0) OR (SUM(q.charged) <> 0 AND SUM(q.cleared) = 0)
              ORDER BY q.cleared_in LIMIT 1000"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// `exchange/plg_…` or `exchange/plg_…:PLN`: refunded pledges for which nothing is held, but something of what was paid in another currency is left: pledge,
/// account, unit, balance.
pub(crate) fn left_of_refunded(tx: &mut ReadTx<'_>) -> Result<Vec<(String, String, String, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT g.public_id, a.code, e.unit, CAST(SUM(e.amount) AS BIGINT) FROM ledger_account a
              JOIN ledger_entry e ON e.account_id = a.id
              JOIN pledge g ON g.public_id = CASE WHEN a.code LIKE '%:%' THEN SUBSTR(a.code, 10, LENGTH(a.code) - 13)
                                                  ELSE SUBSTR(a.code, 10) END
              WHERE a.family = 'exchange' AND g.state = 'refunded' AND NOT EXISTS (
                SELECT 1 FROM ledger_account h JOIN ledger_entry i ON i.account_id = h.id
                 WHERE h.code = 'pledge/' || g.public_id AND i.unit = g.currency
                 GROUP BY h.id HAVING SUM(i.amount) <> 0)
              GROUP BY g.public_id, a.code, e.unit HAVING SUM(e.amount) <> 0
              ORDER BY a.code, e.unit LIMIT 1000"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )
}

/// Captured payments with other money than was asked for that nobody decided about: id, asked, captured.
pub(crate) fn captured_unasked(tx: &mut ReadTx<'_>) -> Result<Vec<(String, i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, amount_minor, captured_minor FROM payment WHERE state = 'captured'
             AND captured_minor <> amount_minor AND held_minor IS NULL ORDER BY id LIMIT 1000"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Payments of the ledger that are not captured here.
pub(crate) fn posted_but_not_captured(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT t.reference FROM ledger_transaction t LEFT JOIN payment p ON p.public_id = t.reference
              WHERE t.kind = 'payment' AND (p.state IS NULL OR p.state <> 'captured') LIMIT 1000"
        ),
        &[],
        |row| row.get(0),
    )
}

/// Captured payments whose posting went to another pledge than theirs.
pub(crate) fn posted_elsewhere(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id FROM payment p
              JOIN ledger_transaction t ON t.idempotency_key = 'payment:' || p.public_id
              WHERE p.state = 'captured' AND NOT EXISTS (
                SELECT 1 FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
                  JOIN pledge g ON a.code = 'pledge/' || g.public_id
                 WHERE e.transaction_id = t.id AND g.id = p.pledge_id AND g.campaign_id = p.campaign_id)
              ORDER BY p.id LIMIT 1000"
        ),
        &[],
        |row| row.get(0),
    )
}

/// Payments that were told of as captured and are not there any more, or not as captured.
pub(crate) fn told_but_gone(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT e.subject FROM domain_event e LEFT JOIN payment p ON p.public_id = e.subject
              WHERE e.name = 'payment.captured' AND (p.state IS NULL OR p.state <> 'captured')
              ORDER BY e.id LIMIT 1000"
        ),
        &[],
        |row| row.get(0),
    )
}
