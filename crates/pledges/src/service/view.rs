//! Everything a page about one pledge needs, in few queries.

use contacts::{ContactError, Profile, StoredAddress};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{RowId, Vault};

use crate::error::PledgeError;
use crate::model::{Answer, Pledge};
use crate::service::load::load;
use crate::service::save_answers::{answer_place, answer_row};
use crate::store;

/// A pledge with its person, address and answers, opened.
#[derive(Debug, Clone)]
pub struct PledgeView {
    /// The pledge.
    pub pledge: Pledge,
    /// Whose; `None` when the person was erased.
    pub profile: Option<Profile>,
    /// Where to.
    pub address: Option<StoredAddress>,
    /// What was answered, in the order it was first answered.
    pub answers: Vec<Answer>,
}

impl PledgeView {
    /// The answer to a question.
    pub fn answer(&self, question: kernel::Id<kinds::Question>) -> Option<&str> {
        self.answers.iter().find(|answer| answer.question == question).map(|answer| answer.answer.as_str())
    }
}

/// Loads a pledge for a page: one query each for pledge, person, address and answers, and one for the key where
/// there are answers to open.
///
/// # Errors
/// [`PledgeError::Unknown`], [`PledgeError::Stored`].
pub fn load_view(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: RowId<kinds::Pledge>,
) -> Result<PledgeView, PledgeError> {
    let pledge = load(tx, pledge)?;
    let profile = unless_erased(contacts::profile(tx, vault, pledge.contact))?;
    let address = match pledge.address {
        Some(row) => unless_erased(contacts::address(tx, vault, row))?,
        None => None,
    };
    let answers = answers(tx, vault, &pledge)?;
    Ok(PledgeView { pledge, profile, address, answers })
}

/// The answers of a pledge, opened; none of an erased person.
pub fn answers(tx: &mut ReadTx<'_>, vault: &Vault, pledge: &Pledge) -> Result<Vec<Answer>, PledgeError> {
    let sealed = store::answers::of_pledge(tx, pledge.row)?;
    if sealed.is_empty() {
        return Ok(Vec::new());
    }
    let Some(key) = unless_erased(contacts::key(tx, vault, pledge.contact))? else { return Ok(Vec::new()) };
    let open = |answer: &store::answers::SealedAnswer| {
        let row = answer_row(pledge.id, answer.question);
        let unreadable = PledgeError::Stored { pledge: pledge.id, column: "pledge_answer.answer_sealed" };
        let text = key.open_text(answer_place(&row), &answer.sealed).map_err(|_| unreadable)?;
        Ok(Answer { question: answer.question, answer: text })
    };
    sealed.iter().map(open).collect()
}

fn unless_erased<T>(found: Result<T, ContactError>) -> Result<Option<T>, PledgeError> {
    match found {
        Ok(value) => Ok(Some(value)),
        Err(ContactError::Erased) => Ok(None),
        Err(e) => Err(e.into()),
    }
}
