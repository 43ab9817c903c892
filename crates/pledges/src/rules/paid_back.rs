//! What finance recorded as paid back by hand, and what the platform's next file says went back there. Pure.

/// The money of a pledge of which something was given back, minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GivenBack {
    /// The most the platform ever had collected.
    pub most_credit_minor: i64,
    /// What it says that it has collected now.
    pub credit_minor: i64,
    /// What was paid here.
    pub paid_minor: i64,
    /// What was recorded as paid back by hand.
    pub recorded_minor: i64,
}

impl GivenBack {
    /// How much of the hand record gives way to the platform's word, of a pledge that has ended: the same money went back once, and both tell of it.
    /// A record no larger than what was paid here is about that money, and gives way only so far that nothing is owed
    /// by a backer whose pledge has ended. It depends on amounts alone, so that a file taken back takes this back too.
    pub const fn gives_way_minor(self) -> i64 {
        let fallen = least(self.recorded_minor, self.most_credit_minor.saturating_sub(self.credit_minor));
        let of_credit = if self.recorded_minor <= self.paid_minor { 0 } else { fallen };
        let held = self.credit_minor.saturating_add(self.paid_minor).saturating_sub(self.recorded_minor);
        let gives_way = most(of_credit, 0_i64.saturating_sub(held));
        least(most(gives_way, 0), most(self.recorded_minor, 0))
    }

    /// The same of a pledge that goes on: what was recorded beyond what was paid here was unused credit, and gives way
    /// as far as the platform's credit has fallen. Its backer owes what was chosen, and not the credit once more.
    pub const fn gives_way_of_live_minor(self) -> i64 {
        let of_credit = self.recorded_minor.saturating_sub(most(self.paid_minor, 0));
        let fallen = self.most_credit_minor.saturating_sub(self.credit_minor);
        most(least(of_credit, fallen), 0)
    }
}

const fn least(a: i64, b: i64) -> i64 {
    if a < b { a } else { b }
}

const fn most(a: i64, b: i64) -> i64 {
    if a > b { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gives_way(most_credit_minor: i64, credit_minor: i64, paid_minor: i64, recorded_minor: i64) -> i64 {
        GivenBack { most_credit_minor, credit_minor, paid_minor, recorded_minor }.gives_way_minor()
    }

    #[test]
    fn what_the_platform_paid_back_is_not_counted_twice() {
        assert_eq!(gives_way(5000, 5000, 0, 5000), 0, "no newer word of the platform");
        assert_eq!(gives_way(5000, 0, 0, 5000), 5000);
        assert_eq!(gives_way(5000, 3000, 0, 2000), 2000, "a part, and the rest is still owed");
        assert_eq!(gives_way(5000, 0, 0, 2000), 2000);
        assert_eq!(gives_way(5000, 7000, 0, 5000), 0);
    }

    #[test]
    fn what_was_paid_here_went_back_by_another_way() {
        assert_eq!(gives_way(5000, 0, 850, 850), 0, "recorded for the payment, not for the credit");
        assert_eq!(gives_way(5000, 0, 850, 5000), 5000, "the payment is still owed");
        assert_eq!(gives_way(5000, 0, 850, 5850), 5000);
    }

    #[test]
    fn of_a_pledge_that_goes_on_only_unused_credit_gives_way() {
        let gives_way = |most_credit_minor, credit_minor, paid_minor, recorded_minor| {
            GivenBack { most_credit_minor, credit_minor, paid_minor, recorded_minor }
                .gives_way_of_live_minor()
        };
        assert_eq!(gives_way(7900, 7900, 0, 2900), 0, "no newer word of the platform");
        assert_eq!(gives_way(7900, 5000, 0, 2900), 2900);
        assert_eq!(gives_way(7900, 6900, 0, 2900), 1000, "the platform tells of a part");
        assert_eq!(gives_way(7900, 5000, 850, 850), 0, "that was the payment");
        assert_eq!(gives_way(7900, 5000, 850, 3750), 2900);
    }
}
