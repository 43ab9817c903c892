//! What `verify` asks. At most 200 findings of a kind: more do not help whoever reads them.

use std::collections::BTreeMap;

use db::{DbError, ReadTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, Timestamp};

type Ids = Result<Vec<Id<kinds::Contact>>, DbError>;

fn ids(tx: &mut ReadTx<'_>, statement: &'static db::Statement) -> Ids {
    tx.query(statement, &[], |row| row.get(0))
}

pub(crate) fn live_without_key(tx: &mut ReadTx<'_>) -> Ids {
    ids(
        tx,
        sql!(
            "SELECT c.public_id FROM contact c WHERE c.erased_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM contact_key k WHERE k.contact = c.id) ORDER BY c.id LIMIT 200"
        ),
    )
}

pub(crate) fn erased_with_key(tx: &mut ReadTx<'_>) -> Ids {
    ids(
        tx,
        sql!(
            "SELECT c.public_id FROM contact_key k JOIN contact c ON c.id = k.contact
              WHERE c.erased_at IS NOT NULL ORDER BY c.id LIMIT 200"
        ),
    )
}

pub(crate) fn erased_with_traces(tx: &mut ReadTx<'_>) -> Ids {
    ids(
        tx,
        sql!(
            "SELECT c.public_id FROM contact c
              WHERE c.erased_at IS NOT NULL
                AND (c.name_sealed IS NOT NULL
                  OR EXISTS (SELECT 1 FROM contact_email e WHERE e.contact = c.id AND e.is_current = 1)
                  OR EXISTS (SELECT 1 FROM contact_email e WHERE e.contact = c.id AND e.is_current = 0)
                  OR EXISTS (SELECT 1 FROM contact_search_word w WHERE w.contact = c.id)
                  OR EXISTS (SELECT 1 FROM field_source f WHERE f.contact = c.id AND f.earlier_sealed IS NOT NULL))
              ORDER BY c.id LIMIT 200"
        ),
    )
}

/// Merged contacts without a standing line in the log of merges, or with another winner there.
pub(crate) fn merged_without_record(tx: &mut ReadTx<'_>) -> Ids {
    ids(
        tx,
        sql!(
            "SELECT c.public_id FROM contact c
              WHERE c.merged_into IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM contact_merge m
                                 WHERE m.losing = c.id AND m.winning = c.merged_into AND m.undone_at IS NULL)
              ORDER BY c.id LIMIT 200"
        ),
    )
}

/// Every redirect: row to row it was merged into, with the id outside.
pub(crate) fn redirects(tx: &mut ReadTx<'_>) -> Result<BTreeMap<i64, (i64, Id<kinds::Contact>)>, DbError> {
    let statement = sql!("SELECT id, merged_into, public_id FROM contact WHERE merged_into IS NOT NULL");
    let rows = tx.query(statement, &[], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.into_iter().collect())
}

/// The highest row of a contact; 0 when there is none.
pub(crate) fn last_row(tx: &mut ReadTx<'_>) -> Result<i64, DbError> {
    tx.query_one(sql!("SELECT COALESCE(MAX(id), 0) FROM contact"), &[], |row| row.get(0))
}

/// A decision about a consent.
pub(crate) struct Decided {
    pub(crate) purpose: String,
    pub(crate) decision: String,
    pub(crate) at: Timestamp,
}

/// The log of the contacts in these rows (after, up to), in the order it was written: whose, and what.
pub(crate) fn consents_in_log(
    tx: &mut ReadTx<'_>,
    (after, up_to): (i64, i64),
) -> Result<Vec<(String, Decided)>, DbError> {
    tx.query(
        sql!(
            "SELECT c.public_id, e.purpose, e.decision, e.decided_at FROM contact c
               JOIN consent_entry e ON e.contact = c.id
              WHERE c.id > $1 AND c.id <= $2 ORDER BY e.id"
        ),
        params![after, up_to],
        |row| Ok((row.get(0)?, Decided { purpose: row.get(1)?, decision: row.get(2)?, at: row.get(3)? })),
    )
}

/// Events of one name about the contacts in these rows (after, up to), in their order: whose, facts and when.
pub(crate) fn events_in(
    tx: &mut ReadTx<'_>,
    name: &'static str,
    (after, up_to): (i64, i64),
) -> Result<Vec<(String, String, Timestamp)>, DbError> {
    tx.query(
        sql!(
            "SELECT d.subject, d.facts, d.occurred_at FROM contact c JOIN domain_event d ON d.subject = c.public_id
              WHERE c.id > $2 AND c.id <= $3 AND d.name = $1 ORDER BY d.id"
        ),
        params![name, after, up_to],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}
