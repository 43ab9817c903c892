//! Recording that money went back for a credit note of a part: what is left of the note is proposed, and no more is taken.

use accounts::{Permit, audit, can};
use axum::extract::{Path, State};
use axum::response::Response;
use campaigns::model::Campaign;
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Currency, Id, Money};
use pledges::{PaidBack, Pledge, PledgeError, Returnable, When};
use serde_json::json;
use web::{Choice, FieldErrors, Flash, Form, FormState, Page, SentForm, Site, WebError, html, invalid};

use super::credit::Typed;
use super::{base, campaign_of, framed, of_billing, still_owed};
use crate::error::BillingError;
use crate::pages::RepayPage;
use crate::service::repay_note::{NoteToRepay, note_to_repay, repay_note};

type InPath = Path<(Id<kinds::Campaign>, Id<kinds::Invoice>)>;

async fn opened(
    site: &Site,
    permit: &Permit<can::MoveMoney>,
    (campaign, note): (Id<kinds::Campaign>, Id<kinds::Invoice>),
) -> Result<(Campaign, NoteToRepay), WebError> {
    let campaign = campaign_of(site, campaign).await?;
    let (vault, of) = (permit.cx(site).vault, campaign.clone());
    let read = site.db().read(move |tx| note_to_repay(tx, &vault, &of, note)).await;
    Ok((campaign, read.map_err(of_billing)?.ok_or(WebError::NotFound)?))
}

/// The most that may go back in each currency, what was charged in another one first; above zero each.
fn most(returnable: &Returnable) -> Vec<Money> {
    let all = returnable.elsewhere.iter().copied().chain([returnable.own]);
    all.filter(|most| most.is_positive()).collect()
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(which): InPath,
) -> Result<Response, WebError> {
    let (campaign, found) = opened(&site, &permit, which).await?;
    let mut f = FormState::new()
        .with("key", pledges::request_key(site.random()))
        .with("day", campaign.day_of(site.now()).to_string());
    let first = found.order.as_ref().and_then(|(_, returnable)| most(returnable).first().copied());
    if let Some(first) = first {
        f = f.with("amount", first.decimal_text()).with("currency", first.currency.code());
    }
    html(&context(framed(&site, &permit, page, &campaign), &campaign, &found, f))
}

/// Books it once, however often the form is sent.
pub(super) async fn save(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    page: Page,
    Path(which): InPath,
    form: Form<Typed>,
) -> Result<Response, WebError> {
    let (campaign, found) = opened(&site, &permit, which).await?;
    let page = framed(&site, &permit, page, &campaign);
    let refuse = |errors: FieldErrors| {
        let f = FormState::refused(form.sent.clone(), errors);
        invalid(&context(page.clone().with_errors(), &campaign, &found, f))
    };
    let today = campaign.day_of(site.now());
    let paid_back = match read(&page, &form.sent, (&found, found.of.currency), today) {
        Ok(paid_back) => paid_back,
        Err(errors) => return refuse(errors),
    };
    let entry = permit.audit(&site, "billing.note_repaid", found.note.to_string()).with(json!({
        "amount_minor": paid_back.amount.minor,
        "currency": paid_back.amount.currency.code(),
        "day": paid_back.day.to_string(),
        "note": paid_back.note,
    }));
    let (cx, of, note) = (permit.cx(&site), campaign.clone(), found.note);
    let done = site.db().write(move |tx| {
        if repay_note(tx, &cx, &of, (note, &paid_back))?.when == When::Now {
            audit(tx, &cx, entry.clone())?;
        }
        Ok::<_, BillingError>(())
    });
    match done.await {
        Ok(()) => {
            let done = page.t1("billing-repay-done", "number", found.number.as_str());
            Ok(Flash::success(done).redirect(&site, &base(campaign.id)))
        }
        Err(e) => refuse(told(&page, &found, e)?),
    }
}

fn read(
    page: &Page,
    sent: &SentForm,
    (found, own): (&NoteToRepay, Currency),
    today: Date,
) -> Result<PaidBack, FieldErrors> {
    let mut errors = FieldErrors::new();
    let value = |name| sent.value(name).unwrap_or_default().trim();
    let currency = match value("currency") {
        "" => Some(own),
        code => Currency::parse(code).ok(), // said beside the field
    };
    if currency.is_none() {
        errors.add("currency", page.t("billing-fault-choose"));
    }
    let typed = Money::parse(value("amount"), currency.unwrap_or(own)).ok(); // said beside the field
    let amount = typed.filter(|amount| amount.is_positive());
    if amount.is_none() {
        errors.add("amount", page.t("billing-credit-fault-amount"));
    }
    let day = value("day").parse::<Date>().ok().filter(|day| *day <= today); // said beside the field
    if day.is_none() {
        errors.add("day", page.t("billing-repay-fault-day"));
    }
    let note = kernel::text::tidy_line(value("note"));
    if note.chars().count() > NOTE_MAX {
        let max = i64::try_from(NOTE_MAX).unwrap_or(i64::MAX); // a small number
        errors.add("note", page.t1("billing-credit-fault-long", "max", max));
    }
    match (amount, day, &found.order, errors.is_empty()) {
        (Some(amount), Some(day), Some((pledge, _)), true) => {
            Ok(PaidBack { pledge: pledge.row, amount, day, note, key: value("key").to_owned() })
        }
        (_, _, None, true) => {
            errors.add(
                "",
                found.owed.map_or_else(|| page.t("billing-repay-not-now"), |owed| still_owed(page, owed)),
            );
            Err(errors)
        }
        _ => Err(errors),
    }
}

/// Longest number of a payment; that of the credit note stands before it in the books.
const NOTE_MAX: usize = 60;

fn told(page: &Page, found: &NoteToRepay, error: BillingError) -> Result<FieldErrors, WebError> {
    let mut errors = FieldErrors::new();
    match error {
        BillingError::Pledge(PledgeError::NotOwedBack(most)) if most.is_positive() => {
            errors.add("amount", page.t1("billing-repay-fault-most", "amount", page.texts.money(most)));
        }
        BillingError::Pledge(PledgeError::NotOwedBack(_)) if found.left.is_positive() => {
            errors.add("amount", page.t("billing-repay-fault-currency"));
        }
        BillingError::Pledge(PledgeError::NotOwedBack(_)) => {
            errors.add("", page.t("billing-repay-all"));
        }
        BillingError::Pledge(PledgeError::TooLittleBack(least)) => {
            errors.add("amount", page.t1("billing-repay-fault-least", "amount", page.texts.money(least)));
        }
        BillingError::Pledge(PledgeError::StillOwed(owed)) => errors.add("", still_owed(page, owed)),
        BillingError::Pledge(PledgeError::RequestKey) => errors.add("", page.t("billing-repay-fault-again")),
        BillingError::NotCreditable => errors.add("", page.t("billing-repay-not-now")),
        other => return Err(of_billing(other)),
    }
    Ok(errors)
}

fn context(page: Page, campaign: &Campaign, found: &NoteToRepay, f: FormState) -> RepayPage {
    let most = found.order.as_ref().map(|(_, returnable)| most(returnable)).unwrap_or_default();
    let choice = |most: &Money| {
        let hint = page.t1("billing-repay-most", "amount", page.texts.money(*most));
        Choice::new(most.currency.code(), most.currency.code()).hint(hint)
    };
    let came_elsewhere = most.iter().any(|most| most.currency != found.of.currency);
    let repaid = found.repaid.iter().map(|one| {
        let args = [("day", one.day.to_string().into()), ("amount", page.texts.money(one.paid).into())];
        page.texts.text_with("billing-repay-went", &args)
    });
    let state = if found.left.minor <= 0 {
        page.t("billing-repay-all")
    } else if let Some(owed) = found.owed {
        still_owed(&page, owed)
    } else if most.is_empty() {
        page.t("billing-repay-not-now")
    } else {
        String::new()
    };
    let labels = [
        ("amount", "billing-repay-amount"),
        ("currency", "billing-repay-currency"),
        ("day", "billing-repay-day"),
        ("note", "billing-repay-number"),
    ];
    let labels: Vec<(String, String)> =
        labels.into_iter().map(|(field, key)| (field.to_owned(), page.t(key))).collect();
    let list = base(campaign.id);
    let order = |pledge: &Pledge| format!("/desk/campaigns/{}/backers/{}", campaign.id, pledge.id);
    RepayPage {
        f: f.with_labels(labels),
        action: format!("{list}/{}/repayment", found.note),
        back: list.clone(),
        order: order(&found.of),
        left: page.t2(
            "billing-repay-left",
            &("left", page.texts.money(found.left).into()),
            &("total", page.texts.money(found.gross).into()),
        ),
        named: if found.named.is_positive() {
            page.t1("billing-repay-named", "amount", page.texts.money(found.named))
        } else {
            String::new()
        },
        repaid: repaid.collect(),
        state,
        currencies: if came_elsewhere { most.iter().map(choice).collect() } else { Vec::new() },
        page: page.clone().below(page.t("billing-title"), list).titled(page.t1(
            "billing-repay-title",
            "number",
            found.number.as_str(),
        )),
    }
}
