//! What is noted of a pledge is what its platform's file said: its id there, its order number, what was bought.

use std::collections::HashMap;

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::verify::Finding;
use kernel::{RowId, Vault};
use pledges::{Pledge, PledgeError, PledgeRef};

use super::verify::LOOKED_AT_ONCE;
use crate::record::Record;
use crate::rules::{fingerprint, identity, places};
use crate::store;
use crate::store::checks::Noted;

/// Most findings.
const FINDINGS_MAX: usize = 100;

/// Opens what the platform's files say of each pledge and compares with it: the hashes of its id, how many add-ons were
/// bought, its order number, which may be of a file before. Of erased people nobody can tell.
pub fn verify_sealed(tx: &mut ReadTx<'_>, vault: &Vault) -> Result<Vec<Finding>, DbError> {
    let (mut after, mut findings) = (0, Vec::new());
    loop {
        let made = store::checks::made_standing(tx, after, LOOKED_AT_ONCE)?;
        let Some((_, last, _)) = made.last() else { return Ok(findings) };
        after = *last;
        let mut known = Vec::with_capacity(made.len());
        for (_, _, pledge) in &made {
            match pledges::load(tx, RowId::new(*pledge)) {
                Ok(pledge) => known.push(pledge),
                Err(PledgeError::Db(error)) => return Err(error),
                Err(_) => {} // found by `verify`, and by pledges
            }
        }
        let records = last_records(tx, vault, &known)?;
        let rows: Vec<_> = known.iter().map(|pledge| pledge.row).collect();
        let noted = store::checks::noted(tx, &rows)?;
        for pledge in &known {
            let Some(json) = records.get(&pledge.row) else { continue };
            if let Some(noted) = noted.get(&pledge.row) {
                findings.extend(other_than_noted(vault, pledge, json, noted));
            }
            if !says(pledge, json) && !said_before(tx, vault, pledge)? {
                let detail = "its order number is none that a file of the platform said";
                findings.push(Finding::new(
                    "imports.order_number_is_the_files",
                    pledge.id.to_string(),
                    detail,
                ));
            }
            if findings.len() >= FINDINGS_MAX {
                return Ok(findings);
            }
        }
    }
}

/// What is noted otherwise than the last file said it.
fn other_than_noted(vault: &Vault, pledge: &Pledge, json: &str, noted: &Noted) -> Vec<Finding> {
    let Ok(record) = serde_json::from_str::<Record>(json) else { return Vec::new() };
    let mut findings = Vec::new();
    let mut told = |check, detail: &str| findings.push(Finding::new(check, pledge.id.to_string(), detail));
    let key = identity::source_key(&record);
    let here = key.as_ref().map(|key| fingerprint::source_hash(vault, key));
    let there = key.as_ref().map(|key| pledges::source_hash(vault, key));
    if here.as_ref() != Some(&noted.source_hash) || there != noted.of_pledge {
        let detail = "it is not known by the platform's id: the same file again would make it twice";
        told("imports.source_is_the_files", detail);
    }
    let bought: i64 = record.addons.iter().map(|line| i64::from(line.qty)).sum();
    // What was imported before add-ons were noted has none.
    let is_noted = noted.notes_bought || noted.bought != 0;
    if is_noted && noted.bought != bought {
        told("imports.bought_is_the_files", "other add-ons are noted than were bought on the platform");
    }
    findings
}

/// What the last file says of each; one that does not open is a finding of whoever opens everything, and hides no other.
fn last_records(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    known: &[Pledge],
) -> Result<HashMap<RowId<kinds::Pledge>, String>, DbError> {
    let asked: Vec<_> =
        known.iter().map(|pledge| (PledgeRef { row: pledge.row, id: pledge.id }, pledge.contact)).collect();
    match pledges::raw_records(tx, vault, &asked) {
        Ok(records) => return Ok(records),
        Err(PledgeError::Db(error)) => return Err(error),
        Err(_) => {}
    }
    let mut records = HashMap::with_capacity(known.len());
    for pledge in known {
        match pledges::raw_record(tx, vault, pledge.row) {
            Ok(Some(json)) => drop(records.insert(pledge.row, json)),
            Err(PledgeError::Db(error)) => return Err(error),
            Ok(None) | Err(_) => {}
        }
    }
    Ok(records)
}

/// Whether a record gives the pledge its number: as it is, with our own behind it where another pledge had it first, or
/// ours alone where it has none.
fn says(pledge: &Pledge, json: &str) -> bool {
    let Ok(record) = serde_json::from_str::<Record>(json) else { return true };
    let own = format!("P{}", pledge.row.get());
    match identity::order_number(&record).map(|number| kernel::text::tidy_line(&number)) {
        None => pledge.order_number == own,
        Some(number) => pledge.order_number == number || pledge.order_number == format!("{number}-{own}"),
    }
}

/// Whether a file that was applied longer ago than its records are kept may have said it: then nobody can tell.
fn said_before(tx: &mut ReadTx<'_>, vault: &Vault, pledge: &Pledge) -> Result<bool, DbError> {
    let key = match contacts::key(tx, vault, pledge.contact) {
        Ok(key) => key,
        Err(contacts::ContactError::Db(error)) => return Err(error),
        Err(_) => return Ok(true), // nothing of theirs can be read
    };
    if store::parting::changed_and_not_kept(tx, pledge.row)? {
        return Ok(true);
    }
    for (record, _, prior) in store::parting::of_changed(tx, pledge.row)? {
        let row = record.get().to_be_bytes();
        let opened = prior.and_then(|sealed| key.open_text(places::prior(&row), &sealed).ok()); // found by `sealed.opens`
        if opened.is_some_and(|json| json != "null" && says(pledge, &json)) {
            return Ok(true);
        }
    }
    Ok(false)
}
