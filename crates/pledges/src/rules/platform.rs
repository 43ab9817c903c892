//! What the platform's word for a pledge means here.

use crate::model::{CancelledThere, Pledge};

/// The backer took the pledge back there: it is cancelled here too.
pub const CANCELLED: &str = "canceled";

/// The platform could not collect, or gave the money back: nobody is invited for these by default.
pub const FAILED: [&str; 5] = ["dropped", "errored", "failed", "refunded", "disputed"];

/// The platform still collects, all of it or a part.
pub const COLLECTING: [&str; 2] = ["partial", "pending"];

/// Every word, in the order of a list.
pub const ALL: [&str; 10] = [
    "collected",
    "partial",
    "pending",
    "errored",
    "failed",
    "dropped",
    "canceled",
    "refunded",
    "disputed",
    "unknown",
];

/// Whether the payment failed on the platform, or went back.
pub fn has_failed(status: &str) -> bool {
    FAILED.contains(&status)
}

/// Whether the platform may still collect what it says is due.
pub fn is_collecting(status: &str) -> bool {
    COLLECTING.contains(&status)
}

/// Whether the platform holds on to the pledge: it collected, or still does.
pub fn stands(status: &str) -> bool {
    status == "collected" || is_collecting(status)
}

/// What is to be paid here, minor units: what is owed, less what the platform still collects itself.
pub const fn to_pay_minor(balance_minor: i64, platform_due_minor: i64) -> i64 {
    let here = balance_minor.saturating_sub(platform_due_minor);
    if here > 0 { here } else { 0 }
}

impl Pledge {
    /// Whether it was cancelled on the platform and paid for here, and nobody has decided yet whether it goes on. What
    /// left has been decided by that.
    pub const fn waits_for_decision(&self) -> bool {
        let is_over = self.state.is_ended() || self.state.has_left();
        matches!(self.cancelled_there, Some(CancelledThere::ToDecide)) && !is_over
    }

    /// Whether it is cancelled on the platform and has left all the same. What is owed for it stays owed; whoever asks
    /// for that ([`crate::ask_to_pay`]) has decided that it is to be paid.
    pub fn left_though_cancelled_there(&self) -> bool {
        let is_decided = matches!(self.cancelled_there, Some(CancelledThere::GoesOn { .. }));
        self.state.has_left() && self.facts.status == CANCELLED && !is_decided
    }

    /// Whether nobody is asked for its money before a person has said that it is to be paid.
    pub fn asks_for_nothing(&self) -> bool {
        self.waits_for_decision() || self.left_though_cancelled_there()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_platform_still_collects_is_never_asked_for_here() {
        assert_eq!(to_pay_minor(5_000, 4_000), 1_000);
        assert_eq!(to_pay_minor(3_000, 4_000), 0, "a cheaper choice does not turn into money to pay");
        assert_eq!(to_pay_minor(-500, 4_000), 0);
        assert_eq!(to_pay_minor(5_000, 0), 5_000);
    }

    #[test]
    fn every_word_is_one_of_the_kinds_or_stands_alone() {
        for word in ALL {
            let kinds = [has_failed(word), stands(word), word == CANCELLED, word == "unknown"];
            assert_eq!(kinds.iter().filter(|is| **is).count(), 1, "{word}");
        }
        assert!(COLLECTING.iter().chain(&FAILED).all(|word| ALL.contains(word)));
    }
}
