//! The tax report of a campaign.

use std::collections::HashMap;

use accounts::{Permission, Permit, can};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use db::ReadTx;
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Actor, Currency, Id, Money, Vault};
use serde::Deserialize;
use taxes::{Scheme, Treatment};
use web::{Choice, FormState, Page, Site, WebError, html};

use super::tax_words::{self, Words};
use super::{campaign_of, framed, of_billing};
use crate::error::BillingError;
use crate::rules::tax_period::month_of;
use crate::service::tax_report::tax_report;
use crate::store;
use crate::tax_model::{ClosedPeriod, Line, NeededRate, Period, RateBy, ReturnLine, TaxReport};
use crate::tax_pages::{
    ClosedLine, CorrectionRow, LeftOutLine, RateRow, ReportLine, ReportSection, ReturnRow, ReturnTable,
    ShownReport, TaxReportPage,
};

/// Years that can be chosen at most.
const YEARS_MAX: i32 = 12;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    pub(super) period: Option<String>,
}

/// The period that was asked for; this quarter where none was.
pub(super) fn asked(which: &Which, today: Date) -> Result<Period, WebError> {
    match which.period.as_deref() {
        None | Some("") => Ok(Period::quarter_of_day(today)),
        Some(text) => Period::parse(text).ok_or(WebError::NotFound),
    }
}

pub(super) fn base(campaign: Id<kinds::Campaign>) -> String {
    format!("/desk/campaigns/{campaign}/tax-report")
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewMoney>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
    Query(which): Query<Which>,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let today = campaign.day_of(site.now());
    let period = asked(&which, today)?;
    let (reference, vault) = (campaign.reference(), site.vault().clone());
    let read = site.db().read_long(move |tx| {
        let months = store::tax_report::months(tx, reference.row)?;
        let report = tax_report(tx, reference, period)?;
        let names = if report.closed.is_empty() { HashMap::new() } else { names(tx, &vault)? };
        Ok::<_, BillingError>((report, months, names))
    });
    let (report, months, names) = read.await.map_err(of_billing)?;
    let page = framed(&site, &permit, page, &campaign).titled_by("billing-tax-title");
    let may = |permission| permit.staff().may(permission, Some(campaign.id));
    let base = base(campaign.id);
    let words = Words::of(&page);
    let shown = Shown { words, base: &base, asked: period, may_enter: may(Permission::MoveMoney) };
    html(&TaxReportPage {
        report: ShownReport {
            can_export: may(Permission::Export),
            hints: hints(&page, &report),
            returns: shown.returns(&report.returns, &report.rates),
            sections: section(&shown, &report.lines),
            ..shown.frame(choices(&shown.words, months, period, today))
        },
        left_out: report
            .left_out
            .iter()
            .map(|one| LeftOutLine {
                count: page.texts.number(i64::try_from(one.orders).unwrap_or(i64::MAX)),
                why: shown.words.why_left_out(&one.reason),
                href: format!("{base}/left-out?reason={}", one.reason),
            })
            .collect(),
        closed: report.closed.iter().map(|one| shown.closed(one, &names)).collect(),
        close_url: close_url(&report, &shown, today),
        page,
    })
}

/// All lines; none where there are none.
fn section(shown: &Shown<'_>, lines: &[Line]) -> Vec<ReportSection> {
    if lines.is_empty() {
        return Vec::new();
    }
    let page = shown.words.page;
    vec![ReportSection {
        id: "lines-title".to_owned(),
        title: page.t("billing-tax-lines-title"),
        lines: lines.iter().map(|line| shown.line(line)).collect(),
        sums: sums(page, lines),
    }]
}

/// Quarters, months and years in which something was booked, and now.
pub(super) fn choices(words: &Words, months: Option<(i32, i32)>, asked: Period, today: Date) -> Vec<Choice> {
    let now = month_of(today);
    let (first, last) = months.unwrap_or((now, now));
    let last = last.max(now);
    let first = first.min(now).max(last - YEARS_MAX * 12);
    let mut all: Vec<Period> = Vec::new();
    for of in [Period::quarter_of, Period::month, Period::year_of] {
        let mut some: Vec<Period> = (first..=last).map(of).collect();
        some.dedup();
        all.extend(some.into_iter().rev());
    }
    if !all.contains(&asked) {
        all.push(asked);
    }
    all.into_iter().map(|period| Choice::new(period.to_string(), words.period(period))).collect()
}

/// Names of staff by what the books call them: `staff:7`.
pub(super) fn names(tx: &mut ReadTx<'_>, vault: &Vault) -> Result<HashMap<String, String>, BillingError> {
    let found = accounts::staff_names(tx, vault).map_err(|e| match e {
        accounts::AccountError::Db(e) => BillingError::Db(e),
        _ => BillingError::Stored("staff_user"),
    })?;
    Ok(found.into_iter().map(|(row, name)| (Actor::Staff(row).label(), name)).collect())
}

/// Where the period is closed: a period that is over, and open, for who may.
fn close_url(report: &TaxReport, shown: &Shown<'_>, today: Date) -> String {
    let is_closed = report.closed.iter().any(|one| report.period.is_within(one.period));
    let can_be = shown.may_enter && !is_closed && report.period.last_day() < today;
    if can_be { format!("{}/closed/{}", shown.base, report.period) } else { String::new() }
}

/// What should be mended before a return is made from it.
fn hints(page: &Page, report: &TaxReport) -> Vec<String> {
    let any = |is: &dyn Fn(&Line) -> bool| report.lines.iter().any(is);
    let mut hints = Vec::new();
    if any(&|line| line.way.rate_by == RateBy::Campaign && line.way.scheme.is_none() && line.tax_minor != 0) {
        hints.push(page.t("billing-tax-hint-no-scheme"));
    }
    if any(&|line| line.way.treatment == Treatment::NotRegistered) {
        hints.push(page.t("billing-tax-hint-not-registered"));
    }
    hints
}

/// All of each currency, in words.
pub(super) fn sums(page: &Page, lines: &[Line]) -> Vec<String> {
    let mut sums: Vec<(Currency, i64, i64)> = Vec::new();
    for line in lines {
        match sums.iter_mut().find(|(currency, ..)| *currency == line.currency) {
            Some((_, supply, tax)) => {
                *supply = supply.saturating_add(line.supply_minor);
                *tax = tax.saturating_add(line.tax_minor);
            }
            None => sums.push((line.currency, line.supply_minor, line.tax_minor)),
        }
    }
    sums.into_iter()
        .map(|(currency, supply, tax)| {
            let money = |minor| page.texts.money(Money::new(minor, currency));
            page.t2("billing-tax-total", &("supply", money(supply).into()), &("tax", money(tax).into()))
        })
        .collect()
}

/// A report for a reader.
pub(super) struct Shown<'a> {
    pub(super) words: Words<'a>,
    pub(super) base: &'a str,
    pub(super) asked: Period,
    pub(super) may_enter: bool,
}

impl Shown<'_> {
    fn money(&self, minor: i64, currency: Currency) -> String {
        self.words.page.texts.money(Money::new(minor, currency))
    }

    /// What stands around the lines of every report.
    pub(super) fn frame(&self, periods: Vec<Choice>) -> ShownReport {
        ShownReport {
            f: FormState::new().with("period", self.asked.to_string()),
            base: self.base.to_owned(),
            period: self.asked.to_string(),
            period_name: self.words.period(self.asked),
            periods,
            can_export: false,
            hints: Vec::new(),
            returns: Vec::new(),
            sections: Vec::new(),
        }
    }

    fn closed(&self, one: &ClosedPeriod, names: &HashMap<String, String>) -> ClosedLine {
        let page = self.words.page;
        let period = self.words.period(one.period);
        let by = names.get(&one.closed_by).cloned().unwrap_or_else(|| one.closed_by.clone()); // no member of staff
        let told = page.texts.text_with(
            "billing-tax-closed",
            &[
                ("period", period.as_str().into()),
                ("filed", one.filed_on.to_string().into()),
                ("by", by.into()),
                ("date", one.closed_at.to_jiff().strftime("%Y-%m-%d").to_string().into()),
            ],
        );
        ClosedLine {
            told,
            note: one.note.clone(),
            since: match one.booked_since_filing {
                0 => String::new(),
                count => {
                    page.t1("billing-tax-closed-since", "count", i64::try_from(count).unwrap_or(i64::MAX))
                }
            },
            open_url: if self.may_enter {
                format!("{}/closed/{}/open", self.base, one.period)
            } else {
                String::new()
            },
            open_label: page.t1("billing-tax-open-again-of", "period", period),
        }
    }

    pub(super) fn line(&self, line: &Line) -> ReportLine {
        let way = &line.way;
        let narrower = |one: Period, other: Period| if one.is_within(other) { one } else { other };
        let booked = narrower(line.period, self.asked);
        let first = line.corrects.unwrap_or(line.period);
        let place = self.words.place_of(way);
        let page = self.words.page;
        ReportLine {
            period: self.words.period(line.period),
            corrects: line
                .corrects
                .map(|period| page.t1("billing-tax-corrects-period", "period", self.words.period(period)))
                .unwrap_or_default(), // it corrects nothing
            how: self.words.how(way),
            handled_by: self.words.handled_by(way),
            what: self.words.what(way),
            rate: self.words.rate(way),
            because: self.words.because(way),
            base: self.money(line.base_minor, line.currency),
            tax: self.money(line.tax_minor, line.currency),
            orders: page.texts.number(i64::try_from(line.orders).unwrap_or(i64::MAX)),
            orders_label: page.t1("billing-tax-orders-of", "place", place.as_str()),
            href: format!(
                "{}/orders?way={}&currency={}&period={booked}&first={first}",
                self.base, line.way_row, line.currency
            ),
            place,
        }
    }

    /// A table for each return.
    pub(super) fn returns(&self, returns: &[ReturnLine], rates: &[NeededRate]) -> Vec<ReturnTable> {
        let mut of: Vec<(Scheme, Period)> = returns.iter().map(|line| (line.scheme, line.period)).collect();
        of.sort();
        of.dedup();
        let table = |(n, (scheme, period)): (usize, (Scheme, Period))| {
            let lines = returns.iter().filter(|line| (line.scheme, line.period) == (scheme, period));
            self.table(n, (scheme, period), &lines.collect::<Vec<_>>(), rates)
        };
        of.into_iter().enumerate().map(table).collect()
    }

    fn table(
        &self,
        n: usize,
        (scheme, period): (Scheme, Period),
        lines: &[&ReturnLine],
        rates: &[NeededRate],
    ) -> ReturnTable {
        let page = self.words.page;
        let needed = |rate: &&NeededRate| {
            let of = |line: &&&ReturnLine| line.corrects.unwrap_or(line.period) == rate.period;
            let has =
                |line: &&ReturnLine| line.amounts.iter().any(|(currency, ..)| *currency == rate.currency);
            lines.iter().filter(of).any(has)
        };
        let sum = lines.iter().try_fold(0_i64, |sum, line| Some(sum.saturating_add(line.in_euro?.1)));
        let name = (page.t(scheme.text_key()), self.words.period(period));
        ReturnTable {
            id: format!("return-{n}"),
            title: page.t2(
                "billing-tax-return-title",
                &("scheme", name.0.as_str().into()),
                &("period", name.1.as_str().into()),
            ),
            lines: lines.iter().filter(|line| line.corrects.is_none()).map(|line| self.row(line)).collect(),
            corrections: lines.iter().filter_map(|line| self.correction(line)).collect(),
            sum: sum.map(|minor| self.money(minor, Currency::EUR)).unwrap_or_default(), // told as waiting
            rates: rates.iter().filter(needed).map(|rate| self.rate(rate)).collect(),
        }
    }

    fn row(&self, line: &ReturnLine) -> ReturnRow {
        let page = self.words.page;
        let euro = |minor: Option<i64>| {
            minor.map_or_else(|| "–".to_owned(), |minor| self.money(minor, Currency::EUR))
        };
        let rate_type = line.rate_type.map(tax_words::rate_type_key).map(|key| page.t(key));
        let percent = line.percent.map(|percent| page.texts.percent(percent));
        ReturnRow {
            country: self.words.member_state(line.country),
            dispatch: line
                .dispatch
                .map(|from| page.t1("billing-tax-from", "place", self.words.member_state(from)))
                .unwrap_or_default(), // not asked for
            supply: line.supply.map(tax_words::supply_key).map(|key| page.t(key)).unwrap_or_default(),
            rate: [percent, rate_type].into_iter().flatten().collect::<Vec<_>>().join(", "),
            base: line.amounts.iter().map(|(currency, base, _)| self.money(*base, *currency)).collect(),
            tax: line.amounts.iter().map(|(currency, _, tax)| self.money(*tax, *currency)).collect(),
            base_euro: euro(line.in_euro.map(|(base, _)| base)),
            tax_euro: euro(line.in_euro.map(|(_, tax)| tax)),
        }
    }

    fn correction(&self, line: &ReturnLine) -> Option<CorrectionRow> {
        let period = line.corrects?;
        Some(CorrectionRow {
            country: self.words.member_state(line.country),
            period: self.words.period(period),
            tax: line.amounts.iter().map(|(currency, _, tax)| self.money(*tax, *currency)).collect(),
            tax_euro: line.in_euro.map_or_else(|| "–".to_owned(), |(_, tax)| self.money(tax, Currency::EUR)),
        })
    }

    fn rate(&self, rate: &NeededRate) -> RateRow {
        let page = self.words.page;
        let told = match &rate.entered {
            Some(entered) => page.texts.text_with(
                "billing-tax-rate-told",
                &[
                    ("rate", page.texts.decimal(entered.rate).into()),
                    ("currency", rate.currency.code().into()),
                    ("day", entered.rate_day.to_string().into()),
                    ("source", entered.source.as_str().into()),
                ],
            ),
            None => page.t2(
                "billing-tax-rate-missing",
                &("currency", rate.currency.code().into()),
                &("day", rate.period.last_day().to_string().into()),
            ),
        };
        let href = format!("{}/rates/{}/{}", self.base, rate.currency, rate.period);
        RateRow {
            told,
            href: if self.may_enter { href } else { String::new() },
            is_missing: rate.entered.is_none(),
        }
    }
}
