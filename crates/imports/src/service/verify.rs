//! What must hold about imports.

use db::{DbError, ReadTx};
use kernel::RowId;
use kernel::verify::Finding;
use pledges::PledgeError;

use crate::store::checks;

/// Pledges looked at together.
pub(super) const LOOKED_AT_ONCE: i64 = 1_000;
/// Most findings about one invariant.
const FINDINGS_MAX: usize = 100;

/// Received = applied + unchanged + held (of which some may be left out) for every import that was applied, counted anew; every applied record has
/// its pledge and every such pledge the platform's id; its plan told as much; what was bought when a pledge was agreed to is what is noted, unless a file came since; whom an import made can be written to; nothing personal of an applied record lies about; a name that only a
/// file has is of a pledge that there is, and of its person.
pub fn verify(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    for (batch, [received, all, applied, unchanged, held]) in checks::miscounted(tx)? {
        let detail = format!(
            "received {received}, but there are {all} records: applied {applied}, unchanged {unchanged}, held {held}"
        );
        findings.push(Finding::new("imports.received_is_accounted_for", batch.to_string(), detail));
    }
    for (batch, received) in checks::without_records(tx)? {
        let detail = format!("received {received}, but there is no record left");
        findings.push(Finding::new("imports.received_is_accounted_for", batch.to_string(), detail));
    }
    for (batch, [new, changed, unchanged, held]) in checks::misplanned(tx)? {
        let detail = format!(
            "its records are not those of its plan: {new} new, {changed} changed, {unchanged} unchanged, {held} held"
        );
        findings.push(Finding::new("imports.plan_is_of_its_records", batch.to_string(), detail));
    }
    for (batch, record) in checks::of_another_source(tx)? {
        let detail =
            format!("record row {record} has another platform's id than the pledge it was applied to");
        findings.push(Finding::new("imports.source_is_the_files", batch.to_string(), detail));
    }
    for contact in checks::without_email(tx)? {
        let detail = "a backer that an import made has no e-mail address any more";
        findings.push(Finding::new("imports.backer_has_email", contact.to_string(), detail));
    }
    for (batch, record) in checks::applied_without_made(tx)? {
        let detail = format!("record row {record} was applied, but nothing tells what it made");
        findings.push(Finding::new("imports.applied_has_pledge", batch.to_string(), detail));
    }
    for (batch, record) in checks::applied_with_body(tx)? {
        let detail = format!("record row {record} is done with, but what it says still lies there");
        findings.push(Finding::new("imports.nothing_staged_is_left", batch.to_string(), detail));
    }
    for pledge in checks::bought_otherwise_than_agreed(tx)? {
        let detail = "what is noted as bought on the platform when it was agreed to is not what is noted now, and no file came since";
        findings.push(Finding::new("imports.bought_as_agreed", pledge.to_string(), detail));
    }
    findings.extend(other_names(tx)?);
    let (mut after, mut found) = (0, 0_usize);
    loop {
        let made = checks::made_standing(tx, after, LOOKED_AT_ONCE)?;
        let Some((_, last, _)) = made.last() else { return Ok(findings) };
        after = *last;
        for (batch, record, pledge) in &made {
            let detail = match pledges::load(tx, RowId::new(*pledge)) {
                Ok(_) if checks::has_source(tx, *pledge)? => continue,
                Ok(_) => format!("the pledge of record row {record} has lost the platform's id"),
                Err(PledgeError::Unknown) => format!("the pledge of record row {record} is gone"),
                Err(PledgeError::Db(error)) => return Err(error),
                Err(error) => format!("the pledge of record row {record} cannot be read: {error}"),
            };
            findings.push(Finding::new("imports.applied_has_pledge", batch.to_string(), detail));
            found = found.saturating_add(1);
            if found >= FINDINGS_MAX {
                return Ok(findings);
            }
        }
    }
}

/// Names that only files have, without their pledge or beside one that is somebody else's by now.
fn other_names(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let (mut after, mut findings) = (0, Vec::new());
    loop {
        let names = checks::other_names(tx, after, LOOKED_AT_ONCE)?;
        let Some((last, _)) = names.last() else { return Ok(findings) };
        after = *last;
        for (pledge, contact) in &names {
            let detail = match pledges::load(tx, RowId::new(*pledge)) {
                Ok(found) if found.contact.get() == *contact => continue,
                Ok(_) => "is kept for a person whose pledge it is not",
                Err(PledgeError::Unknown) => "is kept for a pledge that is gone",
                Err(PledgeError::Db(error)) => return Err(error),
                Err(_) => continue, // a finding of pledges
            };
            let detail = format!("the name in the file {detail}");
            findings.push(Finding::new(
                "imports.other_name_has_pledge",
                format!("pledge row {pledge}"),
                detail,
            ));
            if findings.len() >= FINDINGS_MAX {
                return Ok(findings);
            }
        }
    }
}
