//! What this crate does when something happened elsewhere.

use contacts::ContactError;
use db::WriteTx;
use events::{
    ContactMoved, DigitalGoodsReady, PaymentCaptured, PlaceOffered, PledgeAskedToPay, PledgeCancelled,
    PledgeConfirmed, PledgeInvited, PledgePartDue,
};
use jobs::{JobContext, JobError, Outcome, Registry};
use kernel::ids::kinds;
use kernel::{Actor, Cx, Id, Timestamp, Vault};
use pledges::rules::platform::has_failed;
use pledges::{PartDay, Pledge, PledgeError};

use crate::MessageError;
use crate::model::{Context, DatedPart, NewMessage, Secret};
use crate::service::agreement::agreement;
use crate::service::agreement::reward_title;
use crate::service::ask::queue_links_of_moved;
use crate::service::pays::Pays;
use crate::service::queue::queue;

const INVITE: &str = "messages.invite";
const ASK_TO_PAY: &str = "messages.ask_to_pay";
const PART_DUE: &str = "messages.part_due";
const CONFIRM: &str = "messages.confirm";
const RECEIPT: &str = "messages.receipt";
const CANCEL: &str = "messages.cancel";
const DOWNLOADS: &str = "messages.downloads";
const PLACE_FREE: &str = "messages.place_free";
const MOVED: &str = "messages.moved";

pub(crate) fn register(registry: &mut Registry, vault: &Vault) {
    let keys = vault.clone();
    registry.listener(INVITE, move |context: JobContext, event: PledgeInvited| {
        react(context, keys.clone(), INVITE, event.pledge, move |tx, cx, pledge| {
            invitation(tx, cx, pledge, event.reminder)
        })
    });
    let keys = vault.clone();
    registry.listener(ASK_TO_PAY, move |context: JobContext, event: PledgeAskedToPay| {
        react(context, keys.clone(), ASK_TO_PAY, event.pledge, move |tx, cx, pledge| {
            payment_reminder(tx, cx, pledge, event.number)
        })
    });
    let keys = vault.clone();
    registry.listener(PART_DUE, move |context: JobContext, event: PledgePartDue| {
        react(context, keys.clone(), PART_DUE, event.pledge, move |tx, cx, pledge| {
            part_due(tx, cx, pledge, &event)
        })
    });
    let keys = vault.clone();
    registry.listener(CONFIRM, move |context: JobContext, event: PledgeConfirmed| {
        react(context, keys.clone(), CONFIRM, event.pledge, confirmation)
    });
    let keys = vault.clone();
    registry.listener(RECEIPT, move |context: JobContext, event: PaymentCaptured| {
        react(context, keys.clone(), RECEIPT, event.pledge, move |tx, cx, pledge| {
            receipt(tx, cx, pledge, &event)
        })
    });
    let keys = vault.clone();
    registry.listener(CANCEL, move |context: JobContext, event: PledgeCancelled| {
        react(context, keys.clone(), CANCEL, event.pledge, cancellation)
    });
    let keys = vault.clone();
    registry.listener(DOWNLOADS, move |context: JobContext, event: DigitalGoodsReady| {
        react(context, keys.clone(), DOWNLOADS, event.pledge, move |tx, cx, pledge| {
            downloads(tx, cx, pledge, event.round)
        })
    });
    let keys = vault.clone();
    registry.listener(PLACE_FREE, move |context: JobContext, event: PlaceOffered| {
        place_free(context, keys.clone(), event)
    });
    let keys = vault.clone();
    registry
        .listener(MOVED, move |context: JobContext, event: ContactMoved| moved(context, keys.clone(), event));
}

/// Queues the new links of somebody at their new address and ends the job in one commit.
async fn moved(context: JobContext, vault: Vault, event: ContactMoved) -> Outcome {
    let cx =
        Cx { vault, clock: context.clock.clone(), random: context.random.clone(), actor: Actor::Job(MOVED) };
    let context_in = context.clone();
    let told = context
        .db
        .write(move |tx| {
            // Erased meanwhile, or taken back with the import: there is nobody to write to.
            if let Some(person) = contacts::resolve(tx, event.contact)? {
                match queue_links_of_moved(tx, &cx, (person.row, event.moved_at_micros)) {
                    Err(MessageError::Contact(ContactError::Erased)) | Ok(_) => {}
                    Err(e) => return Err(e),
                }
            }
            context_in.complete_in(tx)?;
            Ok(())
        })
        .await;
    told.map_err(JobError::retry)
}

/// Tells whoever waited that it is their turn, once, and ends the job in one commit.
async fn place_free(context: JobContext, vault: Vault, event: PlaceOffered) -> Outcome {
    let actor = Actor::Job(PLACE_FREE);
    let cx = Cx { vault, clock: context.clock.clone(), random: context.random.clone(), actor };
    let context_in = context.clone();
    let told = context
        .db
        .write(move |tx| {
            match queue_place_free(tx, &cx, &event) {
                Err(MessageError::Contact(ContactError::Erased)) | Ok(()) => {}
                Err(e) => return Err(e),
            }
            context_in.complete_in(tx)?;
            Ok(())
        })
        .await;
    told.map_err(JobError::retry)
}

fn queue_place_free(tx: &mut WriteTx<'_>, cx: &Cx, event: &PlaceOffered) -> Result<(), MessageError> {
    // Taken, left, over or erased meanwhile: there is nothing to tell any more.
    let found = pledges::offer_of(tx, cx.now(), event.contact, event.entry).map_err(of_pledge)?;
    let Some((pledge, title)) = found else { return Ok(()) };
    let until = Timestamp::from_micros(event.until_micros);
    let (order_number, token) = (pledge.order_number.clone(), link(tx, cx, &pledge)?);
    let context = Context::PlaceFree { order_number, token, title, until };
    let message = about(&pledge, format!("place_free:{}", event.entry), context);
    queue(tx, cx, &NewMessage { expires_at: Some(until), ..message }).map(drop)
}

/// Queues a message about a pledge and ends the job in one commit.
async fn react(
    context: JobContext,
    vault: Vault,
    name: &'static str,
    pledge: Id<kinds::Pledge>,
    tell: impl Fn(&mut WriteTx<'_>, &Cx, &Pledge) -> Result<(), MessageError> + Send + 'static,
) -> Outcome {
    let cx =
        Cx { vault, clock: context.clock.clone(), random: context.random.clone(), actor: Actor::Job(name) };
    let context_in = context.clone();
    let told = context
        .db
        .write(move |tx| {
            // An undone import takes its pledges along: there is nobody left to write to.
            if let Some(pledge) = pledges::find(tx, pledge)? {
                match tell(tx, &cx, &pledge) {
                    Err(MessageError::Contact(ContactError::Erased)) | Ok(()) => {}
                    Err(e) => return Err(e),
                }
            }
            context_in.complete_in(tx)?;
            Ok(())
        })
        .await;
    told.map_err(JobError::retry)
}

fn about(pledge: &Pledge, unique_key: String, context: Context) -> NewMessage {
    NewMessage {
        unique_key,
        contact: pledge.contact,
        recipient: None,
        campaign: Some(pledge.campaign),
        pledge: Some(pledge.row),
        context,
        expires_at: None,
    }
}

fn link(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<Secret, MessageError> {
    let token = pledges::link_of(tx, cx, pledge.row).map_err(of_pledge)?;
    Ok(Secret::new(token.reveal()))
}

pub(crate) fn of_pledge(error: PledgeError) -> MessageError {
    match error {
        PledgeError::Contact(e) => MessageError::Contact(e),
        PledgeError::Db(e) => MessageError::Db(e),
        other => MessageError::Pledge(other.to_string()),
    }
}

fn invitation(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge, reminder: u32) -> Result<(), MessageError> {
    // Finished or ended between the wish and its turn: asking would only confuse.
    if !pledge.state.is_open() {
        return Ok(());
    }
    let (order_number, token) = (pledge.order_number.clone(), link(tx, cx, pledge)?);
    let reward = reward_title(tx, pledge.campaign, pledge.choices.reward)?;
    let (key, context) = match reminder {
        0 => (format!("invitation:{}:0", pledge.id), Context::Invitation { order_number, reward, token }),
        number => {
            let context = Context::Reminder { order_number, reward, token, number };
            (format!("reminder:{}:{number}", pledge.id), context)
        }
    };
    queue(tx, cx, &about(pledge, key, context)).map(drop)
}

fn payment_reminder(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge, number: u32) -> Result<(), MessageError> {
    let amount = pledges::due_now(tx, pledge).map_err(of_pledge)?;
    // Paid, opened again or ended between the wish and its turn.
    if !pledge.state.is_agreed() || !amount.is_positive() {
        return Ok(());
    }
    let context = Context::PaymentReminder {
        order_number: pledge.order_number.clone(),
        reward: reward_title(tx, pledge.campaign, pledge.choices.reward)?,
        token: link(tx, cx, pledge)?,
        amount,
        charged: None,
        failed_on_platform: has_failed(&pledge.facts.status),
    };
    queue(tx, cx, &about(pledge, format!("payment_reminder:{}:{number}", pledge.id), context)).map(drop)
}

fn part_due(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    event: &PledgePartDue,
) -> Result<(), MessageError> {
    // Agreed to anew or ended since: there is another plan, or none.
    if !is_of_agreement(pledge, event.agreement) {
        return Ok(());
    }
    let amount = pledges::due_now(tx, pledge).map_err(of_pledge)?;
    if !amount.is_positive() {
        return Ok(()); // paid since
    }
    let context = Context::PartDue {
        order_number: pledge.order_number.clone(),
        reward: reward_title(tx, pledge.campaign, pledge.choices.reward)?,
        token: link(tx, cx, pledge)?,
        agreement: event.agreement,
        number: event.number,
        parts: event.parts,
        amount,
        charged: None,
    };
    let key = format!("part_due:{}:{}:{}", pledge.id, event.agreement, event.number);
    queue(tx, cx, &about(pledge, key, context)).map(drop)
}

/// Whether what was agreed to then is what holds now.
pub(crate) fn is_of_agreement(pledge: &Pledge, agreement: i64) -> bool {
    pledge.agreed.as_ref().is_some_and(|agreed| agreed.quote.get() == agreement)
}

fn confirmation(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), MessageError> {
    // Opened again meanwhile: what was agreed to holds no more, and the next confirmation tells its own.
    let Some(agreed) = &pledge.agreed else { return Ok(()) };
    let quote = pledges::current_quote(tx, &cx.vault, pledge, cx.now()).map_err(of_pledge)?;
    let token = link(tx, cx, pledge)?;
    let agreement = agreement(tx, cx, (pledge, &quote), token)?;
    let key = format!("confirmation:{}:{}", pledge.id, agreed.quote.get());
    queue(tx, cx, &about(pledge, key, Context::Confirmation(Box::new(agreement)))).map(drop)
}

fn receipt(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &Pledge,
    event: &PaymentCaptured,
) -> Result<(), MessageError> {
    let context = Context::Receipt {
        order_number: pledge.order_number.clone(),
        payment: event.payment,
        amount: event.amount,
        charged: event.charged,
        paid_at: cx.now(),
        balance: pledges::to_pay(tx, pledge).map_err(of_pledge)?,
        next_part: next_part(tx, cx, pledge)?,
    };
    queue(tx, cx, &about(pledge, format!("receipt:{}", event.payment), context)).map(drop)
}

/// The next part that is ahead, and what is left of it.
fn next_part(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<Option<DatedPart>, MessageError> {
    let (parts, _) = pledges::parts_of(tx, pledge).map_err(of_pledge)?;
    let next = parts.into_iter().find(|one| one.day == PartDay::Ahead && one.left.is_positive());
    let pays = Pays::of(tx, pledge, cx.now())?;
    Ok(next.map(|one| pays.part(one.part.due_on, one.left)))
}

fn downloads(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge, round: u32) -> Result<(), MessageError> {
    // Ended between the wish and its turn: there is nothing to download any more.
    if pledge.state.is_ended() {
        return Ok(());
    }
    let context =
        Context::Downloads { order_number: pledge.order_number.clone(), token: link(tx, cx, pledge)? };
    queue(tx, cx, &about(pledge, format!("downloads:{}:{round}", pledge.id), context)).map(drop)
}

fn cancellation(tx: &mut WriteTx<'_>, cx: &Cx, pledge: &Pledge) -> Result<(), MessageError> {
    // Taken back meanwhile.
    let Some(ended_at) = pledge.moments.ended_at else { return Ok(()) };
    // Who cancelled on the platform knows, and heard of it there. An import (or one that is taken back) writes to nobody.
    if pledges::is_cancelled_on_platform(tx, pledge).map_err(of_pledge)? {
        return Ok(());
    }
    let standing = pledges::standing(tx, pledge).map_err(of_pledge)?;
    let owed = standing.owed_back(pledge.state).map_err(|e| of_pledge(e.into()))?;
    let to_pay_back = Some(owed).filter(|owed| owed.is_positive());
    let goes_back = pledges::returnable(tx, pledge).map_err(of_pledge)?.in_the_end();
    let is_elsewhere = goes_back.iter().any(|back| back.currency != pledge.currency);
    let goes_back = if is_elsewhere { goes_back } else { Vec::new() };
    let context = Context::Cancellation { order_number: pledge.order_number.clone(), to_pay_back, goes_back };
    let key = format!("cancellation:{}:{}", pledge.id, ended_at.as_micros());
    queue(tx, cx, &about(pledge, key, context)).map(drop)
}
