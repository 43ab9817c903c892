//! Waiting for what is sold out: joining, leaving, and taking what was offered.

use campaigns::model::{Catalogue, Subject};
use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId, Timestamp};
use stock::{Joined, Limited, WaitingEntry, WaitingState};

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeState};
use crate::quote::{AsOf, Choices, ChosenAddOn, may_choose};
use crate::rules::choices::ChoiceProblem;
use crate::service::kept::kept;
use crate::service::load::{load, of_contact};
use crate::service::places::{OFFER_KEPT_MINUTES, PLACE_KEPT_MINUTES};
use crate::service::reopen::reopen;
use crate::service::save_choices::{SaveChoices, save_choices};
use crate::service::saving::Setting;

/// Where a person waits, was offered something or once did, the latest first; also what they joined under another
/// e-mail address before both were found to be one person.
///
/// # Errors
/// What the database says.
pub fn waiting_of(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<WaitingEntry>, PledgeError> {
    let today = contacts::reference(tx, contact)?;
    let mut entries = Vec::new();
    for one in contacts::person(tx, today.row)? {
        entries.extend(stock::waiting_of(tx, one.id)?);
    }
    Ok(entries)
}

/// The backer of a pledge waits for something of its campaign that is sold out. Joining twice is joining once; while
/// something is left there is nothing to wait for, which is an answer.
///
/// # Errors
/// [`PledgeError::Unknown`] for what is not offered or has no limit, [`PledgeError::Choices`] outside its window, [`PledgeError::NotOpen`],
/// [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`].
pub fn join_waiting(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    (limited, wanted): (Limited, u32),
) -> Result<Joined, PledgeError> {
    let (pledge, setting) = of_whom_may_wait(tx, cx, pledge)?;
    let has = places_held(tx, &pledge, limited)?;
    let most = most_of(&setting.catalogue, has, limited).ok_or(PledgeError::Unknown)?;
    let subject = match limited {
        Limited::Reward(id) => Subject::Reward(id),
        Limited::AddOn(id) => Subject::AddOn(id),
        Limited::OptionValue(_) | Limited::Variant(_) | Limited::PickUp(_) => {
            return Err(PledgeError::Unknown);
        }
    };
    // What nobody could choose once it were offered is not waited for.
    let kept = kept(tx, &pledge, &setting.catalogue)?;
    let asked = (AsOf::of(cx.now(), &kept), has.saturating_add(1));
    may_choose(&setting.catalogue, subject, asked)
        .map_err(|outside| PledgeError::Choices(vec![ChoiceProblem::Quote(outside)]))?;
    let contact = contacts::reference(tx, pledge.contact)?;
    Ok(stock::join(tx, cx, limited, contact.id, wanted.clamp(1, most))?)
}

/// The backer does not wait any more; what was offered to them goes to the next. `false`: it was over already.
///
/// # Errors
/// [`PledgeError::Unknown`] for what is somebody else's.
pub fn leave_waiting(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    entry: Id<kinds::WaitingEntry>,
) -> Result<bool, PledgeError> {
    let pledge = load(tx, pledge)?;
    own(tx, &pledge, entry)?;
    Ok(stock::leave(tx, cx, entry)?)
}

/// The backer takes what was offered: it is chosen, and held for [`PLACE_KEPT_MINUTES`] until the pledge is confirmed. A
/// confirmed pledge is opened again for it. Taking it twice is taking it once.
///
/// # Errors
/// [`PledgeError::Unknown`] for what is somebody else's; [`PledgeError::Stock`] when the offer is over or nothing was
/// offered; [`PledgeError::Choices`], [`PledgeError::NotOpen`], [`PledgeError::CampaignClosed`],
/// [`PledgeError::DeadlinePassed`].
pub fn accept_offer(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    entry: Id<kinds::WaitingEntry>,
) -> Result<(), PledgeError> {
    let (mut pledge, _) = of_whom_may_wait(tx, cx, pledge)?;
    let entry = own(tx, &pledge, entry)?;
    if entry.state == WaitingState::Accepted {
        return Ok(());
    }
    if pledge.state == PledgeState::Confirmed {
        pledge.state = reopen(tx, cx, pledge.row)?;
    }
    stock::accept(tx, cx, entry.id, pledge.id, PLACE_KEPT_MINUTES)?;
    let held = stock::holds_of(tx, pledge.id)?.into_iter().find(|held| held.limited == entry.limited);
    let places = held.map_or(1, |held| held.places);
    let choices = with(&pledge.choices, entry.limited, places);
    let seen_version = pledge.choices_stamp.version;
    save_choices(tx, cx, &SaveChoices { pledge: pledge.row, seen_version, choices }).map(drop)
}

/// Turns an open offer of at least so many places to the person of a pledge into places that it holds, as long as the
/// offer would have stood: nobody told them that saving makes it shorter. `false`: there is none, and one of fewer is left
/// as it is.
pub(crate) fn take_offered(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (limited, places): (Limited, u32),
) -> Result<bool, PledgeError> {
    let is_open = |entry: &WaitingEntry| {
        entry.limited == limited
            && entry.state == WaitingState::Offered
            && entry.offered.is_some_and(|offered| offered >= places)
            && entry.offer_until.is_some_and(|until| until > cx.now())
    };
    let Some(entry) = waiting_of(tx, pledge.contact)?.into_iter().find(is_open) else { return Ok(false) };
    let left = entry.offer_until.map_or(0, |until| cx.now().minutes_until(until));
    stock::accept(tx, cx, entry.id, pledge.id, left.clamp(PLACE_KEPT_MINUTES, OFFER_KEPT_MINUTES))?;
    Ok(true)
}

/// The pledge that an open offer would go to, and the title of what was offered; `None` when the offer is over, what was
/// offered is not sold any more, or its person has no pledge any more that could take it: confirmed and locked for good,
/// or of a campaign that is closed.
///
/// # Errors
/// What the database says.
pub fn offer_of(
    tx: &mut ReadTx<'_>,
    now: Timestamp,
    contact: Id<kinds::Contact>,
    entry: Id<kinds::WaitingEntry>,
) -> Result<Option<(Pledge, String)>, PledgeError> {
    let Some(today) = contacts::resolve(tx, contact)? else { return Ok(None) };
    let offered = |found: &WaitingEntry| found.id == entry && found.state == WaitingState::Offered;
    let Some(entry) = waiting_of(tx, today.row)?.into_iter().find(offered) else { return Ok(None) };
    for one in contacts::person(tx, today.row)? {
        for pledge in of_contact(tx, one.row)? {
            if !pledge.state.is_open() && pledge.state != PledgeState::Confirmed {
                continue;
            }
            let Setting { campaign, catalogue } = Setting::of_pledge(tx, &pledge)?;
            if !campaign.stage.backers_may_change() || campaign.is_past_deadline(now) {
                continue; // whoever followed the mail would find the doors shut
            }
            if let Some(title) = title_of(&catalogue, entry.limited) {
                return Ok(Some((pledge, title.to_owned())));
            }
        }
    }
    Ok(None)
}

fn title_of(catalogue: &Catalogue, limited: Limited) -> Option<&str> {
    match limited {
        Limited::Reward(id) => catalogue
            .reward(id)
            .filter(|reward| reward.shelf.is_offered())
            .map(|reward| reward.title.as_str()),
        Limited::AddOn(id) => {
            catalogue.addon(id).filter(|addon| addon.shelf.is_offered()).map(|addon| addon.title.as_str())
        }
        Limited::OptionValue(_) | Limited::Variant(_) | Limited::PickUp(_) => None,
    }
}

fn of_whom_may_wait(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
) -> Result<(Pledge, Setting), PledgeError> {
    let pledge = load(tx, pledge)?;
    let setting = Setting::of_pledge(tx, &pledge)?;
    setting.admits(cx, &pledge)?;
    if pledge.state.is_open() || pledge.state == PledgeState::Confirmed {
        Ok((pledge, setting))
    } else {
        Err(PledgeError::NotOpen(pledge.state))
    }
}

/// How many places a pledge has; what it chose and lost meanwhile is none.
fn places_held(tx: &mut ReadTx<'_>, pledge: &Pledge, limited: Limited) -> Result<u32, PledgeError> {
    let held = stock::holds_of(tx, pledge.id)?.into_iter().find(|held| held.limited == limited);
    Ok(held.map_or(0, |held| held.places))
}

/// How many a pledge that has so many may still add; `None` where there is nothing to wait for.
fn most_of(catalogue: &Catalogue, has: u32, limited: Limited) -> Option<u32> {
    match limited {
        Limited::Reward(id) => {
            let reward = catalogue.reward(id).filter(|reward| reward.shelf.is_offered())?;
            reward.total_limit.map(|_| 1)
        }
        Limited::AddOn(id) => {
            let addon = catalogue.addon(id).filter(|addon| addon.shelf.is_offered())?;
            let left = addon.per_pledge_max.unwrap_or(u32::MAX).saturating_sub(has);
            addon.total_limit.map(|limit| limit.min(left)).filter(|most| *most > 0)
        }
        Limited::OptionValue(_) | Limited::Variant(_) | Limited::PickUp(_) => None,
    }
}

fn own(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    entry: Id<kinds::WaitingEntry>,
) -> Result<WaitingEntry, PledgeError> {
    let own = waiting_of(tx, pledge.contact)?;
    own.into_iter().find(|own| own.id == entry).ok_or(PledgeError::Unknown)
}

/// These choices with so many of what was waited for.
fn with(choices: &Choices, limited: Limited, places: u32) -> Choices {
    let mut choices = choices.clone();
    match limited {
        Limited::Reward(reward) => choices.reward = Some(reward),
        Limited::AddOn(addon) => match choices.addons.iter_mut().find(|chosen| chosen.addon == addon) {
            Some(chosen) => chosen.quantity = places,
            None => choices.addons.push(ChosenAddOn { addon, quantity: places }),
        },
        Limited::OptionValue(_) | Limited::Variant(_) | Limited::PickUp(_) => {}
    }
    choices
}
