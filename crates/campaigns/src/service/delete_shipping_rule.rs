//! Take away one shipping rule.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};
use shipping::{Rate, Table};

use super::{done_rule, open};
use crate::error::CampaignError;
use crate::model::ShippingRule;
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules;
use crate::store;

/// Takes away a rule. The last price of a zone stays, and so does a wave or a warehouse that a price is for.
pub fn delete_shipping_rule(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    id: &str,
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let rule = ShippingRule::find(&catalogue.shipping, id).ok_or(CampaignError::NotFound)?;
    let mut table = catalogue.shipping.clone();
    rule.take_out_of(&mut table);
    if let Some(by) = user_of(&rule, &table) {
        let mut problems = FieldProblems::new();
        problems.add("", FieldProblem::StillUsed { by });
        return Err(problems.into());
    }
    rules::shipping::check_table(&table, &catalogue).into_result()?;
    store::shipping_changes::replace(tx, campaign, &catalogue.shipping, &table)?;
    done_rule(tx, cx, &found, "catalogue.shipping_rule_deleted", id)
}

/// Name of a price, or of its zone, that is for a wave or a warehouse.
fn user_of(rule: &ShippingRule, table: &Table) -> Option<String> {
    let is_for_it = |rate: &&Rate| match rule {
        ShippingRule::Wave(wave) => rate.wave == Some(wave.id),
        ShippingRule::Warehouse(warehouse) => rate.warehouse == Some(warehouse.id),
        _ => false,
    };
    let rate = table.rates.iter().find(is_for_it)?;
    let zone = table.zones.iter().find(|zone| zone.id == rate.zone).map(|zone| zone.name.clone());
    if rate.name.is_empty() { zone } else { Some(rate.name.clone()) }
}
