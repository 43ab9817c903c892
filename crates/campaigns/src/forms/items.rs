//! The form of an item.

use kernel::ids::kinds;
use kernel::places::{CountryCode, country_by_name};
use kernel::{Currency, Id};
use serde::{Deserialize, Serialize};

use super::offers::read_contents;
use super::{Read, Reader, decimal, line, number_text, some_line};
use crate::model::{Catalogue, Dimensions, Handling, Item, ItemKind, PackedAs, Shelf, TaxClass};
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules;

/// The longest side of an item, in millimetres: a hundred metres.
const SIDE_MM_MAX: u32 = 100_000;

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ItemForm {
    /// What the warehouse calls it.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// `physical` or `digital`; blank: physical.
    pub kind: String,
    /// Grams.
    pub weight_grams: String,
    /// Millimetres; all three or none.
    pub length_mm: String,
    /// Millimetres.
    pub width_mm: String,
    /// Millimetres.
    pub height_mm: String,
    /// Amount in the campaign's currency.
    pub declared_value: String,
    /// Customs tariff number; dots and spaces are taken out.
    pub hs_code: String,
    /// Country of origin: code or name.
    pub origin_country: String,
    /// Word of a tax class; blank: standard.
    pub tax_class: String,
    /// Pieces there are; blank: not counted.
    pub stock: String,
    /// What it is made of: ids of items.
    pub part_item: Vec<String>,
    /// How many of each; blank: 1.
    pub part_quantity: Vec<String>,
    /// `itself` or `parts`; blank: itself.
    pub packed: String,
    /// Words of the care it needs.
    pub handling: Vec<String>,
}

impl ItemForm {
    /// The texts of an item.
    pub fn of(item: &Item, currency: Currency) -> Self {
        let side = |side: fn(&Dimensions) -> u32| number_text(item.dimensions.as_ref().map(side));
        Self {
            sku: item.sku.clone(),
            name: item.name.clone(),
            kind: item.kind.word().to_owned(),
            weight_grams: item.weight_grams.to_string(),
            length_mm: side(|d| d.length_mm),
            width_mm: side(|d| d.width_mm),
            height_mm: side(|d| d.height_mm),
            declared_value: decimal(item.declared_value_minor, currency),
            hs_code: item.hs_code.clone().unwrap_or_default(),
            origin_country: item.origin_country.map(|c| c.as_str().to_owned()).unwrap_or_default(),
            tax_class: item.tax_class.word().to_owned(),
            stock: number_text(item.stock),
            part_item: item.parts.iter().map(|part| part.item.to_string()).collect(),
            part_quantity: item.parts.iter().map(|part| part.quantity.to_string()).collect(),
            packed: item.packed.word().to_owned(),
            handling: item.handling.iter().map(|care| care.word().to_owned()).collect(),
        }
    }

    /// The item under this id, on this shelf, or every field to mend: what cannot be read, and what is not allowed beside
    /// the rest of the catalogue.
    pub fn read(
        &self,
        id: Id<kinds::Item>,
        shelf: Shelf,
        catalogue: &Catalogue,
    ) -> Result<Item, FieldProblems> {
        let mut reader = Reader::new(catalogue.currency);
        let kind = or_default(&self.kind, |text| reader.word("kind", text, ItemKind::from_word));
        let stock = reader.number_opt("stock", &self.stock);
        let weight_grams = self.read_weight(&mut reader);
        let dimensions = self.read_dimensions(&mut reader);
        let declared_value_minor = reader.amount_or_zero("declared_value", &self.declared_value);
        let code: String = self.hs_code.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
        let origin_country = self.read_origin(&mut reader);
        let tax_class =
            or_default(&self.tax_class, |text| reader.word("tax_class", text, TaxClass::from_word));
        let parts = read_contents(&mut reader, "part", (&self.part_item, &self.part_quantity));
        let handling = self.read_handling(&mut reader);
        let packed = or_default(&self.packed, |text| reader.word("packed", text, PackedAs::from_word));
        let stored = catalogue.item(id);
        // A default only stands in for a field that is noted as wrong.
        let item = Item {
            id,
            sku: line(&self.sku),
            name: line(&self.name),
            kind: kind.unwrap_or_default(),
            weight_grams: weight_grams.unwrap_or_default(),
            dimensions: dimensions.unwrap_or_default(),
            declared_value_minor: declared_value_minor.unwrap_or_default(),
            hs_code: some_line(&code),
            origin_country: origin_country.unwrap_or_default(),
            tax_class: tax_class.unwrap_or_default(),
            stock: stock.unwrap_or_default(),
            handling: handling.unwrap_or_default(),
            kept_in: stored.map(|item| item.kept_in.clone()).unwrap_or_default(), // a new item: anywhere
            parts: parts.unwrap_or_default(),
            packed: packed.unwrap_or_default(),
            shelf,
        };
        reader.problems.with_others(rules::items::check(&item, catalogue)).into_result().map(|()| item)
    }

    /// Each once, in the order in which they are offered.
    fn read_handling(&self, reader: &mut Reader) -> Read<Vec<Handling>> {
        let known = |word: &String| Handling::from_word(word.trim());
        let chosen: Option<Vec<Handling>> = self.handling.iter().map(known).collect();
        let chosen = reader.known("handling", chosen, FieldProblem::NotAChoice)?;
        Ok(Handling::ALL.into_iter().filter(|care| chosen.contains(care)).collect())
    }

    fn read_weight(&self, reader: &mut Reader) -> Read<u32> {
        let typed = self.weight_grams.trim();
        if typed.is_empty() {
            return Ok(0);
        }
        reader.known("weight_grams", typed.parse().ok(), rules::items::NOT_A_WEIGHT) // noted
    }

    fn read_origin(&self, reader: &mut Reader) -> Read<Option<CountryCode>> {
        let typed = self.origin_country.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let country = CountryCode::parse(typed).or_else(|| country_by_name(typed));
        reader.known("origin_country", country, FieldProblem::UnknownCountry).map(Some)
    }

    fn read_dimensions(&self, reader: &mut Reader) -> Read<Option<Dimensions>> {
        let sides =
            [("length_mm", &self.length_mm), ("width_mm", &self.width_mm), ("height_mm", &self.height_mm)];
        if sides.iter().all(|(_, typed)| typed.trim().is_empty()) {
            return Ok(None);
        }
        let [length, width, height] = sides.map(|(field, typed)| {
            if typed.trim().is_empty() {
                return reader.wrong(field, FieldProblem::SideIsMissing);
            }
            let side = typed.trim().parse().ok().filter(|side| *side <= SIDE_MM_MAX); // `known` notes it
            reader.known(field, side, FieldProblem::NotALength { maximum_m: SIDE_MM_MAX / 1_000 })
        });
        Ok(Some(Dimensions { length_mm: length?, width_mm: width?, height_mm: height? }))
    }
}

fn or_default<T: Default>(typed: &str, read: impl FnOnce(&str) -> Read<T>) -> Read<T> {
    if typed.trim().is_empty() { Ok(T::default()) } else { read(typed) }
}
