//! What can run out is counted as it was agreed to.

use std::collections::HashMap;

use campaigns::model::Catalogue;
use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::verify::Finding;
use kernel::{Id, RowId};
use stock::{Limited, StockError};

use super::{FINDINGS_MAX, told};
use crate::rules::limits::limited_kinds;
use crate::service::limited_kinds::taken_by_agreed;
use crate::store::{checks, reservations};

/// Most findings of one limit.
const FINDINGS_PER_LIMIT_MAX: usize = 100;

pub(super) fn limits(tx: &mut ReadTx<'_>, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    let loose = checks::reserved_without_agreement(tx, FINDINGS_MAX)?;
    findings.extend(told("pledges.reserved_when_agreed", loose, |odd| {
        format!("it takes {} and is {}", odd.first, odd.second)
    }));
    for campaign in checks::campaigns(tx)? {
        let catalogue = match campaigns::load_catalogue(tx, campaign) {
            Ok(catalogue) => catalogue,
            Err(campaigns::CampaignError::Db(e)) => return Err(e),
            Err(e) => {
                findings.push(Finding::new(
                    "pledges.has_campaign",
                    campaign.get().to_string(),
                    e.to_string(),
                ));
                continue;
            }
        };
        let rewards = catalogue.rewards.iter().map(|reward| (Limited::Reward(reward.id), reward.total_limit));
        let addons = catalogue.addons.iter().map(|addon| (Limited::AddOn(addon.id), addon.total_limit));
        for (limited, limit) in rewards.chain(addons) {
            if let Some(limit) = limit {
                findings.extend(places(tx, limited, limit)?);
            }
        }
        findings.extend(kinds(tx, campaign, &catalogue)?);
    }
    Ok(())
}

/// Of values, variants and places to pick up that have a limit: what is written down is what agreed pledges chose, and stock counts the same.
fn kinds(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    catalogue: &Catalogue,
) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    if limited_kinds(catalogue).next().is_none() {
        return Ok(findings);
    }
    let mut chosen = taken_by_agreed(tx, campaign, catalogue)?;
    for (limited, limit) in limited_kinds(catalogue) {
        let subject = limited.to_string();
        let takers = chosen.remove(&limited).unwrap_or_default(); // nobody
        let mut takers: Vec<_> = takers.into_iter().map(|(_, pledge, quantity)| (pledge, quantity)).collect();
        takers.sort_by_key(|(pledge, _)| pledge.to_string());
        let mut written = reservations::of_subject(tx, &subject)?;
        written.sort_by_key(|(pledge, _)| pledge.to_string());
        if written != takers {
            let (agreed, noted) = (sum_of(&takers), sum_of(&written));
            let detail = format!("agreed pledges chose {agreed}, {noted} are noted as taken");
            findings.push(Finding::new("pledges.kinds_as_chosen", subject, detail));
        }
        findings.extend(places(tx, limited, limit)?);
    }
    Ok(findings)
}

fn sum_of(takers: &[(Id<kinds::Pledge>, u32)]) -> u64 {
    takers.iter().map(|(_, quantity)| u64::from(*quantity)).sum()
}

/// What stock counts of one limit is what agreed pledges take, and what the platform sold.
fn places(tx: &mut ReadTx<'_>, limited: Limited, limit: u32) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    let subject = limited.to_string();
    let counted = stock::standing(tx, limited).map_err(of_stock)?.and_then(|standing| standing.places);
    if counted != Some(limit) {
        let counted = counted.map_or_else(|| "none".to_owned(), |counted| counted.to_string());
        let detail = format!("the limit is {limit}, stock counts with {counted}");
        findings.push(Finding::new("pledges.limit_is_counted", subject.clone(), detail));
    }
    let mut kept = HashMap::new();
    let mut after = None;
    loop {
        let page = stock::holders(tx, limited, after, stock::PAGE_ROWS_MAX).map_err(of_stock)?;
        let Some((last, _)) = page.last() else { break };
        after = Some(*last);
        let for_good = page.into_iter().filter(|(_, hold)| hold.stays > 0);
        kept.extend(for_good.map(|(pledge, hold)| (pledge, hold.stays)));
    }
    let mut found = |pledge: Id<kinds::Pledge>, takes: u32, has: u32| {
        if findings.len() < FINDINGS_PER_LIMIT_MAX {
            let detail = format!("pledge {pledge} takes {takes}, stock keeps {has} for it");
            findings.push(Finding::new("pledges.places_as_taken", subject.clone(), detail));
        }
    };
    for (pledge, takes) in reservations::of_subject(tx, &subject)? {
        let has = kept.remove(&pledge).unwrap_or(0);
        if has != takes {
            found(pledge, takes, has);
        }
    }
    // Who gave up what was bought may have less of it; more than was bought is nobody's before it is agreed to.
    for (pledge, bought) in reservations::came_with(tx, &subject)? {
        if let Some(has) = kept.remove(&pledge).filter(|has| *has > bought) {
            found(pledge, bought, has);
        }
    }
    for (pledge, has) in kept {
        found(pledge, 0, has);
    }
    Ok(findings)
}

fn of_stock(error: StockError) -> DbError {
    match error {
        StockError::Db(error) => error,
        other => DbError::Statement(other.to_string()),
    }
}
