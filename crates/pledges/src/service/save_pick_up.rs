//! The backer fetches the goods, or has them sent after all.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};
use stock::Limited;

use crate::error::{Part, PledgeError};
use crate::model::Pledge;
use crate::quote::{AsOf, QuoteProblem};
use crate::rules::choices::ChoiceProblem;
use crate::rules::limits::takings;
use crate::service::kept::kept;
use crate::service::money::standing;
use crate::service::places::{hold_all, release_unchosen};
use crate::service::quoting::price_so_far;
use crate::service::saving::{Saved, Setting, changed_elsewhere, open_for_change, saved};
use crate::store;

/// Saves where the goods of an open pledge are fetched; `None`: they are sent. The other choices stay whose they were, so
/// that a later file of the platform still replaces what it brought, and a saved address stays for who changes their mind. Of a
/// place that takes so many only, one is held as other limited things are; many at once call [`crate::hold_places`] first.
///
/// # Errors
/// [`PledgeError::Choices`] when there is no such place, its last day is over, it is full, or something that is chosen cannot be
/// fetched there; [`PledgeError::NotOpen`], [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`].
pub fn save_pick_up(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    place: Option<Id<kinds::PickUp>>,
) -> Result<Saved, PledgeError> {
    let (mut pledge, setting) = open_for_change(tx, cx, pledge)?;
    let stamp = pledge.choices_stamp;
    if pledge.choices.pick_up == place {
        hold_or_refuse(tx, cx, (&pledge, &setting))?; // what was held may be over
        return Ok(Saved { version: stamp.version, state: pledge.state, address: pledge.address });
    }
    pledge.choices.pick_up = place;
    if place.is_some() {
        refuse_unfit(tx, cx, (&pledge, &setting))?;
        hold_or_refuse(tx, cx, (&pledge, &setting))?;
    }
    let choices = pledge.choices.clone();
    if !store::pledges::set_choices(tx, pledge.row, &choices, stamp.origin, stamp.version)? {
        return Err(changed_elsewhere(tx, &pledge, Part::Choices)?);
    }
    release_unchosen(tx, cx, &pledge, (&setting.catalogue, &choices))?;
    saved(tx, cx, &mut pledge, Part::Choices, stamp.version + 1)
}

fn hold_or_refuse(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (pledge, setting): (&Pledge, &Setting),
) -> Result<(), PledgeError> {
    let mut wanted = takings(&setting.catalogue, &pledge.choices);
    wanted.retain(|taking| matches!(taking.limited, Limited::PickUp(_)));
    match hold_all(tx, cx, pledge, &wanted)?.pop() {
        Some(lacking) => {
            let full = QuoteProblem::PickUpFull { place: lacking.title };
            Err(PledgeError::Choices(vec![ChoiceProblem::Quote(full)]))
        }
        None => Ok(()),
    }
}

/// Whether the place of these choices is there, open, and has all that is chosen.
fn refuse_unfit(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    (pledge, setting): (&Pledge, &Setting),
) -> Result<(), PledgeError> {
    let place = setting.catalogue.shipping.pick_ups.iter().find(|own| Some(own.id) == pledge.choices.pick_up);
    let is_open = place.is_some_and(|place| place.is_open(setting.day(cx.now())));
    let kept = kept(tx, pledge, &setting.catalogue)?;
    let given = (None, [].as_slice(), None, AsOf::of(cx.now(), &kept));
    let quote = price_so_far(pledge, setting, given, &standing(tx, pledge)?, cx.now())?;
    let wrong = quote.missing.into_iter().find(QuoteProblem::is_about_pick_up);
    let closed = (!is_open).then_some(QuoteProblem::PickUpOver); // told also of what is no parcel
    match wrong.or(closed) {
        Some(wrong) => Err(PledgeError::Choices(vec![ChoiceProblem::Quote(wrong)])),
        None => Ok(()),
    }
}
