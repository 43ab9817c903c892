//! The one way a state is written: pure rule, compare-and-set, a line in the log.

use db::WriteTx;
use kernel::{Actor, Cx, Place};

use crate::error::{Part, PledgeError};
use crate::model::Pledge;
use crate::rules::states::{NotAllowed, Transition};
use crate::store;
use crate::store::changes::Change;

/// Where a reason is sealed.
pub(crate) const fn reason_place(pledge: &[u8]) -> Place<'_> {
    Place::new("pledge_state_change", "reason_sealed", pledge)
}

/// Longest reason, in characters.
const REASON_CHARS_MAX: usize = 1000;

/// Takes a pledge through a transition. The reason is what staff typed, and may speak of the person: sealed.
pub(crate) fn step(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &mut Pledge,
    transition: Transition,
    reason: &str,
) -> Result<(), PledgeError> {
    let to = transition.apply(pledge.state)?;
    if matches!(cx.actor, Actor::Backer(_)) && !transition.is_for_backers() {
        return Err(NotAllowed { transition, from: pledge.state }.into());
    }
    let now = cx.now();
    if !store::pledges::set_state(tx, pledge.row, pledge.state, to, now)? {
        return Err(PledgeError::ChangedElsewhere { part: Part::State, version: 0 });
    }
    let reason_sealed = seal_reason(tx, cx, pledge, reason)?;
    let change = Change { from: pledge.state, to, actor: cx.actor.label(), reason_sealed, at: now };
    store::changes::record(tx, pledge.row, &change)?;
    pledge.state = to;
    Ok(())
}

fn seal_reason(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    reason: &str,
) -> Result<Option<Vec<u8>>, PledgeError> {
    let reason: String = kernel::text::tidy_text(reason).chars().take(REASON_CHARS_MAX).collect();
    if reason.is_empty() {
        return Ok(None);
    }
    match contacts::key(tx, &cx.vault, pledge.contact) {
        Ok(key) => {
            Ok(Some(key.seal(reason_place(pledge.id.as_bytes()), reason.as_bytes(), cx.random.as_ref())))
        }
        // Nobody is left whom the reason could speak of, and nothing to seal it with.
        Err(contacts::ContactError::Erased) => Ok(None),
        Err(e) => Err(e.into()),
    }
}
