//! Say in which other currencies backers may pay, and at which rates.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Currency, Cx, RowId};

use super::{done, open};
use crate::error::CampaignError;
use crate::model::{PayCurrency, RateSource, TypedRate};
use crate::problem::FieldProblem;
use crate::rules;
use crate::rules::ecb::EcbRates;
use crate::store;

/// Writes these currencies in place of the campaign's, and beside each rate that is new and not the bank's who typed it. A payment page that is open asks for what it showed; whoever chose a
/// currency that is gone pays in the campaign's.
///
/// # Errors
/// [`CampaignError::Refused`] with the fields of [`crate::forms::PayCurrenciesForm`].
pub fn save_pay_currencies(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    currencies: &[PayCurrency],
) -> Result<(), CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let mut problems = rules::pay_currencies::check(currencies, found.currency, found.day_of(cx.now()));
    // What has no price of its own in a list is converted at the rate.
    for list in &catalogue.price_lists {
        let is_kept = currencies.iter().any(|one| one.currency == list.currency);
        problems.add_if(!is_kept, "", FieldProblem::HasOwnPrices { currency: list.currency });
    }
    problems.into_result()?;
    let before = store::pay_currencies::all(tx, campaign)?;
    let mut typed = store::pay_currencies::typed(tx, campaign)?;
    let is_kept = |one: &PayCurrency| {
        let rate = |of: &PayCurrency| (of.currency, of.rate, of.rated_on, of.source.clone());
        before.iter().any(|other| rate(other) == rate(one))
    };
    for one in currencies.iter().filter(|one| !is_kept(one)) {
        typed.retain(|typed| typed.currency != one.currency);
        if one.source != RateSource::Ecb {
            typed.push(TypedRate { currency: one.currency, by: cx.actor.label(), at: cx.now() });
        }
    }
    store::pay_currencies::put(tx, campaign, currencies, &typed)?;
    done(tx, cx, &found, "campaign.pay_currencies_saved", found.id)
}

/// Takes the bank's reference rates over for the currencies that are offered; answers those that it has no newer rate of,
/// which stay as they are.
///
/// # Errors
/// [`CampaignError::Refused`] for rates of a day that is ahead.
pub fn take_over_ecb_rates(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    rates: &EcbRates,
) -> Result<Vec<Currency>, CampaignError> {
    let (found, catalogue) = open(tx, campaign)?;
    let mut currencies = catalogue.currencies;
    let mut left = Vec::new();
    for one in &mut currencies {
        match rates.rate((found.currency, one.currency)).filter(|_| rates.on >= one.rated_on) {
            Some(rate) => {
                *one = PayCurrency { rate, rated_on: rates.on, source: RateSource::Ecb, ..one.clone() };
            }
            None => left.push(one.currency),
        }
    }
    save_pay_currencies(tx, cx, campaign, &currencies)?;
    Ok(left)
}
