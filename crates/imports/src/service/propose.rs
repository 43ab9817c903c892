//! What a file has and the catalogue lacks is proposed, and each word is remembered with what it stands for.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use campaigns::model::{Catalogue, Question, QuestionKind, QuestionScope};
use campaigns::{Proposal, ProposedAddOn, ProposedChoice, ProposedItem, ProposedQuestion, ProposedReward};
use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::catalogue::{Lookup, lookup};
use crate::error::ImportError;
use crate::model::MappingKind;
use crate::rules::found::{self, Found, FoundChoice, FoundContent};
use crate::store;

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
    let mut known = before.words;
    for (word, target) in words {
        known.entry(word).or_insert(target);
    }
    Lookup::of(known, Arc::new(catalogue), before.as_in_file)
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
                .filter(|question| {
                    is_open(MappingKind::Question, &question.prompt) && !left_out.contains(&question.prompt)
                })
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
