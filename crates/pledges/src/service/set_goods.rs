//! What a backer gets in place of the contents of their reward is said, or taken back.

use db::WriteTx;
use events::PledgeChanged;
use kernel::ids::kinds;
use kernel::{Actor, Cx, Id, RowId};

use crate::error::{Part, PledgeError};
use crate::model::PledgeState;
use crate::quote::{Choices, GoodsBy, OwnGoods, prune_as};
use crate::service::load::load;
use crate::service::places::release_unchosen;
use crate::service::saving::{Setting, changed_elsewhere};
use crate::store;

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoodsSet {
    /// They are the pledge's now.
    Set,
    /// They were already: nothing was written.
    Same,
    /// A member of staff had the last word on the goods, or the parcel is on its way: nothing was written.
    Kept,
}

/// Sets the goods of one pledge; `None` gives what the catalogue has in the reward again. What was agreed to pay stays,
/// as it does when the contents of a reward change. Said by staff, it is theirs as long as the backer has this reward,
/// and no file, no rule and no save of other choices changes it; the other choices stay whose they were.
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
    if are_same(pledge.choices.goods.as_ref(), goods.as_ref()) {
        return Ok(GoodsSet::Same);
    }
    let by_hand = matches!(cx.actor, Actor::Staff(_));
    if !is_to_be_packed(pledge.state) || (!by_hand && staff_said(&pledge.choices)) {
        return Ok(GoodsSet::Kept);
    }
    let goods = if by_hand { said_by_staff(pledge.choices.reward, goods) } else { goods };
    let catalogue = Setting::of(tx, pledge.campaign)?.catalogue;
    // What an option is no longer asked about has no answer.
    let choices = Choices { goods, ..pledge.choices.clone() };
    let choices = prune_as(&catalogue, &choices, pledge.state.decided());
    let stamp = pledge.choices_stamp;
    if !store::pledges::set_choices(tx, pledge.row, &choices, stamp.origin, stamp.version)? {
        return Err(changed_elsewhere(tx, &pledge, Part::Choices)?);
    }
    if pledge.state.is_open() {
        release_unchosen(tx, cx, &pledge, (&catalogue, &choices))?;
    }
    let part = Part::Choices.word().to_owned();
    jobs::emit(tx, cx.now(), &PledgeChanged { pledge: pledge.id, part, by: cx.actor.label() })?;
    Ok(GoodsSet::Set)
}

/// Whether both name the same goods, whoever said so.
fn are_same(before: Option<&OwnGoods>, wanted: Option<&OwnGoods>) -> bool {
    let named = |goods: Option<&OwnGoods>| {
        let goods = goods.filter(|goods| goods.by != GoodsBy::StaffAsInReward).cloned();
        goods.map(|goods| OwnGoods { by: GoodsBy::File, ..goods })
    };
    named(before) == named(wanted)
}

/// Whether staff decided about the goods of the reward that is chosen.
fn staff_said(choices: &Choices) -> bool {
    choices.goods_by_staff().is_some_and(|goods| choices.reward == Some(goods.reward))
}

/// The goods with the mark of staff; without any, the mark alone.
fn said_by_staff(reward: Option<Id<kinds::Reward>>, goods: Option<OwnGoods>) -> Option<OwnGoods> {
    match goods {
        Some(goods) => Some(OwnGoods { by: GoodsBy::Staff, ..goods }),
        None => reward.map(|reward| OwnGoods {
            reward,
            covers: Vec::new(),
            items: Vec::new(),
            by: GoodsBy::StaffAsInReward,
        }),
    }
}

/// Whether the warehouse does not have it yet.
const fn is_to_be_packed(state: PledgeState) -> bool {
    state.is_open() || matches!(state, PledgeState::Confirmed | PledgeState::Locked | PledgeState::Paid)
}
