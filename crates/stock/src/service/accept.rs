//! Somebody takes the place that was offered.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::leave::locked;
use crate::error::StockError;
use crate::model::{Held, HoldRow, HoldState, WaitingState};
use crate::rules::bounds;
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
    let (limit, own) = locked(tx, entry)?.ok_or(StockError::NotWaiting)?;
    let live = store::holds::live(tx, limit.row, pledge)?;
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
    // The counter has them already: they go from the offer to the pledge.
    if !store::waiting::end(tx, &own, WaitingState::Accepted, cx.now())? {
        return Err(StockError::AtTheSameMoment);
    }
    let (until, done) = match live {
        Some(hold) => {
            let until = (hold.state == HoldState::Held).then_some(until);
            let more = HoldRow { places: hold.places.saturating_add(places), expires_at: until, ..hold };
            (until, store::holds::change(tx, &hold, &more)?)
        }
        None => {
            let actor = cx.actor.label();
            let new = NewHold {
                limit: limit.row,
                pledge,
                places,
                state: HoldState::Held,
                actor: &actor,
                now: cx.now(),
                expires_at: Some(until),
            };
            (Some(until), store::holds::insert(tx, &new)?)
        }
    };
    if done { Ok(Held::Yes { until, is_new: true }) } else { Err(StockError::AtTheSameMoment) }
}
