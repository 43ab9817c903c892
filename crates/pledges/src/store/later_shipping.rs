//! Waves of agreed pledges whose shipping is paid later.

use db::{DbError, ReadTx, Select, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Id, RowId, Timestamp};

use crate::model::AgreedQuote;

/// A wave of an agreed pledge.
pub(crate) struct LaterWave {
    pub(crate) wave: Id<kinds::Wave>,
    /// The quote by which its shipping is owed; `None`: its payment was not opened yet.
    pub(crate) charged_by: Option<i64>,
    /// What that quote costs more than the one before it.
    pub(crate) charged_minor: i64,
    /// Whether that was paid.
    pub(crate) is_paid: bool,
    /// Since when all was paid before that was charged.
    pub(crate) paid_before: Option<Timestamp>,
}

impl LaterWave {
    /// Whether it was charged, and something of that is still owed.
    pub(crate) const fn is_owed(&self) -> bool {
        self.charged_minor > 0 && !self.is_paid
    }
}

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    (wave, estimate_minor): (Id<kinds::Wave>, i64),
) -> Result<(), DbError> {
    tx.execute(
        sql!("INSERT INTO pledge_later_shipping (pledge_id, wave, estimate_minor) VALUES ($1, $2, $3)"),
        params![pledge, wave, estimate_minor],
    )
    .map(drop)
}

/// Notes by which quote a wave is owed; answers whether nobody did before.
pub(crate) fn set_charged(
    tx: &mut WriteTx<'_>,
    (pledge, wave): (RowId<kinds::Pledge>, Id<kinds::Wave>),
    (quote, charged_minor): (RowId<AgreedQuote>, i64),
    paid_before: Option<Timestamp>,
) -> Result<bool, DbError> {
    let changed = tx.execute(
        sql!(
            "UPDATE pledge_later_shipping SET quote_id = $3, charged_minor = $4, paid_before = $5
             WHERE pledge_id = $1 AND wave = $2 AND quote_id IS NULL"
        ),
        params![pledge, wave, quote, charged_minor, paid_before],
    )?;
    Ok(changed == 1)
}

/// What was charged for waves of a pledge is paid.
pub(crate) fn set_paid(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge_later_shipping SET is_paid = 1 WHERE pledge_id = $1 AND charged_minor > 0"),
        params![pledge],
    )
    .map(drop)
}

/// What was charged for a wave is let go.
pub(crate) fn set_waived(
    tx: &mut WriteTx<'_>,
    (pledge, wave): (RowId<kinds::Pledge>, Id<kinds::Wave>),
) -> Result<(), DbError> {
    tx.execute(
        sql!("UPDATE pledge_later_shipping SET charged_minor = 0 WHERE pledge_id = $1 AND wave = $2"),
        params![pledge, wave],
    )
    .map(drop)
}

pub(crate) fn remove_all(tx: &mut WriteTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM pledge_later_shipping WHERE pledge_id = $1"), params![pledge]).map(drop)
}

pub(crate) fn of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<Vec<LaterWave>, DbError> {
    tx.query(
        sql!(
            "SELECT wave, quote_id, charged_minor, is_paid, paid_before FROM pledge_later_shipping WHERE pledge_id = $1
             ORDER BY wave"
        ),
        params![pledge],
        |row| {
            Ok(LaterWave {
                wave: row.get(0)?,
                charged_by: row.get(1)?,
                charged_minor: row.get(2)?,
                is_paid: row.get::<i64>(3)? != 0,
                paid_before: row.get(4)?,
            })
        },
    )
}

/// The pledges after a row for which payment of a wave was not opened yet.
pub(crate) fn to_open(
    tx: &mut ReadTx<'_>,
    wave: Id<kinds::Wave>,
    (after, limit): (Option<RowId<kinds::Pledge>>, u32),
) -> Result<Vec<RowId<kinds::Pledge>>, DbError> {
    tx.query(
        sql!(
            "SELECT pledge_id FROM pledge_later_shipping WHERE wave = $1 AND quote_id IS NULL AND pledge_id > $2
             ORDER BY pledge_id LIMIT $3"
        ),
        params![wave, after.map_or(0, RowId::get), limit],
        |row| row.get(0),
    )
}

/// Order number and country of a pledge of which nothing else may be readable.
pub(crate) fn known_of(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
) -> Result<(String, Option<CountryCode>), DbError> {
    tx.query_one(sql!("SELECT order_number, country FROM pledge WHERE id = $1"), params![pledge], |row| {
        let country: Option<String> = row.get(1)?;
        Ok((row.get(0)?, country.and_then(|code| code.parse().ok())))
    })
}

/// How many pledges wait for a wave to be opened, what they were told it would cost, how many were asked for money for
/// it, and for how much: by the currency in which they are priced.
pub(crate) fn sums(tx: &mut ReadTx<'_>, wave: Id<kinds::Wave>) -> Result<Vec<(Currency, [i64; 4])>, DbError> {
    tx.query(
        sql!(
            "SELECT p.currency, CAST(COUNT(*) FILTER (WHERE l.quote_id IS NULL) AS BIGINT),
                    CAST(COALESCE(SUM(l.estimate_minor) FILTER (WHERE l.quote_id IS NULL), 0) AS BIGINT),
                    CAST(COUNT(*) FILTER (WHERE l.charged_minor > 0) AS BIGINT),
                    CAST(COALESCE(SUM(l.charged_minor), 0) AS BIGINT)
             FROM pledge_later_shipping l JOIN pledge p ON p.id = l.pledge_id
             WHERE l.wave = $1 GROUP BY p.currency ORDER BY p.currency"
        ),
        params![wave],
        |row| Ok((row.get(0)?, [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?])),
    )
}

/// A pledge, and a wave of it whose goods stay where they are.
pub(crate) type PledgeWave = (RowId<kinds::Pledge>, Id<kinds::Wave>);

/// The waves of these pledges whose payment was not opened yet.
pub(crate) fn held_back(
    tx: &mut ReadTx<'_>,
    pledges: &[RowId<kinds::Pledge>],
) -> Result<Vec<PledgeWave>, DbError> {
    let mut select = Select::new("SELECT l.pledge_id, l.wave FROM pledge_later_shipping l");
    super::lists::one_of(&mut select, "l.pledge_id IN (", pledges);
    select.filter("l.quote_id IS NULL", &[]);
    tx.query(&select, select.params(), |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Rows of pledges that are not agreed to, by their public ids.
pub(crate) fn without_agreement(tx: &mut ReadTx<'_>, limit: u32) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT DISTINCT p.public_id FROM pledge_later_shipping l JOIN pledge p ON p.id = l.pledge_id
             WHERE p.quote_id IS NULL ORDER BY 1 LIMIT $1"
        ),
        params![limit],
        |row| row.get(0),
    )
}
