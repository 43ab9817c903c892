//! What was held for a while is the pledge's for good; or again only for a while.

use db::WriteTx;
use kernel::ids::kinds;
use kernel::{Cx, Id};

use crate::error::StockError;
use crate::model::Limited;
use crate::rules::bounds;
use crate::store;

/// Keeps what a pledge holds for good: it was confirmed. Touches the pledge's own row, never the counter, so that
/// confirmations of one reward do not wait for each other. As long as the place was not given back it is kept, also
/// when its time is over. Where there is no limit there is nothing to keep.
///
/// # Errors
/// [`StockError::HoldLost`].
pub fn keep_forever(
    tx: &mut WriteTx<'_>,
    limited: Limited,
    pledge: Id<kinds::Pledge>,
) -> Result<(), StockError> {
    if store::holds::keep(tx, limited, pledge)? {
        return Ok(());
    }
    match store::limits::seen(tx, limited, pledge)? {
        None | Some((_, Some(_))) => Ok(()), // no limit, or kept already
        Some((_, None)) => Err(StockError::HoldLost),
    }
}

/// From now on what a pledge kept is held for so many minutes only, but for so many that `stay` its own: it was opened
/// again. What is held for a while already is held no longer for it. `false`: nothing changes, for it has no more than what
/// stays, or is held so already.
///
/// # Errors
/// [`StockError::BadMinutes`].
pub fn loosen(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    limited: Limited,
    (pledge, stays): (Id<kinds::Pledge>, u32),
    minutes: u32,
) -> Result<bool, StockError> {
    let until = cx.now().plus_minutes(bounds::minutes(minutes)?);
    Ok(store::holds::loosen(tx, limited, (pledge, stays), until)?)
}
