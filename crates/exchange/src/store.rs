//! The log of exchanges.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, Timestamp};

/// Which way a request went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// We called.
    Out,
    /// We were called (a webhook).
    In,
}

/// One request and its answer, masked.
#[derive(Debug, Clone)]
pub struct LogEntry {
    /// Its id.
    pub id: Id<kinds::Exchange>,
    /// Which way.
    pub direction: Direction,
    /// Whom: `sandbox`, `stripe`, ….
    pub peer: String,
    /// `POST`.
    pub method: String,
    /// Address, masked.
    pub url_masked: String,
    /// Request body, masked.
    pub request_masked: String,
    /// Status of the answer, if one came.
    pub status: Option<u16>,
    /// Answer, masked.
    pub response_masked: String,
    /// Why there is no answer.
    pub failure: Option<String>,
    /// 1 for the first try.
    pub attempt: u32,
    /// How long it took, µs.
    pub duration_micros: i64,
    /// When it began.
    pub started_at: Timestamp,
}

/// Writes one entry. Incoming requests are recorded by whoever received them, in the same transaction.
pub fn record(tx: &mut WriteTx<'_>, e: &LogEntry) -> Result<(), DbError> {
    let direction = match e.direction {
        Direction::Out => "out",
        Direction::In => "in",
    };
    tx.execute(
        sql!(
            "INSERT INTO exchange_log (public_id, direction, peer, method, url_masked, request_masked, status,
             response_masked, failure, attempt, duration_micros, started_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        params![
            e.id,
            direction,
            e.peer,
            e.method,
            e.url_masked,
            e.request_masked,
            e.status,
            e.response_masked,
            e.failure,
            e.attempt,
            e.duration_micros,
            e.started_at
        ],
    )
    .map(drop)
}

/// The latest entries.
pub fn latest(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<LogEntry>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, direction, peer, method, url_masked, request_masked, status, response_masked, failure,
             attempt, duration_micros, started_at FROM exchange_log ORDER BY id DESC LIMIT $1"
        ),
        params![limit],
        |row| {
            Ok(LogEntry {
                id: row.get(0)?,
                direction: if row.get::<String>(1)? == "in" { Direction::In } else { Direction::Out },
                peer: row.get(2)?,
                method: row.get(3)?,
                url_masked: row.get(4)?,
                request_masked: row.get(5)?,
                status: row.get(6)?,
                response_masked: row.get(7)?,
                failure: row.get(8)?,
                attempt: row.get(9)?,
                duration_micros: row.get(10)?,
                started_at: row.get(11)?,
            })
        },
    )
}

/// Forgets old entries; answers how many.
pub fn purge_before(tx: &mut WriteTx<'_>, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM exchange_log WHERE started_at < $1"), params![before])
}
