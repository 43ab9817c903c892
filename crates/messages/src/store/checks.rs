//! What must hold, asked of the database.

use db::{DbError, ReadTx, sql};

/// Findings at most of each check.
const MESSAGES: usize = 100;

fn subjects(tx: &mut ReadTx<'_>, statement: &'static db::Statement) -> Result<Vec<String>, DbError> {
    let mut found = tx.query(statement, &[], |row| row.get(0))?;
    found.truncate(MESSAGES);
    Ok(found)
}

/// Sent ones that still hold their secrets.
pub(crate) fn unwiped(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!("SELECT public_id FROM message WHERE state = 'sent' AND context_sealed IS NOT NULL LIMIT 100"),
    )
}

/// Waiting ones that have nothing to say or no turn: nobody would ever pick them up.
pub(crate) fn forgotten(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!(
            "SELECT public_id FROM message WHERE state IN ('queued', 'failed')
             AND (next_attempt_at IS NULL OR context_sealed IS NULL) LIMIT 100"
        ),
    )
}

/// Sent ones without a time, a copy or a Message-ID.
pub(crate) fn incomplete(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!(
            "SELECT public_id FROM message WHERE state IN ('sending', 'sent', 'uncertain')
             AND (message_id_header IS NULL OR body_sealed IS NULL OR recipient_sealed IS NULL OR attempts = 0
                  OR (state = 'sent' AND sent_at IS NULL)) LIMIT 100"
        ),
    )
}

/// Two messages with one Message-ID: mail programs would show one of them only.
pub(crate) fn doubled(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!(
            "SELECT MIN(public_id) FROM message WHERE message_id_header IS NOT NULL
             GROUP BY message_id_header HAVING COUNT(*) > 1 LIMIT 100"
        ),
    )
}
