//! Saying how a scope numbers its documents.

use db::{ReadTx, WriteTx};
use kernel::Cx;

use crate::error::InvoiceError;
use crate::model::{InvoiceKind, Numbering};
use crate::store::series;

/// Sets how a scope numbers. Rows of numbers that were begun keep their beginning: a change shows in the next year.
///
/// # Errors
/// [`InvoiceError::Pattern`], [`InvoiceError::Digits`], [`InvoiceError::PatternTaken`], and
/// [`InvoiceError::PatternInUse`] where numbers go on over the years.
pub fn set_numbering(tx: &mut WriteTx<'_>, cx: &Cx, new: &Numbering) -> Result<(), InvoiceError> {
    new.check()?;
    if let Some(prefix) = series::pattern_of_another(tx, new)? {
        return Err(InvoiceError::PatternTaken { prefix });
    }
    for kind in [InvoiceKind::Invoice, InvoiceKind::CreditNote] {
        let begun = series::prefix_without_year(tx, &new.scope, kind)?;
        if begun.is_some_and(|prefix| prefix != new.pattern(kind)) {
            return Err(InvoiceError::PatternInUse);
        }
    }
    Ok(series::put_numbering(tx, cx, new)?)
}

/// How a scope numbers; `None` while nobody said so.
pub fn numbering(tx: &mut ReadTx<'_>, scope: &str) -> Result<Option<Numbering>, InvoiceError> {
    Ok(series::numbering(tx, scope)?)
}
