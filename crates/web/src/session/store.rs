//! SQL of the sessions.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::Timestamp;
use serde_json::Value;

use super::{NewSession, Session, SessionKind};

fn from_row(row: &Row<'_>) -> Result<Session, DbError> {
    let kind: String = row.get(1)?;
    let facts: String = row.get(9)?;
    let wrong = |wanted, found| DbError::Type { index: 1, wanted, found };
    Ok(Session {
        id: row.get(0)?,
        kind: SessionKind::from_code(&kind).ok_or_else(|| wrong("a kind of session", kind))?,
        subject_id: row.get(2)?,
        device_label: row.get(3)?,
        created_at: row.get(4)?,
        last_seen_at: row.get(5)?,
        expires_at: row.get(6)?,
        idle_seconds: row.get(7)?,
        step_up_until: row.get(8)?,
        facts: serde_json::from_str(&facts).map_err(|e| wrong("JSON", e.to_string()))?,
    })
}

fn facts_text(facts: &Value) -> Result<String, DbError> {
    let text = facts.to_string();
    if text.len() > super::FACTS_BYTES_MAX {
        return Err(DbError::Check("the facts of a session are longer than they may be".to_owned()));
    }
    Ok(text)
}

pub(super) fn insert(
    tx: &mut WriteTx<'_>,
    token_hash: &[u8],
    session: &NewSession,
    now: Timestamp,
) -> Result<i64, DbError> {
    tx.query_one(
        sql!(
            "INSERT INTO web_session (token_hash, kind, subject_id, device_label, created_at, last_seen_at, \
             expires_at, idle_seconds, facts) VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8) RETURNING id"
        ),
        params![
            token_hash,
            session.kind.code(),
            session.subject_id,
            session.device_label,
            now,
            now.plus_seconds(session.lifetime_seconds),
            session.idle_seconds,
            facts_text(&session.facts)?
        ],
        |row| row.get(0),
    )
}

/// The living session behind a token's hash.
pub fn find(
    tx: &mut ReadTx<'_>,
    kind: SessionKind,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<Option<Session>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, kind, subject_id, device_label, created_at, last_seen_at, expires_at, idle_seconds, \
             step_up_until, facts FROM web_session WHERE token_hash = $1 AND kind = $2 AND revoked_at IS NULL \
             AND expires_at > $3 AND last_seen_at + idle_seconds * 1000000 > $3"
        ),
        params![token_hash, kind.code(), now],
        from_row,
    )
}

/// The living sessions of one owner, the latest used first; at most 100.
pub fn list(
    tx: &mut ReadTx<'_>,
    kind: SessionKind,
    subject_id: i64,
    now: Timestamp,
) -> Result<Vec<Session>, DbError> {
    tx.query(
        sql!(
            "SELECT id, kind, subject_id, device_label, created_at, last_seen_at, expires_at, idle_seconds, \
             step_up_until, facts FROM web_session WHERE kind = $1 AND subject_id = $2 AND revoked_at IS NULL \
             AND expires_at > $3 AND last_seen_at + idle_seconds * 1000000 > $3 \
             ORDER BY last_seen_at DESC, id DESC LIMIT 100"
        ),
        params![kind.code(), subject_id, now],
        from_row,
    )
}

/// Notes that a session is in use.
pub fn touch(tx: &mut WriteTx<'_>, id: i64, now: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE web_session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2"),
        params![id, now],
    )
    .map(drop)
}

/// Ends a session; one that has ended stays as it is.
pub fn revoke(tx: &mut WriteTx<'_>, id: i64, now: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE web_session SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL"),
        params![id, now],
    )
    .map(drop)
}

/// Ends every session of one owner but `keep` (pass 0 to end all): after a new password, a changed e-mail, a
/// revoked link. Answers how many ended.
pub fn revoke_all(
    tx: &mut WriteTx<'_>,
    kind: SessionKind,
    subject_id: i64,
    keep: i64,
    now: Timestamp,
) -> Result<u64, DbError> {
    tx.execute(
        sql!(
            "UPDATE web_session SET revoked_at = $4 WHERE kind = $1 AND subject_id = $2 AND id <> $3 \
             AND revoked_at IS NULL"
        ),
        params![kind.code(), subject_id, keep, now],
    )
}

/// Notes that the owner proved to be there, good until an instant.
pub fn set_step_up(tx: &mut WriteTx<'_>, id: i64, until: Timestamp) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE web_session SET step_up_until = $2 WHERE id = $1"), params![id, until]).map(drop)
}

/// Replaces the facts of a session: a JSON object without personal data, at most
/// [`super::FACTS_BYTES_MAX`] bytes.
pub fn set_facts(tx: &mut WriteTx<'_>, id: i64, facts: &Value) -> Result<(), DbError> {
    let text = facts_text(facts)?;
    tx.execute(sql!("UPDATE web_session SET facts = $2 WHERE id = $1"), params![id, text]).map(drop)
}

/// Forgets sessions that ended before an instant. Answers how many.
pub fn forget_ended(tx: &mut WriteTx<'_>, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        sql!("DELETE FROM web_session WHERE expires_at < $1 OR (revoked_at IS NOT NULL AND revoked_at < $1)"),
        params![before],
    )
}
