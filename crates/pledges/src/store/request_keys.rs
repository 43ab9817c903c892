//! Keys of requests that were answered.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::Timestamp;

pub(crate) fn answer(tx: &mut ReadTx<'_>, scope: &str, key: &str) -> Result<Option<String>, DbError> {
    tx.query_opt(
        sql!("SELECT answer FROM request_key WHERE scope = $1 AND request_key = $2"),
        params![scope, key],
        |row| row.get(0),
    )
}

pub(crate) fn keep(
    tx: &mut WriteTx<'_>,
    scope: &str,
    key: &str,
    answer: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO request_key (scope, request_key, answer, created_at) VALUES ($1, $2, $3, $4)"),
        params![scope, key, answer, now],
    )
    .map(drop)
}

pub(crate) fn purge(tx: &mut WriteTx<'_>, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM request_key WHERE created_at < $1"), params![before])
}
