//! Staged records, opened again.

use std::collections::HashMap;

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{ContactKey, RowId, Vault, in_parallel};

use crate::error::ImportError;
use crate::model::{Batch, Outcome, RecordRow};
use crate::record::{self, Flag, Record};
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
    let keys = keys(tx, vault, bodies.values())?;
    let with_body = |row: RecordRow| {
        let body = bodies.remove(&row.row).ok_or(ImportError::Staged("a body is missing"))?;
        Ok((row, body))
    };
    let sealed = rows.into_iter().map(with_body).collect::<Result<Vec<_>, ImportError>>()?;
    let opened = in_parallel(&sealed, |(row, body)| open((vault, &keys), row, body));
    let record_of = |((row, _), record): ((RecordRow, Body), Result<Option<Record>, ImportError>)| {
        Ok(StagedRecord { row, record: record?.ok_or(ImportError::Staged("a record is missing"))? })
    };
    sealed.into_iter().zip(opened).map(record_of).collect()
}

/// Keys of the people whose held records are known to be theirs.
pub(crate) type Keys = HashMap<RowId<kinds::Contact>, ContactKey>;

/// The keys that open these bodies. Erased people have none.
pub(crate) fn keys<'b>(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    bodies: impl Iterator<Item = &'b Body>,
) -> Result<Keys, ImportError> {
    let people: Vec<_> = bodies.filter_map(|body| body.held_for).collect();
    if people.is_empty() {
        return Ok(Keys::new());
    }
    Ok(contacts::keys(tx, vault, &people)?)
}

/// What one staged record says; `None` when it is gone, with its person or since it was applied.
pub(crate) fn open_one(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    row: &RecordRow,
    body: &Body,
) -> Result<Option<Record>, ImportError> {
    let keys = keys(tx, vault, std::iter::once(body))?;
    open((vault, &keys), row, body)
}

/// What a staged record says, with the flags that were set after it was staged.
pub(crate) fn open(
    (vault, keys): (&Vault, &Keys),
    row: &RecordRow,
    body: &Body,
) -> Result<Option<Record>, ImportError> {
    let place = row.row.get().to_be_bytes();
    let json = match (&body.record_sealed, &body.held_sealed, body.held_for.and_then(|who| keys.get(&who))) {
        (Some(sealed), _, _) => vault.open_secret(places::record(&place), sealed)?,
        (None, Some(sealed), Some(key)) => key.open(places::held(&place), sealed)?,
        _ => return Ok(None),
    };
    let mut record: Record = record::open_staged(&json).map_err(|_| ImportError::Staged("record"))?;
    if row.flags.iter().any(|flag| flag == Flag::SameEmail.as_str()) {
        record.flags.set(Flag::SameEmail);
    }
    Ok(Some(record))
}

/// The last row of a chunk, from where the next one goes on.
pub(crate) fn last<K>(rows: impl DoubleEndedIterator<Item = RowId<K>>, after: i64) -> i64 {
    rows.last().map_or(after, RowId::get)
}
