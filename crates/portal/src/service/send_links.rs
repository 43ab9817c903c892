//! The links of a person's pledges go to their mailbox.

use contacts::ContactRef;
use db::WriteTx;
use kernel::{Cx, EmailAddress};
use messages::{Context, LinkedPledge, NewMessage, Secret};
use pledges::rules::gate::is_shown;

use crate::errors::PortalError;

/// Most links in one mail; the latest pledges come first.
const LINKS_MAX: usize = 20;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SentLinks {
    /// The mail is queued, or was a moment ago.
    Queued,
    /// Nobody with a pledge has this address.
    Nobody,
}

/// Queues one mail with the links of everything that the owner of an address pledged for.
pub(crate) fn send_links(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    email: &EmailAddress,
) -> Result<SentLinks, PortalError> {
    let Some(contact) = contacts::find_by_email(tx, &cx.vault, email)? else { return Ok(SentLinks::Nobody) };
    let queued = messages::queue_links(tx, cx, contact.row)?;
    Ok(if queued.is_some() { SentLinks::Queued } else { SentLinks::Nobody })
}

/// Replaces every link of a person and mails the new ones, whatever mail went out just before: the old ones may
/// lie in a mailbox that is theirs no longer.
pub(crate) fn replace_links(tx: &mut WriteTx<'_>, cx: &Cx, contact: ContactRef) -> Result<(), PortalError> {
    let mut linked = Vec::new();
    for pledge in pledges::of_contact(tx, contact.row)? {
        pledges::revoke_links(tx, cx, pledge.row)?;
        if pledge.state.is_ended() || linked.len() == LINKS_MAX {
            continue;
        }
        let Some(campaign) = campaigns::campaign(tx, pledge.campaign)? else { continue };
        if !is_shown(campaign.stage, pledge.moments.invited_at) {
            continue;
        }
        let token = Secret::new(pledges::link_of(tx, cx, pledge.row)?.reveal());
        linked.push(LinkedPledge { campaign: campaign.name, order_number: pledge.order_number, token });
    }
    if linked.is_empty() {
        return Ok(());
    }
    let message = NewMessage {
        unique_key: format!("magic_link:{}:replaced:{}", contact.id, cx.now().as_micros()),
        contact: contact.row,
        recipient: None,
        campaign: None,
        pledge: None,
        context: Context::MagicLink { pledges: linked },
        expires_at: None,
    };
    messages::queue(tx, cx, &message)?;
    Ok(())
}
