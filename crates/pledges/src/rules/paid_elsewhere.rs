//! What was paid in another currency than the campaign's, and what of it goes back. Pure.

use kernel::Money;

/// What of a pledge was paid in one other currency and has not gone back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidElsewhere {
    /// What was charged; above zero.
    pub charged: Money,
    /// What it paid of the pledge, in the campaign's currency; above zero.
    pub cleared: Money,
}

/// `whole × part ÷ of`, rounded half up; all amounts are zero or more.
fn share(whole: i64, part: i64, of: i64) -> i64 {
    let (whole, part, of) = (i128::from(whole), i128::from(part), i128::from(of.max(1)));
    i64::try_from((2 * whole * part + of) / (2 * of)).unwrap_or(i64::MAX) // the part is no larger than what it is of
}

/// Why so much cannot go back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotBack {
    /// More than may, nothing where something can go back, or of another currency.
    NotOwed,
    /// So little that nothing of the pledge would be gone: this is the least.
    TooLittle(Money),
}

/// The least part of which [`share`] is not nothing: half a minor unit of the whole.
fn first_share(whole: i64, of: i64) -> i64 {
    let (twice, of) = (2 * i128::from(whole.max(1)), i128::from(of));
    i64::try_from((of + twice - 1) / twice).unwrap_or(i64::MAX) // no larger than what it is of
}

impl PaidElsewhere {
    /// What goes back in the charged currency for so much of the campaign's: all of it for all of it, and less for less, so
    /// that something of the charge is left as long as something of what it paid is. Nothing where the least unit of the
    /// charged currency is worth more than that.
    pub fn back_for(&self, cleared: Money) -> Money {
        let minor = if cleared.minor >= self.cleared.minor {
            self.charged.minor
        } else {
            share(self.charged.minor, cleared.minor.max(0), self.cleared.minor).min(self.charged.minor - 1)
        };
        Money::new(minor, self.charged.currency)
    }

    /// What of the pledge's money is gone when so much went back in the charged currency, at the rate at which it was paid.
    /// `most` is what may go back in the campaign's currency; what [`PaidElsewhere::back_for`] makes of it stands for all of
    /// it, also where that is nothing.
    pub fn cleared_by(&self, back: Money, most: Money) -> Result<Money, NotBack> {
        let most = most.minor.min(self.cleared.minor);
        let back_most = self.back_for(Money::new(most, self.cleared.currency));
        if back.currency != self.charged.currency || back.minor > back_most.minor || most <= 0 {
            return Err(NotBack::NotOwed);
        }
        if back.minor == back_most.minor {
            return Ok(Money::new(most, self.cleared.currency));
        }
        if !back.is_positive() {
            return Err(NotBack::NotOwed);
        }
        // While something of the charge is left, so is something of what it paid.
        let at_most = most.min(self.cleared.minor - 1);
        let minor = share(self.cleared.minor, back.minor, self.charged.minor).min(at_most);
        if minor > 0 {
            return Ok(Money::new(minor, self.cleared.currency));
        }
        // Where one minor unit is all that is left, only everything can go.
        let least = if at_most > 0 { first_share(self.cleared.minor, self.charged.minor) } else { i64::MAX };
        let least = least.min(back_most.minor);
        Err(NotBack::TooLittle(Money::new(least, back.currency)))
    }

    /// What is left once so much has gone back.
    ///
    /// # Errors
    /// [`kernel::MoneyError`] for other currencies.
    pub fn without(&self, back: Money, cleared: Money) -> Result<Self, kernel::MoneyError> {
        Ok(Self { charged: self.charged.checked_sub(back)?, cleared: self.cleared.checked_sub(cleared)? })
    }
}

#[cfg(test)]
mod tests {
    use kernel::Currency;
    use proptest::prelude::*;

    use super::*;

    fn pln(minor: i64) -> Money {
        Money::new(minor, Currency::parse("PLN").unwrap())
    }

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    #[test]
    fn all_of_it_goes_back_to_the_minor_unit_and_a_part_at_its_own_rate() {
        let paid = PaidElsewhere { charged: pln(42_537), cleared: eur(10_000) };
        assert_eq!(paid.back_for(eur(10_000)), pln(42_537));
        assert_eq!(paid.back_for(eur(99_999)), pln(42_537), "never more than was charged");
        assert_eq!(paid.back_for(eur(1_000)), pln(4_254));
        assert_eq!(paid.cleared_by(pln(42_537), eur(10_000)), Ok(eur(10_000)));
        assert_eq!(
            paid.cleared_by(pln(4_254), eur(1_000)),
            Ok(eur(1_000)),
            "what was said of ten euros is ten euros"
        );
        let not = Err(NotBack::NotOwed);
        assert_eq!(paid.cleared_by(pln(4_255), eur(1_000)), not, "more than is owed back");
        assert_eq!(paid.cleared_by(pln(42_538), eur(20_000)), not, "more than was charged");
        assert_eq!(paid.cleared_by(pln(0), eur(10_000)), not);
        assert_eq!(paid.cleared_by(pln(-1), eur(10_000)), not);
        assert_eq!(paid.cleared_by(pln(0), eur(0)), not, "nothing is owed back");
        assert_eq!(paid.cleared_by(eur(100), eur(10_000)), not, "that is not what was charged");
        let too_little = Err(NotBack::TooLittle(pln(3)));
        assert_eq!(paid.cleared_by(pln(1), eur(10_000)), too_little, "nothing of the pledge");
        assert_eq!(paid.cleared_by(pln(2), eur(10_000)), too_little);
        assert_eq!(paid.cleared_by(pln(3), eur(10_000)), Ok(eur(1)));
        assert_eq!(paid.cleared_by(pln(42_536), eur(10_000)), Ok(eur(9_999)));
    }

    #[test]
    fn of_a_strong_currency_something_is_left_while_something_of_what_it_paid_is() {
        // Three units for a hundred: 99 of them would be all three.
        let paid = PaidElsewhere { charged: pln(3), cleared: eur(100) };
        assert_eq!(paid.back_for(eur(99)), pln(2));
        assert_eq!(paid.cleared_by(pln(2), eur(99)), Ok(eur(99)));
        assert_eq!(paid.cleared_by(pln(3), eur(99)), Err(NotBack::NotOwed));
        let left = paid.without(pln(2), eur(99)).unwrap();
        assert_eq!(left.back_for(left.cleared), pln(1), "the last gives exactly what is left");
        // What is too small for the least unit goes back as nothing, and is settled with that.
        assert_eq!(paid.back_for(eur(16)), pln(0));
        assert_eq!(paid.cleared_by(pln(0), eur(16)), Ok(eur(16)));
        assert_eq!(paid.cleared_by(pln(1), eur(16)), Err(NotBack::NotOwed));
        assert_eq!(paid.cleared_by(pln(0), eur(17)), Err(NotBack::NotOwed), "one unit can go back");
        let one = PaidElsewhere { charged: pln(400), cleared: eur(1) };
        assert_eq!(one.cleared_by(pln(399), eur(1)), Err(NotBack::TooLittle(pln(400))), "all or nothing");
    }

    /// As many small ones as large ones: where a unit of one is worth many of the other, rounding bites.
    fn amount() -> impl Strategy<Value = i64> {
        prop_oneof![1_i64..20, 1_i64..10_000, 1_i64..1_000_000_000, 1_i64..=i64::MAX / 4]
    }

    proptest! {
        #[test]
        fn however_it_goes_back_in_parts_it_is_never_more_than_came_and_exact_at_the_end(
            charged in amount(), cleared in amount(),
            parts in prop::collection::vec((0_i64..=1000, 0_i64..=1000), 0..12),
        ) {
            let mut left = PaidElsewhere { charged: pln(charged), cleared: eur(cleared) };
            let thousandths = |whole: i64, part: i64| share(whole, part, 1000);
            for (part, owed) in parts {
                let owed = eur(thousandths(left.cleared.minor, owed));
                let (most, back) = (left.back_for(owed), pln(thousandths(left.charged.minor, part)));
                prop_assert!(most.minor < left.charged.minor || owed == left.cleared);
                // All that is owed back can always be recorded, in one go.
                if owed.is_positive() {
                    prop_assert_eq!(left.cleared_by(most, owed), Ok(owed));
                }
                let gone = match left.cleared_by(back, owed) {
                    Ok(gone) => gone,
                    Err(NotBack::TooLittle(least)) => {
                        prop_assert!(least.minor > back.minor && least.minor <= most.minor);
                        prop_assert!(left.cleared_by(least, owed).is_ok());
                        let less = left.cleared_by(pln(least.minor - 1), owed);
                        prop_assert!(less.is_err(), "{:?}", less);
                        continue;
                    }
                    Err(NotBack::NotOwed) => {
                        prop_assert!(back.minor > most.minor || owed.is_zero() || (back.is_zero() && most.is_positive()));
                        continue;
                    }
                };
                prop_assert!(gone.is_positive() && gone.minor <= owed.minor && back.minor <= most.minor);
                left = left.without(back, gone).unwrap();
                prop_assert!(left.charged.minor >= 0 && left.cleared.minor >= 0);
                prop_assert_eq!(left.charged.is_zero(), left.cleared.is_zero());
                if left.charged.is_zero() {
                    return Ok(());
                }
            }
            let all = left.back_for(left.cleared);
            prop_assert_eq!(all, left.charged);
            prop_assert_eq!(left.cleared_by(all, left.cleared), Ok(left.cleared));
        }
    }
}
