//! Creators' own words.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Language, RowId, Timestamp};

use crate::model::MessageKind;
use crate::render::TemplateText;

pub(crate) fn load(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    kind: MessageKind,
    language: Language,
) -> Result<Option<(TemplateText, i64)>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT subject, body, version FROM message_template
             WHERE campaign_id = $1 AND kind = $2 AND language = $3"
        ),
        params![campaign, kind.word(), language],
        |row| Ok((TemplateText { subject: row.get(0)?, body: row.get(1)? }, row.get(2)?)),
    )
}

/// Where a text belongs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TemplatePlace {
    pub(crate) campaign: RowId<kinds::Campaign>,
    pub(crate) kind: MessageKind,
    pub(crate) language: Language,
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    place: TemplatePlace,
    words: &TemplateText,
    by: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    let inserted = tx.execute(
        sql!(
            "INSERT INTO message_template (campaign_id, kind, language, subject, body, version, updated_by, updated_at)
             VALUES ($1, $2, $3, $4, $5, 1, $6, $7) ON CONFLICT (campaign_id, kind, language) DO NOTHING"
        ),
        params![place.campaign, place.kind.word(), place.language, words.subject, words.body, by, now],
    )?;
    Ok(inserted == 1)
}

pub(crate) fn update(
    tx: &mut WriteTx<'_>,
    place: TemplatePlace,
    expected_version: i64,
    words: &TemplateText,
    by: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE message_template SET subject = $5, body = $6, version = version + 1, updated_by = $7, updated_at = $8
             WHERE campaign_id = $1 AND kind = $2 AND language = $3 AND version = $4"
        ),
        params![
            place.campaign,
            place.kind.word(),
            place.language,
            expected_version,
            words.subject,
            words.body,
            by,
            now
        ],
    )?;
    Ok(changed == 1)
}

pub(crate) fn delete(tx: &mut WriteTx<'_>, place: TemplatePlace) -> Result<bool, DbError> {
    let deleted = tx.execute(
        sql!("DELETE FROM message_template WHERE campaign_id = $1 AND kind = $2 AND language = $3"),
        params![place.campaign, place.kind.word(), place.language],
    )?;
    Ok(deleted == 1)
}
