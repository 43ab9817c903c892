//! What a pledge has of things with a window or an early price.

use campaigns::model::{Catalogue, Subject};
use db::ReadTx;

use crate::error::PledgeError;
use crate::model::Pledge;
use crate::quote::{Kept, Quote};
use crate::store;

/// What was bought on the platform and what was agreed to last, whether or not it is open again. Asks the database nothing where
/// the catalogue has neither windows nor early prices.
///
/// # Errors
/// [`PledgeError::Stored`] for a quote that cannot be read.
pub fn kept(tx: &mut ReadTx<'_>, pledge: &Pledge, catalogue: &Catalogue) -> Result<Kept, PledgeError> {
    let mut kept = Kept::nothing();
    if !catalogue.has_sale_terms() {
        return Ok(kept);
    }
    if let Some(reward) = pledge.imported_reward {
        kept = kept.with_bought(Subject::Reward(reward), 1);
    }
    for (addon, quantity) in store::bought::of_pledge(tx, pledge.row)? {
        kept = kept.with_bought(Subject::AddOn(addon), quantity);
    }
    if let Some(json) = store::quotes::last_of(tx, pledge.row)? {
        let unreadable = PledgeError::Stored { pledge: pledge.id, column: "pledge_quote.quote" };
        let agreed: Quote = serde_json::from_str(&json).map_err(|_| unreadable)?;
        kept = kept.with_agreed(&agreed);
    }
    Ok(kept)
}
