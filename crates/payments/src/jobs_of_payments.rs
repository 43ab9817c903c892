//! Jobs and listeners: look at what a webhook told, ask about what stayed open, close pages that nobody shall pay
//! on, lay held money before a person, deliver the sandbox's notices.

use db::DbError;
use events::{ImportApplied, PledgeAmended, PledgeCancelled, PledgeChanged, PledgeReopened};
use jobs::{Job, JobContext, JobError, Outcome, Registry};
use kernel::{Actor, Id, RowId, ids::kinds};
use serde::{Deserialize, Serialize};

use crate::admission::{
    LookAtGateway, call_a_person, is_shut_out, look_at_gateway, needs_a_person, wait_for_admission,
    wait_while_shut_out,
};
use crate::gateway::GatewayError;
use crate::model::{Payment, PaymentError};
use crate::routes;
use crate::sandbox::{self, DeliverNotice, Sandbox};
use crate::service::{
    Payments, ask_later, ask_now, close_stale, is_stale, refresh_payment, stale_in_campaign, stale_page,
};
use crate::store;

/// A payment nobody asked about for so long is asked about by the janitor.
const UNASKED_MINUTES: i64 = 2;
/// Payments one run of the janitor asks about.
const ASKED_MAX: u32 = 200;
/// Payments that are looked at in one read after an import.
const LOOKED_AT_MAX: u32 = 500;
const DAY_MICROS: i64 = 24 * 60 * 60 * 1_000_000;

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

/// Closes the page of a payment that asks for nothing any more, or for something else.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ClosePage {
    pub(crate) payment: Id<kinds::Payment>,
}
impl Job for ClosePage {
    const NAME: &'static str = "payments.close_page";
}

/// Lays a held payment before a person: it stays among the jobs that need one until it is decided.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct LookAtHeld {
    pub(crate) payment: Id<kinds::Payment>,
}
impl Job for LookAtHeld {
    const NAME: &'static str = "payments.look_at_held";
}

/// Finds payments whose outcome is unknown.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct AskAboutUnknown {}
impl Job for AskAboutUnknown {
    const NAME: &'static str = "payments.ask_about_unknown";
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
    wait_while_shut_out(&payments, &context, &payment)?;
    let cx = payments.cx.acting_as(Actor::Job(LookAtNotice::NAME));
    match refresh_payment(&payments, &cx, payment.payment.id).await {
        Ok(_) => Ok(()),
        // The notice may be the only word of money that came after we had given the payment up.
        Err(e) if is_shut_out(&e) => wait_for_admission(&payments, &context, &payment).await,
        Err(e @ (PaymentError::NoGateway(_) | PaymentError::Gateway(GatewayError::Refused(_)))) => {
            Err(JobError::give_up(e))
        }
        Err(e) => Err(JobError::retry(e)),
    }
}

/// A gateway that is away is no reason to call a person: the janitor goes on asking.
async fn ask_about(payments: Payments, context: JobContext, job: AskAboutPayment) -> Outcome {
    let id = job.payment;
    let found = context.db.read(move |tx| store::find(tx, id)).await?;
    let Some(payment) = found.filter(Payment::is_under_way) else {
        return Ok(()); // somebody else was told meanwhile
    };
    if payments.gateways.shut_until(&payment.gateway, context.now()).is_some() {
        return close_when_admitted(&context, &payment).await;
    }
    let cx = payments.cx.acting_as(Actor::Job(AskAboutPayment::NAME));
    match refresh_payment(&payments, &cx, id).await {
        Ok(_) => Ok(()),
        Err(e) if needs_a_person(&e) => {
            tracing::warn!(error = %e, payment = %id, "the gateway cannot be asked about a payment");
            if is_shut_out(&e) {
                payments.gateways.shut(&payment.gateway, context.now());
                close_when_admitted(&context, &payment).await?;
            }
            call_a_person(&context, &payment).await
        }
        Err(e) if context.attempt < AskAboutPayment::ATTEMPTS_MAX => Err(JobError::retry(e)),
        Err(e) => {
            tracing::warn!(error = %e, payment = %id, "a payment's outcome is still unknown");
            Ok(())
        }
    }
}

/// Asks once more first: perhaps the gateway's record was put right. The button "again" of the page of jobs comes
/// here as well; a payment that was decided meanwhile is done with.
async fn look_at_held(payments: Payments, context: JobContext, job: LookAtHeld) -> Outcome {
    let id = job.payment;
    let cx = payments.cx.acting_as(Actor::Job(LookAtHeld::NAME));
    let asked_again = refresh_payment(&payments, &cx, id).await;
    let found = context.db.read(move |tx| store::find(tx, id)).await?;
    let Some((payment, held)) = found.and_then(|payment| Some((payment.clone(), payment.held?))) else {
        return Ok(());
    };
    match asked_again {
        Err(e) if !needs_a_person(&e) => Err(JobError::retry(e)),
        _ => {
            let (asked, reported) = (payment.amount, held.reported);
            let found = context.db.read(move |tx| campaigns::campaign(tx, payment.campaign)).await?;
            let place = found.map(|campaign| routes::held_path(campaign.id, id)).unwrap_or_default();
            let told = PaymentError::Held { payment: id, asked, reported };
            Err(JobError::give_up(format!("{told}: {place}")))
        }
    }
}

async fn ask_about_unknown(context: JobContext) -> Outcome {
    let now = context.now();
    let before = now.plus_minutes(-UNASKED_MINUTES);
    let unasked = context.db.read(move |tx| store::unasked(tx, (before, now), ASKED_MAX)).await?;
    context
        .db
        .write(move |tx| {
            for payment in &unasked {
                // Noted first: one that cannot be asked about takes its turn and leaves the others theirs.
                if let Some(found) = store::find(tx, *payment)? {
                    store::note_asked(tx, found.payment.row, now)?;
                    ask_now(tx, now, *payment)?;
                }
            }
            Ok::<(), DbError>(())
        })
        .await?;
    Ok(())
}

/// The janitor comes back to a payment under way by itself, but less and less often: a page that nobody shall pay on
/// is closed as soon as the gateway accepts our key. One job a day waits for it, however many ask.
async fn close_when_admitted(context: &JobContext, payment: &Payment) -> Outcome {
    let (now, asked) = (context.now(), payment.clone());
    let enqueued = context.db.write(move |tx| {
        if is_stale(tx, &asked)? {
            let id = asked.payment.id;
            let key = format!("{id}:{}", now.as_micros().div_euclid(DAY_MICROS));
            jobs::enqueue_once(tx, now, &key, &ClosePage { payment: id })?;
        }
        Ok::<(), PaymentError>(())
    });
    enqueued.await.map_err(JobError::retry)
}

async fn close_page(payments: Payments, context: JobContext, job: ClosePage) -> Outcome {
    let Some(payment) = context.db.read(move |tx| store::find(tx, job.payment)).await? else { return Ok(()) };
    close_page_of_row(payments, context, payment.pledge).await
}

/// Closes the page of a pledge that asks for nothing any more, or for something else.
async fn close_page_of(payments: Payments, context: JobContext, pledge: Id<kinds::Pledge>) -> Outcome {
    let Some(found) = context.db.read(move |tx| pledges::find(tx, pledge)).await? else { return Ok(()) };
    close_page_of_row(payments, context, found.row).await
}

async fn close_page_of_row(payments: Payments, context: JobContext, pledge: RowId<kinds::Pledge>) -> Outcome {
    let stale = context.db.read(move |tx| stale_page(tx, pledge)).await.map_err(JobError::retry)?;
    let Some(payment) = stale else { return Ok(()) };
    wait_while_shut_out(&payments, &context, &payment)?;
    let cx = payments.cx.acting_as(Actor::Job(ClosePage::NAME));
    match close_stale(&payments, &cx, pledge).await {
        Ok(_) => Ok(()),
        Err(e) if is_shut_out(&e) => wait_for_admission(&payments, &context, &payment).await,
        Err(e) if needs_a_person(&e) => Err(JobError::give_up(e)),
        Err(e) => Err(JobError::retry(e)),
    }
}

/// A held record that staff settle and an import that is taken back change what the platform collected, too.
fn is_of_the_platform(event: &PledgeChanged) -> bool {
    ["platform", "platform_back"].contains(&event.part.as_str())
}

/// An import may have changed what the platform collected, and with it what is owed.
async fn close_pages_of(context: JobContext, campaign: Id<kinds::Campaign>) -> Outcome {
    let found = context.db.read(move |tx| campaigns::find_campaign(tx, campaign)).await?;
    let Some(campaign) = found.map(|campaign| campaign.row) else { return Ok(()) };
    let mut after = RowId::new(0);
    loop {
        let looked_at =
            context.db.read(move |tx| stale_in_campaign(tx, campaign, after, LOOKED_AT_MAX)).await;
        let looked_at = looked_at.map_err(JobError::retry)?;
        let now = context.now();
        if !looked_at.payments.is_empty() {
            let stale = looked_at.payments;
            let asked = context.db.write(move |tx| stale.iter().try_for_each(|id| ask_later(tx, now, *id)));
            asked.await?;
        }
        let Some(next) = looked_at.next else { return Ok(()) };
        after = next;
    }
}

/// Names the handlers. Without a sandbox, its notices have none.
pub fn register(
    registry: &mut Registry,
    payments: &Payments,
    sandbox: Option<&Sandbox>,
) -> Result<(), String> {
    let state = payments.clone();
    registry.job::<LookAtNotice, _, _>(move |context, job| look_at_notice(state.clone(), context, job));
    let state = payments.clone();
    registry.job::<AskAboutPayment, _, _>(move |context, job| ask_about(state.clone(), context, job));
    let state = payments.clone();
    registry.job::<LookAtHeld, _, _>(move |context, job| look_at_held(state.clone(), context, job));
    let state = payments.clone();
    registry.job::<ClosePage, _, _>(move |context, job| close_page(state.clone(), context, job));
    let state = payments.clone();
    registry.job::<LookAtGateway, _, _>(move |_, job| look_at_gateway(state.clone(), job));
    registry.job::<AskAboutUnknown, _, _>(move |context, _| ask_about_unknown(context));
    registry.schedule("* * * * *", &AskAboutUnknown {})?;
    let state = payments.clone();
    registry.listener("payments.close_page_of_cancelled", move |context, event: PledgeCancelled| {
        close_page_of(state.clone(), context, event.pledge)
    });
    let state = payments.clone();
    registry.listener("payments.close_page_of_reopened", move |context, event: PledgeReopened| {
        close_page_of(state.clone(), context, event.pledge)
    });
    let state = payments.clone();
    registry.listener("payments.close_page_of_amended", move |context, event: PledgeAmended| {
        close_page_of(state.clone(), context, event.pledge)
    });
    let state = payments.clone();
    registry.listener_when("payments.close_page_of_changed", is_of_the_platform, move |context, event| {
        close_page_of(state.clone(), context, event.pledge)
    });
    registry.listener("payments.close_pages_after_import", move |context, event: ImportApplied| {
        close_pages_of(context, event.campaign)
    });
    if let Some(sandbox) = sandbox.cloned() {
        registry
            .job::<DeliverNotice, _, _>(move |context, job| sandbox::deliver(sandbox.clone(), context, job));
    }
    Ok(())
}
