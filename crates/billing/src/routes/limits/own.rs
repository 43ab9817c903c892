//! A limit as the creator's adviser says it is.

use accounts::{Permit, audit, can};
use axum::extract::{Path, State};
use axum::response::Response;
use db::DbError;
use serde_json::json;
use taxes::Threshold;
use web::{FieldErrors, Flash, Form, FormState, Page, Site, WebError, html, invalid};

use super::BASE;
use super::words::{Words, limit_name};
use crate::rules::threshold_forms::{TypedLimit, read_limit};
use crate::service::thresholds::{of_day, remove_own_limit, save_own_limit, today};
use crate::store;
use crate::threshold_model::OwnLimit;
use crate::threshold_pages::OwnLimitPage;

async fn saved(site: &Site, code: &str) -> Result<Option<OwnLimit>, WebError> {
    let own = site.db().read(store::thresholds::own).await?;
    Ok(own.into_iter().find(|own| own.code == code))
}

fn limit_of(site: &Site, code: &str) -> Result<Threshold, WebError> {
    of_day(code, today(site.now())).ok_or(WebError::NotFound)
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(code): Path<String>,
) -> Result<Response, WebError> {
    let limit = limit_of(&site, &code)?;
    let own = saved(&site, &code).await?;
    let f = match &own {
        Some(own) => FormState::new()
            .with("amount", own.amount.decimal_text())
            .with("sales", own.sales.map(|sales| sales.to_string()).unwrap_or_default()) // not counted
            .with("reason", own.reason.clone())
            .with("said_on", own.said_on.to_string()),
        None => FormState::new().with("said_on", today(site.now()).to_string()),
    };
    html(&context(permit.frame(&site, page, None), &limit, own.is_some(), f))
}

pub(super) async fn save(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(code): Path<String>,
    form: Form<TypedLimit>,
) -> Result<Response, WebError> {
    let limit = limit_of(&site, &code)?;
    let counted = (limit.amount.currency, counts_sales(&limit));
    let (amount, sales, reason, said_on) = match read_limit(&form.input, counted, today(site.now())) {
        Ok(typed) => typed,
        Err(faults) => {
            let mut errors = FieldErrors::new();
            for (field, key) in faults {
                errors.add(field, page.t(key));
            }
            let is_own = saved(&site, &code).await?.is_some();
            let page = permit.frame(&site, page, None).with_errors();
            return invalid(&context(page, &limit, is_own, FormState::refused(form.sent, errors)));
        }
    };
    let cx = permit.cx(&site);
    let entry = permit.audit(&site, "billing.own_limit_entered", code.clone()).with(json!({
        "amount": amount.decimal_text(),
        "currency": amount.currency.code(),
        "sales": sales,
        "said_on": said_on.to_string(),
    }));
    let own =
        OwnLimit { code, amount, sales, reason, said_on, entered_by: cx.actor.label(), entered_at: cx.now() };
    let written = site.db().write(move |tx| {
        save_own_limit(tx, &cx, &own)?;
        audit(tx, &cx, entry.clone())
    });
    written.await?;
    Ok(Flash::success(page.t("billing-limits-own-saved")).redirect(&site, BASE))
}

pub(super) async fn remove(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(code): Path<String>,
) -> Result<Response, WebError> {
    let cx = permit.cx(&site);
    let entry = permit.audit(&site, "billing.own_limit_removed", code.clone());
    let removed = site.db().write(move |tx| {
        if remove_own_limit(tx, &cx, &code)? {
            audit(tx, &cx, entry.clone())?;
        }
        Ok::<(), DbError>(())
    });
    removed.await?;
    Ok(Flash::success(page.t("billing-limits-own-removed")).redirect(&site, BASE))
}

/// Only states of the USA count orders.
fn counts_sales(limit: &Threshold) -> bool {
    limit.code.starts_with("US-")
}

fn context(page: Page, limit: &Threshold, is_own: bool, f: FormState) -> OwnLimitPage {
    let amount_label = page.t1("billing-limits-own-amount", "currency", limit.amount.currency.code());
    let labels = [
        ("amount", amount_label.clone()),
        ("sales", page.t("billing-limits-own-sales")),
        ("reason", page.t("billing-limits-own-reason")),
        ("said_on", page.t("billing-limits-own-said-on")),
    ];
    let words = Words::of(&page);
    let told = words.limit((limit.amount, limit.sales), limit.needs_both);
    let mut carried = vec![page.t1("billing-limit-of-tables", "limit", told)];
    carried.extend(words.source(&limit.source, limit.certainty, limit.read_on));
    let title = page.t1("billing-limits-own-of", "limit", limit_name(&page, &limit.code));
    let action = format!("{BASE}/own/{}", limit.code);
    OwnLimitPage {
        f: f.with_labels(labels),
        amount_label,
        counts_sales: counts_sales(limit),
        carried,
        remove: if is_own { format!("{action}/remove") } else { String::new() },
        action,
        back: BASE.to_owned(),
        page: page.clone().below(page.t("billing-limits-title"), BASE.to_owned()).titled(title),
    }
}
