//! Answers to survey questions are saved, each sealed with the contact's key.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{ContactKey, Cx, Id, Place, RowId};

use crate::error::{Part, PledgeError};
use crate::model::{Answer, Origin, Pledge};
use crate::rules::answers::{AnswerProblem, AnswerProblemKind, read};
use crate::service::saving::{Saved, changed_elsewhere, open_for_change, saved};
use crate::store;
use crate::store::answers::SealedAnswer;

/// Answers to be saved: as typed. An empty one takes the answer back; a question not named keeps its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveAnswers {
    /// Of which pledge.
    pub pledge: RowId<kinds::Pledge>,
    /// The version the form was made from.
    pub seen_version: i64,
    /// What was typed.
    pub answers: Vec<Answer>,
}

/// What binds an answer to its place: the pledge and the question.
pub(crate) fn answer_row(pledge: Id<kinds::Pledge>, question: Id<kinds::Question>) -> [u8; 32] {
    let mut row = [0u8; 32];
    let (first, second) = row.split_at_mut(16);
    first.copy_from_slice(pledge.as_bytes());
    second.copy_from_slice(question.as_bytes());
    row
}

pub(crate) const fn answer_place(row: &[u8; 32]) -> Place<'_> {
    Place::new("pledge_answer", "answer_sealed", row)
}

pub(crate) fn seal_answer(cx: &Cx, key: &ContactKey, pledge: Id<kinds::Pledge>, answer: &Answer) -> Vec<u8> {
    let row = answer_row(pledge, answer.question);
    key.seal(answer_place(&row), answer.answer.as_bytes(), cx.random.as_ref())
}

/// Saves answers. Required ones may still be missing; the confirmation asks for them.
///
/// # Errors
/// [`PledgeError::Answers`] with every problem, [`PledgeError::ChangedElsewhere`], [`PledgeError::NotOpen`],
/// [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`].
pub fn save_answers(tx: &mut WriteTx<'_>, cx: &Cx, save: &SaveAnswers) -> Result<Saved, PledgeError> {
    let (mut pledge, setting) = open_for_change(tx, cx, save.pledge)?;
    if pledge.answers_stamp.version != save.seen_version {
        return Err(changed_elsewhere(tx, &pledge, Part::Answers)?);
    }
    let mut problems = Vec::new();
    let mut accepted = Vec::with_capacity(save.answers.len());
    for typed in &save.answers {
        let question = setting.catalogue.question(typed.question).ok_or(AnswerProblemKind::UnknownQuestion);
        match question.and_then(|question| read(question, &typed.answer)) {
            Ok(answer) => accepted.push((typed.question, answer)),
            Err(kind) => problems.push(AnswerProblem { question: typed.question, kind }),
        }
    }
    if !problems.is_empty() {
        return Err(PledgeError::Answers(problems));
    }
    if !store::pledges::stamp_answers(tx, pledge.row, Origin::of(cx.actor), save.seen_version)? {
        return Err(changed_elsewhere(tx, &pledge, Part::Answers)?);
    }
    write(tx, cx, &pledge, accepted)?;
    saved(tx, cx, &mut pledge, Part::Answers, save.seen_version + 1)
}

fn write(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    accepted: Vec<(Id<kinds::Question>, Option<String>)>,
) -> Result<(), PledgeError> {
    let key = contacts::key(tx, &cx.vault, pledge.contact)?;
    for (question, answer) in accepted {
        match answer {
            Some(answer) => {
                let sealed = seal_answer(cx, &key, pledge.id, &Answer { question, answer });
                store::answers::put(tx, pledge.row, &SealedAnswer { question, sealed }, cx.now())?;
            }
            None => store::answers::remove(tx, pledge.row, question)?,
        }
    }
    Ok(())
}
