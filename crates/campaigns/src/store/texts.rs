//! FAQ entries and the guide texts of the steps.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, Language, RowId};

use super::word;
use crate::model::{Faq, GuideStep, StepText};

pub(crate) fn faqs(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<Faq>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, language, question, answer FROM faq WHERE campaign_id = $1 ORDER BY position, id"
        ),
        params![campaign],
        |row| {
            Ok(Faq { id: row.get(0)?, language: row.get(1)?, question: row.get(2)?, answer: row.get(3)? })
        },
    )
}

/// The row and campaign of an entry.
pub(crate) fn faq_place(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::Faq>,
) -> Result<Option<(i64, RowId<kinds::Campaign>)>, DbError> {
    tx.query_opt(sql!("SELECT id, campaign_id FROM faq WHERE public_id = $1"), params![id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

pub(crate) fn insert_faq(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    faq: &Faq,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO faq (campaign_id, public_id, language, question, answer, position)
             VALUES ($1, $2, $3, $4, $5, (SELECT COALESCE(MAX(position), 0) + 1 FROM faq WHERE campaign_id = $1))"
        ),
        params![campaign, faq.id, faq.language, faq.question, faq.answer],
    )
    .map(drop)
}

pub(crate) fn update_faq(tx: &mut WriteTx<'_>, row: i64, faq: &Faq) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE faq SET language = $2, question = $3, answer = $4 WHERE id = $1"),
        params![row, faq.language, faq.question, faq.answer],
    )
    .map(drop)
}

pub(crate) fn delete_faq(tx: &mut WriteTx<'_>, row: i64) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM faq WHERE id = $1"), params![row]).map(drop)
}

pub(crate) fn steps(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<StepText>, DbError> {
    tx.query(
        sql!("SELECT step, language, text FROM guide_text WHERE campaign_id = $1 ORDER BY id"),
        params![campaign],
        |row| {
            Ok(StepText {
                step: word(row, 0, GuideStep::from_word)?,
                language: row.get::<Language>(1)?,
                text: row.get(2)?,
            })
        },
    )
}

pub(crate) fn save_step(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    step: &StepText,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO guide_text (campaign_id, step, language, text) VALUES ($1, $2, $3, $4)
             ON CONFLICT (campaign_id, step, language) DO UPDATE SET text = excluded.text"
        ),
        params![campaign, step.step.word(), step.language, step.text],
    )
    .map(drop)
}

pub(crate) fn delete_step(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    step: GuideStep,
    language: Language,
) -> Result<(), DbError> {
    tx.execute(
        sql!("DELETE FROM guide_text WHERE campaign_id = $1 AND step = $2 AND language = $3"),
        params![campaign, step.word(), language],
    )
    .map(drop)
}
