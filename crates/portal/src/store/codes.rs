//! Codes that prove that somebody can read a mailbox.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

/// What a code is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To do what the link alone does not allow.
    StepUp,
    /// To show that a new e-mail address is the person's own.
    NewEmail,
}

impl Purpose {
    /// As stored.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::StepUp => "step_up",
            Self::NewEmail => "new_email",
        }
    }
}

/// A code that can still be entered.
pub(crate) struct OpenCode {
    pub(crate) row: i64,
    pub(crate) hash: Vec<u8>,
    pub(crate) tries: i64,
    /// The key of the form that asked.
    pub(crate) request_key: String,
    pub(crate) new_email_sealed: Option<Vec<u8>>,
}

/// A code to be stored.
pub(crate) struct NewCode<'a> {
    pub(crate) row: i64,
    pub(crate) session: i64,
    pub(crate) contact: RowId<kinds::Contact>,
    pub(crate) purpose: Purpose,
    pub(crate) hash: &'a [u8],
    /// The key of the form that asked.
    pub(crate) request_key: &'a str,
    pub(crate) new_email_sealed: Option<&'a [u8]>,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
}

pub(crate) fn insert(tx: &mut WriteTx<'_>, code: &NewCode<'_>) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO portal_code (id, session_id, contact_id, purpose, code_hash, request_key, \
             new_email_sealed, tries, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9)"
        ),
        params![
            code.row,
            code.session,
            code.contact,
            code.purpose.word(),
            code.hash,
            code.request_key,
            code.new_email_sealed,
            code.created_at,
            code.expires_at
        ],
    )
    .map(drop)
}

/// Ends every open code of a session for a purpose: only the latest one counts.
pub(crate) fn end_open(
    tx: &mut WriteTx<'_>,
    session: i64,
    purpose: Purpose,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE portal_code SET ended_at = $3 WHERE session_id = $1 AND purpose = $2 AND ended_at IS NULL"
        ),
        params![session, purpose.word(), now],
    )
    .map(drop)
}

/// The code of a session that can still be entered.
pub(crate) fn open(
    tx: &mut ReadTx<'_>,
    session: i64,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<OpenCode>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, code_hash, tries, new_email_sealed, request_key FROM portal_code WHERE session_id = $1 \
             AND purpose = $2 AND ended_at IS NULL AND expires_at > $3 ORDER BY id DESC LIMIT 1"
        ),
        params![session, purpose.word(), now],
        |row| {
            Ok(OpenCode {
                row: row.get(0)?,
                hash: row.get(1)?,
                tries: row.get(2)?,
                new_email_sealed: row.get(3)?,
                request_key: row.get(4)?,
            })
        },
    )
}

/// Counts a wrong try.
pub(crate) fn count_try(tx: &mut WriteTx<'_>, row: i64) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE portal_code SET tries = tries + 1 WHERE id = $1"), params![row]).map(drop)
}

/// How many codes were sent about a contact since an instant.
pub(crate) fn sent_since(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
    since: Timestamp,
) -> Result<i64, DbError> {
    tx.query_one(
        sql!("SELECT COUNT(*) FROM portal_code WHERE contact_id = $1 AND created_at > $2"),
        params![contact, since],
        |row| row.get(0),
    )
}

/// Forgets codes that ended before an instant.
pub(crate) fn forget(tx: &mut WriteTx<'_>, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM portal_code WHERE expires_at < $1"), params![before])
}
