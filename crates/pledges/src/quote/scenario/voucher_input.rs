//! The form of a scenario's vouchers, and what they become: codes whose limits nothing has used up.

use kernel::ids::kinds;
use kernel::{Currency, Decimal, Id, Money, RowId};
use serde::Deserialize;
use vouchers::{
    BasisPoints, Benefit, CodeRef, Combining, Good, Limits, Presented, Prices, Terms, Voucher, VoucherState,
    Window,
};

use super::ScenarioError;
use super::input::ScenarioSubject;
use super::keys::{Keys, wrong};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioVoucher {
    pub(super) code: String,
    pub(super) gives: ScenarioGives,
    #[serde(default)]
    pub(super) most_minor: Option<i64>,
    #[serde(default = "one")]
    pub(super) copies: u32,
    #[serde(default)]
    pub(super) smallest_order_minor: Option<i64>,
    #[serde(default)]
    pub(super) with_rewards: Vec<String>,
    #[serde(default)]
    pub(super) only_on: Vec<ScenarioSubject>,
    #[serde(default)]
    pub(super) alone: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum ScenarioGives {
    AmountMinor(i64),
    Percent(Decimal),
    Free(ScenarioSubject),
    Shipping,
    GiftCodeMinor(i64),
}

const fn one() -> u32 {
    1
}

/// The codes in their order, as a database would know them.
pub(super) fn presented(
    from: &[ScenarioVoucher],
    currency: Currency,
    keys: &mut Keys,
) -> Result<Vec<Presented>, ScenarioError> {
    let mut all = Vec::new();
    for (n, voucher) in from.iter().enumerate() {
        let at = |field: &str| format!("vouchers[{n}].{field}");
        let id = keys.define::<kinds::Voucher>(&voucher.code, &at("code"))?;
        let code = keys.define::<kinds::VoucherCode>(&voucher.code, &at("code"))?;
        let priced = |minor: Option<i64>, field: &str| {
            let amounts = minor.into_iter().map(|minor| Money::new(minor, currency)).collect();
            Prices::new(amounts).map_err(|_| wrong(&at(field), "write an amount above zero".to_owned()))
        };
        let reward = |key: &String| keys.find(key, &at("with_rewards"));
        let good = |subject: &ScenarioSubject| good(subject, keys, &at("only_on"));
        let terms = Terms {
            title: voucher.code.clone(),
            campaign: None,
            benefit: benefit(voucher, &priced, (keys, &at))?,
            limits: Limits::default(),
            window: Window::default(),
            smallest_order: priced(voucher.smallest_order_minor, "smallest_order_minor")?,
            with_rewards: voucher.with_rewards.iter().map(reward).collect::<Result<Vec<Id<_>>, _>>()?,
            only_on: voucher.only_on.iter().map(good).collect::<Result<_, _>>()?,
            combining: if voucher.alone { Combining::Alone } else { Combining::WithOthers },
        };
        let row = RowId::new(i64::try_from(n).unwrap_or(i64::MAX)); // only told apart from others
        let balance = match voucher.gives {
            ScenarioGives::GiftCodeMinor(minor) => Some(Money::new(minor, currency)),
            _ => None,
        };
        all.push(Presented {
            code: CodeRef { row: RowId::new(row.get()), id: code },
            voucher: Voucher { row, id, state: VoucherState::Active, uses: 0, terms },
            balance,
            is_redeemed: false,
            uses_by_person: 0,
            refusals: Vec::new(),
        });
    }
    Ok(all)
}

fn benefit(
    voucher: &ScenarioVoucher,
    priced: &impl Fn(Option<i64>, &str) -> Result<Prices, ScenarioError>,
    (keys, at): (&Keys, &impl Fn(&str) -> String),
) -> Result<Benefit, ScenarioError> {
    Ok(match &voucher.gives {
        ScenarioGives::AmountMinor(minor) => {
            Benefit::Amount { off: priced(Some(*minor), "gives.amount_minor")? }
        }
        ScenarioGives::Percent(percent) => {
            let message = || "a percentage is above 0, at most 100, and has at most two decimals".to_owned();
            let points = percent.checked_mul(Decimal::ONE_HUNDRED).filter(Decimal::is_integer);
            let points = points.and_then(|points| u16::try_from(points).ok());
            let basis_points = points.and_then(|points| BasisPoints::new(points).ok());
            Benefit::Percent {
                basis_points: basis_points.ok_or_else(|| wrong(&at("gives.percent"), message()))?,
                most: priced(voucher.most_minor, "most_minor")?,
            }
        }
        ScenarioGives::Free(subject) => {
            Benefit::Goods { good: good(subject, keys, &at("gives.free"))?, copies: voucher.copies }
        }
        ScenarioGives::Shipping => Benefit::Shipping { up_to: priced(voucher.most_minor, "most_minor")? },
        ScenarioGives::GiftCodeMinor(_) => Benefit::Gift,
    })
}

fn good(subject: &ScenarioSubject, keys: &Keys, field: &str) -> Result<Good, ScenarioError> {
    Ok(match subject {
        ScenarioSubject::Reward(key) => Good::Reward(keys.find(key, field)?),
        ScenarioSubject::AddOn(key) => Good::AddOn(keys.find(key, field)?),
        ScenarioSubject::Item(_) => {
            let message = "name a reward or an add-on: items are not sold by themselves".to_owned();
            return Err(wrong(field, message));
        }
    })
}
