//! Rates of exchange for the tax on documents: listed, typed, taken over from the bank's file, taken out.

use accounts::{Permission, Permit, audit, can};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::response::Response;
use axum::routing::{get, post};
use campaigns::EcbRates;
use campaigns::model::Campaign;
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Currency, Id};
use serde::Deserialize;
use serde_json::json;
use web::{Choice, FieldErrors, Flash, Form, FormState, Page, Site, WebError, html, invalid, small_file};

use super::limits::FILE_MIB_MAX;
use super::{base, campaign_of, framed, of_billing};
use crate::document_rate_model::{CurrencyPair, DocumentRate, RatePublisher};
use crate::error::BillingError;
use crate::pages::{DocumentRateLine, DocumentRatesPage};
use crate::rules::document_rates::{TypedDocumentRate, read};
use crate::service::document_rates::{
    currencies_of_documents, remove_document_rate, save_document_rate, take_over_document_rates,
};
use crate::store;

/// Rates on the page: more than the days of the bank that are taken over.
const SHOWN_MAX: u32 = 1000;

pub(super) fn routes() -> Router<Site> {
    let at = |path: &str| format!("/desk/campaigns/{{campaign}}/invoices/rates{path}");
    let file = post(upload).layer(DefaultBodyLimit::max(FILE_MIB_MAX * 1024 * 1024));
    Router::new()
        .route(&at(""), get(show).post(save))
        .route(&at("/file"), file)
        .route(&at("/remove"), post(remove))
}

fn rates_base(campaign: Id<kinds::Campaign>) -> String {
    format!("{}/rates", base(campaign))
}

/// The currency in which the campaign's documents tell the tax, and the others that its documents are in; without a chosen one
/// there is no such page.
async fn told_in(site: &Site, campaign: &Campaign) -> Result<(Currency, Vec<Currency>), WebError> {
    let campaign = campaign.clone();
    let read = site.db().read(move |tx| -> Result<_, BillingError> {
        let set_up = store::set_up::set_up(tx, campaign.reference())?;
        let Some(told_in) = set_up.and_then(|set_up| set_up.tax_currency) else { return Ok(None) };
        let mut documents = currencies_of_documents(tx, &campaign)?;
        documents.retain(|of| *of != told_in);
        Ok(Some((told_in, documents)))
    });
    read.await.map_err(of_billing)?.ok_or(WebError::NotFound)
}

async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewMoney>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    html(&list(&site, &permit, page, &campaign, FormState::new()).await?)
}

/// The page; with what was wrong with a form.
async fn list<P: can::Can>(
    site: &Site,
    permit: &Permit<P>,
    page: Page,
    campaign: &Campaign,
    f: FormState,
) -> Result<DocumentRatesPage, WebError> {
    let (told_in, documents) = told_in(site, campaign).await?;
    let row = campaign.row;
    let rates = site.db().read(move |tx| store::document_rates::latest(tx, row, SHOWN_MAX)).await?;
    let may_enter = permit.staff().may(Permission::MoveMoney, Some(campaign.id));
    let mut page = framed(site, permit, page, campaign);
    if f.has_errors() {
        page = page.with_errors();
    }
    let labels = [
        ("of", page.t("billing-rates-of")),
        ("rate", page.t1("billing-rates-rate", "currency", told_in.code())),
        ("first_day", page.t("billing-rates-first-day")),
        ("last_day", page.t("billing-rates-last-day")),
        ("source", page.t("billing-tax-rate-source")),
        ("file", page.t("billing-limits-file")),
    ];
    let (title, base) = (page.t("billing-title"), base(campaign.id));
    let choice = |of: &Currency| Choice::new(of.to_string(), of.to_string());
    Ok(DocumentRatesPage {
        text: page.t1("billing-rates-text", "currency", told_in.code()),
        lines: rates.iter().map(|rate| line(&page, rate)).collect(),
        currencies: documents.iter().map(choice).collect(),
        rate_label: labels[1].1.clone(),
        base: rates_base(campaign.id),
        may_enter,
        f: f.with_labels(labels),
        page: page.below(title, base).titled_by("billing-rates-title"),
    })
}

fn line(page: &Page, rate: &DocumentRate) -> DocumentRateLine {
    let (first, last) = rate.holds;
    let worth = [
        ("of", rate.pair.of.code().into()),
        ("rate", page.texts.decimal(rate.rate).into()),
        ("currency", rate.pair.told_in.code().into()),
    ];
    DocumentRateLine {
        first_day: first.to_string(),
        is_of_bank: rate.publisher == RatePublisher::Ecb,
        days: if first == last {
            first.to_string()
        } else {
            page.t2(
                "billing-rates-days",
                &("first", first.to_string().into()),
                &("last", last.to_string().into()),
            )
        },
        worth: page.texts.text_with("billing-rates-worth", &worth),
        source: match &rate.publisher {
            RatePublisher::Ecb => page.t1("billing-rates-ecb", "day", rate.rate_day.to_string()),
            RatePublisher::Named(name) => name.clone(),
        },
        of: rate.pair.of.to_string(),
        told_in: rate.pair.told_in.to_string(),
    }
}

async fn save(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
    form: Form<TypedDocumentRate>,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let (told_in, documents) = told_in(&site, &campaign).await?;
    let rate = match read(&form.input, (&documents, told_in)) {
        Ok(rate) => rate,
        Err(faults) => {
            let mut errors = FieldErrors::new();
            for (field, key) in faults {
                errors.add(field, page.t(key));
            }
            let f = FormState::refused(form.sent, errors);
            return invalid(&list(&site, &permit, page, &campaign, f).await?);
        }
    };
    let (cx, reference) = (permit.cx(&site), campaign.reference());
    let entry = permit.audit(&site, "billing.document_rate_entered", campaign.id.to_string()).with(json!({
        "of": rate.pair.of.code(),
        "in": rate.pair.told_in.code(),
        "rate": rate.rate.to_string(),
        "first_day": rate.holds.0.to_string(),
        "last_day": rate.holds.1.to_string(),
    }));
    let saved = site.db().write(move |tx| {
        save_document_rate(tx, &cx, reference, &rate)?;
        audit(tx, &cx, entry.clone())
    });
    saved.await?;
    Ok(Flash::success(page.t("billing-rates-saved")).redirect(&site, &rates_base(campaign.id)))
}

/// The bank's file: every day of it.
async fn upload(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
    mut body: Multipart,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let (told_in, _) = told_in(&site, &campaign).await?;
    let today = campaign.day_of(site.now());
    let days = match days_of(&page, &mut body, today).await? {
        Ok(days) => days,
        Err(sentence) => {
            let mut errors = FieldErrors::new();
            errors.add("file", sentence);
            let f = FormState::new().with_errors(errors);
            return invalid(&list(&site, &permit, page, &campaign, f).await?);
        }
    };
    let last = days.last().map(|day| day.on.to_string()).unwrap_or_default(); // at least one
    let cx = permit.cx(&site);
    let entry = permit
        .audit(&site, "billing.document_rates_taken_over", campaign.id.to_string())
        .with(json!({ "last_day": last }));
    let back = rates_base(campaign.id);
    let taken = site.db().write(move |tx| {
        audit(tx, &cx, entry.clone())?;
        take_over_document_rates(tx, &cx, (&campaign, told_in), &days)
    });
    let left = taken.await?;
    if left.is_empty() {
        let done = page.t1("billing-rates-file-taken", "day", last);
        return Ok(Flash::success(done).redirect(&site, &back));
    }
    let codes = left.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let none = page.t1("billing-rates-file-none", "currencies", codes);
    Ok(Flash::warning(none).redirect(&site, &back))
}

/// The days of the file, or the sentence that says why there are none.
async fn days_of(
    page: &Page,
    body: &mut Multipart,
    today: Date,
) -> Result<Result<Vec<EcbRates>, String>, WebError> {
    let file = match small_file(page, body, ("file", FILE_MIB_MAX)).await {
        Ok(file) => file,
        Err(sentence) => return Ok(Err(sentence)),
    };
    let read =
        tokio::task::spawn_blocking(move || EcbRates::days(&file)).await.map_err(WebError::internal)?;
    let Some(days) = read else { return Ok(Err(page.t("billing-limits-file-wrong"))) };
    match days.last().filter(|rates| rates.on > today) {
        Some(ahead) => Ok(Err(page.t1("billing-limits-file-ahead", "day", ahead.on.to_string()))),
        None => Ok(Ok(days)),
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Removed {
    of: Currency,
    told_in: Currency,
    is_of_bank: bool,
    first_day: Date,
}

async fn remove(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
    form: Form<Removed>,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let (cx, reference) = (permit.cx(&site), campaign.reference());
    let Removed { of, told_in, is_of_bank, first_day } = form.input;
    let pair = CurrencyPair { of, told_in };
    let entry = permit
        .audit(&site, "billing.document_rate_removed", campaign.id.to_string())
        .with(json!({ "of": of.code(), "in": told_in.code(), "first_day": first_day.to_string() }));
    let removed = site.db().write(move |tx| {
        if remove_document_rate(tx, reference, (pair, is_of_bank), first_day)? {
            audit(tx, &cx, entry.clone())?;
        }
        Ok::<(), WebError>(())
    });
    removed.await?;
    Ok(Flash::success(page.t("billing-rates-removed")).redirect(&site, &rates_base(campaign.id)))
}
