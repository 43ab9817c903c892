//! Make one shipping rule, or change it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::{done_rule, open};
use crate::error::CampaignError;
use crate::model::ShippingRule;
use crate::rules;
use crate::store;

/// Saves a rule under its id; the table as a whole must hold together with it.
pub fn save_shipping_rule(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    rule: &ShippingRule,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    if store::shipping::campaign_of_rule(tx, &rule.id())?.is_some_and(|owner| owner != campaign) {
        return Err(CampaignError::NotFound);
    }
    let mut table = catalogue.shipping.clone();
    rule.put_into(&mut table);
    rules::shipping::check_table(&table, &catalogue).into_result()?;
    store::shipping_changes::replace(tx, campaign, &catalogue.shipping, &table)?;
    done_rule(tx, cx, &found, "catalogue.shipping_rule_saved", &rule.id())
}
