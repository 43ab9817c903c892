//! Problems of the catalogue and rules of a price as sentences in the reader's language.

use campaigns::{FieldProblem, FieldProblems, ProblemArg};
use pledges::forms::rule_sentence;
use pledges::quote;
use web::{FieldErrors, Localizer, TextArg};

/// Problems beside their fields.
pub(crate) fn field_errors(texts: &Localizer, problems: &FieldProblems) -> FieldErrors {
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
        // The field is a whole list of ticks: "at least one" of what is said.
        let key = match (field.as_str(), problem) {
            ("places", FieldProblem::NoneGiven) => "catalogue-zone-no-places",
            _ => problem.text_key(),
        };
        errors.add(field.clone(), texts.text_with(key, &args));
    }
    errors
}

/// All problems in one line, for a message that stands beside no field.
pub(super) fn in_one_line(texts: &Localizer, problems: &FieldProblems) -> String {
    let errors = field_errors(texts, problems);
    errors.entries().iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ")
}

/// Several reasons in one line.
pub(super) fn rules<'a>(texts: &Localizer, rules: impl IntoIterator<Item = &'a quote::Rule>) -> String {
    rules.into_iter().map(|one| rule_sentence(texts, one)).collect::<Vec<_>>().join(" ")
}
