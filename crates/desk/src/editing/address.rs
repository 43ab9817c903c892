//! Where the parcel goes. After the lock the address can still be corrected, with a reason, as long as the price
//! does not hang on what changes.

use accounts::Permission;
use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contacts::Source;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::{AddressInput, AddressProblem, CountryCode, address_format, country_name};
use kernel::text::tidy_text;
use pledges::forms::{SENT, choice_problem, pick_up_choices};
use pledges::quote::{Choices, Destination};
use pledges::{PledgeError, PledgeState, SaveAddress, SaveCountry, save_address, save_country, save_pick_up};
use web::address_form::{
    AddressField, address_fields, address_form, address_mistakes, country_choices, other_fields_needed,
    phone_mistakes, typed_address,
};
use web::{Choice, FieldErrors, Form, FormState, Page, SentForm, WebError, html, html_with, invalid};

use super::case::{Around, Case, Hidden, Sheet};
use super::reasons::{REASON_CHARS_MAX, note_reason};
use crate::error::DeskError;

/// The field of the place, or [`SENT`].
const PLACE_FIELD: &str = "place";

#[derive(Template)]
#[template(path = "editing/address.html")]
struct AddressPage {
    page: Page,
    around: Around,
    pick_up: PickUpPart,
    f: FormState,
    version: i64,
    key: String,
    path: String,
    countries: Vec<Choice>,
    country: String,
    fields: Vec<AddressField>,
    is_changed: String,
    can_keep: bool,
    /// Nothing is shipped: the country is all that the tax needs.
    is_country_enough: bool,
    /// The pledge is agreed to: only what costs the same.
    correction: Option<Correction>,
    reason_max: usize,
}

/// An address is corrected that was agreed to.
struct Correction {
    wants_reason: bool,
}

/// How the form is shown.
struct Shown {
    f: FormState,
    input: AddressInput,
    version: i64,
    is_changed: String,
    can_keep: bool,
    /// What was wrong with the choice of a place.
    pick_up: Option<FormState>,
}

pub(super) async fn show(case: Case, page: Page) -> Result<Response, WebError> {
    sees_addresses(&case)?;
    let input = match &case.view.address {
        Some(stored) => stored.address.to_input(),
        None => offered(&case).await?,
    };
    let f = address_form(&input);
    let version = case.view.pledge.address_stamp.version;
    let (is_changed, can_keep) = (String::new(), false);
    html(&context(&case, page, Shown { f, input, version, is_changed, can_keep, pick_up: None }))
}

/// Sent, or fetched at a place.
pub(super) async fn fetch(case: Case, page: Page, form: Form<Hidden>) -> Result<Response, WebError> {
    sees_addresses(&case)?;
    let Form { input: hidden, sent } = form;
    let again = |text: String| {
        let mut errors = FieldErrors::new();
        errors.add(PLACE_FIELD, text);
        let input = case.view.address.as_ref().map(|stored| stored.address.to_input());
        let input = input.unwrap_or_else(|| blank(&case));
        Shown {
            f: address_form(&input),
            input,
            version: case.view.pledge.address_stamp.version,
            is_changed: String::new(),
            can_keep: false,
            pick_up: Some(FormState::refused(sent.clone(), errors)),
        }
    };
    let place = match sent.value(PLACE_FIELD) {
        Some(SENT) => None,
        Some(id) if Id::<kinds::PickUp>::parse(id).is_ok() => Id::parse(id).ok(), // asked before
        _ => {
            let text = page.t("desk-edit-pick-up-choose");
            return invalid(&context(&case, page.with_errors(), again(text)));
        }
    };
    let pledge = case.view.pledge.row;
    let saved = case.change(("pledge.pick_up_saved", &hidden.key), &sent, move |tx, cx, _| {
        Ok(save_pick_up(tx, cx, pledge, place)?.version)
    });
    let text = match saved.await {
        Ok(()) => return Ok(case.saved(&page, "desk-edit-saved-pick-up")),
        Err(DeskError::Pledge(PledgeError::Choices(problems))) => {
            let told = problems.iter().map(|one| choice_problem(&page.texts, one));
            told.collect::<Vec<_>>().join(" ")
        }
        Err(error) => error.sentence(&page.texts).ok_or(error)?,
    };
    invalid(&context(&case, page.with_errors(), again(text)))
}

/// The question how the backer gets it; nothing is asked where there is no place, or nothing can be changed.
struct PickUpPart {
    choices: Vec<Choice>,
    f: FormState,
    path: String,
    /// It is fetched.
    is_fetched: bool,
}

fn pick_up_part(case: &Case, page: &Page, refused: Option<FormState>) -> PickUpPart {
    let choices = &case.view.pledge.choices;
    let (to, is_open) = (case.destination(), case.is_open());
    let price = |choices: &Choices| case.price(choices, to.as_ref());
    let sent = page.t("desk-edit-pick-up-sent");
    let offered = || pick_up_choices(&page.texts, (&case.catalogue, choices), price, sent);
    let now = choices.pick_up.map_or_else(|| SENT.to_owned(), |id| id.to_string());
    PickUpPart {
        choices: if is_open { offered() } else { Vec::new() },
        f: refused.unwrap_or_else(|| FormState::new().with(PLACE_FIELD, now)),
        path: case.path("pick-up"),
        is_fetched: case.price(choices, None).is_ok_and(|quote| quote.shipping.pick_up.is_some()),
    }
}

/// An address that one may not see is not one to write.
fn sees_addresses(case: &Case) -> Result<(), WebError> {
    if case.may(Permission::ViewAddresses) { Ok(()) } else { Err(WebError::Forbidden) }
}

/// The address of the platform's file that was not taken over, as it was probably meant; else what is known.
async fn offered(case: &Case) -> Result<AddressInput, WebError> {
    let (vault, pledge) = (case.site.vault().clone(), case.view.pledge.row);
    let file = case.site.db().read(move |tx| imports::in_the_file(tx, &vault, pledge)).await?;
    Ok(file.and_then(|file| file.address).unwrap_or_else(|| blank(case)))
}

/// An empty form starts with what is known.
fn blank(case: &Case) -> AddressInput {
    let country = case.view.pledge.country.map(|country| country.as_str().to_owned()).unwrap_or_default();
    let name = case.view.profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default();
    AddressInput { country, name, ..AddressInput::default() }
}

fn is_correction(case: &Case) -> bool {
    matches!(case.view.pledge.state, PledgeState::Confirmed | PledgeState::Locked | PledgeState::Paid)
        && case.view.profile.is_some()
}

fn wants_reason(case: &Case) -> bool {
    is_correction(case) && case.view.pledge.state != PledgeState::Confirmed
}

pub(super) async fn save(
    case: Case,
    page: Page,
    headers: HeaderMap,
    form: Form<Hidden>,
) -> Result<Response, WebError> {
    sees_addresses(&case)?;
    let Form { input: hidden, sent } = form;
    let input = typed_address(&sent);
    let again = |errors: FieldErrors, version: i64| Shown {
        f: FormState::refused(sent.clone(), errors),
        input: input.clone(),
        version,
        is_changed: String::new(),
        can_keep: false,
        pick_up: None,
    };
    if headers.contains_key("x-preview") {
        return html(&context(&case, page, again(FieldErrors::new(), hidden.version())));
    }
    if let Some(country) = other_fields_needed(&sent, &input).filter(|_| !is_country_enough(&case)) {
        let name = country_name(country, page.lang());
        let is_changed = page.t1("web-address-fields-changed", "country", name);
        let shown = Shown { is_changed, ..again(FieldErrors::new(), hidden.version()) };
        return invalid(&context(&case, page, shown));
    }
    let reason = tidy_text(sent.value("reason").unwrap_or_default());
    if let Some(errors) = reason_mistake(&case, &page, &reason) {
        return invalid(&context(&case, page.with_errors(), again(errors, hidden.version())));
    }
    if let Some(errors) = phone_mistakes(&page.texts, &input) {
        return invalid(&context(&case, page.with_errors(), again(errors, hidden.version())));
    }
    let stored = if is_country_enough(&case) {
        let Some(country) = CountryCode::parse(&input.country) else {
            let mut errors = FieldErrors::new();
            errors.add("country", page.t("web-address-problem-unknown-country"));
            return invalid(&context(&case, page.with_errors(), again(errors, hidden.version())));
        };
        store_country(&case, (&hidden, &sent), country).await
    } else {
        store(&case, (&hidden, &sent), &input, reason).await
    };
    let error = match stored {
        Ok(()) => return Ok(case.saved(&page, "desk-edit-saved-address")),
        Err(error) => error,
    };
    match error {
        DeskError::Pledge(PledgeError::Address(problems)) => {
            let shown = with_problems(&page, &sent, &problems, again(FieldErrors::new(), hidden.version()));
            invalid(&context(&case, page.with_errors(), shown))
        }
        DeskError::Pledge(PledgeError::DestinationFixed(_)) => {
            let mut errors = FieldErrors::new();
            errors.add("country", page.t("desk-edit-destination-fixed"));
            invalid(&context(&case, page.with_errors(), again(errors, hidden.version())))
        }
        error => {
            let (errors, version) = Case::refused(&page, error)?;
            html_with(StatusCode::CONFLICT, &context(&case, page.with_errors(), again(errors, version)))
        }
    }
}

/// Whether this pledge is asked for its country only: nothing is shipped, and no address is known.
fn is_country_enough(case: &Case) -> bool {
    let view = &case.view;
    view.address.is_none() && case.price(&view.pledge.choices, None).is_ok_and(|quote| !quote.needs_address())
}

/// After the lock the history has to say why.
fn reason_mistake(case: &Case, page: &Page, reason: &str) -> Option<FieldErrors> {
    let mut errors = FieldErrors::new();
    if wants_reason(case) && reason.is_empty() {
        errors.add("reason", page.t("desk-edit-reason-missing"));
    } else if reason.chars().count() > REASON_CHARS_MAX {
        errors.add("reason", page.t1("desk-edit-reason-too-long", "max", REASON_CHARS_MAX));
    }
    (!errors.is_empty()).then_some(errors)
}

fn with_problems(page: &Page, sent: &SentForm, problems: &[AddressProblem], shown: Shown) -> Shown {
    let country = CountryCode::parse(&shown.input.country);
    let errors = address_mistakes(&page.texts, country, problems);
    let can_keep = problems.iter().any(AddressProblem::can_be_kept_as_typed);
    Shown { f: FormState::refused(sent.clone(), errors), can_keep, ..shown }
}

async fn store(
    case: &Case,
    (hidden, sent): (&Hidden, &SentForm),
    input: &AddressInput,
    reason: String,
) -> Result<(), DeskError> {
    let save = SaveAddress {
        pledge: case.view.pledge.row,
        seen_version: hidden.version(),
        address: input.clone(),
        source: Source::Staff { id: case.permit.staff().id },
    };
    let pledge = case.view.pledge.clone();
    case.change(("pledge.address_saved", &hidden.key), sent, move |tx, cx, earlier| {
        let seen_version = earlier.unwrap_or(save.seen_version);
        let version = save_address(tx, cx, &SaveAddress { seen_version, ..save.clone() })?.version;
        note_reason(tx, cx, &pledge, &reason)?;
        Ok(version)
    })
    .await
}

async fn store_country(
    case: &Case,
    (hidden, sent): (&Hidden, &SentForm),
    country: CountryCode,
) -> Result<(), DeskError> {
    let save = SaveCountry { pledge: case.view.pledge.row, seen_version: hidden.version(), country };
    case.change(("pledge.address_saved", &hidden.key), sent, move |tx, cx, earlier| {
        let seen_version = earlier.unwrap_or(save.seen_version);
        Ok(save_country(tx, cx, &SaveCountry { seen_version, ..save })?.version)
    })
    .await
}

fn context(case: &Case, page: Page, shown: Shown) -> AddressPage {
    let page = case.page(page, Sheet::Address);
    let country = CountryCode::parse(&shown.input.country);
    let destination = country.map(|country| Destination {
        country,
        region: address_format(country).region(&shown.input.region).map(|region| region.key.to_owned()),
        postal_code: shown.input.postal_code.clone(),
        city: Destination::city_for_tax(country, &shown.input.city),
    });
    let price = case.price(&case.view.pledge.choices, destination.as_ref());
    let is_correction = is_correction(case);
    let mut around = case.around(&page, Sheet::Address, &price);
    if is_correction {
        around.held = String::new();
    }
    AddressPage {
        around,
        pick_up: pick_up_part(case, &page, shown.pick_up),
        f: shown.f,
        version: shown.version,
        key: case.form_key(),
        path: case.path(Sheet::Address.word()),
        countries: country_choices(&page.texts),
        country: country.map(|country| country.as_str().to_owned()).unwrap_or_default(),
        fields: country.map(|country| address_fields(&page.texts, country)).unwrap_or_default(),
        is_changed: shown.is_changed,
        can_keep: shown.can_keep,
        is_country_enough: is_country_enough(case),
        correction: is_correction.then(|| Correction { wants_reason: wants_reason(case) }),
        reason_max: REASON_CHARS_MAX,
        page,
    }
}
