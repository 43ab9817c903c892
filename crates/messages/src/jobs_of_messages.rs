//! The jobs of this crate.

use std::sync::Arc;

use jobs::{Job, JobContext, Outcome, Registry};
use kernel::Id;
use kernel::ids::kinds;
use serde::{Deserialize, Serialize};

use crate::mailer::Mailer;
use crate::service;

/// Name of the job that sends.
pub(crate) const SEND: &str = "messages.send";

/// Sends one message.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SendMessage {
    /// Which.
    pub message: Id<kinds::Message>,
    /// Whether it waited for its turn already.
    #[serde(default)]
    pub has_turn: bool,
}

impl Job for SendMessage {
    const NAME: &'static str = SEND;
}

/// Finds messages that were forgotten and those whose sender died.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct SweepMessages {}

impl Job for SweepMessages {
    const NAME: &'static str = "messages.sweep";
}

/// Names the jobs, the listeners and the schedule.
///
/// # Errors
/// A schedule that cannot be read: a mistake of the product.
pub fn register(registry: &mut Registry, mailer: &Arc<Mailer>) -> Result<(), String> {
    let sender = mailer.clone();
    registry.job(move |context: JobContext, job: SendMessage| {
        let sender = sender.clone();
        async move { service::send::send(&sender, context, job).await }
    });
    registry.job(|context: JobContext, _: SweepMessages| async move { sweep(context).await });
    registry.schedule("* * * * *", &SweepMessages {})?;
    crate::listeners::register(registry, &mailer.vault);
    Ok(())
}

async fn sweep(context: JobContext) -> Outcome {
    let now = context.now();
    let swept = context.db.write(move |tx| service::sweep::sweep(tx, now)).await?;
    if swept.uncertain > 0 || swept.woken > 0 {
        tracing::warn!(swept.uncertain, swept.woken, "messages whose sender died, or whose job was lost");
    }
    Ok(())
}
