//! Whether backers are asked for a tip where they confirm, and what is suggested.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::response::Response;
use campaigns::CampaignError;
use campaigns::forms::TipsForm;
use web::{Choice, Form, FormState, Page, WebError, html, invalid};

use super::bench::{Bench, web_error};
use super::saving::seen;
use super::sentences::field_errors;
use super::tabs::{Tab, catalogue_tabs};
use super::typed::state_of;

#[derive(Template)]
#[template(path = "catalogue/tips.html")]
struct Tips {
    page: Page,
    tabs: Vec<Tab>,
    f: FormState,
    action: String,
    asks: Vec<Choice>,
    /// Name in the form, and label, of each suggestion.
    rows: Vec<(String, String)>,
}

pub(super) async fn show(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    let form = TipsForm::of(bench.catalogue.tips.as_ref(), bench.campaign.currency);
    let f = state_of(&form).with("seen", seen(bench.catalogue.tips.as_ref()));
    html(&page_of(&bench, f))
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Form { input: typed, sent }: Form<TipsForm>,
) -> Result<Response, WebError> {
    let before = sent.value("seen").unwrap_or_default().to_owned();
    let again = |seen: &str| state_of(&typed).with("seen", seen);
    let refused = |problems| again(&before).with_errors(field_errors(&bench.page.texts, &problems));
    let tips = match typed.read(bench.campaign.currency) {
        Ok(tips) => tips,
        Err(problems) => return invalid(&page_of(&bench, refused(problems))),
    };
    let (cx, row, seen_then) = (bench.permit.cx(&bench.site), bench.campaign.row, before.clone());
    let saved = bench.site.db().write(move |tx| {
        let now = seen(campaigns::load_catalogue(tx, row)?.tips.as_ref());
        if now != seen_then {
            return Ok(Some(now));
        }
        campaigns::save_tips(tx, &cx, row, tips.as_ref()).map(|()| None)
    });
    match saved.await {
        Ok(None) => Ok(bench.done(bench.t("catalogue-tips-saved"), "catalogue/tips")),
        Ok(Some(now)) => {
            let mut errors = web::FieldErrors::new();
            errors.add("", bench.t("catalogue-changed-meanwhile"));
            invalid(&page_of(&bench, again(&now).with_errors(errors)))
        }
        Err(CampaignError::Refused(problems)) => invalid(&page_of(&bench, refused(problems))),
        Err(error) => Err(web_error(error)),
    }
}

fn page_of<P: Can>(bench: &Bench<P>, f: FormState) -> Tips {
    let mut page = bench.titled(bench.t("catalogue-tab-tips"));
    if f.has_errors() {
        page = page.with_errors();
    }
    if !bench.may_edit() {
        page = page.reading_only();
    }
    let ask = |word: &str| Choice::new(word, bench.t(&format!("catalogue-tips-{word}")));
    let row = |n: usize| (format!("suggestion.{n}"), bench.t1("catalogue-tips-number", "number", n + 1));
    let labels = (0..TipsForm::FIELDS).map(row).chain([("asks".to_owned(), bench.t("catalogue-tips-asks"))]);
    Tips {
        tabs: catalogue_tabs(bench, "tips"),
        action: bench.path("catalogue/tips"),
        asks: ["no", "percent", "amount"].map(ask).to_vec(),
        rows: (0..TipsForm::FIELDS).map(row).collect(),
        f: f.with_labels(labels),
        page,
    }
}
