//! What was decided about held records of a campaign, as the reading of a later file needs it.

use std::collections::{HashMap, HashSet};

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{RowId, Vault};

use crate::error::ImportError;
use crate::model::HoldReason;
use crate::record::Record;
use crate::rules::{correct, fingerprint, places};
use crate::settlement::{Correction, Decided, Settlement};
use crate::store;

/// The decisions of a campaign by what names their records.
#[derive(Default)]
pub(crate) struct Settlements {
    by_key: HashMap<Vec<u8>, Vec<Settlement>>,
    /// Platform ids of records that were left out for a reason that reading does not find.
    left_out_late: HashSet<Vec<u8>>,
    /// Rows that were left out because they had the id of another one, which says something else.
    left_out_doubles: HashSet<Vec<u8>>,
    /// Rows that got an id of their own.
    own_ids: HashSet<Vec<u8>>,
}

/// Loads them. What was typed about somebody who was erased since cannot be read and counts no more.
pub(crate) fn load(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    campaign: RowId<kinds::Campaign>,
) -> Result<Settlements, ImportError> {
    let stored = store::settlements::of_campaign(tx, campaign)?;
    let people: Vec<_> = stored.iter().filter_map(|one| one.contact).collect();
    let keys = contacts::keys(tx, vault, &people)?;
    let mut all = Settlements::default();
    let doubles = store::settlements::left_out_doubles(tx, campaign)?;
    all.left_out_doubles.extend(doubles);
    for one in stored {
        let decided = match (one.why, &one.corrections_sealed, one.contact.and_then(|who| keys.get(&who))) {
            (Some(why), _, _) => Decided::LeftOut(why),
            (None, Some(sealed), Some(key)) => {
                let json = key.open(places::corrections(&one.record.get().to_be_bytes()), sealed)?;
                let read: Result<Vec<Correction>, _> = serde_json::from_slice(&json);
                Decided::Corrected(read.map_err(|_| ImportError::Staged("what was put right"))?)
            }
            _ => continue,
        };
        if matches!(decided, Decided::LeftOut(_)) && correct::is_found_late(one.reason) {
            all.left_out_late.extend(one.source_hash);
        }
        if matches!(decided, Decided::Corrected(_)) && correct::is_about_the_id(one.reason) {
            all.own_ids.insert(one.key_hash.clone());
        }
        all.by_key.entry(one.key_hash).or_default().push(Settlement { reason: one.reason, decided });
    }
    Ok(all)
}

impl Settlements {
    pub(crate) fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// Whether anything was decided about rows whose id was at fault.
    pub(crate) fn is_about_ids(&self) -> bool {
        !self.own_ids.is_empty() || !self.left_out_doubles.is_empty()
    }

    /// Whether this very row was left out because its id is that of another one, which says something else.
    pub(crate) fn is_left_out_double(&self, row_hash: &[u8]) -> bool {
        self.left_out_doubles.contains(row_hash)
    }

    /// The record with its own id, where this very row was given one.
    pub(crate) fn with_its_own_id(&self, row_hash: &[u8], record: &Record) -> Option<Record> {
        if !self.own_ids.contains(row_hash) {
            return None;
        }
        let mut own = record.clone();
        let of_id = |settlement: &Settlement| correct::is_about_the_id(settlement.reason);
        self.correct(row_hash, &mut own, of_id).then_some(own)
    }

    /// Puts right what was put right for this id of the platform. Answers whether anything was.
    pub(crate) fn correct_by_id(&self, source_hash: &[u8], record: &mut Record) -> bool {
        self.correct(source_hash, record, |_| true)
    }

    /// Puts right what was put right for this very row, held for this reason. Answers whether anything was.
    pub(crate) fn correct_row(&self, row_hash: &[u8], reason: HoldReason, record: &mut Record) -> bool {
        self.correct(row_hash, record, |settlement| settlement.reason == reason)
    }

    fn correct(&self, key: &[u8], record: &mut Record, counts: impl Fn(&Settlement) -> bool) -> bool {
        let mut corrected = false;
        // Oldest first: what was put right later stands.
        for settlement in self.by_key.get(key).into_iter().flatten().filter(|one| counts(one)) {
            if let Decided::Corrected(corrections) = &settlement.decided {
                corrected |= correct::apply(record, corrections);
            }
        }
        corrected
    }

    /// Whether this very row was left out. A row that is held now was left out for the same reason; one that is not,
    /// for a reason that only applying finds.
    pub(crate) fn leave_out(
        &self,
        vault: &Vault,
        record: &Record,
        (source_hash, hold): (Option<&Vec<u8>>, Option<HoldReason>),
    ) -> bool {
        let of_id = source_hash.and_then(|hash| self.by_key.get(hash)).into_iter().flatten();
        let mut of_erased = of_id.filter(|one| one.reason == HoldReason::PersonErased);
        if of_erased.any(|one| matches!(one.decided, Decided::LeftOut(_))) {
            return true; // whatever the row says of a person who is gone
        }
        let may_be_late = source_hash.is_some_and(|hash| self.left_out_late.contains(hash));
        if hold.is_none() && !may_be_late {
            return false;
        }
        let settlements = self.by_key.get(&fingerprint::row_hash(vault, record));
        settlements.into_iter().flatten().any(|one| {
            let same_reason = match hold {
                Some(reason) => one.reason == reason,
                None => correct::is_found_late(one.reason),
            };
            same_reason && matches!(one.decided, Decided::LeftOut(_))
        })
    }
}
