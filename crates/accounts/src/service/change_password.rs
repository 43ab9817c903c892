//! A new password for oneself.

use db::WriteTx;
use kernel::Cx;
use web::session::{SessionKind, store as sessions};

use crate::error::AccountError;
use crate::hashing::HashedPassword;
use crate::model::StaffRef;
use crate::service::audit::{Audit, audit};
use crate::store::staff;

/// Sets the password and ends every other session. The current password was checked before the transaction.
pub(crate) fn change_password(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    who: StaffRef,
    password: &HashedPassword,
    own_session: i64,
) -> Result<(), AccountError> {
    staff::set_password(tx, who.row, password.as_str())?;
    sessions::revoke_all(tx, SessionKind::Staff, who.row.get(), own_session, cx.now())?;
    audit(tx, cx, Audit::new("staff.password_changed", who.id.to_string()))?;
    Ok(())
}
