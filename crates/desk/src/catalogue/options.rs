//! Options: choices that select the item.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use campaigns::CampaignError;
use campaigns::forms::OptionForm;
use campaigns::model::{CatalogueOption, Shelf, Subject};
use db::{ReadTx, WriteTx};
use imports::ProposedOption;
use kernel::ids::kinds;
use kernel::{Cx, Id};
use serde::Deserialize;
use stock::Limited;
use web::widgets::{Badge, BadgeColor};
use web::{Choice, Form, FormState, Page, WebError, html};

use super::bench::{Bench, id_of};
use super::contents::filled_rows;
use super::more_rows;
use super::offers::set_limit;
use super::saving::{Outcome, answer, attempt_and, refused, seen};
use super::tabs::{Tab, catalogue_tabs};
use super::typed::{close_up, state_of};

#[derive(Template)]
#[template(path = "catalogue/options.html")]
struct List {
    page: Page,
    tabs: Vec<Tab>,
    rows: Vec<Line>,
    new_url: String,
    has_items: bool,
    may_edit: bool,
    may_open: bool,
}

struct Line {
    title: String,
    href: String,
    /// Where its combinations with other options of the item are; empty without any.
    variants: String,
    subject: String,
    values: String,
    badges: Vec<Badge>,
}

#[derive(Template)]
#[template(path = "catalogue/option.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    shelf_url: String,
    is_new: bool,
    is_archived: bool,
    rows: Vec<ValueRow>,
    subjects: Vec<Choice>,
    items: Vec<Choice>,
    currency: String,
}

struct ValueRow {
    id: String,
    label: String,
    label_label: String,
    item: String,
    item_label: String,
    surcharge: String,
    surcharge_label: String,
    limit: String,
    limit_label: String,
}

pub(super) async fn list(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    html(&List {
        page: bench.titled(bench.t("catalogue-tab-options")),
        tabs: catalogue_tabs(&bench, "options"),
        rows: bench.catalogue.options.iter().map(|option| line(&bench, option)).collect(),
        new_url: bench.path("catalogue/options/new"),
        has_items: !bench.catalogue.items.is_empty(),
        may_edit: bench.may_edit(),
        may_open: bench.may_open(),
    })
}

/// What an option belongs to, by its title.
pub(super) fn subject_in_words<P: Can>(bench: &Bench<P>, subject: Subject) -> String {
    let catalogue = &bench.catalogue;
    match subject {
        Subject::Reward(id) => {
            catalogue.reward(id).map(|r| bench.t1("catalogue-reward-named", "title", &r.title))
        }
        Subject::AddOn(id) => {
            catalogue.addon(id).map(|a| bench.t1("catalogue-addon-named", "title", &a.title))
        }
        Subject::Item(id) => catalogue.item(id).map(|i| bench.t1("catalogue-item-named", "title", &i.name)),
    }
    .unwrap_or_default() // a catalogue holds what its options belong to
}

fn line<P: Can>(bench: &Bench<P>, option: &CatalogueOption) -> Line {
    let value = |value: &campaigns::model::OptionValue| {
        let sku = bench.catalogue.item(value.item).map_or("?", |item| item.sku.as_str());
        if value.surcharge_minor == 0 {
            format!("{} ({sku})", value.label)
        } else {
            format!("{} ({sku}, +{})", value.label, bench.amount(value.surcharge_minor))
        }
    };
    let badges = if option.shelf.is_offered() {
        Vec::new()
    } else {
        vec![Badge::new(bench.t("catalogue-shelf-archived"), BadgeColor::Gray)]
    };
    Line {
        title: option.title.clone(),
        href: bench.path(&format!("catalogue/options/{}", option.id)),
        variants: match option.applies_to {
            Subject::Item(item) if bench.catalogue.options_of_item(item).nth(1).is_some() => {
                bench.path(&format!("catalogue/items/{item}/variants"))
            }
            _ => String::new(),
        },
        subject: subject_in_words(bench, option.applies_to),
        values: option.offered_values().map(value).collect::<Vec<_>>().join(", "),
        badges,
    }
}

/// What the form of a new option begins with.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Begins {
    /// A question of the platform's file whose answers look like a choice.
    #[serde(default)]
    question: String,
}

pub(super) async fn new(
    bench: Bench<can::EditCatalogue>,
    Query(from): Query<Begins>,
) -> Result<Response, WebError> {
    let mut f = FormState::new();
    if !from.question.is_empty() {
        let (vault, row) = (bench.site.vault().clone(), bench.campaign.row);
        let asked = move |tx: &mut ReadTx<'_>| imports::proposed_option(tx, &vault, (row, &from.question));
        if let Some(proposed) = bench.site.db().read_long(asked).await? {
            f = state_of(&form_of(&proposed));
        }
    }
    html(&editor(&bench, bench.new_id(), f))
}

/// The form with what a question gives away: which item stands for the choice and what each answer packs is to be said.
fn form_of(proposed: &ProposedOption) -> OptionForm {
    let blank = || proposed.values.iter().map(|_| String::new()).collect::<Vec<_>>();
    let applies_to = match proposed.applies_to {
        Some(Subject::Reward(id)) => id.to_string(),
        Some(Subject::AddOn(id)) => id.to_string(),
        Some(Subject::Item(id)) => id.to_string(),
        None => String::new(),
    };
    OptionForm {
        title: proposed.title.clone(),
        applies_to,
        replaces: String::new(),
        value_id: blank(),
        value_label: proposed.values.clone(),
        value_item: blank(),
        value_surcharge: blank(),
        value_limit: blank(),
    }
}

pub(super) async fn edit(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let option = bench.catalogue.option(id_of(&id)?).ok_or(WebError::NotFound)?;
    let f = state_of(&OptionForm::of(option, bench.campaign.currency)).with("seen", seen(Some(option)));
    html(&editor(&bench, option.id, f))
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: mut typed, sent }: Form<OptionForm>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    close_up(
        &mut [
            &mut typed.value_label,
            &mut typed.value_item,
            &mut typed.value_surcharge,
            &mut typed.value_limit,
            &mut typed.value_id,
        ],
        2,
    );
    if more_rows::asked(&sent) {
        let f = state_of(&typed).with("seen", sent.value("seen").unwrap_or_default());
        return html(&editor(&bench, id, more_rows::again(f, &sent)));
    }
    let shelf = bench.catalogue.option(id).map_or(Shelf::Offered, |option| option.shelf);
    let option = typed.read(id, shelf, bench.campaign.currency, || bench.new_id());
    let cx = bench.permit.cx(&bench.site);
    match attempt_and(&bench, option, &sent, move |tx, before, option| {
        limits_are_set(tx, &cx, before, option)
    })
    .await?
    {
        Outcome::Saved(option) => {
            Ok(bench.done(bench.t1("catalogue-saved", "title", option.title), "catalogue/options"))
        }
        outcome => {
            let f = refused(&bench, state_of(&typed), &sent, outcome);
            let has_errors = f.has_errors();
            answer(&editor(&bench, id, f), has_errors)
        }
    }
}

/// Copies of values are counted by other limits from now on; who has one keeps it. In one order, as whoever locks several
/// counters.
fn limits_are_set(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    before: Option<&CatalogueOption>,
    option: &CatalogueOption,
) -> Result<(), CampaignError> {
    let was = |id| before.and_then(|before| before.value(id)).and_then(|value| value.total_limit);
    let mut changed: Vec<_> =
        option.values.iter().filter(|value| value.total_limit != was(value.id)).collect();
    changed.sort_by_key(|value| value.id.to_string());
    changed.iter().try_for_each(|value| set_limit(tx, cx, Limited::OptionValue(value.id), value.total_limit))
}

fn rows<P: Can>(bench: &Bench<P>, f: &FormState) -> Vec<ValueRow> {
    let filled = filled_rows(f, &["value_label", "value_item", "value_surcharge", "value_limit"]);
    (0..more_rows::shown(f, "value_label", filled))
        .map(|n| ValueRow {
            id: f.value(&format!("value_id.{n}")).to_owned(),
            label: format!("value_label.{n}"),
            label_label: bench.t1("catalogue-value-number", "number", n + 1),
            item: format!("value_item.{n}"),
            item_label: bench.t1("catalogue-item-number", "number", n + 1),
            surcharge: format!("value_surcharge.{n}"),
            surcharge_label: bench.t1("catalogue-surcharge-number", "number", n + 1),
            limit: format!("value_limit.{n}"),
            limit_label: bench.t1("catalogue-value-limit-number", "number", n + 1),
        })
        .collect()
}

/// Everything an option can belong to: items first, because an option of an item is asked wherever the item is in.
fn subjects<P: Can>(bench: &Bench<P>, stored: Option<&CatalogueOption>) -> Vec<Choice> {
    let kept = stored.map(|option| option.applies_to);
    let catalogue = &bench.catalogue;
    let items = catalogue.items.iter().map(|item| (Subject::Item(item.id), item.id.to_string(), item.shelf));
    let rewards = catalogue.rewards.iter().map(|r| (Subject::Reward(r.id), r.id.to_string(), r.shelf));
    let addons = catalogue.addons.iter().map(|a| (Subject::AddOn(a.id), a.id.to_string(), a.shelf));
    items
        .chain(rewards)
        .chain(addons)
        .filter(|(subject, _, shelf)| shelf.is_offered() || kept == Some(*subject))
        .map(|(subject, id, _)| Choice::new(id, subject_in_words(bench, subject)))
        .collect()
}

/// What the form calls its fields, from the top.
const LABELS: [(&str, &str); 3] = [
    ("title", "catalogue-option-title"),
    ("applies_to", "catalogue-option-subject"),
    ("replaces", "catalogue-option-replaces"),
];

fn editor<P: Can>(bench: &Bench<P>, id: Id<kinds::CatalogueOption>, f: FormState) -> Edit {
    let stored = bench.catalogue.option(id);
    let title = stored.map_or_else(|| bench.t("catalogue-option-new"), |option| option.title.clone());
    let mut page = bench.below(title, "catalogue-tab-options", "catalogue/options");
    if f.has_errors() {
        page = page.with_errors();
    }
    let is_kept =
        |item| stored.is_some_and(|o| o.replaces == item || o.values.iter().any(|v| v.item == item));
    let items = bench.catalogue.items.iter().filter(|item| item.shelf.is_offered() || is_kept(item.id));
    Edit {
        page,
        action: bench.path(&format!("catalogue/options/{id}")),
        shelf_url: bench.path(&format!("catalogue/options/{id}/shelf")),
        is_new: stored.is_none(),
        is_archived: stored.is_some_and(|option| !option.shelf.is_offered()),
        rows: rows(bench, &f),
        subjects: subjects(bench, stored),
        items: items.map(|i| Choice::new(i.id.to_string(), format!("{} ({})", i.name, i.sku))).collect(),
        currency: bench.campaign.currency.code().to_owned(),
        f: f.with_labels(LABELS.map(|(name, key)| (name, bench.t(key)))),
    }
}
