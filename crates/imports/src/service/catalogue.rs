//! What the words of a file stand for in the campaign's catalogue: remembered or found. What is missing is made in
//! [`super::propose`].

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use campaigns::model::{Campaign, Catalogue, Question, QuestionKind};
use db::ReadTx;
use kernel::ids::{Kind, kinds};
use kernel::text::{fold, tidy_line, tidy_text};
use kernel::{Id, RowId};
use pledges::{Answer, Choices, ChosenAddOn, GoodsBy, OwnGoods, OwnItem};

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
    /// What each word of a file stands for: kind and word, public id.
    pub(super) words: HashMap<(MappingKind, String), String>,
    pub(crate) catalogue: Arc<Catalogue>,
    /// Items that files name.
    named_items: HashSet<Id<kinds::Item>>,
    /// Rewards whose backers each get what the file says.
    pub(crate) as_in_file: HashSet<Id<kinds::Reward>>,
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
    of_catalogue(tx, campaign, catalogue)
}

/// As [`lookup`], from the kept snapshot: for transactions that change no catalogue.
pub(crate) fn lookup_unchanged(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Lookup, ImportError> {
    let catalogue = match tx.extension::<campaigns::CatalogueCache>() {
        Some(cache) => cache.get(tx, campaign)?,
        None => campaigns::load_catalogue(tx, campaign)?,
    };
    of_catalogue(tx, campaign, catalogue)
}

fn of_catalogue(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    catalogue: Arc<Catalogue>,
) -> Result<Lookup, ImportError> {
    let words = store::mapping::all(tx, campaign)?;
    let words = words.into_iter().map(|(kind, word, target)| ((kind, word), target)).collect();
    let as_in_file = store::as_in_file::of_campaign(tx, campaign)?;
    Ok(Lookup::of(words, catalogue, as_in_file))
}

impl Lookup {
    pub(super) fn of(
        words: HashMap<(MappingKind, String), String>,
        catalogue: Arc<Catalogue>,
        as_in_file: HashSet<Id<kinds::Reward>>,
    ) -> Self {
        let of_items = words.iter().filter(|((kind, _), _)| *kind == MappingKind::Item);
        let named_items = of_items.filter_map(|(_, target)| Id::parse(target).ok()).collect();
        Self { words, catalogue, named_items, as_in_file }
    }

    pub(super) fn id<K: Kind>(&self, kind: MappingKind, word: &str) -> Option<Id<K>> {
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

    /// The catalogue, and which of its items files name.
    pub(super) fn items(&self) -> (&Catalogue, &HashSet<Id<kinds::Item>>) {
        (&self.catalogue, &self.named_items)
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
        choices.options = chosen_items::values(self.items(), &choices, items.clone());
        if choices.reward.is_some_and(|reward| self.as_in_file.contains(&reward)) {
            choices.goods = own_goods(&choices, items);
        }
        Some(choices)
    }

    /// The goods of a record, whatever was decided about its reward; `None` for one without a reward or items, or where
    /// the catalogue lacks one of them.
    pub(crate) fn goods(&self, record: &Record) -> Option<OwnGoods> {
        let choices = self.choices(record)?;
        let items = record.items.iter().map(|line| (self.item(&line.label, line.sku.as_deref()), line.qty));
        own_goods(&choices, items)
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
        Some(Choices {
            reward,
            addons: chosen,
            options: Vec::new(),
            goods: None,
            pick_up: None,
            tip_minor: 0,
        })
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

/// What a file lists for a backer, as the goods of these choices. A file that lists nothing for somebody says nothing.
pub(crate) fn own_goods(
    choices: &Choices,
    items: impl Iterator<Item = (Option<Id<kinds::Item>>, u32)>,
) -> Option<OwnGoods> {
    let mut own: Vec<OwnItem> = Vec::new();
    for (item, quantity) in items {
        let item = item?;
        match own.iter_mut().find(|known| known.item == item) {
            Some(known) => known.quantity = known.quantity.saturating_add(quantity),
            None => own.push(OwnItem { item, quantity }),
        }
    }
    own.sort_by_key(|one| one.item);
    (!own.is_empty()).then_some(OwnGoods {
        reward: choices.reward?,
        covers: choices.addons.clone(),
        items: own,
        by: GoodsBy::File,
    })
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
    /// Whether each backer of this reward gets what the file says.
    pub is_as_in_file: bool,
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
            is_as_in_file: lookup.reward(&reward.key).is_some_and(|id| lookup.as_in_file.contains(&id)),
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
            is_as_in_file: false,
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
        is_as_in_file: false,
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
        is_as_in_file: false,
    }
}

/// As the campaign finds a proposed part: by the platform's id, else by its title where one of the two has none.
fn is_same((id, title): (&Option<String>, &str), (other_id, other_title): (&Option<String>, &str)) -> bool {
    match (id, other_id) {
        (Some(id), Some(other)) => id == other,
        _ => fold(title) == fold(&tidy_line(other_title)),
    }
}
