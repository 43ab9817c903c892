//! What must hold in the books, checked row by row in one stream.

use db::{DbError, ReadTx};
use kernel::Vault;
use kernel::verify::Finding;

use crate::rules::content::{Content, ContentHash, SealHash};
use crate::store::seals::{self, BookLine, Seal};

/// More findings than this do not help anybody.
pub const FINDINGS_MAX: usize = 1000;
const LIST_MAX: u32 = 100;

/// Checks every transaction: that it has entries, that they sum to zero per unit, that its content is the one
/// that was posted; that no entry lacks its transaction or account; that no key stands for two; that what was
/// sealed is there. Streams; call it inside `read_long`.
pub fn verify(tx: &mut ReadTx<'_>, vault: &Vault) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    let mut book = Book { vault, seals: SealWalk::new(seals::all(tx)?), open: None, findings: &mut findings };
    seals::for_each_line(tx, |line| {
        book.line(line);
        Ok(())
    })?;
    book.close();
    book.end_seals();
    for (entry, transaction) in seals::entries_without_transaction(tx, LIST_MAX)? {
        let detail = format!("entry {entry} belongs to transaction row {transaction}, which is not there");
        findings.push(Finding::new("ledger.orphan_entry", format!("entry:{entry}"), detail));
    }
    for (key, count) in seals::keys_used_twice(tx, LIST_MAX)? {
        let detail = format!("{count} transactions carry this idempotency key");
        findings.push(Finding::new("ledger.key_is_unique", key, detail));
    }
    findings.truncate(FINDINGS_MAX);
    Ok(findings)
}

struct Open {
    row: i64,
    public_id: String,
    stored_hash: Vec<u8>,
    hash: ContentHash,
    sums: Vec<(String, i128)>,
    entry_count: usize,
    without_account: usize,
}

struct Book<'a> {
    vault: &'a Vault,
    seals: SealWalk,
    open: Option<Open>,
    findings: &'a mut Vec<Finding>,
}

impl Book<'_> {
    fn line(&mut self, line: BookLine) {
        if self.open.as_ref().is_none_or(|open| open.row != line.row) {
            self.close();
            self.open = Some(Open::of(&line));
        }
        if let (Some(open), Some((account, unit, amount))) = (&mut self.open, line.entry) {
            open.add(account, unit, amount);
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        self.seals.pass(open.row, &open.stored_hash, self.vault, self.findings);
        if self.findings.len() >= FINDINGS_MAX {
            return;
        }
        let mut found = |check, detail: String| {
            self.findings.push(Finding::new(check, open.public_id.clone(), detail));
        };
        if open.entry_count < 2 {
            found("ledger.has_entries", format!("the transaction has {} entries", open.entry_count));
        }
        for (unit, sum) in open.sums.iter().filter(|(_, sum)| *sum != 0) {
            found("ledger.sum_is_zero", format!("the entries sum to {sum} {unit}"));
        }
        if open.without_account > 0 {
            found("ledger.account_exists", format!("{} entries name no account", open.without_account));
        }
        if open.hash.finish(self.vault) != open.stored_hash {
            found(
                "ledger.content",
                "the transaction or one of its entries was changed after it was posted".into(),
            );
        }
    }

    fn end_seals(&mut self) {
        self.seals.pass(i64::MAX, &[], self.vault, self.findings);
    }
}

impl Open {
    fn of(line: &BookLine) -> Self {
        let hash = ContentHash::of(&Content {
            public_id: &line.public_id,
            key: &line.key,
            kind: &line.kind,
            reference: &line.reference,
            reverses_row: line.reverses_row,
            reversal_reason: line.reversal_reason.as_deref(),
            actor: &line.actor,
            posted_at_micros: line.posted_at.as_micros(),
        });
        Self {
            row: line.row,
            public_id: line.public_id.clone(),
            stored_hash: line.content_hash.clone(),
            hash,
            sums: Vec::new(),
            entry_count: 0,
            without_account: 0,
        }
    }

    fn add(&mut self, account: Option<String>, unit: String, amount: i64) {
        self.entry_count += 1;
        match account {
            Some(account) => self.hash.entry(&account, &unit, amount),
            None => self.without_account += 1,
        }
        match self.sums.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, sum)) => *sum += i128::from(amount),
            None => self.sums.push((unit, i128::from(amount))),
        }
    }
}

/// Walks the seals beside the transactions.
struct SealWalk {
    waiting: std::vec::IntoIter<Seal>,
    current: Option<(Seal, SealHash)>,
    last_row: i64,
    last_hash: Vec<u8>,
}

impl SealWalk {
    fn new(seals: Vec<Seal>) -> Self {
        let mut walk = Self { waiting: seals.into_iter(), current: None, last_row: 0, last_hash: Vec::new() };
        walk.next();
        walk
    }

    fn next(&mut self) {
        let hash = SealHash::after(&self.last_hash);
        self.current = self.waiting.next().map(|seal| (seal, hash));
    }

    /// A transaction comes by; seals that end before its row are settled first.
    fn pass(&mut self, row: i64, content_hash: &[u8], vault: &Vault, findings: &mut Vec<Finding>) {
        while let Some((seal, hash)) = self.current.take_if(|(seal, _)| seal.up_to_row < row) {
            let subject = format!("seal:{}", seal.up_to_row);
            if seal.after_row != self.last_row {
                let detail = format!("the seal up to row {} is missing", seal.after_row);
                findings.push(Finding::new("ledger.seal", subject.clone(), detail));
            }
            let is_as_sealed = hash.count == seal.count
                && hash.finish(vault, seal.after_row, seal.up_to_row) == seal.chain_hash;
            if !is_as_sealed {
                let detail = format!(
                    "transactions after row {} up to row {} are not those that were sealed: {} were sealed, {} are there",
                    seal.after_row, seal.up_to_row, seal.count, hash.count
                );
                findings.push(Finding::new("ledger.seal", subject, detail));
            }
            self.last_row = seal.up_to_row;
            self.last_hash = seal.chain_hash;
            self.next();
        }
        if let Some((_, hash)) = &mut self.current
            && row != i64::MAX
        {
            hash.add(content_hash);
        }
    }
}
