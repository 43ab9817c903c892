//! Lists of own prices: of amounts that there are, none below zero, and none that is to be lower above the one it lowers.

use super::check_price;
use crate::forms::own_price_field;
use crate::model::{Catalogue, NoPrices, PriceList};
use crate::problem::{FieldProblem, FieldProblems};

/// What is wrong with a list as it is to be saved.
pub fn check(list: &PriceList, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = FieldProblems::new();
    let lists = vec![list.clone()];
    let then = Catalogue { price_lists: lists, ..catalogue.clone() };
    let priced = match then.priced_in(list.currency) {
        Ok(priced) => priced,
        Err(NoPrices::NoList(_)) => {
            problems.add("", FieldProblem::CurrencyNotOffered { currency: list.currency });
            return problems;
        }
        Err(NoPrices::TooLarge) => {
            problems.add("", FieldProblem::TooLargeConverted { currency: list.currency });
            return problems;
        }
    };
    let amounts = priced.listed_amounts();
    for (n, own) in list.prices.iter().enumerate() {
        let field = own_price_field(&own.of);
        check_price(&mut problems, &field, own.minor);
        problems.add_if(
            list.prices.iter().take(n).any(|earlier| earlier.of == own.of),
            &field,
            FieldProblem::Twice,
        );
        match amounts.iter().find(|amount| amount.key == own.of) {
            None => {
                let text = format!("{} {}", own.of.thing, own.of.amount);
                problems.add(field, FieldProblem::UnknownAmount { text });
            }
            // It was lowered to the usual price.
            Some(met) if met.amount.minor < own.minor => {
                let is_first = own.of.amount == "first_copy";
                let problem = if is_first {
                    FieldProblem::FirstCopyCostsMore
                } else {
                    FieldProblem::EarlyPriceNotLower
                };
                problems.add(field, problem);
            }
            Some(_) => {}
        }
    }
    problems
}

/// What stands in the way of opening a list to backers.
pub(crate) fn check_open(list: &PriceList, catalogue: &Catalogue) -> FieldProblems {
    let mut problems = check(list, catalogue);
    let then = Catalogue { price_lists: vec![list.clone()], ..catalogue.clone() };
    let holes = then.holes(list.currency).unwrap_or_default(); // `check` has said why there are no prices
    if !holes.is_empty() {
        problems.add("is_open", FieldProblem::WithoutPrice { titles: holes.join(", ") });
    }
    problems
}
