//! The documents of a campaign, and what is missing before more are issued.

use accounts::{Permission, Permit, audit, can};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use campaigns::model::Campaign;
use db::ReadTx;
use invoices::InvoiceKind;
use kernel::Currency;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::{CountryCode, country_name};
use serde::Deserialize;
use web::widgets::{Badge, BadgeColor, Pagination};
use web::{Flash, Page, Site, WebError, html};

use super::{base, campaign_of, framed, of_billing};
use crate::error::BillingError;
use crate::jobs_of_billing::CatchUp;
use crate::model::{Listed, SetUp, Waiting};
use crate::pages::{Deed, Line, ListPage, WaitingLine};
use crate::rules::document_rates::wanted_by_law;
use crate::service::document_rates::currencies_of_documents;
use crate::store;

const PER_PAGE: usize = 50;
const WAITING_SHOWN: u32 = 20;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Which {
    #[serde(default)]
    page: Option<usize>,
    /// One pledge only.
    #[serde(default)]
    pledge: Option<Id<kinds::Pledge>>,
}

struct Found {
    set_up: Option<SetUp>,
    rows: Vec<Listed>,
    count: usize,
    waiting: Vec<Waiting>,
    waiting_count: u64,
    of: Option<pledges::Pledge>,
    /// In which the campaign's documents are.
    currencies: Vec<Currency>,
}

fn find(tx: &mut ReadTx<'_>, campaign: &Campaign, which: &Which) -> Result<Option<Found>, BillingError> {
    let currencies = currencies_of_documents(tx, campaign)?;
    let set_up = store::set_up::set_up(tx, campaign.reference())?;
    if let Some(pledge) = which.pledge {
        let found = pledges::find(tx, pledge)?.filter(|found| found.campaign == campaign.row);
        let Some(of) = found else { return Ok(None) };
        let rows = store::lists::of_pledge(tx, of.row)?;
        let count = rows.len();
        let waiting: Vec<Waiting> = store::lists::waiting_of(tx, of.row)?.into_iter().collect();
        let waiting_count = u64::try_from(waiting.len()).unwrap_or(0); // one or none
        return Ok(Some(Found { set_up, rows, count, waiting, waiting_count, of: Some(of), currencies }));
    }
    let count = usize::try_from(store::lists::count(tx, campaign.row)?).unwrap_or(usize::MAX);
    let pages = Pagination::new(which.page.unwrap_or(1), PER_PAGE, count, "");
    let part = (u32::try_from(pages.offset()).unwrap_or(0), u32::try_from(PER_PAGE).unwrap_or(50));
    let rows = store::lists::page(tx, campaign.row, part)?;
    let waiting = store::lists::waiting(tx, campaign.row, WAITING_SHOWN)?;
    let waiting_count = store::lists::waiting_count(tx, campaign.row)?;
    Ok(Some(Found { set_up, rows, count, waiting, waiting_count, of: None, currencies }))
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewMoney>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
    Query(which): Query<Which>,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let asked = campaign.clone();
    let (shown, pledge) = (which.page.unwrap_or(1), which.pledge);
    let read = site.db().read(move |tx| find(tx, &asked, &which)).await.map_err(of_billing)?;
    let found = read.ok_or(WebError::NotFound)?;
    let page = framed(&site, &permit, page, &campaign).titled_by("billing-title");
    let may = |permission| permit.staff().may(permission, Some(campaign.id));
    let base = base(campaign.id);
    let backer = |pledge: Id<kinds::Pledge>| format!("/desk/campaigns/{}/backers/{pledge}", campaign.id);
    let per_page = if pledge.is_some() { found.count.max(1) } else { PER_PAGE };
    let list = ListPage {
        missing: if found.set_up.is_some() { String::new() } else { page.t("billing-not-set-up") },
        tax_hint: tax_hint(&page, &found.currencies, found.set_up.as_ref()),
        rates_url: match &found.set_up {
            Some(set_up) if needs_rates(&found.currencies, set_up) => format!("{base}/rates"),
            _ => String::new(),
        },
        can_set_up: may(Permission::MoveMoney),
        can_export: may(Permission::Export),
        lines: found
            .rows
            .iter()
            .map(|row| Line {
                credit: match row.kind {
                    _ if !may(Permission::MoveMoney) => None,
                    InvoiceKind::Invoice => Some(Deed::credit(&page, &base, row)),
                    InvoiceKind::CreditNote if row.is_of_part => Some(Deed::repay(&page, &base, row)),
                    InvoiceKind::CreditNote => None,
                },
                ..line(&page, &base, row, backer(row.pledge))
            })
            .collect(),
        pages: Pagination::new(shown, per_page, found.count, &base),
        waiting: found
            .waiting
            .iter()
            .map(|one| WaitingLine {
                order: one.order_number.clone(),
                href: backer(one.pledge),
                why: why(&page, one),
            })
            .collect(),
        waiting_title: page.t1(
            "billing-waiting-title",
            "count",
            i64::try_from(found.waiting_count).unwrap_or(i64::MAX),
        ),
        of: found.of.map(|pledge| (pledge.order_number.clone(), backer(pledge.id))),
        base,
        page,
    };
    html(&list)
}

/// Whether the tax of a document is told in another currency than the document's.
fn needs_rates(documents: &[Currency], set_up: &SetUp) -> bool {
    set_up.tax_currency.is_some_and(|told_in| documents.iter().any(|of| *of != told_in))
}

/// The law of the seller's country wants the tax in a currency, and nobody chose it.
fn tax_hint(page: &Page, documents: &[Currency], set_up: Option<&SetUp>) -> String {
    let Some(set_up) = set_up else { return String::new() };
    let Some(wanted) = wanted_by_law(set_up.seller.country) else { return String::new() };
    let is_in_it = documents.iter().all(|of| *of == wanted);
    if is_in_it || set_up.tax_currency == Some(wanted) {
        return String::new();
    }
    let name = country_name(set_up.seller.country, page.texts.language().code());
    page.t2("billing-tax-currency-wanted", &("country", name.into()), &("currency", wanted.code().into()))
}

impl Deed {
    /// A part of an invoice is credited.
    fn credit(page: &Page, base: &str, row: &Listed) -> Self {
        Self {
            href: format!("{base}/{}/credit", row.id),
            text: page.t("billing-credit-link"),
            label: page.t1("billing-credit-link-of", "number", row.number.as_str()),
        }
    }

    /// What went back for a credit note is recorded.
    fn repay(page: &Page, base: &str, row: &Listed) -> Self {
        Self {
            href: format!("{base}/{}/repayment", row.id),
            text: page.t("billing-repay-link"),
            label: page.t1("billing-repay-link-of", "number", row.number.as_str()),
        }
    }
}

fn line(page: &Page, base: &str, row: &Listed, order_href: String) -> Line {
    let (key, color) = match row.kind {
        InvoiceKind::Invoice => ("billing-kind-invoice", BadgeColor::Green),
        InvoiceKind::CreditNote => ("billing-kind-credit-note", BadgeColor::Yellow),
    };
    // What is taken back stands below zero, as in the file.
    let gross = match row.kind {
        InvoiceKind::Invoice => row.gross,
        InvoiceKind::CreditNote => row.gross.negated().unwrap_or(row.gross), // no stored amount overflows
    };
    Line {
        number: row.number.clone(),
        kind: Badge::new(page.t(key), color),
        day: row.issued_on.to_string(),
        order: row.order_number.clone(),
        order_href,
        gross: page.texts.money(gross),
        corrects: row
            .corrects
            .as_ref()
            .map(|number| page.t1("billing-corrects", "number", number.as_str()))
            .unwrap_or_default(), // an invoice corrects nothing
        pdf: format!("{base}/{}/pdf", row.id),
        credit: None,
        pdf_label: page.t1("billing-pdf-of", "number", row.number.as_str()),
    }
}

fn why(page: &Page, waiting: &Waiting) -> String {
    match waiting.reason.as_str() {
        "tax_reason" => {
            let lang = page.texts.language().code();
            let place = CountryCode::parse(&waiting.detail).map_or("", |country| country_name(country, lang));
            page.t1("billing-waits-tax-reason", "country", place)
        }
        "place" => page.t("billing-waits-place"),
        "name" => page.t("billing-waits-name"),
        "erased" => page.t("billing-waits-erased"),
        "platform_collects" => page.t("billing-waits-platform"),
        "number_unchecked" => page.t("billing-waits-number-unchecked"),
        "number_invalid" => page.t("billing-waits-number-invalid"),
        "tax_ended" => page.t1("billing-waits-tax-ended", "what", waiting.detail.as_str()),
        "platform_part" => page.t1("billing-waits-platform-part", "what", waiting.detail.as_str()),
        "rate" => rate_missing(page, &waiting.detail),
        "part_credited" => page.t("billing-waits-part-credited"),
        _ => page.t1("billing-waits-refused", "why", waiting.detail.as_str()),
    }
}

/// The detail of [`crate::NotYet::Rate`] as a sentence.
fn rate_missing(page: &Page, detail: &str) -> String {
    let mut words = detail.splitn(3, ' ');
    let mut word = || words.next().unwrap_or_default().to_owned(); // written by us, in three words
    let args = [("of", word().into()), ("currency", word().into()), ("day", word().into())];
    page.texts.text_with("billing-waits-rate", &args)
}

/// Looks again at everything that is due: what was missing may be there now.
pub(super) async fn try_again(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?.id;
    let cx = permit.cx(&site);
    let entry = permit.audit(&site, "billing.tried_again", campaign.to_string());
    let asked = site.db().write(move |tx| {
        jobs::enqueue(tx, cx.now(), &CatchUp { campaign })?;
        audit(tx, &cx, entry.clone())
    });
    asked.await?;
    Ok(Flash::info(page.t("billing-tried-again")).redirect(&site, &base(campaign)))
}
