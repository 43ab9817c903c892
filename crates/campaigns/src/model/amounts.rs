//! Every amount of a catalogue, one after the other: what a list of prices in another currency names, and what is put in its
//! place. Each part is taken to pieces whole, so that an amount that is new does not compile before it is named here.

use kernel::ids::kinds;
use kernel::{Id, Money};
use serde::{Deserialize, Serialize};
use shipping::{Addition, Beyond, Duty, DutyBasis, PickUp, Price, Rate, Step, Steps, Surcharge, Table, Zone};

use super::{
    AddOn, Catalogue, CatalogueOption, EarlyPrice, InstalmentTerms, Item, OptionValue, Reward, SaleTerms,
    Tips,
};

/// What is sold for a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Priced {
    /// A reward.
    Reward(Id<kinds::Reward>),
    /// An add-on.
    #[serde(rename = "addon")]
    AddOn(Id<kinds::AddOn>),
    /// A value of an option, for what it costs more.
    Value(Id<kinds::OptionValue>),
}

/// What an amount is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountRole {
    /// A price of something that is sold: it has one of its own in a list, or is converted, or is not sold there.
    Price(Priced),
    /// What is paid for sending, or suggested: its own, or converted.
    Charge,
    /// What is only held against others, or what a law or a customs office asks for: always converted.
    Measure,
}

/// Which amount of which part: as files, forms and tables name it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AmountKey {
    /// The public id of the part: `rwd_…`; `tips` and `parts` for the two that have none.
    pub thing: String,
    /// `price`, `early`, `first_copy`, `surcharge`, `base`, `over 1000`: unique within the part.
    pub amount: String,
}

/// Where an amount stands.
#[derive(Debug)]
pub struct AmountAt<'a> {
    /// Its key.
    pub key: AmountKey,
    /// What it is for.
    pub role: AmountRole,
    /// What its part is called; of a value and a shipping rate also within what.
    pub name: [&'a str; 2],
}

/// Visits every amount of a catalogue in its currency, in one order.
pub(crate) fn each_amount(catalogue: &mut Catalogue, visit: &mut Visit<'_>) {
    let Catalogue {
        campaign: _,
        version: _,
        currency: _,
        time_zone: _,
        tax_mode: _,
        dispatch_country: _,
        dispatch_region: _,
        units: _,
        items,
        rewards,
        addons,
        options,
        variants: _,
        goals: _,
        questions: _,
        zones: _, // made of `shipping`
        shipping,
        tax_rates: _,
        tax_setup: _,   // no amount, but rates
        currencies: _,  // their steps are amounts of their own
        price_lists: _, // as these
        unpriced: _,
        rate_table: _,
        instalments,
        tips,
        faqs: _,
        steps: _,
        pictures: _,
    } = catalogue;
    for reward in rewards {
        of_reward(reward, visit);
    }
    for addon in addons {
        of_addon(addon, visit);
    }
    for option in options {
        of_option(option, visit);
    }
    of_shipping(shipping, visit);
    for item in items {
        of_item(item, visit);
    }
    if let Some(Tips::Amounts(amounts)) = tips {
        for (n, minor) in amounts.iter_mut().enumerate() {
            Part::new("tips", ["", ""]).visit(&format!("{}", n + 1), AmountRole::Charge, minor, visit);
        }
    }
    if let Some(InstalmentTerms { pace: _, smallest_minor }) = instalments {
        Part::new("parts", ["", ""]).visit("smallest", AmountRole::Measure, smallest_minor, visit);
    }
}

type Visit<'v> = dyn FnMut(AmountAt<'_>, &mut i64) + 'v;

/// A part with amounts.
struct Part<'a> {
    thing: String,
    name: [&'a str; 2],
}

impl<'a> Part<'a> {
    fn new(thing: impl ToString, name: [&'a str; 2]) -> Self {
        Self { thing: thing.to_string(), name }
    }

    fn visit(&self, amount: &str, role: AmountRole, minor: &mut i64, visit: &mut Visit<'_>) {
        let key = AmountKey { thing: self.thing.clone(), amount: amount.to_owned() };
        visit(AmountAt { key, role, name: self.name }, minor);
    }

    fn charge(&self, amount: &str, minor: &mut i64, visit: &mut Visit<'_>) {
        self.visit(amount, AmountRole::Charge, minor, visit);
    }

    /// An amount that is kept as a bound: without a sign.
    fn bound(&self, amount: &str, bound: &mut u64, visit: &mut Visit<'_>) {
        let Ok(mut minor) = i64::try_from(*bound) else { return }; // above every amount, in any currency
        self.visit(amount, AmountRole::Measure, &mut minor, visit);
        *bound = u64::try_from(minor).unwrap_or(0); // a conversion of what is not below zero
    }
}

fn of_reward(reward: &mut Reward, visit: &mut Visit<'_>) {
    let Reward {
        id,
        platform_reward_id: _,
        title,
        description: _,
        price_minor,
        contents: _,
        tax_class: _,
        total_limit: _,
        terms,
        shelf: _,
    } = reward;
    let (part, role) = (Part::new(*id, [title, ""]), AmountRole::Price(Priced::Reward(*id)));
    part.visit("price", role, price_minor, visit);
    of_terms(terms, &part, role, visit);
}

fn of_addon(addon: &mut AddOn, visit: &mut Visit<'_>) {
    let AddOn {
        id,
        platform_addon_id: _,
        title,
        description: _,
        price_minor,
        first_copy_price_minor,
        contents: _,
        tax_class: _,
        per_pledge_max: _,
        total_limit: _,
        rewards: _,
        terms,
        shelf: _,
    } = addon;
    let (part, role) = (Part::new(*id, [title, ""]), AmountRole::Price(Priced::AddOn(*id)));
    part.visit("price", role, price_minor, visit);
    if let Some(minor) = first_copy_price_minor {
        part.visit("first_copy", role, minor, visit);
    }
    of_terms(terms, &part, role, visit);
}

fn of_terms(terms: &mut SaleTerms, part: &Part<'_>, role: AmountRole, visit: &mut Visit<'_>) {
    let SaleTerms { from: _, until: _, early } = terms;
    if let Some(EarlyPrice { price_minor, until: _ }) = early {
        part.visit("early", role, price_minor, visit);
    }
}

fn of_option(option: &mut CatalogueOption, visit: &mut Visit<'_>) {
    let CatalogueOption { id: _, title, applies_to: _, replaces: _, values, shelf: _ } = option;
    for value in values {
        let OptionValue { id, label, item: _, surcharge_minor, total_limit: _, shelf: _ } = value;
        let role = AmountRole::Price(Priced::Value(*id));
        Part::new(*id, [title, label]).visit("surcharge", role, surcharge_minor, visit);
    }
}

fn of_item(item: &mut Item, visit: &mut Visit<'_>) {
    let Item {
        id,
        sku: _,
        name,
        kind: _,
        weight_grams: _,
        dimensions: _,
        declared_value_minor,
        hs_code: _,
        origin_country: _,
        tax_class: _,
        stock: _,
        handling: _,
        kept_in: _,
        parts: _,
        packed: _,
        shelf: _,
    } = item;
    Part::new(*id, [name, ""]).visit("value", AmountRole::Measure, declared_value_minor, visit);
}

fn of_shipping(table: &mut Table, visit: &mut Visit<'_>) {
    let Table { zones, rates, surcharges, duties, waves: _, pick_ups, warehouses: _ } = table;
    for rate in rates {
        of_rate(rate, zones, visit);
    }
    for Zone { id, name, places: _, warehouses: _, cap_minor } in zones {
        if let Some(minor) = cap_minor {
            Part::new(*id, [name, ""]).charge("at_most", minor, visit);
        }
    }
    for Surcharge { id, name, places: _, occasion: _, addition } in surcharges {
        let part = Part::new(*id, [name, ""]);
        match addition {
            Addition::Parcel(minor) => part.charge("parcel", minor, visit),
            Addition::Piece(minor) => part.charge("piece", minor, visit),
            Addition::Percent(_) => {}
        }
    }
    for duty in duties {
        let Duty {
            id,
            name,
            places: _,
            hs_prefix: _,
            origin: _,
            basis,
            valid_from: _,
            valid_until: _,
            source: _,
        } = duty;
        if let DutyBasis::Piece(minor) | DutyBasis::Code(minor) = basis {
            Part::new(*id, [name, ""]).visit("duty", AmountRole::Measure, minor, visit);
        }
    }
    for place in pick_ups {
        of_pick_up(place, visit);
    }
}

fn of_pick_up(place: &mut PickUp, visit: &mut Visit<'_>) {
    let PickUp {
        id,
        name,
        details: _,
        street: _,
        postal_code: _,
        city: _,
        region: _,
        country: _,
        price_minor,
        opens_on: _,
        closes_on: _,
        until: _,
        items: _,
        total_limit: _,
        texts: _,
    } = place;
    Part::new(*id, [name, ""]).charge("price", price_minor, visit);
}

fn of_rate(rate: &mut Rate, zones: &[Zone], visit: &mut Visit<'_>) {
    let Rate { id, zone, name, goods: _, warehouse: _, wave: _, price, free_from_minor, cap_minor } = rate;
    let of_zone = zones.iter().find(|own| own.id == *zone).map_or("", |zone| zone.name.as_str());
    let part = Part::new(*id, [of_zone, name]);
    of_price(price, "", &part, visit);
    if let Some(minor) = free_from_minor {
        part.charge("free_from", minor, visit);
    }
    if let Some(minor) = cap_minor {
        part.charge("at_most", minor, visit);
    }
}

/// `within` tells the ways of counting apart of which the cheapest holds: `2 `.
fn of_price(price: &mut Price, within: &str, part: &Part<'_>, visit: &mut Visit<'_>) {
    let at = |amount: &str| format!("{within}{amount}");
    match price {
        Price::Order { minor } => part.charge(&at("base"), minor, visit),
        Price::Piece { first_minor, further_minor } => {
            part.charge(&at("first"), first_minor, visit);
            part.charge(&at("further"), further_minor, visit);
        }
        Price::Weight(steps) | Price::Volume(steps) | Price::Count(steps) => {
            of_steps(steps, within, part, visit);
        }
        Price::Value(steps) => {
            of_steps(steps, within, part, visit);
            of_bounds(steps, within, part, visit);
        }
        Price::Share { percent: _, least_minor } => part.charge(&at("least"), least_minor, visit),
        Price::Cheapest { of } => {
            for (n, price) in of.iter_mut().enumerate() {
                of_price(price, &format!("{within}{} ", n + 1), part, visit);
            }
        }
    }
}

/// What the steps add, named by where they begin: a step that is moved has lost its own price, and takes no other's.
fn of_steps(steps: &mut Steps, within: &str, part: &Part<'_>, visit: &mut Visit<'_>) {
    let Steps { base_minor, steps, beyond } = steps;
    part.charge(&format!("{within}base"), base_minor, visit);
    for Step { over, add_minor } in steps {
        part.charge(&format!("{within}over {over}"), add_minor, visit);
    }
    match beyond {
        Some(Beyond::Each { each: _, add_minor }) => {
            part.charge(&format!("{within}each"), add_minor, visit);
        }
        Some(Beyond::Nothing { maximum: _ }) | None => {}
    }
}

/// Where steps by the price of the goods begin.
fn of_bounds(steps: &mut Steps, within: &str, part: &Part<'_>, visit: &mut Visit<'_>) {
    for (n, step) in steps.steps.iter_mut().enumerate() {
        part.bound(&format!("{within}step {}", n + 1), &mut step.over, visit);
    }
    match &mut steps.beyond {
        Some(Beyond::Each { each, add_minor: _ }) => {
            part.bound(&format!("{within}step"), each, visit);
            *each = (*each).max(1);
        }
        Some(Beyond::Nothing { maximum }) => part.bound(&format!("{within}maximum"), maximum, visit),
        None => {}
    }
}

/// An amount that can have its own in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedAmount {
    /// Its key.
    pub key: AmountKey,
    /// What it is for: a price or a charge.
    pub role: AmountRole,
    /// What its part is called; of a value and a shipping rate first within what.
    pub name: [String; 2],
    /// In the catalogue's currency.
    pub amount: Money,
}

impl Catalogue {
    /// Every amount that can have its own in a list, as a page lists them.
    pub fn listed_amounts(&self) -> Vec<ListedAmount> {
        let (currency, mut all) = (self.currency, Vec::new());
        each_amount(&mut self.clone(), &mut |at, minor| {
            if at.role != AmountRole::Measure {
                let (key, role, name) = (at.key, at.role, at.name.map(str::to_owned));
                all.push(ListedAmount { key, role, name, amount: Money::new(*minor, currency) });
            }
        });
        all
    }
}
