//! Jobs: look at what a webhook told, ask about what stayed open, deliver the sandbox's notices.

use std::sync::Arc;

use jobs::{Job, JobContext, JobError, Outcome, Registry};
use kernel::{Actor, Id, ids::kinds};
use serde::{Deserialize, Serialize};

use crate::gateway::GatewayError;
use crate::model::PaymentError;
use crate::sandbox::{self, DeliverNotice, Sandbox};
use crate::service::{Payments, refresh_payment};
use crate::store;

/// A payment nobody asked about for so long is asked about by the janitor.
const UNASKED_MINUTES: i64 = 2;
/// Payments one run of the janitor asks about.
const ASKED_MAX: u32 = 200;

/// Asks the gateway about the payment a webhook named.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct LookAtNotice {
    pub(crate) gateway: String,
    pub(crate) gateway_ref: String,
}
impl Job for LookAtNotice {
    const NAME: &'static str = "payments.look_at_notice";
    const ATTEMPTS_MAX: u32 = 20;
}

/// Asks the gateway about one payment.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct AskAboutPayment {
    pub(crate) payment: Id<kinds::Payment>,
}
impl Job for AskAboutPayment {
    const NAME: &'static str = "payments.ask_about_payment";
    const ATTEMPTS_MAX: u32 = 3;
}

/// Finds payments whose outcome is unknown.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct AskAboutUnknown {}
impl Job for AskAboutUnknown {
    const NAME: &'static str = "payments.ask_about_unknown";
}

fn outcome(result: Result<crate::service::Settled, PaymentError>) -> Outcome {
    match result {
        Ok(_) => Ok(()),
        Err(e @ (PaymentError::NoGateway(_) | PaymentError::Gateway(GatewayError::Refused(_)))) => {
            Err(JobError::give_up(e))
        }
        Err(e) => Err(JobError::retry(e)),
    }
}

async fn look_at_notice(payments: Payments, context: JobContext, job: LookAtNotice) -> Outcome {
    let (gateway, gateway_ref) = (job.gateway.clone(), job.gateway_ref.clone());
    let found = context.db.read(move |tx| store::find_by_ref(tx, &gateway, &gateway_ref)).await?;
    let Some(payment) = found else {
        // A webhook can overtake the answer to the call that opened the page; the answer is saved in a moment.
        return if context.attempt < 8 {
            Err(JobError::retry("no payment has this gateway id yet"))
        } else {
            Err(JobError::give_up(
                "no payment has this gateway id: is another installation using this gateway account?",
            ))
        };
    };
    let cx = payments.cx.acting_as(Actor::Job(LookAtNotice::NAME));
    outcome(refresh_payment(&payments, &cx, payment.payment.id).await)
}

async fn ask_about_unknown(payments: Payments, context: JobContext) -> Outcome {
    let now = context.now();
    let unasked = context
        .db
        .read(move |tx| store::unasked_since(tx, now.plus_minutes(-UNASKED_MINUTES), ASKED_MAX))
        .await?;
    drop(payments);
    context
        .db
        .write(move |tx| {
            for payment in &unasked {
                // Noted first: one that cannot be asked about takes its turn and leaves the others theirs.
                if let Some(found) = store::find(tx, *payment)? {
                    store::note_asked(tx, found.payment.row, now)?;
                    jobs::enqueue(tx, now, &AskAboutPayment { payment: *payment })?;
                }
            }
            Ok::<(), db::DbError>(())
        })
        .await?;
    Ok(())
}

/// Names the handlers. Without a sandbox, its notices have none.
pub fn register(
    registry: &mut Registry,
    payments: &Payments,
    sandbox: Option<&Sandbox>,
) -> Result<(), String> {
    let shared = Arc::new(payments.clone());
    let state = shared.clone();
    registry
        .job::<LookAtNotice, _, _>(move |context, job| look_at_notice(state.as_ref().clone(), context, job));
    let state = shared.clone();
    registry.job::<AskAboutPayment, _, _>(move |_, job| {
        let payments = state.as_ref().clone();
        async move {
            let cx = payments.cx.acting_as(Actor::Job(AskAboutPayment::NAME));
            outcome(refresh_payment(&payments, &cx, job.payment).await)
        }
    });
    registry
        .job::<AskAboutUnknown, _, _>(move |context, _| ask_about_unknown(shared.as_ref().clone(), context));
    registry.schedule("* * * * *", &AskAboutUnknown {})?;
    if let Some(sandbox) = sandbox.cloned() {
        registry
            .job::<DeliverNotice, _, _>(move |context, job| sandbox::deliver(sandbox.clone(), context, job));
    }
    Ok(())
}
