//! Where the parcel goes.

use contacts::Source;
use db::WriteTx;
use kernel::ids::kinds;
use kernel::places::{Address, AddressInput, validate_address, vat_area};
use kernel::{Actor, Cx, RowId};

use crate::error::{Part, PledgeError};
use crate::model::{Origin, Pledge, PledgeState};
use crate::quote::{AsOf, Quote};
use crate::service::kept::kept;
use crate::service::load::load;
use crate::service::money::standing;
use crate::service::quoting::{destination_of, price_so_far};
use crate::service::saving::{Saved, Setting, changed_elsewhere, saved};
use crate::service::{buyer, codes};
use crate::store;

/// An address to be saved.
#[derive(Clone)]
pub struct SaveAddress {
    /// Of which pledge.
    pub pledge: RowId<kinds::Pledge>,
    /// The version the form was made from.
    pub seen_version: i64,
    /// As typed.
    pub address: AddressInput,
    /// Who says so.
    pub source: Source,
}

impl std::fmt::Debug for SaveAddress {
    /// Personal data stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SaveAddress").field("pledge", &self.pledge).finish_non_exhaustive()
    }
}

/// Saves the address. While the pledge is agreed to and not yet with the warehouse, staff may correct it as long
/// as country, region and VAT area stay and the new one costs the same: postal codes can have zones, surcharges and, in the
/// USA, taxes of their own.
///
/// # Errors
/// [`PledgeError::Address`] with every field to mend, [`PledgeError::DestinationFixed`],
/// [`PledgeError::ChangedElsewhere`], [`PledgeError::NotOpen`], [`PledgeError::CampaignClosed`],
/// [`PledgeError::DeadlinePassed`].
pub fn save_address(tx: &mut WriteTx<'_>, cx: &Cx, save: &SaveAddress) -> Result<Saved, PledgeError> {
    let mut pledge = load(tx, save.pledge)?;
    let setting = Setting::of_pledge(tx, &pledge)?;
    setting.admits(cx, &pledge)?;
    let correction = is_correction(cx, &pledge)?;
    if pledge.address_stamp.version != save.seen_version {
        return Err(changed_elsewhere(tx, &pledge, Part::Address)?);
    }
    let address = validate_address(&save.address).map_err(PledgeError::Address)?;
    let before = match pledge.address {
        Some(row) => Some(contacts::address(tx, &cx.vault, row)?.address),
        None => None,
    };
    if correction {
        let is_alike = match &before {
            Some(before) => costs_alike(tx, cx, (&pledge, &setting), (before, &address))?,
            None => false,
        };
        if !is_alike {
            return Err(PledgeError::DestinationFixed(pledge.state));
        }
    }
    let row = match pledge.address.filter(|_| before.as_ref() == Some(&address)) {
        Some(same) => same,
        None => contacts::add_address(tx, cx, pledge.contact, &address, save.source)?,
    };
    let place = (Some(row), Some(address.country));
    if !store::pledges::set_address(tx, pledge.row, place, Origin::of(cx.actor), save.seen_version)? {
        return Err(changed_elsewhere(tx, &pledge, Part::Address)?);
    }
    pledge.address = Some(row);
    saved(tx, cx, &mut pledge, Part::Address, save.seen_version + 1)
}

/// Whether this corrects the address of an agreed pledge; refused where nothing can be changed.
fn is_correction(cx: &Cx, pledge: &Pledge) -> Result<bool, PledgeError> {
    let by_staff = matches!(cx.actor, Actor::Staff(_) | Actor::Cli);
    match pledge.state {
        state if state.is_open() => Ok(false),
        PledgeState::Confirmed | PledgeState::Locked | PledgeState::Paid if by_staff => Ok(true),
        state => Err(PledgeError::NotOpen(state)),
    }
}

/// Whether what was agreed costs the same at both addresses, with the same tax in the same places. Both are priced anew and
/// alike, so that nothing but the address can tell them apart.
fn costs_alike(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (pledge, setting): (&Pledge, &Setting),
    (before, after): (&Address, &Address),
) -> Result<bool, PledgeError> {
    let area = |address: &Address| vat_area(address.country, &address.postal_code);
    if (before.country, &before.region, area(before)) != (after.country, &after.region, area(after)) {
        return Ok(false);
    }
    if destination_of(before) == destination_of(after) {
        return Ok(true);
    }
    let codes = codes::presented(tx, pledge)?;
    let standing = standing(tx, pledge)?;
    let buyer = buyer::for_quote(tx, &cx.vault, (pledge, setting), cx.now())?;
    let kept = kept(tx, pledge, &setting.catalogue)?;
    let price = |address| {
        let to = destination_of(address);
        let given = (Some(&to), codes.as_slice(), buyer.as_ref(), AsOf::of(cx.now(), &kept));
        price_so_far(pledge, setting, given, &standing, cx.now())
    };
    match (price(before), price(after)) {
        (Ok(before), Ok(after)) => Ok(is_same_bill(&before, &after)),
        // What was agreed is not in the catalogue any more: there is no price that an address could change.
        (Err(PledgeError::Choices(_)), Err(PledgeError::Choices(_))) => Ok(true),
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}

fn is_same_bill(before: &Quote, after: &Quote) -> bool {
    let (one, other) = (&before.shipping, &after.shipping);
    (before.total, before.at_border) == (after.total, after.at_border)
        && (&before.lines, &before.customs, &before.missing) == (&after.lines, &after.customs, &after.missing)
        && (one.amount, one.later, &one.taxes) == (other.amount, other.later, &other.taxes)
}
