//! Which pledge may have what.

use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::create_good::good;
use crate::error::DigitalError;
use crate::model::Granted;
use crate::store;

/// Lets a pledge have a good; done twice, it is done once. Answers whether it is new. Keys are another step:
/// [`crate::give_key`].
///
/// # Errors
/// [`DigitalError::Unknown`].
pub fn grant(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    id: Id<kinds::DigitalGood>,
    pledge: Id<kinds::Pledge>,
) -> Result<bool, DigitalError> {
    let good = good(tx, id)?;
    Ok(store::good::grant(tx, good.row, pledge, cx.now())?)
}

/// Takes all back that a pledge may download, when it is cancelled say: links work no more, at once. A key that was
/// given stays given, for somebody has seen it. Answers how many were taken back.
pub fn revoke_all(tx: &mut WriteTx<'_>, cx: &Cx, pledge: Id<kinds::Pledge>) -> Result<u64, DigitalError> {
    Ok(store::good::revoke_all(tx, pledge, cx.now())?)
}

/// All a pledge may have, in the order it was given, at most 500.
pub fn granted(tx: &mut ReadTx<'_>, pledge: Id<kinds::Pledge>) -> Result<Vec<Granted>, DigitalError> {
    store::good::granted(tx, pledge)
}
