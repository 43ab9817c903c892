//! Answers that the value of an option stands for: what is packed says more than what a file once said.
//!
//! A creator who makes an option of a question has its values filled from the answers. From then on the backer chooses
//! the option, and the answer stays behind as it was. Of two sizes nobody would know which counts, so the answer is
//! told nowhere, nor asked for, where the option of the same name is asked.

use campaigns::model::{Catalogue, CatalogueOption, Question, QuestionScope, Subject};
use kernel::Id;
use kernel::ids::kinds;
use kernel::text::search_words;

use crate::quote::{AskedOption, Choices, asked_options};

/// The questions of a catalogue with the offered options of the same name. Made once for many pledges.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SameNames(Vec<(Id<kinds::Question>, Id<kinds::CatalogueOption>)>);

impl SameNames {
    /// Whatever their capitals, accents and punctuation; questions that are asked no more too.
    pub fn of(catalogue: &Catalogue) -> Self {
        let offered = catalogue.options.iter().filter(|option| option.shelf.is_offered());
        let options: Vec<_> = offered.map(|option| (option.id, search_words(&option.title))).collect();
        if options.is_empty() {
            return Self::default();
        }
        let mut pairs = Vec::new();
        for question in &catalogue.questions {
            let words = search_words(&question.prompt);
            let same = options.iter().filter(|(_, title)| !words.is_empty() && *title == words);
            pairs.extend(same.map(|(option, _)| (question.id, *option)));
        }
        Self(pairs)
    }

    /// What these choices ask of the options instead of the questions: nothing for most pledges.
    pub fn asked_instead<'c>(&self, catalogue: &'c Catalogue, choices: &Choices) -> AskedInstead<'c> {
        if self.0.is_empty() {
            return AskedInstead(Vec::new());
        }
        let asked = asked_options(catalogue, choices);
        let mut instead = Vec::new();
        for (question, option) in &self.0 {
            let Some(question) = catalogue.question(*question) else { continue };
            let option = asked.iter().find(|asked| asked.option.id == *option);
            if let Some(option) =
                option.filter(|option| is_about_the_same(catalogue, question, option, choices))
            {
                instead.push((question.id, option.clone()));
            }
        }
        AskedInstead(instead)
    }
}

/// Whether the two are about the same thing of this pledge. A question about the reward it has is not answered by an
/// option of an add-on; one about a reward that it has no more is about nothing else.
fn is_about_the_same(
    catalogue: &Catalogue,
    question: &Question,
    asked: &AskedOption<'_>,
    choices: &Choices,
) -> bool {
    let addons = choices.addons.iter().filter(|chosen| chosen.quantity > 0).map(|chosen| chosen.addon);
    if !question.concerns(choices.reward, addons) {
        return true;
    }
    let is_in = |title: Option<&String>| {
        let within = |title: &String| asked.copies.iter().any(|copy| copy.within == title.as_str());
        title.is_some_and(within)
    };
    match (question.applies_to, asked.option.applies_to) {
        (QuestionScope::All, _) => true,
        (QuestionScope::Reward(reward), Subject::Reward(of)) => reward == of,
        (QuestionScope::AddOn(addon), Subject::AddOn(of)) => addon == of,
        (QuestionScope::Reward(reward), Subject::Item(_)) => {
            is_in(catalogue.reward(reward).map(|r| &r.title))
        }
        (QuestionScope::AddOn(addon), Subject::Item(_)) => is_in(catalogue.addon(addon).map(|a| &a.title)),
        (QuestionScope::Reward(_), Subject::AddOn(_)) | (QuestionScope::AddOn(_), Subject::Reward(_)) => {
            false
        }
    }
}

/// The questions of one pledge that options are asked instead of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedInstead<'c>(Vec<(Id<kinds::Question>, AskedOption<'c>)>);

impl<'c> AskedInstead<'c> {
    /// For one pledge; for many, make [`SameNames`] once.
    pub fn of(catalogue: &'c Catalogue, choices: &Choices) -> Self {
        SameNames::of(catalogue).asked_instead(catalogue, choices)
    }

    /// Whether an option is asked instead: what was answered is told nowhere.
    pub fn has(&self, question: Id<kinds::Question>) -> bool {
        self.0.iter().any(|(taken_over, _)| *taken_over == question)
    }

    /// The options that are asked instead of a question.
    pub fn options(&self, question: Id<kinds::Question>) -> impl Iterator<Item = &AskedOption<'c>> {
        self.0.iter().filter(move |(taken_over, _)| *taken_over == question).map(|(_, option)| option)
    }
}

/// The labels of the values that are chosen of an option, copy by copy.
pub fn chosen_labels<'c>(asked: &AskedOption<'c>, choices: &Choices) -> impl Iterator<Item = &'c str> {
    let option: &'c CatalogueOption = asked.option;
    let copies = asked.copies.iter().map(|copy| copy.number);
    let value = move |number| choices.value_of(option.id, number).and_then(|id| option.value(id));
    copies.filter_map(value).map(|value| value.label.as_str())
}
