//! How many places there are.

use db::WriteTx;
use kernel::Cx;

use super::freeing::offer_and_save;
use crate::error::StockError;
use crate::model::{LimitSetting, Limited, PlaceStanding};
use crate::rules::bounds;
use crate::store;

/// Sets how many places there are. From the first time on they are counted, also while there is no limit. More places
/// than before go to those who wait. Fewer than are taken: nobody loses theirs, and none is sold until enough came
/// back. What was given away before there was a counter is told by [`crate::grant_many`] in the same transaction.
///
/// # Errors
/// [`StockError::BadQuantity`], [`StockError::BadMinutes`].
pub fn set_limit(tx: &mut WriteTx<'_>, cx: &Cx, setting: &LimitSetting) -> Result<PlaceStanding, StockError> {
    let offer_minutes = bounds::minutes(setting.offer_minutes)?;
    if let Some(places) = setting.places.filter(|places| *places > 0) {
        bounds::quantity(places)?;
    }
    store::limits::make(tx, setting.limited, offer_minutes, cx.now())?;
    let mut limit = store::limits::lock(tx, setting.limited)?.ok_or(StockError::NoLimit)?;
    limit.places = setting.places;
    limit.offer_minutes = setting.offer_minutes;
    offer_and_save(tx, cx, &mut limit)?;
    standing(tx, setting.limited)
}

fn standing(tx: &mut WriteTx<'_>, limited: Limited) -> Result<PlaceStanding, StockError> {
    store::limits::standing(tx, limited)?.ok_or(StockError::NoLimit)
}
