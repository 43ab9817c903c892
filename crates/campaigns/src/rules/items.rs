//! Items.

use super::{PARTS_MAX, QUANTITY_MAX, check_count, check_free, check_length, check_price, check_title};
use crate::model::{Catalogue, Item, ItemKind};
use crate::problem::{FieldProblem, FieldProblems};

/// Longest SKU, in characters.
const SKU_CHARS_MAX: usize = 80;
/// The heaviest item, in grams: one tonne.
const WEIGHT_GRAMS_MAX: u32 = 1_000_000;
/// What is said of a weight that is none, or more than that.
pub(crate) const NOT_A_WEIGHT: FieldProblem =
    FieldProblem::NotAWeight { maximum_kg: WEIGHT_GRAMS_MAX / 1_000 };

pub(crate) fn check(item: &Item, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    check_title(&mut problems, "name", &item.name);
    problems.add_if(item.sku.trim().is_empty(), "sku", FieldProblem::Required);
    check_length(&mut problems, "sku", &item.sku, SKU_CHARS_MAX);
    check_free(&mut problems, "sku", &catalogue.items, |other| other.id != item.id && other.sku == item.sku);
    check_sku_is_unlike(&mut problems, item, catalogue);
    let is_new = catalogue.item(item.id).is_none();
    check_count(&mut problems, "", catalogue.items.len() + usize::from(is_new), PARTS_MAX);
    let has_weight = item.kind == ItemKind::Digital && item.weight_grams > 0;
    problems.add_if(has_weight, "weight_grams", FieldProblem::DigitalHasNoWeight);
    problems.add_if(item.weight_grams > WEIGHT_GRAMS_MAX, "weight_grams", NOT_A_WEIGHT);
    check_price(&mut problems, "declared_value", item.declared_value_minor);
    let code_is_wrong = item
        .hs_code
        .as_ref()
        .is_some_and(|code| !(6..=10).contains(&code.len()) || !code.bytes().all(|b| b.is_ascii_digit()));
    problems.add_if(code_is_wrong, "hs_code", FieldProblem::NotAnHsCode);
    let range = FieldProblem::NotANumber { minimum: 0, maximum: i64::from(QUANTITY_MAX) };
    problems.add_if(item.stock.is_some_and(|pieces| pieces > QUANTITY_MAX), "stock", range);
    let users = (!item.shelf.is_offered()).then(|| user_of(item, catalogue)).flatten();
    if let Some(by) = users {
        problems.add("", FieldProblem::StillUsed { by });
    }
    problems
}

/// A new or changed SKU that spreadsheets and warehouses take for that of another item. One that is as it was stays
/// as it is: the rest of its item can be edited.
fn check_sku_is_unlike(problems: &mut FieldProblems, item: &Item, catalogue: &Catalogue) {
    if catalogue.item(item.id).is_some_and(|stored| stored.sku == item.sku) {
        return;
    }
    let is_like = |other: &&Item| {
        other.id != item.id && other.sku != item.sku && sku_key(&other.sku) == sku_key(&item.sku)
    };
    if let Some(other) = catalogue.items.iter().find(is_like) {
        problems.add("sku", FieldProblem::LikeAnother { sku: other.sku.clone() });
    }
}

/// What two SKUs have in common that nobody can tell apart: capitals, accents and spaces do not count.
pub(super) fn sku_key(sku: &str) -> String {
    kernel::text::fold(sku).chars().filter(|c| !c.is_whitespace()).collect()
}

/// The title of something offered that the item is in.
fn user_of(item: &Item, catalogue: &Catalogue) -> Option<String> {
    let in_reward = catalogue.rewards.iter().find(|reward| {
        reward.shelf.is_offered() && reward.contents.iter().any(|content| content.item == item.id)
    });
    let in_addon = || {
        let found = catalogue.addons.iter().find(|addon| {
            addon.shelf.is_offered() && addon.contents.iter().any(|content| content.item == item.id)
        });
        found.map(|addon| addon.title.clone())
    };
    let in_option = || {
        let found = catalogue.options.iter().find(|option| {
            option.shelf.is_offered()
                && (option.replaces == item.id || option.offered_values().any(|value| value.item == item.id))
        });
        found.map(|option| option.title.clone())
    };
    in_reward.map(|reward| reward.title.clone()).or_else(in_addon).or_else(in_option)
}
