//! One way to count a shipping price, as a form shows it.

use kernel::{Currency, Decimal};
use serde::{Deserialize, Serialize};
use shipping::{Beyond, Price, Step, Steps};

use super::{Noted, Read, Reader, at, decimal};
use crate::model::RuleKind;
use crate::problem::FieldProblem;
use crate::rules::{LIST_MAX, PRICE_MINOR_MAX};
use crate::shipping_file::percent_of;

/// Every field as typed. Weights are grams, volumes cubic centimetres, values amounts of the currency.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PriceForm {
    /// Word of a [`RuleKind`] that is a price, and not the cheapest of several.
    pub by: String,
    /// The price, of the first piece or below the first step.
    pub price: String,
    /// Of each further piece.
    pub further: String,
    /// Per cent of the price of the goods.
    pub percent: String,
    /// The least that a share costs; blank: 0.
    pub least: String,
    /// More than this …
    pub over: Vec<String>,
    /// … costs this amount more.
    pub add: Vec<String>,
    /// `each`, `nothing`, or blank: the last step holds on.
    pub beyond: String,
    /// Each begun so much beyond the last step …
    pub each: String,
    /// … costs this amount more.
    pub each_add: String,
    /// Nothing larger than this is sent.
    pub maximum: String,
}

impl PriceForm {
    /// The texts of a price that is not the cheapest of several.
    pub fn of(price: &Price, currency: Currency) -> Self {
        let by = RuleKind::of_price(price).word().to_owned();
        let money = |minor| decimal(minor, currency);
        match price {
            Price::Order { minor } => Self { by, price: money(*minor), ..Self::default() },
            Price::Piece { first_minor, further_minor } => {
                Self { by, price: money(*first_minor), further: money(*further_minor), ..Self::default() }
            }
            Price::Share { percent, least_minor } => {
                let least = if *least_minor == 0 { String::new() } else { money(*least_minor) };
                Self { by, percent: percent.normalize().to_string(), least, ..Self::default() }
            }
            Price::Weight(steps) | Price::Volume(steps) | Price::Count(steps) => {
                Self { by, ..Self::of_steps(steps, currency, |over| over.to_string()) }
            }
            Price::Value(steps) => {
                let amount = |minor: u64| money(i64::try_from(minor).unwrap_or(i64::MAX)); // limits are amounts
                Self { by, ..Self::of_steps(steps, currency, amount) }
            }
            Price::Cheapest { .. } => Self::default(),
        }
    }

    fn of_steps(steps: &Steps, currency: Currency, measure: impl Fn(u64) -> String) -> Self {
        let form = Self {
            price: decimal(steps.base_minor, currency),
            over: steps.steps.iter().map(|step| measure(step.over)).collect(),
            add: steps.steps.iter().map(|step| decimal(step.add_minor, currency)).collect(),
            ..Self::default()
        };
        match steps.beyond {
            None => form,
            Some(Beyond::Each { each, add_minor }) => Self {
                beyond: "each".to_owned(),
                each: measure(each),
                each_add: decimal(add_minor, currency),
                ..form
            },
            Some(Beyond::Nothing { maximum }) => {
                Self { beyond: "nothing".to_owned(), maximum: measure(maximum), ..form }
            }
        }
    }

    /// The price. `prefix` stands before the names of its fields: `way.0.`, or nothing.
    pub(super) fn read(&self, reader: &mut Reader, prefix: &str) -> Read<Price> {
        let field = |name: &str| format!("{prefix}{name}");
        match RuleKind::from_word(&self.by) {
            Some(RuleKind::Order) => Ok(Price::Order { minor: reader.price(&field("price"), &self.price)? }),
            Some(RuleKind::Piece) => {
                let first = reader.price(&field("price"), &self.price);
                let further = reader.price(&field("further"), &self.further);
                Ok(Price::Piece { first_minor: first?, further_minor: further? })
            }
            Some(RuleKind::Share) => {
                let percent = reader.percent(&field("percent"), &self.percent);
                let least = reader.price_opt(&field("least"), &self.least);
                Ok(Price::Share { percent: percent?, least_minor: least?.unwrap_or(0) }) // blank: no least price
            }
            Some(RuleKind::Weight) => self.read_steps(reader, prefix, Measured::Size).map(Price::Weight),
            Some(RuleKind::Volume) => self.read_steps(reader, prefix, Measured::Size).map(Price::Volume),
            Some(RuleKind::Count) => self.read_steps(reader, prefix, Measured::Number).map(Price::Count),
            Some(RuleKind::Value) => self.read_steps(reader, prefix, Measured::Amount).map(Price::Value),
            _ => reader.wrong(&field("by"), FieldProblem::NotAChoice),
        }
    }

    fn read_steps(&self, reader: &mut Reader, prefix: &str, measured: Measured) -> Read<Steps> {
        let base_minor = reader.price(&format!("{prefix}price"), &self.price);
        let steps = self.read_rows(reader, prefix, measured);
        let last = steps.as_ref().ok().and_then(|steps| steps.last()).map_or(0, |step| step.over); // noted
        let beyond = self.read_beyond(reader, prefix, measured, last);
        Ok(Steps { base_minor: base_minor?, steps: steps?, beyond: beyond? })
    }

    /// Rows in which nothing is typed are skipped.
    fn read_rows(&self, reader: &mut Reader, prefix: &str, measured: Measured) -> Read<Vec<Step>> {
        let (mut steps, mut is_whole) = (Vec::<Step>::new(), true);
        let rows = self.over.len().max(self.add.len());
        if rows > LIST_MAX {
            return reader.wrong(&format!("{prefix}over.0"), FieldProblem::TooMany { maximum: LIST_MAX });
        }
        for n in 0..rows {
            let (over, add) = (at(&self.over, n), at(&self.add, n));
            if over.trim().is_empty() && add.trim().is_empty() {
                continue;
            }
            let field = format!("{prefix}over.{n}");
            let over = measured.read(reader, &field, over);
            let add_minor = reader.price(&format!("{prefix}add.{n}"), add);
            match (over, add_minor) {
                (Ok(over), Ok(_)) if steps.last().is_some_and(|before| before.over >= over) => {
                    reader.problems.add(field, FieldProblem::StepsDoNotRise);
                    is_whole = false;
                }
                (Ok(over), Ok(add_minor)) => steps.push(Step { over, add_minor }),
                _ => is_whole = false,
            }
        }
        if is_whole { Ok(steps) } else { Err(Noted) }
    }

    fn read_beyond(
        &self,
        reader: &mut Reader,
        prefix: &str,
        measured: Measured,
        last: u64,
    ) -> Read<Option<Beyond>> {
        match self.beyond.as_str() {
            "" => Ok(None),
            "each" => {
                let field = format!("{prefix}each");
                let each = measured.read(reader, &field, &self.each);
                let add_minor = reader.price(&format!("{prefix}each_add"), &self.each_add);
                if each == Ok(0) {
                    return reader
                        .wrong(&field, FieldProblem::NotANumber { minimum: 1, maximum: MEASURE_MAX });
                }
                Ok(Some(Beyond::Each { each: each?, add_minor: add_minor? }))
            }
            "nothing" => {
                let field = format!("{prefix}maximum");
                let maximum = measured.read(reader, &field, &self.maximum)?;
                if maximum <= last {
                    return reader.wrong(&field, FieldProblem::StepsDoNotRise);
                }
                Ok(Some(Beyond::Nothing { maximum }))
            }
            _ => reader.wrong(&format!("{prefix}beyond"), FieldProblem::NotAChoice),
        }
    }
}

/// Largest weight in grams, volume or number of a step.
const MEASURE_MAX: i64 = u32::MAX as i64;

/// What steps count in.
#[derive(Debug, Clone, Copy)]
enum Measured {
    /// Grams, cubic centimetres.
    Size,
    /// Pieces.
    Number,
    /// The price of the goods.
    Amount,
}

impl Measured {
    fn read(self, reader: &mut Reader, field: &str, typed: &str) -> Read<u64> {
        match self {
            Self::Amount => reader.price(field, typed).map(|minor| u64::try_from(minor).unwrap_or(0)), // 0 or more
            Self::Size => reader.size(field, typed),
            Self::Number => reader.pieces(field, typed),
        }
    }
}

impl Reader {
    /// An amount that may be charged.
    pub(super) fn price(&mut self, field: &str, typed: &str) -> Read<i64> {
        match self.amount(field, typed)? {
            ..0 => self.wrong(field, FieldProblem::Negative),
            minor @ 0..=PRICE_MINOR_MAX => Ok(minor),
            _ => self.wrong(field, FieldProblem::NotANumber { minimum: 0, maximum: PRICE_MINOR_MAX }),
        }
    }

    /// As [`Reader::price`], where blank stands for none.
    pub(super) fn price_opt(&mut self, field: &str, typed: &str) -> Read<Option<i64>> {
        if typed.trim().is_empty() { Ok(None) } else { self.price(field, typed).map(Some) }
    }

    /// Per cent, from 0 to 1,000.
    pub(super) fn percent(&mut self, field: &str, typed: &str) -> Read<Decimal> {
        if typed.trim().is_empty() {
            return self.wrong(field, FieldProblem::Required);
        }
        self.known(field, percent_of(typed), FieldProblem::NotAPercentage)
    }

    /// Grams or cubic centimetres.
    pub(super) fn size(&mut self, field: &str, typed: &str) -> Read<u64> {
        self.counted(field, typed, FieldProblem::NotAMeasure)
    }

    /// How many pieces.
    fn pieces(&mut self, field: &str, typed: &str) -> Read<u64> {
        self.counted(field, typed, FieldProblem::NotANumber { minimum: 0, maximum: MEASURE_MAX })
    }

    fn counted(&mut self, field: &str, typed: &str, problem: FieldProblem) -> Read<u64> {
        if typed.trim().is_empty() {
            return self.wrong(field, FieldProblem::Required);
        }
        let read = typed.trim().parse::<u32>().ok().map(u64::from); // `known` notes it
        self.known(field, read, problem)
    }
}
