//! A message is written: from what is known of the person and the campaign at this moment, and its own context.

use contacts::ContactError;
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{ContactKey, EmailAddress, Language, RowId, Timestamp, Vault};

use crate::MessageError;
use crate::compose::{Envelope, Mail, compose};
use crate::listeners::{is_of_agreement, of_pledge};
use crate::model::{BLOTTED, Context, Problem};
use crate::render::{CampaignFacts, Facts, TemplateText, built_in, render};
use crate::service::pays::Pays;
use crate::settings::MailSettings;
use crate::store::message::{SealedCopy, Stored};
use crate::{seals, store};

/// A mail, and the copy of it that stays.
pub(crate) struct Written {
    pub(crate) mail: Mail,
    pub(crate) subject: String,
    pub(crate) text: String,
    pub(crate) language: Language,
    pub(crate) key: ContactKey,
    /// Whether it goes to the address the contact has, so that a refusal says something about that address.
    pub(crate) is_current_address: bool,
}

/// Why it cannot be written.
pub(crate) enum CannotWrite {
    /// For a reason that belongs to this message.
    Because(Problem),
    /// For one that does not: try again.
    Error(MessageError),
}

impl<E: Into<MessageError>> From<E> for CannotWrite {
    fn from(e: E) -> Self {
        match e.into() {
            MessageError::Contact(ContactError::Erased) => Self::Because(Problem::Erased),
            MessageError::Contact(ContactError::NoEmail) => Self::Because(Problem::NoAddress),
            MessageError::Template(problem) => {
                tracing::error!(error = %problem, "a message's words cannot be put together");
                Self::Because(Problem::Template)
            }
            MessageError::Compose(reason) => {
                tracing::warn!(reason, "a mail cannot be put together");
                Self::Because(Problem::AddressNotSupported)
            }
            other => Self::Error(other),
        }
    }
}

pub(crate) fn write_mail(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    settings: &MailSettings,
    message: &Stored,
    now: Timestamp,
) -> Result<Written, CannotWrite> {
    let key = contacts::key(tx, vault, message.contact).map_err(MessageError::from)?;
    let profile = contacts::profile(tx, vault, message.contact).map_err(MessageError::from)?;
    let context = of_today(tx, (message, now), open_context(&key, message)?)?;
    let fixed = fixed_recipient(&key, message)?;
    let is_current_address = fixed.is_none() || fixed == profile.email;
    let to = match fixed {
        Some(address) => address,
        None => profile.email.ok_or(MessageError::Contact(ContactError::NoEmail))?,
    };
    let campaign = campaign_facts(tx, message.campaign, now)?;
    let words = words(tx, message, profile.language)?;
    let facts = Facts { name: profile.name.clone(), language: profile.language, campaign };
    let rendered = render(&words, &facts, &context, &settings.link_prefix).map_err(MessageError::from)?;
    let blot = |text: &str| {
        context.secrets().iter().fold(text.to_owned(), |text, secret| text.replace(secret, BLOTTED))
    };
    let (subject, text) = match context.of_copy() {
        Some(of_copy) => {
            let kept = render(&words, &facts, &of_copy, &settings.link_prefix).map_err(MessageError::from)?;
            (blot(&kept.subject), blot(&kept.text))
        }
        None => (blot(&rendered.subject), blot(&rendered.text)),
    };
    let sender = facts.campaign.as_ref();
    let envelope = Envelope {
        from: settings.from.clone(),
        from_name: sender.map_or_else(|| settings.organisation.clone(), |campaign| campaign.name.clone()),
        reply_to: sender.and_then(|campaign| campaign.support_email.clone()),
        to,
        to_name: profile.name,
        contact: Some(message.contact),
        message_id: message
            .message_id
            .clone()
            .unwrap_or_else(|| format!("{}@{}", message.id, settings.domain())),
    };
    let mail = compose(envelope, rendered, now)?;
    Ok(Written { mail, subject, text, language: profile.language, key, is_current_address })
}

/// A mail that asks for money may have waited for its turn: it asks for what is due now, and of who has paid since for
/// nothing.
fn of_today(
    tx: &mut ReadTx<'_>,
    (message, at): (&Stored, Timestamp),
    context: Context,
) -> Result<Context, CannotWrite> {
    let asks = matches!(context, Context::PaymentReminder { .. } | Context::PartDue { .. });
    let Some(pledge) = message.pledge.filter(|_| asks) else { return Ok(context) };
    let pledge = pledges::load(tx, pledge).map_err(of_pledge)?;
    let now = pledges::due_now(tx, &pledge).map_err(of_pledge)?;
    // Cancelled on the platform meanwhile, it waits for somebody to decide: nobody is asked for money before.
    if !pledge.state.is_agreed() || !now.is_positive() || pledge.asks_for_nothing() {
        return Err(CannotWrite::Because(Problem::Expired));
    }
    let charged = Pays::of(tx, &pledge, at)?.charged(now);
    Ok(match context {
        Context::PaymentReminder { order_number, reward, token, failed_on_platform, .. } => {
            Context::PaymentReminder { order_number, reward, token, amount: now, charged, failed_on_platform }
        }
        // Agreed to anew meanwhile: that part is none any more.
        Context::PartDue { agreement, .. } if !is_of_agreement(&pledge, agreement) => {
            return Err(CannotWrite::Because(Problem::Expired));
        }
        Context::PartDue { order_number, reward, token, agreement, number, parts, .. } => {
            Context::PartDue { order_number, reward, token, agreement, number, parts, amount: now, charged }
        }
        other => other,
    })
}

fn open_context(key: &ContactKey, message: &Stored) -> Result<Context, MessageError> {
    let sealed = message.context_sealed.as_ref().ok_or(MessageError::ContextGone)?;
    let plain = key.open(seals::context(&message.id), sealed)?;
    serde_json::from_slice(&plain)
        .map_err(|_| MessageError::Stored { row: message.row.get(), column: "context_sealed" })
}

/// The address that was asked for, or that an earlier try went to: a second try never goes to somebody else.
fn fixed_recipient(key: &ContactKey, message: &Stored) -> Result<Option<EmailAddress>, MessageError> {
    let Some(sealed) = &message.recipient_sealed else { return Ok(None) };
    let text = key.open_text(seals::recipient(&message.id), sealed)?;
    EmailAddress::parse(&text)
        .map(Some)
        .map_err(|_| MessageError::Stored { row: message.row.get(), column: "recipient_sealed" })
}

fn words(tx: &mut ReadTx<'_>, message: &Stored, language: Language) -> Result<TemplateText, MessageError> {
    let own = match message.campaign {
        Some(campaign) => store::template::load(tx, campaign, message.kind, language)?,
        None => None,
    };
    Ok(own.map_or_else(|| built_in(message.kind, language), |(words, _version)| words))
}

pub(super) fn campaign_facts(
    tx: &mut ReadTx<'_>,
    campaign: Option<RowId<kinds::Campaign>>,
    now: Timestamp,
) -> Result<Option<CampaignFacts>, MessageError> {
    let Some(row) = campaign else { return Ok(None) };
    let campaign = campaigns::campaign(tx, row)?.ok_or(MessageError::UnknownCampaign)?;
    Ok(Some(CampaignFacts {
        name: campaign.name,
        support_email: campaign.support_email,
        // Nobody is asked to do something by a day that is over.
        deadline_at: campaign.deadline_at.filter(|at| now < *at),
        time_zone: campaign.time_zone,
        colour: campaign.brand_colour,
    }))
}

impl Written {
    /// The copy that stays, sealed.
    pub(crate) fn copy(
        &self,
        message: &Stored,
        channel: &'static str,
        random: &dyn kernel::Random,
    ) -> SealedCopy {
        let seal = |place, text: &str| self.key.seal(place, text.as_bytes(), random);
        let envelope = &self.mail.envelope;
        SealedCopy {
            recipient: seal(seals::recipient(&message.id), envelope.to.as_str()),
            subject: seal(seals::subject(&message.id), &self.subject),
            body: seal(seals::body(&message.id), &self.text),
            language: self.language,
            channel,
            message_id: envelope.message_id.clone(),
        }
    }
}
