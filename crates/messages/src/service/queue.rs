//! A message is asked for, in the transaction of the change it tells of.

use db::{DbError, WriteTx};
use kernel::Cx;

use crate::MessageError;
use crate::jobs_of_messages::SendMessage;
use crate::model::{NewMessage, Queued};
use crate::rules::retry::TRIED_FOR_DAYS;
use crate::store::message::SealedInput;
use crate::{seals, store};

/// Queues a message, once for its key however often it is asked for. The job that sends it is a row of the same
/// transaction: a change that is rolled back sends nothing, one that is committed forgets nobody.
///
/// # Errors
/// [`MessageError::Contact`] when the person was erased or is unknown.
pub fn queue(tx: &mut WriteTx<'_>, cx: &Cx, new: &NewMessage) -> Result<Queued, MessageError> {
    if let Some(there) = store::message::find_by_key(tx, &new.unique_key)? {
        return Ok(Queued::Repeated(there));
    }
    let key = contacts::key(tx, &cx.vault, new.contact)?;
    let (id, now) = (cx.new_id(), cx.now());
    let context = serde_json::to_vec(&new.context).map_err(|e| DbError::Statement(e.to_string()))?;
    let seal = |place, plain: &[u8]| key.seal(place, plain, cx.random.as_ref());
    let sealed = SealedInput {
        context: seal(seals::context(&id), &context),
        recipient: new.recipient.as_ref().map(|to| seal(seals::recipient(&id), to.as_str().as_bytes())),
    };
    if !store::message::insert(tx, id, new, &sealed, now, now.plus_days(TRIED_FOR_DAYS))? {
        // Somebody else was faster, between our look and our insert.
        let there = store::message::find_by_key(tx, &new.unique_key)?.ok_or(DbError::NoRow)?;
        return Ok(Queued::Repeated(there));
    }
    jobs::enqueue(tx, now, &SendMessage { message: id, has_turn: false })?;
    Ok(Queued::New(id))
}
