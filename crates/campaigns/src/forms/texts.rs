//! The forms of FAQ entries and guide texts.

use kernel::ids::kinds;
use kernel::{Currency, Id, Language, text};
use serde::{Deserialize, Serialize};

use super::{Reader, line};
use crate::model::{Faq, GuideStep, StepText};
use crate::problem::FieldProblems;

/// Every field of an entry as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FaqForm {
    /// Code of a language.
    pub language: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

impl FaqForm {
    /// The texts of an entry.
    pub fn of(faq: &Faq) -> Self {
        Self {
            language: faq.language.code().to_owned(),
            question: faq.question.clone(),
            answer: faq.answer.clone(),
        }
    }

    /// The entry under this id.
    pub fn read(&self, id: Id<kinds::Faq>) -> Result<Faq, FieldProblems> {
        let mut reader = Reader::new(Currency::EUR); // a text has no amounts
        let language = reader.word("language", &self.language, Language::from_tag);
        let entry = language.map(|language| Faq {
            id,
            language,
            question: line(&self.question),
            answer: text::tidy_text(&self.answer),
        });
        reader.finish(entry)
    }
}

/// Every field of a guide text as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StepTextForm {
    /// Word of a step.
    pub step: String,
    /// Code of a language.
    pub language: String,
    /// The text; blank takes it away.
    pub text: String,
}

impl StepTextForm {
    /// The guide text.
    pub fn read(&self) -> Result<StepText, FieldProblems> {
        let mut reader = Reader::new(Currency::EUR); // a text has no amounts
        let step = reader.word("step", &self.step, GuideStep::from_word);
        let language = reader.word("language", &self.language, Language::from_tag);
        let guide =
            (|| Ok(StepText { step: step?, language: language?, text: text::tidy_text(&self.text) }))();
        reader.finish(guide)
    }
}
