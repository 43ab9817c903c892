//! The thread that reads: settles currencies, tells why a record cannot be applied, hashes, counts, and hands chunks on.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::mpsc::SyncSender;

use kernel::{Currency, Vault};

use super::settlements::Settlements;
use crate::model::HoldReason;
use crate::record::{Flag, PledgeStatus, Record};
use crate::rules::countries::Countries;
use crate::rules::currencies::{self, Currencies, Said};
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
    /// Another record of the file has its id and says something else.
    pub(crate) is_disputed: bool,
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
    /// The ids of the file, each with the beginning of a hash of what the first record that may be applied says.
    pub(crate) seen: HashMap<Vec<u8>, Option<u64>>,
    /// Ids whose records do not say the same: none of those is applied.
    disputed: Disputed,
    /// Those that were found only now.
    newly_disputed: Disputed,
    /// Rows of this file that were left out for the id they share, wherever they stand.
    doubles_left_out: HashSet<Vec<u8>>,
    pub(crate) collector: Collector,
    pub(crate) flags: FlagCounts,
    pub(crate) statuses: BTreeMap<PledgeStatus, u64>,
    pub(crate) currencies: Currencies,
    pub(crate) countries: Countries,
    chunk: Vec<ReadRecord>,
}

/// Ids that stand twice in a file with something else each time. Only the whole file tells them: the first of two records
/// may be staged long before the second comes.
pub(crate) type Disputed = HashSet<Vec<u8>>;

/// The beginning of a hash: enough to tell two records of one id apart.
fn beginning(hash: &[u8]) -> u64 {
    hash.iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// As the record, but for its amounts: prices are never taken from another currency.
fn without_amounts(record: &Record) -> Record {
    Record { amounts: Vec::new().into(), ..record.clone() }
}

impl Reader {
    pub(crate) fn new(
        (vault, currency): (Vault, Currency),
        identity_in_use: Option<String>,
        (settlements, disputed): (Settlements, Disputed),
    ) -> Self {
        Self {
            vault,
            currency,
            identity_in_use,
            settlements,
            seen: HashMap::new(),
            disputed,
            newly_disputed: HashSet::new(),
            doubles_left_out: HashSet::new(),
            collector: Collector::default(),
            flags: FlagCounts::default(),
            statuses: BTreeMap::new(),
            currencies: Currencies::default(),
            countries: Countries::default(),
            chunk: Vec::with_capacity(CHUNK),
        }
    }

    pub(crate) fn take(
        &mut self,
        mut record: Record,
        sender: &SyncSender<Vec<ReadRecord>>,
    ) -> ControlFlow<()> {
        let said = currencies::said(&record, self.currency);
        let settled = hold::settle(&mut record, self.currency);
        let mut source_hash = self.source_hash(&record);
        let (hold, is_left_out) = if self.settlements.is_empty() {
            (self.hold_for_its_id(&record, source_hash.as_ref()).or(settled), false)
        } else {
            self.as_decided(&mut record, &mut source_hash, settled)
        };
        // Amounts that a person put right are the campaign's, whatever the file has there.
        let is_put_right = matches!(said, Said::Other(_)) && record.currency == Some(self.currency);
        self.currencies.add(if is_put_right { Said::Own } else { said });
        for flag in record.flags.iter() {
            *self.flags.0.entry(flag).or_default() += 1;
        }
        if let Some(status) = record.status {
            *self.statuses.entry(status).or_default() += 1;
        }
        self.countries.add(&record, hold.is_none() && !is_left_out);
        if is_left_out {
            self.collector.skip();
        } else if record.currency != Some(self.currency) {
            self.collector.add(&without_amounts(&record));
        } else {
            self.collector.add(&record);
        }
        let content_hash = fingerprint::content_hash_in_place(&self.vault, &mut record);
        let is_disputed = source_hash.as_ref().is_some_and(|id| self.disputed.contains(id));
        if let Some(id) = source_hash.as_ref().filter(|_| !is_left_out) {
            self.compare_with_the_first(id, beginning(&content_hash), hold);
        }
        if !self.newly_disputed.is_empty() {
            return ControlFlow::Continue(()); // the file is read again: the rest only tells what else is disputed
        }
        self.chunk.push(ReadRecord { record, source_hash, content_hash, hold, is_disputed, is_left_out });
        if self.chunk.len() >= CHUNK { self.flush(sender) } else { ControlFlow::Continue(()) }
    }

    fn source_hash(&self, record: &Record) -> Option<Vec<u8>> {
        identity::source_key(record).map(|key| fingerprint::source_hash(&self.vault, &key))
    }

    /// What stands in the way once everything that was decided about records of earlier files counts, and whether the
    /// row was left out.
    fn as_decided(
        &mut self,
        record: &mut Record,
        source_hash: &mut Option<Vec<u8>>,
        mut hold: Option<HoldReason>,
    ) -> (Option<HoldReason>, bool) {
        if self.settlements.is_about_ids() {
            let row_hash = fingerprint::row_hash(&self.vault, record);
            let is_double = self.settlements.is_left_out_double(&row_hash);
            if is_double && self.doubles_left_out.insert(row_hash.clone()) {
                return (None, true);
            }
            if let Some(own) = self.with_its_own_id(&row_hash, record) {
                *record = own;
                hold = hold::settle(record, self.currency);
                *source_hash = self.source_hash(record);
            }
        }
        if source_hash.as_ref().is_some_and(|id| self.settlements.correct_by_id(id, record)) {
            hold = hold::settle(record, self.currency);
        }
        hold = self.hold_for_its_id(record, source_hash.as_ref()).or(hold);
        self.as_settled(record, source_hash, hold)
    }

    /// A row that shared its id with another one gets the one that a person gave it before it can take the other's:
    /// the rows of a newer file may stand in another order. Of two rows that say the same, one keeps the file's id.
    fn with_its_own_id(&self, row_hash: &[u8], record: &Record) -> Option<Record> {
        let own = self.settlements.with_its_own_id(row_hash, record)?;
        let id = self.source_hash(&own)?;
        (!self.seen.contains_key(&id)).then_some(own)
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
        let is_first = !self.seen.contains_key(hash);
        if is_first {
            self.seen.insert(hash.clone(), None);
        }
        if !is_first || self.disputed.contains(hash) {
            return Some(HoldReason::IdGivenTwice);
        }
        let kind = identity::kind_of(record)?.as_str();
        // The tables of one zip may be of two layouts: their pledges cannot be told apart by different ids either.
        let in_use = self.identity_in_use.get_or_insert_with(|| kind.to_owned());
        (in_use != kind).then_some(HoldReason::IdKindChanged)
    }

    /// Notes an id of which two records that may both be applied do not say the same.
    fn compare_with_the_first(&mut self, id: &[u8], says: u64, hold: Option<HoldReason>) {
        let Some(first) = self.seen.get_mut(id) else { return };
        match (hold, *first) {
            (None, _) => *first = Some(says),
            (Some(HoldReason::IdGivenTwice), Some(first)) if first != says => {
                self.newly_disputed.insert(id.to_vec());
            }
            _ => {}
        }
    }

    /// The ids that turned out to be disputed, where there are any: nothing that was staged of the file counts then.
    pub(crate) fn take_newly_disputed(&mut self) -> Option<Disputed> {
        Some(std::mem::take(&mut self.newly_disputed)).filter(|ids| !ids.is_empty())
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
