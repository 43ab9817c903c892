//! The page on which finance records that money went back to a backer outside of this programme.

use accounts::{Permit, can};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use campaigns::Date;
use campaigns::model::Campaign;
use kernel::ids::kinds;
use kernel::{Currency, Id, Money};
use pledges::{PaidBack, Pledge, PledgeError, When};
use serde::Deserialize;
use serde_json::json;
use web::{Choice, FieldErrors, Flash, Form, FormState, Page, Site, WebError};

use super::key_of_credit;
use crate::error::DeskError;
use crate::frame;

type InPath = Path<(String, String)>;

#[derive(Template)]
#[template(path = "paying_back/record.html")]
struct RecordPage {
    page: Page,
    f: FormState,
    key: String,
    title: String,
    back: String,
    /// In which currencies money may go back, where there is more than one.
    currencies: Vec<Choice>,
    /// That what is owed is too little for the currency it came in; empty where it is not.
    too_small: String,
}

/// What the form brings back.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Typed {
    #[serde(default)]
    key: String,
    #[serde(default)]
    amount: String,
    /// Empty for the pledge's own.
    #[serde(default)]
    currency: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    note: String,
}

/// The pledge, and what is owed or left over for it.
struct Found {
    campaign: Campaign,
    pledge: Pledge,
    /// What is owed back; without that, the credit that is left over.
    amount: Money,
    is_owed: bool,
    back: String,
    /// The most that may go back in each currency that came in.
    returnable: Vec<Money>,
}

impl Found {
    /// Whether some of it came in another currency than the pledge's, so that it is asked in which it went back.
    fn came_elsewhere(&self) -> bool {
        self.returnable.iter().any(|most| most.currency != self.pledge.currency)
    }

    /// What is owed is too little for this currency: nothing settles it.
    fn is_too_small_for(&self, currency: Currency) -> bool {
        self.returnable.iter().any(|most| most.currency == currency && most.is_zero())
    }

    /// Says so.
    fn too_small(&self, page: &Page, currency: Currency) -> String {
        let amount = page.texts.money(self.amount);
        page.t2("desk-back-too-small", &("amount", amount.into()), &("currency", currency.code().into()))
    }

    /// The field beside which a wrong currency is told.
    fn field_of_currency(&self) -> &'static str {
        if self.came_elsewhere() { "currency" } else { "amount" }
    }
}

async fn find<P: can::Can>(site: &Site, permit: &Permit<P>, pledge: &str) -> Result<Found, WebError> {
    let campaign = frame::campaign_of(site, permit).await?;
    let id: Id<kinds::Pledge> = Id::parse(pledge).map_err(|_| WebError::NotFound)?;
    let row = campaign.row;
    let read = site.db().read(move |tx| {
        let pledge = pledges::find(tx, id)?.filter(|p| p.campaign == row).ok_or(DeskError::Unknown)?;
        let standing = pledges::standing(tx, &pledge)?;
        let owed = standing.owed_back(pledge.state).map_err(PledgeError::from)?;
        let left = standing.left_over().map_err(PledgeError::from)?;
        let may = pledges::returnable(tx, &pledge)?;
        let own = Some(may.own).filter(|own| own.is_positive());
        let all: Vec<Money> = may.elsewhere.into_iter().chain(own).collect();
        Ok::<_, DeskError>((pledge, owed, left, all))
    });
    let (pledge, owed, left, returnable) = read.await?;
    let (amount, is_owed) = if owed.is_positive() { (owed, true) } else { (left, false) };
    let back = frame::path(&campaign, &format!("backers/{id}"));
    Ok(Found { campaign, pledge, amount, is_owed, back, returnable })
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    Path((_, pledge)): InPath,
    page: Page,
) -> Result<Response, WebError> {
    let found = find(&site, &permit, &pledge).await?;
    if !found.amount.is_positive() {
        return Ok(Flash::info(page.t("desk-back-nothing")).redirect(&site, &found.back));
    }
    let today = found.campaign.day_of(site.now()).to_string();
    // What was charged in another currency goes back in it first.
    let first = found.returnable.first().copied().unwrap_or(found.amount); // the same
    let proposed = if first.currency == found.amount.currency { found.amount } else { first };
    let f =
        FormState::new().with("amount", proposed.decimal_text()).with("currency", proposed.currency.code());
    let f = f.with("day", today);
    let key = pledges::request_key(site.random());
    web::html(&context(&site, &permit, (page, f), (&found, key)))
}

fn context(
    site: &Site,
    permit: &Permit<can::MoveMoney>,
    (page, f): (Page, FormState),
    (found, key): (&Found, String),
) -> RecordPage {
    let above = page.t1("desk-order", "number", found.pledge.order_number.clone());
    let page = frame::campaign_page(site, permit, page, &found.campaign, "desk-back-title")
        .below(above, found.back.clone());
    let of_credit = || key_of_credit(&found.campaign, &found.pledge);
    let title = if found.is_owed { "desk-owed-back" } else { of_credit() };
    let title = page.t1(title, "amount", page.texts.money(found.amount));
    let choice = |most: &Money| {
        let hint = page.t1("desk-back-most", "amount", page.texts.money(*most));
        Choice::new(most.currency.code(), most.currency.code()).hint(hint)
    };
    let currencies =
        if found.came_elsewhere() { found.returnable.iter().map(choice).collect() } else { Vec::new() };
    let too_small = found.returnable.iter().filter(|most| most.is_zero());
    let too_small: Vec<_> = too_small.map(|most| found.too_small(&page, most.currency)).collect();
    RecordPage { title, currencies, too_small: too_small.join(" "), back: found.back.clone(), f, key, page }
}

/// Books it once, however often the form is sent.
pub(super) async fn save(
    State(site): State<Site>,
    permit: Permit<can::MoveMoney>,
    Path((_, pledge)): InPath,
    page: Page,
    form: Form<Typed>,
) -> Result<Response, WebError> {
    let found = find(&site, &permit, &pledge).await?;
    let Form { input, sent } = form;
    let key = input.key.clone();
    let refuse = |page: Page, errors| {
        let f = FormState::refused(sent.clone(), errors);
        web::invalid(&context(&site, &permit, (page.with_errors(), f), (&found, key.clone())))
    };
    let paid_back = match read(&site, &page, &found, input) {
        Ok(paid_back) => paid_back,
        Err(errors) => return refuse(page, errors),
    };
    let audit = permit.audit(&site, "money.paid_back", found.pledge.id.to_string()).with(json!({
        "amount_minor": paid_back.amount.minor,
        "currency": paid_back.amount.currency.code(),
        "day": paid_back.day.to_string(),
        "note": paid_back.note,
    }));
    let cx = permit.cx(&site);
    let booked = site.db().write(move |tx| {
        if pledges::record_paid_back(tx, &cx, &paid_back)?.when == When::Now {
            accounts::audit(tx, &cx, audit.clone())?;
        }
        Ok::<_, DeskError>(())
    });
    match booked.await {
        Ok(()) => Ok(Flash::success(page.t("desk-done-paid-back")).redirect(&site, &found.back)),
        Err(DeskError::Pledge(PledgeError::NotOwedBack(owed))) => {
            let mut errors = FieldErrors::new();
            if found.returnable.iter().any(|most| most.currency == owed.currency) {
                errors.add("amount", page.t1("desk-back-too-much", "owed", page.texts.money(owed)));
            } else {
                errors.add(found.field_of_currency(), page.t("desk-back-currency-wrong"));
            }
            refuse(page, errors)
        }
        Err(DeskError::Pledge(PledgeError::TooLittleBack(least))) => {
            let mut errors = FieldErrors::new();
            errors.add("amount", page.t1("desk-back-too-little", "least", page.texts.money(least)));
            refuse(page, errors)
        }
        Err(error) => frame::answer(&site, &page, &found.back, (Err(error), "desk-done-paid-back")),
    }
}

/// What was typed, or what is wrong with it, all at once.
fn read(site: &Site, page: &Page, found: &Found, input: Typed) -> Result<PaidBack, FieldErrors> {
    let mut errors = FieldErrors::new();
    let currency = match input.currency.as_str() {
        "" => Some(found.pledge.currency),
        code => Currency::parse(code).ok(), // told beside the field
    };
    if currency.is_none() {
        errors.add(found.field_of_currency(), page.t("desk-back-currency-wrong"));
    }
    let currency = currency.unwrap_or(found.pledge.currency); // told above
    let is_too_small = found.is_too_small_for(currency);
    let counts = |amount: &Money| amount.is_positive() || (is_too_small && amount.is_zero());
    let amount = Money::parse(&input.amount, currency).ok().filter(counts); // noted
    if amount.is_none() && is_too_small {
        errors.add("amount", found.too_small(page, currency));
    } else if amount.is_none() {
        let example = page.texts.money(Money::new(1250, currency));
        errors.add("amount", page.t1("desk-back-amount-wrong", "example", example));
    }
    let today = found.campaign.day_of(site.now());
    let day = input.day.trim().parse::<Date>().ok().filter(|day| *day <= today); // noted
    if day.is_none() {
        errors.add("day", page.t("desk-back-day-wrong"));
    }
    let note = kernel::text::tidy_line(&input.note);
    if note.chars().count() > pledges::PAID_BACK_NOTE_MAX {
        errors.add("note", page.t1("desk-back-note-long", "max", pledges::PAID_BACK_NOTE_MAX.to_string()));
    }
    match (amount, day, errors.is_empty()) {
        (Some(amount), Some(day), true) => {
            Ok(PaidBack { pledge: found.pledge.row, amount, day, note, key: input.key })
        }
        _ => Err(errors),
    }
}
