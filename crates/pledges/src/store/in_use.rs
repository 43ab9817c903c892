//! Which parts of a catalogue the pledges of a campaign name.

use db::{DbError, ReadTx, params, sql};
use kernel::ids::kinds;
use kernel::{Currency, RowId};

use crate::quote::Choices;
use crate::store::columns::choices_from;

/// Calls `f` with every set of choices that a pledge has, ended ones among them; each set once.
pub(crate) fn for_each_choices(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    mut f: impl FnMut(Choices),
) -> Result<(), DbError> {
    tx.for_each(
        sql!("SELECT DISTINCT choices FROM pledge WHERE campaign_id = $1"),
        params![campaign],
        |row| {
            let text: String = row.get(0)?;
            let wanted = "choices";
            f(choices_from(&text).ok_or(DbError::Type {
                index: 0,
                wanted,
                found: "another text".to_owned(),
            })?);
            Ok::<(), DbError>(())
        },
    )
}

/// Public ids of rewards and add-ons that the platform's records name, and of questions that have an answer.
pub(crate) fn imported_rewards_and_answered(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<String>, DbError> {
    tx.query(
        sql!(
            "SELECT imported_reward FROM pledge WHERE campaign_id = $1 AND imported_reward IS NOT NULL
             UNION SELECT b.subject FROM pledge_bought b JOIN pledge p ON p.id = b.pledge_id WHERE p.campaign_id = $1
             UNION SELECT a.question FROM pledge_answer a JOIN pledge p ON p.id = a.pledge_id WHERE p.campaign_id = $1"
        ),
        params![campaign],
        |row| row.get(0),
    )
}

/// How many pledges of a campaign are in a currency.
pub(crate) fn in_currency(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    currency: Currency,
) -> Result<u64, DbError> {
    let statement = sql!("SELECT COUNT(*) FROM pledge WHERE campaign_id = $1 AND currency = $2");
    let count: Option<i64> = tx.query_opt(statement, params![campaign, currency], |row| row.get(0))?;
    Ok(count.and_then(|count| u64::try_from(count).ok()).unwrap_or(0)) // a count is never below zero
}
