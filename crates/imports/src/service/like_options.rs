//! Questions of a file whose answers look like a choice: as an option they tell the warehouse what to pack.

use std::collections::{HashMap, HashSet};

use campaigns::model::{QuestionScope, Subject};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::text::{fold, tidy_line};
use kernel::{Id, RowId, Vault};
use pledges::{Choices, Filter, Page};

use super::catalogue::{self, Lookup};
use super::fill_options::same_words;
use super::{in_the_file, start};
use crate::error::ImportError;
use crate::model::{BatchState, MappingKind};
use crate::rules::found::Found;
use crate::store;

/// Imports of a campaign that are looked through, latest first.
const BATCHES_MAX: u64 = 20;

/// A question that is asked although it looks like a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LikeOption {
    /// What is asked.
    pub prompt: String,
    /// How many different answers the file has.
    pub different_answers: u64,
}

impl LikeOption {
    /// Where an option is made of it, filled in with what the files say.
    pub fn form_path(&self, campaign: Id<kinds::Campaign>) -> String {
        let query = serde_html_form::to_string([("question", &self.prompt)]).unwrap_or_default(); // text is always encodable
        format!("/desk/campaigns/{campaign}/catalogue/options/new?{query}")
    }
}

/// Pledges of which the answers are looked at for a proposal.
const LOOKED_AT_MAX: usize = 2_000;
/// Pledges that are read at once.
const READ_AT_ONCE: u32 = 200;
/// Values that are proposed at most.
const VALUES_MAX: usize = 20;
/// An answer that is longer is no value of a choice.
const VALUE_CHARS_MAX: usize = 60;

/// The option that a question would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedOption {
    /// What is asked.
    pub title: String,
    /// What it belongs to; `None` where those who answered share no reward.
    pub applies_to: Option<Subject>,
    /// Different answers, those of most backers first.
    pub values: Vec<String>,
}

/// The option that a question of a campaign's files would be, from the stored records of its first pledges; `None` where
/// nobody was asked this.
///
/// # Errors
/// [`ImportError`] when a record cannot be opened or read.
pub fn proposed_option(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (campaign, prompt): (RowId<kinds::Campaign>, &str),
) -> Result<Option<ProposedOption>, ImportError> {
    let known = like_options(tx, campaign)?.into_iter().find(|one| fold(&one.prompt) == fold(prompt));
    let Some(LikeOption { prompt, .. }) = known else { return Ok(None) };
    let lookup = catalogue::lookup(tx, campaign)?;
    let question = lookup.id(MappingKind::Question, &prompt).and_then(|id| lookup.catalogue.question(id));
    let mut answers = Answers::default();
    let (mut after, mut looked_at) = (None, 0_usize);
    while looked_at < LOOKED_AT_MAX {
        let rows = pledges::list(tx, &Filter::all(campaign), Page { after, limit: READ_AT_ONCE })?;
        let Some(last) = rows.last() else { break };
        after = Some(last.pledge.row);
        looked_at = looked_at.saturating_add(rows.len());
        let asked: Vec<_> = rows.iter().map(|row| (row.pledge, row.contact)).collect();
        let records = pledges::raw_records(tx, vault, &asked)?;
        for row in &rows {
            let record =
                records.get(&row.pledge.row).map(|json| in_the_file::read(json)).transpose()?.flatten();
            let Some(record) = record else { continue };
            if let Some((_, answer)) = record.answers.iter().find(|(asked, _)| same_words(asked, &prompt)) {
                answers.note(answer, &row.choices);
            }
        }
    }
    let asked_of = question.and_then(|question| match question.applies_to {
        QuestionScope::All => None,
        QuestionScope::Reward(id) => Some(Subject::Reward(id)),
        QuestionScope::AddOn(id) => Some(Subject::AddOn(id)),
    });
    let applies_to = asked_of.or_else(|| answers.shared_reward());
    Ok(Some(ProposedOption { title: prompt, applies_to, values: answers.values() }))
}

/// What was answered, by how many, and with which rewards.
#[derive(Default)]
struct Answers {
    /// By the folded answer: as first written, and how often.
    given: HashMap<String, (String, usize)>,
    rewards: HashSet<Option<Id<kinds::Reward>>>,
}

impl Answers {
    fn note(&mut self, answer: &str, choices: &Choices) {
        let answer = tidy_line(answer);
        if answer.is_empty() || answer.chars().count() > VALUE_CHARS_MAX {
            return;
        }
        self.rewards.insert(choices.reward);
        let (_, count) = self.given.entry(fold(&answer)).or_insert((answer, 0));
        *count = count.saturating_add(1);
    }

    fn shared_reward(&self) -> Option<Subject> {
        let mut rewards = self.rewards.iter();
        match (rewards.next(), rewards.next()) {
            (Some(Some(reward)), None) => Some(Subject::Reward(*reward)),
            _ => None,
        }
    }

    fn values(self) -> Vec<String> {
        let mut given: Vec<_> = self.given.into_values().collect();
        given.sort_by(|(one, of_one), (other, of_other)| of_other.cmp(of_one).then_with(|| one.cmp(other)));
        given.into_iter().take(VALUES_MAX).map(|(answer, _)| answer).collect()
    }
}

/// The questions of a campaign's applied imports that look like a choice, while they are asked and no option of the same
/// name is offered.
///
/// # Errors
/// [`ImportError::Db`]; [`ImportError::Staged`] when what was found in a file cannot be read.
pub fn like_options(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<LikeOption>, ImportError> {
    let lookup = catalogue::lookup(tx, campaign)?;
    let mut all: Vec<LikeOption> = Vec::new();
    for batch in store::batch::of_campaign(tx, campaign, (0, BATCHES_MAX))? {
        if batch.state != BatchState::Applied {
            continue;
        }
        let found = start::found(tx, &batch)?;
        for one in of_file(&lookup, &found) {
            if all.iter().all(|known| fold(&known.prompt) != fold(&one.prompt)) {
                all.push(one);
            }
        }
    }
    Ok(all)
}

/// As [`like_options`] for one file, applied or not.
pub(crate) fn of_file(lookup: &Lookup, found: &Found) -> Vec<LikeOption> {
    let catalogue = &lookup.catalogue;
    let is_asked = |prompt: &str| {
        let known = lookup.id(MappingKind::Question, prompt).and_then(|id| catalogue.question(id));
        known.is_none_or(|question| question.shelf.is_offered())
    };
    let has_option = |prompt: &str| {
        catalogue.options.iter().any(|option| option.shelf.is_offered() && same_words(&option.title, prompt))
    };
    let looks = found.questions.iter().filter_map(|question| {
        let different_answers = question.different_answers?;
        Some(LikeOption { prompt: question.prompt.clone(), different_answers })
    });
    looks.filter(|one| is_asked(&one.prompt) && !has_option(&one.prompt)).collect()
}
