//! What must hold among vouchers.

use db::{DbError, ReadTx};
use kernel::verify::Finding;

use crate::store::checks;

/// More findings of a check than this do not help anybody.
const FINDINGS_MAX: u32 = 200;

/// Counts every use and sums every gift code up again. Call it inside `read_long`.
pub fn verify(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    for (voucher, said, found) in checks::vouchers_counted_wrong(tx, FINDINGS_MAX)? {
        let detail = format!("says it is used {said} times, but {found} pledges use it");
        findings.push(Finding::new("vouchers.uses", voucher, detail));
    }
    for (code, said, found) in checks::codes_counted_wrong(tx, FINDINGS_MAX)? {
        let detail = format!("says it is used {said} times, but {found} pledges use it");
        findings.push(Finding::new("vouchers.code_uses", code, detail));
    }
    for (code, balance) in checks::overdrawn(tx, FINDINGS_MAX)? {
        let detail = format!("its movements add up to {balance} minor units: more was drawn than was on it");
        findings.push(Finding::new("vouchers.gift_is_not_overdrawn", code, detail));
    }
    for (redemption, said, booked) in checks::draws_that_differ(tx, FINDINGS_MAX)? {
        let detail = format!("says {said} minor units were drawn, but {booked} are booked");
        findings.push(Finding::new("vouchers.gift_draws", redemption, detail));
    }
    for entry in checks::entries_in_another_currency(tx, FINDINGS_MAX)? {
        let detail = "is in another currency than its gift code";
        findings.push(Finding::new("vouchers.gift_currency", entry, detail));
    }
    for (batch, said, found) in checks::batches_that_differ(tx, FINDINGS_MAX)? {
        let detail = format!("says it has {said} codes, but {found} are there");
        findings.push(Finding::new("vouchers.batch_size", batch, detail));
    }
    Ok(findings)
}
