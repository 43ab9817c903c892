//! What a pledge's backer finds on the page of downloads.

use db::{DbError, ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, Vault};
use pledges::Pledge;

use super::create_good::good;
use super::create_pool::pool;
use super::deliver::may_have;
use super::give_key::opened;
use super::log;
use crate::error::{DigitalError, LinkError};
use crate::model::{ClaimStanding, Content, DigitalGood, Granted, KeyText, StoredFile};
use crate::store;

/// One thing on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnShelf {
    /// What was granted, and how often its download was begun.
    pub granted: Granted,
    /// Its file, where it is one.
    pub file: Option<StoredFile>,
    /// The copies of its key, where it is keys.
    pub claims: Vec<ClaimStanding>,
}

/// All a pledge may have now, in the order it was given; nothing while something is owed.
///
/// # Errors
/// The database.
pub fn shelf(tx: &mut ReadTx<'_>, vault: &Vault, pledge: &Pledge) -> Result<Vec<OnShelf>, DigitalError> {
    let granted = store::good::granted(tx, pledge.id)?;
    if granted.is_empty() || !may_have(tx, vault, pledge)? {
        return Ok(Vec::new());
    }
    let claims = store::keys::claims(tx, pledge.id)?;
    let mut found = Vec::with_capacity(granted.len());
    for granted in granted {
        let file = match granted.good.content {
            Content::File { file, .. } => store::file::find(tx, file)?,
            Content::Link { .. } | Content::Keys { .. } => None,
        };
        let of_it = |claim: &&ClaimStanding| granted.good.content == Content::Keys { pool: claim.pool };
        let claims = claims.iter().filter(of_it).copied().collect();
        found.push(OnShelf { granted, file, claims });
    }
    Ok(found)
}

/// Whether there is anything on it: the cheap question of the pledge's own page.
///
/// # Errors
/// The database.
pub fn has_goods(tx: &mut ReadTx<'_>, pledge: Id<kinds::Pledge>) -> Result<bool, DigitalError> {
    Ok(!store::good::granted(tx, pledge)?.is_empty())
}

/// The keys of a good, in clear, for the one answer that shows them; noted as seen, and in the audit log. A copy without
/// a key waits for one and is not among them.
///
/// # Errors
/// [`LinkError::NotGranted`], [`DigitalError::Unknown`], [`DigitalError::Sealed`].
pub fn show_keys(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (pledge, id): (&Pledge, Id<kinds::DigitalGood>),
) -> Result<(DigitalGood, Vec<(u32, KeyText)>), DigitalError> {
    // Its turn first: nothing is shown while it is being taken back.
    store::good::take_turn(tx, pledge.id, cx.now())?;
    let good = good(tx, id)?;
    let Content::Keys { pool: of } = good.content else { return Err(DigitalError::Unknown) };
    let now = pledges::load(tx, pledge.row)?;
    if !store::good::is_granted(tx, good.row, pledge.id)? || !may_have(tx, &cx.vault, &now)? {
        return Err(LinkError::NotGranted.into());
    }
    let row = pool(tx, of)?.row;
    let mut keys = Vec::new();
    for (copy, key, sealed) in store::keys::show(tx, row, pledge.id, cx.now())? {
        keys.push((copy, opened(&cx.vault, key, &sealed)?));
    }
    log(tx, cx, "key_pool.keys_shown", of, serde_json::json!({ "pledge": pledge.id, "keys": keys.len() }))?;
    Ok((good, keys))
}

/// The copies of keys that a pledge has or waits for.
///
/// # Errors
/// The database.
pub fn claims_of(tx: &mut ReadTx<'_>, pledge: Id<kinds::Pledge>) -> Result<Vec<ClaimStanding>, DbError> {
    store::keys::claims(tx, pledge)
}
