//! What must hold, asked of the database.

use db::{DbError, ReadTx, params, sql};

/// Findings at most of each check.
const MESSAGES: usize = 100;

fn subjects(tx: &mut ReadTx<'_>, statement: &'static db::Statement) -> Result<Vec<String>, DbError> {
    let mut found = tx.query(statement, &[], |row| row.get(0))?;
    found.truncate(MESSAGES);
    Ok(found)
}

/// Sent ones that still hold their secrets.
pub(crate) fn unwiped(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!("SELECT public_id FROM message WHERE state = 'sent' AND context_sealed IS NOT NULL LIMIT 100"),
    )
}

/// Waiting ones that have nothing to say or no turn: nobody would ever pick them up.
pub(crate) fn forgotten(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!(
            "SELECT public_id FROM message WHERE state IN ('queued', 'failed')
             AND (next_attempt_at IS NULL OR context_sealed IS NULL) LIMIT 100"
        ),
    )
}

/// Sent ones without a time, a copy or a Message-ID.
pub(crate) fn incomplete(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!(
            "SELECT public_id FROM message WHERE state IN ('sending', 'sent', 'uncertain')
             AND (message_id_header IS NULL OR body_sealed IS NULL OR recipient_sealed IS NULL OR attempts = 0
                  OR (state = 'sent' AND sent_at IS NULL)) LIMIT 100"
        ),
    )
}

/// Two messages with one Message-ID: mail programs would show one of them only.
pub(crate) fn doubled(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!(
            "SELECT MIN(public_id) FROM message WHERE message_id_header IS NOT NULL
             GROUP BY message_id_header HAVING COUNT(*) > 1 LIMIT 100"
        ),
    )
}

/// Payments that arrived without a receipt, with what the event says: the listener is done, so one was written.
pub(crate) fn without_receipt(tx: &mut ReadTx<'_>) -> Result<Vec<(String, String)>, DbError> {
    tx.query(
        sql!(
            "SELECT e.subject, e.facts FROM domain_event e WHERE e.name = 'payment.captured'
             AND NOT EXISTS (SELECT 1 FROM message m WHERE m.unique_key = 'receipt:' || e.subject)
             AND NOT EXISTS (SELECT 1 FROM job j WHERE j.state <> 'done'
                  AND j.unique_key = 'messages.receipt:' || CAST(e.id AS TEXT)) ORDER BY e.id LIMIT 100"
        ),
        &[],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Pledges that are invited and never moved since, without an invitation.
pub(crate) fn without_invitation(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!(
            "SELECT DISTINCT p.public_id FROM domain_event e JOIN pledge p ON p.public_id = e.subject
               JOIN contact c ON c.id = p.contact_id
             WHERE e.name = 'pledge.invited' AND p.state = 'invited' AND c.erased_at IS NULL
             AND NOT EXISTS (SELECT 1 FROM message m WHERE m.unique_key = 'invitation:' || e.subject || ':0')
             AND NOT EXISTS (SELECT 1 FROM job j WHERE j.state <> 'done'
                  AND j.unique_key = 'messages.invite:' || CAST(e.id AS TEXT)) LIMIT 100"
        ),
    )
}

/// Pledges that are agreed to, without a confirmation of what holds now, or held before shipping of a wave was added to it.
pub(crate) fn without_confirmation(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!(
            "SELECT p.public_id FROM pledge p JOIN contact c ON c.id = p.contact_id
               JOIN domain_event e ON e.id = (SELECT MAX(l.id) FROM domain_event l
                                               WHERE l.subject = p.public_id AND l.name = 'pledge.confirmed')
             WHERE p.quote_id IS NOT NULL AND c.erased_at IS NULL
             AND NOT EXISTS (SELECT 1 FROM message m
                  WHERE m.unique_key IN ('confirmation:' || p.public_id || ':' || CAST(p.quote_id AS TEXT),
                        'confirmation:' || p.public_id || ':' || CAST((SELECT MAX(q.id) FROM pledge_quote q
                            WHERE q.pledge_id = p.id AND NOT EXISTS (SELECT 1 FROM pledge_later_shipping l
                                WHERE l.quote_id = q.id AND l.charged_minor > 0)) AS TEXT)))
             AND NOT EXISTS (SELECT 1 FROM job j WHERE j.state <> 'done'
                  AND j.unique_key = 'messages.confirm:' || CAST(e.id AS TEXT)) LIMIT 100"
        ),
    )
}

/// Messages that left, by the event of it, and are gone or called something else.
pub(crate) fn told_as_sent_and_gone(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!(
            "SELECT e.subject FROM domain_event e WHERE e.name = 'message.sent'
             AND NOT EXISTS (SELECT 1 FROM message m WHERE m.public_id = e.subject AND m.state = 'sent')
             ORDER BY e.id LIMIT 100"
        ),
    )
}

/// Messages that are called sent without the event that is written when one leaves.
pub(crate) fn sent_untold(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!(
            "SELECT m.public_id FROM message m WHERE m.state = 'sent'
             AND NOT EXISTS (SELECT 1 FROM domain_event e WHERE e.subject = m.public_id AND e.name = 'message.sent')
             ORDER BY m.id LIMIT 100"
        ),
    )
}

/// Mails of the mailbox that no message stands for; test mails to staff have none.
pub(crate) fn mails_without_message(tx: &mut ReadTx<'_>) -> Result<Vec<String>, DbError> {
    subjects(
        tx,
        sql!(
            "SELECT public_id FROM mailbox_mail WHERE contact_id IS NOT NULL AND message_id_header NOT IN
               (SELECT message_id_header FROM message WHERE message_id_header IS NOT NULL) LIMIT 100"
        ),
    )
}

/// Whether a person was erased.
pub(crate) fn is_erased(tx: &mut ReadTx<'_>, contact: i64) -> Result<bool, DbError> {
    let statement = sql!("SELECT erased_at FROM contact WHERE id = $1");
    let erased = tx.query_opt(statement, params![contact], |row| row.get::<Option<i64>>(0))?;
    Ok(erased.flatten().is_some())
}
