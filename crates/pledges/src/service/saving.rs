//! What every save of a part has in common.

use std::sync::Arc;

use campaigns::model::{Campaign, Catalogue};
use campaigns::{CampaignError, Date};
use db::{ReadTx, WriteTx};
use events::PledgeChanged;
use kernel::ids::kinds;
use kernel::{Actor, Cx, RowId, Timestamp};

use crate::error::{Part, PledgeError};
use crate::model::{Pledge, PledgeState};
use crate::rules::gate::{Deadline, Shut, may_change};
use crate::rules::states::Transition;
use crate::service::load::load;
use crate::service::transition::step;

/// What a pledge is judged by: its campaign, and the catalogue of today.
pub(crate) struct Setting {
    pub(crate) campaign: Campaign,
    pub(crate) catalogue: Arc<Catalogue>,
}

impl Setting {
    pub(crate) fn of(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Self, PledgeError> {
        let found = campaigns::campaign(tx, campaign)?.ok_or(CampaignError::NotFound)?;
        let catalogue = campaigns::catalogue_in(tx, &found, found.currency)?;
        Ok(Self { campaign: found, catalogue })
    }

    /// The same with the catalogue that a pledge is priced by: in its currency, which may be a list's of own prices.
    pub(crate) fn of_pledge(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Self, PledgeError> {
        let (campaign, catalogue) = setting_of(tx, pledge)?;
        Ok(Self { campaign, catalogue })
    }

    pub(crate) fn day(&self, now: Timestamp) -> Date {
        self.campaign.day_of(now)
    }

    /// Refuses what the actor may not do now. A backer changes their own pledge only; another one's is as if it
    /// were not there.
    pub(crate) fn admits(&self, cx: &Cx, pledge: &Pledge) -> Result<(), PledgeError> {
        if matches!(cx.actor, Actor::Backer(contact) if contact != pledge.contact) {
            return Err(PledgeError::Unknown);
        }
        let passed = self.campaign.is_past_deadline(cx.now());
        let deadline = if passed { Deadline::Passed } else { Deadline::Ahead };
        may_change(cx.actor, self.campaign.stage, deadline).map_err(|shut| match shut {
            Shut::Stage(stage) => PledgeError::CampaignClosed(stage),
            Shut::Deadline => PledgeError::DeadlinePassed,
        })
    }
}

/// The campaign of a pledge, and its catalogue in the currency in which the pledge is priced: the campaign's, or a list's of own
/// prices.
pub fn setting_of(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<(Campaign, Arc<Catalogue>), PledgeError> {
    let campaign = campaigns::campaign(tx, pledge.campaign)?.ok_or(CampaignError::NotFound)?;
    let catalogue = campaigns::catalogue_in(tx, &campaign, pledge.currency)?;
    Ok((campaign, catalogue))
}

/// What a save answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// The version of the part that is saved now.
    pub version: i64,
    /// The state the pledge is in now.
    pub state: PledgeState,
    /// Where it goes now.
    pub address: Option<RowId<kinds::Address>>,
}

/// The pledge and its setting, when the actor may change it now.
pub(crate) fn open_for_change(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
) -> Result<(Pledge, Setting), PledgeError> {
    let pledge = load(tx, pledge)?;
    let setting = Setting::of_pledge(tx, &pledge)?;
    setting.admits(cx, &pledge)?;
    if pledge.state.is_open() { Ok((pledge, setting)) } else { Err(PledgeError::NotOpen(pledge.state)) }
}

/// After a part was saved: the first one begins the pledge; an event tells.
pub(crate) fn saved(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &mut Pledge,
    part: Part,
    version: i64,
) -> Result<Saved, PledgeError> {
    if matches!(pledge.state, PledgeState::Imported | PledgeState::Invited) {
        step(tx, cx, pledge, Transition::Begin, "")?;
    }
    let event = PledgeChanged { pledge: pledge.id, part: part.word().to_owned(), by: cx.actor.label() };
    jobs::emit(tx, cx.now(), &event)?;
    Ok(Saved { version, state: pledge.state, address: pledge.address })
}

/// Somebody saved the part since: tells which version is there now.
pub(crate) fn changed_elsewhere(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    part: Part,
) -> Result<PledgeError, PledgeError> {
    let now = load(tx, pledge.row)?;
    let version = match part {
        Part::Choices => now.choices_stamp.version,
        Part::Answers => now.answers_stamp.version,
        Part::Address => now.address_stamp.version,
        Part::Buyer | Part::Currency | Part::State => 0,
    };
    Ok(PledgeError::ChangedElsewhere { part, version })
}
