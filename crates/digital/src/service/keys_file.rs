//! A file of keys is looked at before it is taken in: between the two it lies sealed.

use db::Db;
use kernel::ids::kinds;
use kernel::{Cx, Id, Place};

use super::create_pool::pool;
use super::import_keys::{KeysReport, import_keys, look};
use crate::error::DigitalError;
use crate::store;

/// Largest file that staff can upload on a page: the keys of hundred thousands of backers.
pub const KEYS_UPLOAD_BYTES_MAX: usize = 10 * 1024 * 1024;

fn place(id: &[u8; 16]) -> Place<'_> {
    Place::new("digital_keys_file", "bytes_sealed", id)
}

/// What would become of a file of keys; it is kept, sealed, for [`take_keys_in`]. Nothing is added. Blocks.
///
/// # Errors
/// [`DigitalError::NotACsv`], [`DigitalError::TooManyKeys`], [`DigitalError::Unknown`].
pub fn look_at_keys(
    db: &Db,
    cx: &Cx,
    id: Id<kinds::KeyPool>,
    bytes: &[u8],
) -> Result<(Id<kinds::KeysFile>, KeysReport), DigitalError> {
    let pool = db.read_blocking(move |tx| pool(tx, id))?;
    if bytes.len() > KEYS_UPLOAD_BYTES_MAX {
        return Err(DigitalError::TooManyKeys);
    }
    let report = look(db, cx, &pool, &mut &*bytes)?;
    let file: Id<kinds::KeysFile> = cx.new_id();
    let sealed = cx.vault.seal_secret(place(file.as_bytes()), bytes, cx.random.as_ref());
    let (now, row) = (cx.now(), pool.row);
    db.write_blocking(move |tx| {
        store::keys::insert_file(tx, row, (file, &sealed), now).map_err(DigitalError::from)
    })?;
    Ok((file, report))
}

/// Takes in a file that was looked at; sent twice, its keys are there once. Blocks.
///
/// # Errors
/// [`DigitalError::KeysFileGone`], and those of [`import_keys`].
pub fn take_keys_in(
    db: &Db,
    cx: &Cx,
    (id, file): (Id<kinds::KeyPool>, Id<kinds::KeysFile>),
) -> Result<KeysReport, DigitalError> {
    let sealed = db.read_blocking(move |tx| {
        let row = pool(tx, id)?.row;
        store::keys::file(tx, row, file)?.ok_or(DigitalError::KeysFileGone)
    })?;
    let bytes = cx.vault.open_secret(place(file.as_bytes()), &sealed)?;
    let report = import_keys(db, cx, id, &mut bytes.as_slice())?;
    db.write_blocking(move |tx| store::keys::remove_file(tx, file).map_err(DigitalError::from))?;
    Ok(report)
}
