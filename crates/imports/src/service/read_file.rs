//! A file is read, compared with what is known, and staged: what it would do can be looked at before it does it.
//!
//! One thread reads records, another compares and stores them in chunks. Nothing of a refused file stays.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use campaigns::model::Campaign;
use db::{Db, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId, Vault};

use super::compare::{self, PlannedRecord};
use crate::error::ImportError;
use crate::model::{FileFacts, HoldReason, Outcome, PlanCounts, RecordResult};
use crate::parse::Inspection;
use crate::reading::{self, Upload};
use crate::record::{Flag, Record, SourceId};
use crate::refusal::Refusal;
use crate::rules::found::{Collector, Found};
use crate::rules::{fingerprint, hold, identity};
use crate::store;
use crate::store::batch::NewBatch;

/// Records that are compared and stored at once.
const CHUNK: usize = 500;
/// Chunks that may wait for the thread that stores them.
const CHUNKS_WAITING: usize = 2;
/// Records or bodies removed in one transaction.
pub(crate) const REMOVED_AT_ONCE: usize = 2_000;

/// A record as it was read, before it is compared.
pub(crate) struct ReadRecord {
    pub(crate) record: Record,
    pub(crate) source_hash: Option<Vec<u8>>,
    pub(crate) content_hash: Vec<u8>,
    pub(crate) hold: Option<HoldReason>,
}

/// Looks at the beginning of a file: refuses what is no export.
///
/// # Errors
/// [`Refusal`].
pub fn recognise(upload: &Upload) -> Result<Recognised, Refusal> {
    let mut identity = None;
    let outcome = reading::read(upload, &mut |_, record| {
        identity = identity::kind_of(&record);
        ControlFlow::Break(())
    })?;
    Ok(Recognised { format: outcome.format.name(), identity })
}

/// What the beginning of a file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recognised {
    /// The word of the format.
    pub format: &'static str,
    /// The kind of id that names its pledges.
    pub identity: Option<SourceId>,
}

/// Makes a batch for a file that is about to be read.
pub fn begin(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    file: &FileFacts,
) -> Result<(RowId<kinds::ImportBatch>, Id<kinds::ImportBatch>), ImportError> {
    let id = cx.new_id();
    let new = NewBatch { id, campaign, file, actor: cx.actor.label(), now: cx.now() };
    Ok((store::batch::insert(tx, &new)?, id))
}

/// Reads a file to its end, compares every record with what is known, and stages it. Runs on the calling thread
/// and one more; takes as long as the file is.
///
/// # Errors
/// [`ImportError::Refused`] and all others: nothing of the file was kept, the batch neither.
pub fn read_file(
    db: &Db,
    cx: &Cx,
    campaign: &Campaign,
    upload: &Upload,
    batch: RowId<kinds::ImportBatch>,
) -> Result<PlanCounts, ImportError> {
    let read = read_and_stage(db, cx, campaign, upload, batch);
    if read.is_err() {
        discard(db, batch)?;
    }
    read
}

/// As [`read_file`] for whoever may not wait for the end: `gave_up_waiting` is asked when the file is refused, and
/// when it says so, the batch stays behind with the code of the refusal and nothing else.
///
/// # Errors
/// As [`read_file`].
pub fn read_file_in_background(
    db: &Db,
    cx: &Cx,
    (campaign, upload): (&Campaign, &Upload),
    batch: RowId<kinds::ImportBatch>,
    gave_up_waiting: impl FnOnce() -> bool,
) -> Result<PlanCounts, ImportError> {
    let read = read_and_stage(db, cx, campaign, upload, batch);
    match &read {
        Ok(_) => {}
        Err(error) if gave_up_waiting() => {
            remove_records(db, batch)?;
            let code = if let ImportError::Refused(refusal) = error { refusal.code() } else { "interrupted" };
            let now = cx.now();
            db.write_blocking::<_, ImportError>(move |tx| {
                store::absent::delete_all(tx, batch)?;
                Ok(store::batch::set_refused(tx, batch, code, now)?)
            })?;
        }
        Err(_) => discard(db, batch)?,
    }
    read
}

/// Removes a batch with everything that was staged for it.
pub(crate) fn discard(db: &Db, batch: RowId<kinds::ImportBatch>) -> Result<(), ImportError> {
    remove_records(db, batch)?;
    db.write_blocking::<_, ImportError>(move |tx| {
        store::absent::delete_all(tx, batch)?;
        Ok(store::batch::delete(tx, batch)?)
    })
}

pub(crate) fn remove_records(db: &Db, batch: RowId<kinds::ImportBatch>) -> Result<(), ImportError> {
    loop {
        let removed = db.write_blocking::<_, ImportError>(move |tx| {
            Ok(store::records::delete_some(tx, batch, REMOVED_AT_ONCE)?)
        })?;
        if removed == 0 {
            return Ok(());
        }
    }
}

fn read_and_stage(
    db: &Db,
    cx: &Cx,
    campaign: &Campaign,
    upload: &Upload,
    batch: RowId<kinds::ImportBatch>,
) -> Result<PlanCounts, ImportError> {
    let recognised = recognise(upload)?;
    let in_use = identity_in_use(db, campaign.row, recognised.format)?;
    let mut reader = Reader::new(cx.vault.clone(), campaign.currency, in_use);
    let staging = Staging { db, cx, campaign: campaign.row, batch };
    let (sender, receiver) = sync_channel(CHUNKS_WAITING);
    let (outcome, staged) = std::thread::scope(|scope| {
        let storing = scope.spawn(|| staging.store_all(receiver));
        let outcome = reading::read(upload, &mut |_, record| reader.take(record, &sender));
        if outcome.is_ok() {
            // Whether the last chunk was taken is told by joining the thread.
            let _ = reader.flush(&sender);
        }
        drop(sender);
        (outcome, storing.join().unwrap_or(Err(ImportError::Staged("a thread stopped"))))
    });
    // Where storing failed, reading was told to stop: that fault comes first.
    let (mut counts, rows) = staged?;
    let outcome = outcome?;
    counts.flagged = counts.flagged.saturating_add(staging.mark_same_email(&rows, &outcome.also_same_email)?);
    counts.absent = staging.note_absent(recognised.format, &reader.seen)?;
    let inspection = Inspection {
        format: outcome.format.name(),
        title: outcome.format.title(),
        records: outcome.records,
        flags: reader.flags.with(Flag::SameEmail, outcome.also_same_email.len()),
        statuses: std::mem::take(&mut reader.statuses),
        tables: outcome.tables,
    };
    let found = reader.collector.finish(&inspection.tables);
    staging.finish(recognised, &inspection, &found, counts)?;
    Ok(counts)
}

/// The kind of id by which earlier imports of this format knew the campaign's pledges.
fn identity_in_use(
    db: &Db,
    campaign: RowId<kinds::Campaign>,
    format: &'static str,
) -> Result<Option<String>, ImportError> {
    db.read_blocking::<_, ImportError>(move |tx| {
        if !store::sources::any_of_campaign(tx, campaign)? {
            return Ok(None);
        }
        let in_use = store::batch::identities_in_use(tx, campaign)?;
        Ok(in_use.into_iter().find(|(of, _)| of == format).map(|(_, identity)| identity))
    })
}

/// How often each flag comes.
#[derive(Default)]
struct FlagCounts(std::collections::BTreeMap<Flag, u64>);

impl FlagCounts {
    fn with(&mut self, flag: Flag, more: usize) -> std::collections::BTreeMap<Flag, u64> {
        if more > 0 {
            *self.0.entry(flag).or_default() += u64::try_from(more).unwrap_or(u64::MAX);
        }
        std::mem::take(&mut self.0)
    }
}

/// The thread that reads: settles, hashes, counts, and hands chunks on.
struct Reader {
    vault: Vault,
    currency: kernel::Currency,
    identity_in_use: Option<String>,
    seen: HashSet<Vec<u8>>,
    collector: Collector,
    flags: FlagCounts,
    statuses: std::collections::BTreeMap<crate::record::PledgeStatus, u64>,
    chunk: Vec<ReadRecord>,
}

impl Reader {
    fn new(vault: Vault, currency: kernel::Currency, identity_in_use: Option<String>) -> Self {
        Self {
            vault,
            currency,
            identity_in_use,
            seen: HashSet::new(),
            collector: Collector::default(),
            flags: FlagCounts::default(),
            statuses: std::collections::BTreeMap::new(),
            chunk: Vec::with_capacity(CHUNK),
        }
    }

    fn take(&mut self, mut record: Record, sender: &SyncSender<Vec<ReadRecord>>) -> ControlFlow<()> {
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

    fn flush(&mut self, sender: &SyncSender<Vec<ReadRecord>>) -> ControlFlow<()> {
        let chunk = std::mem::replace(&mut self.chunk, Vec::with_capacity(CHUNK));
        // The storing thread hangs up when it failed; its error is told by joining it.
        if chunk.is_empty() || sender.send(chunk).is_ok() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}

/// The thread that compares and stores.
struct Staging<'a> {
    db: &'a Db,
    cx: &'a Cx,
    campaign: RowId<kinds::Campaign>,
    batch: RowId<kinds::ImportBatch>,
}

/// Counts, and the row of each record by its place.
type Staged = (PlanCounts, Vec<i64>);

impl Staging<'_> {
    fn store_all(&self, receiver: Receiver<Vec<ReadRecord>>) -> Result<Staged, ImportError> {
        let (mut counts, mut rows) = (PlanCounts::default(), Vec::new());
        while let Ok(chunk) = receiver.recv() {
            let planned = self.compare(chunk)?;
            for one in &planned {
                count(&mut counts, one);
            }
            self.store(planned, counts.received, &mut rows)?;
        }
        Ok((counts, rows))
    }

    fn compare(&self, chunk: Vec<ReadRecord>) -> Result<Vec<PlannedRecord>, ImportError> {
        let (vault, campaign) = (self.cx.vault.clone(), self.campaign);
        let chunk = Arc::new(chunk);
        let shared = Arc::clone(&chunk);
        self.db.read_blocking::<_, ImportError>(move |tx| compare::compare(tx, &vault, campaign, &shared))
    }

    fn store(
        &self,
        planned: Vec<PlannedRecord>,
        received: u64,
        rows: &mut Vec<i64>,
    ) -> Result<(), ImportError> {
        let (cx, batch, planned) = (self.cx.clone(), self.batch, Arc::new(planned));
        let ids = self.db.write_blocking::<_, ImportError>(move |tx| {
            if !store::batch::set_received(tx, batch, received, cx.now())? {
                return Err(ImportError::Unknown);
            }
            compare::store(tx, &cx, batch, &planned)
        })?;
        rows.extend(ids);
        Ok(())
    }

    /// Answers how many got their first flag by it.
    fn mark_same_email(&self, rows: &[i64], places: &[u64]) -> Result<u64, ImportError> {
        let mut newly = 0;
        for chunk in places.chunks(CHUNK) {
            let row = |place: &u64| usize::try_from(*place).ok().and_then(|place| rows.get(place));
            let marked: Vec<i64> = chunk.iter().filter_map(row).copied().collect();
            newly += self.db.write_blocking::<_, ImportError>(move |tx| {
                let mut newly = 0;
                for row in &marked {
                    let first = store::records::add_flag(tx, RowId::new(*row), Flag::SameEmail.as_str())?;
                    newly += u64::from(first);
                }
                Ok(newly)
            })?;
        }
        Ok(newly)
    }

    /// Pledges that an earlier file of this format had and this one does not.
    fn note_absent(&self, format: &'static str, seen: &HashSet<Vec<u8>>) -> Result<u64, ImportError> {
        let (campaign, batch) = (self.campaign, self.batch);
        let known = self.db.read_blocking::<_, ImportError>(move |tx| {
            let mut known = Vec::new();
            store::sources::each_present(tx, campaign, format, |hash, pledge| {
                known.push((hash.to_vec(), pledge))
            })?;
            Ok(known)
        })?;
        let absent: Vec<_> =
            known.into_iter().filter(|(hash, _)| !seen.contains(hash)).map(|(_, pledge)| pledge).collect();
        for chunk in absent.chunks(REMOVED_AT_ONCE) {
            let chunk = chunk.to_vec();
            self.db.write_blocking::<_, ImportError>(move |tx| {
                Ok(store::absent::insert_many(tx, batch, &chunk)?)
            })?;
        }
        Ok(u64::try_from(absent.len()).unwrap_or(u64::MAX))
    }

    fn finish(
        &self,
        recognised: Recognised,
        inspection: &Inspection,
        found: &Found,
        counts: PlanCounts,
    ) -> Result<(), ImportError> {
        let json =
            |value: Result<String, serde_json::Error>| value.map_err(|_| ImportError::Staged("summary"));
        let recognised_json = json(serde_json::to_string(inspection))?;
        let found_json = json(serde_json::to_string(found))?;
        let (batch, now) = (self.batch, self.cx.now());
        self.db.write_blocking::<_, ImportError>(move |tx| {
            let planned = store::batch::Planned {
                format: recognised.format,
                identity: recognised.identity.map_or("", SourceId::as_str),
                recognised: &recognised_json,
                found: &found_json,
                counts,
                now,
            };
            if store::batch::set_planned(tx, batch, &planned)? { Ok(()) } else { Err(ImportError::Unknown) }
        })
    }
}

fn count(counts: &mut PlanCounts, one: &PlannedRecord) {
    let of_outcome = match one.row.outcome {
        Outcome::New => &mut counts.new,
        Outcome::Changed => &mut counts.changed,
        Outcome::Unchanged => &mut counts.unchanged,
        Outcome::Held => &mut counts.held,
    };
    *of_outcome = of_outcome.saturating_add(1);
    counts.received = counts.received.saturating_add(1);
    if !one.row.flags.is_empty() {
        counts.flagged = counts.flagged.saturating_add(1);
    }
    debug_assert_eq!(one.row.outcome == Outcome::Held, one.row.result == Some(RecordResult::Held));
}
