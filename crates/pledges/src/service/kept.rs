//! What a pledge has of things with a window or an early price.

use campaigns::model::{Catalogue, Subject};
use db::ReadTx;

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeState};
use crate::quote::{Kept, Quote};
use crate::store;

/// What was bought on the platform and what was agreed to last, whether or not it is open again. What was agreed to is asked for
/// of every pledge that was begun, whatever the catalogue says by now: a creator who takes an early price away takes it from
/// nobody. What was bought counts for windows alone.
///
/// # Errors
/// [`PledgeError::Stored`] for a quote that cannot be read.
pub fn kept(tx: &mut ReadTx<'_>, pledge: &Pledge, catalogue: &Catalogue) -> Result<Kept, PledgeError> {
    let mut kept = Kept::nothing();
    if pledge.state.is_agreed() || pledge.state.is_ended() {
        return Ok(kept); // its price is the one that was agreed, or nothing
    }
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
    for (addon, quantity) in store::bought::of_pledge(tx, pledge.row)? {
        kept = kept.with_bought(Subject::AddOn(addon), quantity);
    }
    Ok(kept)
}
