//! Which parcels need customs papers, and how many would leave without what these ask for.
//!
//! Judged by countries alone: parts of a country with a customs rule of their own (the Canary Islands, Heligoland,
//! Northern Ireland) count as their country unless they have a code of their own.

use campaigns::model::{Catalogue, Item, ItemKind};
use db::ReadTx;
use kernel::places::{CountryCode, VatArea, vat_area};
use pledges::{Filter, Handover, LineCache, PledgeRow};
use shipping::Destination;

use crate::error::DeskError;
use crate::frame;

/// The country that stands for all between which parcels go without papers: for the Union's customs and tax area Belgium.
fn territory(country: CountryCode) -> CountryCode {
    let stands_for = match (vat_area(country, ""), country.as_str()) {
        (VatArea::Union(_), _) => "BE",
        (_, "IM") => "GB",
        (_, "LI") => "CH",
        (_, "PR") => "US",
        _ => return country,
    };
    CountryCode::parse(stands_for).unwrap_or(country) // constants that are countries
}

/// Whether a parcel between these countries needs customs papers.
pub(crate) fn needs_papers(from: CountryCode, to: CountryCode) -> bool {
    territory(from) != territory(to)
}

/// Whether it goes into parcels: no download, and nothing in whose place its parts are picked.
fn is_packed(item: &Item) -> bool {
    item.kind == ItemKind::Physical && item.picked_parts().is_empty()
}

/// Whether customs would ask for a tariff number or an origin that is not given.
fn is_undescribed(item: &Item) -> bool {
    is_packed(item) && (item.hs_code.is_none() || item.origin_country.is_none())
}

/// Whether the papers of a parcel with this item would lack something: tariff number, origin or value.
fn is_incomplete(item: &Item) -> bool {
    is_undescribed(item) || is_packed(item) && item.declared_value_minor <= 0
}

/// Whether a parcel to a country needs customs papers: it leaves from the warehouse that serves it.
fn leaves(catalogue: &Catalogue, to: CountryCode) -> bool {
    needs_papers(catalogue.leaves_from(&Destination::country(to)).0, to)
}

/// Offered items whose customs details are incomplete, by how many pledges go to each country. Tariff number and origin are asked for in any case, a value once parcels need papers: without them it only
/// divides prices.
pub(crate) fn incomplete<'a>(catalogue: &'a Catalogue, backers: &[(CountryCode, u64)]) -> Vec<&'a Item> {
    let leave = backers.iter().any(|(to, _)| leaves(catalogue, *to));
    let lacks: fn(&Item) -> bool = if leave { is_incomplete } else { is_undescribed };
    catalogue.items.iter().filter(|item| item.shelf.is_offered()).filter(|item| lacks(item)).collect()
}

/// How many of these pledges have a parcel that needs papers, with something in it whose details are incomplete.
/// `counts` narrows what the filter finds.
pub(crate) fn parcels_without_details(
    tx: &mut ReadTx<'_>,
    filter: &Filter,
    counts: impl Fn(&PledgeRow) -> bool,
) -> Result<u64, DeskError> {
    let catalogue = frame::catalogue(tx, filter.campaign)?;
    if !catalogue.items.iter().any(is_incomplete) {
        return Ok(0);
    }
    let mut lines = LineCache::default();
    let mut found = 0_u64;
    for (code, _) in pledges::by_country(tx, filter.campaign)? {
        let Some(to) = code.as_deref().and_then(CountryCode::parse) else { continue }; // not known yet
        if !leaves(&catalogue, to) || filter.country.is_some_and(|only| only != to) {
            continue;
        }
        let sent = Some(Handover::Sent); // what is fetched crosses no border as a parcel of its own
        let there = Filter { country: Some(to), handover: sent, ..filter.clone() };
        pledges::for_each_page(tx, &there, |_, rows: &[PledgeRow]| {
            for row in rows.iter().filter(|row| counts(row)) {
                let mut items = lines.of(&catalogue, row).lines.iter();
                let lacks = items.any(|line| catalogue.item(line.item).is_some_and(is_incomplete));
                found = found.saturating_add(u64::from(lacks));
            }
            Ok::<(), DeskError>(())
        })?;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_needed_between_customs_territories_and_not_within_one() {
        let needs = |from: &str, to: &str| {
            needs_papers(CountryCode::parse(from).unwrap(), CountryCode::parse(to).unwrap())
        };
        for (from, to) in [("DE", "DE"), ("DE", "PL"), ("FR", "MC"), ("GB", "IM"), ("CH", "LI"), ("US", "PR")]
        {
            assert!(!needs(from, to) && !needs(to, from), "{from} to {to}");
        }
        for (from, to) in [("DE", "GB"), ("DE", "CH"), ("DE", "NO"), ("FI", "AX"), ("GB", "IE"), ("US", "CA")]
        {
            assert!(needs(from, to) && needs(to, from), "{from} to {to}");
        }
    }
}
