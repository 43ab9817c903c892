//! The tax report of all campaigns: the sum of those of each, so that what one says the other says.

use std::collections::BTreeMap;

use campaigns::model::{Campaign, CampaignRef};
use db::ReadTx;
use kernel::{Currency, Decimal};
use taxes::{Scheme, TaxPlace};

use super::tax_report::tax_report;
use crate::error::BillingError;
use crate::store;
use crate::tax_model::{
    CampaignReport, Line, Period, RateType, ReturnLine, Supply, TaxReport, TaxReportOfAll, TaxWay,
};

/// The reports of all campaigns for a period, and their sum. For `read_long`: it reads every booking of the period.
///
/// # Errors
/// The database; [`BillingError::Stored`] where it was changed.
pub fn tax_report_of_all(tx: &mut ReadTx<'_>, period: Period) -> Result<TaxReportOfAll, BillingError> {
    let mut campaigns = Vec::new();
    let mut reports = Vec::new();
    for campaign in campaigns::list_campaigns(tx)? {
        let report = tax_report(tx, campaign.reference(), period)?;
        campaigns.push(of_campaign(tx, &campaign, &report)?);
        reports.push(report);
    }
    let lines = lines(reports.iter().flat_map(|report| &report.lines));
    let returns = returns(reports.iter().flat_map(|report| &report.returns));
    Ok(TaxReportOfAll { period, campaigns, lines, returns })
}

/// Every campaign, for files that are written row by row.
pub(crate) fn every_campaign(tx: &mut ReadTx<'_>) -> Result<Vec<CampaignRef>, BillingError> {
    Ok(campaigns::list_campaigns(tx)?.iter().map(Campaign::reference).collect())
}

fn of_campaign(
    tx: &mut ReadTx<'_>,
    campaign: &Campaign,
    report: &TaxReport,
) -> Result<CampaignReport, BillingError> {
    let mut sums: BTreeMap<Currency, (i64, i64)> = BTreeMap::new();
    for line in &report.lines {
        let (supply, tax) = sums.entry(line.currency).or_default();
        *supply = supply.saturating_add(line.supply_minor);
        *tax = tax.saturating_add(line.tax_minor);
    }
    Ok(CampaignReport {
        campaign: campaign.id,
        name: campaign.name.clone(),
        seller: store::set_up::set_up(tx, campaign.reference())?.map(|set_up| set_up.seller),
        sums: sums.into_iter().map(|(currency, (supply, tax))| (currency, supply, tax)).collect(),
        left_out: report.left_out.iter().map(|one| one.orders).sum(),
        is_closed: report.closed.iter().any(|one| report.period.is_within(one.period)),
        missing_rates: report.rates.iter().any(|rate| rate.entered.is_none()),
    })
}

/// Lines that tell the same of several campaigns, as one.
pub(crate) fn lines<'a>(of_each: impl Iterator<Item = &'a Line>) -> Vec<Line> {
    type Key = (Currency, Period, Option<Period>, TaxWay);
    let mut lines: BTreeMap<Key, Line> = BTreeMap::new();
    for one in of_each {
        let key = (one.currency, one.period, one.corrects, one.way.clone());
        match lines.get_mut(&key) {
            Some(line) => {
                line.supply_minor = line.supply_minor.saturating_add(one.supply_minor);
                line.base_minor = line.base_minor.saturating_add(one.base_minor);
                line.tax_minor = line.tax_minor.saturating_add(one.tax_minor);
                line.orders = line.orders.saturating_add(one.orders);
            }
            None => drop(lines.insert(key, one.clone())),
        }
    }
    lines.into_values().collect()
}

/// Lines of returns likewise: a seller makes one return for all campaigns. What one of them cannot tell in euro, the sum cannot.
pub(crate) fn returns<'a>(of_each: impl Iterator<Item = &'a ReturnLine>) -> Vec<ReturnLine> {
    type Told = (Option<TaxPlace>, Option<Supply>, Option<RateType>, Option<Decimal>);
    type Key = (Scheme, Period, Option<Period>, TaxPlace, Told);
    let mut returns: BTreeMap<Key, ReturnLine> = BTreeMap::new();
    for one in of_each {
        let told = (one.dispatch, one.supply, one.rate_type, one.percent);
        let key = (one.scheme, one.period, one.corrects, one.country, told);
        match returns.get_mut(&key) {
            Some(line) => add(line, one),
            None => drop(returns.insert(key, one.clone())),
        }
    }
    returns.into_values().collect()
}

fn add(line: &mut ReturnLine, one: &ReturnLine) {
    for (currency, base, tax) in &one.amounts {
        match line.amounts.iter_mut().find(|(known, ..)| known == currency) {
            Some((_, bases, taxes)) => {
                *bases = bases.saturating_add(*base);
                *taxes = taxes.saturating_add(*tax);
            }
            None => line.amounts.push((*currency, *base, *tax)),
        }
    }
    line.amounts.sort_by_key(|(currency, ..)| *currency);
    line.in_euro = match (line.in_euro, one.in_euro) {
        (Some((base, tax)), Some((more_base, more_tax))) => {
            Some((base.saturating_add(more_base), tax.saturating_add(more_tax)))
        }
        _ => None,
    };
}
