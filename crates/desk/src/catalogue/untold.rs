//! Which texts beside the steps a language of the campaign lacks although another has them: pure.

use campaigns::model::{Catalogue, GuideStep};
use kernel::Language;
use web::Page;

/// A language of the campaign in which something is not said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Untold {
    pub(crate) language: Language,
    /// Steps whose guide another language has.
    pub(crate) steps: Vec<GuideStep>,
    /// No question is answered in it, in another some are.
    pub(crate) faqs: bool,
}

impl Untold {
    /// The languages that lack something, in the order of the campaign.
    pub(crate) fn all(languages: &[Language], catalogue: &Catalogue) -> Vec<Self> {
        let is_of = |language| move |own: &Language| *own == language;
        let told: Vec<_> = catalogue
            .steps
            .iter()
            .filter(|text| languages.iter().any(is_of(text.language)) && !text.text.trim().is_empty())
            .collect();
        let answered: Vec<_> =
            catalogue.faqs.iter().map(|faq| faq.language).filter(|one| languages.contains(one)).collect();
        let lacks = |language: Language| Self {
            language,
            steps: GuideStep::ALL
                .into_iter()
                .filter(|step| told.iter().any(|text| text.step == *step))
                .filter(|step| !told.iter().any(|text| text.step == *step && text.language == language))
                .collect(),
            faqs: !answered.is_empty() && !answered.contains(&language),
        };
        languages
            .iter()
            .map(|language| lacks(*language))
            .filter(|one| one.faqs || !one.steps.is_empty())
            .collect()
    }

    /// One sentence about all of them, and the page of the campaign where the first is written.
    pub(crate) fn sentence(page: &Page, all: &[Self]) -> Option<(String, String)> {
        let first = all.first()?;
        let names: Vec<&str> = all.iter().map(|one| one.language.own_name()).collect();
        let text = page.t1("desk-need-texts", "languages", names.join(", "));
        Some((text, format!("texts?language={}", first.language.code())))
    }
}
