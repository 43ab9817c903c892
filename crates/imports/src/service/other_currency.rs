//! A file in another currency than its campaign's.

use db::ReadTx;
use kernel::Vault;

use super::look;
use crate::error::ImportError;
use crate::model::{Batch, HoldReason};
use crate::rules::currencies::AllOther;
use crate::store;

/// Records whose amounts are in another currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherCurrency {
    /// How many.
    pub records: u64,
    /// The currency of the first of them, or the sign that stands there; empty where it cannot be read any more.
    pub named: String,
    /// Whether no record of the file is in the campaign's currency: nothing of it is applied then, whatever else is the
    /// matter with single records.
    pub is_whole_file: bool,
}

/// Looks at the records that a plan holds; `None` where none is held for its currency.
///
/// # Errors
/// [`ImportError`] when the first record cannot be opened.
pub fn other_currency(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    batch: &Batch,
) -> Result<Option<OtherCurrency>, ImportError> {
    if let Some(AllOther { named, records }) = store::batch::all_other(tx, batch.row)? {
        return Ok(Some(OtherCurrency { records, named, is_whole_file: true }));
    }
    if batch.plan.held == 0 {
        return Ok(None);
    }
    let (records, first) = store::records::held_for(tx, batch.row, HoldReason::CurrencyMismatch)?;
    let Some(first) = first else { return Ok(None) };
    let record = look::one_record(tx, vault, batch, first)?.and_then(|one| one.record);
    let named = record.and_then(|record| {
        record.currency.map(|currency| currency.code().to_owned()).or(record.currency_symbol)
    });
    Ok(Some(OtherCurrency {
        records,
        named: named.unwrap_or_default(), // its person was erased meanwhile
        is_whole_file: false,
    }))
}
