//! The parts in which pledges are paid.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Currency, Money, RowId};

use crate::model::PaidInParts;
use crate::rules::instalments::{PartDay, PlannedPart};
use crate::store::columns::Cursor;

/// A part as stored, and whether its day has come.
pub(crate) type StoredPart = (PlannedPart, PartDay);

pub(crate) fn of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
    currency: Currency,
) -> Result<Vec<StoredPart>, DbError> {
    tx.query(
        sql!(
            "SELECT number, due_on, amount_minor, standing FROM pledge_instalment WHERE pledge_id = $1
             ORDER BY number"
        ),
        params![pledge],
        |row| {
            let mut c = Cursor::new(row);
            let number = c.next()?;
            let due_on = c.word("a day", |text| text.parse().ok())?; // `word` makes the error
            let amount = Money::new(c.next()?, currency);
            Ok((PlannedPart { number, due_on, amount }, c.word("how a day stands", PartDay::from_word)?))
        },
    )
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    (part, day): (&PlannedPart, PartDay),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO pledge_instalment (pledge_id, number, due_on, amount_minor, standing)
             VALUES ($1, $2, $3, $4, $5)"
        ),
        params![pledge, part.number, part.due_on.to_string(), part.amount.minor, day.word()],
    )
    .map(drop)
}

/// The day of a part has come, or is over; answers whether nobody else noted it since.
pub(crate) fn set_day(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    number: u32,
    (from, to): (PartDay, PartDay),
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE pledge_instalment SET standing = $4 WHERE pledge_id = $1 AND number = $2 AND standing = $3"
        ),
        params![pledge, number, from.word(), to.word()],
    )?;
    Ok(changed == 1)
}

/// What the pledge keeps of its parts; `None`: it is not paid in parts.
pub(crate) fn set_sums(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    sums: Option<PaidInParts>,
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge SET parts_later_minor = $2, parts_in_time_minor = $3 WHERE id = $1"),
        params![pledge, sums.map(|sums| sums.later_minor), sums.map(|sums| sums.in_time_minor)],
    )
    .map(drop)
}

pub(crate) fn remove(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM pledge_instalment WHERE pledge_id = $1"), params![pledge])?;
    set_sums(tx, pledge, None)
}

/// Campaigns in which the day of a part may have come, or be over, by this day (`2027-01-15`).
pub(crate) fn campaigns_with_days(
    tx: &mut ReadTx<'_>,
    until: &str,
) -> Result<Vec<RowId<kinds::Campaign>>, DbError> {
    tx.query(
        sql!(
            "SELECT DISTINCT p.campaign_id FROM pledge_instalment i JOIN pledge p ON p.id = i.pledge_id
             WHERE i.standing <> 'late' AND i.due_on <= $1 ORDER BY 1"
        ),
        params![until],
        |row| row.get(0),
    )
}

/// Pledges of a campaign with a part whose day has come or is over and is not noted so.
pub(crate) fn with_days(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    today: &str,
    limit: u32,
) -> Result<Vec<RowId<kinds::Pledge>>, DbError> {
    tx.query(
        sql!(
            "SELECT DISTINCT i.pledge_id FROM pledge_instalment i JOIN pledge p ON p.id = i.pledge_id
             WHERE p.campaign_id = $1 AND i.standing <> 'late' AND i.due_on <= $2
               AND (i.due_on < $2 OR i.standing = 'ahead')
             ORDER BY 1 LIMIT $3"
        ),
        params![campaign, today, limit],
        |row| row.get(0),
    )
}

pub(crate) fn any_of_campaign(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<bool, DbError> {
    let found: Option<i64> = tx.query_opt(
        sql!("SELECT 1 FROM pledge WHERE campaign_id = $1 AND parts_in_time_minor IS NOT NULL LIMIT 1"),
        params![campaign],
        |row| row.get(0),
    )?;
    Ok(found.is_some())
}

/// Parts of pledges that are not agreed to be paid in parts, and pledges whose parts are gone.
pub(crate) fn without_agreement(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<(String, String)>, DbError> {
    tx.query(
        sql!(
            "SELECT p.public_id, p.state FROM pledge p
             WHERE (p.quote_id IS NULL OR p.parts_later_minor IS NULL)
               AND EXISTS (SELECT 1 FROM pledge_instalment i WHERE i.pledge_id = p.id)
             UNION ALL
             SELECT p.public_id, p.state FROM pledge p
             WHERE p.parts_in_time_minor IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM pledge_instalment i WHERE i.pledge_id = p.id)
             ORDER BY 1 LIMIT $1"
        ),
        params![limit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
