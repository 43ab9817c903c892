//! What finance recorded as paid back by hand, and what the platform's next file says went back there. Pure.
//!
//! Everything depends on the movements and their order alone, which never change: a file taken back takes back what
//! its credit made give way.

/// One movement of a pledge's money, minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// The platform's credit changed by so much.
    Credit(i64),
    /// Paid here; below zero refunded.
    Paid(i64),
    /// Recorded by hand: of a pledge that went on what had been paid here, of an ended one either that or credit.
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
    is_beyond_payments: bool,
}

impl GivenBack {
    /// From all movements but what gave way, the oldest first.
    pub fn of(moved: impl IntoIterator<Item = Moved>) -> Self {
        let mut all = Self::default();
        for one in moved {
            let of_credit = all.count(one);
            all.moved.push((one, of_credit));
        }
        all
    }

    /// Counts one in; how much of a record can only have been credit, because no payment was left then.
    fn count(&mut self, one: Moved) -> i64 {
        let (Moved::Credit(amount)
        | Moved::Paid(amount)
        | Moved::PaidBack(amount)
        | Moved::CreditGivenBack(amount)) = one;
        if let Moved::Credit(_) | Moved::Paid(_) = one {
            self.held = self.held.saturating_add(amount);
        } else {
            self.held = self.held.saturating_sub(amount);
            self.recorded = self.recorded.saturating_add(amount);
        }
        match one {
            Moved::Credit(_) => 0,
            Moved::Paid(_) => {
                self.paid_here = self.paid_here.saturating_add(amount);
                0
            }
            Moved::PaidBack(_) => {
                let of_payments = self.of_payments_minor(amount);
                self.paid_here = self.paid_here.saturating_sub(of_payments);
                self.is_beyond_payments |= of_payments < amount;
                amount.saturating_sub(of_payments)
            }
            Moved::CreditGivenBack(_) => amount,
        }
    }

    /// How much of an amount that goes back now was paid here; of a pledge that goes on the rest is unused credit.
    pub fn of_payments_minor(&self, amount: i64) -> i64 {
        amount.min(self.paid_here.max(0))
    }

    /// How much of the hand record gives way to the platform's word, of a pledge that has ended: the same money went
    /// back once, and both tell of it. Records no larger than what was paid here are about that money, and give way
    /// only so far that nothing is owed by a backer whose pledge has ended.
    pub fn gives_way_minor(&self) -> i64 {
        let of_credit = self.told(|one, _| match one {
            Moved::PaidBack(amount) if self.is_beyond_payments => amount,
            Moved::CreditGivenBack(amount) => amount,
            _ => 0,
        });
        of_credit.max(0_i64.saturating_sub(self.held)).min(self.recorded).max(0)
    }

    /// The same of a pledge that goes on: only what can only have been credit gives way. Its backer owes what was
    /// chosen, and not the credit once more.
    pub fn gives_way_of_live_minor(&self) -> i64 {
        self.told(|_, of_credit| of_credit)
    }

    /// How much of the records the platform tells of: each no more than its credit has fallen since that record, and
    /// no fall tells of two.
    fn told(&self, of_credit: impl Fn(Moved, i64) -> i64) -> i64 {
        let (mut above, mut most_above, mut told) = (0_i64, 0_i64, 0_i64);
        // Backwards: how far the credit of then was above today's, and the most since.
        for (one, beyond) in self.moved.iter().rev() {
            match one {
                Moved::Credit(change) => {
                    above = above.saturating_sub(*change);
                    most_above = most_above.max(above);
                }
                Moved::Paid(_) => {}
                Moved::PaidBack(_) | Moved::CreditGivenBack(_) => {
                    told = told.saturating_add(of_credit(*one, *beyond)).min(most_above);
                }
            }
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::Moved::{Credit, CreditGivenBack, Paid, PaidBack};
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
    fn what_goes_back_is_a_payment_as_long_as_one_is_left() {
        let back = GivenBack::of([Credit(7900), CreditGivenBack(2900), Paid(3000), PaidBack(1000)]);
        assert_eq!((back.of_payments_minor(500), back.of_payments_minor(2500)), (500, 2000));
        assert_eq!(GivenBack::of([Credit(7900), Paid(-10)]).of_payments_minor(500), 0);
    }
}
