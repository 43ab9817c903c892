//! A message leaves.
//!
//! Written → recipient accepted by the mail server → *claimed* (commit 1: `sending`) → text handed over → outcome
//! recorded (commit 2). A process that dies before commit 1 sent nothing, and the job is run again; one that dies
//! after it leaves `sending` behind, which turns `uncertain` when the claim runs out, and never is repeated by
//! itself.

use std::time::Duration;

use db::{DbError, WriteTx};
use events::MessageSent;
use jobs::{JobContext, Outcome};
use kernel::random::uniform;
use kernel::{Cx, Timestamp};

use super::write_mail::{CannotWrite, Written, write_mail};
use crate::channels::{ChannelContext, HandOver, Prepared, Refusal};
use crate::jobs_of_messages::SendMessage;
use crate::mailer::Mailer;
use crate::model::{MessageState, Problem};
use crate::rules::retry;
use crate::store;
use crate::store::message::{Failure, Stored};

/// How long a claim holds without being renewed, in seconds.
pub(crate) const CLAIM_SECONDS: i64 = 60;
/// How often it is renewed.
const RENEW_EVERY: Duration = Duration::from_secs(20);
/// How often the record of what happened is tried: what is not recorded has to be called uncertain.
const RECORD_TRIES: u32 = 6;

/// The handler of `messages.send`.
pub(crate) async fn send(mailer: &Mailer, context: JobContext, job: SendMessage) -> Outcome {
    let id = job.message;
    let Some(message) = context.db.read(move |tx| store::message::load(tx, id)).await? else {
        return Ok(()); // an undone import may have taken its message along
    };
    let now = context.now();
    match next_step(&message, now) {
        Step::Nothing => Ok(()),
        Step::Wait(until) => wait(&context, &message, until).await,
        Step::CallUncertain => {
            let row = (message.row, message.attempts);
            let mark = move |tx: &mut WriteTx<'_>| {
                store::message::mark_uncertain(tx, row.0, row.1, now, Problem::Interrupted)
            };
            context.db.write(mark).await?;
            Ok(())
        }
        Step::Expire => set_aside(&context, &message, MessageState::Suppressed, Problem::Expired).await,
        Step::Send => {
            if !job.has_turn {
                let turn = mailer.take_turn(message.kind, now);
                if turn > now {
                    return wait(&context, &message, turn).await;
                }
            }
            let Some(_place) = mailer.take_place(message.kind).await else {
                return wait(&context, &message, mailer.come_back_at(message.kind, now)).await;
            };
            attempt(mailer, &context, message).await
        }
    }
}

enum Step {
    Nothing,
    Wait(Timestamp),
    CallUncertain,
    Expire,
    Send,
}

fn next_step(message: &Stored, now: Timestamp) -> Step {
    match message.state {
        MessageState::Sending => match message.lease_until {
            Some(until) if until >= now => Step::Wait(until.plus_seconds(1)),
            _ => Step::CallUncertain,
        },
        state if state.is_due() => {
            if message.expires_at.is_some_and(|expires| expires <= now) {
                return Step::Expire;
            }
            match message.next_attempt_at {
                Some(at) if at > now => Step::Wait(at),
                _ => Step::Send,
            }
        }
        _ => Step::Nothing,
    }
}

/// This job ends, and another one comes at `until`.
async fn wait(context: &JobContext, message: &Stored, until: Timestamp) -> Outcome {
    let (row, job, now) = (message.row, SendMessage { message: message.id, has_turn: true }, context.now());
    let context_in = context.clone();
    let moved = move |tx: &mut WriteTx<'_>| {
        store::message::postpone(tx, row, until)?;
        jobs::enqueue_at(tx, now, until, &job)?;
        context_in.complete_in(tx)
    };
    context.db.write(moved).await?;
    Ok(())
}

async fn set_aside(context: &JobContext, message: &Stored, state: MessageState, problem: Problem) -> Outcome {
    let (row, attempts, now) = (message.row, message.attempts, context.now());
    let failure = Failure { state, problem, code: None, next_attempt_at: None, attempts };
    context.db.write(move |tx| store::message::mark_failed(tx, row, attempts, &failure, now)).await?;
    Ok(())
}

async fn attempt(mailer: &Mailer, context: &JobContext, message: Stored) -> Outcome {
    let cx = mailer.cx(context);
    let written = {
        let (settings, vault, message) = (mailer.settings.clone(), cx.vault.clone(), message.clone());
        let now = cx.now();
        context.db.read(move |tx| Ok::<_, DbError>(write_mail(tx, &vault, &settings, &message, now))).await?
    };
    let written = match written {
        Ok(written) => written,
        Err(CannotWrite::Because(problem)) => {
            let state = match problem {
                Problem::NoAddress | Problem::Erased | Problem::Expired => MessageState::Suppressed,
                _ => MessageState::Dead,
            };
            return set_aside(context, &message, state, problem).await;
        }
        Err(CannotWrite::Error(e)) => return Err(jobs::JobError::retry(e)),
    };
    let channel_context = ChannelContext { db: context.db.clone(), cx: cx.clone() };
    let prepared = match mailer.channel.prepare(&channel_context, &written.mail.envelope).await {
        Ok(prepared) => prepared,
        Err(refusal) => {
            return record_refusal(context, &cx, &message, message.attempts, refusal, &written).await;
        }
    };
    if !claim(mailer, context, &cx, &message, &written).await? {
        prepared.abandon().await;
        return Ok(());
    }
    let outcome = hand_over(context, &channel_context, &message, prepared, &written).await;
    record(context, &cx, &message, outcome, &written).await
}

/// Commit 1.
async fn claim(
    mailer: &Mailer,
    context: &JobContext,
    cx: &Cx,
    message: &Stored,
    written: &Written,
) -> Result<bool, DbError> {
    let copy = written.copy(message, mailer.channel.name(), cx.random.as_ref());
    let (message, now) = (message.clone(), cx.now());
    let until = now.plus_seconds(CLAIM_SECONDS);
    context.db.write(move |tx| store::message::claim(tx, &message, &copy, now, until)).await
}

/// Hands over while keeping the claim alive: the server may think for minutes.
async fn hand_over(
    context: &JobContext,
    channel_context: &ChannelContext,
    message: &Stored,
    prepared: Box<dyn Prepared>,
    written: &Written,
) -> HandOver {
    let mut handing = prepared.hand_over(channel_context, &written.mail);
    loop {
        tokio::select! {
            outcome = &mut handing => return outcome,
            () = tokio::time::sleep(RENEW_EVERY) => {
                let (row, attempt) = (message.row, message.attempts.saturating_add(1));
                let until = context.now().plus_seconds(CLAIM_SECONDS);
                let renewed = context.db.write(move |tx| store::message::renew(tx, row, attempt, until)).await;
                if let Err(e) = renewed {
                    tracing::warn!(error = %e, "the claim on a message could not be renewed");
                }
            }
        }
    }
}

/// Commit 2.
async fn record(
    context: &JobContext,
    cx: &Cx,
    message: &Stored,
    outcome: HandOver,
    written: &Written,
) -> Outcome {
    let attempt = message.attempts.saturating_add(1);
    if let HandOver::Refused(refusal) = outcome {
        return record_refusal(context, cx, message, attempt, refusal, written).await;
    }
    let mut tried = 1;
    loop {
        match record_once(context, message, attempt, outcome).await {
            Ok(()) => return Ok(()),
            Err(e) if tried < RECORD_TRIES => {
                tracing::warn!(message = %message.id, error = %e, "what became of a message is not recorded yet");
                tokio::time::sleep(Duration::from_secs(1 << tried)).await;
                tried += 1;
            }
            // The claim runs out, and the message is called uncertain.
            Err(e) => return Err(e.into()),
        }
    }
}

async fn record_once(
    context: &JobContext,
    message: &Stored,
    attempt: u32,
    outcome: HandOver,
) -> Result<(), DbError> {
    let (row, id, now, context_in) = (message.row, message.id, context.now(), context.clone());
    let end = move |tx: &mut WriteTx<'_>| {
        if let HandOver::Accepted { code } = outcome {
            if store::message::mark_sent(tx, row, attempt, now, code)? {
                jobs::emit(tx, now, &MessageSent { message: id })?;
            }
        } else {
            store::message::mark_uncertain(tx, row, attempt, now, Problem::AnswerMissing)?;
        }
        context_in.complete_in(tx)
    };
    context.db.write(end).await
}

/// `seen` is the number of attempts in the row: one more once the message was claimed.
async fn record_refusal(
    context: &JobContext,
    cx: &Cx,
    message: &Stored,
    seen: u32,
    refusal: Refusal,
    written: &Written,
) -> Outcome {
    let (now, attempts) = (cx.now(), message.attempts.saturating_add(1));
    let next = retry::next_attempt_at(now, attempts, uniform(cx.random.as_ref(), 1000));
    let goes_on = refusal.problem.is_temporary() && next < message.give_up_at;
    let failure = Failure {
        state: if goes_on { MessageState::Failed } else { MessageState::Dead },
        problem: refusal.problem,
        code: refusal.code,
        next_attempt_at: goes_on.then_some(next),
        attempts,
    };
    tracing::info!(message = %message.id, problem = refusal.problem.word(), code = refusal.code, attempts, "a message did not leave");
    let bounces = refusal.problem == Problem::RecipientRefused && written.is_current_address;
    let (message, cx, context_in) = (message.clone(), cx.clone(), context.clone());
    let end = move |tx: &mut WriteTx<'_>| {
        if store::message::mark_failed(tx, message.row, seen, &failure, now)? {
            if let Some(at) = failure.next_attempt_at {
                jobs::enqueue_at(tx, now, at, &SendMessage { message: message.id, has_turn: false })?;
            }
            if bounces {
                mark_bouncing(tx, &cx, &message)?;
            }
        }
        context_in.complete_in(tx)
    };
    context.db.write(end).await?;
    Ok(())
}

fn mark_bouncing(tx: &mut WriteTx<'_>, cx: &Cx, message: &Stored) -> Result<(), DbError> {
    match contacts::mark_email_bouncing(tx, cx, message.contact) {
        Err(contacts::ContactError::Db(e)) => Err(e),
        // Erased or without an address by now: there is nothing left to mark.
        Ok(()) | Err(_) => Ok(()),
    }
}
