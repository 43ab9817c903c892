//! What went back for credit notes of parts of orders.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Money, RowId};

use crate::model::{AgreedQuote, Pledge};
use crate::service::repay_part::PartRepaid;
use crate::store::columns::Cursor;

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    quote: RowId<AgreedQuote>,
    one: &PartRepaid,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO pledge_part_repaid
                 (pledge_id, quote_id, document, amount_minor, paid_minor, paid_currency, repaid_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        params![
            pledge,
            quote,
            one.note,
            one.amount.minor,
            one.paid.minor,
            one.paid.currency,
            one.day.to_string()
        ],
    )
    .map(drop)
}

/// Those of a pledge, oldest first.
pub(crate) fn of_pledge(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Vec<PartRepaid>, DbError> {
    tx.query(
        sql!(
            "SELECT document, amount_minor, paid_minor, paid_currency, repaid_on FROM pledge_part_repaid
             WHERE pledge_id = $1 ORDER BY id LIMIT 1000"
        ),
        params![pledge.row],
        |row| {
            let mut c = Cursor::new(row);
            let note = c.next()?;
            let amount = pledge.money(c.next()?);
            let paid = Money::new(c.next()?, c.next()?);
            Ok(PartRepaid { note, amount, paid, day: c.word("a day", |text| text.parse().ok())? }) // `word` makes the error
        },
    )
}

/// How much went back of a pledge in all, and for credit notes of one quote, minor units.
pub(crate) fn sums(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
    quote: Option<i64>,
) -> Result<(i64, i64), DbError> {
    tx.query_one(
        sql!(
            "SELECT CAST(COALESCE(SUM(amount_minor), 0) AS BIGINT),
                    CAST(COALESCE(SUM(amount_minor) FILTER (WHERE quote_id = $2), 0) AS BIGINT)
             FROM pledge_part_repaid WHERE pledge_id = $1"
        ),
        params![pledge, quote],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
