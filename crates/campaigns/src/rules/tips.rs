//! Suggestions of a tip: few, in order, none twice.

use crate::model::Tips;
use crate::problem::{FieldProblem, FieldProblems};

/// Most suggestions: more than a row of buttons on a phone nobody reads.
pub(crate) const SUGGESTIONS_MAX: usize = 4;

pub(crate) fn check(tips: &Tips) -> FieldProblems {
    let mut problems = FieldProblems::new();
    let suggestions: Vec<i64> = match tips {
        Tips::Percent(rates) => rates.iter().map(|rate| i64::from(*rate)).collect(),
        Tips::Amounts(amounts) => amounts.clone(),
    };
    super::check_count(&mut problems, "suggestion.0", suggestions.len(), SUGGESTIONS_MAX);
    for (n, suggested) in suggestions.iter().enumerate() {
        let field = format!("suggestion.{n}");
        let is_rate = matches!(tips, Tips::Percent(_));
        let out_of_range = FieldProblem::NotANumber { minimum: 1, maximum: 100 };
        problems.add_if(is_rate && !(1..=100).contains(suggested), &field, out_of_range);
        super::check_price(&mut problems, &field, *suggested);
        problems.add_if(!is_rate && *suggested == 0, &field, FieldProblem::Required);
        problems.add_if(
            suggestions.iter().take(n).any(|other| other == suggested),
            &field,
            FieldProblem::Twice,
        );
    }
    problems
}
