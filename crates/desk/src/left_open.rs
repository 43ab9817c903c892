//! What is not done when a campaign moves on: told with its count before the move, and asked to be known of.

use campaigns::model::{Campaign, Stage};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Id, RowId};
use pledges::{Filter, Owes, PledgeState, SentOnPlatform};
use web::Page;

use crate::customs;
use crate::error::DeskError;
use crate::frame;
use crate::readiness::Blocker;

/// Latest imports that are looked through for one that stands.
const BATCHES_LOOKED_AT: u64 = 20;

/// States in which a backer has not agreed to anything.
const UNCONFIRMED: [PledgeState; 3] = [PledgeState::Imported, PledgeState::Invited, PledgeState::InProgress];
/// States in which something agreed to can still be owed.
const AGREED: [PledgeState; 2] = [PledgeState::Confirmed, PledgeState::Locked];
/// States of what is paid and has not left.
const PACKED: [PledgeState; 2] = [PledgeState::Paid, PledgeState::InFulfilment];

/// States in which a parcel has been agreed to and has not left.
const TO_PACK: [PledgeState; 4] =
    [PledgeState::Confirmed, PledgeState::Locked, PledgeState::Paid, PledgeState::InFulfilment];

/// What is not done in a campaign.
#[derive(Debug, Default)]
pub(crate) struct LeftOpen {
    /// Pledges that nobody confirmed.
    unconfirmed: u64,
    /// Confirmed or locked pledges that still owe.
    owing: u64,
    /// Confirmed pledges that are not locked: no file for the warehouse holds them.
    unlocked: u64,
    /// Paid pledges that have not left, here or on the platform.
    unshipped: u64,
    /// Payments that wait for a decision, and the first of them.
    held_payments: Option<(u64, Id<kinds::Payment>)>,
    /// Records of the platform's file that wait for a decision.
    held_records: u64,
    /// Parcels to another customs territory with an item whose customs details are incomplete.
    without_customs: u64,
}

/// Counts it.
pub(crate) fn left_open(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<LeftOpen, DeskError> {
    let funnel = pledges::counts(tx, campaign)?;
    let count = |states: &[PledgeState]| states.iter().map(|state| funnel.count(*state)).sum();
    let owing = Filter { states: AGREED.to_vec(), owes: Some(Owes::Owing), ..Filter::all(campaign) };
    let unshipped =
        Filter { states: PACKED.to_vec(), sent: Some(SentOnPlatform::Unmarked), ..Filter::all(campaign) };
    Ok(LeftOpen {
        unconfirmed: count(&UNCONFIRMED),
        owing: pledges::count(tx, &owing)?,
        unlocked: funnel.count(PledgeState::Confirmed),
        unshipped: pledges::count(tx, &unshipped)?,
        held_payments: payments::awaiting_decision(tx, campaign)?,
        held_records: held_records(tx, campaign)?,
        without_customs: without_customs(tx, campaign)?,
    })
}

/// Agreed parcels whose customs papers would lack something.
fn without_customs(tx: &mut ReadTx<'_>, row: RowId<kinds::Campaign>) -> Result<u64, DeskError> {
    let agreed =
        Filter { states: TO_PACK.to_vec(), sent: Some(SentOnPlatform::Unmarked), ..Filter::all(row) };
    customs::parcels_without_details(tx, &agreed, |_| true)
}

/// Records of the latest import that stands and that a person has to decide about.
pub(crate) fn held_records(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<u64, DeskError> {
    let batches = imports::list_batches(tx, campaign, (0, BATCHES_LOOKED_AT))?;
    let latest = batches.iter().find(|batch| batch.state == imports::BatchState::Applied);
    Ok(latest.map_or(0, |batch| batch.done.held))
}

impl LeftOpen {
    /// What would be left behind by moving there; nothing for a step back, and before the lock.
    pub(crate) fn before(&self, page: &Page, campaign: &Campaign, to: Stage) -> Vec<Blocker> {
        if to <= campaign.stage || to < Stage::Locked {
            return Vec::new();
        }
        let held_payments = self.held_payments.map_or(0, |(count, _)| count);
        let payment = self.held_payments.map(|(_, first)| format!("payments/{first}"));
        let lines = [
            (
                "desk-open-unconfirmed",
                self.unconfirmed,
                "backers?state=imported&state=invited&state=in_progress".to_owned(),
            ),
            // A lock comes before the pledges are locked, and collecting is for what is owed.
            (
                "desk-open-unlocked",
                if to > Stage::Locked { self.unlocked } else { 0 },
                "backers/bulk?action=lock".to_owned(),
            ),
            (
                "desk-open-owing",
                if to == Stage::Charging { 0 } else { self.owing },
                "backers?owes=owing&state=confirmed&state=locked".to_owned(),
            ),
            (
                "desk-open-unshipped",
                if to == Stage::Closed { self.unshipped } else { 0 },
                "backers?state=paid&state=in_fulfilment&marked=unsent".to_owned(),
            ),
            (
                "desk-open-customs",
                if to == Stage::Closed { 0 } else { self.without_customs },
                "catalogue/items".to_owned(),
            ),
            ("desk-open-held-payments", held_payments, payment.unwrap_or_default()), // none: no line
            ("desk-open-held-records", self.held_records, "imports".to_owned()),
        ];
        let line = |(key, count, path): (&str, u64, String)| Blocker {
            text: page.t1(key, "count", i64::try_from(count).unwrap_or(i64::MAX)),
            href: frame::path(campaign, &path),
        };
        lines.into_iter().filter(|(_, count, _)| *count > 0).map(line).collect()
    }
}

/// Whether the campaign could be opened to its backers from the one stage and not from the other any more.
pub(crate) fn shuts_for_good(from: Stage, to: Stage) -> bool {
    can_open(from) && !can_open(to)
}

/// Whether any way leads from here to where backers may change their pledges.
fn can_open(from: Stage) -> bool {
    let mut reached = vec![from];
    let mut next = 0;
    while let Some(stage) = reached.get(next).copied() {
        if stage.backers_may_change() {
            return true;
        }
        let ways = campaigns::following_stages(stage).iter();
        let new: Vec<Stage> = ways.copied().filter(|way| !reached.contains(way)).collect();
        reached.extend(new);
        next += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_way_to_the_parcels_shuts_a_campaign_for_good() {
        for from in Stage::ALL {
            for to in campaigns::following_stages(from).iter().copied() {
                assert_eq!(
                    shuts_for_good(from, to),
                    to == Stage::Fulfilling && from < to,
                    "{from:?} to {to:?}"
                );
            }
        }
    }
}
