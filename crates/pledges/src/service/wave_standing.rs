//! How far the payment of a later wave's shipping is: of a wave, and of one pledge; it never changes.

use std::collections::HashMap;

use db::{DbError, ReadTx};
use kernel::ids::kinds;
use kernel::{Currency, Id, Money, RowId};

use crate::error::PledgeError;
use crate::model::Pledge;
use crate::quote::Quote;
use crate::service::instalments::parts_of;
use crate::service::money::to_pay;
use crate::store;
use crate::store::later_shipping::LaterWave;

/// How far the payment of a wave is, of the pledges that are priced in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaveStanding {
    /// In which currency.
    pub currency: Currency,
    /// How many agreed pledges were not asked for it yet.
    pub to_open: u64,
    /// What they were told it would cost, before tax as the tax mode says, minor units.
    pub estimate_minor: i64,
    /// How many were asked for it: nobody for whom it was free or let go.
    pub charged: u64,
    /// For how much in all, minor units.
    pub charged_minor: i64,
}

/// How far the payment of a wave is, of agreed pledges, by currency; none where nobody has agreed to anything of it.
pub fn wave_standing(tx: &mut ReadTx<'_>, wave: Id<kinds::Wave>) -> Result<Vec<WaveStanding>, DbError> {
    let count = |n: i64| u64::try_from(n).unwrap_or(0); // never below zero
    let of =
        |(currency, [to_open, estimate_minor, charged, charged_minor]): (Currency, [i64; 4])| WaveStanding {
            currency,
            to_open: count(to_open),
            estimate_minor,
            charged: count(charged),
            charged_minor,
        };
    Ok(store::later_shipping::sums(tx, wave)?.into_iter().map(of).collect())
}

/// What stays where it is of one pledge, because the payment of its shipping was not opened yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeldBack {
    waves: Vec<Id<kinds::Wave>>,
    /// In which wave each item was when it was agreed to.
    agreed: HashMap<Id<kinds::Item>, Option<Id<kinds::Wave>>>,
}

impl HeldBack {
    /// Whether an item that is in this wave today stays. What was in a wave when it was agreed to is charged with that wave,
    /// wherever the creator moved it since; what came on top since is where it is today.
    pub fn holds(&self, item: Id<kinds::Item>, today: Option<Id<kinds::Wave>>) -> bool {
        let wave = self.agreed.get(&item).copied().unwrap_or(today);
        wave.is_some_and(|wave| self.waves.contains(&wave))
    }
}

/// What of these pledges stays where it is, because the payment of the shipping of its wave was not opened yet; of the others
/// nothing does. Where what was agreed to cannot be read, the waves of today count.
pub fn held_back(
    tx: &mut ReadTx<'_>,
    pledges: &[RowId<kinds::Pledge>],
) -> Result<HashMap<RowId<kinds::Pledge>, HeldBack>, DbError> {
    let mut all: HashMap<_, HeldBack> = HashMap::new();
    for (row, wave) in store::later_shipping::held_back(tx, pledges)? {
        all.entry(row).or_default().waves.push(wave);
    }
    let rows: Vec<_> = all.keys().copied().collect();
    for (row, json) in store::quotes::agreed_of_many(tx, &rows)? {
        let (Some(held), Ok(quote)) = (all.get_mut(&row), serde_json::from_str::<Quote>(&json)) else {
            continue;
        };
        for parcel in quote.shipping.parcels {
            held.agreed.extend(parcel.items.iter().map(|line| (line.item, parcel.wave)));
        }
    }
    Ok(all)
}

/// Whether shipping of a wave is charged and not paid yet, since all else was: what was agreed to before is supplied and
/// documented.
pub fn owes_for_wave(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<bool, DbError> {
    let (Some(_), Some(1..)) = (&pledge.agreed, pledge.balance_minor) else { return Ok(false) };
    Ok(store::later_shipping::of_pledge(tx, pledge.row)?.iter().any(LaterWave::is_owed))
}

/// How much is charged for the shipping of waves that was not paid yet.
pub fn unpaid_for_waves(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Money, DbError> {
    if pledge.agreed.is_none() || pledge.balance_minor.is_none_or(|balance| balance <= 0) {
        return Ok(Money::zero(pledge.currency)); // nothing is asked of the database where nothing is owed
    }
    let waves = store::later_shipping::of_pledge(tx, pledge.row)?;
    let owed = waves.iter().filter(|wave| wave.is_owed());
    Ok(Money::new(owed.map(|wave| wave.charged_minor).sum(), pledge.currency))
}

/// What is to be paid that may be for the shipping of waves, minor units: beside its parts, of what is paid in parts; never what
/// the platform still collects.
pub(crate) fn to_pay_for_waves(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<i64, PledgeError> {
    let owed = if pledge.in_parts.is_some() { parts_of(tx, pledge)?.1 } else { to_pay(tx, pledge)? };
    Ok(owed.minor)
}

/// Whether all that leaves with a pledge may leave: the shipping of every wave of it is paid.
pub(crate) fn all_may_leave(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<bool, DbError> {
    let waves = store::later_shipping::of_pledge(tx, pledge.row)?;
    Ok(!waves.iter().any(|wave| wave.charged_by.is_none() || wave.is_owed()))
}

/// The waves of a pledge of which nothing is or will be asked for, though it was told that they are paid later: they were free
/// when their payment was opened, or were let go.
pub(crate) fn free_of(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Vec<Id<kinds::Wave>>, DbError> {
    let waves = store::later_shipping::of_pledge(tx, pledge.row)?;
    let is_free = |wave: &LaterWave| wave.charged_by.is_some() && wave.charged_minor == 0;
    Ok(waves.into_iter().filter(is_free).map(|wave| wave.wave).collect())
}
