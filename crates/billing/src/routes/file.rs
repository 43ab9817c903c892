//! The documents of a campaign as CSV, one row for each tax of each document: what an accountant books by. Names nobody.

use accounts::{Permission, Permit, audit, can};
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use invoices::{Content, InvoiceKind};
use kernel::ids::kinds;
use kernel::{Id, Money};
use web::{Localizer, Page, Site, WebError};

use super::{campaign_of, of_billing};
use crate::error::BillingError;
use crate::rules::booked::booked;
use crate::store;

/// Documents that are read at once.
const READ_AT_ONCE: u32 = 500;
/// Bytes of one file; a row has some 150.
const FILE_BYTES_MAX: usize = 256 * 1024 * 1024;

pub(super) async fn download(
    State(site): State<Site>,
    permit: Permit<can::Export>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
) -> Result<Response, WebError> {
    if !permit.staff().may(Permission::ViewMoney, Some(campaign)) {
        return Err(WebError::Forbidden);
    }
    let campaign = campaign_of(&site, campaign).await?;
    let cx = permit.cx(&site);
    let entry = permit.audit(&site, "invoice.exported", campaign.id.to_string());
    site.db().write(move |tx| audit(tx, &cx, entry.clone())).await?;
    let mut out = csv::Writer::from_writer(b"\xEF\xBB\xBF".to_vec());
    out.write_record(heads(&page.texts)).map_err(WebError::internal)?;
    let mut after = 0;
    let row = campaign.row;
    loop {
        let part =
            site.db().read(move |tx| store::lists::contents_after(tx, row, (after, READ_AT_ONCE))).await?;
        let Some(last) = part.last() else { break };
        after = last.0;
        for (_, content, order_number) in &part {
            let content: Content = serde_json::from_str(content)
                .map_err(|_| of_billing(BillingError::Stored("invoice.content")))?;
            for record in records(&content, order_number, &page.texts) {
                out.write_record(record).map_err(WebError::internal)?;
            }
        }
        if out.get_ref().len() > FILE_BYTES_MAX {
            return Err(WebError::TooLarge);
        }
    }
    let bytes = out.into_inner().map_err(|e| WebError::internal(e.into_error()))?;
    let name = format!("attachment; filename=\"{}-invoices.csv\"", campaign.slug);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        // A short name has lower-case letters, digits and hyphens only.
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment")),
        ),
    ];
    Ok((headers, bytes).into_response())
}

fn heads(texts: &Localizer) -> Vec<String> {
    [
        "billing-column-number",
        "billing-column-kind",
        "billing-column-day",
        "billing-column-order",
        "billing-column-corrects",
        "billing-column-currency",
        "billing-column-place",
        "billing-column-category",
        "billing-column-rate",
        "billing-column-net",
        "billing-column-tax",
        "billing-column-gross",
        "billing-column-told-tax",
        "billing-column-told-currency",
        "billing-column-told-rate",
        "billing-column-told-day",
    ]
    .iter()
    .map(|key| texts.text(key))
    .collect()
}

/// One for each tax; those of credit notes are below zero. Each column can be added up: a price on which two taxes are due
/// (Canada's, say) counts once, in the row of the first of them. So does the document's tax as it is told in another currency.
fn records(content: &Content, order_number: &str, texts: &Localizer) -> Vec<[String; 16]> {
    let (kind, sign) = match content.kind {
        InvoiceKind::Invoice => ("billing-kind-invoice", 1),
        InvoiceKind::CreditNote => ("billing-kind-credit-note", -1),
    };
    let corrects = content.corrects.as_ref().map(|corrected| corrected.number.clone());
    booked(content)
        .iter()
        .enumerate()
        .map(|(n, row)| {
            let [told, currency, rate, day] =
                told_elsewhere(content, sign).filter(|_| n == 0).unwrap_or_default();
            [
                content.number.clone(),
                texts.text(kind),
                content.issued_on.to_string(),
                harmless(order_number),
                corrects.clone().unwrap_or_default(), // an invoice corrects nothing
                content.currency.code().to_owned(),
                row.place.to_owned(),
                row.category.code().to_owned(),
                row.percent.normalize().to_string(),
                plain(row.net, sign),
                plain(row.tax, sign),
                plain(Money::new(row.net.minor.saturating_add(row.tax.minor), row.net.currency), sign),
                told,
                currency,
                rate,
                day,
            ]
        })
        .collect()
}

/// The tax of a document in another currency: amount, currency, rate and its day; `None` where it is told in its own alone.
fn told_elsewhere(content: &Content, sign: i64) -> Option<[String; 4]> {
    let told = content.exchange.as_ref()?;
    let rate = told.rate.normalize().to_string();
    Some([plain(told.tax, sign), told.tax.currency.code().to_owned(), rate, told.date.to_string()])
}

/// An order number comes from a platform's file: a spreadsheet must not take it for a formula.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// `-1234.50`: for programs and spreadsheets alike.
fn plain(amount: Money, sign: i64) -> String {
    kernel::Decimal::new(amount.minor.saturating_mul(sign), u32::from(amount.currency.digits())).to_string()
}
