//! Members of staff.

use std::collections::{BTreeMap, HashMap};

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{EmailAddress, Id, Place, Random, RowId, Timestamp, Vault};

use crate::error::AccountError;
use crate::model::{Grant, StaffListed, StaffRef};
use crate::store::roles;

fn name_place(id: &Id<kinds::StaffUser>) -> Place<'_> {
    Place::new("staff_user", "name_sealed", id.as_bytes())
}

fn email_place(id: &Id<kinds::StaffUser>) -> Place<'_> {
    Place::new("staff_user", "email_sealed", id.as_bytes())
}

/// Keyed hash that an e-mail address is found by.
pub(crate) fn email_hash(vault: &Vault, email: &str) -> Vec<u8> {
    vault.blind_index("staff email", email)
}

fn open(vault: &Vault, place: Place<'_>, sealed: &[u8]) -> Result<String, AccountError> {
    let plain = vault.open_secret(place, sealed)?;
    String::from_utf8(plain).map_err(|_| AccountError::Seal(kernel::SealError::NotText))
}

pub(crate) struct NewRow<'a> {
    pub(crate) id: Id<kinds::StaffUser>,
    pub(crate) name: &'a str,
    pub(crate) email: &'a EmailAddress,
    pub(crate) password_hash: Option<&'a str>,
    pub(crate) created_at: Timestamp,
}

/// `None` when somebody has this e-mail.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    vault: &Vault,
    random: &dyn Random,
    new: &NewRow<'_>,
) -> Result<Option<StaffRef>, DbError> {
    tx.query_opt(
        sql!(
            "INSERT INTO staff_user (public_id, name_sealed, email_sealed, email_hash, password_hash, is_active, created_at)
             VALUES ($1, $2, $3, $4, $5, 1, $6) ON CONFLICT (email_hash) DO NOTHING RETURNING id"
        ),
        params![
            new.id,
            vault.seal_secret(name_place(&new.id), new.name.as_bytes(), random),
            vault.seal_secret(email_place(&new.id), new.email.as_str().as_bytes(), random),
            email_hash(vault, new.email.as_str()),
            new.password_hash,
            new.created_at
        ],
        |row| Ok(StaffRef { row: row.get(0)?, id: new.id }),
    )
}

/// What a sign-in needs to know.
pub(crate) struct Credentials {
    pub(crate) staff: StaffRef,
    pub(crate) password_hash: Option<String>,
    pub(crate) is_active: bool,
}

fn credentials(row: &db::Row<'_>) -> Result<Credentials, DbError> {
    Ok(Credentials {
        staff: StaffRef { row: row.get(0)?, id: row.get(1)? },
        password_hash: row.get(2)?,
        is_active: row.get(3)?,
    })
}

pub(crate) fn find_by_email_hash(tx: &mut ReadTx<'_>, hash: &[u8]) -> Result<Option<Credentials>, DbError> {
    tx.query_opt(
        sql!("SELECT id, public_id, password_hash, is_active FROM staff_user WHERE email_hash = $1"),
        params![hash],
        credentials,
    )
}

pub(crate) fn credentials_of(
    tx: &mut ReadTx<'_>,
    staff: RowId<kinds::StaffUser>,
) -> Result<Option<Credentials>, DbError> {
    tx.query_opt(
        sql!("SELECT id, public_id, password_hash, is_active FROM staff_user WHERE id = $1"),
        params![staff],
        credentials,
    )
}

/// By public id.
pub(crate) fn find(tx: &mut ReadTx<'_>, id: Id<kinds::StaffUser>) -> Result<Option<Credentials>, DbError> {
    tx.query_opt(
        sql!("SELECT id, public_id, password_hash, is_active FROM staff_user WHERE public_id = $1"),
        params![id],
        credentials,
    )
}

/// Name and e-mail of one member of staff.
pub(crate) fn identity(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    staff: RowId<kinds::StaffUser>,
) -> Result<Option<(String, String)>, AccountError> {
    let found = tx.query_opt(
        sql!("SELECT public_id, name_sealed, email_sealed FROM staff_user WHERE id = $1"),
        params![staff],
        |row| {
            let id: Id<kinds::StaffUser> = row.get(0)?;
            Ok((id, row.get::<Vec<u8>>(1)?, row.get::<Vec<u8>>(2)?))
        },
    )?;
    let Some((id, name, email)) = found else { return Ok(None) };
    Ok(Some((open(vault, name_place(&id), &name)?, open(vault, email_place(&id), &email)?)))
}

/// Name and public id of an active member of staff.
pub(crate) fn active(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    staff: RowId<kinds::StaffUser>,
) -> Result<Option<(StaffRef, String)>, AccountError> {
    let found = tx.query_opt(
        sql!("SELECT public_id, name_sealed FROM staff_user WHERE id = $1 AND is_active = 1"),
        params![staff],
        |row| Ok((row.get::<Id<kinds::StaffUser>>(0)?, row.get::<Vec<u8>>(1)?)),
    )?;
    let Some((id, name)) = found else { return Ok(None) };
    let name = open(vault, name_place(&id), &name)?;
    Ok(Some((StaffRef { row: staff, id }, name)))
}

pub(crate) fn set_password(
    tx: &mut WriteTx<'_>,
    staff: RowId<kinds::StaffUser>,
    hash: &str,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE staff_user SET password_hash = $2 WHERE id = $1"), params![staff, hash]).map(drop)
}

pub(crate) fn set_active(
    tx: &mut WriteTx<'_>,
    staff: RowId<kinds::StaffUser>,
    is_active: bool,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!("UPDATE staff_user SET is_active = $2 WHERE id = $1 AND is_active <> $2"),
        params![staff, is_active],
    )?;
    Ok(changed == 1)
}

pub(crate) fn note_sign_in(
    tx: &mut WriteTx<'_>,
    staff: RowId<kinds::StaffUser>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE staff_user SET last_signed_in_at = $2 WHERE id = $1"), params![staff, now])
        .map(drop)
}

/// Active members of staff that are owners of the whole organisation.
pub(crate) fn owner_count(tx: &mut ReadTx<'_>) -> Result<u64, DbError> {
    tx.query_one(
        sql!(
            "SELECT COUNT(*) FROM staff_user s JOIN staff_role r ON r.staff_id = s.id
             WHERE s.is_active = 1 AND r.role = 'owner' AND r.scope = 'all'"
        ),
        &[],
        |row| row.get(0),
    )
}

/// Whether there is an owner, so that nobody needs the set-up page any more.
pub fn is_set_up(tx: &mut ReadTx<'_>) -> Result<bool, DbError> {
    Ok(owner_count(tx)? > 0)
}

/// How many members of staff there ever were.
pub(crate) fn staff_count(tx: &mut ReadTx<'_>) -> Result<u64, DbError> {
    tx.query_one(sql!("SELECT COUNT(*) FROM staff_user"), &[], |row| row.get(0))
}

/// Everybody with roles, in the order of their joining.
pub fn staff_list(tx: &mut ReadTx<'_>, vault: &Vault) -> Result<Vec<StaffListed>, AccountError> {
    let mut roles: BTreeMap<i64, Vec<Grant>> = roles::of_everybody(tx)?;
    let rows = tx.query(
        sql!(
            "SELECT s.id, s.public_id, s.name_sealed, s.email_sealed, s.is_active,
                    CASE WHEN s.password_hash IS NULL THEN 0 ELSE 1 END,
                    CASE WHEN t.confirmed_at IS NULL THEN 0 ELSE 1 END, s.last_signed_in_at
             FROM staff_user s LEFT JOIN staff_totp t ON t.staff_id = s.id ORDER BY s.id"
        ),
        &[],
        |row| {
            Ok((
                StaffRef { row: row.get(0)?, id: row.get(1)? },
                row.get::<Vec<u8>>(2)?,
                row.get::<Vec<u8>>(3)?,
                (row.get::<bool>(4)?, row.get::<bool>(5)?, row.get::<bool>(6)?),
                row.get::<Option<Timestamp>>(7)?,
            ))
        },
    )?;
    rows.into_iter()
        .map(|(staff, name, email, (is_active, has_password, has_second_factor), last_signed_in_at)| {
            let email = open(vault, email_place(&staff.id), &email)?;
            Ok(StaffListed {
                row: staff.row,
                id: staff.id,
                name: open(vault, name_place(&staff.id), &name)?,
                email: EmailAddress::parse(&email)
                    .map_err(|_| AccountError::Seal(kernel::SealError::NotText))?,
                is_active,
                has_password,
                has_second_factor,
                roles: roles.remove(&staff.row.get()).unwrap_or_default(), // nobody gave any
                last_signed_in_at,
            })
        })
        .collect()
}

/// Names by row, for histories and the audit page (`staff:12` is row 12).
pub fn staff_names(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
) -> Result<HashMap<RowId<kinds::StaffUser>, String>, AccountError> {
    Ok(staff_list(tx, vault)?.into_iter().map(|staff| (staff.row, staff.name)).collect())
}
