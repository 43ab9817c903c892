//! Questions of a file whose answers look like a choice: as an option they tell the warehouse what to pack.

use db::ReadTx;
use kernel::RowId;
use kernel::ids::kinds;
use kernel::text::fold;

use super::catalogue::{self, Lookup};
use super::fill_options::same_words;
use super::start;
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
