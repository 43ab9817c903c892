//! What `pledgekeeper import …` does, for the binary: everything on the calling thread, results that become JSON.

use std::io::Read;
use std::path::Path;

use db::Db;
use kernel::ids::kinds;
use kernel::{Cx, Id};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::ImportError;
use crate::model::{Batch, BatchState, DoneCounts, FileFacts, HoldReason, Outcome, PlanCounts};
use crate::reading::Upload;
use crate::refusal::{Reason, Refusal};
use crate::service::look::{self, Shown};
use crate::service::made_parts::{self, PartsTakenBack};
use crate::service::start::Decision;
use crate::service::{abandon, apply, fill_options, read_file, start, undo};

pub use crate::diff::diff_files as diff;
pub use crate::parse::{WriteError, write_json as parse};

/// Held records that a report lists.
const HELD_LISTED_MAX: usize = 1_000;

/// What is in a file: `import inspect FILE`.
///
/// # Errors
/// [`Refusal`].
pub fn inspect(file: &Path) -> Result<crate::Inspection, Refusal> {
    crate::parse::inspect(&Upload::file(file))
}

/// What an import came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Public id of the import.
    pub batch: Id<kinds::ImportBatch>,
    /// How far it is.
    pub state: BatchState,
    /// The word of the format.
    pub format: String,
    /// The file.
    pub file: FileFacts,
    /// What was planned.
    pub planned: PlanCounts,
    /// What became of it: received = applied + unchanged + held + left out.
    pub received: u64,
    /// See `received`.
    pub applied: u64,
    /// See `received`.
    pub unchanged: u64,
    /// See `received`.
    pub held: u64,
    /// Were held, and a person left them out.
    pub left_out: u64,
    /// Which records are held, and why; the first thousand.
    pub held_records: Vec<HeldRecord>,
    /// Pledges that stay although their import was taken back.
    pub undo_kept: u64,
    /// What became of the parts of the catalogue that it had made, once it was taken back.
    pub catalogue: PartsTakenBack,
}

/// A record that waits for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldRecord {
    /// The table inside a zip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// The record in its table, from 1.
    pub record: u64,
    /// Why.
    pub reason: HoldReason,
}

/// Reads a file, plans, and applies the plan to its end: `import run FILE --campaign SLUG`.
///
/// # Errors
/// [`ImportError`]; a refused file leaves nothing behind, and of an older one that nobody means, or one in another
/// currency, only that it was there.
pub fn run(
    db: &Db,
    cx: &Cx,
    campaign_slug: &str,
    file: &Path,
    decision: &Decision,
) -> Result<Report, ImportError> {
    let batch = plan(db, cx, campaign_slug, file)?;
    let (own, decision, planned) = (cx.clone(), decision.clone(), batch.clone());
    let begun = db.write_blocking::<_, ImportError>(move |tx| {
        let mut decision = decision.clone();
        // As the page proposes it.
        let found = start::found(tx, &planned)?;
        decision.left_out.extend(found.unanswered().map(str::to_owned));
        start::begin_applying(tx, &own, planned.row, &decision)
    });
    if let Err(ImportError::Doubtful(_) | ImportError::OtherCurrency(_)) = begun {
        let own = cx.clone();
        db.write_blocking::<_, ImportError>(move |tx| abandon::abandon(tx, &own, batch.row))?;
        abandon::remove_staged(db, batch.row)?;
    }
    begun?;
    apply::apply_all(db, cx, batch.row)?;
    // The job that is enqueued for it finds nothing more to do.
    let own = cx.acting_as(kernel::Actor::Import(batch.row));
    fill_options::fill_all(db, &own, batch.campaign)?;
    report(db, cx, batch.row)
}

/// Reads a file and plans, without applying: `import run FILE --campaign SLUG --plan`.
///
/// # Errors
/// As [`run`].
pub fn plan(db: &Db, cx: &Cx, campaign_slug: &str, file: &Path) -> Result<Batch, ImportError> {
    let slug = campaign_slug.to_owned();
    let campaign = db
        .read_blocking::<_, ImportError>(move |tx| Ok(campaigns::find_campaign_by_slug(tx, &slug)?))?
        .ok_or(ImportError::UnknownCampaign)?;
    let upload = Upload::file(file);
    read_file::recognise(&upload)?;
    let facts = file_facts(file).map_err(|cause| Refusal::from(Reason::Unreadable(cause)))?;
    let (own, row) = (cx.clone(), campaign.row);
    let (batch, _) =
        db.write_blocking::<_, ImportError>(move |tx| read_file::begin(tx, &own, row, &facts))?;
    read_file::read_file(db, cx, &campaign, &upload, batch)?;
    db.read_blocking::<_, ImportError>(move |tx| look::load_batch(tx, batch))
}

/// Takes an import back to the end: `import undo BATCH`.
///
/// # Errors
/// [`ImportError`]; why it cannot be taken back.
pub fn undo(db: &Db, cx: &Cx, batch: Id<kinds::ImportBatch>) -> Result<Report, ImportError> {
    let found = db.read_blocking::<_, ImportError>(move |tx| {
        let found = look::find_batch(tx, batch)?.ok_or(ImportError::Unknown)?;
        match undo::what_stands_in_the_way(tx, &found, undo::Look::AtAll)? {
            Some(reason) if found.state == BatchState::Applied => Err(reason),
            _ => Ok(found),
        }
    })?;
    let (own, row) = (cx.clone(), found.row);
    db.write_blocking::<_, ImportError>(move |tx| undo::begin_undoing(tx, &own, row))?;
    undo::undo_all(db, cx, row)?;
    report(db, cx, row)
}

/// What an import came to so far.
///
/// # Errors
/// [`ImportError::Unknown`].
pub fn report(db: &Db, cx: &Cx, batch: kernel::RowId<kinds::ImportBatch>) -> Result<Report, ImportError> {
    let vault = cx.vault.clone();
    db.read_blocking::<_, ImportError>(move |tx| {
        let batch = look::load_batch(tx, batch)?;
        let shown = (Shown::Outcome(Outcome::Held), 0, HELD_LISTED_MAX);
        let held = look::records(tx, &vault, &batch, shown)?;
        let catalogue = made_parts::parts_taken_back(tx, &batch)?;
        Ok(Report::of(&batch, held, catalogue))
    })
}

impl Report {
    fn of(batch: &Batch, held: Vec<crate::model::OpenRecord>, catalogue: PartsTakenBack) -> Self {
        let DoneCounts { applied, unchanged, held: held_count, left_out } = batch.done;
        let held_records = held.into_iter().filter_map(|one| {
            Some(HeldRecord {
                member: one.row.member,
                record: one.row.record_number,
                reason: one.row.reason?,
            })
        });
        Self {
            batch: batch.id,
            state: batch.state,
            format: batch.format.clone(),
            file: batch.file.clone(),
            planned: batch.plan,
            received: batch.plan.received,
            applied,
            unchanged,
            held: held_count,
            left_out,
            held_records: held_records.collect(),
            undo_kept: batch.undo_kept,
            catalogue,
        }
    }
}

/// Name, size and SHA-256 of a file.
fn file_facts(path: &Path) -> std::io::Result<FileFacts> {
    let mut file = std::fs::File::open(path)?;
    let (mut hash, mut buffer, mut size_bytes) = (Sha256::new(), vec![0_u8; 64 * 1024], 0_u64);
    loop {
        let read = file.read(&mut buffer)?;
        let Some(part) = buffer.get(..read).filter(|part| !part.is_empty()) else { break };
        hash.update(part);
        size_bytes = size_bytes.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(FileFacts { name, size_bytes, sha256: hex::encode(hash.finalize()) })
}
