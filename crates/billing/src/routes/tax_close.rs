//! A period is closed when its return was filed, and opened again.

use accounts::{Permit, audit, can};
use axum::extract::{Path, State};
use axum::response::Response;
use kernel::Id;
use kernel::ids::kinds;
use serde::Deserialize;
use serde_json::json;
use web::{FieldErrors, Flash, Form, FormState, Page, Site, WebError, html, invalid};

use super::tax_report::base;
use super::tax_words::Words;
use super::{campaign_of, framed, of_billing};
use crate::service::close_period::{CloseProblem, NOTE_CHARS_MAX, close_period, open_period, read};
use crate::tax_model::Period;
use crate::tax_pages::TaxClosePage;

type InPath = Path<(Id<kinds::Campaign>, String)>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Typed {
    #[serde(default)]
    filed_on: String,
    #[serde(default)]
    note: String,
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path((campaign, period)): InPath,
) -> Result<Response, WebError> {
    let period = Period::parse(&period).ok_or(WebError::NotFound)?;
    let campaign = campaign_of(&site, campaign).await?;
    let f = FormState::new().with("filed_on", campaign.day_of(site.now()).to_string());
    let page = framed(&site, &permit, page, &campaign);
    html(&context(page, &base(campaign.id), period, f))
}

pub(super) async fn close(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path((campaign, period)): InPath,
    form: Form<Typed>,
) -> Result<Response, WebError> {
    let period = Period::parse(&period).ok_or(WebError::NotFound)?;
    let campaign = campaign_of(&site, campaign).await?;
    let today = campaign.day_of(site.now());
    let (filed_on, note) = match read(period, (&form.input.filed_on, &form.input.note), today) {
        Ok(typed) => typed,
        Err(problems) => {
            let page = framed(&site, &permit, page, &campaign).with_errors();
            let f = FormState::refused(form.sent, errors(&page, &problems));
            return invalid(&context(page, &base(campaign.id), period, f));
        }
    };
    let cx = permit.cx(&site);
    let entry = permit
        .audit(&site, "billing.tax_period_closed", campaign.id.to_string())
        .with(json!({ "period": period.to_string(), "filed_on": filed_on.to_string() }));
    let back = format!("{}?period={period}", base(campaign.id));
    let closed = site.db().write(move |tx| {
        let is_new = close_period(tx, &cx, &campaign, (period, filed_on, &note))?;
        if is_new {
            audit(tx, &cx, entry.clone())?;
        }
        Ok(())
    });
    closed.await.map_err(of_billing)?;
    Ok(Flash::success(page.t("billing-tax-closed-done")).redirect(&site, &back))
}

pub(super) async fn open(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path((campaign, period)): InPath,
) -> Result<Response, WebError> {
    let period = Period::parse(&period).ok_or(WebError::NotFound)?;
    let campaign = campaign_of(&site, campaign).await?;
    let (cx, row) = (permit.cx(&site), campaign.row);
    let entry = permit
        .audit(&site, "billing.tax_period_opened", campaign.id.to_string())
        .with(json!({ "period": period.to_string() }));
    let opened = site.db().write(move |tx| {
        if open_period(tx, row, period)? {
            audit(tx, &cx, entry.clone())?;
        }
        Ok(())
    });
    opened.await.map_err(of_billing)?;
    let back = format!("{}?period={period}", base(campaign.id));
    Ok(Flash::success(page.t("billing-tax-opened-done")).redirect(&site, &back))
}

fn errors(page: &Page, problems: &[CloseProblem]) -> FieldErrors {
    let mut errors = FieldErrors::new();
    for problem in problems {
        let max = i64::try_from(NOTE_CHARS_MAX).unwrap_or(i64::MAX);
        let text = match problem {
            CloseProblem::NoteTooLong => page.t1(problem.text_key(), "max", max),
            _ => page.t(problem.text_key()),
        };
        errors.add(problem.field(), text);
    }
    errors
}

fn context(page: Page, base: &str, period: Period, f: FormState) -> TaxClosePage {
    let back = format!("{base}?period={period}");
    let name = Words::of(&page).period(period);
    let labels =
        [("filed_on", page.t("billing-tax-close-filed-on")), ("note", page.t("billing-tax-close-note"))];
    let title = page.t1("billing-tax-close-title", "period", name);
    TaxClosePage {
        f: f.with_labels(labels),
        action: format!("{base}/closed/{period}"),
        page: page.clone().below(page.t("billing-tax-title"), back.clone()).titled(title),
        back,
    }
}
