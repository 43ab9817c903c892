//! One shipping zone: where it reaches, and what a parcel costs there.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use campaigns::forms::ZoneForm;
use campaigns::model::{Zone, simple_price};
use kernel::Id;
use kernel::ids::kinds;
use web::{Choice, Form, FormState, Page, SentForm, WebError, html};

use super::bench::{Bench, id_of, web_error};
use super::contents::filled_rows;
use super::more_rows;
use super::saving::{Outcome, answer, attempt, refused, seen};
use super::typed::{close_up, state_of};
use super::units::{grams, weight_units};
use super::zone_places::{self, CountryGroup, ListedRegions};

#[derive(Template)]
#[template(path = "catalogue/zone.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    delete_url: String,
    is_new: bool,
    has_other_prices: bool,
    prices_url: String,
    rows: Vec<StepRow>,
    groups: Vec<CountryGroup>,
    elsewhere_taken_by: String,
    listed_regions: Vec<ListedRegions>,
    units: Vec<Choice>,
    currency: String,
}

struct StepRow {
    over: String,
    over_label: String,
    add: String,
    add_label: String,
}

/// A new zone; countries in the address are ticked.
pub(super) async fn new(
    bench: Bench<can::EditCatalogue>,
    RawQuery(query): RawQuery,
) -> Result<Response, WebError> {
    let asked = SentForm::parse(&query.unwrap_or_default()).unwrap_or_default(); // unreadable: none
    let f = FormState::new().with("step_unit", bench.units().weight.sign());
    let f = asked.values("country").fold(f, |f, country| f.with("country", country));
    html(&editor(&bench, bench.new_id(), f))
}

pub(super) async fn edit(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id: Id<kinds::Zone> = id_of(&id)?;
    let zone = bench.catalogue.zones.iter().find(|zone| zone.id == id).ok_or(WebError::NotFound)?;
    let unit = bench.units().weight;
    let mut form = ZoneForm::of(zone, bench.campaign.currency);
    form.step_over_grams =
        zone.steps.iter().map(|step| unit.number(u64::from(step.over_grams)).to_string()).collect();
    let f = state_of(&form).with("step_unit", unit.sign()).with("seen", seen(Some(zone)));
    html(&editor(&bench, id, zone_places::with_places(f, &zone.places)))
}

/// Whether the zone has prices that its form does not show.
fn has_other_prices<P: Can>(bench: &Bench<P>, id: Id<kinds::Zone>) -> bool {
    let table = &bench.catalogue.shipping;
    table.rates.iter().any(|rate| rate.zone == id) && simple_price(table, id).is_none()
}

/// What was typed, to be shown again.
fn typed_again(typed: &ZoneForm, sent: &SentForm) -> FormState {
    let unit = sent.value("step_unit").unwrap_or_default();
    zone_places::shown_again(state_of(typed).with("step_unit", unit), sent)
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: mut typed, sent }: Form<ZoneForm>,
) -> Result<Response, WebError> {
    let id: Id<kinds::Zone> = id_of(&id)?;
    close_up(&mut [&mut typed.step_over_grams, &mut typed.step_add], 1);
    let with_seen = |f: FormState| f.with("seen", sent.value("seen").unwrap_or_default());
    if more_rows::asked(&sent) {
        let f = more_rows::again(with_seen(typed_again(&typed, &sent)), &sent);
        return html(&editor(&bench, id, f));
    }
    if sent.value("action") == Some("union") {
        let f = zone_places::with_union(&bench, id, with_seen(typed_again(&typed, &sent)));
        return html(&editor(&bench, id, f));
    }
    let unit = sent.value("step_unit").unwrap_or_default();
    let mut in_grams = typed.clone();
    in_grams.step_over_grams = typed.step_over_grams.iter().map(|text| grams(text, unit)).collect();
    let places = zone_places::write_places(&sent, &mut in_grams);
    let zone = match (places, in_grams.read(id, bench.campaign.currency)) {
        (Ok(()), zone) => zone,
        (Err(places), Ok(_)) => Err(places),
        (Err(places), Err(others)) => Err(places.with_others(others)), // every fault at once
    };
    match attempt(&bench, zone, &sent).await? {
        Outcome::Saved(zone) => Ok(bench.done(bench.t1("catalogue-saved", "title", zone.name), "shipping")),
        outcome => {
            let f = refused(&bench, typed_again(&typed, &sent), &sent, outcome);
            let has_errors = f.has_errors();
            answer(&editor(&bench, id, f), has_errors)
        }
    }
}

pub(super) async fn delete(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let deleted = bench.site.db().write(move |tx| campaigns::delete_zone(tx, &cx, row, id)).await;
    deleted.map_err(web_error)?;
    Ok(bench.done(bench.t("catalogue-zone-deleted"), "shipping"))
}

fn rows<P: Can>(bench: &Bench<P>, f: &FormState) -> Vec<StepRow> {
    let filled = filled_rows(f, &["step_over_grams", "step_add"]);
    (0..more_rows::shown(f, "step_over_grams", filled))
        .map(|n| StepRow {
            over: format!("step_over_grams.{n}"),
            over_label: bench.t1("catalogue-step-over-number", "number", n + 1),
            add: format!("step_add.{n}"),
            add_label: bench.t1("catalogue-step-add-number", "number", n + 1),
        })
        .collect()
}

fn editor<P: Can>(bench: &Bench<P>, id: Id<kinds::Zone>, f: FormState) -> Edit {
    let stored: Option<&Zone> = bench.catalogue.zones.iter().find(|zone| zone.id == id);
    let title = stored.map_or_else(|| bench.t("catalogue-zone-new"), |zone| zone.name.clone());
    let mut page = bench.below(title, "catalogue-menu-shipping", "shipping");
    if f.has_errors() {
        page = page.with_errors();
    }
    Edit {
        listed_regions: zone_places::listed_regions(page.lang()),
        page,
        action: bench.path(&format!("shipping/zones/{id}")),
        delete_url: bench.path(&format!("shipping/zones/{id}/delete")),
        is_new: stored.is_none(),
        has_other_prices: has_other_prices(bench, id),
        prices_url: bench.path(&format!("shipping#{id}")),
        rows: rows(bench, &f),
        groups: zone_places::groups(bench, id, &f),
        elsewhere_taken_by: zone_places::elsewhere_taken_by(bench, id),
        units: weight_units(),
        currency: bench.campaign.currency.code().to_owned(),
        f: f.with_labels([
            ("name", bench.t("catalogue-zone-name")),
            ("base", bench.t1("catalogue-base-price-in", "currency", bench.campaign.currency.code())),
            ("places", bench.t("catalogue-places")),
            ("regions", bench.t("catalogue-regions")),
        ]),
    }
}
