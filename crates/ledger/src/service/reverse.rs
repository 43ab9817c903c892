//! Taking a movement back: by its opposite, never by removing it.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use crate::model::{Entry, LedgerError, Posted, Posting};
use crate::service::post::write;
use crate::store::writing;

/// The kind of a reversal.
pub(crate) const REVERSAL: &str = "reversal";

/// Writes the opposite of a transaction. A transaction is reversed at most once: the same key again answers
/// [`Posted::Repeated`], another key [`LedgerError::AlreadyReversed`]. `reason` is a word of the source
/// (`import_undone`), no text that a person typed.
pub fn reverse(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    key: &str,
    transaction: Id<kinds::LedgerTransaction>,
    reason: &'static str,
) -> Result<Posted, LedgerError> {
    let original = writing::load(tx, transaction)?.ok_or(LedgerError::UnknownTransaction(transaction))?;
    let opposite = |entry: &Entry| -> Result<Entry, LedgerError> {
        let amount = entry.amount.checked_neg().ok_or(LedgerError::TooLarge)?;
        Ok(Entry::new(entry.account.clone(), amount, entry.unit.clone()))
    };
    let posting = Posting {
        key: key.to_owned(),
        kind: REVERSAL,
        reference: original.reference.clone(),
        entries: original.entries.iter().map(opposite).collect::<Result<_, _>>()?,
    };
    crate::rules::balanced::check(&posting)?;
    let same_key = writing::load_by_key(tx, key)?.is_some();
    if !same_key && writing::is_reversed(tx, original.row)? {
        return Err(LedgerError::AlreadyReversed(transaction));
    }
    write(tx, cx, &posting, Some((original.row, reason)))
}
