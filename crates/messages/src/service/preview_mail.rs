//! What somebody would get who is asked now.

use db::ReadTx;
use kernel::{Money, Timestamp, Vault};
use pledges::rules::platform::has_failed;

use super::write_mail::campaign_facts;
use crate::MessageError;
use crate::listeners::of_pledge;
use crate::model::{BLOTTED, Context, MessageKind, Secret};
use crate::render::{Facts, Rendered, render};
use crate::service::agreement::reward_title;
use crate::service::pays::Pays;
use crate::service::templates::words_of;

/// A token that nobody has, to be blotted out.
const NO_TOKEN: &str = "0000000000000000000000000000000000000000";

/// The invitation or the reminder (of the payment) that the backer of a pledge would get, in the words and the language that hold
/// for them; the link is blotted out. `None` for other kinds, which nobody sends to many.
///
/// # Errors
/// What is wrong with the person (erased) or the creator's words.
pub fn preview_for(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: &pledges::PledgeRow,
    (kind, link_prefix): (MessageKind, &str),
    now: Timestamp,
) -> Result<Option<Rendered>, MessageError> {
    let (order_number, token) = (pledge.order_number.clone(), Secret::new(NO_TOKEN));
    let reward = reward_title(tx, pledge.campaign, pledge.choices.reward)?;
    let context = match kind {
        MessageKind::Invitation => Context::Invitation { order_number, reward, token },
        MessageKind::Reminder => {
            Context::Reminder { order_number, reward, token, number: pledge.reminders.saturating_add(1) }
        }
        MessageKind::PaymentReminder => {
            let amount = Money::new(pledge.due_now_minor().unwrap_or_default(), pledge.currency); // none: nothing agreed
            let of_pledge = pledges::load(tx, pledge.pledge.row).map_err(of_pledge)?;
            let charged = Pays::of(tx, &of_pledge, now)?.charged(amount);
            let failed_on_platform = has_failed(&pledge.platform_status);
            Context::PaymentReminder { order_number, reward, token, amount, charged, failed_on_platform }
        }
        _ => return Ok(None),
    };
    let profile = contacts::profile(tx, vault, pledge.contact)?;
    let words = words_of(tx, pledge.campaign, kind, profile.language)?.words;
    let campaign = campaign_facts(tx, Some(pledge.campaign), now)?;
    let facts = Facts { name: profile.name, language: profile.language, campaign };
    let mut mail = render(&words, &facts, &context, link_prefix)?;
    mail.text = mail.text.replace(NO_TOKEN, BLOTTED);
    mail.html = mail.html.replace(NO_TOKEN, BLOTTED);
    Ok(Some(mail))
}
