//! Step 1: reward and add-ons.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use pledges::forms::{ADDON_FIELD, mistakes_so_far, rewards_form, typed_rewards};
use pledges::quote::{Choices, QuoteProblems, outside_windows};
use pledges::{ChoiceProblem, PledgeError, SaveChoices, save_choices};
use stock::Limited;
use web::{FieldErrors, Form, FormState, Page, Site, WebError, html, html_with, invalid};

use super::kinds_left::lacking;
use super::saving::{StepInput, change_once, closed, conflict, go_on, is_preview, leave_or, unexpected};
use crate::errors::of_pledge;
use crate::owner::Visit;
use crate::pages::currency::prices_part;
use crate::pages::frame::{Frame, dressed};
use crate::pages::places;
use crate::pages::review::added_by_goals;
use crate::pages::rewards::{Left, RewardsPage, addon_lines, reward_cards};
use crate::rules::steps::{Progress, StepPage};

/// What the form shows beside the catalogue.
struct Shown {
    form: FormState,
    version: i64,
    key: String,
    choices: Choices,
}

pub(super) async fn show(State(site): State<Site>, visit: Visit, page: Page) -> Result<Response, WebError> {
    if let Some(elsewhere) = closed(&visit) {
        return Ok(elsewhere);
    }
    let pledge = &visit.view.pledge;
    let shown = Shown {
        form: rewards_form(&pledge.choices),
        version: pledge.choices_stamp.version,
        key: visit.form_key(),
        choices: pledge.choices.clone(),
    };
    html(&context(&site, &visit, page, shown).await?)
}

pub(super) async fn save(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    headers: HeaderMap,
    form: Form<StepInput>,
) -> Result<Response, WebError> {
    let Form { input, sent } = form;
    let typed = typed_rewards(&page.texts, &visit.catalogue, &visit.view.pledge.choices, &sent);
    let again = |errors: FieldErrors, choices: &Choices, version| Shown {
        form: FormState::refused(sent.clone(), errors),
        version,
        key: visit.form_key(),
        choices: choices.clone(),
    };
    let choices = match typed {
        Ok(choices) => choices,
        Err(errors) => {
            let saved = visit.view.pledge.choices.clone();
            let shown = again(errors, &saved, input.version());
            return invalid(&context(&site, &visit, page.with_errors(), shown).await?);
        }
    };
    if is_preview(&headers) {
        let shown = again(FieldErrors::new(), &choices, input.version());
        return html(&context(&site, &visit, page, shown).await?);
    }
    let outside = outside_windows(&visit.catalogue, &choices, visit.as_of());
    if !outside.is_empty() {
        let problems = PledgeError::Choices(outside.into_iter().map(ChoiceProblem::Quote).collect());
        let shown =
            again(mistakes_so_far(&page.texts, problems).map_err(unexpected)?, &choices, input.version());
        return invalid(&context(&site, &visit, page.with_errors(), shown).await?);
    }
    let lacking = match lacking(&site, &visit, &page.texts, &choices, field_of).await {
        Ok(lacking) => lacking,
        Err(error) => {
            return leave_or(&site, &visit, &page.texts, error).map_err(unexpected);
        }
    };
    if !lacking.is_empty() {
        let shown = again(lacking, &choices, input.version());
        return invalid(&context(&site, &visit, page.with_errors(), shown).await?);
    }
    let save = SaveChoices {
        pledge: visit.view.pledge.row,
        seen_version: input.version(),
        choices: choices.clone(),
    };
    let saved = change_once(&site, &visit, ("choices", &input.key, &sent), move |tx, cx, earlier| {
        let seen_version = earlier.unwrap_or(save.seen_version);
        save_choices(tx, cx, &SaveChoices { seen_version, ..save.clone() }).map(|saved| saved.version)
    });
    let Err(error) = saved.await else {
        let next = visit.path_to(next_step(&visit, &choices).path());
        return Ok(go_on(&site, &visit, &page, &input, &next));
    };
    let error = match leave_or(&site, &visit, &page.texts, error) {
        Ok(elsewhere) => return Ok(elsewhere),
        Err(error) => error,
    };
    if let Some((errors, version)) = conflict(&visit, &page.texts, StepPage::Rewards, &error) {
        let shown = again(errors, &choices, version);
        return html_with(StatusCode::CONFLICT, &context(&site, &visit, page.with_errors(), shown).await?);
    }
    let errors = mistakes_so_far(&page.texts, error).map_err(unexpected)?;
    let shown = again(errors, &choices, input.version());
    invalid(&context(&site, &visit, page.with_errors(), shown).await?)
}

/// With other choices there may be other steps.
fn next_step(visit: &Visit, choices: &Choices) -> StepPage {
    let quote = visit.price(choices, visit.destination().as_ref()).ok();
    let progress = Progress {
        catalogue: &visit.catalogue,
        choices,
        quote: quote.as_ref(),
        unanswered: 0,
        has_address: visit.view.address.is_some(),
        said_country: visit.said_country(),
    };
    progress.after(StepPage::Rewards)
}

async fn context(site: &Site, visit: &Visit, page: Page, shown: Shown) -> Result<RewardsPage, WebError> {
    let left = left(site, visit).await?;
    let page = dressed(page, visit).titled_by("portal-rewards-title");
    let price = priced(visit, &shown.choices);
    Ok(RewardsPage {
        frame: Frame::of_step(visit, &page.texts, StepPage::Rewards, &price),
        text: page.t(match visit.view.pledge.choices {
            Choices { reward: None, ref addons, .. } if addons.is_empty() => "portal-rewards-text-open",
            _ => "portal-rewards-text",
        }),
        currency: prices_part(visit, &page.texts),
        rewards: reward_cards(visit, &page.texts, &left),
        gifts: added_by_goals(visit, &page.texts, &shown.choices),
        addons: addon_lines(visit, &page.texts, &left, &shown.choices),
        f: shown.form,
        version: shown.version,
        key: shown.key,
        page,
    })
}

/// The price of what is typed; options that it no longer asks for do not count.
fn priced(visit: &Visit, choices: &Choices) -> Result<pledges::Quote, QuoteProblems> {
    let pruned = pledges::quote::prune(&visit.catalogue, choices);
    visit.price(&pruned, visit.destination().as_ref())
}

/// How many are left of what is limited for this pledge, those it has included. Nothing is asked where nothing is.
pub(super) async fn left(site: &Site, visit: &Visit) -> Result<Left, WebError> {
    let limited: Vec<Limited> = places::limited(&visit.catalogue).map(|(limited, _)| limited).collect();
    if limited.is_empty() {
        return Ok(Left::new());
    }
    let own = visit.places.held.clone();
    let read = site.db().read(move |tx| {
        let mut left = Left::new();
        for limited in &limited {
            let standing = stock::standing(tx, *limited)?;
            let Some(free) = standing.and_then(|standing| standing.left()) else { continue };
            let own = own.iter().find(|held| held.limited == *limited).map_or(0, |held| held.places);
            left.insert(limited.to_string(), free.saturating_add(own));
        }
        Ok::<_, PledgeError>(left)
    });
    read.await.map_err(of_pledge)
}

/// Where a reward or an add-on is chosen; `None` for what is chosen on another page.
fn field_of(limited: Limited) -> Option<String> {
    match limited {
        Limited::AddOn(addon) => Some(format!("{ADDON_FIELD}{addon}")),
        Limited::Reward(_) => Some("reward".to_owned()),
        Limited::OptionValue(_) | Limited::Variant(_) | Limited::PickUp(_) => None,
    }
}
