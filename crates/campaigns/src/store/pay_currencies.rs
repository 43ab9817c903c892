//! Currencies in which backers may pay.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use jiff::civil::Date;
use kernel::RowId;
use kernel::ids::kinds;
use rust_decimal::Decimal;

use super::known;
use crate::model::{PayCurrency, RateSource, TypedRate};

fn read(row: &Row<'_>) -> Result<PayCurrency, DbError> {
    let day = |text: &str| text.parse::<Date>().ok(); // `known` makes the error
    let (rate, rated_on, source): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
    let ends_on: Option<String> = row.get(5)?;
    Ok(PayCurrency {
        currency: row.get(0)?,
        rate: known(&rate, 1, |text| text.parse::<Decimal>().ok())?, // as above
        rated_on: known(&rated_on, 2, day)?,
        source: RateSource::from_word(&source),
        step_minor: row.get(4)?,
        ends_on: ends_on.map(|text| known(&text, 5, day)).transpose()?,
    })
}

/// The currencies beside its own in which a campaign's backers may pay, in the order of their codes, ended ones too.
pub fn all(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<PayCurrency>, DbError> {
    tx.query(
        sql!(
            "SELECT currency, rate, rated_on, source, step_minor, ends_on FROM pay_currency
             WHERE campaign_id = $1 ORDER BY currency"
        ),
        params![campaign],
        read,
    )
}

/// Who typed the rates that are not from the bank's file, and when.
pub fn typed(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<TypedRate>, DbError> {
    tx.query(
        sql!(
            "SELECT currency, typed_by, typed_at FROM pay_currency
             WHERE campaign_id = $1 AND typed_by IS NOT NULL AND typed_at IS NOT NULL ORDER BY currency"
        ),
        params![campaign],
        |row| Ok(TypedRate { currency: row.get(0)?, by: row.get(1)?, at: row.get(2)? }),
    )
}

/// Writes these in place of all before, with who typed them.
pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    currencies: &[PayCurrency],
    typed: &[TypedRate],
) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM pay_currency WHERE campaign_id = $1"), params![campaign])?;
    for one in currencies {
        let (rate, rated_on) = (one.rate.normalize().to_string(), one.rated_on.to_string());
        let ends_on = one.ends_on.map(|day| day.to_string());
        let typed = typed.iter().find(|typed| typed.currency == one.currency);
        let (by, at) = (typed.map(|typed| typed.by.as_str()), typed.map(|typed| typed.at));
        tx.execute(
            sql!(
                "INSERT INTO pay_currency
                   (campaign_id, currency, rate, rated_on, source, step_minor, ends_on, typed_by, typed_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
            ),
            params![
                campaign,
                one.currency,
                rate,
                rated_on,
                one.source.word(),
                one.step_minor,
                ends_on,
                by,
                at
            ],
        )?;
    }
    Ok(())
}
