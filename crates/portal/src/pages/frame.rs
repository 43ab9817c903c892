//! What stands around every page about a pledge: look, steps, the order so far, the creator's guide and answers.

use campaigns::model::{Campaign, Catalogue, GuideStep, PictureSubject};
use kernel::places::country_name;
use kernel::{Language, Money};
use pledges::PledgeState;
use pledges::forms::quote_problem;
use pledges::quote::{Quote, QuoteProblem, QuoteProblems};
use web::widgets::{MoneyLine, Step, StepState};
use web::{Accent, Branding, Localizer, Page};

use crate::owner::Visit;
use crate::pages::currency::{also_charged, in_both, rate_told};
use crate::pages::pick_up::fetched_at;
use crate::pages::places::{PlaceNotice, notices};
use crate::routes::picture_path;
use crate::rules::steps::{Progress, StepPage};
use crate::wording;

/// The frame of a page about one pledge.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    /// The pledge's page.
    pub(crate) path: String,
    pub(crate) steps: Vec<Step>,
    pub(crate) order: Order,
    /// What is kept, not kept any more or offered of what can run out.
    pub(crate) places: Vec<PlaceNotice>,
    /// The creator's guide of this step, paragraph by paragraph.
    pub(crate) guide: Vec<String>,
    pub(crate) faqs: Vec<FaqText>,
    /// Where to write to; empty when the creator gave none.
    pub(crate) support_email: String,
}

/// A question backers ask, and the answer, paragraph by paragraph.
#[derive(Debug, Clone)]
pub(crate) struct FaqText {
    pub(crate) question: String,
    pub(crate) answer: Vec<String>,
}

/// The order so far, or as it was agreed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Order {
    pub(crate) lines: Vec<MoneyLine>,
    /// What to know about the amounts.
    pub(crate) notes: Vec<String>,
    /// What stands in the way of a price.
    pub(crate) problems: Vec<String>,
    pub(crate) balance_label: String,
    pub(crate) balance: String,
    /// The same in another currency: the campaign's where one pays in another, or those in which money goes back; may be empty.
    pub(crate) balance_also: String,
}

/// The campaign's look.
pub(crate) fn branding(campaign: &Campaign, catalogue: &Catalogue, home_url: String) -> Branding {
    let logo = catalogue.pictures_of(PictureSubject::Campaign).next();
    Branding {
        logo_url: logo.map(|picture| picture_path(picture.id)),
        home_url,
        accent: campaign.brand_colour.as_ref().and_then(|colour| Accent::parse(colour.hex())),
        ..Branding::named(campaign.name.clone())
    }
}

/// The page in the look and the units of the visited pledge's campaign.
pub(crate) fn dressed(page: Page, visit: &Visit) -> Page {
    let branding = branding(&visit.campaign, &visit.catalogue, visit.path());
    page.in_units(visit.campaign.units).branded(branding)
}

/// Plain text as paragraphs.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let unix = text.replace("\r\n", "\n");
    unix.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// Of texts in several languages those for the reader: in their language, else in the campaign's.
fn for_reader<T>(
    all: &[T],
    language_of: impl Fn(&T) -> Language,
    reader: Language,
    default: Language,
) -> Vec<&T> {
    let in_language = |language| all.iter().filter(|text| language_of(text) == language).collect::<Vec<_>>();
    let own = in_language(reader);
    if own.is_empty() { in_language(default) } else { own }
}

fn guide(visit: &Visit, texts: &Localizer, step: GuideStep) -> Vec<String> {
    let of_step: Vec<_> = visit.catalogue.steps.iter().filter(|text| text.step == step).cloned().collect();
    let default = visit.campaign.default_language();
    let found = for_reader(&of_step, |text| text.language, texts.language(), default);
    found.first().map(|text| paragraphs(&text.text)).unwrap_or_default()
}

fn faqs(visit: &Visit, texts: &Localizer) -> Vec<FaqText> {
    let default = visit.campaign.default_language();
    for_reader(&visit.catalogue.faqs, |faq| faq.language, texts.language(), default)
        .into_iter()
        .map(|faq| FaqText { question: faq.question.clone(), answer: paragraphs(&faq.answer) })
        .collect()
}

fn steps(visit: &Visit, texts: &Localizer, progress: &Progress<'_>, at: StepPage) -> Vec<Step> {
    let furthest = progress.next();
    let mut steps: Vec<Step> = progress
        .pages()
        .into_iter()
        .map(|page| {
            let state = if page == at {
                StepState::Current
            } else if page < at && progress.is_done(page) {
                StepState::Done
            } else {
                StepState::Ahead
            };
            let reachable = page <= furthest || page <= at;
            let href = if reachable { visit.path_to(page.path()) } else { String::new() };
            Step { label: texts.text(step_label(visit, page, progress.quote)), href, state }
        })
        .collect();
    if progress.quote.is_some_and(|quote| quote.to_pay().is_positive()) {
        let label = texts.text("portal-step-pay");
        steps.push(Step { label, href: String::new(), state: StepState::Ahead });
    }
    steps
}

/// Who downloads everything says a country where others say an address; who fetches it, a place.
pub(crate) fn step_label(visit: &Visit, page: StepPage, price: Option<&Quote>) -> &'static str {
    match page {
        StepPage::Address if fetched_at(visit, price).is_some() => "portal-step-pick-up",
        StepPage::Address if visit.needs_country_only(price) => "portal-step-country",
        _ => page.label_key(),
    }
}

/// The order as a box beside the page.
pub(crate) fn order(visit: &Visit, texts: &Localizer, price: &Result<Quote, QuoteProblems>) -> Order {
    if visit.view.pledge.state.is_ended() {
        let (balance_label, balance) = wording::owed_back(texts, &visit.standing);
        let back = wording::back_elsewhere(texts, &visit.goes_back, visit.view.pledge.currency);
        let lines = wording::ended_bill(texts, &visit.standing, &back);
        let (balance, balance_also) = first_and_other(balance, back);
        return Order { lines, balance_label, balance, balance_also, ..Order::default() };
    }
    let quote = match price {
        Ok(quote) => quote,
        Err(problems) => {
            // What is merely not chosen yet is the matter of its own step.
            let wrong = problems.0.iter().filter(|one| !one.is_left_to_choose());
            let problems = wrong.map(|problem| quote_problem(texts, problem)).collect();
            let balance_label = texts.text("portal-order-no-price");
            return Order { problems, balance_label, ..Order::default() };
        }
    };
    let left = wording::left(texts, quote).into_iter().next(); // never none
    let to_pay = quote.to_pay();
    let told = |(label, amount): (String, Money)| {
        let charged = if amount == to_pay { also_charged(visit, texts, amount) } else { String::new() };
        (label, first_and_other(texts.money(amount), charged))
    };
    let (balance_label, (balance, balance_also)) = left.map(told).unwrap_or_default();
    let pays = visit.pay_currency.as_ref();
    Order {
        lines: wording::bill(texts, &visit.campaign, (quote, pays), &visit.view.codes),
        notes: notes(visit, texts, quote),
        problems: no_shipping(texts, quote),
        balance_label,
        balance,
        balance_also,
    }
}

/// The currency that one pays in or gets back comes first, where it is another.
fn first_and_other(own: String, other: String) -> (String, String) {
    if other.is_empty() { (own, other) } else { (other, own) }
}

/// Countries without a price are told at once, not at the end; so is a place that will not do any more.
fn no_shipping(texts: &Localizer, quote: &Quote) -> Vec<String> {
    let is_told =
        |one: &&QuoteProblem| matches!(one, QuoteProblem::NoShippingPrice { .. }) || one.is_about_pick_up();
    let stops = quote.missing.iter().filter(is_told);
    stops.map(|missing| quote_problem(texts, missing)).collect()
}

fn notes(visit: &Visit, texts: &Localizer, quote: &Quote) -> Vec<String> {
    let mut notes: Vec<String> =
        visit.pay_currency.iter().map(|pays| rate_told(visit, texts, pays)).collect();
    let can_spend =
        visit.is_editable() || (visit.view.pledge.state == PledgeState::Confirmed && visit.shut().is_none());
    if quote.credit_left().is_some() && can_spend {
        notes.push(texts.text("portal-order-credit-left"));
    }
    if visit.agreed.is_some() {
        notes.extend(due_of_it(visit, texts));
        notes.extend(quote.credit_left().map(|_| whom_to_ask(visit, texts)));
        return notes;
    }
    let asks_country = quote.missing.contains(&QuoteProblem::DestinationMissing);
    match &quote.destination {
        // Tax and price are those of the place, wherever the backer lives.
        _ if quote.shipping.pick_up.is_some() && !asks_country => {}
        None => notes.push(texts.text("portal-order-country-open")),
        Some(destination) if visit.view.address.is_none() => {
            let country = country_name(destination.country, texts.language().code());
            notes.push(texts.text_with("portal-order-estimate", &[("country", country.into())]));
        }
        Some(_) => {}
    }
    if visit.shut().is_none() {
        notes.push(texts.text("portal-order-not-agreed"));
    }
    notes
}

/// What of an amount to pay is due, where a part of it is ahead.
fn due_of_it(visit: &Visit, texts: &Localizer) -> Option<String> {
    let (due, all) = (visit.standing.due_now, visit.standing.to_pay);
    if due == all {
        return None;
    }
    let told = || texts.text_with("portal-order-due", &[("amount", in_both(visit, texts, due).into())]);
    Some(if due.is_positive() { told() } else { texts.text("portal-order-due-later") })
}

/// Who gives credit back that an agreed choice left over.
fn whom_to_ask(visit: &Visit, texts: &Localizer) -> String {
    match &visit.campaign.support_email {
        Some(email) => texts.text_with("portal-order-credit-ask", &[("email", email.as_str().into())]),
        None => texts.text("portal-order-credit-ask-alone"),
    }
}

impl Frame {
    /// The frame of a step, with the order at this price.
    pub(crate) fn of_step(
        visit: &Visit,
        texts: &Localizer,
        at: StepPage,
        price: &Result<Quote, QuoteProblems>,
    ) -> Self {
        let progress = visit.progress(price.as_ref().ok());
        Self {
            steps: steps(visit, texts, &progress, at),
            guide: guide(visit, texts, at.guide()),
            ..Self::plain(visit, texts, price)
        }
    }

    /// The frame of a page that is no step.
    pub(crate) fn plain(visit: &Visit, texts: &Localizer, price: &Result<Quote, QuoteProblems>) -> Self {
        let support = visit.campaign.support_email.as_ref();
        Self {
            path: visit.path(),
            steps: Vec::new(),
            order: order(visit, texts, price),
            places: notices(visit, texts),
            guide: Vec::new(),
            faqs: faqs(visit, texts),
            support_email: support.map(|email| email.as_str().to_owned()).unwrap_or_default(),
        }
    }
}
