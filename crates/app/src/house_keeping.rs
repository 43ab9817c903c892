//! What belongs to no capability and has to be thrown away in time.

use jobs::{Job, JobContext, Outcome, Registry};
use serde::{Deserialize, Serialize};

/// The log of requests to other systems is kept so long: long enough to settle a dispute about a payment of the
/// campaign's first weeks, not for ever.
const EXCHANGES_KEPT_DAYS: i64 = 400;

/// Forgets old entries of the exchange log.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct TidyExchanges {}

impl Job for TidyExchanges {
    const NAME: &'static str = "exchange.tidy";
}

/// Names the handler and its hour.
pub(crate) fn register(registry: &mut Registry) -> Result<(), String> {
    registry.job(tidy_exchanges);
    registry.schedule("20 3 * * *", &TidyExchanges {})?;
    Ok(())
}

async fn tidy_exchanges(context: JobContext, _: TidyExchanges) -> Outcome {
    let before = context.now().plus_days(-EXCHANGES_KEPT_DAYS);
    let run = context.clone();
    let tidied = context.db.write(move |tx| {
        let forgotten = exchange::purge_before(tx, before)?;
        run.complete_in(tx)?;
        Ok::<u64, db::DbError>(forgotten)
    });
    let forgotten = tidied.await?;
    tracing::info!(forgotten, "old entries of the exchange log were thrown away");
    Ok(())
}
