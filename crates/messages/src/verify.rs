//! What must hold of messages.

use db::{DbError, ReadTx};
use events::PaymentCaptured;
use kernel::verify::Finding;

use crate::store::checks;

/// Checks every invariant that the database can be asked about.
pub fn verify(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    let mut add = |check: &'static str, subjects: Vec<String>, detail: &str| {
        findings.extend(subjects.into_iter().map(|subject| Finding::new(check, subject, detail)));
    };
    add("messages.nobody_forgotten", checks::forgotten(tx)?, "it waits, and nothing would ever pick it up");
    add("messages.sent_complete", checks::incomplete(tx)?, "it left without a time, a copy or a Message-ID");
    add("messages.secrets_wiped", checks::unwiped(tx)?, "it was sent and still holds its link or code");
    add("messages.one_message_id", checks::doubled(tx)?, "another message has the same Message-ID");
    let mut gone = checks::without_invitation(tx)?;
    gone.extend(checks::without_confirmation(tx)?);
    gone.extend(lost_receipts(tx)?);
    gone.extend(checks::told_as_sent_and_gone(tx)?);
    add("messages.told_is_there", gone, "a message that was written about it is gone");
    add(
        "messages.sent_is_told",
        checks::sent_untold(tx)?,
        "it is called sent, and nothing told so when it left",
    );
    let mails = checks::mails_without_message(tx)?;
    add("messages.mail_has_message", mails, "it was delivered, and the message it came from is gone");
    Ok(findings)
}

/// Payments whose receipt is gone. Nobody was written to whose pledge was taken back or who was erased.
fn lost_receipts(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    let mut lost = Vec::new();
    for (payment, facts) in checks::without_receipt(tx)? {
        let Ok(event) = serde_json::from_str::<PaymentCaptured>(&facts) else {
            lost.push(payment);
            continue;
        };
        let Some(pledge) = pledges::find(tx, event.pledge)? else { continue };
        if !checks::is_erased(tx, pledge.contact.get())? {
            lost.push(payment);
        }
    }
    Ok(lost)
}
