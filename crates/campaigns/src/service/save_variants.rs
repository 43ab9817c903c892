//! The variants of an item are made, changed, or switched off.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};

use super::{Slot, done, open, slot};
use crate::error::CampaignError;
use crate::model::Variant;
use crate::rules::variants::{VariantRow, resolve};
use crate::store;

/// Saves the variants of an item with the items that go into the parcel for them, and answers those variants. A combination that
/// is not among the rows stays as it is; one that was made of other options than those that ask now is switched off.
///
/// # Errors
/// [`CampaignError::NotFound`]; [`CampaignError::Refused`] with what is wrong, each with the row's number.
pub fn save_variants(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, of): (RowId<kinds::Campaign>, Id<kinds::Item>),
    rows: &[VariantRow],
) -> Result<Vec<Variant>, CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let item = catalogue.item(of).ok_or(CampaignError::NotFound)?;
    let to_write = resolve(cx, &catalogue, item, rows)?;
    for item in &to_write.items {
        match slot(store::items::place_of(tx, item.id)?, campaign)? {
            Slot::New => store::items::insert(tx, campaign, item)?,
            Slot::Row(row) => store::items::update(tx, row, item)?,
        }
    }
    for variant in &to_write.variants {
        store::variants::save(tx, campaign, variant)?;
    }
    done(tx, cx, &found, "catalogue.variants_saved", of)?;
    Ok(to_write.variants)
}
