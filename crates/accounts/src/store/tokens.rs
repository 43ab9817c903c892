//! Links that are good once.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    SetUp,
    Invitation,
}

impl Purpose {
    const fn code(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::Invitation => "invitation",
        }
    }
}

pub(crate) struct NewToken<'a> {
    pub(crate) purpose: Purpose,
    pub(crate) staff: Option<RowId<kinds::StaffUser>>,
    pub(crate) hash: &'a [u8],
    pub(crate) expires_at: Timestamp,
}

pub(crate) fn insert(tx: &mut WriteTx<'_>, new: &NewToken<'_>, now: Timestamp) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO staff_token (purpose, staff_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)"
        ),
        params![new.purpose.code(), new.staff, new.hash, now, new.expires_at],
    )
    .map(drop)
}

/// Whether this is a set-up link that still works.
pub(crate) fn is_set_up_link(tx: &mut ReadTx<'_>, hash: &[u8], now: Timestamp) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT id FROM staff_token
             WHERE token_hash = $1 AND purpose = 'set_up' AND used_at IS NULL AND expires_at > $2"
        ),
        params![hash, now],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

/// Whose invitation this is, if it still works.
pub(crate) fn invited(
    tx: &mut ReadTx<'_>,
    hash: &[u8],
    now: Timestamp,
) -> Result<Option<RowId<kinds::StaffUser>>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT staff_id FROM staff_token
             WHERE token_hash = $1 AND purpose = 'invitation' AND used_at IS NULL AND expires_at > $2"
        ),
        params![hash, now],
        |row| row.get(0),
    )
}

/// Uses up a token. False when somebody was quicker.
pub(crate) fn use_up(tx: &mut WriteTx<'_>, hash: &[u8], now: Timestamp) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE staff_token SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL"),
        params![hash, now],
    )?;
    Ok(changed == 1)
}

/// Makes earlier invitations of somebody worthless.
pub(crate) fn withdraw_invitations(
    tx: &mut WriteTx<'_>,
    staff: RowId<kinds::StaffUser>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE staff_token SET used_at = $2 WHERE staff_id = $1 AND used_at IS NULL"),
        params![staff, now],
    )
    .map(drop)
}

/// Forgets tokens that ran out before an instant.
pub(crate) fn forget_old(tx: &mut WriteTx<'_>, before: Timestamp) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM staff_token WHERE expires_at < $1"), params![before]).map(drop)
}
