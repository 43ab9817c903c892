//! The forms of the catalogue: every field a text, as a browser sends it, with the names that problems carry.
//!
//! `of(…)` gives the texts of a part for showing it; `read(…)` gives the part, or every field to mend. Lists are
//! repeated fields of one name; their rows without any text are skipped.

mod items;
mod offers;
mod options;
mod questions;
mod settings;
mod shipping;
mod tax;
mod texts;

pub use items::ItemForm;
pub use offers::{AddOnForm, RewardForm};
pub use options::OptionForm;
pub use questions::QuestionForm;
pub use settings::SettingsForm;
pub use shipping::ZoneForm;
pub use tax::TaxRateForm;
pub use texts::{FaqForm, StepTextForm};

use kernel::ids::Kind;
use kernel::{Currency, Id, Money, text};

use crate::model::TaxClass;
use crate::problem::{FieldProblem, FieldProblems};

/// Reads one form and collects what is wrong with it.
struct Reader {
    currency: Currency,
    problems: FieldProblems,
}

impl Reader {
    fn new(currency: Currency) -> Self {
        Self { currency, problems: FieldProblems::new() }
    }

    /// The part, if every field could be read.
    fn finish<T>(self, part: Option<T>) -> Result<T, FieldProblems> {
        match part {
            Some(part) if self.problems.is_empty() => Ok(part),
            _ => Err(self.problems),
        }
    }

    fn wrong<T>(&mut self, field: &str, problem: FieldProblem) -> Option<T> {
        self.problems.add(field, problem);
        None
    }

    /// An amount of the campaign's currency; a blank field asks for one.
    fn amount(&mut self, field: &str, typed: &str) -> Option<i64> {
        if typed.trim().is_empty() {
            return self.wrong(field, FieldProblem::Required);
        }
        match Money::parse(typed, self.currency) {
            Ok(money) => Some(money.minor),
            Err(_) => self.wrong(field, FieldProblem::NotAnAmount { currency: self.currency }),
        }
    }

    /// As [`Reader::amount`], where blank stands for 0.
    fn amount_or_zero(&mut self, field: &str, typed: &str) -> Option<i64> {
        if typed.trim().is_empty() { Some(0) } else { self.amount(field, typed) }
    }

    /// As [`Reader::amount`], where blank stands for none.
    fn amount_opt(&mut self, field: &str, typed: &str) -> Option<Option<i64>> {
        if typed.trim().is_empty() { Some(None) } else { self.amount(field, typed).map(Some) }
    }

    /// A whole number; blank stands for `when_blank`.
    fn number(&mut self, field: &str, typed: &str, when_blank: Option<u32>) -> Option<u32> {
        let typed = typed.trim();
        match (typed.is_empty(), when_blank) {
            (true, Some(number)) => Some(number),
            (true, None) => self.wrong(field, FieldProblem::Required),
            (false, _) => match typed.parse() {
                Ok(number) => Some(number),
                Err(_) => {
                    let maximum = i64::from(crate::rules::QUANTITY_MAX);
                    self.wrong(field, FieldProblem::NotANumber { minimum: 0, maximum })
                }
            },
        }
    }

    /// A whole number; blank stands for none.
    fn number_opt(&mut self, field: &str, typed: &str) -> Option<Option<u32>> {
        if typed.trim().is_empty() { Some(None) } else { self.number(field, typed, None).map(Some) }
    }

    /// One of the words of an enum.
    fn word<T>(&mut self, field: &str, typed: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        match read(typed.trim()) {
            Some(value) => Some(value),
            None => self.wrong(field, FieldProblem::NotAChoice),
        }
    }

    /// A tax class; blank stands for none.
    fn class_opt(&mut self, typed: &str) -> Option<Option<TaxClass>> {
        if typed.trim().is_empty() {
            Some(None)
        } else {
            self.word("tax_class", typed, TaxClass::from_word).map(Some)
        }
    }

    /// The id of another part.
    fn id<K: Kind>(&mut self, field: &str, typed: &str, problem: FieldProblem) -> Option<Id<K>> {
        match Id::parse(typed.trim()) {
            Ok(id) => Some(id),
            Err(_) => self.wrong(field, problem),
        }
    }

    /// A calendar date; blank stands for none.
    fn date_opt(&mut self, field: &str, typed: &str) -> Option<Option<crate::Date>> {
        if typed.trim().is_empty() {
            return Some(None);
        }
        match typed.trim().parse() {
            Ok(date) => Some(Some(date)),
            Err(_) => self.wrong(field, FieldProblem::NotADate),
        }
    }
}

/// A name or title in one tidy line.
fn line(typed: &str) -> String {
    text::tidy_line(typed)
}

/// Nothing for a blank field.
fn some_line(typed: &str) -> Option<String> {
    Some(line(typed)).filter(|text| !text.is_empty())
}

fn decimal(minor: i64, currency: Currency) -> String {
    Money::new(minor, currency).decimal_text()
}

fn number_text(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// The row of a repeated field; rows at the end may be left out.
fn at(rows: &[String], n: usize) -> &str {
    rows.get(n).map_or("", String::as_str)
}
