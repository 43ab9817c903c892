//! What must hold between pledges, quotes and their documents.

use db::{DbError, ReadTx};
use kernel::verify::Finding;

use crate::store::checks;

/// Every invoice is about one agreed quote and has its amount, and no pledge is invoiced twice.
///
/// # Errors
/// The database.
pub fn verify(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    for invoice in checks::of_another_quote(tx)? {
        let detail = "its amount, currency or subject is not that of the quote it was made from";
        findings.push(Finding::new("billing.as_agreed", invoice, detail));
    }
    for pledge in checks::invoiced_twice(tx)? {
        let detail = "it has more than one invoice that is not taken back";
        findings.push(Finding::new("billing.once", pledge, detail));
    }
    for invoice in checks::of_nothing(tx)? {
        let detail = "nothing says which quote it was made from";
        findings.push(Finding::new("billing.of_a_quote", invoice, detail));
    }
    Ok(findings)
}
