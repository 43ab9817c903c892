//! What must hold of all documents, checked in one stream.

use db::{DbError, ReadTx};
use kernel::Vault;
use kernel::verify::Finding;

use crate::model::Content;
use crate::rules::hash::Frozen;
use crate::rules::lines::of_lines;
use crate::rules::numbering::number_text;
use crate::rules::parts::is_overdrawn;
use crate::store::checks::{self, Walked};

/// More findings than this do not help anybody.
pub const FINDINGS_MAX: usize = 1000;
const LIST_MAX: u32 = 100;

/// Checks every document: that its series has no gap before it and its number is the series' own; that it is the one
/// that was issued (keyed hash over content and sealed buyer); that its sums add up; that no more was credited than
/// asked, of the whole and of each line. Opens nothing personal. Streams; call it inside `read_long`.
pub fn verify(tx: &mut ReadTx<'_>, vault: &Vault) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    let mut before: Option<(i64, i64)> = None;
    checks::walk(tx, |document| {
        let expected = match before {
            Some((series, number)) if series == document.series => number + 1,
            _ => document.first_number,
        };
        before = Some((document.series, document.number));
        if findings.len() >= FINDINGS_MAX {
            return;
        }
        let mut found = |check, detail: String| {
            findings.push(Finding::new(check, document.public_id.clone(), detail));
        };
        if document.number != expected {
            let (prefix, number) = (&document.prefix, document.number);
            found(
                "invoices.no_gap",
                format!("the series {prefix}… has {number} where {expected} was expected"),
            );
        }
        for (check, detail) in faults(&document, vault) {
            found(check, detail.to_owned());
        }
    })?;
    for (series, count, given) in checks::series_counts(tx)? {
        if count != given {
            let detail = format!("{count} documents are there, {given} numbers were given out");
            findings.push(Finding::new("invoices.counter", series, detail));
        }
    }
    for invoice in checks::credited_too_much(tx, LIST_MAX)? {
        findings.push(Finding::new(
            "invoices.credited",
            invoice,
            "more was credited than the invoice asked for",
        ));
    }
    findings.extend(overdrawn(tx)?);
    findings.truncate(FINDINGS_MAX);
    Ok(findings)
}

/// Invoices of whose lines more was credited than there was. What cannot be read is found elsewhere.
fn overdrawn(tx: &mut ReadTx<'_>) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    let mut open: Option<(String, Content, Vec<Content>)> = None;
    let mut close = |one: Option<(String, Content, Vec<Content>)>| {
        if let Some((id, invoice, notes)) = one
            && is_overdrawn(&invoice, &notes)
        {
            let detail = "of one of its lines more was credited than there was";
            findings.push(Finding::new("invoices.credited_lines", id, detail));
        }
    };
    checks::walk_credited(tx, |id, invoice, note| {
        let Ok(note) = serde_json::from_str::<Content>(note) else { return Ok(()) };
        if let Some((_, _, notes)) = open.as_mut().filter(|(known, ..)| *known == id) {
            notes.push(note);
            return Ok(());
        }
        let read = serde_json::from_str::<Content>(invoice);
        close(std::mem::replace(&mut open, read.ok().map(|invoice| (id, invoice, vec![note])))); // unread: told above
        Ok(())
    })?;
    close(open);
    Ok(findings)
}

fn faults(document: &Walked, vault: &Vault) -> Vec<(&'static str, &'static str)> {
    let mut faults = Vec::new();
    let frozen = Frozen {
        public_id: &document.public_id,
        number_text: &document.number_text,
        content: &document.content,
        buyer_sealed: &document.buyer_sealed,
    };
    if !frozen.is(vault, &document.content_hash) {
        faults.push(("invoices.content", "the content is not the one that was issued"));
    }
    let number = number_text(&document.prefix, document.number, document.digits);
    if number != document.number_text || document.kind != document.series_kind {
        faults.push(("invoices.number", "the number is not one of its series"));
    }
    match serde_json::from_str::<Content>(&document.content) {
        Err(_) => faults.push(("invoices.content", "the content cannot be read")),
        Ok(content) if !adds_up(&content, document) => {
            faults.push(("invoices.totals", "lines, taxes and totals do not add up"));
        }
        Ok(_) => {}
    }
    faults
}

fn adds_up(content: &Content, document: &Walked) -> bool {
    let Ok(sums) = of_lines(content.lines.clone(), content.currency) else { return false };
    let lines_add_up = content.lines.iter().all(|line| line.net.checked_add(line.tax) == Ok(line.gross));
    let stored = (sums.net.minor, sums.tax.minor, sums.gross.minor);
    lines_add_up
        && stored == document.sums
        && (sums.net, sums.tax, sums.gross) == (content.net, content.tax, content.gross)
        && sums.groups == content.groups
        && content.gross.checked_sub(content.paid) == Ok(content.due)
        && content.number == document.number_text
}
