//! Write a list of own prices in a currency, open or close it, take it out.

use std::collections::HashSet;

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Currency, Cx, RowId};

use super::{done, open};
use crate::error::CampaignError;
use crate::forms::PriceRow;
use crate::model::{AmountKey, Catalogue, OwnPrice, PriceList, Unlisted};
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules;
use crate::store;

/// Writes own prices in a currency in place of those of the same amounts before, or takes them away; what no row is about stays.
/// A new list is not open. What was agreed to stays as it is.
///
/// # Errors
/// [`CampaignError::Refused`] with the fields of [`crate::forms::PriceListForm`]; of an open list also where something offered
/// would be left without a price.
pub fn save_price_list(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    currency: Currency,
    (rest, rows): (Unlisted, &[PriceRow]),
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let before = catalogue.price_list(currency);
    let is_open = before.is_some_and(|list| list.is_open);
    let list = PriceList { currency, rest, is_open, prices: prices(&catalogue, before, rows) };
    let problems = if is_open {
        rules::price_lists::check_open(&list, &catalogue)
    } else {
        rules::price_lists::check(&list, &catalogue)
    };
    problems.into_result()?;
    store::price_lists::put(tx, campaign, &list)?;
    done(tx, cx, &found, "campaign.price_list_saved", found.id)
}

/// What the rows say, and what stood there before of amounts that they are not about and that there still are.
fn prices(catalogue: &Catalogue, before: Option<&PriceList>, rows: &[PriceRow]) -> Vec<OwnPrice> {
    let there: HashSet<AmountKey> = catalogue.listed_amounts().into_iter().map(|one| one.key).collect();
    let told: HashSet<&AmountKey> = rows.iter().map(|(of, _)| of).collect();
    let kept = before.map_or(&[][..], |list| &list.prices);
    let kept = kept.iter().filter(|own| there.contains(&own.of) && !told.contains(&own.of)).cloned();
    let said = rows.iter().filter_map(|(of, minor)| Some(OwnPrice { of: of.clone(), minor: (*minor)? }));
    let mut all: Vec<OwnPrice> = kept.chain(said).collect();
    all.sort_by(|one, other| one.of.cmp(&other.of));
    all
}

/// Lets backers choose a list, or no longer: who has chosen it keeps it.
///
/// # Errors
/// [`CampaignError::NotFound`]; [`CampaignError::Refused`] at `is_open` with what is offered and has no price in it.
pub fn open_price_list(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    (currency, is_open): (Currency, bool),
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let list = catalogue.price_list(currency).ok_or(CampaignError::NotFound)?;
    let list = PriceList { is_open, ..list.clone() };
    if is_open {
        rules::price_lists::check_open(&list, &catalogue).into_result()?;
    }
    store::price_lists::put(tx, campaign, &list)?;
    let action = if is_open { "campaign.price_list_opened" } else { "campaign.price_list_closed" };
    done(tx, cx, &found, action, found.id)
}

/// Takes a list out that no pledge is priced by: `pledges` says how many are.
///
/// # Errors
/// [`CampaignError::NotFound`]; [`CampaignError::Refused`] at `is_open` while pledges are priced by it.
pub fn delete_price_list(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    (currency, pledges): (Currency, u64),
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    catalogue.price_list(currency).ok_or(CampaignError::NotFound)?;
    if pledges > 0 {
        let mut problems = FieldProblems::new();
        problems.add("is_open", FieldProblem::PricesUsed { pledges });
        return Err(problems.into());
    }
    store::price_lists::remove(tx, campaign, currency)?;
    done(tx, cx, &found, "campaign.price_list_deleted", found.id)
}
