//! Which campaigns ask for a tip, and what they suggest.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::RowId;
use kernel::ids::kinds;

use crate::model::Tips;

pub(crate) fn of(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<Option<Tips>, DbError> {
    let statement = sql!("SELECT kind, suggestions FROM campaign_tip WHERE campaign_id = $1");
    tx.query_opt(statement, params![campaign], |row| {
        let (kind, text): (String, String) = (row.get(0)?, row.get(1)?);
        let tips = match kind.as_str() {
            "percent" => numbers(&text).map(Tips::Percent),
            _ => numbers(&text).map(Tips::Amounts),
        };
        tips.ok_or(DbError::Type { index: 1, wanted: "numbers with commas between", found: text })
    })
}

/// `5,10,15`; nothing for an empty text.
fn numbers<T: std::str::FromStr>(text: &str) -> Option<Vec<T>> {
    text.split(',').filter(|one| !one.is_empty()).map(|one| one.parse().ok()).collect() // the caller makes the error
}

fn text<T: ToString>(numbers: &[T]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

/// Writes what a campaign suggests in place of what it did; `None`: it asks nobody any more.
pub(crate) fn put(
    tx: &mut WriteTx<'_>,
    campaign: RowId<kinds::Campaign>,
    tips: Option<&Tips>,
) -> Result<(), DbError> {
    let Some(tips) = tips else {
        return tx
            .execute(sql!("DELETE FROM campaign_tip WHERE campaign_id = $1"), params![campaign])
            .map(drop);
    };
    let suggestions = match tips {
        Tips::Percent(rates) => text(rates),
        Tips::Amounts(amounts) => text(amounts),
    };
    tx.execute(
        sql!(
            "INSERT INTO campaign_tip (campaign_id, kind, suggestions) VALUES ($1, $2, $3)
             ON CONFLICT (campaign_id) DO UPDATE SET kind = excluded.kind, suggestions = excluded.suggestions"
        ),
        params![campaign, tips.word(), suggestions],
    )
    .map(drop)
}
