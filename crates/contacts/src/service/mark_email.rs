//! What delivery tells about an address.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::find;
use crate::error::ContactError;
use crate::store;

/// The person proved that the current address is theirs (a code or link came back). Ends a bounce.
pub fn mark_email_verified(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
) -> Result<(), ContactError> {
    let contact = find::live(tx, contact)?;
    one(store::email::mark_verified(tx, contact.row, cx.now())?)
}

/// Mail to the current address came back for good.
pub fn mark_email_bouncing(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
) -> Result<(), ContactError> {
    let contact = find::live(tx, contact)?;
    one(store::email::mark_bouncing(tx, contact.row, cx.now())?)
}

const fn one(marked: u64) -> Result<(), ContactError> {
    if marked == 0 { Err(ContactError::NoEmail) } else { Ok(()) }
}
