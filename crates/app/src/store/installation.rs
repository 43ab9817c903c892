//! The one row about the installation as a whole.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::Timestamp;

/// The fingerprint of the master key that this database belongs to; `None` before the first start is over.
pub(crate) fn key_fingerprint(tx: &mut ReadTx<'_>) -> Result<Option<Vec<u8>>, DbError> {
    tx.query_opt(sql!("SELECT key_fingerprint FROM installation WHERE id = 1"), &[], |row| row.get(0))
}

/// Remembers the fingerprint unless there is one.
pub(crate) fn remember(tx: &mut WriteTx<'_>, fingerprint: &[u8], now: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO installation (id, key_fingerprint, made_at) VALUES (1, $1, $2) ON CONFLICT (id) DO NOTHING"
        ),
        params![fingerprint, now],
    )
    .map(drop)
}

/// When the newest event happened: a clock that shows less is wrong.
pub(crate) fn newest_event(tx: &mut ReadTx<'_>) -> Result<Option<Timestamp>, DbError> {
    tx.query_one(sql!("SELECT MAX(occurred_at) FROM domain_event"), &[], |row| row.get(0))
}
