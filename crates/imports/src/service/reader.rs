//! The thread that reads: settles currencies, tells why a record cannot be applied, hashes, counts, and hands chunks on.

use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;
use std::sync::mpsc::SyncSender;

use kernel::{Currency, Vault};

use crate::model::HoldReason;
use crate::record::{Flag, PledgeStatus, Record};
use crate::rules::found::Collector;
use crate::rules::{fingerprint, hold, identity};

/// Records that are compared and stored at once.
pub(crate) const CHUNK: usize = 500;

/// A record as it was read, before it is compared.
pub(crate) struct ReadRecord {
    pub(crate) record: Record,
    pub(crate) source_hash: Option<Vec<u8>>,
    pub(crate) content_hash: Vec<u8>,
    pub(crate) hold: Option<HoldReason>,
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
    pub(crate) seen: HashSet<Vec<u8>>,
    pub(crate) collector: Collector,
    pub(crate) flags: FlagCounts,
    pub(crate) statuses: BTreeMap<PledgeStatus, u64>,
    chunk: Vec<ReadRecord>,
}

impl Reader {
    pub(crate) fn new(vault: Vault, currency: Currency, identity_in_use: Option<String>) -> Self {
        Self {
            vault,
            currency,
            identity_in_use,
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
        for flag in record.flags.iter() {
            *self.flags.0.entry(flag).or_default() += 1;
        }
        if let Some(status) = record.status {
            *self.statuses.entry(status).or_default() += 1;
        }
        self.collector.add(&record);
        let source_hash =
            identity::source_key(&record).map(|key| fingerprint::source_hash(&self.vault, &key));
        let hold = self.hold_for_its_id(&record, source_hash.as_ref()).or(settled);
        let content_hash = fingerprint::content_hash(&self.vault, &record);
        self.chunk.push(ReadRecord { record, source_hash, content_hash, hold });
        if self.chunk.len() >= CHUNK { self.flush(sender) } else { ControlFlow::Continue(()) }
    }

    fn hold_for_its_id(&mut self, record: &Record, source_hash: Option<&Vec<u8>>) -> Option<HoldReason> {
        let Some(hash) = source_hash else { return Some(HoldReason::NoId) };
        if !self.seen.insert(hash.clone()) {
            return Some(HoldReason::IdGivenTwice);
        }
        let other = self.identity_in_use.as_deref().zip(identity::kind_of(record));
        other.filter(|(in_use, kind)| *in_use != kind.as_str()).map(|_| HoldReason::IdKindChanged)
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
