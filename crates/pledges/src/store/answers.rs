//! Sealed answers.

use std::collections::HashMap;

use db::{DbError, ReadTx, Select, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId, Timestamp};

/// An answer as stored.
pub(crate) struct SealedAnswer {
    pub(crate) question: Id<kinds::Question>,
    pub(crate) sealed: Vec<u8>,
}

pub(crate) fn of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<SealedAnswer>, DbError> {
    tx.query(
        sql!("SELECT question, answer_sealed FROM pledge_answer WHERE pledge_id = $1 ORDER BY id"),
        params![pledge],
        |row| Ok(SealedAnswer { question: row.get(0)?, sealed: row.get(1)? }),
    )
}

/// As [`of_pledge`] for many; a pledge without answers is not in the answer.
pub(crate) fn of_pledges(
    tx: &mut ReadTx<'_>,
    pledges: &[RowId<kinds::Pledge>],
) -> Result<HashMap<RowId<kinds::Pledge>, Vec<SealedAnswer>>, DbError> {
    let mut select = Select::new("SELECT pledge_id, question, answer_sealed FROM pledge_answer");
    super::lists::one_of(&mut select, "pledge_id IN (", pledges);
    select.push("ORDER BY id", &[]);
    let rows = tx.query(&select, select.params(), |row| {
        Ok((row.get(0)?, SealedAnswer { question: row.get(1)?, sealed: row.get(2)? }))
    })?;
    let mut answers: HashMap<_, Vec<SealedAnswer>> = HashMap::new();
    for (pledge, answer) in rows {
        answers.entry(pledge).or_default().push(answer);
    }
    Ok(answers)
}

pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    answer: &SealedAnswer,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO pledge_answer (pledge_id, question, answer_sealed, updated_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (pledge_id, question)
             DO UPDATE SET answer_sealed = excluded.answer_sealed, updated_at = excluded.updated_at"
        ),
        params![pledge, answer.question, answer.sealed, now],
    )
    .map(drop)
}

/// The same answer, sealed for another person.
pub(crate) fn seal_anew(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    answer: &SealedAnswer,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge_answer SET answer_sealed = $3 WHERE pledge_id = $1 AND question = $2"),
        params![pledge, answer.question, answer.sealed],
    )
    .map(drop)
}

pub(crate) fn remove(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    question: Id<kinds::Question>,
) -> Result<(), DbError> {
    tx.execute(
        sql!("DELETE FROM pledge_answer WHERE pledge_id = $1 AND question = $2"),
        params![pledge, question],
    )
    .map(drop)
}
