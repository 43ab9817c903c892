//! The thread that reads: settles currencies, tells why a record cannot be applied, hashes, counts, and hands chunks on.

use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;
use std::sync::mpsc::SyncSender;

use kernel::{Currency, Vault};

use super::settlements::Settlements;
use crate::model::HoldReason;
use crate::record::{Flag, PledgeStatus, Record};
use crate::rules::found::Collector;
use crate::rules::{correct, fingerprint, hold, identity};

/// Records that are compared and stored at once.
pub(crate) const CHUNK: usize = 500;

/// A record as it was read, before it is compared.
pub(crate) struct ReadRecord {
    pub(crate) record: Record,
    pub(crate) source_hash: Option<Vec<u8>>,
    pub(crate) content_hash: Vec<u8>,
    pub(crate) hold: Option<HoldReason>,
    /// Somebody left this very row out before.
    pub(crate) is_left_out: bool,
}

/// How often each flag comes.
#[derive(Default)]
pub(crate) struct FlagCounts(BTreeMap<Flag, u64>);

impl FlagCounts {
    pub(crate) fn with(&mut self, flag: Flag, more: usize) -> BTreeMap<Flag, u64> {
        if more > 0 {
            *self.0.entry(flag).or_default() += u64::try_from(more).unwrap_or(u64::MAX);
        }
        std::mem::take(&mut self.0)
    }
}

/// See the module.
pub(crate) struct Reader {
    vault: Vault,
    currency: Currency,
    identity_in_use: Option<String>,
    settlements: Settlements,
    pub(crate) seen: HashSet<Vec<u8>>,
    pub(crate) collector: Collector,
    pub(crate) flags: FlagCounts,
    pub(crate) statuses: BTreeMap<PledgeStatus, u64>,
    chunk: Vec<ReadRecord>,
}

impl Reader {
    pub(crate) fn new(
        (vault, currency): (Vault, Currency),
        identity_in_use: Option<String>,
        settlements: Settlements,
    ) -> Self {
        Self {
            vault,
            currency,
            identity_in_use,
            settlements,
            seen: HashSet::new(),
            collector: Collector::default(),
            flags: FlagCounts::default(),
            statuses: BTreeMap::new(),
            chunk: Vec::with_capacity(CHUNK),
        }
    }

    pub(crate) fn take(
        &mut self,
        mut record: Record,
        sender: &SyncSender<Vec<ReadRecord>>,
    ) -> ControlFlow<()> {
        let settled = hold::settle(&mut record, self.currency);
        let mut source_hash = self.source_hash(&record);
        let (mut hold, mut is_left_out) = (settled, false);
        if self.settlements.is_empty() {
            hold = self.hold_for_its_id(&record, source_hash.as_ref()).or(hold);
        } else {
            if source_hash.as_ref().is_some_and(|id| self.settlements.correct_by_id(id, &mut record)) {
                hold = hold::settle(&mut record, self.currency);
            }
            hold = self.hold_for_its_id(&record, source_hash.as_ref()).or(hold);
            (hold, is_left_out) = self.as_settled(&mut record, &mut source_hash, hold);
        }
        for flag in record.flags.iter() {
            *self.flags.0.entry(flag).or_default() += 1;
        }
        if let Some(status) = record.status {
            *self.statuses.entry(status).or_default() += 1;
        }
        if is_left_out {
            self.collector.skip();
        } else {
            self.collector.add(&record);
        }
        let content_hash = fingerprint::content_hash(&self.vault, &record);
        self.chunk.push(ReadRecord { record, source_hash, content_hash, hold, is_left_out });
        if self.chunk.len() >= CHUNK { self.flush(sender) } else { ControlFlow::Continue(()) }
    }

    fn source_hash(&self, record: &Record) -> Option<Vec<u8>> {
        identity::source_key(record).map(|key| fingerprint::source_hash(&self.vault, &key))
    }

    /// What was decided about this very row: put right, it may be held no more; left out, it is not looked at again.
    fn as_settled(
        &mut self,
        record: &mut Record,
        source_hash: &mut Option<Vec<u8>>,
        hold: Option<HoldReason>,
    ) -> (Option<HoldReason>, bool) {
        if self.settlements.leave_out(&self.vault, record, (source_hash.as_ref(), hold)) {
            return (None, true);
        }
        let Some(reason) = hold.filter(|reason| correct::is_about_the_id(*reason)) else {
            return (hold, false);
        };
        let row_hash = fingerprint::row_hash(&self.vault, record);
        if !self.settlements.correct_row(&row_hash, reason, record) {
            return (hold, false);
        }
        let settled = hold::settle(record, self.currency);
        *source_hash = self.source_hash(record);
        (self.hold_for_its_id(record, source_hash.as_ref()).or(settled), false)
    }

    fn hold_for_its_id(&mut self, record: &Record, source_hash: Option<&Vec<u8>>) -> Option<HoldReason> {
        let Some(hash) = source_hash else { return Some(HoldReason::NoId) };
        if !self.seen.insert(hash.clone()) {
            return Some(HoldReason::IdGivenTwice);
        }
        let kind = identity::kind_of(record)?.as_str();
        // The tables of one zip may be of two layouts: their pledges cannot be told apart by different ids either.
        let in_use = self.identity_in_use.get_or_insert_with(|| kind.to_owned());
        (in_use != kind).then_some(HoldReason::IdKindChanged)
    }

    pub(crate) fn flush(&mut self, sender: &SyncSender<Vec<ReadRecord>>) -> ControlFlow<()> {
        let chunk = std::mem::replace(&mut self.chunk, Vec::with_capacity(CHUNK));
        // The storing thread hangs up when it failed; its error is told by joining it.
        if chunk.is_empty() || sender.send(chunk).is_ok() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}
