//! One movement.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::model::{LedgerError, Posted, Posting};
use crate::rules::balanced;
use crate::rules::content::{Content, ContentHash};
use crate::store::writing::{self, NewTransaction, StoredTransaction};

/// Writes a movement into the caller's transaction. The same key with the same content answers
/// [`Posted::Repeated`] and changes nothing; with other content it is [`LedgerError::KeyReused`].
pub fn post(tx: &mut WriteTx<'_>, cx: &Cx, posting: &Posting) -> Result<Posted, LedgerError> {
    balanced::check(posting)?;
    write(tx, cx, posting, None)
}

/// `reverses` names the transaction this one takes back, and why.
pub(crate) fn write(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    posting: &Posting,
    reverses: Option<(RowId<kinds::LedgerTransaction>, &str)>,
) -> Result<Posted, LedgerError> {
    let (id, now, actor) = (cx.new_id(), cx.now(), cx.actor.label());
    let mut content = ContentHash::of(&Content {
        public_id: &id.to_string(),
        key: &posting.key,
        kind: posting.kind,
        reference: &posting.reference,
        reverses_row: reverses.map(|(row, _)| row.get()),
        reversal_reason: reverses.map(|(_, reason)| reason),
        actor: &actor,
        posted_at_micros: now.as_micros(),
    });
    for entry in &posting.entries {
        content.entry(entry.account.as_str(), entry.unit.as_str(), entry.amount);
    }
    let content_hash = content.finish(&cx.vault);
    let new = NewTransaction {
        id,
        key: &posting.key,
        kind: posting.kind,
        reference: &posting.reference,
        reverses,
        actor: &actor,
        posted_at: now,
        content_hash: &content_hash,
    };
    let Some(row) = writing::insert_transaction(tx, &new)? else {
        return repeated(tx, posting, reverses.map(|(row, _)| row));
    };
    for entry in &posting.entries {
        writing::insert_entry(tx, row, entry, now)?;
    }
    Ok(Posted::New(id))
}

/// The key is taken: the same movement, or another one?
pub(crate) fn repeated(
    tx: &mut WriteTx<'_>,
    posting: &Posting,
    reverses: Option<RowId<kinds::LedgerTransaction>>,
) -> Result<Posted, LedgerError> {
    match writing::load_by_key(tx, &posting.key)? {
        Some(stored) if says_the_same(&stored, posting) && stored.reverses == reverses => {
            Ok(Posted::Repeated(stored.id))
        }
        _ => Err(LedgerError::KeyReused(posting.key.clone())),
    }
}

fn says_the_same(stored: &StoredTransaction, posting: &Posting) -> bool {
    stored.kind == posting.kind && stored.reference == posting.reference && stored.entries == posting.entries
}
