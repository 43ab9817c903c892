//! Make a survey question, or change it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{Slot, done, open, slot};
use crate::error::CampaignError;
use crate::model::Question;
use crate::rules;
use crate::store;

/// Saves a question under its id.
pub fn save_question(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    question: &Question,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::questions::check(question, &catalogue).into_result()?;
    match slot(store::questions::place_of(tx, question.id)?, campaign)? {
        Slot::New => store::questions::insert(tx, campaign, question)?,
        Slot::Row(row) => store::questions::update(tx, row, question)?,
    }
    done(tx, cx, &found, "catalogue.question_saved", question.id)
}
