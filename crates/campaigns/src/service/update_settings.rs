//! Change the settings.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::settings_problems::taken;
use super::{done, open};
use crate::error::CampaignError;
use crate::rules;
use crate::settings::CampaignSettings;
use crate::store;

/// Replaces all settings. The currency stays once there is a price.
pub fn update_settings(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    settings: &CampaignSettings,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let problems = rules::settings::check_change(&found, &catalogue, settings);
    problems.with_others(taken(tx, &settings.slug, Some(campaign))?).into_result()?;
    store::campaigns::update(tx, campaign, settings)?;
    done(tx, cx, &found, "campaign.settings_changed", found.id)
}
