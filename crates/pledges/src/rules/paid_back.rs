//! What finance recorded as paid back by hand, and what the platform's next file says went back there. Pure.
//!
//! Everything depends on the movements and their order alone, which never change: a file taken back, or put right by
//! the next one, takes back what its credit made give way, and tells nothing itself.

/// One movement of a pledge's money, minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// The platform's credit changed by so much.
    Credit(i64),
    /// The same because an import was taken back: the opposite of what that import changed.
    CreditTakenBack(i64),
    /// Paid here; below zero refunded.
    Paid(i64),
    /// Recorded by hand: of a pledge that went on what had been paid here; of an ended one the same, or credit where it
    /// is more than had been paid here.
    PaidBack(i64),
    /// Recorded by hand: unused credit of a pledge that went on.
    CreditGivenBack(i64),
}

/// What matters of the movements of a pledge of which something was given back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GivenBack {
    moved: Vec<(Moved, i64)>,
    paid_here: i64,
    held: i64,
    recorded: i64,
    /// Places in `moved` of changes of the credit that nothing has undone.
    standing: Vec<usize>,
    /// How many movements there were when the last record was made.
    at_record: usize,
}

impl GivenBack {
    /// From all movements but what gave way, the oldest first.
    pub fn of(moved: impl IntoIterator<Item = Moved>) -> Self {
        let mut all = Self::default();
        for one in moved {
            let of_credit = all.count(one);
            all.moved.push((one, of_credit));
            all.pair_off(one);
        }
        all
    }

    /// Counts one in; how much of it can only have been credit that was given back, because no payment of that size was
    /// left then.
    fn count(&mut self, one: Moved) -> i64 {
        match one {
            Moved::Credit(amount) | Moved::CreditTakenBack(amount) => {
                self.held = self.held.saturating_add(amount);
                return 0;
            }
            Moved::Paid(amount) => {
                self.held = self.held.saturating_add(amount);
                self.paid_here = self.paid_here.saturating_add(amount);
                return 0;
            }
            Moved::PaidBack(amount) | Moved::CreditGivenBack(amount) => {
                self.held = self.held.saturating_sub(amount);
                self.recorded = self.recorded.saturating_add(amount);
                self.at_record = self.moved.len();
            }
        }
        match one {
            Moved::PaidBack(amount) if amount <= self.paid_here => {
                self.paid_here = self.paid_here.saturating_sub(amount);
                0
            }
            Moved::PaidBack(amount) | Moved::CreditGivenBack(amount) => amount,
            Moved::Credit(_) | Moved::CreditTakenBack(_) | Moved::Paid(_) => 0,
        }
    }

    /// A rise by a wrong file and its exact opposite tell nothing. What a newer file put right counts as the opposite
    /// only while nothing was recorded in between: the platform may as well tell of that record. What was taken back is
    /// the opposite for certain.
    fn pair_off(&mut self, one: Moved) {
        let at = self.moved.len().saturating_sub(1);
        let (change, is_certain) = match one {
            Moved::Credit(change) => (change, false),
            Moved::CreditTakenBack(change) => (change, true),
            Moved::Paid(_) | Moved::PaidBack(_) | Moved::CreditGivenBack(_) => return,
        };
        let last = self.standing.last().copied();
        let before = last.and_then(|last| self.moved.get(last)).and_then(|(moved, _)| moved.credit());
        let is_opposite = before == Some(change.saturating_neg());
        let is_put_right = change < 0 && last >= Some(self.at_record);
        if is_opposite && (is_certain || is_put_right) {
            self.standing.pop();
        } else {
            self.standing.push(at);
        }
    }

    /// How much of what went back was the platform's credit and no payment, minor units.
    pub fn of_credit_minor(&self) -> i64 {
        self.moved.iter().fold(0, |sum, (_, of_credit)| sum.saturating_add(*of_credit))
    }

    /// How much of an amount that goes back now was paid here; of a pledge that goes on the rest is unused credit.
    pub fn of_payments_minor(&self, amount: i64) -> i64 {
        amount.min(self.paid_here.max(0))
    }

    /// How much of the hand record gives way to the platform's word, of a pledge that has ended: the same money went
    /// back once, and both tell of it. Records no larger than what was paid here are about that money, and give way
    /// only so far that nothing is owed by a backer whose pledge has ended.
    pub fn gives_way_minor(&self) -> i64 {
        self.gives_way_of_live_minor().max(0_i64.saturating_sub(self.held)).min(self.recorded).max(0)
    }

    /// The same of a pledge that goes on: only what can only have been credit gives way. Its backer owes what was
    /// chosen, and not the credit once more.
    ///
    /// The platform tells of each record no more than its credit has fallen since that record, and no fall tells of
    /// two.
    pub fn gives_way_of_live_minor(&self) -> i64 {
        let (mut above, mut most_above, mut told) = (0_i64, 0_i64, 0_i64);
        let mut standing = self.standing.iter().rev().peekable();
        // Backwards: how far the credit of then was above today's, and the most since.
        for (at, (one, of_credit)) in self.moved.iter().enumerate().rev() {
            match one {
                Moved::Credit(change) | Moved::CreditTakenBack(change) => {
                    if standing.next_if(|next| **next == at).is_some() {
                        above = above.saturating_sub(*change);
                        most_above = most_above.max(above);
                    }
                }
                Moved::Paid(_) => {}
                Moved::PaidBack(_) | Moved::CreditGivenBack(_) => {
                    told = told.saturating_add(*of_credit).min(most_above);
                }
            }
        }
        told
    }
}

impl Moved {
    const fn credit(self) -> Option<i64> {
        match self {
            Self::Credit(change) | Self::CreditTakenBack(change) => Some(change),
            Self::Paid(_) | Self::PaidBack(_) | Self::CreditGivenBack(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Moved::{Credit, CreditGivenBack, CreditTakenBack, Paid, PaidBack};
    use super::*;

    fn ended(moved: &[Moved]) -> i64 {
        GivenBack::of(moved.iter().copied()).gives_way_minor()
    }

    fn live(moved: &[Moved]) -> i64 {
        GivenBack::of(moved.iter().copied()).gives_way_of_live_minor()
    }

    #[test]
    fn what_the_platform_paid_back_is_not_counted_twice() {
        assert_eq!(ended(&[Credit(5000), PaidBack(5000)]), 0, "no newer word of the platform");
        assert_eq!(ended(&[Credit(5000), PaidBack(5000), Credit(-5000)]), 5000);
        assert_eq!(ended(&[Credit(5000), PaidBack(2000), Credit(-2000)]), 2000, "a part, the rest is owed");
        assert_eq!(ended(&[Credit(5000), PaidBack(2000), Credit(-5000)]), 2000);
        assert_eq!(ended(&[Credit(5000), PaidBack(5000), Credit(2000)]), 0);
    }

    #[test]
    fn what_was_paid_here_went_back_by_another_way() {
        let after = |recorded: &[Moved]| {
            let before = [Credit(5000), Paid(850)];
            ended(&[&before, recorded, &[Credit(-5000)]].concat())
        };
        assert_eq!(after(&[PaidBack(850)]), 0, "recorded for the payment, not for the credit");
        assert_eq!(after(&[PaidBack(5000)]), 5000, "the payment is still owed");
        assert_eq!(after(&[PaidBack(5850)]), 5000);
        assert_eq!(after(&[PaidBack(400), PaidBack(5000)]), 5000);
        let late = [Credit(5000), PaidBack(5000), Paid(6000), Credit(-5000)];
        assert_eq!(ended(&late), 5000, "a later payment does not change what the record was about");
    }

    #[test]
    fn of_a_pledge_that_goes_on_only_unused_credit_gives_way() {
        let given = [Credit(7900), CreditGivenBack(2900)];
        let then = |later: &[Moved]| live(&[&given, later].concat());
        assert_eq!(then(&[]), 0, "no newer word of the platform");
        assert_eq!(then(&[Credit(-2900)]), 2900);
        assert_eq!(then(&[Credit(-1000)]), 1000, "the platform tells of a part");
        assert_eq!(then(&[Paid(3000), Credit(-2900)]), 2900, "whatever is paid afterwards");
        assert_eq!(then(&[Credit(-2900), Paid(3000), Credit(2900)]), 0, "that file is taken back");
        assert_eq!(live(&[Credit(7900), Paid(850), PaidBack(850), Credit(-2900)]), 0, "that was the payment");
        let both = [Credit(7900), Paid(850), PaidBack(850), CreditGivenBack(2900), Credit(-2900)];
        assert_eq!(live(&both), 2900);
        assert_eq!(live(&[Credit(5000), PaidBack(2000), Credit(-2000)]), 2000, "recorded while it was ended");
    }

    #[test]
    fn credit_that_fell_before_a_record_tells_nothing_of_it() {
        let before = [Credit(7900), Credit(-1000), CreditGivenBack(1900)];
        let then = |later: &[Moved]| live(&[&before, later].concat());
        assert_eq!(then(&[Credit(100)]), 0);
        assert_eq!(then(&[Credit(-1900)]), 1900);
        let (wrong, undone) = (Credit(99_000), Credit(-99_000));
        assert_eq!(live(&[Credit(7900), wrong, undone, CreditGivenBack(1900), Credit(-400)]), 400);
        assert_eq!(ended(&[Credit(7900), wrong, undone, PaidBack(1900), Credit(-400)]), 400);
        // The first record was told of, the second was not yet.
        let two = [Credit(7900), CreditGivenBack(500), Credit(-1000), CreditGivenBack(1900), Credit(100)];
        assert_eq!(live(&two), 500);
    }

    #[test]
    fn a_wrong_file_after_a_record_tells_nothing_of_it() {
        let given = [Credit(7900), CreditGivenBack(2900)];
        let then = |later: &[Moved]| live(&[&given, later].concat());
        assert_eq!(then(&[Credit(91_100), CreditTakenBack(-91_100)]), 0, "taken back");
        assert_eq!(then(&[Credit(91_100), Credit(-91_100)]), 0, "put right by the next file");
        assert_eq!(then(&[Credit(91_100), Credit(-91_100), Credit(-2900)]), 2900);
        assert_eq!(then(&[Credit(-7900), CreditTakenBack(7900)]), 0);
        let (up, down) = (Credit(91_100), CreditTakenBack(-91_100));
        assert_eq!(then(&[up, CreditGivenBack(5000), down]), 0, "recorded while it stood");
        assert_eq!(then(&[up, CreditGivenBack(5000), down, Credit(-2900)]), 2900);
        assert_eq!(ended(&[Credit(7900), PaidBack(7900), Credit(1000), CreditTakenBack(-1000)]), 0);
        assert_eq!(ended(&[Credit(7900), PaidBack(7900), Credit(1000), Credit(-1000)]), 0);
        // The first credit of all is no wrong file: what follows a record tells of it.
        assert_eq!(live(&[Credit(2900), CreditGivenBack(2900), Credit(-2900)]), 2900);
    }

    #[test]
    fn a_record_of_a_payment_stays_one_whatever_is_recorded_later() {
        let before = [Credit(5000), Paid(850), PaidBack(850)];
        assert_eq!(ended(&[&before, [PaidBack(1000), Credit(-5000)].as_slice()].concat()), 1000);
        let whole = [Credit(5000), Paid(850), PaidBack(5000), Credit(-5000)];
        assert_eq!((ended(&whole), live(&whole)), (5000, 5000), "read alike, ended or not");
        assert_eq!(GivenBack::of(before).of_credit_minor(), 0);
        assert_eq!(GivenBack::of(whole).of_credit_minor(), 5000);
        let later = [Credit(7900), CreditGivenBack(2900), Paid(2000)];
        assert_eq!(GivenBack::of(later).of_credit_minor(), 2900);
    }

    #[test]
    fn what_goes_back_is_a_payment_as_long_as_one_is_left() {
        let back = GivenBack::of([Credit(7900), CreditGivenBack(2900), Paid(3000), PaidBack(1000)]);
        assert_eq!((back.of_payments_minor(500), back.of_payments_minor(2500)), (500, 2000));
        assert_eq!(GivenBack::of([Credit(7900), Paid(-10)]).of_payments_minor(500), 0);
    }
}
