//! Columns of survey questions.

use std::collections::HashMap;

use campaigns::model::{Catalogue, Question, QuestionKind};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::text::tidy_line;
use kernel::{RowId, Vault};
use pledges::rules::taken_over::{SameNames, chosen_labels};
use pledges::{Answer, PledgeRow};

use crate::error::ExportError;
use crate::sheet::Cell;

/// Between answers that share a cell.
const JOINED_BY: &str = "; ";

/// Answers of a page of pledges.
pub(super) type Answers = HashMap<RowId<kinds::Pledge>, Vec<Answer>>;

/// One column for each question; questions that are asked in the same words (of one reward each) share one. Where an
/// option of the same name is asked instead, the column tells what was chosen of it, which is what is packed.
pub(crate) struct AnswerColumns {
    columns: Vec<Column>,
    same_names: SameNames,
}

struct Column {
    prompt: String,
    head: String,
    questions: Vec<Question>,
}

/// Which answers of a pledge are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// Whatever was answered.
    Everything,
    /// What is about the reward and the add-ons of today: an engraving for a reward that was given back is not made.
    AboutTheParcel,
}

impl AnswerColumns {
    /// In the catalogue's order, withdrawn questions too: what was answered stays answered. No head is the same as
    /// another, nor as one of these names.
    pub(super) fn of(catalogue: &Catalogue, taken: &[&str]) -> Self {
        let mut columns: Vec<Column> = Vec::new();
        for question in &catalogue.questions {
            let prompt = tidy_line(&question.prompt);
            if let Some(same) = columns.iter_mut().find(|column| column.prompt == prompt) {
                same.questions.push(question.clone());
                continue;
            }
            let is_taken = |head: &str| taken.contains(&head) || columns.iter().any(|c| c.head == head);
            let numbered = (2u32..).map(|n| format!("{prompt} ({n})"));
            let mut heads = std::iter::once(prompt.clone()).chain(numbered);
            let head = heads.find(|head| !is_taken(head)).unwrap_or_default(); // numbers do not run out
            columns.push(Column { prompt, head, questions: vec![question.clone()] });
        }
        Self { columns, same_names: SameNames::of(catalogue) }
    }

    /// No columns.
    pub(super) fn none() -> Self {
        Self { columns: Vec::new(), same_names: SameNames::default() }
    }

    pub(super) fn heads(&self) -> impl Iterator<Item = String> {
        self.columns.iter().map(|column| column.head.clone())
    }

    /// The answers of these pledges, in two statements for all of them; none when nothing is asked.
    pub(super) fn answers(
        &self,
        tx: &mut ReadTx<'_>,
        vault: &Vault,
        page: &[PledgeRow],
    ) -> Result<Answers, ExportError> {
        if self.columns.is_empty() {
            return Ok(Answers::new());
        }
        let pledges: Vec<_> = page.iter().map(|row| (row.pledge, row.contact)).collect();
        Ok(pledges::answers_of(tx, vault, &pledges)?)
    }

    /// The cells of a pledge.
    pub(super) fn cells<'a>(
        &'a self,
        (catalogue, row): (&'a Catalogue, &'a PledgeRow),
        answers: &'a Answers,
        shown: Shown,
    ) -> impl Iterator<Item = Cell> + 'a {
        let given = answers.get(&row.pledge.row).map(Vec::as_slice).unwrap_or_default(); // none: blank cells
        let is_shown = move |question: &Question| {
            let addons = row.choices.addons.iter().filter(|chosen| chosen.quantity > 0);
            shown == Shown::Everything
                || question.concerns(row.choices.reward, addons.map(|chosen| chosen.addon))
        };
        let instead = self.same_names.asked_instead(catalogue, &row.choices);
        self.columns.iter().map(move |column| {
            let mut options = Vec::new();
            let mut told: Vec<(&Question, &str)> = Vec::new();
            for question in &column.questions {
                if instead.has(question.id) {
                    // Questions of the same words share their option.
                    for asked in instead.options(question.id) {
                        if !options.contains(&asked.option.id) {
                            told.extend(chosen_labels(asked, &row.choices).map(|label| (question, label)));
                            options.push(asked.option.id);
                        }
                    }
                } else if is_shown(question) {
                    let answer = given.iter().find(|answer| answer.question == question.id);
                    told.extend(answer.map(|answer| (question, answer.answer.as_str())));
                }
            }
            cell(&told)
        })
    }
}

fn cell(answered: &[(&Question, &str)]) -> Cell {
    match answered {
        [] => Cell::Empty,
        [(question, answer)] if question.kind == QuestionKind::Number => Cell::text(*answer),
        [(_, answer)] => Cell::code(*answer), // `01067` and `1-2` are what was answered
        several => {
            let answers: Vec<&str> = several.iter().map(|(_, answer)| *answer).collect();
            Cell::text(answers.join(JOINED_BY))
        }
    }
}
