//! What was typed, between the browser and the forms of `campaigns`.
//!
//! The forms there hold every field as text and repeat a field for the rows of a list. A page shows the same texts
//! again; the fields of a row carry its number (`content_item.2`), as problems do.

use serde::Serialize;
use serde_json::Value;
use web::FormState;

/// The texts of a form as a page shows them. A repeated field is there under its own name (ticks) and with the
/// number of each row.
pub(super) fn state_of<T: Serialize>(form: &T) -> FormState {
    let Ok(Value::Object(fields)) = serde_json::to_value(form) else { return FormState::new() }; // forms are structs
    let mut state = FormState::new();
    for (name, value) in fields {
        match value {
            Value::String(text) => state = state.with(name, text),
            Value::Array(rows) => {
                for (number, row) in rows.iter().enumerate() {
                    let text = row.as_str().unwrap_or_default(); // rows are texts
                    state = state.with(format!("{name}.{number}"), text).with(name.clone(), text);
                }
            }
            _ => {}
        }
    }
    state
}

/// Puts the rows that count first, in their order, and drops those in which nothing was typed, so that the numbers of
/// problems are those of the rows shown. A row counts when one of its first `leading` columns is filled.
pub(super) fn close_up(columns: &mut [&mut Vec<String>], leading: usize) {
    let rows = columns.iter().map(|column| column.len()).max().unwrap_or(0);
    let is_blank = |column: &Vec<String>, n: usize| column.get(n).is_none_or(|text| text.trim().is_empty());
    let (mut counting, mut begun) = (Vec::new(), Vec::new());
    for n in 0..rows {
        if columns.iter().take(leading).any(|column| !is_blank(column, n)) {
            counting.push(n);
        } else if columns.iter().any(|column| !is_blank(column, n)) {
            begun.push(n);
        }
    }
    counting.append(&mut begun);
    for column in columns.iter_mut() {
        let texts = counting.iter().map(|n| column.get(*n).cloned().unwrap_or_default()).collect(); // left out: blank
        **column = texts;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn blank_rows_close_up_and_a_begun_one_is_kept_at_the_end() {
        let mut items = column(&["", "itm_1", "", "itm_2"]);
        let mut quantities = column(&["7", "2", "", ""]);
        close_up(&mut [&mut items, &mut quantities], 1);
        assert_eq!(items, ["itm_1", "itm_2", ""]);
        assert_eq!(quantities, ["2", "", "7"]);
    }
}
