//! Limits of registration: what was sold, how far it is from each of them, own values and rates of exchange.

mod own;
mod rates;
mod words;

use std::collections::HashMap;

use accounts::{Permission, Permit, can};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::response::Response;
use axum::routing::{get, post};
use campaigns::model::RateSource;
use kernel::{Currency, Language};
use taxes::{LimitKind, Schemes};
use web::widgets::{Badge, BadgeColor};
use web::{FormState, Page, Site, WebError, html};

use self::words::Words;
use super::of_billing;
use super::tax_report::names;
use crate::error::BillingError;
use crate::service::thresholds::{thresholds, today};
use crate::threshold_model::{Standing, ThresholdRate, Thresholds};
use crate::threshold_pages::{LimitLine, LimitRateLine, LimitsPage, ParcelLine};

pub use self::words::limit_name;

const BASE: &str = "/desk/limits";
/// The bank's file of all days since 1999 has about 2 MB.
pub(super) const FILE_MIB_MAX: usize = 4;
/// Limits of one parcel or piece.
const OF_PARCELS: [LimitKind; 8] = [
    LimitKind::IossConsignment,
    LimitKind::EuCustomsConsignment,
    LimitKind::UkConsignment,
    LimitKind::VoecItem,
    LimitKind::ChTaxWaived,
    LimitKind::AuConsignment,
    LimitKind::NzItem,
    LimitKind::SgItem,
];

pub(super) fn routes() -> Router<Site> {
    let file = post(rates::upload).layer(DefaultBodyLimit::max(FILE_MIB_MAX * 1024 * 1024));
    Router::new()
        .route(BASE, get(show))
        .route("/desk/limits/own/{limit}", get(own::show).post(own::save))
        .route("/desk/limits/own/{limit}/remove", post(own::remove))
        .route("/desk/limits/rates/{currency}", get(rates::show).post(rates::save))
        .route("/desk/limits/rates-file", file)
}

async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewMoney>,
    page: Page,
) -> Result<Response, WebError> {
    html(&list(&site, &permit, page, FormState::new()).await?)
}

/// The page; with what was wrong with an upload.
async fn list<P: can::Can>(
    site: &Site,
    permit: &Permit<P>,
    page: Page,
    f: FormState,
) -> Result<LimitsPage, WebError> {
    let (day, vault) = (today(site.now()), site.vault().clone());
    let read = site.db().read_long(move |tx| {
        let counted = thresholds(tx, day)?;
        let has_own = counted.standings.iter().any(|one| one.own.is_some());
        let names = if has_own { names(tx, &vault)? } else { HashMap::new() };
        Ok::<_, BillingError>((counted, names))
    });
    let (counted, names) = read.await.map_err(of_billing)?;
    let may_enter = permit.staff().may(Permission::MoveMoney, None);
    let mut page = permit.frame(site, page, None).titled_by("billing-limits-title");
    if f.has_errors() {
        page = page.with_errors();
    }
    let words = Words::of(&page);
    let (with, without): (Vec<_>, Vec<_>) =
        counted.standings.iter().partition(|one| one.has_sales() || one.own.is_some());
    let line = |one: &&Standing| line(&words, one, &names, may_enter);
    Ok(LimitsPage {
        as_of: page.t1("billing-limits-as-of", "day", counted.today.to_string()),
        hints: hints(&words, &counted),
        lines: with.iter().map(line).collect(),
        others: without.iter().map(line).collect(),
        others_label: page.t1("billing-limits-others", "count", of_len(without.len())),
        parcels: parcels(&words, &counted),
        rates: counted.currencies.iter().map(|of| rate(&words, *of, &counted.rates, may_enter)).collect(),
        upload: if may_enter && !counted.currencies.is_empty() {
            format!("{BASE}/rates-file")
        } else {
            String::new()
        },
        f: f.with_labels([("file", page.t("billing-limits-file"))]),
        page,
    })
}

fn of_len(len: usize) -> i64 {
    i64::try_from(len).unwrap_or(i64::MAX)
}

fn hints(words: &Words<'_>, counted: &Thresholds) -> Vec<String> {
    let mut hints = Vec::new();
    if !counted.not_set_up.is_empty() {
        hints.push(words.page.t1("billing-limits-not-set-up", "campaigns", counted.not_set_up.join(", ")));
    }
    if !counted.without_state.is_empty() {
        let amounts = words.amounts(&counted.without_state);
        hints.push(words.page.t1("billing-limits-without-state", "amounts", amounts));
    }
    hints
}

fn line(words: &Words<'_>, one: &Standing, names: &HashMap<String, String>, may_enter: bool) -> LimitLine {
    let page = words.page;
    let badge = match (one.registered_since, one.reached_on) {
        (Some(_), _) => Some(Badge::new(page.t("billing-limits-registered"), BadgeColor::Green)),
        (None, Some(_)) => Some(Badge::new(page.t("billing-limits-reached"), BadgeColor::Red)),
        (None, None) if one.is_near() => Some(Badge::new(page.t("billing-limits-near"), BadgeColor::Yellow)),
        (None, None) => None,
    };
    LimitLine {
        name: limit_name(page, &one.carried.code),
        counts: words.counts(&one.carried),
        over: words.over(&one.carried),
        sold: one.sold.iter().flat_map(|sold| words.sold(sold, one.limit_sales.is_some())).collect(),
        limit: words.limit((one.limit, one.limit_sales), one.carried.needs_both),
        source: words.sources(one, names),
        percent: page.texts.percent(one.percent.into()),
        badge,
        reached: one
            .reached_on
            .map(|day| page.t1("billing-limits-reached-on", "day", day.to_string()))
            .unwrap_or_default(), // not reached
        todo: words.todo(one),
        own_url: if may_enter { format!("{BASE}/own/{}", one.carried.code) } else { String::new() },
    }
}

fn parcels(words: &Words<'_>, counted: &Thresholds) -> Vec<ParcelLine> {
    let all = OF_PARCELS.iter().filter_map(|kind| Schemes::product().limit(*kind, counted.today));
    let line = |limit: &taxes::Limit| ParcelLine {
        name: words.parcel(limit.kind),
        amount: words.page.texts.money(limit.amount),
        source: words.source(&limit.source, limit.certainty, limit.read_on),
    };
    all.map(line).collect()
}

fn rate(words: &Words<'_>, currency: Currency, rates: &[ThresholdRate], may_enter: bool) -> LimitRateLine {
    let page = words.page;
    let entered = rates.iter().find(|rate| rate.currency == currency);
    let told = match entered {
        Some(rate) => page.texts.text_with(
            "billing-tax-rate-told",
            &[
                ("rate", page.texts.decimal(rate.rate).into()),
                ("currency", currency.code().into()),
                ("day", rate.rate_day.to_string().into()),
                ("source", source_told(page, &rate.source).into()),
            ],
        ),
        None => page.t1("billing-limits-rate-missing", "currency", currency.code()),
    };
    LimitRateLine {
        told,
        is_missing: entered.is_none(),
        href: if may_enter { format!("{BASE}/rates/{currency}") } else { String::new() },
        label: page.t1("billing-limits-rate-of", "currency", currency.code()),
    }
}

/// Who published a rate, in the words of the page.
fn source_told(page: &Page, source: &RateSource) -> String {
    match source {
        RateSource::Ecb => page.t("billing-limits-ecb"),
        other => other.word().to_owned(),
    }
}

/// The texts of these pages, in four languages.
pub(crate) const fn texts() -> &'static [(Language, &'static str)] {
    &[
        (Language::En, include_str!("locales/en.ftl")),
        (Language::De, include_str!("locales/de.ftl")),
        (Language::Pl, include_str!("locales/pl.ftl")),
        (Language::It, include_str!("locales/it.ftl")),
    ]
}
