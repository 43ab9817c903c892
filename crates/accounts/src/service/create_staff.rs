//! A new member of staff.

use db::WriteTx;
use kernel::Cx;
use kernel::text::tidy_line;
use serde_json::json;

use crate::error::{AccountError, NAME_CHARS_MAX};
use crate::model::{NewStaff, SecondFactor, StaffRef};
use crate::service::audit::{Audit, audit};
use crate::store::staff::NewRow;
use crate::store::{roles, second_factor, staff};

/// Makes a member of staff. Hash the password before the transaction ([`crate::hash_password`]).
pub fn create_staff(tx: &mut WriteTx<'_>, cx: &Cx, new: &NewStaff) -> Result<StaffRef, AccountError> {
    let name = tidy_line(&new.name);
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
        return Err(AccountError::BadName);
    }
    let row = NewRow {
        id: cx.new_id(),
        name: &name,
        email: &new.email,
        password_hash: new.password.as_ref().map(crate::HashedPassword::as_str),
        created_at: cx.now(),
    };
    let created = staff::insert(tx, &cx.vault, cx.random.as_ref(), &row)?.ok_or(AccountError::EmailTaken)?;
    for grant in &new.roles {
        roles::insert(tx, created.row, *grant, cx.now())?;
    }
    if let SecondFactor::Ready(secret) = &new.second_factor {
        second_factor::put_secret(tx, cx, &created, secret, Some(cx.now()))?;
    }
    let given: Vec<String> =
        new.roles.iter().map(|g| format!("{}@{}", g.role.code(), g.scope.to_stored())).collect();
    audit(tx, cx, Audit::new("staff.created", created.id.to_string()).with(json!({ "roles": given })))?;
    Ok(created)
}
