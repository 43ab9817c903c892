//! Looking at imports: lists, records with what they say, what was recognised.

use std::collections::HashMap;

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId, Vault};

use super::addresses::EMAIL_STAYS;
use super::difference::{self, TwoLists};
use super::flags::ITEMS_DIFFER;
use super::new_links::NEW_LINK;
use super::{catalogue, chunks, in_the_file, propose};
use crate::error::ImportError;
use crate::model::{Batch, BatchState, FieldChange, OpenRecord, Outcome, PlanCounts, RecordRow};
use crate::record::Record;
use crate::rules::found::Found;
use crate::rules::{fingerprint, places};
use crate::store;
use crate::store::bodies::Body;
use crate::store::records::Listed;

/// The imports of a campaign, latest first.
pub fn list_batches(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (offset, limit): (u64, u64),
) -> Result<Vec<Batch>, ImportError> {
    Ok(store::batch::of_campaign(tx, campaign, (offset, limit))?)
}

/// How many imports a campaign has.
pub fn count_batches(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<u64, ImportError> {
    Ok(store::batch::count_of_campaign(tx, campaign)?)
}

/// The import of this public id.
pub fn find_batch(tx: &mut ReadTx<'_>, id: Id<kinds::ImportBatch>) -> Result<Option<Batch>, ImportError> {
    Ok(store::batch::by_id(tx, id)?)
}

/// The import of this row.
pub fn load_batch(tx: &mut ReadTx<'_>, row: RowId<kinds::ImportBatch>) -> Result<Batch, ImportError> {
    store::batch::by_row(tx, row)?.ok_or(ImportError::Unknown)
}

/// What was recognised in the file, as the JSON of [`crate::Inspection`], and what it gave away of the catalogue.
pub fn recognised(
    tx: &mut ReadTx<'_>,
    batch: &Batch,
) -> Result<(Option<serde_json::Value>, Found), ImportError> {
    let (recognised, _) = store::batch::documents(tx, batch.row)?;
    let inspection = if recognised.is_empty() {
        None
    } else {
        Some(serde_json::from_str(&recognised).map_err(|_| ImportError::Staged("what was recognised"))?)
    };
    Ok((inspection, super::start::found(tx, batch)?))
}

/// Which records of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Of this outcome. Held ones that a person left out are not among the held.
    Outcome(Outcome),
    /// Held ones that a person left out.
    LeftOut,
    /// With a flag.
    Flagged,
    /// Of people who get a new link at another address.
    NewLinks,
    /// Whose address is not taken over.
    KeptAddresses,
}

/// A page of records with what they say.
pub fn records(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    batch: &Batch,
    (shown, offset, limit): (Shown, u64, usize),
) -> Result<Vec<OpenRecord>, ImportError> {
    let listed = match shown {
        Shown::Outcome(outcome) => {
            let left_out = (outcome == Outcome::Held).then_some(false);
            Listed { outcome: Some(outcome), left_out, offset, ..Listed::default() }
        }
        Shown::LeftOut => Listed { left_out: Some(true), offset, ..Listed::default() },
        Shown::Flagged => Listed { is_flagged: true, offset, ..Listed::default() },
        Shown::NewLinks => Listed { flags: &[NEW_LINK], offset, ..Listed::default() },
        Shown::KeptAddresses => {
            let but = Some(Outcome::Held);
            Listed { but, flags: &EMAIL_STAYS, offset, ..Listed::default() }
        }
    };
    let rows = store::records::list(tx, batch.row, listed, (0, limit))?;
    open_rows(tx, vault, rows)
}

/// One record with what it says.
pub(crate) fn one_record(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    batch: &Batch,
    record: RowId<kinds::ImportRecord>,
) -> Result<Option<OpenRecord>, ImportError> {
    let found = store::records::find(tx, batch.row, record)?;
    Ok(open_rows(tx, vault, found.into_iter().collect())?.pop())
}

fn open_rows(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    rows: Vec<RecordRow>,
) -> Result<Vec<OpenRecord>, ImportError> {
    let ids: Vec<_> = rows.iter().map(|row| row.row).collect();
    let bodies = store::bodies::load_many(tx, &ids)?;
    let made = store::made::of_records(tx, &ids)?;
    let keys = keys_of_changed(tx, vault, &rows)?;
    let held = chunks::keys(tx, vault, bodies.values())?;
    rows.into_iter()
        .map(|row| {
            let body = bodies.get(&row.row).cloned().unwrap_or_default(); // removed when applied
            let record = chunks::open((vault, &held), &row, &body)?.map(Box::new);
            let changes = open_changes(&keys, &row, &body)?;
            let pledge = made.get(&row.row).map(|made| made.pledge).or(row.pledge);
            Ok(OpenRecord { row, record, changes, pledge })
        })
        .collect()
}

/// For each record whose items are not those of its reward: the two lists. Only while it waits to be applied; the
/// catalogue is taken with what the file proposes in it.
pub(crate) fn two_lists(
    tx: &mut ReadTx<'_>,
    cx: &Cx,
    batch: &Batch,
    records: &[OpenRecord],
) -> Result<Vec<Option<TwoLists>>, ImportError> {
    let differs = |one: &OpenRecord| one.row.flags.iter().any(|flag| flag == ITEMS_DIFFER);
    if batch.state != BatchState::Planned || !records.iter().any(differs) {
        return Ok(records.iter().map(|_| None).collect());
    }
    let (_, found) = recognised(tx, batch)?;
    let lookup = propose::as_proposed(cx, catalogue::lookup(tx, batch.campaign)?, &found);
    let lists = |one: &OpenRecord| {
        let record = one.record.as_deref().filter(|_| differs(one))?;
        difference::of_record(&lookup, record)
    };
    Ok(records.iter().map(lists).collect())
}

/// Of records that are done with: what their pledges keep of them, as long as no newer file said otherwise.
pub(crate) fn still_said(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    records: &[OpenRecord],
) -> Result<HashMap<RowId<kinds::ImportRecord>, Record>, ImportError> {
    let done = records.iter().filter(|one| one.record.is_none());
    let mut known = Vec::new();
    for (one, row) in done.filter_map(|one| Some((one, one.pledge?))) {
        match pledges::load(tx, row) {
            Ok(pledge) => known.push((one, pledge.reference(), pledge.contact)),
            Err(pledges::PledgeError::Unknown) => {} // taken back: nothing to show
            Err(error) => return Err(error.into()),
        }
    }
    let people: Vec<_> = known.iter().map(|(_, pledge, contact)| (*pledge, *contact)).collect();
    let raw = pledges::raw_records(tx, vault, &people)?;
    let mut said = HashMap::new();
    for (one, pledge, _) in known {
        let Some(record) = raw.get(&pledge.row).map(|json| in_the_file::read(json)).transpose()?.flatten()
        else {
            continue;
        };
        if fingerprint::content_hash(vault, &record) == one.row.content_hash {
            said.insert(one.row.row, record);
        }
    }
    Ok(said)
}

type Keys = HashMap<RowId<kinds::Pledge>, kernel::ContactKey>;

fn keys_of_changed(tx: &mut ReadTx<'_>, vault: &Vault, rows: &[RecordRow]) -> Result<Keys, ImportError> {
    let mut keys = HashMap::new();
    // One that says again what is not taken over is unchanged, and shows that.
    let differs = |row: &&RecordRow| match row.outcome {
        Outcome::Changed => true,
        Outcome::Unchanged => !row.flags.is_empty(),
        Outcome::New | Outcome::Held => false,
    };
    for pledge in rows.iter().filter(differs).filter_map(|row| row.pledge) {
        let Ok(found) = pledges::load(tx, pledge) else { continue }; // taken back: nothing to show
        match contacts::key(tx, vault, found.contact) {
            Ok(key) => {
                keys.insert(pledge, key);
            }
            Err(contacts::ContactError::Erased) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(keys)
}

fn open_changes(keys: &Keys, row: &RecordRow, body: &Body) -> Result<Vec<FieldChange>, ImportError> {
    let key = row.pledge.and_then(|pledge| keys.get(&pledge));
    let (Some(key), Some(sealed)) = (key, &body.changes_sealed) else { return Ok(Vec::new()) };
    let json = key.open(places::changes(&row.row.get().to_be_bytes()), sealed)?;
    serde_json::from_slice(&json).map_err(|_| ImportError::Staged("changes"))
}

/// The plan's counts as the records are now: some are held only when they are applied, some settled later.
pub fn as_it_is(tx: &mut ReadTx<'_>, batch: &Batch) -> Result<PlanCounts, ImportError> {
    let mut counts = PlanCounts { new: 0, changed: 0, unchanged: 0, held: 0, ..batch.plan };
    for (outcome, count) in store::records::outcomes(tx, batch.row)? {
        match outcome {
            Outcome::New => counts.new = count,
            Outcome::Changed => counts.changed = count,
            Outcome::Unchanged => counts.unchanged = count,
            Outcome::Held => counts.held = count.saturating_sub(batch.done.left_out),
        }
    }
    Ok(counts)
}

/// A page of pledges that are known and not in the file.
pub fn absent_pledges(
    tx: &mut ReadTx<'_>,
    batch: &Batch,
    (offset, limit): (u64, u64),
) -> Result<Vec<RowId<kinds::Pledge>>, ImportError> {
    Ok(store::absent::page(tx, batch.row, (store::count(offset), store::count(limit)))?)
}
