//! A rate of exchange for a return of the one-stop shop.

use accounts::{Permit, audit, can};
use axum::extract::{Path, State};
use axum::response::Response;
use campaigns::model::Campaign;
use kernel::ids::kinds;
use kernel::{Currency, Id};
use serde_json::json;
use web::{FieldErrors, Flash, Form, FormState, Page, Site, WebError, html, invalid};

use super::tax_report::base;
use super::{campaign_of, framed};
use crate::rules::return_rate_form::{Typed, read};
use crate::service::save_return_rate::save_return_rate;
use crate::store;
use crate::tax_model::Period;
use crate::tax_pages::TaxRatePage;

type InPath = Path<(Id<kinds::Campaign>, String, String)>;

/// The currency and the period of the address.
fn of_path(currency: &str, period: &str) -> Result<(Currency, Period), WebError> {
    let currency = Currency::parse(currency).ok().filter(|currency| *currency != Currency::EUR);
    Ok((currency.ok_or(WebError::NotFound)?, Period::parse(period).ok_or(WebError::NotFound)?))
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path((campaign, currency, period)): InPath,
) -> Result<Response, WebError> {
    let (currency, period) = of_path(&currency, &period)?;
    let campaign = campaign_of(&site, campaign).await?;
    let row = campaign.row;
    let rates = site.db().read(move |tx| store::return_rates::all(tx, row)).await?;
    let day = period.last_day();
    let mut f = FormState::new();
    if let Some(rate) = rates.iter().find(|rate| rate.currency == currency && rate.period_end == day) {
        f = f
            .with("rate", rate.rate.to_string())
            .with("rate_day", rate.rate_day.to_string())
            .with("source", rate.source.clone());
    }
    html(&context(framed(&site, &permit, page, &campaign), &campaign, (currency, period), f))
}

pub(super) async fn save(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path((campaign, currency, period)): InPath,
    form: Form<Typed>,
) -> Result<Response, WebError> {
    let (currency, period) = of_path(&currency, &period)?;
    let campaign = campaign_of(&site, campaign).await?;
    let page = framed(&site, &permit, page, &campaign);
    let rate = match read(&form.input, (currency, period), campaign.day_of(site.now())) {
        Ok(rate) => rate,
        Err(faults) => {
            let mut errors = FieldErrors::new();
            for (field, key) in faults {
                errors.add(field, page.t(key));
            }
            let f = FormState::refused(form.sent, errors);
            return invalid(&context(page.with_errors(), &campaign, (currency, period), f));
        }
    };
    let row = campaign.row;
    let closed = site.db().read(move |tx| store::closed_periods::all(tx, row)).await?;
    if closed.iter().any(|one| period.is_within(one.period)) {
        let back = format!("{}?period={period}", base(campaign.id));
        return Ok(Flash::warning(page.t("billing-tax-rate-closed")).redirect(&site, &back));
    }
    let cx = permit.cx(&site);
    let reference = campaign.reference();
    let entry = permit.audit(&site, "billing.return_rate_entered", campaign.id.to_string()).with(json!({
        "currency": currency.code(),
        "period": period.to_string(),
        "rate": rate.rate.to_string(),
        "rate_day": rate.rate_day.to_string(),
    }));
    let saved = site.db().write(move |tx| {
        save_return_rate(tx, &cx, reference, &rate)?;
        audit(tx, &cx, entry.clone())
    });
    saved.await?;
    let back = format!("{}?period={period}", base(campaign.id));
    Ok(Flash::success(page.t("billing-tax-rate-saved")).redirect(&site, &back))
}

fn context(
    page: Page,
    campaign: &Campaign,
    (currency, period): (Currency, Period),
    f: FormState,
) -> TaxRatePage {
    let base = base(campaign.id);
    let label = page.t1("billing-tax-rate-label", "currency", currency.code());
    let labels = [
        ("rate", label.clone()),
        ("rate_day", page.t("billing-tax-rate-day")),
        ("source", page.t("billing-tax-rate-source")),
    ];
    let (title, back) = (page.t("billing-tax-title"), format!("{base}?period={period}"));
    TaxRatePage {
        f: f.with_labels(labels),
        action: format!("{base}/rates/{currency}/{period}"),
        label,
        day_hint: page.t1("billing-tax-rate-day-hint", "day", period.last_day().to_string()),
        page: page.below(title, back.clone()).titled_by("billing-tax-rate-title"),
        back,
    }
}
