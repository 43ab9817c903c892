//! The mailbox of an installation without a mail server: mails are kept to be read on a staff page. This is what
//! the demo uses; nothing leaves the machine.

use contacts::ContactError;
use db::{Db, DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{ContactKey, Cx, Id, RowId, Timestamp, Vault};
use serde::{Deserialize, Serialize};

use super::{Answer, Channel, ChannelContext, HandOver, Prepared, Refusal};
use crate::MessageError;
use crate::compose::{Envelope, Mail};
use crate::model::Problem;
use crate::{seals, store};

/// The channel.
#[derive(Debug, Clone, Copy, Default)]
pub struct MailboxChannel;

/// What of a mail is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    from: String,
    to: String,
    subject: String,
    text: String,
    html: String,
}

/// The channel's name, as stored with each message.
pub(crate) const MAILBOX: &str = "mailbox";

/// A mail in the mailbox, opened.
#[derive(Clone)]
pub struct MailboxMail {
    /// Inside; the list's bookmark.
    pub row: RowId<kinds::Message>,
    /// Outside.
    pub id: Id<kinds::Message>,
    /// `Name <address>`.
    pub from: String,
    /// `Name <address>`.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text part.
    pub text: String,
    /// HTML part. Show it only in a sandboxed frame.
    pub html: String,
    /// When.
    pub delivered_at: Timestamp,
}

impl std::fmt::Debug for MailboxMail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MailboxMail").field("id", &self.id).finish_non_exhaustive()
    }
}

/// The latest mails, newest first; those of erased people are left out. `before` is the bookmark of the page before.
pub fn mailbox_list(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    before: Option<RowId<kinds::Message>>,
    limit: u32,
) -> Result<Vec<MailboxMail>, MessageError> {
    let mut mails = Vec::new();
    for sealed in store::mailbox::latest(tx, before, limit)? {
        mails.extend(open(tx, vault, &sealed)?);
    }
    Ok(mails)
}

/// One mail; `None` when there is no such mail or its reader was erased.
pub fn mailbox_show(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    id: Id<kinds::Message>,
) -> Result<Option<MailboxMail>, MessageError> {
    match store::mailbox::one(tx, id)? {
        Some(sealed) => open(tx, vault, &sealed),
        None => Ok(None),
    }
}

/// Mails about nobody in particular (test mails) are sealed with a key of the installation.
enum Key<'a> {
    Contact(ContactKey),
    Installation(&'a Vault),
}

fn key_of<'a>(
    tx: &mut ReadTx<'_>,
    vault: &'a Vault,
    contact: Option<RowId<kinds::Contact>>,
) -> Result<Key<'a>, ContactError> {
    match contact {
        Some(contact) => contacts::key(tx, vault, contact).map(Key::Contact),
        None => Ok(Key::Installation(vault)),
    }
}

fn open(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    sealed: &store::mailbox::SealedMail,
) -> Result<Option<MailboxMail>, MessageError> {
    let place = seals::mailbox(&sealed.id);
    let bytes = match key_of(tx, vault, sealed.contact) {
        Ok(Key::Contact(key)) => key.open(place, &sealed.mail)?,
        Ok(Key::Installation(vault)) => vault.open_secret(place, &sealed.mail)?,
        Err(ContactError::Erased) => return Ok(None),
        Err(e) => return Err(e.into()),
    };
    let unreadable = |_| MessageError::Stored { row: sealed.row.get(), column: "mailbox_mail.mail_sealed" };
    let kept: Kept = serde_json::from_slice(&bytes).map_err(unreadable)?;
    Ok(Some(MailboxMail {
        row: sealed.row,
        id: sealed.id,
        from: kept.from,
        to: kept.to,
        subject: kept.subject,
        text: kept.text,
        html: kept.html,
        delivered_at: sealed.delivered_at,
    }))
}

impl Channel for MailboxChannel {
    fn name(&self) -> &'static str {
        MAILBOX
    }

    fn prepare<'a>(
        &'a self,
        _context: &'a ChannelContext,
        _envelope: &'a Envelope,
    ) -> Answer<'a, Result<Box<dyn Prepared>, Refusal>> {
        Box::pin(async { Ok(Box::new(OpenMailbox) as Box<dyn Prepared>) })
    }
}

struct OpenMailbox;

impl Prepared for OpenMailbox {
    fn hand_over<'a>(self: Box<Self>, context: &'a ChannelContext, mail: &'a Mail) -> Answer<'a, HandOver> {
        Box::pin(async move {
            match put_in(&context.db, &context.cx, mail).await {
                Ok(()) => HandOver::Accepted { code: None },
                // The transaction did not commit, so nothing lies in the mailbox.
                Err(e) => {
                    tracing::warn!(error = %e, "the mailbox takes no mail at the moment");
                    HandOver::Refused(Refusal::of(Problem::TryLater))
                }
            }
        })
    }

    fn abandon<'a>(self: Box<Self>) -> Answer<'a, ()> {
        Box::pin(async {})
    }
}

async fn put_in(db: &Db, cx: &Cx, mail: &Mail) -> Result<(), MessageError> {
    let envelope = &mail.envelope;
    let shown = |name: &str, address: &str| {
        if name.is_empty() { address.to_owned() } else { format!("{name} <{address}>") }
    };
    let kept = Kept {
        from: shown(&envelope.from_name, envelope.from.as_str()),
        to: shown(&envelope.to_name, envelope.to.as_str()),
        subject: mail.rendered.subject.clone(),
        text: mail.rendered.text.clone(),
        html: mail.rendered.html.clone(),
    };
    let plain = serde_json::to_vec(&kept).map_err(|e| DbError::Statement(e.to_string()))?;
    let (cx, id) = (cx.clone(), cx.new_id());
    let (message_id, contact) = (envelope.message_id.clone(), envelope.contact);
    db.write(move |tx| {
        let sealed = match key_of(tx, &cx.vault, contact)? {
            Key::Contact(key) => key.seal(seals::mailbox(&id), &plain, cx.random.as_ref()),
            Key::Installation(vault) => vault.seal_secret(seals::mailbox(&id), &plain, cx.random.as_ref()),
        };
        store::mailbox::insert(tx, id, &message_id, contact, &sealed, cx.now())?;
        Ok(())
    })
    .await
}
