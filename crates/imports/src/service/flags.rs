//! What is odd in a record, told beside it in the preview.

use db::ReadTx;

use super::{addresses, new_links};
use crate::error::ImportError;
use crate::record::{Flag, PledgeStatus, Record};
use crate::rules::address;
use crate::store::sources::Source;

/// Flag of an address that lacks what its country's post needs: the backer is asked for it.
pub const ADDRESS_INCOMPLETE: &str = "address_incomplete";

/// Flag of an address whose country has no such state: the backer is asked for it.
pub const STATE_UNKNOWN: &str = "state_unknown";

/// What is the matter with an address that no flag of the file is about.
pub(crate) fn address_flag(record: &Record) -> Option<&'static str> {
    address::fault(record).map(|fault| match fault {
        address::Fault::Incomplete => ADDRESS_INCOMPLETE,
        address::Fault::NoSuchState => STATE_UNKNOWN,
    })
}

/// Flag of a record that the platform cancelled, of a pledge that was paid for here: it stays, and a person decides.
pub const CANCELLED_AND_PAID: &str = "cancelled_and_paid";

/// Flag of a record whose items are not those of its reward and add-ons.
pub const ITEMS_DIFFER: &str = "items_differ";

/// Flag of a record whose reward the platform marks as sent: its backer is neither asked nor packed for unseen.
pub const SENT_ON_PLATFORM: &str = "sent_on_platform";

/// Flag of a record that was paid and has no country, while most of its reward have one: nothing could be sent.
pub const NO_COUNTRY: &str = "no_country";

/// A flag that a page has a text for. Why an address is not taken over is told beside the address.
pub fn is_known_flag(word: &str) -> bool {
    let own = [ADDRESS_INCOMPLETE, CANCELLED_AND_PAID, ITEMS_DIFFER, NO_COUNTRY, SENT_ON_PLATFORM];
    own.contains(&word)
        || [STATE_UNKNOWN, new_links::NEW_LINK, addresses::MOVES_ELSEWHERE, addresses::SAME_EMAIL_APART]
            .contains(&word)
        || serde_json::from_value::<Flag>(word.into()).is_ok()
}

/// What is odd in a record, and about the pledge that it changes.
pub(super) fn flags_of(
    tx: &mut ReadTx<'_>,
    record: &Record,
    changed: Option<&Source>,
) -> Result<Vec<String>, ImportError> {
    let mut flags: Vec<String> = record.flags.iter().map(|flag| flag.as_str().to_owned()).collect();
    flags.extend(address_flag(record).map(str::to_owned));
    if record.is_sent() {
        flags.push(SENT_ON_PLATFORM.to_owned());
    }
    if let Some(source) = changed
        && is_cancelled_and_paid_here(tx, source, record)?
    {
        flags.push(CANCELLED_AND_PAID.to_owned());
    }
    Ok(flags)
}

fn is_cancelled_and_paid_here(
    tx: &mut ReadTx<'_>,
    source: &Source,
    record: &Record,
) -> Result<bool, ImportError> {
    if record.status != Some(PledgeStatus::Canceled) {
        return Ok(false);
    }
    let pledge = pledges::load(tx, source.pledge)?;
    // What has left goes on: nobody decides about it any more.
    let is_over = pledge.state.is_ended() || pledge.state.has_left();
    Ok(!is_over && pledges::is_paid_here(tx, &pledge)?)
}
