//! Mails that a backer asks for on the portal: the links of their pledges, and codes.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, EmailAddress, RowId};
use pledges::Pledge;
use pledges::rules::gate::is_shown;

use crate::MessageError;
use crate::listeners::of_pledge;
use crate::model::{Context, LinkedPledge, NewMessage, Queued, Secret};
use crate::service::queue::queue;

/// A person who presses the button again within so many seconds gets one mail.
pub const LINKS_EVERY_SECONDS: i64 = 300;
/// Pledges in one mail at most, latest first.
const LINKS_MAX: usize = 20;

/// Queues one mail with the links of all pledges of a person that go on; `None` when there are none. Asked for twice
/// within [`LINKS_EVERY_SECONDS`], it is sent once.
///
/// # Errors
/// [`MessageError::Contact`] when the person was erased.
pub fn queue_links(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
) -> Result<Option<Queued>, MessageError> {
    let turn = cx.now().as_seconds().div_euclid(LINKS_EVERY_SECONDS);
    links_mail(tx, cx, contact, &turn.to_string(), |_| true)
}

/// Queues one mail with new links for somebody whose address a platform's file changed: of what they had been let in
/// to and goes on; `None` when there is nothing such. Once for each change.
///
/// # Errors
/// [`MessageError::Contact`] when the person was erased.
pub(crate) fn queue_links_of_moved(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (contact, moved_at_micros): (RowId<kinds::Contact>, i64),
) -> Result<Option<Queued>, MessageError> {
    let mut let_in = Vec::new();
    for pledge in pledges::of_contact(tx, contact)? {
        if pledge.moments.invited_at.is_some() || !pledges::links(tx, pledge.row)?.is_empty() {
            let_in.push(pledge.row);
        }
    }
    links_mail(tx, cx, contact, &format!("moved:{moved_at_micros}"), |pledge| let_in.contains(&pledge.row))
}

/// One mail with the links of the wanted pledges of a person that go on; the same `occasion` sends it once.
fn links_mail(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
    occasion: &str,
    is_wanted: impl Fn(&Pledge) -> bool,
) -> Result<Option<Queued>, MessageError> {
    let mut linked = Vec::new();
    let mut about = Vec::new();
    let goes_on = |pledge: &Pledge| !pledge.state.is_ended() && is_wanted(pledge);
    for pledge in pledges::of_contact(tx, contact)?.into_iter().filter(goes_on) {
        if linked.len() == LINKS_MAX {
            break;
        }
        let campaign = campaigns::campaign(tx, pledge.campaign)?.ok_or(MessageError::UnknownCampaign)?;
        if !is_shown(campaign.stage, pledge.moments.invited_at) {
            continue;
        }
        let token = pledges::link_of(tx, cx, pledge.row).map_err(of_pledge)?;
        linked.push(LinkedPledge {
            campaign: campaign.name,
            order_number: pledge.order_number,
            token: Secret::new(token.reveal()),
        });
        about.push(pledge.campaign);
    }
    about.dedup();
    let campaign = match about.as_slice() {
        [] => return Ok(None),
        [one] => Some(*one),
        _ => None,
    };
    let person = contacts::reference(tx, contact)?;
    let message = NewMessage {
        unique_key: format!("magic_link:{}:{occasion}", person.id),
        contact: person.row,
        recipient: None,
        campaign,
        pledge: None,
        context: Context::MagicLink { pledges: linked },
        expires_at: None,
    };
    queue(tx, cx, &message).map(Some)
}

/// A code that a backer has to type.
#[derive(Debug, Clone)]
pub struct CodeToSend {
    /// Six digits ([`kernel::tokens::six_digit_code`]).
    pub code: Secret,
    /// What names this question of the portal, so that it is sent once: an id, no personal data.
    pub challenge: String,
    /// How long it is good for; later it is not sent any more.
    pub minutes: u32,
    /// `None`: to the contact's address. An address here is one that the backer wants to change to.
    pub recipient: Option<EmailAddress>,
}

/// Queues a code about a pledge.
///
/// # Errors
/// [`MessageError::Contact`] when the person was erased.
pub fn queue_code(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    code: &CodeToSend,
) -> Result<Queued, MessageError> {
    let message = NewMessage {
        unique_key: format!("step_up_code:{}:{}", pledge.id, code.challenge),
        contact: pledge.contact,
        recipient: code.recipient.clone(),
        campaign: Some(pledge.campaign),
        pledge: Some(pledge.row),
        context: Context::StepUpCode { code: code.code.clone(), minutes: code.minutes },
        expires_at: Some(cx.now().plus_minutes(i64::from(code.minutes))),
    };
    queue(tx, cx, &message)
}
