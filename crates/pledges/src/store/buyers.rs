//! Sealed business buyers, and when the authority of their numbers is to be asked.

use std::collections::HashMap;

use db::{DbError, ReadTx, Row, Select, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};

use crate::business::{NumberAnswer, NumberToAsk};
use crate::model::PledgeRef;

/// A row as stored.
pub(crate) struct StoredBuyer {
    pub(crate) company: Vec<u8>,
    pub(crate) number: Vec<u8>,
    pub(crate) consultation: Option<Vec<u8>>,
    pub(crate) answer: Option<NumberAnswer>,
    pub(crate) answered_at: Option<Timestamp>,
    pub(crate) tries: i64,
    pub(crate) stated_at: Timestamp,
}

pub(crate) fn of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Option<StoredBuyer>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT company_sealed, number_sealed, consultation_sealed, answer, answered_at, tries, stated_at
             FROM pledge_buyer WHERE pledge_id = $1"
        ),
        params![pledge],
        stored,
    )
}

fn stored(row: &Row<'_>) -> Result<StoredBuyer, DbError> {
    Ok(StoredBuyer {
        company: row.get(0)?,
        number: row.get(1)?,
        consultation: row.get(2)?,
        answer: NumberAnswer::from_word(&row.get::<String>(3)?),
        answered_at: row.get(4)?,
        tries: row.get(5)?,
        stated_at: row.get(6)?,
    })
}

/// Those with a confirmed number.
pub(crate) fn confirmed_among(
    tx: &mut ReadTx<'_>,
    pledges: &[RowId<kinds::Pledge>],
) -> Result<HashMap<RowId<kinds::Pledge>, StoredBuyer>, DbError> {
    let mut select = Select::new(
        "SELECT company_sealed, number_sealed, consultation_sealed, answer, answered_at, tries, stated_at, pledge_id
         FROM pledge_buyer",
    );
    super::lists::one_of(&mut select, "pledge_id IN (", pledges);
    select.filter("answer = 'valid'", &[]);
    let rows = tx.query(&select, select.params(), |row| Ok((row.get(7)?, stored(row)?)))?;
    Ok(rows.into_iter().collect())
}

/// Another number begins anew: what was answered about the one before is gone.
pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    (company, number): (&[u8], &[u8]),
    (stated_at, next_try_at): (Timestamp, Timestamp),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO pledge_buyer (pledge_id, company_sealed, number_sealed, answer, tries, next_try_at, stated_at)
             VALUES ($1, $2, $3, 'unchecked', 0, $5, $4)
             ON CONFLICT (pledge_id) DO UPDATE SET company_sealed = excluded.company_sealed,
             number_sealed = excluded.number_sealed, consultation_sealed = NULL, answer = 'unchecked',
             answered_at = NULL, tries = 0, next_try_at = excluded.next_try_at, stated_at = excluded.stated_at"
        ),
        params![pledge, company, number, stated_at, next_try_at],
    )
    .map(drop)
}

/// The same, sealed for another person.
pub(crate) fn seal_anew(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    (company, number): (&[u8], &[u8]),
    consultation: Option<&[u8]>,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE pledge_buyer SET company_sealed = $2, number_sealed = $3, consultation_sealed = $4
             WHERE pledge_id = $1"
        ),
        params![pledge, company, number, consultation],
    )
    .map(drop)
}

/// It is asked about at once.
pub(crate) fn ask_now(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE pledge_buyer SET next_try_at = $2, tries = 0 WHERE pledge_id = $1 AND answer <> 'invalid'"
        ),
        params![pledge, now],
    )
    .map(drop)
}

/// The number stays, only the company is called otherwise.
pub(crate) fn rename(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    company: &[u8],
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge_buyer SET company_sealed = $2 WHERE pledge_id = $1"),
        params![pledge, company],
    )
    .map(drop)
}

pub(crate) fn remove(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<bool, DbError> {
    Ok(tx.execute(sql!("DELETE FROM pledge_buyer WHERE pledge_id = $1"), params![pledge])? > 0)
}

/// A clear answer about the number that was stated then.
pub(crate) fn answered(
    tx: &mut WriteTx<'_>,
    (pledge, stated_at): (RowId<kinds::Pledge>, Timestamp),
    (answer, consultation): (NumberAnswer, Option<&[u8]>),
    (now, next_try_at): (Timestamp, Option<Timestamp>),
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE pledge_buyer SET answer = $3, consultation_sealed = $4, answered_at = $5, next_try_at = $6, tries = 0
             WHERE pledge_id = $1 AND stated_at = $2"
        ),
        params![pledge, stated_at, answer.word(), consultation, now, next_try_at],
    )?;
    Ok(changed > 0)
}

/// No clear answer: the one before stays, if there was one.
pub(crate) fn unanswered(
    tx: &mut WriteTx<'_>,
    (pledge, stated_at): (RowId<kinds::Pledge>, Timestamp),
    next_try_at: Timestamp,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE pledge_buyer SET answer = CASE WHEN answer = 'unchecked' THEN 'unavailable' ELSE answer END,
             tries = tries + 1, next_try_at = $3 WHERE pledge_id = $1 AND stated_at = $2"
        ),
        params![pledge, stated_at, next_try_at],
    )?;
    Ok(changed > 0)
}

/// At the lock a confirmation that is older than this is asked for anew.
pub(crate) fn ask_at_lock(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    (now, since): (Timestamp, Timestamp),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "UPDATE pledge_buyer SET next_try_at = $2, tries = 0
             WHERE pledge_id = $1 AND answer = 'valid' AND answered_at < $3"
        ),
        params![pledge, now, since],
    )
    .map(drop)
}

/// Numbers whose time has come, of pledges that nothing was sent of, the longest waiting first.
pub(crate) fn to_ask(tx: &mut ReadTx<'_>, now: Timestamp, limit: u32) -> Result<Vec<NumberToAsk>, DbError> {
    tx.query(
        sql!(
            "SELECT p.id, p.public_id, p.campaign_id FROM pledge_buyer b JOIN pledge p ON p.id = b.pledge_id
             WHERE b.next_try_at IS NOT NULL AND b.next_try_at <= $1 
                AND p.state IN ('imported', 'invited', 'in_progress', 'confirmed', 'locked', 'paid')
             ORDER BY b.next_try_at, p.id LIMIT $2"
        ),
        params![now, limit],
        |row| {
            let pledge = PledgeRef { row: row.get(0)?, id: row.get(1)? };
            Ok(NumberToAsk { pledge, campaign: row.get(2)? })
        },
    )
}

/// Nobody can be asked about it any more: its person was erased.
pub(crate) fn ask_no_more(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("UPDATE pledge_buyer SET next_try_at = NULL WHERE pledge_id = $1"), params![pledge])
        .map(drop)
}
