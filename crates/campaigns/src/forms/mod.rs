//! The forms of the catalogue: every field a text, as a browser sends it, with the names that problems carry.
//!
//! `of(…)` gives the texts of a part for showing it; `read(…)` gives the part, or every field to mend. Lists are
//! repeated fields of one name; their rows without any text are skipped.

mod goals;
mod instalments;
mod items;
mod offers;
mod options;
mod pay_currencies;
mod pick_up;
mod price_lists;
mod questions;
mod settings;
mod shipping;
mod shipping_extras;
mod shipping_prices;
mod shipping_rules;
mod tax;
mod tax_setup;
mod texts;
mod tips;
mod variants;

pub use goals::GoalForm;
pub use instalments::InstalmentForm;
pub use items::ItemForm;
pub use offers::{AddOnForm, RewardForm};
pub use options::OptionForm;
pub use pay_currencies::PayCurrenciesForm;
pub(crate) use price_lists::own_price_field;
pub use price_lists::{
    PRICE_FILE_BYTES_MAX, PRICE_FILE_COLUMNS, PriceListForm, PriceRow, read_price_file, write_price_file,
};
pub use questions::QuestionForm;
pub use settings::SettingsForm;
pub use shipping::ZoneForm;
pub use shipping_prices::PriceForm;
pub use shipping_rules::{PickUpTextForm, ShippingRuleForm};
pub use tax::TaxRateForm;
pub use tax_setup::{SCHEME_WORDS, TaxSetupForm, scheme_of};
pub use texts::{FaqForm, StepTextForm};
pub use tips::TipsForm;
pub use variants::{
    VARIANTS_FILE_BYTES_MAX, VariantForm, combination_key, read_variants_file, surcharge_of,
    write_variants_file,
};

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use kernel::ids::Kind;
use kernel::{Currency, Id, Money, Timestamp, text};

use crate::model::TaxClass;
use crate::problem::{FieldProblem, FieldProblems};

/// A field could not be read, and the reason is noted in the [`Reader`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Noted;

type Read<T> = Result<T, Noted>;

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
    fn finish<T>(self, part: Read<T>) -> Result<T, FieldProblems> {
        match part {
            Ok(part) if self.problems.is_empty() => Ok(part),
            _ => Err(self.problems),
        }
    }

    fn wrong<T>(&mut self, field: &str, problem: FieldProblem) -> Read<T> {
        self.problems.add(field, problem);
        Err(Noted)
    }

    /// What was found, or a note of what is wrong.
    fn known<T>(&mut self, field: &str, found: Option<T>, problem: FieldProblem) -> Read<T> {
        if found.is_none() {
            self.problems.add(field, problem);
        }
        found.ok_or(Noted)
    }

    /// An amount of the campaign's currency; a blank field asks for one.
    fn amount(&mut self, field: &str, typed: &str) -> Read<i64> {
        if typed.trim().is_empty() {
            return self.wrong(field, FieldProblem::Required);
        }
        let found = Money::parse(typed, self.currency).ok().map(|money| money.minor); // `known` notes it
        self.known(field, found, FieldProblem::NotAnAmount { currency: self.currency })
    }

    /// As [`Reader::amount`], where blank stands for 0.
    fn amount_or_zero(&mut self, field: &str, typed: &str) -> Read<i64> {
        if typed.trim().is_empty() { Ok(0) } else { self.amount(field, typed) }
    }

    /// As [`Reader::amount`], where blank stands for none.
    fn amount_opt(&mut self, field: &str, typed: &str) -> Read<Option<i64>> {
        if typed.trim().is_empty() { Ok(None) } else { self.amount(field, typed).map(Some) }
    }

    /// A whole number; blank stands for `when_blank`.
    fn number(&mut self, field: &str, typed: &str, when_blank: Option<u32>) -> Read<u32> {
        let typed = typed.trim();
        match (typed.is_empty(), when_blank) {
            (true, Some(number)) => Ok(number),
            (true, None) => self.wrong(field, FieldProblem::Required),
            (false, _) => {
                let maximum = i64::from(crate::rules::QUANTITY_MAX);
                self.known(field, typed.parse().ok(), FieldProblem::NotANumber { minimum: 0, maximum }) // noted
            }
        }
    }

    /// A whole number; blank stands for none.
    fn number_opt(&mut self, field: &str, typed: &str) -> Read<Option<u32>> {
        if typed.trim().is_empty() { Ok(None) } else { self.number(field, typed, None).map(Some) }
    }

    /// One of the words of an enum.
    fn word<T>(&mut self, field: &str, typed: &str, read: impl Fn(&str) -> Option<T>) -> Read<T> {
        self.known(field, read(typed.trim()), FieldProblem::NotAChoice)
    }

    /// A tax class; blank stands for none.
    fn class_opt(&mut self, typed: &str) -> Read<Option<TaxClass>> {
        if typed.trim().is_empty() {
            Ok(None)
        } else {
            self.word("tax_class", typed, TaxClass::from_word).map(Some)
        }
    }

    /// The id of another part.
    fn id<K: Kind>(&mut self, field: &str, typed: &str, problem: FieldProblem) -> Read<Id<K>> {
        self.known(field, Id::parse(typed.trim()).ok(), problem) // noted
    }

    /// An instant, typed as `2026-12-01T23:59` in this zone; blank stands for none. A time that is skipped when clocks go
    /// forward counts as the one after the gap; one that comes twice as the first.
    fn instant_opt(&mut self, field: &str, typed: &str, zone: &TimeZone) -> Read<Option<Timestamp>> {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        let local = typed.trim().parse::<DateTime>().ok(); // `known` notes it
        let at = local.and_then(|local| local.to_zoned(zone.clone()).ok());
        let at = at.map(|at| Timestamp::from_micros(at.timestamp().as_microsecond()));
        self.known(field, at, FieldProblem::NotADate).map(Some)
    }

    /// A calendar date; blank stands for none.
    fn date_opt(&mut self, field: &str, typed: &str) -> Read<Option<crate::Date>> {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        self.known(field, typed.trim().parse().ok(), FieldProblem::NotADate).map(Some) // noted
    }
}

/// An instant as a field for date and time holds it, in this zone.
fn local_text(at: Timestamp, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC); // checked when saved
    at.to_jiff().to_zoned(zone).strftime("%Y-%m-%dT%H:%M").to_string()
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
