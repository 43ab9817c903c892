//! The rows in which a reward or an add-on says what is in it.

use accounts::can::Can;
use campaigns::model::Content;
use web::{Choice, FormState};

use super::bench::Bench;
use super::more_rows;

/// One row of the form.
pub(super) struct ContentRow {
    pub(super) item: String,
    pub(super) item_label: String,
    pub(super) quantity: String,
    pub(super) quantity_label: String,
}

/// The rows a form shows: those that are filled, and some blank ones. Their fields are called `{prefix}_item` and
/// `{prefix}_quantity`.
pub(super) fn rows<P: Can>(bench: &Bench<P>, form: &FormState, prefix: &str) -> Vec<ContentRow> {
    let (item, quantity) = (format!("{prefix}_item"), format!("{prefix}_quantity"));
    let filled = filled_rows(form, &[&item, &quantity]);
    (0..more_rows::shown(form, &item, filled))
        .map(|n| ContentRow {
            item: format!("{item}.{n}"),
            item_label: bench.t1("catalogue-item-number", "number", n + 1),
            quantity: format!("{quantity}.{n}"),
            quantity_label: bench.t1("catalogue-quantity-number", "number", n + 1),
        })
        .collect()
}

/// How many rows of a form are filled; rows are closed up, so the first blank one ends them.
pub(super) fn filled_rows(form: &FormState, columns: &[&str]) -> usize {
    let is_filled = |n: &usize| columns.iter().any(|c| !form.value(&format!("{c}.{n}")).is_empty());
    (0usize..web::FORM_FIELDS_MAX).take_while(is_filled).count()
}

/// The items to choose from: what is offered, and what the thing holds already.
pub(super) fn item_choices<P: Can>(bench: &Bench<P>, kept: &[Content]) -> Vec<Choice> {
    let is_kept = |id| kept.iter().any(|content| content.item == id);
    let items = bench.catalogue.items.iter().filter(|item| item.shelf.is_offered() || is_kept(item.id));
    items.map(|item| Choice::new(item.id.to_string(), format!("{} ({})", item.name, item.sku))).collect()
}

/// The contents in one line: "2 × Dice, 1 × Rulebook".
pub(super) fn in_words<P: Can>(bench: &Bench<P>, contents: &[Content]) -> String {
    let name = |content: &Content| {
        let name = bench.catalogue.item(content.item).map_or("?", |item| item.name.as_str());
        format!("{} × {name}", content.quantity)
    };
    contents.iter().map(name).collect::<Vec<_>>().join(", ")
}
