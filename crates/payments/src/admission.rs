//! A gateway that cannot be worked with as it is set up: a person is called once a day, and whatever would be lost
//! waits until the gateway accepts our key.

use jobs::{Job, JobContext, JobError, Outcome};
use kernel::{Id, ids::kinds};
use serde::{Deserialize, Serialize};

use crate::gateway::GatewayError;
use crate::model::{Payment, PaymentError};
use crate::service::{Payments, refresh_payment};

const DAY_MICROS: i64 = 24 * 60 * 60 * 1_000_000;

/// Lays a gateway that refuses us or cannot be understood before a person, once a day whatever number of payments
/// wait for it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct LookAtGateway {
    pub(crate) gateway: String,
    /// One of those that wait: it is asked about again.
    pub(crate) payment: Id<kinds::Payment>,
}
impl Job for LookAtGateway {
    const NAME: &'static str = "payments.look_at_gateway";
}

/// Whether only a person can help: the gateway's settings are wrong, or the gateway judges or speaks as it should not.
pub(crate) const fn needs_a_person(e: &PaymentError) -> bool {
    matches!(
        e,
        PaymentError::NoGateway(_)
            | PaymentError::Gateway(
                GatewayError::Refused(_)
                    | GatewayError::NotSupported
                    | GatewayError::NotAdmitted(_)
                    | GatewayError::Unexpected(_)
            )
    )
}

/// Whether the gateway does not accept our key: nothing is wrong with the payment, and no payment fares better.
pub(crate) const fn is_shut_out(e: &PaymentError) -> bool {
    matches!(e, PaymentError::Gateway(GatewayError::NotAdmitted(_)))
}

/// Payments are asked about again and again, so what is wrong with their gateway is told once a day, not once a payment.
pub(crate) async fn call_a_person(context: &JobContext, payment: &Payment) -> Outcome {
    let job = LookAtGateway { gateway: payment.gateway.clone(), payment: payment.payment.id };
    let now = context.now();
    let key = format!("{}:{}", job.gateway, now.as_micros().div_euclid(DAY_MICROS));
    context.db.write(move |tx| jobs::enqueue_once(tx, now, &key, &job).map(drop)).await?;
    Ok(())
}

/// `Err` (wait) while the payment's gateway is known not to accept our key: what would be in vain is not tried.
pub(crate) fn wait_while_shut_out(payments: &Payments, context: &JobContext, payment: &Payment) -> Outcome {
    match payments.gateways.shut_until(&payment.gateway, context.now()) {
        Some(until) => Err(JobError::wait(until, shut_out(payment))),
        None => Ok(()),
    }
}

/// A gateway did not accept our key: a person is called, and this job waits with all the others.
pub(crate) async fn wait_for_admission(
    payments: &Payments,
    context: &JobContext,
    payment: &Payment,
) -> Outcome {
    let until = payments.gateways.shut(&payment.gateway, context.now());
    call_a_person(context, payment).await?;
    Err(JobError::wait(until, shut_out(payment)))
}

fn shut_out(payment: &Payment) -> String {
    format!("waits until {} accepts our key", payment.gateway)
}

/// Asks once more first: perhaps the settings were put right. The button "again" of the page of jobs comes here too.
pub(crate) async fn look_at_gateway(payments: Payments, job: LookAtGateway) -> Outcome {
    let cx = payments.cx.acting_as(kernel::Actor::Job(LookAtGateway::NAME));
    match refresh_payment(&payments, &cx, job.payment).await {
        Ok(_) => {
            payments.gateways.reopen(&job.gateway);
            Ok(())
        }
        Err(e) if needs_a_person(&e) => {
            Err(JobError::give_up(format!("payments at {} cannot be settled: {e}", job.gateway)))
        }
        Err(e) => Err(JobError::retry(e)),
    }
}
