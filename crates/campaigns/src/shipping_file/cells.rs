//! One cell each: prices, steps and what is beyond them, in both directions.

use kernel::{Currency, Decimal, Money, VolumeUnit, WeightUnit};
use shipping::{Beyond, Price, Step, Steps};

use super::Row;
use super::heads::FileUnits;
use crate::problem::FieldProblem;
use crate::rules::{LIST_MAX, PRICE_MINOR_MAX};

/// A column, and what is wrong in it.
pub(super) type Wrong = (&'static str, FieldProblem);

pub(super) fn amount_text(minor: i64, currency: Currency) -> String {
    Money::new(minor, currency).decimal_text()
}

pub(super) fn amount(row: &Row, column: &'static str, currency: Currency) -> Result<i64, Wrong> {
    match row.cell(column) {
        "" => Err((column, FieldProblem::Required)),
        typed => amount_of(typed, currency).map_err(|problem| (column, problem)),
    }
}

pub(super) fn amount_opt(row: &Row, column: &'static str, currency: Currency) -> Result<Option<i64>, Wrong> {
    if row.cell(column).is_empty() { Ok(None) } else { amount(row, column, currency).map(Some) }
}

fn amount_of(typed: &str, currency: Currency) -> Result<i64, FieldProblem> {
    let minor = Money::parse(typed, currency).map_err(|_| FieldProblem::NotAnAmount { currency })?.minor;
    match minor {
        ..0 => Err(FieldProblem::Negative),
        0..=PRICE_MINOR_MAX => Ok(minor),
        _ => Err(FieldProblem::NotANumber { minimum: 0, maximum: PRICE_MINOR_MAX }),
    }
}

pub(super) fn percent(row: &Row) -> Result<Decimal, Wrong> {
    let wrong = |problem| ("percent", problem);
    let typed = row.cell("percent");
    if typed.is_empty() {
        return Err(wrong(FieldProblem::Required));
    }
    percent_of(typed).ok_or(wrong(FieldProblem::NotAPercentage))
}

/// Per cent from 0 to 1,000, with a point or a comma.
pub(crate) fn percent_of(typed: &str) -> Option<Decimal> {
    let typed = typed.trim().trim_end_matches('%').trim().replace(',', ".");
    let percent: Decimal = typed.parse().ok()?; // the caller says what is wrong
    let fits = percent >= Decimal::ZERO && percent <= Decimal::ONE_THOUSAND;
    fits.then(|| percent.normalize())
}

fn whole(typed: &str) -> Result<u64, FieldProblem> {
    let not = || FieldProblem::NotANumber { minimum: 0, maximum: i64::MAX };
    let number: u64 = typed.trim().parse().map_err(|_| not())?;
    if i64::try_from(number).is_ok() { Ok(number) } else { Err(not()) }
}

/// What a price of a file is in: its currency, and the units that its heads tell.
#[derive(Clone, Copy)]
pub(super) struct Sizing<'u> {
    pub(super) currency: Currency,
    pub(super) units: &'u FileUnits,
}

/// What steps count in: pieces are whole numbers, values amounts, weights and volumes whatever their column is in.
#[derive(Clone, Copy)]
enum Measured {
    Weight(WeightUnit),
    Volume(VolumeUnit),
    Value(Currency),
    Count,
}

impl Measured {
    /// How a column of a price by this word counts.
    fn of(by: &str, column: &str, sizing: Sizing<'_>) -> Result<Self, FieldProblem> {
        Ok(match by {
            "weight" => Self::Weight(sizing.units.weight(column)?),
            "volume" => Self::Volume(sizing.units.volume(column)?),
            "value" => Self::Value(sizing.currency),
            _ => Self::Count,
        })
    }

    fn text(self, over: u64) -> String {
        match self {
            Self::Weight(unit) => unit.number(over).to_string(),
            Self::Volume(unit) => unit.number(over).to_string(),
            Self::Value(currency) => amount_text(i64::try_from(over).unwrap_or(i64::MAX), currency), // limits are amounts
            Self::Count => over.to_string(),
        }
    }

    fn read(self, typed: &str) -> Result<u64, FieldProblem> {
        let fits = |size: &u64| i64::try_from(*size).is_ok();
        match self {
            Self::Weight(unit) => unit.read(typed).filter(fits).ok_or(FieldProblem::NotAMeasure),
            Self::Volume(unit) => unit.read(typed).filter(fits).ok_or(FieldProblem::NotAMeasure),
            Self::Value(currency) => {
                let minor = amount_of(typed.trim(), currency)?;
                u64::try_from(minor).map_err(|_| FieldProblem::Negative)
            }
            Self::Count => whole(typed),
        }
    }
}

/// Writes a price into the columns of its row. Further ways of "the cheapest of" stand in rows of their own.
pub(super) fn write_price(row: &mut Row, price: &Price, sizing: Sizing<'_>) {
    let money = |minor| amount_text(minor, sizing.currency);
    let (by, steps) = match price {
        Price::Order { minor } => {
            row.set("price", money(*minor));
            ("order", None)
        }
        Price::Piece { first_minor, further_minor } => {
            row.set("price", money(*first_minor));
            row.set("further", money(*further_minor));
            ("piece", None)
        }
        Price::Weight(steps) => ("weight", Some(steps)),
        Price::Volume(steps) => ("volume", Some(steps)),
        Price::Value(steps) => ("value", Some(steps)),
        Price::Count(steps) => ("count", Some(steps)),
        Price::Share { percent, least_minor } => {
            row.set("percent", percent.to_string());
            row.set("least", money(*least_minor));
            ("share", None)
        }
        Price::Cheapest { .. } => ("cheapest", None),
    };
    row.set("by", by);
    if let Some(steps) = steps {
        write_steps(row, steps, (by, sizing));
    }
}

fn write_steps(row: &mut Row, steps: &Steps, (by, sizing): (&str, Sizing<'_>)) {
    let money = |minor| amount_text(minor, sizing.currency);
    // A file that is written has units for every column.
    let measured = Measured::of(by, "steps", sizing).unwrap_or(Measured::Count);
    row.set("price", money(steps.base_minor));
    let step = |step: &Step| format!("{}: {}", measured.text(step.over), money(step.add_minor));
    row.set("steps", steps.steps.iter().map(step).collect::<Vec<_>>().join("; "));
    match steps.beyond {
        None => {}
        Some(Beyond::Each { each, add_minor }) => {
            row.set("beyond", format!("{}: {}", measured.text(each), money(add_minor)));
        }
        Some(Beyond::Nothing { maximum }) => row.set("beyond", format!("max {}", measured.text(maximum))),
    }
}

/// Reads the price of a row; `None` for "the cheapest of", whose ways follow.
pub(super) fn read_price(row: &Row, sizing: Sizing<'_>) -> Result<Option<Price>, Vec<Wrong>> {
    let currency = sizing.currency;
    let one = |wrong: Wrong| vec![wrong];
    let by = row.cell("by");
    let price = match by {
        "order" => Price::Order { minor: amount(row, "price", currency).map_err(one)? },
        "piece" => match (amount(row, "price", currency), amount(row, "further", currency)) {
            (Ok(first_minor), Ok(further_minor)) => Price::Piece { first_minor, further_minor },
            (first, further) => return Err(first.err().into_iter().chain(further.err()).collect()),
        },
        "weight" => Price::Weight(read_steps(row, by, sizing)?),
        "volume" => Price::Volume(read_steps(row, by, sizing)?),
        "value" => Price::Value(read_steps(row, by, sizing)?),
        "count" => Price::Count(read_steps(row, by, sizing)?),
        "share" => match (percent(row), amount_opt(row, "least", currency)) {
            (Ok(percent), Ok(least)) => Price::Share { percent, least_minor: least.unwrap_or(0) }, // no least price
            (percent, least) => return Err(percent.err().into_iter().chain(least.err()).collect()),
        },
        "cheapest" => return Ok(None),
        "" => return Err(one(("by", FieldProblem::Required))),
        _ => return Err(one(("by", FieldProblem::NotAChoice))),
    };
    Ok(Some(price))
}

fn read_steps(row: &Row, by: &str, sizing: Sizing<'_>) -> Result<Steps, Vec<Wrong>> {
    let base = amount(row, "price", sizing.currency);
    let steps = read_each_step(row.cell("steps"), by, sizing).map_err(|problem| ("steps", problem));
    let beyond = read_beyond(row.cell("beyond"), by, sizing).map_err(|problem| ("beyond", problem));
    match (base, steps, beyond) {
        (Ok(base_minor), Ok(steps), Ok(beyond)) => Ok(Steps { base_minor, steps, beyond }),
        (base, steps, beyond) => Err(base.err().into_iter().chain(steps.err()).chain(beyond.err()).collect()),
    }
}

fn read_each_step(cell: &str, by: &str, sizing: Sizing<'_>) -> Result<Vec<Step>, FieldProblem> {
    let step = |written: &str| {
        let (over, add) = written.split_once(':').ok_or(FieldProblem::NotAStep)?;
        let over = Measured::of(by, "steps", sizing)?.read(over)?;
        Ok(Step { over, add_minor: amount_of(add.trim(), sizing.currency)? })
    };
    let steps: Vec<Step> = super::list(cell).map(step).collect::<Result<_, FieldProblem>>()?;
    if steps.len() > LIST_MAX {
        return Err(FieldProblem::TooMany { maximum: LIST_MAX });
    }
    let rise = steps.iter().zip(steps.iter().skip(1)).all(|(one, next)| one.over < next.over);
    if rise { Ok(steps) } else { Err(FieldProblem::StepsDoNotRise) }
}

fn read_beyond(cell: &str, by: &str, sizing: Sizing<'_>) -> Result<Option<Beyond>, FieldProblem> {
    if cell.is_empty() {
        return Ok(None);
    }
    let measured = Measured::of(by, "beyond", sizing)?;
    if let Some(maximum) = cell.strip_prefix("max") {
        return Ok(Some(Beyond::Nothing { maximum: measured.read(maximum)? }));
    }
    let (each, add) = cell.split_once(':').ok_or(FieldProblem::NotAStep)?;
    let each = measured.read(each)?;
    if each == 0 {
        return Err(FieldProblem::NotANumber { minimum: 1, maximum: i64::MAX });
    }
    Ok(Some(Beyond::Each { each, add_minor: amount_of(add.trim(), sizing.currency)? }))
}
