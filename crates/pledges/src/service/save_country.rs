//! Where the backer of a pledge without a parcel lives: all that the tax needs.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Cx, RowId};

use crate::error::{Part, PledgeError};
use crate::model::Origin;
use crate::service::saving::{Saved, changed_elsewhere, open_for_change, saved};
use crate::store;

/// A country to be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaveCountry {
    /// Of which pledge.
    pub pledge: RowId<kinds::Pledge>,
    /// The version of the address that the form was made from.
    pub seen_version: i64,
    /// The country.
    pub country: CountryCode,
}

/// Saves the country of a pledge that has no address. Downloads are taxed where their buyer is, and nobody has to
/// give a whole address for them. An address, once there is one, says the country itself and is not overwritten.
///
/// # Errors
/// [`PledgeError::ChangedElsewhere`], also when an address was saved since; [`PledgeError::NotOpen`],
/// [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`].
pub fn save_country(tx: &mut WriteTx<'_>, cx: &Cx, save: &SaveCountry) -> Result<Saved, PledgeError> {
    let (mut pledge, _) = open_for_change(tx, cx, save.pledge)?;
    let place = (None, Some(save.country));
    if pledge.address.is_some()
        || !store::pledges::set_address(tx, pledge.row, place, Origin::of(cx.actor), save.seen_version)?
    {
        return Err(changed_elsewhere(tx, &pledge, Part::Address)?);
    }
    saved(tx, cx, &mut pledge, Part::Address, save.seen_version + 1)
}
