//! Lists of own prices in other currencies.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{Currency, RowId};

use super::known;
use crate::model::{AmountKey, OwnPrice, PriceList, Unlisted};

/// The lists of a campaign, in the order of their currencies' codes.
pub(crate) fn all(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<PriceList>, DbError> {
    let mut lists = tx.query(
        sql!("SELECT currency, rest, is_open FROM price_list WHERE campaign_id = $1 ORDER BY currency"),
        params![campaign],
        |row| {
            let (currency, rest, is_open): (Currency, String, bool) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let rest = known(&rest, 1, Unlisted::from_word)?;
            Ok(PriceList { currency, rest, is_open, prices: Vec::new() })
        },
    )?;
    if lists.is_empty() {
        return Ok(lists);
    }
    let prices = tx.query(
        sql!(
            "SELECT currency, thing, amount, minor FROM price_list_price
             WHERE campaign_id = $1 ORDER BY currency, thing, amount"
        ),
        params![campaign],
        |row| {
            let of = AmountKey { thing: row.get(1)?, amount: row.get(2)? };
            Ok((row.get::<Currency>(0)?, OwnPrice { of, minor: row.get(3)? }))
        },
    )?;
    for (currency, price) in prices {
        if let Some(list) = lists.iter_mut().find(|list| list.currency == currency) {
            list.prices.push(price);
        }
    }
    Ok(lists)
}

/// The currencies in which a campaign has lists of own prices, open or not, in the order of their codes.
///
/// # Errors
/// The database.
pub fn currencies(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<Currency>, DbError> {
    tx.query(
        sql!("SELECT currency FROM price_list WHERE campaign_id = $1 ORDER BY currency"),
        params![campaign],
        |row| row.get(0),
    )
}

/// Writes a list in place of the one in its currency.
pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    list: &PriceList,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO price_list (campaign_id, currency, rest, is_open) VALUES ($1, $2, $3, $4)
             ON CONFLICT (campaign_id, currency) DO UPDATE SET rest = excluded.rest, is_open = excluded.is_open"
        ),
        params![campaign, list.currency, list.rest.word(), list.is_open],
    )?;
    remove_prices(tx, campaign, list.currency)?;
    for own in &list.prices {
        tx.execute(
            sql!(
                "INSERT INTO price_list_price (campaign_id, currency, thing, amount, minor)
                 VALUES ($1, $2, $3, $4, $5)"
            ),
            params![campaign, list.currency, own.of.thing.as_str(), own.of.amount.as_str(), own.minor],
        )?;
    }
    Ok(())
}

fn remove_prices(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    currency: Currency,
) -> Result<(), DbError> {
    tx.execute(
        sql!("DELETE FROM price_list_price WHERE campaign_id = $1 AND currency = $2"),
        params![campaign, currency],
    )
    .map(drop)
}

/// Takes a list out, with its prices.
pub(crate) fn remove(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    currency: Currency,
) -> Result<(), DbError> {
    remove_prices(tx, campaign, currency)?;
    tx.execute(
        sql!("DELETE FROM price_list WHERE campaign_id = $1 AND currency = $2"),
        params![campaign, currency],
    )
    .map(drop)
}
