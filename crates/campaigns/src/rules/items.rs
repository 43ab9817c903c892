//! Items.

use super::offers::check_contents;
use super::{PARTS_MAX, QUANTITY_MAX, check_count, check_free, check_length, check_price, check_title};
use crate::model::{Catalogue, Item, ItemKind, PackedAs};
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
    check_parts(&mut problems, item, catalogue);
    let users = (!item.shelf.is_offered()).then(|| user_of(item, catalogue)).flatten();
    if let Some(by) = users {
        problems.add("", FieldProblem::StillUsed { by });
    }
    problems
}

/// What an item is made of: items that are there, each once, none of them made of it, and not more pieces than can be counted,
/// here and in what is made of it.
fn check_parts(problems: &mut FieldProblems, item: &Item, catalogue: &Catalogue) {
    check_contents(problems, "part", &item.parts, catalogue);
    let is_hollow = item.packed == PackedAs::Parts && item.parts.is_empty();
    problems.add_if(is_hollow, "part_item.0", FieldProblem::NoneGiven);
    let was = catalogue.item(item.id);
    let is_as_before = was.is_some_and(|was| was.parts == item.parts && was.packed == item.packed);
    if item.parts.is_empty() || is_as_before && catalogue.way_back(item.id).is_none() {
        return check_still_asked(problems, item, catalogue);
    }
    let then = with_item(catalogue, item);
    if let Some(way) = then.way_back(item.id) {
        let next = item.parts.iter().position(|part| {
            way.get(1).is_some_and(|name| then.item(part.item).is_some_and(|found| found.name == *name))
        });
        let field = format!("part_item.{}", next.unwrap_or(0)); // the way begins with one of them
        return problems.add(field, FieldProblem::ContainsItself { path: way.join(" › ") });
    }
    let most = u64::from(QUANTITY_MAX);
    let pieces = |id| then.picked(id, 1).iter().fold(0_u64, |sum, (_, each)| sum.saturating_add(*each));
    let is_too_much = then.items.iter().any(|one| !one.parts.is_empty() && pieces(one.id) > most);
    problems.add_if(is_too_much, "part_quantity.0", FieldProblem::TooManyPieces { maximum: QUANTITY_MAX });
    check_still_asked(problems, item, catalogue);
}

/// The catalogue with this item as it would be.
pub(crate) fn with_item(catalogue: &Catalogue, item: &Item) -> Catalogue {
    let mut then = catalogue.clone();
    match then.items.iter_mut().find(|one| one.id == item.id) {
        Some(stored) => *stored = item.clone(),
        None => then.items.push(item.clone()),
    }
    then
}

/// No option of a reward or an add-on may lose the item it asks about, because what holds it is packed otherwise.
fn check_still_asked(problems: &mut FieldProblems, item: &Item, catalogue: &Catalogue) {
    let Some(was) = catalogue.item(item.id) else { return };
    if was.picked_parts() == item.picked_parts() {
        return;
    }
    let then = with_item(catalogue, item);
    let lost = catalogue.options.iter().filter(|option| option.shelf.is_offered());
    let lost = lost.filter(|option| super::options::is_inside(option, catalogue));
    if let Some(option) = lost.into_iter().find(|option| !super::options::is_inside(option, &then)) {
        let asked = catalogue.item(option.replaces).map(|item| item.name.clone()).unwrap_or_default(); // it is inside
        problems.add("packed", FieldProblem::OptionNeedsIt { option: option.title.clone(), item: asked });
    }
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
    let in_item = || {
        let found = catalogue
            .items
            .iter()
            .find(|whole| whole.shelf.is_offered() && whole.parts.iter().any(|part| part.item == item.id));
        found.map(|whole| whole.name.clone())
    };
    let in_goal = || {
        let found = catalogue.goals.iter().find(|goal| goal.contents.iter().any(|one| one.item == item.id));
        found.map(|goal| goal.title.clone())
    };
    let in_variant = || {
        let mut variants = catalogue.variants.iter().filter(|variant| variant.item == item.id);
        let found = variants.find(|variant| catalogue.is_made(variant))?;
        catalogue.item(found.of).map(|of| of.name.clone())
    };
    let in_offer = in_reward.map(|reward| reward.title.clone()).or_else(in_addon);
    in_offer.or_else(in_option).or_else(in_variant).or_else(in_item).or_else(in_goal)
}
