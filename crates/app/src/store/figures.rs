//! Numbers for whoever watches: counted in the database when they are asked for. Nothing about people.

use db::{DbError, ReadTx, params, sql};
use kernel::Timestamp;

/// A count with its words.
pub(crate) type Counted = (String, u64);

/// Jobs by state; done ones are not counted.
pub(crate) fn jobs(tx: &mut ReadTx<'_>) -> Result<[(&'static str, u64); 3], DbError> {
    let counts = jobs::counts(tx)?;
    Ok([("ready", counts.ready), ("running", counts.running), ("dead", counts.dead)])
}

/// Since when the oldest job that is due waits.
pub(crate) fn oldest_due(tx: &mut ReadTx<'_>, now: Timestamp) -> Result<Option<Timestamp>, DbError> {
    tx.query_one(
        sql!("SELECT MIN(run_at) FROM job WHERE state = 'ready' AND run_at <= $1"),
        params![now],
        |row| row.get(0),
    )
}

/// Messages by state.
pub(crate) fn messages(tx: &mut ReadTx<'_>) -> Result<Vec<Counted>, DbError> {
    tx.query(sql!("SELECT state, COUNT(*) FROM message GROUP BY state ORDER BY state"), &[], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// Exchanges since an instant, by direction and how they ended: `failed` without an answer, else the answer's class.
pub(crate) fn exchanges(tx: &mut ReadTx<'_>, since: Timestamp) -> Result<Vec<(String, Counted)>, DbError> {
    tx.query(
        sql!(
            "SELECT direction,
                    CASE WHEN status IS NULL THEN 'failed' WHEN status < 300 THEN '2xx' WHEN status < 400 THEN '3xx'
                         WHEN status < 500 THEN '4xx' ELSE '5xx' END AS outcome,
                    COUNT(*)
               FROM exchange_log WHERE started_at >= $1 GROUP BY 1, 2 ORDER BY 1, 2"
        ),
        params![since],
        |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))),
    )
}
