//! The tax report of all campaigns: each with its sums, the lines by currency, and the returns of the one-stop shop.

use std::collections::BTreeSet;

use accounts::{Permission, Permit, can};
use axum::extract::{Query, State};
use axum::response::Response;
use kernel::{Currency, Money};
use web::{Page, Site, WebError, html};

use super::of_billing;
use super::tax_report::{Shown, Which, asked, base, choices, sums};
use super::tax_words::Words;
use crate::error::BillingError;
use crate::service::tax_report_of_all::tax_report_of_all;
use crate::service::thresholds::today;
use crate::store;
use crate::tax_model::{CampaignReport, Line, Period, TaxReportOfAll};
use crate::tax_pages::{CampaignLine, ReportLine, ReportSection, ShownReport, TaxReportOfAllPage};

const BASE: &str = "/desk/tax-report";

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewMoney>,
    page: Page,
    Query(which): Query<Which>,
) -> Result<Response, WebError> {
    let today = today(site.now());
    let period = asked(&which, today)?;
    let read = site.db().read_long(move |tx| {
        Ok::<_, BillingError>((tax_report_of_all(tx, period)?, store::tax_report::months_of_all(tx)?))
    });
    let (report, months) = read.await.map_err(of_billing)?;
    let page = permit.frame(&site, page, None).titled_by("billing-tax-all-title");
    let shown = Shown { words: Words::of(&page), base: BASE, asked: period, may_enter: false };
    html(&TaxReportOfAllPage {
        report: ShownReport {
            can_export: permit.staff().may(Permission::Export, None),
            hints: hints(&page, &report),
            returns: shown.returns(&report.returns, &[]),
            sections: sections(&shown, &report.lines),
            ..shown.frame(choices(&shown.words, months, period, today))
        },
        campaigns: report.campaigns.iter().map(|one| campaign(&page, one, period)).collect(),
        page,
    })
}

fn campaign(page: &Page, one: &CampaignReport, period: Period) -> CampaignLine {
    let money = |minor, currency: Currency| page.texts.money(Money::new(minor, currency));
    let state = match (&one.seller, one.is_closed) {
        (None, _) => page.t("billing-tax-all-not-set-up"),
        (Some(_), true) => page.t("billing-tax-all-closed"),
        (Some(_), false) => page.t("billing-tax-all-open"),
    };
    let mut told = vec![state];
    if one.left_out > 0 {
        let count = i64::try_from(one.left_out).unwrap_or(i64::MAX);
        told.push(page.t1("billing-tax-all-left-out", "count", count));
    }
    if one.missing_rates {
        told.push(page.t("billing-tax-all-rate-missing"));
    }
    CampaignLine {
        name: one.name.clone(),
        href: format!("{}?period={period}", base(one.campaign)),
        supply: one.sums.iter().map(|(currency, supply, _)| money(*supply, *currency)).collect(),
        tax: one.sums.iter().map(|(currency, _, tax)| money(*tax, *currency)).collect(),
        told,
    }
}

/// A return is of one seller: where campaigns have several, sums over them are none.
fn hints(page: &Page, report: &TaxReportOfAll) -> Vec<String> {
    let sellers: BTreeSet<(&str, &str)> = report
        .campaigns
        .iter()
        .filter_map(|one| one.seller.as_ref())
        .map(|seller| (seller.name.as_str(), seller.vat_number.as_deref().unwrap_or_default())) // none
        .collect();
    if sellers.len() < 2 {
        return Vec::new();
    }
    let names: Vec<&str> = sellers.iter().map(|(name, _)| *name).collect();
    vec![page.t1("billing-tax-all-sellers", "sellers", names.join(", "))]
}

fn sections(shown: &Shown<'_>, lines: &[Line]) -> Vec<ReportSection> {
    let currencies: BTreeSet<Currency> = lines.iter().map(|line| line.currency).collect();
    let section = |currency: Currency| {
        let of: Vec<Line> = lines.iter().filter(|line| line.currency == currency).cloned().collect();
        let page = shown.words.page;
        ReportSection {
            id: format!("lines-{}", currency.code().to_lowercase()),
            title: page.t1("billing-tax-all-lines", "currency", currency.code()),
            sums: sums(page, &of),
            lines: of.iter().map(|line| ReportLine { href: String::new(), ..shown.line(line) }).collect(),
        }
    };
    currencies.into_iter().map(section).collect()
}
