//! The consent log: only ever added to.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId, Timestamp};

use super::word;
use crate::model::{ConsentEntry, ConsentGiven, Decision};

fn decision(text: &str) -> Option<Decision> {
    [Decision::Given, Decision::Withdrawn].into_iter().find(|d| d.word() == text)
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    contact: RowId<kinds::Contact>,
    (given, now): (&ConsentGiven, Timestamp),
) -> Result<(), DbError> {
    let id: Id<kinds::Consent> = cx.new_id();
    tx.execute(
        sql!(
            "INSERT INTO consent_entry
               (public_id, contact, purpose, text_key, text_version, language, decision, decided_at, decided_where,
                recorded_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        params![
            id,
            contact,
            given.purpose,
            given.text_key,
            given.text_version,
            given.language,
            given.decision.word(),
            now,
            given.where_,
            cx.actor.label()
        ],
    )
    .map(drop)
}

/// Of a contact and all that was merged into it, newest first.
pub(crate) fn all_of(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
) -> Result<Vec<ConsentEntry>, DbError> {
    tx.query(
        sql!(
            "WITH RECURSIVE person (id) AS (
                 SELECT CAST($1 AS BIGINT)
                 UNION SELECT c.id FROM contact c JOIN person p ON c.merged_into = p.id)
             SELECT e.public_id, e.purpose, e.text_key, e.text_version, e.decision, e.decided_at, e.decided_where,
                    e.recorded_by, e.language
               FROM consent_entry e JOIN person p ON p.id = e.contact
              ORDER BY e.decided_at DESC, e.id DESC LIMIT 1000"
        ),
        params![contact],
        |row| {
            Ok(ConsentEntry {
                id: row.get(0)?,
                consent: ConsentGiven {
                    purpose: row.get(1)?,
                    text_key: row.get(2)?,
                    text_version: row.get(3)?,
                    language: row.get(8)?,
                    decision: word(row, 4, decision)?,
                    where_: row.get(6)?,
                },
                decided_at: row.get(5)?,
                recorded_by: row.get(7)?,
            })
        },
    )
}

/// What was decided last about a purpose, by a contact or one that was merged into it.
///
/// Hardly anybody was merged: following merges is a question of its own, asked only of those who were.
pub(crate) fn latest(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
    purpose: &str,
) -> Result<Option<Decision>, DbError> {
    let (own, was_merged): (Option<Decision>, bool) = tx.query_one(
        sql!(
            "SELECT (SELECT e.decision FROM consent_entry e WHERE e.contact = $1 AND e.purpose = $2
                      ORDER BY e.decided_at DESC, e.id DESC LIMIT 1),
                    EXISTS (SELECT 1 FROM contact c WHERE c.merged_into = $1)"
        ),
        params![contact, purpose],
        |row| Ok((row.get::<Option<String>>(0)?.map(|_| word(row, 0, decision)).transpose()?, row.get(1)?)),
    )?;
    if was_merged { latest_through_merges(tx, contact, purpose) } else { Ok(own) }
}

fn latest_through_merges(
    tx: &mut ReadTx<'_>,
    contact: RowId<kinds::Contact>,
    purpose: &str,
) -> Result<Option<Decision>, DbError> {
    tx.query_opt(
        sql!(
            "WITH RECURSIVE person (id) AS (
                 SELECT CAST($1 AS BIGINT)
                 UNION SELECT c.id FROM contact c JOIN person p ON c.merged_into = p.id)
             SELECT e.decision FROM consent_entry e JOIN person p ON p.id = e.contact
              WHERE e.purpose = $2 ORDER BY e.decided_at DESC, e.id DESC LIMIT 1"
        ),
        params![contact, purpose],
        |row| word(row, 0, decision),
    )
}
