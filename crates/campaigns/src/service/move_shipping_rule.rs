//! Move a shipping rule or a zone within its list.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{done_rule, open};
use crate::error::CampaignError;
use crate::model::{Towards, shift};
use crate::store;

/// Moves a rule, or a zone, by one among its like. At the end of its list it stays where it is.
pub fn move_shipping_rule(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    (id, towards): (&str, Towards),
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let mut table = catalogue.shipping.clone();
    if !shift(&mut table, id, towards) {
        return Ok(());
    }
    store::shipping_changes::replace(tx, campaign, &catalogue.shipping, &table)?;
    done_rule(tx, cx, &found, "catalogue.shipping_rule_moved", id)
}
