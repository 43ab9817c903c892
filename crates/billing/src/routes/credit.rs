//! Crediting a part of an invoice: what is left of each line, a preview, and then the credit note.

use std::collections::BTreeMap;

use accounts::{Permit, audit, can};
use axum::extract::{Path, State};
use axum::response::Response;
use campaigns::model::Campaign;
use db::ReadTx;
use invoices::{Content, Invoice, InvoiceError, LeftOfLine, NewPart, TEXT_CHARS_MAX, Taken};
use kernel::ids::kinds;
use kernel::{Cx, Id, Money};
use pledges::PledgeError;
use serde::Deserialize;
use serde_json::json;
use web::{FieldErrors, Flash, Form, FormState, Page, SentForm, Site, WebError, html, invalid};

use super::{base, campaign_of, framed, of_billing, still_owed};
use crate::error::{BillingError, NotYet};
use crate::pages::{CreditLine, CreditPage, CreditPreview};
use crate::service::credit_parts::{PartCredit, credit_parts, credit_parts_preview, creditable};
use crate::store;

type InPath = Path<(Id<kinds::Campaign>, Id<kinds::Invoice>)>;

/// The fields are named by the lines of the invoice and read from what was sent.
#[derive(Deserialize)]
pub(super) struct Typed {}

/// An invoice with what is left of it.
struct Open {
    invoice: Invoice,
    left: Vec<LeftOfLine>,
    /// Whether it can be credited in part now.
    can_be: bool,
    /// What its backer owes, which is paid first.
    owed: Option<Money>,
}

fn open(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    campaign: &Campaign,
    id: Id<kinds::Invoice>,
) -> Result<Option<Open>, BillingError> {
    let of = store::lists::campaign_of(tx, id)?;
    if of != Some(campaign.row) {
        return Ok(None); // a document of another campaign is none
    }
    let invoice = invoices::find(tx, &cx.vault, id)?;
    let left = match invoices::left_of(tx, id) {
        Err(InvoiceError::NotAnInvoice) => return Ok(None),
        other => other?,
    };
    let (can_be, owed) = match creditable(tx, campaign, id) {
        Ok(_) => (invoice.buyer.is_some(), None),
        Err(BillingError::NotCreditable) => (false, None),
        Err(BillingError::Pledge(PledgeError::StillOwed(owed))) => (false, Some(owed)),
        Err(e) => return Err(e),
    };
    Ok(Some(Open { invoice, left, can_be, owed }))
}

async fn opened(site: &Site, cx: &Cx, campaign: &Campaign, id: Id<kinds::Invoice>) -> Result<Open, WebError> {
    let (cx, campaign) = (cx.clone(), campaign.clone());
    let read = site.db().read(move |tx| open(tx, &cx, &campaign, id)).await;
    read.map_err(of_billing)?.ok_or(WebError::NotFound)
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path((campaign, invoice)): InPath,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let cx = permit.cx(&site);
    let open = opened(&site, &cx, &campaign, invoice).await?;
    let f = FormState::new().with("key", cx.new_id::<kinds::Invoice>().to_string());
    html(&context(framed(&site, &permit, page, &campaign), &campaign, &open, f))
}

pub(super) async fn post(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path((campaign, invoice)): InPath,
    form: Form<Typed>,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let cx = permit.cx(&site);
    let open = opened(&site, &cx, &campaign, invoice).await?;
    let page = framed(&site, &permit, page, &campaign);
    let again = |errors: FieldErrors| {
        let f = FormState::refused(form.sent.clone(), errors);
        invalid(&context(page.clone().with_errors(), &campaign, &open, f))
    };
    let new = match read(&page, &form.sent, &open) {
        Ok(new) => new,
        Err(errors) => return again(errors),
    };
    let (preview, of, reading) = (new.clone(), campaign.clone(), cx.clone());
    let content = match site.db().read(move |tx| credit_parts_preview(tx, &reading, &of, &preview)).await {
        Ok(content) => content,
        Err(e) => return again(told(&page, &form.sent, e)?),
    };
    let seen = seen_as(&new, &content);
    if form.sent.value("step") != Some("issue") || form.sent.value("seen") != Some(seen.as_str()) {
        let f = FormState::refused(form.sent.clone(), FieldErrors::new());
        let mut shown = context(page.clone(), &campaign, &open, f);
        shown.preview = Some(previewed(&page, &content, seen));
        return html(&shown);
    }
    let entry = permit
        .audit(&site, "billing.credited_in_part", invoice.to_string())
        .with(json!({ "amount": content.gross.decimal_text(), "currency": content.currency.code() }));
    let of = campaign.clone();
    let done = site.db().write(move |tx| {
        let note = credit_parts(tx, &cx, &of, (&new, content.gross))?;
        audit(tx, &cx, entry.clone())?;
        Ok::<_, BillingError>(note)
    });
    match done.await {
        Ok(note) => {
            let to = format!("{}/{note}/repayment", base(campaign.id));
            Ok(Flash::success(page.t("billing-credit-done")).redirect(&site, &to))
        }
        Err(e) => again(told(&page, &form.sent, e)?),
    }
}

/// What was shown: another part, or another amount of it, is not what was seen.
fn seen_as(new: &PartCredit, content: &Content) -> String {
    let parts = new.parts.iter().map(|part| match part.taken {
        Taken::Pieces(pieces) => format!("{}:{pieces}", part.line),
        Taken::Amount(amount) => format!("{}={}", part.line, amount.minor),
    });
    format!("{}={}", parts.collect::<Vec<_>>().join(","), content.gross.minor)
}

fn read(page: &Page, sent: &SentForm, open: &Open) -> Result<PartCredit, FieldErrors> {
    let mut errors = FieldErrors::new();
    let numbered = |prefix| -> BTreeMap<usize, &str> {
        let typed = sent.with_prefix(prefix).map(|(line, value)| (line, value.trim()));
        typed
            .filter(|(_, value)| !value.is_empty())
            .filter_map(|(n, value)| Some((n.parse().ok()?, value)))
            .collect()
    };
    let (pieces, amounts) = (numbered("pieces-"), numbered("amount-"));
    let mut parts = Vec::new();
    for (line, _) in open.left.iter().enumerate() {
        let taken = match (pieces.get(&line), amounts.get(&line)) {
            (None, None) => continue,
            (Some(_), Some(_)) => Err((format!("amount-{line}"), "billing-credit-fault-both")),
            (Some(typed), None) => {
                let read = typed.parse().ok().filter(|pieces| *pieces > 0); // said beside the field
                read.map(Taken::Pieces)
                    .ok_or_else(|| (format!("pieces-{line}"), "billing-credit-fault-pieces"))
            }
            (None, Some(typed)) => {
                let read =
                    Money::parse(typed, open.invoice.content.currency).ok().filter(|one| one.is_positive());
                read.map(Taken::Amount)
                    .ok_or_else(|| (format!("amount-{line}"), "billing-credit-fault-amount"))
            }
        };
        match taken {
            Ok(taken) => parts.push(NewPart { line, taken }),
            Err((field, key)) => errors.add(field, page.t(key)),
        }
    }
    if parts.is_empty() && errors.is_empty() {
        errors.add("", page.t("billing-credit-fault-nothing"));
    }
    let value = |name| sent.value(name).unwrap_or_default().trim();
    let reason = value("reason");
    if reason.is_empty() {
        errors.add("reason", page.t("billing-fault-missing"));
    } else if reason.chars().count() > TEXT_CHARS_MAX {
        let max = i64::try_from(TEXT_CHARS_MAX).unwrap_or(i64::MAX);
        errors.add("reason", page.t1("billing-credit-fault-long", "max", max));
    }
    let key: Option<Id<kinds::Invoice>> = Id::parse(value("key")).ok();
    if key.is_none() {
        errors.add("", page.t("billing-credit-fault-seen"));
    }
    errors.clone().into_result()?;
    Ok(PartCredit {
        invoice: open.invoice.id,
        parts,
        reason: reason.to_owned(),
        key: key.map(|key| key.to_string()).unwrap_or_default(), // refused above
    })
}

/// Why it was refused, beside the field that it is about.
fn told(page: &Page, sent: &SentForm, error: BillingError) -> Result<FieldErrors, WebError> {
    let mut errors = FieldErrors::new();
    match error {
        BillingError::Invoice(InvoiceError::Part { line, left }) => {
            let line = line.saturating_sub(1);
            let is_pieces =
                sent.value(&format!("pieces-{line}")).is_some_and(|typed| !typed.trim().is_empty());
            let field = if is_pieces { format!("pieces-{line}") } else { format!("amount-{line}") };
            errors.add(field, page.t1("billing-credit-fault-left", "amount", page.texts.money(left)));
        }
        BillingError::Pledge(PledgeError::StillOwed(owed)) => errors.add("", still_owed(page, owed)),
        BillingError::NotAsSeen => errors.add("", page.t("billing-credit-fault-seen")),
        BillingError::NotCreditable => errors.add("", page.t("billing-credit-not-now")),
        BillingError::NotYet(NotYet::Erased) => errors.add("", page.t("billing-credit-erased")),
        BillingError::NotYet(why) => errors.add("", page.t1("billing-waits-refused", "why", why.to_string())),
        other => return Err(of_billing(other)),
    }
    Ok(errors)
}

fn previewed(page: &Page, content: &Content, seen: String) -> CreditPreview {
    let money = |amount| page.texts.money(amount);
    let rows = content.lines.iter().map(|line| {
        let is_price_only = line.part_of.is_some_and(|part| part.pieces == 0);
        let what =
            if is_price_only { page.t("billing-credit-of-price") } else { page.texts.number(line.quantity) };
        [line.name.clone(), what, money(line.net), money(line.tax), money(line.gross)]
    });
    CreditPreview {
        rows: rows.collect(),
        net: money(content.net),
        tax: money(content.tax),
        gross: money(content.gross),
        seen,
    }
}

fn context(page: Page, campaign: &Campaign, open: &Open, f: FormState) -> CreditPage {
    let content = &open.invoice.content;
    let lines: Vec<CreditLine> = content
        .lines
        .iter()
        .zip(&open.left)
        .enumerate()
        .filter(|(_, (_, left))| left.creditable.is_positive())
        .map(|(n, (line, left))| CreditLine {
            name: line.name.clone(),
            left: page.t2(
                "billing-credit-left",
                &("pieces", left.pieces.into()),
                &("amount", page.texts.money(left.creditable).into()),
            ),
            pieces_field: format!("pieces-{n}"),
            amount_field: format!("amount-{n}"),
        })
        .collect();
    let label = |line: &CreditLine, key: &str| format!("{}, {}", line.name, page.t(key));
    let mut labels: Vec<(String, String)> = Vec::new();
    for line in &lines {
        labels.push((line.pieces_field.clone(), label(line, "billing-credit-pieces")));
        labels.push((line.amount_field.clone(), label(line, "billing-credit-amount")));
    }
    labels.push(("reason".to_owned(), page.t("billing-credit-reason")));
    let not_now = match open.owed {
        Some(owed) => still_owed(&page, owed),
        None if open.can_be && !lines.is_empty() => String::new(),
        None => page.t("billing-credit-not-now"),
    };
    let list = base(campaign.id);
    CreditPage {
        f: f.with_labels(labels),
        action: format!("{list}/{}/credit", open.invoice.id),
        back: list.clone(),
        not_now,
        lines,
        preview: None,
        page: page.clone().below(page.t("billing-title"), list).titled(page.t1(
            "billing-credit-title",
            "number",
            content.number.as_str(),
        )),
    }
}
