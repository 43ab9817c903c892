//! Webhooks that came in: each taken in once, the refused ones counted.

use db::{DbError, ReadTx, WriteTx, params, sql};
use kernel::Timestamp;

use crate::gateway::Notice;

/// True when this notice was not taken in before.
pub(crate) fn take_in(
    tx: &mut WriteTx<'_>,
    gateway: &str,
    notice: &Notice,
    now: Timestamp,
) -> Result<bool, DbError> {
    let inserted = tx.execute(
        sql!(
            "INSERT INTO gateway_notice (gateway, notice_id, kind, gateway_ref, received_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (gateway, notice_id) DO NOTHING"
        ),
        params![gateway, notice.notice_id, notice.kind, notice.gateway_ref, now],
    )?;
    Ok(inserted == 1)
}

/// Counts a refused webhook; answers the how manieth of its hour it is.
pub(crate) fn count_refusal(tx: &mut WriteTx<'_>, gateway: &str, hour_at: Timestamp) -> Result<i64, DbError> {
    tx.query_one(
        sql!(
            "INSERT INTO webhook_refusal (gateway, hour_at, refused) VALUES ($1, $2, 1)
             ON CONFLICT (gateway, hour_at) DO UPDATE SET refused = webhook_refusal.refused + 1 RETURNING refused"
        ),
        params![gateway, hour_at],
        |row| row.get(0),
    )
}

/// Forgets how many webhooks were refused long ago.
pub(crate) fn purge_refusals(tx: &mut WriteTx<'_>, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(sql!("DELETE FROM webhook_refusal WHERE hour_at < $1"), params![before])
}

/// How many webhooks of each gateway were refused since an instant.
pub fn refused_webhooks(tx: &mut ReadTx<'_>, since: Timestamp) -> Result<Vec<(String, u64)>, DbError> {
    tx.query(
        sql!(
            "SELECT gateway, CAST(SUM(refused) AS BIGINT) FROM webhook_refusal WHERE hour_at >= $1
             GROUP BY gateway ORDER BY gateway LIMIT 100"
        ),
        params![since],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
