//! Which columns a row uses. A cell that its row does not use would be ignored, and often says that another price was
//! meant; a column that is missing would clear what is stored in it. Both are refused.

use std::collections::HashSet;

use super::{FileProblem, Row, SHIPPING_FILE_COLUMNS};
use crate::problem::FieldProblem;

/// Filled cells that the row does not use. Rows of an unknown kind tell that themselves.
pub(super) fn unused(row: &Row) -> Vec<&'static str> {
    let mut used: Vec<&str> = vec!["what", "id"];
    let price = by(row.cell("by"));
    used.extend(match row.cell("what") {
        "zone" => ["name", "places", "at_most"].as_slice(),
        "rate" => &["name", "zone", "items", "wave", "warehouse", "by", "at_most", "free_from"],
        "way" => &["by"],
        "surcharge" => &["name", "places", "when", "adds"],
        "duty" => &["name", "places", "hs_code", "origin", "adds", "from", "until", "note"],
        "wave" => &["name", "items", "from"],
        "warehouse" => &["name", "places"],
        _ => return Vec::new(),
    });
    match row.cell("what") {
        "rate" | "way" => used.extend(price),
        "surcharge" | "duty" => used.extend(match row.cell("adds") {
            "percent" => ["percent"].as_slice(),
            "" => &["price", "percent"], // told as missing
            _ => &["price"],
        }),
        _ => {}
    }
    if row.cell("what") == "surcharge" && row.cell("when") == "items" {
        used.push("items");
    }
    let is_unused = |column: &&'static str| !row.cell(column).is_empty() && !used.contains(column);
    SHIPPING_FILE_COLUMNS.iter().copied().filter(is_unused).collect()
}

/// The columns of a way to count; all of them where the word is none, which is told by itself.
fn by(word: &str) -> &'static [&'static str] {
    match word {
        "order" => &["price"],
        "piece" => &["price", "further"],
        "weight" | "volume" | "value" | "count" => &["price", "steps", "beyond"],
        "share" => &["percent", "least"],
        "cheapest" => &[],
        _ => &["price", "further", "steps", "beyond", "percent", "least"],
    }
}

/// Columns that the file lacks although a stored rule that it keeps has something in them. `stored`: the rows of the
/// stored table; `kept`: the ids that the file names.
pub(super) fn missing_columns(
    stored: &[Row],
    kept: &HashSet<String>,
    present: &HashSet<&'static str>,
) -> Vec<FileProblem> {
    let mut is_kept = false; // a way belongs to the rate above it
    let mut missing: Vec<&'static str> = Vec::new();
    for row in stored {
        is_kept = if row.cell("what") == "way" { is_kept } else { kept.contains(row.cell("id")) };
        if !is_kept {
            continue;
        }
        // `always` is what a blank cell says.
        let says = |column: &str| !matches!((column, row.cell(column)), (_, "") | ("when", "always"));
        // A warehouse is found by either, and nothing of the two is stored by the file.
        let names = |column: &str| row.cell("what") == "warehouse" && matches!(column, "id" | "name");
        let lacking = |column: &&'static str| !present.contains(column) && says(column) && !names(column);
        missing.extend(SHIPPING_FILE_COLUMNS.iter().copied().filter(lacking));
    }
    let problem = |column: &'static str| FileProblem {
        line: 1,
        column,
        problem: FieldProblem::ColumnWouldBeCleared { column },
    };
    let is_missing = |column: &&'static str| missing.contains(column);
    SHIPPING_FILE_COLUMNS.iter().copied().filter(is_missing).map(problem).collect()
}
