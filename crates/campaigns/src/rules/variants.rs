//! Variants: every combination of an item's options once, each with an item of its own.

use kernel::Cx;
use kernel::Id;
use kernel::ids::kinds;
use kernel::text::fold;

use super::items::{self, sku_key};
use super::{LIST_MAX, PARTS_MAX, TITLE_CHARS_MAX, check_count, check_quantity};
use crate::model::{Catalogue, CatalogueOption, Item, PackedAs, Shelf, Variant, VariantChoice};
use crate::problem::{FieldProblem, FieldProblems};

/// Most combinations of one item.
pub const VARIANTS_MAX: usize = LIST_MAX;
/// Most characters of a value in a proposed SKU.
const CODE_CHARS_MAX: usize = 12;

/// One combination as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariantRow {
    /// A value of each option of the item.
    pub values: Vec<VariantChoice>,
    /// Whether it is made. One that never was is not written.
    pub shelf: Shelf,
    /// Its SKU.
    pub sku: String,
    /// Grams; `None`: those of the item.
    pub weight_grams: Option<u32>,
    /// Value for customs in minor units; `None`: that of the item.
    pub declared_value_minor: Option<i64>,
    /// How many there are in all.
    pub total_limit: Option<u32>,
}

/// What saving writes: items first.
pub(crate) struct ToWrite {
    pub(crate) items: Vec<Item>,
    pub(crate) variants: Vec<Variant>,
}

/// Every combination of offered values of the item's options, in their order; none where fewer than two options ask about it.
/// One more than [`VARIANTS_MAX`] stands for too many.
pub fn combinations(catalogue: &Catalogue, of: Id<kinds::Item>) -> Vec<Vec<VariantChoice>> {
    let options: Vec<&CatalogueOption> = catalogue.options_of_item(of).collect();
    if options.len() < 2 {
        return Vec::new();
    }
    let mut all = vec![Vec::new()];
    for option in options {
        let mut longer = Vec::new();
        for begun in &all {
            for value in option.offered_values() {
                let mut values: Vec<VariantChoice> = begun.clone();
                values.push(VariantChoice { option: option.id, value: value.id });
                longer.push(values);
            }
        }
        longer.truncate(VARIANTS_MAX + 1);
        all = longer;
    }
    all
}

/// A SKU for a combination: the item's, and a short word for each value. Never one that is taken.
pub fn proposed_sku(catalogue: &Catalogue, item: &Item, values: &[VariantChoice]) -> String {
    let code = |chosen: &VariantChoice| {
        let value = catalogue.option(chosen.option).and_then(|option| option.value(chosen.value));
        let folded = value.map(|value| fold(&value.label)).unwrap_or_default(); // values are those of the options
        let letters = folded.chars().filter(char::is_ascii_alphanumeric).take(CODE_CHARS_MAX);
        letters.collect::<String>().to_uppercase()
    };
    let codes = values.iter().map(code).filter(|code| !code.is_empty());
    let whole = std::iter::once(item.sku.clone()).chain(codes).collect::<Vec<_>>().join("-");
    let is_taken = |sku: &str| catalogue.items.iter().any(|other| sku_key(&other.sku) == sku_key(sku));
    if !is_taken(&whole) {
        return whole;
    }
    let numbered = (2..=PARTS_MAX).map(|n| format!("{whole}-{n}")).find(|sku| !is_taken(sku));
    numbered.unwrap_or(whole) // saving tells that it is taken
}

/// What rows come to, and what is wrong with them: `sku.{n}`, `weight_grams.{n}`, `declared_value.{n}`, `total_limit.{n}`.
pub(crate) fn resolve(
    cx: &Cx,
    catalogue: &Catalogue,
    of: &Item,
    rows: &[VariantRow],
) -> Result<ToWrite, FieldProblems> {
    let mut problems = FieldProblems::new();
    check_count(&mut problems, "", rows.len(), VARIANTS_MAX);
    let known = combinations(catalogue, of.id);
    let mut to_write = ToWrite { items: Vec::new(), variants: Vec::new() };
    let mut seen: Vec<String> = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        problems.add_if(!known.contains(&row.values), "", FieldProblem::NotAChoice);
        let repeats = rows.iter().take(n).any(|earlier| earlier.values == row.values);
        problems.add_if(repeats, &format!("sku.{n}"), FieldProblem::Twice);
        let stored = catalogue.variant_chosen(of.id, &row.values);
        if stored.is_none() && !row.shelf.is_offered() {
            continue;
        }
        let item = item_of(cx, (catalogue, of), stored, row);
        check_row(&mut problems, n, (&item, row), catalogue);
        let key = sku_key(&item.sku);
        problems.add_if(seen.contains(&key), &format!("sku.{n}"), FieldProblem::Twice);
        seen.push(key);
        let id = stored.map_or_else(|| cx.new_id(), |variant| variant.id);
        let (values, total_limit) = (row.values.clone(), row.total_limit);
        to_write.variants.push(Variant {
            id,
            of: of.id,
            values,
            item: item.id,
            total_limit,
            shelf: row.shelf,
        });
        to_write.items.push(item);
    }
    retire_others(&mut to_write, catalogue, of);
    let new_items = to_write.items.iter().filter(|item| catalogue.item(item.id).is_none()).count();
    check_count(&mut problems, "", catalogue.items.len() + new_items, PARTS_MAX);
    let then = with_variants(catalogue, &to_write.variants);
    if let Some(problem) = last_one(catalogue, &then, of.id) {
        problems.add("", problem);
    }
    problems.into_result().map(|()| to_write)
}

/// The item of a combination: as it is, or a new one like the item it is a variant of.
fn item_of(
    cx: &Cx,
    (catalogue, of): (&Catalogue, &Item),
    stored: Option<&Variant>,
    row: &VariantRow,
) -> Item {
    let labels = catalogue.labels_of(&row.values);
    let name: String = format!("{}, {labels}", of.name).chars().take(TITLE_CHARS_MAX).collect();
    let new = || Item { id: cx.new_id(), name, stock: None, ..of.clone() };
    let begun = stored.and_then(|variant| catalogue.item(variant.item)).cloned().unwrap_or_else(new);
    let shelf = if row.shelf.is_offered() { Shelf::Offered } else { begun.shelf };
    Item {
        sku: row.sku.clone(),
        weight_grams: row.weight_grams.unwrap_or(of.weight_grams),
        declared_value_minor: row.declared_value_minor.unwrap_or(of.declared_value_minor),
        shelf,
        ..begun
    }
}

fn check_row(
    problems: &mut FieldProblems,
    n: usize,
    (item, row): (&Item, &VariantRow),
    catalogue: &Catalogue,
) {
    for (field, problem) in items::check(item, catalogue).entries() {
        let field = match field.as_str() {
            "weight_grams" | "declared_value" => field.as_str(),
            _ => "sku",
        };
        problems.add(format!("{field}.{n}"), problem.clone());
    }
    if let Some(limit) = row.total_limit {
        check_quantity(problems, &format!("total_limit.{n}"), limit);
    }
}

/// Variants of other options than those that ask now are not made any more.
fn retire_others(to_write: &mut ToWrite, catalogue: &Catalogue, of: &Item) {
    let asking: Vec<_> = catalogue.options_of_item(of.id).map(|option| option.id).collect();
    let is_other = |variant: &&Variant| {
        variant.of == of.id
            && variant.shelf.is_offered()
            && (variant.values.len() != asking.len()
                || variant.values.iter().any(|chosen| !asking.contains(&chosen.option)))
    };
    let others = catalogue.variants.iter().filter(is_other);
    to_write.variants.extend(others.map(|variant| Variant { shelf: Shelf::Archived, ..variant.clone() }));
}

/// The catalogue with these variants as they would be.
fn with_variants(catalogue: &Catalogue, variants: &[Variant]) -> Catalogue {
    let mut then = catalogue.clone();
    for variant in variants {
        match then.variants.iter_mut().find(|one| one.id == variant.id) {
            Some(stored) => *stored = variant.clone(),
            None => then.variants.push(variant.clone()),
        }
    }
    then
}

/// Whether an item that something offered holds would lose its last variant: nobody could choose one any more.
pub(super) fn last_one(before: &Catalogue, then: &Catalogue, of: Id<kinds::Item>) -> Option<FieldProblem> {
    let is_last = before.made_variants(of).next().is_some() && then.made_variants(of).next().is_none();
    let item = before.item(of).filter(|_| is_last)?;
    let by = holder(before, of)?;
    Some(FieldProblem::LastVariant { item: item.name.clone(), by })
}

/// The title of something offered that an item is in, or is picked as a part of.
fn holder(catalogue: &Catalogue, of: Id<kinds::Item>) -> Option<String> {
    let holds = |contents: &[crate::model::Content]| {
        contents.iter().any(|content| {
            content.item == of
                || catalogue.item(content.item).is_some_and(|item| item.packed == PackedAs::Parts)
                    && catalogue.picked(content.item, 1).iter().any(|(part, _)| *part == of)
        })
    };
    let rewards = catalogue.offered_rewards().map(|reward| (&reward.contents, &reward.title));
    let addons = catalogue.addons.iter().filter(|addon| addon.shelf.is_offered());
    let addons = addons.map(|addon| (&addon.contents, &addon.title));
    let goals = catalogue.goals.iter().map(|goal| (&goal.contents, &goal.title));
    let mut all = rewards.chain(addons).chain(goals);
    all.find(|(contents, _)| holds(contents)).map(|(_, title)| title.clone())
}
