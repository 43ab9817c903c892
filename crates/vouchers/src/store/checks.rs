//! What `verify` asks the database.

use db::{DbError, ReadTx, params, sql};

/// Vouchers whose counter is not the number of their uses, or is beyond the limit: id, counter, uses.
pub(crate) fn vouchers_counted_wrong(
    tx: &mut ReadTx<'_>,
    limit: u32,
) -> Result<Vec<(String, i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT v.public_id, v.uses, COUNT(r.id) FROM voucher v
             LEFT JOIN voucher_redemption r ON r.voucher_id = v.id AND r.given_back_at IS NULL
             GROUP BY v.id, v.public_id, v.uses HAVING v.uses <> COUNT(r.id) ORDER BY v.id LIMIT $1"
        ),
        params![limit],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// The same for codes.
pub(crate) fn codes_counted_wrong(
    tx: &mut ReadTx<'_>,
    limit: u32,
) -> Result<Vec<(String, i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT c.public_id, c.uses, COUNT(r.id) FROM voucher_code c
             LEFT JOIN voucher_redemption r ON r.code_id = c.id AND r.given_back_at IS NULL
             GROUP BY c.id, c.public_id, c.uses HAVING c.uses <> COUNT(r.id) ORDER BY c.id LIMIT $1"
        ),
        params![limit],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Codes that more has been drawn from than was put on them: id, balance.
pub(crate) fn overdrawn(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<(String, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT c.public_id, CAST(SUM(e.amount_minor) AS BIGINT)
             FROM voucher_gift_entry e JOIN voucher_code c ON c.id = e.code_id
             GROUP BY c.id, c.public_id HAVING SUM(e.amount_minor) < 0 ORDER BY c.id LIMIT $1"
        ),
        params![limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Uses of gift codes whose movements are not what they say they took: id, said, booked.
pub(crate) fn draws_that_differ(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<(String, i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT r.public_id, CASE WHEN r.given_back_at IS NULL THEN r.taken_minor ELSE 0 END,
                 CAST(COALESCE(-SUM(e.amount_minor), 0) AS BIGINT)
             FROM voucher_redemption r JOIN voucher_code c ON c.id = r.code_id AND c.currency IS NOT NULL
             LEFT JOIN voucher_gift_entry e ON e.redemption_id = r.id
             GROUP BY r.id, r.public_id, r.given_back_at, r.taken_minor
             HAVING COALESCE(-SUM(e.amount_minor), 0)
                 <> CASE WHEN r.given_back_at IS NULL THEN r.taken_minor ELSE 0 END
             ORDER BY r.id LIMIT $1"
        ),
        params![limit],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Movements in another currency than their code's: id of the movement.
pub(crate) fn entries_in_another_currency(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT e.public_id FROM voucher_gift_entry e JOIN voucher_code c ON c.id = e.code_id
             WHERE e.currency IS DISTINCT FROM c.currency ORDER BY e.id LIMIT $1"
        ),
        params![limit],
        |row| row.get(0),
    )
}

/// Batches that do not have the codes they say: id, said, there.
pub(crate) fn batches_that_differ(
    tx: &mut ReadTx<'_>,
    limit: u32,
) -> Result<Vec<(String, i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT b.public_id, b.made, COUNT(c.id) FROM voucher_batch b
             LEFT JOIN voucher_code c ON c.batch_id = b.id
             GROUP BY b.id, b.public_id, b.made HAVING b.made <> COUNT(c.id) ORDER BY b.id LIMIT $1"
        ),
        params![limit],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}
