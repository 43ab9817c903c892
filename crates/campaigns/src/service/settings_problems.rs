//! Everything that is wrong with the settings as typed, at once: also what only the stored campaigns tell.

use db::ReadTx;
use kernel::RowId;
use kernel::ids::kinds;

use crate::error::CampaignError;
use crate::forms::SettingsForm;
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules;
use crate::store;

/// Every field to mend before a campaign can be made of this form.
pub fn problems_of_new(tx: &mut ReadTx<'_>, form: &SettingsForm) -> Result<FieldProblems, CampaignError> {
    let (settings, unread) = form.draft();
    let Some(settings) = settings else { return Ok(unread) };
    let taken = taken(tx, &settings.slug, None)?;
    Ok(unread.with_others(rules::settings::check(&settings)).with_others(taken))
}

/// Every field to mend before this form can be the settings of a campaign.
pub fn problems_of_change(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    form: &SettingsForm,
) -> Result<FieldProblems, CampaignError> {
    let (settings, unread) = form.draft();
    let Some(settings) = settings else { return Ok(unread) };
    let stored = store::campaigns::by_row(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    let catalogue = store::catalogue::load_catalogue(tx, campaign)?;
    let changes = rules::settings::check_change(&stored, &catalogue, &settings);
    let taken = taken(tx, &settings.slug, Some(campaign))?;
    Ok(unread.with_others(changes).with_others(taken))
}

/// Whether another campaign has the short name.
pub(super) fn taken(
    tx: &mut ReadTx<'_>,
    slug: &str,
    own: Option<RowId<kinds::Campaign>>,
) -> Result<FieldProblems, CampaignError> {
    let mut problems = FieldProblems::new();
    let owner = store::campaigns::by_slug(tx, slug)?;
    let is_taken = owner.is_some_and(|other| Some(other.row) != own);
    problems.add_if(is_taken, "slug", FieldProblem::ShortNameTaken { word: slug.to_owned() });
    Ok(problems)
}
