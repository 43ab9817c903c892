//! Texts and pictures beside the catalogue.

use kernel::ids::kinds;
use kernel::{Id, Language};
use serde::{Deserialize, Serialize};

/// A question backers ask, and the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faq {
    /// Its id.
    pub id: Id<kinds::Faq>,
    /// The language it is written in.
    pub language: Language,
    /// The question.
    pub question: String,
    /// The answer: plain text, blank lines between paragraphs.
    pub answer: String,
}

/// The steps of finishing a pledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuideStep {
    /// Reward and add-ons.
    Reward,
    /// Options and questions.
    Options,
    /// Address.
    Address,
    /// Review.
    Review,
    /// Payment.
    Pay,
}

impl GuideStep {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Reward, Self::Options, Self::Address, Self::Review, Self::Pay];

    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reward => "reward",
            Self::Options => "options",
            Self::Address => "address",
            Self::Review => "review",
            Self::Pay => "pay",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.word() == word)
    }
}

/// What the creator tells backers at one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepText {
    /// At which step.
    pub step: GuideStep,
    /// The language it is written in.
    pub language: Language,
    /// Plain text, blank lines between paragraphs.
    pub text: String,
}

/// Formats of pictures that every browser shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureKind {
    /// PNG
    Png,
    /// JPEG
    Jpeg,
    /// WebP
    Webp,
}

impl PictureKind {
    /// For the `Content-Type` header, and as it is stored.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
        }
    }

    /// From its content type.
    pub fn from_content_type(text: &str) -> Option<Self> {
        [Self::Png, Self::Jpeg, Self::Webp].into_iter().find(|kind| kind.content_type() == text)
    }
}

/// In which size a picture is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureSize {
    /// As stored.
    Full,
    /// For lists.
    Small,
}

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureSubject {
    /// A reward.
    Reward(Id<kinds::Reward>),
    /// An add-on.
    #[serde(rename = "addon")]
    AddOn(Id<kinds::AddOn>),
    /// An item.
    Item(Id<kinds::Item>),
    /// The campaign: its logo.
    Campaign,
}

/// Facts about a picture; its bytes are loaded apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Its id.
    pub id: Id<kinds::Picture>,
    /// What it shows.
    pub subject: PictureSubject,
    /// Its format.
    pub kind: PictureKind,
    /// What a person who does not see it is told.
    pub alt_text: String,
    /// Size of the file.
    pub size_bytes: u64,
    /// Width in pixels; 0 where it is not known.
    pub width_px: u32,
    /// Height in pixels; 0 where it is not known.
    pub height_px: u32,
}
