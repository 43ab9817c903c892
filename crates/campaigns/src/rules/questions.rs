//! Survey questions.

use super::{LIST_MAX, PARTS_MAX, TEXT_CHARS_MAX, check_count, check_length};
use crate::model::{Catalogue, Question, QuestionKind, QuestionScope};
use crate::problem::{FieldProblem, FieldProblems};

/// Longest question, in characters.
pub(crate) const PROMPT_CHARS_MAX: usize = 1_000;
/// Longest choice, in characters.
const CHOICE_CHARS_MAX: usize = 300;

pub(crate) fn check(question: &Question, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    problems.add_if(question.prompt.trim().is_empty(), "prompt", FieldProblem::Required);
    check_length(&mut problems, "prompt", &question.prompt, PROMPT_CHARS_MAX);
    check_length(&mut problems, "help", &question.help, TEXT_CHARS_MAX);
    if let QuestionKind::Choice(choices) = &question.kind {
        problems.add_if(choices.is_empty(), "choices", FieldProblem::NoneGiven);
        check_count(&mut problems, "choices", choices.len(), LIST_MAX);
        for (n, choice) in choices.iter().enumerate() {
            problems.add_if(choice.trim().is_empty(), "choices", FieldProblem::Required);
            check_length(&mut problems, "choices", choice, CHOICE_CHARS_MAX);
            let earlier = choices.iter().take(n).any(|earlier| earlier == choice);
            problems.add_if(earlier, "choices", FieldProblem::Twice);
        }
    }
    match question.applies_to {
        QuestionScope::All => {}
        QuestionScope::Reward(id) => {
            problems.add_if(catalogue.reward(id).is_none(), "applies_to", FieldProblem::UnknownReward);
        }
        QuestionScope::AddOn(id) => {
            problems.add_if(catalogue.addon(id).is_none(), "applies_to", FieldProblem::UnknownAddOn);
        }
    }
    let is_new = catalogue.question(question.id).is_none();
    check_count(&mut problems, "", catalogue.questions.len() + usize::from(is_new), PARTS_MAX);
    problems
}
