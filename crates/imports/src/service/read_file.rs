//! A file is read, compared with what is known, and staged: what it would do can be looked at before it does it.
//!
//! One thread reads records, another compares and stores them in chunks. Nothing of a refused file stays.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;

use campaigns::model::Campaign;
use db::{Db, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId};

use super::reader::{Disputed, Reader};
use super::settlements::{self, Settlements};
use super::staging::{Staged, Staging};
use super::{catalogue, difference, flags, propose, titles};
use crate::error::ImportError;
use crate::model::{FileFacts, PlanCounts};
use crate::parse::Inspection;
use crate::reading::{self, Upload};
use crate::record::{Flag, SourceId};
use crate::refusal::Refusal;
use crate::rules::found::{Combinations, Found};
use crate::rules::identity;
use crate::store;
use crate::store::batch::NewBatch;

/// Chunks that may wait for the thread that stores them.
const CHUNKS_WAITING: usize = 2;
/// Records or bodies removed in one transaction.
pub(crate) const REMOVED_AT_ONCE: usize = 2_000;

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

/// Removes a batch of which the reading ended halfway, with everything that was staged for it. Only while nobody reads.
///
/// # Errors
/// [`ImportError::Db`].
pub fn discard(db: &Db, batch: RowId<kinds::ImportBatch>) -> Result<(), ImportError> {
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
    let is_comparable =
        recognised.identity.is_none_or(|kind| in_use.as_deref().is_none_or(|used| used == kind.as_str()));
    let staging = Staging { db, cx, campaign: campaign.row, batch };
    let new_reader = |disputed: &Disputed| -> Result<Reader, ImportError> {
        let settlements = settled_before(db, cx, campaign.row)?;
        let of_campaign = (cx.vault.clone(), campaign.currency);
        Ok(Reader::new(of_campaign, in_use.clone(), (settlements, disputed.clone())))
    };
    let mut disputed = Disputed::new();
    let (mut reader, outcome, staged) = loop {
        let mut reader = new_reader(&disputed)?;
        let (outcome, staged) = read_all(&staging, &mut reader, upload)?;
        let Some(newly) = reader.take_newly_disputed() else { break (reader, outcome, staged) };
        drop((reader, outcome, staged)); // what the next reading sums up anew
        disputed.extend(newly); // it grows each time, and the ids of a file are not without end
        remove_records(db, batch)?;
    };
    let Staged { mut counts, rows, unpaid, addresses } = staged;
    let newly = staging.mark(&rows, &outcome.also_same_email, Flag::SameEmail.as_str())?;
    counts.flagged = counts.flagged.saturating_add(newly);
    let without_country = std::mem::take(&mut reader.countries).missing();
    let newly = staging.mark(&rows, &without_country, flags::NO_COUNTRY)?;
    counts.flagged = counts.flagged.saturating_add(newly);
    let judged = staging.mark_addresses(&rows, addresses, &mut counts)?;
    if is_comparable {
        // A file that names pledges by other ids cannot say of any that it is not in it.
        counts.absent = staging.note_absent(recognised.format, &reader.seen)?;
    }
    let inspection = Inspection {
        format: outcome.format.name(),
        title: outcome.format.title(),
        records: outcome.records,
        flags: reader.flags.with(Flag::SameEmail, outcome.also_same_email.len()),
        statuses: std::mem::take(&mut reader.statuses),
        tables: outcome.tables,
    };
    let combinations = reader.collector.take_combinations();
    let mut found = reader.collector.finish(&inspection.tables);
    titles::give(&mut found, campaign);
    found.new_unpaid = unpaid.into_iter().collect();
    found.moving_elsewhere = judged.elsewhere;
    let (found, differing) = compared(db, cx, campaign.row, (found, combinations))?;
    let newly = staging.mark(&rows, &differing, flags::ITEMS_DIFFER)?;
    counts.flagged = counts.flagged.saturating_add(newly);
    let all_other = reader.currencies.all_other();
    staging.finish(recognised, (&inspection, &found, all_other), counts)?;
    Ok(counts)
}

/// Reads a file to its end; what is compared and stored meanwhile is done by threads of their own.
fn read_all(
    staging: &Staging<'_>,
    reader: &mut Reader,
    upload: &Upload,
) -> Result<(reading::Outcome, Staged), ImportError> {
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
    let staged = staged?;
    Ok((outcome?, staged))
}

/// Notes where the items of records are not those of the catalogue, with what the file proposes in it.
fn compared(
    db: &Db,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    found: (Found, Combinations),
) -> Result<(Found, Vec<u64>), ImportError> {
    let (cx, found) = (cx.clone(), Arc::new(found));
    db.read_blocking::<_, ImportError>(move |tx| {
        let (mut found, combinations) = (found.0.clone(), &found.1);
        let lookup = propose::as_proposed(&cx, catalogue::lookup(tx, campaign)?, &found);
        let places = difference::note(&lookup, &mut found, combinations);
        Ok((found, places))
    })
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

fn settled_before(db: &Db, cx: &Cx, campaign: RowId<kinds::Campaign>) -> Result<Settlements, ImportError> {
    let vault = cx.vault.clone();
    db.read_blocking(move |tx| settlements::load(tx, &vault, campaign))
}
