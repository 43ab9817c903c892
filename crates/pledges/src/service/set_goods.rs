//! What a backer gets in place of the contents of their reward is said, or taken back.

use db::WriteTx;
use events::PledgeChanged;
use kernel::ids::kinds;
use kernel::{Actor, Cx, RowId};

use crate::error::{Part, PledgeError};
use crate::model::{Origin, PledgeState};
use crate::quote::{Choices, OwnGoods, prune};
use crate::service::load::load;
use crate::service::saving::{Setting, changed_elsewhere};
use crate::store;

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoodsSet {
    /// They are the pledge's now.
    Set,
    /// They were already.
    Same,
    /// A member of staff had the last word on what is chosen, or the parcel is on its way: nothing was written.
    Kept,
}

/// Sets the goods of one pledge; `None` gives what the catalogue has in the reward again. What was agreed to pay stays,
/// as it does when the contents of a reward change. Said by staff, it is theirs and no file or rule changes it.
///
/// # Errors
/// [`PledgeError::Unknown`], [`PledgeError::ChangedElsewhere`].
pub fn set_goods(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    goods: Option<OwnGoods>,
) -> Result<GoodsSet, PledgeError> {
    let pledge = load(tx, pledge)?;
    if pledge.choices.goods == goods {
        return Ok(GoodsSet::Same);
    }
    let stamp = pledge.choices_stamp;
    let by_hand = matches!(cx.actor, Actor::Staff(_));
    if !is_to_be_packed(pledge.state) || (stamp.origin == Origin::Staff && !by_hand) {
        return Ok(GoodsSet::Kept);
    }
    let origin = if by_hand { Origin::Staff } else { stamp.origin };
    let catalogue = Setting::of(tx, pledge.campaign)?.catalogue;
    // What an option is no longer asked about has no answer.
    let choices = prune(&catalogue, &Choices { goods, ..pledge.choices.clone() });
    if !store::pledges::set_choices(tx, pledge.row, &choices, origin, stamp.version)? {
        return Err(changed_elsewhere(tx, &pledge, Part::Choices)?);
    }
    let part = Part::Choices.word().to_owned();
    jobs::emit(tx, cx.now(), &PledgeChanged { pledge: pledge.id, part, by: cx.actor.label() })?;
    Ok(GoodsSet::Set)
}

/// Whether the warehouse does not have it yet.
const fn is_to_be_packed(state: PledgeState) -> bool {
    state.is_open() || matches!(state, PledgeState::Confirmed | PledgeState::Locked | PledgeState::Paid)
}
