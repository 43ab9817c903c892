//! Survey questions.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId};

use super::word;
use crate::model::{Question, QuestionKind, QuestionScope, Required, Shelf};

pub(crate) fn all(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<Question>, DbError> {
    tx.query(
        sql!(
            "SELECT q.public_id, q.prompt, q.help, q.kind, q.choices, q.required, reward.public_id,
                    addon.public_id, q.shelf
             FROM question q
             LEFT JOIN reward ON reward.id = q.reward_id
             LEFT JOIN addon ON addon.id = q.addon_id
             WHERE q.campaign_id = $1 ORDER BY q.position, q.id"
        ),
        params![campaign],
        |row| {
            let (kind, choices): (String, String) = (row.get(3)?, row.get(4)?);
            let unreadable = || DbError::Type { index: 4, wanted: "a list of choices", found: kind.clone() };
            let choices: Vec<String> = serde_json::from_str(&choices).map_err(|_| unreadable())?;
            Ok(Question {
                id: row.get(0)?,
                prompt: row.get(1)?,
                help: row.get(2)?,
                kind: QuestionKind::from_word(&kind, choices).ok_or_else(unreadable)?,
                required: word(row, 5, Required::from_word)?,
                applies_to: match (row.get(6)?, row.get(7)?) {
                    (Some(reward), _) => QuestionScope::Reward(reward),
                    (None, Some(addon)) => QuestionScope::AddOn(addon),
                    (None, None) => QuestionScope::All,
                },
                shelf: word(row, 8, Shelf::from_word)?,
            })
        },
    )
}

/// The row and campaign of a question.
pub(crate) fn place_of(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::Question>,
) -> Result<Option<(i64, RowId<kinds::Campaign>)>, DbError> {
    tx.query_opt(sql!("SELECT id, campaign_id FROM question WHERE public_id = $1"), params![id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

fn parts(question: &Question) -> (String, Option<Id<kinds::Reward>>, Option<Id<kinds::AddOn>>) {
    let choices = match &question.kind {
        QuestionKind::Choice(choices) => serde_json::json!(choices).to_string(),
        _ => "[]".to_owned(),
    };
    match question.applies_to {
        QuestionScope::All => (choices, None, None),
        QuestionScope::Reward(reward) => (choices, Some(reward), None),
        QuestionScope::AddOn(addon) => (choices, None, Some(addon)),
    }
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    question: &Question,
) -> Result<(), DbError> {
    let (choices, reward, addon) = parts(question);
    tx.execute(
        sql!(
            "INSERT INTO question (campaign_id, public_id, prompt, help, kind, choices, required, reward_id,
                                   addon_id, shelf, position)
             VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT id FROM reward WHERE public_id = $8),
                     (SELECT id FROM addon WHERE public_id = $9), $10,
                     (SELECT COALESCE(MAX(position), 0) + 1 FROM question WHERE campaign_id = $1))"
        ),
        params![
            campaign,
            question.id,
            question.prompt,
            question.help,
            question.kind.word(),
            choices,
            question.required.word(),
            reward,
            addon,
            question.shelf.word()
        ],
    )
    .map(drop)
}

pub(crate) fn update(tx: &mut WriteTx<'_>, row: i64, question: &Question) -> Result<(), DbError> {
    let (choices, reward, addon) = parts(question);
    tx.execute(
        sql!(
            "UPDATE question SET prompt = $2, help = $3, kind = $4, choices = $5, required = $6,
                    reward_id = (SELECT id FROM reward WHERE public_id = $7),
                    addon_id = (SELECT id FROM addon WHERE public_id = $8), shelf = $9
             WHERE id = $1"
        ),
        params![
            row,
            question.prompt,
            question.help,
            question.kind.word(),
            choices,
            question.required.word(),
            reward,
            addon,
            question.shelf.word()
        ],
    )
    .map(drop)
}
