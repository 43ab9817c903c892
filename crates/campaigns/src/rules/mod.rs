//! What a campaign may be: pure, over a snapshot of its catalogue.

pub mod colour;
pub(crate) mod ecb;
pub(crate) mod goals;
pub(crate) mod instalments;
pub(crate) mod items;
pub(crate) mod offers;
pub(crate) mod options;
pub(crate) mod pay_currencies;
pub mod picture_making;
pub mod pictures;
pub mod price_lists;
pub mod proposal;
pub(crate) mod questions;
pub(crate) mod seeds;
pub(crate) mod settings;
pub(crate) mod shipping;
pub mod stage;
pub mod taking_back;
pub(crate) mod tax;
pub(crate) mod tax_setup;
pub(crate) mod texts;
pub(crate) mod tips;
pub mod variants;

use crate::problem::{FieldProblem, FieldProblems};

/// Longest name or title, in characters.
pub const TITLE_CHARS_MAX: usize = 200;
/// Longest description, answer or guide text, in characters.
pub const TEXT_CHARS_MAX: usize = 20_000;
/// Most items, rewards, add-ons, options, questions or zones of one campaign.
pub const PARTS_MAX: usize = 2_000;
/// Most parts of one thing: contents, values, places, steps.
pub const LIST_MAX: usize = 500;
/// Longest note of a shipping rule, in characters.
pub const NOTE_CHARS_MAX: usize = 1_000;
/// The largest quantity in contents and the largest limit.
pub const QUANTITY_MAX: u32 = 1_000_000;
/// The highest price, in minor units.
pub const PRICE_MINOR_MAX: i64 = 100_000_000_000;

/// A text that must be there and fit.
fn check_title(problems: &mut FieldProblems, field: &str, text: &str) {
    problems.add_if(text.trim().is_empty(), field, FieldProblem::Required);
    check_length(problems, field, text, TITLE_CHARS_MAX);
}

fn check_length(problems: &mut FieldProblems, field: &str, text: &str, maximum: usize) {
    problems.add_if(text.chars().count() > maximum, field, FieldProblem::TooLong { maximum });
}

fn check_price(problems: &mut FieldProblems, field: &str, minor: i64) {
    problems.add_if(minor < 0, field, FieldProblem::Negative);
    let too_high = FieldProblem::NotANumber { minimum: 0, maximum: PRICE_MINOR_MAX };
    problems.add_if(minor > PRICE_MINOR_MAX, field, too_high);
}

fn check_quantity(problems: &mut FieldProblems, field: &str, quantity: u32) {
    let range = FieldProblem::NotANumber { minimum: 1, maximum: i64::from(QUANTITY_MAX) };
    problems.add_if(quantity == 0 || quantity > QUANTITY_MAX, field, range);
}

/// Whether another of the parts has the same value.
fn check_free<T>(
    problems: &mut FieldProblems,
    field: &str,
    parts: &[T],
    is_another_with_it: impl Fn(&T) -> bool,
) {
    problems.add_if(parts.iter().any(is_another_with_it), field, FieldProblem::Taken);
}

fn check_count(problems: &mut FieldProblems, field: &str, count: usize, maximum: usize) {
    problems.add_if(count > maximum, field, FieldProblem::TooMany { maximum });
}
