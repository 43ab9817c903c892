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

/// Whether what a run came to is what a person is told. `begun`: as it was when the run began; `now`: as it is at its end.
/// Who asked again meanwhile is told what the next run comes to, and a run for what another one did already says nothing
/// new.
pub(crate) fn is_told(begun: Option<&Filling>, now: Option<&Filling>, counts: FillingCounts) -> bool {
    let is_asked_again = now.map(|filling| filling.asked_at) != begun.map(|filling| filling.asked_at);
    let was_done = begun.is_some_and(|filling| filling.finished_at.is_some());
    let is_nothing_new = was_done && counts.filled == 0 && counts.shelved == 0;
    !is_asked_again && !is_nothing_new
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

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_micros(0).plus_minutes(minutes)
    }

    fn asked(minutes: i64, finished_at: Option<Timestamp>) -> Filling {
        Filling { asked_at: at(minutes), finished_at, counts: FillingCounts::default() }
    }

    #[test]
    fn a_run_tells_what_it_came_to_unless_it_was_asked_again_or_did_nothing_more() {
        let (nothing, some) =
            (FillingCounts::default(), FillingCounts { filled: 3, ..FillingCounts::default() });
        let (first, again) = (asked(1, None), asked(2, None));
        assert!(is_told(Some(&first), Some(&first), nothing));
        assert!(is_told(None, None, some), "nobody asked for it");
        assert!(!is_told(Some(&first), Some(&again), some), "the next run is still to come");
        assert!(!is_told(None, Some(&again), some));
        let done = asked(1, Some(at(3)));
        assert!(!is_told(Some(&done), Some(&done), nothing), "another run did it already");
        assert!(is_told(Some(&done), Some(&done), some));
        // Two runs for one wish at a time: the second ends after the first.
        assert!(is_told(Some(&first), Some(&done), some));
    }
}
