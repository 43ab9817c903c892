//! What reading knows beside a record: kept with one that is staged for a person, and no part of what the record says.

use serde::{Deserialize, Serialize};

use super::{AmountKind, Record};

/// What reading a row could not make sure of, so that a person has to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsure {
    /// Numbers of pieces that are none: `2x`, `1,000`, `Yes`.
    pub quantities: Vec<UnclearQuantity>,
    /// Amounts that are none, or that may be two: `€31,505` in a file with semicolons. With what stands there.
    #[serde(default)]
    pub amounts: Vec<(AmountKind, String)>,
    /// The file ends in the middle of the row.
    pub cut_off: bool,
}

/// A number of pieces that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnclearQuantity {
    /// What there are so many of.
    pub of: Counted,
    /// What stands there instead of a number.
    pub text: String,
}

/// What a file gives a number of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// An item, by its label.
    Item(String),
    /// An add-on.
    Addon {
        /// The platform's id.
        id: String,
        /// Its title.
        title: String,
    },
}

impl Counted {
    /// How the file calls it.
    pub fn title(&self) -> &str {
        match self {
            Self::Item(label) => label,
            Self::Addon { title, .. } => title,
        }
    }
}

/// Parts of a record for which its file has no column. What is empty in a column that is there is said to be empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each part is there or not")]
pub struct Lacks {
    /// Reward.
    pub reward: bool,
    /// Items.
    pub items: bool,
    /// Add-ons.
    pub addons: bool,
    /// Survey answers.
    pub answers: bool,
    /// Address.
    pub address: bool,
    /// The country that shipping was priced for.
    pub country: bool,
    /// The creator's notes.
    pub notes: bool,
    /// Whether it was sent.
    pub sent: bool,
    /// An amount that only describes the pledge: shipping, the reward's price, bonus support.
    pub amounts: bool,
}

impl Lacks {
    /// Whether there is anything that the file has no column for.
    pub fn any(self) -> bool {
        self != Self::default()
    }

    /// What a row lacks that is cut off: also every part that has a column in the rest, which itself lacks `rest`.
    #[must_use]
    pub const fn cut_before(self, rest: Self) -> Self {
        Self {
            reward: self.reward || !rest.reward,
            items: self.items || !rest.items,
            addons: self.addons || !rest.addons,
            answers: self.answers || !rest.answers,
            address: self.address || !rest.address,
            country: self.country || !rest.country,
            notes: self.notes || !rest.notes,
            sent: self.sent || !rest.sent,
            amounts: true,
        }
    }
}

#[derive(Serialize)]
struct Staged<'r> {
    staged: &'r Record,
    unsure: &'r Unsure,
    lacks: Lacks,
}

#[derive(Deserialize)]
struct OpenStaged {
    staged: Record,
    unsure: Unsure,
    lacks: Lacks,
}

/// The JSON of a record that waits for a person, with what is known beside it.
///
/// # Errors
/// Those of JSON.
pub(crate) fn staged(record: &Record) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec(&Staged { staged: record, unsure: &record.unsure, lacks: record.lacks })
}

/// A staged record: of one that waits for a person with what is known beside it, else the record alone.
///
/// # Errors
/// Those of JSON.
pub(crate) fn open_staged(json: &[u8]) -> serde_json::Result<Record> {
    if let Ok(record) = serde_json::from_slice(json) {
        return Ok(record);
    }
    let OpenStaged { staged, unsure, lacks } = serde_json::from_slice(json)?;
    Ok(Record { unsure, lacks, ..staged })
}
