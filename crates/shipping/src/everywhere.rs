//! One order, all countries: what it would cost to send it there.

use jiff::civil::Date;
use kernel::places::{self, CountryCode};

use crate::goods::Piece;
use crate::outcome::{Measure, Refusal, Shipping};
use crate::place::Destination;
use crate::price::{Order, price};
use crate::table::{Price, Rate, Steps, Table};

/// The price of these goods to every country, in the order of their codes, without region and postal code.
pub fn everywhere(
    table: &Table,
    pieces: &[Piece<'_>],
    day: Date,
) -> Vec<(CountryCode, Result<Shipping, Refusal>)> {
    let of = |country: CountryCode| {
        let order = Order { pieces, destination: Destination::country(country), pick_up: None, day };
        (country, price(table, &order))
    };
    places::all().iter().copied().map(of).collect()
}

/// Something in the table that may be meant, and looks as if it were not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Suggestion<'t> {
    /// One step more than doubles the price.
    Jump {
        /// The rate.
        rate: &'t Rate,
        /// By what.
        measure: Measure,
        /// More than this.
        over: u64,
        /// The price up to it, minor units.
        before_minor: i64,
        /// The price above it, minor units.
        after_minor: i64,
    },
    /// Orders below the limit cost more, goods and shipping together, than orders at it.
    CheaperWithMore {
        /// The rate that is free from a price on.
        rate: &'t Rate,
        /// That price, minor units.
        from_minor: i64,
    },
}

/// What a person should look at.
pub fn suggestions(table: &Table) -> Vec<Suggestion<'_>> {
    let mut found = Vec::new();
    for rate in &table.rates {
        jumps(rate, &rate.price, &mut found);
        if let (Some(from_minor), Some(least)) = (rate.free_from_minor, least(&rate.price)) {
            // Half of the limit in shipping alone: hardly anybody would order just below it.
            if least.saturating_mul(2) > from_minor {
                found.push(Suggestion::CheaperWithMore { rate, from_minor });
            }
        }
    }
    found
}

fn jumps<'t>(rate: &'t Rate, price: &'t Price, found: &mut Vec<Suggestion<'t>>) {
    let (measure, steps) = match price {
        Price::Weight(steps) => (Measure::Weight, steps),
        Price::Volume(steps) => (Measure::Volume, steps),
        Price::Value(steps) => (Measure::Value, steps),
        Price::Count(steps) => (Measure::Count, steps),
        Price::Cheapest { of: ways } => {
            for way in ways {
                jumps(rate, way, found);
            }
            return;
        }
        Price::Order { .. } | Price::Piece { .. } | Price::Share { .. } => return,
    };
    let mut before_minor = steps.base_minor;
    for step in &steps.steps {
        let after_minor = before_minor.saturating_add(step.add_minor);
        if before_minor > 0 && after_minor > before_minor.saturating_mul(2) {
            found.push(Suggestion::Jump { rate, measure, over: step.over, before_minor, after_minor });
        }
        before_minor = after_minor;
    }
}

/// The least that a price can be.
fn least(price: &Price) -> Option<i64> {
    let base = |steps: &Steps| Some(steps.base_minor);
    match price {
        Price::Order { minor } => Some(*minor),
        Price::Piece { first_minor, .. } => Some(*first_minor),
        Price::Weight(steps) | Price::Volume(steps) | Price::Value(steps) | Price::Count(steps) => {
            base(steps)
        }
        Price::Share { least_minor, .. } => Some(*least_minor),
        Price::Cheapest { of } => of.iter().filter_map(least).min(),
    }
}
