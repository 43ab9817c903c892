//! Codes that were made or taken in together.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Currency, Cx, Id, Money, RowId};

use crate::model::{BatchSource, CodeBatch, CodeCount};

/// A batch to be stored.
pub(crate) struct NewBatch<'a> {
    pub(crate) id: Id<kinds::VoucherBatch>,
    pub(crate) voucher: RowId<kinds::Voucher>,
    pub(crate) request_key: &'a str,
    pub(crate) source: BatchSource,
    pub(crate) prefix: &'a str,
    pub(crate) wanted: u32,
    pub(crate) worth: Option<Money>,
}

/// `None` when this form was sent before.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    new: &NewBatch<'_>,
) -> Result<Option<RowId<kinds::VoucherBatch>>, DbError> {
    tx.query_opt(
        sql!(
            "INSERT INTO voucher_batch (public_id, voucher_id, request_key, source, prefix, wanted, made,
                 issued_currency, issued_minor, created_at, created_by)
             VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10)
             ON CONFLICT (request_key) DO NOTHING RETURNING id"
        ),
        params![
            new.id,
            new.voucher,
            new.request_key,
            new.source.word(),
            new.prefix,
            new.wanted,
            new.worth.map(|worth| worth.currency),
            new.worth.map(|worth| worth.minor),
            cx.now(),
            cx.actor.label()
        ],
        |row| row.get(0),
    )
}

/// A batch with what its codes are made from.
pub(crate) struct StoredBatch {
    pub(crate) batch: CodeBatch,
    pub(crate) voucher: RowId<kinds::Voucher>,
    pub(crate) prefix: String,
    pub(crate) worth: Option<Money>,
}

fn stored(row: &db::Row<'_>) -> Result<StoredBatch, DbError> {
    let worth = match (row.get::<Option<Currency>>(6)?, row.get::<Option<i64>>(7)?) {
        (Some(currency), Some(minor)) => Some(Money::new(minor, currency)),
        _ => None,
    };
    Ok(StoredBatch {
        batch: CodeBatch { row: row.get(0)?, id: row.get(1)?, wanted: row.get(3)?, made: row.get(4)? },
        voucher: row.get(2)?,
        prefix: row.get(5)?,
        worth,
    })
}

pub(crate) fn by_request_key(tx: &mut ReadTx<'_>, key: &str) -> Result<Option<StoredBatch>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, voucher_id, wanted, made, prefix, issued_currency, issued_minor
             FROM voucher_batch WHERE request_key = $1"
        ),
        params![key],
        stored,
    )
}

pub(crate) fn find(tx: &mut ReadTx<'_>, id: Id<kinds::VoucherBatch>) -> Result<Option<StoredBatch>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, voucher_id, wanted, made, prefix, issued_currency, issued_minor
             FROM voucher_batch WHERE public_id = $1"
        ),
        params![id],
        stored,
    )
}

/// So many more codes are there; `also_wanted` of them had not been foreseen (a file tells its length at its end).
pub(crate) fn count_made(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::VoucherBatch>,
    made: u32,
    also_wanted: u32,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE voucher_batch SET made = made + $2, wanted = wanted + $3 WHERE id = $1"),
        params![row, made, also_wanted],
    )
    .map(drop)
}

/// Codes that are there and that were asked for, by voucher.
pub(crate) fn counts(
    tx: &mut ReadTx<'_>,
    campaign: Id<kinds::Campaign>,
) -> Result<Vec<(RowId<kinds::Voucher>, CodeCount)>, DbError> {
    tx.query(
        sql!(
            "SELECT b.voucher_id, CAST(SUM(b.made) AS BIGINT), CAST(SUM(b.wanted) AS BIGINT)
             FROM voucher_batch b JOIN voucher v ON v.id = b.voucher_id
             WHERE v.campaign_id = $1 OR v.campaign_id IS NULL GROUP BY b.voucher_id"
        ),
        params![campaign],
        |row| Ok((row.get(0)?, CodeCount { made: row.get(1)?, wanted: row.get(2)? })),
    )
}
