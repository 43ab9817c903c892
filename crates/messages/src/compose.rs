//! A mail as it goes over the wire.

use std::time::{Duration, SystemTime};

use kernel::ids::kinds;
use kernel::text::tidy_line;
use kernel::{EmailAddress, RowId, Timestamp};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};

use crate::MessageError;
use crate::render::Rendered;

/// The longest name shown before an address, in characters.
const NAME_SHOWN_MAX: usize = 100;

/// Who writes to whom.
#[derive(Clone)]
pub struct Envelope {
    /// The sender's address.
    pub from: EmailAddress,
    /// The sender's name.
    pub from_name: String,
    /// Where answers go, when not to the sender.
    pub reply_to: Option<EmailAddress>,
    /// The recipient's address.
    pub to: EmailAddress,
    /// The recipient's name; may be empty.
    pub to_name: String,
    /// Whose address that is, when it is a contact's.
    pub contact: Option<RowId<kinds::Contact>>,
    /// The part between the angle brackets of the Message-ID: the same for every try.
    pub message_id: String,
}

impl std::fmt::Debug for Envelope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Envelope").field("message_id", &self.message_id).finish_non_exhaustive()
    }
}

/// A mail: who, what, and the bytes of both.
#[derive(Clone)]
pub struct Mail {
    /// Who writes to whom.
    pub envelope: Envelope,
    /// What it says.
    pub rendered: Rendered,
    /// Headers and body (RFC 5322), lines ended by CR LF.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail").field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

/// Puts a mail together. Text of any script is encoded (RFC 2047, quoted-printable, base64); names and subject
/// are one line each.
///
/// There is no List-Unsubscribe: these are messages about a pledge somebody made, not a list. `Auto-Submitted`
/// keeps holiday answers away (RFC 3834).
pub fn compose(envelope: Envelope, rendered: Rendered, now: Timestamp) -> Result<Mail, MessageError> {
    let seconds = u64::try_from(now.as_seconds()).unwrap_or(0); // before 1970: 1970
    let auto_submitted =
        HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
    let mut builder = Message::builder()
        .from(mailbox(&envelope.from_name, &envelope.from)?)
        .to(mailbox(&envelope.to_name, &envelope.to)?)
        .subject(tidy_subject(&rendered.subject))
        .message_id(Some(format!("<{}>", envelope.message_id)))
        .date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
        .raw_header(auto_submitted);
    if let Some(reply_to) = &envelope.reply_to {
        builder = builder.reply_to(mailbox("", reply_to)?);
    }
    let parts = MultiPart::alternative_plain_html(crlf(&rendered.text), crlf(&rendered.html));
    let message = builder.multipart(parts).map_err(|e| MessageError::Compose(e.to_string()))?;
    let bytes = message.formatted();
    Ok(Mail { envelope, rendered, bytes })
}

/// One line; marks that turn the direction stay, because only the rendering puts them there.
fn tidy_subject(subject: &str) -> String {
    subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn crlf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

fn mailbox(name: &str, address: &EmailAddress) -> Result<Mailbox, MessageError> {
    let name: String = tidy_line(name).chars().take(NAME_SHOWN_MAX).collect();
    Ok(Mailbox::new(Some(name).filter(|name| !name.is_empty()), parsed(address)?))
}

/// As lettre knows an address. The error names no address.
pub(crate) fn parsed(address: &EmailAddress) -> Result<Address, MessageError> {
    let (local, domain) = address.as_str().rsplit_once('@').unwrap_or((address.as_str(), ""));
    Address::new(local, domain).map_err(|e| MessageError::Compose(format!("an address is not accepted: {e}")))
}
