//! Loaded tables of counties, cities and postal codes.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::ids::kinds;
use kernel::{RowId, Timestamp};
use taxes::TaxPlace;

use super::word;
use crate::model::{LocalTaxLine, LocalTaxTable};

pub(crate) fn all(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<LocalTaxTable>, DbError> {
    tx.query(
        sql!(
            "SELECT state, source, csv, loaded_on FROM tax_local_table WHERE campaign_id = $1 ORDER BY state"
        ),
        params![campaign],
        |row| {
            Ok(LocalTaxTable {
                state: word(row, 0, TaxPlace::parse)?,
                source: row.get(1)?,
                csv: row.get(2)?,
                loaded_on: word(row, 3, |text| text.parse().ok())?, // `word` makes the error
            })
        },
    )
}

/// The loaded tables of a campaign, without their rows.
///
/// # Errors
/// When the database cannot be read.
pub fn local_tables(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<LocalTaxLine>, DbError> {
    tx.query(
        sql!("SELECT state, source, rate_count, loaded_on FROM tax_local_table WHERE campaign_id = $1 ORDER BY state"),
        params![campaign],
        |row| {
            Ok(LocalTaxLine {
                state: word(row, 0, TaxPlace::parse)?,
                source: row.get(1)?,
                rates: u64::try_from(row.get::<i64>(2)?).unwrap_or(0), // a CHECK keeps it above 0
                loaded_on: word(row, 3, |text| text.parse().ok())?,    // `word` makes the error
            })
        },
    )
}

/// The file of a state, as it was uploaded.
///
/// # Errors
/// When the database cannot be read.
pub fn local_table_file(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    state: TaxPlace,
) -> Result<Option<String>, DbError> {
    tx.query_opt(
        sql!("SELECT csv FROM tax_local_table WHERE campaign_id = $1 AND state = $2"),
        params![campaign, state.to_string()],
        |row| row.get(0),
    )
}

pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (table, rates): (&LocalTaxTable, i64),
    (by, now): (&str, Timestamp),
) -> Result<(), DbError> {
    tx.execute(
        sql!(
            "INSERT INTO tax_local_table
                    (campaign_id, state, source, csv, rate_count, loaded_on, loaded_by, loaded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (campaign_id, state) DO UPDATE SET source = excluded.source, csv = excluded.csv,
             rate_count = excluded.rate_count, loaded_on = excluded.loaded_on, loaded_by = excluded.loaded_by,
             loaded_at = excluded.loaded_at"
        ),
        params![
            campaign,
            table.state.to_string(),
            table.source,
            table.csv,
            rates,
            table.loaded_on.to_string(),
            by,
            now
        ],
    )
    .map(drop)
}

pub(crate) fn delete(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    state: TaxPlace,
) -> Result<bool, DbError> {
    let gone = tx.execute(
        sql!("DELETE FROM tax_local_table WHERE campaign_id = $1 AND state = $2"),
        params![campaign, state.to_string()],
    )?;
    Ok(gone > 0)
}

/// How many rates the campaign keeps for other states.
pub(crate) fn rates_beside(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    state: TaxPlace,
) -> Result<i64, DbError> {
    let sum = tx.query_opt(
        sql!(
            "SELECT CAST(COALESCE(SUM(rate_count), 0) AS BIGINT) FROM tax_local_table
              WHERE campaign_id = $1 AND state <> $2"
        ),
        params![campaign, state.to_string()],
        |row| row.get(0),
    )?;
    Ok(sum.unwrap_or(0)) // a sum has always a row
}
