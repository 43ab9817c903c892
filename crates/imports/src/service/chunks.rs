//! Staged records, opened again.

use db::ReadTx;
use kernel::{RowId, Vault};

use crate::error::ImportError;
use crate::model::{Batch, Outcome, RecordRow};
use crate::record::{Flag, Record};
use crate::rules::places;
use crate::store;
use crate::store::bodies::Body;

/// A record that is about to be applied.
pub(crate) struct StagedRecord {
    pub(crate) row: RecordRow,
    pub(crate) record: Record,
}

/// The next records of an outcome that nothing became of yet.
pub(crate) fn next(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    batch: &Batch,
    outcome: Outcome,
    limit: usize,
) -> Result<Vec<StagedRecord>, ImportError> {
    let rows = store::records::next(tx, batch.row, outcome, (batch.after, limit))?;
    let ids: Vec<_> = rows.iter().map(|row| row.row).collect();
    let mut bodies = store::bodies::load_many(tx, &ids)?;
    rows.into_iter()
        .map(|row| {
            let body = bodies.remove(&row.row).ok_or(ImportError::Staged("a body is missing"))?;
            let record = open(vault, &row, &body)?.ok_or(ImportError::Staged("a record is missing"))?;
            Ok(StagedRecord { row, record })
        })
        .collect()
}

/// What a staged record says, with the flags that were set after it was staged.
pub(crate) fn open(vault: &Vault, row: &RecordRow, body: &Body) -> Result<Option<Record>, ImportError> {
    let Some(sealed) = &body.record_sealed else { return Ok(None) };
    let json = vault.open_secret(places::record(&row.row.get().to_be_bytes()), sealed)?;
    let mut record: Record = serde_json::from_slice(&json).map_err(|_| ImportError::Staged("record"))?;
    if row.flags.iter().any(|flag| flag == Flag::SameEmail.as_str()) {
        record.flags.set(Flag::SameEmail);
    }
    Ok(Some(record))
}

/// The last row of a chunk, from where the next one goes on.
pub(crate) fn last<K>(rows: impl DoubleEndedIterator<Item = RowId<K>>, after: i64) -> i64 {
    rows.last().map_or(after, RowId::get)
}
