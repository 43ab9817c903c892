//! The log of consents against the events that were written with it: one that was added, changed or removed behind the
//! product is found, unless whoever did it changed both.

use std::collections::BTreeMap;

use db::{DbError, ReadTx};
use events::{ConsentChanged, DomainEvent};
use kernel::verify::Finding;

use crate::store::checks::{self, Decided};

/// Contacts looked at together.
const CONTACTS_AT_ONCE: i64 = 1_000;
/// Most findings.
const FINDINGS_MAX: usize = 100;
/// An entry and its event are written one after the other, by a clock that may be set in between.
const APART_MICROS_MAX: u64 = 60_000_000;

/// Each decision of the log, in its order, is one that was told of when it was made.
pub(super) fn as_told(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let (last, mut after, mut findings) = (checks::last_row(tx)?, 0_i64, Vec::new());
    while after < last && findings.len() < FINDINGS_MAX {
        let up_to = after.saturating_add(CONTACTS_AT_ONCE);
        let mut people: BTreeMap<String, (Vec<Decided>, Vec<Decided>)> = BTreeMap::new();
        for (contact, decided) in checks::consents_in_log(tx, (after, up_to))? {
            people.entry(contact).or_default().0.push(decided);
        }
        for (contact, facts, at) in checks::events_in(tx, ConsentChanged::NAME, (after, up_to))? {
            let told = serde_json::from_str::<ConsentChanged>(&facts);
            // What cannot be read is of no decision in the log.
            let (purpose, decision) =
                told.map_or_else(|_| (facts, String::new()), |e| (e.purpose, e.decision));
            people.entry(contact).or_default().1.push(Decided { purpose, decision, at });
        }
        findings.extend(people.into_iter().filter_map(|(contact, (log, told))| {
            let detail = difference(&in_order(log), &in_order(told))?;
            Some(Finding::new("contacts.consents_as_told", contact, detail))
        }));
        after = up_to;
    }
    findings.truncate(FINDINGS_MAX);
    Ok(findings)
}

/// By when and what was decided. Rows of two that are written at one moment may be numbered in another order than their
/// events.
fn in_order(mut decided: Vec<Decided>) -> Vec<Decided> {
    decided.sort_by(|a, b| (a.at, &a.purpose, &a.decision).cmp(&(b.at, &b.purpose, &b.decision)));
    decided
}

fn difference(log: &[Decided], told: &[Decided]) -> Option<String> {
    if log.len() != told.len() {
        return Some(format!(
            "the log has {} decisions about consent, {} were told when they were made",
            log.len(),
            told.len()
        ));
    }
    let odd = log.iter().zip(told).position(|(log, told)| !log.is(told))?;
    Some(format!(
        "decision {} about consent is not the one that was told when it was made",
        odd.saturating_add(1)
    ))
}

impl Decided {
    fn is(&self, told: &Self) -> bool {
        let apart = self.at.as_micros().abs_diff(told.at.as_micros());
        self.purpose == told.purpose && self.decision == told.decision && apart <= APART_MICROS_MAX
    }
}
