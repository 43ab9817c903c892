//! Thousands of movements: what an import brings.

use std::collections::{BTreeSet, HashMap};

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Timestamp, in_parallel};

use crate::model::{LedgerError, PostedCounts, Posting};
use crate::rules::balanced;
use crate::rules::content::{Content, ContentHash};
use crate::service::post::repeated;
use crate::store::bulk;

/// Rows that are worked out and written at once; memory stays flat however many there are.
const POSTINGS_AT_ONCE: usize = 1000;

/// Writes many movements into the caller's transaction, each as [`crate::post`] would. One that is refused
/// refuses all. Keep the number small enough for the time the caller may hold the write lock: some 500 postings
/// take about 10 ms.
pub fn post_many(tx: &mut WriteTx<'_>, cx: &Cx, postings: &[Posting]) -> Result<PostedCounts, LedgerError> {
    let mut counts = PostedCounts::default();
    for chunk in postings.chunks(POSTINGS_AT_ONCE) {
        let done = post_chunk(tx, cx, chunk)?;
        counts.new += done.new;
        counts.repeated += done.repeated;
    }
    Ok(counts)
}

fn post_chunk(tx: &mut WriteTx<'_>, cx: &Cx, postings: &[Posting]) -> Result<PostedCounts, LedgerError> {
    let (wanted, doubled) = by_key(postings)?;
    let keys: Vec<&str> = wanted.iter().map(|p| p.key.as_str()).collect();
    let known = bulk::known_keys(tx, &keys)?;
    let (there, fresh): (Vec<&Posting>, Vec<&Posting>) = wanted.iter().partition(|p| known.contains(&p.key));
    for posting in &there {
        repeated(tx, posting, None)?;
    }
    let (now, actor) = (cx.now(), cx.actor.label());
    let codes: BTreeSet<_> = fresh.iter().flat_map(|p| &p.entries).map(|e| &e.account).collect();
    let accounts = bulk::account_rows(tx, &codes, now)?;
    let named: Vec<(&Posting, String)> =
        fresh.into_iter().map(|p| (p, cx.new_id::<kinds::LedgerTransaction>().to_string())).collect();
    let rows = in_parallel(&named, |(posting, public_id)| row(cx, posting, public_id, (&actor, now)));
    if !rows.is_empty() {
        bulk::insert(tx, &rows, &accounts, &actor, now)?;
    }
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX); // a usize always fits
    Ok(PostedCounts { new: count(rows.len()), repeated: count(there.len() + doubled) })
}

/// Each key once, in order, and how many came a second time with the same content.
fn by_key(postings: &[Posting]) -> Result<(Vec<&Posting>, usize), LedgerError> {
    let mut seen: HashMap<&str, &Posting> = HashMap::with_capacity(postings.len());
    let mut wanted = Vec::with_capacity(postings.len());
    for posting in postings {
        balanced::check(posting)?;
        match seen.insert(&posting.key, posting) {
            None => wanted.push(posting),
            Some(first) if first == posting => {}
            Some(_) => return Err(LedgerError::KeyReused(posting.key.clone())),
        }
    }
    let doubled = postings.len() - wanted.len();
    Ok((wanted, doubled))
}

/// `now` is the instant that is stored: a clock asked again shows another one, and the content would not fit.
fn row<'p>(
    cx: &Cx,
    posting: &'p Posting,
    public_id: &'p str,
    (actor, now): (&str, Timestamp),
) -> bulk::Row<'p> {
    let mut content = ContentHash::of(&Content {
        public_id,
        key: &posting.key,
        kind: posting.kind,
        reference: &posting.reference,
        reverses_row: None,
        reversal_reason: None,
        actor,
        posted_at_micros: now.as_micros(),
    });
    for entry in &posting.entries {
        content.entry(entry.account.as_str(), entry.unit.as_str(), entry.amount);
    }
    bulk::Row { posting, public_id, content_hash: content.finish(&cx.vault) }
}
