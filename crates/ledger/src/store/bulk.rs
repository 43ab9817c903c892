//! Many postings at once: questions a hundred at a time, rows by the engine's fastest way.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use db::{DbError, Param, ReadTx, Select, ToParam, WriteTx};
use kernel::Timestamp;

use crate::model::{AccountCode, Posting};

/// How many values one question carries. The text below has as many marks.
const ASKED_AT_ONCE: usize = 50;
const KEY_IS_ONE_OF: &str = "idempotency_key IN (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
const CODE_IS_ONE_OF: &str = "code IN (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

fn ask<V: ToParam>(
    tx: &mut ReadTx<'_>,
    head: &'static str,
    condition: &'static str,
    values: &[V],
    mut found: impl FnMut(&db::Row<'_>) -> Result<(), DbError>,
) -> Result<(), DbError> {
    for chunk in values.chunks(ASKED_AT_ONCE) {
        // The text has a fixed number of marks; the last value fills those that are left over.
        let mut asked: Vec<&dyn ToParam> = chunk.iter().map(|v| v as &dyn ToParam).collect();
        if let Some(last) = chunk.last() {
            asked.resize(ASKED_AT_ONCE, last);
        }
        let mut select = Select::new(head);
        select.filter(condition, &asked);
        tx.for_each(&select, select.params(), &mut found)?;
    }
    Ok(())
}

/// Which of these keys are in the books.
pub(crate) fn known_keys(tx: &mut ReadTx<'_>, keys: &[&str]) -> Result<BTreeSet<String>, DbError> {
    let mut known = BTreeSet::new();
    ask(tx, "SELECT idempotency_key FROM ledger_transaction", KEY_IS_ONE_OF, keys, |row| {
        known.insert(row.get(0)?);
        Ok(())
    })?;
    Ok(known)
}

/// The rows of all these accounts; those that are new are made.
pub(crate) fn account_rows<'p>(
    tx: &mut WriteTx<'_>,
    codes: &BTreeSet<&'p AccountCode>,
    now: Timestamp,
) -> Result<HashMap<&'p str, i64>, DbError> {
    let asked: Vec<&AccountCode> = codes.iter().copied().collect();
    let mut known: BTreeMap<String, i64> = BTreeMap::new();
    ask(tx, "SELECT code, id FROM ledger_account", CODE_IS_ONE_OF, &asked, |row| {
        known.insert(row.get(0)?, row.get(1)?);
        Ok(())
    })?;
    let missing: Vec<&AccountCode> =
        asked.iter().copied().filter(|code| !known.contains_key(code.as_str())).collect();
    let ids = tx.reserve_ids("ledger_account", missing.len())?;
    let rows: Vec<Vec<Param<'_>>> = missing
        .iter()
        .zip(&ids)
        .map(|(code, id)| {
            vec![id.to_param(), code.to_param(), code.family().to_param(), Param::Int(now.as_micros())]
        })
        .collect();
    if !rows.is_empty() {
        tx.insert_rows("ledger_account", &["id", "code", "family", "created_at"], &rows)?;
    }
    let made = missing.iter().map(|code| code.as_str()).zip(ids);
    let found = asked.iter().filter_map(|code| known.get(code.as_str()).map(|id| (code.as_str(), *id)));
    Ok(found.chain(made).collect())
}

/// A posting with what was worked out for it.
pub(crate) struct Row<'p> {
    pub(crate) posting: &'p Posting,
    pub(crate) public_id: &'p str,
    pub(crate) content_hash: Vec<u8>,
}

/// Writes transactions whose keys are known to be new, with their entries.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    rows: &[Row<'_>],
    accounts: &HashMap<&str, i64>,
    actor: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    let ids = tx.reserve_ids("ledger_transaction", rows.len())?;
    let mut transactions = Vec::with_capacity(rows.len());
    let mut entries = Vec::with_capacity(rows.len() * 2);
    for (row, id) in rows.iter().zip(&ids) {
        let posting = row.posting;
        transactions.push(vec![
            id.to_param(),
            row.public_id.to_param(),
            posting.key.to_param(),
            posting.kind.to_param(),
            posting.reference.to_param(),
            actor.to_param(),
            Param::Int(now.as_micros()),
            row.content_hash.to_param(),
        ]);
        for entry in &posting.entries {
            let account = accounts.get(entry.account.as_str()).ok_or(DbError::NoRow)?;
            entries.push(vec![
                id.to_param(),
                account.to_param(),
                entry.unit.to_param(),
                Param::Int(entry.amount),
            ]);
        }
    }
    let columns =
        ["id", "public_id", "idempotency_key", "kind", "reference", "actor", "posted_at", "content_hash"];
    tx.insert_rows("ledger_transaction", &columns, &transactions)?;
    tx.insert_rows("ledger_entry", &["transaction_id", "account_id", "unit", "amount"], &entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_questions_have_as_many_marks_as_values_are_asked_at_once() {
        for text in [KEY_IS_ONE_OF, CODE_IS_ONE_OF] {
            assert_eq!(text.matches('?').count(), ASKED_AT_ONCE);
        }
    }
}
