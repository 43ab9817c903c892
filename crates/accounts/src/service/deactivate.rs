//! Shutting somebody out, and letting them in again.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};
use web::session::{SessionKind, store as sessions};

use crate::error::AccountError;
use crate::service::audit::{Audit, audit};
use crate::store::{staff, tokens};

/// Ends every session and link of somebody and refuses new ones. The last active owner stays.
pub fn deactivate(tx: &mut WriteTx<'_>, cx: &Cx, id: Id<kinds::StaffUser>) -> Result<(), AccountError> {
    let found = staff::find(tx, id)?.ok_or(AccountError::UnknownStaff)?;
    let owners_before = staff::owner_count(tx)?;
    if !staff::set_active(tx, found.staff.row, false)? {
        return Ok(());
    }
    if owners_before > 0 && staff::owner_count(tx)? == 0 {
        return Err(AccountError::LastOwner);
    }
    sessions::revoke_all(tx, SessionKind::Staff, found.staff.row.get(), 0, cx.now())?;
    tokens::withdraw_invitations(tx, found.staff.row, cx.now())?;
    audit(tx, cx, Audit::new("staff.deactivated", id.to_string()))?;
    Ok(())
}

/// Lets somebody sign in again, with the password and second factor they had.
pub fn reactivate(tx: &mut WriteTx<'_>, cx: &Cx, id: Id<kinds::StaffUser>) -> Result<(), AccountError> {
    let found = staff::find(tx, id)?.ok_or(AccountError::UnknownStaff)?;
    if staff::set_active(tx, found.staff.row, true)? {
        audit(tx, cx, Audit::new("staff.reactivated", id.to_string()))?;
    }
    Ok(())
}
