//! Rates of exchange for the tax on documents.

use std::iter;

use campaigns::EcbRates;
use campaigns::model::{Campaign, CampaignRef};
use db::{DbError, ReadTx, WriteTx};
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::{Currency, Cx};

use crate::document_rate_model::{CurrencyPair, DocumentRate};
use crate::jobs_of_billing::CatchUp;
use crate::rules::document_rates::of_bank;
use crate::store;

/// What is taxed longer ago than that is invoiced already; the bank's file of all days goes back to 1999.
const DAYS_BACK_MAX: i32 = 800;

/// In which currencies a campaign's documents are: its own, first, and those of its lists of own prices.
///
/// # Errors
/// The database.
pub(crate) fn currencies_of_documents(
    tx: &mut ReadTx<'_>,
    campaign: &Campaign,
) -> Result<Vec<Currency>, DbError> {
    let of_lists = campaigns::price_list_currencies(tx, campaign.row)?;
    Ok(iter::once(campaign.currency).chain(of_lists).collect())
}

/// Writes a rate over the one that began on the same day, and issues by a job what waited for it.
///
/// # Errors
/// The database.
pub fn save_document_rate(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: CampaignRef,
    rate: &DocumentRate,
) -> Result<(), DbError> {
    store::document_rates::put(tx, cx, campaign.row, rate)?;
    jobs::enqueue(tx, cx.now(), &CatchUp { campaign: campaign.id })
}

/// Takes a rate out, one that was typed or one of the bank. Documents that were issued by it stay as they are. `false`: there is none.
///
/// # Errors
/// The database.
pub fn remove_document_rate(
    tx: &mut WriteTx<'_>,
    campaign: CampaignRef,
    (pair, is_of_bank): (CurrencyPair, bool),
    first_day: Date,
) -> Result<bool, DbError> {
    store::document_rates::remove(tx, campaign.row, (pair, is_of_bank), first_day)
}

/// Takes over every day of the bank's file of about the last two years; answers the currencies that it has no rate of. What
/// staff typed stands before it.
///
/// # Errors
/// The database.
pub fn take_over_document_rates(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, told_in): (&Campaign, Currency),
    days: &[EcbRates],
) -> Result<Vec<Currency>, DbError> {
    let since = campaign.day_of(cx.now()).checked_sub(DAYS_BACK_MAX.days()).unwrap_or(Date::MIN);
    let mut left = Vec::new();
    let documents = currencies_of_documents(tx, campaign)?;
    for of in documents.into_iter().filter(|of| *of != told_in) {
        let rates = of_bank(days, CurrencyPair { of, told_in }, since);
        if rates.is_empty() {
            left.push(of);
        }
        for rate in rates {
            store::document_rates::put(tx, cx, campaign.row, &rate)?;
        }
    }
    jobs::enqueue(tx, cx.now(), &CatchUp { campaign: campaign.id })?;
    Ok(left)
}

/// The rate for a day of taxation, if there is one.
pub(crate) fn rate_on(
    tx: &mut ReadTx<'_>,
    campaign: CampaignRef,
    pair: CurrencyPair,
    day: Date,
) -> Result<Option<DocumentRate>, DbError> {
    store::document_rates::on(tx, campaign.row, pair, day)
}
