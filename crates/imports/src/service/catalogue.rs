//! What the words of a file stand for in the campaign's catalogue: remembered, found, or made.
//!
//! Why this long: looking a word up, showing what it stands for and proposing what is missing must agree on every word.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use campaigns::model::{Campaign, Catalogue, Question, QuestionKind, QuestionScope};
use campaigns::{Proposal, ProposedAddOn, ProposedChoice, ProposedItem, ProposedQuestion, ProposedReward};
use db::{ReadTx, WriteTx};
use kernel::ids::{Kind, kinds};
use kernel::text::{fold, tidy_line, tidy_text};
use kernel::{Cx, Id, RowId};
use pledges::{Answer, Choices, ChosenAddOn};

use super::chosen_items;
use crate::error::ImportError;
use crate::model::MappingKind;
use crate::record::{AddonLine, Record};
use crate::rules::found::{self, Found, FoundChoice, FoundContent};
use crate::store;

/// Longest answer of one line and of several, as the pages of the backer take them.
const LINE_CHARS: usize = pledges::rules::answers::LINE_CHARS_MAX;
const TEXT_CHARS: usize = pledges::rules::answers::TEXT_CHARS_MAX;

pub(crate) fn campaign(tx: &mut ReadTx<'_>, row: RowId<kinds::Campaign>) -> Result<Campaign, ImportError> {
    campaigns::campaign(tx, row)?.ok_or(ImportError::UnknownCampaign)
}

/// Looks up what records name.
pub(crate) struct Lookup {
    words: HashMap<(MappingKind, String), String>,
    pub(crate) catalogue: Arc<Catalogue>,
}

/// What of a record the catalogue does not have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lacks {
    /// Its reward.
    pub(crate) reward: bool,
    /// The places of its add-ons.
    pub(crate) addons: Vec<usize>,
    /// Rewards that can be chosen: the word a file calls them by, and the title.
    pub(crate) rewards: Vec<(String, String)>,
    /// Add-ons that can be chosen, in the same way.
    pub(crate) all_addons: Vec<(String, String)>,
}

pub(crate) fn lookup(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Lookup, ImportError> {
    let catalogue = campaigns::load_catalogue(tx, campaign)?;
    let words = store::mapping::all(tx, campaign)?;
    let words = words.into_iter().map(|(kind, word, target)| ((kind, word), target)).collect();
    Ok(Lookup { words, catalogue })
}

impl Lookup {
    fn id<K: Kind>(&self, kind: MappingKind, word: &str) -> Option<Id<K>> {
        self.words.get(&(kind, word.to_owned())).and_then(|target| Id::parse(target).ok())
    }

    /// The reward of the catalogue that a file calls so: by what was mapped, else by the platform's id or our own.
    pub(crate) fn reward(&self, key: &str) -> Option<Id<kinds::Reward>> {
        let mapped = self.id(MappingKind::Reward, key);
        mapped
            .or_else(|| self.catalogue.rewards.iter().find(|one| one.id.to_string() == key).map(|one| one.id))
    }

    /// As [`Lookup::reward`] for an add-on.
    pub(crate) fn addon(&self, key: &str) -> Option<Id<kinds::AddOn>> {
        let mapped = self.id(MappingKind::Addon, key);
        mapped
            .or_else(|| self.catalogue.addons.iter().find(|one| one.id.to_string() == key).map(|one| one.id))
    }

    /// What a file would call a part of the catalogue: the platform's word where one is known, else our own id.
    fn word_for(&self, kind: MappingKind, id: &str) -> String {
        let words = self.words.iter().filter(|((of, word), target)| {
            *of == kind && target.as_str() == id && !word.starts_with(found::BY_TITLE)
        });
        words.map(|((_, word), _)| word.clone()).min().unwrap_or_else(|| id.to_owned())
    }

    /// What of a record the catalogue does not have, and what a person can choose in its place.
    pub(crate) fn lacks(&self, record: &Record) -> Lacks {
        let word = |kind, id: String| self.word_for(kind, &id);
        let reward_key = found::reward_key(record);
        let is_unknown =
            |line: &AddonLine| found::addon_key(line).is_none_or(|key| self.addon(&key).is_none());
        let addons = record.addons.iter().enumerate().filter(|(_, line)| is_unknown(line));
        let rewards = self.catalogue.rewards.iter();
        let all_addons = self.catalogue.addons.iter();
        Lacks {
            reward: reward_key.is_some_and(|key| self.reward(&key).is_none()),
            addons: addons.map(|(place, _)| place).collect(),
            rewards: rewards
                .map(|one| (word(MappingKind::Reward, one.id.to_string()), one.title.clone()))
                .collect(),
            all_addons: all_addons
                .map(|one| (word(MappingKind::Addon, one.id.to_string()), one.title.clone()))
                .collect(),
        }
    }

    /// The item of the catalogue that a file calls so.
    pub(crate) fn item(&self, label: &str, sku: Option<&str>) -> Option<Id<kinds::Item>> {
        let mapped = self.id(MappingKind::Item, label).filter(|id| self.catalogue.item(*id).is_some());
        mapped.or_else(|| campaigns::find_item(&self.catalogue, label, sku).map(|item| item.id))
    }

    /// Reward and add-ons of a record, and the values of options that its items tell; `None` when the catalogue does
    /// not have one of them.
    pub(crate) fn choices(&self, record: &Record) -> Option<Choices> {
        let reward = found::reward_key(record);
        let addons = record.addons.iter().map(|line| Some((found::addon_key(line)?, line.qty)));
        let addons: Vec<(String, u32)> = addons.collect::<Option<_>>()?;
        let mut choices = self.chosen(reward.as_deref(), &addons)?;
        let items = record.items.iter().map(|line| (self.item(&line.label, line.sku.as_deref()), line.qty));
        choices.options = chosen_items::values(&self.catalogue, &choices, items);
        Some(choices)
    }

    /// A reward and add-ons with quantities, by the words of a file.
    pub(crate) fn chosen(&self, reward: Option<&str>, addons: &[(String, u32)]) -> Option<Choices> {
        let reward = match reward {
            Some(key) => Some(self.reward(key)?),
            None => None,
        };
        let mut chosen: Vec<ChosenAddOn> = Vec::with_capacity(addons.len());
        for (key, quantity) in addons {
            let addon = self.addon(key)?;
            match chosen.iter_mut().find(|chosen| chosen.addon == addon) {
                Some(chosen) => chosen.quantity = chosen.quantity.saturating_add(*quantity),
                None => chosen.push(ChosenAddOn { addon, quantity: *quantity }),
            }
        }
        Some(Choices { reward, addons: chosen, options: Vec::new() })
    }

    /// Answers that fit a question of the catalogue; the record keeps all.
    pub(crate) fn answers(&self, record: &Record) -> Vec<Answer> {
        let mut answers: Vec<Answer> = Vec::with_capacity(record.answers.len());
        for (prompt, answer) in record.answers.iter() {
            let Some(id) = self.id::<kinds::Question>(MappingKind::Question, prompt) else { continue };
            let question = self.catalogue.question(id);
            let Some(answer) = question.and_then(|question| fitting(question, answer)) else { continue };
            if answers.iter().all(|other| other.question != id) {
                answers.push(Answer { question: id, answer });
            }
        }
        answers
    }
}

/// The answer as the question takes it, a long one cut.
fn fitting(question: &Question, answer: &str) -> Option<String> {
    let cut = |text: String, chars: usize| text.chars().take(chars).collect::<String>();
    let answer = match question.kind {
        QuestionKind::Text => cut(tidy_line(answer), LINE_CHARS),
        QuestionKind::LongText => cut(tidy_text(answer), TEXT_CHARS),
        _ => return pledges::rules::answers::read(question, answer).ok().flatten(), // else the backer is asked
    };
    Some(answer).filter(|answer| !answer.is_empty())
}

/// A thing of the file and what it is or will be in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// What it is.
    pub kind: MappingKind,
    /// What records name it by.
    pub word: String,
    /// How the file calls it.
    pub title: String,
    /// Title of the part of the catalogue it stands for; `None` when it will be made.
    pub known_as: Option<String>,
    /// Its price in the file, minor units.
    pub price_minor: Option<i64>,
    /// What is in it.
    pub contents: Vec<FoundContent>,
    /// What its backers could choose between.
    pub choices: Vec<FoundChoice>,
    /// Records that name it.
    pub records: u64,
    /// Title of the one reward whose backers a question is asked of; empty when it is asked of all.
    pub asked_of: String,
}

/// What each thing of the file stands for.
pub fn resolve(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    found: &Found,
) -> Result<Vec<Resolved>, ImportError> {
    let lookup = lookup(tx, campaign)?;
    let catalogue = &lookup.catalogue;
    let mut resolved = Vec::new();
    for reward in &found.rewards {
        let by_word = lookup.reward(&reward.key).and_then(|id| catalogue.reward(id));
        let alike = || {
            catalogue.rewards.iter().find(|one| {
                is_same((&one.platform_reward_id, &one.title), (&reward.platform_id, &reward.title))
            })
        };
        resolved.push(Resolved {
            kind: MappingKind::Reward,
            word: reward.key.clone(),
            title: reward.title.clone(),
            known_as: by_word.or_else(alike).map(|one| one.title.clone()),
            price_minor: reward.price_minor,
            contents: reward.contents.clone(),
            choices: reward.choices.clone(),
            records: reward.records,
            asked_of: String::new(),
        });
    }
    for addon in &found.addons {
        let by_word = lookup.addon(&addon.key).and_then(|id| catalogue.addon(id));
        let alike = || {
            catalogue
                .addons
                .iter()
                .find(|one| is_same((&one.platform_addon_id, &one.title), (&addon.platform_id, &addon.title)))
        };
        resolved.push(Resolved {
            kind: MappingKind::Addon,
            word: addon.key.clone(),
            title: addon.title.clone(),
            known_as: by_word.or_else(alike).map(|one| one.title.clone()),
            price_minor: addon.price_minor,
            contents: addon.contents.clone(),
            choices: Vec::new(),
            records: addon.records,
            asked_of: String::new(),
        });
    }
    resolved.extend(found.items.iter().map(|item| resolve_item(&lookup, item)));
    resolved.extend(found.questions.iter().map(|question| resolve_question(&lookup, found, question)));
    Ok(resolved)
}

fn resolve_item(lookup: &Lookup, item: &found::FoundItem) -> Resolved {
    let known = lookup.item(&item.label, item.sku.as_deref()).and_then(|id| lookup.catalogue.item(id));
    Resolved {
        kind: MappingKind::Item,
        word: item.label.clone(),
        title: item.label.clone(),
        known_as: known.map(|one| format!("{} ({})", one.name, one.sku)),
        price_minor: None,
        contents: Vec::new(),
        choices: Vec::new(),
        records: item.records,
        asked_of: String::new(),
    }
}

fn resolve_question(lookup: &Lookup, found: &Found, question: &found::FoundQuestion) -> Resolved {
    let by_word =
        lookup.id(MappingKind::Question, &question.prompt).and_then(|id| lookup.catalogue.question(id));
    let prompt = tidy_line(&question.prompt);
    let alike = || lookup.catalogue.questions.iter().find(|one| one.prompt == prompt);
    let title = |key: &str| {
        let reward = found.rewards.iter().find(|reward| reward.key == key);
        reward.map_or_else(|| key.to_owned(), |reward| reward.title.clone())
    };
    Resolved {
        kind: MappingKind::Question,
        word: question.prompt.clone(),
        title: question.prompt.clone(),
        known_as: by_word.or_else(alike).map(|one| one.prompt.clone()),
        price_minor: None,
        contents: Vec::new(),
        choices: Vec::new(),
        records: question.records,
        asked_of: question.reward.as_deref().map(title).unwrap_or_default(),
    }
}

/// As the campaign finds a proposed part: by the platform's id, else by its title where one of the two has none.
fn is_same((id, title): (&Option<String>, &str), (other_id, other_title): (&Option<String>, &str)) -> bool {
    match (id, other_id) {
        (Some(id), Some(other)) => id == other,
        _ => fold(title) == fold(&tidy_line(other_title)),
    }
}

/// Makes what the catalogue lacks, but for rewards and add-ons that are left out, and remembers what each word
/// stands for.
pub(crate) fn propose(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    found: &Found,
    left_out: &BTreeSet<String>,
) -> Result<(), ImportError> {
    let before = lookup(tx, campaign)?;
    let wanted = Wanted::of(&before, found, left_out);
    let proposed = campaigns::propose_from_import(tx, cx, campaign, &wanted.proposal(found))?;
    for (kind, word, target) in wanted.words(found, &proposed) {
        store::mapping::insert(tx, campaign, (kind, word, &target))?;
    }
    shape_questions(tx, cx, campaign, &before, (&wanted, &proposed))
}

/// As [`lookup`], as if all that a file proposes were in the catalogue already. Nothing is written.
pub(crate) fn as_proposed(cx: &Cx, before: Lookup, found: &Found) -> Lookup {
    let wanted = Wanted::of(&before, found, &BTreeSet::new());
    let catalogue = Catalogue::clone(&before.catalogue);
    let (catalogue, proposed) = campaigns::lay_out(cx, catalogue, &wanted.proposal(found));
    let words: Vec<_> = wanted.words(found, &proposed);
    let words: Vec<_> =
        words.into_iter().map(|(kind, word, target)| ((kind, word.to_owned()), target)).collect();
    let mut after = Lookup { words: before.words, catalogue: Arc::new(catalogue) };
    for (word, target) in words {
        after.words.entry(word).or_insert(target);
    }
    after
}

/// What of a file has no place in the catalogue yet. Items are always asked for, because contents name them.
struct Wanted<'a> {
    rewards: Vec<&'a found::FoundReward>,
    addons: Vec<&'a found::FoundAddon>,
    questions: Vec<&'a found::FoundQuestion>,
}

impl<'a> Wanted<'a> {
    fn of(before: &Lookup, found: &'a Found, left_out: &BTreeSet<String>) -> Self {
        let is_open = |kind: MappingKind, word: &str| !before.words.contains_key(&(kind, word.to_owned()));
        Self {
            rewards: found
                .rewards
                .iter()
                .filter(|reward| before.reward(&reward.key).is_none() && !left_out.contains(&reward.key))
                .collect(),
            addons: found
                .addons
                .iter()
                .filter(|addon| before.addon(&addon.key).is_none() && !left_out.contains(&addon.key))
                .collect(),
            questions: found
                .questions
                .iter()
                .filter(|question| is_open(MappingKind::Question, &question.prompt))
                .collect(),
        }
    }

    /// What each word stands for now.
    fn words(&self, found: &'a Found, proposed: &campaigns::Proposed) -> Vec<(MappingKind, &'a str, String)> {
        let mut words: Vec<(MappingKind, &str, String)> = Vec::new();
        for (item, id) in found.items.iter().zip(&proposed.items) {
            words.push((MappingKind::Item, &item.label, id.to_string()));
        }
        for (reward, id) in self.rewards.iter().zip(&proposed.rewards) {
            words.push((MappingKind::Reward, &reward.key, id.to_string()));
        }
        for (addon, id) in self.addons.iter().zip(&proposed.addons) {
            words.push((MappingKind::Addon, &addon.key, id.to_string()));
        }
        for (question, id) in self.questions.iter().zip(&proposed.questions) {
            words.push((MappingKind::Question, &question.prompt, id.to_string()));
        }
        words
    }

    fn proposal(&self, found: &Found) -> Proposal {
        let places: HashMap<&str, usize> =
            found.items.iter().enumerate().map(|(at, item)| (item.label.as_str(), at)).collect();
        let contents = |contents: &[FoundContent]| -> Vec<(usize, u32)> {
            contents.iter().filter_map(|c| Some((*places.get(c.item.as_str())?, c.quantity))).collect()
        };
        let choice = |at: usize, choice: &FoundChoice| {
            let values = choice.values.iter();
            let values: Vec<(usize, String)> = values
                .filter_map(|value| Some((*places.get(value.item.as_str())?, value.label.clone())))
                .collect();
            let replaces = values.first().map(|(item, _)| *item)?;
            Some(ProposedChoice { reward: at, title: choice.title.clone(), replaces, values })
        };
        let rewards = self.rewards.iter().enumerate();
        // A price that the file does not tell is 0 until the creator sets it.
        Proposal {
            choices: rewards
                .flat_map(|(at, reward)| reward.choices.iter().filter_map(move |one| choice(at, one)))
                .collect(),
            items: found
                .items
                .iter()
                .map(|item| ProposedItem { name: item.label.clone(), sku: item.sku.clone() })
                .collect(),
            rewards: self
                .rewards
                .iter()
                .map(|reward| ProposedReward {
                    platform_reward_id: reward.platform_id.clone(),
                    title: reward.title.clone(),
                    price_minor: reward.price_minor.unwrap_or_default(),
                    contents: contents(&reward.contents),
                })
                .collect(),
            addons: self
                .addons
                .iter()
                .map(|addon| ProposedAddOn {
                    platform_addon_id: addon.platform_id.clone(),
                    title: addon.title.clone(),
                    price_minor: addon.price_minor.unwrap_or_default(),
                    contents: contents(&addon.contents),
                })
                .collect(),
            questions: self
                .questions
                .iter()
                .map(|question| ProposedQuestion { prompt: question.prompt.clone() })
                .collect(),
        }
    }
}

/// Questions that were just made take long answers where the file has some, and are asked of one reward's backers
/// only where only they answered.
fn shape_questions(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    before: &Lookup,
    (wanted, proposed): (&Wanted<'_>, &campaigns::Proposed),
) -> Result<(), ImportError> {
    let after = lookup(tx, campaign)?;
    for (found, id) in wanted.questions.iter().zip(&proposed.questions) {
        let (None, Some(question)) = (before.catalogue.question(*id), after.catalogue.question(*id)) else {
            continue;
        };
        let reward = found.reward.as_deref().and_then(|key| after.id(MappingKind::Reward, key));
        let shaped = Question {
            kind: if found.is_long { QuestionKind::LongText } else { question.kind.clone() },
            applies_to: reward.map_or(QuestionScope::All, QuestionScope::Reward),
            ..question.clone()
        };
        if shaped != *question {
            campaigns::save_question(tx, cx, campaign, &shaped)?;
        }
    }
    Ok(())
}
