//! Survey questions: asked, stored, and without influence on what is shipped.

use kernel::Id;
use kernel::ids::kinds;
use serde::{Deserialize, Serialize};

use super::Shelf;

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// A whole or decimal number.
    Number,
    /// One of these.
    Choice(Vec<String>),
    /// Yes or no.
    YesNo,
    /// A calendar date.
    Date,
}

impl QuestionKind {
    /// Its stored word.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::LongText => "long_text",
            Self::Number => "number",
            Self::Choice(_) => "choice",
            Self::YesNo => "yes_no",
            Self::Date => "date",
        }
    }

    /// From its stored word; the choices matter for `choice` only.
    pub fn from_word(word: &str, choices: Vec<String>) -> Option<Self> {
        match word {
            "text" => Some(Self::Text),
            "long_text" => Some(Self::LongText),
            "number" => Some(Self::Number),
            "choice" => Some(Self::Choice(choices)),
            "yes_no" => Some(Self::YesNo),
            "date" => Some(Self::Date),
            _ => None,
        }
    }
}

/// Whether a pledge can be confirmed without an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Required {
    /// It cannot.
    Required,
    /// It can.
    #[default]
    Optional,
}

impl Required {
    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Optional => "optional",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Required, Self::Optional].into_iter().find(|required| required.word() == word)
    }
}

/// Who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionScope {
    /// Everybody.
    All,
    /// Who has this reward.
    Reward(Id<kinds::Reward>),
    /// Who has this add-on.
    #[serde(rename = "addon")]
    AddOn(Id<kinds::AddOn>),
}

/// A survey question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: Id<kinds::Question>,
    /// What is asked.
    pub prompt: String,
    /// A line of help; may be empty.
    pub help: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// Whether an answer is needed.
    pub required: Required,
    /// Who is asked.
    pub applies_to: QuestionScope,
    /// Whether it is asked at all.
    pub shelf: Shelf,
}

impl Question {
    /// Whether it is asked of a pledge with this reward and these add-ons.
    pub fn is_asked(
        &self,
        reward: Option<Id<kinds::Reward>>,
        addons: impl IntoIterator<Item = Id<kinds::AddOn>>,
    ) -> bool {
        self.shelf.is_offered() && self.concerns(reward, addons)
    }

    /// Whether it is about this reward or one of these add-ons, asked today or not.
    pub fn concerns(
        &self,
        reward: Option<Id<kinds::Reward>>,
        addons: impl IntoIterator<Item = Id<kinds::AddOn>>,
    ) -> bool {
        match self.applies_to {
            QuestionScope::All => true,
            QuestionScope::Reward(id) => reward == Some(id),
            QuestionScope::AddOn(id) => addons.into_iter().any(|addon| addon == id),
        }
    }
}
