//! What a voucher takes off a basket: the one place that decides it.
//!
//! **Rounding rule.** A percentage is taken of the sum of all lines it applies to, rounded once, half up, to a whole
//! minor unit; what comes off is then split over those lines in proportion to their amounts, largest remainders
//! first (`Money::allocate`), so that the parts add up to the whole. Splitting a line into two or joining two never
//! changes what is taken off in all.
//!
//! **Free copies** are the cheapest of their good in the basket, so that one free copy and one more at the price of a
//! second cost what the second costs.

use kernel::{Currency, Decimal, Money, Rounding, Timestamp};

use crate::model::{
    Basket, BasketLine, Benefit, Combining, Gift, Good, Prices, Reduction, Voucher, VoucherState,
};
use crate::rules::reasons::{Reason, Refusal};

/// What this voucher takes off this basket, by itself. Limits and balances are the database's to know: see
/// [`crate::present`] and [`crate::reductions`].
pub fn reduction(voucher: &Voucher, basket: &Basket) -> Reduction {
    if let Some(refusal) = not_open(voucher, basket.at).or_else(|| not_for(voucher, basket)) {
        return refused(basket, refusal);
    }
    on_what_is_left(voucher, basket, &Left::of(basket))
}

/// What is still to be paid of each line and of shipping while several vouchers are counted one after the other.
pub(crate) struct Left {
    pub(crate) lines: Vec<i64>,
    pub(crate) shipping: i64,
}

impl Left {
    pub(crate) fn of(basket: &Basket) -> Self {
        Self {
            lines: basket.lines.iter().map(|line| line.amount_minor.max(0)).collect(),
            shipping: basket.shipping_minor.max(0),
        }
    }

    pub(crate) fn less(&mut self, reduction: &Reduction) {
        for (left, off) in self.lines.iter_mut().zip(&reduction.lines) {
            *left -= off;
        }
        self.shipping -= reduction.shipping_minor;
    }
}

pub(crate) fn refused(basket: &Basket, refusal: Refusal) -> Reduction {
    Reduction::nothing(basket.lines.len(), vec![Reason::Refused(refusal)])
}

/// What stands against using the voucher now, whatever is bought.
pub fn not_open(voucher: &Voucher, now: Timestamp) -> Option<Refusal> {
    if voucher.state == VoucherState::Stopped {
        return Some(Refusal::Stopped);
    }
    let window = voucher.terms.window;
    match (window.from, window.until) {
        (Some(from), _) if now < from => Some(Refusal::NotYet { from }),
        (_, Some(until)) if now >= until => Some(Refusal::Over { until }),
        _ => None,
    }
}

/// What of the terms stands against this basket, whenever it is.
pub(crate) fn not_for(voucher: &Voucher, basket: &Basket) -> Option<Refusal> {
    let terms = &voucher.terms;
    if terms.campaign.is_some_and(|campaign| campaign != basket.campaign) {
        return Some(Refusal::OtherCampaign);
    }
    let is_reward_fine = terms.with_rewards.is_empty()
        || basket.reward.is_some_and(|reward| terms.with_rewards.contains(&reward));
    if !is_reward_fine {
        return Some(Refusal::OtherReward);
    }
    too_small(&terms.smallest_order, basket)
}

fn too_small(smallest_order: &Prices, basket: &Basket) -> Option<Refusal> {
    if smallest_order.is_empty() {
        return None;
    }
    let Some(smallest) = smallest_order.in_currency(basket.currency) else {
        return Some(Refusal::OtherCurrency);
    };
    let goods = basket.lines.iter().fold(0i64, |sum, line| sum.saturating_add(line.amount_minor.max(0)));
    let goods = Money::new(goods, basket.currency);
    (goods.minor < smallest.minor).then_some(Refusal::OrderTooSmall { smallest, goods })
}

/// The benefit, counted on what is left.
pub(crate) fn on_what_is_left(voucher: &Voucher, basket: &Basket, left: &Left) -> Reduction {
    let fits =
        |line: &BasketLine| voucher.terms.only_on.is_empty() || voucher.terms.only_on.contains(&line.good);
    let base: Vec<i64> =
        basket.lines.iter().zip(&left.lines).map(|(line, left)| if fits(line) { *left } else { 0 }).collect();
    let counting = Counting { basket, left, base };
    match &voucher.terms.benefit {
        Benefit::Amount { off } => counting.amount(off),
        Benefit::Percent { basis_points, most } => {
            counting.percent(basis_points.get(), (*basis_points, most))
        }
        Benefit::Goods { good, copies } => counting.goods(*good, *copies),
        Benefit::Shipping { up_to } => counting.shipping(up_to),
        // Its balance belongs to the code: `reductions` says how much it pays.
        Benefit::Gift => Reduction::nothing(basket.lines.len(), Vec::new()),
    }
}

struct Counting<'a> {
    basket: &'a Basket,
    left: &'a Left,
    /// What is left of each line the voucher applies to; 0 for the others.
    base: Vec<i64>,
}

impl Counting<'_> {
    fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.basket.currency)
    }

    /// Saturates at the largest amount there is: an order of so much would be refused long before.
    fn sum(&self) -> i64 {
        self.base.iter().fold(0i64, |sum, line| sum.saturating_add(*line))
    }

    /// Splits what comes off over the lines.
    fn spread(&self, off: i64, reasons: Vec<Reason>) -> Reduction {
        let weights: Vec<u64> = self.base.iter().map(|line| line.unsigned_abs()).collect();
        let parts = self.money(off).allocate(&weights);
        let lines = parts.iter().map(|part| part.minor).collect();
        Reduction { lines, ..Reduction::nothing(self.base.len(), reasons) }
    }

    fn amount(&self, off: &Prices) -> Reduction {
        let Some(worth) = off.in_currency(self.basket.currency) else {
            return refused(self.basket, Refusal::OtherCurrency);
        };
        let sum = self.sum();
        if sum == 0 {
            return refused(self.basket, Refusal::NothingFits);
        }
        let off = worth.minor.min(sum);
        let mut reasons = vec![Reason::AmountOff { off: self.money(off) }];
        if off < worth.minor {
            reasons.push(Reason::RestLapses { rest: self.money(worth.minor - off) });
        }
        self.spread(off, reasons)
    }

    fn percent(&self, points: u16, (basis_points, most): (crate::BasisPoints, &Prices)) -> Reduction {
        let limit = match limit_in(most, self.basket.currency) {
            Ok(limit) => limit,
            Err(refusal) => return refused(self.basket, refusal),
        };
        let sum = self.sum();
        if sum == 0 {
            return refused(self.basket, Refusal::NothingFits);
        }
        let of = self.money(sum);
        // Cannot fail: the factor is at most 1 and the result at most the sum, which fits.
        let exact = of.scaled(Decimal::new(i64::from(points), 4), Rounding::HalfUp).unwrap_or(of);
        let off = limit.map_or(exact.minor, |limit| exact.minor.min(limit.minor)).clamp(0, sum);
        let mut reasons = vec![Reason::PercentOff { basis_points, of, off: self.money(off) }];
        if let Some(most) = limit.filter(|limit| limit.minor < exact.minor) {
            reasons.push(Reason::AtMost { most });
        }
        self.spread(off, reasons)
    }

    fn goods(&self, good: Good, copies: u32) -> Reduction {
        let mut found: Vec<Copy> = Vec::new();
        for (index, (line, left)) in self.basket.lines.iter().zip(&self.left.lines).enumerate() {
            if line.good == good {
                found.extend(copies_of(index, line.quantity, *left, copies));
            }
        }
        found.sort_by_key(|copy| copy.minor);
        let mut lines = vec![0i64; self.basket.lines.len()];
        let mut free = 0u32;
        for copy in found.into_iter().take(usize::try_from(copies).unwrap_or(usize::MAX)) {
            if let Some(line) = lines.get_mut(copy.line) {
                *line += copy.minor;
                free += 1;
            }
        }
        let mut reasons = Vec::new();
        if free > 0 {
            reasons.push(Reason::CopiesFree { good, copies: free });
        }
        let missing = copies - free;
        let gift = (missing > 0).then_some(Gift { good, copies: missing });
        if missing > 0 {
            reasons.push(Reason::CopiesAdded { good, copies: missing });
        }
        Reduction { lines, gift, ..Reduction::nothing(self.basket.lines.len(), reasons) }
    }

    fn shipping(&self, up_to: &Prices) -> Reduction {
        let limit = match limit_in(up_to, self.basket.currency) {
            Ok(limit) => limit,
            Err(refusal) => return refused(self.basket, refusal),
        };
        let price = self.left.shipping;
        if price == 0 {
            return refused(self.basket, Refusal::NoShipping);
        }
        let off = limit.map_or(price, |limit| price.min(limit.minor));
        let reason =
            if off == price { Reason::ShippingFree } else { Reason::ShippingOff { off: self.money(off) } };
        Reduction { shipping_minor: off, ..Reduction::nothing(self.base.len(), vec![reason]) }
    }
}

/// One copy of a good in a line, with its share of what is left of the line.
struct Copy {
    line: usize,
    minor: i64,
}

/// The cheapest `wanted` copies of a line whose `quantity` copies cost `left` together: a line that does not divide
/// evenly has copies that differ by one minor unit.
fn copies_of(line: usize, quantity: u32, left: i64, wanted: u32) -> impl Iterator<Item = Copy> {
    let count = i64::from(quantity.max(1));
    let (each, dearer) = (left / count, left % count);
    (0..quantity.min(wanted)).map(move |n| {
        let is_dearer = i64::from(n) >= count - dearer;
        Copy { line, minor: each + i64::from(is_dearer) }
    })
}

/// The limit in a currency; none where there is no limit at all.
fn limit_in(prices: &Prices, currency: Currency) -> Result<Option<Money>, Refusal> {
    if prices.is_empty() {
        return Ok(None);
    }
    prices.in_currency(currency).map(Some).ok_or(Refusal::OtherCurrency)
}

/// Whether a voucher may not stand beside others. Gift codes never stand in the way.
pub(crate) fn wants_to_be_alone(voucher: &Voucher) -> bool {
    voucher.terms.combining == Combining::Alone && voucher.terms.benefit != Benefit::Gift
}

#[cfg(test)]
#[path = "reduction_tests.rs"]
pub(crate) mod tests;
