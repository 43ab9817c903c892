//! The thread that compares and stores what was read, and what is settled at the end of a file.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

use db::Db;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::addresses::{Addresses, EMAIL_STAYS, Judged};
use super::compare::{self, PlannedRecord};
use super::read_file::{REMOVED_AT_ONCE, Recognised};
use super::reader::{CHUNK, ReadRecord};
use crate::error::ImportError;
use crate::model::{Outcome, PlanCounts, RecordResult};
use crate::parse::Inspection;
use crate::record::{PledgeStatus, SourceId};
use crate::rules::currencies::AllOther;
use crate::rules::found::Found;
use crate::store;

/// The thread that compares and stores.
pub(crate) struct Staging<'a> {
    pub(crate) db: &'a Db,
    pub(crate) cx: &'a Cx,
    pub(crate) campaign: RowId<kinds::Campaign>,
    pub(crate) batch: RowId<kinds::ImportBatch>,
}

/// What came of storing them.
#[derive(Default)]
pub(crate) struct Staged {
    pub(crate) counts: PlanCounts,
    /// The row of each record by its place.
    pub(crate) rows: Vec<i64>,
    /// Of the new ones: those that were not paid for good, by their status.
    pub(crate) unpaid: BTreeMap<PledgeStatus, u64>,
    /// What they say about addresses.
    pub(crate) addresses: Addresses,
}

impl Staging<'_> {
    /// One chunk is compared while the one before it is stored: what a record is compared with is never of this file.
    pub(crate) fn store_all(&self, receiver: Receiver<Vec<ReadRecord>>) -> Result<Staged, ImportError> {
        let (sender, compared) = sync_channel(1);
        std::thread::scope(|scope| {
            scope.spawn(move || {
                for chunk in receiver {
                    let planned = self.compare(chunk);
                    let is_last = planned.is_err();
                    // Whoever stores hangs up when that failed.
                    if sender.send(planned).is_err() || is_last {
                        return;
                    }
                }
            });
            let mut staged = Staged::default();
            for planned in compared {
                let planned = planned?;
                for one in &planned {
                    count(&mut staged.counts, one);
                    staged.addresses.take(one);
                    if let Some(status) = one.unpaid_status() {
                        *staged.unpaid.entry(status).or_default() += 1;
                    }
                }
                self.store(planned, staged.counts.received, &mut staged.rows)?;
            }
            Ok(staged)
        })
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

    /// Flags records that are there already; answers how many got their first flag by it.
    pub(crate) fn mark(&self, rows: &[i64], places: &[u64], flag: &'static str) -> Result<u64, ImportError> {
        let mut newly = 0;
        for chunk in places.chunks(CHUNK) {
            let row = |place: &u64| usize::try_from(*place).ok().and_then(|place| rows.get(place));
            let marked: Vec<i64> = chunk.iter().filter_map(row).copied().collect();
            newly += self.db.write_blocking::<_, ImportError>(move |tx| {
                let mut newly = 0;
                for row in &marked {
                    let row = RowId::new(*row);
                    let first = (EMAIL_STAYS.contains(&flag)
                        && store::record_flags::flag_unchanged(tx, row, flag)?)
                        || store::record_flags::add_flag(tx, row, flag)?;
                    newly += u64::from(first);
                }
                Ok(newly)
            })?;
        }
        Ok(newly)
    }

    /// Flags records by what becomes of the addresses they say, and sets the counts right.
    pub(crate) fn mark_addresses(
        &self,
        rows: &[i64],
        addresses: Addresses,
        counts: &mut PlanCounts,
    ) -> Result<Judged, ImportError> {
        let (vault, addresses) = (self.cx.vault.clone(), Arc::new(addresses));
        let judged: Judged =
            self.db.read_blocking::<_, ImportError>(move |tx| addresses.judge(tx, &vault))?;
        let come = self.settle_said_again(rows, &judged.said_again)?;
        counts.changed = counts.changed.saturating_add(come);
        counts.unchanged = counts.unchanged.saturating_sub(come);
        for (flag, places) in judged.flags() {
            let newly = self.mark(rows, places, flag)?;
            counts.flagged = counts.flagged.saturating_add(newly);
        }
        Ok(judged)
    }

    /// Of the records that say nothing new: those whose address is taken over by now are to be applied. Answers how many.
    fn settle_said_again(&self, rows: &[i64], said_again: &[(u64, bool)]) -> Result<u64, ImportError> {
        let mut come = 0_u64;
        for chunk in said_again.chunks(CHUNK) {
            let row = |(place, comes): &(u64, bool)| {
                let row = usize::try_from(*place).ok().and_then(|place| rows.get(place));
                row.map(|row| (RowId::new(*row), *comes))
            };
            let found: Vec<_> = chunk.iter().filter_map(row).collect();
            come = come.saturating_add(found.iter().map(|(_, comes)| u64::from(*comes)).sum());
            self.db.write_blocking::<_, ImportError>(move |tx| {
                for (row, comes) in &found {
                    if *comes {
                        store::records::set_to_be_changed(tx, *row)?;
                    } else {
                        store::bodies::forget_record(tx, *row)?;
                    }
                }
                Ok(())
            })?;
        }
        Ok(come)
    }

    /// Pledges that an earlier file of this format had and this one does not.
    pub(crate) fn note_absent(
        &self,
        format: &'static str,
        seen: &HashMap<Vec<u8>, Option<u64>>,
    ) -> Result<u64, ImportError> {
        let (campaign, batch) = (self.campaign, self.batch);
        let known = self.db.read_blocking::<_, ImportError>(move |tx| {
            let mut known = Vec::new();
            store::sources::each_present(tx, campaign, format, |hash, pledge| {
                known.push((hash.to_vec(), pledge));
            })?;
            Ok(known)
        })?;
        let absent: Vec<_> = known
            .into_iter()
            .filter(|(hash, _)| !seen.contains_key(hash))
            .map(|(_, pledge)| pledge)
            .collect();
        for chunk in absent.chunks(REMOVED_AT_ONCE) {
            let chunk = chunk.to_vec();
            self.db.write_blocking::<_, ImportError>(move |tx| {
                Ok(store::absent::insert_many(tx, batch, &chunk)?)
            })?;
        }
        Ok(u64::try_from(absent.len()).unwrap_or(u64::MAX))
    }

    pub(crate) fn finish(
        &self,
        recognised: Recognised,
        (inspection, found, all_other): (&Inspection, &Found, Option<AllOther>),
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
                all_other: all_other.as_ref(),
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
