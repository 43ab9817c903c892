//! Finds the rates that hold for a class in a place on a day.

use std::cell::RefCell;
use std::sync::Arc;

use jiff::civil::Date;
use kernel::Decimal;
use kernel::places::vat_region;
use serde::{Deserialize, Serialize};

use super::data;
use super::localities::{LocalOrigin, LocalTable};
use super::problem::TableProblem;
use super::row::{Certainty, Rate, SetBy, TaxKind};
use crate::consignment::Place;
use crate::goods::GoodsClass;
use crate::place::TaxPlace;

/// All rates an assessment may use. Cheap to make: the product's rows are shared.
#[derive(Debug, Clone)]
pub struct RateTable {
    product: &'static [Rate],
    overrides: Vec<Rate>,
    /// A state stands in one of them.
    localities: Vec<Arc<LocalTable>>,
}

/// A row of the creator's own, in place of the product's on its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// Whose tax.
    pub place: TaxPlace,
    /// For what.
    pub class: GoodsClass,
    /// Which tax; `None`: the one the product has for the place, else VAT.
    #[serde(default)]
    pub tax: Option<TaxKind>,
    /// Per cent, 0 to 100.
    pub percent: Decimal,
    /// First day.
    pub valid_from: Date,
    /// Last day; `None`: until further notice.
    #[serde(default)]
    pub valid_until: Option<Date>,
    /// Law or page.
    pub source: String,
    /// Who set it.
    pub set_by: String,
    /// When.
    pub set_on: Date,
    /// Why.
    pub why: String,
}

/// A place with the rates of the counties and cities that hold there.
#[derive(Debug)]
pub(crate) struct RateLookup<'t> {
    table: &'t RateTable,
    local: Vec<&'t Rate>,
    /// The region of a member state whose own rates stand in front of the state's.
    region: Option<TaxPlace>,
    day: Date,
    /// What was looked up before: the lines of one order ask for few classes in one or two places.
    answers: RefCell<Vec<Answer<'t>>>,
}

/// Place, class, and what was found for them.
type Answer<'t> = (TaxPlace, GoodsClass, Result<Found<'t>, NotFound>);

/// The rows that hold for a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found<'t> {
    pub(crate) rates: Vec<&'t Rate>,
    /// The class has no row of its own and the standard rate stands in.
    pub(crate) is_stand_in: bool,
}

/// Why no row holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotFound {
    /// The last row ended on this day.
    Ended(Date),
    /// The table has none, or none yet.
    Nothing,
}

impl RateTable {
    /// The product's own data set.
    pub fn product() -> Self {
        Self { product: data::rates(), overrides: Vec::new(), localities: Vec::new() }
    }

    /// The product's rows, for pages that show or seed from them.
    pub fn rows(&self) -> impl Iterator<Item = &Rate> {
        self.overrides.iter().chain(self.product)
    }

    /// With rows of the creator's own, which hold in place of the product's on their days.
    ///
    /// # Errors
    /// Everything that is wrong with the rows, not just the first.
    pub fn with_overrides(mut self, overrides: Vec<Override>) -> Result<Self, Vec<TableProblem>> {
        let rows: Vec<Rate> = overrides.into_iter().map(|own| self.row_of(own)).collect();
        let mut problems: Vec<TableProblem> = rows.iter().filter_map(problem_of).collect();
        for (n, row) in rows.iter().enumerate() {
            for other in rows.iter().skip(n + 1).filter(|other| row.overlaps(other)) {
                problems.push(TableProblem::Overlap {
                    place: row.place,
                    class: row.class,
                    first: row.valid_from,
                    second: other.valid_from,
                });
            }
        }
        if problems.is_empty() {
            self.overrides = rows;
            Ok(self)
        } else {
            Err(problems)
        }
    }

    /// With a table of counties, cities and postal codes of the USA: see [`LocalTable::read`].
    ///
    /// # Errors
    /// Everything that is wrong with the file, by line and column.
    pub fn with_localities(self, csv: &[u8]) -> Result<Self, Vec<TableProblem>> {
        Ok(self.with_local_table(Arc::new(LocalTable::read(csv, &LocalOrigin::default())?)))
    }

    /// With the rows of a table of counties, cities and postal codes, beside those of other states. The table is shared, not
    /// copied: it may have tens of thousands of rows.
    #[must_use]
    pub fn with_local_table(mut self, table: Arc<LocalTable>) -> Self {
        self.localities.push(table);
        self
    }

    /// Whether a table of counties and cities was loaded for a state.
    pub fn has_localities(&self, state: TaxPlace) -> bool {
        self.localities.iter().any(|table| table.has_state(state))
    }

    /// The rates of a destination on a day.
    pub(crate) fn on(&self, day: Date, dispatch: &Place, destination: &Place) -> RateLookup<'_> {
        let local = self.localities.iter().flat_map(|table| table.of(destination, day)).collect();
        let region = region_of(dispatch, destination);
        RateLookup { table: self, local, region, day, answers: RefCell::default() }
    }

    fn row_of(&self, own: Override) -> Rate {
        let standard = self.of_place(own.place).iter().find(|rate| rate.class == GoodsClass::Standard);
        Rate {
            place: own.place,
            locality: None,
            class: own.class,
            tax: own.tax.or(standard.map(|rate| rate.tax)).unwrap_or(if own.place.is_country("US") {
                TaxKind::SalesTax // of a state that has none in the product's rows
            } else {
                TaxKind::Vat
            }),
            percent: own.percent,
            valid_from: own.valid_from,
            valid_until: own.valid_until,
            source: own.source,
            certainty: Certainty::Read,
            set_by: SetBy::Creator { who: own.set_by, on: own.set_on, why: own.why },
        }
    }

    fn of_place(&self, place: TaxPlace) -> &'static [Rate] {
        let from = self.product.partition_point(|rate| rate.place < place);
        let rest = self.product.get(from..).unwrap_or_default();
        let len = rest.partition_point(|rate| rate.place == place);
        rest.get(..len).unwrap_or_default()
    }
}

/// Azores and Madeira: from elsewhere the region where the goods arrive decides, within Portugal the one that they leave from
/// (CIVA, article 6(1) and (16); consultoriofiscal.website, read on 2026-11-23).
fn region_of(dispatch: &Place, destination: &Place) -> Option<TaxPlace> {
    let decides = if dispatch.country == destination.country { dispatch } else { destination };
    TaxPlace::region(decides.country, vat_region(decides.country, &decides.postal_code)?)
}

fn problem_of(row: &Rate) -> Option<TableProblem> {
    if row.valid_until.is_some_and(|last| last < row.valid_from) {
        return Some(TableProblem::EndsBeforeItBegins { place: row.place, from: row.valid_from });
    }
    let is_rate = row.percent >= Decimal::ZERO && row.percent <= Decimal::ONE_HUNDRED;
    (!is_rate).then_some(TableProblem::NotARate { place: row.place, percent: row.percent })
}

impl<'t> RateLookup<'t> {
    /// The rows for a class in a place: one in most countries, federal and provincial in Canada, state, county and city in
    /// the USA, the region's in place of the state's in the islands of Portugal. Where a place shares another's tax (Northern Ireland, Isle of Man, Liechtenstein, Monaco), that one's.
    pub(crate) fn find(&self, place: TaxPlace, class: GoodsClass) -> Result<Found<'t>, NotFound> {
        let known = self.answers.borrow().iter().find(|own| (own.0, own.1) == (place, class)).cloned();
        if let Some((.., answer)) = known {
            return answer;
        }
        let answer = self.search(place, class);
        self.answers.borrow_mut().push((place, class, answer.clone()));
        answer
    }

    fn search(&self, place: TaxPlace, class: GoodsClass) -> Result<Found<'t>, NotFound> {
        let mut rates = Vec::with_capacity(2);
        let mut is_exact = false;
        let whole = place.whole_country();
        let place =
            self.region.filter(|region| place == whole && region.whole_country() == whole).unwrap_or(place);
        for own in [Some(place), (whole != place).then_some(whole)].into_iter().flatten() {
            let Some((rate, found_class)) = self.widening(own, class)? else {
                if own == place {
                    is_exact |= self.add_local_alone(&mut rates, place, class);
                }
                continue;
            };
            is_exact |= found_class == class;
            rates.push(rate);
            if own == place {
                rates.extend(self.local.iter().filter(|row| row.place == place && row.class == found_class));
            }
            if matches!(rate.tax, TaxKind::Hst | TaxKind::Vat) {
                break; // it takes the place of the country's
            }
        }
        if rates.is_empty() {
            return Err(NotFound::Nothing);
        }
        Ok(Found { rates, is_stand_in: !is_exact && !class.is_plain() })
    }

    /// Counties and cities of a state that has no tax of its own (Alaska): their rows of the class, else of the wider one.
    /// Tells whether they are of the class itself.
    fn add_local_alone(&self, rates: &mut Vec<&'t Rate>, place: TaxPlace, class: GoodsClass) -> bool {
        let mut wanted = Some(class);
        while let Some(class_now) = wanted {
            rates.extend(self.local.iter().filter(|row| row.place == place && row.class == class_now));
            if !rates.is_empty() {
                return class_now == class;
            }
            wanted = class_now.wider();
        }
        false
    }

    /// Whether the place has a row for exactly this class.
    pub(crate) fn has_own_row(&self, place: TaxPlace, class: GoodsClass) -> bool {
        self.latest(place, class).0.is_some()
    }

    /// The row of the class, else of the wider class.
    fn widening(
        &self,
        place: TaxPlace,
        class: GoodsClass,
    ) -> Result<Option<(&'t Rate, GoodsClass)>, NotFound> {
        let mut wanted = Some(class);
        while let Some(class_now) = wanted {
            match self.latest(place, class_now) {
                (Some(rate), _) => return Ok(Some((rate, class_now))),
                (None, Some(last)) => return Err(NotFound::Ended(last)),
                (None, None) => wanted = class_now.wider(),
            }
        }
        Ok(None)
    }

    fn latest(&self, place: TaxPlace, class: GoodsClass) -> (Option<&'t Rate>, Option<Date>) {
        for own in [Some(place), shares_tax_of(place)].into_iter().flatten() {
            let of_class = |rate: &&'t Rate| rate.place == own && rate.class == class;
            let creators = self.table.overrides.iter().filter(of_class);
            let products = self.table.of_place(own).iter().filter(of_class);
            let mut last_day: Option<Date> = None;
            let mut is_open = false;
            for rate in creators.chain(products) {
                if rate.holds_on(self.day) {
                    return (Some(rate), None);
                }
                if rate.valid_from <= self.day {
                    last_day = last_day.max(rate.valid_until);
                    is_open |= rate.valid_until.is_none();
                }
            }
            if last_day.is_some() && !is_open {
                return (None, last_day);
            }
        }
        (None, None)
    }
}

/// Places whose tax is another's: Northern Ireland and the Isle of Man charge the United Kingdom's rates (Windsor
/// Framework, article 8; Value Added Tax Act 1994, section 1), Liechtenstein Switzerland's (treaty of 1994-10-28), Monaco
/// France's (convention of 1963-05-18).
fn shares_tax_of(place: TaxPlace) -> Option<TaxPlace> {
    let other = match place.country_text() {
        "XI" | "IM" => "GB",
        "LI" => "CH",
        "MC" => "FR",
        _ => return None,
    };
    TaxPlace::parse(other)
}
