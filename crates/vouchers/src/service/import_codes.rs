//! Codes out of a file: each line is added, was there already, or is held with a reason.

use std::io::Read;
use std::sync::Arc;

use db::{Db, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id};
use serde::Serialize;

use super::create_voucher::voucher;
use super::make_codes::{CODES_AT_ONCE, sealed_code};
use super::{checked_key, code_hash, log};
use crate::error::VoucherError;
use crate::model::{BatchSource, Benefit, Voucher};
use crate::rules::codes_file::{FileCode, HeldLine, LineProblem, PROBLEMS_MAX, read};
use crate::store;
use crate::store::batch::NewBatch;
use crate::store::code::{NewCode, Owner};

/// What became of a file. Always holds: `received` = `added` + `unchanged` + `held`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ImportReport {
    /// Lines with something in them.
    pub received: u64,
    /// New codes.
    pub added: u64,
    /// Codes that the voucher had already.
    pub unchanged: u64,
    /// Lines that were not taken in.
    pub held: u64,
    /// Why, in the order of the file; the first 1,000.
    pub problems: Vec<HeldLine>,
}

impl ImportReport {
    fn hold(&mut self, line: HeldLine) {
        self.held += 1;
        self.problems.push(line);
    }
}

/// Takes a file in: column `code`, for gift codes also `amount` and `currency`. It is read to its end and checked
/// before anything is stored, then stored some lines at a time; ended in between, the same file again goes on.
/// Blocks: call it on a thread for that.
///
/// # Errors
/// [`VoucherError::NotACsv`], [`VoucherError::FileTooLarge`], [`VoucherError::Unknown`]; what is wrong with a line
/// is no error but stands in the report.
pub fn import_codes(
    db: &Db,
    cx: &Cx,
    (id, request_key): (Id<kinds::Voucher>, &str),
    from: &mut dyn Read,
) -> Result<ImportReport, VoucherError> {
    let key = checked_key(request_key)?.to_owned();
    let voucher = db.read_blocking(move |tx| voucher(tx, id))?;
    let file = read(from, voucher.terms.benefit == Benefit::Gift)?;
    let owner = {
        let (cx, voucher) = (cx.clone(), voucher.clone());
        db.write_blocking(move |tx| open_batch(tx, &cx, &voucher, &key))?
    };
    let mut report =
        ImportReport { received: count(file.codes.len() + file.held.len()), ..Default::default() };
    file.held.into_iter().for_each(|line| report.hold(line));
    let at_once = usize::try_from(CODES_AT_ONCE).unwrap_or(usize::MAX);
    let mut codes = file.codes.into_iter().peekable();
    while codes.peek().is_some() {
        let some: Arc<Vec<FileCode>> = Arc::new(codes.by_ref().take(at_once).collect());
        let cx = cx.clone();
        let stored = db.write_blocking(move |tx| store_some(tx, &cx, owner, &some))?;
        report.added += stored.added;
        report.unchanged += stored.unchanged;
        stored.held.into_iter().for_each(|line| report.hold(line));
    }
    report.problems.sort_by_key(|held| held.line);
    report.problems.truncate(PROBLEMS_MAX);
    Ok(report)
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX) // a length in memory always fits
}

fn open_batch(tx: &mut WriteTx<'_>, cx: &Cx, voucher: &Voucher, key: &str) -> Result<Owner, VoucherError> {
    let batch = NewBatch {
        id: cx.new_id(),
        voucher: voucher.row,
        request_key: key,
        source: BatchSource::Imported,
        prefix: "",
        wanted: 0,
        worth: None,
    };
    if let Some(row) = store::batch::insert(tx, cx, &batch)? {
        log(tx, cx, "voucher.codes_imported", voucher.id, serde_json::json!({ "batch": batch.id }))?;
        return Ok(Owner { voucher: voucher.row, batch: row });
    }
    let before = store::batch::by_request_key(tx, key)?.ok_or(VoucherError::Unknown)?;
    if before.voucher != voucher.row {
        return Err(VoucherError::BadRequestKey);
    }
    Ok(Owner { voucher: voucher.row, batch: before.batch.row })
}

#[derive(Default)]
struct Stored {
    added: u64,
    unchanged: u64,
    held: Vec<HeldLine>,
}

fn store_some(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    owner: Owner,
    lines: &[FileCode],
) -> Result<Stored, VoucherError> {
    let mut stored = Stored::default();
    let mut new: Vec<&FileCode> = Vec::new();
    for line in lines {
        match store::code::by_hash(tx, &code_hash(cx, &line.normalised))? {
            None => new.push(line),
            Some(found) if found.voucher == owner.voucher => stored.unchanged += 1,
            Some(_) => stored.held.push(HeldLine { line: line.line, problem: LineProblem::Taken }),
        }
    }
    let rows = tx.reserve_ids("voucher_code", new.len())?;
    let codes: Vec<NewCode> = rows
        .into_iter()
        .zip(&new)
        .map(|(row, line)| sealed_code(cx, (row, line.worth), &line.shown, &line.normalised))
        .collect();
    if !codes.is_empty() {
        store::code::insert_many(tx, owner, &codes, cx.now())?;
        store::gift::issue_many(tx, cx, &codes)?;
        let made = u32::try_from(codes.len()).unwrap_or(u32::MAX); // a few hundred
        store::batch::count_made(tx, owner.batch, made, made)?;
    }
    stored.added = count(codes.len());
    Ok(stored)
}
