//! The shipping table as a file: download it, change it, upload it. Nothing of a file with a mistake is taken over, and
//! no rule is deleted, nor a colleague's change undone, without a word.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Multipart;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use campaigns::model::Table;
use campaigns::{
    CampaignError, FieldProblem, FieldProblems, FileProblem, LeftOut, LostRule, left_out, shipping_file_heads,
};
use web::{FieldErrors, FormState, Page, WebError, html, invalid};

use super::bench::{Bench, web_error};
use super::saving::seen;
use super::sentences::field_errors;
use super::shipping_rules::{awaited, known_warehouses};

/// Ticked, with the mark of the rules that were named: that those are deleted is meant.
const DELETE_MISSING: &str = "delete_missing";
/// How many lost rules of a kind are named before the rest is counted.
const LOST_NAMED: usize = 10;

#[derive(Template)]
#[template(path = "catalogue/shipping_file.html")]
struct FilePage {
    page: Page,
    f: FormState,
    action: String,
    download_url: String,
    columns: String,
    may_edit: bool,
    problems: Vec<ProblemLine>,
    lost: Vec<String>,
    delete_missing: String,
}

struct ProblemLine {
    line: String,
    column: &'static str,
    text: String,
}

pub(super) async fn show(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let f = FormState::new().with("seen", seen(Some(&bench.catalogue.shipping)));
    html(&page_of(&bench, f, &[]))
}

pub(super) async fn download(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let name = format!("attachment; filename=\"shipping-{}.csv\"", bench.campaign.slug);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, campaigns::write_shipping_file(&bench.catalogue)).into_response())
}

pub(super) async fn upload(bench: Bench<can::EditCatalogue>, body: Multipart) -> Result<Response, WebError> {
    let (sent, problem) = receive(&bench, body).await?;
    let f = FormState::new().with("seen", sent.seen.clone());
    if let Some(problem) = problem {
        let mut problems = FieldProblems::new();
        problems.add("file", problem);
        return invalid(&page_of(&bench, f.with_errors(field_errors(&bench.page.texts, &problems)), &[]));
    }
    match take_over(&bench, sent).await? {
        Upload::Saved { zones } => {
            Ok(bench.done(bench.t1("catalogue-file-saved", "zones", zones), "shipping"))
        }
        Upload::Wrong(problems) => invalid(&page_of(&bench, f, &problems)),
        Upload::Loses(lost) => {
            let f = f.with_errors(of_file(bench.t("catalogue-file-lost")));
            let lines = lost_lines(&bench, &lost);
            let page = page_of(&bench, f, &[]);
            invalid(&FilePage { lost: lines, delete_missing: mark_of(&lost), ..page })
        }
        Upload::Moved { seen } => {
            let f = FormState::new().with("seen", seen).with_errors(of_file(bench.t("catalogue-file-moved")));
            invalid(&page_of(&bench, f, &[]))
        }
    }
}

fn of_file(text: String) -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.add("file", text);
    errors
}

/// What became of a file.
enum Upload {
    Saved { zones: usize },
    Wrong(Vec<FileProblem>),
    Loses(LeftOut),
    Moved { seen: String },
}

/// A file that was read.
enum Read {
    Table { version: i64, table: Box<Table>, lost: LeftOut },
    Wrong(Vec<FileProblem>),
    Moved { seen: String },
}

/// Reads and checks the file beside everybody else's work, and only then writes: unless somebody changed the rules since
/// the page was opened, or rules would be lost of which nobody said so.
async fn take_over(bench: &Bench<can::EditCatalogue>, sent: Sent) -> Result<Upload, WebError> {
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let (before, file) = (sent.seen.clone(), sent.file);
    let known = known_warehouses(bench).await?;
    let read = bench.site.db().read_long(move |tx| {
        let catalogue = campaigns::load_catalogue(tx, row)?;
        let now = seen(Some(&catalogue.shipping));
        if now != before {
            return Ok(Read::Moved { seen: now });
        }
        Ok(match campaigns::read_shipping_file(&cx, (&catalogue, &known), &file) {
            Ok(table) => {
                let lost = left_out(&catalogue.shipping, &table);
                Read::Table { version: catalogue.version, table: Box::new(table), lost }
            }
            Err(problems) => Read::Wrong(problems),
        })
    });
    let (version, table, lost) = match read.await.map_err(web_error)? {
        Read::Table { version, table, lost } => (version, table, lost),
        Read::Wrong(problems) => return Ok(Upload::Wrong(problems)),
        Read::Moved { seen } => return Ok(Upload::Moved { seen }),
    };
    if !lost.is_nothing() && sent.delete_missing != mark_of(&lost) {
        return Ok(Upload::Loses(lost));
    }
    let (cx, zones) = (bench.permit.cx(&bench.site), table.zones.len());
    let saved = bench.site.db().write(move |tx| {
        let catalogue = campaigns::load_catalogue(tx, row)?;
        // Items that went since the file was read, saving refuses.
        let now = seen(Some(&catalogue.shipping));
        if catalogue.version != version && now != sent.seen {
            return Ok(Upload::Moved { seen: now });
        }
        let gone = |wave: &&shipping::Wave| !table.waves.iter().any(|own| own.id == wave.id);
        for wave in catalogue.shipping.waves.iter().filter(gone) {
            if let Some(problems) = awaited(tx, wave.id, "what")? {
                return Err(problems.into());
            }
        }
        campaigns::save_shipping_table(tx, &cx, row, &table)?;
        Ok(Upload::Saved { zones })
    });
    match saved.await {
        Err(CampaignError::Refused(problems)) => {
            let problem =
                |problem: &FieldProblem| FileProblem { line: 1, column: "", problem: problem.clone() };
            Ok(Upload::Wrong(problems.entries().iter().map(|(_, one)| problem(one)).collect()))
        }
        saved => saved.map_err(web_error),
    }
}

/// Which rules are lost, as the tick box says it back: a tick for one file is none for another that lacks others.
fn mark_of(lost: &LeftOut) -> String {
    let ids: Vec<&str> = lost.kinds().into_iter().flatten().map(|rule| rule.id.as_str()).collect();
    seen(Some(&ids))
}

fn lost_lines<P: Can>(bench: &Bench<P>, lost: &LeftOut) -> Vec<String> {
    let line = |(key, rules): (&str, &Vec<LostRule>)| {
        let mut names: Vec<String> = rules.iter().take(LOST_NAMED).map(|rule| rule.name.clone()).collect();
        if rules.len() > LOST_NAMED {
            names.push(bench.t1("catalogue-places-more", "count", rules.len() - LOST_NAMED));
        }
        format!("{}: {}", bench.t1(key, "count", rules.len()), names.join("; "))
    };
    [
        ("catalogue-file-lost-zones", &lost.zones),
        ("catalogue-file-lost-rates", &lost.rates),
        ("catalogue-file-lost-surcharges", &lost.surcharges),
        ("catalogue-file-lost-duties", &lost.duties),
        ("catalogue-file-lost-waves", &lost.waves),
        ("catalogue-file-lost-warehouses", &lost.warehouses),
    ]
    .into_iter()
    .filter(|(_, rules)| !rules.is_empty())
    .map(line)
    .collect()
}

/// What the form sent.
#[derive(Default)]
struct Sent {
    seen: String,
    delete_missing: String,
    file: Vec<u8>,
}

/// The fields and the bytes of the file, and what is wrong with the upload.
async fn receive<P: Can>(
    bench: &Bench<P>,
    mut body: Multipart,
) -> Result<(Sent, Option<FieldProblem>), WebError> {
    let unreadable = |_| WebError::BadInput(bench.t("web-error-form-unreadable"));
    let mut sent = Sent::default();
    while let Some(field) = body.next_field().await.map_err(unreadable)? {
        match field.name() {
            Some("seen") => sent.seen = field.text().await.map_err(unreadable)?,
            Some(DELETE_MISSING) => sent.delete_missing = field.text().await.map_err(unreadable)?,
            Some("file") => match field.bytes().await {
                Ok(bytes) => sent.file = bytes.to_vec(),
                Err(_) => {
                    return Ok((sent, Some(FieldProblem::FileTooLarge { maximum_mib: MAXIMUM_MIB })));
                }
            },
            _ => {}
        }
    }
    let problem = sent.file.is_empty().then_some(FieldProblem::Required);
    Ok((sent, problem))
}

/// As large as a file may be, mebibytes.
const MAXIMUM_MIB: u32 = 2;

fn page_of<P: Can>(bench: &Bench<P>, f: FormState, problems: &[FileProblem]) -> FilePage {
    let mut page = bench.below(bench.t("catalogue-file-title"), "catalogue-menu-shipping", "shipping");
    if f.has_errors() || !problems.is_empty() {
        page = page.with_errors();
    }
    let line = |problem: &FileProblem| {
        let mut one = FieldProblems::new();
        one.add("cell", problem.problem.clone());
        let errors = field_errors(&page.texts, &one);
        ProblemLine {
            line: problem.line.to_string(),
            column: problem.column,
            text: errors.entries().iter().map(|(_, text)| text.as_str()).collect(),
        }
    };
    let problems = problems.iter().map(line).collect();
    FilePage {
        f,
        action: bench.path("shipping/file"),
        download_url: bench.path("shipping/file.csv"),
        columns: shipping_file_heads(bench.units()).join(", "),
        may_edit: bench.may_edit(),
        problems,
        lost: Vec::new(),
        delete_missing: String::new(),
        page,
    }
}
