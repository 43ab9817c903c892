//! What a pledge may have follows what it chose and whether it is paid for.

use std::collections::BTreeMap;

use campaigns::CatalogueCache;
use db::{ReadTx, WriteTx};
use events::DigitalGoodsReady;
use kernel::ids::kinds;
use kernel::{Cx, Id, Vault};
use pledges::quote::QuoteProblem;
use pledges::{Packed, Pledge, PledgeLine};

use super::create_good::goods_of;
use super::create_pool::pool;
use super::give_key::give_key;
use crate::error::DigitalError;
use crate::jobs_of_digital::ServeWaiting;
use crate::model::{Content, DigitalGood, KeyClaim};
use crate::rules::entitled::is_entitled;
use crate::rules::pools::Told;
use crate::store;

/// Copies of one pool that a pledge has at most.
pub(crate) const COPIES_MAX: u32 = 1_000;

/// What a pledge is to have: goods, and how many keys of which pool.
#[derive(Default)]
struct Wanted {
    goods: Vec<DigitalGood>,
    keys: BTreeMap<Id<kinds::KeyPool>, u32>,
}

/// Gives a pledge what it may have and takes back what it may not, by what is known now: done again it changes
/// nothing. What is new to its backer is told once (`digital_goods.ready`). A key that nobody saw goes back to its pool.
///
/// Call it at [`db::Isolation::ReadCommitted`]: who looks at the same pledge at the same time takes turns, and the second
/// sees what the first did.
///
/// # Errors
/// [`DigitalError`].
pub fn deliver(tx: &mut WriteTx<'_>, cx: &Cx, id: Id<kinds::Pledge>) -> Result<(), DigitalError> {
    let rounds = store::good::take_turn(tx, id, cx.now())?;
    // Gone with its import, before anything was agreed: there is nothing to give and nothing to take back.
    let Some(pledge) = pledges::find(tx, id)? else { return Ok(()) };
    let wanted =
        if may_have(tx, &cx.vault, &pledge)? { wanted(tx, &pledge)? } else { Some(Wanted::default()) };
    // What it comes with cannot be said: it keeps what it has, and gets nothing by a guess.
    let Some(wanted) = wanted else { return Ok(()) };
    take_back(tx, cx, id, &wanted)?;
    for good in &wanted.goods {
        store::good::grant(tx, good.row, id, cx.now())?;
    }
    for (pool, copies) in &wanted.keys {
        for copy in 1..=*copies {
            give_key(tx, cx, &KeyClaim { pool: *pool, pledge: id, copy })?;
        }
    }
    if store::good::tell_what_is_there(tx, id, cx.now())? > 0 {
        store::good::count_round(tx, id)?;
        jobs::emit(tx, cx.now(), &DigitalGoodsReady { pledge: id, round: rounds.saturating_add(1) })?;
    }
    Ok(())
}

/// Whether a pledge may have its digital goods now: asked at each download and each page as well, so that what was
/// taken back is gone at once.
///
/// # Errors
/// [`DigitalError`].
pub fn may_have(tx: &mut ReadTx<'_>, vault: &Vault, pledge: &Pledge) -> Result<bool, DigitalError> {
    if !pledge.state.is_agreed() {
        return Ok(false);
    }
    let (standing, unpaid) = (pledges::standing(tx, pledge)?, pledges::unpaid_for_waves(tx, pledge)?);
    if !is_entitled(pledge.state, &standing, unpaid.minor) {
        return Ok(false);
    }
    match contacts::key(tx, vault, pledge.contact) {
        Ok(_) => Ok(true),
        Err(contacts::ContactError::Erased | contacts::ContactError::Unknown) => Ok(false),
        Err(e) => Err(e.into()),
    }
}

/// Which of these pledges come with something that is handed out, or have something: the others cost no change.
pub(crate) fn concerned(
    tx: &mut ReadTx<'_>,
    pledges: &[Id<kinds::Pledge>],
) -> Result<Vec<Id<kinds::Pledge>>, DigitalError> {
    let items = store::good::items_handed_out(tx)?;
    let mut concerned = Vec::new();
    for id in pledges {
        let has = !store::good::granted(tx, *id)?.is_empty()
            || !store::keys::claims(tx, *id)?.is_empty()
            || !store::good::withdrawn_but_had(tx, *id)?.is_empty();
        let found = if has || items.is_empty() { None } else { pledges::find(tx, *id)? };
        let comes = match found {
            Some(pledge) => packed(tx, &pledge)?.lines.iter().any(|line| items.contains(&line.item)),
            None => false,
        };
        if has || comes {
            concerned.push(*id);
        }
    }
    Ok(concerned)
}

/// How many of which item a pledge gets.
fn packed(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Packed, DigitalError> {
    let catalogue = match tx.extension::<CatalogueCache>() {
        Some(cache) => cache.get(tx, pledge.campaign)?,
        None => campaigns::load_catalogue(tx, pledge.campaign)?,
    };
    Ok(pledges::packed(&catalogue, &pledge.choices, pledge.state.decided()))
}

/// What a pledge is to have; `None` where what was chosen is not in the catalogue any more.
fn wanted(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Option<Wanted>, DigitalError> {
    let packed = packed(tx, pledge)?;
    // A gift of which nobody said which one is in no line: it comes when it is chosen, and holds nothing else back.
    let mut unsaid = packed.unsaid.iter().filter(|why| !matches!(why, QuoteProblem::MissingOption { .. }));
    if let Some(why) = unsaid.next() {
        tracing::warn!(pledge = %pledge.id, %why, "what a pledge comes with cannot be said: its downloads stay as they are");
        return Ok(None);
    }
    let mut wanted = Wanted::default();
    let had = store::good::withdrawn_but_had(tx, pledge.id)?;
    for PledgeLine { item, quantity, .. } in packed.lines {
        let handed_out = goods_of(tx, item)?.into_iter().filter(|good| good.handed_out_at.is_some());
        // Withdrawn: nobody new gets it, and who had it keeps it, also where it was theirs not in one piece of time: who
        // owes for an hour or mends an address is given it again.
        let kept = had.iter().filter(|good| good.item == item).cloned();
        for good in handed_out.chain(kept) {
            if let Content::Keys { pool } = good.content {
                let copies = u32::try_from(quantity).unwrap_or(u32::MAX);
                let all = wanted.keys.entry(pool).or_default();
                *all = all.saturating_add(copies).min(COPIES_MAX);
            }
            wanted.goods.push(good);
        }
    }
    Ok(Some(wanted))
}

fn take_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: Id<kinds::Pledge>,
    wanted: &Wanted,
) -> Result<(), DigitalError> {
    for granted in store::good::granted(tx, pledge)? {
        if !wanted.goods.iter().any(|good| good.row == granted.good.row) {
            store::good::revoke(tx, granted.good.row, pledge, cx.now())?;
        }
    }
    if wanted.goods.is_empty() {
        store::file::let_copies_go(tx, pledge)?;
    }
    let mut pools: Vec<_> = store::keys::claims(tx, pledge)?.into_iter().map(|claim| claim.pool).collect();
    pools.dedup();
    for id in pools {
        let beyond = wanted.keys.get(&id).copied().unwrap_or(0);
        let row = pool(tx, id)?.row;
        if store::keys::give_back(tx, row, pledge, beyond)? > 0 {
            // What was told about the keys of before says nothing about these; and somebody may wait for them.
            store::keys::set_told(tx, row, Told::Nothing)?;
            jobs::enqueue(tx, cx.now(), &ServeWaiting { pool: id })?;
        }
    }
    Ok(())
}
