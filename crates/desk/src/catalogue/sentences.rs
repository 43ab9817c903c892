//! Problems and rules of the crates below as sentences in the reader's language.

use campaigns::{FieldProblems, ProblemArg};
use kernel::places::country_name;
use pledges::quote;
use web::{FieldErrors, Localizer, TextArg};

/// Problems beside their fields.
pub(super) fn field_errors(texts: &Localizer, problems: &FieldProblems) -> FieldErrors {
    let mut errors = FieldErrors::new();
    for (field, problem) in problems.entries() {
        let args: Vec<(&str, TextArg)> = problem
            .args()
            .into_iter()
            .map(|(name, arg)| match arg {
                ProblemArg::Text(text) => (name, TextArg::Text(text)),
                ProblemArg::Count(count) => (name, TextArg::Count(count)),
            })
            .collect();
        errors.add(field.clone(), texts.text_with(problem.text_key(), &args));
    }
    errors
}

/// All problems in one line, for a message that stands beside no field.
pub(super) fn in_one_line(texts: &Localizer, problems: &FieldProblems) -> String {
    let errors = field_errors(texts, problems);
    errors.entries().iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ")
}

fn quote_args(texts: &Localizer, args: Vec<(&'static str, quote::TextArg)>) -> Vec<(&'static str, TextArg)> {
    let shown = |arg| match arg {
        quote::TextArg::Text(text) => TextArg::Text(text),
        quote::TextArg::Count(count) => TextArg::Count(count),
        quote::TextArg::Money(money) => TextArg::Text(texts.money(money)),
        quote::TextArg::Country(country) => {
            TextArg::Text(country_name(country, texts.language().code()).to_owned())
        }
        quote::TextArg::Key(key) => TextArg::Text(texts.text(key)),
    };
    args.into_iter().map(|(name, arg)| (name, shown(arg))).collect()
}

/// Why an amount is what it is.
pub(super) fn rule(texts: &Localizer, rule: &quote::Rule) -> String {
    texts.text_with(rule.text_key(), &quote_args(texts, rule.args()))
}

/// Several reasons in one line.
pub(super) fn rules<'a>(texts: &Localizer, rules: impl IntoIterator<Item = &'a quote::Rule>) -> String {
    rules.into_iter().map(|one| rule(texts, one)).collect::<Vec<_>>().join(" ")
}

/// Why there is no quote, or not yet.
pub(super) fn quote_problem(texts: &Localizer, problem: &quote::QuoteProblem) -> String {
    texts.text_with(problem.text_key(), &quote_args(texts, problem.args()))
}
