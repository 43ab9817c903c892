//! Which parts of the catalogue that an import made can be taken away again: pure, over a snapshot.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use kernel::Id;
use kernel::ids::kinds;
use serde::de::DeserializeOwned;

use crate::model::{Catalogue, CatalogueOption, Content, PictureSubject, QuestionScope, Subject};

/// A part of a catalogue that an import can make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// An item.
    Item(Id<kinds::Item>),
    /// A reward.
    Reward(Id<kinds::Reward>),
    /// An add-on.
    AddOn(Id<kinds::AddOn>),
    /// A choice within a reward.
    Option(Id<kinds::CatalogueOption>),
    /// A question.
    Question(Id<kinds::Question>),
}

impl Part {
    /// Its public id.
    pub fn id(self) -> String {
        match self {
            Self::Item(id) => id.to_string(),
            Self::Reward(id) => id.to_string(),
            Self::AddOn(id) => id.to_string(),
            Self::Option(id) => id.to_string(),
            Self::Question(id) => id.to_string(),
        }
    }

    /// The part with this public id.
    pub fn parse(id: &str) -> Option<Self> {
        let item = Id::parse(id).ok().map(Self::Item);
        let reward = || Id::parse(id).ok().map(Self::Reward);
        let addon = || Id::parse(id).ok().map(Self::AddOn);
        let option = || Id::parse(id).ok().map(Self::Option);
        let question = || Id::parse(id).ok().map(Self::Question);
        item.or_else(reward).or_else(addon).or_else(option).or_else(question)
    }

    /// Every part of these kinds that a catalogue has.
    pub fn all(catalogue: &Catalogue) -> impl Iterator<Item = Self> {
        let items = catalogue.items.iter().map(|one| Self::Item(one.id));
        let rewards = catalogue.rewards.iter().map(|one| Self::Reward(one.id));
        let addons = catalogue.addons.iter().map(|one| Self::AddOn(one.id));
        let options = catalogue.options.iter().map(|one| Self::Option(one.id));
        let questions = catalogue.questions.iter().map(|one| Self::Question(one.id));
        items.chain(rewards).chain(addons).chain(options).chain(questions)
    }

    /// Everything it says, as JSON; `None` where the catalogue does not have it. Told by it whether it was changed.
    pub fn as_text(self, catalogue: &Catalogue) -> Option<String> {
        let text = match self {
            Self::Item(id) => serde_json::to_string(catalogue.item(id)?),
            Self::Reward(id) => serde_json::to_string(catalogue.reward(id)?),
            Self::AddOn(id) => serde_json::to_string(catalogue.addon(id)?),
            Self::Option(id) => serde_json::to_string(catalogue.option(id)?),
            Self::Question(id) => serde_json::to_string(catalogue.question(id)?),
        };
        text.ok() // what cannot be written is not what was made
    }

    /// Whether it says what it said when it was made; `None` where the catalogue does not have it. Values are compared,
    /// not texts: what a newer version of the product writes beside them has its default in an older text.
    fn is_as_made(self, catalogue: &Catalogue, as_made: &str) -> Option<bool> {
        fn same<T: DeserializeOwned + PartialEq>(now: &T, as_made: &str) -> bool {
            serde_json::from_str::<T>(as_made).is_ok_and(|made| made == *now)
        }
        Some(match self {
            Self::Item(id) => same(catalogue.item(id)?, as_made),
            Self::Reward(id) => same(catalogue.reward(id)?, as_made),
            Self::AddOn(id) => same(catalogue.addon(id)?, as_made),
            Self::Option(id) => same(catalogue.option(id)?, as_made),
            Self::Question(id) => same(catalogue.question(id)?, as_made),
        })
    }
}

/// Why a part stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WhyStays {
    /// Somebody changed it since it was made.
    Changed,
    /// It has a picture.
    HasPicture,
    /// A pledge names it.
    InPledges,
    /// Something that stays is made of it, or is asked about it.
    InCatalogue,
}

impl WhyStays {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Changed, Self::HasPicture, Self::InPledges, Self::InCatalogue];

    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::HasPicture => "has_picture",
            Self::InPledges => "in_pledges",
            Self::InCatalogue => "in_catalogue",
        }
    }
}

/// What becomes of each part that was made; parts that are gone already are in neither.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakingBack {
    /// Nothing else uses them.
    pub removed: Vec<Part>,
    /// Why each of the others stays.
    pub stay: BTreeMap<Part, WhyStays>,
}

/// Decides for parts with what they said when they were made. `in_pledges`: public ids that pledges name.
pub(crate) fn decide(
    catalogue: &Catalogue,
    made: &[(Part, String)],
    in_pledges: &BTreeSet<String>,
) -> TakingBack {
    let mut decided = TakingBack::default();
    let mut going: HashSet<Part> = HashSet::new();
    for (part, as_made) in made {
        let Some(is_as_made) = part.is_as_made(catalogue, as_made) else { continue };
        match why_by_itself(catalogue, *part, (is_as_made, in_pledges)) {
            Some(why) => drop(decided.stay.insert(*part, why)),
            None => drop(going.insert(*part)),
        }
    }
    // What stays holds what it is made of, which may hold something else.
    loop {
        let used = used_by_others(catalogue, &going);
        let held: Vec<Part> = going.iter().copied().filter(|part| used.contains(part)).collect();
        if held.is_empty() {
            break;
        }
        for part in held {
            going.remove(&part);
            decided.stay.insert(part, WhyStays::InCatalogue);
        }
    }
    decided.removed = made.iter().map(|(part, _)| *part).filter(|part| going.contains(part)).collect();
    decided
}

fn why_by_itself(
    catalogue: &Catalogue,
    part: Part,
    (is_as_made, in_pledges): (bool, &BTreeSet<String>),
) -> Option<WhyStays> {
    if !is_as_made {
        return Some(WhyStays::Changed);
    }
    let subject = match part {
        Part::Item(id) => Some(PictureSubject::Item(id)),
        Part::Reward(id) => Some(PictureSubject::Reward(id)),
        Part::AddOn(id) => Some(PictureSubject::AddOn(id)),
        Part::Option(_) | Part::Question(_) => None,
    };
    if subject.is_some_and(|subject| catalogue.pictures_of(subject).next().is_some()) {
        return Some(WhyStays::HasPicture);
    }
    in_pledges.contains(&part.id()).then_some(WhyStays::InPledges)
}

/// What the parts that stay are made of or asked about, items that shipping rules name, and the options of rewards and add-ons that stay: without them
/// those would be something else.
fn used_by_others(catalogue: &Catalogue, going: &HashSet<Part>) -> HashSet<Part> {
    let mut used = HashSet::new();
    let stays = |part: Part| !going.contains(&part);
    let items =
        |contents: &[Content]| -> Vec<Part> { contents.iter().map(|one| Part::Item(one.item)).collect() };
    for reward in catalogue.rewards.iter().filter(|one| stays(Part::Reward(one.id))) {
        used.extend(items(&reward.contents));
    }
    for addon in catalogue.addons.iter().filter(|one| stays(Part::AddOn(one.id))) {
        used.extend(items(&addon.contents));
        used.extend(addon.rewards.iter().flatten().map(|id| Part::Reward(*id)));
    }
    for item in catalogue.items.iter().filter(|one| stays(Part::Item(one.id))) {
        used.extend(items(&item.parts));
    }
    for goal in &catalogue.goals {
        used.extend(items(&goal.contents));
        used.extend(goal.rewards.iter().flatten().map(|id| Part::Reward(*id)));
    }
    for option in &catalogue.options {
        let subject = subject_of(option);
        if stays(Part::Option(option.id)) {
            used.insert(subject);
            used.insert(Part::Item(option.replaces));
            used.extend(option.values.iter().map(|value| Part::Item(value.item)));
        } else if stays(subject) {
            used.insert(Part::Option(option.id));
        }
    }
    for question in catalogue.questions.iter().filter(|one| stays(Part::Question(one.id))) {
        match question.applies_to {
            QuestionScope::All => {}
            QuestionScope::Reward(id) => drop(used.insert(Part::Reward(id))),
            QuestionScope::AddOn(id) => drop(used.insert(Part::AddOn(id))),
        }
    }
    used.extend(super::shipping::named(&catalogue.shipping).map(Part::Item));
    used
}

const fn subject_of(option: &CatalogueOption) -> Part {
    match option.applies_to {
        Subject::Reward(id) => Part::Reward(id),
        Subject::AddOn(id) => Part::AddOn(id),
        Subject::Item(id) => Part::Item(id),
    }
}
