//! Shipping: the zones with their prices, and all other rules, a sentence each.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::response::Response;
use shipping::{Rate, Suggestion, suggestions};
use web::{Page, WebError, html};

use super::bench::Bench;
use super::places_taken::taken_of_pick_ups;
use super::shipping_rules::{RuleSection, ZoneCard, sections, zone_cards};

/// Most suggestions that are shown.
const SUGGESTIONS_MAX: usize = 20;

#[derive(Template)]
#[template(path = "catalogue/shipping.html")]
struct Shipping {
    page: Page,
    zones: Vec<ZoneCard>,
    sections: Vec<RuleSection>,
    new_url: String,
    new_rule_url: String,
    file_url: String,
    prices_url: String,
    suggestions: Vec<Suggested>,
    may_edit: bool,
    may_open: bool,
}

struct Suggested {
    text: String,
    href: String,
}

pub(super) async fn show(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let found = suggestions(&bench.catalogue.shipping);
    let suggestion = |one: &Suggestion<'_>| {
        let (Suggestion::Jump { rate, .. } | Suggestion::CheaperWithMore { rate, .. }) = one;
        let href =
            if bench.may_open() { bench.path(&format!("shipping/rules/{}", rate.id)) } else { String::new() };
        Suggested { text: suggested(&bench, one), href }
    };
    let taken = taken_of_pick_ups(&bench).await?;
    html(&Shipping {
        page: bench.titled(bench.t("catalogue-menu-shipping")),
        zones: zone_cards(&bench),
        sections: sections(&bench, &taken),
        new_rule_url: bench.path("shipping/rules/new"),
        new_url: bench.path("shipping/zones/new"),
        file_url: bench.path("shipping/file"),
        prices_url: bench.path("shipping/prices"),
        suggestions: found.iter().take(SUGGESTIONS_MAX).map(suggestion).collect(),
        may_edit: bench.may_edit(),
        may_open: bench.may_open(),
    })
}

/// What a person should look at, in words.
pub(super) fn suggested<P: Can>(bench: &Bench<P>, suggestion: &Suggestion<'_>) -> String {
    let zone = |rate: &Rate| {
        let zone = bench.catalogue.shipping.zones.iter().find(|zone| zone.id == rate.zone);
        let name = zone.map(|zone| zone.name.clone()).unwrap_or_default(); // every rate is in a zone
        if rate.name.is_empty() { name } else { format!("{name}, {}", rate.name) }
    };
    match suggestion {
        Suggestion::Jump { rate, measure, over, before_minor, after_minor } => {
            let args = [
                ("zone", zone(rate).into()),
                ("over", bench.measured(*measure, *over).into()),
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
