//! What a pledge has of things with a window or an early price, and which places to pick up are full for it.

use campaigns::model::{Catalogue, Subject};
use db::ReadTx;
use stock::Limited;

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeState};
use crate::quote::{Kept, Quote};
use crate::rules::limits::limited_pick_ups;
use crate::store;

/// What was bought on the platform and what was agreed to last, whether or not it is open again. What was agreed to is asked for
/// of every pledge that was begun, whatever the catalogue says by now: a creator who takes an early price away takes it from
/// nobody. What was bought counts for windows alone. Of an open pledge, the places to pick up that are full and not its own as well.
///
/// # Errors
/// [`PledgeError::Stored`] for a quote that cannot be read.
pub fn kept(tx: &mut ReadTx<'_>, pledge: &Pledge, catalogue: &Catalogue) -> Result<Kept, PledgeError> {
    if pledge.state.is_agreed() || pledge.state.is_ended() {
        return Ok(Kept::nothing()); // its price is the one that was agreed, or nothing
    }
    let mut kept = full_pick_ups(tx, pledge, catalogue)?;
    let was_begun = !matches!(pledge.state, PledgeState::Imported | PledgeState::Invited);
    let may_have_agreed = was_begun || catalogue.has_sale_terms();
    let last = if may_have_agreed { store::quotes::last_of(tx, pledge.row)? } else { None };
    if let Some(json) = last {
        let unreadable = PledgeError::Stored { pledge: pledge.id, column: "pledge_quote.quote" };
        let agreed: Quote = serde_json::from_str(&json).map_err(|_| unreadable)?;
        kept = kept.with_agreed(&agreed);
    }
    if !catalogue.has_sale_terms() {
        return Ok(kept);
    }
    if let Some(reward) = pledge.imported_reward {
        kept = kept.with_bought(Subject::Reward(reward), 1);
    }
    for (addon, quantity) in store::bought::addons(tx, pledge.row)? {
        kept = kept.with_bought(Subject::AddOn(addon), quantity);
    }
    Ok(kept)
}

/// Nothing is asked where every place has room for everybody.
fn full_pick_ups(tx: &mut ReadTx<'_>, pledge: &Pledge, catalogue: &Catalogue) -> Result<Kept, PledgeError> {
    let mut kept = Kept::nothing();
    if limited_pick_ups(catalogue).next().is_none() {
        return Ok(kept);
    }
    let held = stock::holds_of(tx, pledge.id)?;
    for (limited, _) in limited_pick_ups(catalogue) {
        let Limited::PickUp(place) = limited else { continue };
        let is_own = held.iter().any(|held| held.limited == limited);
        if !is_own && stock::standing(tx, limited)?.and_then(|standing| standing.left()) == Some(0) {
            kept = kept.with_full(place);
        }
    }
    Ok(kept)
}
