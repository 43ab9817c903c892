//! A member of staff tries out whether mail leaves, and is told at once.

use db::Db;
use kernel::ids::kinds;
use kernel::{Cx, EmailAddress, Id, Language};

use crate::MessageError;
use crate::channels::{ChannelContext, HandOver};
use crate::compose::{Envelope, compose};
use crate::mailer::Mailer;
use crate::render::test_mail;

impl Mailer {
    /// Sends a test mail right now, without the queue, so that the page can show what the mail server says. Not
    /// kept anywhere but in the mailbox, when that is the channel.
    ///
    /// # Errors
    /// [`MessageError::Compose`] when the address cannot be written to.
    pub async fn send_test(
        &self,
        db: &Db,
        cx: &Cx,
        to: EmailAddress,
        language: Language,
    ) -> Result<HandOver, MessageError> {
        let id: Id<kinds::Message> = cx.new_id();
        let envelope = Envelope {
            from: self.settings.from.clone(),
            from_name: self.settings.organisation.clone(),
            reply_to: None,
            to,
            to_name: String::new(),
            contact: None,
            message_id: format!("{id}@{}", self.settings.domain()),
        };
        let mail = compose(envelope, test_mail(language), cx.now())?;
        let context = ChannelContext { db: db.clone(), cx: cx.clone() };
        match self.channel.prepare(&context, &mail.envelope).await {
            Ok(prepared) => Ok(prepared.hand_over(&context, &mail).await),
            Err(refusal) => Ok(HandOver::Refused(refusal)),
        }
    }
}
