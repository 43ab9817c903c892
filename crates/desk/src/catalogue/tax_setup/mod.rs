//! Who sells, where tax is handed over, and whether prices go by that: with what a change costs before it is made.

mod findings;

use std::sync::Arc;

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::response::Response;
use campaigns::CampaignError;
use campaigns::forms::{SCHEME_WORDS, TaxSetupForm};
use campaigns::model::{Catalogue, TaxSetup};
use kernel::Language;
use web::widgets::MoneyLine;
use web::{Choice, FieldErrors, Form, FormState, FtlSource, Page, SentForm, WebError, html, invalid};

use super::bench::{Bench, web_error};
use super::contents::filled_rows;
use super::effect;
use super::items::country_choices;
use super::more_rows;
use super::saving::seen;
use super::sentences::field_errors;
use super::typed::{close_up, state_of};
pub(crate) use findings::tax_blockers;
pub(super) use findings::{Finding, findings};

/// Blank rows below those that are filled.

#[derive(Template)]
#[template(path = "catalogue/tax_setup.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    tax_url: String,
    currency: String,
    bases: Vec<Choice>,
    countries: Vec<Choice>,
    schemes: Vec<Choice>,
    cross_border: Vec<Choice>,
    scopes: Vec<Choice>,
    bearers: Vec<Choice>,
    roundings: Vec<Choice>,
    platform: Vec<Choice>,
    registrations: Vec<Row>,
    exchanges: Vec<Row>,
    /// What saving would change; empty before anybody asked.
    effect: Vec<MoneyLine>,
    effect_text: String,
    effect_outside: String,
    /// Carried by the form once its effect was shown.
    looked: String,
    findings: Vec<Finding>,
}

/// A row of fields: name, name with its number, label, kind of keyboard.
struct Row {
    title: String,
    cells: Vec<Cell>,
}

struct Cell {
    name: &'static str,
    key: String,
    label: String,
    text: String,
    is_date: bool,
}

/// What the form calls its fields, from the top.
const LABELS: [(&str, &str); 10] = [
    ("basis", "tax-setup-basis"),
    ("home", "tax-setup-home"),
    ("cross_border", "tax-setup-cross-border"),
    ("duty_paid", "tax-setup-duty-paid"),
    ("customs_scope", "tax-setup-customs-scope"),
    ("customs_borne_by", "tax-setup-customs-bearer"),
    ("rounding", "tax-setup-rounding"),
    ("platform_tax", "tax-setup-platform"),
    ("business_buyers", "tax-setup-business"),
    ("registration_scheme", "tax-setup-registrations"),
];

const REGISTRATION: [(&str, &str); 4] = [
    ("registration_place", "tax-setup-place"),
    ("registration_number", "tax-setup-number"),
    ("registration_from", "tax-setup-from"),
    ("registration_until", "tax-setup-until"),
];
const EXCHANGE: [(&str, &str); 4] = [
    ("exchange_to", "tax-setup-exchange-to"),
    ("exchange_rate", "tax-setup-exchange-rate"),
    ("exchange_date", "tax-setup-exchange-date"),
    ("exchange_source", "tax-setup-exchange-source"),
];

/// What is shown beside the form.
#[derive(Default)]
struct Beside {
    effect: Vec<MoneyLine>,
    effect_text: String,
    effect_outside: String,
    looked: String,
    findings: Vec<Finding>,
}

pub(super) async fn show(bench: Bench<can::Reading<can::EditCatalogue>>) -> Result<Response, WebError> {
    let stored = bench.catalogue.tax_setup.as_ref();
    let form = stored.map_or_else(|| TaxSetupForm::first(bench.campaign.dispatch_country), TaxSetupForm::of);
    let f = state_of(&form).with("seen", seen(stored));
    let found = findings(&bench, bench.catalogue.clone()).await?;
    let beside = Beside { findings: found, ..Beside::default() };
    html(&editor(&bench, f, beside))
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Form { input: mut typed, sent }: Form<TaxSetupForm>,
) -> Result<Response, WebError> {
    close(&mut typed);
    let f = state_of(&typed).with("seen", sent.value("seen").unwrap_or_default());
    if more_rows::asked(&sent) {
        return html(&editor(&bench, more_rows::again(f, &sent), Beside::default()));
    }
    let setup = match typed.read(bench.campaign.currency) {
        Ok(setup) => setup,
        Err(problems) => {
            let f = f.with_errors(field_errors(&bench.page.texts, &problems));
            return invalid(&editor(&bench, f, Beside::default()));
        }
    };
    let then = Catalogue { tax_setup: Some(setup.clone()), ..bench.catalogue.as_ref().clone() };
    let print = seen(Some(&setup));
    if sent.value("action") == Some("look") || sent.value("looked") != Some(print.as_str()) {
        let what = effect::of(&bench, &then).await?;
        if sent.value("action") == Some("look") || what.changes_anything() {
            let beside = Beside {
                effect: what.lines(&bench),
                effect_text: what.in_words(&bench),
                effect_outside: what.outside_the_sums(&bench),
                looked: print,
                findings: findings(&bench, Arc::new(then)).await?,
            };
            return html(&editor(&bench, f, beside));
        }
    }
    store(&bench, setup, &sent, f).await
}

/// Writes the set-up, unless somebody changed it since the form was filled in.
async fn store(
    bench: &Bench<can::EditCatalogue>,
    setup: TaxSetup,
    sent: &SentForm,
    f: FormState,
) -> Result<Response, WebError> {
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let before = sent.value("seen").unwrap_or_default().to_owned(); // blank: there was none
    let saved = bench.site.db().write(move |tx| {
        let now = seen(campaigns::load_catalogue(tx, row)?.tax_setup.as_ref());
        if now != before {
            return Ok(Some(now));
        }
        campaigns::save_tax_setup(tx, &cx, row, &setup)?;
        Ok(None)
    });
    let mut errors = FieldErrors::new();
    match saved.await {
        Ok(None) => Ok(bench.done(bench.t("tax-setup-saved"), "tax")),
        Ok(Some(now)) => {
            errors.add("", bench.t("catalogue-changed-meanwhile"));
            let f = f.with("seen", now).with_errors(errors);
            invalid(&editor(bench, f, Beside::default()))
        }
        Err(CampaignError::Refused(problems)) => {
            let f = f.with_errors(field_errors(&bench.page.texts, &problems));
            invalid(&editor(bench, f, Beside::default()))
        }
        Err(error) => Err(web_error(error)),
    }
}

fn close(typed: &mut TaxSetupForm) {
    close_up(
        &mut [
            &mut typed.registration_scheme,
            &mut typed.registration_place,
            &mut typed.registration_number,
            &mut typed.registration_from,
            &mut typed.registration_until,
        ],
        3,
    );
    close_up(
        &mut [
            &mut typed.exchange_to,
            &mut typed.exchange_rate,
            &mut typed.exchange_date,
            &mut typed.exchange_source,
        ],
        2,
    );
}

fn rows<P: Can>(
    bench: &Bench<P>,
    f: &FormState,
    leading: &[&str],
    (title, cells): (&str, &[(&'static str, &str)]),
) -> Vec<Row> {
    let cell = |n: usize, (name, label): &(&'static str, &str)| Cell {
        name,
        key: format!("{name}.{n}"),
        label: bench.t(label),
        text: f.value(&format!("{name}.{n}")).to_owned(),
        is_date: name.ends_with("_from") || name.ends_with("_until") || name.ends_with("_date"),
    };
    let row = |n: usize| Row {
        title: bench.t1(title, "number", n + 1),
        cells: cells.iter().map(|one| cell(n, one)).collect(),
    };
    let table = leading.first().copied().unwrap_or_default();
    (0..more_rows::shown(f, table, filled_rows(f, leading))).map(row).collect()
}

fn editor<P: Can>(bench: &Bench<P>, f: FormState, beside: Beside) -> Edit {
    let mut page = bench.below(bench.t("tax-setup-title"), "catalogue-menu-tax", "tax");
    if f.has_errors() {
        page = page.with_errors();
    }
    let choice = |value: &str, key: &str, hint: &str| Choice::new(value, bench.t(key)).hint(bench.t(hint));
    let plain = |value: &str, key: &str| Choice::new(value, bench.t(key));
    let scheme = |word: &&str| plain(word, &format!("taxes-scheme-{}", word.replace('_', "-")));
    let registrations = rows(
        bench,
        &f,
        &["registration_scheme", "registration_place", "registration_number"],
        ("tax-setup-registration-number", &REGISTRATION),
    );
    let exchanges =
        rows(bench, &f, &["exchange_to", "exchange_rate"], ("tax-setup-exchange-number", &EXCHANGE));
    let labels = labels(bench, [&registrations, &exchanges]);
    Edit {
        action: bench.path("tax/setup"),
        tax_url: bench.path("tax"),
        currency: bench.campaign.currency.code().to_owned(),
        bases: vec![
            choice("own", "tax-setup-basis-own", "tax-setup-basis-own-hint"),
            choice("product", "tax-setup-basis-product", "tax-setup-basis-product-hint"),
        ],
        countries: country_choices(&page),
        schemes: SCHEME_WORDS.iter().map(scheme).collect(),
        cross_border: vec![
            plain("destination", "tax-setup-cross-destination"),
            plain("home_below_limit", "tax-setup-cross-home"),
        ],
        scopes: vec![
            plain("all_distance_sales", "tax-setup-scope-all"),
            plain("ioss_only", "tax-setup-scope-ioss"),
        ],
        bearers: vec![plain("buyer", "tax-setup-bearer-buyer"), plain("seller", "tax-setup-bearer-seller")],
        roundings: vec![
            plain("per_line", "tax-setup-round-line"),
            plain("per_total", "tax-setup-round-total"),
        ],
        platform: vec![
            choice("not_collected", "tax-setup-platform-not", "tax-setup-platform-not-hint"),
            choice("collected", "tax-setup-platform-collected", "tax-setup-platform-collected-hint"),
        ],
        registrations,
        exchanges,
        effect: beside.effect,
        effect_text: beside.effect_text,
        effect_outside: beside.effect_outside,
        looked: beside.looked,
        findings: beside.findings,
        f: f.with_labels(labels),
        page,
    }
}

/// What the summary of mistakes calls the fields: those of a row by their row.
fn labels<P: Can>(bench: &Bench<P>, rows: [&[Row]; 2]) -> Vec<(String, String)> {
    let single = LABELS.iter().map(|(name, key)| ((*name).to_owned(), bench.t(key)));
    let cells = rows.into_iter().flatten().flat_map(|row| {
        row.cells.iter().map(|cell| (cell.key.clone(), format!("{}, {}", row.title, cell.label)))
    });
    single.chain(cells).collect()
}

/// The page's texts, in four languages.
pub(super) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    TEXTS
}
