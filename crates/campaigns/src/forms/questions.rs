//! The form of a survey question.

use kernel::ids::kinds;
use kernel::{Currency, Id, text};
use serde::{Deserialize, Serialize};

use super::{Read, Reader, line};
use crate::model::{Question, QuestionKind, QuestionScope, Required, Shelf};
use crate::problem::{FieldProblem, FieldProblems};

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct QuestionForm {
    /// What is asked.
    pub prompt: String,
    /// A line of help.
    pub help: String,
    /// `text`, `long_text`, `number`, `choice`, `yes_no`, `date`.
    pub kind: String,
    /// One choice a line.
    pub choices: String,
    /// `required` or `optional`; blank: optional.
    pub required: String,
    /// `all`, or the id of a reward or an add-on.
    pub applies_to: String,
}

impl QuestionForm {
    /// The texts of a question.
    pub fn of(question: &Question) -> Self {
        Self {
            prompt: question.prompt.clone(),
            help: question.help.clone(),
            kind: question.kind.word().to_owned(),
            choices: match &question.kind {
                QuestionKind::Choice(choices) => choices.join("\n"),
                _ => String::new(),
            },
            required: question.required.word().to_owned(),
            applies_to: match question.applies_to {
                QuestionScope::All => "all".to_owned(),
                QuestionScope::Reward(id) => id.to_string(),
                QuestionScope::AddOn(id) => id.to_string(),
            },
        }
    }

    /// The question under this id, on this shelf.
    pub fn read(&self, id: Id<kinds::Question>, shelf: Shelf) -> Result<Question, FieldProblems> {
        let mut reader = Reader::new(Currency::EUR); // a question has no amounts
        let choices = self.choices.lines().map(line).filter(|choice| !choice.is_empty()).collect::<Vec<_>>();
        let kind = reader.word("kind", &self.kind, |word| QuestionKind::from_word(word, choices.clone()));
        let required = match self.required.trim() {
            "" => Ok(Required::Optional),
            word => reader.word("required", word, Required::from_word),
        };
        let applies_to = self.read_scope(&mut reader);
        let question = (|| {
            Ok(Question {
                id,
                prompt: line(&self.prompt),
                help: text::tidy_text(&self.help),
                kind: kind?,
                required: required?,
                applies_to: applies_to?,
                shelf,
            })
        })();
        reader.finish(question)
    }

    fn read_scope(&self, reader: &mut Reader) -> Read<QuestionScope> {
        let typed = self.applies_to.trim();
        if typed.is_empty() || typed == "all" {
            return Ok(QuestionScope::All);
        }
        let reward = Id::parse(typed).map(QuestionScope::Reward);
        let scope = reward.or_else(|_| Id::parse(typed).map(QuestionScope::AddOn));
        reader.known("applies_to", scope.ok(), FieldProblem::NotAChoice) // noted
    }
}
