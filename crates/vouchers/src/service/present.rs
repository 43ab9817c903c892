//! What a code gives a pledge, and what stands against it: for the quote, before anything is redeemed.

use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Id, Money, RowId, Vault};

use super::code_place;
use crate::error::VoucherError;
use crate::model::{Benefit, Presented, Voucher};
use crate::rules::reasons::Refusal;
use crate::store;
use crate::store::code::StoredCode;

/// Looks at a code for a pledge. Changes nothing: between this and [`crate::redeem`] somebody else may take the last
/// use, which `redeem` then says.
///
/// # Errors
/// [`VoucherError::Unknown`].
pub fn present(
    tx: &mut ReadTx<'_>,
    code: Id<kinds::VoucherCode>,
    pledge: Id<kinds::Pledge>,
    contact: RowId<kinds::Contact>,
) -> Result<Presented, VoucherError> {
    let code = store::code::find(tx, code)?.ok_or(VoucherError::Unknown)?;
    let voucher = store::voucher::load(tx, code.voucher)?;
    let live = store::redemption::live(tx, code.code.row, pledge)?;
    let balance = match code.currency {
        Some(currency) => {
            let left = store::gift::balance(tx, code.code.row, currency)?;
            let own = live.as_ref().map_or(0, |live| live.taken.minor);
            Some(Money::new(left.minor.saturating_add(own), currency))
        }
        None => None,
    };
    let is_redeemed = live.is_some();
    let uses_by_person =
        if voucher.terms.limits.per_person.is_some() { uses_of_person(tx, &voucher, contact)? } else { 0 };
    let refusals = if is_redeemed { Vec::new() } else { refusals(&code, &voucher, uses_by_person) };
    Ok(Presented { code: code.code, voucher, balance, is_redeemed, uses_by_person, refusals })
}

/// The codes a pledge uses, in the order they were redeemed.
pub fn codes_of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: Id<kinds::Pledge>,
) -> Result<Vec<Id<kinds::VoucherCode>>, VoucherError> {
    Ok(store::redemption::of_pledge(tx, pledge)?.into_iter().map(|live| live.code.id).collect())
}

/// What each code of a pledge took off or paid, as it was redeemed.
pub fn uses_of_pledge(
    tx: &mut ReadTx<'_>,
    pledge: Id<kinds::Pledge>,
) -> Result<Vec<(Id<kinds::VoucherCode>, Money)>, VoucherError> {
    Ok(store::redemption::of_pledge(tx, pledge)?.into_iter().map(|live| (live.code.id, live.taken)).collect())
}

/// What gift codes pay for a pledge at present, minor units of its currency.
pub fn drawn_by_pledge(tx: &mut ReadTx<'_>, pledge: Id<kinds::Pledge>) -> Result<i64, VoucherError> {
    let mut sum = 0_i64;
    for live in store::redemption::of_pledge(tx, pledge)? {
        sum = sum.saturating_add(store::gift::drawn_by(tx, live.row)?);
    }
    Ok(sum)
}

/// How a code reads: for the person who typed it, and for who hands codes out.
///
/// # Errors
/// [`VoucherError::Unknown`], [`VoucherError::Sealed`].
pub fn code_text(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    code: Id<kinds::VoucherCode>,
) -> Result<String, VoucherError> {
    let sealed = store::code::sealed(tx, code)?.ok_or(VoucherError::Unknown)?;
    let text = vault.open_secret(code_place(&code), &sealed)?;
    Ok(String::from_utf8(text).map_err(|_| kernel::SealError::NotText)?)
}

fn refusals(code: &StoredCode, voucher: &Voucher, uses_by_person: u32) -> Vec<Refusal> {
    let mut found = Vec::new();
    let limits = voucher.terms.limits;
    if code.is_void {
        found.push(Refusal::CodeVoid);
    }
    if uses_max_of_code(voucher).is_some_and(|max| code.uses >= max) {
        found.push(Refusal::CodeUsed);
    }
    if limits.total.is_some_and(|max| voucher.uses >= max) {
        found.push(Refusal::UsedUp);
    }
    if limits.per_person.is_some_and(|max| uses_by_person >= max) {
        found.push(Refusal::UsedByYou);
    }
    found
}

/// How often one code may be used: a gift code until its balance is gone.
pub(crate) fn uses_max_of_code(voucher: &Voucher) -> Option<u32> {
    if voucher.terms.benefit == Benefit::Gift { None } else { voucher.terms.limits.per_code }
}

/// Uses by a person, whichever of their merged contacts the pledges belong to.
pub(crate) fn uses_of_person(
    tx: &mut ReadTx<'_>,
    voucher: &Voucher,
    contact: RowId<kinds::Contact>,
) -> Result<u32, VoucherError> {
    let winner = contacts::reference(tx, contact)?;
    let mut uses = 0u32;
    for one in contacts::person(tx, winner.row)? {
        uses = uses.saturating_add(store::redemption::uses_of_contact(tx, voucher.row, one.row)?);
    }
    Ok(uses)
}
