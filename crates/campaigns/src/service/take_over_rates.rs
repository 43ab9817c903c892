//! Take over the suggested tax rates of one more country.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Cx, Id, RowId};

use super::{done, open};
use crate::error::CampaignError;
use crate::rules;
use crate::store;

/// Adds the suggested rates of a country for the classes that have none there yet. Answers how many.
pub fn take_over_rates(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    country: CountryCode,
) -> Result<usize, CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let today = found.day_of(cx.now());
    let suggested = rules::seeds::rates(&[country], today, || Id::new(cx.clock.as_ref(), cx.random.as_ref()));
    let is_known = |class| {
        let mut of_country = catalogue.tax_rates.iter().filter(|rate| rate.country == country);
        of_country.any(|rate| rate.region.is_none() && rate.class == class)
    };
    let rates: Vec<_> = suggested.into_iter().filter(|rate| !is_known(rate.class)).collect();
    if !rates.is_empty() {
        store::tax::insert_many(tx, campaign, &rates)?;
        done(tx, cx, &found, "catalogue.tax_rates_taken_over", found.id)?;
    }
    Ok(rates.len())
}
