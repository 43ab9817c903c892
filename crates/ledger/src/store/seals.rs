//! Seals, and the streams that `verify` walks.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::Timestamp;

pub(crate) struct Seal {
    pub(crate) after_row: i64,
    pub(crate) up_to_row: i64,
    pub(crate) count: i64,
    pub(crate) chain_hash: Vec<u8>,
}

fn seal(row: &db::Row<'_>) -> Result<Seal, DbError> {
    Ok(Seal { after_row: row.get(0)?, up_to_row: row.get(1)?, count: row.get(2)?, chain_hash: row.get(3)? })
}

pub(crate) fn latest(tx: &mut ReadTx<'_>) -> Result<Option<Seal>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT after_id, up_to_id, transaction_count, chain_hash FROM ledger_seal ORDER BY up_to_id DESC LIMIT 1"
        ),
        &[],
        seal,
    )
}

pub(crate) fn all(tx: &mut ReadTx<'_>) -> Result<Vec<Seal>, DbError> {
    tx.query(
        sql!("SELECT after_id, up_to_id, transaction_count, chain_hash FROM ledger_seal ORDER BY up_to_id"),
        &[],
        seal,
    )
}

pub(crate) fn insert(tx: &mut WriteTx<'_>, seal: &Seal, now: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO ledger_seal (after_id, up_to_id, transaction_count, chain_hash, sealed_at)
             VALUES ($1, $2, $3, $4, $5)"
        ),
        params![seal.after_row, seal.up_to_row, seal.count, seal.chain_hash, now],
    )
    .map(drop)
}

/// The newest row that was posted at or before an instant.
pub(crate) fn newest_posted_by(tx: &mut ReadTx<'_>, instant: Timestamp) -> Result<Option<i64>, DbError> {
    tx.query_opt(
        sql!("SELECT id FROM ledger_transaction WHERE posted_at <= $1 ORDER BY id DESC LIMIT 1"),
        params![instant],
        |row| row.get(0),
    )
}

/// Rows and content hashes after one row, up to another.
pub(crate) fn content_hashes(
    tx: &mut ReadTx<'_>,
    after_row: i64,
    up_to_row: i64,
    limit: u32,
) -> Result<Vec<(i64, Vec<u8>)>, DbError> {
    tx.query(
        sql!(
            "SELECT id, content_hash FROM ledger_transaction WHERE id > $1 AND id <= $2 ORDER BY id LIMIT $3"
        ),
        params![after_row, up_to_row, limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// A transaction with one of its entries; a transaction without any comes once with none.
pub(crate) struct BookLine {
    pub(crate) row: i64,
    pub(crate) public_id: String,
    pub(crate) key: String,
    pub(crate) kind: String,
    pub(crate) reference: String,
    pub(crate) reverses_row: Option<i64>,
    pub(crate) reversal_reason: Option<String>,
    pub(crate) actor: String,
    pub(crate) posted_at: Timestamp,
    pub(crate) content_hash: Vec<u8>,
    pub(crate) entry: Option<(Option<String>, String, i64)>,
}

/// Everything, transaction by transaction in the order of rows, entries in theirs.
pub(crate) fn for_each_line(
    tx: &mut ReadTx<'_>,
    mut f: impl FnMut(BookLine) -> Result<(), DbError>,
) -> Result<(), DbError> {
    tx.for_each(
        sql!(
            "SELECT t.id, t.public_id, t.idempotency_key, t.kind, t.reference, t.reverses_id, t.reversal_reason,
                    t.actor, t.posted_at, t.content_hash, e.id, a.code, e.unit, e.amount
             FROM ledger_transaction t LEFT JOIN ledger_entry e ON e.transaction_id = t.id
             LEFT JOIN ledger_account a ON a.id = e.account_id ORDER BY t.id, e.id"
        ),
        &[],
        |row| {
            let entry_row: Option<i64> = row.get(10)?;
            let entry = match entry_row {
                Some(_) => Some((row.get(11)?, row.get(12)?, row.get(13)?)),
                None => None,
            };
            f(BookLine {
                row: row.get(0)?,
                public_id: row.get(1)?,
                key: row.get(2)?,
                kind: row.get(3)?,
                reference: row.get(4)?,
                reverses_row: row.get(5)?,
                reversal_reason: row.get(6)?,
                actor: row.get(7)?,
                posted_at: row.get(8)?,
                content_hash: row.get(9)?,
                entry,
            })
        },
    )
}

/// Entries whose transaction is gone: row and transaction.
pub(crate) fn entries_without_transaction(
    tx: &mut ReadTx<'_>,
    limit: u32,
) -> Result<Vec<(i64, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT e.id, e.transaction_id FROM ledger_entry e
             WHERE NOT EXISTS (SELECT 1 FROM ledger_transaction t WHERE t.id = e.transaction_id)
             ORDER BY e.id LIMIT $1"
        ),
        params![limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Keys that stand for more than one transaction.
pub(crate) fn keys_used_twice(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<(String, u64)>, DbError> {
    tx.query(
        sql!(
            "SELECT idempotency_key, COUNT(*) FROM ledger_transaction
             GROUP BY idempotency_key HAVING COUNT(*) > 1 ORDER BY idempotency_key LIMIT $1"
        ),
        params![limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
