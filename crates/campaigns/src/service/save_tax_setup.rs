//! Say who sells, where tax is handed over, and whether that is what prices go by.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{done, open};
use crate::error::CampaignError;
use crate::model::TaxSetup;
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules;
use crate::store;

/// Writes a set-up in place of the campaign's. With [`crate::model::TaxBasis::Own`] it is kept, and no price changes.
pub fn save_tax_setup(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    setup: &TaxSetup,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    rules::tax_setup::check(setup, &catalogue).into_result()?;
    let text = serde_json::to_string(setup).map_err(|_| {
        let mut problems = FieldProblems::new();
        problems.add("", FieldProblem::Required); // plain values are always JSON
        CampaignError::Refused(problems)
    })?;
    store::tax::put_setup(tx, campaign, &text)?;
    done(tx, cx, &found, "catalogue.tax_setup_saved", found.id)
}
