//! Quotes that were agreed to: written once, never changed.

use db::{DbError, ReadTx, Select, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Id, Money, RowId, Timestamp};

use crate::model::AgreedQuote;

pub(crate) fn insert(
    tx: &mut WriteTx<'_>,
    pledge: RowId<kinds::Pledge>,
    (quote, seal): (&str, &str),
    (total, tip): (Money, Option<Money>),
    (actor, now): (&str, Timestamp),
) -> Result<RowId<AgreedQuote>, DbError> {
    tx.insert(
        sql!(
            "INSERT INTO pledge_quote (pledge_id, quote, seal, total_minor, currency, agreed_by, agreed_at, tip_minor)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id"
        ),
        params![pledge, quote, seal, total.minor, total.currency, actor, now, tip.map_or(0, |tip| tip.minor)],
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

/// The quote that a pledge was agreed to by before another, with its JSON.
pub(crate) fn before(
    tx: &mut ReadTx<'_>,
    pledge: RowId<kinds::Pledge>,
    quote: RowId<AgreedQuote>,
) -> Result<Option<(RowId<AgreedQuote>, String)>, DbError> {
    tx.query_opt(
        sql!("SELECT id, quote FROM pledge_quote WHERE pledge_id = $1 AND id < $2 ORDER BY id DESC LIMIT 1"),
        params![pledge, quote],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The quotes that these pledges are agreed to by, as JSON, of which some parcel leaves from a warehouse.
pub(crate) fn from_warehouses(
    tx: &mut ReadTx<'_>,
    pledges: &[RowId<kinds::Pledge>],
) -> Result<Vec<(RowId<kinds::Pledge>, String)>, DbError> {
    let mut select = agreed_by(pledges);
    select.filter(NAMES_A_WAREHOUSE, &[]);
    tx.query(&select, select.params(), |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The quotes that these pledges are agreed to by, as JSON.
pub(crate) fn agreed_of_many(
    tx: &mut ReadTx<'_>,
    pledges: &[RowId<kinds::Pledge>],
) -> Result<Vec<(RowId<kinds::Pledge>, String)>, DbError> {
    let select = agreed_by(pledges);
    tx.query(&select, select.params(), |row| Ok((row.get(0)?, row.get(1)?)))
}

fn agreed_by(pledges: &[RowId<kinds::Pledge>]) -> Select {
    let mut select =
        Select::new("SELECT p.id, q.quote FROM pledge p JOIN pledge_quote q ON q.id = p.quote_id");
    super::lists::one_of(&mut select, "p.id IN (", pledges);
    select
}

/// As quotes are written: parcels without one say `null`.
const NAMES_A_WAREHOUSE: &str = "q.quote LIKE '%\"warehouse\":\"%'";

/// The quote that was agreed to last, as JSON, whether or not the pledge was opened again since.
pub(crate) fn last_of(tx: &mut ReadTx<'_>, pledge: RowId<kinds::Pledge>) -> Result<Option<String>, DbError> {
    tx.query_opt(
        sql!("SELECT quote FROM pledge_quote WHERE pledge_id = $1 ORDER BY id DESC LIMIT 1"),
        params![pledge],
        |row| row.get(0),
    )
}

/// The quote that a pledge is agreed to by, as JSON; `None` when it is not agreed to, or unknown.
pub(crate) fn agreed_of(tx: &mut ReadTx<'_>, pledge: Id<kinds::Pledge>) -> Result<Option<String>, DbError> {
    tx.query_opt(
        sql!("SELECT q.quote FROM pledge p JOIN pledge_quote q ON q.id = p.quote_id WHERE p.public_id = $1"),
        params![pledge],
        |row| row.get(0),
    )
}
