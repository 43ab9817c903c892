//! Codes: found by keyed hash, their text sealed.

use db::{DbError, Param, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Currency, Id, Money, RowId, Timestamp};

use crate::model::CodeRef;

/// A code to be stored.
pub(crate) struct NewCode {
    pub(crate) row: i64,
    pub(crate) id: Id<kinds::VoucherCode>,
    pub(crate) hash: Vec<u8>,
    pub(crate) sealed: Vec<u8>,
    /// What a gift code is worth.
    pub(crate) worth: Option<Money>,
}

/// Where codes belong.
#[derive(Clone, Copy)]
pub(crate) struct Owner {
    pub(crate) voucher: RowId<kinds::Voucher>,
    pub(crate) batch: RowId<kinds::VoucherBatch>,
}

pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    owner: Owner,
    codes: &[NewCode],
    now: Timestamp,
) -> Result<(), DbError> {
    let columns = [
        "id",
        "public_id",
        "voucher_id",
        "batch_id",
        "code_hash",
        "code_sealed",
        "currency",
        "uses",
        "created_at",
    ];
    let rows: Vec<Vec<Param<'_>>> = codes
        .iter()
        .map(|code| {
            params![
                code.row,
                code.id,
                owner.voucher,
                owner.batch,
                code.hash,
                code.sealed,
                code.worth.map(|worth| worth.currency.code().to_owned()),
                0i64,
                now
            ]
            .iter()
            .map(own)
            .collect()
        })
        .collect();
    tx.insert_rows("voucher_code", &columns, &rows)
}

fn own(param: &Param<'_>) -> Param<'static> {
    match param {
        Param::Null => Param::Null,
        Param::Int(n) => Param::Int(*n),
        Param::Text(text) => Param::Text(text.clone().into_owned().into()),
        Param::Bytes(bytes) => Param::Bytes(bytes.clone().into_owned().into()),
    }
}

/// A code as it stands.
#[derive(Debug, Clone)]
pub(crate) struct StoredCode {
    pub(crate) code: CodeRef,
    pub(crate) voucher: RowId<kinds::Voucher>,
    pub(crate) currency: Option<Currency>,
    pub(crate) uses: u32,
    pub(crate) is_void: bool,
}

fn stored(row: &db::Row<'_>) -> Result<StoredCode, DbError> {
    Ok(StoredCode {
        code: CodeRef { row: row.get(0)?, id: row.get(1)? },
        voucher: row.get(2)?,
        currency: row.get(3)?,
        uses: row.get(4)?,
        is_void: row.get::<Option<Timestamp>>(5)?.is_some(),
    })
}

pub(crate) fn by_hash(tx: &mut ReadTx<'_>, hash: &[u8]) -> Result<Option<StoredCode>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, voucher_id, currency, uses, voided_at FROM voucher_code WHERE code_hash = $1"
        ),
        params![hash],
        stored,
    )
}

pub(crate) fn find(tx: &mut ReadTx<'_>, id: Id<kinds::VoucherCode>) -> Result<Option<StoredCode>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, voucher_id, currency, uses, voided_at FROM voucher_code WHERE public_id = $1"
        ),
        params![id],
        stored,
    )
}

/// The sealed text of a code.
pub(crate) fn sealed(tx: &mut ReadTx<'_>, id: Id<kinds::VoucherCode>) -> Result<Option<Vec<u8>>, DbError> {
    tx.query_opt(sql!("SELECT code_sealed FROM voucher_code WHERE public_id = $1"), params![id], |row| {
        row.get(0)
    })
}

/// As [`find`], and nobody else changes or draws from it until this transaction ends.
pub(crate) fn lock(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::VoucherCode>,
) -> Result<Option<StoredCode>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, voucher_id, currency, uses, voided_at FROM voucher_code WHERE id = $1 FOR UPDATE"
        ),
        params![row],
        stored,
    )
}

/// One more use, if the code is not void and its limit allows it.
pub(crate) fn count_use(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::VoucherCode>,
    uses_max: Option<u32>,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE voucher_code SET uses = uses + 1 WHERE id = $1 AND voided_at IS NULL
             AND uses < COALESCE($2, 9000000000000000)"
        ),
        params![row, uses_max],
    )?;
    Ok(changed == 1)
}

/// One use less.
pub(crate) fn uncount_use(tx: &mut WriteTx<'_>, row: RowId<kinds::VoucherCode>) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE voucher_code SET uses = uses - 1 WHERE id = $1"), params![row]).map(drop)
}

/// Answers whether it was not void before.
pub(crate) fn void(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::VoucherCode>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE voucher_code SET voided_at = $2 WHERE id = $1 AND voided_at IS NULL"),
        params![row, now],
    )?;
    Ok(changed == 1)
}

/// A line of the list that staff take away.
pub(crate) struct CodeLine {
    pub(crate) id: Id<kinds::VoucherCode>,
    pub(crate) sealed: Vec<u8>,
    pub(crate) uses: u32,
    pub(crate) is_void: bool,
    pub(crate) balance: Option<Money>,
    pub(crate) created_at: Timestamp,
}

/// Every code of a voucher as it arrives, oldest first.
pub(crate) fn for_each<E: From<DbError>>(
    tx: &mut ReadTx<'_>,
    voucher: RowId<kinds::Voucher>,
    batch: Option<RowId<kinds::VoucherBatch>>,
    mut f: impl FnMut(CodeLine) -> Result<(), E>,
) -> Result<(), E> {
    tx.for_each(
        sql!(
            "SELECT c.public_id, c.code_sealed, c.uses, c.voided_at, c.currency, c.created_at,
                 (SELECT CAST(SUM(e.amount_minor) AS BIGINT) FROM voucher_gift_entry e WHERE e.code_id = c.id)
             FROM voucher_code c
             WHERE c.voucher_id = $1 AND c.batch_id = COALESCE($2, c.batch_id) ORDER BY c.id"
        ),
        params![voucher, batch],
        |row| f(line(row)?),
    )
}

/// The latest codes of a voucher first.
pub(crate) fn latest(
    tx: &mut ReadTx<'_>,
    voucher: RowId<kinds::Voucher>,
    limit: u32,
) -> Result<Vec<CodeLine>, DbError> {
    tx.query(
        sql!(
            "SELECT c.public_id, c.code_sealed, c.uses, c.voided_at, c.currency, c.created_at,
                 (SELECT CAST(SUM(e.amount_minor) AS BIGINT) FROM voucher_gift_entry e WHERE e.code_id = c.id)
             FROM voucher_code c WHERE c.voucher_id = $1 ORDER BY c.id DESC LIMIT $2"
        ),
        params![voucher, limit],
        line,
    )
}

fn line(row: &db::Row<'_>) -> Result<CodeLine, DbError> {
    let balance = row.get::<Option<Currency>>(4)?;
    let minor = row.get::<Option<i64>>(6)?.unwrap_or(0); // no entry: nothing on it
    Ok(CodeLine {
        id: row.get(0)?,
        sealed: row.get(1)?,
        uses: row.get(2)?,
        is_void: row.get::<Option<Timestamp>>(3)?.is_some(),
        balance: balance.map(|currency| Money::new(minor, currency)),
        created_at: row.get(5)?,
    })
}
