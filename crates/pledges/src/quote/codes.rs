//! What the codes of a pledge take off its price, and what they pay.
//!
//! ```text
//! lines and shipping before codes ── vouchers::reductions ──▶ off each line, off shipping ── tax ──▶ total ── gift codes pay
//! ```
//!
//! What an option costs more belongs to the thing it belongs to: they are counted as one, and what comes off is split
//! over both by their amounts. A reduced first copy is a copy of its own.

use kernel::ids::kinds;
use kernel::{Id, Money, MoneyError, Timestamp};
use serde::{Deserialize, Serialize};
use vouchers::{Basket, BasketLine, Benefit, Good, Presented, Reason, Reduction};

use super::calculate::taken_off;
use super::choices::QuoteInput;
use super::result::{LineKind, QuoteLine};
use super::shipping::{Sending, Sent};

/// The codes that a backer entered, as the database knows them.
#[derive(Debug, Clone, Copy)]
pub struct Codes<'a> {
    /// In the order in which they were entered.
    pub presented: &'a [Presented],
    /// Now: a voucher may not have begun, or be over.
    pub at: Timestamp,
}

/// What a code is to a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoucherKind {
    /// It lowers prices, and tax with them.
    Discount,
    /// It pays, and changes no price.
    GiftCode,
}

/// What one code of a pledge comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppliedVoucher {
    /// Which code.
    pub code: Id<kinds::VoucherCode>,
    /// Its voucher.
    pub voucher: Id<kinds::Voucher>,
    /// What it is to the price.
    pub kind: VoucherKind,
    /// Taken off goods and shipping, with or without tax as the tax mode says; 0 or more.
    pub off: Money,
    /// Paid after tax; 0 or more.
    pub pays: Money,
    /// Why, in order.
    pub reasons: Vec<Reason>,
}

impl AppliedVoucher {
    /// Whether it takes anything off or pays anything: only then the pledge uses it.
    pub const fn is_used(&self) -> bool {
        self.off.is_positive() || self.pays.is_positive()
    }

    /// What it comes to: taken off, or paid.
    pub const fn worth(&self) -> Money {
        match self.kind {
            VoucherKind::Discount => self.off,
            VoucherKind::GiftCode => self.pays,
        }
    }
}

/// What all codes take off, before tax.
pub(super) struct Counted<'a> {
    presented: &'a [Presented],
    reductions: Vec<Reduction>,
    /// Off each line, minor units, in their order.
    pub(super) off: Vec<i64>,
    /// Off shipping, never off the duties in it.
    shipping: Money,
}

/// Counts the codes on lines and carriage at their full price; nothing without codes.
pub(super) fn count<'a>(
    input: &QuoteInput<'a>,
    lines: &[QuoteLine],
    shipping: Money,
) -> Result<Option<Counted<'a>>, MoneyError> {
    let Some(codes) = input.vouchers.filter(|codes| !codes.presented.is_empty()) else { return Ok(None) };
    let goods = counted_as_one(lines);
    let basket = Basket {
        currency: input.catalogue.currency,
        campaign: input.catalogue.campaign,
        reward: input.choices.reward,
        lines: goods.iter().map(|goods| goods.line.clone()).collect(),
        shipping_minor: shipping.minor,
        at: codes.at,
    };
    let reductions = vouchers::reductions(codes.presented, &basket);
    let mut off = vec![0_i64; lines.len()];
    for (n, goods) in goods.iter().enumerate() {
        let of_all = reductions.iter().filter_map(|reduction| reduction.lines.get(n));
        let sum = of_all.fold(0_i64, |sum, minor| sum.saturating_add(*minor)); // never above the line's amount
        let weights: Vec<u64> =
            goods.of.iter().map(|(_, minor)| u64::try_from(*minor).unwrap_or(0)).collect();
        for ((line, _), share) in goods.of.iter().zip(Money::new(sum, shipping.currency).allocate(&weights)) {
            if let Some(off) = off.get_mut(*line) {
                *off = off.saturating_add(share.minor);
            }
        }
    }
    let of_shipping = reductions.iter().map(|one| Money::new(one.shipping_minor, shipping.currency));
    let shipping = Money::sum(shipping.currency, of_shipping)?;
    Ok(Some(Counted { presented: codes.presented, reductions, off, shipping }))
}

/// Something sold with what its options cost more, or its reduced first copy.
struct Goods {
    line: BasketLine,
    /// Lines of the quote with the part of their amount that is in it.
    of: Vec<(usize, i64)>,
}

fn counted_as_one(lines: &[QuoteLine]) -> Vec<Goods> {
    let mut all: Vec<Goods> = Vec::with_capacity(lines.len());
    for (n, line) in lines.iter().enumerate() {
        let mut add = |good, quantity, minor| {
            let line = BasketLine { good, quantity, amount_minor: minor };
            all.push(Goods { line, of: vec![(n, minor)] });
        };
        let minor = line.amount.minor;
        match line.kind {
            LineKind::Reward { reward } => add(Good::Reward(reward), line.quantity, minor),
            LineKind::AddOn { addon } => {
                for (quantity, each) in line.copies_by_price() {
                    add(Good::AddOn(addon), quantity, each.minor.saturating_mul(i64::from(quantity)));
                }
            }
            // It stands behind the thing sold that it belongs to.
            LineKind::Surcharge { .. } => {
                if let Some(last) = all.last_mut() {
                    last.line.amount_minor = last.line.amount_minor.saturating_add(minor);
                    last.of.push((n, minor));
                }
            }
        }
    }
    all
}

impl Counted<'_> {
    /// Shipping at its lower price, and each parcel's part of it.
    pub(super) fn less(&self, mut sending: Sending) -> Result<Sending, MoneyError> {
        if !self.shipping.is_positive() {
            return Ok(sending);
        }
        let carriage = |parcel: &Sent| parcel.carriage().map_or(0, |amount| amount.minor);
        let weights: Vec<u64> =
            sending.parcels.iter().map(|parcel| u64::try_from(carriage(parcel)).unwrap_or(0)).collect();
        for (parcel, share) in sending.parcels.iter_mut().zip(self.shipping.allocate(&weights)) {
            parcel.now = parcel.now.checked_sub(share)?;
        }
        let shipping = &mut sending.shipping;
        shipping.amount = shipping.amount.checked_sub(self.shipping)?;
        shipping.off_by_codes = Some(self.shipping);
        shipping.rules.extend(taken_off(self.shipping));
        Ok(sending)
    }

    /// What each code comes to when so much is to be paid: gift codes pay one after the other.
    pub(super) fn paying(self, to_pay: Money) -> Vec<AppliedVoucher> {
        let mut left = to_pay;
        let both = self.presented.iter().zip(self.reductions);
        both.map(|(presented, reduction)| {
            let balance = Money::new(reduction.pays_up_to_minor, left.currency);
            let pays = vouchers::drawn(balance, left);
            left = Money::new(left.minor.saturating_sub(pays.minor), left.currency);
            AppliedVoucher {
                code: presented.code.id,
                voucher: presented.voucher.id,
                kind: match presented.voucher.terms.benefit {
                    Benefit::Gift => VoucherKind::GiftCode,
                    _ => VoucherKind::Discount,
                },
                off: Money::new(reduction.total_minor(), left.currency),
                pays,
                reasons: reduction.reasons,
            }
        })
        .collect()
    }
}
