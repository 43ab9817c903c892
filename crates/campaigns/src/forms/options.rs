//! The form of an option.

use kernel::ids::kinds;
use kernel::{Currency, Id};
use serde::{Deserialize, Serialize};

use super::{Noted, Read, Reader, at, decimal, line, number_text};
use crate::model::{CatalogueOption, OptionValue, Shelf, Subject};
use crate::problem::{FieldProblem, FieldProblems};

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OptionForm {
    /// What is asked.
    pub title: String,
    /// The id of a reward, an add-on or an item: its kind says what the option belongs to.
    pub applies_to: String,
    /// The item in the contents that stands for the choice; blank where `applies_to` is an item.
    pub replaces: String,
    /// Id of each value; blank for a new one.
    pub value_id: Vec<String>,
    /// What is shown.
    pub value_label: Vec<String>,
    /// Item that goes into the parcel.
    pub value_item: Vec<String>,
    /// Amount; blank: nothing.
    pub value_surcharge: Vec<String>,
    /// How many copies there are in all; blank: no limit.
    pub value_limit: Vec<String>,
}

impl OptionForm {
    /// The texts of an option; archived values are left out.
    pub fn of(option: &CatalogueOption, currency: Currency) -> Self {
        let texts = |text: &dyn Fn(&OptionValue) -> String| option.offered_values().map(text).collect();
        Self {
            title: option.title.clone(),
            applies_to: match option.applies_to {
                Subject::Reward(id) => id.to_string(),
                Subject::AddOn(id) => id.to_string(),
                Subject::Item(id) => id.to_string(),
            },
            replaces: option.replaces.to_string(),
            value_id: texts(&|value| value.id.to_string()),
            value_label: texts(&|value| value.label.clone()),
            value_item: texts(&|value| value.item.to_string()),
            value_surcharge: texts(&|value| decimal(value.surcharge_minor, currency)),
            value_limit: texts(&|value| number_text(value.total_limit)),
        }
    }

    /// The option under this id, on this shelf; `new_value_id` names the values that are new.
    pub fn read(
        &self,
        id: Id<kinds::CatalogueOption>,
        shelf: Shelf,
        currency: Currency,
        new_value_id: impl FnMut() -> Id<kinds::OptionValue>,
    ) -> Result<CatalogueOption, FieldProblems> {
        let mut reader = Reader::new(currency);
        let applies_to = self.read_subject(&mut reader);
        let replaces = match (applies_to, self.replaces.trim()) {
            (Ok(Subject::Item(item)), _) => Ok(item),
            (_, typed) => reader.id("replaces", typed, FieldProblem::UnknownItem),
        };
        let itself = match applies_to {
            Ok(Subject::Item(item)) => Some(item),
            _ => None,
        };
        let values = self.read_values(&mut reader, itself, new_value_id);
        let option = (|| {
            Ok(CatalogueOption {
                id,
                title: line(&self.title),
                applies_to: applies_to?,
                replaces: replaces?,
                values: values?,
                shelf,
            })
        })();
        reader.finish(option)
    }

    fn read_subject(&self, reader: &mut Reader) -> Read<Subject> {
        let typed = self.applies_to.trim();
        let reward = Id::parse(typed).map(Subject::Reward);
        let subject = reward
            .or_else(|_| Id::parse(typed).map(Subject::AddOn))
            .or_else(|_| Id::parse(typed).map(Subject::Item));
        reader.known("applies_to", subject.ok(), FieldProblem::NotAChoice) // noted
    }

    /// Rows with neither label nor item are skipped. Of an option of an item, a value without an item is the item itself, or what
    /// its variants say.
    fn read_values(
        &self,
        reader: &mut Reader,
        itself: Option<Id<kinds::Item>>,
        mut new_id: impl FnMut() -> Id<kinds::OptionValue>,
    ) -> Read<Vec<OptionValue>> {
        let mut values = Vec::new();
        let mut is_whole = true;
        let rows = self.value_label.len().max(self.value_item.len());
        let filled = |n: &usize| {
            !(at(&self.value_label, *n).trim().is_empty() && at(&self.value_item, *n).trim().is_empty())
        };
        for (kept, n) in (0..rows).filter(filled).enumerate() {
            let id = match at(&self.value_id, n).trim() {
                "" => Ok(new_id()),
                known => reader.id(&format!("value_label.{kept}"), known, FieldProblem::NotAChoice),
            };
            let item = match (at(&self.value_item, n).trim(), itself) {
                ("", Some(itself)) => Ok(itself),
                (typed, _) => reader.id(&format!("value_item.{kept}"), typed, FieldProblem::UnknownItem),
            };
            let limit = reader.number_opt(&format!("value_limit.{kept}"), at(&self.value_limit, n));
            let surcharge =
                reader.amount_or_zero(&format!("value_surcharge.{kept}"), at(&self.value_surcharge, n));
            match (id, item, surcharge, limit) {
                (Ok(id), Ok(item), Ok(surcharge_minor), Ok(total_limit)) => values.push(OptionValue {
                    id,
                    label: line(at(&self.value_label, n)),
                    item,
                    surcharge_minor,
                    total_limit,
                    shelf: Shelf::Offered,
                }),
                _ => is_whole = false,
            }
        }
        if is_whole { Ok(values) } else { Err(Noted) }
    }
}
