//! Somebody takes the place that was offered.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id, Timestamp};

use super::hold::give_up;
use super::leave::locked;
use crate::error::StockError;
use crate::model::{Held, HoldRow, HoldState, WaitingState};
use crate::rules::bounds;
use crate::rules::taking::is_over;
use crate::store;
use crate::store::holds::NewHold;

/// Turns an offer into places of a pledge, held for so many minutes as any others. Doing it again changes nothing.
///
/// # Errors
/// [`StockError::NotWaiting`], [`StockError::NothingOffered`], [`StockError::OfferOver`], [`StockError::BadMinutes`].
pub fn accept(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    entry: Id<kinds::WaitingEntry>,
    pledge: Id<kinds::Pledge>,
    minutes: u32,
) -> Result<Held, StockError> {
    let until = cx.now().plus_minutes(bounds::minutes(minutes)?);
    let (mut limit, own) = locked(tx, entry)?.ok_or(StockError::NotWaiting)?;
    let mut live = store::holds::live(tx, limit.row, pledge)?;
    match own.state {
        WaitingState::Waiting => return Err(StockError::NothingOffered),
        WaitingState::Passed => return Err(StockError::OfferOver),
        WaitingState::Left => return Err(StockError::NotWaiting),
        WaitingState::Accepted => {
            let hold = live.ok_or(StockError::NotWaiting)?;
            return Ok(Held::Yes { until: hold.expires_at, is_new: false });
        }
        WaitingState::Offered => {}
    }
    if own.offer_until.is_none_or(|over| over <= cx.now()) {
        return Err(StockError::OfferOver);
    }
    let places = own.offered.ok_or(StockError::Stored("stock_waiting.offered"))?;
    // What should have been given back by now is no part of it.
    if let Some(late) = live.take_if(|hold| is_over(hold, cx.now())) {
        live = give_up(tx, cx, &mut limit, &late)?;
    }
    // The counter has the offered ones already: they go from the offer to the pledge.
    if !store::waiting::end(tx, &own, WaitingState::Accepted, cx.now())? {
        return Err(tx.run_again().into());
    }
    match live {
        Some(hold) => add(tx, &hold, places, until),
        None => begin(tx, cx, (limit.row, pledge), places, until),
    }
}

fn add(tx: &mut WriteTx<'_>, hold: &HoldRow, places: u32, until: Timestamp) -> Result<Held, StockError> {
    // What is for good stays that, and what was offered is held like anything else that is not confirmed.
    let stays = if hold.state == HoldState::Kept { hold.places } else { hold.stays };
    let places = hold.places.saturating_add(places);
    let more = HoldRow { places, state: HoldState::Held, expires_at: Some(until), stays, ..*hold };
    let done = store::holds::change(tx, hold, &more)?;
    answer(tx, done, Some(until))
}

fn begin(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (limit, pledge): (i64, Id<kinds::Pledge>),
    places: u32,
    until: Timestamp,
) -> Result<Held, StockError> {
    let actor = cx.actor.label();
    let new = NewHold {
        limit,
        pledge,
        places,
        state: HoldState::Held,
        actor: &actor,
        now: cx.now(),
        expires_at: Some(until),
    };
    let done = store::holds::insert(tx, &new)?;
    answer(tx, done, Some(until))
}

fn answer(tx: &mut WriteTx<'_>, done: bool, until: Option<Timestamp>) -> Result<Held, StockError> {
    if done { Ok(Held::Yes { until, is_new: true }) } else { Err(tx.run_again().into()) }
}
