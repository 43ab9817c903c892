//! A newer file of the platform has other answers: they replace the old file's, and nobody else's.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::error::PledgeError;
use crate::model::{Answer, Origin};
use crate::service::load::load;
use crate::service::save_answers::seal_answer;
use crate::service::update_from_platform::PartOutcome;
use crate::store;
use crate::store::answers::SealedAnswer;

/// Replaces all answers that an import brought by those of a newer file. Answers that a backer or staff had the last
/// word on stay, and so do those of a pledge that is agreed.
///
/// # Errors
/// [`PledgeError::Unknown`], [`PledgeError::Contact`] for an erased person.
pub fn replace_imported_answers(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    answers: &[Answer],
) -> Result<PartOutcome, PledgeError> {
    let pledge = load(tx, pledge)?;
    if !pledge.state.is_open() || pledge.answers_stamp.origin != Origin::Import {
        return Ok(PartOutcome::Kept);
    }
    if !store::pledges::stamp_answers(tx, pledge.row, Origin::Import, pledge.answers_stamp.version)? {
        return Ok(PartOutcome::Kept);
    }
    let key = contacts::key(tx, &cx.vault, pledge.contact)?;
    for before in store::answers::of_pledge(tx, pledge.row)? {
        if answers.iter().all(|answer| answer.question != before.question) {
            store::answers::remove(tx, pledge.row, before.question)?;
        }
    }
    for answer in answers {
        let sealed = seal_answer(cx, &key, pledge.id, answer);
        let stored = SealedAnswer { question: answer.question, sealed };
        store::answers::put(tx, pledge.row, &stored, cx.now())?;
    }
    Ok(PartOutcome::Replaced)
}
