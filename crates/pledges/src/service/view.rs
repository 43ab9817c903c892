//! Everything a page about one pledge needs, in few queries.

use std::collections::HashMap;

use contacts::{ContactError, Profile, StoredAddress};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{ContactKey, Id, RowId, Vault};

use crate::error::PledgeError;
use crate::model::{Answer, Pledge, PledgeRef};
use crate::service::codes::{self, EnteredCodes};
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
    /// The codes that were entered.
    pub codes: EnteredCodes,
}

impl PledgeView {
    /// The answer to a question.
    pub fn answer(&self, question: Id<kinds::Question>) -> Option<&str> {
        self.answers.iter().find(|answer| answer.question == question).map(|answer| answer.answer.as_str())
    }
}

/// Loads a pledge for a page: one query each for pledge, person, address and answers, and one for the key where
/// there are answers to open; some for each code that was entered.
///
/// # Errors
/// [`PledgeError::Unknown`], [`PledgeError::Stored`].
pub fn load_view(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: RowId<kinds::Pledge>,
) -> Result<PledgeView, PledgeError> {
    let pledge = load(tx, pledge)?;
    let person = unless_erased(contacts::profile_and_key(tx, vault, pledge.contact))?;
    let known = person.as_ref().map(|(profile, key)| (profile.contact.row, key));
    let address = match (pledge.address, known) {
        (Some(row), Some(known)) => unless_erased(contacts::address_of_known(tx, vault, row, known))?,
        (Some(row), None) => unless_erased(contacts::address(tx, vault, row))?,
        (None, _) => None,
    };
    let answers = match known {
        // Answers are sealed with the key of the contact that the pledge names, merged or not.
        Some((contact, key)) if contact == pledge.contact => {
            opened(pledge.id, &store::answers::of_pledge(tx, pledge.row)?, key)?
        }
        _ => answers(tx, vault, &pledge)?,
    };
    let codes = codes::entered(tx, vault, &pledge)?;
    Ok(PledgeView { pledge, profile: person.map(|(profile, _)| profile), address, answers, codes })
}

/// The answers of a pledge, opened; none of an erased person.
pub fn answers(tx: &mut ReadTx<'_>, vault: &Vault, pledge: &Pledge) -> Result<Vec<Answer>, PledgeError> {
    let sealed = store::answers::of_pledge(tx, pledge.row)?;
    if sealed.is_empty() {
        return Ok(Vec::new());
    }
    let Some(key) = unless_erased(contacts::key(tx, vault, pledge.contact))? else { return Ok(Vec::new()) };
    opened(pledge.id, &sealed, &key)
}

/// As [`answers`] for a page of pledges with their people: two statements for all of them. Pledges without answers
/// and erased people's are not in the answer.
pub fn answers_of(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledges: &[(PledgeRef, RowId<kinds::Contact>)],
) -> Result<HashMap<RowId<kinds::Pledge>, Vec<Answer>>, PledgeError> {
    let rows: Vec<_> = pledges.iter().map(|(pledge, _)| pledge.row).collect();
    let sealed = store::answers::of_pledges(tx, &rows)?;
    let answered = || pledges.iter().filter(|(pledge, _)| sealed.contains_key(&pledge.row));
    let people: Vec<_> = answered().map(|(_, contact)| *contact).collect();
    let keys = contacts::keys(tx, vault, &people)?;
    let mut answers = HashMap::with_capacity(sealed.len());
    for (pledge, contact) in answered() {
        let (Some(sealed), Some(key)) = (sealed.get(&pledge.row), keys.get(contact)) else { continue };
        answers.insert(pledge.row, opened(pledge.id, sealed, key)?);
    }
    Ok(answers)
}

fn opened(
    pledge: Id<kinds::Pledge>,
    sealed: &[store::answers::SealedAnswer],
    key: &ContactKey,
) -> Result<Vec<Answer>, PledgeError> {
    let open = |answer: &store::answers::SealedAnswer| {
        let row = answer_row(pledge, answer.question);
        let unreadable = PledgeError::Stored { pledge, column: "pledge_answer.answer_sealed" };
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
