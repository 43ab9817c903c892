//! Who has which role where.

use std::collections::BTreeMap;

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use crate::model::{Grant, Role, Scope};

fn grant(role: &str, scope: &str) -> Result<Grant, DbError> {
    let wrong = |index, wanted, found: &str| DbError::Type { index, wanted, found: found.to_owned() };
    Ok(Grant {
        role: Role::from_code(role).ok_or_else(|| wrong(1, "a role", role))?,
        scope: Scope::parse(scope).ok_or_else(|| wrong(2, "`all` or a campaign", scope))?,
    })
}

pub(crate) fn of(tx: &mut ReadTx<'_>, staff: RowId<kinds::StaffUser>) -> Result<Vec<Grant>, DbError> {
    tx.query(
        sql!("SELECT role, scope FROM staff_role WHERE staff_id = $1 ORDER BY id"),
        params![staff],
        |row| grant(&row.get::<String>(0)?, &row.get::<String>(1)?),
    )
}

pub(crate) fn of_everybody(tx: &mut ReadTx<'_>) -> Result<BTreeMap<i64, Vec<Grant>>, DbError> {
    let mut all: BTreeMap<i64, Vec<Grant>> = BTreeMap::new();
    tx.for_each(sql!("SELECT staff_id, role, scope FROM staff_role ORDER BY staff_id, id"), &[], |row| {
        let one = grant(&row.get::<String>(1)?, &row.get::<String>(2)?)?;
        all.entry(row.get(0)?).or_default().push(one);
        Ok::<(), DbError>(())
    })?;
    Ok(all)
}

/// Answers whether it was new.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    staff: RowId<kinds::StaffUser>,
    grant: Grant,
    now: Timestamp,
) -> Result<bool, DbError> {
    let inserted = tx.execute(
        sql!(
            "INSERT INTO staff_role (staff_id, role, scope, granted_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (staff_id, role, scope) DO NOTHING"
        ),
        params![staff, grant.role.code(), grant.scope.to_stored(), now],
    )?;
    Ok(inserted == 1)
}

/// Answers whether it was there.
pub(crate) fn delete(
    tx: &mut WriteTx<'_>,
    staff: RowId<kinds::StaffUser>,
    grant: Grant,
) -> Result<bool, DbError> {
    let deleted = tx.execute(
        sql!("DELETE FROM staff_role WHERE staff_id = $1 AND role = $2 AND scope = $3"),
        params![staff, grant.role.code(), grant.scope.to_stored()],
    )?;
    Ok(deleted == 1)
}
