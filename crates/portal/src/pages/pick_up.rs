//! Fetching the goods instead of having them sent: the places there are for what was chosen, and the one that was chosen.

use askama::Template;
use campaigns::model::PickUp;
use pledges::forms::{SENT, pick_up_choices, quote_problem};
use pledges::quote::{Choices, Quote};
use web::{Choice, FormState, Localizer, Page};

use crate::owner::Visit;
use crate::pages::frame::Frame;

/// The field of the place: its id, or [`SENT`].
pub(crate) const PLACE_FIELD: &str = "place";
/// The field of who comes, asked of whom no name is known.
pub(crate) const NAME_FIELD: &str = "name";

/// What is asked.
#[derive(Debug, Default)]
pub(crate) struct PickUpPart {
    /// Sent or fetched, and where; empty where there is no place to choose.
    pub(crate) choices: Vec<Choice>,
    pub(crate) f: FormState,
    pub(crate) path: String,
    /// Whether nobody knows who comes.
    pub(crate) asks_name: bool,
    /// Why the chosen place will not do any more; empty where it does.
    pub(crate) problem: String,
}

/// The step of who fetches everything that is shipped.
#[derive(Template)]
#[template(path = "portal/pick_up.html")]
pub(crate) struct PickUpPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) pick_up: PickUpPart,
    pub(crate) lines: Vec<String>,
    /// Where it goes on.
    pub(crate) next: String,
}

/// The place where a quote's goods are fetched.
pub(crate) fn fetched_at<'v>(visit: &'v Visit, quote: Option<&Quote>) -> Option<&'v PickUp> {
    let id = quote?.shipping.pick_up?;
    visit.catalogue.shipping.pick_ups.iter().find(|place| place.id == id)
}

/// The question, with what was typed where it was refused.
pub(crate) fn pick_up_part(visit: &Visit, texts: &Localizer, refused: Option<FormState>) -> PickUpPart {
    let chosen = visit.view.pledge.choices.pick_up;
    let price = visit.current_price().ok();
    let problem = price.iter().flat_map(|quote| &quote.missing).find(|one| one.is_about_pick_up());
    let problem = problem.map(|problem| quote_problem(texts, problem)).unwrap_or_default(); // all is well
    let price_of = |choices: &Choices| visit.price(choices, visit.destination().as_ref());
    let of = (&*visit.catalogue, &visit.view.pledge.choices);
    let choices = pick_up_choices(texts, of, price_of, texts.text("portal-pick-up-sent"));
    if choices.is_empty() {
        // Somebody was shown a place that is not there for these goods any more: why, still stands on the page.
        return PickUpPart { f: refused.unwrap_or_default(), ..PickUpPart::default() };
    }
    let now = chosen.filter(|_| problem.is_empty()).map_or_else(|| SENT.to_owned(), |id| id.to_string());
    let profile = visit.view.profile.as_ref();
    PickUpPart {
        choices,
        f: refused.unwrap_or_else(|| FormState::new().with(PLACE_FIELD, now)),
        path: visit.path_to("pick-up"),
        asks_name: profile.is_some_and(|profile| profile.name.trim().is_empty()),
        problem,
    }
}
