//! Step 3: where the parcel goes.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contacts::Source;
use imports::InTheFile;
use kernel::places::{AddressInput, AsTyped, CountryCode, country_name, validate_address};
use pledges::{Origin, PledgeError, SaveAddress, save_address};
use serde::Deserialize;
use serde_json::Value;
use web::address_form::{
    address_fields, address_form, address_mistakes, country_choices, other_fields_needed, phone_mistakes,
    typed_address,
};
use web::{
    FieldErrors, Form, FormState, Page, SentForm, Site, WebError, html, html_with, invalid, redirect, session,
};

use super::saving::{StepInput, change_once, closed, conflict, go_on, is_preview, leave_or, unexpected};
use super::{country, pick_up};
use crate::owner::{FACT_TYPED_ADDRESS, Visit};
use crate::pages::address::{AddressPage, StoredAddressPage, shows_masked, typed_destination};
use crate::pages::frame::{Frame, dressed};
use crate::pages::pick_up::pick_up_part;
use crate::rules::mask::masked;
use crate::rules::steps::StepPage;

#[derive(Deserialize)]
pub(super) struct AddressQuery {
    new: Option<String>,
}

/// How the form is shown.
struct Shown {
    form: FormState,
    input: AddressInput,
    version: i64,
    is_changed: String,
    can_keep: bool,
}

pub(super) async fn show(
    State(site): State<Site>,
    visit: Visit,
    Query(query): Query<AddressQuery>,
    page: Page,
) -> Result<Response, WebError> {
    if let Some(elsewhere) = closed(&visit) {
        return Ok(elsewhere);
    }
    if let Some(step) = pick_up::step(&visit, &page) {
        return step;
    }
    if country::is_enough(&visit) {
        return country::show(&visit, page);
    }
    let page = dressed(page, &visit).titled_by("portal-address-title");
    if let Some(lines) = shows_masked(&visit, query.new.is_some(), page.lang()) {
        let price = visit.current_price();
        let frame = Frame::of_step(&visit, &page.texts, StepPage::Address, &price);
        let can_send_code = visit.view.profile.as_ref().is_some_and(|profile| profile.email.is_some());
        let key = visit.form_key();
        let is_to_check = false;
        let pick_up = pick_up_part(&visit, &page.texts, None);
        return html(&StoredAddressPage { page, frame, pick_up, lines, can_send_code, key, is_to_check });
    }
    let stored = visit.view.address.as_ref().filter(|_| query.new.is_none());
    let (input, is_from_file) = if let Some(stored) = stored {
        (stored.address.to_input(), false)
    } else {
        let file = in_the_file(&site, &visit).await?;
        if query.new.is_none()
            && let Some(lines) = to_check_masked(&visit, file.address.as_ref(), page.lang())
        {
            let price = visit.current_price();
            let frame = Frame::of_step(&visit, &page.texts, StepPage::Address, &price);
            let (key, is_to_check) = (visit.form_key(), true);
            let can_send_code = true;
            let pick_up = pick_up_part(&visit, &page.texts, None);
            return html(&StoredAddressPage { page, frame, pick_up, lines, can_send_code, key, is_to_check });
        }
        let offered = file.address.filter(|_| query.new.is_none() && visit.is_stepped_up());
        let is_from_file = offered.is_some();
        let name = file.name.filter(|_| visit.is_stepped_up());
        (offered.unwrap_or_else(|| blank(&visit, name)), is_from_file)
    };
    let shown = Shown {
        form: address_form(&input),
        input,
        version: visit.view.pledge.address_stamp.version,
        is_changed: if is_from_file { page.t("portal-address-from-file") } else { String::new() },
        can_keep: false,
    };
    html(&context(&visit, page, shown))
}

/// An empty form starts with what is known: the country that the platform named, and for whom it may be shown the name
/// beside this pledge in its file.
fn blank(visit: &Visit, name: Option<String>) -> AddressInput {
    let country = visit.view.pledge.country.map(|country| country.as_str().to_owned()).unwrap_or_default();
    AddressInput { country, name: name.unwrap_or_default(), ..AddressInput::default() }
}

/// What the platform's file says of the pledge, while nobody has given an address.
pub(super) async fn in_the_file(site: &Site, visit: &Visit) -> Result<InTheFile, WebError> {
    if visit.view.pledge.address_stamp.origin != Origin::Import {
        return Ok(InTheFile::default());
    }
    let (vault, pledge) = (site.vault().clone(), visit.view.pledge.row);
    let file = site.db().read(move |tx| imports::in_the_file(tx, &vault, pledge)).await?;
    Ok(file.unwrap_or_default()) // it came from no file
}

/// The masked lines of an address that the file has and that was not taken over, for somebody who has only a link and
/// could be sent a code.
fn to_check_masked(visit: &Visit, given: Option<&AddressInput>, lang: &str) -> Option<Vec<String>> {
    let can_send_code = visit.view.profile.as_ref().is_some_and(|profile| profile.email.is_some());
    if visit.is_stepped_up() || !can_send_code {
        return None;
    }
    let kept = AddressInput { as_typed: AsTyped::Keep, ..given?.clone() };
    // With parts missing there is nothing to know one's address by: the form asks for all of it.
    validate_address(&kept).ok().map(|address| masked(&address, lang))
}

pub(super) async fn save(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    headers: HeaderMap,
    form: Form<StepInput>,
) -> Result<Response, WebError> {
    let Form { input: step, sent } = form;
    if step.go == "keep" && visit.view.address.is_some() {
        return Ok(redirect(&visit.path_to(StepPage::Review.path())));
    }
    if country::is_enough(&visit) {
        if is_preview(&headers) {
            return country::preview(&visit, page, sent, &step);
        }
        return country::save(&site, &visit, page, sent, &step).await;
    }
    let page = dressed(page, &visit).titled_by("portal-address-title");
    let input = typed_address(&sent);
    let country = CountryCode::parse(&input.country);
    let again = |errors: FieldErrors, version| Shown {
        form: FormState::refused(sent.clone(), errors),
        input: input.clone(),
        version,
        is_changed: String::new(),
        can_keep: false,
    };
    if is_preview(&headers) {
        return html(&context(&visit, page, again(FieldErrors::new(), step.version())));
    }
    // The form still asked for another country's fields: those of this one come first.
    if let Some(country) = other_fields_needed(&sent, &input) {
        let name = country_name(country, page.lang());
        let is_changed = page.t1("web-address-fields-changed", "country", name);
        let shown = Shown { is_changed, ..again(FieldErrors::new(), step.version()) };
        return invalid(&context(&visit, page, shown));
    }
    if let Some(errors) = phone_mistakes(&page.texts, &input) {
        return invalid(&context(&visit, page.with_errors(), again(errors, step.version())));
    }
    let save = SaveAddress {
        pledge: visit.view.pledge.row,
        seen_version: step.version(),
        address: input.clone(),
        source: Source::Backer,
    };
    let error = match store(&site, &visit, (&step.key, &sent), save).await {
        Ok(()) => {
            let next = visit.path_to(StepPage::Review.path());
            return Ok(go_on(&site, &visit, &page, &step, &next));
        }
        Err(error) => error,
    };
    let error = match leave_or(&site, &visit, &page.texts, error) {
        Ok(elsewhere) => return Ok(elsewhere),
        Err(error) => error,
    };
    if let Some((errors, version)) = conflict(&visit, &page.texts, StepPage::Address, &error) {
        return html_with(StatusCode::CONFLICT, &context(&visit, page.with_errors(), again(errors, version)));
    }
    let PledgeError::Address(problems) = error else { return Err(unexpected(error)) };
    let can_keep = problems.iter().any(kernel::places::AddressProblem::can_be_kept_as_typed);
    let errors = address_mistakes(&page.texts, country, &problems);
    let shown = Shown { can_keep, ..again(errors, step.version()) };
    invalid(&context(&visit, page.with_errors(), shown))
}

/// Saves the address, and notes in the session that it was typed here: it may be shown here in full.
async fn store(
    site: &Site,
    visit: &Visit,
    (key, sent): (&str, &SentForm),
    save: SaveAddress,
) -> Result<(), PledgeError> {
    let (session, facts) = (visit.session.id, visit.session.facts.clone());
    change_once(site, visit, ("address", key, sent), move |tx, cx, earlier| {
        let seen_version = earlier.unwrap_or(save.seen_version);
        let saved = save_address(tx, cx, &SaveAddress { seen_version, ..save.clone() })?;
        let mut facts = facts.clone();
        if let (Value::Object(known), Some(row)) = (&mut facts, saved.address) {
            known.insert(FACT_TYPED_ADDRESS.to_owned(), row.get().into());
        }
        session::store::set_facts(tx, session, &facts)?;
        Ok(saved.version)
    })
    .await
    .map(drop)
}

fn context(visit: &Visit, page: Page, shown: Shown) -> AddressPage {
    let destination = typed_destination(&shown.input);
    let price = visit.price(&visit.view.pledge.choices, destination.as_ref());
    let country = CountryCode::parse(&shown.input.country);
    let typed = shown.form;
    AddressPage {
        frame: Frame::of_step(visit, &page.texts, StepPage::Address, &price),
        pick_up: pick_up_part(visit, &page.texts, None),
        f: typed,
        version: shown.version,
        key: visit.form_key(),
        countries: country_choices(&page.texts),
        country: country.map(|country| country.as_str().to_owned()).unwrap_or_default(),
        fields: country.map(|country| address_fields(&page.texts, country)).unwrap_or_default(),
        is_changed: shown.is_changed,
        can_keep: shown.can_keep,
        has_stored: visit.view.address.is_some(),
        page,
    }
}
