//! A backer chooses where to fetch the goods, or to have them sent.

use axum::extract::State;
use axum::response::Response;
use contacts::{NAME_CHARS_MAX, Source};
use db::{Isolation, WriteTx};
use kernel::Id;
use kernel::ids::kinds;
use pledges::forms::{SENT, pick_up_lines, quote_problem};
use pledges::quote::{Choices, QuoteProblem};
use pledges::rules::limits::limited_pick_ups;
use pledges::{ChoiceProblem, PledgeError, hold_places, save_pick_up};
use serde::Deserialize;
use stock::Limited;
use web::{FieldErrors, Form, FormState, Page, Site, WebError, html, invalid, redirect};

use super::saving::{closed, leave_or, unexpected};
use crate::owner::Visit;
use crate::pages::frame::{Frame, dressed};
use crate::pages::pick_up::{NAME_FIELD, PLACE_FIELD, PickUpPage, fetched_at, pick_up_part};
use crate::rules::steps::StepPage;

/// What the form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PickUpInput {
    #[serde(default)]
    place: String,
    #[serde(default)]
    name: String,
}

impl PickUpInput {
    /// `None`: what is no choice of the form.
    fn way(&self) -> Option<Way> {
        match self.place.as_str() {
            SENT => Some(Way::Sent),
            id => Id::parse(id).ok().map(Way::FetchedAt), // told beside the field
        }
    }
}

/// How the goods get to their backer.
#[derive(Clone, Copy)]
enum Way {
    Sent,
    FetchedAt(Id<kinds::PickUp>),
}

/// The step of who fetches everything; `None` where something is sent, or a country is still to be said.
pub(super) fn step(visit: &Visit, page: &Page) -> Option<Result<Response, WebError>> {
    let price = visit.current_price().ok();
    fetched_at(visit, price.as_ref())?;
    let asks_country = price.is_some_and(|quote| quote.missing.contains(&QuoteProblem::DestinationMissing));
    let is_whole = !asks_country && !visit.said_country();
    is_whole.then(|| html(&context(visit, page.clone(), None)))
}

fn context(visit: &Visit, page: Page, refused: Option<FormState>) -> PickUpPage {
    let page = dressed(page, visit).titled_by("portal-pick-up-title");
    let price = visit.current_price();
    let place = fetched_at(visit, price.as_ref().ok());
    PickUpPage {
        frame: Frame::of_step(visit, &page.texts, StepPage::Address, &price),
        lines: place.map(|place| pick_up_lines(&page.texts, place)).unwrap_or_default(), // none chosen
        pick_up: pick_up_part(visit, &page.texts, refused),
        next: visit.path_to(StepPage::Review.path()),
        page,
    }
}

pub(super) async fn act(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    form: Form<PickUpInput>,
) -> Result<Response, WebError> {
    if let Some(elsewhere) = closed(&visit) {
        return Ok(elsewhere);
    }
    let Form { input, sent } = form;
    let mut errors = FieldErrors::new();
    let way = input.way();
    let asks_name = visit.view.profile.as_ref().is_some_and(|profile| profile.name.trim().is_empty());
    let name = input.name.trim().to_owned();
    let is_fetched = matches!(way, Some(Way::FetchedAt(_)));
    if way.is_none() {
        errors.add(PLACE_FIELD, page.t("portal-pick-up-choose"));
    } else if is_fetched && asks_name && (name.is_empty() || name.chars().count() > NAME_CHARS_MAX) {
        errors.add(NAME_FIELD, page.t1("portal-pick-up-name-missing", "max", NAME_CHARS_MAX));
    }
    if let Some(way) = way.filter(|_| errors.is_empty()) {
        let rename = Some(name).filter(|_| is_fetched && asks_name);
        match save(&site, &visit, way, rename).await {
            Ok(()) => {
                return Ok(redirect(&visit.path_to(StepPage::Address.path())));
            }
            Err(PledgeError::Choices(problems)) => match problems.as_slice() {
                [ChoiceProblem::Quote(problem), ..] if problem.is_about_pick_up() => {
                    errors.add(PLACE_FIELD, quote_problem(&page.texts, problem));
                }
                _ => return Ok(redirect(&visit.path_to(StepPage::Rewards.path()))),
            },
            Err(error) => return leave_or(&site, &visit, &page.texts, error).map_err(unexpected),
        }
    }
    invalid(&context(&visit, page.with_errors(), Some(FormState::refused(sent, errors))))
}

async fn save(site: &Site, visit: &Visit, way: Way, name: Option<String>) -> Result<(), PledgeError> {
    let place = match way {
        Way::Sent => None,
        Way::FetchedAt(place) => Some(place),
    };
    let (cx, pledge, contact) = (visit.cx(), visit.view.pledge.row, visit.view.pledge.contact);
    let is_limited = |own| limited_pick_ups(&visit.catalogue).any(|(limited, _)| limited == own);
    if place.is_some_and(|place| is_limited(Limited::PickUp(place))) {
        // Those who choose at once queue for it; what is not held then, the saving refuses.
        let (cx, wanted) = (cx.clone(), Choices { pick_up: place, ..visit.view.pledge.choices.clone() });
        let hold = move |tx: &mut WriteTx<'_>| hold_places(tx, &cx, pledge, &wanted);
        site.db().write_at(Isolation::ReadCommitted, hold).await?;
    }
    let saved = site.db().write(move |tx| {
        save_pick_up(tx, &cx, pledge, place)?;
        if let Some(name) = &name {
            contacts::rename(tx, &cx, contact, name, Source::Backer)?;
        }
        Ok::<_, PledgeError>(())
    });
    saved.await
}
