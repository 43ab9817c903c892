//! Reward, add-ons and options are saved.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::error::{Part, PledgeError};
use crate::model::Origin;
use crate::quote::{AsOf, Choices, prune};
use crate::rules::choices::check;
use crate::service::kept::kept;
use crate::service::places::{follow_choices, had};
use crate::service::saving::{Saved, changed_elsewhere, open_for_change, saved};
use crate::store;

/// Choices to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveChoices {
    /// Of which pledge.
    pub pledge: RowId<kinds::Pledge>,
    /// The version the form was made from.
    pub seen_version: i64,
    /// What was chosen. Options may still be missing; the confirmation asks for them.
    pub choices: Choices,
}

/// Saves choices. Values of options that nobody is asked for any more are left out. What can run out is held as far as
/// it is left, and what is not chosen any more is free; whoever wants to know first calls [`crate::hold_places`].
///
/// # Errors
/// [`PledgeError::Choices`] with every problem, [`PledgeError::ChangedElsewhere`], [`PledgeError::NotOpen`],
/// [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`].
pub fn save_choices(tx: &mut WriteTx<'_>, cx: &Cx, save: &SaveChoices) -> Result<Saved, PledgeError> {
    let (mut pledge, setting) = open_for_change(tx, cx, save.pledge)?;
    if pledge.choices_stamp.version != save.seen_version {
        return Err(changed_elsewhere(tx, &pledge, Part::Choices)?);
    }
    // What the backer gets by the file, where they fetch it, and what they give beside is no part of this form: it stays
    // with the pledge.
    let Choices { goods, pick_up, tip_minor, .. } = pledge.choices.clone();
    let choices = Choices { goods, pick_up, tip_minor, ..prune(&setting.catalogue, &save.choices) };
    let (kept, has) = (kept(tx, &pledge, &setting.catalogue)?, had(tx, &pledge, &setting.catalogue)?);
    let as_of = (AsOf::of(cx.now(), &kept), setting.day(cx.now()));
    let problems = check(&setting.catalogue, &has, &choices, as_of);
    if !problems.is_empty() {
        return Err(PledgeError::Choices(problems));
    }
    if !store::pledges::set_choices(tx, pledge.row, &choices, Origin::of(cx.actor), save.seen_version)? {
        return Err(changed_elsewhere(tx, &pledge, Part::Choices)?);
    }
    follow_choices(tx, cx, &pledge, (&setting.catalogue, &choices))?;
    saved(tx, cx, &mut pledge, Part::Choices, save.seen_version + 1)
}
