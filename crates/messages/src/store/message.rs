//! Messages: one row each, moved from state to state by compare-and-set.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, Language, RowId, Timestamp};

use crate::model::{MessageKind, MessageState, NewMessage, Problem};

/// What sending needs to know.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    pub(crate) row: RowId<kinds::Message>,
    pub(crate) id: Id<kinds::Message>,
    pub(crate) kind: MessageKind,
    pub(crate) state: MessageState,
    pub(crate) contact: RowId<kinds::Contact>,
    pub(crate) campaign: Option<RowId<kinds::Campaign>>,
    pub(crate) context_sealed: Option<Vec<u8>>,
    pub(crate) recipient_sealed: Option<Vec<u8>>,
    pub(crate) message_id: Option<String>,
    pub(crate) attempts: u32,
    pub(crate) next_attempt_at: Option<Timestamp>,
    pub(crate) lease_until: Option<Timestamp>,
    pub(crate) give_up_at: Timestamp,
    pub(crate) expires_at: Option<Timestamp>,
    pub(crate) pledge: Option<RowId<kinds::Pledge>>,
}

pub(crate) fn word<T>(
    row: &Row<'_>,
    index: usize,
    read: impl Fn(&str) -> Option<T>,
    wanted: &'static str,
) -> Result<T, DbError> {
    let text: String = row.get(index)?;
    read(&text).ok_or(DbError::Type { index, wanted, found: "another word".to_owned() })
}

pub(crate) fn load(tx: &mut ReadTx<'_>, id: Id<kinds::Message>) -> Result<Option<Stored>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT id, public_id, kind, state, contact_id, campaign_id, context_sealed, recipient_sealed,
                    message_id_header, attempts, next_attempt_at, lease_until, give_up_at, expires_at, pledge_id
             FROM message WHERE public_id = $1"
        ),
        params![id],
        |row| {
            Ok(Stored {
                row: row.get(0)?,
                id: row.get(1)?,
                kind: word(row, 2, MessageKind::from_word, "a kind of message")?,
                state: word(row, 3, MessageState::from_word, "a state of a message")?,
                contact: row.get(4)?,
                campaign: row.get(5)?,
                context_sealed: row.get(6)?,
                recipient_sealed: row.get(7)?,
                message_id: row.get(8)?,
                attempts: row.get(9)?,
                next_attempt_at: row.get(10)?,
                lease_until: row.get(11)?,
                give_up_at: row.get(12)?,
                expires_at: row.get(13)?,
                pledge: row.get(14)?,
            })
        },
    )
}

pub(crate) fn find_by_key(
    tx: &mut ReadTx<'_>,
    unique_key: &str,
) -> Result<Option<Id<kinds::Message>>, DbError> {
    tx.query_opt(sql!("SELECT public_id FROM message WHERE unique_key = $1"), params![unique_key], |row| {
        row.get(0)
    })
}

/// The sealed parts of a message that is queued.
pub(crate) struct SealedInput {
    pub(crate) context: Vec<u8>,
    pub(crate) recipient: Option<Vec<u8>>,
}

/// False when one with this key is there.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    id: Id<kinds::Message>,
    new: &NewMessage,
    sealed: &SealedInput,
    now: Timestamp,
    give_up_at: Timestamp,
) -> Result<bool, DbError> {
    let inserted = tx.execute(
        sql!(
            "INSERT INTO message (public_id, unique_key, kind, campaign_id, contact_id, pledge_id, state,
                 context_sealed, recipient_sealed, is_recipient_fixed, attempts, next_attempt_at, give_up_at,
                 expires_at, created_at, state_changed_at)
             VALUES ($1, $2, $3, $4, $5, $6, 'queued', $7, $8, $9, 0, $10, $11, $12, $10, $10)
             ON CONFLICT (unique_key) DO NOTHING"
        ),
        params![
            id,
            new.unique_key,
            new.context.kind().word(),
            new.campaign,
            new.contact,
            new.pledge,
            sealed.context,
            sealed.recipient,
            sealed.recipient.is_some(),
            now,
            give_up_at,
            new.expires_at,
        ],
    )?;
    Ok(inserted == 1)
}

/// What was written, sealed; stored when the message is claimed.
#[derive(Clone)]
pub(crate) struct SealedCopy {
    pub(crate) recipient: Vec<u8>,
    pub(crate) subject: Vec<u8>,
    pub(crate) body: Vec<u8>,
    pub(crate) language: Language,
    pub(crate) channel: &'static str,
    pub(crate) message_id: String,
}

/// Takes the message for handing over: from here on a process that ends leaves it uncertain. False when somebody
/// else was faster.
pub(crate) fn claim(
    tx: &mut WriteTx<'_>,
    message: &Stored,
    copy: &SealedCopy,
    now: Timestamp,
    lease_until: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE message SET state = 'sending', attempts = attempts + 1, lease_until = $3, next_attempt_at = NULL,
                 recipient_sealed = $4, subject_sealed = $5, body_sealed = $6, language = $7, channel = $8,
                 message_id_header = $9, state_changed_at = $10, problem = NULL, answer_code = NULL
             WHERE id = $1 AND state IN ('queued', 'failed') AND attempts = $2"
        ),
        params![
            message.row,
            message.attempts,
            lease_until,
            copy.recipient,
            copy.subject,
            copy.body,
            copy.language,
            copy.channel,
            copy.message_id,
            now,
        ],
    )?;
    Ok(changed == 1)
}

/// Only the attempt that holds the claim renews it.
pub(crate) fn renew(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Message>,
    attempt: u32,
    lease_until: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE message SET lease_until = $3 WHERE id = $1 AND state = 'sending' AND attempts = $2"),
        params![row, attempt, lease_until],
    )
    .map(drop)
}

/// The attempt that claimed it was taken. `uncertain` too: the claim may have run out while the server thought.
pub(crate) fn mark_sent(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Message>,
    attempt: u32,
    now: Timestamp,
    code: Option<u16>,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE message SET state = 'sent', sent_at = $3, state_changed_at = $3, lease_until = NULL,
                 context_sealed = NULL, problem = NULL, answer_code = $4
             WHERE id = $1 AND attempts = $2 AND state IN ('sending', 'uncertain')"
        ),
        params![row, attempt, now, code],
    )?;
    Ok(changed == 1)
}

/// The claimed attempt ended without an answer.
pub(crate) fn mark_uncertain(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Message>,
    attempt: u32,
    now: Timestamp,
    problem: Problem,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE message SET state = 'uncertain', state_changed_at = $3, lease_until = NULL, problem = $4
             WHERE id = $1 AND attempts = $2 AND state = 'sending'"
        ),
        params![row, attempt, now, problem.word()],
    )?;
    Ok(changed == 1)
}

/// Claims that ran out: the process that held them is gone.
pub(crate) fn expire_claims(tx: &mut WriteTx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        sql!(
            "UPDATE message SET state = 'uncertain', state_changed_at = $1, lease_until = NULL, problem = 'interrupted'
             WHERE state = 'sending' AND lease_until < $1"
        ),
        params![now],
    )
}

/// How a try that certainly sent nothing ended.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Failure {
    pub(crate) state: MessageState,
    pub(crate) problem: Problem,
    pub(crate) code: Option<u16>,
    pub(crate) next_attempt_at: Option<Timestamp>,
    /// Attempts after this one.
    pub(crate) attempts: u32,
}

/// `expected` is the number of attempts that the caller saw, or made when it claimed the message.
pub(crate) fn mark_failed(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Message>,
    expected: u32,
    failure: &Failure,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE message SET state = $3, problem = $4, answer_code = $5, next_attempt_at = $6, attempts = $7,
                 lease_until = NULL, state_changed_at = $8
             WHERE id = $1 AND attempts = $2 AND state IN ('queued', 'failed', 'sending')"
        ),
        params![
            row,
            expected,
            failure.state.word(),
            failure.problem.word(),
            failure.code,
            failure.next_attempt_at,
            failure.attempts,
            now,
        ],
    )?;
    Ok(changed == 1)
}

/// Moves a waiting message's turn.
pub(crate) fn postpone(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Message>,
    to: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE message SET next_attempt_at = $2 WHERE id = $1 AND state IN ('queued', 'failed')"),
        params![row, to],
    )
    .map(drop)
}

/// Row and public id of a message.
pub(crate) type BothNames = (RowId<kinds::Message>, Id<kinds::Message>);

/// Waiting messages whose turn passed long ago: their job is gone.
pub(crate) fn overdue(tx: &mut ReadTx<'_>, before: Timestamp, limit: u32) -> Result<Vec<BothNames>, DbError> {
    tx.query(
        sql!(
            "SELECT id, public_id FROM message WHERE next_attempt_at < $1 AND state IN ('queued', 'failed')
             ORDER BY next_attempt_at LIMIT $2"
        ),
        params![before, limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Puts a message back into the queue by a person's wish. What may have reached somebody goes to that address
/// again; what certainly did not goes to the address the contact has now.
pub(crate) fn requeue(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Message>,
    now: Timestamp,
    give_up_at: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE message SET state = 'queued', next_attempt_at = $2, give_up_at = $3, state_changed_at = $2,
                 problem = NULL, answer_code = NULL,
                 recipient_sealed = CASE WHEN state = 'uncertain' OR is_recipient_fixed = 1 THEN recipient_sealed END
             WHERE id = $1 AND state IN ('uncertain', 'suppressed', 'dead')"
        ),
        params![row, now, give_up_at],
    )?;
    Ok(changed == 1)
}

/// Holds a message back by a person's wish.
pub(crate) fn suppress(
    tx: &mut WriteTx<'_>,
    row: RowId<kinds::Message>,
    now: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE message SET state = 'suppressed', problem = 'by_staff', next_attempt_at = NULL,
                 state_changed_at = $2
             WHERE id = $1 AND state IN ('queued', 'failed', 'uncertain', 'dead')"
        ),
        params![row, now],
    )?;
    Ok(changed == 1)
}

/// Holds back all that waits to be sent to a person about a pledge; answers how much.
pub(crate) fn suppress_waiting(
    tx: &mut WriteTx<'_>,
    (pledge, contact): (RowId<kinds::Pledge>, RowId<kinds::Contact>),
    now: Timestamp,
) -> Result<u64, DbError> {
    tx.execute(
        sql!(
            "UPDATE message SET state = 'suppressed', problem = 'by_staff', next_attempt_at = NULL,
                 state_changed_at = $3
             WHERE pledge_id = $1 AND contact_id = $2 AND state IN ('queued', 'failed')"
        ),
        params![pledge, contact, now],
    )
}
