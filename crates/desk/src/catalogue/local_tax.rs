//! Tables of counties, cities and postal codes of the USA: looked at, loaded, given back and taken away, a state at a time.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use campaigns::model::LocalTaxLine;
use campaigns::{CampaignError, FieldProblem, FieldProblems, NewLocalTable};
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::{CountryCode, address_format};
use taxes::{
    LOCALITY_BYTES_MAX, LOCALITY_HEADER, LocalCounts, LocalOrigin, LocalTable, Scheme, TableProblem, TaxPlace,
};
use web::{Choice, FieldErrors, FormState, Page, WebError, html, invalid};

use super::bench::{Bench, web_error};
use super::sentences::field_errors;

/// Longest name of a source.
const SOURCE_CHARS_MAX: usize = 200;
/// As large as a file may be, mebibytes.
const MAXIMUM_MIB: u32 = 4;

#[derive(Template)]
#[template(path = "catalogue/local_tax.html")]
struct LocalTax {
    page: Page,
    f: FormState,
    action: String,
    columns: &'static str,
    may_edit: bool,
    states: Vec<Choice>,
    tables: Vec<TableLine>,
    problems: Vec<String>,
    /// What a file that was looked at has; empty where none was.
    looked: Vec<String>,
}

struct TableLine {
    state: String,
    source: String,
    rates: String,
    loaded_on: String,
    note: String,
    download: String,
    download_label: String,
    delete: String,
    delete_label: String,
}

pub(super) async fn show(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let tables = loaded(&bench).await?;
    html(&page_of(&bench, FormState::new(), &tables, Outcome::default()))
}

async fn loaded<P: Can>(bench: &Bench<P>) -> Result<Vec<LocalTaxLine>, WebError> {
    let row = bench.campaign.row;
    Ok(bench.site.db().read(move |tx| campaigns::local_tables(tx, row)).await?)
}

pub(super) async fn download(
    bench: Bench<can::ViewBackers>,
    Path((_, state)): Path<(Id<kinds::Campaign>, String)>,
) -> Result<Response, WebError> {
    let state = state.strip_suffix(".csv").and_then(state_of).ok_or(WebError::NotFound)?;
    let row = bench.campaign.row;
    let file = bench.site.db().read(move |tx| campaigns::local_table_file(tx, row, state)).await?;
    let name = format!("attachment; filename=\"sales-tax-{state}-{}.csv\"", bench.campaign.slug);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, file.ok_or(WebError::NotFound)?).into_response())
}

pub(super) async fn delete(
    bench: Bench<can::EditCatalogue>,
    Path((_, state)): Path<(Id<kinds::Campaign>, String)>,
) -> Result<Response, WebError> {
    let state = state_of(&state).ok_or(WebError::NotFound)?;
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let gone = bench.site.db().write(move |tx| campaigns::delete_local_table(tx, &cx, row, state));
    gone.await.map_err(web_error)?;
    Ok(bench.done(bench.t1("local-tax-deleted", "state", name_of(state)), "tax/local"))
}

/// What became of a file.
#[derive(Default)]
struct Outcome {
    problems: Vec<TableProblem>,
    counts: Option<LocalCounts>,
}

pub(super) async fn upload(bench: Bench<can::EditCatalogue>, body: Multipart) -> Result<Response, WebError> {
    let sent = receive(&bench, body).await?;
    let tables = loaded(&bench).await?;
    let f = FormState::new().with("state", sent.state.clone()).with("source", sent.source.clone());
    let new = match read_form(&sent) {
        Ok(new) => new,
        Err(problems) => {
            let f = f.with_errors(field_errors(&bench.page.texts, &problems));
            return invalid(&page_of(&bench, f, &tables, Outcome::default()));
        }
    };
    if sent.is_looked_at {
        let origin = LocalOrigin { state: Some(new.state), source: new.source, loaded_on: None };
        let csv = new.csv;
        let read = tokio::task::spawn_blocking(move || LocalTable::read(csv.as_bytes(), &origin));
        return match read.await.map_err(WebError::internal)? {
            Ok(table) => {
                let outcome = Outcome { counts: Some(table.counts()), ..Outcome::default() };
                html(&page_of(&bench, f, &tables, outcome))
            }
            Err(problems) => refused(&bench, f, &tables, problems),
        };
    }
    let (cx, row, state) = (bench.permit.cx(&bench.site), bench.campaign.row, new.state);
    let saved = bench.site.db().write(move |tx| campaigns::replace_local_table(tx, &cx, row, &new));
    match saved.await {
        Ok(counts) => {
            let count = bench.page.texts.number(i64::try_from(counts.rows).unwrap_or(i64::MAX));
            let texts = (("state", name_of(state).into()), ("count", count.into()));
            Ok(bench.done(bench.page.t2("local-tax-loaded", &texts.0, &texts.1), "tax/local"))
        }
        Err(CampaignError::LocalTable(problems)) => refused(&bench, f, &tables, problems),
        Err(error) => Err(web_error(error)),
    }
}

fn refused<P: Can>(
    bench: &Bench<P>,
    f: FormState,
    tables: &[LocalTaxLine],
    problems: Vec<TableProblem>,
) -> Result<Response, WebError> {
    let mut errors = FieldErrors::new();
    errors.add("file", bench.t("local-tax-not-loaded"));
    invalid(&page_of(bench, f.with_errors(errors), tables, Outcome { problems, counts: None }))
}

/// What the form sent.
#[derive(Default)]
struct Sent {
    state: String,
    source: String,
    is_looked_at: bool,
    is_too_large: bool,
    file: Vec<u8>,
}

async fn receive<P: Can>(bench: &Bench<P>, mut body: Multipart) -> Result<Sent, WebError> {
    let unreadable = |_| WebError::BadInput(bench.t("web-error-form-unreadable"));
    let mut sent = Sent::default();
    while let Some(field) = body.next_field().await.map_err(unreadable)? {
        match field.name() {
            Some("state") => sent.state = field.text().await.map_err(unreadable)?,
            Some("source") => sent.source = field.text().await.map_err(unreadable)?,
            Some("action") => sent.is_looked_at = field.text().await.map_err(unreadable)? == "look",
            Some("file") => {
                let Ok(bytes) = field.bytes().await else {
                    sent.is_too_large = true;
                    return Ok(sent);
                };
                sent.file = bytes.to_vec();
            }
            _ => {}
        }
    }
    Ok(sent)
}

fn read_form(sent: &Sent) -> Result<NewLocalTable, FieldProblems> {
    let mut problems = FieldProblems::new();
    let state = state_of(&sent.state);
    if state.is_none() {
        problems.add("state", FieldProblem::Required);
    }
    let source = kernel::text::tidy_line(&sent.source);
    if source.is_empty() {
        problems.add("source", FieldProblem::Required);
    }
    let source: String = source.chars().take(SOURCE_CHARS_MAX).collect();
    if sent.is_too_large || sent.file.len() > LOCALITY_BYTES_MAX {
        problems.add("file", FieldProblem::FileTooLarge { maximum_mib: MAXIMUM_MIB });
    } else if sent.file.is_empty() {
        problems.add("file", FieldProblem::Required);
    }
    let csv = String::from_utf8(sent.file.clone());
    match (state, csv) {
        (Some(state), Ok(csv)) if problems.is_empty() => Ok(NewLocalTable { state, source, csv }),
        (_, Err(_)) => {
            problems.add("file", FieldProblem::NotUtf8);
            Err(problems)
        }
        _ => Err(problems),
    }
}

/// `TX`, or `US-TX`.
fn state_of(text: &str) -> Option<TaxPlace> {
    let text = text.trim();
    let code = text.strip_prefix("US-").unwrap_or(text);
    TaxPlace::parse(&format!("US-{code}")).filter(|place| code.len() == 2 && place.region_text().is_some())
}

/// `Texas`.
fn name_of(state: TaxPlace) -> String {
    let found = CountryCode::parse("US").and_then(|country| {
        address_format(country).region(state.region_text()?).map(|region| region.shown_name().to_owned())
    });
    found.unwrap_or_else(|| state.to_string())
}

fn states() -> Vec<Choice> {
    let Some(country) = CountryCode::parse("US") else { return Vec::new() }; // it is in every list
    let known = address_format(country).regions.iter().filter(|region| state_of(region.key).is_some());
    known.map(|region| Choice::new(region.key.to_owned(), region.shown_name().to_owned())).collect()
}

fn page_of<P: Can>(bench: &Bench<P>, f: FormState, tables: &[LocalTaxLine], outcome: Outcome) -> LocalTax {
    let mut page = bench.below(bench.t("local-tax-title"), "catalogue-menu-tax", "tax");
    if f.has_errors() {
        page = page.with_errors();
    }
    let sentence = |problem: &TableProblem| {
        pledges::forms::tax_sentence(&page.texts, problem.text_key(), problem.args())
    };
    LocalTax {
        action: bench.path("tax/local"),
        columns: LOCALITY_HEADER,
        may_edit: bench.may_edit(),
        states: states(),
        tables: tables.iter().map(|table| line(bench, table)).collect(),
        problems: outcome.problems.iter().map(sentence).collect(),
        looked: outcome.counts.map(|counts| told(bench, counts)).unwrap_or_default(), // nothing was looked at
        f,
        page,
    }
}

fn line<P: Can>(bench: &Bench<P>, table: &LocalTaxLine) -> TableLine {
    let state = table.state.region_text().unwrap_or_default().to_owned();
    let today = bench.campaign.day_of(bench.site.now());
    let of_state = Scheme::UsState { place: table.state };
    let counts = bench.catalogue.assessing().is_some_and(|setup| setup.seller.is_registered(of_state, today));
    let name = name_of(table.state);
    TableLine {
        source: table.source.clone(),
        rates: bench.page.texts.number(i64::try_from(table.rates).unwrap_or(i64::MAX)),
        loaded_on: table.loaded_on.to_string(),
        note: bench.t(if counts { "local-tax-counts" } else { "local-tax-rests" }),
        download: bench.path(&format!("tax/local/{state}.csv")),
        download_label: bench.t1("local-tax-download-of", "state", name.as_str()),
        delete: bench.path(&format!("tax/local/{state}/delete")),
        delete_label: bench.t1("local-tax-delete-of", "state", name.as_str()),
        state: name,
    }
}

/// What is in a file that was looked at.
fn told<P: Can>(bench: &Bench<P>, counts: LocalCounts) -> Vec<String> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut told: Vec<String> = [
        ("local-tax-rows", counts.rows),
        ("local-tax-counties", counts.counties),
        ("local-tax-cities", counts.cities),
        ("local-tax-codes", counts.postal_codes),
    ]
    .into_iter()
    .map(|(key, count)| bench.t1(key, "count", number(count)))
    .collect();
    if counts.unreached_counties > 0 {
        told.push(bench.t1("local-tax-unreached", "count", number(counts.unreached_counties)));
    }
    told
}
