//! What must hold in stock.

use db::{DbError, ReadTx};
use kernel::verify::Finding;

use crate::rules::running::{Running, Wrong};
use crate::store::checks::{self, Counted};

/// More findings than this do not help anybody.
pub const FINDINGS_MAX: usize = 1000;
const LIST_MAX: u32 = 100;

/// Recomputes every balance from its movements and every counter from what is held and offered. Streams; call it inside
/// `read_long`.
pub fn verify(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    log(tx, &mut findings)?;
    for (item, warehouse, on_hand, sum) in checks::wrong_levels(tx, LIST_MAX)? {
        let detail = format!("warehouse row {warehouse} has {on_hand} on hand, its movements make {sum}");
        findings.push(Finding::new("stock.on_hand", item, detail));
    }
    for (delivery, item, received, sum) in checks::wrong_deliveries(tx, LIST_MAX)? {
        let detail = format!("{received} of {item} are marked as arrived, {sum} were booked");
        findings.push(Finding::new("stock.delivery", delivery, detail));
    }
    checks::for_each_limit(tx, |counted| {
        if findings.len() < FINDINGS_MAX {
            findings.extend(wrong_counter(&counted));
        }
        Ok(())
    })?;
    for (subject, pledge) in checks::held_twice(tx, LIST_MAX)? {
        findings.push(Finding::new("stock.held_once", subject, format!("{pledge} holds places twice")));
    }
    findings.truncate(FINDINGS_MAX);
    Ok(findings)
}

/// The log, line by line.
fn log(tx: &mut ReadTx<'_>, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    let mut open: Option<((String, i64), Running)> = None;
    checks::for_each_movement(tx, |place, row, (kind, pieces, balance_after)| {
        if open.as_ref().is_none_or(|(known, _)| *known != place) {
            open = Some((place, Running::default()));
        }
        let Some(((item, _), running)) = &mut open else { return Ok(()) };
        let Some(wrong) = running.line(kind, pieces, balance_after) else { return Ok(()) };
        if findings.len() < FINDINGS_MAX {
            findings.push(match wrong {
                Wrong::Balance { expected } => {
                    let detail =
                        format!("movement {row} says {balance_after} after it, the sum is {expected}");
                    Finding::new("stock.running_balance", item.clone(), detail)
                }
                Wrong::BelowZero => {
                    let detail = format!("movement {row} took what was not there: {balance_after} after it");
                    Finding::new("stock.below_zero", item.clone(), detail)
                }
            });
        }
        Ok(())
    })
}

fn wrong_counter(counted: &Counted) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut found = |check, detail| findings.push(Finding::new(check, counted.subject.clone(), detail));
    let (taken, given) = (counted.taken, counted.given);
    if taken != given {
        found("stock.places_counted", format!("{taken} places are counted, {given} are held or offered"));
    }
    let expected = counted.places.map(|places| places.max(taken));
    if counted.capacity != expected {
        found("stock.capacity", "the counter's bound is neither the limit nor what is taken".to_owned());
    }
    let is_free = counted.places.is_none_or(|places| taken < places);
    if counted.waiting > 0 && is_free {
        let detail = format!("{} people wait although places are free", counted.waiting);
        found("stock.queue_is_served", detail);
    }
    findings
}
