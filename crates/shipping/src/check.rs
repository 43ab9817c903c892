//! What is wrong with a table before it reaches a backer.

use std::collections::{HashMap, HashSet};

use kernel::Id;
use kernel::ids::kinds;
use rust_decimal::Decimal;

use crate::overlap::overlaps;
use crate::place::Place;
use crate::table::{Addition, Beyond, DutyBasis, Goods, Price, Rate, Steps, Table};

/// Something that has to be mended, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableProblem {
    /// A zone that reaches nowhere.
    #[error("zone {0} has no place")]
    ZoneWithoutPlace(Id<kinds::Zone>),
    /// Two zones, or one twice, reach the same destinations equally well.
    #[error("{first} and {second} overlap, so that nobody can say which price holds")]
    PlacesOverlap {
        /// A place.
        first: Place,
        /// The zone it is in.
        zone: Id<kinds::Zone>,
        /// The other place.
        second: Place,
        /// The zone that one is in.
        other: Id<kinds::Zone>,
    },
    /// A zone has no rate at all.
    #[error("zone {0} has no price")]
    ZoneWithoutRate(Id<kinds::Zone>),
    /// A rate of a zone that is not in the table.
    #[error("rate {0} is in no zone")]
    RateWithoutZone(Id<kinds::ShippingRate>),
    /// A rate for chosen items that names none.
    #[error("rate {0} names no item")]
    RateWithoutGoods(Id<kinds::ShippingRate>),
    /// Two rates are for the same goods, so that the second never holds.
    #[error("rate {second} never holds, because {first} is for the same goods")]
    RatesOverlap {
        /// The one that holds.
        first: Id<kinds::ShippingRate>,
        /// The one that never does.
        second: Id<kinds::ShippingRate>,
    },
    /// A price below zero, or a limit of 0 or less.
    #[error("rate {0} has an amount below zero")]
    NegativePrice(Id<kinds::ShippingRate>),
    /// Steps that do not rise, or a largest size below the last step.
    #[error("the steps of rate {0} do not rise")]
    StepsDoNotRise(Id<kinds::ShippingRate>),
    /// "Each further" of nothing.
    #[error("rate {0} counts by each 0")]
    EachOfNothing(Id<kinds::ShippingRate>),
    /// Not between 0 and 1,000 per cent.
    #[error("rate {0} has a percentage that cannot be")]
    NotAPercentage(Id<kinds::ShippingRate>),
    /// "The cheapest of" none, or within another one.
    #[error("rate {0} is the cheapest of nothing, or nested")]
    NothingToCompare(Id<kinds::ShippingRate>),
    /// A surcharge with an amount or a percentage that cannot be.
    #[error("surcharge {0} has an amount that cannot be")]
    SurchargeAmount(Id<kinds::ShippingSurcharge>),
    /// A duty with an amount or a percentage that cannot be, or that ends before it begins.
    #[error("duty {0} has an amount or days that cannot be")]
    DutyAmountOrDays(Id<kinds::ShippingDuty>),
    /// An item leaves with two waves.
    #[error("item {item} is in more than one wave")]
    ItemInTwoWaves {
        /// The item.
        item: Id<kinds::Item>,
        /// The wave that names it second.
        wave: Id<kinds::Wave>,
    },
    /// A pick-up with a price below zero.
    #[error("the place to pick up {0} has a price below zero")]
    PickUpPrice(Id<kinds::PickUp>),
}

/// What has to be changed so that a problem goes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableSubject {
    /// A zone.
    Zone(Id<kinds::Zone>),
    /// A rate.
    Rate(Id<kinds::ShippingRate>),
    /// A surcharge.
    Surcharge(Id<kinds::ShippingSurcharge>),
    /// A duty.
    Duty(Id<kinds::ShippingDuty>),
    /// A wave.
    Wave(Id<kinds::Wave>),
    /// A place to pick up.
    PickUp(Id<kinds::PickUp>),
}

impl TableProblem {
    /// Where it is mended: the later one, of two that do not go together.
    pub const fn subject(&self) -> TableSubject {
        match self {
            Self::ZoneWithoutPlace(id)
            | Self::ZoneWithoutRate(id)
            | Self::PlacesOverlap { other: id, .. } => TableSubject::Zone(*id),
            Self::RateWithoutZone(id)
            | Self::RateWithoutGoods(id)
            | Self::RatesOverlap { second: id, .. }
            | Self::NegativePrice(id)
            | Self::StepsDoNotRise(id)
            | Self::EachOfNothing(id)
            | Self::NotAPercentage(id)
            | Self::NothingToCompare(id) => TableSubject::Rate(*id),
            Self::SurchargeAmount(id) => TableSubject::Surcharge(*id),
            Self::DutyAmountOrDays(id) => TableSubject::Duty(*id),
            Self::ItemInTwoWaves { wave, .. } => TableSubject::Wave(*wave),
            Self::PickUpPrice(id) => TableSubject::PickUp(*id),
        }
    }
}

/// Names of what has an amount below zero: zones by their rates, surcharges, duties, places to pick up. Nothing of such
/// a table may be charged.
pub fn below_zero(table: &Table) -> Vec<String> {
    let is_below = |rate: &&Rate| {
        let limits = [rate.cap_minor, rate.free_from_minor];
        limits.into_iter().flatten().chain(lowest(&rate.price)).any(|minor| minor < 0)
    };
    let rates = table.rates.iter().filter(is_below).map(|rate| rate.zone);
    let of_zone = |id| table.zones.iter().find(move |zone| zone.id == id).map(|zone| zone.name.clone());
    let capped = table.zones.iter().filter(|zone| zone.cap_minor.is_some_and(|cap| cap < 0));
    let surcharges = table.surcharges.iter().filter(|surcharge| !is_addition(surcharge.addition));
    let duties = table.duties.iter().filter(|duty| !is_basis(duty.basis));
    let mut names: Vec<String> = rates.filter_map(of_zone).collect();
    names.dedup();
    names.extend(capped.map(|zone| zone.name.clone()));
    names.extend(surcharges.map(|surcharge| surcharge.name.clone()));
    names.extend(duties.map(|duty| duty.name.clone()));
    let pick_ups = table.pick_ups.iter().filter(|place| place.price_minor < 0);
    names.extend(pick_ups.map(|place| place.name.clone()));
    names
}

/// The lowest of the amounts of a price.
fn lowest(price: &Price) -> Option<i64> {
    match price {
        Price::Order { minor } => Some(*minor),
        Price::Piece { first_minor, further_minor } => Some(*first_minor.min(further_minor)),
        Price::Weight(by) | Price::Volume(by) | Price::Value(by) | Price::Count(by) => {
            amounts_of(by).into_iter().min()
        }
        Price::Share { percent, least_minor } => {
            Some(if percent.is_sign_negative() { -1 } else { *least_minor })
        }
        Price::Cheapest { of } => of.iter().filter_map(lowest).min(),
    }
}

/// Everything that is wrong with a table. Takes about as long as the table is large, also where much is wrong.
pub fn check(table: &Table) -> Vec<TableProblem> {
    let mut problems = overlaps(table);
    let priced: HashSet<Id<kinds::Zone>> = table.rates.iter().map(|rate| rate.zone).collect();
    for zone in &table.zones {
        if zone.places.is_empty() {
            problems.push(TableProblem::ZoneWithoutPlace(zone.id));
        }
        if !priced.contains(&zone.id) {
            problems.push(TableProblem::ZoneWithoutRate(zone.id));
        }
    }
    let zones: HashSet<Id<kinds::Zone>> = table.zones.iter().map(|zone| zone.id).collect();
    let mut named = Named::default();
    for (at, rate) in table.rates.iter().enumerate() {
        if !zones.contains(&rate.zone) {
            problems.push(TableProblem::RateWithoutZone(rate.id));
        }
        if rate.goods == Goods::Items(Vec::new()) {
            problems.push(TableProblem::RateWithoutGoods(rate.id));
        }
        if let Some(first) = named.earlier(at, rate).and_then(|first| table.rates.get(first)) {
            problems.push(TableProblem::RatesOverlap { first: first.id, second: rate.id });
        }
        let limits = [rate.cap_minor, rate.free_from_minor];
        if limits.into_iter().flatten().any(|limit| limit < 0) {
            problems.push(TableProblem::NegativePrice(rate.id));
        }
        price(rate, &rate.price, &mut problems);
    }
    extras(table, &mut problems);
    problems
}

/// Where goods have one price: zone, warehouse and wave.
type Where = (Id<kinds::Zone>, Option<Id<kinds::Warehouse>>, Option<Id<kinds::Wave>>);

/// The first rate for each of the goods, by its place in the table; everything that is not named is `None`.
#[derive(Default)]
struct Named(HashMap<(Where, Option<Id<kinds::Item>>), usize>);

impl Named {
    /// The first rate that is for some of the same goods as this one, which counts from now on.
    fn earlier(&mut self, at: usize, rate: &Rate) -> Option<usize> {
        let of = (rate.zone, rate.warehouse, rate.wave);
        let mut first = |item| Some(*self.0.entry((of, item)).or_insert(at)).filter(|first| *first < at);
        match &rate.goods {
            Goods::Everything => first(None),
            Goods::Items(items) => items.iter().filter_map(|item| first(Some(*item))).min(),
        }
    }
}

fn price(rate: &Rate, price: &Price, problems: &mut Vec<TableProblem>) {
    match price {
        Price::Order { minor } => amounts(rate, &[*minor], problems),
        Price::Piece { first_minor, further_minor } => {
            amounts(rate, &[*first_minor, *further_minor], problems);
        }
        Price::Weight(by) | Price::Volume(by) | Price::Value(by) | Price::Count(by) => {
            steps(rate, by, problems);
        }
        Price::Share { percent, least_minor } => {
            amounts(rate, &[*least_minor], problems);
            if !is_percentage(*percent) {
                problems.push(TableProblem::NotAPercentage(rate.id));
            }
        }
        Price::Cheapest { of: ways } => {
            if ways.is_empty() || ways.iter().any(|way| matches!(way, Price::Cheapest { .. })) {
                problems.push(TableProblem::NothingToCompare(rate.id));
            } else {
                for way in ways {
                    self::price(rate, way, problems);
                }
            }
        }
    }
}

fn amounts(rate: &Rate, amounts: &[i64], problems: &mut Vec<TableProblem>) {
    if amounts.iter().any(|minor| *minor < 0) {
        problems.push(TableProblem::NegativePrice(rate.id));
    }
}

fn amounts_of(by: &Steps) -> Vec<i64> {
    let added = by.steps.iter().map(|step| step.add_minor);
    let beyond = match by.beyond {
        Some(Beyond::Each { add_minor, .. }) => add_minor,
        _ => 0,
    };
    added.chain([by.base_minor, beyond]).collect()
}

fn steps(rate: &Rate, by: &Steps, problems: &mut Vec<TableProblem>) {
    amounts(rate, &amounts_of(by), problems);
    let rises = by.steps.iter().zip(by.steps.iter().skip(1)).all(|(one, next)| one.over < next.over);
    let last = by.steps.last().map_or(0, |step| step.over);
    let ends_early = matches!(by.beyond, Some(Beyond::Nothing { maximum }) if maximum <= last);
    if !rises || ends_early {
        problems.push(TableProblem::StepsDoNotRise(rate.id));
    }
    if matches!(by.beyond, Some(Beyond::Each { each: 0, .. })) {
        problems.push(TableProblem::EachOfNothing(rate.id));
    }
}

fn extras(table: &Table, problems: &mut Vec<TableProblem>) {
    for surcharge in &table.surcharges {
        if !is_addition(surcharge.addition) {
            problems.push(TableProblem::SurchargeAmount(surcharge.id));
        }
    }
    for duty in &table.duties {
        if !is_basis(duty.basis) || duty.valid_until.is_some_and(|last| last < duty.valid_from) {
            problems.push(TableProblem::DutyAmountOrDays(duty.id));
        }
    }
    let mut in_a_wave: HashSet<Id<kinds::Item>> = HashSet::new();
    for wave in &table.waves {
        let earlier = wave.items.iter().filter(|item| in_a_wave.contains(*item));
        problems.extend(earlier.map(|item| TableProblem::ItemInTwoWaves { item: *item, wave: wave.id }));
        in_a_wave.extend(&wave.items);
    }
    let below = table.pick_ups.iter().filter(|place| place.price_minor < 0);
    problems.extend(below.map(|place| TableProblem::PickUpPrice(place.id)));
}

fn is_addition(addition: Addition) -> bool {
    match addition {
        Addition::Parcel(minor) | Addition::Piece(minor) => minor >= 0,
        Addition::Percent(percent) => is_percentage(percent),
    }
}

fn is_basis(basis: DutyBasis) -> bool {
    match basis {
        DutyBasis::Percent(percent) => is_percentage(percent),
        DutyBasis::Piece(minor) | DutyBasis::Code(minor) => minor >= 0,
    }
}

fn is_percentage(percent: Decimal) -> bool {
    percent >= Decimal::ZERO && percent <= Decimal::ONE_THOUSAND
}
