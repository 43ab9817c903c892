//! `import_settlement`: what a person decided about held records.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use super::{word, word_opt};
use crate::model::HoldReason;
use crate::settlement::{CorrectedField, LeftOutWhy};

/// A decision as stored.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    pub(crate) record: RowId<kinds::ImportRecord>,
    pub(crate) key_hash: Vec<u8>,
    pub(crate) source_hash: Option<Vec<u8>>,
    pub(crate) reason: HoldReason,
    /// For one that was left out.
    pub(crate) why: Option<LeftOutWhy>,
    pub(crate) fields: Vec<CorrectedField>,
    pub(crate) corrections_sealed: Option<Vec<u8>>,
    pub(crate) contact: Option<RowId<kinds::Contact>>,
}

/// Who decided, about a record of which import, and when.
pub(crate) struct Circumstances {
    pub(crate) campaign: RowId<kinds::Campaign>,
    pub(crate) batch: RowId<kinds::ImportBatch>,
    pub(crate) actor: String,
    pub(crate) now: Timestamp,
}

pub(crate) fn insert(tx: &mut WriteTx<'_>, new: &Stored, of: &Circumstances) -> Result<(), DbError> {
    let fields: Vec<&str> = new.fields.iter().map(|field| field.word()).collect();
    let decision = if new.why.is_some() { "left_out" } else { "corrected" };
    tx.execute(
        sql!(
            "INSERT INTO import_settlement (campaign_id, batch_id, record_id, key_hash, source_hash, decision, reason,
                why, fields, corrections_sealed, contact_id, actor, settled_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        ),
        params![
            of.campaign,
            of.batch,
            new.record,
            new.key_hash,
            new.source_hash,
            decision,
            new.reason.word(),
            new.why.map(LeftOutWhy::word),
            fields.join(" "),
            new.corrections_sealed,
            new.contact,
            of.actor,
            of.now
        ],
    )
    .map(drop)
}

/// All of a campaign, oldest first.
pub(crate) fn of_campaign(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<Stored>, DbError> {
    tx.query(
        sql!(
            "SELECT record_id, key_hash, source_hash, reason, why, fields, corrections_sealed, contact_id
             FROM import_settlement WHERE campaign_id = $1 ORDER BY id"
        ),
        params![campaign],
        |row| {
            Ok(Stored {
                record: row.get(0)?,
                key_hash: row.get(1)?,
                source_hash: row.get(2)?,
                reason: word(row, 3, HoldReason::from_word)?,
                why: word_opt(row, 4, LeftOutWhy::from_word)?,
                fields: fields(&row.get::<String>(5)?),
                corrections_sealed: row.get(6)?,
                contact: row.get(7)?,
            })
        },
    )
}

pub(super) const LEFT_OUT_DOUBLES: &str = "SELECT s.key_hash FROM import_settlement s
     JOIN import_record r ON r.id = s.record_id
     LEFT JOIN import_source o ON o.campaign_id = s.campaign_id AND o.source_hash = s.source_hash
     WHERE s.campaign_id = $1 AND s.decision = 'left_out' AND s.reason = 'id_given_twice'
        AND (o.content_hash <> r.content_hash OR o.id IS NULL AND NOT EXISTS
            (SELECT 1 FROM import_record t WHERE t.batch_id = r.batch_id AND t.outcome = 'held' AND t.id <> r.id
                AND t.source_hash = r.source_hash AND t.content_hash = r.content_hash))
     ORDER BY s.id";

/// The rows that were left out because their id was given twice, where the pledge of that id says something else now, or
/// where there is none because all of them were left out. Of two rows that say the same, none can be told to be the one
/// that was left out.
pub(crate) fn left_out_doubles(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<Vec<u8>>, DbError> {
    tx.query(sql!(LEFT_OUT_DOUBLES), params![campaign], |row| row.get(0))
}

/// The fields that were put right for a pledge, but for what was put right in one import.
pub(crate) fn fields_of_source(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    source_hash: &[u8],
    but_for: Option<RowId<kinds::ImportBatch>>,
) -> Result<Vec<CorrectedField>, DbError> {
    let found = tx.query(
        sql!(
            "SELECT fields FROM import_settlement
             WHERE campaign_id = $1 AND source_hash = $2 AND batch_id <> $3 ORDER BY id"
        ),
        params![campaign, source_hash, but_for.map_or(0, RowId::get)],
        |row| row.get::<String>(0),
    )?;
    Ok(found.iter().flat_map(|words| fields(words)).collect())
}

fn fields(words: &str) -> Vec<CorrectedField> {
    words.split_whitespace().filter_map(CorrectedField::from_word).collect()
}

/// Why a record was left out.
pub(crate) fn why(
    tx: &mut ReadTx<'_>,
    record: RowId<kinds::ImportRecord>,
) -> Result<Option<LeftOutWhy>, DbError> {
    let found = tx.query_opt(
        sql!("SELECT why FROM import_settlement WHERE record_id = $1"),
        params![record],
        |row| word_opt(row, 0, LeftOutWhy::from_word),
    )?;
    Ok(found.flatten())
}

/// The decisions about an import that is taken back are taken back with it.
pub(crate) fn delete_of_batch(tx: &mut WriteTx<'_>, batch: RowId<kinds::ImportBatch>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM import_settlement WHERE batch_id = $1"), params![batch]).map(drop)
}

/// What was typed about an erased person goes; that something was put right stays.
pub(crate) fn forget(tx: &mut WriteTx<'_>, contact: RowId<kinds::Contact>) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_settlement SET corrections_sealed = NULL WHERE contact_id = $1"),
        params![contact],
    )
    .map(drop)
}
