//! Secrets of authenticator apps, and recovery codes.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Cx, Place, RowId, Timestamp, Vault};

use crate::error::AccountError;
use crate::model::StaffRef;
use crate::rules::totp::TotpSecret;

fn place(staff: &StaffRef) -> Place<'_> {
    Place::new("staff_totp", "secret_sealed", staff.id.as_bytes())
}

pub(crate) struct StoredSecret {
    pub(crate) secret: TotpSecret,
    pub(crate) last_used_step: i64,
    pub(crate) is_confirmed: bool,
}

pub(crate) fn secret(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    staff: &StaffRef,
) -> Result<Option<StoredSecret>, AccountError> {
    let found = tx.query_opt(
        sql!("SELECT secret_sealed, last_used_step, confirmed_at FROM staff_totp WHERE staff_id = $1"),
        params![staff.row],
        |row| Ok((row.get::<Vec<u8>>(0)?, row.get::<i64>(1)?, row.get::<Option<Timestamp>>(2)?)),
    )?;
    let Some((sealed, last_used_step, confirmed_at)) = found else { return Ok(None) };
    let secret = TotpSecret::from_bytes(vault.open_secret(place(staff), &sealed)?);
    Ok(Some(StoredSecret { secret, last_used_step, is_confirmed: confirmed_at.is_some() }))
}

/// Puts a secret in place of an earlier one. With `confirmed_at` it counts at once.
pub(crate) fn put_secret(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    staff: &StaffRef,
    secret: &TotpSecret,
    confirmed_at: Option<Timestamp>,
) -> Result<(), DbError> {
    let sealed = cx.vault.seal_secret(place(staff), secret.as_bytes(), cx.random.as_ref());
    tx.execute(
        sql!(
            "INSERT INTO staff_totp (staff_id, secret_sealed, last_used_step, created_at, confirmed_at)
             VALUES ($1, $2, 0, $3, $4)
             ON CONFLICT (staff_id) DO UPDATE SET secret_sealed = excluded.secret_sealed, last_used_step = 0,
                 created_at = excluded.created_at, confirmed_at = excluded.confirmed_at"
        ),
        params![staff.row, sealed, cx.now(), confirmed_at],
    )
    .map(drop)
}

/// Uses up a step. False when it, or a later one, was used already.
pub(crate) fn use_step(
    tx: &mut WriteTx<'_>,
    staff: RowId<kinds::StaffUser>,
    step: i64,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE staff_totp SET last_used_step = $2 WHERE staff_id = $1 AND last_used_step < $2"),
        params![staff, step],
    )?;
    Ok(changed == 1)
}

pub(crate) fn confirm(
    tx: &mut WriteTx<'_>,
    staff: RowId<kinds::StaffUser>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE staff_totp SET confirmed_at = $2 WHERE staff_id = $1"), params![staff, now])
        .map(drop)
}

pub(crate) fn forget(tx: &mut WriteTx<'_>, staff: RowId<kinds::StaffUser>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM staff_totp WHERE staff_id = $1"), params![staff])?;
    tx.execute(sql!("DELETE FROM staff_recovery_code WHERE staff_id = $1"), params![staff]).map(drop)
}

/// Puts new recovery codes in place of all earlier ones.
pub(crate) fn put_recovery_codes(
    tx: &mut WriteTx<'_>,
    staff: RowId<kinds::StaffUser>,
    hashes: &[Vec<u8>],
) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM staff_recovery_code WHERE staff_id = $1"), params![staff])?;
    for hash in hashes {
        tx.execute(
            sql!("INSERT INTO staff_recovery_code (staff_id, code_hash) VALUES ($1, $2)"),
            params![staff, hash],
        )?;
    }
    Ok(())
}

/// Uses up a recovery code. False when there is no such unused one.
pub(crate) fn use_recovery_code(
    tx: &mut WriteTx<'_>,
    staff: RowId<kinds::StaffUser>,
    hash: &[u8],
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE staff_recovery_code SET used_at = $3 WHERE staff_id = $1 AND code_hash = $2 AND used_at IS NULL"
        ),
        params![staff, hash, now],
    )?;
    Ok(changed == 1)
}

pub(crate) fn recovery_codes_left(
    tx: &mut ReadTx<'_>,
    staff: RowId<kinds::StaffUser>,
) -> Result<u32, DbError> {
    tx.query_one(
        sql!("SELECT COUNT(*) FROM staff_recovery_code WHERE staff_id = $1 AND used_at IS NULL"),
        params![staff],
        |row| row.get(0),
    )
}
