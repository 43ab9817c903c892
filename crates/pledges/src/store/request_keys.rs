//! Keys of requests that were answered.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::Timestamp;

/// What a request was answered.
pub(crate) struct Answered {
    pub(crate) answer: String,
    /// `None` for one of an older version, which did not keep it.
    pub(crate) content_hash: Option<Vec<u8>>,
}

pub(crate) fn answered(tx: &mut ReadTx<'_>, scope: &str, key: &str) -> Result<Option<Answered>, DbError> {
    tx.query_opt(
        sql!("SELECT answer, content_hash FROM request_key WHERE scope = $1 AND request_key = $2"),
        params![scope, key],
        |row| Ok(Answered { answer: row.get(0)?, content_hash: row.get(1)? }),
    )
}

/// Keeps the latest answer under a key.
pub(crate) fn keep(
    tx: &mut WriteTx<'_>,
    (scope, key): (&str, &str),
    answered: &Answered,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO request_key (scope, request_key, answer, content_hash, created_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (scope, request_key) DO UPDATE
             SET answer = excluded.answer, content_hash = excluded.content_hash, created_at = excluded.created_at"
        ),
        params![scope, key, answered.answer, answered.content_hash, now],
    )
    .map(drop)
}

pub(crate) fn purge(tx: &mut WriteTx<'_>, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM request_key WHERE created_at < $1"), params![before])
}
