//! FAQ entries and guide texts.

use super::{PARTS_MAX, TEXT_CHARS_MAX, check_count, check_length};
use crate::model::{Catalogue, Faq, StepText};
use crate::problem::{FieldProblem, FieldProblems};

pub(crate) fn check_faq(faq: &Faq, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    for (field, text) in [("question", &faq.question), ("answer", &faq.answer)] {
        problems.add_if(text.trim().is_empty(), field, FieldProblem::Required);
        check_length(&mut problems, field, text, TEXT_CHARS_MAX);
    }
    let is_new = !catalogue.faqs.iter().any(|other| other.id == faq.id);
    check_count(&mut problems, "", catalogue.faqs.len() + usize::from(is_new), PARTS_MAX);
    problems
}

pub(crate) fn check_step(step: &StepText) -> FieldProblems {
    let mut problems = FieldProblems::new();
    check_length(&mut problems, "text", &step.text, TEXT_CHARS_MAX);
    problems
}
