//! Lists of uses.

use db::{DbError, ReadTx, Select, params, sql};
use kernel::ids::kinds;
use kernel::{Id, Money, RowId};

use crate::model::Use;

fn read(row: &db::Row<'_>) -> Result<Use, DbError> {
    Ok(Use {
        row: row.get(0)?,
        id: row.get(1)?,
        code: row.get(2)?,
        pledge: row.get(3)?,
        taken: Money::new(row.get(5)?, row.get(4)?),
        at: row.get(6)?,
        given_back_at: row.get(7)?,
        given_back_because: row.get(8)?,
    })
}

/// The latest first.
pub(crate) fn of_voucher(
    tx: &mut ReadTx<'_>,
    voucher: RowId<kinds::Voucher>,
    before: i64,
    limit: u32,
) -> Result<Vec<Use>, DbError> {
    tx.query(
        sql!(
            "SELECT r.id, r.public_id, c.public_id, r.pledge_id, r.currency, r.taken_minor, r.redeemed_at,
                 r.given_back_at, r.given_back_because
             FROM voucher_redemption r JOIN voucher_code c ON c.id = r.code_id
             WHERE r.voucher_id = $1 AND r.id < $2 ORDER BY r.id DESC LIMIT $3"
        ),
        params![voucher, before, limit],
        read,
    )
}

/// Those that are not given back, oldest first.
pub(crate) fn live_after(tx: &mut ReadTx<'_>, after: i64, limit: u32) -> Result<Vec<Use>, DbError> {
    tx.query(
        sql!(
            "SELECT r.id, r.public_id, c.public_id, r.pledge_id, r.currency, r.taken_minor, r.redeemed_at,
                 r.given_back_at, r.given_back_because
             FROM voucher_redemption r JOIN voucher_code c ON c.id = r.code_id
             WHERE r.id > $1 AND r.given_back_at IS NULL ORDER BY r.id LIMIT $2"
        ),
        params![after, limit],
        read,
    )
}

/// Pledge, whether by a gift code, and what was taken.
pub(crate) fn of_pledges(
    tx: &mut ReadTx<'_>,
    pledges: &[Id<kinds::Pledge>],
) -> Result<Vec<(Id<kinds::Pledge>, bool, i64)>, DbError> {
    if pledges.is_empty() {
        return Ok(Vec::new());
    }
    let mut select = Select::new(
        "SELECT r.pledge_id, v.benefit, r.taken_minor
         FROM voucher_redemption r JOIN voucher v ON v.id = r.voucher_id",
    );
    select.filter("r.given_back_at IS NULL", &[]);
    select.filter("r.pledge_id IN (", &[]);
    for (n, pledge) in pledges.iter().enumerate() {
        select.push(if n == 0 { "?" } else { ", ?" }, &[pledge]);
    }
    select.push(")", &[]);
    let read = |row: &db::Row<'_>| Ok((row.get(0)?, row.get::<String>(1)? == "gift", row.get(2)?));
    tx.query(&select, select.params(), read)
}

/// What was taken, by currency.
pub(crate) fn sums(tx: &mut ReadTx<'_>, voucher: RowId<kinds::Voucher>) -> Result<Vec<Money>, DbError> {
    tx.query(
        sql!(
            "SELECT currency, CAST(SUM(taken_minor) AS BIGINT) FROM voucher_redemption
             WHERE voucher_id = $1 AND given_back_at IS NULL GROUP BY currency ORDER BY currency"
        ),
        params![voucher],
        |row| Ok(Money::new(row.get(1)?, row.get(0)?)),
    )
}
