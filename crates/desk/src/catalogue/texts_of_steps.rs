//! What backers read beside the steps: the guide texts of one language, and the list of FAQ entries.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use campaigns::forms::StepTextForm;
use campaigns::model::{GuideStep, StepText};
use campaigns::{CampaignError, FieldProblems};
use db::DbError;
use kernel::Language;
use serde::Deserialize;
use web::{FieldErrors, Form, FormState, Page, SentForm, WebError, html, invalid};

use super::bench::{Bench, web_error};
use super::saving::seen;
use super::sentences::field_errors;
use super::tabs::Tab;
use super::untold::Untold;

/// The steps and the keys of their names.
const STEPS: [(GuideStep, &str); 5] = [
    (GuideStep::Reward, "catalogue-step-reward"),
    (GuideStep::Options, "catalogue-step-options"),
    (GuideStep::Address, "catalogue-step-address"),
    (GuideStep::Review, "catalogue-step-review"),
    (GuideStep::Pay, "catalogue-step-pay"),
];

#[derive(Template)]
#[template(path = "catalogue/texts.html")]
struct Texts {
    page: Page,
    f: FormState,
    tabs: Vec<Tab>,
    language: &'static str,
    language_name: &'static str,
    may_edit: bool,
    may_open: bool,
    action: String,
    steps: Vec<(&'static str, String)>,
    faqs: Vec<FaqLine>,
    /// What the languages of the campaign lack, each with the page where it is written.
    untold: Vec<UntoldLine>,
    new_faq_url: String,
}

struct FaqLine {
    question: String,
    answer: String,
    href: String,
}

/// A language that lacks texts.
struct UntoldLine {
    text: String,
    link: String,
    /// Empty on the page of this very language.
    href: String,
}

/// Which language is shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Shown {
    pub(super) language: String,
}

/// The language that was asked for if the campaign has it, else its first.
pub(super) fn language_of<P: Can>(bench: &Bench<P>, asked: &str) -> Language {
    let known = Language::from_tag(asked).filter(|language| bench.campaign.languages.contains(language));
    known.unwrap_or(bench.campaign.default_language())
}

/// The guide texts of a language, in the order of the steps, for the fingerprint.
fn guide(steps: &[StepText], language: Language) -> Vec<&StepText> {
    let of = |step| steps.iter().find(move |text| text.step == step && text.language == language);
    STEPS.iter().filter_map(|(step, _)| of(*step)).collect()
}

pub(super) async fn show(
    bench: Bench<can::ViewBackers>,
    Query(shown): Query<Shown>,
) -> Result<Response, WebError> {
    let language = language_of(&bench, &shown.language);
    let texts = guide(&bench.catalogue.steps, language);
    let f = texts.iter().fold(FormState::new().with("seen", seen(Some(&texts))), |f, text| {
        f.with(text.step.word(), &text.text)
    });
    html(&page_of(&bench, language, f))
}

pub(super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Form { input: chosen, sent }: Form<Shown>,
) -> Result<Response, WebError> {
    let language = language_of(&bench, &chosen.language);
    let typed = |step: GuideStep| sent.value(step.word()).unwrap_or_default(); // blank takes the text away
    let form = |step: GuideStep| StepTextForm {
        step: step.word().to_owned(),
        language: language.code().to_owned(),
        text: typed(step).to_owned(),
    };
    let texts: Result<Vec<StepText>, FieldProblems> =
        STEPS.iter().map(|(step, _)| form(*step).read()).collect();
    let texts = texts.map_err(|_| WebError::BadInput(bench.t("web-error-form-unreadable")))?; // words of our own
    let halt = match write(&bench, language, texts, &sent).await {
        Ok(()) => {
            let to = format!("texts?language={}", language.code());
            return Ok(bench.done(bench.t("catalogue-guide-saved"), &to));
        }
        Err(halt) => halt,
    };
    let mut errors = FieldErrors::new();
    let seen_now = match halt {
        Halt::Moved(seen_now) => {
            errors.add("", bench.t("catalogue-changed-meanwhile"));
            seen_now
        }
        Halt::At(step, CampaignError::Refused(problems)) => {
            for (_, text) in field_errors(&bench.page.texts, &problems).entries() {
                errors.add(step.word(), text);
            }
            sent.value("seen").unwrap_or_default().to_owned()
        }
        Halt::At(_, error) | Halt::Other(error) => return Err(web_error(error)),
    };
    let f = STEPS
        .iter()
        .fold(FormState::new().with("seen", seen_now), |f, (step, _)| f.with(step.word(), typed(*step)));
    invalid(&page_of(&bench, language, f.with_errors(errors)))
}

/// Why the texts were not saved.
enum Halt {
    /// Somebody changed them meanwhile; the fingerprint of what is stored now.
    Moved(String),
    /// The text of this step.
    At(GuideStep, CampaignError),
    /// Something else.
    Other(CampaignError),
}

impl From<DbError> for Halt {
    fn from(error: DbError) -> Self {
        Self::Other(error.into())
    }
}

/// All changed texts of the form in one transaction.
async fn write(
    bench: &Bench<can::EditCatalogue>,
    language: Language,
    texts: Vec<StepText>,
    sent: &SentForm,
) -> Result<(), Halt> {
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let before = sent.value("seen").unwrap_or_default().to_owned();
    let written = bench.site.db().write(move |tx| {
        let catalogue = campaigns::load_catalogue(tx, row).map_err(Halt::Other)?;
        let stored = guide(&catalogue.steps, language);
        let now = seen(Some(&stored));
        if now != before {
            return Err(Halt::Moved(now));
        }
        let stored_text = |step| stored.iter().find(|text| text.step == step).map_or("", |text| &text.text);
        for text in texts.iter().filter(|text| stored_text(text.step) != text.text) {
            campaigns::save_step_text(tx, &cx, row, text).map_err(|error| Halt::At(text.step, error))?;
        }
        Ok(())
    });
    written.await
}

fn untold<P: Can>(bench: &Bench<P>, shown: Language) -> Vec<UntoldLine> {
    let line = |one: &Untold| {
        let parts: Vec<String> = STEPS
            .iter()
            .filter(|(step, _)| one.steps.contains(step))
            .map(|(_, key)| bench.t(key))
            .chain(one.faqs.then(|| bench.t("catalogue-untold-faqs")))
            .collect();
        let name = one.language.own_name();
        let page = &bench.page;
        UntoldLine {
            text: page.t2(
                "catalogue-untold",
                &("language", name.into()),
                &("parts", parts.join("; ").into()),
            ),
            link: bench.t1("catalogue-untold-write", "language", name.to_owned()),
            href: if one.language == shown {
                String::new()
            } else {
                bench.path(&format!("texts?language={}", one.language.code()))
            },
        }
    };
    Untold::all(&bench.campaign.languages, &bench.catalogue).iter().map(line).collect()
}

fn page_of<P: Can>(bench: &Bench<P>, language: Language, f: FormState) -> Texts {
    let mut page = bench.titled(bench.t("catalogue-menu-texts"));
    if f.has_errors() {
        page = page.with_errors();
    }
    let tab = |own: &Language| Tab {
        label: own.own_name().to_owned(),
        href: bench.path(&format!("texts?language={}", own.code())),
        is_current: *own == language,
    };
    let faqs = bench.catalogue.faqs.iter().filter(|faq| faq.language == language);
    Texts {
        page,
        f,
        tabs: bench.campaign.languages.iter().map(tab).collect(),
        language: language.code(),
        language_name: language.own_name(),
        may_edit: bench.may_edit(),
        may_open: bench.may_open(),
        action: bench.path("texts"),
        steps: STEPS.into_iter().map(|(step, key)| (step.word(), bench.t(key))).collect(),
        faqs: faqs
            .map(|faq| FaqLine {
                question: faq.question.clone(),
                answer: faq.answer.clone(),
                href: bench.path(&format!("texts/faqs/{}", faq.id)),
            })
            .collect(),
        untold: untold(bench, language),
        new_faq_url: bench.path(&format!("texts/faqs/new?language={}", language.code())),
    }
}
