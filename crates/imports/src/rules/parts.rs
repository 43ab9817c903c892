//! Which part of a pledge a field of a record belongs to, and whose word counts there.

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

/// Parts of a pledge that a backer or staff changed since the import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ours(Vec<RecordPart>);

impl Ours {
    /// The parts for which this is true.
    pub(crate) fn of(parts: impl IntoIterator<Item = (RecordPart, bool)>) -> Self {
        Self(parts.into_iter().filter(|(_, is_ours)| *is_ours).map(|(part, _)| part).collect())
    }
}

/// The differences with whether ours stays.
pub(crate) fn judge(changes: Vec<(&'static str, Value, Value)>, ours: &Ours) -> Vec<FieldChange> {
    changes
        .into_iter()
        .map(|(field, before, after)| {
            let part = part_of(field);
            FieldChange { field: field.to_owned(), part, before, after, is_kept: ours.0.contains(&part) }
        })
        .collect()
}
