//! A held record is settled by a person: put right and applied, or left out. The decision is remembered, so that the
//! same row of a later file is not held again.

use accounts::Audit;
use contacts::{Source, profile};
use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::text::fold;
use kernel::{Actor, Cx, RowId, Vault};
use serde_json::json;

use super::apply_changed::{self, Became};
use super::apply_new::{self, ByHand};
use super::chunks::{self, StagedRecord};
use super::{catalogue, compare, person_of_held};
use crate::error::ImportError;
use crate::model::{Batch, BatchState, DoneCounts, HoldReason, Outcome, RecordResult, RecordRow};
use crate::record::Record;
use crate::rules::{completed, correct, fingerprint, hold, identity, places};
use crate::settlement::{CannotSettle, CorrectedField, Correction, LeftOutWhy};
use crate::store;
use crate::store::records::Settled;
use crate::store::settlements::{Circumstances, Stored};

/// A held record with what it says.
#[derive(Clone)]
pub struct HeldRecord {
    /// Its row.
    pub row: RecordRow,
    /// What it says; `None` when that is gone.
    pub record: Option<Record>,
    /// Why somebody left it out.
    pub left_out: Option<LeftOutWhy>,
}

impl std::fmt::Debug for HeldRecord {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HeldRecord").field("row", &self.row).finish_non_exhaustive()
    }
}

/// One record of an import, opened; `None` when the import has no such record.
pub fn open_held(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    batch: RowId<kinds::ImportBatch>,
    record: RowId<kinds::ImportRecord>,
) -> Result<Option<HeldRecord>, ImportError> {
    let Some(row) = store::records::find(tx, batch, record)? else { return Ok(None) };
    let body = store::bodies::load_many(tx, &[record])?.remove(&record);
    let said = match &body {
        Some(body) => chunks::open_one(tx, vault, &row, body)?,
        None => None,
    };
    let left_out = store::settlements::why(tx, record)?;
    Ok(Some(HeldRecord { row, record: said, left_out }))
}

/// A record and what a person puts right in it.
#[derive(Debug, Clone)]
pub struct Settling {
    /// Of which import.
    pub batch: RowId<kinds::ImportBatch>,
    /// Which record.
    pub record: RowId<kinds::ImportRecord>,
    /// What is right.
    pub corrections: Vec<Correction>,
    /// Whether it was said that somebody with another name and this address is the same person.
    pub is_same_person: bool,
    /// Who says so.
    pub said_by: Source,
    /// The line of the audit log; its detail is filled in.
    pub audit: Audit,
}

impl Settling {
    fn keeps_its_id(&self) -> bool {
        self.corrections.iter().all(|one| one.field != CorrectedField::Id)
    }
}

/// Puts a held record right and applies it. Answers what became of it.
///
/// # Errors
/// [`ImportError::CannotSettle`] with what is still in the way; [`ImportError::WrongState`],
/// [`ImportError::AnotherAtWork`]. Nothing was changed then.
pub fn settle(tx: &mut WriteTx<'_>, cx: &Cx, how: &Settling) -> Result<RecordResult, ImportError> {
    let batch = settleable(tx, how.batch)?;
    let (row, reason, found) = held(tx, cx, &batch, how.record)?;
    let found = found.ok_or(CannotSettle::Gone)?;
    if correct::fields_for(reason).is_empty() {
        return Err(CannotSettle::OnlyLeaveOut.into());
    }
    let mut record = found.clone();
    correct::apply(&mut record, &how.corrections);
    let campaign = catalogue::campaign(tx, batch.campaign)?;
    let was_cut_off = std::mem::take(&mut record.unsure.cut_off); // somebody has looked at it now
    if let Some(still) = hold::settle(&mut record, campaign.currency) {
        return Err(CannotSettle::StillHeld(still).into());
    }
    let Some(source_key) = identity::source_key(&record) else {
        return Err(CannotSettle::StillHeld(HoldReason::NoId).into());
    };
    let source_hash = fingerprint::source_hash(&cx.vault, &source_key);
    record.unsure.cut_off = was_cut_off;
    let record = with_what_is_known(tx, &cx.vault, (&batch, &source_hash), record)?;
    let content_hash = fingerprint::content_hash(&cx.vault, &record);
    let staged = StagedRecord {
        row: RecordRow {
            source_hash: Some(source_hash.clone()),
            content_hash: content_hash.clone(),
            ..row.clone()
        },
        record,
    };
    let own = cx.acting_as(Actor::Import(batch.row));
    let (became, contact) = apply(tx, &own, (&batch, how, reason), staged)?;
    let key_hash = match &row.source_hash {
        Some(hash) if !correct::is_about_the_id(reason) => hash.clone(),
        _ => fingerprint::row_hash(&cx.vault, &found),
    };
    finish(tx, row.row, became, (&source_hash, &content_hash))?;
    remember(
        tx,
        cx,
        (&batch, how),
        Stored {
            record: row.row,
            key_hash,
            source_hash: Some(source_hash),
            reason,
            why: None,
            fields: how.corrections.iter().map(|one| one.field).collect(),
            corrections_sealed: None,
            contact: Some(contact),
        },
    )?;
    let result = match became {
        Outcome::Unchanged => RecordResult::Unchanged,
        _ => RecordResult::Applied,
    };
    move_from_held(tx, &batch, result)?;
    write_audit(
        tx,
        cx,
        &how.audit,
        (&row, reason),
        how.corrections.iter().map(|one| one.field.word()).collect(),
    )?;
    Ok(result)
}

/// What its file has no column for, or was cut off, is as it is known of its pledge.
fn with_what_is_known(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (batch, hash): (&Batch, &Vec<u8>),
    record: Record,
) -> Result<Record, ImportError> {
    if !completed::is_to_be_completed(&record) {
        return Ok(record);
    }
    let known = store::sources::find_many(tx, batch.campaign, std::slice::from_ref(hash))?.remove(hash);
    let prior = match known {
        Some(source) => compare::prior(tx, vault, &source)?,
        None => None,
    };
    Ok(prior.map_or_else(|| record.clone(), |prior| completed::completed(&record, &prior)))
}

/// Makes or changes the pledge; answers which of the two, and whose it is.
fn apply(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (batch, how, reason): (&Batch, &Settling, HoldReason),
    staged: StagedRecord,
) -> Result<(Outcome, RowId<kinds::Contact>), ImportError> {
    let hash = staged.row.source_hash.clone().unwrap_or_default(); // set by the caller
    if let Some(source) =
        store::sources::find_many(tx, batch.campaign, std::slice::from_ref(&hash))?.remove(&hash)
    {
        // Of several records that disagree about a pledge, one may be said to count.
        let is_its_own = reason == HoldReason::IdGivenTwice && how.keeps_its_id();
        let is_said = !is_its_own || store::records::said_in(tx, batch.row, &hash)?;
        if correct::is_about_the_id(reason) && is_said {
            return Err(CannotSettle::IdKnown.into());
        }
        if store::records::newer_said(tx, batch, &hash)? {
            return Err(CannotSettle::NewerFile.into());
        }
        let lookup = catalogue::lookup(tx, batch.campaign)?;
        return match apply_changed::apply_one(tx, cx, (batch, &lookup), &staged, &source)? {
            Became::Applied => Ok((Outcome::Changed, source.contact)),
            Became::Unchanged => Ok((Outcome::Unchanged, source.contact)),
            Became::Held => Err(CannotSettle::StillHeld(HoldReason::UnknownReward).into()),
        };
    }
    let is_put_right = |field: CorrectedField| how.corrections.iter().any(|one| one.field == field);
    if is_put_right(CorrectedField::Email) && !how.is_same_person {
        another_person(tx, &cx.vault, &staged.record)?;
    }
    let by_hand = is_put_right(CorrectedField::Email) || is_put_right(CorrectedField::Name);
    let said_by = by_hand.then_some(how.said_by);
    let row = staged.row.row;
    let made = apply_new::make_one(tx, cx, batch, ByHand { staged, said_by })?;
    let contact = made.ok_or(CannotSettle::StillHeld(HoldReason::UnknownReward))?;
    store::bodies::delete(tx, row)?;
    Ok((Outcome::New, contact))
}

/// Refuses when the address is that of somebody with another name.
fn another_person(tx: &mut ReadTx<'_>, vault: &Vault, record: &Record) -> Result<(), ImportError> {
    let Some(email) = person_of_held::email(record) else { return Ok(()) };
    let Some(known) = contacts::find_by_email(tx, vault, &email)? else { return Ok(()) };
    let theirs = profile(tx, vault, known.row)?.name;
    let ours = record.name.as_deref().unwrap_or_default();
    if fold(&theirs) == fold(ours) { Ok(()) } else { Err(CannotSettle::PersonKnown(known.row).into()) }
}

fn finish(
    tx: &mut WriteTx<'_>,
    record: RowId<kinds::ImportRecord>,
    outcome: Outcome,
    (source_hash, content_hash): (&[u8], &[u8]),
) -> Result<(), ImportError> {
    // A changed one was finished with its change; it has its way back.
    if outcome == Outcome::Changed {
        return Ok(store::records::set_hashes(tx, record, (source_hash, content_hash))?);
    }
    let result = if outcome == Outcome::New { RecordResult::Applied } else { RecordResult::Unchanged };
    let settled = Settled { outcome, result, source_hash, content_hash };
    store::records::settle(tx, record, &settled)?;
    Ok(())
}

/// A record and why it is left out.
#[derive(Debug, Clone)]
pub struct LeavingOut {
    /// Of which import.
    pub batch: RowId<kinds::ImportBatch>,
    /// Which record.
    pub record: RowId<kinds::ImportRecord>,
    /// Why.
    pub why: LeftOutWhy,
    /// The line of the audit log; its detail is filled in.
    pub audit: Audit,
}

/// Leaves a held record out: it is not applied, and what it said is deleted. The same row of a later file is not held
/// again.
///
/// # Errors
/// As [`settle`].
pub fn leave_out(tx: &mut WriteTx<'_>, cx: &Cx, how: &LeavingOut) -> Result<(), ImportError> {
    let batch = settleable(tx, how.batch)?;
    let (row, reason, found) = held(tx, cx, &batch, how.record)?;
    let key_hash = match (&found, &row.source_hash) {
        // Of an erased person nothing is kept but that they are known.
        (_, Some(hash)) if reason == HoldReason::PersonErased => hash.clone(),
        (Some(record), _) => fingerprint::row_hash(&cx.vault, record),
        (None, _) => return Err(CannotSettle::Gone.into()),
    };
    if !store::records::leave_out(tx, row.row)? {
        return Err(CannotSettle::NotHeld.into());
    }
    store::bodies::delete(tx, row.row)?;
    let stored = Stored {
        record: row.row,
        key_hash,
        source_hash: row.source_hash.clone(),
        reason,
        why: Some(how.why),
        fields: Vec::new(),
        corrections_sealed: None,
        contact: None,
    };
    store::settlements::insert(tx, &stored, &circumstances(cx, &batch))?;
    let to = DoneCounts { left_out: 1, ..DoneCounts::default() };
    if !store::batch::move_from_held(tx, batch.row, to)? {
        return Err(db::DbError::Conflict.into());
    }
    write_audit(tx, cx, &how.audit, (&row, reason), vec![how.why.word()])
}

/// The import, when its records can be settled now.
fn settleable(tx: &mut ReadTx<'_>, batch: RowId<kinds::ImportBatch>) -> Result<Batch, ImportError> {
    let batch = store::batch::by_row(tx, batch)?.ok_or(ImportError::Unknown)?;
    if batch.state != BatchState::Applied {
        return Err(ImportError::WrongState(batch.state));
    }
    if store::batch::another_at_work(tx, batch.campaign, batch.row)? {
        return Err(ImportError::AnotherAtWork);
    }
    Ok(batch)
}

fn held(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    batch: &Batch,
    record: RowId<kinds::ImportRecord>,
) -> Result<(RecordRow, HoldReason, Option<Record>), ImportError> {
    let found = open_held(tx, &cx.vault, batch.row, record)?.ok_or(ImportError::Unknown)?;
    match (found.row.result, found.row.reason) {
        (Some(RecordResult::Held), Some(reason)) if !found.row.is_left_out => {
            Ok((found.row, reason, found.record))
        }
        _ => Err(CannotSettle::NotHeld.into()),
    }
}

fn circumstances(cx: &Cx, batch: &Batch) -> Circumstances {
    let (campaign, batch) = (batch.campaign, batch.row);
    Circumstances { campaign, batch, actor: cx.actor.label(), now: cx.now() }
}

/// Keeps what was put right, sealed with the key of whose pledge it is.
fn remember(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (batch, how): (&Batch, &Settling),
    mut stored: Stored,
) -> Result<(), ImportError> {
    if let Some(contact) = stored.contact {
        let key = contacts::key(tx, &cx.vault, contact)?;
        let json =
            serde_json::to_vec(&how.corrections).map_err(|_| ImportError::Staged("what was put right"))?;
        let place = stored.record.get().to_be_bytes();
        stored.corrections_sealed = Some(key.seal(places::corrections(&place), &json, cx.random.as_ref()));
    }
    Ok(store::settlements::insert(tx, &stored, &circumstances(cx, batch))?)
}

fn move_from_held(tx: &mut WriteTx<'_>, batch: &Batch, to: RecordResult) -> Result<(), ImportError> {
    let mut counts = DoneCounts::default();
    match to {
        RecordResult::Unchanged => counts.unchanged = 1,
        _ => counts.applied = 1,
    }
    if store::batch::move_from_held(tx, batch.row, counts)? {
        Ok(())
    } else {
        Err(db::DbError::Conflict.into())
    }
}

/// What was done to which record, without anything it says.
fn write_audit(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    audit: &Audit,
    (row, reason): (&RecordRow, HoldReason),
    words: Vec<&'static str>,
) -> Result<(), ImportError> {
    let detail = json!({ "record": row.record_number, "reason": reason.word(), "words": words });
    Ok(accounts::audit(tx, cx, audit.clone().with(detail))?)
}
