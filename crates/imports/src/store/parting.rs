//! What several tables hold of one pledge for its person, when that becomes another one.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

type Record = RowId<kinds::ImportRecord>;
type Pledge = RowId<kinds::Pledge>;
type Contact = RowId<kinds::Contact>;
/// A record with what is sealed of it: changes, and what it said before.
type OfChanged = (Record, Option<Vec<u8>>, Option<Vec<u8>>);
/// A record with what somebody put right in it, sealed.
type Settled = (Record, Option<Vec<u8>>);

/// Records about a pledge of which something is kept: changes of it, also where they are held since, and
/// addresses that were not taken over.
pub(crate) fn of_changed(tx: &mut ReadTx<'_>, pledge: Pledge) -> Result<Vec<OfChanged>, DbError> {
    tx.query(
        sql!(
            "SELECT y.record_id, y.changes_sealed, y.prior_sealed FROM import_record r
             JOIN import_record_body y ON y.record_id = r.id
             WHERE r.pledge_id = $1 AND r.outcome <> 'unchanged'
             UNION ALL
             SELECT y.record_id, y.changes_sealed, y.prior_sealed FROM import_record r
             JOIN import_record_body y ON y.record_id = r.id
             WHERE r.pledge_id = $1 AND r.outcome = 'unchanged' AND r.flags <> ''
             ORDER BY 1"
        ),
        params![pledge],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Whether a record changed the pledge of which nothing is kept any more.
pub(crate) fn changed_and_not_kept(tx: &mut ReadTx<'_>, pledge: Pledge) -> Result<bool, DbError> {
    let found = tx.query_opt(
        sql!(
            "SELECT 1 FROM import_record r LEFT JOIN import_record_body y ON y.record_id = r.id
             WHERE r.pledge_id = $1 AND r.outcome = 'changed' AND y.record_id IS NULL LIMIT 1"
        ),
        params![pledge],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}

pub(crate) fn set_changed(
    tx: &mut WriteTx<'_>,
    record: Record,
    (changes, prior): (Option<&[u8]>, Option<&[u8]>),
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_record_body SET changes_sealed = $2, prior_sealed = $3 WHERE record_id = $1"),
        params![record, changes, prior],
    )
    .map(drop)
}

/// Held records of a person that stand for this id of the platform.
pub(crate) fn held(
    tx: &mut ReadTx<'_>,
    contact: Contact,
    source_hash: &[u8],
) -> Result<Vec<(Record, Vec<u8>)>, DbError> {
    tx.query(
        sql!(
            "SELECT y.record_id, y.held_sealed FROM import_record_body y JOIN import_record r ON r.id = y.record_id
             WHERE y.held_for = $1 AND y.held_sealed IS NOT NULL AND r.source_hash = $2 ORDER BY y.record_id"
        ),
        params![contact, source_hash],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Decisions about records of this id that are kept for a person.
pub(crate) fn settlements(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    source_hash: &[u8],
    contact: Contact,
) -> Result<Vec<Settled>, DbError> {
    tx.query(
        sql!(
            "SELECT record_id, corrections_sealed FROM import_settlement
             WHERE campaign_id = $1 AND source_hash = $2 AND contact_id = $3 ORDER BY id"
        ),
        params![campaign, source_hash, contact],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn set_settlement(
    tx: &mut WriteTx<'_>,
    record: Record,
    (contact, corrections): (Contact, Option<&[u8]>),
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE import_settlement SET contact_id = $2, corrections_sealed = $3 WHERE record_id = $1"),
        params![record, contact, corrections],
    )
    .map(drop)
}

/// The pledge is another person's. Where its import had made the person before, their other pledges of that import say
/// so too: taken back, it takes both people with it.
pub(crate) fn set_contact(
    tx: &mut WriteTx<'_>,
    pledge: Pledge,
    (from, to): (Contact, Contact),
) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE import_source SET contact_id = $2 WHERE pledge_id = $1"), params![pledge, to])?;
    tx.execute(
        sql!(
            "UPDATE import_made SET made_contact = 1 WHERE contact_id = $2 AND made_contact = 0
                AND EXISTS (SELECT 1 FROM import_made p WHERE p.pledge_id = $1 AND p.made_contact = 1
                    AND p.batch_id = import_made.batch_id)"
        ),
        params![pledge, from],
    )?;
    tx.execute(
        sql!("UPDATE import_made SET contact_id = $2, made_contact = 1 WHERE pledge_id = $1"),
        params![pledge, to],
    )
    .map(drop)
}
