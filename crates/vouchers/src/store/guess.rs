//! Wrong codes so far.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::Timestamp;

use crate::rules::throttle::{GuessScope, Guesses};

/// None counted: the beginning.
pub(crate) fn load(tx: &mut ReadTx<'_>, scope: GuessScope, key: &[u8]) -> Result<Guesses, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT failures, locks, last_failed_at, locked_until FROM voucher_guess
             WHERE scope = $1 AND key_hash = $2"
        ),
        params![scope.code(), key],
        |row| {
            Ok(Guesses {
                failures: row.get(0)?,
                locks: row.get(1)?,
                last_failed_at: row.get(2)?,
                locked_until: row.get(3)?,
            })
        },
    )?;
    Ok(found.unwrap_or_default())
}

pub(crate) fn save(
    tx: &mut WriteTx<'_>,
    scope: GuessScope,
    key: &[u8],
    guesses: &Guesses,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO voucher_guess (scope, key_hash, failures, locks, last_failed_at, locked_until)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (scope, key_hash) DO UPDATE SET failures = excluded.failures, locks = excluded.locks,
                 last_failed_at = excluded.last_failed_at, locked_until = excluded.locked_until"
        ),
        params![
            scope.code(),
            key,
            guesses.failures,
            guesses.locks,
            guesses.last_failed_at.unwrap_or(now),
            guesses.locked_until
        ],
    )
    .map(drop)
}

/// Forgets whoever has not failed since.
pub(crate) fn forget_old(tx: &mut WriteTx<'_>, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        sql!("DELETE FROM voucher_guess WHERE last_failed_at < $1 AND (locked_until IS NULL OR locked_until < $1)"),
        params![before],
    )
}
