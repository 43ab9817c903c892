//! The rules as the shipping page lists them: prices within their zones, the others in sections of their own.

use accounts::can::Can;
use campaigns::model::ShippingRule;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::country_name;

use super::wording::{places_in_words, sentence};
use crate::catalogue::bench::Bench;

/// One rule.
pub(in crate::catalogue) struct RuleLine {
    pub(in crate::catalogue) sentence: String,
    /// Its form; empty for who may not change it.
    pub(in crate::catalogue) href: String,
    /// Where a move is posted to; empty where there is nothing to move it past.
    pub(in crate::catalogue) move_url: String,
    pub(in crate::catalogue) is_first: bool,
    pub(in crate::catalogue) is_last: bool,
}

/// A zone with its prices.
pub(in crate::catalogue) struct ZoneCard {
    pub(in crate::catalogue) name: String,
    pub(in crate::catalogue) href: String,
    pub(in crate::catalogue) anchor: String,
    pub(in crate::catalogue) places: String,
    pub(in crate::catalogue) rules: Vec<RuleLine>,
    pub(in crate::catalogue) add_url: String,
    pub(in crate::catalogue) place: RuleLine,
}

/// Rules of one kind that belong to no zone.
pub(in crate::catalogue) struct RuleSection {
    pub(in crate::catalogue) title: String,
    /// What holds for all of them; mostly empty.
    pub(in crate::catalogue) text: String,
    pub(in crate::catalogue) rules: Vec<RuleLine>,
}

pub(in crate::catalogue) fn zone_cards<P: Can>(bench: &Bench<P>) -> Vec<ZoneCard> {
    let table = &bench.catalogue.shipping;
    let last = table.zones.len().saturating_sub(1);
    let card = |(n, zone): (usize, &shipping::Zone)| ZoneCard {
        name: zone.name.clone(),
        href: bench.path(&format!("shipping/zones/{}", zone.id)),
        anchor: zone.id.to_string(),
        places: places_in_words(bench, &zone.places),
        rules: of_zone(bench, zone),
        add_url: bench.path(&format!("shipping/rules/new?zone={}", zone.id)),
        place: RuleLine {
            sentence: zone.name.clone(),
            href: String::new(),
            move_url: move_url(bench, &zone.id.to_string(), last),
            is_first: n == 0,
            is_last: n == last,
        },
    };
    table.zones.iter().enumerate().map(card).collect()
}

fn of_zone<P: Can>(bench: &Bench<P>, zone: &shipping::Zone) -> Vec<RuleLine> {
    let rates = bench.catalogue.shipping.rates.iter().filter(|rate| rate.zone == zone.id);
    let rates = rates.cloned().map(ShippingRule::Rate).collect::<Vec<_>>();
    let mut lines = lines(bench, &rates);
    let cap = zone.cap_minor.map(|minor| ShippingRule::Cap { zone: zone.id, minor });
    lines.extend(cap.map(|cap| RuleLine { move_url: String::new(), ..line(bench, &cap, (0, 0)) }));
    lines
}

/// `taken`: how many come to a place to pick up that takes so many only.
pub(in crate::catalogue) fn sections<P: Can>(
    bench: &Bench<P>,
    taken: &[(Id<kinds::PickUp>, String)],
) -> Vec<RuleSection> {
    let table = &bench.catalogue.shipping;
    let on_top: Vec<_> = table.surcharges.iter().cloned().map(ShippingRule::Surcharge).collect();
    let duties: Vec<_> = table.duties.iter().cloned().map(ShippingRule::Duty).collect();
    let waves: Vec<_> = table.waves.iter().cloned().map(ShippingRule::Wave).collect();
    let warehouses: Vec<_> = table.warehouses.iter().cloned().map(ShippingRule::Warehouse).collect();
    let pick_ups: Vec<_> = table.pick_ups.iter().cloned().map(ShippingRule::PickUp).collect();
    let home = country_name(bench.campaign.dispatch_country, bench.page.lang());
    let from = bench.t1("catalogue-rules-warehouses-text", "country", home);
    [
        ("catalogue-rules-on-top", String::new(), on_top),
        ("catalogue-rules-duties", String::new(), duties),
        ("catalogue-rules-waves", String::new(), waves),
        ("catalogue-rules-warehouses", from, warehouses),
        ("catalogue-rules-pickups", String::new(), pick_ups),
    ]
    .into_iter()
    .filter(|(.., rules)| !rules.is_empty())
    .map(|(key, text, rules)| RuleSection {
        title: bench.t(key),
        text,
        rules: with_taken(lines(bench, &rules), &rules, taken),
    })
    .collect()
}

fn with_taken(
    mut lines: Vec<RuleLine>,
    rules: &[ShippingRule],
    taken: &[(Id<kinds::PickUp>, String)],
) -> Vec<RuleLine> {
    for (line, rule) in lines.iter_mut().zip(rules) {
        let ShippingRule::PickUp(place) = rule else { continue };
        if let Some((_, words)) = taken.iter().find(|(id, _)| *id == place.id) {
            line.sentence = format!("{} {words}.", line.sentence);
        }
    }
    lines
}

fn lines<P: Can>(bench: &Bench<P>, rules: &[ShippingRule]) -> Vec<RuleLine> {
    let last = rules.len().saturating_sub(1);
    rules.iter().enumerate().map(|(n, rule)| line(bench, rule, (n, last))).collect()
}

fn line<P: Can>(bench: &Bench<P>, rule: &ShippingRule, (n, last): (usize, usize)) -> RuleLine {
    let id = rule.id();
    RuleLine {
        sentence: sentence(bench, rule),
        href: if bench.may_open() { bench.path(&format!("shipping/rules/{id}")) } else { String::new() },
        move_url: move_url(bench, &id, last),
        is_first: n == 0,
        is_last: n == last,
    }
}

fn move_url<P: Can>(bench: &Bench<P>, id: &str, last: usize) -> String {
    let may = bench.may_edit() && last > 0;
    if may { bench.path(&format!("shipping/rules/{id}/move")) } else { String::new() }
}

/// The price of a zone that holds for the same goods as a new one: what the new one may take the place of.
pub(super) fn in_its_place(
    table: &campaigns::model::Table,
    rate: &shipping::Rate,
) -> Option<Id<kinds::ShippingRate>> {
    let same = |own: &&shipping::Rate| {
        own.id != rate.id
            && (own.zone, own.wave, own.warehouse) == (rate.zone, rate.wave, rate.warehouse)
            && own.goods == rate.goods
    };
    table.rates.iter().find(same).map(|own| own.id)
}
