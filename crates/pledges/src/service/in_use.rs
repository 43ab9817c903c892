//! Which parts of a catalogue the pledges of a campaign name.

use std::collections::BTreeSet;

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{Currency, RowId};

use crate::store;

/// Public ids of the rewards, add-ons, options, items and questions that any pledge of the campaign names: chosen, given
/// in place of a reward's contents, imported, or answered. Cancelled pledges count, because they can be taken up again.
///
/// # Errors
/// [`DbError`], also where choices cannot be read.
pub fn parts_in_use(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<BTreeSet<String>, DbError> {
    let mut used: BTreeSet<String> = BTreeSet::new();
    store::in_use::for_each_choices(tx, campaign, |choices| {
        used.extend(choices.reward.map(|id| id.to_string()));
        used.extend(choices.addons.iter().map(|one| one.addon.to_string()));
        used.extend(choices.options.iter().map(|one| one.option.to_string()));
        if let Some(goods) = &choices.goods {
            used.insert(goods.reward.to_string());
            used.extend(goods.covers.iter().map(|one| one.addon.to_string()));
            used.extend(goods.items.iter().map(|one| one.item.to_string()));
        }
    })?;
    used.extend(store::in_use::imported_rewards_and_answered(tx, campaign)?);
    Ok(used)
}

/// How many pledges of a campaign are priced in a currency, ended ones among them.
pub fn count_priced_in(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    currency: Currency,
) -> Result<u64, DbError> {
    store::in_use::in_currency(tx, campaign, currency)
}
