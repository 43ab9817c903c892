//! Rates of exchange for the tax on documents.

use db::{DbError, ReadTx, Row, WriteTx, params, sql};
use jiff::civil::Date;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use super::word;
use crate::document_rate_model::{CurrencyPair, DocumentRate, RatePublisher};

const PUBLISHED_BY_ECB: &str = "ecb";

fn read(row: &Row<'_>) -> Result<DocumentRate, DbError> {
    let day = |index| word(row, index, |text| text.parse().ok()); // the error names the column
    let is_of_bank: bool = row.get(7)?;
    Ok(DocumentRate {
        pair: CurrencyPair { of: row.get(0)?, told_in: row.get(1)? },
        holds: (day(2)?, day(3)?),
        rate: word(row, 4, |text| text.parse().ok())?, // as above
        rate_day: day(5)?,
        publisher: if is_of_bank { RatePublisher::Ecb } else { RatePublisher::Named(row.get(6)?) },
    })
}

/// The rates of a campaign: what staff typed, then the bank's, each the latest first.
pub(crate) fn latest(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    limit: u32,
) -> Result<Vec<DocumentRate>, DbError> {
    tx.query(
        sql!(
            "SELECT of_currency, in_currency, first_day, last_day, rate, rate_day, source, is_of_bank
               FROM billing_document_rate WHERE campaign_id = $1
              ORDER BY is_of_bank, first_day DESC, of_currency, in_currency LIMIT $2"
        ),
        params![campaign, limit],
        read,
    )
}

/// The rate for a day of taxation: of those that hold on it what staff typed before the bank's, and the one that began last.
pub(crate) fn on(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    pair: CurrencyPair,
    day: Date,
) -> Result<Option<DocumentRate>, DbError> {
    tx.query_opt(
        sql!(
            "SELECT of_currency, in_currency, first_day, last_day, rate, rate_day, source, is_of_bank
               FROM billing_document_rate
              WHERE campaign_id = $1 AND of_currency = $2 AND in_currency = $3 AND first_day <= $4 AND last_day >= $4
              ORDER BY is_of_bank, first_day DESC LIMIT 1"
        ),
        params![campaign, pair.of, pair.told_in, day.to_string()],
        read,
    )
}

/// Writes a rate over the one of the same kind that began on the same day. What staff typed and what is from the bank's file stand
/// beside each other; a day of the bank holds as long as any of its files says.
pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    rate: &DocumentRate,
) -> Result<(), DbError> {
    let (source, is_of_bank) = match &rate.publisher {
        RatePublisher::Ecb => (PUBLISHED_BY_ECB, true),
        RatePublisher::Named(name) => (name.as_str(), false),
    };
    tx.execute(
        sql!(
            "INSERT INTO billing_document_rate (campaign_id, of_currency, in_currency, first_day, last_day, rate, rate_day,
                                                source, is_of_bank, entered_by, entered_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (campaign_id, of_currency, in_currency, is_of_bank, first_day) DO UPDATE
             SET last_day = CASE WHEN excluded.is_of_bank = 1 AND billing_document_rate.last_day > excluded.last_day
                                 THEN billing_document_rate.last_day ELSE excluded.last_day END,
                 rate = excluded.rate, rate_day = excluded.rate_day, source = excluded.source,
                 entered_by = excluded.entered_by, entered_at = excluded.entered_at"
        ),
        params![
            campaign,
            rate.pair.of,
            rate.pair.told_in,
            rate.holds.0.to_string(),
            rate.holds.1.to_string(),
            rate.rate.to_string(),
            rate.rate_day.to_string(),
            source,
            is_of_bank,
            cx.actor.label(),
            cx.now()
        ],
    )
    .map(drop)
}

/// Takes a rate out. `false`: there is none.
pub(crate) fn remove(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    (pair, is_of_bank): (CurrencyPair, bool),
    first_day: Date,
) -> Result<bool, DbError> {
    let gone = tx.execute(
        sql!(
            "DELETE FROM billing_document_rate
              WHERE campaign_id = $1 AND of_currency = $2 AND in_currency = $3 AND first_day = $4
                AND is_of_bank = $5"
        ),
        params![campaign, pair.of, pair.told_in, first_day.to_string(), is_of_bank],
    )?;
    Ok(gone > 0)
}
