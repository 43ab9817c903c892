//! Shipping of later waves that staff let go: nobody is asked for it any more, and what was agreed to before holds again.

use db::{ReadTx, WriteTx};
use events::PledgeAmended;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::error::PledgeError;
use crate::model::{Agreed, Pledge, PledgeState};
use crate::quote::Quote;
use crate::service::later_shipping::once;
use crate::service::load::load;
use crate::service::money::standing;
use crate::service::settle::settle_loaded;
use crate::service::wave_standing::to_pay_for_waves;
use crate::store;
use crate::store::later_shipping::LaterWave;

/// Whether there is shipping of later waves that can be let go: of a wave whose payment was not opened yet, or that is charged
/// and not paid.
pub fn can_waive_later_shipping(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<bool, PledgeError> {
    if pledge.agreed.is_none() {
        return Ok(false);
    }
    let waves = store::later_shipping::of_pledge(tx, pledge.row)?;
    Ok(waves.iter().any(|wave| wave.charged_by.is_none()) || last_unpaid(tx, pledge, &waves)?.is_some())
}

/// Lets the shipping of later waves go, of one pledge, as far as it is not paid: nobody is asked for it any more, and its goods
/// leave with all others. What was agreed to before holds again, and so do its documents and the day on which it was paid.
/// Answers whether there was any.
pub fn waive_later_shipping(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    row: RowId<kinds::Pledge>,
) -> Result<bool, PledgeError> {
    let mut pledge = load(tx, row)?;
    let mut is_any = false;
    let mut paid_before = None;
    loop {
        let waves = store::later_shipping::of_pledge(tx, row)?;
        let Some(wave) = last_unpaid(tx, &pledge, &waves)? else { break };
        back_before(tx, &mut pledge)?;
        store::later_shipping::set_waived(tx, (row, wave.wave))?;
        pledge.balance_minor = Some(standing(tx, &pledge)?.balance.minor);
        paid_before = wave.paid_before.or(paid_before);
        is_any = true;
    }
    let Some(agreed) = pledge.agreed else { return Ok(false) };
    for wave in store::later_shipping::of_pledge(tx, row)? {
        if wave.charged_by.is_none() {
            once(store::later_shipping::set_charged(tx, (row, wave.wave), (agreed.quote, 0), None)?)?;
            is_any = true;
        }
    }
    if is_any {
        pledge.balance_minor = None;
        settle_loaded(tx, cx, &mut pledge)?;
        if let (PledgeState::Paid, Some(at)) = (pledge.state, paid_before) {
            store::pledges::set_paid_at(tx, row, at)?;
        }
        jobs::emit(tx, cx.now(), &PledgeAmended { pledge: pledge.id })?;
    }
    Ok(is_any)
}

/// The wave that was charged last, where something is owed for it.
fn last_unpaid<'w>(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    waves: &'w [LaterWave],
) -> Result<Option<&'w LaterWave>, PledgeError> {
    let Some(agreed) = &pledge.agreed else { return Ok(None) };
    let charged = |wave: &&LaterWave| wave.charged_by == Some(agreed.quote.get()) && wave.is_owed();
    match waves.iter().find(charged) {
        Some(wave) if to_pay_for_waves(tx, pledge)? > 0 => Ok(Some(wave)),
        _ => Ok(None),
    }
}

/// What was agreed to before the last wave was charged holds again; parts that were credited stay so.
fn back_before(tx: &mut WriteTx<'_>, pledge: &mut Pledge) -> Result<(), PledgeError> {
    let unreadable = PledgeError::Stored { pledge: pledge.id, column: "pledge_quote.quote" };
    let Some(agreed) = &pledge.agreed else { return Err(unreadable) };
    let before = store::quotes::before(tx, pledge.row, agreed.quote)?;
    let Some((row, json)) = before else { return Err(unreadable) };
    let quote: Quote = serde_json::from_str(&json).map_err(|_| unreadable)?;
    let (total, credit, balance) = (quote.total.minor, quote.credit.minor, quote.balance.minor);
    store::pledges::set_agreed(tx, pledge.row, row, (total, credit, balance))?;
    store::pledges::set_lowered(tx, pledge.row, pledge.lowered_minor)?;
    pledge.agreed = Some(Agreed { quote: row, total_minor: total, credit_minor: credit });
    Ok(())
}
