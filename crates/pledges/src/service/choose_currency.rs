//! A pledge is priced in another currency, by a list of own prices, or in the campaign's again.

use campaigns::Date;
use campaigns::model::Catalogue;
use db::{ReadTx, WriteTx};
use events::PledgeChanged;
use kernel::ids::kinds;
use kernel::{Currency, Cx, RowId};

use crate::error::{Part, PledgeError};
use crate::model::{PlatformFacts, Pledge};
use crate::quote::Choices;
use crate::rules::prices::{PricesStay, may_change};
use crate::service::load::load;
use crate::service::money::held;
use crate::service::pay_currency::choose_pay_currency;
use crate::service::saving::{Saved, Setting, changed_elsewhere, open_for_change, saved};
use crate::store;

/// What a currency that a backer chose means for their pledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CurrencyChosen {
    /// Its prices are in it.
    Prices,
    /// They pay in it, by its rate.
    Payment,
    /// It is not offered, and nothing has changed.
    NotOffered,
}

/// Why a pledge stays in the currency in which it is priced, if so.
pub fn prices_stay(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Option<PricesStay>, PledgeError> {
    let was_agreed_to = pledge.agreed.is_some() || store::quotes::last_of(tx, pledge.row)?.is_some();
    let holds_money = !held(tx, pledge)?.is_zero();
    Ok(may_change(pledge, was_agreed_to, holds_money).err())
}

/// The currencies in which backers may choose prices on `today`, the day where the campaign is at home: its own first, then those
/// of open lists that are offered on that day. `catalogue` is the campaign's own.
pub fn priced_in(catalogue: &Catalogue, today: Date) -> impl Iterator<Item = Currency> {
    let is_offered =
        move |one: Currency| catalogue.pay_currency(one).is_some_and(|one| one.is_offered(today));
    let open = catalogue.price_lists.iter().filter(|list| list.is_open).map(|list| list.currency);
    std::iter::once(catalogue.currency).chain(open.filter(move |one| is_offered(*one)))
}

/// Prices an open pledge in a currency: by the open list of own prices in it, or as the campaign does. What was given beside and
/// the currency that was to be paid in are forgotten, because both were chosen with other prices; everything else that was
/// chosen stays. Done once more it changes nothing.
///
/// # Errors
/// [`PledgeError::NotPricedIn`] without an open list; [`PledgeError::PricesStay`] once it was agreed to or money is held for it;
/// [`PledgeError::NotOpen`], [`PledgeError::CampaignClosed`], [`PledgeError::DeadlinePassed`].
pub fn choose_prices(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    currency: Currency,
) -> Result<Saved, PledgeError> {
    let (mut pledge, _) = open_for_change(tx, cx, pledge)?;
    let stamp = pledge.choices_stamp;
    if pledge.currency == currency {
        return Ok(Saved { version: stamp.version, state: pledge.state, address: pledge.address });
    }
    let setting = Setting::of(tx, pledge.campaign)?;
    if !priced_in(&setting.catalogue, setting.day(cx.now())).any(|one| one == currency) {
        return Err(PledgeError::NotPricedIn(currency));
    }
    if let Some(why) = prices_stay(tx, &pledge)? {
        return Err(why.into());
    }
    set(tx, &mut pledge, currency)?;
    let version = pledge.choices_stamp.version;
    saved(tx, cx, &mut pledge, Part::Currency, version)
}

fn set(tx: &mut WriteTx<'_>, pledge: &mut Pledge, currency: Currency) -> Result<(), PledgeError> {
    if pledge.choices.tip_minor != 0 {
        let choices = Choices { tip_minor: 0, ..pledge.choices.clone() };
        let stamp = pledge.choices_stamp;
        if !store::pledges::set_choices(tx, pledge.row, &choices, stamp.origin, stamp.version)? {
            return Err(changed_elsewhere(tx, pledge, Part::Choices)?);
        }
        pledge.choices = choices;
        pledge.choices_stamp.version = stamp.version.saturating_add(1);
    }
    store::pay_currencies::remove(tx, pledge.row)?;
    store::pledges::set_currency(tx, pledge.row, currency)?;
    pledge.currency = currency;
    Ok(())
}

/// A backer says one currency. Where there are prices in it, and the pledge may still take them, it is priced in it; else they pay
/// in it, by the rate at which it is offered.
///
/// # Errors
/// As [`choose_prices`], for a pledge that is priced in another currency than the campaign's and is to leave it.
pub fn choose_currency(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    currency: Currency,
) -> Result<CurrencyChosen, PledgeError> {
    let found = load(tx, pledge)?;
    let setting = Setting::of(tx, found.campaign)?;
    let is_by_list = found.currency != setting.campaign.currency;
    if is_by_list && found.currency == currency {
        return Ok(CurrencyChosen::Prices);
    }
    let mut priced = priced_in(&setting.catalogue, setting.day(cx.now()));
    let has_prices = currency != found.currency && priced.any(|one| one == currency);
    if has_prices {
        match prices_stay(tx, &found)? {
            None if found.state.is_open() => {
                choose_prices(tx, cx, pledge, currency)?;
                return Ok(CurrencyChosen::Prices);
            }
            Some(why) if is_by_list => return Err(why.into()),
            _ => {} // they pay in it
        }
    }
    let is_offered = choose_pay_currency(tx, cx, pledge, currency)?;
    Ok(if is_offered { CurrencyChosen::Payment } else { CurrencyChosen::NotOffered })
}

/// Whether a file with these facts cannot be followed: it brings the platform's money, in the campaign's currency, for a pledge
/// that was agreed to in another.
///
/// # Errors
/// What the database says.
pub fn is_agreed_elsewhere(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    facts: &PlatformFacts,
) -> Result<bool, PledgeError> {
    if !facts.has_money() {
        return Ok(false);
    }
    let campaign = Setting::of(tx, pledge.campaign)?.campaign;
    Ok(pledge.currency != campaign.currency && prices_stay(tx, pledge)?.is_some())
}

/// The platform has money for a pledge that nobody agreed to in another currency: its prices are the campaign's again, and its
/// history says so.
///
/// # Errors
/// [`PledgeError::PricesStay`] as [`is_agreed_elsewhere`].
pub(crate) fn follow_money(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: &mut Pledge,
    facts: &PlatformFacts,
) -> Result<(), PledgeError> {
    let campaign = Setting::of(tx, pledge.campaign)?.campaign;
    if pledge.currency == campaign.currency || !facts.has_money() {
        return Ok(());
    }
    if let Some(why) = prices_stay(tx, pledge)? {
        return Err(why.into());
    }
    set(tx, pledge, campaign.currency)?;
    let part = Part::Currency.word().to_owned();
    jobs::emit(tx, cx.now(), &PledgeChanged { pledge: pledge.id, part, by: cx.actor.label() })?;
    Ok(())
}
