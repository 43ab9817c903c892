//! Files and their pieces.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId, Timestamp};

use crate::model::StoredFile;

/// Whose marked copy a file is.
#[derive(Debug, Clone)]
pub(crate) struct CopyOf {
    pub(crate) file: RowId<kinds::DigitalFile>,
    pub(crate) pledge: Id<kinds::Pledge>,
    pub(crate) line: String,
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (name, media_type): (&str, &str),
    copy: Option<&CopyOf>,
) -> Result<RowId<kinds::DigitalFile>, DbError> {
    tx.insert(
        sql!(
            "INSERT INTO digital_file (public_id, name, media_type, state, size_bytes, piece_count, copy_of, copy_for,
                 copy_line, created_at, created_by, used_at)
             VALUES ($1, $2, $3, 'arriving', 0, 0, $4, $5, $6, $7, $8, $7) RETURNING id"
        ),
        params![
            cx.new_id::<kinds::DigitalFile>(),
            name,
            media_type,
            copy.map(|copy| copy.file),
            copy.map(|copy| copy.pledge),
            copy.map(|copy| copy.line.as_str()),
            cx.now(),
            cx.actor.label()
        ],
    )
}

/// `false` when the file is no longer arriving.
pub(crate) fn add_piece(
    tx: &mut WriteTx<'_>,
    file: RowId<kinds::DigitalFile>,
    (number, bytes): (i64, &[u8]),
    now: Timestamp,
) -> Result<bool, DbError> {
    let length = i64::try_from(bytes.len()).unwrap_or(i64::MAX); // a piece always fits
    let counted = tx.execute(
        sql!(
            "UPDATE digital_file SET piece_count = piece_count + 1, size_bytes = size_bytes + $2, used_at = $4
             WHERE id = $1 AND state = 'arriving' AND piece_count = $3"
        ),
        params![file, length, number, now],
    )?;
    if counted == 1 {
        tx.execute(
            sql!("INSERT INTO digital_piece (file_id, number, bytes) VALUES ($1, $2, $3)"),
            params![file, number, bytes],
        )?;
    }
    Ok(counted == 1)
}

/// `false` when it was not arriving, or not so much has arrived.
pub(crate) fn complete(
    tx: &mut WriteTx<'_>,
    file: RowId<kinds::DigitalFile>,
    (size, sha256): (i64, &[u8]),
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE digital_file SET state = 'ready', sha256 = $2, created_at = $3, used_at = $3
             WHERE id = $1 AND state = 'arriving' AND size_bytes = $4"
        ),
        params![file, sha256, now, size],
    )?;
    Ok(changed == 1)
}

fn stored(row: &db::Row<'_>) -> Result<StoredFile, DbError> {
    Ok(StoredFile {
        row: row.get(0)?,
        id: row.get(1)?,
        name: row.get(2)?,
        media_type: row.get(3)?,
        size_bytes: row.get(4)?,
        sha256: row.get(5)?,
        created_at: row.get(6)?,
    })
}

pub(crate) fn load(
    tx: &mut ReadTx<'_>,
    row: RowId<kinds::DigitalFile>,
) -> Result<Option<StoredFile>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, name, media_type, size_bytes, sha256, created_at FROM digital_file
             WHERE id = $1 AND state = 'ready'"
        ),
        params![row],
        stored,
    )
}

pub(crate) fn find(tx: &mut ReadTx<'_>, id: Id<kinds::DigitalFile>) -> Result<Option<StoredFile>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, name, media_type, size_bytes, sha256, created_at FROM digital_file
             WHERE public_id = $1 AND state = 'ready' AND copy_of IS NULL"
        ),
        params![id],
        stored,
    )
}

/// The latest marked copy of a file for a pledge with this very line.
pub(crate) fn copy(tx: &mut ReadTx<'_>, copy: &CopyOf) -> Result<Option<StoredFile>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, name, media_type, size_bytes, sha256, created_at FROM digital_file
             WHERE copy_of = $1 AND copy_for = $2 AND copy_line = $3 AND state = 'ready' ORDER BY id LIMIT 1"
        ),
        params![copy.file, copy.pledge, copy.line],
        stored,
    )
}

pub(crate) fn piece(
    tx: &mut ReadTx<'_>,
    file: RowId<kinds::DigitalFile>,
    number: i64,
) -> Result<Option<Vec<u8>>, DbError> {
    tx.query_opt(
        sql!("SELECT bytes FROM digital_piece WHERE file_id = $1 AND number = $2"),
        params![file, number],
        |row| row.get(0),
    )
}

/// Every piece in order, as it arrives.
pub(crate) fn for_each_piece(
    tx: &mut ReadTx<'_>,
    file: RowId<kinds::DigitalFile>,
    mut f: impl FnMut(Vec<u8>),
) -> Result<(), DbError> {
    tx.for_each(
        sql!("SELECT bytes FROM digital_piece WHERE file_id = $1 ORDER BY number"),
        params![file],
        |row| {
            f(row.get(0)?);
            Ok::<(), DbError>(())
        },
    )
}

pub(crate) fn note_use(
    tx: &mut WriteTx<'_>,
    file: RowId<kinds::DigitalFile>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE digital_file SET used_at = $2 WHERE id = $1"), params![file, now]).map(drop)
}

/// Nobody gets a file any more, nor the copies made from it; [`sweep`] removes them.
pub(crate) fn let_go(tx: &mut WriteTx<'_>, file: RowId<kinds::DigitalFile>) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE digital_file SET state = 'gone' WHERE (id = $1 OR copy_of = $1) AND state = 'ready'"),
        params![file],
    )
    .map(drop)
}

/// A pledge that may have nothing any more needs no marked copies.
pub(crate) fn let_copies_go(tx: &mut WriteTx<'_>, pledge: Id<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE digital_file SET state = 'gone' WHERE copy_for = $1 AND state = 'ready'"),
        params![pledge],
    )
    .map(drop)
}

/// A file that can be removed: let go, never arrived, uploaded for nothing, or a marked copy nobody asks for.
pub(crate) fn next_to_sweep(
    tx: &mut ReadTx<'_>,
    (arriving_before, copies_before): (Timestamp, Timestamp),
) -> Result<Option<RowId<kinds::DigitalFile>>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT f.id FROM digital_file f WHERE
                 (f.state = 'gone' OR (f.state = 'arriving' AND f.used_at < $1)
                  OR (f.state = 'ready' AND f.copy_of IS NOT NULL AND f.used_at < $2)
                  OR (f.state = 'ready' AND f.copy_of IS NULL AND f.used_at < $2))
                 AND NOT EXISTS (SELECT 1 FROM digital_good g WHERE g.file_id = f.id)
                 AND NOT EXISTS (SELECT 1 FROM digital_file c WHERE c.copy_of = f.id)
             ORDER BY f.id LIMIT 1"
        ),
        params![arriving_before, copies_before],
        |row| row.get(0),
    )
}

/// Removes some pieces of a file, and the file with the last of them. Answers whether it is gone.
pub(crate) fn remove_some(
    tx: &mut WriteTx<'_>,
    file: RowId<kinds::DigitalFile>,
    pieces: u32,
) -> Result<bool, DbError> {
    tx.execute(
        sql!("UPDATE digital_file SET state = 'gone' WHERE id = $1 AND state = 'ready'"),
        params![file],
    )?;
    tx.execute(
        sql!(
            "DELETE FROM digital_piece WHERE file_id = $1 AND number IN
                 (SELECT number FROM digital_piece WHERE file_id = $1 ORDER BY number LIMIT $2)"
        ),
        params![file, pieces],
    )?;
    let rest = tx.query_opt(
        sql!("SELECT number FROM digital_piece WHERE file_id = $1 LIMIT 1"),
        params![file],
        |row| row.get::<i64>(0),
    )?;
    if rest.is_some() {
        return Ok(false);
    }
    tx.execute(sql!("DELETE FROM digital_file WHERE id = $1"), params![file])?;
    Ok(true)
}
