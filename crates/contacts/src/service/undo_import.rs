//! An import is taken back: the people whom only it made known go with it.

use db::WriteTx;
use events::ContactErased;
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};

use crate::error::ContactError;
use crate::model::{ContactRef, ErasureReason, Source};
use crate::store;

/// Erases those of the contacts that this import made known and nobody has added anything to since; the others
/// stay as they are. That no pledge of another import hangs on them is for the caller to know. Answers whom it
/// erased. Done again it changes nothing.
pub fn erase_imported(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: Id<kinds::ImportBatch>,
    contacts: &[RowId<kinds::Contact>],
) -> Result<Vec<ContactRef>, ContactError> {
    let source = Source::Import { batch }.to_string();
    let erased = store::erasure::untouched_since(tx, &source, contacts)?;
    for contact in &erased {
        store::erasure::erase(tx, contact.row, ErasureReason::ImportUndone.word(), cx.now())?;
    }
    let events: Vec<_> = erased.iter().map(|contact| ContactErased { contact: contact.id }).collect();
    jobs::emit_many(tx, cx.now(), &events)?;
    Ok(erased)
}
