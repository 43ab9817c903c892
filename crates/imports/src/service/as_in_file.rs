//! What each backer gets is what the file says: decided for a reward or for one pledge, in place of the reward's contents.

use std::collections::BTreeSet;

use db::{Db, ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Cx, Id, RowId, Vault};
use pledges::{Filter, GoodsSet, OwnGoods, Page, Pledge, PledgeRow};

use super::catalogue::{self, Lookup};
use super::in_the_file;
use super::start::note_of_reward;
use crate::error::ImportError;
use crate::jobs_of_imports::GiveAsInFile;
use crate::rules::found::Found;
use crate::store;

/// Pledges of one transaction.
const GIVEN_AT_ONCE: u32 = 100;

/// What is packed for the backers of a reward, or for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packed {
    /// What the platform's file says of each.
    AsInFile,
    /// What is in the reward.
    AsInReward,
}

/// Decides for a reward, for the pledges that are there and for the files that come. A job brings it to the pledges.
///
/// # Errors
/// [`ImportError::Db`].
pub fn decide_for_reward(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    (reward, packed): (Id<kinds::Reward>, Packed),
) -> Result<(), ImportError> {
    let is_new = match packed {
        Packed::AsInFile => store::as_in_file::insert(tx, campaign, reward)?,
        Packed::AsInReward => store::as_in_file::delete(tx, campaign, reward)?,
    };
    if !is_new {
        return Ok(());
    }
    let action = match packed {
        Packed::AsInFile => "import.reward_packed_as_in_file",
        Packed::AsInReward => "import.reward_packed_as_in_catalogue",
    };
    note_of_reward(tx, cx, action, reward)?;
    jobs::enqueue(tx, cx.now(), &GiveAsInFile { campaign, reward })?;
    Ok(())
}

/// As [`decide_for_reward`] for every reward that a file names: those whose words are given are packed as in the file.
pub(crate) fn decide_for_rewards(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    (found, words): (&Found, &BTreeSet<String>),
) -> Result<(), ImportError> {
    let lookup = catalogue::lookup(tx, campaign)?;
    for reward in &found.rewards {
        // One that was left out has no place in the catalogue.
        let Some(id) = lookup.reward(&reward.key) else { continue };
        let packed = if words.contains(&reward.key) { Packed::AsInFile } else { Packed::AsInReward };
        decide_for_reward(tx, cx, campaign, (id, packed))?;
    }
    Ok(())
}

/// Brings what was decided for a reward to its pledges, to the end, on the calling thread.
pub fn give_all(
    db: &Db,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    reward: Id<kinds::Reward>,
) -> Result<(), ImportError> {
    let mut after = None;
    loop {
        let cx = cx.clone();
        let last = db.write_blocking::<_, ImportError>(move |tx| {
            let filter = Filter { reward: Some(reward), ..Filter::all(campaign) };
            let rows = pledges::list(tx, &filter, Page { after, limit: GIVEN_AT_ONCE })?;
            give(tx, &cx, (campaign, reward), &rows)?;
            Ok(rows.last().map(|row| row.pledge.row))
        })?;
        if last.is_none() {
            return Ok(());
        }
        after = last;
    }
}

fn give(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, reward): (RowId<kinds::Campaign>, Id<kinds::Reward>),
    rows: &[PledgeRow],
) -> Result<(), ImportError> {
    let lookup = catalogue::lookup(tx, campaign)?;
    if !lookup.as_in_file.contains(&reward) {
        for row in rows.iter().filter(|row| row.choices.goods.is_some()) {
            pledges::set_goods(tx, cx, row.pledge.row, None)?;
        }
        return Ok(());
    }
    let asked: Vec<_> = rows.iter().map(|row| (row.pledge, row.contact)).collect();
    let records = pledges::raw_records(tx, &cx.vault, &asked)?;
    for row in rows {
        let Some(record) = records.get(&row.pledge.row) else { continue };
        let Some(record) = in_the_file::read(record)? else { continue };
        // The file may say another reward than was chosen since: its goods wait for that one.
        let goods = lookup.choices(&record).and_then(|choices| choices.goods);
        if goods.is_some() && row.choices.goods != goods {
            pledges::set_goods(tx, cx, row.pledge.row, goods.clone())?;
        }
        if goods.is_some() {
            store::items_differ::decided_for(tx, row.pledge.row)?;
        }
    }
    Ok(())
}

/// What the file says of one pledge beside what is packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodsOfPledge {
    /// Label and quantity of each item in the file.
    pub in_file: Vec<(String, u64)>,
    /// Name and quantity of each item that is packed.
    pub packed: Vec<(String, u64)>,
    /// Which of the two is packed.
    pub is: Packed,
    /// Whether the file's goods can be packed: the chosen reward is the file's, and the catalogue has all of them.
    pub may_be_as_in_file: bool,
}

/// Both lists of a pledge; `None` where no file says what its backer gets.
///
/// # Errors
/// [`ImportError`] when the record cannot be opened or read.
pub fn goods_of_pledge(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: &Pledge,
) -> Result<Option<GoodsOfPledge>, ImportError> {
    let Some(said) = in_the_file::in_the_file(tx, vault, pledge.row)? else { return Ok(None) };
    if said.items.is_empty() {
        return Ok(None);
    }
    let lookup = catalogue::lookup(tx, pledge.campaign)?;
    let name = |id| {
        lookup.catalogue.item(id).map_or_else(String::new, |item: &campaigns::model::Item| item.name.clone())
    };
    let lines = pledges::packed(&lookup.catalogue, &pledge.choices, pledge.state.decided()).lines;
    let goods = goods_in_file(tx, vault, pledge, &lookup)?;
    Ok(Some(GoodsOfPledge {
        in_file: said.items.into_iter().map(|(label, quantity)| (label, u64::from(quantity))).collect(),
        packed: lines.iter().map(|line| (name(line.item), line.quantity)).collect(),
        is: if pledge.choices.own_goods().is_some() { Packed::AsInFile } else { Packed::AsInReward },
        may_be_as_in_file: goods.is_some_and(|goods| pledge.choices.reward == Some(goods.reward)),
    }))
}

/// Decides for one pledge.
///
/// # Errors
/// [`ImportError::Pledge`].
pub fn decide_for_pledge(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    packed: Packed,
) -> Result<GoodsSet, ImportError> {
    let pledge = pledges::load(tx, pledge)?;
    let goods = match packed {
        Packed::AsInReward => None,
        Packed::AsInFile => {
            let lookup = catalogue::lookup(tx, pledge.campaign)?;
            let Some(goods) = goods_in_file(tx, &cx.vault, &pledge, &lookup)? else {
                return Ok(GoodsSet::Kept);
            };
            Some(goods)
        }
    };
    store::items_differ::decided_for(tx, pledge.row)?;
    Ok(pledges::set_goods(tx, cx, pledge.row, goods)?)
}

fn goods_in_file(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    pledge: &Pledge,
    lookup: &Lookup,
) -> Result<Option<OwnGoods>, ImportError> {
    let json = pledges::raw_record(tx, vault, pledge.row)?;
    let record = json.as_deref().map(in_the_file::read).transpose()?.flatten();
    Ok(record.and_then(|record| lookup.goods(&record)))
}
