//! Giving and taking roles.

use db::WriteTx;
use kernel::{Cx, Id, ids::kinds};
use serde_json::json;

use crate::error::AccountError;
use crate::model::{Grant, Role, Scope};
use crate::service::audit::{Audit, audit};
use crate::store::{roles, staff};

fn detail(grant: Grant) -> serde_json::Value {
    json!({ "role": grant.role.code(), "scope": grant.scope.to_stored() })
}

/// Gives a role. Giving it twice changes nothing.
pub fn grant_role(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: Id<kinds::StaffUser>,
    grant: Grant,
) -> Result<(), AccountError> {
    let found = staff::find(tx, id)?.ok_or(AccountError::UnknownStaff)?;
    if roles::insert(tx, found.staff.row, grant, cx.now())? {
        audit(tx, cx, Audit::new("staff.role_given", id.to_string()).with(detail(grant)))?;
    }
    Ok(())
}

/// Takes a role away; the last active owner keeps theirs.
pub fn withdraw_role(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: Id<kinds::StaffUser>,
    grant: Grant,
) -> Result<(), AccountError> {
    let found = staff::find(tx, id)?.ok_or(AccountError::UnknownStaff)?;
    if !roles::delete(tx, found.staff.row, grant)? {
        return Ok(());
    }
    let is_owner = grant.role == Role::Owner && grant.scope == Scope::All;
    if is_owner && found.is_active && staff::owner_count(tx)? == 0 {
        return Err(AccountError::LastOwner);
    }
    audit(tx, cx, Audit::new("staff.role_taken", id.to_string()).with(detail(grant)))?;
    Ok(())
}
