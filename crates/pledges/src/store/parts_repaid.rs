//! What went back for credit notes of parts of orders.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Money, RowId};

use crate::model::{AgreedQuote, Pledge};
use crate::service::repay_part::PartRepaid;
use crate::store::columns::Cursor;

/// Notes what went back for a credit note of an agreed quote, and how much of it was the platform's credit.
pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    (pledge, quote): (RowId<kinds::Pledge>, RowId<AgreedQuote>),
    (one, of_credit): (&PartRepaid, Money),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO pledge_part_repaid
                 (pledge_id, quote_id, document, amount_minor, of_credit_minor, paid_minor, paid_currency, repaid_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        params![
            pledge,
            quote,
            one.note,
            one.amount.minor,
            of_credit.minor,
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

/// Sums of what went back for credit notes, minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sums {
    /// Of the whole pledge.
    pub(crate) all_minor: i64,
    /// For credit notes of one quote.
    pub(crate) for_quote_minor: i64,
    /// How much of all was the platform's credit.
    pub(crate) of_credit_minor: i64,
    /// The same of one quote.
    pub(crate) of_credit_for_quote_minor: i64,
}

/// How much went back of a pledge in all, and for credit notes of one quote.
pub(crate) fn sums(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
    quote: Option<i64>,
) -> Result<Sums, DbError> {
    tx.query_one(
        sql!(
            "SELECT CAST(COALESCE(SUM(amount_minor), 0) AS BIGINT),
                    CAST(COALESCE(SUM(amount_minor) FILTER (WHERE quote_id = $2), 0) AS BIGINT),
                    CAST(COALESCE(SUM(of_credit_minor), 0) AS BIGINT),
                    CAST(COALESCE(SUM(of_credit_minor) FILTER (WHERE quote_id = $2), 0) AS BIGINT)
             FROM pledge_part_repaid WHERE pledge_id = $1"
        ),
        params![pledge, quote],
        |row| {
            Ok(Sums {
                all_minor: row.get(0)?,
                for_quote_minor: row.get(1)?,
                of_credit_minor: row.get(2)?,
                of_credit_for_quote_minor: row.get(3)?,
            })
        },
    )
}
