//! Uses of codes by pledges.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Cx, Id, Money, RowId, Timestamp};

use crate::model::{CodeRef, EndReason, Redemption};

/// A use as it stands.
#[derive(Debug, Clone)]
pub(crate) struct StoredRedemption {
    pub(crate) row: RowId<kinds::Redemption>,
    pub(crate) id: Id<kinds::Redemption>,
    pub(crate) voucher: RowId<kinds::Voucher>,
    pub(crate) voucher_id: Id<kinds::Voucher>,
    pub(crate) code: CodeRef,
    pub(crate) taken: Money,
    pub(crate) at: Timestamp,
}

fn stored(row: &db::Row<'_>) -> Result<StoredRedemption, DbError> {
    Ok(StoredRedemption {
        row: row.get(0)?,
        id: row.get(1)?,
        voucher: row.get(2)?,
        voucher_id: row.get(3)?,
        code: CodeRef { row: row.get(4)?, id: row.get(5)? },
        taken: Money::new(row.get(7)?, row.get(6)?),
        at: row.get(8)?,
    })
}

/// The use of a code by a pledge at present.
pub(crate) fn live(
    tx: &mut ReadTx<'_>,
    code: RowId<kinds::VoucherCode>,
    pledge: Id<kinds::Pledge>,
) -> Result<Option<StoredRedemption>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT r.id, r.public_id, r.voucher_id, v.public_id, r.code_id, c.public_id, r.currency, r.taken_minor,
                 r.redeemed_at
             FROM voucher_redemption r JOIN voucher v ON v.id = r.voucher_id JOIN voucher_code c ON c.id = r.code_id
             WHERE r.code_id = $1 AND r.pledge_id = $2 AND r.given_back_at IS NULL"
        ),
        params![code, pledge],
        stored,
    )
}

/// All codes a pledge uses at present, in the order they were redeemed.
pub(crate) fn of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: Id<kinds::Pledge>,
) -> Result<Vec<StoredRedemption>, DbError> {
    tx.query(
        sql!(
            "SELECT r.id, r.public_id, r.voucher_id, v.public_id, r.code_id, c.public_id, r.currency, r.taken_minor,
                 r.redeemed_at
             FROM voucher_redemption r JOIN voucher v ON v.id = r.voucher_id JOIN voucher_code c ON c.id = r.code_id
             WHERE r.pledge_id = $1 AND r.given_back_at IS NULL ORDER BY r.id"
        ),
        params![pledge],
        stored,
    )
}

/// `None` when the pledge uses the code already.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: Id<kinds::Redemption>,
    voucher: RowId<kinds::Voucher>,
    new: &Redemption,
) -> Result<Option<RowId<kinds::Redemption>>, DbError> {
    tx.query_opt(
        sql!(
            "INSERT INTO voucher_redemption (public_id, voucher_id, code_id, pledge_id, contact_id, currency,
                 taken_minor, redeemed_at, redeemed_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (code_id, pledge_id) WHERE given_back_at IS NULL DO NOTHING RETURNING id"
        ),
        params![
            id,
            voucher,
            new.code.row,
            new.pledge,
            new.contact,
            new.taken.currency,
            new.taken.minor,
            cx.now(),
            cx.actor.label()
        ],
        |row| row.get(0),
    )
}

pub(crate) fn set_taken(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Redemption>,
    taken: Money,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE voucher_redemption SET taken_minor = $2, currency = $3 WHERE id = $1"),
        params![row, taken.minor, taken.currency],
    )
    .map(drop)
}

/// All uses of a pledge are this person's.
pub(crate) fn set_contact(
    tx: &mut WriteTx<'_>,
    pledge: Id<kinds::Pledge>,
    contact: RowId<kinds::Contact>,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE voucher_redemption SET contact_id = $2 WHERE pledge_id = $1"),
        params![pledge, contact],
    )
    .map(drop)
}

/// Answers whether it was in use until now.
pub(crate) fn end(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Redemption>,
    because: EndReason,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE voucher_redemption SET given_back_at = $2, given_back_because = $3
             WHERE id = $1 AND given_back_at IS NULL"
        ),
        params![row, now, because.word()],
    )?;
    Ok(changed == 1)
}

/// How often a contact uses a voucher at present, by any code.
pub(crate) fn uses_of_contact(
    tx: &mut ReadTx<'_>,
    voucher: RowId<kinds::Voucher>,
    contact: RowId<kinds::Contact>,
) -> Result<u32, DbError> {
    tx.query_one(
        sql!(
            "SELECT COUNT(*) FROM voucher_redemption
             WHERE voucher_id = $1 AND contact_id = $2 AND given_back_at IS NULL"
        ),
        params![voucher, contact],
        |row| row.get(0),
    )
}
