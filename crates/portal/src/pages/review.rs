//! Step 4: everything once more, before one agrees.

use askama::Template;
use campaigns::model::Required;
use kernel::places::{country_name, format_lines};
use pledges::forms::{copy_title, pick_up_lines, quote_problem, shown_answer};
use pledges::quote::{Choices, Quote, asked_options_of, gifts};
use pledges::rules::answers::{asked, missing};
use web::{FormState, Localizer, Page};

use crate::owner::Visit;
use crate::pages::business::Business;
use crate::pages::currency::CurrencyPart;
use crate::pages::frame::Frame;
use crate::pages::instalments::Offer;
use crate::pages::pick_up::fetched_at;
use crate::pages::rewards::contents_of_reward;
use crate::pages::tips::TipPart;
use crate::pages::vouchers::EnteredCode;
use crate::rules::mask::{masked, masked_phone};
use crate::rules::steps::StepPage;

/// Step 4.
#[derive(Template)]
#[template(path = "portal/review.html")]
pub(crate) struct ReviewPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) f: FormState,
    pub(crate) parts: Vec<Part>,
    /// The codes that were entered.
    pub(crate) codes: Vec<EnteredCode>,
    /// Whether there is anything to enter a code for.
    pub(crate) takes_codes: bool,
    pub(crate) codes_path: String,
    /// In which currency one pays.
    pub(crate) currency: CurrencyPart,
    /// The rate that is seen.
    pub(crate) rate: String,
    /// What may be given beside.
    pub(crate) tip: TipPart,
    /// Who buys for a business.
    pub(crate) business: Business,
    pub(crate) business_path: String,
    /// Where the confirmation goes, from wherever the page is shown.
    pub(crate) confirm_path: String,
    /// What has to be done first: (sentence, where).
    pub(crate) missing: Vec<(String, String)>,
    /// In which parts it may be paid, where it may.
    pub(crate) offer: Option<Offer>,
    pub(crate) seal: String,
    pub(crate) key: String,
    /// The words of the button: with the amount when something is owed.
    pub(crate) button: String,
    /// What happens after the button.
    pub(crate) after: String,
    /// The wording of the news, where they are offered; empty for who has them already.
    pub(crate) news: String,
}

/// A part of the pledge as it is saved, with the way to change it.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) title: String,
    pub(crate) href: String,
    pub(crate) change: String,
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) lines: Vec<String>,
}

/// The parts of the pledge: what was chosen, answered, and where it goes.
pub(crate) fn parts(visit: &Visit, texts: &Localizer, quote: Option<&Quote>) -> Vec<Part> {
    let progress = visit.progress(quote);
    progress
        .pages()
        .into_iter()
        .filter_map(|page| match page {
            StepPage::Rewards => Some(chosen_with_contents(visit, texts)),
            StepPage::Options => Some(options(visit, texts)),
            StepPage::Address => Some(where_to(visit, texts, quote)),
            StepPage::Review => None,
        })
        .collect()
}

/// Where it is fetched, where it is sent to, or the country of who downloads everything.
fn where_to(visit: &Visit, texts: &Localizer, quote: Option<&Quote>) -> Part {
    if let Some(place) = fetched_at(visit, quote) {
        let part = part(visit, texts, StepPage::Address, "portal-change-pick-up");
        return Part {
            title: texts.text("portal-step-pick-up"),
            lines: pick_up_lines(texts, place),
            facts: country_beside(visit, texts),
            ..part
        };
    }
    if visit.needs_country_only(quote) { country(visit, texts) } else { address(visit, texts) }
}

/// The country that somebody said who fetches some and downloads the rest.
fn country_beside(visit: &Visit, texts: &Localizer) -> Vec<(String, String)> {
    let said = visit.view.pledge.country.filter(|_| visit.said_country());
    let name = said.map(|code| country_name(code, texts.language().code()).to_owned());
    name.map(|name| (texts.text("portal-step-country"), name)).into_iter().collect()
}

fn part(visit: &Visit, texts: &Localizer, page: StepPage, key: &str) -> Part {
    Part {
        title: texts.text(page.label_key()),
        href: visit.path_to(page.path()),
        change: texts.text(key),
        facts: Vec::new(),
        lines: Vec::new(),
    }
}

/// As [`chosen`], with what is in the reward below its title.
fn chosen_with_contents(visit: &Visit, texts: &Localizer) -> Part {
    let mut part = chosen(visit, texts);
    let reward = visit.view.pledge.choices.reward.and_then(|id| visit.catalogue.reward(id));
    let contents = reward.map(|reward| contents_of_reward(visit, texts, reward));
    if let Some(contents) = contents.filter(|text| !text.is_empty()) {
        part.lines.insert(1.min(part.lines.len()), contents);
    }
    part
}

fn chosen(visit: &Visit, texts: &Localizer) -> Part {
    let choices = &visit.view.pledge.choices;
    let reward = choices.reward.and_then(|id| visit.catalogue.reward(id));
    let addons = choices.addons.iter().filter_map(|chosen| {
        let addon = visit.catalogue.addon(chosen.addon)?;
        let args = [("quantity", chosen.quantity.into()), ("title", addon.title.clone().into())];
        Some(texts.text_with("portal-review-times", &args))
    });
    let reward = reward.map_or_else(|| texts.text("portal-rewards-none"), |reward| reward.title.clone());
    let lines = std::iter::once(reward).chain(addons).chain(added_by_goals(visit, texts, choices)).collect();
    Part { lines, ..part(visit, texts, StepPage::Rewards, "portal-change-rewards") }
}

/// What stretch goals add to these choices, a sentence each.
pub(crate) fn added_by_goals(visit: &Visit, texts: &Localizer, choices: &Choices) -> Vec<String> {
    let told = gifts(&visit.catalogue, choices).map(|(goal, content, item)| {
        let args = [("goal", goal.into()), ("item", item.into()), ("quantity", content.quantity.into())];
        texts.text_with("portal-added-by-goal", &args)
    });
    told.collect()
}

fn options(visit: &Visit, texts: &Localizer) -> Part {
    let choices = &visit.view.pledge.choices;
    let open = || texts.text("portal-review-open");
    let mut facts = Vec::new();
    for asked in asked_options_of(&visit.catalogue, choices, visit.view.pledge.state.decided()) {
        for copy in &asked.copies {
            let value = choices.value_of(asked.option.id, copy.number).and_then(|id| asked.option.value(id));
            let label = copy_title(texts, &asked, copy);
            facts.push((label, value.map_or_else(open, |value| value.label.clone())));
        }
    }
    for question in asked(&visit.catalogue, choices) {
        let answer = match visit.view.answer(question.id) {
            Some(answer) => shown_answer(texts, question, answer),
            None if question.required == Required::Optional => texts.text("pledges-form-no-answer"),
            None => open(),
        };
        facts.push((question.prompt.clone(), answer));
    }
    Part { facts, ..part(visit, texts, StepPage::Options, "portal-change-options") }
}

/// What the carrier is told, which stands on no label: telephone and note.
fn for_the_carrier(phone: &str, note: &str, texts: &Localizer) -> impl Iterator<Item = String> {
    let told = [("web-address-field-phone", phone), ("web-address-field-delivery-note", note)];
    let told = told.map(|(label, text)| (!text.is_empty()).then(|| format!("{}: {text}", texts.text(label))));
    told.into_iter().flatten()
}

fn address(visit: &Visit, texts: &Localizer) -> Part {
    let lines = match &visit.view.address {
        None => vec![texts.text("portal-review-open")],
        Some(stored) if visit.is_stepped_up() || visit.typed_the_address() => {
            let mut lines = format_lines(&stored.address, visit.catalogue.dispatch_country);
            lines.extend(for_the_carrier(&stored.address.phone, &stored.address.delivery_note, texts));
            lines
        }
        Some(stored) => {
            let mut lines = masked(&stored.address, texts.language().code());
            lines.extend(for_the_carrier(&masked_phone(&stored.address.phone), "", texts));
            lines
        }
    };
    Part { lines, ..part(visit, texts, StepPage::Address, "portal-change-address") }
}

/// Where somebody lives who downloads everything.
fn country(visit: &Visit, texts: &Localizer) -> Part {
    let known = visit.view.pledge.country.map(|code| country_name(code, texts.language().code()).to_owned());
    let lines = vec![known.unwrap_or_else(|| texts.text("portal-review-open"))];
    let part = part(visit, texts, StepPage::Address, "portal-change-country");
    Part { title: texts.text("portal-step-country"), lines, ..part }
}

/// What is saved of a step, in one line: for who typed something else meanwhile.
pub(crate) fn saved_now(visit: &Visit, texts: &Localizer, page: StepPage) -> String {
    let part = match page {
        StepPage::Rewards | StepPage::Review => chosen(visit, texts),
        StepPage::Options => options(visit, texts),
        StepPage::Address if visit.view.address.is_none() => country(visit, texts),
        StepPage::Address => address(visit, texts),
    };
    let facts = part.facts.into_iter().map(|(label, value)| format!("{label}: {value}"));
    let separator = if matches!(page, StepPage::Options) { "; " } else { ", " };
    part.lines.into_iter().chain(facts).collect::<Vec<_>>().join(separator)
}

/// What has to be done before the pledge can be confirmed, and where.
pub(crate) fn what_is_missing(
    visit: &Visit,
    texts: &Localizer,
    (quote, has_address_to_check): (&Quote, bool),
) -> Vec<(String, String)> {
    use pledges::quote::QuoteProblem as Problem;
    let mut found: Vec<(String, String)> = Vec::new();
    for problem in &quote.missing {
        let page = match problem {
            Problem::MissingOption { .. } | Problem::NotMade { .. } | Problem::UnknownValue { .. } => {
                StepPage::Options
            }
            Problem::DestinationMissing
            | Problem::NoShippingPrice { .. }
            | Problem::PickUpOver
            | Problem::PickUpFull { .. }
            | Problem::NotAtPickUp { .. } => StepPage::Address,
            _ => StepPage::Rewards,
        };
        found.push((quote_problem(texts, problem), visit.path_to(page.path())));
    }
    let view = &visit.view;
    for id in missing(&visit.catalogue, &view.pledge.choices, |id| view.answer(id).is_some()) {
        let prompt = visit.catalogue.question(id).map(|question| question.prompt.clone()).unwrap_or_default();
        let text = texts.text_with("portal-review-unanswered", &[("prompt", prompt.into())]);
        found.push((text, visit.path_to(StepPage::Options.path())));
    }
    let asks_for_country = quote.missing.contains(&Problem::DestinationMissing);
    let will_not_do = quote.missing.iter().any(Problem::is_about_pick_up);
    if quote.needs_address() && view.address.is_none() && !asks_for_country && !will_not_do {
        let key =
            if has_address_to_check { "portal-review-check-address" } else { "portal-review-no-address" };
        found.push((texts.text(key), visit.path_to(StepPage::Address.path())));
    }
    found
}
