//! Why a record cannot be applied as it is. Whoever is held is listed with the reason, never dropped.

use kernel::{Currency, EmailAddress};
use pledges::quote::QUANTITY_MAX;

use super::facts;
use crate::model::HoldReason;
use crate::reading::may_stand_for;
use crate::record::{AmountKind, PledgeStatus, Record};

/// More than anybody pledged: ten milliards of a currency with two digits. A million of them still add up in 63 bits.
const AMOUNT_MINOR_MAX: i64 = 1_000_000_000_000;

/// Says which currency the record's amounts are in, and what stands in the way of applying it.
pub(crate) fn settle(record: &mut Record, currency: Currency) -> Option<HoldReason> {
    let settled = settle_currency(record, currency);
    reason_by_itself(record).or(settled)
}

fn reason_by_itself(record: &Record) -> Option<HoldReason> {
    match record.email.as_deref() {
        None => return Some(HoldReason::NoEmail),
        Some(email) if EmailAddress::parse(email).is_err() => return Some(HoldReason::BadEmail),
        Some(_) => {}
    }
    if record.name.as_deref().is_some_and(|name| name.chars().nth(contacts::NAME_CHARS_MAX).is_some()) {
        return Some(HoldReason::NameTooLong);
    }
    if record.unsure.cut_off {
        return Some(HoldReason::CutOff);
    }
    if record.amounts.iter().filter_map(|(_, minor)| *minor).any(|minor| minor.abs() > AMOUNT_MINOR_MAX) {
        return Some(HoldReason::AmountTooLarge);
    }
    let quantities =
        record.items.iter().map(|item| item.qty).chain(record.addons.iter().map(|addon| addon.qty));
    if !record.unsure.quantities.is_empty() || quantities.into_iter().any(|quantity| quantity > QUANTITY_MAX)
    {
        return Some(HoldReason::QuantityUnclear);
    }
    record.status.is_none().then_some(HoldReason::UnknownStatus)
}

fn settle_currency(record: &mut Record, currency: Currency) -> Option<HoldReason> {
    if let Some(named) = record.currency {
        if named != currency {
            return Some(HoldReason::CurrencyMismatch);
        }
    } else {
        if record.currency_symbol.as_deref().is_some_and(|symbol| !may_stand_for(symbol, currency)) {
            return Some(HoldReason::CurrencyMismatch);
        }
        if record.settle_currency(currency).is_err() {
            return Some(HoldReason::AmountUnclear);
        }
    }
    let is_below_zero = [AmountKind::Pledged, AmountKind::Due]
        .into_iter()
        .any(|kind| record.amount(kind).is_some_and(|minor| minor < 0));
    let is_unclear = facts::paid_minor(record).is_none() || is_below_zero || is_money_unclear(record);
    is_unclear.then_some(HoldReason::AmountUnclear)
}

/// Whether an amount on which money depends stands in the file and cannot be read.
fn is_money_unclear(record: &Record) -> bool {
    use PledgeStatus::{Canceled, Collected, Partial, Pending};
    let counts = |kind: AmountKind| match kind {
        AmountKind::Paid | AmountKind::Refunded => record.status != Some(Canceled),
        AmountKind::Pledged | AmountKind::Due => {
            matches!(record.status, Some(Collected | Partial | Pending))
        }
        _ => false,
    };
    record.unsure.amounts.iter().any(|(kind, _)| counts(*kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Counted, ItemLine, UnclearQuantity};

    fn record() -> Record {
        Record {
            email: Some("ada@example.org".to_owned()),
            status: Some(PledgeStatus::Collected),
            currency_symbol: Some("$".to_owned()),
            amounts: vec![(AmountKind::Pledged, Some(2_500))].into(),
            ..Record::default()
        }
    }

    #[test]
    fn a_dollar_sign_is_the_campaigns_dollar_and_never_its_euro() {
        let mut canadian = record();
        assert_eq!(settle(&mut canadian, Currency::parse("CAD").unwrap()), None);
        assert_eq!(canadian.currency, Currency::parse("CAD").ok());
        assert_eq!(settle(&mut record(), Currency::EUR), Some(HoldReason::CurrencyMismatch));
        let mut named = Record { currency: Some(Currency::EUR), ..record() };
        assert_eq!(settle(&mut named, Currency::USD), Some(HoldReason::CurrencyMismatch));
    }

    #[test]
    fn whom_nobody_could_write_to_and_whose_status_nobody_knows_waits() {
        let held = |change: fn(&mut Record)| {
            let mut one = record();
            change(&mut one);
            settle(&mut one, Currency::USD)
        };
        assert_eq!(held(|r| r.email = None), Some(HoldReason::NoEmail));
        assert_eq!(held(|r| r.email = Some("ada at home".to_owned())), Some(HoldReason::BadEmail));
        assert_eq!(held(|r| r.status = None), Some(HoldReason::UnknownStatus));
        assert_eq!(held(|r| r.amounts = Vec::new().into()), Some(HoldReason::AmountUnclear));
        assert_eq!(held(|r| r.name = Some("x".repeat(401))), Some(HoldReason::NameTooLong));
        assert_eq!(held(|r| r.unsure.cut_off = true), Some(HoldReason::CutOff));
        let dice = |r: &mut Record| {
            r.unsure.quantities =
                vec![UnclearQuantity { of: Counted::Item("Dice".to_owned()), text: "2x".to_owned() }];
        };
        assert_eq!(held(dice), Some(HoldReason::QuantityUnclear));
        let many = |r: &mut Record| r.items = vec![ItemLine { qty: 100_001, ..ItemLine::default() }];
        assert_eq!(held(many), Some(HoldReason::QuantityUnclear));
        let amount = |minor| vec![(AmountKind::Pledged, Some(minor))].into();
        let mut large = Record { amounts: amount(i64::MIN + 1), ..record() };
        assert_eq!(settle(&mut large, Currency::USD), Some(HoldReason::AmountTooLarge));
        assert_eq!(held(|_| {}), None);
        let with_paid = vec![(AmountKind::Pledged, Some(-3_100)), (AmountKind::Paid, Some(0))];
        let below = Record { amounts: with_paid.into(), ..record() };
        assert_eq!(settle(&mut { below }, Currency::USD), Some(HoldReason::AmountUnclear));
        // What was paid is not what was pledged because its cell cannot be read; what was meant for the post may wait.
        let unclear = |kind| vec![(kind, "$0.005".to_owned())];
        let mut paid = record();
        paid.unsure.amounts = unclear(AmountKind::Paid);
        assert_eq!(settle(&mut paid, Currency::USD), Some(HoldReason::AmountUnclear));
        let mut shipping = record();
        shipping.unsure.amounts = unclear(AmountKind::Shipping);
        assert_eq!(settle(&mut shipping, Currency::USD), None);
    }
}
