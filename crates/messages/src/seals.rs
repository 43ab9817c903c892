//! Where this crate's sealed fields live.

use kernel::ids::kinds;
use kernel::{Id, Place};

type MessageId = Id<kinds::Message>;

pub(crate) fn context(id: &MessageId) -> Place<'_> {
    Place::new("message", "context_sealed", id.as_bytes())
}

pub(crate) fn recipient(id: &MessageId) -> Place<'_> {
    Place::new("message", "recipient_sealed", id.as_bytes())
}

pub(crate) fn subject(id: &MessageId) -> Place<'_> {
    Place::new("message", "subject_sealed", id.as_bytes())
}

pub(crate) fn body(id: &MessageId) -> Place<'_> {
    Place::new("message", "body_sealed", id.as_bytes())
}

pub(crate) fn mailbox(id: &MessageId) -> Place<'_> {
    Place::new("mailbox_mail", "mail_sealed", id.as_bytes())
}
