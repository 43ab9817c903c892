//! The form of an item's variants, and the same as a file for spreadsheets.

use std::collections::HashMap;

use kernel::ids::kinds;
use kernel::text::fold;
use kernel::{Currency, Id};
use serde::{Deserialize, Serialize};
use sheets::Sheet;

use super::{Noted, Read, Reader, at, decimal, line, number_text};
use crate::model::{Catalogue, CatalogueOption, Item, Shelf, VariantChoice};
use crate::problem::{FieldProblem, FieldProblems};
use crate::rules::variants::{VARIANTS_MAX, VariantRow, combinations, proposed_sku};
use crate::shipping_file::{guarded, record};

/// The largest file that is read, bytes.
pub const VARIANTS_FILE_BYTES_MAX: usize = 1024 * 1024;
/// Columns of the file after those of the options.
const COLUMNS: [&str; 5] = ["sku", "weight_grams", "declared_value", "limit", "made"];
/// Most rows that are told to have no combination.
const TOLD_MAX: usize = 10;

/// Every field as typed, a row for each combination.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VariantForm {
    /// Keys of the combinations that are made.
    pub made: Vec<String>,
    /// Which combination: the ids of its values with `+` between.
    pub combination: Vec<String>,
    /// SKU.
    pub sku: Vec<String>,
    /// Grams; blank: those of the item.
    pub weight_grams: Vec<String>,
    /// Amount; blank: that of the item.
    pub declared_value: Vec<String>,
    /// How many there are in all; blank: no limit.
    pub total_limit: Vec<String>,
}

/// What a combination is called in a form.
pub fn combination_key(values: &[VariantChoice]) -> String {
    values.iter().map(|chosen| chosen.value.to_string()).collect::<Vec<_>>().join("+")
}

impl VariantForm {
    /// The texts of every combination there can be; where none was ever made, with a SKU that is proposed.
    pub fn of(catalogue: &Catalogue, item: &Item) -> Self {
        let mut form = Self::default();
        for values in combinations(catalogue, item.id) {
            let key = combination_key(&values);
            let stored = catalogue.variant_chosen(item.id, &values);
            let own = stored.and_then(|variant| catalogue.item(variant.item));
            if stored.is_some_and(|variant| variant.shelf.is_offered()) {
                form.made.push(key.clone());
            }
            form.combination.push(key);
            form.sku.push(own.map_or_else(|| proposed_sku(catalogue, item, &values), |own| own.sku.clone()));
            let weight = own.map(|own| own.weight_grams).filter(|grams| *grams != item.weight_grams);
            form.weight_grams.push(number_text(weight));
            let value = own.map(|own| own.declared_value_minor);
            let value = value.filter(|minor| *minor != item.declared_value_minor);
            form.declared_value
                .push(value.map(|minor| decimal(minor, catalogue.currency)).unwrap_or_default()); // that of the item
            form.total_limit.push(number_text(stored.and_then(|variant| variant.total_limit)));
        }
        form
    }

    /// All combinations are made from now on.
    #[must_use]
    pub fn all_made(self) -> Self {
        Self { made: self.combination.clone(), ..self }
    }

    /// The rows, each with the values it is for.
    ///
    /// # Errors
    /// What cannot be read, with the row's number: `weight_grams.3`.
    pub fn read(&self, catalogue: &Catalogue) -> Result<Vec<VariantRow>, FieldProblems> {
        let mut reader = Reader::new(catalogue.currency);
        let mut rows = Vec::new();
        let mut is_whole = true;
        for n in 0..self.combination.len().min(VARIANTS_MAX + 1) {
            match self.read_row(&mut reader, catalogue, n) {
                Ok(row) => rows.push(row),
                Err(Noted) => is_whole = false,
            }
        }
        reader.finish(if is_whole { Ok(rows) } else { Err(Noted) })
    }

    fn read_row(&self, reader: &mut Reader, catalogue: &Catalogue, n: usize) -> Read<VariantRow> {
        let key = at(&self.combination, n);
        let values = key.split('+').map(|id| value_of(catalogue, id)).collect::<Option<Vec<_>>>();
        let values = reader.known("", values, FieldProblem::NotAChoice);
        let is_made = self.made.iter().any(|made| made == key);
        let weight = reader.number_opt(&format!("weight_grams.{n}"), at(&self.weight_grams, n));
        let value = reader.amount_opt(&format!("declared_value.{n}"), at(&self.declared_value, n));
        let limit = reader.number_opt(&format!("total_limit.{n}"), at(&self.total_limit, n));
        Ok(VariantRow {
            values: values?,
            shelf: if is_made { Shelf::Offered } else { Shelf::Archived },
            sku: line(at(&self.sku, n)),
            weight_grams: weight?,
            declared_value_minor: value?,
            total_limit: limit?,
        })
    }
}

fn value_of(catalogue: &Catalogue, id: &str) -> Option<VariantChoice> {
    let value: Id<kinds::OptionValue> = Id::parse(id).ok()?; // what is none is no combination
    let option = catalogue.options.iter().find(|option| option.value(value).is_some())?;
    Some(VariantChoice { option: option.id, value })
}

/// The variants of an item as CSV in UTF-8, with a byte order mark and a header: a column for each option, then `sku`, `weight_grams`,
/// `declared_value`, `limit` and `made`.
pub fn write_variants_file(catalogue: &Catalogue, item: &Item) -> String {
    let form = VariantForm::of(catalogue, item);
    let options = catalogue.options_of_item(item.id).map(|option| option.title.clone());
    let heads = options.chain(COLUMNS.map(str::to_owned));
    let mut file = "\u{feff}".to_owned(); // else Excel takes it for a single-byte file, and spoils names
    file.push_str(&record(heads.map(|head| guarded(&head))));
    for (n, values) in combinations(catalogue, item.id).into_iter().enumerate() {
        let label = |chosen: &VariantChoice| catalogue.labels_of(std::slice::from_ref(chosen));
        let labels = values.iter().map(label);
        let is_made = form.made.contains(&combination_key(&values));
        let made = if is_made { "yes" } else { "no" };
        let cells = [
            at(&form.sku, n),
            at(&form.weight_grams, n),
            at(&form.declared_value, n),
            at(&form.total_limit, n),
            made,
        ];
        let cells = labels.chain(cells.map(str::to_owned));
        file.push_str(&record(cells.map(|cell| guarded(&cell))));
    }
    file
}

/// What a file says, on top of what is stored: a combination that is not in it stays as it is, and so does a column.
///
/// # Errors
/// What the file as a whole lacks, and rows whose combination there is not, both under `file`.
pub fn read_variants_file(
    catalogue: &Catalogue,
    item: &Item,
    file: &[u8],
) -> Result<VariantForm, FieldProblems> {
    let refused = |problem| {
        let mut problems = FieldProblems::new();
        problems.add("file", problem);
        problems
    };
    let bytes_max = u64::try_from(VARIANTS_FILE_BYTES_MAX).unwrap_or(u64::MAX); // it fits
    let sheet = Sheet::read(&mut &*file, bytes_max).map_err(|_| refused(FieldProblem::NotUtf8))?;
    let rows: Result<Vec<_>, _> = sheet.rows().collect();
    let rows: Vec<(u64, Vec<String>)> = rows
        .map_err(|_| refused(FieldProblem::NotUtf8))?
        .iter()
        .map(|row| (row.line, row.cells.iter().map(cell_text).collect()))
        .collect();
    let Some(((_, heads), rows)) = rows.split_first() else { return Err(refused(FieldProblem::NoneGiven)) };
    let columns = Columns::of(catalogue, item, heads).map_err(refused)?;
    let mut form = VariantForm::of(catalogue, item);
    let (mut wrong, mut lines) = (Wrong::default(), HashMap::new());
    for (line, cells) in rows {
        match columns.place(cells, &form) {
            Ok(n) => {
                if let Some(first) = lines.insert(n, *line) {
                    let of = columns.labels(cells);
                    wrong.twice.push(format!("{line}: {of} ({first})"));
                }
                if let Err(said) = columns.fill(&mut form, n, cells) {
                    wrong.not_yes_or_no.push(format!("{line}: {said}"));
                }
            }
            Err(Misplaced::Unknown(text)) => wrong.unknown.push(format!("{line}: {text}")),
            Err(Misplaced::Ambiguous(text)) => wrong.ambiguous.push(format!("{line}: {text}")),
        }
    }
    match wrong.first() {
        None => Ok(form),
        Some(problem) => Err(refused(problem)),
    }
}

/// Lines of a file that say nothing that could be done, by why.
#[derive(Default)]
struct Wrong {
    unknown: Vec<String>,
    ambiguous: Vec<String>,
    twice: Vec<String>,
    not_yes_or_no: Vec<String>,
}

impl Wrong {
    fn first(self) -> Option<FieldProblem> {
        let told = |mut lines: Vec<String>| {
            lines.truncate(TOLD_MAX);
            lines.join("; ")
        };
        let Self { unknown, ambiguous, twice, not_yes_or_no } = self;
        Some(if !unknown.is_empty() {
            FieldProblem::UnknownCombination { text: told(unknown) }
        } else if !ambiguous.is_empty() {
            FieldProblem::AmbiguousLabel { text: told(ambiguous) }
        } else if !twice.is_empty() {
            FieldProblem::CombinationTwice { text: told(twice) }
        } else if !not_yes_or_no.is_empty() {
            FieldProblem::NotYesOrNo { text: told(not_yes_or_no) }
        } else {
            return None;
        })
    }
}

/// Why a row is about no combination.
enum Misplaced {
    /// There is none of these labels.
    Unknown(String),
    /// Two values fit a label, and neither is written just so.
    Ambiguous(String),
}

/// What a cell says to whether a combination is made, in our own words and as spreadsheets write the truth; `None`: neither.
fn yes_or_no(said: &str) -> Option<bool> {
    const YES: [&str; 13] =
        ["yes", "y", "x", "1", "true", "ja", "j", "wahr", "tak", "t", "prawda", "si", "vero"];
    const NO: [&str; 9] = ["no", "n", "0", "false", "nein", "falsch", "nie", "falsz", "falso"];
    if YES.contains(&said) {
        return Some(true);
    }
    NO.contains(&said).then_some(false)
}

/// As it was before [`guarded`].
fn cell_text(cell: impl AsRef<[u8]>) -> String {
    let text = String::from_utf8_lossy(cell.as_ref()); // the sheet is UTF-8
    text.strip_prefix('\'').unwrap_or(&text).to_owned()
}

/// Where a file has what.
struct Columns<'c> {
    options: Vec<(&'c CatalogueOption, usize)>,
    others: [Option<usize>; 5],
}

impl<'c> Columns<'c> {
    fn of(catalogue: &'c Catalogue, item: &Item, heads: &[String]) -> Result<Self, FieldProblem> {
        let find = |name: &str| heads.iter().position(|head| fold(head.trim()) == fold(name.trim()));
        let mut options = Vec::new();
        for option in catalogue.options_of_item(item.id) {
            let place =
                find(&option.title).ok_or(FieldProblem::LacksColumn { text: option.title.clone() })?;
            options.push((option, place));
        }
        Ok(Self { options, others: COLUMNS.map(find) })
    }

    /// What a row is about, as it is written.
    fn labels(&self, cells: &[String]) -> String {
        self.options.iter().map(|(_, place)| at(cells, *place)).collect::<Vec<_>>().join(" / ")
    }

    /// The row of the form that cells are about. A label is the value that is written just so; else the only one that differs in
    /// capitals and accents alone.
    fn place(&self, cells: &[String], form: &VariantForm) -> Result<usize, Misplaced> {
        let unknown = || Misplaced::Unknown(self.labels(cells));
        let mut values = Vec::new();
        for (option, place) in &self.options {
            let label = at(cells, *place).trim();
            let exact = option.offered_values().find(|value| value.label.trim() == label);
            let mut like = option.offered_values().filter(|value| fold(value.label.trim()) == fold(label));
            let value = match exact {
                Some(value) => value,
                None => like.next().ok_or_else(unknown)?,
            };
            if exact.is_none() && like.next().is_some() {
                return Err(Misplaced::Ambiguous(label.to_owned()));
            }
            values.push(VariantChoice { option: option.id, value: value.id });
        }
        let key = combination_key(&values);
        form.combination.iter().position(|known| *known == key).ok_or_else(unknown)
    }

    /// Takes over what a row says. What it says to `made` that is neither yes nor no is answered.
    fn fill(&self, form: &mut VariantForm, n: usize, cells: &[String]) -> Result<(), String> {
        let [sku, weight, value, limit, made] = self.others;
        let columns = [
            (sku, &mut form.sku),
            (weight, &mut form.weight_grams),
            (value, &mut form.declared_value),
            (limit, &mut form.total_limit),
        ];
        for (place, texts) in columns {
            if let (Some(place), Some(text)) = (place, texts.get_mut(n)) {
                at(cells, place).clone_into(text);
            }
        }
        let key = at(&form.combination, n).to_owned();
        let written = made.map(|place| at(cells, place).trim()).unwrap_or_default(); // no column: as it is
        if written.is_empty() {
            return Ok(());
        }
        let is_made = yes_or_no(&fold(written)).ok_or_else(|| written.to_owned())?;
        form.made.retain(|known| *known != key);
        if is_made {
            form.made.push(key);
        }
        Ok(())
    }
}

/// The currency's amount of what the item's options add for a combination, minor units.
pub fn surcharge_of(catalogue: &Catalogue, values: &[VariantChoice]) -> (i64, Currency) {
    let of = |chosen: &VariantChoice| {
        let value = catalogue.option(chosen.option).and_then(|option| option.value(chosen.value));
        value.map_or(0, |value| value.surcharge_minor)
    };
    let sum = values.iter().map(of).fold(0_i64, i64::saturating_add);
    (sum, catalogue.currency)
}
