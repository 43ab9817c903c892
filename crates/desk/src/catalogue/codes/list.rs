//! The vouchers of a campaign.

use accounts::{Permission, can};
use askama::Template;
use axum::response::Response;
use web::widgets::Badge;
use web::{Page, WebError, html};

use super::super::bench::Bench;
use super::{path_of, words};
use crate::error::DeskError;

#[derive(Template)]
#[template(path = "catalogue/codes.html")]
struct List {
    page: Page,
    rows: Vec<Row>,
    /// Where one is made; empty for who may not.
    new_url: String,
}

struct Row {
    title: String,
    href: String,
    gives: String,
    codes: String,
    uses: String,
    badge: Badge,
}

pub(in super::super) async fn show(bench: Bench<can::ViewMoney>) -> Result<Response, WebError> {
    let campaign = bench.campaign.id;
    let (all, counts) = bench
        .site
        .db()
        .read(move |tx| {
            Ok::<_, DeskError>((vouchers::vouchers(tx, campaign)?, vouchers::code_counts(tx, campaign)?))
        })
        .await?;
    let row = |voucher: &vouchers::Voucher| {
        let count = counts.get(&voucher.row).copied().unwrap_or_default(); // no batch: no code
        Row {
            title: voucher.terms.title.clone(),
            href: bench.path(&path_of(voucher.id)),
            gives: words::gives(&bench, &voucher.terms),
            codes: bench.page.texts.number(i64::try_from(count.made).unwrap_or(i64::MAX)),
            uses: words::uses(&bench, voucher),
            badge: words::badge(&bench, voucher),
        }
    };
    let rows = all.iter().map(row).collect();
    let may_make = bench.permit.staff().may(Permission::EditCatalogue, Some(campaign));
    let new_url = if may_make { bench.path("vouchers/new") } else { String::new() };
    html(&List { page: bench.titled(bench.t("catalogue-codes-title")), rows, new_url })
}
