//! Lists and counts of messages.

use db::{DbError, ReadTx, Row, Select, params, sql};
use kernel::ids::kinds;
use kernel::{Id, RowId};

use super::message::word;
use crate::model::{MessageKind, MessageLine, MessageState, Problem};
use crate::service::read::MessageFilter;

const COLUMNS: &str = "SELECT id, public_id, kind, state, contact_id, campaign_id, pledge_id, language, attempts, problem, \
     answer_code, next_attempt_at, created_at, state_changed_at, sent_at, COALESCE(channel, '') FROM message";

fn line(row: &Row<'_>) -> Result<MessageLine, DbError> {
    let problem: Option<String> = row.get(9)?;
    let channel: String = row.get(15)?;
    Ok(MessageLine {
        stays_here: channel == crate::channels::MAILBOX,
        row: row.get(0)?,
        id: row.get(1)?,
        kind: word(row, 2, MessageKind::from_word, "a kind of message")?,
        state: word(row, 3, MessageState::from_word, "a state of a message")?,
        contact: row.get(4)?,
        campaign: row.get(5)?,
        pledge: row.get(6)?,
        language: row.get(7)?,
        attempts: row.get(8)?,
        problem: problem.as_deref().and_then(Problem::from_word), // a newer version's word shows as none
        answer_code: row.get(10)?,
        next_attempt_at: row.get(11)?,
        created_at: row.get(12)?,
        state_changed_at: row.get(13)?,
        sent_at: row.get(14)?,
    })
}

pub(crate) fn lines(tx: &mut ReadTx<'_>, filter: &MessageFilter) -> Result<Vec<MessageLine>, DbError> {
    let mut select = Select::new(COLUMNS);
    if let Some(campaign) = filter.campaign {
        select.filter("campaign_id = ?", &[&campaign]);
    }
    if let Some(state) = filter.state {
        select.filter("state = ?", &[&state.word()]);
    }
    if let Some(kind) = filter.kind {
        select.filter("kind = ?", &[&kind.word()]);
    }
    if let Some(pledge) = filter.pledge {
        select.filter("pledge_id = ?", &[&pledge]);
    }
    if let Some(contact) = filter.contact {
        select.filter("contact_id = ?", &[&contact]);
    }
    if let Some(before) = filter.before {
        select.filter("id < ?", &[&before]);
    }
    select.push("ORDER BY id DESC LIMIT ?", &[&filter.limit]);
    tx.query(&select, select.params(), line)
}

pub(crate) fn one(tx: &mut ReadTx<'_>, id: Id<kinds::Message>) -> Result<Option<MessageLine>, DbError> {
    let mut select = Select::new(COLUMNS);
    select.filter("public_id = ?", &[&id]);
    tx.query_opt(&select, select.params(), line)
}

/// Recipient, subject, body, Message-ID, as stored.
pub(crate) struct SealedParts {
    pub(crate) recipient: Option<Vec<u8>>,
    pub(crate) subject: Option<Vec<u8>>,
    pub(crate) body: Option<Vec<u8>>,
    pub(crate) message_id: Option<String>,
}

pub(crate) fn parts(tx: &mut ReadTx<'_>, row: RowId<kinds::Message>) -> Result<SealedParts, DbError> {
    tx.query_one(
        sql!("SELECT recipient_sealed, subject_sealed, body_sealed, message_id_header FROM message WHERE id = $1"),
        params![row],
        |row| {
            Ok(SealedParts {
                recipient: row.get(0)?,
                subject: row.get(1)?,
                body: row.get(2)?,
                message_id: row.get(3)?,
            })
        },
    )
}

pub(crate) fn counts(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<(MessageState, u64)>, DbError> {
    tx.query(
        sql!("SELECT state, COUNT(*) FROM message WHERE campaign_id = $1 GROUP BY state"),
        params![campaign],
        |row| Ok((word(row, 0, MessageState::from_word, "a state of a message")?, row.get(1)?)),
    )
}
