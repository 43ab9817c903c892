//! What must hold between payments and the ledger.

use db::{DbError, ReadTx};
use kernel::verify::Finding;

use crate::store;

/// Every captured payment is one transaction of its amount in the ledger, and every payment in the ledger is a
/// captured one here, of the same pledge; what was captured is what was asked for, unless a person booked it; what was
/// told of as captured is still there. What was charged in another currency clears what was owed for it, no more of it
/// goes back than came, nothing of the one is left without the other, and nothing at all of a pledge whose money went back.
pub fn verify(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    store::checks::for_each_captured(tx, |id, captured, posted| {
        if captured != posted {
            let detail = format!("captured {captured:?} but the ledger has {posted:?} (minor units)");
            findings.push(Finding::new("payments.captured_is_posted", id, detail));
        }
    })?;
    for (id, asked, captured) in store::checks::captured_unasked(tx)? {
        let detail = format!(
            "captured {captured}, but {asked} was asked for (minor units), and nobody decided to book it"
        );
        findings.push(Finding::new("payments.captured_is_asked", id, detail));
    }
    for (id, booked, posted) in store::checks::exchanged_otherwise(tx)? {
        let detail = format!(
            "paid in another currency: booked {booked:?} on its pledge, but the ledger has {posted} (minor units)"
        );
        findings.push(Finding::new("payments.exchange_is_booked", id, detail));
    }
    for (account, unit, balance) in store::checks::more_back_than_came(tx)? {
        let detail = format!("more went back than came in: {balance} {unit} (minor units)");
        findings.push(Finding::new("payments.no_more_back_than_came", account, detail));
    }
    for (account, charged, cleared) in store::checks::one_side_left(tx)? {
        let detail =
            format!("{charged} of what was charged is left, but {cleared} of what that paid (minor units)");
        findings.push(Finding::new("payments.exchange_is_whole", account, detail));
    }
    for (pledge, account, unit, balance) in store::checks::left_of_refunded(tx)? {
        let detail =
            format!("all money of it went back, but {account} still has {balance} {unit} (minor units)");
        findings.push(Finding::new("payments.refunded_is_all", pledge, detail));
    }
    for reference in store::checks::posted_but_not_captured(tx)? {
        let detail = "the ledger has a payment that is not captured here";
        findings.push(Finding::new("payments.posted_is_captured", reference, detail));
    }
    for payment in store::checks::posted_elsewhere(tx)? {
        let detail = "the ledger has it for another pledge than the payment names";
        findings.push(Finding::new("payments.posted_to_its_pledge", payment, detail));
    }
    for payment in store::checks::told_but_gone(tx)? {
        let detail = "it was captured once, as its event says, and is gone or no longer captured";
        findings.push(Finding::new("payments.told_is_there", payment, detail));
    }
    Ok(findings)
}
