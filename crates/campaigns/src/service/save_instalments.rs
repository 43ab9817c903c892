//! Say whether backers may pay in parts, and on which terms.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{done, open};
use crate::error::CampaignError;
use crate::model::InstalmentTerms;
use crate::rules;
use crate::store;

/// Writes these terms in place of the campaign's; `None`: nobody is offered parts any more. Plans that backers have agreed
/// to stay as they are.
///
/// # Errors
/// [`CampaignError::Refused`] with the fields of [`crate::forms::InstalmentForm`], also when no day is ahead.
pub fn save_instalments(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    terms: Option<&InstalmentTerms>,
) -> Result<(), CampaignError> {
    let (found, _) = open(tx, campaign)?;
    match terms {
        Some(terms) => {
            rules::instalments::check_new(terms, found.day_of(cx.now())).into_result()?;
            store::instalments::put(tx, campaign, terms)?;
        }
        None => store::instalments::remove(tx, campaign)?,
    }
    done(tx, cx, &found, "campaign.instalments_saved", found.id)
}
