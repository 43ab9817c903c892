//! Survey questions: asked and stored, without influence on what is shipped.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use campaigns::forms::QuestionForm;
use campaigns::model::{Question, QuestionKind, QuestionScope, Required, Shelf};
use kernel::Id;
use kernel::ids::kinds;
use web::widgets::{Badge, BadgeColor};
use web::{Choice, Form, FormState, Page, WebError, html, invalid};

use super::bench::{Bench, id_of};
use super::saving::{Outcome, attempt, refused, seen};
use super::tabs::{Tab, catalogue_tabs};
use super::typed::state_of;

/// The kinds of questions and the keys of their names.
const KINDS: [(&str, &str); 6] = [
    ("text", "catalogue-question-text"),
    ("long_text", "catalogue-question-long-text"),
    ("number", "catalogue-question-number"),
    ("choice", "catalogue-question-choice"),
    ("yes_no", "catalogue-question-yes-no"),
    ("date", "catalogue-question-date"),
];

#[derive(Template)]
#[template(path = "catalogue/questions.html")]
struct List {
    page: Page,
    tabs: Vec<Tab>,
    rows: Vec<Line>,
    new_url: String,
    may_edit: bool,
    may_open: bool,
}

struct Line {
    prompt: String,
    href: String,
    kind: String,
    asked: String,
    badges: Vec<Badge>,
}

#[derive(Template)]
#[template(path = "catalogue/question.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    shelf_url: String,
    is_new: bool,
    is_archived: bool,
    kinds: Vec<Choice>,
    required: Vec<Choice>,
    scopes: Vec<Choice>,
}

pub(super) async fn list(bench: Bench<can::ViewBackers>) -> Result<Response, WebError> {
    html(&List {
        page: bench.titled(bench.t("catalogue-tab-questions")),
        tabs: catalogue_tabs(&bench, "questions"),
        rows: bench.catalogue.questions.iter().map(|question| line(&bench, question)).collect(),
        new_url: bench.path("catalogue/questions/new"),
        may_edit: bench.may_edit(),
        may_open: bench.may_open(),
    })
}

fn kind_in_words<P: Can>(bench: &Bench<P>, kind: &QuestionKind) -> String {
    let key = KINDS.iter().find(|(word, _)| *word == kind.word()).map_or("", |(_, key)| key);
    match kind {
        QuestionKind::Choice(choices) => format!("{}: {}", bench.t(key), choices.join(", ")),
        _ => bench.t(key),
    }
}

fn line<P: Can>(bench: &Bench<P>, question: &Question) -> Line {
    let mut badges = Vec::new();
    if question.required == Required::Required {
        badges.push(Badge::new(bench.t("catalogue-question-required"), BadgeColor::Blue));
    }
    if !question.shelf.is_offered() {
        badges.push(Badge::new(bench.t("catalogue-shelf-archived"), BadgeColor::Gray));
    }
    let catalogue = &bench.catalogue;
    let asked = match question.applies_to {
        QuestionScope::All => Some(bench.t("catalogue-question-everybody")),
        QuestionScope::Reward(id) => {
            catalogue.reward(id).map(|r| bench.t1("catalogue-reward-named", "title", &r.title))
        }
        QuestionScope::AddOn(id) => {
            catalogue.addon(id).map(|a| bench.t1("catalogue-addon-named", "title", &a.title))
        }
    };
    Line {
        prompt: question.prompt.clone(),
        href: bench.path(&format!("catalogue/questions/{}", question.id)),
        kind: kind_in_words(bench, &question.kind),
        asked: asked.unwrap_or_default(), // a catalogue holds what its questions belong to
        badges,
    }
}

pub(super) async fn new(bench: Bench<can::EditCatalogue>) -> Result<Response, WebError> {
    let form = QuestionForm {
        kind: "text".to_owned(),
        required: Required::Optional.word().to_owned(),
        applies_to: "all".to_owned(),
        ..QuestionForm::default()
    };
    html(&editor(&bench, bench.new_id(), state_of(&form)))
}

pub(super) async fn edit(
    bench: Bench<can::Reading<can::EditCatalogue>>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let question = bench.catalogue.question(id_of(&id)?).ok_or(WebError::NotFound)?;
    let f = state_of(&QuestionForm::of(question)).with("seen", seen(Some(question)));
    html(&editor(&bench, question.id, f))
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: typed, sent }: Form<QuestionForm>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let shelf = bench.catalogue.question(id).map_or(Shelf::Offered, |question| question.shelf);
    match attempt(&bench, typed.read(id, shelf), &sent).await? {
        Outcome::Saved(question) => {
            Ok(bench.done(bench.t1("catalogue-saved", "title", question.prompt), "catalogue/questions"))
        }
        outcome => invalid(&editor(&bench, id, refused(&bench, state_of(&typed), &sent, outcome))),
    }
}

fn scopes<P: Can>(bench: &Bench<P>) -> Vec<Choice> {
    let rewards = bench.catalogue.rewards.iter();
    let rewards =
        rewards.map(|r| Choice::new(r.id.to_string(), bench.t1("catalogue-reward-named", "title", &r.title)));
    let addons = bench.catalogue.addons.iter();
    let addons =
        addons.map(|a| Choice::new(a.id.to_string(), bench.t1("catalogue-addon-named", "title", &a.title)));
    let all = Choice::new("all", bench.t("catalogue-question-everybody"));
    std::iter::once(all).chain(rewards).chain(addons).collect()
}

/// What the form calls its fields, from the top.
const LABELS: [(&str, &str); 6] = [
    ("prompt", "catalogue-question-prompt"),
    ("help", "catalogue-question-help"),
    ("kind", "catalogue-question-kind"),
    ("choices", "catalogue-question-choices"),
    ("applies_to", "catalogue-question-scope"),
    ("required", "catalogue-question-required"),
];

fn editor<P: Can>(bench: &Bench<P>, id: Id<kinds::Question>, f: FormState) -> Edit {
    let stored = bench.catalogue.question(id);
    let title = stored.map_or_else(|| bench.t("catalogue-question-new"), |question| question.prompt.clone());
    let mut page = bench.below(title, "catalogue-tab-questions", "catalogue/questions");
    if f.has_errors() {
        page = page.with_errors();
    }
    Edit {
        page,
        action: bench.path(&format!("catalogue/questions/{id}")),
        shelf_url: bench.path(&format!("catalogue/questions/{id}/shelf")),
        is_new: stored.is_none(),
        is_archived: stored.is_some_and(|question| !question.shelf.is_offered()),
        kinds: KINDS.into_iter().map(|(word, key)| Choice::new(word, bench.t(key))).collect(),
        required: vec![
            Choice::new(Required::Optional.word(), bench.t("catalogue-question-may")),
            Choice::new(Required::Required.word(), bench.t("catalogue-question-must")),
        ],
        scopes: scopes(bench),
        f: f.with_labels(LABELS.map(|(name, key)| (name, bench.t(key)))),
    }
}
