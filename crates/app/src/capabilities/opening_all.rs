//! Opens every sealed field there is: what was moved to another row or person, changed, or sealed with another key
//! does not open.

use db::{DbError, ReadTx};
use kernel::verify::Finding;
use kernel::{Place, Vault, in_parallel};

use crate::store::sealed::{self, SealedColumn, SealedField};

/// Fields opened together: bounds the memory, whatever the size of the table.
const AT_ONCE: usize = 2_000;
/// More findings of one column do not help anybody.
const FINDINGS_MAX: usize = 100;

/// Every sealed field of every column, streamed. A row that cannot be read is a finding, and the rest goes on.
pub(super) fn open_all(tx: &mut ReadTx<'_>, vault: &Vault) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    for column in sealed::COLUMNS {
        let mut walk = Walk { vault, column, waiting: Vec::new(), found: Vec::new() };
        sealed::for_each(tx, column, |field| walk.take(field))?;
        walk.open_waiting();
        findings.append(&mut walk.found);
    }
    Ok(findings)
}

struct Walk<'w> {
    vault: &'w Vault,
    column: &'static SealedColumn,
    waiting: Vec<SealedField>,
    found: Vec<Finding>,
}

impl Walk<'_> {
    fn take(&mut self, field: Result<SealedField, DbError>) {
        match field {
            Ok(field) => self.waiting.push(field),
            Err(error) => self.tell("a row", &error.to_string()),
        }
        if self.waiting.len() >= AT_ONCE {
            self.open_waiting();
        }
    }

    fn open_waiting(&mut self) {
        let (vault, column) = (self.vault, self.column);
        let problems = in_parallel(&self.waiting, |field| problem(vault, column, field));
        let rows: Vec<_> = self.waiting.iter().map(|field| field.row).zip(problems).collect();
        self.waiting.clear();
        for (row, problem) in rows {
            if let Some(problem) = problem {
                self.tell(&format!("row {row}"), &problem);
            }
        }
    }

    fn tell(&mut self, row: &str, problem: &str) {
        if self.found.len() < FINDINGS_MAX {
            let subject = format!("{}.{} {row}", self.column.table, self.column.column);
            self.found.push(Finding::new("sealed.opens", subject, problem));
        }
    }
}

fn problem(vault: &Vault, column: &SealedColumn, field: &SealedField) -> Option<String> {
    let place = Place::new(column.table, column.column, &field.place);
    let opened = match &field.owner {
        Some((contact, wrapped)) => {
            vault.contact_key(contact.as_bytes(), wrapped).and_then(|key| key.open(place, &field.sealed))
        }
        None => vault.open_secret(place, &field.sealed),
    };
    opened.err().map(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use kernel::privacy::Protection;

    use super::*;

    #[test]
    fn every_sealed_column_of_the_privacy_map_is_opened() {
        let opened: BTreeSet<_> = sealed::COLUMNS.iter().map(|c| (c.table, c.column)).collect();
        let missing: Vec<_> = super::super::privacy_map()
            .into_iter()
            .filter(|c| {
                matches!(c.protection, Protection::SealedByContact | Protection::SealedByInstallation)
            })
            // A contact's key is opened with each field that it seals.
            .filter(|c| (c.table, c.column) != ("contact_key", "wrapped_key"))
            .filter(|c| !opened.contains(&(c.table, c.column)))
            .map(|c| format!("{}.{}", c.table, c.column))
            .collect();
        assert!(missing.is_empty(), "sealed, but verify does not open it: {missing:?}");
    }
}
