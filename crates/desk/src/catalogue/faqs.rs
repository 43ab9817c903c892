//! One question that backers ask, and its answer, in one language.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use campaigns::forms::FaqForm;
use campaigns::model::Faq;
use kernel::Id;
use kernel::ids::kinds;
use web::{Choice, Form, FormState, Page, WebError, html, invalid};

use super::bench::{Bench, id_of, web_error};
use super::saving::{Outcome, attempt, refused, seen};
use super::texts_of_steps::{Shown, language_of};
use super::typed::state_of;

#[derive(Template)]
#[template(path = "catalogue/faq.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    delete_url: String,
    is_new: bool,
    languages: Vec<Choice>,
}

pub(super) async fn new(
    bench: Bench<can::EditCatalogue>,
    Query(shown): Query<Shown>,
) -> Result<Response, WebError> {
    let language = language_of(&bench, &shown.language).code().to_owned();
    let form = FaqForm { language, ..FaqForm::default() };
    html(&editor(&bench, bench.new_id(), state_of(&form)))
}

fn find<P: Can>(bench: &Bench<P>, id: Id<kinds::Faq>) -> Option<&Faq> {
    bench.catalogue.faqs.iter().find(|faq| faq.id == id)
}

pub(super) async fn edit(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let faq = find(&bench, id_of(&id)?).ok_or(WebError::NotFound)?;
    html(&editor(&bench, faq.id, state_of(&FaqForm::of(faq)).with("seen", seen(Some(faq)))))
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: typed, sent }: Form<FaqForm>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    match attempt(&bench, typed.read(id), &sent).await? {
        Outcome::Saved(faq) => {
            let to = format!("texts?language={}", faq.language.code());
            Ok(bench.done(bench.t1("catalogue-saved", "title", faq.question), &to))
        }
        outcome => invalid(&editor(&bench, id, refused(&bench, state_of(&typed), &sent, outcome))),
    }
}

pub(super) async fn delete(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let language = find(&bench, id).map_or("", |faq| faq.language.code());
    let to = format!("texts?language={language}");
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let deleted = bench.site.db().write(move |tx| campaigns::delete_faq(tx, &cx, row, id)).await;
    deleted.map_err(web_error)?;
    Ok(bench.done(bench.t("catalogue-faq-deleted"), &to))
}

/// What the form calls its fields, from the top.
const LABELS: [(&str, &str); 3] = [
    ("language", "catalogue-language"),
    ("question", "catalogue-faq-question"),
    ("answer", "catalogue-faq-answer"),
];

fn editor<P: Can>(bench: &Bench<P>, id: Id<kinds::Faq>, f: FormState) -> Edit {
    let stored = find(bench, id);
    let title = stored.map_or_else(|| bench.t("catalogue-faq-new"), |faq| faq.question.clone());
    let mut page = bench.below(title, "catalogue-menu-texts", "texts");
    if f.has_errors() {
        page = page.with_errors();
    }
    let languages = bench.campaign.languages.iter();
    Edit {
        page,
        action: bench.path(&format!("texts/faqs/{id}")),
        delete_url: bench.path(&format!("texts/faqs/{id}/delete")),
        is_new: stored.is_none(),
        languages: languages.map(|language| Choice::new(language.code(), language.own_name())).collect(),
        f: f.with_labels(LABELS.map(|(name, key)| (name, bench.t(key)))),
    }
}
