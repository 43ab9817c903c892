//! The shipping table as a file: download it, change it, upload it. Nothing of a file with a mistake is taken over.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Multipart;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use campaigns::{CampaignError, FieldProblem, FieldProblems, FileProblem, SHIPPING_FILE_COLUMNS};
use web::{FormState, Page, WebError, html, invalid};

use super::bench::{Bench, web_error};
use super::sentences::field_errors;

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
}

struct ProblemLine {
    line: String,
    column: &'static str,
    text: String,
}

pub(super) async fn show(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    html(&page_of(&bench, FormState::new(), &[]))
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
    let file = match receive(&bench, body).await? {
        Ok(file) => file,
        Err(problem) => {
            let mut problems = FieldProblems::new();
            problems.add("file", problem);
            let f = FormState::new().with_errors(field_errors(&bench.page.texts, &problems));
            return invalid(&page_of(&bench, f, &[]));
        }
    };
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    // Read against the catalogue of the same transaction: nobody's item or zone disappears in between.
    let saved = bench.site.db().write(move |tx| {
        let catalogue = campaigns::load_catalogue(tx, row)?;
        let table = match campaigns::read_shipping_file(&cx, &catalogue, &file) {
            Ok(table) => table,
            Err(problems) => return Ok(Err(problems)),
        };
        campaigns::save_shipping_table(tx, &cx, row, &table)?;
        Ok(Ok(table.zones.len()))
    });
    match saved.await {
        Ok(Ok(zones)) => Ok(bench.done(bench.t1("catalogue-file-saved", "zones", zones), "shipping")),
        Ok(Err(problems)) => invalid(&page_of(&bench, FormState::new(), &problems)),
        Err(CampaignError::Refused(problems)) => {
            let of_table = problems.entries().iter().map(|(_, problem)| FileProblem {
                line: 1,
                column: "",
                problem: problem.clone(),
            });
            invalid(&page_of(&bench, FormState::new(), &of_table.collect::<Vec<_>>()))
        }
        Err(error) => Err(web_error(error)),
    }
}

/// The bytes of the file, or what is wrong with the upload.
async fn receive<P: Can>(
    bench: &Bench<P>,
    mut body: Multipart,
) -> Result<Result<Vec<u8>, FieldProblem>, WebError> {
    let unreadable = |_| WebError::BadInput(bench.t("web-error-form-unreadable"));
    let mut file = Vec::new();
    while let Some(field) = body.next_field().await.map_err(unreadable)? {
        if field.name() == Some("file") {
            match field.bytes().await {
                Ok(bytes) => file = bytes.to_vec(),
                Err(_) => return Ok(Err(FieldProblem::FileTooLarge { maximum_mib: MAXIMUM_MIB })),
            }
        }
    }
    Ok(if file.is_empty() { Err(FieldProblem::Required) } else { Ok(file) })
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
        columns: SHIPPING_FILE_COLUMNS.join(", "),
        may_edit: bench.may_edit(),
        problems,
        page,
    }
}
