//! The currency in which a backer pays, and what was paid in others than the campaign's.

use campaigns::model::PayCurrency;
use campaigns::{CampaignError, Date};
use db::{ReadTx, WriteTx};
use kernel::ids::kinds;
use kernel::{Currency, Money, RowId};
use ledger::{AccountCode, Unit};

use crate::error::PledgeError;
use crate::model::Pledge;
use crate::rules::paid_elsewhere::PaidElsewhere;
use crate::service::load::load;
use crate::store;

/// The currency that the backer chose, with its rate, while it is offered on `today`, the day where the campaign is at home.
/// `None`: they pay in the campaign's.
pub fn pay_currency(
    tx: &mut ReadTx<'_>,
    pledge: &Pledge,
    today: Date,
) -> Result<Option<PayCurrency>, PledgeError> {
    let Some(chosen) = store::pay_currencies::of(tx, pledge.row)? else { return Ok(None) };
    let offered = campaigns::pay_currencies(tx, pledge.campaign)?;
    Ok(offered.into_iter().find(|one| one.currency == chosen && one.is_offered(today)))
}

/// Notes in which currency the backer pays; the campaign's own takes back what was chosen. `false`: it is not offered today, or
/// the pledge is priced by a list, which is paid in the list's currency; nothing has changed. The price, what was agreed to and a payment page that is open stay as they are.
pub fn choose_pay_currency(
    tx: &mut WriteTx<'_>,
    cx: &kernel::Cx,
    pledge: RowId<kinds::Pledge>,
    currency: Currency,
) -> Result<bool, PledgeError> {
    let pledge = load(tx, pledge)?;
    if currency == pledge.currency {
        store::pay_currencies::remove(tx, pledge.row)?;
        return Ok(true);
    }
    let campaign = campaigns::campaign(tx, pledge.campaign)?.ok_or(CampaignError::NotFound)?;
    if pledge.currency != campaign.currency {
        return Ok(false); // priced in the currency of a list: nothing of it is converted
    }
    let today = campaign.day_of(cx.now());
    let offered = campaigns::pay_currencies(tx, pledge.campaign)?;
    let is_offered = offered.iter().any(|one| one.currency == currency && one.is_offered(today));
    if is_offered {
        store::pay_currencies::put(tx, pledge.row, currency)?;
    }
    Ok(is_offered)
}

/// What was paid for a pledge in other currencies than its own and has not gone back, from the ledger: one for each currency.
pub fn paid_elsewhere(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Vec<PaidElsewhere>, PledgeError> {
    let mut all = Vec::new();
    for (unit, balance) in ledger::balances_by_unit(tx, &AccountCode::charged(pledge.id))? {
        let Some(currency) = unit.as_currency() else { continue };
        let account = AccountCode::cleared(pledge.id, currency);
        let cleared = pledge.money(ledger::balance(tx, &account, &Unit::currency(pledge.currency))?);
        // What came in is a credit, a negative sum; what it cleared a debit.
        let charged = Money::new(balance, currency).negated()?;
        if charged.is_positive() && cleared.is_positive() {
            all.push(PaidElsewhere { charged, cleared });
        }
    }
    Ok(all)
}
