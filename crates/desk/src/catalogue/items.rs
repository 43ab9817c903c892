//! Items: what is stocked, weighed and shipped.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use campaigns::forms::ItemForm;
use campaigns::model::{Dimensions, Handling, Item, ItemKind, PackedAs, Shelf, TaxClass};
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::{countries_by_name_in, country_name};
use web::widgets::{Badge, BadgeColor};
use web::{Choice, Form, FormState, Page, WebError, html};

use super::bench::{Bench, id_of};
use super::contents::{self, ContentRow};
use super::more_rows;
use super::saving::{Outcome, answer, attempt, refused, seen};
use super::tabs::{Tab, catalogue_tabs};
use super::tax_classes::classes_without_rate;
use super::typed::{close_up, state_of};
use super::units::{grams, length_units, millimetres, weight_units};
use crate::customs;
use crate::readiness::destinations;

#[derive(Template)]
#[template(path = "catalogue/items.html")]
struct List {
    page: Page,
    tabs: Vec<Tab>,
    rows: Vec<Line>,
    new_url: String,
    may_edit: bool,
    may_open: bool,
}

struct Line {
    sku: String,
    name: String,
    href: String,
    weight: String,
    value: String,
    customs: String,
    tax_class: String,
    badges: Vec<Badge>,
}

#[derive(Template)]
#[template(path = "catalogue/item.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    shelf_url: String,
    variants_url: String,
    is_new: bool,
    is_archived: bool,
    kinds: Vec<Choice>,
    weight_units: Vec<Choice>,
    length_units: Vec<Choice>,
    countries: Vec<Choice>,
    tax_classes: Vec<Choice>,
    currency: String,
    rows: Vec<ContentRow>,
    items: Vec<Choice>,
    packed: Vec<Choice>,
    cares: Vec<Choice>,
}

/// What the form calls its fields, from the top.
const LABELS: [(&str, &str); 14] = [
    ("name", "catalogue-name"),
    ("sku", "catalogue-sku"),
    ("kind", "catalogue-kind"),
    ("stock", "catalogue-stock"),
    ("weight_grams", "catalogue-weight"),
    ("length_mm", "catalogue-length"),
    ("width_mm", "catalogue-width"),
    ("height_mm", "catalogue-height"),
    ("declared_value", "catalogue-declared-value"),
    ("hs_code", "catalogue-hs-code"),
    ("origin_country", "catalogue-origin"),
    ("tax_class", "catalogue-tax-class"),
    ("handling", "catalogue-care"),
    ("packed", "catalogue-packed"),
];

/// The tax classes of goods by their names; beside a class without a rate of its own stands what is taken instead.
pub(super) fn tax_class_choices<P: Can>(bench: &Bench<P>) -> Vec<Choice> {
    let without = classes_without_rate(&bench.catalogue, bench.campaign.day_of(bench.site.now()));
    let name = |class: TaxClass| {
        let name = bench.t(class.text_key());
        if without.contains(&class) {
            bench.t1("catalogue-tax-class-without-rate", "class", name)
        } else {
            name
        }
    };
    TaxClass::ALL.into_iter().map(|class| Choice::new(class.word(), name(class))).collect()
}

/// The kinds of care that shipping rules know.
pub(super) fn care_choices<P: Can>(bench: &Bench<P>) -> Vec<Choice> {
    let choice =
        |care: Handling| Choice::new(care.word(), bench.t(&format!("catalogue-care-{}", care.word())));
    Handling::ALL.into_iter().map(choice).collect()
}

/// Every country by its name in the reader's language.
pub(super) fn country_choices(page: &Page) -> Vec<Choice> {
    countries_by_name_in(page.lang()).iter().map(|(code, name)| Choice::new(code.as_str(), *name)).collect()
}

pub(super) async fn list(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let row = bench.campaign.row;
    let backers = bench.site.db().read(move |tx| destinations(tx, row)).await?;
    let lacking = customs::incomplete(&bench.catalogue, &backers);
    let lacks = |item: &Item| lacking.iter().any(|one| one.id == item.id);
    let rows = bench.catalogue.items.iter().map(|item| line(&bench, item, lacks(item))).collect();
    html(&List {
        page: bench.titled(bench.t("catalogue-tab-items")),
        tabs: catalogue_tabs(&bench, "items"),
        rows,
        new_url: bench.path("catalogue/items/new"),
        may_edit: bench.may_edit(),
        may_open: bench.may_open(),
    })
}

fn line<P: Can>(bench: &Bench<P>, item: &Item, lacks_customs: bool) -> Line {
    let mut badges = Vec::new();
    if item.kind == ItemKind::Digital {
        badges.push(Badge::new(bench.t("catalogue-kind-digital"), BadgeColor::Blue));
    } else if !item.picked_parts().is_empty() {
        badges.push(Badge::new(bench.t("catalogue-picked-as-parts"), BadgeColor::Blue));
    } else if item.weight_grams == 0 && item.shelf.is_offered() {
        badges.push(Badge::new(bench.t("catalogue-no-weight"), BadgeColor::Yellow));
    }
    if lacks_customs {
        badges.push(Badge::new(bench.t("catalogue-no-customs"), BadgeColor::Yellow));
    }
    if !item.shelf.is_offered() {
        badges.push(Badge::new(bench.t("catalogue-shelf-archived"), BadgeColor::Gray));
    }
    let origin = item.origin_country.map(|country| country_name(country, bench.page.lang()).to_owned());
    let customs = [item.hs_code.clone(), origin];
    Line {
        sku: item.sku.clone(),
        name: item.name.clone(),
        href: bench.path(&format!("catalogue/items/{}", item.id)),
        weight: if item.kind == ItemKind::Digital {
            "–".to_owned()
        } else {
            bench.weight(u64::from(item.weight_grams))
        },
        value: bench.amount(item.declared_value_minor),
        customs: customs.into_iter().flatten().collect::<Vec<_>>().join(", "),
        tax_class: bench.t(item.tax_class.text_key()),
        badges,
    }
}

pub(super) async fn new(bench: Bench<can::EditCatalogue>) -> Result<Response, WebError> {
    let form = ItemForm {
        kind: ItemKind::Physical.word().to_owned(),
        tax_class: TaxClass::Standard.word().to_owned(),
        origin_country: bench.campaign.dispatch_country.to_string(),
        packed: PackedAs::Itself.word().to_owned(),
        ..ItemForm::default()
    };
    let f = in_units(state_of(&form), (bench.units().weight.sign(), bench.units().length.sign()));
    html(&editor(&bench, bench.new_id(), f))
}

pub(super) async fn edit(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let item = bench.catalogue.item(id_of(&id)?).ok_or(WebError::NotFound)?;
    let units = bench.units();
    let mut form = ItemForm::of(item, bench.campaign.currency);
    form.weight_grams = match item.kind {
        ItemKind::Physical => units.weight.number(u64::from(item.weight_grams)).to_string(),
        ItemKind::Digital => String::new(),
    };
    if let Some(Dimensions { length_mm, width_mm, height_mm }) = item.dimensions {
        let side = |millimetres: u32| units.length.number(u64::from(millimetres)).to_string();
        (form.length_mm, form.width_mm, form.height_mm) = (side(length_mm), side(width_mm), side(height_mm));
    }
    let f = in_units(state_of(&form), (units.weight.sign(), units.length.sign()));
    let f = f.with("seen", seen(Some(item)));
    html(&editor(&bench, item.id, f))
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: mut typed, sent }: Form<ItemForm>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let unit = |name: &str| sent.value(name).unwrap_or_default(); // none chosen: what is stored
    let chosen = (unit("weight_unit"), unit("length_unit"));
    close_up(&mut [&mut typed.part_item, &mut typed.part_quantity], 1);
    if more_rows::asked(&sent) {
        let f = state_of(&typed).with("seen", sent.value("seen").unwrap_or_default());
        return html(&editor(&bench, id, more_rows::again(in_units(f, chosen), &sent)));
    }
    let as_stored = ItemForm {
        weight_grams: grams(&typed.weight_grams, chosen.0),
        length_mm: millimetres(&typed.length_mm, chosen.1),
        width_mm: millimetres(&typed.width_mm, chosen.1),
        height_mm: millimetres(&typed.height_mm, chosen.1),
        ..typed.clone()
    };
    let shelf = bench.catalogue.item(id).map_or(Shelf::Offered, |item| item.shelf);
    let item = as_stored.read(id, shelf, &bench.catalogue);
    match attempt(&bench, item, &sent).await? {
        Outcome::Saved(item) => {
            Ok(bench.done(bench.t1("catalogue-saved", "title", item.name), "catalogue/items"))
        }
        outcome => {
            let f = refused(&bench, in_units(state_of(&typed), chosen), &sent, outcome);
            let has_errors = f.has_errors();
            answer(&editor(&bench, id, f), has_errors)
        }
    }
}

/// The units in which the fields of the form are.
fn in_units(f: FormState, (weight, length): (&str, &str)) -> FormState {
    f.with("weight_unit", weight).with("length_unit", length)
}

fn editor<P: Can>(bench: &Bench<P>, id: Id<kinds::Item>, f: FormState) -> Edit {
    let stored = bench.catalogue.item(id);
    let title = stored.map_or_else(|| bench.t("catalogue-item-new"), |item| item.name.clone());
    let mut page = bench.below(title, "catalogue-tab-items", "catalogue/items");
    if f.has_errors() {
        page = page.with_errors();
    }
    Edit {
        countries: country_choices(&page),
        page,
        action: bench.path(&format!("catalogue/items/{id}")),
        shelf_url: bench.path(&format!("catalogue/items/{id}/shelf")),
        variants_url: bench.path(&format!("catalogue/items/{id}/variants")),
        is_new: stored.is_none(),
        is_archived: stored.is_some_and(|item| !item.shelf.is_offered()),
        kinds: vec![
            Choice::new(ItemKind::Physical.word(), bench.t("catalogue-kind-physical"))
                .hint(bench.t("catalogue-kind-physical-hint")),
            Choice::new(ItemKind::Digital.word(), bench.t("catalogue-kind-digital"))
                .hint(bench.t("catalogue-kind-digital-hint")),
        ],
        weight_units: weight_units(),
        length_units: length_units(),
        tax_classes: tax_class_choices(bench),
        currency: bench.campaign.currency.code().to_owned(),
        rows: contents::rows(bench, &f, "part"),
        items: contents::item_choices(bench, stored.map_or(&[], |item| &item.parts))
            .into_iter()
            .filter(|choice| choice.value != id.to_string())
            .collect(),
        cares: care_choices(bench),
        packed: vec![
            Choice::new(PackedAs::Itself.word(), bench.t("catalogue-packed-itself"))
                .hint(bench.t("catalogue-packed-itself-hint")),
            Choice::new(PackedAs::Parts.word(), bench.t("catalogue-packed-parts"))
                .hint(bench.t("catalogue-packed-parts-hint")),
        ],
        f: f.with_labels(LABELS.map(|(name, key)| (name, bench.t(key)))),
    }
}
