//! Keys out of a file: each line is added, was there already, or is held with a reason.

use std::io::Read;
use std::sync::Arc;

use db::{Db, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id};
use serde::Serialize;

use super::create_pool::pool;
use super::give_key::key_place;
use super::log;
use crate::error::DigitalError;
use crate::jobs_of_digital::ServeWaiting;
use crate::model::KeyPool;
use crate::rules::keys_file::{FileKey, HeldKey, KeyProblem, PROBLEMS_MAX, read};
use crate::rules::pools::Told;
use crate::store;
use crate::store::keys::NewKey;

/// Keys of one transaction: few enough that nobody waits long for the write lock.
const KEYS_AT_ONCE: usize = 250;

/// What became of a file. Always holds: `received` = `added` + `unchanged` + `held`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct KeysReport {
    /// Lines with something in them.
    pub received: u64,
    /// New keys.
    pub added: u64,
    /// Keys that the pool had already.
    pub unchanged: u64,
    /// Lines that were not taken in.
    pub held: u64,
    /// Why, in the order of the file; the first 1,000.
    pub problems: Vec<HeldKey>,
}

/// Takes a file of keys into a pool. It is read to its end and checked before anything is stored; ended in between,
/// the same file again goes on. A key that any pool of the installation has is not added: one key is for one
/// person. Whoever waited gets theirs by a job. Blocks: call it on a thread for that.
///
/// # Errors
/// [`DigitalError::NotACsv`], [`DigitalError::TooManyKeys`], [`DigitalError::Unknown`]; what is wrong with a line is
/// no error but stands in the report.
pub fn import_keys(
    db: &Db,
    cx: &Cx,
    id: Id<kinds::KeyPool>,
    from: &mut dyn Read,
) -> Result<KeysReport, DigitalError> {
    let pool = db.read_blocking(move |tx| pool(tx, id))?;
    let file = read(from)?;
    let mut report = KeysReport { received: count(file.keys.len() + file.held.len()), ..Default::default() };
    let mut problems = file.held;
    let mut keys = file.keys.into_iter().peekable();
    while keys.peek().is_some() {
        let some: Arc<Vec<FileKey>> = Arc::new(keys.by_ref().take(KEYS_AT_ONCE).collect());
        let (cx, pool) = (cx.clone(), pool.clone());
        let stored = db.write_blocking(move |tx| store_some(tx, &cx, &pool, &some))?;
        report.added += stored.added;
        report.unchanged += stored.unchanged;
        problems.extend(stored.held);
    }
    report.held = count(problems.len());
    problems.sort_by_key(|held| held.line);
    problems.truncate(PROBLEMS_MAX);
    report.problems = problems;
    let (cx, added) = (cx.clone(), report.added);
    db.write_blocking(move |tx| {
        log(tx, &cx, "key_pool.keys_imported", pool.id, serde_json::json!({ "added": added }))
    })?;
    Ok(report)
}

/// What [`import_keys`] would do with a file at this moment; nothing is stored.
pub(crate) fn look(
    db: &Db,
    cx: &Cx,
    pool: &KeyPool,
    from: &mut dyn Read,
) -> Result<KeysReport, DigitalError> {
    let file = read(from)?;
    let mut report = KeysReport { received: count(file.keys.len() + file.held.len()), ..Default::default() };
    let mut problems = file.held;
    let keys = Arc::new(file.keys);
    let (cx, row) = (cx.clone(), pool.row);
    let known = db.read_blocking(move |tx| {
        let mut known = Vec::with_capacity(keys.len());
        for key in keys.iter() {
            let hash = key_hash(&cx, key);
            known.push((key.line, store::keys::pool_of_hash(tx, &hash)?));
        }
        Ok::<_, DigitalError>(known)
    })?;
    for (line, pool) in known {
        match pool {
            None => report.added += 1,
            Some(found) if found == row => report.unchanged += 1,
            Some(_) => problems.push(HeldKey { line, problem: KeyProblem::InAnotherPool }),
        }
    }
    report.held = count(problems.len());
    problems.sort_by_key(|held| held.line);
    problems.truncate(PROBLEMS_MAX);
    report.problems = problems;
    Ok(report)
}

fn key_hash(cx: &Cx, key: &FileKey) -> Vec<u8> {
    cx.vault.blind_index("digital.key", &key.text)
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX) // a length in memory always fits
}

#[derive(Default)]
struct Stored {
    added: u64,
    unchanged: u64,
    held: Vec<HeldKey>,
}

fn store_some(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pool: &KeyPool,
    keys: &[FileKey],
) -> Result<Stored, DigitalError> {
    let mut stored = Stored::default();
    let mut new: Vec<(&FileKey, Vec<u8>)> = Vec::new();
    for key in keys {
        let hash = key_hash(cx, key);
        match store::keys::pool_of_hash(tx, &hash)? {
            None => new.push((key, hash)),
            Some(found) if found == pool.row => stored.unchanged += 1,
            Some(_) => stored.held.push(HeldKey { line: key.line, problem: KeyProblem::InAnotherPool }),
        }
    }
    if !new.is_empty() {
        stored.added = count(new.len());
        let rows = tx.reserve_ids("digital_key", new.len())?;
        let seal = |(row, (key, hash)): (i64, (&FileKey, Vec<u8>))| {
            let place = row.to_be_bytes();
            let sealed = cx.vault.seal_secret(key_place(&place), key.text.as_bytes(), cx.random.as_ref());
            NewKey { row, hash, sealed }
        };
        let keys = rows.into_iter().zip(new).map(seal).collect();
        store::keys::insert_many(tx, pool.row, keys, cx.now())?;
        // What was told about the keys of before says nothing about these.
        store::keys::set_told(tx, pool.row, Told::Nothing)?;
        // With the keys themselves: whatever ends the rest of the file, who waits gets these.
        jobs::enqueue(tx, cx.now(), &ServeWaiting { pool: pool.id })?;
    }
    Ok(stored)
}
