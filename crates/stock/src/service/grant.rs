//! A pledge has places whatever the limit says: it bought them on the platform, or staff decided so.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::freeing::offer_and_save;
use crate::error::StockError;
use crate::model::{HoldRow, HoldState, LimitRow, Limited};
use crate::rules::bounds;
use crate::store;
use crate::store::holds::NewHold;

/// Up to so many are looked up one by one.
const ONE_BY_ONE_MAX: usize = 20;

/// Gives a pledge so many places for good, beyond the limit if need be; as many as it has already change nothing.
/// `false`: nothing changed, or nothing is counted here.
///
/// # Errors
/// [`StockError::BadQuantity`].
pub fn grant(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limited: Limited,
    (pledge, places): (Id<kinds::Pledge>, u32),
) -> Result<bool, StockError> {
    Ok(grant_many(tx, cx, limited, &[(pledge, places)])? == 1)
}

/// As [`grant`] for many pledges at once (the first limit of what sold before). Answers for how many
/// something changed.
///
/// # Errors
/// [`StockError::BadQuantity`].
pub fn grant_many(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limited: Limited,
    granted: &[(Id<kinds::Pledge>, u32)],
) -> Result<u64, StockError> {
    let Some(mut limit) = store::limits::lock(tx, limited)? else { return Ok(0) };
    for (_, places) in granted {
        bounds::quantity(*places)?;
    }
    let mut changed = 0;
    if granted.len() > ONE_BY_ONE_MAX {
        changed = grant_newcomers(tx, cx, &mut limit, granted)?;
    } else {
        for one in granted {
            changed += u64::from(grant_one(tx, cx, &mut limit, *one)?);
        }
    }
    offer_and_save(tx, cx, &mut limit)?;
    Ok(changed)
}

/// The same for pledges that were made in this very transaction: none of them has a place yet.
///
/// # Errors
/// [`StockError::BadQuantity`].
pub fn grant_new(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limited: Limited,
    granted: &[(Id<kinds::Pledge>, u32)],
) -> Result<(), StockError> {
    let Some(mut limit) = store::limits::lock(tx, limited)? else { return Ok(()) };
    for (_, places) in granted {
        bounds::quantity(*places)?;
        limit.taken = limit.taken.saturating_add(*places);
    }
    store::holds::insert_kept(tx, limit.row, granted, (&cx.actor.label(), cx.now()))?;
    offer_and_save(tx, cx, &mut limit)
}

/// Most of the many have nothing yet: they are written at once. The counter is locked, so nobody comes in between.
fn grant_newcomers(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limit: &mut LimitRow,
    granted: &[(Id<kinds::Pledge>, u32)],
) -> Result<u64, StockError> {
    let mut known = store::holds::pledges_of(tx, limit.row)?;
    let (mut new, mut changed) = (Vec::new(), 0);
    let mut others = Vec::new();
    for (pledge, places) in granted {
        if known.insert(*pledge) {
            limit.taken = limit.taken.saturating_add(*places);
            new.push((*pledge, *places));
        } else {
            others.push((*pledge, *places));
        }
    }
    store::holds::insert_kept(tx, limit.row, &new, (&cx.actor.label(), cx.now()))?;
    for one in others {
        changed += u64::from(grant_one(tx, cx, limit, one)?);
    }
    Ok(changed.saturating_add(u64::try_from(new.len()).unwrap_or(u64::MAX)))
}

fn grant_one(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limit: &mut LimitRow,
    (pledge, places): (Id<kinds::Pledge>, u32),
) -> Result<bool, StockError> {
    let own = store::holds::live(tx, limit.row, pledge)?;
    if own.is_some_and(|own| own.state == HoldState::Kept && own.places == places) {
        return Ok(false);
    }
    let done = if let Some(own) = &own {
        let kept = HoldRow { places, state: HoldState::Kept, expires_at: None, stays: 0, ..*own };
        store::holds::change(tx, own, &kept)?
    } else {
        let new = NewHold {
            limit: limit.row,
            pledge,
            places,
            state: HoldState::Kept,
            actor: &cx.actor.label(),
            now: cx.now(),
            expires_at: None,
        };
        store::holds::insert(tx, &new)?
    };
    if !done {
        return Err(tx.run_again().into());
    }
    let before = own.map_or(0, |own| own.places);
    limit.taken = limit.taken.saturating_sub(before).saturating_add(places);
    Ok(true)
}
