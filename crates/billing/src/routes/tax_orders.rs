//! The orders behind a line of the report, and those that are in no report.

use accounts::{Permit, can};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use kernel::ids::kinds;
use kernel::places::{CountryCode, country_name};
use kernel::{Currency, Id};
use serde::Deserialize;
use web::widgets::Pagination;
use web::{Page, Site, WebError, html};

use super::tax_report::base;
use super::tax_words::Words;
use super::{campaign_of, framed, of_billing};
use crate::error::BillingError;
use crate::store;
use crate::store::tax_report::OfLine;
use crate::tax_model::Period;
use crate::tax_pages::{OpenLine, OrderLine, TaxOpenPage, TaxOrdersPage};

const PER_PAGE: usize = 50;

#[derive(Debug, Deserialize)]
pub(super) struct Behind {
    way: i64,
    currency: String,
    period: String,
    first: String,
    #[serde(default)]
    page: Option<usize>,
}

fn part(pages: &Pagination) -> (u32, u32) {
    // Counts of one campaign fit; a page beyond the last shows the last.
    (u32::try_from(pages.offset()).unwrap_or(u32::MAX), u32::try_from(PER_PAGE).unwrap_or(50))
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewMoney>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
    Query(which): Query<Behind>,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let period = Period::parse(&which.period).ok_or(WebError::NotFound)?;
    let first = Period::parse(&which.first).ok_or(WebError::NotFound)?;
    let currency = Currency::parse(&which.currency).map_err(|_| WebError::NotFound)?;
    let of = OfLine { campaign: campaign.row, way: which.way, currency, period, first };
    let base = base(campaign.id);
    let list = format!("{base}/orders?way={}&currency={currency}&period={period}&first={first}", which.way);
    let shown = which.page.unwrap_or(1);
    let read = site.db().read_long(move |tx| {
        let Some(way) = store::tax_report::way(tx, of.way)? else { return Ok(None) };
        let count = usize::try_from(store::tax_report::orders_count(tx, of)?).unwrap_or(usize::MAX);
        let pages = Pagination::new(shown, PER_PAGE, count, &list);
        let rows = store::tax_report::orders(tx, of, part(&pages))?;
        Ok::<_, BillingError>(Some((way, pages, rows)))
    });
    // A way of another campaign has no orders here.
    let found = read.await.map_err(of_billing)?.filter(|(_, _, rows)| !rows.is_empty());
    let (way, pages, rows) = found.ok_or(WebError::NotFound)?;
    let report = page.t("billing-tax-title");
    let page = framed(&site, &permit, page, &campaign).below(report, format!("{base}?period={period}"));
    let page = page.titled_by("billing-tax-orders-title");
    let words = Words::of(&page);
    let facts = [
        ("billing-tax-place", words.place_of(&way)),
        ("billing-tax-period", words.period(period)),
        ("billing-tax-treatment", words.how(&way)),
        ("billing-tax-handled-by", words.handled_by(&way)),
        ("billing-tax-goods", words.what(&way)),
        ("billing-tax-percent", words.rate(&way)),
        ("billing-tax-because", words.because(&way)),
    ];
    let facts = facts.into_iter().filter(|(_, told)| !told.is_empty());
    let orders = TaxOrdersPage {
        facts: facts.map(|(key, told)| (page.t(key), told)).collect(),
        lines: rows
            .into_iter()
            .map(|row| OrderLine {
                href: format!("/desk/campaigns/{}/backers/{}", campaign.id, row.pledge),
                order: row.order_number,
                day: row.taxed_on.to_string(),
                document: row.document.unwrap_or_default(), // none was issued
                base: page.texts.money(row.base),
                tax: page.texts.money(row.tax),
            })
            .collect(),
        pages,
        page,
    };
    html(&orders)
}

#[derive(Debug, Deserialize)]
pub(super) struct WhyOut {
    reason: String,
    #[serde(default)]
    page: Option<usize>,
}

pub(super) async fn left_out(
    State(site): State<Site>,
    permit: Permit<can::ViewMoney>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
    Query(which): Query<WhyOut>,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let is_word = |c: char| c.is_ascii_lowercase() || c == '_';
    if which.reason.is_empty() || !which.reason.chars().all(is_word) {
        return Err(WebError::NotFound);
    }
    let (row, base, shown) = (campaign.row, base(campaign.id), which.page.unwrap_or(1));
    let (reason, list) = (which.reason.clone(), format!("{base}/left-out?reason={}", which.reason));
    let read = site.db().read_long(move |tx| {
        let counts = store::tax_report::left_out(tx, row)?;
        let count = counts.iter().find(|one| one.reason == reason).map_or(0, |one| one.orders);
        let pages = Pagination::new(shown, PER_PAGE, usize::try_from(count).unwrap_or(usize::MAX), &list);
        let rows = store::tax_report::open_orders(tx, (row, &reason), part(&pages))?;
        Ok::<_, BillingError>((pages, rows))
    });
    let (pages, rows) = read.await.map_err(of_billing)?;
    let report = page.t("billing-tax-title");
    let page = framed(&site, &permit, page, &campaign).below(report, base);
    let page = page.titled_by("billing-tax-left-out-title");
    let words = Words::of(&page);
    let why = words.why_left_out(&which.reason);
    let lang = page.texts.language().code();
    let open = TaxOpenPage {
        lines: rows
            .into_iter()
            .map(|one| OpenLine {
                href: format!("/desk/campaigns/{}/backers/{}", campaign.id, one.pledge),
                order: one.order_number,
                total: page.texts.money(one.total),
                detail: match CountryCode::parse(&one.detail) {
                    Some(country) => country_name(country, lang).to_owned(),
                    None if one.detail.is_empty() => "–".to_owned(),
                    None => one.detail,
                },
            })
            .collect(),
        pages,
        why,
        page,
    };
    html(&open)
}
