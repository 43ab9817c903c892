//! Writing one transaction: three statements when its accounts are known.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

use crate::model::{AccountCode, Entry, Unit};

pub(crate) struct NewTransaction<'a> {
    pub(crate) id: Id<kinds::LedgerTransaction>,
    pub(crate) key: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) reference: &'a str,
    pub(crate) reverses: Option<(RowId<kinds::LedgerTransaction>, &'a str)>,
    pub(crate) actor: &'a str,
    pub(crate) posted_at: Timestamp,
    pub(crate) content_hash: &'a [u8],
}

/// `None` when the key is taken.
pub(crate) fn insert_transaction(
    tx: &mut WriteTx<'_>,
    new: &NewTransaction<'_>,
) -> Result<Option<RowId<kinds::LedgerTransaction>>, DbError> {
    tx.query_opt(
        sql!(
            "INSERT INTO ledger_transaction (public_id, idempotency_key, kind, reference, reverses_id,
                                             reversal_reason, actor, posted_at, content_hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (idempotency_key) DO NOTHING RETURNING id"
        ),
        params![
            new.id,
            new.key,
            new.kind,
            new.reference,
            new.reverses.map(|(row, _)| row),
            new.reverses.map(|(_, reason)| reason),
            new.actor,
            new.posted_at,
            new.content_hash
        ],
        |row| row.get(0),
    )
}

/// Writes an entry, and its account when this is the account's first.
pub(crate) fn insert_entry(
    tx: &mut WriteTx<'_>,
    transaction: RowId<kinds::LedgerTransaction>,
    entry: &Entry,
    now: Timestamp,
) -> Result<(), DbError> {
    if insert_entry_of_known_account(tx, transaction, entry)? {
        return Ok(());
    }
    tx.execute(
        sql!(
            "INSERT INTO ledger_account (code, family, created_at) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING"
        ),
        params![entry.account, entry.account.family(), now],
    )?;
    if insert_entry_of_known_account(tx, transaction, entry)? { Ok(()) } else { Err(DbError::NoRow) }
}

fn insert_entry_of_known_account(
    tx: &mut WriteTx<'_>,
    transaction: RowId<kinds::LedgerTransaction>,
    entry: &Entry,
) -> Result<bool, DbError> {
    let inserted = tx.execute(
        sql!(
            "INSERT INTO ledger_entry (transaction_id, account_id, unit, amount)
             SELECT CAST($1 AS BIGINT), id, CAST($3 AS TEXT), CAST($4 AS BIGINT) FROM ledger_account WHERE code = $2"
        ),
        params![transaction, entry.account, entry.unit, entry.amount],
    )?;
    Ok(inserted == 1)
}

/// A transaction as it was written.
pub(crate) struct StoredTransaction {
    pub(crate) row: RowId<kinds::LedgerTransaction>,
    pub(crate) id: Id<kinds::LedgerTransaction>,
    pub(crate) kind: String,
    pub(crate) reference: String,
    pub(crate) reverses: Option<RowId<kinds::LedgerTransaction>>,
    pub(crate) entries: Vec<Entry>,
}

pub(crate) fn load_by_key(tx: &mut ReadTx<'_>, key: &str) -> Result<Option<StoredTransaction>, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT id, public_id, kind, reference, reverses_id FROM ledger_transaction WHERE idempotency_key = $1"
        ),
        params![key],
        stored,
    )?;
    with_entries(tx, found)
}

pub(crate) fn load(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::LedgerTransaction>,
) -> Result<Option<StoredTransaction>, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT id, public_id, kind, reference, reverses_id FROM ledger_transaction WHERE public_id = $1"
        ),
        params![id],
        stored,
    )?;
    with_entries(tx, found)
}

/// Whether a reversal of this transaction is in the books.
pub(crate) fn is_reversed(
    tx: &mut ReadTx<'_>,
    transaction: RowId<kinds::LedgerTransaction>,
) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!("SELECT id FROM ledger_transaction WHERE reverses_id = $1"),
        params![transaction],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

fn stored(row: &db::Row<'_>) -> Result<StoredTransaction, DbError> {
    Ok(StoredTransaction {
        row: row.get(0)?,
        id: row.get(1)?,
        kind: row.get(2)?,
        reference: row.get(3)?,
        reverses: row.get(4)?,
        entries: Vec::new(),
    })
}

fn with_entries(
    tx: &mut ReadTx<'_>,
    found: Option<StoredTransaction>,
) -> Result<Option<StoredTransaction>, DbError> {
    let Some(mut found) = found else { return Ok(None) };
    found.entries = tx.query(
        sql!(
            "SELECT a.code, e.amount, e.unit FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
             WHERE e.transaction_id = $1 ORDER BY e.id"
        ),
        params![found.row],
        |row| {
            Ok(Entry::new(AccountCode::from_stored(row.get(0)?), row.get(1)?, Unit::from_stored(row.get(2)?)))
        },
    )?;
    Ok(Some(found))
}
