//! Limited places of a pledge. `stock` counts them; what a pledge has, gets and gives back is decided here and nowhere
//! else. What is agreed to has its places for good, and so has what was bought on the platform (reward, add-ons, and what an
//! import chose of options) until its backer takes something else; whatever else was chosen is held for [`PLACE_KEPT_MINUTES`]. What was bought and what
//! is wished for beyond it have one hold, of which the former stays. Who wishes for more than was bought has it at the
//! confirmation, or until then what was agreed to before or offered.

use campaigns::model::Catalogue;
use db::{DbError, ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};
use stock::{Held, Hold, LimitSetting, Limited, PledgeHold, StockError};

use crate::error::PledgeError;
use crate::model::Pledge;
use crate::quote::{AsOf, Choices, ChosenAddOn, Decided, Named, prune};
use crate::rules::choices::check;
use crate::rules::limits::{Taking, has_limits, kinds_taken, takings};
use crate::service::kept::kept;
use crate::service::limited_kinds;
use crate::service::saving::open_for_change;
use crate::service::waiting::take_offered;
use crate::store;

/// For how many minutes a chosen place is kept for whoever has not confirmed yet.
pub const PLACE_KEPT_MINUTES: u32 = 30;
/// For how many minutes a freed place is kept for whoever waited for it: two days.
pub const OFFER_KEPT_MINUTES: u32 = 2 * 24 * 60;

/// Something of which not so many are left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// What it is of.
    pub limited: Limited,
    /// Its title.
    pub title: Named,
    /// How many are left for this pledge, those it has included.
    pub left: u32,
    /// How many it wants.
    pub wanted: u32,
}

impl From<Lacking> for PledgeError {
    fn from(lacking: Lacking) -> Self {
        Self::SoldOut {
            subject: lacking.limited.to_string(),
            title: lacking.title,
            left: lacking.left,
            wanted: lacking.wanted,
        }
    }
}

/// Holds what these choices of an open pledge take of limited things, before they are saved. In a transaction of its
/// own at [`db::Isolation::ReadCommitted`]: buyers of one reward queue at its counter instead of running again. Answers
/// what is not left; the rest is held meanwhile. Holding again what is held changes nothing, the time included. Choices
/// that nobody may make hold nothing: saving them tells why.
///
/// # Errors
/// [`PledgeError::NotOpen`], [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`].
pub fn hold_places(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    choices: &Choices,
) -> Result<Vec<Lacking>, PledgeError> {
    let (pledge, setting) = open_for_change(tx, cx, pledge)?;
    let choices = prune(&setting.catalogue, choices);
    let (kept, has) = (kept(tx, &pledge, &setting.catalogue)?, had(tx, &pledge, &setting.catalogue)?);
    let as_of = (AsOf::of(cx.now(), &kept), setting.day(cx.now()));
    if check(&setting.catalogue, &has, &choices, as_of).is_empty() {
        hold_all(tx, cx, &pledge, &takings(&setting.catalogue, &choices))
    } else {
        Ok(Vec::new())
    }
}

/// What a pledge has of limited things.
pub fn places_of(tx: &mut ReadTx<'_>, pledge: Id<kinds::Pledge>) -> Result<Vec<PledgeHold>, PledgeError> {
    Ok(stock::holds_of(tx, pledge)?)
}

/// What was bought on the platform, and how many of it: the reward, add-ons, and values and variants that an import chose.
///
/// # Errors
/// What the database says.
pub fn bought_on_platform(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Vec<(Limited, u32)>, PledgeError> {
    Ok(bought(tx, pledge)?)
}

/// What a pledge may keep, however little may be chosen since: what is chosen, and the add-ons that were bought on the
/// platform, also where fewer were chosen meanwhile.
pub(crate) fn had(tx: &mut ReadTx<'_>, pledge: &Pledge, catalogue: &Catalogue) -> Result<Choices, DbError> {
    let mut has = pledge.choices.clone();
    if catalogue.addons.is_empty() {
        return Ok(has);
    }
    for (addon, quantity) in store::bought::addons(tx, pledge.row)? {
        match has.addons.iter_mut().find(|chosen| chosen.addon == addon) {
            Some(chosen) => chosen.quantity = chosen.quantity.max(quantity),
            None => has.addons.push(ChosenAddOn { addon, quantity }),
        }
    }
    Ok(has)
}

/// Tells that the limit of a reward, an add-on, a value, a variant or a place to pick up is another now, in the transaction that
/// saves it. Nobody loses a place: with the first limit everybody who has one, or bought one on the platform, is counted. What becomes free goes
/// to those who wait.
///
/// # Errors
/// [`StockError::BadQuantity`] for more places than stock counts.
pub fn limit_set(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limited: Limited,
    limit: Option<u32>,
) -> Result<(), StockError> {
    let counted = stock::standing(tx, limited)?;
    let setting = LimitSetting { limited, places: limit, offer_minutes: OFFER_KEPT_MINUTES };
    if counted.is_none() && limit.is_none() {
        return Ok(());
    }
    if limit.is_some() && counted.is_none_or(|standing| standing.places.is_none()) {
        // Counted first, limited then: nothing that somebody has is given to another.
        stock::set_limit(tx, cx, &LimitSetting { places: None, ..setting })?;
        let owners = limited_kinds::owners(tx, limited)?;
        stock::grant_many(tx, cx, limited, &owners)?;
    }
    stock::set_limit(tx, cx, &setting).map(drop)
}

/// The confirmation: what was chosen is the pledge's for good, and what was not is free for others.
pub(crate) fn keep_chosen(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    catalogue: &Catalogue,
) -> Result<(), PledgeError> {
    let held = stock::holds_of(tx, pledge.id)?;
    let takings = takings(catalogue, &pledge.choices);
    for taking in &takings {
        let quantity = i64::from(taking.quantity);
        store::reservations::insert(tx, pledge.row, &taking.limited.to_string(), quantity)?;
        keep(tx, cx, pledge, (taking, &held))?;
    }
    for held in held.iter().filter(|held| takings.iter().all(|taking| taking.limited != held.limited)) {
        stock::release(tx, cx, held.limited, pledge.id)?;
    }
    Ok(())
}

fn keep(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (taking, held): (&Taking, &[PledgeHold]),
) -> Result<(), PledgeError> {
    let own = held.iter().find(|held| held.limited == taking.limited);
    if own.is_none() && taking.limit.is_none() {
        return Ok(());
    }
    if own.is_some_and(|own| own.places == taking.quantity) {
        match stock::keep_forever(tx, taking.limited, pledge.id) {
            // Given back at this very moment: perhaps one is left.
            Err(StockError::HoldLost) => {}
            kept => return Ok(kept?),
        }
    }
    if let Some(lacking) = hold_one(tx, cx, pledge.id, taking)? {
        return Err(lacking.into());
    }
    Ok(stock::keep_forever(tx, taking.limited, pledge.id)?)
}

/// After other choices were saved: what is left of them is held, what is not chosen any more is free for others.
pub(crate) fn follow_choices(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (catalogue, choices): (&Catalogue, &Choices),
) -> Result<(), PledgeError> {
    if has_limits(catalogue) {
        // What is not left is told where it is chosen, and once more where it is confirmed.
        drop(hold_all(tx, cx, pledge, &takings(catalogue, choices))?);
    }
    release_unchosen(tx, cx, pledge, (catalogue, choices))
}

/// Gives back what an open pledge holds and does not choose, but for what was bought on the platform.
pub(crate) fn release_unchosen(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (catalogue, choices): (&Catalogue, &Choices),
) -> Result<(), PledgeError> {
    for held in stock::holds_of(tx, pledge.id)? {
        let bought = bought_of(tx, pledge, held.limited)?;
        let chosen = quantity_chosen((catalogue, choices), held.limited);
        if bought == 0 && chosen == 0 {
            stock::release(tx, cx, held.limited, pledge.id)?;
        } else if bought > 0 {
            shrink(tx, cx, pledge, (&held, bought.max(chosen)))?;
        }
    }
    Ok(())
}

/// An agreed pledge was opened again: what was bought on the platform stays its own, the rest is held for a while.
pub(crate) fn loosen(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), PledgeError> {
    for held in stock::holds_of(tx, pledge.id)? {
        let stays = bought_of(tx, pledge, held.limited)?;
        stock::loosen(tx, cx, held.limited, (pledge.id, stays), PLACE_KEPT_MINUTES)?;
    }
    grant_since_agreed(tx, cx, pledge)?;
    keep_bought_if_left(tx, cx, pledge)
}

/// What the platform sold while the pledge was agreed is its backer's, beyond the limit if need be: nobody gave it up.
fn grant_since_agreed(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), PledgeError> {
    let held = stock::holds_of(tx, pledge.id)?;
    let stays = |limited| held.iter().any(|held| held.limited == limited && held.stays > 0);
    let reward = pledge.imported_reward.filter(|reward| !stays(Limited::Reward(*reward)));
    if let Some(reward) = reward
        && store::bought::is_reward_since_agreed(tx, pledge.row, reward)?
    {
        stock::grant(tx, cx, Limited::Reward(reward), (pledge.id, 1))?;
    }
    for (limited, since) in store::bought::since_agreed(tx, pledge.row)? {
        let stays = held.iter().find(|held| held.limited == limited).map_or(0, |held| held.stays);
        let theirs = bought_of(tx, pledge, limited)?.min(stays.saturating_add(since));
        if stays < theirs {
            stock::grant(tx, cx, limited, (pledge.id, theirs))?;
        }
    }
    Ok(())
}

/// Somebody gave up what was bought on the platform, and may choose again: they have it as long as one is left.
pub(crate) fn keep_bought_if_left(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), PledgeError> {
    let held = stock::holds_of(tx, pledge.id)?;
    for (limited, places) in bought(tx, pledge)? {
        if held.iter().any(|held| held.limited == limited && held.stays >= places) {
            continue;
        }
        let wish = Hold { limited, pledge: pledge.id, places, minutes: PLACE_KEPT_MINUTES };
        match stock::hold(tx, cx, &wish)? {
            Held::Yes { .. } => stock::keep_forever(tx, limited, pledge.id)?,
            Held::SoldOut { .. } | Held::NoLimit => {}
        }
    }
    Ok(())
}

/// What the platform sold is its backers', beyond the limit if need be; what an open pledge has beyond it, for a while.
pub(crate) fn grant_bought(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), PledgeError> {
    let held = stock::holds_of(tx, pledge.id)?;
    for (limited, places) in bought(tx, pledge)? {
        if held.iter().any(|held| held.limited == limited && held.places > places) {
            stock::loosen(tx, cx, limited, (pledge.id, places), PLACE_KEPT_MINUTES)?;
        } else {
            stock::grant(tx, cx, limited, (pledge.id, places))?;
        }
    }
    Ok(())
}

/// A newer file says that something else was bought on the platform than `before`: what it does not say any more, and is
/// not chosen, is free for others.
pub(crate) fn bought_another(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    before: &[(Limited, u32)],
) -> Result<(), PledgeError> {
    for (limited, _) in before {
        if bought_of(tx, pledge, *limited)? > 0 {
            continue;
        }
        stock::loosen(tx, cx, *limited, (pledge.id, 0), PLACE_KEPT_MINUTES)?;
    }
    grant_bought(tx, cx, pledge)?;
    let catalogue = campaigns::load_catalogue(tx, pledge.campaign)?;
    release_unchosen(tx, cx, pledge, (&catalogue, &pledge.choices))
}

/// What was bought on the platform, and how many of it.
pub(crate) fn bought(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Vec<(Limited, u32)>, DbError> {
    let mut all: Vec<_> =
        pledge.imported_reward.map(|reward| (Limited::Reward(reward), 1)).into_iter().collect();
    all.extend(store::bought::of_pledge(tx, pledge.row)?);
    Ok(all)
}

/// How many of one thing were bought on the platform.
fn bought_of(tx: &mut ReadTx<'_>, pledge: &Pledge, limited: Limited) -> Result<u32, DbError> {
    match limited {
        Limited::Reward(reward) => Ok(u32::from(pledge.imported_reward == Some(reward))),
        Limited::PickUp(_) => Ok(0),
        _ => store::bought::quantity(tx, pledge.row, limited),
    }
}

/// Gives back what is held beyond so many places.
fn shrink(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (held, places): (&PledgeHold, u32),
) -> Result<(), PledgeError> {
    if held.places > places {
        let wish = Hold { limited: held.limited, pledge: pledge.id, places, minutes: PLACE_KEPT_MINUTES };
        stock::hold(tx, cx, &wish)?;
    }
    Ok(())
}

fn quantity_chosen((catalogue, choices): (&Catalogue, &Choices), limited: Limited) -> u32 {
    match limited {
        Limited::Reward(reward) => u32::from(choices.reward == Some(reward)),
        Limited::AddOn(addon) => choices.quantity_of(addon),
        Limited::OptionValue(_) | Limited::Variant(_) | Limited::PickUp(_) => {
            let taken = kinds_taken(catalogue, choices, Decided::Open);
            taken.iter().find(|taking| taking.limited == limited).map_or(0, |taking| taking.quantity)
        }
    }
}

pub(crate) fn hold_all(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    takings: &[Taking],
) -> Result<Vec<Lacking>, PledgeError> {
    let mut lacking = Vec::new();
    for taking in takings.iter().filter(|taking| taking.limit.is_some()) {
        let mut short = hold_taking(tx, cx, pledge, taking)?;
        // What was offered to its backer is theirs to choose like anything else that is left. An offer that is not enough stays.
        if let Some(lacks) = short.as_ref().map(|short| short.wanted.saturating_sub(short.left))
            && take_offered(tx, cx, pledge, (taking.limited, lacks))?
        {
            short = hold_taking(tx, cx, pledge, taking)?;
        }
        lacking.extend(short);
    }
    Ok(lacking)
}

/// `None`: it is held, or will be at the confirmation.
fn hold_taking(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    taking: &Taking,
) -> Result<Option<Lacking>, PledgeError> {
    match bought_of(tx, pledge, taking.limited)? {
        0 => hold_one(tx, cx, pledge.id, taking),
        bought => beyond_bought(tx, cx, pledge, (taking, bought)),
    }
}

/// What was bought stays whatever is chosen; `None`: with what is left it is enough.
fn beyond_bought(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (taking, bought): (&Taking, u32),
) -> Result<Option<Lacking>, PledgeError> {
    let (limited, wanted) = (taking.limited, taking.quantity);
    let held = stock::holds_of(tx, pledge.id)?.into_iter().find(|held| held.limited == limited);
    let Some(held) = held.filter(|held| held.stays >= bought) else {
        return hold_one(tx, cx, pledge.id, taking); // given up before, or not counted yet
    };
    shrink(tx, cx, pledge, (&held, bought.max(wanted)))?;
    let left = stock::standing(tx, limited)?.and_then(|standing| standing.left()).unwrap_or(u32::MAX);
    let most = held.places.saturating_add(left);
    Ok((wanted > most).then(|| Lacking { limited, title: taking.title.clone(), left: most, wanted }))
}

/// `None`: it is held.
fn hold_one(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: Id<kinds::Pledge>,
    taking: &Taking,
) -> Result<Option<Lacking>, PledgeError> {
    let (limited, wanted) = (taking.limited, taking.quantity);
    let wish = Hold { limited, pledge, places: wanted, minutes: PLACE_KEPT_MINUTES };
    let mut held = stock::hold(tx, cx, &wish)?;
    if held == Held::NoLimit {
        // Saved by somebody who did not tell: counted from now on, with all who have one already.
        limit_set(tx, cx, limited, taking.limit)?;
        held = stock::hold(tx, cx, &wish)?;
    }
    let Held::SoldOut { left } = held else { return Ok(None) };
    let own = stock::holds_of(tx, pledge)?.into_iter().find(|own| own.limited == limited);
    let left = left.saturating_add(own.map_or(0, |own| own.places));
    Ok(Some(Lacking { limited, title: taking.title.clone(), left, wanted }))
}
