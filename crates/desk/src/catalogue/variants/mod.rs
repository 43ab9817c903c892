//! The variants of an item: every combination of its options in a table, by form or by file.

use std::collections::HashMap;

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use campaigns::forms::{VariantForm, combination_key, read_variants_file, surcharge_of, write_variants_file};
use campaigns::model::{Catalogue, Item, Variant, VariantChoice};
use campaigns::{CampaignError, FieldProblem, FieldProblems, combinations};
use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, Language};
use stock::Limited;
use web::{Form, FormState, FtlSource, Page, SentForm, WebError, html};

use super::bench::{Bench, id_of, web_error};
use super::offers::set_limit;
use super::saving::{For, Outcome, answer, refused, save_or_look, seen};
use super::typed::state_of;
use super::units::grams;

/// As large as a file may be, mebibytes.
const FILE_MIB_MAX: u32 = 1;

#[derive(Template)]
#[template(path = "catalogue/variants.html")]
struct Grid {
    page: Page,
    f: FormState,
    action: String,
    item_url: String,
    options_url: String,
    file_url: String,
    download_url: String,
    axes: String,
    unit: &'static str,
    currency: String,
    groups: Vec<Group>,
    made: usize,
    has_combinations: bool,
}

/// The combinations with one value of the first option.
struct Group {
    label: String,
    rows: Vec<Row>,
}

struct Row {
    key: String,
    label: String,
    surcharge: String,
    made_label: String,
    sku: String,
    sku_label: String,
    weight: String,
    weight_label: String,
    value: String,
    value_label: String,
    limit: String,
    limit_label: String,
    taken: String,
    stock: String,
}

pub(super) async fn show(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let item = bench.catalogue.item(id_of(&id)?).ok_or(WebError::NotFound)?;
    let form = in_unit(&bench, VariantForm::of(&bench.catalogue, item));
    let f = state_of(&form).with("seen", stand_of(&bench.catalogue, item.id));
    html(&grid(&bench, item, f).await?)
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input, sent }: Form<VariantForm>,
) -> Result<Response, WebError> {
    let item = bench.catalogue.item(id_of(&id)?).ok_or(WebError::NotFound)?;
    let typed = if sent.value("action") == Some("all") { input.all_made() } else { input };
    let unit = bench.units().weight.sign();
    let weight_grams = typed.weight_grams.iter().map(|text| grams(text, unit)).collect();
    let before = sent.value("seen").unwrap_or_default().to_owned();
    let as_stored = VariantForm { weight_grams, ..typed.clone() };
    let outcome = attempt(&bench, item, (&as_stored, before), &sent).await?;
    finish(&bench, item, (typed, outcome), &sent).await
}

pub(super) async fn download(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let item = bench.catalogue.item(id_of(&id)?).ok_or(WebError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"variants.csv\"".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, write_variants_file(&bench.catalogue, item)).into_response())
}

/// What a file says is saved as if it had been typed; what is wrong with it stands in the rows it is about.
pub(super) async fn upload(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    body: Multipart,
) -> Result<Response, WebError> {
    let item = bench.catalogue.item(id_of(&id)?).ok_or(WebError::NotFound)?;
    let (before, file) = receive(&bench, body).await?;
    let sent = SentForm::default();
    let read = file.and_then(|file| read_variants_file(&bench.catalogue, item, &file));
    let (typed, outcome) = match read {
        Ok(typed) => {
            let outcome = attempt(&bench, item, (&typed, before), &sent).await?;
            (typed, outcome)
        }
        Err(problems) => (VariantForm::of(&bench.catalogue, item), Outcome::Refused(problems)),
    };
    finish(&bench, item, (in_unit(&bench, typed), outcome), &sent).await
}

async fn receive<P: Can>(
    bench: &Bench<P>,
    mut body: Multipart,
) -> Result<(String, Result<Vec<u8>, FieldProblems>), WebError> {
    let unreadable = |_| WebError::BadInput(bench.t("web-error-form-unreadable"));
    let refused = |problem| {
        let mut problems = FieldProblems::new();
        problems.add("file", problem);
        Err(problems)
    };
    let (mut before, mut file) = (String::new(), refused(FieldProblem::Required));
    while let Some(field) = body.next_field().await.map_err(unreadable)? {
        match field.name() {
            Some("seen") => before = field.text().await.map_err(unreadable)?,
            Some("file") => {
                file = match field.bytes().await {
                    Ok(bytes) if bytes.is_empty() => refused(FieldProblem::Required),
                    Ok(bytes) => Ok(bytes.to_vec()),
                    Err(_) => refused(FieldProblem::FileTooLarge { maximum_mib: FILE_MIB_MAX }),
                }
            }
            _ => {}
        }
    }
    Ok((before, file))
}

/// Saves the table, unless somebody changed it since the form was filled in.
async fn attempt<P: Can>(
    bench: &Bench<P>,
    item: &Item,
    (form, before): (&VariantForm, String),
    sent: &SentForm,
) -> Result<Outcome<usize>, WebError> {
    let rows = match form.read(&bench.catalogue) {
        Ok(rows) => rows,
        Err(problems) => return Ok(Outcome::Refused(problems)),
    };
    let (cx, row, of) = (bench.permit.cx(&bench.site), bench.campaign.row, item.id);
    save_or_look(bench, sent, move |tx, how| {
        let catalogue = campaigns::load_catalogue(tx, row)?;
        let now = stand_of(&catalogue, of);
        if now != before {
            return Ok(Outcome::Moved { seen: now });
        }
        let saved = campaigns::save_variants(tx, &cx, (row, of), &rows)?;
        if how == For::Good {
            limits_are_set(tx, &cx, &catalogue, &saved)?;
        }
        Ok(Outcome::Saved(saved.iter().filter(|variant| variant.shelf.is_offered()).count()))
    })
    .await
}

/// Places are counted by other limits from now on; who has one keeps it. In one order, as whoever locks several counters.
fn limits_are_set(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    before: &Catalogue,
    saved: &[Variant],
) -> Result<(), CampaignError> {
    let was = |id| before.variant(id).and_then(|variant| variant.total_limit);
    let mut changed: Vec<&Variant> = saved.iter().filter(|one| one.total_limit != was(one.id)).collect();
    changed.sort_by_key(|variant| variant.id.to_string());
    changed.iter().try_for_each(|one| set_limit(tx, cx, Limited::Variant(one.id), one.total_limit))
}

async fn finish(
    bench: &Bench<can::EditCatalogue>,
    item: &Item,
    (typed, outcome): (VariantForm, Outcome<usize>),
    sent: &SentForm,
) -> Result<Response, WebError> {
    match outcome {
        Outcome::Saved(count) => {
            let text = bench.t1("catalogue-variants-saved", "count", count);
            Ok(bench.done(text, &format!("catalogue/items/{}/variants", item.id)))
        }
        outcome => {
            let kept = sent.value("seen").map(str::to_owned);
            let f = refused(bench, state_of(&typed), sent, outcome);
            // A file is sent without the form: what is stored now is what the next try starts from.
            let f = if kept.is_none() && f.value("seen").is_empty() {
                f.with("seen", stand_of(&bench.catalogue, item.id))
            } else {
                f
            };
            let has_errors = f.has_errors();
            answer(&grid(bench, item, f).await?, has_errors)
        }
    }
}

/// The fingerprint of an item's variants, their items and what they are made of.
fn stand_of(catalogue: &Catalogue, of: Id<kinds::Item>) -> String {
    let variants: Vec<_> = catalogue.variants.iter().filter(|variant| variant.of == of).collect();
    let items: Vec<_> = variants.iter().filter_map(|variant| catalogue.item(variant.item)).collect();
    let item = catalogue.item(of);
    seen(Some(&(item, variants, items, combinations(catalogue, of))))
}

/// Grams as the campaign's people weigh.
fn in_unit<P: Can>(bench: &Bench<P>, form: VariantForm) -> VariantForm {
    let unit = bench.units().weight;
    let shown = |text: &String| match text.trim().parse::<u64>() {
        Ok(grams) => unit.number(grams).to_string(),
        Err(_) => text.clone(), // blank, or none
    };
    VariantForm { weight_grams: form.weight_grams.iter().map(shown).collect(), ..form }
}

/// How many of each variant are taken, and how much of each item lies anywhere.
type Counted = (Vec<(Id<kinds::Variant>, Option<u32>)>, HashMap<Id<kinds::Item>, i64>);

/// The combinations with what is taken and what lies in stock of each.
async fn groups<P: Can>(bench: &Bench<P>, item: &Item) -> Result<Vec<Group>, WebError> {
    let catalogue = &bench.catalogue;
    let all = combinations(catalogue, item.id);
    let variants: Vec<Variant> =
        all.iter().filter_map(|values| catalogue.variant_chosen(item.id, values)).cloned().collect();
    let standings = bench.site.db().read(move |tx| {
        let mut found = Vec::new();
        for variant in &variants {
            let standing = stock::standing(tx, Limited::Variant(variant.id)).map_err(in_database)?;
            found.push((variant.id, standing.map(|standing| standing.taken)));
        }
        Ok::<_, CampaignError>((found, stock::on_hand_of_all(tx)?))
    });
    let counted: Counted = standings.await.map_err(web_error)?;
    let mut groups: Vec<Group> = Vec::new();
    for (n, values) in all.iter().enumerate() {
        let row = row(bench, item, (n, values), &counted);
        let label = values.first().map(|first| catalogue.labels_of(&[*first])).unwrap_or_default(); // as above
        match groups.last_mut().filter(|group| group.label == label) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { label, rows: vec![row] }),
        }
    }
    Ok(groups)
}

fn row<P: Can>(
    bench: &Bench<P>,
    item: &Item,
    (n, values): (usize, &[VariantChoice]),
    (taken, on_hand): &Counted,
) -> Row {
    let catalogue = &bench.catalogue;
    let own = catalogue.variant_chosen(item.id, values);
    let taken = own.and_then(|own| taken.iter().find(|(id, _)| *id == own.id)).and_then(|(_, taken)| *taken);
    let stock = own.and_then(|own| on_hand.get(&own.item));
    let (surcharge, _) = surcharge_of(catalogue, values);
    let others = values.get(1..).unwrap_or_default(); // a combination has two values or more
    let name = catalogue.labels_of(values);
    let named = |key: &str| format!("{name}: {}", bench.t(key));
    Row {
        key: combination_key(values),
        label: catalogue.labels_of(others),
        surcharge: if surcharge == 0 { String::new() } else { format!("+ {}", bench.amount(surcharge)) },
        made_label: named("catalogue-variants-made"),
        sku_label: named("catalogue-sku"),
        weight_label: named("catalogue-weight"),
        value_label: named("catalogue-declared-value"),
        limit_label: named("catalogue-variants-limit"),
        sku: format!("sku.{n}"),
        weight: format!("weight_grams.{n}"),
        value: format!("declared_value.{n}"),
        limit: format!("total_limit.{n}"),
        taken: taken.map(|taken| taken.to_string()).unwrap_or_default(), // not counted
        stock: stock.as_ref().map(ToString::to_string).unwrap_or_default(), // never booked
    }
}

async fn grid<P: Can>(bench: &Bench<P>, item: &Item, f: FormState) -> Result<Grid, WebError> {
    let catalogue = &bench.catalogue;
    let groups = groups(bench, item).await?;
    let path = |rest: &str| bench.path(&format!("catalogue/items/{}/variants{rest}", item.id));
    let title = bench.t1("catalogue-variants-of", "item", &item.name);
    let mut page = bench.below(title, "catalogue-tab-items", "catalogue/items");
    if f.has_errors() {
        page = page.with_errors();
    }
    let axes = catalogue.options_of_item(item.id).map(|option| option.title.clone());
    Ok(Grid {
        action: path(""),
        file_url: path("/file"),
        download_url: path(".csv"),
        item_url: bench.path(&format!("catalogue/items/{}", item.id)),
        options_url: bench.path("catalogue/options"),
        axes: axes.collect::<Vec<_>>().join(" × "),
        unit: bench.units().weight.sign(),
        currency: bench.campaign.currency.code().to_owned(),
        made: catalogue.made_variants(item.id).count(),
        has_combinations: !groups.is_empty(),
        groups,
        f,
        page,
    })
}

fn in_database(error: stock::StockError) -> CampaignError {
    match error {
        stock::StockError::Db(error) => error.into(),
        other => CampaignError::Db(db::DbError::Statement(other.to_string())),
    }
}

/// The texts of these pages, in four languages.
pub(super) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    TEXTS
}
