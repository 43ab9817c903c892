//! An import is taken back while nothing was built on it.

use std::collections::BTreeMap;

use contacts::{ContactError, ErasureReason};
use db::{Db, ReadTx, WriteTx};
use events::ImportUndone;
use kernel::ids::kinds;
use kernel::{Actor, Cx, RowId, Vault};
use pledges::PledgeError;

use super::addresses::{self, EMAIL_STAYS};
use super::apply::{Chunk, Step, next_phase};
use super::apply_changed::{Said, Way, change_pledge, note_name};
use super::apply_email::{self, EmailBecame};
use super::start::{Started, note};
use super::{catalogue, made_parts, rescue};
use crate::error::ImportError;
use crate::jobs_of_imports::UndoImport;
use crate::model::{Batch, BatchState, Outcome, Phase, RecordResult};
use crate::record::Record;
use crate::rules::{facts, fingerprint, parts, places};
use crate::store;
use crate::store::batch::Progress;
use crate::store::made::Made;
use crate::store::records::Listed;

/// Records taken back in one transaction.
const UNDONE_AT_ONCE: usize = 100;
/// Pledges that a page looks at.
const LOOKED_AT_BY_A_PAGE: usize = 300;
/// Records of which the pledge was changed.
const CHANGED: Listed = Listed {
    outcome: Some(Outcome::Changed),
    result: Some(RecordResult::Applied),
    is_open: false,
    is_flagged: false,
    flags: &[],
    left_out: None,
    offset: 0,
    but: None,
};

/// What stands in the way of taking an import back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Obstacles {
    /// Pledges on which something was built.
    pub count: u64,
    /// Order number of the first, and what stands on it.
    pub first: Option<(String, &'static str)>,
    /// What stands on how many.
    pub reasons: BTreeMap<&'static str, u64>,
}

/// Why a pledge that the import only changed stands in the way.
const WAS_AGREED: &str = "its backer had agreed to it before the import cancelled it";

impl Obstacles {
    fn add(&mut self, order_number: String, why: &'static str) {
        self.count = self.count.saturating_add(1);
        *self.reasons.entry(why).or_default() += 1;
        self.first.get_or_insert((order_number, why));
    }
}

/// Looks at the pledges that an import made, then at those it changed: all of them, or as many as a page can wait for.
pub fn obstacles(tx: &mut ReadTx<'_>, batch: &Batch, look: Look) -> Result<Obstacles, ImportError> {
    let mut obstacles = Obstacles::default();
    let (mut after, mut looked_at) = (0, 0_usize);
    let limit = i64::try_from(UNDONE_AT_ONCE).unwrap_or(i64::MAX);
    loop {
        let made = store::made::next(tx, batch.row, (after, limit))?;
        let Some(last) = made.last() else { break };
        after = last.record.get();
        looked_at = looked_at.saturating_add(made.len());
        if look == Look::AtSome && looked_at > LOOKED_AT_BY_A_PAGE {
            return Ok(obstacles);
        }
        for one in &made {
            let Some(pledge) = still_there(tx, one.pledge)? else { continue };
            if let Some(why) = pledges::built_on(tx, &pledge)? {
                obstacles.add(pledge.order_number, why);
            }
        }
    }
    let mut after = 0;
    loop {
        let changed = store::records::list(tx, batch.row, CHANGED, (after, UNDONE_AT_ONCE))?;
        let Some(last) = changed.last() else { return Ok(obstacles) };
        after = last.row.get();
        looked_at = looked_at.saturating_add(changed.len());
        if look == Look::AtSome && looked_at > LOOKED_AT_BY_A_PAGE {
            return Ok(obstacles);
        }
        for row in changed.iter().filter_map(|one| one.pledge) {
            let Some(pledge) = still_there(tx, row)? else { continue };
            if pledges::ended_agreed_pledge(tx, &pledge, batch.row)? {
                obstacles.add(pledge.order_number, WAS_AGREED);
            }
        }
    }
}

fn still_there(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<pledges::Pledge>, ImportError> {
    match pledges::load(tx, pledge) {
        Ok(pledge) => Ok(Some(pledge)),
        Err(PledgeError::Unknown) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// How thoroughly to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// At every pledge: before an import is taken back.
    AtAll,
    /// At some hundred: for a page.
    AtSome,
}

/// Why an applied import cannot be taken back now; `None` when it can. Looks long: never in a write transaction.
pub fn what_stands_in_the_way(
    tx: &mut ReadTx<'_>,
    batch: &Batch,
    look: Look,
) -> Result<Option<ImportError>, ImportError> {
    if let Some(reason) = order_of_imports(tx, batch)? {
        return Ok(Some(reason));
    }
    let obstacles = obstacles(tx, batch, look)?;
    Ok(obstacles.first.map(|(order_number, why)| ImportError::BuiltOn {
        count: obstacles.count,
        example: format!("{order_number}: {why}"),
    }))
}

fn order_of_imports(tx: &mut ReadTx<'_>, batch: &Batch) -> Result<Option<ImportError>, ImportError> {
    if store::batch::another_at_work(tx, batch.campaign, batch.row)? {
        return Ok(Some(ImportError::AnotherAtWork));
    }
    if store::batch::latest_applied(tx, batch.campaign)?.is_some_and(|latest| latest.row != batch.row) {
        return Ok(Some(ImportError::NotTheLatest));
    }
    Ok(None)
}

/// Begins to take an import back and enqueues the job that does. Asked again, it changes nothing. Ask
/// [`what_stands_in_the_way`] first: what is built on a pledge between then and now stays, and is counted.
///
/// # Errors
/// [`ImportError::NotTheLatest`], [`ImportError::AnotherAtWork`], [`ImportError::WrongState`].
pub fn start_undo(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: RowId<kinds::ImportBatch>,
) -> Result<Started, ImportError> {
    let started = begin_undoing(tx, cx, batch)?;
    if started == Started::Now {
        jobs::enqueue_once(tx, cx.now(), &batch.get().to_string(), &UndoImport { batch })?;
    }
    Ok(started)
}

/// As [`start_undo`] without the job, for whoever takes it back on the spot.
pub fn begin_undoing(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: RowId<kinds::ImportBatch>,
) -> Result<Started, ImportError> {
    let batch = store::batch::by_row(tx, batch)?.ok_or(ImportError::Unknown)?;
    match batch.state {
        BatchState::Applied => {}
        BatchState::Undoing | BatchState::Undone => return Ok(Started::Before),
        other => return Err(ImportError::WrongState(other)),
    }
    if let Some(reason) = order_of_imports(tx, &batch)? {
        return Err(reason);
    }
    if !store::batch::set_undoing(tx, batch.row, cx.now())? {
        return Err(db::DbError::Conflict.into());
    }
    // Whoever takes it back on the spot may die half-way.
    rescue::look_after(tx, cx, batch.row)?;
    note(tx, cx, "import.undo_started", batch.id, &batch)?;
    Ok(Started::Now)
}

/// Takes an import back to the end on the calling thread.
pub fn undo_all(db: &Db, cx: &Cx, batch: RowId<kinds::ImportBatch>) -> Result<(), ImportError> {
    while undo_step(db, cx, batch)? == Step::More {}
    Ok(())
}

/// Takes the next chunk back. A pledge on which something was built meanwhile stays and is counted.
pub fn undo_step(db: &Db, cx: &Cx, batch: RowId<kinds::ImportBatch>) -> Result<Step, ImportError> {
    let cx = cx.acting_as(Actor::Import(batch));
    db.write_blocking::<_, ImportError>(move |tx| {
        let Some(batch) = store::batch::by_row(tx, batch)? else { return Err(ImportError::Unknown) };
        if batch.state != BatchState::Undoing {
            return Ok(Step::Done);
        }
        let (chunk, kept) = match batch.phase {
            Phase::New => remove_made(tx, &cx, &batch)?,
            Phase::Changed => change_back(tx, &cx, &batch)?,
            Phase::Absent => (unmark(tx, &batch)?, 0),
            Phase::Done => return finish(tx, &cx, &batch),
        };
        let progress = Progress {
            state: batch.state,
            from: (batch.phase, batch.after),
            to: chunk.last.map_or((next_phase(batch.phase), 0), |last| (batch.phase, last)),
            done: batch.done,
            undo_kept: batch.undo_kept.saturating_add(kept),
        };
        if !store::batch::set_progress(tx, batch.row, &progress, cx.now())? {
            return Err(db::DbError::Conflict.into());
        }
        Ok(Step::More)
    })
}

fn finish(tx: &mut WriteTx<'_>, cx: &Cx, batch: &Batch) -> Result<Step, ImportError> {
    if store::batch::set_undone(tx, batch.row, cx.now())? {
        store::settlements::delete_of_batch(tx, batch.row)?;
        made_parts::take_back(tx, cx, batch)?;
        super::fill_options::enqueue(tx, cx, batch.campaign)?;
        jobs::emit(tx, cx.now(), &ImportUndone { batch: batch.id })?;
    }
    Ok(Step::Done)
}

fn chunk_of(last: Option<i64>) -> Chunk {
    Chunk { done: crate::model::DoneCounts::default(), last }
}

fn remove_made(tx: &mut WriteTx<'_>, cx: &Cx, batch: &Batch) -> Result<(Chunk, u64), ImportError> {
    let limit = i64::try_from(UNDONE_AT_ONCE).unwrap_or(i64::MAX);
    let made = store::made::next(tx, batch.row, (batch.after, limit))?;
    let mut kept = 0_u64;
    for one in &made {
        match pledges::remove_imported(tx, cx, &[one.pledge]) {
            Ok(_) => forget(tx, cx, one)?,
            Err(PledgeError::Unknown) => {}
            // It is checked before anything is written, so the transaction goes on.
            Err(PledgeError::BuiltOn { .. }) => kept = kept.saturating_add(1),
            Err(error) => return Err(error.into()),
        }
    }
    Ok((chunk_of(made.last().map(|one| one.record.get())), kept))
}

fn forget(tx: &mut WriteTx<'_>, cx: &Cx, made: &Made) -> Result<(), ImportError> {
    store::sources::delete_of_pledge(tx, made.pledge)?;
    store::other_names::delete(tx, made.pledge)?;
    store::records::set_result(tx, made.record, RecordResult::Undone)?;
    if made.made_contact && pledges::of_contact(tx, made.contact)?.is_empty() {
        // Nobody knew this person before and nothing of theirs is left.
        contacts::erase(tx, cx, made.contact, ErasureReason::NotAPerson)?;
    }
    Ok(())
}

fn change_back(tx: &mut WriteTx<'_>, cx: &Cx, batch: &Batch) -> Result<(Chunk, u64), ImportError> {
    let rows = store::records::list(tx, batch.row, CHANGED, (batch.after, UNDONE_AT_ONCE))?;
    let ids: Vec<_> = rows.iter().map(|row| row.row).collect();
    let bodies = store::bodies::load_many(tx, &ids)?;
    let lookup = catalogue::lookup(tx, batch.campaign)?;
    let mut kept = 0_u64;
    let hashes: Vec<Vec<u8>> = rows.iter().filter_map(|row| row.source_hash.clone()).collect();
    let sources = store::sources::find_many(tx, batch.campaign, &hashes)?;
    for row in &rows {
        let source = row.source_hash.as_ref().and_then(|hash| sources.get(hash));
        let sealed = bodies.get(&row.row).and_then(|body| body.prior_sealed.as_ref());
        let (Some(source), Some(sealed)) = (source, sealed) else { continue };
        let key = match contacts::key(tx, &cx.vault, source.contact) {
            Ok(key) => key,
            Err(ContactError::Erased) => continue,
            Err(error) => return Err(error.into()),
        };
        let json = key.open(places::prior(&row.row.get().to_be_bytes()), sealed)?;
        let prior: Option<Record> =
            serde_json::from_slice(&json).map_err(|_| ImportError::Staged("record"))?;
        let Some(prior) = prior else { continue };
        let hash = fingerprint::content_hash(&cx.vault, &prior);
        let pledge = pledges::load(tx, source.pledge)?;
        if pledges::is_agreed_elsewhere(tx, &pledge, &facts::platform_facts(&prior))? {
            kept = kept.saturating_add(1); // its money would come back for a pledge that was agreed to in another currency
            continue;
        }
        if source.content_hash != hash {
            // What the catalogue no longer has stays as it is; the facts go back.
            let choices = lookup.choices(&prior).unwrap_or_default();
            let mut changes = changes_back(tx, &cx.vault, source, (&prior, batch.row))?;
            let answers = lookup.answers(&prior);
            let said = Said { batch, record: &prior, choices, answers, way: Way::Back };
            change_pledge(tx, cx, &said, source, &mut changes)?;
            note_name(tx, cx, source, &changes)?;
        }
        store::sources::set_content(tx, source.row, &hash, batch.row)?;
        email_back(tx, cx, batch, (source, &prior))?;
        store::records::set_result(tx, row.row, RecordResult::Undone)?;
    }
    Ok((chunk_of(rows.last().map(|row| row.row.get())), kept))
}

/// The address before, where this import moved the person, and whether that of the record before was taken over.
fn email_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    batch: &Batch,
    (source, prior): (&store::sources::Source, &Record),
) -> Result<(), ImportError> {
    if let EmailBecame::Kept(_) = apply_email::take_back(tx, cx, source.contact, batch)? {
        store::sources::set_email_kept(tx, source.row, true)?; // the next file that says it is asked about it
        return Ok(());
    }
    let ours = contacts::profile(tx, &cx.vault, source.contact)?.email;
    let said = addresses::email_of(prior);
    if said.is_some() && said != ours {
        store::sources::find_email_kept(tx, source.row, (batch.row, EMAIL_STAYS))?;
    } else if source.email_kept {
        store::sources::set_email_kept(tx, source.row, false)?;
    }
    Ok(())
}

/// The differences on the way back: whose word counts is judged by what the import had written.
fn changes_back(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    source: &store::sources::Source,
    (prior, batch): (&Record, RowId<kinds::ImportBatch>),
) -> Result<Vec<crate::model::FieldChange>, ImportError> {
    let Some(now) = super::compare::prior(tx, vault, source)? else { return Ok(Vec::new()) };
    let ours = super::compare::ours(tx, vault, source, (&now, prior), Some(batch))?;
    Ok(parts::judge(crate::diff::changes(&now, prior), &ours))
}

fn unmark(tx: &mut WriteTx<'_>, batch: &Batch) -> Result<Chunk, ImportError> {
    let limit = i64::try_from(UNDONE_AT_ONCE).unwrap_or(i64::MAX);
    let marked = store::absent::next_marked(tx, batch.row, (batch.after, limit))?;
    for (_, pledge) in &marked {
        pledges::mark_present(tx, &[*pledge])?;
        store::sources::set_absent(tx, *pledge, false)?;
    }
    Ok(chunk_of(marked.last().map(|(row, _)| *row)))
}
