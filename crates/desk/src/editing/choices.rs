//! Reward, add-ons and options.

use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use db::{Isolation, WriteTx};
use pledges::forms::{
    ADDON_FIELD, AskedField, mistakes_so_far, option_fields, options_form, quantity_max, rewards_form,
    typed_options, typed_rewards,
};
use pledges::quote::{Choices, prune};
use pledges::rules::limits::takes_places;
use pledges::{Lacking, SaveChoices, save_choices};
use web::{Choice, FieldErrors, Flash, Form, FormState, Page, TextArg, WebError, html, html_with, invalid};

use super::case::{Around, Case, Hidden, Sheet};
use crate::error::DeskError;

/// An add-on with its quantity.
struct AddOnLine {
    field: String,
    title: String,
    price: String,
    max: u32,
}

#[derive(Template)]
#[template(path = "editing/choices.html")]
struct ChoicesPage {
    page: Page,
    around: Around,
    f: FormState,
    version: i64,
    key: String,
    path: String,
    rewards: Vec<Choice>,
    no_reward: String,
    addons: Vec<AddOnLine>,
    options: Vec<AskedField>,
}

pub(super) async fn show(case: Case, page: Page) -> Result<Response, WebError> {
    let choices = case.view.pledge.choices.clone();
    let f = options_form(rewards_form(&choices), &choices);
    html(&context(&case, page, (f, case.view.pledge.choices_stamp.version), &choices))
}

pub(super) async fn save(
    case: Case,
    page: Page,
    headers: HeaderMap,
    form: Form<Hidden>,
) -> Result<Response, WebError> {
    let Form { input, sent } = form;
    let saved = &case.view.pledge.choices;
    let again = |errors: FieldErrors| FormState::refused(sent.clone(), errors);
    let typed = match typed_rewards(&page.texts, &case.catalogue, saved, &sent) {
        Ok(typed) => typed,
        Err(errors) => {
            return invalid(&context(&case, page.with_errors(), (again(errors), input.version()), saved));
        }
    };
    // Options are asked for what is chosen in the same form; what is missing is asked for afterwards.
    let options = typed_options(&page.texts, &case.catalogue, &typed, &sent).options;
    let choices = Choices { options, ..typed };
    if headers.contains_key("x-preview") {
        let f = again(FieldErrors::new());
        return html(&context(&case, page, (f, input.version()), &choices));
    }
    let save =
        SaveChoices { pledge: case.view.pledge.row, seen_version: input.version(), choices: choices.clone() };
    let done = case.change(("pledge.choices_saved", &input.key), &sent, move |tx, cx, earlier| {
        let seen_version = earlier.unwrap_or(save.seen_version);
        Ok(save_choices(tx, cx, &SaveChoices { seen_version, ..save.clone() })?.version)
    });
    let error = match done.await {
        Ok(()) => return told(&case, &page, &choices).await,
        Err(DeskError::Pledge(error)) => match mistakes_so_far(&page.texts, error) {
            Ok(errors) => {
                let shown = (again(errors), input.version());
                return invalid(&context(&case, page.with_errors(), shown, &choices));
            }
            Err(error) => DeskError::Pledge(error),
        },
        Err(error) => error,
    };
    let (errors, version) = Case::refused(&page, error)?;
    html_with(StatusCode::CONFLICT, &context(&case, page.with_errors(), (again(errors), version), &choices))
}

/// What is chosen and not left: it is saved, and cannot be confirmed. Staff read it while they talk with the backer.
async fn told(case: &Case, page: &Page, choices: &Choices) -> Result<Response, WebError> {
    let saved_key = "desk-edit-saved-choices";
    if !takes_places(&case.catalogue, choices) {
        return Ok(case.saved(page, saved_key));
    }
    let (cx, pledge, choices) = (case.permit.cx(&case.site), case.view.pledge.row, choices.clone());
    let hold = move |tx: &mut WriteTx<'_>| pledges::hold_places(tx, &cx, pledge, &choices);
    let lacking = case.site.db().write_at(Isolation::ReadCommitted, hold).await.map_err(DeskError::from)?;
    if lacking.is_empty() {
        return Ok(case.saved(page, saved_key));
    }
    let sentence = |one: Lacking| {
        let title = one.title.name_in(page.texts.language());
        let args = [("title", TextArg::from(title)), ("left", TextArg::from(one.left))];
        page.texts.text_with("pledges-error-sold-out", &args)
    };
    let text = std::iter::once(page.t(saved_key)).chain(lacking.into_iter().map(sentence));
    let text = text.collect::<Vec<String>>().join(" ");
    Ok(Flash::warning(text).redirect(&case.site, &case.path(Sheet::Confirm.word())))
}

fn context(case: &Case, page: Page, (f, version): (FormState, i64), choices: &Choices) -> ChoicesPage {
    let page = case.page(page, Sheet::Choices);
    let pledge = &case.view.pledge;
    let pruned = prune(&case.catalogue, choices);
    let price = case.price(&pruned, case.destination().as_ref());
    let rewards = case.catalogue.rewards.iter();
    let rewards = rewards.filter(|r| r.shelf.is_offered() || pledge.choices.reward == Some(r.id));
    let addons = case.catalogue.addons.iter();
    let addons = addons.filter(|a| a.shelf.is_offered() || pledge.choices.quantity_of(a.id) > 0);
    ChoicesPage {
        around: case.around(&page, Sheet::Choices, &price),
        rewards: rewards
            .map(|reward| {
                let price = page.texts.money(pledge.money(reward.price_minor));
                Choice::new(reward.id.to_string(), reward.title.clone()).note(price)
            })
            .collect(),
        no_reward: if pledge.choices.reward.is_none() {
            page.t("desk-edit-no-reward")
        } else {
            String::new()
        },
        addons: addons
            .map(|addon| AddOnLine {
                field: format!("{ADDON_FIELD}{}", addon.id),
                title: addon.title.clone(),
                price: page.texts.money(pledge.money(addon.price_minor)),
                max: quantity_max(addon, pledge.choices.quantity_of(addon.id)),
            })
            .collect(),
        options: option_fields(&page.texts, &case.catalogue, &pruned, &[]),
        f,
        version,
        key: case.form_key(),
        path: case.path(Sheet::Choices.word()),
        page,
    }
}
