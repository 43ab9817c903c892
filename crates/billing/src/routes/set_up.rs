//! Saying how a campaign invoices.

use accounts::{Permit, audit, can};
use axum::extract::{Path, State};
use axum::response::Response;
use campaigns::model::Campaign;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::countries_by_name_in;
use serde_json::json;
use web::{Choice, FieldErrors, Flash, Form, FormState, Page, Site, WebError, html, invalid};

use super::{base, campaign_of, framed, of_billing};
use crate::error::{BillingError, NotYet};
use crate::model::{IssueWhen, PlatformMoney, Untaxed};
use crate::pages::SetUpPage;
use crate::rules::document_rates::offered;
use crate::rules::set_up_form::{Typed, proposed, read};
use crate::service::save_set_up::save_set_up;
use crate::store;

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::Reading<can::MoveMoney>>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let reference = campaign.reference();
    let saved = site.db().read(move |tx| store::set_up::set_up(tx, reference)).await.map_err(of_billing)?;
    let typed = match &saved {
        Some(saved) => Typed::from(saved),
        None => proposed(&campaign.slug, campaign.dispatch_country, campaign.currency),
    };
    let f = typed.fields().into_iter().fold(FormState::new(), |f, (name, value)| f.with(name, value));
    html(&context(framed(&site, &permit, page, &campaign), &campaign, f))
}

pub(super) async fn save(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(campaign): Path<Id<kinds::Campaign>>,
    form: Form<Typed>,
) -> Result<Response, WebError> {
    let campaign = campaign_of(&site, campaign).await?;
    let reference = campaign.reference();
    let page = framed(&site, &permit, page, &campaign);
    let again = |page: Page, faults: Vec<(&str, String)>| {
        let mut errors = FieldErrors::new();
        for (field, text) in faults {
            errors.add(field, text);
        }
        invalid(&context(page.with_errors(), &campaign, FormState::refused(form.sent.clone(), errors)))
    };
    let new = match read(&form.input, (campaign.row, store::set_up::scope(reference))) {
        Ok(new) => new,
        Err(faults) => {
            let told = faults.into_iter().map(|(field, key)| (field, page.t(key))).collect();
            return again(page, told);
        }
    };
    let cx = permit.cx(&site);
    let entry = permit.audit(&site, "billing.set_up_saved", campaign.id.to_string()).with(json!({
        "issue_when": new.issue_when.word(),
        "platform_money": new.platform_money.word(),
        "untaxed": new.untaxed.word(),
        "tax_currency": new.tax_currency.map(|currency| currency.to_string()),
        "invoice_pattern": new.numbering.invoice_pattern,
        "credit_note_pattern": new.numbering.credit_note_pattern,
    }));
    let saved = site.db().write(move |tx| {
        save_set_up(tx, &cx, reference, &new)?;
        Ok::<(), BillingError>(audit(tx, &cx, entry.clone())?)
    });
    match saved.await {
        Ok(()) => Ok(Flash::success(page.t("billing-saved")).redirect(&site, &base(campaign.id))),
        Err(BillingError::ChangedElsewhere) => Err(WebError::Conflict),
        // All else was looked at before: what is left is that the numbers belong to another row, or have begun.
        Err(BillingError::NotYet(NotYet::Refused(_))) => {
            let text = page.t("billing-fault-pattern-taken");
            again(page, vec![("invoice_pattern", text)])
        }
        Err(e) => Err(of_billing(e)),
    }
}

fn below(page: Page, campaign: &Campaign) -> Page {
    let list = page.t("billing-title");
    page.below(list, base(campaign.id))
}

fn context(page: Page, campaign: &Campaign, f: FormState) -> SetUpPage {
    let labels = [
        ("name", "billing-seller-name"),
        ("street", "billing-street"),
        ("postal_code", "billing-postal-code"),
        ("city", "billing-city"),
        ("country", "billing-country"),
        ("vat_number", "billing-vat-number"),
        ("tax_number", "billing-tax-number"),
        ("company_number", "billing-company-number"),
        ("email", "billing-email"),
        ("footer", "billing-footer"),
        ("issue_when", "billing-issue-when"),
        ("payment_days", "billing-payment-days"),
        ("tax_currency", "billing-tax-currency"),
        ("platform_money", "billing-platform-money"),
        ("untaxed", "billing-untaxed"),
        ("invoice_pattern", "billing-invoice-pattern"),
        ("first_invoice", "billing-first-invoice"),
        ("credit_note_pattern", "billing-credit-note-pattern"),
        ("first_credit_note", "billing-first-credit-note"),
        ("digits", "billing-digits"),
    ];
    let f = f.with_labels(labels.map(|(field, key)| (field, page.t(key))));
    let choice =
        |word: &str, label: String, hint: String| Choice { hint, ..Choice::new(word.to_owned(), label) };
    let lang = page.texts.language().code();
    let countries = countries_by_name_in(lang);
    SetUpPage {
        countries: countries
            .iter()
            .map(|(code, name)| choice(code.as_str(), (*name).to_owned(), String::new()))
            .collect(),
        whens: IssueWhen::ALL
            .iter()
            .map(|one| {
                let key = match one {
                    IssueWhen::Paid => "billing-when-paid",
                    IssueWhen::Locked => "billing-when-locked",
                };
                choice(one.word(), page.t(key), String::new())
            })
            .collect(),
        platform: PlatformMoney::ALL
            .iter()
            .map(|one| {
                let (label, hint) = match one {
                    PlatformMoney::OnInvoice => {
                        ("billing-platform-on-invoice", "billing-platform-on-invoice-hint")
                    }
                    PlatformMoney::LeftOut => ("billing-platform-left-out", "billing-platform-left-out-hint"),
                };
                choice(one.word(), page.t(label), page.t(hint))
            })
            .collect(),
        untaxed: Untaxed::ALL
            .iter()
            .map(|one| {
                let (label, hint) = match one {
                    Untaxed::Ask => ("billing-untaxed-ask", "billing-untaxed-ask-hint"),
                    Untaxed::SmallBusiness => ("billing-untaxed-small", "billing-untaxed-small-hint"),
                    Untaxed::OutsideScope => ("billing-untaxed-outside", "billing-untaxed-outside-hint"),
                };
                choice(one.word(), page.t(label), page.t(hint))
            })
            .collect(),
        tax_currencies: tax_currencies(f.value("tax_currency")),
        action: format!("{}/set-up", base(campaign.id)),
        page: below(page, campaign).titled_by("billing-set-up-title"),
        f,
    }
}

/// The currencies of states that want the tax in their own, and the one that is chosen.
fn tax_currencies(chosen: &str) -> Vec<Choice> {
    let mut codes: Vec<String> = offered().iter().map(ToString::to_string).collect();
    if !chosen.is_empty() && !codes.iter().any(|code| code == chosen) {
        codes.push(chosen.to_owned());
    }
    codes.into_iter().map(|code| Choice::new(code.clone(), code)).collect()
}
