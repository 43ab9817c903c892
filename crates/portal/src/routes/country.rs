//! Step 3 of who downloads everything: the country alone.

use axum::http::StatusCode;
use axum::response::Response;
use kernel::places::CountryCode;
use pledges::forms::pick_up_lines;
use pledges::quote::Destination;
use pledges::{SaveCountry, save_country};
use web::address_form::country_choices;
use web::{FieldErrors, FormState, Page, SentForm, Site, WebError, html, html_with, invalid};

use super::saving::{StepInput, change_once, conflict, go_on, leave_or, unexpected};
use crate::owner::Visit;
use crate::pages::address::CountryPage;
use crate::pages::frame::{Frame, dressed};
use crate::pages::pick_up::{fetched_at, pick_up_part};
use crate::rules::steps::StepPage;

const COUNTRY_FIELD: &str = "country";

/// Whether this pledge is asked for its country only.
pub(super) fn is_enough(visit: &Visit) -> bool {
    visit.view.address.is_none() && visit.needs_country_only(visit.current_price().ok().as_ref())
}

pub(super) fn show(visit: &Visit, page: Page) -> Result<Response, WebError> {
    let known = visit.view.pledge.country;
    let form = FormState::new().with(COUNTRY_FIELD, known.map(CountryCode::as_str).unwrap_or_default());
    html(&context(visit, page, form, (known, visit.view.pledge.address_stamp.version)))
}

/// The page with another country's tax, before anything is saved.
pub(super) fn preview(
    visit: &Visit,
    page: Page,
    sent: SentForm,
    step: &StepInput,
) -> Result<Response, WebError> {
    let country = typed(&sent);
    html(&context(visit, page, FormState::refused(sent, FieldErrors::new()), (country, step.version())))
}

pub(super) async fn save(
    site: &Site,
    visit: &Visit,
    page: Page,
    sent: SentForm,
    step: &StepInput,
) -> Result<Response, WebError> {
    let Some(country) = typed(&sent) else {
        let mut errors = FieldErrors::new();
        errors.add(COUNTRY_FIELD, page.t("web-address-problem-unknown-country"));
        let form = FormState::refused(sent, errors);
        return invalid(&context(visit, page.with_errors(), form, (None, step.version())));
    };
    let save = SaveCountry { pledge: visit.view.pledge.row, seen_version: step.version(), country };
    let saved = change_once(site, visit, ("country", &step.key, &sent), move |tx, cx, earlier| {
        let seen_version = earlier.unwrap_or(save.seen_version);
        save_country(tx, cx, &SaveCountry { seen_version, ..save }).map(|saved| saved.version)
    });
    let Err(error) = saved.await else {
        return Ok(go_on(site, visit, &page, step, &visit.path_to(StepPage::Review.path())));
    };
    let error = match leave_or(site, visit, &page.texts, error) {
        Ok(elsewhere) => return Ok(elsewhere),
        Err(error) => error,
    };
    let Some((errors, version)) = conflict(visit, &page.texts, StepPage::Address, &error) else {
        return Err(unexpected(error));
    };
    let form = FormState::refused(sent, errors);
    html_with(StatusCode::CONFLICT, &context(visit, page.with_errors(), form, (Some(country), version)))
}

fn typed(sent: &SentForm) -> Option<CountryCode> {
    CountryCode::parse(sent.value(COUNTRY_FIELD).unwrap_or_default())
}

fn context(
    visit: &Visit,
    page: Page,
    f: FormState,
    (country, version): (Option<CountryCode>, i64),
) -> CountryPage {
    let page = dressed(page, visit).titled_by("portal-country-title");
    let price = visit.price(&visit.view.pledge.choices, country.map(Destination::country).as_ref());
    let fetched = fetched_at(visit, price.as_ref().ok());
    CountryPage {
        frame: Frame::of_step(visit, &page.texts, StepPage::Address, &price),
        text: page.t(if fetched.is_some() { "portal-country-fetched-text" } else { "portal-country-text" }),
        lines: fetched.map(|place| pick_up_lines(&page.texts, place)).unwrap_or_default(), // everything is downloaded
        pick_up: pick_up_part(visit, &page.texts, None),
        f,
        version,
        key: visit.form_key(),
        countries: country_choices(&page.texts),
        page,
    }
}
