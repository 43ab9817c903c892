//! What filling the options of a campaign came to, for whoever asked for it.

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use crate::error::ImportError;
use crate::store;

/// The last filling of a campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filling {
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When it was done; `None` while it is at work.
    pub finished_at: Option<Timestamp>,
    /// What it came to; while it is at work, what the one before came to.
    pub counts: FillingCounts,
}

/// Pledges that had a choice to make, by what became of it. One that got some of its values counts among the filled
/// ones and among those that are left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FillingCounts {
    /// Got a value.
    pub filled: u64,
    /// Are left: what the file answers is no value of the option.
    pub no_such_value: u64,
    /// Are left: the file names no value.
    pub not_told: u64,
    /// Are left: a backer or staff changed their choices since, or they are confirmed.
    pub kept: u64,
    /// Questions that are asked no more.
    pub shelved: u64,
}

impl FillingCounts {
    /// How many pledges still have a choice to make.
    pub const fn left(self) -> u64 {
        self.no_such_value.saturating_add(self.not_told).saturating_add(self.kept)
    }

    pub(crate) const fn plus(self, more: Self) -> Self {
        Self {
            filled: self.filled.saturating_add(more.filled),
            no_such_value: self.no_such_value.saturating_add(more.no_such_value),
            not_told: self.not_told.saturating_add(more.not_told),
            kept: self.kept.saturating_add(more.kept),
            shelved: self.shelved.saturating_add(more.shelved),
        }
    }
}

/// The last filling of a campaign; `None` before the first.
///
/// # Errors
/// [`ImportError::Db`].
pub fn last_filling(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Option<Filling>, ImportError> {
    Ok(store::filling::find(tx, campaign)?)
}
