//! What the page of a rule's form shows: only the fields of its kind.

use std::borrow::Cow;

use accounts::can::Can;
use askama::Template;
use campaigns::forms::{PriceForm, ShippingRuleForm};
use campaigns::model::{Item, ItemKind, RuleKind, ShippingRule, Warehouse};
use kernel::Language;
use shipping::Charge;
use web::{Choice, FormState, Page};

use super::kinds::example;
use super::warehouses;
use crate::catalogue::bench::Bench;
use crate::catalogue::contents::filled_rows;
use crate::catalogue::items::{care_choices, country_choices};
use crate::catalogue::more_rows;
use crate::catalogue::units::{volume_units, weight_units};

#[derive(Template)]
#[template(path = "catalogue/rule.html")]
pub(super) struct Edit {
    page: Page,
    pub(super) f: FormState,
    action: String,
    delete_url: String,
    is_new: bool,
    kind: RuleKind,
    example: String,
    currency: String,
    zones: Vec<Choice>,
    waves: Vec<Choice>,
    /// That a price may hold from.
    warehouses: Vec<Choice>,
    /// That may be added, and where a new one is made.
    new_warehouses: Vec<Choice>,
    new_warehouse_url: String,
    /// Of which warehouse the form is; empty while it is still to be chosen.
    warehouse: String,
    cares: Vec<Choice>,
    items: Vec<Choice>,
    has_more: bool,
    ways: Vec<WayView>,
    way_kinds: Vec<Choice>,
    other_kinds: Vec<OtherKind>,
    adds: Vec<Choice>,
    /// When shipping of a wave is paid; empty once its payment was opened.
    paid: Vec<Choice>,
    /// Where payment of a wave is opened; empty where there is nothing to open.
    wave_url: String,
    countries: Vec<Choice>,
    /// In which further languages a place to pick up is described.
    languages: Vec<InLanguage>,
    /// Whether anything is said in one of them.
    has_texts: bool,
    weight_units: Vec<Choice>,
    unit_fields: Vec<UnitField>,
    pub(super) replace: Option<Replace>,
}

/// The fields of one way to count.
struct WayView {
    number: usize,
    title: String,
    kind: RuleKind,
    over_label: String,
    each_label: String,
    maximum_label: String,
    rows: Vec<RowView>,
    /// The names of its fields.
    price: String,
    further: String,
    percent: String,
    least: String,
    over: String,
    add: String,
    beyond: String,
    each: String,
    each_add: String,
    maximum: String,
}

struct RowView {
    over: String,
    over_label: String,
    add: String,
    add_label: String,
}

/// In which unit all weights, or all volumes, of the form are.
struct UnitField {
    name: &'static str,
    label: String,
    units: Vec<Choice>,
}

/// The fields of one language.
struct InLanguage {
    name: String,
    name_label: String,
    details: String,
    details_label: String,
}

struct OtherKind {
    href: String,
    title: String,
}

/// A price that a new one may take the place of.
pub(super) struct Replace {
    pub(super) id: String,
    pub(super) seen: String,
    pub(super) sentence: String,
}

/// The page of a form.
pub(super) fn editor<P: Can>(
    bench: &Bench<P>,
    id: &str,
    (kind, known): (RuleKind, &[Warehouse]),
    (form, f): (&ShippingRuleForm, FormState),
) -> Edit {
    let stored = ShippingRule::find(&bench.catalogue.shipping, id);
    let title = bench.t(&format!("catalogue-rule-kind-{}", kind.word()));
    let mut page = bench.below(title, "catalogue-menu-shipping", "shipping");
    if f.has_errors() {
        page = page.with_errors();
    }
    let table = &bench.catalogue.shipping;
    let path = bench.path(&format!("shipping/rules/{id}"));
    let prices = RuleKind::ALL.into_iter().filter(|one| one.is_rate());
    let kind_title = |kind: RuleKind| bench.t(&format!("catalogue-rule-kind-{}", kind.word()));
    let other =
        |one: RuleKind| OtherKind { href: format!("{path}?kind={}", one.word()), title: kind_title(one) };
    Edit {
        is_new: stored.is_none(),
        delete_url: format!("{path}/delete"),
        kind,
        example: example(bench, kind),
        currency: bench.campaign.currency.code().to_owned(),
        zones: table.zones.iter().map(|zone| Choice::new(zone.id.to_string(), &zone.name)).collect(),
        waves: table.waves.iter().map(|wave| Choice::new(wave.id.to_string(), &wave.name)).collect(),
        warehouses: table.warehouses.iter().map(|own| Choice::new(own.id.to_string(), &own.name)).collect(),
        new_warehouses: warehouses::choices(bench, known),
        new_warehouse_url: bench.path("stock/warehouses/new"),
        warehouse: match &stored {
            Some(ShippingRule::Warehouse(own)) => warehouses::in_words(bench, own),
            _ => String::new(),
        },
        cares: care_choices(bench),
        items: item_choices(bench, form),
        has_more: has_more(form, &f),
        ways: ways(bench, form, &f),
        way_kinds: prices
            .clone()
            .filter(|one| *one != RuleKind::Cheapest)
            .map(|one| Choice::new(one.word(), kind_title(one)))
            .collect(),
        other_kinds: match stored {
            Some(ShippingRule::Rate(_)) => prices.filter(|one| *one != kind).map(other).collect(),
            _ => Vec::new(),
        },
        adds: adds(bench, kind),
        paid: paid(bench, (kind, id)),
        wave_url: match table.waves.iter().find(|wave| wave.id.to_string() == id) {
            Some(wave) if wave.charge == Charge::Later => bench.path(&format!("shipping/waves/{id}")),
            _ => String::new(),
        },
        countries: country_choices(&page),
        languages: languages(bench, form),
        has_texts: form.texts.iter().any(|own| !(own.name.is_empty() && own.details.is_empty())),
        weight_units: weight_units(),
        unit_fields: unit_fields(bench, form),
        replace: None,
        action: path,
        page,
        f: f.with_labels(labels(bench).into_iter().chain(labels_in_languages(bench, form))),
    }
}

/// The campaign's languages but its first, and those in which something is stored.
fn languages<P: Can>(bench: &Bench<P>, form: &ShippingRuleForm) -> Vec<InLanguage> {
    let is_stored = |language: &Language| form.texts.iter().any(|text| text.language == language.code());
    let further = bench.campaign.languages.iter().skip(1).copied();
    let kept = Language::ALL.into_iter().filter(is_stored);
    let mut all: Vec<Language> = Vec::new();
    for language in further.chain(kept) {
        if !all.contains(&language) {
            all.push(language);
        }
    }
    let fields = |language: Language| {
        let label = |key: &str| format!("{} ({})", bench.t(key), language.own_name());
        InLanguage {
            name: format!("name.{}", language.code()),
            name_label: label("catalogue-name"),
            details: format!("details.{}", language.code()),
            details_label: label("catalogue-rule-pickup-details"),
        }
    };
    all.into_iter().map(fields).collect()
}

fn labels_in_languages<P: Can>(
    bench: &Bench<P>,
    form: &ShippingRuleForm,
) -> impl Iterator<Item = (Cow<'static, str>, String)> {
    let all = languages(bench, form).into_iter();
    all.flat_map(|own| [(own.name.into(), own.name_label), (own.details.into(), own.details_label)])
}

/// The units of the ways in which a price is counted, each asked for once.
fn unit_fields<P: Can>(bench: &Bench<P>, form: &ShippingRuleForm) -> Vec<UnitField> {
    let counts_by = |kind: RuleKind| form.ways.iter().any(|way| way.by == kind.word());
    let weight = counts_by(RuleKind::Weight).then(|| UnitField {
        name: "unit",
        label: bench.t("catalogue-weight-unit"),
        units: weight_units(),
    });
    let volume = counts_by(RuleKind::Volume).then(|| UnitField {
        name: "volume_unit",
        label: bench.t("catalogue-volume-unit"),
        units: volume_units(),
    });
    weight.into_iter().chain(volume).collect()
}

/// Whether one of the fields is filled that a simple price does not need.
fn has_more(form: &ShippingRuleForm, f: &FormState) -> bool {
    let texts = [&form.name, &form.free_from, &form.at_most, &form.wave, &form.warehouse];
    let names = ["name", "free_from", "at_most", "wave", "warehouse"];
    texts.into_iter().any(|text| !text.is_empty()) || names.into_iter().any(|name| !f.error(name).is_empty())
}

/// Goods that are sent: what is offered, and what the rule names already.
fn item_choices<P: Can>(bench: &Bench<P>, form: &ShippingRuleForm) -> Vec<Choice> {
    let is_named = |id: &str| form.items.iter().any(|item| item == id);
    let items = bench.catalogue.items.iter();
    let is_sent = |item: &&Item| {
        item.kind == ItemKind::Physical && item.shelf.is_offered() || is_named(&item.id.to_string())
    };
    items
        .filter(is_sent)
        .map(|item| Choice::new(item.id.to_string(), format!("{} ({})", item.name, item.sku)))
        .collect()
}

fn adds<P: Can>(bench: &Bench<P>, kind: RuleKind) -> Vec<Choice> {
    let currency = bench.campaign.currency.code();
    let choice = |word: &str, key: &str| Choice::new(word, bench.t1(key, "currency", currency));
    if kind == RuleKind::Duty {
        return vec![
            choice("percent", "catalogue-rule-unit-value"),
            choice("piece", "catalogue-rule-unit-piece"),
            choice("tariff_number", "catalogue-rule-unit-code"),
        ];
    }
    vec![
        choice("parcel", "catalogue-rule-unit-parcel"),
        choice("piece", "catalogue-rule-unit-piece"),
        choice("percent", "catalogue-rule-unit-percent"),
    ]
}

/// When shipping of a wave is paid. Once its payment was opened, that is no question any more.
fn paid<P: Can>(bench: &Bench<P>, (kind, id): (RuleKind, &str)) -> Vec<Choice> {
    let mut opened = bench.catalogue.shipping.waves.iter().filter(|wave| wave.opened_on.is_some());
    if kind != RuleKind::Wave || opened.any(|wave| wave.id.to_string() == id) {
        return Vec::new();
    }
    [("now", "catalogue-rule-paid-now"), ("later", "catalogue-rule-paid-later")]
        .map(|(word, key)| Choice::new(word, bench.t(key)))
        .to_vec()
}

fn ways<P: Can>(bench: &Bench<P>, form: &ShippingRuleForm, f: &FormState) -> Vec<WayView> {
    let is_cheapest = form.kind == RuleKind::Cheapest.word();
    let view = |(n, way): (usize, &PriceForm)| {
        let kind = RuleKind::from_word(&way.by).unwrap_or(RuleKind::Order); // reading refuses other words
        let prefix = if is_cheapest { format!("way.{n}.") } else { String::new() };
        let currency = bench.campaign.currency.code();
        let of =
            |what: &str| bench.t1(&format!("catalogue-rule-{what}-{}", kind.word()), "currency", currency);
        let (over, each, maximum) = if kind.has_steps() {
            (of("over"), of("each"), of("max"))
        } else {
            (String::new(), String::new(), String::new())
        };
        let name = |field: &str| format!("{prefix}{field}");
        WayView {
            title: bench.t(&format!("catalogue-rule-kind-{}", kind.word())),
            number: n,
            kind,
            rows: if kind.has_steps() { rows(bench, f, (&prefix, &over)) } else { Vec::new() },
            over_label: over,
            each_label: each,
            maximum_label: maximum,
            price: name("price"),
            further: name("further"),
            percent: name("percent"),
            least: name("least"),
            over: name("over"),
            add: name("add"),
            beyond: name("beyond"),
            each: name("each"),
            each_add: name("each_add"),
            maximum: name("maximum"),
        }
    };
    form.ways.iter().enumerate().map(view).collect()
}

fn rows<P: Can>(bench: &Bench<P>, f: &FormState, (prefix, over): (&str, &str)) -> Vec<RowView> {
    let table = format!("{prefix}over");
    let filled = filled_rows(f, &[&table, &format!("{prefix}add")]);
    let add = bench.t1("catalogue-step-add-in", "currency", bench.campaign.currency.code());
    let label = |what: &str, n: usize| {
        let row = i64::try_from(n).unwrap_or(i64::MAX).saturating_add(1);
        bench.page.t2("catalogue-rule-row", &("what", what.into()), &("number", row.into()))
    };
    (0..more_rows::shown(f, &table, filled))
        .map(|n| RowView {
            over: format!("{prefix}over.{n}"),
            over_label: label(over, n),
            add: format!("{prefix}add.{n}"),
            add_label: label(&add, n),
        })
        .collect()
}

fn labels<P: Can>(bench: &Bench<P>) -> Vec<(Cow<'static, str>, String)> {
    let currency = bench.campaign.currency.code();
    [
        ("zone", "catalogue-zone"),
        ("name", "catalogue-name"),
        ("items", "catalogue-rule-items"),
        ("price", "catalogue-price"),
        ("further", "catalogue-rule-further-piece"),
        ("percent", "catalogue-rule-percent"),
        ("least", "catalogue-rule-least"),
        ("heavier", "catalogue-step-over"),
        ("amount", "catalogue-rule-amount"),
        ("adds", "catalogue-rule-adds"),
        ("places", "catalogue-rule-places"),
        ("hs_prefix", "catalogue-rule-hs"),
        ("origin", "catalogue-origin"),
        ("from", "catalogue-valid-from"),
        ("until", "catalogue-valid-until"),
        ("free_from", "catalogue-rule-free-from"),
        ("at_most", "catalogue-rule-limit"),
        ("wave", "catalogue-rule-wave"),
        ("paid", "catalogue-rule-paid"),
        ("warehouse", "catalogue-rule-warehouse"),
        ("care", "catalogue-care"),
        ("postal_code", "catalogue-rule-pickup-postal-code"),
        ("street", "catalogue-rule-pickup-street"),
        ("city", "catalogue-rule-pickup-city"),
        ("region", "catalogue-rule-pickup-region"),
        ("country", "catalogue-rule-pickup-country"),
        ("details", "catalogue-rule-pickup-details"),
        ("choose_until", "catalogue-rule-pickup-choose-until"),
        ("total_limit", "catalogue-rule-pickup-limit"),
    ]
    .into_iter()
    .map(|(name, key)| (name.into(), bench.t1(key, "currency", currency)))
    .collect()
}
