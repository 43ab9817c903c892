//! What a backer agreed to, gathered for the mail that confirms it.

use campaigns::CatalogueCache;
use campaigns::model::{Catalogue, Question, QuestionKind, TaxMode};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::places::format_lines;
use kernel::{Cx, Id, RowId};
use pledges::quote::asked_options_of;
use pledges::rules::answers::asked;
use pledges::{Pledge, PledgeError, Quote};

use crate::MessageError;
use crate::listeners::of_pledge;
use crate::model::{
    AGREED_ANSWER_CHARS_MAX, AGREED_ENTRIES_MAX, AgreedAnswer, AgreedChoice, AgreedLine, AgreedPickUp,
    Agreement, DatedPart, Secret,
};
use crate::service::pays::Pays;

/// Everything of a confirmed pledge that its backer may want to look up in a mail: prices, all choices with what they
/// belong to, answers, and the address. Long lists are cut.
pub(crate) fn agreement(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    (pledge, quote): (&Pledge, &Quote),
    token: Secret,
) -> Result<Agreement, MessageError> {
    let catalogue = catalogue(tx, pledge.campaign)?;
    let (lines, chosen) = (lines(quote), chosen(&catalogue, pledge));
    let answers = answers(tx, cx, &catalogue, pledge)?;
    let is_long = |answer: &AgreedAnswer| answer.answer.chars().count() > AGREED_ANSWER_CHARS_MAX;
    let is_cut = [lines.len(), chosen.len(), answers.len()].iter().any(|count| *count > AGREED_ENTRIES_MAX)
        || answers.iter().any(is_long);
    Ok(Agreement {
        order_number: pledge.order_number.clone(),
        token,
        lines: first(lines),
        shipping: quote.needs_address().then_some(sending(quote)),
        tax: (quote.tax_mode == TaxMode::Exclusive && !quote.tax.is_zero()).then_some(quote.tax),
        tip: quote.tip,
        total: quote.total,
        credit: quote.credit,
        paid: quote.paid,
        platform_due: quote.platform_due,
        parts: parts(tx, cx, pledge)?,
        balance: if pledge.waits_for_decision() { pledge.money(0) } else { quote.to_pay() },
        waits_for_decision: pledge.waits_for_decision() && quote.to_pay().is_positive(),
        chosen: first(chosen),
        answers: first(answers).into_iter().map(shortened).collect(),
        address: if quote.needs_address() { address(tx, cx, &catalogue, pledge)? } else { String::new() },
        pick_up: pick_up(tx, cx, (&catalogue, quote), pledge)?,
        is_cut,
    })
}

/// The parts in which what is owed is paid, as they were agreed to.
fn parts(tx: &mut ReadTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<Vec<DatedPart>, MessageError> {
    let (parts, _) = pledges::parts_of(tx, pledge).map_err(of_pledge)?;
    let pays = Pays::of(tx, pledge, cx.now())?;
    Ok(parts.into_iter().map(|one| pays.part(one.part.due_on, one.part.amount)).collect())
}

fn first<T>(mut entries: Vec<T>) -> Vec<T> {
    entries.truncate(AGREED_ENTRIES_MAX);
    entries
}

fn shortened(mut answer: AgreedAnswer) -> AgreedAnswer {
    if let Some((at, _)) = answer.answer.char_indices().nth(AGREED_ANSWER_CHARS_MAX) {
        answer.answer.truncate(at);
        answer.answer.push('…');
    }
    answer
}

fn catalogue(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<std::sync::Arc<Catalogue>, MessageError> {
    let found = match tx.extension::<CatalogueCache>() {
        Some(cache) => cache.get(tx, campaign),
        None => campaigns::load_catalogue(tx, campaign),
    };
    found.map_err(|e| of_pledge(e.into()))
}

/// What a reward is called: by it two pledges of one person are told apart. Empty without a reward.
pub(crate) fn reward_title(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    reward: Option<Id<kinds::Reward>>,
) -> Result<String, MessageError> {
    let Some(reward) = reward else { return Ok(String::new()) };
    let catalogue = catalogue(tx, campaign)?;
    Ok(catalogue.reward(reward).map(|reward| reward.title.clone()).unwrap_or_default()) // taken back with its import
}

/// Where the goods are fetched, as the creator describes it today in the reader's language: hours may have become known since.
fn pick_up(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    (catalogue, quote): (&Catalogue, &Quote),
    pledge: &Pledge,
) -> Result<Option<AgreedPickUp>, MessageError> {
    let fetched_at =
        catalogue.shipping.pick_ups.iter().find(|place| Some(place.id) == quote.shipping.pick_up);
    let Some(place) = fetched_at else { return Ok(None) };
    let language = contacts::profile(tx, &cx.vault, pledge.contact)?.language;
    let town = [place.postal_code.as_str(), place.city.as_str()].join(" ");
    let address = [place.street.as_str(), town.trim(), place.region.as_deref().unwrap_or_default()]; // most have none
    let address: Vec<&str> = address.into_iter().filter(|text| !text.is_empty()).collect();
    let lines = place.details_in(language).lines().map(str::trim);
    let details: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    Ok(Some(AgreedPickUp {
        name: place.name_in(language).to_owned(),
        address: address.join(", "),
        country: place.country,
        opens_on: place.opens_on,
        closes_on: place.closes_on,
        details: details.join(" "),
        fee: Some(sending(quote)).filter(|fee| fee.is_positive()),
    }))
}

/// Shipping and what customs take on the way, as the bill of the page adds them up.
fn sending(quote: &Quote) -> kernel::Money {
    let charges = quote.customs.iter().map(|charge| charge.shown(quote.tax_mode));
    let all = kernel::Money::sum(quote.currency, std::iter::once(quote.shipping.amount).chain(charges));
    all.unwrap_or(quote.shipping.amount) // the total, which is more, was added up before
}

fn lines(quote: &Quote) -> Vec<AgreedLine> {
    let line = |line: &pledges::quote::QuoteLine| AgreedLine {
        title: line.title.clone(),
        quantity: i64::from(line.quantity),
        amount: line.amount,
    };
    quote.lines.iter().map(line).collect()
}

fn chosen(catalogue: &Catalogue, pledge: &Pledge) -> Vec<AgreedChoice> {
    let mut chosen = Vec::new();
    for asked in asked_options_of(catalogue, &pledge.choices, pledge.state.decided()) {
        for copy in &asked.copies {
            let value = pledge.choices.value_of(asked.option.id, copy.number);
            let Some(value) = value.and_then(|id| asked.option.value(id)) else { continue };
            chosen.push(AgreedChoice {
                thing: copy.within.to_owned(),
                option: asked.option.title.clone(),
                copy: (asked.copies.len() > 1).then_some(copy.number),
                value: value.label.clone(),
            });
        }
    }
    chosen
}

fn answers(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    catalogue: &Catalogue,
    pledge: &Pledge,
) -> Result<Vec<AgreedAnswer>, MessageError> {
    let given = pledges::answers(tx, &cx.vault, pledge).map_err(of_pledge)?;
    let answer_to = |question: &Question| {
        let answer = given.iter().find(|one| one.question == question.id)?.answer.clone();
        let is_yes = match (question.kind.clone(), answer.as_str()) {
            (QuestionKind::YesNo, "yes") => Some(true),
            (QuestionKind::YesNo, "no") => Some(false),
            _ => None,
        };
        Some(AgreedAnswer { question: question.prompt.clone(), answer, is_yes })
    };
    Ok(asked(catalogue, &pledge.choices).filter_map(answer_to).collect())
}

fn address(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    catalogue: &Catalogue,
    pledge: &Pledge,
) -> Result<String, MessageError> {
    let Some(row) = pledge.address else { return Ok(String::new()) };
    match contacts::address(tx, &cx.vault, row) {
        Ok(stored) => Ok(format_lines(&stored.address, catalogue.dispatch_country).join(", ")),
        Err(e) => Err(of_pledge(PledgeError::Contact(e))),
    }
}
