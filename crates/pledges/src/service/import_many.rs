//! Pledges come in, many at once.

use std::collections::{BTreeMap, HashSet};

use db::WriteTx;
use events::PledgeImported;
use kernel::ids::kinds;
use kernel::{Actor, ContactKey, Cx, Id, Money, Place, RowId, in_parallel};
use ledger::{AccountCode, Posting};
use stock::Limited;

use crate::error::PledgeError;
use crate::model::{NewPledge, Origin, PledgeRef};
use crate::rules::platform;
use crate::service::came_kinds::Catalogues;
use crate::service::load::{load, source_hash};
use crate::service::platform_state::follow_platform;
use crate::service::save_answers::seal_answer;
use crate::store;
use crate::store::imports::Prepared;

/// Most pledges to hand over at once, so that the write lock is held for a moment only.
pub const IMPORT_AT_ONCE_MAX: usize = 500;

/// Kind of the postings of platform credit.
pub const PLATFORM_CREDIT: &str = "platform_credit";

/// Kind of the posting that takes back what an import changed of the credit.
pub const PLATFORM_CREDIT_TAKEN_BACK: &str = "platform_credit_taken_back";

pub(crate) const fn record_place(pledge: &[u8]) -> Place<'_> {
    Place::new("pledge_raw_record", "record_sealed", pledge)
}

/// Key of the n-th posting of platform credit of a pledge, from 1.
pub(crate) fn credit_key(pledge: Id<kinds::Pledge>, n: i64) -> String {
    format!("platform_credit:{pledge}:{n}")
}

/// A posting that moves credit from the platform's account to the pledge's.
pub(crate) fn credit_posting(
    kind: &'static str,
    pledge: Id<kinds::Pledge>,
    campaign: Id<kinds::Campaign>,
    (n, amount): (i64, Money),
) -> Result<Posting, PledgeError> {
    let accounts = (AccountCode::pledge(pledge), AccountCode::platform(campaign));
    let posting = Posting::transfer(credit_key(pledge, n), kind, pledge.to_string(), accounts, amount)?;
    Ok(posting)
}

/// Stores pledges with their sealed records and answers, posts what the platform collected as credit, and tells
/// of each. What was cancelled on the platform comes in as cancelled. Answers in the order given.
///
/// # Errors
/// [`PledgeError::Contact`] when a contact is unknown or erased. That no source key comes twice is the caller's to
/// hold, in the same transaction.
pub fn import_many(tx: &mut WriteTx<'_>, cx: &Cx, new: &[NewPledge]) -> Result<Vec<PledgeRef>, PledgeError> {
    let contacts: Vec<_> = new.iter().map(|pledge| pledge.contact).collect();
    let keys = contacts::keys(tx, &cx.vault, &contacts)?;
    import_many_with(tx, cx, new, &keys)
}

/// As [`import_many`] for whoever has the keys of the people already.
///
/// # Errors
/// As [`import_many`].
pub fn import_many_with(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    new: &[NewPledge],
    keys: &contacts::Keys,
) -> Result<Vec<PledgeRef>, PledgeError> {
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let rows = tx.reserve_ids("pledge", new.len())?;
    let mut numbers = HashSet::with_capacity(new.len());
    let mut numbered = Vec::with_capacity(new.len());
    let mut catalogues = Catalogues::default();
    for (new, row) in new.iter().zip(rows) {
        let key = keys.get(&new.contact).ok_or(contacts::ContactError::Erased)?;
        let order_number = order_number(tx, new, row, &mut numbers)?;
        let kinds = catalogues.kinds_of(tx, new)?;
        numbered.push((key, new, PledgeRef { row: RowId::new(row), id: cx.new_id() }, order_number, kinds));
    }
    let prepared = in_parallel(&numbered, |(key, new, pledge, order_number, kinds)| {
        prepare(cx, key, new, *pledge, (order_number.clone(), kinds.clone()))
    });
    let batch = if let Actor::Import(batch) = cx.actor { Some(batch) } else { None };
    store::imports::insert_many(tx, &prepared, (batch, Origin::Import, cx.now()))?;
    post_credit(tx, cx, &prepared)?;
    let events: Vec<_> = prepared.iter().map(|one| PledgeImported { pledge: one.pledge.id }).collect();
    jobs::emit_many(tx, cx.now(), &events)?;
    grant_places(tx, cx, &prepared)?;
    for one in prepared.iter().filter(|one| one.new.facts.status == platform::CANCELLED) {
        let mut pledge = load(tx, one.pledge.row)?;
        follow_platform(tx, cx, &mut pledge)?;
    }
    Ok(prepared.into_iter().map(|one| one.pledge).collect())
}

fn prepare<'n>(
    cx: &Cx,
    key: &ContactKey,
    new: &'n NewPledge,
    pledge: PledgeRef,
    (order_number, kinds): (String, Vec<(Limited, u32)>),
) -> Prepared<'n> {
    let place = record_place(pledge.id.as_bytes());
    let answers = new.answers.iter().map(|answer| (answer.question, seal_answer(cx, key, pledge.id, answer)));
    Prepared {
        pledge,
        new,
        order_number,
        source_hash: new.source_key.as_ref().map(|source_key| source_hash(&cx.vault, source_key)),
        record_sealed: key.seal(place, new.raw_record.as_bytes(), cx.random.as_ref()),
        answers: answers.collect(),
        kinds,
    }
}

/// The platform's number, unless it has none or another pledge of the campaign has it.
fn order_number(
    tx: &mut WriteTx<'_>,
    new: &NewPledge,
    row: i64,
    numbers: &mut HashSet<(i64, String)>,
) -> Result<String, PledgeError> {
    let campaign = new.campaign.row;
    let own = format!("P{row}");
    let wanted = new.order_number.as_deref().map(kernel::text::tidy_line).filter(|number| !number.is_empty());
    let number = match wanted {
        None => own,
        Some(wanted) => {
            let taken = numbers.contains(&(campaign.get(), wanted.clone()))
                || store::imports::order_number_is_taken(tx, campaign, &wanted)?;
            if taken { format!("{wanted}-{own}") } else { wanted }
        }
    };
    numbers.insert((campaign.get(), number.clone()));
    Ok(number)
}

/// What the platform sold is its backers', beyond the limit if need be.
fn grant_places(tx: &mut WriteTx<'_>, cx: &Cx, prepared: &[Prepared<'_>]) -> Result<(), PledgeError> {
    let mut bought: BTreeMap<String, (Limited, Vec<_>)> = BTreeMap::new();
    for one in prepared.iter().filter(|one| one.new.facts.status != platform::CANCELLED) {
        let reward = one.new.choices.reward.map(|reward| (Limited::Reward(reward), 1));
        let addons = one.new.choices.addons.iter().filter(|addon| addon.quantity > 0);
        let addons = addons.map(|one| (Limited::AddOn(one.addon), one.quantity));
        for (limited, places) in reward.into_iter().chain(addons).chain(one.kinds.iter().copied()) {
            bought
                .entry(limited.to_string())
                .or_insert((limited, Vec::new()))
                .1
                .push((one.pledge.id, places));
        }
    }
    // In one order, as whoever locks several counters.
    for (limited, pledges) in bought.values() {
        stock::grant_new(tx, cx, *limited, pledges)?;
    }
    Ok(())
}

fn post_credit(tx: &mut WriteTx<'_>, cx: &Cx, prepared: &[Prepared<'_>]) -> Result<(), PledgeError> {
    let mut postings = Vec::with_capacity(prepared.len());
    for one in prepared.iter().filter(|one| one.new.facts.paid_minor != 0) {
        let amount = Money::new(one.new.facts.paid_minor, one.new.currency);
        postings.push(credit_posting(PLATFORM_CREDIT, one.pledge.id, one.new.campaign.id, (1, amount))?);
    }
    ledger::post_many(tx, cx, &postings)?;
    Ok(())
}
