//! Shipping of a wave that is paid later: noted with what was agreed to, and owed once its payment is opened.

use std::collections::BTreeSet;

use campaigns::CampaignError;
use db::{DbError, ReadTx, WriteTx};
use events::PledgeAmended;
use jobs::Job;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Cx, Id, Money, RowId, Timestamp, Vault};
use serde::{Deserialize, Serialize};

use crate::error::PledgeError;
use crate::model::Pledge;
use crate::quote::{AsOf, Quote, QuoteInput, QuoteProblem, paid_later, with_wave_charged};
use crate::service::buyer;
use crate::service::confirm::amend;
use crate::service::erasure::has_person;
use crate::service::invite::ask_loaded;
use crate::service::load::load;
use crate::service::money::standing;
use crate::service::quoting::{destination, stored_quote};
use crate::service::saving::Setting;
use crate::service::settle::settle_loaded;
use crate::store;

/// Most pledges that one step takes: the write lock is held for it.
const STEP_MAX: u32 = 50;

/// Asks everybody for the shipping of a wave whose payment was opened, who agreed before.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ChargeWave {
    /// Of which campaign.
    pub campaign: Id<kinds::Campaign>,
    /// Which wave.
    pub wave: Id<kinds::Wave>,
}

impl Job for ChargeWave {
    const NAME: &'static str = "pledges.charge_wave";
}

/// Opens the payment of a wave: who agrees from now on pays its shipping with everything else, and who agreed before is asked
/// for it by a job. Opened again, those are asked for whom there was no price before.
///
/// # Errors
/// [`CampaignError::NotFound`] without such a wave; [`PledgeError::CampaignClosed`] while nothing can be paid at the stage of
/// the campaign.
pub fn open_wave(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    campaign: RowId<kinds::Campaign>,
    wave: Id<kinds::Wave>,
) -> Result<(), PledgeError> {
    let found = campaigns::campaign(tx, campaign)?.ok_or(CampaignError::NotFound)?;
    if !found.stage.payments_allowed() {
        return Err(PledgeError::CampaignClosed(found.stage));
    }
    campaigns::open_wave(tx, cx, campaign, wave)?;
    jobs::enqueue(tx, cx.now(), &ChargeWave { campaign: found.id, wave })?;
    Ok(())
}

/// Notes the waves of a quote that was just agreed to whose shipping is paid later.
pub(crate) fn note(tx: &mut WriteTx<'_>, pledge: &Pledge, quote: &Quote) -> Result<(), PledgeError> {
    for (wave, estimate) in paid_later(quote) {
        store::later_shipping::insert(tx, pledge.row, (wave, estimate.minor))?;
    }
    Ok(())
}

/// Why a pledge is not asked for the shipping of a wave, and waits for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotCharged {
    /// There is no price, or no tax, for what was agreed to; why.
    NoPrice(Vec<QuoteProblem>),
    /// Parts of it were credited: what is agreed to anew would ask for that money again.
    PartsCredited,
    /// Its backer was erased.
    NobodyThere,
    /// Something of it cannot be read.
    Unreadable,
}

/// What one step did. Run steps until `next` is `None`, each in a transaction of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaveStep {
    /// How many owe the shipping of the wave by now.
    pub charged: u64,
    /// How many wait for a person.
    pub left: u64,
    /// How many of these cannot be read: somebody has to be told.
    pub unreadable: u64,
    /// Where the next step begins.
    pub next: Option<RowId<kinds::Pledge>>,
}

/// One step of charging the shipping of a wave to everybody who agreed before its payment was opened. Nobody is charged
/// twice, however often it runs.
///
/// # Errors
/// What the database says. A pledge that cannot be read stops nobody else's.
pub fn charge_wave_step(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (campaign, wave): (RowId<kinds::Campaign>, Id<kinds::Wave>),
    after: Option<RowId<kinds::Pledge>>,
) -> Result<WaveStep, PledgeError> {
    let setting = Setting::of(tx, campaign)?;
    let is_open = |own: &shipping::Wave| own.id == wave && own.opened_on.is_some();
    if !setting.catalogue.shipping.waves.iter().any(is_open) {
        return Ok(WaveStep { charged: 0, left: 0, unreadable: 0, next: None });
    }
    let rows = store::later_shipping::to_open(tx, wave, (after, STEP_MAX))?;
    let is_full = rows.len() >= usize::try_from(STEP_MAX).unwrap_or(usize::MAX);
    let next = rows.last().copied().filter(|_| is_full);
    let mut step = WaveStep { charged: 0, left: 0, unreadable: 0, next };
    for row in rows {
        match read_and_worked_out(tx, &cx.vault, (row, &setting), wave, cx.now())? {
            Ok((mut pledge, before, quote)) => {
                charge(tx, cx, (&mut pledge, &setting), wave, (&before, &quote))?;
                step.charged += 1;
            }
            Err(why) => {
                step.left += 1;
                step.unreadable += u64::from(why == NotCharged::Unreadable);
            }
        }
    }
    Ok(step)
}

/// As [`worked_out`] of a pledge that has to be read first. Where that fails, it is one that waits for a person.
fn read_and_worked_out(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (row, setting): (RowId<kinds::Pledge>, &Setting),
    wave: Id<kinds::Wave>,
    now: Timestamp,
) -> Result<Result<(Pledge, Quote, Quote), NotCharged>, PledgeError> {
    let read = load(tx, row).and_then(|pledge| {
        let in_its_currency;
        let setting = if pledge.currency == setting.catalogue.currency {
            setting
        } else {
            in_its_currency = Setting::of_pledge(tx, &pledge)?;
            &in_its_currency
        };
        let found = worked_out(tx, vault, (&pledge, setting), wave, now)?;
        Ok(found.map(|(before, quote)| (pledge, before, quote)))
    });
    match read {
        Err(PledgeError::Db(DbError::Type { .. })) => Ok(Err(NotCharged::Unreadable)),
        Err(PledgeError::Db(error)) => Err(error.into()), // of the database, and not of this pledge
        Err(_) => Ok(Err(NotCharged::Unreadable)),
        Ok(found) => Ok(found),
    }
}

/// The quote that was agreed to and the same with the shipping of the wave, or why there is none.
fn worked_out(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (pledge, setting): (&Pledge, &Setting),
    wave: Id<kinds::Wave>,
    now: Timestamp,
) -> Result<Result<(Quote, Quote), NotCharged>, PledgeError> {
    let Some(agreed) = &pledge.agreed else { return Ok(Err(NotCharged::NoPrice(Vec::new()))) };
    if store::pledges::is_credited_in_part(tx, pledge.row)? {
        return Ok(Err(NotCharged::PartsCredited));
    }
    if !has_person(tx, vault, pledge)? {
        return Ok(Err(NotCharged::NobodyThere));
    }
    let before = stored_quote(tx, pledge, agreed)?;
    let destination = destination(tx, vault, pledge)?;
    let standing = standing(tx, pledge)?;
    let buyer = buyer::for_quote(tx, vault, (pledge, setting), now)?;
    let input = QuoteInput {
        catalogue: &setting.catalogue,
        choices: &pledge.choices,
        destination: destination.as_ref(),
        credit: standing.credit,
        paid: standing.paid,
        platform_due: standing.platform_due,
        buyer: buyer.as_ref(),
        as_of: AsOf::whenever(),
        vouchers: None,
        date: setting.day(now),
    };
    Ok(match with_wave_charged(&input, &before, wave) {
        Ok(quote) => Ok((before, quote)),
        Err(problems) => Err(NotCharged::NoPrice(problems.0)),
    })
}

/// Makes the shipping of the wave owed, and asks for it.
fn charge(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (pledge, setting): (&mut Pledge, &Setting),
    wave: Id<kinds::Wave>,
    (before, quote): (&Quote, &Quote),
) -> Result<(), PledgeError> {
    let more = quote.total.checked_sub(before.total)?;
    if more.is_zero() {
        // Free by now: what was agreed to stays, and so do its documents.
        if let Some(agreed) = &pledge.agreed {
            once(store::later_shipping::set_charged(tx, (pledge.row, wave), (agreed.quote, 0), None)?)?;
        }
        return Ok(());
    }
    let paid_before = pledge.moments.paid_at;
    amend(tx, cx, pledge, quote)?;
    if let Some(agreed) = &pledge.agreed {
        let charged = (agreed.quote, more.minor);
        once(store::later_shipping::set_charged(tx, (pledge.row, wave), charged, paid_before)?)?;
    }
    pledge.balance_minor = None; // that of the quote knows of no payment since: it is reckoned anew
    settle_loaded(tx, cx, pledge)?; // credit that was left over pays for it, today
    jobs::emit(tx, cx.now(), &PledgeAmended { pledge: pledge.id })?;
    if !setting.campaign.stage.payments_allowed() {
        return Ok(());
    }
    match ask_loaded(tx, cx, pledge) {
        Err(PledgeError::NothingToPay | PledgeError::NothingDueYet | PledgeError::DecisionPending) => Ok(()),
        asked => asked,
    }
}

/// Nobody else has charged it since it was read: otherwise nothing of this step is written, and it runs again.
pub(crate) const fn once(is_first: bool) -> Result<(), PledgeError> {
    if is_first { Ok(()) } else { Err(PledgeError::Db(DbError::Conflict)) }
}

/// What opening the payment of a wave would ask for, before it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WavePreview {
    /// How many pledges would be asked.
    pub pledges: u64,
    /// For how much in all, with tax, in each currency in which pledges are priced, the campaign's first; no currency of which
    /// there is nothing.
    pub totals: Vec<Money>,
    /// How many of them have it free by now.
    pub free: u64,
    /// Which would wait for a person, by their order numbers, and why; no more than [`LEFT_SHOWN_MAX`].
    pub left: Vec<(String, NotCharged)>,
    /// How many in all would.
    pub left_count: u64,
    /// Where they go that have no price.
    pub without_price: BTreeSet<CountryCode>,
}

/// Most pledges that are named.
pub const LEFT_SHOWN_MAX: usize = 50;

/// Works out for every pledge what opening the payment of a wave would ask for at the prices of today.
///
/// # Errors
/// What the database says.
pub fn wave_preview(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (campaign, wave): (RowId<kinds::Campaign>, Id<kinds::Wave>),
    now: Timestamp,
) -> Result<WavePreview, PledgeError> {
    let setting = Setting::of(tx, campaign)?;
    let mut found = WavePreview {
        pledges: 0,
        totals: Vec::new(),
        free: 0,
        left: Vec::new(),
        left_count: 0,
        without_price: BTreeSet::new(),
    };
    let mut after = None;
    loop {
        let rows = store::later_shipping::to_open(tx, wave, (after, STEP_MAX))?;
        let Some(last) = rows.last() else {
            found.totals.sort_by_key(|sum| (sum.currency != setting.catalogue.currency, sum.currency));
            return Ok(found);
        };
        after = Some(*last);
        for row in rows {
            match read_and_worked_out(tx, vault, (row, &setting), wave, now)? {
                Ok((_, before, quote)) => {
                    let more = quote.total.checked_sub(before.total)?;
                    add_to(&mut found.totals, more)?;
                    *(if more.is_zero() { &mut found.free } else { &mut found.pledges }) += 1;
                }
                Err(why) => {
                    found.left_count += 1;
                    let (order_number, country) = store::later_shipping::known_of(tx, row)?;
                    if matches!(why, NotCharged::NoPrice(_)) {
                        found.without_price.extend(country);
                    }
                    if found.left.len() < LEFT_SHOWN_MAX {
                        found.left.push((order_number, why));
                    }
                }
            }
        }
    }
}

/// Adds to the sum in its currency.
fn add_to(sums: &mut Vec<Money>, more: Money) -> Result<(), PledgeError> {
    match sums.iter_mut().find(|sum| sum.currency == more.currency) {
        Some(sum) => *sum = sum.checked_add(more)?,
        None => sums.push(more),
    }
    Ok(())
}
