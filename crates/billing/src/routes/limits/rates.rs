//! Rates of exchange for what is sold in another currency than a limit is written in.

use accounts::{Permit, audit, can};
use axum::extract::{Multipart, Path, State};
use axum::response::Response;
use campaigns::EcbRates;
use jiff::civil::Date;
use kernel::Currency;
use serde_json::json;
use web::{FieldErrors, Flash, Form, FormState, Page, Site, WebError, html, invalid, small_file};

use super::{BASE, FILE_MIB_MAX, list, source_told};
use crate::error::BillingError;
use crate::routes::of_billing;
use crate::rules::threshold_forms::{TypedRate, read_rate};
use crate::service::thresholds::{save_threshold_rate, take_ecb_rates, thresholds, today};
use crate::store;
use crate::threshold_pages::LimitRatePage;

/// The currency of the address.
fn of_path(currency: &str) -> Result<Currency, WebError> {
    let currency = Currency::parse(currency).ok().filter(|currency| *currency != Currency::EUR);
    currency.ok_or(WebError::NotFound)
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(currency): Path<String>,
) -> Result<Response, WebError> {
    let currency = of_path(&currency)?;
    let rates = site.db().read(store::thresholds::rates).await?;
    let f = match rates.iter().find(|rate| rate.currency == currency) {
        Some(rate) => FormState::new()
            .with("rate", rate.rate.to_string())
            .with("rate_day", rate.rate_day.to_string())
            .with("source", source_told(&page, &rate.source)),
        None => FormState::new(),
    };
    html(&context(permit.frame(&site, page, None), currency, f))
}

pub(super) async fn save(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(currency): Path<String>,
    form: Form<TypedRate>,
) -> Result<Response, WebError> {
    let currency = of_path(&currency)?;
    let rate = match read_rate(&form.input, currency, today(site.now())) {
        Ok(rate) => rate,
        Err(faults) => {
            let mut errors = FieldErrors::new();
            for (field, key) in faults {
                errors.add(field, page.t(key));
            }
            let page = permit.frame(&site, page, None).with_errors();
            return invalid(&context(page, currency, FormState::refused(form.sent, errors)));
        }
    };
    let cx = permit.cx(&site);
    let entry = permit.audit(&site, "billing.limit_rate_entered", currency.code()).with(json!({
        "rate": rate.rate.to_string(),
        "rate_day": rate.rate_day.to_string(),
        "source": rate.source.word(),
    }));
    let written = site.db().write(move |tx| {
        save_threshold_rate(tx, &cx, &rate)?;
        audit(tx, &cx, entry.clone())
    });
    written.await?;
    Ok(Flash::success(page.t("billing-tax-rate-saved")).redirect(&site, BASE))
}

/// The bank's file: its rates for the currencies that are needed.
pub(super) async fn upload(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    mut body: Multipart,
) -> Result<Response, WebError> {
    let day = today(site.now());
    let rates = match rates_of(&page, &mut body, day).await? {
        Ok(rates) => rates,
        Err(sentence) => {
            let mut errors = FieldErrors::new();
            errors.add("file", sentence);
            return invalid(&list(&site, &permit, page, FormState::new().with_errors(errors)).await?);
        }
    };
    let (cx, on) = (permit.cx(&site), rates.on);
    let entry = permit
        .audit(&site, "billing.limit_rates_taken_over", "ecb")
        .with(json!({ "rate_day": on.to_string() }));
    let counted = site.db().read_long(move |tx| thresholds(tx, day)).await.map_err(of_billing)?;
    let taken = site.db().write(move |tx| {
        audit(tx, &cx, entry.clone())?;
        take_ecb_rates(tx, &cx, &counted.currencies, &rates).map_err(BillingError::from)
    });
    let left = taken.await.map_err(of_billing)?;
    if left.is_empty() {
        let done = page.t1("billing-limits-file-taken", "day", on.to_string());
        return Ok(Flash::success(done).redirect(&site, BASE));
    }
    let codes = left.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let some = page.t2(
        "billing-limits-file-taken-some",
        &("day", on.to_string().into()),
        &("currencies", codes.into()),
    );
    Ok(Flash::warning(some).redirect(&site, BASE))
}

/// The rates of the file, or the sentence that says why there are none.
async fn rates_of(
    page: &Page,
    body: &mut Multipart,
    today: Date,
) -> Result<Result<EcbRates, String>, WebError> {
    let file = match small_file(page, body, ("file", FILE_MIB_MAX)).await {
        Ok(file) => file,
        Err(sentence) => return Ok(Err(sentence)),
    };
    let read =
        tokio::task::spawn_blocking(move || EcbRates::read(&file)).await.map_err(WebError::internal)?;
    Ok(match read {
        None => Err(page.t("billing-limits-file-wrong")),
        Some(rates) if rates.on > today => {
            Err(page.t1("billing-limits-file-ahead", "day", rates.on.to_string()))
        }
        Some(rates) => Ok(rates),
    })
}

fn context(page: Page, currency: Currency, f: FormState) -> LimitRatePage {
    let label = page.t1("billing-tax-rate-label", "currency", currency.code());
    let labels = [
        ("rate", label.clone()),
        ("rate_day", page.t("billing-tax-rate-day")),
        ("source", page.t("billing-tax-rate-source")),
    ];
    LimitRatePage {
        f: f.with_labels(labels),
        action: format!("{BASE}/rates/{currency}"),
        back: BASE.to_owned(),
        label,
        page: page.clone().below(page.t("billing-limits-title"), BASE.to_owned()).titled(page.t1(
            "billing-limits-rate-of",
            "currency",
            currency.code(),
        )),
    }
}
