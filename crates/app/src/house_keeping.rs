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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use db::{params, sql};
    use jobs::{Worker, WorkerSettings};
    use kernel::Clock;
    use testkit::FakeClock;

    use super::*;

    /// Planned by itself, day after day: nobody has to remember it.
    #[test]
    fn the_exchange_log_forgets_what_is_old_and_keeps_what_may_be_asked_for() {
        testkit::on_both_async(&[jobs::migrations(), exchange::migrations()].concat(), |db| async move {
            let clock = Arc::new(FakeClock::new());
            let began = clock.now();
            db.write(move |tx| {
                for (id, days) in [("exc_old", EXCHANGES_KEPT_DAYS + 1), ("exc_young", EXCHANGES_KEPT_DAYS - 30)] {
                    let at = began.plus_days(-days);
                    let entry = sql!(
                        "INSERT INTO exchange_log (public_id, direction, peer, method, url_masked, request_masked,
                                                   response_masked, attempt, duration_micros, started_at)
                         VALUES ($1, 'out', 'sandbox', 'POST', '', '', '', 1, 1, $2)"
                    );
                    tx.execute(entry, params![id, at])?;
                }
                Ok::<(), db::DbError>(())
            })
            .await
            .unwrap();
            let mut registry = Registry::new();
            register(&mut registry).unwrap();
            let random = Arc::new(kernel::OsRandom);
            let worker =
                Worker::new(db.clone(), Arc::new(registry), clock.clone(), random, WorkerSettings::default());
            let (stop, stopped) = tokio::sync::watch::channel(false);
            let running = tokio::spawn(worker.run(stopped));
            let ask = |statement| {
                let db = db.clone();
                async move {
                    db.read(move |tx| tx.query(statement, &[], |row| row.get::<String>(0))).await.unwrap()
                }
            };
            while ask(sql!("SELECT name FROM job_schedule")).await.is_empty() {
                tokio::time::sleep(std::time::Duration::from_millis(10)).await;
            }
            clock.advance_days(1);
            while ask(sql!("SELECT name FROM job WHERE state = 'done'")).await.is_empty() {
                tokio::time::sleep(std::time::Duration::from_millis(10)).await;
            }
            assert_eq!(ask(sql!("SELECT public_id FROM exchange_log")).await, ["exc_young"]);
            stop.send_replace(true);
            running.await.unwrap();
        });
    }
}
