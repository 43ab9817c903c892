//! The sums of a dashboard: over all pledges of a campaign, hundreds of thousands in a large one. They are kept until
//! something happens.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ::campaigns::model::Catalogue;
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};
use pledges::{Filter, Funnel, MoneySums, Owes, PledgeState, Presence, SkuDemand};

use super::dashboard_needs::STILL_COUNTS;
use crate::bulk::{BulkAction, Whom};
use crate::error::DeskError;
use crate::readiness;

/// Whatever happens, sums are not kept for longer: nodes of one installation commit beside each other, and an event
/// with a lower number may come after one with a higher.
const KEPT_SECONDS: i64 = 30;
/// Pledges from which a campaign is large: its sums may be some seconds old while much happens.
const LARGE_PLEDGES: u64 = 10_000;
/// Seconds that the sums of a large campaign are shown whatever happens.
const LARGE_KEPT_SECONDS: i64 = 5;

/// Sums over the pledges of a campaign.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    pub(super) funnel: Funnel,
    pub(super) money: MoneySums,
    pub(super) demand: Vec<SkuDemand>,
    /// Confirmed or further, and nothing is owed.
    pub(super) settled: u64,
    /// Confirmations of the last days by the midnight each begins with, the oldest first.
    pub(super) days: Vec<(Timestamp, u64)>,
    pub(super) destinations: readiness::Destinations,
    /// Pledges that nobody was asked about, and that an invitation would reach.
    pub(super) uninvited: u64,
    /// Pledges that still count and are not in the platform's newest file.
    pub(super) gone: u64,
}

/// What is asked for.
pub(super) struct Asked {
    pub(super) campaign: RowId<kinds::Campaign>,
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) midnights: Vec<Timestamp>,
    /// The states of a settled pledge.
    pub(super) settled_states: Vec<PledgeState>,
}

/// What sums hang on; while it stays they are the same.
#[derive(Debug, PartialEq, Eq)]
struct Basis {
    last_event: i64,
    catalogue_version: i64,
    /// Where today begins.
    today: Option<Timestamp>,
}

#[derive(Debug)]
struct Kept {
    basis: Basis,
    read_at: Timestamp,
    sums: Sums,
}

impl Kept {
    fn holds(&self, basis: &Basis, now: Timestamp) -> bool {
        let is_within = |seconds| self.read_at <= now && now < self.read_at.plus_seconds(seconds);
        let is_of_today = self.basis.today == basis.today;
        let is_large = self.sums.funnel.total() >= LARGE_PLEDGES;
        (self.basis == *basis && is_within(KEPT_SECONDS))
            || (is_large && is_of_today && is_within(LARGE_KEPT_SECONDS))
    }
}

/// The latest sums of each campaign; beside the database, put there by the binary. Without it every look sums anew.
#[derive(Debug, Default)]
pub struct DashboardSums(Mutex<HashMap<i64, Arc<Kept>>>);

impl DashboardSums {
    /// A thread that panicked in between left a whole map: every use is one insert or one look-up.
    fn lock(&self) -> MutexGuard<'_, HashMap<i64, Arc<Kept>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The sums of a campaign, as of now or as of the last thing that happened.
pub(super) fn sums(tx: &mut ReadTx<'_>, asked: &Asked, now: Timestamp) -> Result<Sums, DeskError> {
    let Some(kept) = tx.extension::<DashboardSums>() else { return read(tx, asked, now) };
    let basis = Basis {
        last_event: ::jobs::last_event(tx)?,
        catalogue_version: asked.catalogue.version,
        today: asked.midnights.last().copied(),
    };
    let found = kept.lock().get(&asked.campaign.get()).cloned();
    if let Some(found) = found.filter(|found| found.holds(&basis, now)) {
        return Ok(found.sums.clone());
    }
    let sums = read(tx, asked, now)?;
    kept.lock().insert(asked.campaign.get(), Arc::new(Kept { basis, read_at: now, sums: sums.clone() }));
    Ok(sums)
}

fn read(tx: &mut ReadTx<'_>, asked: &Asked, now: Timestamp) -> Result<Sums, DeskError> {
    let row = asked.campaign;
    let days = pledges::confirmed_by_day(tx, row, &asked.midnights)?;
    Ok(Sums {
        funnel: pledges::counts(tx, row)?,
        money: pledges::money_totals(tx, row)?,
        demand: pledges::demand_by_sku(tx, row, &asked.catalogue)?,
        settled: settled(tx, asked)?,
        days: asked.midnights.iter().copied().zip(days).collect(),
        destinations: readiness::destinations(tx, row)?,
        uninvited: uninvited(tx, row, now)?,
        gone: gone(tx, row)?,
    })
}

/// Whom an invitation of everybody would reach now.
fn uninvited(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    now: Timestamp,
) -> Result<u64, DeskError> {
    let selected = BulkAction::Invite.without_sent(&Filter::all(campaign));
    Ok(pledges::count(tx, &BulkAction::Invite.narrowed(&selected, Whom::Standing, now))?)
}

fn gone(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<u64, DeskError> {
    let states = STILL_COUNTS.to_vec();
    Ok(pledges::count(tx, &Filter { states, presence: Some(Presence::Missing), ..Filter::all(campaign) })?)
}

fn settled(tx: &mut ReadTx<'_>, asked: &Asked) -> Result<u64, DeskError> {
    let mut settled = 0;
    for owes in [Owes::OwedToBacker, Owes::UnusedCredit, Owes::Even] {
        let states = asked.settled_states.clone();
        let filter = Filter { states, owes: Some(owes), ..Filter::all(asked.campaign) };
        settled += pledges::count(tx, &filter)?;
    }
    Ok(settled)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn basis(last_event: i64, today: i64) -> Basis {
        Basis { last_event, catalogue_version: 1, today: Some(Timestamp::from_micros(today)) }
    }

    fn kept(pledges: u64) -> Kept {
        let sums = Sums {
            funnel: Funnel(vec![(PledgeState::Imported, pledges)]),
            money: MoneySums::default(),
            demand: Vec::new(),
            settled: 0,
            days: Vec::new(),
            destinations: Vec::new(),
            uninvited: 0,
            gone: 0,
        };
        Kept { basis: basis(7, 0), read_at: Timestamp::from_micros(1_000_000), sums }
    }

    #[test]
    fn sums_hold_while_nothing_happens_and_those_of_a_large_campaign_for_a_moment_longer() {
        let small = kept(LARGE_PLEDGES - 1);
        let at = |seconds| small.read_at.plus_seconds(seconds);
        assert!(small.holds(&basis(7, 0), at(29)));
        assert!(!small.holds(&basis(7, 0), at(30)), "not for ever");
        assert!(!small.holds(&basis(8, 0), at(0)), "something happened");
        let large = kept(LARGE_PLEDGES);
        assert!(large.holds(&basis(8, 0), at(4)));
        assert!(!large.holds(&basis(8, 0), at(5)));
        assert!(!large.holds(&basis(7, 1), at(0)), "another day has begun");
    }
}
