//! What a bulk action would do, counted before it is asked for.

use db::ReadTx;
use kernel::Timestamp;
use pledges::{Filter, OnPlatform, Owes, Page, PledgeRow, PledgeState};

use super::model::{BulkAction, Failed};
use crate::error::DeskError;

/// What would happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Preview {
    /// Selected in all.
    pub(crate) selected: u64,
    /// Would be changed.
    pub(crate) taken: u64,
    /// Would be left as they are, by the state they are in.
    pub(crate) left_out: Vec<(PledgeState, u64)>,
    /// Of those that fit by their state: asked too short a time ago.
    pub(crate) asked_lately: u64,
    /// Of those that fit by their state: their payment failed on the platform, by its word.
    pub(crate) failed: Vec<(&'static str, u64)>,
    /// How many of these the action would take if it were asked to.
    pub(crate) failed_to_take: u64,
    /// How many of the taken still owe something.
    pub(crate) owing: u64,
    /// Of those that fit by their state: the platform marks their reward as sent. The action takes them when it is
    /// asked to.
    pub(crate) sent_to_take: u64,
}

impl Preview {
    /// With those that are left out because their reward is marked as sent: each is told of once, by what keeps it
    /// out before that, or as one more to take.
    fn beside(mut self, sent: Self) -> Self {
        self.selected += sent.selected;
        self.sent_to_take += sent.taken;
        self.asked_lately += sent.asked_lately;
        merge(&mut self.left_out, sent.left_out);
        merge(&mut self.failed, sent.failed);
        self
    }
}

/// Adds counts to those of the same word, in their order.
fn merge<W: PartialEq>(into: &mut Vec<(W, u64)>, more: Vec<(W, u64)>) {
    for (word, count) in more {
        match into.iter_mut().find(|(known, _)| *known == word) {
            Some((_, sum)) => *sum += count,
            None => into.push((word, count)),
        }
    }
}

/// What would happen to all that were selected, those that the platform marks as sent told apart where the action
/// spares them.
pub(crate) fn preview_of_all(
    tx: &mut ReadTx<'_>,
    action: BulkAction,
    selected: &Filter,
    now: Timestamp,
) -> Result<Preview, DeskError> {
    let found = preview(tx, action, (&action.without_sent(selected), Failed::LeftOut), now)?;
    Ok(match action.only_sent(selected) {
        Some(sent) => found.beside(preview(tx, action, (&sent, Failed::LeftOut), now)?),
        None => found,
    })
}

/// The first pledge that the action takes.
pub(crate) fn first_of(
    tx: &mut ReadTx<'_>,
    action: BulkAction,
    (selected, failed): (&Filter, Failed),
    now: Timestamp,
) -> Result<Option<PledgeRow>, DeskError> {
    let narrowed = action.narrowed(selected, failed, now);
    Ok(pledges::list(tx, &narrowed, Page::first(1))?.pop())
}

/// Counts, state by state, so that every selected pledge is told of exactly once.
pub(crate) fn preview(
    tx: &mut ReadTx<'_>,
    action: BulkAction,
    (selected, failed): (&Filter, Failed),
    now: Timestamp,
) -> Result<Preview, DeskError> {
    let mut found = Preview {
        selected: 0,
        taken: 0,
        left_out: Vec::new(),
        asked_lately: 0,
        failed: Vec::new(),
        failed_to_take: 0,
        owing: 0,
        sent_to_take: 0,
    };
    let narrowed = action.narrowed(selected, failed, now);
    let everybody = action.narrowed(selected, Failed::TakenToo, now);
    for state in PledgeState::ALL {
        if !selected.states.is_empty() && !selected.states.contains(&state) {
            continue;
        }
        let mut of_state = selected.clone();
        of_state.states = vec![state];
        let count = pledges::count(tx, &of_state)?;
        found.selected += count;
        if count == 0 {
            continue;
        }
        if action.takes().contains(&state) {
            let mut taken = narrowed.clone();
            taken.states = vec![state];
            let taken = pledges::count(tx, &taken)?;
            found.taken += taken;
            let could = pledges::count(tx, &Filter { states: vec![state], ..everybody.clone() })?;
            found.failed_to_take += could.saturating_sub(taken);
            found.asked_lately += count.saturating_sub(could);
        } else {
            found.left_out.push((state, count));
        }
    }
    if found.taken > 0 && selected.owes.is_none_or(|owes| owes == Owes::Owing) {
        found.owing = pledges::count(tx, &Filter { owes: Some(Owes::Owing), ..narrowed.clone() })?;
    }
    if found.failed_to_take > 0 {
        for word in pledges::rules::platform::FAILED {
            if selected.platform_status.as_deref().is_some_and(|only| only != word) {
                continue;
            }
            let of_word = Filter {
                platform_status: Some(word.to_owned()),
                on_platform: Some(OnPlatform::Failed),
                ..everybody.clone()
            };
            let count = pledges::count(tx, &of_word)?;
            if count > 0 {
                found.failed.push((word, count));
            }
        }
    }
    Ok(found)
}
