//! "Add a rule": what kind it is, by an example in words.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use campaigns::model::RuleKind;
use kernel::{Units, VolumeUnit, WeightUnit};
use serde::Deserialize;
use web::{Page, WebError, html};

use super::page::new_form;
use crate::catalogue::bench::Bench;

#[derive(Template)]
#[template(path = "catalogue/rule_kinds.html")]
struct Kinds {
    page: Page,
    groups: Vec<Group>,
    zones_first: bool,
    new_zone_url: String,
}

struct Group {
    title: String,
    kinds: Vec<KindLine>,
}

struct KindLine {
    href: String,
    title: String,
    example: String,
}

/// What was chosen so far.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::catalogue) struct Asked {
    kind: String,
    zone: String,
}

pub(in crate::catalogue) async fn choose(
    bench: Bench<can::EditCatalogue>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    if let Some(kind) = RuleKind::from_word(&asked.kind) {
        return new_form(&bench, kind, &asked.zone).await;
    }
    let has_zones = !bench.catalogue.shipping.zones.is_empty();
    let zone = bench.catalogue.shipping.zones.iter().find(|zone| zone.id.to_string() == asked.zone);
    let line = |kind: &RuleKind| {
        let word = kind.word();
        let zone = zone.map(|zone| format!("&zone={}", zone.id)).unwrap_or_default(); // none chosen
        KindLine {
            href: bench.path(&format!("shipping/rules/new?kind={word}{zone}")),
            title: bench.t(&format!("catalogue-rule-kind-{word}")),
            example: example(&bench, *kind),
        }
    };
    let of =
        |is_of: fn(RuleKind) -> bool| RuleKind::ALL.iter().filter(|kind| is_of(**kind)).map(line).collect();
    let mut groups: Vec<Group> = Vec::new();
    let mut group = |title: String, kinds: Vec<KindLine>| groups.push(Group { title, kinds });
    if has_zones {
        let title = match zone {
            Some(zone) => bench.t1("catalogue-rule-group-price-in", "zone", zone.name.clone()),
            None => bench.t("catalogue-rule-group-price"),
        };
        group(title, of(|kind| kind.is_rate() || kind == RuleKind::Cap));
    }
    if zone.is_none() {
        group(bench.t("catalogue-rules-on-top"), of(RuleKind::is_surcharge));
        group(bench.t("catalogue-rules-duties"), of(|kind| kind == RuleKind::Duty));
        group(bench.t("catalogue-rules-waves"), of(|kind| kind == RuleKind::Wave));
        group(bench.t("catalogue-rules-warehouses"), of(|kind| kind == RuleKind::Warehouse));
        group(bench.t("catalogue-rules-pickups"), of(|kind| kind == RuleKind::PickUp));
    }
    html(&Kinds {
        page: bench.below(bench.t("catalogue-rule-new"), "catalogue-menu-shipping", "shipping"),
        groups,
        zones_first: !has_zones,
        new_zone_url: bench.path("shipping/zones/new"),
    })
}

/// A rule of the kind, in words, in the campaign's currency and in round numbers of what its people weigh parcels in.
pub(super) fn example<P: Can>(bench: &Bench<P>, kind: RuleKind) -> String {
    let parcels = match bench.units().weight {
        WeightUnit::Gram | WeightUnit::Kilogram => WeightUnit::Kilogram,
        WeightUnit::Ounce | WeightUnit::Pound => WeightUnit::Pound,
    };
    let texts = bench.page.texts.clone().in_units(Units { weight: parcels, ..bench.units() });
    let weight = |number: &str| texts.weight(parcels.read(number).unwrap_or_default()); // round numbers are read
    let volume = match bench.units().volume() {
        VolumeUnit::CubicCentimetre => 5_000,
        VolumeUnit::CubicInch => 4_916, // 300 in³
    };
    let args = [
        ("price", bench.amount(690).into()),
        ("more", bench.amount(150).into()),
        ("limit", bench.amount(10_000).into()),
        ("weight", weight("2").into()),
        ("each", weight("1").into()),
        ("heavy", weight("20").into()),
        ("volume", texts.volume(volume).into()),
    ];
    texts.text_with(&format!("catalogue-rule-example-{}", kind.word()), &args)
}
