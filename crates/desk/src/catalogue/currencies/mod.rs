//! In which other currencies backers may pay, at which rates: typed, or taken over from the European Central Bank's file.

use std::collections::HashMap;

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Multipart;
use axum::response::Response;
use campaigns::forms::PayCurrenciesForm;
use campaigns::model::{PayCurrency, RATE_FRESH_DAYS, TypedRate};
use campaigns::{CampaignError, EcbRates};
use kernel::Language;
use web::{FieldErrors, Flash, Form, FormState, FtlSource, Page, WebError, html, invalid, small_file};

use super::bench::{Bench, web_error};
use super::price_list;
use super::saving::seen;
use super::sentences::field_errors;
use super::typed::{close_up, state_of};
use crate::error::DeskError;
use crate::frame;
use crate::shown::Names;

/// Where the page is, below the campaign.
const PATH: &str = "settings/currencies";
/// The bank's file of all days since 1999 has about 2 MB.
pub(super) const FILE_MIB_MAX: usize = 4;

#[derive(Template)]
#[template(path = "catalogue/currencies.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    upload: String,
    back: String,
    rows: Vec<Row>,
    /// What to look at: rates that are old, currencies that have ended.
    warnings: Vec<String>,
    offers_any: bool,
    /// Pages of own prices in what is saved.
    price_lists: Vec<price_list::Link>,
    /// Whether there may be more rows than are shown.
    has_more: bool,
}

/// Empty rows below those of the saved currencies, and as many more when asked for.
const EMPTY_ROWS: usize = 2;
/// The state's value of how many rows are asked for.
const ROWS_ASKED: &str = "rows_asked";

/// One currency.
struct Row {
    title: String,
    /// Who typed its rate; empty for one of the bank's, and where nothing is saved.
    typed_by: String,
    cells: Vec<Cell>,
}

/// One field of a row.
struct Cell {
    /// Its name in the form.
    name: &'static str,
    /// The same with the number of the row.
    key: String,
    label: String,
    text: String,
    is_date: bool,
}

pub(super) async fn show(bench: Bench<can::Reading<can::EditSettings>>) -> Result<Response, WebError> {
    let typed_by = typed_by(&bench).await?;
    html(&editor(&bench, state(&bench.catalogue.currencies), &typed_by))
}

/// Who typed the rates that are not the bank's, in words, by the code of the currency.
type TypedBy = HashMap<String, String>;

async fn typed_by<P: Can>(bench: &Bench<P>) -> Result<TypedBy, WebError> {
    let (row, vault) = (bench.campaign.row, bench.site.vault().clone());
    let read = bench.site.db().read(move |tx| {
        let names = Names::load(tx, &vault)?;
        Ok::<_, DeskError>((campaigns::rates_typed(tx, row)?, names))
    });
    let (typed, names) = read.await?;
    let told = |one: TypedRate| {
        let who = names.of(&bench.page, &one.by);
        let when = frame::when(&bench.campaign, one.at);
        let text = bench.page.t2("currencies-typed-by", &("name", who.into()), &("when", when.into()));
        (one.currency.code().to_owned(), text)
    };
    Ok(typed.into_iter().map(told).collect())
}

fn state(currencies: &[PayCurrency]) -> FormState {
    state_of(&PayCurrenciesForm::of(currencies)).with("seen", seen(Some(&currencies)))
}

pub(super) async fn save(
    bench: Bench<can::EditSettings>,
    Form { input: mut typed, sent }: Form<PayCurrenciesForm>,
) -> Result<Response, WebError> {
    let typed_by = typed_by(&bench).await?;
    let rows_sent = typed.currency.len();
    let PayCurrenciesForm { currency, rate, rated_on, source, step, ends_on } = &mut typed;
    close_up(&mut [currency, rate, rated_on, source, step, ends_on], 2);
    let before = sent.value("seen").unwrap_or_default().to_owned(); // blank: as of a page without any
    let again = |seen: &str| state_of(&typed).with("seen", seen);
    let refused = |problems| {
        let f = again(&before).with_errors(field_errors(&bench.page.texts, &problems));
        invalid(&editor(&bench, f, &typed_by))
    };
    if sent.value("action") == Some("more") {
        let rows = rows_sent.saturating_add(EMPTY_ROWS).to_string();
        return html(&editor(&bench, again(&before).with(ROWS_ASKED, rows), &typed_by));
    }
    let currencies = match typed.read(bench.campaign.currency, &bench.catalogue.currencies) {
        Ok(currencies) => currencies,
        Err(problems) => return refused(problems),
    };
    let (cx, row, seen_then) = (bench.permit.cx(&bench.site), bench.campaign.row, before.clone());
    let saved = bench.site.db().write(move |tx| {
        let now = seen(Some(&campaigns::load_catalogue(tx, row)?.currencies));
        if now != seen_then {
            return Ok(Some(now));
        }
        campaigns::save_pay_currencies(tx, &cx, row, &currencies).map(|()| None)
    });
    match saved.await {
        Ok(None) => Ok(bench.done(bench.t("currencies-saved"), PATH)),
        Ok(Some(now)) => {
            let mut errors = FieldErrors::new();
            errors.add("", bench.t("catalogue-changed-meanwhile"));
            invalid(&editor(&bench, again(&now).with_errors(errors), &typed_by))
        }
        Err(CampaignError::Refused(problems)) => refused(problems),
        Err(error) => Err(web_error(error)),
    }
}

/// The bank's file: its rates for the currencies that are offered.
pub(super) async fn upload(
    bench: Bench<can::EditSettings>,
    mut body: Multipart,
) -> Result<Response, WebError> {
    let typed_by = typed_by(&bench).await?;
    let refused = |sentence: String| {
        let mut errors = FieldErrors::new();
        errors.add("file", sentence);
        invalid(&editor(&bench, state(&bench.catalogue.currencies).with_errors(errors), &typed_by))
    };
    let file = match small_file(&bench.page, &mut body, ("file", FILE_MIB_MAX)).await {
        Ok(file) => file,
        Err(sentence) => return refused(sentence),
    };
    let read =
        tokio::task::spawn_blocking(move || EcbRates::read(&file)).await.map_err(WebError::internal)?;
    let Some(rates) = read else { return refused(bench.t("currencies-file-wrong")) };
    let (cx, row, on) = (bench.permit.cx(&bench.site), bench.campaign.row, rates.on);
    let taken = bench.site.db().write(move |tx| campaigns::take_over_ecb_rates(tx, &cx, row, &rates));
    let left = match taken.await {
        Ok(left) => left,
        Err(CampaignError::Refused(_)) => {
            return refused(bench.t1("currencies-file-ahead", "date", on.to_string()));
        }
        Err(error) => return Err(web_error(error)),
    };
    let to = bench.path(PATH);
    if left.is_empty() {
        let done = bench.t1("currencies-taken", "date", on.to_string());
        return Ok(Flash::success(done).redirect(&bench.site, &to));
    }
    let codes = left.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let args = [("date", on.to_string().into()), ("currencies", codes.into())];
    let some = bench.page.texts.text_with("currencies-taken-some", &args);
    Ok(Flash::warning(some).redirect(&bench.site, &to))
}

fn rows<P: Can>(bench: &Bench<P>, f: &FormState, typed_by: &TypedBy) -> Vec<Row> {
    const CELLS: [(&str, &str, bool); 6] = [
        ("currency", "currencies-currency", false),
        ("rate", "currencies-rate", false),
        ("rated_on", "currencies-rated-on", true),
        ("source", "currencies-source", false),
        ("step", "currencies-step", false),
        ("ends_on", "currencies-ends-on", true),
    ];
    let row = |n: usize| Row {
        title: bench.t1("currencies-number", "number", n + 1),
        typed_by: typed_by.get(f.value(&format!("currency.{n}"))).cloned().unwrap_or_default(),
        cells: CELLS
            .into_iter()
            .map(|(name, label, is_date)| {
                let key = format!("{name}.{n}");
                let label = bench.t(label);
                Cell { name, label, text: f.value(&key).to_owned(), key, is_date }
            })
            .collect(),
    };
    let is_filled = |n: &usize| CELLS.iter().any(|(name, _, _)| !f.value(&format!("{name}.{n}")).is_empty());
    let filled = (0..PayCurrenciesForm::ROWS).rfind(is_filled).map_or(0, |last| last + 1);
    let asked: usize = f.value(ROWS_ASKED).parse().unwrap_or(0); // none are
    (0..(filled + EMPTY_ROWS).max(asked).min(PayCurrenciesForm::ROWS)).map(row).collect()
}

/// What of the saved currencies somebody should look at.
fn warnings<P: Can>(bench: &Bench<P>) -> Vec<String> {
    let today = bench.campaign.day_of(bench.site.now());
    let told = |one: &PayCurrency| {
        let key = if !one.is_offered(today) {
            "currencies-ended"
        } else if one.is_old(today) {
            "currencies-old"
        } else {
            return None;
        };
        let date = one.ends_on.filter(|_| !one.is_offered(today)).unwrap_or(one.rated_on);
        let args = [
            ("currency", one.currency.code().into()),
            ("date", date.to_string().into()),
            ("days", i64::from(RATE_FRESH_DAYS).into()),
        ];
        Some(bench.page.texts.text_with(key, &args))
    };
    bench.catalogue.currencies.iter().filter_map(told).collect()
}

/// What the page of settings says of it: the key of its sentence.
pub(super) fn link_key<P: Can>(bench: &Bench<P>) -> &'static str {
    if !warnings(bench).is_empty() {
        "currencies-link-look"
    } else if bench.catalogue.currencies.is_empty() {
        "currencies-link-off"
    } else {
        "currencies-link-on"
    }
}

fn editor<P: Can>(bench: &Bench<P>, f: FormState, typed_by: &TypedBy) -> Edit {
    let mut page = bench.below(bench.t("currencies-title"), "catalogue-menu-settings", "settings");
    if f.has_errors() {
        page = page.with_errors();
    }
    let rows = rows(bench, &f, typed_by);
    let labels = rows.iter().flat_map(|row| {
        row.cells.iter().map(|cell| (cell.key.clone(), format!("{}, {}", row.title, cell.label)))
    });
    let labels: Vec<_> = labels.chain([("file".to_owned(), bench.t("currencies-file"))]).collect();
    Edit {
        action: bench.path(PATH),
        upload: bench.path(&format!("{PATH}/ecb")),
        back: bench.path("settings"),
        warnings: warnings(bench),
        has_more: rows.len() < PayCurrenciesForm::ROWS,
        price_lists: price_list::links(bench),
        offers_any: !bench.catalogue.currencies.is_empty(),
        rows,
        f: f.with_labels(labels),
        page,
    }
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
