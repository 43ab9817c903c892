//! How many pledges were confirmed on each day.

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use crate::store;

/// Most days of one question.
pub const DAYS_MAX: usize = 60;

/// Pledges of a campaign that were confirmed, and still are, between each two of these bounds (the midnights of the
/// campaign's zone); of at most [`DAYS_MAX`] days, the first ones.
pub fn confirmed_by_day(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    midnights: &[Timestamp],
) -> Result<Vec<u64>, DbError> {
    let bounds = midnights.get(..=DAYS_MAX).unwrap_or(midnights);
    store::days::confirmed(tx, campaign, bounds)
}
