//! A pledge no longer uses a code.

use db::WriteTx;
use events::VoucherGivenBack;
use kernel::ids::kinds;
use kernel::{Cx, Id, Money};

use super::redeem::draw;
use super::void_code::empty;
use crate::error::VoucherError;
use crate::model::EndReason;
use crate::store;
use crate::store::redemption::StoredRedemption;

/// What was given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GivenBack {
    /// Which use ended.
    pub id: Id<kinds::Redemption>,
    /// The code.
    pub code: Id<kinds::VoucherCode>,
    /// What went back onto a gift code, and the movement it was booked as: the key for the pledge's ledger.
    pub booked: Option<(Id<kinds::GiftEntry>, Money)>,
}

/// Gives a code back that a pledge dropped: it can be used again, and what was drawn from a gift code is on it
/// again. `None` when the pledge does not use it: done twice, it is done once.
///
/// # Errors
/// [`VoucherError::Unknown`].
pub fn give_back(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    (pledge, code): (Id<kinds::Pledge>, Id<kinds::VoucherCode>),
    because: EndReason,
) -> Result<Option<GivenBack>, VoucherError> {
    let code = store::code::find(tx, code)?.ok_or(VoucherError::Unknown)?;
    match store::redemption::live(tx, code.code.row, pledge)? {
        Some(live) => end(tx, cx, pledge, (&live, because)),
        None => Ok(None),
    }
}

/// Gives everything back that a pledge uses. Whoever cancels a pledge calls this in the same transaction.
pub fn give_back_all(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: Id<kinds::Pledge>,
    because: EndReason,
) -> Result<Vec<GivenBack>, VoucherError> {
    let mut given = Vec::new();
    for live in store::redemption::of_pledge(tx, pledge)? {
        given.extend(end(tx, cx, pledge, (&live, because))?);
    }
    Ok(given)
}

fn end(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: Id<kinds::Pledge>,
    (live, because): (&StoredRedemption, EndReason),
) -> Result<Option<GivenBack>, VoucherError> {
    let code = store::code::lock(tx, live.code.row)?.ok_or(VoucherError::Unknown)?;
    if !store::redemption::end(tx, live.row, because, cx.now())? {
        return Ok(None);
    }
    store::voucher::uncount_use(tx, live.voucher)?;
    store::code::uncount_use(tx, live.code.row)?;
    let drawn = Money::new(store::gift::drawn_by(tx, live.row)?, live.taken.currency);
    let back = drawn.negated().map_err(|_| VoucherError::BalanceTooSmall)?;
    let booked = draw(tx, cx, &code, (live.row, back))?;
    if code.is_void {
        empty(tx, cx, &code)?;
    }
    let event = VoucherGivenBack { redemption: live.id, voucher: live.voucher_id, pledge };
    jobs::emit(tx, cx.now(), &event)?;
    Ok(Some(GivenBack { id: live.id, code: live.code.id, booked }))
}
