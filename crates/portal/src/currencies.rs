//! Between which currencies a backer may choose: of prices where there are own ones, else of the payment.

use campaigns::model::{Campaign, PayCurrency};
use db::ReadTx;
use kernel::{Currency, Timestamp};
use pledges::{Pledge, PledgeError};

/// Between which currencies a backer may choose.
#[derive(Debug, Default)]
pub(crate) struct Currencies {
    /// In which the pledge may be priced, the campaign's first; empty where there is no choice.
    pub(crate) prices: Vec<Currency>,
    /// In which others what it costs may be paid, by their rates.
    pub(crate) pays: Vec<PayCurrency>,
}

/// One choice of one currency: where there are prices in it that the pledge may still take, it is not one that is only paid in.
pub(crate) fn currencies(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    (campaign, now): (&Campaign, Timestamp),
) -> Result<Currencies, PledgeError> {
    let own = campaigns::catalogue_in(tx, campaign, campaign.currency)?;
    let today = campaign.day_of(now);
    let mut prices: Vec<Currency> = pledges::priced_in(&own, today).collect();
    if !prices.contains(&pledge.currency) {
        prices.push(pledge.currency); // closed since: who has chosen it keeps it
    }
    let is_choice = prices.len() > 1 && pledge.state.is_open();
    if !is_choice || pledges::prices_stay(tx, pledge)?.is_some() {
        prices.clear();
    }
    let pays = if pledge.currency == campaign.currency {
        let offered = own.currencies.iter().filter(|one| one.is_offered(today));
        offered.filter(|one| !prices.contains(&one.currency)).cloned().collect()
    } else {
        Vec::new()
    };
    Ok(Currencies { prices, pays })
}
