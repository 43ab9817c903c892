//! The terms of paying in parts.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use jiff::civil::Date;
use kernel::RowId;
use kernel::ids::kinds;

use super::known;
use crate::model::{InstalmentPace, InstalmentTerms};

pub(crate) fn load(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Option<InstalmentTerms>, DbError> {
    tx.query_opt(
        sql!("SELECT parts, months_apart, further_days, smallest_minor FROM instalment_terms WHERE campaign_id = $1"),
        params![campaign],
        |row| Ok(InstalmentTerms { pace: pace(row)?, smallest_minor: row.get(3)? }),
    )
}

fn pace(row: &Row<'_>) -> Result<InstalmentPace, DbError> {
    let counted: (Option<u32>, Option<u32>) = (row.get(0)?, row.get(1)?);
    if let (Some(parts), Some(months)) = counted {
        return Ok(InstalmentPace::EveryMonths { parts, months });
    }
    let days: Option<String> = row.get(2)?;
    let read = |text: &str| text.split_whitespace().map(|day| day.parse::<Date>().ok()).collect();
    known(&days.unwrap_or_default(), 2, read).map(InstalmentPace::OnDays) // `known` makes the error
}

pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    terms: &InstalmentTerms,
) -> Result<(), DbError> {
    let (parts, months, days) = match &terms.pace {
        InstalmentPace::EveryMonths { parts, months } => (Some(*parts), Some(*months), None),
        InstalmentPace::OnDays(days) => {
            let words: Vec<String> = days.iter().map(ToString::to_string).collect();
            (None, None, Some(words.join(" ")))
        }
    };
    tx.execute(
        sql!(
            "INSERT INTO instalment_terms (campaign_id, parts, months_apart, further_days, smallest_minor)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (campaign_id) DO UPDATE SET parts = excluded.parts, months_apart = excluded.months_apart,
                 further_days = excluded.further_days, smallest_minor = excluded.smallest_minor"
        ),
        params![campaign, parts, months, days, terms.smallest_minor],
    )
    .map(drop)
}

pub(crate) fn remove(tx: &mut WriteTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<(), DbError> {
    tx.execute(sql!("DELETE FROM instalment_terms WHERE campaign_id = $1"), params![campaign]).map(drop)
}
