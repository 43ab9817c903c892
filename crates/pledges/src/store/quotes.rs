//! Quotes that were agreed to: written once, never changed.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Money, RowId, Timestamp};

use crate::model::AgreedQuote;

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    (quote, seal): (&str, &str),
    total: Money,
    (actor, now): (&str, Timestamp),
) -> Result<RowId<AgreedQuote>, DbError> {
    tx.insert(
        sql!(
            "INSERT INTO pledge_quote (pledge_id, quote, seal, total_minor, currency, agreed_by, agreed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id"
        ),
        params![pledge, quote, seal, total.minor, total.currency, actor, now],
    )
}

/// The quote as JSON, and its seal.
pub(crate) fn load(
    tx: &mut ReadTx<'_>,
    quote: RowId<AgreedQuote>,
) -> Result<Option<(String, String)>, DbError> {
    tx.query_opt(sql!("SELECT quote, seal FROM pledge_quote WHERE id = $1"), params![quote], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}
