//! Dated tax rates.

use db::{DbError, Param, ReadTx, ToParam, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, RowId};

use super::{word, word_opt};
use crate::model::{TaxClass, TaxRate, TaxSetup};

pub(crate) fn all(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Vec<TaxRate>, DbError> {
    tx.query(
        sql!(
            "SELECT public_id, country, region, class, rate_percent, valid_from, valid_until, source
             FROM tax_rate WHERE campaign_id = $1 ORDER BY country, region, class, valid_from, id"
        ),
        params![campaign],
        |row| {
            Ok(TaxRate {
                id: row.get(0)?,
                country: word(row, 1, CountryCode::parse)?,
                region: row.get(2)?,
                class: word(row, 3, TaxClass::from_word)?,
                rate_percent: word(row, 4, |text| text.parse().ok())?, // `word` makes the error
                valid_from: word(row, 5, |text| text.parse().ok())?,   // as above
                valid_until: word_opt(row, 6, |text| text.parse().ok())?, // as above
                source: row.get(7)?,
            })
        },
    )
}

/// The set-up of a campaign's tax, if it has one.
pub(crate) fn setup(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Option<TaxSetup>, DbError> {
    tx.query_opt(sql!("SELECT setup FROM tax_setup WHERE campaign_id = $1"), params![campaign], |row| {
        let text: String = row.get(0)?;
        serde_json::from_str(&text).map_err(|_| DbError::Type {
            index: 0,
            wanted: "a tax set-up",
            found: text,
        })
    })
}

/// Writes a set-up in place of the campaign's. `text`: the set-up as JSON.
pub(crate) fn put_setup(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    text: &str,
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO tax_setup (campaign_id, setup) VALUES ($1, $2)
             ON CONFLICT (campaign_id) DO UPDATE SET setup = excluded.setup"
        ),
        params![campaign, text],
    )
    .map(drop)
}

/// The row and campaign of a rate.
pub(crate) fn place_of(
    tx: &mut ReadTx<'_>,
    id: Id<kinds::TaxRate>,
) -> Result<Option<(i64, RowId<kinds::Campaign>)>, DbError> {
    tx.query_opt(sql!("SELECT id, campaign_id FROM tax_rate WHERE public_id = $1"), params![id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

fn values(rate: &TaxRate) -> Vec<Param<'static>> {
    let text = |text: String| Param::Text(text.into());
    let text_opt = |value: Option<String>| value.map_or(Param::Null, |t| Param::Text(t.into()));
    vec![
        text(rate.country.to_string()),
        text_opt(rate.region.clone()),
        text(rate.class.word().to_owned()),
        text(rate.rate_percent.normalize().to_string()),
        text(rate.valid_from.to_string()),
        text_opt(rate.valid_until.map(|day| day.to_string())),
        text(rate.source.clone()),
    ]
}

pub(crate) fn insert_many(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    rates: &[TaxRate],
) -> Result<(), DbError> {
    let row = |rate: &TaxRate| {
        let mut row = vec![Param::Int(campaign.get()), Param::Text(rate.id.to_string().into())];
        row.extend(values(rate));
        row
    };
    let rows: Vec<Vec<Param<'_>>> = rates.iter().map(row).collect();
    let columns = [
        "campaign_id",
        "public_id",
        "country",
        "region",
        "class",
        "rate_percent",
        "valid_from",
        "valid_until",
        "source",
    ];
    tx.insert_rows("tax_rate", &columns, &rows)
}

pub(crate) fn update(tx: &mut WriteTx<'_>, row: i64, rate: &TaxRate) -> Result<(), DbError> {
    let mut bound = vec![row.to_param()];
    bound.extend(values(rate));
    tx.execute(
        sql!(
            "UPDATE tax_rate SET country = $2, region = $3, class = $4, rate_percent = $5, valid_from = $6,
                    valid_until = $7, source = $8 WHERE id = $1"
        ),
        &bound,
    )
    .map(drop)
}

pub(crate) fn delete(tx: &mut WriteTx<'_>, row: i64) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM tax_rate WHERE id = $1"), params![row]).map(drop)
}
