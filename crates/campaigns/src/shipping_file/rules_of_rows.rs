//! What rows of several kinds share, and the rows that come on top of rates.

use jiff::civil::Date;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::{CountryCode, country_by_name};
use shipping::{
    Addition, Charge, Duty, DutyBasis, Goods, Handling, Occasion, Place, Surcharge, Warehouse, Wave,
};

use super::cells::{Wrong, amount, percent};
use super::read::{Reading, known_place, remember};
use super::{Row, list};
use crate::problem::FieldProblem;
use crate::rules::shipping::{EXTRA_PLACES_MAX, is_hs_prefix};
use crate::rules::{LIST_MAX, PARTS_MAX};

impl Reading<'_> {
    pub(super) fn places(&mut self, row: &Row) -> Option<Vec<Place>> {
        let read = |written: &str| {
            let by_name = || country_by_name(written).map(Place::Country);
            let place = written.parse().ok().or_else(by_name).and_then(known_place);
            place.ok_or_else(|| {
                let text = written.chars().take(60).collect();
                ("places", FieldProblem::NotAPlace { text })
            })
        };
        let has_few = matches!(row.cell("what"), "zone" | "warehouse");
        let maximum = if has_few { LIST_MAX } else { EXTRA_PLACES_MAX };
        let places = at_most(row, "places", maximum).and_then(|words| words.map(read).collect());
        self.noted(row, places)
    }

    pub(super) fn items(&mut self, row: &Row, column: &'static str) -> Option<Vec<Id<kinds::Item>>> {
        let read = |written: &str| {
            let by_id = || Id::parse(written).ok().filter(|id| self.items.contains(id)); // the SKU is tried first
            self.by_sku.get(written).copied().or_else(by_id).ok_or((column, FieldProblem::UnknownItem))
        };
        let items = at_most(row, column, PARTS_MAX).and_then(|words| words.map(read).collect());
        self.noted(row, items)
    }

    pub(super) fn goods(&mut self, row: &Row) -> Option<Goods> {
        if row.cell("items").is_empty() {
            return Some(Goods::Everything);
        }
        self.items(row, "items").map(Goods::Items)
    }

    fn country(&mut self, row: &Row, column: &'static str) -> Option<CountryCode> {
        let typed = row.cell(column);
        let read = CountryCode::parse(typed).or_else(|| country_by_name(typed));
        self.noted(row, read.ok_or((column, FieldProblem::UnknownCountry)))
    }

    pub(super) fn surcharge(&mut self, row: &Row) -> Option<Surcharge> {
        let id = self.id(row);
        let name = self.name(row);
        let places = self.places(row);
        let occasion = self.occasion(row);
        let currency = self.catalogue.currency;
        let addition = match row.cell("adds") {
            "parcel" => amount(row, "price", currency).map(Addition::Parcel),
            "piece" => amount(row, "price", currency).map(Addition::Piece),
            "percent" => percent(row).map(Addition::Percent),
            word => Err(not_chosen("adds", word)),
        };
        let addition = self.noted(row, addition);
        Some(Surcharge { id, name, places: places?, occasion: occasion?, addition: addition? })
    }

    fn occasion(&mut self, row: &Row) -> Option<Occasion> {
        let typed = row.cell("when");
        if let Some(weight) = typed.strip_prefix("heavier than") {
            let fits = |grams: &u64| u32::try_from(*grams).is_ok();
            let grams = self
                .units
                .weight("when")
                .and_then(|unit| unit.read(weight).filter(fits).ok_or(FieldProblem::NotAMeasure));
            return self.noted(row, grams.map_err(|problem| ("when", problem))).map(Occasion::HeavierThan);
        }
        match typed {
            "" | "always" => Some(Occasion::Always),
            word if Handling::from_word(word).is_some() => Handling::from_word(word).map(Occasion::Handling),
            "items" if row.cell("items").is_empty() => {
                self.noted(row, Err(("items", FieldProblem::NoneGiven)))
            }
            "items" => self.items(row, "items").map(Occasion::Items),
            _ => self.noted(row, Err(("when", FieldProblem::NotAChoice))),
        }
    }

    pub(super) fn duty(&mut self, row: &Row) -> Option<Duty> {
        let id = self.id(row);
        let name = self.name(row);
        let places = self.places(row);
        if row.cell("places").is_empty() {
            self.wrong(row, ("places", FieldProblem::NoneGiven)); // `*` for everywhere
        }
        let hs_prefix: String = row.cell("hs_code").chars().filter(|c| !matches!(c, '.' | ' ')).collect();
        if !is_hs_prefix(&hs_prefix) {
            self.wrong(row, ("hs_code", FieldProblem::NotAnHsPrefix));
        }
        let origin = match row.cell("origin") {
            "" => Some(None),
            _ => self.country(row, "origin").map(Some),
        };
        let currency = self.catalogue.currency;
        let basis = match row.cell("adds") {
            "percent" => percent(row).map(DutyBasis::Percent),
            "piece" => amount(row, "price", currency).map(DutyBasis::Piece),
            "tariff_number" => amount(row, "price", currency).map(DutyBasis::Code),
            word => Err(not_chosen("adds", word)),
        };
        let basis = self.noted(row, basis);
        let valid_from = match self.noted(row, day_opt(row, "from")) {
            Some(None) => self.noted(row, Err(("from", FieldProblem::Required))),
            read => read.flatten(),
        };
        let valid_until = self.noted(row, day_opt(row, "until"));
        let source = self.note(row);
        Some(Duty {
            id,
            name,
            places: places?,
            hs_prefix,
            origin: origin?,
            basis: basis?,
            valid_from: valid_from?,
            valid_until: valid_until?,
            source,
        })
    }

    pub(super) fn wave(&mut self, row: &Row) -> Option<Wave> {
        let id = self.id(row);
        let name = self.name(row);
        let items = self.items(row, "items");
        let leaves_on = self.noted(row, day_opt(row, "from"));
        remember(&mut self.waves, row.cell("id"), &name, id);
        // The file does not tell when its shipping is paid: of a wave that is there it stays as it is.
        let stored = self.catalogue.shipping.waves.iter().find(|own| own.id == id);
        let (charge, opened_on) = stored.map_or((Charge::Now, None), |own| (own.charge, own.opened_on));
        Some(Wave { id, name, items: items?, leaves_on: leaves_on?, charge, opened_on })
    }

    /// A warehouse is one of those there are, by its id or its name.
    pub(super) fn warehouse(&mut self, row: &Row) -> Option<Warehouse> {
        let places = self.places(row);
        let (id, name) = (row.cell("id"), kernel::text::tidy_line(row.cell("name")));
        let by_id = self.known.iter().find(|own| own.id.to_string() == id);
        let found = by_id.or_else(|| self.known.iter().find(|own| own.name == name));
        let problem = if name.is_empty() { FieldProblem::Required } else { FieldProblem::UnknownWarehouse };
        let found = self.noted(row, found.ok_or(("name", problem)))?;
        if !self.used.insert(found.id.to_string()) {
            self.wrong(row, ("name", FieldProblem::Twice));
        }
        remember(&mut self.warehouses, &found.id.to_string(), &found.name, found.id);
        Some(Warehouse { serves: places?, ..found.clone() })
    }

    fn note(&mut self, row: &Row) -> String {
        let note = row.cell("note").to_owned();
        if note.chars().count() > crate::rules::NOTE_CHARS_MAX {
            self.wrong(row, ("note", FieldProblem::TooLong { maximum: crate::rules::NOTE_CHARS_MAX }));
        }
        note
    }
}

/// The words of a cell, unless there are too many.
fn at_most<'r>(
    row: &'r Row,
    column: &'static str,
    maximum: usize,
) -> Result<impl Iterator<Item = &'r str>, Wrong> {
    let words = || list(row.cell(column));
    let is_too_many = words().nth(maximum).is_some();
    if is_too_many { Err((column, FieldProblem::TooMany { maximum })) } else { Ok(words()) }
}

fn not_chosen(column: &'static str, word: &str) -> Wrong {
    (column, if word.is_empty() { FieldProblem::Required } else { FieldProblem::NotAChoice })
}

/// A calendar date; blank stands for none.
pub(super) fn day_opt(row: &Row, column: &'static str) -> Result<Option<Date>, Wrong> {
    match row.cell(column) {
        "" => Ok(None),
        typed => typed.parse().map(Some).map_err(|_| (column, FieldProblem::NotADate)),
    }
}
