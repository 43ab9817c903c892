//! A pledge uses a code.

use db::WriteTx;
use events::VoucherRedeemed;
use kernel::ids::kinds;
use kernel::{Cx, Id, Money, RowId};

use super::present::{uses_max_of_code, uses_of_person};
use super::void_code::empty;
use crate::error::VoucherError;
use crate::model::{Redeemed, Redemption, Voucher};
use crate::rules::reasons::Refusal;
use crate::rules::reduction::not_open;
use crate::store;
use crate::store::code::StoredCode;
use crate::store::gift::NewEntry;
use crate::store::redemption::StoredRedemption;

/// Redeems a code for a pledge in the caller's transaction, exactly once: the same pledge again changes nothing but
/// the amount, whose difference is booked on a gift code. Limits hold under any concurrency, because every user of
/// a voucher takes its turn at the voucher's row. Whether the basket fits is the quote's to say ([`crate::reductions`]).
///
/// # Errors
/// [`VoucherError::Refused`] with the reason, [`VoucherError::BalanceTooSmall`], [`VoucherError::OtherCurrency`]:
/// nothing of the caller's transaction may be committed then.
pub fn redeem(tx: &mut WriteTx<'_>, cx: &Cx, new: &Redemption) -> Result<Redeemed, VoucherError> {
    let code = store::code::lock(tx, new.code.row)?.ok_or(VoucherError::Unknown)?;
    if new.taken.minor < 0 {
        return Err(VoucherError::BadAmounts);
    }
    if code.currency.is_some_and(|currency| currency != new.taken.currency) {
        return Err(VoucherError::OtherCurrency);
    }
    if let Some(live) = store::redemption::live(tx, code.code.row, new.pledge)? {
        return repeated(tx, cx, &code, (&live, new.taken));
    }
    let voucher = store::voucher::load(tx, code.voucher)?;
    take_a_use(tx, cx, (&code, &voucher), new)?;
    let id: Id<kinds::Redemption> = cx.new_id();
    let row = store::redemption::insert(tx, cx, id, voucher.row, new)?.ok_or(db::DbError::Conflict)?;
    let booked = draw(tx, cx, &code, (row, new.taken))?;
    let event = VoucherRedeemed { redemption: id, voucher: voucher.id, pledge: new.pledge, taken: new.taken };
    jobs::emit(tx, cx.now(), &event)?;
    Ok(Redeemed { id, at: cx.now(), booked, is_repeated: false })
}

/// Counts the use where it is limited. The voucher's row comes first: whoever is second waits there, and sees then
/// what the first one did.
fn take_a_use(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (code, voucher): (&StoredCode, &Voucher),
    new: &Redemption,
) -> Result<(), VoucherError> {
    let refused = |refusal| Err(VoucherError::Refused(refusal));
    if code.is_void {
        return refused(Refusal::CodeVoid);
    }
    if let Some(refusal) = not_open(voucher, cx.now()) {
        return refused(refusal);
    }
    if voucher.terms.campaign.is_some_and(|campaign| campaign != new.campaign) {
        return refused(Refusal::OtherCampaign);
    }
    if !store::voucher::count_use(tx, voucher.row)? {
        return refused(Refusal::UsedUp);
    }
    if !store::code::count_use(tx, code.code.row, uses_max_of_code(voucher))? {
        return refused(Refusal::CodeUsed);
    }
    if let Some(max) = voucher.terms.limits.per_person
        && uses_of_person(tx, voucher, new.contact)? >= max
    {
        return refused(Refusal::UsedByYou);
    }
    Ok(())
}

/// The pledge uses the code already: only the amount can be new.
fn repeated(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    code: &StoredCode,
    (live, taken): (&StoredRedemption, Money),
) -> Result<Redeemed, VoucherError> {
    let mut booked = None;
    if live.taken != taken {
        let more = Money::new(taken.minor.saturating_sub(live.taken.minor), taken.currency);
        booked = draw(tx, cx, code, (live.row, more))?;
        store::redemption::set_taken(tx, live.row, taken)?;
        if code.is_void {
            empty(tx, cx, code)?;
        }
    }
    Ok(Redeemed { id: live.id, at: live.at, booked, is_repeated: true })
}

/// Books what is drawn from a gift code; a negative amount goes back onto it.
pub(crate) fn draw(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    code: &StoredCode,
    (redemption, drawn): (RowId<kinds::Redemption>, Money),
) -> Result<Option<(Id<kinds::GiftEntry>, Money)>, VoucherError> {
    let Some(currency) = code.currency.filter(|_| !drawn.is_zero()) else { return Ok(None) };
    if store::gift::balance(tx, code.code.row, currency)?.minor < drawn.minor {
        return Err(VoucherError::BalanceTooSmall);
    }
    let amount = drawn.negated().map_err(|_| VoucherError::BalanceTooSmall)?;
    let kind = if drawn.is_positive() { "drawn" } else { "given_back" };
    let id = cx.new_id();
    let entry = NewEntry { id, code: code.code.row, kind, redemption: Some(redemption), amount };
    store::gift::insert(tx, cx, &entry)?;
    Ok(Some((id, amount)))
}
