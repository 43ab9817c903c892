//! `import_mapping`: what a word of the file stands for in the catalogue.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

use super::word;
use crate::model::MappingKind;

pub(crate) fn all(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<(MappingKind, String, String)>, DbError> {
    tx.query(
        sql!("SELECT kind, word, target FROM import_mapping WHERE campaign_id = $1 ORDER BY id"),
        params![campaign],
        |row| Ok((word(row, 0, MappingKind::from_word)?, row.get(1)?, row.get(2)?)),
    )
}

/// What was mapped first stays.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (kind, word, target): (MappingKind, &str, &str),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO import_mapping (campaign_id, kind, word, target) VALUES ($1, $2, $3, $4)
             ON CONFLICT (campaign_id, kind, word) DO NOTHING"
        ),
        params![campaign, kind.word(), word, target],
    )
    .map(drop)
}
