//! Counts by day.

use db::{DbError, ReadTx, Select};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

/// Pledges that were confirmed, and still are, between each two bounds: one walk through the campaign.
pub(crate) fn confirmed(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    bounds: &[Timestamp],
) -> Result<Vec<u64>, DbError> {
    let Some(first) = bounds.first() else { return Ok(Vec::new()) };
    let pairs: Vec<(&Timestamp, &Timestamp)> = bounds.iter().zip(bounds.iter().skip(1)).collect();
    let mut select = Select::new("SELECT 0");
    for (from, until) in &pairs {
        select.push(", COUNT(*) FILTER (WHERE confirmed_at >= ? AND confirmed_at < ?)", &[from, until]);
    }
    select.push(" FROM pledge", &[]);
    select.filter("campaign_id = ?", &[&campaign]);
    select.filter("confirmed_at >= ?", &[first]);
    select.filter("state NOT IN ('cancelled', 'refunded')", &[]);
    tx.query_one(&select, select.params(), |row| (0..pairs.len()).map(|index| row.get(index + 1)).collect())
}
