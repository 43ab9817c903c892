//! Why staff corrected a pledge that was locked already. It may speak of the person, so it is sealed.

use contacts::ContactError;
use db::{ReadTx, WriteTx};
use kernel::{Cx, Place, Timestamp, Vault};
use pledges::{Parted, Pledge};

use super::store;
use crate::error::DeskError;

/// Longest reason, characters.
pub(crate) const REASON_CHARS_MAX: usize = 1000;

/// A correction and its reason.
#[derive(Debug)]
pub(crate) struct Reason {
    pub(crate) at: Timestamp,
    /// The label of who made it.
    pub(crate) by: String,
    pub(crate) text: String,
}

fn place(pledge: &Pledge) -> Place<'_> {
    Place::new("pledge_correction", "reason_sealed", pledge.id.as_bytes())
}

/// Writes down why; nothing for an empty reason.
pub(crate) fn note_reason(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    reason: &str,
) -> Result<(), DeskError> {
    if reason.is_empty() {
        return Ok(());
    }
    let key = contacts::key(tx, &cx.vault, pledge.contact)?;
    let sealed = key.seal(place(pledge), reason.as_bytes(), cx.random.as_ref());
    Ok(store::insert(tx, pledge.row, &(cx.actor.label(), sealed, cx.now()))?)
}

/// The pledge is another person's: the reasons are sealed with the key of that one.
pub(crate) fn reasons_follow(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    parted: &Parted,
) -> Result<(), DeskError> {
    let before = contacts::key(tx, &cx.vault, parted.from)?;
    let after = contacts::key(tx, &cx.vault, parted.to)?;
    for (row, sealed) in store::reasons(tx, pledge.row)? {
        let column = "pledge_correction.reason_sealed";
        let unreadable = DeskError::Pledge(pledges::PledgeError::Stored { pledge: pledge.id, column });
        let text = before.open(place(pledge), &sealed).map_err(|_| unreadable)?;
        store::set_reason(tx, row, &after.seal(place(pledge), &text, cx.random.as_ref()))?;
    }
    Ok(())
}

/// The latest reasons of a pledge; none of an erased person.
pub(crate) fn reasons_of(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: &Pledge,
    limit: u32,
) -> Result<Vec<Reason>, DeskError> {
    let stored = store::of_pledge(tx, pledge.row, limit)?;
    if stored.is_empty() {
        return Ok(Vec::new());
    }
    let key = match contacts::key(tx, vault, pledge.contact) {
        Ok(key) => key,
        Err(ContactError::Erased) => return Ok(Vec::new()),
        Err(e) => return Err(e.into()),
    };
    let open = |(by, sealed, at): store::Correction| {
        let text = key.open_text(place(pledge), &sealed).map_err(|_| {
            let column = "pledge_correction.reason_sealed";
            DeskError::Pledge(pledges::PledgeError::Stored { pledge: pledge.id, column })
        })?;
        Ok(Reason { at, by, text })
    };
    stored.into_iter().map(open).collect()
}
