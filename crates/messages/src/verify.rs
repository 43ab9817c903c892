//! What must hold of messages.

use db::{DbError, ReadTx};
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
    Ok(findings)
}
