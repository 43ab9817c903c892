//! A scenario that has not the form of one: where, and in words for whoever wrote it.

use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::ScenarioError;
use super::input::Scenario;

/// Characters of a value that a sentence repeats.
const CITED_CHARS_MAX: usize = 40;

/// Reads the form.
///
/// # Errors
/// [`ScenarioError::Form`] with the line, the path of the field and what is to be written there.
pub(super) fn read(json: &str) -> Result<Scenario, ScenarioError> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let scenario = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().clone();
        told(json, &path, error.inner())
    })?;
    reader.end().map_err(|error| told(json, &root(), &error))?;
    Ok(scenario)
}

/// The path of the scenario itself.
fn root() -> Path {
    serde_path_to_error::Track::new().path()
}

fn told(json: &str, path: &Path, error: &serde_json::Error) -> ScenarioError {
    let (line, column) = (error.line(), error.column());
    if error.is_eof() {
        let message = "the text ends too early: a bracket or a quotation mark is not closed".to_owned();
        return ScenarioError::Form { line, column, field: None, message };
    }
    if error.is_syntax() {
        let message = "this is not JSON: look for a comma, a colon, a bracket or a quotation mark that is \
                       missing here or one too many";
        return ScenarioError::Form { line, column, field: None, message: message.to_owned() };
    }
    let full = error.to_string();
    let fault = full.rsplit_once(" at line ").map_or(full.as_str(), |(fault, _)| fault);
    let (field, message) = in_words(fault, (path, json));
    ScenarioError::Form { line, column, field: (!field.is_empty()).then_some(field), message }
}

/// The path of the field and the sentence, from the words of the parser.
fn in_words(fault: &str, (path, json): (&Path, &str)) -> (String, String) {
    let here = match path.to_string() {
        whole if whole == "." => String::new(),
        below => below,
    };
    let below = |name: &str| {
        let is_there = here == name || here.ends_with(&format!(".{name}"));
        match (is_there, here.is_empty()) {
            (true, _) => here.clone(),
            (false, true) => name.to_owned(),
            (false, false) => format!("{here}.{name}"),
        }
    };
    if let Some(name) = fault.strip_prefix("missing field ").and_then(first_quoted) {
        let is_there = here.ends_with(&format!(".{name}"));
        let field = if is_there { format!("{here}.{name}") } else { below(name) };
        return (field, "this field is missing: add it".to_owned());
    }
    if let Some(name) = fault.strip_prefix("duplicate field ").and_then(first_quoted) {
        return (below(name), "this field stands here twice: take one of them out".to_owned());
    }
    if let Some(rest) = fault.strip_prefix("unknown field ") {
        let name = first_quoted(rest).unwrap_or_default(); // the parser always names it
        return (below(name), format!("no field is called so here; {}", choices(rest)));
    }
    if let Some(rest) = fault.strip_prefix("unknown variant ") {
        let word = cited(first_quoted(rest).unwrap_or_default()); // the parser always names it
        return (here, format!("{word} is none of the words that can stand here; {}", choices(rest)));
    }
    let of_type = ["invalid type: ", "invalid value: "].iter().find_map(|start| fault.strip_prefix(start));
    if let Some((found, wanted)) = of_type.and_then(|rest| rest.rsplit_once(", expected ")) {
        return (here, format!("{} stands here; write {}", as_found(found), as_wanted(wanted)));
    }
    if is_a_day(path) {
        let found = value_at(json, path).unwrap_or_default(); // buffered while it was read: told without it
        let found = if found.is_empty() { "this".to_owned() } else { cited(&found) };
        return (
            here,
            format!("{found} is no day of the calendar: write year, month and day, such as 2026-03-31"),
        );
    }
    if fault.starts_with("invalid length") && fault.contains("struct ") {
        return (here, "a list stands here; write an object in curly brackets".to_owned());
    }
    if fault.contains("variant of") || fault.starts_with("invalid length") {
        return (here, "what stands here has none of the forms that it can have".to_owned());
    }
    // What the types of this product say themselves.
    (here, fault.to_owned())
}

fn first_quoted(text: &str) -> Option<&str> {
    text.split('`').nth(1)
}

/// `, expected one of `a`, `b`` as `possible are: a, b`.
fn choices(rest: &str) -> String {
    let names: Vec<&str> = rest.split('`').skip(1).step_by(2).skip(1).collect();
    if names.is_empty() {
        "none can stand here".to_owned()
    } else {
        format!("possible are: {}", names.join(", "))
    }
}

/// A value as the sentence repeats it.
fn cited(text: &str) -> String {
    let short: String = text.chars().take(CITED_CHARS_MAX).collect();
    let rest = if short.len() < text.len() { "…" } else { "" };
    format!("“{short}{rest}”")
}

fn as_found(found: &str) -> String {
    match found.split_once(' ') {
        Some(("string", text)) => format!("the text {}", cited(text.trim_matches('"'))),
        Some(("integer" | "boolean", value)) => value.trim_matches('`').to_owned(),
        Some(("floating", value)) => value.trim_start_matches("point ").trim_matches('`').to_owned(),
        Some(("unit", _)) => "null".to_owned(),
        _ => match found {
            "null" => "null".to_owned(),
            "sequence" => "a list".to_owned(),
            "map" => "an object in curly brackets".to_owned(),
            _ => "something else".to_owned(),
        },
    }
}

fn as_wanted(wanted: &str) -> &'static str {
    let is = |words: &[&str]| words.iter().any(|word| wanted.contains(word));
    match wanted {
        "i8" | "i16" | "i32" | "i64" | "isize" => "a whole number without quotation marks, such as 1250",
        "u8" | "u16" | "u32" | "u64" | "usize" => {
            "a whole number from 0 up without quotation marks, such as 2"
        }
        _ if is(&["oolean"]) => "true or false",
        _ if is(&["ecimal", "f64"]) => "a number, such as 19 or 5.5",
        _ if is(&["date"]) => "a day in quotation marks, such as \"2026-03-31\"",
        _ if is(&["sequence", "tuple", "array"]) => "a list in square brackets",
        _ if is(&["struct", "map"]) && !is(&["string or map"]) => "an object in curly brackets",
        _ => "a text in quotation marks",
    }
}

/// Whether the field is named as days are.
fn is_a_day(path: &Path) -> bool {
    let mut names = path.iter().filter_map(|segment| match segment {
        Segment::Map { key } => Some(key.as_str()),
        _ => None,
    });
    names.next_back().is_some_and(|name| {
        matches!(name, "date" | "from" | "until" | "day")
            || ["_date", "_from", "_until", "_on"].iter().any(|end| name.ends_with(end))
    })
}

/// The text that stands there.
fn value_at(json: &str, path: &Path) -> Option<String> {
    let whole: Value = serde_json::from_str(json).ok()?; // read before, up to here at least
    let mut value = &whole;
    for segment in path {
        value = match segment {
            Segment::Seq { index } => value.get(*index)?,
            Segment::Map { key } | Segment::Enum { variant: key } => value.get(key.as_str())?,
            Segment::Unknown => return None,
        };
    }
    value.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::run_scenario;
    use super::*;

    fn scenario() -> Value {
        json!({
            "date": "2026-03-31",
            "setup": { "currency": "EUR", "tax_mode": "inclusive" },
            "catalogue": {
                "items": [{ "key": "box" }],
                "rewards": [{ "key": "base", "price_minor": 4_900, "contents": [{ "item": "box" }] }],
                "options": []
            },
            "choices": { "reward": "base" },
            "destination": { "country": "DE" }
        })
    }

    /// The field and the sentence for a scenario in which one value is another.
    fn told_of(pointer: &str, key: &str, value: Value) -> (String, String) {
        let mut scenario = scenario();
        scenario.pointer_mut(pointer).unwrap()[key] = value;
        match run_scenario(&serde_json::to_string_pretty(&scenario).unwrap()) {
            Err(ScenarioError::Form { field, message, .. }) => (field.unwrap(), message),
            other => panic!("{pointer} {key}: {other:?}"),
        }
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "one table of mistakes")]
    fn what_stands_in_a_field_is_told_with_its_whole_path_and_what_to_write() {
        let reward = "/catalogue/rewards/0";
        for (pointer, key, value, field, message) in [
            (
                reward,
                "price_minor",
                json!("59.50"),
                "catalogue.rewards[0].price_minor",
                "the text “59.50” stands here; write a whole number without quotation marks, such as 1250",
            ),
            (
                reward,
                "price_minor",
                json!(1.5),
                "catalogue.rewards[0].price_minor",
                "1.5 stands here; write a whole number without quotation marks, such as 1250",
            ),
            (
                reward,
                "contents",
                json!("box"),
                "catalogue.rewards[0].contents",
                "the text “box” stands here; write a list in square brackets",
            ),
            (
                reward,
                "prize",
                json!(1),
                "catalogue.rewards[0].prize",
                "no field is called so here; possible are: key, title, price_minor",
            ),
            (
                "/catalogue/items/0",
                "weight_grams",
                json!(-1),
                "catalogue.items[0].weight_grams",
                "-1 stands here; write a whole number from 0 up",
            ),
            (
                "/catalogue/items/0",
                "key",
                json!(null),
                "catalogue.items[0].key",
                "null stands here; write a text in quotation marks",
            ),
            (
                "",
                "date",
                json!("2026-13-45"),
                "date",
                "“2026-13-45” is no day of the calendar: write year, month and day, such as 2026-03-31",
            ),
            (
                "",
                "date",
                json!(20_260_331),
                "date",
                "20260331 stands here; write a day in quotation marks, such as \"2026-03-31\"",
            ),
            ("", "setup", json!([]), "setup", "a list stands here; write an object in curly brackets"),
            ("", "setup", json!({ "currency": "EUR" }), "setup.tax_mode", "this field is missing: add it"),
            (
                "/setup",
                "tax_mode",
                json!("netto"),
                "setup.tax_mode",
                "“netto” is none of the words that can stand here; possible are: inclusive, exclusive",
            ),
            (
                "/setup",
                "currency",
                json!("EURO"),
                "setup.currency",
                "this is not a currency code such as EUR or USD",
            ),
            ("/destination", "country", json!("Germany"), "destination.country", ""),
        ] {
            let (at, said) = told_of(pointer, key, value);
            assert_eq!(at, field, "{said}");
            assert!(said.starts_with(message), "{field}: {said}");
        }
    }

    #[test]
    fn no_word_of_the_parser_reaches_anybody() {
        let whole = scenario().to_string();
        let cut = (1..whole.len()).map(|at| whole.get(..at).unwrap_or_default().to_owned());
        let values =
            [json!(null), json!(true), json!(-3), json!(1.5), json!("x"), json!([1]), json!({ "x": 1 })];
        let mut spoilt: Vec<String> = cut.collect();
        for place in [
            "",
            "/setup",
            "/catalogue",
            "/choices",
            "/destination",
            "/catalogue/items/0",
            "/catalogue/rewards/0",
        ] {
            let keys: Vec<String> =
                scenario().pointer(place).unwrap().as_object().unwrap().keys().cloned().collect();
            for (key, value) in keys.iter().flat_map(|key| values.iter().map(move |value| (key, value))) {
                let mut scenario = scenario();
                scenario.pointer_mut(place).unwrap()[key] = value.clone();
                spoilt.push(scenario.to_string());
            }
        }
        for json in
            spoilt.iter().map(String::as_str).chain(["", "nul", "{} {}", "{\"date\":1,\"date\":2}", "\u{0}"])
        {
            let Err(error @ ScenarioError::Form { .. }) = run_scenario(json) else { continue };
            let told = error.to_string();
            for word in [
                "expected",
                "invalid",
                "unknown variant",
                "unit variant",
                "EOF",
                "i64",
                "u32",
                "struct",
                "parse",
                "trailing",
                "deserialize",
            ] {
                assert!(!told.contains(word), "{told}: {json}");
            }
        }
    }
}
