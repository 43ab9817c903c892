//! A place to pick up, as backers and staff read it.

use campaigns::Date;
use campaigns::model::{Catalogue, PickUp};
use kernel::Money;
use kernel::places::country_name;
use web::{Choice, Localizer, TextArg};

use crate::quote::{Choices, Quote, QuoteProblem, QuoteProblems};

/// The word for having it sent, beside the ids of places.
pub const SENT: &str = "sent";

/// Sent or fetched, and where: the places that are open and have everything that is chosen and shipped; those that are full say so
/// and cannot be chosen. `price`: of these choices; `sent`: what having it sent is called. Empty where there is no such place and none is chosen.
pub fn pick_up_choices(
    texts: &Localizer,
    (catalogue, choices): (&Catalogue, &Choices),
    price: impl Fn(&Choices) -> Result<Quote, QuoteProblems>,
    sent: String,
) -> Vec<Choice> {
    let choice = |place: &PickUp| {
        let there = Choices { pick_up: Some(place.id), ..choices.clone() };
        let quote = price(&there).ok()?; // told where it is chosen
        let is_full = quote.missing.iter().any(|one| matches!(one, QuoteProblem::PickUpFull { .. }));
        if quote.shipping.pick_up != Some(place.id) && !is_full {
            return None;
        }
        let fee = Money::new(place.price_minor, catalogue.currency);
        let note = if fee.is_zero() { texts.text("pledges-pick-up-free") } else { texts.money(fee) };
        let told = std::iter::once(pick_up_address(texts, place)).chain(pick_up_days(texts, place));
        let hint = told.collect::<Vec<_>>().join(". ");
        let name = place.name_in(texts.language());
        let choice = Choice { note, ..Choice::new(place.id.to_string(), name).hint(hint) };
        Some(if is_full { choice.unavailable(texts.text("pledges-pick-up-full")) } else { choice })
    };
    let places: Vec<Choice> = catalogue.shipping.pick_ups.iter().filter_map(choice).collect();
    if places.is_empty() && choices.pick_up.is_none() {
        return places;
    }
    std::iter::once(Choice::new(SENT, sent)).chain(places).collect()
}

/// Where it is: street, town, country; without its name.
pub fn pick_up_address(texts: &Localizer, place: &PickUp) -> String {
    let town = [place.postal_code.as_str(), place.city.as_str()];
    let town = town.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    let region = place.region.as_deref().unwrap_or_default(); // most countries have none
    let country = country_name(place.country, texts.language().code());
    let parts = [place.street.as_str(), &town, region, country];
    parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

/// When goods are handed over there, as far as the creator said.
pub fn pick_up_days(texts: &Localizer, place: &PickUp) -> Option<String> {
    let day = |day: Date| TextArg::from(date(texts, day));
    match (place.opens_on, place.closes_on) {
        (None, None) => None,
        (Some(first), Some(last)) if first == last => {
            Some(texts.text_with("pledges-pick-up-on", &[("from", day(first))]))
        }
        (Some(first), Some(last)) => {
            Some(texts.text_with("pledges-pick-up-days", &[("from", day(first)), ("until", day(last))]))
        }
        (Some(first), None) => Some(texts.text_with("pledges-pick-up-from", &[("from", day(first))])),
        (None, Some(last)) => Some(texts.text_with("pledges-pick-up-until", &[("until", day(last))])),
    }
}

/// Everything of it, a line each: name, address, days, and what the creator says.
pub fn pick_up_lines(texts: &Localizer, place: &PickUp) -> Vec<String> {
    let (name, details) = (place.name_in(texts.language()), place.details_in(texts.language()));
    let mut lines = vec![name.to_owned(), pick_up_address(texts, place)];
    lines.extend(pick_up_days(texts, place));
    lines.extend(details.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned));
    lines
}

/// `24 December 2026`.
fn date(texts: &Localizer, day: Date) -> String {
    let month = texts.text(&format!("pledges-month-{}", day.month()));
    let (of_month, year) = (day.day().to_string(), day.year().to_string());
    let args = [("day", TextArg::from(of_month)), ("month", month.into()), ("year", year.into())];
    texts.text_with("pledges-date", &args)
}
