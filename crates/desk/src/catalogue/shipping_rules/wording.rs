//! A shipping rule in one plain sentence.

use accounts::can::Can;
use campaigns::model::{Place, RuleKind, ShippingRule, Warehouse};
use kernel::ids::kinds;
use kernel::places::country_name;
use kernel::{Decimal, Id};
use shipping::{
    Addition, Beyond, Charge, Duty, DutyBasis, Goods, Occasion, PickUp, Price, Rate, Steps, Surcharge, Wave,
};

use super::warehouses;
use crate::catalogue::bench::Bench;
use crate::catalogue::zone_places::{by_name, in_words};

/// Places, goods and steps that are named before the rest is counted.
const NAMED: usize = 5;

/// The rule as one reads it in the list.
pub(super) fn sentence<P: Can>(bench: &Bench<P>, rule: &ShippingRule) -> String {
    let Words { said, name } = match rule {
        ShippingRule::Rate(rate) => rate_words(bench, rate),
        ShippingRule::Cap { minor, .. } => {
            Words::of(vec![bench.t1("catalogue-rule-cap", "most", bench.amount(*minor))])
        }
        ShippingRule::Surcharge(surcharge) => surcharge_words(bench, surcharge),
        ShippingRule::Duty(duty) => duty_words(bench, duty),
        ShippingRule::Wave(wave) => wave_words(bench, wave),
        ShippingRule::Warehouse(warehouse) => warehouse_words(bench, warehouse),
        ShippingRule::PickUp(place) => pick_up_words(bench, place),
    };
    let said = said.join(", ");
    if name.is_empty() { format!("{said}.") } else { format!("{name}: {said}.") }
}

/// What is said of a rule, behind its name.
struct Words {
    name: String,
    said: Vec<String>,
}

impl Words {
    const fn of(said: Vec<String>) -> Self {
        Self { name: String::new(), said }
    }
}

fn rate_words<P: Can>(bench: &Bench<P>, rate: &Rate) -> Words {
    let mut name = rate.name.clone();
    if let Goods::Items(items) = &rate.goods {
        let only = bench.t1("catalogue-rule-only", "items", items_in_words(bench, items));
        name = if name.is_empty() { only } else { format!("{name} ({only})") };
    }
    let mut said = vec![price_in_words(bench, &rate.price)];
    if let Some(most) = rate.cap_minor {
        said.push(bench.t1("catalogue-rule-most", "most", bench.amount(most)));
    }
    if let Some(from) = rate.free_from_minor {
        said.push(bench.t1("catalogue-rule-free", "from", bench.amount(from)));
    }
    let wave = rate.wave.and_then(|id| bench.catalogue.shipping.waves.iter().find(|wave| wave.id == id));
    said.extend(wave.map(|wave| bench.t1("catalogue-rule-in-wave", "wave", wave.name.clone())));
    let from = rate.warehouse.and_then(|id| bench.catalogue.shipping.warehouse(id));
    said.extend(from.map(|own| bench.t1("catalogue-rule-from-warehouse", "warehouse", own.name.clone())));
    Words { name, said }
}

fn price_in_words<P: Can>(bench: &Bench<P>, price: &Price) -> String {
    let kind = RuleKind::of_price(price);
    match price {
        Price::Order { minor } => bench.t1("catalogue-rule-order", "price", bench.amount(*minor)),
        Price::Piece { first_minor, further_minor } => bench.page.t2(
            "catalogue-rule-piece",
            &("price", bench.amount(*first_minor).into()),
            &("further", bench.amount(*further_minor).into()),
        ),
        Price::Weight(steps) | Price::Volume(steps) | Price::Value(steps) | Price::Count(steps) => {
            steps_in_words(bench, kind, steps)
        }
        Price::Share { percent, least_minor } => {
            let share = bench.t1("catalogue-rule-share", "percent", percent_text(bench, *percent));
            if *least_minor == 0 {
                return share;
            }
            let least = bench.t1("catalogue-rule-least-of", "least", bench.amount(*least_minor));
            format!("{share}, {least}")
        }
        Price::Cheapest { of } => {
            let ways: Vec<String> = of.iter().map(|way| price_in_words(bench, way)).collect();
            bench.t1("catalogue-rule-cheapest", "ways", ways.join("; "))
        }
    }
}

fn percent_text<P: Can>(bench: &Bench<P>, percent: Decimal) -> String {
    bench.page.texts.decimal(percent)
}

/// "6.90 € up to 2 kg, 9.90 € above": the whole price of each stretch, not what a step adds.
fn steps_in_words<P: Can>(bench: &Bench<P>, kind: RuleKind, steps: &Steps) -> String {
    let mut said = Vec::new();
    let mut minor = steps.base_minor;
    for step in steps.steps.iter().take(NAMED) {
        let limit = measure(bench, kind, step.over);
        said.push(bench.page.t2(
            "catalogue-rule-upto",
            &("price", bench.amount(minor).into()),
            &("limit", limit.into()),
        ));
        minor = minor.saturating_add(step.add_minor);
    }
    let left = steps.steps.len().saturating_sub(NAMED);
    let is_each = matches!(steps.beyond, Some(Beyond::Each { .. }));
    let adds_nothing = steps.steps.last().is_some_and(|step| step.add_minor == 0);
    if left > 0 {
        said.push(bench.t1("catalogue-rule-more-steps", "count", left));
    } else if steps.steps.is_empty() {
        said.push(bench.t1("catalogue-rule-order", "price", bench.amount(minor)));
    } else if !(is_each && adds_nothing) {
        said.push(bench.t1("catalogue-rule-above", "price", bench.amount(minor)));
    }
    match steps.beyond {
        None => {}
        Some(Beyond::Each { each, add_minor }) => {
            let key = if adds_nothing { "catalogue-rule-further" } else { "catalogue-rule-each" };
            let (each, price) = (measure(bench, kind, each), bench.amount(add_minor));
            said.push(bench.page.t2(key, &("each", each.into()), &("price", price.into())));
        }
        Some(Beyond::Nothing { maximum }) => {
            said.push(bench.t1("catalogue-rule-nothing", "limit", measure(bench, kind, maximum)));
        }
    }
    said.join(", ")
}

/// How much of what a price is counted by.
fn measure<P: Can>(bench: &Bench<P>, kind: RuleKind, amount: u64) -> String {
    let count = i64::try_from(amount).unwrap_or(i64::MAX);
    match kind {
        RuleKind::Weight => bench.weight(amount),
        RuleKind::Volume => bench.volume(amount),
        RuleKind::Value => bench.t1("catalogue-rule-of-goods", "amount", bench.amount(count)),
        _ => bench.t1("catalogue-rule-pieces", "count", count),
    }
}

fn surcharge_words<P: Can>(bench: &Bench<P>, surcharge: &Surcharge) -> Words {
    let adds = match surcharge.addition {
        Addition::Parcel(minor) => bench.t1("catalogue-rule-adds-parcel", "amount", bench.amount(minor)),
        Addition::Piece(minor) => bench.t1("catalogue-rule-adds-piece", "amount", bench.amount(minor)),
        Addition::Percent(percent) => {
            bench.t1("catalogue-rule-adds-percent", "percent", percent_text(bench, percent))
        }
    };
    let when = match &surcharge.occasion {
        Occasion::Items(items) => {
            Some(bench.t1("catalogue-rule-when-items", "items", items_in_words(bench, items)))
        }
        Occasion::HeavierThan(grams) => {
            Some(bench.t1("catalogue-rule-when-heavy", "weight", bench.weight(*grams)))
        }
        Occasion::Handling(care) => Some(bench.t(&format!("catalogue-rule-when-{}", care.word()))),
        Occasion::Always => None,
    };
    let is_idle = matches!(&surcharge.occasion, Occasion::Handling(care)
        if !bench.catalogue.items.iter().any(|item| item.shelf.is_offered() && item.handling.contains(care)));
    let idle = is_idle.then(|| bench.t("catalogue-rule-care-nowhere"));
    let said = [Some(adds), when, Some(destinations(bench, &surcharge.places)), idle];
    Words { name: surcharge.name.clone(), said: said.into_iter().flatten().collect() }
}

fn destinations<P: Can>(bench: &Bench<P>, places: &[Place]) -> String {
    if places.is_empty() || places.contains(&Place::Anywhere) {
        return bench.t("catalogue-rule-everywhere");
    }
    bench.t1("catalogue-rule-to", "places", places_in_words(bench, places))
}

/// Places by name, the rest counted.
pub(super) fn places_in_words<P: Can>(bench: &Bench<P>, places: &[Place]) -> String {
    let sorted = by_name(bench.page.lang(), places);
    shortened(bench, sorted.into_iter().map(|place| in_words(bench, place)))
}

fn items_in_words<P: Can>(bench: &Bench<P>, items: &[Id<kinds::Item>]) -> String {
    let name = |id: &Id<kinds::Item>| {
        bench.catalogue.item(*id).map_or_else(|| "?".to_owned(), |item| item.name.clone())
    };
    shortened(bench, items.iter().map(name))
}

fn shortened<P: Can>(bench: &Bench<P>, words: impl Iterator<Item = String>) -> String {
    let all: Vec<String> = words.collect();
    let mut shown: Vec<String> = all.iter().take(NAMED).cloned().collect();
    if all.len() > NAMED {
        shown.push(bench.t1("catalogue-places-more", "count", all.len() - NAMED));
    }
    shown.join(", ")
}

fn duty_words<P: Can>(bench: &Bench<P>, duty: &Duty) -> Words {
    let adds = match duty.basis {
        DutyBasis::Percent(percent) => {
            bench.t1("catalogue-rule-duty-percent", "percent", percent_text(bench, percent))
        }
        DutyBasis::Piece(minor) => bench.t1("catalogue-rule-adds-piece", "amount", bench.amount(minor)),
        DutyBasis::Code(minor) => bench.t1("catalogue-rule-duty-code", "amount", bench.amount(minor)),
    };
    let mut said = vec![adds];
    if !duty.hs_prefix.is_empty() {
        said.push(bench.t1("catalogue-rule-duty-hs", "code", duty.hs_prefix.clone()));
    }
    if let Some(origin) = duty.origin {
        said.push(bench.t1("catalogue-rule-duty-origin", "country", country_name(origin, bench.page.lang())));
    }
    said.push(destinations(bench, &duty.places));
    said.push(bench.t1("catalogue-rule-since", "day", duty.valid_from.to_string()));
    said.extend(duty.valid_until.map(|day| bench.t1("catalogue-rule-until", "day", day.to_string())));
    Words { name: duty.name.clone(), said }
}

fn wave_words<P: Can>(bench: &Bench<P>, wave: &Wave) -> Words {
    let mut said = vec![bench.t1("catalogue-rule-leaves", "items", items_in_words(bench, &wave.items))];
    said.extend(wave.leaves_on.map(|day| bench.t1("catalogue-rule-expected", "day", day.to_string())));
    said.extend(match (wave.charge, wave.opened_on) {
        (Charge::Now, _) => None,
        (Charge::Later, None) => Some(bench.t("catalogue-rule-wave-later")),
        (Charge::Later, Some(day)) => Some(bench.t1("catalogue-rule-wave-opened", "day", day.to_string())),
    });
    Words { name: wave.name.clone(), said }
}

fn warehouse_words<P: Can>(bench: &Bench<P>, warehouse: &Warehouse) -> Words {
    let serves = if warehouse.serves.is_empty() || warehouse.serves.contains(&Place::Anywhere) {
        bench.t("catalogue-rule-sends-rest")
    } else {
        bench.t1("catalogue-rule-sends", "places", places_in_words(bench, &warehouse.serves))
    };
    Words { name: warehouses::in_words(bench, warehouse), said: vec![serves] }
}

fn pick_up_words<P: Can>(bench: &Bench<P>, place: &PickUp) -> Words {
    let where_it_is =
        [place.street.as_str(), place.city.as_str()].into_iter().filter(|text| !text.is_empty());
    let country = country_name(place.country, bench.page.lang());
    let mut said = vec![where_it_is.chain([country]).collect::<Vec<_>>().join(", ")];
    said.push(if place.price_minor == 0 {
        bench.t("catalogue-rule-pickup-free")
    } else {
        bench.t1("catalogue-rule-pickup-costs", "price", bench.amount(place.price_minor))
    });
    if !place.items.is_empty() {
        said.push(bench.t1("catalogue-rule-pickup-only", "items", items_in_words(bench, &place.items)));
    }
    said.extend(place.opens_on.map(|day| bench.t1("catalogue-rule-since", "day", day.to_string())));
    said.extend(place.closes_on.map(|day| bench.t1("catalogue-rule-until", "day", day.to_string())));
    said.extend(place.until.map(|day| bench.t1("catalogue-rule-pickup-choose", "day", day.to_string())));
    Words { name: place.name.clone(), said }
}
