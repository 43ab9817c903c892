//! Balances, movements and totals: sums over an index.

use std::collections::HashMap;

use db::{DbError, ReadTx, params, sql};
use kernel::Id;
use kernel::ids::kinds;

use crate::model::{AccountCode, AccountFamily, KindTotal, Movement, Scope, Unit};

/// The balance of an account in one unit; 0 for an account that was never used.
pub fn balance(tx: &mut ReadTx<'_>, account: &AccountCode, unit: &Unit) -> Result<i64, DbError> {
    tx.query_one(
        sql!(
            "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM ledger_entry
             WHERE account_id = (SELECT id FROM ledger_account WHERE code = $1) AND unit = $2"
        ),
        params![account, unit],
        |row| row.get(0),
    )
}

/// The balances of an account in all units that it has entries of, in the order of the units.
pub fn balances_by_unit(tx: &mut ReadTx<'_>, account: &AccountCode) -> Result<Vec<(Unit, i64)>, DbError> {
    tx.query(
        sql!(
            "SELECT unit, CAST(SUM(amount) AS BIGINT) FROM ledger_entry
             WHERE account_id = (SELECT id FROM ledger_account WHERE code = $1) GROUP BY unit ORDER BY unit"
        ),
        params![account],
        |row| Ok((Unit::from_stored(row.get(0)?), row.get(1)?)),
    )
}

/// The balances of several accounts (one page of a list, say); accounts that were never used have 0.
pub fn balances(
    tx: &mut ReadTx<'_>,
    accounts: &[AccountCode],
    unit: &Unit,
) -> Result<HashMap<AccountCode, i64>, DbError> {
    let mut found = HashMap::with_capacity(accounts.len());
    for account in accounts {
        found.insert(account.clone(), balance(tx, account, unit)?);
    }
    Ok(found)
}

/// Every account of a family with its balance in one unit, streamed: for exports and reports.
pub fn for_each_balance<E: From<DbError>>(
    tx: &mut ReadTx<'_>,
    family: AccountFamily,
    unit: &Unit,
    mut f: impl FnMut(AccountCode, i64) -> Result<(), E>,
) -> Result<(), E> {
    tx.for_each(
        sql!(
            "SELECT a.code, CAST(SUM(e.amount) AS BIGINT) FROM ledger_account a
             JOIN ledger_entry e ON e.account_id = a.id WHERE a.family = $1 AND e.unit = $2 GROUP BY a.code"
        ),
        params![family.as_str(), unit],
        |row| f(AccountCode::from_stored(row.get(0)?), row.get(1)?),
    )
}

/// The latest movements of an account, newest first.
pub fn movements(tx: &mut ReadTx<'_>, account: &AccountCode, limit: u32) -> Result<Vec<Movement>, DbError> {
    tx.query(
        sql!(
            "SELECT t.posted_at, t.kind, t.reference, e.amount, e.unit, t.public_id
             FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
             JOIN ledger_transaction t ON t.id = e.transaction_id
             WHERE a.code = $1 ORDER BY e.transaction_id DESC, e.id DESC LIMIT $2"
        ),
        params![account, limit],
        |row| {
            Ok(Movement {
                at: row.get(0)?,
                kind: row.get(1)?,
                reference: row.get(2)?,
                amount: row.get(3)?,
                unit: Unit::from_stored(row.get(4)?),
                transaction: row.get(5)?,
            })
        },
    )
}

/// What the entries of an account or a family sum to, by kind of movement and unit. A family is read whole:
/// for reports (`read_long`), not for every page.
pub fn totals_by_kind(tx: &mut ReadTx<'_>, scope: Scope<'_>) -> Result<Vec<KindTotal>, DbError> {
    let total = |row: &db::Row<'_>| {
        Ok(KindTotal {
            kind: row.get(0)?,
            unit: Unit::from_stored(row.get(1)?),
            amount: row.get(2)?,
            entries: row.get(3)?,
        })
    };
    match scope {
        Scope::Account(account) => tx.query(
            sql!(
                "SELECT t.kind, e.unit, CAST(SUM(e.amount) AS BIGINT), COUNT(*)
                 FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
                 JOIN ledger_transaction t ON t.id = e.transaction_id
                 WHERE a.code = $1 GROUP BY t.kind, e.unit ORDER BY t.kind, e.unit"
            ),
            params![account],
            total,
        ),
        Scope::Family(family) => tx.query(
            sql!(
                "SELECT t.kind, e.unit, CAST(SUM(e.amount) AS BIGINT), COUNT(*)
                 FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
                 JOIN ledger_transaction t ON t.id = e.transaction_id
                 WHERE a.family = $1 GROUP BY t.kind, e.unit ORDER BY t.kind, e.unit"
            ),
            params![family.as_str()],
            total,
        ),
    }
}

/// The transaction that was posted under a key.
pub fn find_by_key(tx: &mut ReadTx<'_>, key: &str) -> Result<Option<Id<kinds::LedgerTransaction>>, DbError> {
    tx.query_opt(
        sql!("SELECT public_id FROM ledger_transaction WHERE idempotency_key = $1"),
        params![key],
        |row| row.get(0),
    )
}

/// How many transactions are in the books.
pub fn transaction_count(tx: &mut ReadTx<'_>) -> Result<u64, DbError> {
    tx.query_one(sql!("SELECT COUNT(*) FROM ledger_transaction"), &[], |row| row.get(0))
}
