//! The running balance: what a count changes, and whether a log adds up.

use crate::model::MovementKind;

/// What a count adds to the books, or takes off.
pub(crate) fn difference(counted: u32, in_books: i64) -> i64 {
    i64::from(counted).saturating_sub(in_books)
}

/// Walks the movements of one item in one warehouse, in the order in which they were written.
#[derive(Debug, Default)]
pub(crate) struct Running {
    balance: i64,
}

/// What is wrong with a line of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// The balance that stands beside it is not the sum so far.
    Balance {
        /// The sum so far.
        expected: i64,
    },
    /// Something was taken that was not there.
    BelowZero,
}

impl Running {
    /// The next line. Goes on from the balance that stands there, so that one mistake is told once.
    pub(crate) fn line(&mut self, kind: MovementKind, pieces: i64, balance_after: i64) -> Option<Wrong> {
        let expected = self.balance.saturating_add(pieces);
        self.balance = balance_after;
        if expected != balance_after {
            return Some(Wrong::Balance { expected });
        }
        let takes_too_much = balance_after < 0 && pieces < 0 && kind != MovementKind::Counted;
        takes_too_much.then_some(Wrong::BelowZero)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_balance_is_told_once_and_only_a_count_goes_below_zero() {
        let mut running = Running::default();
        assert_eq!(running.line(MovementKind::Received, 10, 10), None);
        assert_eq!(running.line(MovementKind::Shipped, -4, 5), Some(Wrong::Balance { expected: 6 }));
        assert_eq!(running.line(MovementKind::Counted, difference(0, 6), -1), None);
        assert_eq!(running.line(MovementKind::Received, 0, -1), None);
        assert_eq!(running.line(MovementKind::WrittenOff, -1, -2), Some(Wrong::BelowZero));
    }
}
