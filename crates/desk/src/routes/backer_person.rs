//! Name and e-mail of a backer: of the person with all their pledges, or of a person that one of several pledges gets for
//! itself, where two people had shared an address.

use accounts::{Permission, Permit, can};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::post;
use contacts::{ContactError, Source};
use db::WriteTx;
use events::ContactMoved;
use kernel::{Cx, EmailAddress};
use pledges::{OwnPerson, Pledge, PledgeError};
use serde::Deserialize;
use serde_json::json;
use web::{Choice, FieldErrors, Flash, Form, FormState, Page, Site, WebError};

use super::backer::{self, Facts};
use super::backer_actions::{BASE, Came, Change, in_pledge, sign_out_everywhere};
use crate::editing::reasons_follow;
use crate::error::DeskError;
use crate::frame;

pub(super) fn routes() -> Router<Site> {
    Router::new().route(&format!("{BASE}/person"), post(save_person))
}

/// Whom a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Whom {
    /// The person, with all their pledges.
    Person,
    /// This pledge, which gets a person of its own.
    Pledge,
}

/// Name and e-mail of the person.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    /// Asked where the person has several pledges.
    #[serde(default)]
    whom: Option<Whom>,
}

/// What can be chosen where the person has several pledges; nothing where they have not.
pub(super) fn choices(page: &Page, facts: &Facts) -> Vec<Choice> {
    if facts.others.is_empty() {
        return Vec::new();
    }
    let count = i64::try_from(facts.others.len().saturating_add(1)).unwrap_or(i64::MAX);
    vec![
        Choice::new("pledge", page.t("desk-person-this-pledge")).hint(page.t("desk-person-this-pledge-hint")),
        Choice::new("person", page.t1("desk-person-all-pledges", "count", count)),
    ]
}

/// The other pledges of the person, in words: `Order 3, Order 7; in other campaigns: 1`; empty where there are none.
pub(super) fn other_pledges(page: &Page, facts: &Facts) -> String {
    let here = facts.view.pledge.campaign;
    let (own, elsewhere): (Vec<&Pledge>, Vec<&Pledge>) =
        facts.others.iter().partition(|other| other.campaign == here);
    let mut parts: Vec<String> = Vec::new();
    if !own.is_empty() {
        let order = |other: &&Pledge| page.t1("desk-order", "number", other.order_number.clone());
        parts.push(own.iter().map(order).collect::<Vec<_>>().join(", "));
    }
    if !elsewhere.is_empty() {
        let count = i64::try_from(elsewhere.len()).unwrap_or(i64::MAX);
        parts.push(page.t1("desk-person-elsewhere", "count", page.texts.number(count)));
    }
    parts.join("; ")
}

/// Changes name and e-mail. What was typed is shown again when it cannot be saved.
async fn save_person(
    State(site): State<Site>,
    permit: Permit<can::EditBackers>,
    Path((_, pledge)): Path<(String, String)>,
    page: Page,
    form: Form<Typed>,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let facts = backer::load(&site, &campaign, &pledge).await?;
    let id = facts.view.pledge.id;
    let whom = if facts.others.is_empty() { Some(Whom::Person) } else { form.input.whom };
    if whom != Some(Whom::Pledge) {
        may_change_person(&permit, &facts)?;
    }
    let mut errors = FieldErrors::new();
    let email = email_of(&page, (&form.input, whom), &facts, &mut errors);
    if let (true, Some(whom)) = (errors.is_empty(), whom) {
        let name = kernel::text::tidy_line(&form.input.name);
        let source = Source::Staff { id: permit.staff().id };
        let change_it: Box<Change> = Box::new(move |tx, cx, pledge| match (whom, &email) {
            (Whom::Pledge, Some(email)) => part(tx, cx, pledge, OwnPerson { name: &name, email, source }),
            (Whom::Pledge, None) => Ok(Came::Nothing), // asked for before
            (Whom::Person, email) => save(tx, cx, pledge, (&name, email.as_ref(), source)),
        });
        let action = if whom == Whom::Pledge { "pledge.person_parted" } else { "contact.changed" };
        let audit = permit.audit(&site, action, id.to_string()).with(json!({ "fields": ["name", "email"] }));
        let saved = in_pledge(&site, permit.cx(&site), (&campaign, id), audit, change_it).await;
        match saved {
            Ok(()) => {
                let to = frame::path(&campaign, &format!("backers/{id}"));
                let key = if whom == Whom::Pledge { "desk-done-parted" } else { "desk-done-person" };
                return Ok(Flash::success(page.t(key)).redirect(&site, &to));
            }
            Err(error) => refuse(&page, error, &mut errors)?,
        }
    }
    let f = FormState::refused(form.sent, errors);
    web::invalid(&backer::context(&site, &permit, (page.with_errors(), f), &campaign, &facts))
}

/// The typed address; what is the matter with it, or with the choice, is added to the mistakes.
fn email_of(
    page: &Page,
    (typed, whom): (&Typed, Option<Whom>),
    facts: &Facts,
    errors: &mut FieldErrors,
) -> Option<EmailAddress> {
    if whom.is_none() {
        errors.add("whom", page.t("desk-person-whom-missing"));
    }
    let text = typed.email.trim();
    let email = EmailAddress::parse(text).ok();
    if email.is_none() && !text.is_empty() {
        errors.add("email", page.t("desk-email-wrong"));
    }
    let known = facts.view.profile.as_ref().and_then(|profile| profile.email.as_ref());
    if whom == Some(Whom::Pledge) && errors.is_empty() && (email.is_none() || email.as_ref() == known) {
        errors.add("email", page.t("desk-person-own-email"));
    }
    email
}

/// A change that was not made: as a mistake of the form, or as an error page.
fn refuse(page: &Page, error: DeskError, errors: &mut FieldErrors) -> Result<(), WebError> {
    match error {
        DeskError::Contact(ContactError::EmailTaken { .. })
        | DeskError::Pledge(PledgeError::Contact(ContactError::EmailTaken { .. })) => {
            errors.add("email", page.t("desk-email-taken"));
        }
        DeskError::Contact(ContactError::NameTooLong)
        | DeskError::Pledge(PledgeError::Contact(ContactError::NameTooLong)) => {
            errors.add("name", page.t("contacts-error-name-too-long"));
        }
        DeskError::HasInvoices => errors.add("whom", page.t("desk-person-has-invoices")),
        other => return Err(other.into()),
    }
    Ok(())
}

/// A person is known across all campaigns, and their e-mail address opens all their pledges: who works in one
/// campaign alone may change a person of that campaign alone.
fn may_change_person(permit: &Permit<can::EditBackers>, facts: &Facts) -> Result<(), WebError> {
    let elsewhere = facts.others.iter().any(|own| own.campaign != facts.view.pledge.campaign);
    if elsewhere && !permit.staff().may(Permission::EditBackers, None) {
        return Err(WebError::Forbidden);
    }
    Ok(())
}

/// Saves what differs. An empty e-mail field leaves the address as it is: a person without one cannot be written to.
fn save(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    (name, email, source): (&str, Option<&EmailAddress>, Source),
) -> Result<Came, DeskError> {
    let now = contacts::profile(tx, &cx.vault, pledge.contact)?;
    let mut came = Came::Nothing;
    if now.name != name && !name.is_empty() {
        contacts::rename(tx, cx, pledge.contact, name, source)?;
        came = Came::Something;
    }
    if let Some(email) = email.filter(|email| now.email.as_ref() != Some(*email)) {
        contacts::change_email(tx, cx, pledge.contact, email, source)?;
        // Links went to the address before: they stop working, and so does every session they opened.
        for own in pledges::of_contact(tx, pledge.contact)? {
            pledges::revoke_links(tx, cx, own.row)?;
        }
        sign_out_everywhere(tx, cx, pledge)?;
        came = Came::Something;
    }
    Ok(came)
}

/// Gives the pledge a person of its own, with all that is kept of it. Nobody can tell by which of the links somebody
/// came in: every session of the person before ends, and their own links let them in again. A pledge with an invoice
/// stays: documents are never written anew, and each must go when its person is erased.
fn part(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge, own: OwnPerson<'_>) -> Result<Came, DeskError> {
    if !billing::of_pledge(tx, pledge.row)?.is_empty() {
        return Err(DeskError::HasInvoices);
    }
    let parted = pledges::part_from_person(tx, cx, pledge.row, own)?;
    imports::follow_parting(tx, cx, pledge.row, &parted)?;
    reasons_follow(tx, cx, pledge, &parted)?;
    messages::hold_back_about(tx, cx, pledge.row, parted.from)?;
    sign_out_everywhere(tx, cx, pledge)?;
    if parted.was_let_in {
        let now = cx.now();
        jobs::emit(tx, now, &ContactMoved { contact: parted.to_id, moved_at_micros: now.as_micros() })?;
    }
    Ok(Came::Something)
}
