//! What the staff pages show.

use contacts::ContactError;
use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{EmailAddress, Id, RowId, Vault};

use crate::MessageError;
use crate::model::{MessageCopy, MessageKind, MessageLine, MessageState};
use crate::{seals, store};

/// Lines of a list at most.
pub const LIST_MAX: u32 = 200;

/// Which messages a list shows. `Default` shows the latest of all.
#[derive(Debug, Clone, Copy)]
pub struct MessageFilter {
    /// Of one campaign.
    pub campaign: Option<RowId<kinds::Campaign>>,
    /// In one state.
    pub state: Option<MessageState>,
    /// Of one kind.
    pub kind: Option<MessageKind>,
    /// About one pledge.
    pub pledge: Option<RowId<kinds::Pledge>>,
    /// To one contact.
    pub contact: Option<RowId<kinds::Contact>>,
    /// Older than this one: the bookmark of the page before.
    pub before: Option<RowId<kinds::Message>>,
    /// So many, [`LIST_MAX`] at most.
    pub limit: u32,
}

impl Default for MessageFilter {
    fn default() -> Self {
        Self { campaign: None, state: None, kind: None, pledge: None, contact: None, before: None, limit: 50 }
    }
}

/// Messages, newest first.
pub fn list(tx: &mut ReadTx<'_>, filter: &MessageFilter) -> Result<Vec<MessageLine>, DbError> {
    store::list::lines(tx, &MessageFilter { limit: filter.limit.min(LIST_MAX), ..*filter })
}

/// How many messages of a campaign are in each state; every state is there.
pub fn counts(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<(MessageState, u64)>, DbError> {
    let found = store::list::counts(tx, campaign)?;
    let of = |state| found.iter().find(|(s, _)| *s == state).map_or(0, |(_, count)| *count);
    Ok(MessageState::ALL.into_iter().map(|state| (state, of(state))).collect())
}

/// One message with the copy of what was written; of an erased person, the facts only.
///
/// # Errors
/// [`MessageError::Unknown`].
pub fn show(tx: &mut ReadTx<'_>, vault: &Vault, id: Id<kinds::Message>) -> Result<MessageCopy, MessageError> {
    let line = store::list::one(tx, id)?.ok_or(MessageError::Unknown)?;
    let parts = store::list::parts(tx, line.row)?;
    let key = match contacts::key(tx, vault, line.contact) {
        Ok(key) => key,
        Err(ContactError::Erased) => {
            return Ok(MessageCopy {
                line,
                recipient: None,
                subject: None,
                text: None,
                message_id: parts.message_id,
            });
        }
        Err(e) => return Err(e.into()),
    };
    let recipient =
        parts.recipient.map(|sealed| key.open_text(seals::recipient(&id), &sealed)).transpose()?;
    let subject = parts.subject.map(|sealed| key.open_text(seals::subject(&id), &sealed)).transpose()?;
    let text = parts.body.map(|sealed| key.open_text(seals::body(&id), &sealed)).transpose()?;
    let unreadable = |_| MessageError::Stored { row: line.row.get(), column: "recipient_sealed" };
    let recipient = recipient.map(|address| EmailAddress::parse(&address)).transpose().map_err(unreadable)?;
    Ok(MessageCopy { line, recipient, subject, text, message_id: parts.message_id })
}
