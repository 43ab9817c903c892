//! A new campaign, with the tax rates that its seller will need.

use db::WriteTx;
use kernel::{Cx, Id};

use super::log;
use super::settings_problems::taken;
use crate::error::CampaignError;
use crate::model::CampaignRef;
use crate::rules;
use crate::settings::NewCampaign;
use crate::store;

/// Makes a campaign at the stage `draft`. Its tax table starts with the standard and book rates where a seller
/// in the dispatch country collects tax: at home, and in the whole European Union for a seller inside it.
pub fn create_campaign(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    new: &NewCampaign,
) -> Result<CampaignRef, CampaignError> {
    rules::settings::check(new).with_others(taken(tx, &new.slug, None)?).into_result()?;
    let id = cx.new_id();
    let row = store::campaigns::insert(tx, id, new, cx.now())?;
    let today = cx.now().to_jiff().to_zoned(jiff::tz::TimeZone::UTC).date();
    let countries = rules::seeds::countries_for(new.dispatch_country);
    // A year back, so that an order of last year can still be priced by the rate of its day.
    let from = today.saturating_sub(jiff::Span::new().years(1));
    let rates = rules::seeds::rates(&countries, from, || Id::new(cx.clock.as_ref(), cx.random.as_ref()));
    store::tax::insert_many(tx, row, &rates)?;
    log(tx, cx, "campaign.created", id, serde_json::json!({ "slug": new.slug, "tax_rates": rates.len() }))?;
    Ok(CampaignRef { row, id })
}
