//! Counts and sums for dashboards, from the index that covers them.

use db::{DbError, ReadTx, params, sql};
use kernel::ids::kinds;
use kernel::{Currency, Id, RowId};

use crate::list::{MoneySums, MoneyTotals};
use crate::model::PledgeState;
use crate::store::columns::{Cursor, state_from};

pub(crate) fn by_state(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<(PledgeState, u64)>, DbError> {
    tx.query(
        sql!("SELECT state, COUNT(*) FROM pledge WHERE campaign_id = $1 GROUP BY state"),
        params![campaign],
        |row| {
            let mut c = Cursor::new(row);
            Ok((state_from(&mut c)?, c.next()?))
        },
    )
}

pub(crate) fn money(tx: &mut ReadTx<'_>, campaign: RowId<kinds::Campaign>) -> Result<MoneySums, DbError> {
    let by_currency = tx.query(
        sql!(
            "WITH counted AS (
                 SELECT currency, credited_minor, total_minor, balance_minor, platform_due_minor,
                        credited_minor - given_back_minor AS credit, total_minor - lowered_minor AS cost,
                        total_minor - lowered_minor - balance_minor AS held,
                        state IN ('cancelled', 'refunded') AS is_ended
                 FROM pledge WHERE campaign_id = $1
             )
             SELECT CAST(COALESCE(SUM(credited_minor), 0) AS BIGINT),
                    CAST(COALESCE(SUM(total_minor), 0) AS BIGINT),
                    CAST(COALESCE(SUM(balance_minor - platform_due_minor)
                                  FILTER (WHERE balance_minor > platform_due_minor AND NOT is_ended), 0) AS BIGINT),
                    CAST(COALESCE(SUM(CASE WHEN cost < credit THEN held - credit ELSE -balance_minor END)
                                  FILTER (WHERE balance_minor < 0 AND (total_minor IS NULL OR held > credit)), 0)
                         AS BIGINT),
                    CAST(COALESCE(SUM(CASE WHEN held > credit THEN credit - cost ELSE -balance_minor END)
                                  FILTER (WHERE balance_minor < 0 AND cost < credit), 0) AS BIGINT),
                    CAST(COALESCE(SUM(platform_due_minor) FILTER (WHERE NOT is_ended), 0) AS BIGINT),
                    COUNT(*) FILTER (WHERE balance_minor > platform_due_minor AND NOT is_ended),
                    COUNT(*) FILTER (WHERE balance_minor < 0 AND (total_minor IS NULL OR held > credit)), currency
             FROM counted GROUP BY currency ORDER BY currency"
        ),
        params![campaign],
        |row| {
            let totals = MoneyTotals {
                credited_minor: row.get(0)?,
                agreed_minor: row.get(1)?,
                owed_by_backers_minor: row.get(2)?,
                owed_to_backers_minor: row.get(3)?,
                unused_credit_minor: row.get(4)?,
                platform_due_minor: row.get(5)?,
                owing_pledges: row.get(6)?,
                pledges_to_pay_back: row.get(7)?,
            };
            Ok((row.get::<Currency>(8)?, totals))
        },
    )?;
    Ok(MoneySums(by_currency))
}

/// Calls `f` with each set of choices, whether its pledge agreed to a quote, the platform's word and whether the
/// platform marks the reward as sent; streamed, ended pledges left out.
pub(crate) fn for_each_choices(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
    mut f: impl FnMut(String, (bool, bool), (&str, bool)),
) -> Result<(), DbError> {
    tx.for_each(
        sql!(
            "SELECT choices, CASE WHEN quote_id IS NULL THEN 0 ELSE 1 END, platform_status, platform_sent,
                    CASE WHEN state IN ('shipped', 'delivered') THEN 1 ELSE 0 END
             FROM pledge
             WHERE campaign_id = $1 AND state NOT IN ('cancelled', 'refunded')"
        ),
        params![campaign],
        |row| {
            f(row.get(0)?, (row.get(1)?, row.get(4)?), (&row.get::<String>(2)?, row.get(3)?));
            Ok::<(), DbError>(())
        },
    )
}

/// How many pledges chose each reward, most first.
pub(crate) fn by_reward(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<(Id<kinds::Reward>, u64)>, DbError> {
    tx.query(
        sql!(
            "SELECT reward, COUNT(*) AS pledges FROM pledge
             WHERE campaign_id = $1 AND reward IS NOT NULL AND state NOT IN ('cancelled', 'refunded')
             GROUP BY reward ORDER BY pledges DESC, reward"
        ),
        params![campaign],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// How many pledges go to each country, most first; `None` where it is not known yet.
pub(crate) fn by_country(
    tx: &mut ReadTx<'_>,
    campaign: RowId<kinds::Campaign>,
) -> Result<Vec<(Option<String>, u64)>, DbError> {
    tx.query(
        sql!(
            "SELECT country, COUNT(*) AS pledges FROM pledge
             WHERE campaign_id = $1 AND state NOT IN ('cancelled', 'refunded')
             GROUP BY country ORDER BY pledges DESC, country LIMIT 300"
        ),
        params![campaign],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
