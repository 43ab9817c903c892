//! A pledge is another person's: what it uses counts as theirs.

use db::{DbError, WriteTx};
use kernel::ids::kinds;
use kernel::{Id, RowId};

use crate::store;

/// Lets the uses of a pledge, those of before too, count as this person's: how often a person may use a voucher goes by
/// them.
///
/// # Errors
/// What the database says.
pub fn follow_pledge(
    tx: &mut WriteTx<'_>,
    pledge: Id<kinds::Pledge>,
    contact: RowId<kinds::Contact>,
) -> Result<(), DbError> {
    store::redemption::set_contact(tx, pledge, contact)
}
