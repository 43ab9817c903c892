//! Finding a pledge.

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{Id, RowId, Vault};

use crate::error::PledgeError;
use crate::model::Pledge;
use crate::store;

/// Most pledges of one person that are listed.
const OF_CONTACT_MAX: u32 = 200;

/// The pledge of this row.
///
/// # Errors
/// [`PledgeError::Unknown`].
pub fn load(tx: &mut ReadTx<'_>, row: RowId<kinds::Pledge>) -> Result<Pledge, PledgeError> {
    store::pledges::by_row(tx, row)?.ok_or(PledgeError::Unknown)
}

/// The pledge of this public id.
pub fn find(tx: &mut ReadTx<'_>, id: Id<kinds::Pledge>) -> Result<Option<Pledge>, DbError> {
    store::pledges::by_id(tx, id)
}

/// The pledges of these public ids, in no order; ids of none are left out.
pub fn find_many(tx: &mut ReadTx<'_>, ids: &[Id<kinds::Pledge>]) -> Result<Vec<Pledge>, DbError> {
    store::pledges::by_ids(tx, ids)
}

/// The pledge of this order number in a campaign.
pub fn find_by_order_number(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    order_number: &str,
) -> Result<Option<Pledge>, DbError> {
    store::pledges::by_order_number(tx, campaign, order_number.trim())
}

/// The pledges of one person, latest first.
pub fn of_contact(tx: &mut ReadTx<'_>, contact: RowId<kinds::Contact>) -> Result<Vec<Pledge>, DbError> {
    store::pledges::of_contact(tx, contact, OF_CONTACT_MAX)
}

/// The keyed hash that stands for a platform's key: the platform could tell from the key who it is.
pub fn source_hash(vault: &Vault, source_key: &str) -> Vec<u8> {
    vault.blind_index("pledge.source_key", source_key.trim())
}
