//! Prices of the catalogue by which nothing can be sold: none in this currency, or one below zero.

use campaigns::model::{Catalogue, Priced, SaleTerms};

use super::problem::QuoteProblem;
use super::resolve::{Resolved, Sold};

/// Prices below zero, and early or first-copy prices that are above the price itself.
pub(super) fn negative_prices(catalogue: &Catalogue, resolved: &Resolved<'_>) -> Vec<QuoteProblem> {
    let of_sold = resolved.sold.iter().filter(|thing| match thing {
        Sold::Reward(reward) => reward.price_minor < 0 || is_wrong_early(&reward.terms, reward.price_minor),
        Sold::AddOn(addon, _) => {
            addon.price_minor < 0
                || is_wrong_early(&addon.terms, addon.price_minor)
                || addon.first_copy_price_minor.is_some_and(|first| first < 0 || first > addon.price_minor)
        }
    });
    let of_values = resolved.surcharges.iter().filter(|s| s.value.surcharge_minor < 0);
    let titles = of_sold.map(|thing| thing.title().to_owned());
    let titles = titles.chain(of_values.map(|s| s.option.title.clone()));
    titles
        .chain(shipping::below_zero(&catalogue.shipping))
        .map(|title| QuoteProblem::NegativePrice { title })
        .collect()
}

/// A list of prices does not sell it.
pub(super) fn without_price(catalogue: &Catalogue, thing: &Sold<'_>) -> Option<QuoteProblem> {
    let of = match thing {
        Sold::Reward(reward) => Priced::Reward(reward.id),
        Sold::AddOn(addon, _) => Priced::AddOn(addon.id),
    };
    let no_price = || QuoteProblem::NoPrice { title: thing.title().to_owned(), currency: catalogue.currency };
    (!catalogue.is_priced(of)).then(no_price)
}

fn is_wrong_early(terms: &SaleTerms, price_minor: i64) -> bool {
    terms.early.is_some_and(|early| early.price_minor < 0 || early.price_minor > price_minor)
}
