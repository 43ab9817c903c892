//! A person decides about a message that is stuck.

use db::{DbError, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};

use crate::MessageError;
use crate::jobs_of_messages::SendMessage;
use crate::model::MessageState;
use crate::rules::retry::TRIED_FOR_DAYS;
use crate::store;
use crate::store::message::Stored;

/// Sends a message again that is uncertain, suppressed or given up. It keeps its Message-ID, so that a mail program
/// that got it before can tell that it is the same.
///
/// # Errors
/// [`MessageError::NotResendable`] for any other state, [`MessageError::ContextGone`] when it is too late for it.
pub fn resend(tx: &mut WriteTx<'_>, cx: &Cx, id: Id<kinds::Message>) -> Result<(), MessageError> {
    let message = load(tx, id)?;
    if !message.state.can_be_resent() {
        return Err(MessageError::NotResendable(state_for_people(message.state)));
    }
    let now = cx.now();
    let is_too_late = message.expires_at.is_some_and(|expires| expires <= now);
    if message.context_sealed.is_none() || is_too_late {
        return Err(MessageError::ContextGone);
    }
    if !store::message::requeue(tx, message.row, now, now.plus_days(TRIED_FOR_DAYS))? {
        return Err(MessageError::NotResendable("being sent"));
    }
    jobs::enqueue(tx, now, &SendMessage { message: id, has_turn: false })?;
    Ok(())
}

/// Holds a message back. What is `sending` at this moment cannot be stopped.
///
/// # Errors
/// [`MessageError::NotSuppressible`] when it left or is leaving.
pub fn suppress(tx: &mut WriteTx<'_>, cx: &Cx, id: Id<kinds::Message>) -> Result<(), MessageError> {
    let message = load(tx, id)?;
    if !message.state.can_be_suppressed() {
        return Err(MessageError::NotSuppressible(state_for_people(message.state)));
    }
    if store::message::suppress(tx, message.row, cx.now())? {
        Ok(())
    } else {
        Err(MessageError::NotSuppressible("being sent"))
    }
}

/// Holds back what waits to be sent to a person about a pledge that is not theirs any more; answers how much.
///
/// # Errors
/// What the database says.
pub fn hold_back_about(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    contact: RowId<kinds::Contact>,
) -> Result<u64, DbError> {
    store::message::suppress_waiting(tx, (pledge, contact), cx.now())
}

fn load(tx: &mut WriteTx<'_>, id: Id<kinds::Message>) -> Result<Stored, MessageError> {
    store::message::load(tx, id)?.ok_or(MessageError::Unknown)
}

const fn state_for_people(state: MessageState) -> &'static str {
    match state {
        MessageState::Queued => "waiting to be sent",
        MessageState::Sending => "being sent",
        MessageState::Sent => "sent",
        MessageState::Failed => "waiting for its next try",
        MessageState::Uncertain => "uncertain",
        MessageState::Suppressed => "held back",
        MessageState::Dead => "given up",
    }
}
