//! A seller's set-up: registrations that fit each other, and exchange rates that are rates.

use rust_decimal::Decimal;
use taxes::{ExchangeRate, Registration, Scheme};

use super::{check_count, check_length};
use crate::model::{Catalogue, TaxSetup};
use crate::problem::{FieldProblem, FieldProblems};

/// Most registrations: every member state, every state of the USA, every scheme, and those that ended.
const REGISTRATIONS_MAX: usize = 200;
/// Most exchange rates: one for each currency of a limit, and some to spare.
const EXCHANGE_RATES_MAX: usize = 40;

pub(crate) fn check(setup: &TaxSetup, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    let own = &setup.seller.registrations;
    check_count(&mut problems, "registration_scheme", own.len(), REGISTRATIONS_MAX);
    for (n, registration) in own.iter().enumerate() {
        check_length(&mut problems, &format!("registration_number.{n}"), &registration.number, 40);
        let ends_early = registration.valid_until.is_some_and(|last| last < registration.valid_from);
        let field = format!("registration_until.{n}");
        problems.add_if(ends_early, &field, FieldProblem::EndsBeforeItBegins);
        let is_twice = own.iter().take(n).any(|other| do_overlap(registration, other));
        problems.add_if(is_twice, &format!("registration_scheme.{n}"), FieldProblem::Twice);
        let is_taxed_too = own.iter().any(|other| is_small_beside(registration, other));
        problems.add_if(
            is_taxed_too,
            &format!("registration_scheme.{n}"),
            FieldProblem::SmallBusinessIsTaxed,
        );
    }
    let imports = &setup.seller.imports;
    let twice = imports
        .iter()
        .enumerate()
        .any(|(n, rule)| imports.iter().take(n).any(|other| other.country == rule.country));
    problems.add_if(twice, "duty_paid", FieldProblem::Twice);
    check_exchange_rates(&mut problems, &setup.exchange_rates, catalogue);
    problems
}

fn check_exchange_rates(problems: &mut FieldProblems, rates: &[ExchangeRate], catalogue: &Catalogue) {
    check_count(problems, "exchange_to", rates.len(), EXCHANGE_RATES_MAX);
    for (n, rate) in rates.iter().enumerate() {
        let is_rate = rate.rate > Decimal::ZERO && rate.rate <= Decimal::from(1_000_000);
        problems.add_if(!is_rate, &format!("exchange_rate.{n}"), FieldProblem::NotAnExchangeRate);
        check_length(problems, &format!("exchange_source.{n}"), &rate.source, 200);
        let field = format!("exchange_to.{n}");
        problems.add_if(rate.to == catalogue.currency, &field, FieldProblem::OwnCurrency);
        let is_twice = rates.iter().take(n).any(|other| other.to == rate.to);
        problems.add_if(is_twice, &field, FieldProblem::Twice);
    }
}

fn do_overlap(one: &Registration, other: &Registration) -> bool {
    one.scheme == other.scheme
        && other.valid_until.is_none_or(|last| one.valid_from <= last)
        && one.valid_until.is_none_or(|last| other.valid_from <= last)
}

/// A small business is free of tax at home, so it cannot be registered for taxing there on the same days.
fn is_small_beside(small: &Registration, other: &Registration) -> bool {
    let Scheme::SmallBusiness { place } = small.scheme else { return false };
    other.scheme == Scheme::Domestic { place }
        && other.valid_until.is_none_or(|last| small.valid_from <= last)
        && small.valid_until.is_none_or(|last| other.valid_from <= last)
}
