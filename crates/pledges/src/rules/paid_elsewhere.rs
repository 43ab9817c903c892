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

impl PaidElsewhere {
    /// What goes back in the charged currency for so much of the campaign's: all of it for all of it, and never more.
    pub fn back_for(&self, cleared: Money) -> Money {
        let minor = if cleared.minor >= self.cleared.minor {
            self.charged.minor
        } else {
            share(self.charged.minor, cleared.minor.max(0), self.cleared.minor)
        };
        Money::new(minor, self.charged.currency)
    }

    /// What of the pledge's money is gone when so much went back in the charged currency, at the rate at which it was paid.
    /// `most` is what may go back in the campaign's currency; what [`PaidElsewhere::back_for`] makes of it stands for all of
    /// it. `None`: it is more than that, or so little that nothing of the pledge would be gone.
    pub fn cleared_by(&self, back: Money, most: Money) -> Option<Money> {
        let most = most.minor.min(self.cleared.minor);
        let back_most = self.back_for(Money::new(most, self.cleared.currency));
        if back.currency != self.charged.currency || !back.is_positive() || back.minor > back_most.minor {
            return None;
        }
        let minor = if back.minor == back_most.minor {
            most
        } else {
            // While something of the charge is left, so is something of what it paid.
            share(self.cleared.minor, back.minor, self.charged.minor).min(most).min(self.cleared.minor - 1)
        };
        Some(Money::new(minor, self.cleared.currency)).filter(|cleared| cleared.is_positive())
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
        assert_eq!(paid.cleared_by(pln(42_537), eur(10_000)), Some(eur(10_000)));
        assert_eq!(
            paid.cleared_by(pln(4_254), eur(1_000)),
            Some(eur(1_000)),
            "what was said of ten euros is ten euros"
        );
        assert_eq!(paid.cleared_by(pln(4_255), eur(1_000)), None, "more than is owed back");
        assert_eq!(paid.cleared_by(pln(42_538), eur(20_000)), None, "more than was charged");
        assert_eq!(paid.cleared_by(pln(1), eur(10_000)), None, "nothing of the pledge");
        assert_eq!(paid.cleared_by(eur(100), eur(10_000)), None, "that is not what was charged");
        assert_eq!(paid.cleared_by(pln(42_536), eur(10_000)), Some(eur(9_999)));
    }

    proptest! {
        #[test]
        fn however_it_goes_back_in_parts_it_is_never_more_than_came_and_exact_at_the_end(
            charged in 1_i64..1_000_000_000, cleared in 1_i64..1_000_000_000,
            parts in prop::collection::vec(1_i64..1_000_000_000, 0..8),
        ) {
            let mut left = PaidElsewhere { charged: pln(charged), cleared: eur(cleared) };
            for part in parts {
                let Some(gone) = left.cleared_by(pln(part), left.cleared) else { continue };
                left = left.without(pln(part), gone).unwrap();
                prop_assert!(left.charged.minor >= 0 && left.cleared.minor >= 0);
                prop_assert_eq!(left.charged.is_zero(), left.cleared.is_zero());
                if left.charged.is_zero() {
                    return Ok(());
                }
            }
            let all = left.back_for(left.cleared);
            prop_assert_eq!(all, left.charged);
            prop_assert_eq!(left.cleared_by(all, left.cleared), Some(left.cleared));
        }
    }
}
