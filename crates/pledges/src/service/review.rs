//! What the review page shows: the price, its seal for the form, and what is still missing.

use db::ReadTx;
use kernel::{Timestamp, Vault};

use crate::error::{Missing, PledgeError};
use crate::quote::{AsOf, Destination, Quote};
use crate::rules::seal::seal_of;
use crate::service::buyer;
use crate::service::confirm::missing_for;
use crate::service::kept::kept;
use crate::service::money::standing;
use crate::service::quoting::{agreed_quote, destination_of, price_so_far};
use crate::service::saving::Setting;
use crate::service::view::PledgeView;

/// The price of a pledge as of now, and what its confirmation would ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The price; of an agreed pledge the one that was agreed to.
    pub quote: Quote,
    /// For the hidden field of the form: the confirmation must bring it back.
    pub seal: String,
    /// What is still missing; nothing for an agreed pledge.
    pub missing: Missing,
}

/// Works the price of a loaded view out: one query for its money and two for its campaign, or two in all for an
/// agreed pledge.
///
/// # Errors
/// [`PledgeError::Choices`] when what was chosen is not in the catalogue any more.
pub fn review(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    view: &PledgeView,
    now: Timestamp,
) -> Result<Review, PledgeError> {
    let pledge = &view.pledge;
    if let Some(agreed) = &pledge.agreed {
        let quote = agreed_quote(tx, pledge, agreed)?;
        return Ok(Review { seal: seal_of(&quote), quote, missing: Missing::default() });
    }
    let setting = Setting::of_pledge(tx, pledge)?;
    let standing = standing(tx, pledge)?;
    let destination = match &view.address {
        Some(stored) => Some(destination_of(&stored.address)),
        None => pledge.country.map(Destination::country),
    };
    let buyer = buyer::for_quote(tx, vault, (pledge, &setting), now)?;
    let kept = kept(tx, pledge, &setting.catalogue)?;
    let given = (destination.as_ref(), view.codes.presented(), buyer.as_ref(), AsOf::of(now, &kept));
    let quote = price_so_far(pledge, &setting, given, &standing, now)?;
    let missing = missing_for(pledge, &setting, &quote, |question| view.answer(question).is_some());
    Ok(Review { seal: seal_of(&quote), quote, missing })
}
