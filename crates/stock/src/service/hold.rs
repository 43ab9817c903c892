//! A pledge takes places, while there are any.

use db::WriteTx;
use kernel::{Cx, Timestamp};

use super::freeing::offer_and_save;
use crate::error::StockError;
use crate::model::{Held, Hold, HoldRow, HoldState, LimitRow};
use crate::rules::taking::Step;
use crate::rules::{bounds, taking};
use crate::store;
use crate::store::holds::NewHold;

/// Takes places for a pledge, for so many minutes: first come, first served, never more than there are. Asking again
/// for as many changes nothing, the time included; asking for more or fewer moves the difference.
///
/// Many buyers of one limit do best with a transaction of its own in [`db::Isolation::ReadCommitted`]: they queue at
/// the counter instead of meeting and running again. It is right in any isolation. That nothing is left is an answer,
/// not an error, because an error would undo what shares its commit.
///
/// # Errors
/// [`StockError::BadQuantity`], [`StockError::BadMinutes`].
pub fn hold(tx: &mut WriteTx<'_>, cx: &Cx, wish: &Hold) -> Result<Held, StockError> {
    bounds::quantity(wish.places)?;
    let until = cx.now().plus_minutes(bounds::minutes(wish.minutes)?);
    let Some((seen, own)) = store::limits::seen(tx, wish.limited, wish.pledge)? else {
        return Ok(Held::NoLimit);
    };
    match taking::step(own.as_ref(), wish.places, cx.now()) {
        Step::Nothing => Ok(Held::Yes { until: own.and_then(|own| own.expires_at), is_new: false }),
        Step::Take(_) if seen.free() < wish.places => Ok(Held::SoldOut { left: seen.free() }),
        Step::Take(_) => take(tx, cx, wish, (&seen, until)),
        Step::More(_) | Step::Fewer(_) | Step::TooLate => change(tx, cx, wish, until),
    }
}

/// As [`hold`] for several limits of one pledge: all of them or, by the error, none. Locks in one order, whoever asks.
///
/// # Errors
/// As [`hold`], and [`StockError::SoldOut`] for the first of which not so many are left.
pub fn hold_all(tx: &mut WriteTx<'_>, cx: &Cx, wishes: &[Hold]) -> Result<Vec<Held>, StockError> {
    let mut in_order: Vec<(usize, &Hold)> = wishes.iter().enumerate().collect();
    in_order.sort_by_key(|(_, wish)| wish.limited.to_string());
    let mut held = Vec::with_capacity(wishes.len());
    for (asked, wish) in in_order {
        match hold(tx, cx, wish)? {
            Held::SoldOut { left } => {
                return Err(StockError::SoldOut { limited: wish.limited.to_string(), left });
            }
            yes => held.push((asked, yes)),
        }
    }
    held.sort_by_key(|(asked, _)| *asked);
    Ok(held.into_iter().map(|(_, held)| held).collect())
}

/// The common way: three statements, of which one waits at the counter.
fn take(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    wish: &Hold,
    (seen, until): (&LimitRow, Timestamp),
) -> Result<Held, StockError> {
    if !store::limits::take(tx, seen.row, wish.places)? {
        // Somebody was faster; how many are left now?
        let now = store::limits::standing(tx, wish.limited)?;
        let left = now.and_then(|standing| standing.left()).unwrap_or(0);
        return Ok(Held::SoldOut { left: left.min(wish.places.saturating_sub(1)) });
    }
    if insert(tx, cx, wish, (seen.row, until))? {
        return Ok(Held::Yes { until: Some(until), is_new: true });
    }
    // The same pledge asked twice at one moment, and the other was first. Nobody saw what was taken here.
    store::limits::untake(tx, seen.row, wish.places)?;
    change(tx, cx, wish, until)
}

/// The other ways, with the counter locked.
fn change(tx: &mut WriteTx<'_>, cx: &Cx, wish: &Hold, until: Timestamp) -> Result<Held, StockError> {
    let now = cx.now();
    let mut limit = store::limits::lock(tx, wish.limited)?.ok_or(StockError::NoLimit)?;
    let mut own = store::holds::live(tx, limit.row, wish.pledge)?;
    if let Some(late) = own.take_if(|own| taking::is_over(own, now)) {
        own = give_up(tx, cx, &mut limit, &late)?;
    }
    let held = match (taking::step(own.as_ref(), wish.places, now), &own) {
        (Step::Take(more) | Step::More(more), _) if limit.free() < more => {
            Held::SoldOut { left: limit.free() }
        }
        (Step::More(more), Some(own)) => {
            limit.taken = limit.taken.saturating_add(more);
            resize(tx, own, wish.places)?
        }
        (Step::Fewer(fewer), Some(own)) => {
            limit.taken = limit.taken.saturating_sub(fewer);
            resize(tx, own, wish.places)?
        }
        (Step::Nothing, Some(own)) => Held::Yes { until: own.expires_at, is_new: false },
        _ => {
            limit.taken = limit.taken.saturating_add(wish.places);
            if !insert(tx, cx, wish, (limit.row, until))? {
                return Err(tx.run_again().into());
            }
            Held::Yes { until: Some(until), is_new: true }
        }
    };
    offer_and_save(tx, cx, &mut limit)?;
    Ok(held)
}

/// What should have been given back by now goes to those who wait before its pledge is served anew. Answers what stays.
pub(crate) fn give_up(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limit: &mut LimitRow,
    late: &HoldRow,
) -> Result<Option<HoldRow>, StockError> {
    let rest = late.rest();
    if over(tx, cx, late)? {
        limit.taken =
            limit.taken.saturating_sub(late.places).saturating_add(rest.map_or(0, |rest| rest.places));
        offer_and_save(tx, cx, limit)?;
    }
    Ok(rest)
}

/// Ends a hold whose time is over, or leaves what stays of it. `false`: it is not as it was seen any more.
pub(crate) fn over(tx: &mut WriteTx<'_>, cx: &Cx, late: &HoldRow) -> Result<bool, StockError> {
    Ok(match late.rest() {
        Some(rest) => store::holds::change(tx, late, &rest)?,
        None => store::holds::end(tx, late, HoldState::Expired, cx.now())?,
    })
}

fn resize(tx: &mut WriteTx<'_>, own: &HoldRow, places: u32) -> Result<Held, StockError> {
    // No more than what stays: there is nothing left whose time could be over.
    let rest = own.rest().filter(|rest| places <= rest.places);
    let sized = HoldRow { places, ..rest.unwrap_or(*own) };
    if !store::holds::change(tx, own, &sized)? {
        return Err(tx.run_again().into());
    }
    Ok(Held::Yes { until: sized.expires_at, is_new: true })
}

fn insert(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    wish: &Hold,
    (limit, until): (i64, Timestamp),
) -> Result<bool, StockError> {
    let new = NewHold {
        limit,
        pledge: wish.pledge,
        places: wish.places,
        state: HoldState::Held,
        actor: &cx.actor.label(),
        now: cx.now(),
        expires_at: Some(until),
    };
    Ok(store::holds::insert(tx, &new)?)
}
