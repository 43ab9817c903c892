//! What an amount of a list is called.

use accounts::can::Can;
use campaigns::model::{AmountRole, ListedAmount, Priced};
use shipping::{Measure, Price};

use crate::catalogue::bench::Bench;

/// The key of the heading under which it stands.
pub(super) const fn group_key(one: &ListedAmount) -> &'static str {
    match one.role {
        AmountRole::Price(Priced::Reward(_)) => "catalogue-tab-rewards",
        AmountRole::Price(Priced::AddOn(_)) => "catalogue-tab-addons",
        AmountRole::Price(Priced::Value(_)) => "catalogue-tab-options",
        AmountRole::Charge | AmountRole::Measure => "prices-group-charges",
    }
}

/// What its part is called.
pub(super) fn name<P: Can>(bench: &Bench<P>, one: &ListedAmount) -> String {
    if one.key.thing == "tips" {
        return bench.t("prices-tips");
    }
    one.name.iter().filter(|name| !name.is_empty()).cloned().collect::<Vec<_>>().join(": ")
}

/// What the amount is: a price, the one of the first copy, a step. Several ways to count are told apart by their number.
pub(super) fn what<P: Can>(bench: &Bench<P>, one: &ListedAmount) -> String {
    let words: Vec<&str> = one.key.amount.split(' ').collect();
    let is_number = |word: &&&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let ways: Vec<&str> = words.iter().take_while(is_number).copied().collect();
    let rest = words.get(ways.len()..).unwrap_or_default(); // no more than there are
    let text = match rest {
        ["over", bound] => bench.t1("prices-amount-over", "bound", step(bench, one, (&ways, bound))),
        [] => bench.t("prices-amount-suggested"),
        [word, ..] => bench.t(key_of(word)),
    };
    if ways.is_empty() { text } else { format!("{text} ({})", ways.join(".")) }
}

/// Where a step begins, in the unit in which its way of counting counts.
fn step<P: Can>(bench: &Bench<P>, one: &ListedAmount, (ways, bound): (&[&str], &str)) -> String {
    let rate = bench.catalogue.shipping.rates.iter().find(|rate| rate.id.to_string() == one.key.thing);
    let price = ways.iter().try_fold(rate.map(|rate| &rate.price), |price, way| match price? {
        Price::Cheapest { of } => Some(of.get(way.parse::<usize>().ok()?.checked_sub(1)?)),
        _ => None,
    });
    let measure = match price.flatten() {
        Some(Price::Weight(_)) => Measure::Weight,
        Some(Price::Volume(_)) => Measure::Volume,
        Some(Price::Value(_)) => Measure::Value,
        _ => Measure::Count,
    };
    bound.parse().map_or(bound.to_owned(), |bound| bench.measured(measure, bound))
}

fn key_of(word: &str) -> &'static str {
    match word {
        "early" => "prices-amount-early",
        "first_copy" => "prices-amount-first-copy",
        "surcharge" => "prices-amount-surcharge",
        "base" => "prices-amount-base",
        "first" => "prices-amount-first",
        "further" => "prices-amount-further",
        "each" => "prices-amount-each",
        "least" => "prices-amount-least",
        "free_from" => "prices-amount-free-from",
        "at_most" => "prices-amount-at-most",
        "parcel" => "prices-amount-parcel",
        "piece" => "prices-amount-piece",
        _ => "prices-amount-price",
    }
}
