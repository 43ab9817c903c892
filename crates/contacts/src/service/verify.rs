//! What must hold, checked.

use std::collections::{BTreeMap, BTreeSet};

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::verify::Finding;
use kernel::{Id, RowId, Vault};

use crate::error::ContactError;
use crate::rules::{open, words};
use crate::store;
use crate::store::address::AddressRow;
use crate::store::contact::ContactRow;

/// How many contacts [`verify_sealed`] opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// About a thousand, spread over all rows.
    Sample,
    /// Every one.
    All,
}

const SAMPLE_PLACES: i64 = 50;
const SAMPLE_ROWS_AT_EACH: i64 = 20;
const PAGE_ROWS: i64 = 500;

/// Keys, erasures, merges and the log of consents, without opening anything.
pub fn verify(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    let mut report = |check, detail: &str, ids: Vec<Id<kinds::Contact>>| {
        findings.extend(ids.into_iter().map(|id| Finding::new(check, id.to_string(), detail)));
    };
    report(
        "contacts.key_exists",
        "a contact that was not erased has no key",
        store::checks::live_without_key(tx)?,
    );
    report("contacts.erased_key", "an erased contact still has a key", store::checks::erased_with_key(tx)?);
    report(
        "contacts.erased_traces",
        "an erased contact can still be found or has sealed fields",
        store::checks::erased_with_traces(tx)?,
    );
    report(
        "contacts.merge_recorded",
        "a merged contact has no standing line in the log of merges",
        store::checks::merged_without_record(tx)?,
    );
    let circles = in_circles(&store::checks::redirects(tx)?);
    report("contacts.merge_circle", "merges lead in a circle, so nobody stands for this contact", circles);
    findings.append(&mut super::verify_consents::as_told(tx)?);
    Ok(findings)
}

/// Contacts whose redirects never come to an end.
fn in_circles(redirects: &BTreeMap<i64, (i64, Id<kinds::Contact>)>) -> Vec<Id<kinds::Contact>> {
    let circular = |start: i64| {
        let mut seen = BTreeSet::from([start]);
        let mut at = start;
        while let Some((next, _)) = redirects.get(&at) {
            if !seen.insert(*next) {
                return true;
            }
            at = *next;
        }
        false
    };
    redirects.iter().filter(|(row, _)| circular(**row)).map(|(_, (_, id))| *id).collect()
}

/// Opens names, e-mail addresses and postal addresses: each opens, and hashes, words, countries and regions beside
/// them say the same. Run it with the vault of the installation.
pub fn verify_sealed(tx: &mut ReadTx<'_>, vault: &Vault, extent: Extent) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    match extent {
        Extent::All => {
            let mut after = 0;
            while let Some(last) = check_page(tx, vault, (after, PAGE_ROWS), &mut findings)? {
                after = last;
            }
        }
        Extent::Sample => {
            let step = (store::checks::last_row(tx)? / SAMPLE_PLACES).max(SAMPLE_ROWS_AT_EACH);
            let mut seen = 0;
            for place in 0..SAMPLE_PLACES {
                // Where erasures left gaps, a page may reach beyond the next place.
                let after = place.saturating_mul(step).max(seen);
                seen = check_page(tx, vault, (after, SAMPLE_ROWS_AT_EACH), &mut findings)?.unwrap_or(after);
            }
        }
    }
    Ok(findings)
}

/// Checks so many live contacts after a row; answers the last one's row.
fn check_page(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (after, limit): (i64, i64),
    findings: &mut Vec<Finding>,
) -> Result<Option<i64>, DbError> {
    let rows = match store::contact::load_live_after(tx, after, limit) {
        Ok(rows) => rows,
        Err(DbError::Type { .. }) => return one_by_one(tx, vault, (after, limit), findings),
        Err(e) => return Err(e),
    };
    for row in &rows {
        check_contact(tx, vault, row, findings)?;
        check_addresses(tx, vault, row.contact.row, findings)?;
    }
    Ok(rows.last().map(|row| row.contact.row.get()))
}

/// As [`check_page`] where one of the rows cannot be read: it is told, and the others are checked.
fn one_by_one(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (after, limit): (i64, i64),
    findings: &mut Vec<Finding>,
) -> Result<Option<i64>, DbError> {
    let rows = store::contact::live_after(tx, after, limit)?;
    for row in &rows {
        match store::contact::load(tx, *row) {
            Ok(Some(row)) => check_contact(tx, vault, &row, findings)?,
            Ok(None) => {}
            Err(e) => {
                findings.push(unreadable(format!("contact row {}", row.get()), store::contact::COLUMNS, e)?);
            }
        }
        check_addresses(tx, vault, *row, findings)?;
    }
    Ok(rows.last().map(|row| row.get()))
}

/// A column that holds what nobody can read, by its name.
fn unreadable(subject: String, columns: &[&str], error: DbError) -> Result<Finding, DbError> {
    let DbError::Type { index, wanted, .. } = error else { return Err(error) };
    let column = columns.get(index).copied().unwrap_or("a column");
    Ok(Finding::new("contacts.readable", subject, format!("{column} does not hold {wanted}")))
}

fn check_contact(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    row: &ContactRow,
    findings: &mut Vec<Finding>,
) -> Result<(), DbError> {
    let mut report =
        |check, detail: String| findings.push(Finding::new(check, row.contact.id.to_string(), detail));
    let profile = match open::profile(vault, row) {
        Ok(profile) => profile,
        Err(ContactError::Db(e)) => return Err(e),
        Err(ContactError::Erased) => return Ok(()), // without a key: `verify` says so
        Err(e) => {
            report("contacts.opens", e.to_string());
            return Ok(());
        }
    };
    let stored_hash = row.email.as_ref().map(|email| &email.address_hash);
    if profile.email.as_ref().map(|email| words::email_hash(vault, email)).as_ref() != stored_hash {
        report("contacts.email_hash", "the look-up hash is not the one of the e-mail address".to_owned());
    }
    let mut expected = words::name_word_hashes(vault, &profile.name);
    expected.sort_unstable();
    if expected != store::words::of(tx, row.contact.row)? {
        report("contacts.name_words", "the search words are not those of the name".to_owned());
    }
    Ok(())
}

fn check_addresses(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    contact: RowId<kinds::Contact>,
    findings: &mut Vec<Finding>,
) -> Result<(), DbError> {
    let addresses = match store::address::load_of(tx, contact) {
        Ok(addresses) => addresses,
        Err(DbError::Type { .. }) => readable_ones(tx, contact, findings)?,
        Err(e) => return Err(e),
    };
    for stored in addresses {
        let subject = stored.id.to_string();
        match open::address(vault, &stored) {
            Ok(opened) => {
                let region = opened.address.known_region().map_or("", |region| region.key);
                if opened.address.country != opened.country || region != opened.region_code {
                    let detail = "country or region beside the address are not those of the address";
                    findings.push(Finding::new("contacts.address_place", subject, detail));
                }
            }
            Err(ContactError::Db(e)) => return Err(e),
            Err(ContactError::Erased) => {}
            Err(e) => findings.push(Finding::new("contacts.address_opens", subject, e.to_string())),
        }
    }
    Ok(())
}

/// The addresses of a contact that can be read; each other one is told.
fn readable_ones(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
    findings: &mut Vec<Finding>,
) -> Result<Vec<AddressRow>, DbError> {
    let mut addresses = Vec::new();
    for row in store::address::rows_of(tx, contact)? {
        match store::address::load(tx, row) {
            Ok(address) => addresses.extend(address),
            Err(e) => {
                let subject = format!("contact_address row {}", row.get());
                findings.push(unreadable(subject, store::address::COLUMNS, e)?);
            }
        }
    }
    Ok(addresses)
}
