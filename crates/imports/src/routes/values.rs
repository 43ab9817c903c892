//! Values of a record's fields, in words.

use kernel::places::{CountryCode, country_name};
use kernel::{Currency, Money};
use serde_json::Value;
use web::Page;

use crate::model::FieldChange;
use crate::record::Record;

/// What stands where there is no value.
const NOTHING: &str = "–";
/// Longest value in a list of differences, in characters.
const VALUE_CHARS_MAX: usize = 300;

/// The lines of a difference: label, before, after. Amounts, answers and addresses have a line for each part that
/// differs.
pub(super) fn shown(page: &Page, currency: Currency, change: &FieldChange) -> Vec<(String, String, String)> {
    let label = || field_label(page, &change.field);
    match change.field.as_str() {
        "amounts" => parts(change, |kind| amount_label(page, kind), |value| amount(page, currency, value)),
        "answers" | "extra" | "note_attributes" => parts(change, str::to_owned, |value| plain(page, value)),
        "address" => {
            if change.before.is_object() && change.after.is_object() {
                let label = label();
                let part_label = |part: &str| {
                    format!("{label}: {}", page.t(&format!("imports-address-{}", part.replace('_', "-"))))
                };
                parts(change, part_label, |value| plain(page, value))
            } else {
                vec![(label(), address(&change.before), address(&change.after))]
            }
        }
        "status" => vec![(label(), status(page, &change.before), status(page, &change.after))],
        "pledge_country" => vec![(label(), country(page, &change.before), country(page, &change.after))],
        _ => vec![(label(), plain(page, &change.before), plain(page, &change.after))],
    }
}

/// What a held record says beside what is asked for: label and value.
pub(super) fn facts(page: &Page, record: &Record) -> Vec<(String, String)> {
    const FIELDS: [&str; 9] = [
        "reward",
        "addons",
        "items",
        "address",
        "pledge_country",
        "pledged_at",
        "surveyed_at",
        "creator_note",
        "customer_note",
    ];
    // A record is made of text, numbers and lists: it always becomes JSON.
    let json = serde_json::to_value(record).unwrap_or_default();
    let mut facts = Vec::new();
    facts.extend(record.raw_status.as_ref().map(|word| (page.t("imports-settle-raw-status"), cut(word))));
    for field in FIELDS {
        let value = json.get(field).unwrap_or(&Value::Null);
        let text = match field {
            "address" => address(value),
            "pledge_country" => country(page, value),
            _ => plain(page, value),
        };
        facts.push((field_label(page, field), text));
    }
    facts.extend(record.answers.iter().map(|(prompt, answer)| (cut(prompt), cut(answer))));
    facts.retain(|(_, value)| value != NOTHING);
    facts
}

/// What the field is called.
fn field_label(page: &Page, field: &str) -> String {
    page.t(&format!("imports-field-{}", field.replace('_', "-")))
}

fn parts(
    change: &FieldChange,
    label: impl Fn(&str) -> String,
    text: impl Fn(&Value) -> String,
) -> Vec<(String, String, String)> {
    let empty = serde_json::Map::new();
    let (before, after) =
        (change.before.as_object().unwrap_or(&empty), change.after.as_object().unwrap_or(&empty));
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort_unstable();
    names.dedup();
    names
        .into_iter()
        .filter(|name| before.get(*name) != after.get(*name))
        .map(|name| {
            let value = |of: Option<&Value>| text(of.unwrap_or(&Value::Null));
            (label(name), value(before.get(name)), value(after.get(name)))
        })
        .collect()
}

fn amount(page: &Page, currency: Currency, value: &Value) -> String {
    value.as_i64().map_or_else(|| NOTHING.to_owned(), |minor| page.texts.money(Money::new(minor, currency)))
}

fn amount_label(page: &Page, kind: &str) -> String {
    page.t(&format!("imports-amount-{}", kind.replace('_', "-")))
}

fn status(page: &Page, value: &Value) -> String {
    value.as_str().map_or_else(|| NOTHING.to_owned(), |word| page.t(&format!("imports-status-{word}")))
}

fn country(page: &Page, value: &Value) -> String {
    match value.as_str().and_then(CountryCode::parse) {
        Some(code) => country_name(code, page.lang()).to_owned(),
        None => plain(page, value),
    }
}

fn address(value: &Value) -> String {
    const PARTS: [&str; 8] = ["name", "line1", "line2", "postal_code", "city", "region", "country", "phone"];
    let parts: Vec<&str> = PARTS.iter().filter_map(|part| value.get(part).and_then(Value::as_str)).collect();
    if parts.is_empty() { NOTHING.to_owned() } else { cut(&parts.join(", ")) }
}

/// Text, yes or no, a reward's title, or lines with quantities.
fn plain(page: &Page, value: &Value) -> String {
    match value {
        Value::Null => NOTHING.to_owned(),
        Value::Bool(yes) => page.t(if *yes { "imports-yes" } else { "imports-no" }),
        Value::String(text) if text.is_empty() => NOTHING.to_owned(),
        Value::String(text) => cut(text),
        Value::Array(lines) if lines.is_empty() => NOTHING.to_owned(),
        Value::Array(lines) => cut(&lines.iter().map(line).collect::<Vec<_>>().join(", ")),
        Value::Object(_) => cut(&title(value)),
        Value::Number(number) => number.to_string(),
    }
}

fn line(value: &Value) -> String {
    let quantity = value.get("qty").and_then(Value::as_u64).unwrap_or(1);
    format!("{quantity} × {}", title(value))
}

fn title(value: &Value) -> String {
    let named = ["title", "label", "id"].iter().find_map(|name| value.get(name).and_then(Value::as_str));
    named.map_or_else(|| NOTHING.to_owned(), str::to_owned)
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(VALUE_CHARS_MAX) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or(text)),
        None => text.to_owned(),
    }
}

/// What a column was taken for, from the JSON of its meaning.
pub(super) fn meaning(page: &Page, meaning: Option<&Value>) -> String {
    let word = |word: &str| word.replace('_', "-");
    match meaning {
        Some(Value::String(kind)) => page.t(&format!("imports-meaning-{}", word(kind))),
        Some(Value::Object(object)) => {
            let Some((kind, value)) = object.iter().next() else { return String::new() };
            match (kind.as_str(), value) {
                ("field", Value::String(field)) => page.t(&format!("imports-column-{}", word(field))),
                ("amount", Value::String(amount)) => {
                    page.t1("imports-meaning-amount", "amount", amount_label(page, amount))
                }
                ("item", Value::String(label)) => page.t1("imports-meaning-item", "title", label),
                ("addon", Value::Array(parts)) => {
                    let title = parts.get(1).and_then(Value::as_str).unwrap_or_default();
                    page.t1("imports-meaning-addon", "title", title)
                }
                _ => page.t("imports-meaning-extra"),
            }
        }
        _ => page.t("imports-meaning-extra"),
    }
}
