//! The warehouses there are, as shipping rules see them.

use accounts::can::Can;
use campaigns::model::Warehouse;
use kernel::places::{country_name, region_key};
use pledges::PledgeError;
use web::{Choice, WebError};

use crate::catalogue::bench::Bench;
use crate::error::DeskError;

/// Stands for the id of a warehouse that is still to be chosen.
pub(super) const NEW_WAREHOUSE: &str = "warehouse";

/// Warehouses that are open, and those that goods of the campaign leave from already.
pub(in crate::catalogue) async fn known<P: Can>(bench: &Bench<P>) -> Result<Vec<Warehouse>, WebError> {
    let all: Result<_, PledgeError> = bench.site.db().read(|tx| Ok(stock::warehouses(tx)?)).await;
    let all = all.map_err(DeskError::from)?;
    let chosen = &bench.catalogue.shipping;
    let known = all.into_iter().filter(|one| one.is_active || chosen.warehouse(one.id).is_some());
    Ok(known.map(as_rule).collect())
}

fn as_rule(of: stock::Warehouse) -> Warehouse {
    let country = of.facts.country;
    // Typed as a name or a code; what is neither says nothing that tax could go by.
    let region = of.facts.region.and_then(|typed| region_key(country, &typed));
    Warehouse { id: of.id, name: of.facts.name, country, region, serves: Vec::new() }
}

/// Those that may still be added, by name and country.
pub(super) fn choices<P: Can>(bench: &Bench<P>, known: &[Warehouse]) -> Vec<Choice> {
    let is_new = |one: &&Warehouse| bench.catalogue.shipping.warehouse(one.id).is_none();
    let choice = |one: &Warehouse| Choice::new(one.id.to_string(), in_words(bench, one));
    known.iter().filter(is_new).map(choice).collect()
}

/// "Columbus, Ohio (United States)".
pub(super) fn in_words<P: Can>(bench: &Bench<P>, warehouse: &Warehouse) -> String {
    format!("{} ({})", warehouse.name, country_name(warehouse.country, bench.page.lang()))
}
