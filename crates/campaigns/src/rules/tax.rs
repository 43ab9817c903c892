//! Tax rates: on each day at most one for a place and class.

use rust_decimal::Decimal;

use super::{check_count, check_length};
use crate::model::{Catalogue, TaxRate};
use crate::problem::{FieldProblem, FieldProblems};

/// Most rates of one campaign: 250 places, 3 classes, some years.
const RATES_MAX: usize = 10_000;

pub(crate) fn check(rate: &TaxRate, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    let fits = rate.rate_percent >= Decimal::ZERO
        && rate.rate_percent <= Decimal::ONE_HUNDRED
        && rate.rate_percent.normalize().scale() <= 4;
    problems.add_if(!fits, "rate_percent", FieldProblem::NotARate);
    let ends_early = rate.valid_until.is_some_and(|last| last < rate.valid_from);
    problems.add_if(ends_early, "valid_until", FieldProblem::EndsBeforeItBegins);
    check_length(&mut problems, "region", rate.region.as_deref().unwrap_or_default(), 40);
    check_length(&mut problems, "source", &rate.source, 1_000);
    let overlaps = catalogue.tax_rates.iter().any(|other| other.id != rate.id && do_overlap(rate, other));
    problems.add_if(overlaps, "valid_from", FieldProblem::OverlapsAnother);
    let is_new = !catalogue.tax_rates.iter().any(|other| other.id == rate.id);
    check_count(&mut problems, "", catalogue.tax_rates.len() + usize::from(is_new), RATES_MAX);
    problems
}

fn do_overlap(one: &TaxRate, other: &TaxRate) -> bool {
    one.country == other.country
        && one.region == other.region
        && one.class == other.class
        && other.valid_until.is_none_or(|last| one.valid_from <= last)
        && one.valid_until.is_none_or(|last| other.valid_from <= last)
}
