//! What a voucher is counted on, and what comes out.

use kernel::ids::kinds;
use kernel::{Currency, Id, Timestamp};
use serde::{Deserialize, Serialize};

use super::Good;
use crate::rules::reasons::Reason;

/// The goods of a pledge as the quote has priced them, before tax is computed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basket {
    /// Of every amount.
    pub currency: Currency,
    /// Where it was put together.
    pub campaign: Id<kinds::Campaign>,
    /// The chosen reward.
    pub reward: Option<Id<kinds::Reward>>,
    /// What is bought, in the order of the quote.
    pub lines: Vec<BasketLine>,
    /// Price of shipping, minor units, 0 or more.
    pub shipping_minor: i64,
    /// When.
    pub at: Timestamp,
}

/// One line. What an option costs more is a line with the good it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasketLine {
    /// What is sold.
    pub good: Good,
    /// How many.
    pub quantity: u32,
    /// Price of all of them, minor units, 0 or more.
    pub amount_minor: i64,
}

/// Copies that would cost nothing as well, once they are chosen: nothing is put into a pledge that its backer did not choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gift {
    /// What.
    pub good: Good,
    /// How many.
    pub copies: u32,
}

/// What one voucher does to a basket.
///
/// Always holds: each of `lines` is from 0 to the amount of its line, `shipping_minor` from 0 to the basket's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reduction {
    /// Taken off each line of the basket, minor units, in its order.
    pub lines: Vec<i64>,
    /// Taken off shipping, minor units.
    pub shipping_minor: i64,
    /// A gift code pays at most so much of what the pledge costs after tax, minor units;
    /// [`crate::drawn`] says how much of it.
    pub pays_up_to_minor: i64,
    /// Copies that may still be chosen for nothing.
    pub gift: Option<Gift>,
    /// Why it is so, in order.
    pub reasons: Vec<Reason>,
}

impl Reduction {
    /// Nothing off a basket of so many lines.
    pub(crate) fn nothing(lines: usize, reasons: Vec<Reason>) -> Self {
        Self { lines: vec![0; lines], shipping_minor: 0, pays_up_to_minor: 0, gift: None, reasons }
    }

    /// All that is taken off goods and shipping, minor units.
    pub fn total_minor(&self) -> i64 {
        self.lines.iter().fold(self.shipping_minor, |sum, line| sum.saturating_add(*line))
    }

    /// Whether the voucher gives anything at all, or would.
    pub fn gives_something(&self) -> bool {
        self.total_minor() > 0 || self.pays_up_to_minor > 0 || self.gift.is_some()
    }
}
