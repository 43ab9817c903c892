//! Shipping: the zones, and what a parcel of a chosen weight costs to every country.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use kernel::places::countries_by_name_in;
use serde::Deserialize;
use shipping::{Measure, Rate, Suggestion, suggestions};
use web::{Choice, FormState, Page, WebError, html};

use super::bench::Bench;
use super::sentences::rules;
use super::shipping_rules::{RuleSection, ZoneCard, sections, zone_cards};
use super::shipping_table::{PlacePrice, ShippingTable};
use super::units::WeightUnit;
use super::zone_places::in_words;

/// The weight that the table begins with: a middling box game.
const FIRST_GRAMS: u32 = 1000;

#[derive(Template)]
#[template(path = "catalogue/shipping.html")]
struct Shipping {
    page: Page,
    f: FormState,
    zones: Vec<ZoneCard>,
    sections: Vec<RuleSection>,
    new_url: String,
    new_rule_url: String,
    file_url: String,
    suggestions: Vec<String>,
    may_edit: bool,
    action: String,
    units: Vec<Choice>,
    rows: Vec<PriceLine>,
    weight: String,
    without: usize,
    all_url: String,
    without_url: String,
    only_without: bool,
}

struct PriceLine {
    place: String,
    zone: String,
    price: String,
    why: String,
    is_missing: bool,
}

/// What the table is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    weight: String,
    unit: String,
    show: String,
}

pub(super) async fn show(
    bench: Bench<can::ViewBackers>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let unit = WeightUnit::from_sign(&asked.unit).unwrap_or(bench.weight_unit());
    let grams = unit.read(&asked.weight).unwrap_or(FIRST_GRAMS); // no weight typed yet
    let prices = prices(&bench, grams);
    let without = prices.iter().filter(|price| price.found.is_none()).count();
    let only_without = asked.show == "without";
    let shown = prices.iter().filter(|price| !only_without || price.found.is_none());
    let table_url = |show: &str| {
        let (weight, unit) = (unit.number(u64::from(grams)), unit.sign());
        bench.path(&format!("shipping?weight={weight}&unit={unit}{show}#prices"))
    };
    html(&Shipping {
        page: bench.titled(bench.t("catalogue-menu-shipping")),
        f: FormState::new().with("weight", unit.number(u64::from(grams))).with("unit", unit.sign()),
        zones: zone_cards(&bench),
        sections: sections(&bench),
        new_rule_url: bench.path("shipping/rules/new"),
        new_url: bench.path("shipping/zones/new"),
        file_url: bench.path("shipping/file"),
        suggestions: suggestions(&bench.catalogue.shipping)
            .iter()
            .map(|one| suggested(&bench, one))
            .collect(),
        may_edit: bench.may_edit(),
        action: format!("{}#prices", bench.path("shipping")),
        units: WeightUnit::choices(),
        rows: shown.map(|price| price_line(&bench, price)).collect(),
        weight: unit.shown(u64::from(grams), &bench.page.texts),
        without,
        all_url: table_url(""),
        without_url: table_url("&show=without"),
        only_without,
    })
}

/// Every country in the reader's order, each followed by the regions that zones name.
fn prices<P: Can>(bench: &Bench<P>, grams: u32) -> Vec<PlacePrice> {
    let date = bench.campaign.day_of(bench.site.now());
    let chance = (bench.site.clock(), bench.site.random());
    let table = ShippingTable::of(&bench.catalogue, grams, date, chance);
    let regions: Vec<_> = ShippingTable::regions(&bench.catalogue.zones).collect();
    let mut prices = Vec::new();
    for (country, _) in countries_by_name_in(bench.page.lang()) {
        prices.push(table.price(*country, None));
        let own = regions.iter().filter(|(of, _)| of == country);
        prices.extend(own.map(|(country, region)| table.price(*country, Some(region))));
    }
    prices
}

/// What a person should look at, in words.
fn suggested<P: Can>(bench: &Bench<P>, suggestion: &Suggestion<'_>) -> String {
    let zone = |rate: &Rate| {
        let zone = bench.catalogue.shipping.zones.iter().find(|zone| zone.id == rate.zone);
        let name = zone.map(|zone| zone.name.clone()).unwrap_or_default(); // every rate is in a zone
        if rate.name.is_empty() { name } else { format!("{name}, {}", rate.name) }
    };
    match suggestion {
        Suggestion::Jump { rate, measure, over, before_minor, after_minor } => {
            let over = match measure {
                Measure::Weight => bench.weight(*over),
                Measure::Value => bench.amount(i64::try_from(*over).unwrap_or(i64::MAX)),
                Measure::Volume => format!("{over} cm³"),
                Measure::Count => format!("{over} ×"),
            };
            let args = [
                ("zone", zone(rate).into()),
                ("over", over.into()),
                ("before", bench.amount(*before_minor).into()),
                ("after", bench.amount(*after_minor).into()),
            ];
            bench.page.texts.text_with("catalogue-suggestion-jump", &args)
        }
        Suggestion::CheaperWithMore { rate, from_minor } => {
            let args = [("zone", zone(rate).into()), ("from", bench.amount(*from_minor).into())];
            bench.page.texts.text_with("catalogue-suggestion-free", &args)
        }
    }
}

fn price_line<P: Can>(bench: &Bench<P>, price: &PlacePrice) -> PriceLine {
    let (zone, amount) = match &price.found {
        Some((zone, amount)) => (zone.clone(), bench.page.texts.money(*amount)),
        None => (String::new(), String::new()),
    };
    PriceLine {
        place: in_words(bench, &price.place),
        zone,
        price: amount,
        why: rules(&bench.page.texts, &price.rules),
        is_missing: price.found.is_none(),
    }
}
