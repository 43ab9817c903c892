//! FAQ entries and the guide texts of the steps.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{Slot, done, open, slot};
use crate::error::CampaignError;
use crate::model::{Faq, StepText};
use crate::rules;
use crate::store;

/// Saves an entry under its id.
pub fn save_faq(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    faq: &Faq,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::texts::check_faq(faq, &catalogue).into_result()?;
    match slot(store::texts::faq_place(tx, faq.id)?, campaign)? {
        Slot::New => store::texts::insert_faq(tx, campaign, faq)?,
        Slot::Row(row) => store::texts::update_faq(tx, row, faq)?,
    }
    done(tx, cx, &found, "catalogue.faq_saved", faq.id)
}

/// Saves what is said at a step in a language; a blank text takes it away.
pub fn save_step_text(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    step: &StepText,
) -> Result<(), CampaignError> {
    let found = store::campaigns::by_row(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    rules::texts::check_step(step).into_result()?;
    if step.text.trim().is_empty() {
        store::texts::delete_step(tx, campaign, step.step, step.language)?;
    } else {
        store::texts::save_step(tx, campaign, step)?;
    }
    done(tx, cx, &found, "catalogue.guide_saved", found.id)
}
