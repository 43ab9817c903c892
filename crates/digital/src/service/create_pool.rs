//! Pools of keys.

use db::{DbError, ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id};

use super::log;
use crate::error::DigitalError;
use crate::model::{KeyPool, PoolWanting};
use crate::rules::names;
use crate::rules::pools::PoolStanding;
use crate::store;

/// Makes an empty pool. With `low_at` keys left, `key_pool.ran_low` is told.
///
/// # Errors
/// [`DigitalError::BadTitle`].
pub fn create_pool(tx: &mut WriteTx<'_>, cx: &Cx, title: &str, low_at: u32) -> Result<KeyPool, DigitalError> {
    let (title, id) = (names::title(title)?, cx.new_id());
    let row = store::keys::insert_pool(tx, cx, (id, &title), low_at)?;
    log(tx, cx, "key_pool.created", id, serde_json::json!({ "low_at": low_at }))?;
    Ok(KeyPool { row, id, title, low_at })
}

/// A pool.
///
/// # Errors
/// [`DigitalError::Unknown`].
pub fn pool(tx: &mut ReadTx<'_>, id: Id<kinds::KeyPool>) -> Result<KeyPool, DigitalError> {
    store::keys::find_pool(tx, id)?.ok_or(DigitalError::Unknown)
}

/// The pools, latest first, at most 500.
pub fn pools(tx: &mut ReadTx<'_>) -> Result<Vec<KeyPool>, DigitalError> {
    Ok(store::keys::pools(tx)?)
}

/// How a pool stands.
///
/// # Errors
/// [`DigitalError::Unknown`].
pub fn pool_standing(tx: &mut ReadTx<'_>, id: Id<kinds::KeyPool>) -> Result<PoolStanding, DigitalError> {
    let pool = pool(tx, id)?;
    Ok(store::keys::standing(tx, pool.row)?)
}

/// Pools of handed out goods in which few or no keys are left, for the page that tells staff.
///
/// # Errors
/// The database.
pub fn pools_wanting(tx: &mut ReadTx<'_>) -> Result<Vec<PoolWanting>, DbError> {
    store::keys::wanting(tx)
}
