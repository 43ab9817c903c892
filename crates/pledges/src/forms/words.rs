//! Problems and rules as sentences in the reader's language.

use campaigns::Date;
use kernel::Timestamp;
use kernel::places::country_name;
use taxes::{NumberNotice, NumberRegister, TaxPlace};
use vouchers::{Reason, ReasonArg, Refusal};
use web::{Localizer, TextArg};

use crate::business::{BuyerProblem, COMPANY_CHARS_MAX, NumberStanding};
use crate::quote::{self, CustomsCharge, QuoteProblem, Rule};
use crate::rules::answers::AnswerProblemKind;
use crate::rules::choices::ChoiceProblem;

/// A value of a quote's sentence as the page writes it.
fn written(texts: &Localizer, arg: quote::TextArg) -> TextArg {
    match arg {
        quote::TextArg::Text(text) => TextArg::Text(text),
        quote::TextArg::Named(named) => TextArg::Text(named.name_in(texts.language()).to_owned()),
        quote::TextArg::Count(count) => TextArg::Count(count),
        quote::TextArg::Number(number) => TextArg::Text(texts.decimal(number)),
        quote::TextArg::Weight(grams) => TextArg::Text(texts.weight(grams)),
        quote::TextArg::Volume(cm3) => TextArg::Text(texts.volume(cm3)),
        quote::TextArg::Money(money) => TextArg::Text(texts.money(money)),
        quote::TextArg::Country(country) => {
            TextArg::Text(country_name(country, texts.language().code()).to_owned())
        }
        quote::TextArg::Place(place) => TextArg::Text(place_name(texts, place)),
        quote::TextArg::Moment(text) => TextArg::Text(moment(texts, text)),
        quote::TextArg::Date(day) => TextArg::Text(day.to_string()),
        quote::TextArg::Key(key) => TextArg::Text(texts.text(key)),
    }
}

/// `2026-12-24 23:59 CET` as people write it: `24 December 2026, 23:59 CET`; as it is where it is no such text.
fn moment(texts: &Localizer, text: String) -> String {
    let Some((day, time)) = text.split_once(' ') else { return text };
    let Ok(date) = day.parse::<Date>() else { return text };
    let month = texts.text(&format!("pledges-month-{}", date.month()));
    let args = [
        ("day", TextArg::from(date.day().to_string())),
        ("month", month.into()),
        ("year", date.year().to_string().into()),
        ("time", time.into()),
    ];
    texts.text_with("pledges-moment", &args)
}

/// `Canada (QC)`; Northern Ireland, which is no country of ISO 3166, by its name.
fn place_name(texts: &Localizer, place: TaxPlace) -> String {
    let Some(country) = place.country_code() else { return texts.text("pledges-place-northern-ireland") };
    let name = country_name(country, texts.language().code());
    place.region_label().map_or_else(|| name.to_owned(), |region| format!("{name} ({region})"))
}

fn sentence(texts: &Localizer, key: &str, args: Vec<(&'static str, quote::TextArg)>) -> String {
    let args: Vec<(&str, TextArg)> =
        args.into_iter().map(|(name, arg)| (name, written(texts, arg))).collect();
    texts.text_with(key, &args)
}

/// Why an amount is what it is.
pub fn rule_sentence(texts: &Localizer, rule: &Rule) -> String {
    sentence(texts, rule.text_key(), rule.args())
}

/// A sentence of the tax rules, by its key and values.
pub fn tax_sentence(texts: &Localizer, key: &str, args: Vec<(&'static str, taxes::TextArg)>) -> String {
    sentence(texts, key, args.into_iter().map(|(name, arg)| (name, arg.into())).collect())
}

/// `Customs charge (950490)`: what stands beside a customs charge that is paid here.
pub fn customs_label(texts: &Localizer, charge: &CustomsCharge) -> String {
    match charge.hs_code.as_str() {
        "" => texts.text("pledges-customs-charge"),
        code => texts.text_with("pledges-customs-charge-of", &[("code", TextArg::from(code))]),
    }
}

/// The platform that a campaign ran on, by the name people know it by.
pub fn platform_name(texts: &Localizer, platform: &str) -> String {
    match platform {
        "kickstarter" => "Kickstarter".to_owned(),
        _ => texts.text("pledges-platform-unnamed"),
    }
}

/// `Kickstarter still collects`: what stands beside the amount that is not to be paid here.
pub fn platform_collects(texts: &Localizer, platform: &str) -> String {
    let name = platform_name(texts, platform);
    texts.text_with("pledges-platform-collects", &[("platform", name.into())])
}

/// Why there is no price.
pub fn quote_problem(texts: &Localizer, problem: &QuoteProblem) -> String {
    sentence(texts, problem.text_key(), problem.args())
}

/// What is wrong with a choice.
pub fn choice_problem(texts: &Localizer, wrong: &ChoiceProblem) -> String {
    match wrong {
        ChoiceProblem::Quote(inner) => quote_problem(texts, inner),
        ChoiceProblem::NotOffered { title, .. } => {
            texts.text_with(wrong.text_key(), &[("title", TextArg::from(title))])
        }
    }
}

/// What is wrong with an answer.
pub fn answer_problem(texts: &Localizer, kind: AnswerProblemKind) -> String {
    match kind {
        AnswerProblemKind::TooLong { max_chars } => {
            texts.text_with(kind.text_key(), &[("max", max_chars.into())])
        }
        _ => texts.text(kind.text_key()),
    }
}

/// What is wrong with a company or its VAT number.
pub fn buyer_problem(texts: &Localizer, problem: &BuyerProblem) -> String {
    match problem {
        BuyerProblem::CompanyTooLong => {
            let max = i64::try_from(COMPANY_CHARS_MAX).unwrap_or(i64::MAX);
            texts.text_with(problem.text_key(), &[("max", max.into())])
        }
        BuyerProblem::Number(wrong) => {
            texts.text_with(problem.text_key(), &[("number", TextArg::from(wrong.number()))])
        }
        BuyerProblem::NobodyToAsk(place) => {
            texts.text_with(problem.text_key(), &[("place", place_name(texts, *place).into())])
        }
        BuyerProblem::CompanyMissing | BuyerProblem::NumberMissing | BuyerProblem::NotAsked => {
            texts.text(problem.text_key())
        }
    }
}

/// How far a number that `register` answers for counts; `day` writes an instant where the campaign is at home.
pub fn number_standing(
    texts: &Localizer,
    (standing, register): (NumberStanding, Option<NumberRegister>),
    day: impl Fn(Timestamp) -> String,
) -> String {
    let key = standing.text_key(register);
    match standing.answered_at() {
        Some(at) => texts.text_with(key, &[("date", day(at).into())]),
        None => texts.text(key),
    }
}

/// What a buyer should know beside a number.
pub fn number_notice(texts: &Localizer, notice: &NumberNotice) -> String {
    let (place, number) = notice.places();
    let mut args = vec![("place", TextArg::from(place_name(texts, place)))];
    args.extend(number.map(|number| ("number", place_name(texts, number).into())));
    texts.text_with(notice.text_key(), &args)
}

/// Why a code takes off what it does, or nothing; `day` writes an instant where the campaign is at home.
pub fn voucher_reason(texts: &Localizer, reason: &Reason, day: impl Fn(Timestamp) -> String) -> String {
    voucher_sentence(texts, reason.text_key(), reason.args(), day)
}

/// Why a code cannot be used.
pub fn voucher_refusal(texts: &Localizer, refusal: &Refusal, day: impl Fn(Timestamp) -> String) -> String {
    voucher_sentence(texts, refusal.text_key(), refusal.args(), day)
}

fn voucher_sentence(
    texts: &Localizer,
    key: &str,
    args: Vec<(&'static str, ReasonArg)>,
    day: impl Fn(Timestamp) -> String,
) -> String {
    let written = |arg| match arg {
        ReasonArg::Money(money) => TextArg::Text(texts.money(money)),
        ReasonArg::Count(count) => TextArg::Count(i64::from(count)),
        ReasonArg::At(at) => TextArg::Text(day(at)),
        ReasonArg::Text(text) => TextArg::Text(text),
    };
    let args: Vec<(&str, TextArg)> = args.into_iter().map(|(name, arg)| (name, written(arg))).collect();
    texts.text_with(key, &args)
}
