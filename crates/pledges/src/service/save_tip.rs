//! What the backer gives beside is saved.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Money, RowId};

use crate::error::{Part, PledgeError};
use crate::quote::Choices;
use crate::service::saving::{Saved, changed_elsewhere, open_for_change, saved};
use crate::store;

/// The highest tip, in minor units: who types more has slipped on a key.
pub const TIP_MINOR_MAX: i64 = 10_000_000;

/// Saves a tip of an open pledge, in place of the one before; zero for none. The other choices stay whose they were, so
/// that a later file of the platform still replaces what it brought.
///
/// # Errors
/// [`PledgeError::BadTip`] below zero, above [`TIP_MINOR_MAX`], in another currency, or above zero where nobody is asked for
/// one; [`PledgeError::NotOpen`], [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`].
pub fn save_tip(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    tip: Money,
) -> Result<Saved, PledgeError> {
    let (mut pledge, setting) = open_for_change(tx, cx, pledge)?;
    let is_wrong = !(0..=TIP_MINOR_MAX).contains(&tip.minor) || tip.currency != pledge.currency;
    if is_wrong || (tip.is_positive() && setting.catalogue.tips.is_none()) {
        return Err(PledgeError::BadTip);
    }
    let stamp = pledge.choices_stamp;
    if pledge.choices.tip_minor == tip.minor {
        return Ok(Saved { version: stamp.version, state: pledge.state, address: pledge.address });
    }
    let choices = Choices { tip_minor: tip.minor, ..pledge.choices.clone() };
    if !store::pledges::set_choices(tx, pledge.row, &choices, stamp.origin, stamp.version)? {
        return Err(changed_elsewhere(tx, &pledge, Part::Choices)?);
    }
    saved(tx, cx, &mut pledge, Part::Choices, stamp.version + 1)
}
