//! What changed between two exports of one campaign.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::Value;

use crate::formats::{self, Format};
use crate::parse::{Parsed, parse};
use crate::reading::Upload;
use crate::record::{Record, SourceId};
use crate::refusal::Refusal;

/// What a second import does with the difference, for the person who reads it.
const RULES: [&str; 5] = [
    "the second import updates, it never makes a second copy of a pledge",
    "a pledge that is missing from the second file is kept and marked, never deleted",
    "row order and Backer Number do not identify a pledge; Backer UID does (one per person per project)",
    "importing the second file twice changes nothing the second time",
    "values that the backer or staff changed in the tool after the first import win over the file; the difference is reported",
];
/// The third rule where a file has no UID.
const RULE_WITHOUT_UID: &str = "row order does not identify a pledge; this layout has no Backer UID, so the backer's number in the file does";

/// What is added where the two files name pledges by different ids.
const RULE_OF_TWO_KINDS: &str = "the two files name pledges by different ids: only those with the same number and the same e-mail address were compared, and an import of the second file into the campaign of the first holds all its records, so that no pledge is made twice";

/// The difference of two exports. Its JSON is the form of the sample `kickstarter-2024-reimport`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Name of the first file.
    pub first: String,
    /// Name of the second file.
    pub second: String,
    /// The id that names a pledge in both.
    pub key: SourceId,
    /// In the second only, in its order.
    pub added: Vec<String>,
    /// In the first only, in its order.
    pub missing: Vec<String>,
    /// How many say the same in both.
    pub unchanged: usize,
    /// What differs, in the order of the first.
    pub changed: Vec<Change>,
    /// Records that cannot be compared, because their id is missing or given twice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub held: Vec<Held>,
    /// How an import treats the difference.
    pub rules: Vec<&'static str>,
}

/// A pledge that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The kind of id.
    pub key: SourceId,
    /// The pledge.
    pub id: String,
    /// Field, value in the first file, value in the second.
    pub changes: Vec<(&'static str, Value, Value)>,
}

/// A record that cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The file.
    pub file: String,
    /// Its member, in a zip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// The record.
    pub record: u64,
    /// Why.
    pub reason: HeldBecause,
}

/// Why a record cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HeldBecause {
    /// It has no id.
    NoId,
    /// An earlier record of the file has the same id.
    IdGivenTwice,
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let changes: serde_json::Map<String, Value> = self
            .changes
            .iter()
            .map(|(field, first, second)| {
                ((*field).to_owned(), Value::Array(vec![first.clone(), second.clone()]))
            })
            .collect();
        let mut object = serializer.serialize_map(Some(2))?;
        object.serialize_entry(self.key.as_str(), &self.id)?;
        object.serialize_entry("changes", &changes)?;
        object.end()
    }
}

/// Compares two files on disk.
///
/// # Errors
/// [`Refusal`] of the one that is refused.
pub fn diff_files(first: &Path, second: &Path) -> Result<Difference, Refusal> {
    diff(&Upload::file(first), &Upload::file(second))
}

/// Compares two uploads.
///
/// # Errors
/// [`Refusal`] of the one that is refused.
pub fn diff(first: &Upload, second: &Upload) -> Result<Difference, Refusal> {
    let (before, after) = (parse_named(first)?, parse_named(second)?);
    let key = identity(&before, &after);
    // A number says little: two layouts may count anew. With the person it belongs to it can be trusted.
    let is_of_two_kinds = kind_of(&before) != kind_of(&after);
    let is_same = |one: &Record, other: &Record| !is_of_two_kinds || one.email == other.email;
    let mut held = Vec::new();
    let old = by_id(&before.records, key, first.name(), &mut held);
    let new = by_id(&after.records, key, second.name(), &mut held);
    let only_in = |these: &[(&str, &Record)], those: &[(&str, &Record)]| {
        let known: HashMap<&str, &Record> = those.iter().copied().collect();
        these
            .iter()
            .filter(|(id, record)| known.get(id).is_none_or(|other| !is_same(record, other)))
            .map(|(id, _)| (*id).to_owned())
            .collect::<Vec<_>>()
    };
    let (added, missing) = (only_in(&new, &old), only_in(&old, &new));
    let newer: HashMap<&str, &Record> = new.into_iter().collect();
    let (mut unchanged, mut changed) = (0, Vec::new());
    for (id, record) in old {
        let Some(later) = newer.get(id).filter(|later| is_same(record, later)) else { continue };
        let changes = changes(record, later);
        if changes.is_empty() {
            unchanged += 1;
        } else {
            changed.push(Change { key, id: id.to_owned(), changes });
        }
    }
    let mut rules = RULES.to_vec();
    if key == SourceId::BackerNumber {
        rules =
            RULES.iter().map(|rule| if rule.contains("UID") { RULE_WITHOUT_UID } else { *rule }).collect();
    }
    if is_of_two_kinds {
        rules.push(RULE_OF_TWO_KINDS);
    }
    Ok(Difference {
        first: first.name().to_owned(),
        second: second.name().to_owned(),
        key,
        added,
        missing,
        unchanged,
        changed,
        held,
        rules,
    })
}

/// Two files are at hand: the refusal says which one it means.
fn parse_named(upload: &Upload) -> Result<Parsed, Refusal> {
    parse(upload).map_err(|refusal| {
        let place =
            refusal.member.iter().fold(upload.name().to_owned(), |file, member| format!("{file}: {member}"));
        Refusal { member: Some(place), ..refusal }
    })
}

/// The surest id that both files have: a file may be of a layout that has no UID.
fn identity(before: &Parsed, after: &Parsed) -> SourceId {
    let candidates = formats::by_name(before.format).map(Format::identity).unwrap_or_default();
    let has =
        |parsed: &Parsed, id: SourceId| parsed.records.iter().any(|record| record.source_id(id).is_some());
    let shared = candidates.iter().copied().find(|id| has(before, *id) && has(after, *id));
    shared.or(candidates.last().copied()).unwrap_or(SourceId::BackerNumber)
}

/// The kind of id that names the pledges of a file.
fn kind_of(parsed: &Parsed) -> Option<SourceId> {
    parsed.records.first().and_then(crate::rules::identity::kind_of)
}

fn by_id<'a>(
    records: &'a [Record],
    key: SourceId,
    file: &str,
    held: &mut Vec<Held>,
) -> Vec<(&'a str, &'a Record)> {
    let mut seen = std::collections::HashSet::new();
    let mut all = Vec::with_capacity(records.len());
    for record in records {
        let reason = match record.source_id(key) {
            Some(id) if seen.insert(id) => {
                all.push((id, record));
                continue;
            }
            Some(_) => HeldBecause::IdGivenTwice,
            None => HeldBecause::NoId,
        };
        held.push(Held {
            file: file.to_owned(),
            member: record.member.clone(),
            record: record.record,
            reason,
        });
    }
    all
}

/// The fields of a pledge that differ. Its place in the file, its number there, flags and the raw word of its
/// status are no part of the pledge; the order of columns is none either.
pub fn changes(first: &Record, second: &Record) -> Vec<(&'static str, Value, Value)> {
    let mut changes = Vec::new();
    // A record is made of text, numbers and lists: it always becomes JSON.
    let json = |value: Result<Value, serde_json::Error>| value.unwrap_or(Value::Null);
    macro_rules! compare {
        ($($name:ident unless $same:expr;)*) => { $(
            if !$same(&first.$name, &second.$name) {
                let values = (serde_json::to_value(&first.$name), serde_json::to_value(&second.$name));
                changes.push((stringify!($name), json(values.0), json(values.1)));
            }
        )* };
        ($($name:ident)*) => { compare! { $($name unless PartialEq::eq;)* } };
    }
    compare! { name email status currency amounts reward }
    compare! { items unless same_lines; addons unless same_lines; }
    compare! { answers address pledged_at surveyed_at creator_note customer_note pledge_country installments }
    compare! { late_pledge appearance shipped tracking order_state charged_on note_attributes extra pledged_at_raw }
    changes
}

fn same_lines<T: Ord>(first: &[T], second: &[T]) -> bool {
    first.len() == second.len()
        && first.iter().collect::<BTreeSet<_>>() == second.iter().collect::<BTreeSet<_>>()
}
