//! Failed attempts.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::Timestamp;

use crate::rules::throttle::{AttemptLimit, Attempts};

/// Zero when there is none.
pub(crate) fn load(tx: &mut ReadTx<'_>, limit: AttemptLimit, key: &[u8]) -> Result<Attempts, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT failures, locks, last_failed_at, locked_until FROM attempt_counter
             WHERE scope = $1 AND key_hash = $2"
        ),
        params![limit.scope(), key],
        |row| {
            Ok(Attempts {
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
    limit: AttemptLimit,
    key: &[u8],
    counter: &Attempts,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO attempt_counter (scope, key_hash, failures, locks, last_failed_at, locked_until)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (scope, key_hash) DO UPDATE SET failures = excluded.failures, locks = excluded.locks,
                 last_failed_at = excluded.last_failed_at, locked_until = excluded.locked_until"
        ),
        params![
            limit.scope(),
            key,
            counter.failures,
            counter.locks,
            counter.last_failed_at.unwrap_or(now),
            counter.locked_until
        ],
    )
    .map(drop)
}

pub(crate) fn clear(tx: &mut WriteTx<'_>, limit: AttemptLimit, key: &[u8]) -> Result<(), DbError> {
    tx.execute(
        sql!("DELETE FROM attempt_counter WHERE scope = $1 AND key_hash = $2"),
        params![limit.scope(), key],
    )
    .map(drop)
}

pub(crate) fn forget_old(tx: &mut WriteTx<'_>, before: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "DELETE FROM attempt_counter WHERE last_failed_at < $1 AND (locked_until IS NULL OR locked_until < $1)"
        ),
        params![before],
    )
    .map(drop)
}
