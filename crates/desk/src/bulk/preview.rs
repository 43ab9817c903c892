//! What a bulk action would do, counted before it is asked for.

use db::ReadTx;
use kernel::Timestamp;
use messages::MessageKind;
use pledges::{Filter, OnPlatform, Owes, Packing, Page, PledgeRow, PledgeState};

use super::model::{BulkAction, Whom};
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
    /// Of those that would be reminded: cancelled on the platform and paid for here, so that a person has to decide first.
    pub(crate) to_decide: u64,
    /// Of those that would be reminded: cancelled on the platform after they had left, which is asked for one by one.
    pub(crate) left_cancelled: u64,
    /// Of those that fit by their state: without a reward and add-ons, so that there is nothing to pack.
    pub(crate) nothing_to_pack: u64,
    /// Of the taken, where nobody is asked for anything: the same, and they are taken all the same.
    pub(crate) taken_undecided: u64,
}

impl Preview {
    /// With those that are left out because their reward is marked as sent: each is told of once, by what keeps it
    /// out before that, or as one more to take.
    fn beside(mut self, sent: Self) -> Self {
        self.selected += sent.selected;
        self.sent_to_take += sent.taken;
        self.asked_lately += sent.asked_lately;
        self.to_decide += sent.to_decide;
        self.left_cancelled += sent.left_cancelled;
        self.taken_undecided += sent.taken_undecided;
        self.nothing_to_pack += sent.nothing_to_pack;
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
    (selected, whom): (&Filter, Whom),
    now: Timestamp,
) -> Result<Preview, DeskError> {
    let found = preview(tx, action, (&action.without_sent(selected), whom), now)?;
    Ok(match action.only_sent(selected) {
        Some(sent) => found.beside(preview(tx, action, (&sent, whom), now)?),
        None => found,
    })
}

/// The first pledge that gets each of the mails of an action; none for a mail that nobody gets.
pub(crate) fn first_of(
    tx: &mut ReadTx<'_>,
    action: BulkAction,
    (selected, whom): (&Filter, Whom),
    now: Timestamp,
) -> Result<Vec<(MessageKind, PledgeRow)>, DeskError> {
    let narrowed = action.narrowed(selected, whom, now);
    let mut first = Vec::new();
    for kind in action.mails().iter().copied() {
        let asks_for_money = kind == MessageKind::PaymentReminder;
        let mut of_kind = narrowed.clone();
        of_kind.states.retain(|state| action.takes_if_owing(*state) == asks_for_money);
        if of_kind.states.is_empty() {
            continue;
        }
        let row = pledges::list(tx, &of_kind, Page::first(1))?.pop();
        first.extend(row.map(|row| (kind, row)));
    }
    Ok(first)
}

/// Counts, state by state, so that every selected pledge is told of exactly once.
pub(crate) fn preview(
    tx: &mut ReadTx<'_>,
    action: BulkAction,
    (selected, whom): (&Filter, Whom),
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
        to_decide: 0,
        left_cancelled: 0,
        nothing_to_pack: 0,
        taken_undecided: 0,
    };
    let narrowed = action.narrowed(selected, whom, now);
    let with_failed = if whom == Whom::Standing { Whom::FailedToo } else { whom };
    let everybody = action.narrowed(selected, with_failed, now);
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
        if action.takes().contains(&state) && (whom != Whom::OwingOnly || action.takes_if_owing(state)) {
            let owing = fitting(tx, action, (&of_state, state), count)?;
            if owing < count {
                found.left_out.push((state, count.saturating_sub(owing)));
            }
            let to_decide = reminded_but(tx, action, OnPlatform::ToDecide, (&of_state, state))?;
            found.to_decide += to_decide;
            let left = reminded_but(tx, action, OnPlatform::CancelledAfterLeaving, (&of_state, state))?;
            found.left_cancelled += left;
            let empty = if action.spares_empty() {
                pledges::count(tx, &Filter { packing: Some(Packing::Nothing), ..of_state.clone() })?
            } else {
                0
            };
            found.nothing_to_pack += empty;
            let fit = owing.saturating_sub(to_decide.saturating_add(left)).saturating_sub(empty);
            let mut taken = narrowed.clone();
            taken.states = vec![state];
            let taken = pledges::count(tx, &taken)?;
            found.taken += taken;
            let could = pledges::count(tx, &Filter { states: vec![state], ..everybody.clone() })?;
            found.failed_to_take += could.saturating_sub(taken);
            found.asked_lately += fit.saturating_sub(could);
        } else {
            found.left_out.push((state, count));
        }
    }
    if let Some(owes) = owing_of(action, selected.owes).filter(|_| found.taken > 0) {
        found.owing = pledges::count(tx, &Filter { owes: Some(owes), ..narrowed.clone() })?;
    }
    if found.taken > 0 && !action.writes_to_backers() {
        let undecided = Filter { on_platform: Some(OnPlatform::ToDecide), ..narrowed.clone() };
        let is_other = narrowed.on_platform == Some(OnPlatform::Failed);
        found.taken_undecided = if is_other { 0 } else { pledges::count(tx, &undecided)? };
    }
    if found.failed_to_take > 0 {
        found.failed = failed_words(tx, action, (selected, &everybody))?;
    }
    Ok(found)
}

/// How many of a state the action takes by it, whenever they were asked: all, or those that owe something.
fn fitting(
    tx: &mut ReadTx<'_>,
    action: BulkAction,
    (of_state, state): (&Filter, PledgeState),
    count: u64,
) -> Result<u64, DeskError> {
    if !action.takes_if_owing(state) {
        return Ok(count);
    }
    match due_of(of_state.owes) {
        Some(owes) => Ok(pledges::count(tx, &Filter { owes: Some(owes), ..of_state.clone() })?),
        None => Ok(0),
    }
}

/// Those of a selection of whom something is due: of what is paid in parts nobody is asked for those whose day is ahead.
/// `None` where the selection has none of them.
fn due_of(selected: Option<Owes>) -> Option<Owes> {
    match selected {
        None | Some(Owes::Owing | Owes::Due) => Some(Owes::Due),
        Some(Owes::PartLate) => Some(Owes::PartLate), // late is due
        Some(Owes::OwedToBacker | Owes::UnusedCredit | Owes::Even) => None,
    }
}

/// The same of whom is told that they owe something: who is locked with parts ahead owes them all the same, only who is
/// asked is asked for what is due.
fn owing_of(action: BulkAction, selected: Option<Owes>) -> Option<Owes> {
    match due_of(selected) {
        Some(Owes::Due) if !action.writes_to_backers() => Some(selected.unwrap_or(Owes::Owing)),
        owing => owing,
    }
}

/// How many of a state would be reminded, but for what became of them on the platform.
fn reminded_but(
    tx: &mut ReadTx<'_>,
    action: BulkAction,
    there: OnPlatform,
    (of_state, state): (&Filter, PledgeState),
) -> Result<u64, DeskError> {
    if action != BulkAction::Remind || of_state.on_platform == Some(OnPlatform::Failed) {
        return Ok(0);
    }
    let mut waiting = Filter { on_platform: Some(there), ..of_state.clone() };
    if action.takes_if_owing(state) {
        let Some(owes) = due_of(of_state.owes) else { return Ok(0) };
        waiting.owes = Some(owes);
    }
    Ok(pledges::count(tx, &waiting)?)
}

/// Those that could be taken if it were asked for, by the platform's word for what became of their payment.
fn failed_words(
    tx: &mut ReadTx<'_>,
    action: BulkAction,
    (selected, everybody): (&Filter, &Filter),
) -> Result<Vec<(&'static str, u64)>, DeskError> {
    let mut open = everybody.clone();
    open.states.retain(|state| !action.takes_if_owing(*state));
    let mut found = Vec::new();
    for word in pledges::rules::platform::FAILED {
        if selected.platform_status.as_deref().is_some_and(|only| only != word) {
            continue;
        }
        let of_word = Filter {
            platform_status: Some(word.to_owned()),
            on_platform: Some(OnPlatform::Failed),
            ..open.clone()
        };
        let count = pledges::count(tx, &of_word)?;
        if count > 0 {
            found.push((word, count));
        }
    }
    Ok(found)
}
