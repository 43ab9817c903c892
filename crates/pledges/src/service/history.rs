//! What happened to a pledge, latest first.

use db::ReadTx;
use kernel::{Timestamp, Vault};

use crate::error::PledgeError;
use crate::model::{Pledge, PledgeState};
use crate::service::transition::reason_place;
use crate::store;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Happened,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// The state changed.
    State {
        /// From.
        from: PledgeState,
        /// To.
        to: PledgeState,
        /// By whom: [`kernel::Actor::label`].
        by: String,
        /// What staff noted; empty for none, and for an erased person. Of an import it is a word:
        /// [`crate::is_reason_of_platform`].
        reason: String,
    },
    /// An event was told.
    Event {
        /// `pledge.changed`.
        name: String,
        /// Its facts as JSON.
        facts: String,
    },
}

/// State changes and events of a pledge, latest first, at most `limit` of each.
pub fn history(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: &Pledge,
    limit: u32,
) -> Result<Vec<HistoryEntry>, PledgeError> {
    let changes = store::changes::of_pledge(tx, pledge.row, limit)?;
    let key = if changes.iter().any(|change| change.reason_sealed.is_some()) {
        match contacts::key(tx, vault, pledge.contact) {
            Ok(key) => Some(key),
            Err(contacts::ContactError::Erased) => None,
            Err(e) => return Err(e.into()),
        }
    } else {
        None
    };
    let mut entries = Vec::new();
    for change in changes {
        let place = reason_place(pledge.id.as_bytes());
        let reason = match (&key, &change.reason_sealed) {
            (Some(key), Some(sealed)) => key.open_text(place, sealed).map_err(|_| PledgeError::Stored {
                pledge: pledge.id,
                column: "pledge_state_change.reason_sealed",
            })?,
            _ => String::new(),
        };
        let what = Happened::State { from: change.from, to: change.to, by: change.actor, reason };
        entries.push(HistoryEntry { at: change.at, what });
    }
    for event in jobs::events_about(tx, &pledge.id.to_string(), limit)? {
        let what = Happened::Event { name: event.name, facts: event.facts };
        entries.push(HistoryEntry { at: event.occurred_at, what });
    }
    // Stable: of one instant, the state change stands before its event.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    Ok(entries)
}
