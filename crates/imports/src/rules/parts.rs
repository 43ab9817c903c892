//! Which part of a pledge a field of a record belongs to, and whose word counts there.

use pledges::OwnGoods;
use serde_json::Value;

use crate::model::{FieldChange, RecordPart};

/// The part of a field as [`crate::diff::changes`] names it.
pub(crate) fn part_of(field: &str) -> RecordPart {
    match field {
        "name" => RecordPart::Name,
        "email" => RecordPart::Email,
        "reward" | "items" | "addons" => RecordPart::Choices,
        "answers" => RecordPart::Answers,
        "address" => RecordPart::Address,
        _ => RecordPart::Facts,
    }
}

/// The field of the goods: the one of its part that staff may have decided about on its own.
const ITEMS: &str = "items";

/// Parts of a pledge that a backer or staff changed since the import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ours {
    parts: Vec<RecordPart>,
    goods: bool,
}

impl Ours {
    /// The parts for which this is true.
    pub(crate) fn of(parts: impl IntoIterator<Item = (RecordPart, bool)>) -> Self {
        let parts = parts.into_iter().filter(|(_, is_ours)| *is_ours).map(|(part, _)| part).collect();
        Self { parts, goods: false }
    }

    /// The same, and the goods where staff decided about them.
    pub(crate) fn and_goods(self, decided: Option<&OwnGoods>) -> Self {
        Self { goods: decided.is_some(), ..self }
    }

    fn holds(&self, field: &str, part: RecordPart) -> bool {
        self.parts.contains(&part) || (self.goods && field == ITEMS)
    }
}

/// The differences with whether ours stays.
pub(crate) fn judge(changes: Vec<(&'static str, Value, Value)>, ours: &Ours) -> Vec<FieldChange> {
    changes
        .into_iter()
        .map(|(field, before, after)| {
            let part = part_of(field);
            FieldChange { field: field.to_owned(), part, before, after, is_kept: ours.holds(field, part) }
        })
        .collect()
}
