//! What is owed, paid in parts: the plan before it is agreed to, what of it is due, and how each part stands.

use campaigns::Date;
use campaigns::model::InstalmentTerms;
use kernel::Money;
use kernel::tokens::sha256;

/// One part of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedPart {
    /// From 1.
    pub number: u32,
    /// The day it is due, where the campaign is at home.
    pub due_on: Date,
    /// How much; above zero.
    pub amount: Money,
}

/// Whether a part's day has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartDay {
    /// It has not.
    Ahead,
    /// It is that day.
    Due,
    /// The day is over.
    Late,
}

impl PartDay {
    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Due => "due",
            Self::Late => "late",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Ahead, Self::Due, Self::Late].into_iter().find(|day| day.word() == word)
    }

    /// How a day stands today.
    pub fn of(due_on: Date, today: Date) -> Self {
        match due_on.cmp(&today) {
            std::cmp::Ordering::Greater => Self::Ahead,
            std::cmp::Ordering::Equal => Self::Due,
            std::cmp::Ordering::Less => Self::Late,
        }
    }
}

/// A part that was agreed to, and what is left of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreedPart {
    /// What was agreed to.
    pub part: PlannedPart,
    /// Whether its day has come.
    pub day: PartDay,
    /// What is still to be paid of it: zero to its amount.
    pub left: Money,
}

/// The parts in which `owed` may be paid when it is agreed to on `today`: as equal as the currency allows, together
/// exactly what is owed. `None` where it is less than the terms ask for, or too little for so many parts, or no day is
/// ahead.
pub fn plan(terms: &InstalmentTerms, owed: Money, today: Date) -> Option<Vec<PlannedPart>> {
    let days = terms.due_days(today);
    let count = i64::try_from(days.len()).ok()?; // 10 at most
    if count < 2 || owed.minor < terms.smallest_minor || owed.minor < count {
        return None;
    }
    let amounts = owed.allocate(&vec![1; days.len()]);
    let parts = (1..).zip(days).zip(amounts);
    Some(parts.map(|((number, due_on), amount)| PlannedPart { number, due_on, amount }).collect())
}

/// 32 hexadecimal digits that differ as soon as a day or an amount of the plan does: what a page shows and a form sends
/// back, so that nobody agrees to another plan than they saw.
pub fn plan_seal(plan: &[PlannedPart]) -> String {
    let text = |part: &PlannedPart| {
        format!("{} {} {} {}\n", part.number, part.due_on, part.amount.minor, part.amount.currency.code())
    };
    let digest = sha256(plan.iter().map(text).collect::<String>().as_bytes());
    let half = digest.first_chunk::<16>().map_or(0, |half| u128::from_be_bytes(*half)); // of 32 bytes
    format!("{half:032x}")
}

/// What is due of `to_pay_minor`, minor units, where `later_minor` is what the parts make whose day is ahead. So
/// whatever was paid early, late or in another way, and however much less is owed by now: nothing is asked for twice.
pub const fn due_now_minor(to_pay_minor: i64, later_minor: i64) -> i64 {
    let due = to_pay_minor.saturating_sub(later_minor);
    if due > 0 { due } else { 0 }
}

/// What is left of each part when `to_pay` is: what was paid counts for the first parts first. The rest is what is to
/// be paid beside the plan, zero unless more is owed by now than was agreed to.
pub fn left_of_parts(amounts: &[Money], to_pay: Money) -> (Vec<Money>, Money) {
    let mut rest = to_pay.minor.max(0);
    let last_first = amounts.iter().rev().map(|amount| {
        let left = amount.minor.min(rest);
        rest -= left;
        Money::new(left, amount.currency)
    });
    let mut left: Vec<Money> = last_first.collect();
    left.reverse();
    (left, Money::new(rest, to_pay.currency))
}

#[cfg(test)]
mod tests {
    use campaigns::model::InstalmentPace;
    use kernel::Currency;
    use proptest::prelude::*;

    use super::*;

    fn terms(parts: u32, smallest_minor: i64) -> InstalmentTerms {
        InstalmentTerms { pace: InstalmentPace::EveryMonths { parts, months: 1 }, smallest_minor }
    }

    fn today() -> Date {
        "2026-12-31".parse().unwrap()
    }

    fn amounts(plan: &[PlannedPart]) -> Vec<i64> {
        plan.iter().map(|part| part.amount.minor).collect()
    }

    #[test]
    fn a_hundred_in_three_parts_is_one_minor_unit_more_at_first_whatever_the_currency_s_digits() {
        for code in ["EUR", "JPY", "KWD"] {
            let owed = Money::new(10_000, Currency::parse(code).unwrap());
            let made = plan(&terms(3, 0), owed, today()).unwrap();
            assert_eq!(amounts(&made), [3_334, 3_333, 3_333], "{code}");
            let days: Vec<_> = made.iter().map(|part| part.due_on.to_string()).collect();
            assert_eq!(days, ["2026-12-31", "2027-01-31", "2027-02-28"]);
        }
    }

    #[test]
    fn little_is_paid_at_once() {
        let eur = |minor| Money::new(minor, Currency::EUR);
        assert_eq!(plan(&terms(3, 6_000), eur(5_999), today()), None);
        assert!(plan(&terms(3, 6_000), eur(6_000), today()).is_some());
        assert_eq!(plan(&terms(10, 0), eur(9), today()), None, "no part is of nothing");
        assert_eq!(plan(&terms(3, 0), eur(0), today()), None);
        assert_eq!(plan(&terms(3, 0), eur(-500), today()), None);
        let over = InstalmentTerms {
            pace: InstalmentPace::OnDays(vec!["2026-12-30".parse().unwrap()]),
            smallest_minor: 0,
        };
        assert_eq!(plan(&over, eur(5_000), today()), None, "every day has passed");
    }

    #[test]
    fn the_seal_differs_with_every_day_and_amount() {
        let eur = |minor| Money::new(minor, Currency::EUR);
        let made = plan(&terms(3, 0), eur(10_000), today()).unwrap();
        let seal = plan_seal(&made);
        assert_eq!(seal, plan_seal(&made.clone()));
        let tomorrow = plan(&terms(3, 0), eur(10_000), "2027-01-01".parse().unwrap()).unwrap();
        let dearer = plan(&terms(3, 0), eur(10_001), today()).unwrap();
        let longer = plan(&terms(4, 0), eur(10_000), today()).unwrap();
        for other in [tomorrow, dearer, longer] {
            assert_ne!(seal, plan_seal(&other));
        }
    }

    #[test]
    fn every_day_has_its_word() {
        for day in [PartDay::Ahead, PartDay::Due, PartDay::Late] {
            assert_eq!(PartDay::from_word(day.word()), Some(day));
        }
        assert_eq!(PartDay::from_word("soon"), None);
    }

    proptest! {
        #[test]
        fn parts_are_the_whole_nearly_equal_and_none_of_nothing(
            parts in 2_u32..=10, owed in 1_i64..=i64::MAX / 2, digits in 0_usize..3,
        ) {
            let currency = Currency::parse(["JPY", "EUR", "KWD"][digits]).unwrap();
            let made = plan(&terms(parts, 0), Money::new(owed, currency), today());
            let Some(made) = made else {
                prop_assert!(owed < i64::from(parts));
                return Ok(());
            };
            let amounts = amounts(&made);
            prop_assert_eq!(amounts.len(), usize::try_from(parts).unwrap());
            prop_assert_eq!(amounts.iter().sum::<i64>(), owed);
            let (least, most) = (amounts.iter().min().unwrap(), amounts.iter().max().unwrap());
            prop_assert!(*least > 0 && most - least <= 1);
            prop_assert!(made.windows(2).all(|pair| pair[0].due_on < pair[1].due_on));
        }

        /// However much is paid when: what is due is never more than what is to be paid, all that is not due is
        /// ahead, and what is left of the parts whose day has come is what is due.
        #[test]
        fn what_is_due_is_what_is_left_of_the_parts_whose_day_has_come(
            parts in 2_u32..=10, owed in 10_i64..1_000_000, paid in 0_i64..1_200_000, come in 0_usize..=10,
        ) {
            let made = plan(&terms(parts, 0), Money::new(owed, Currency::EUR), today()).unwrap();
            let come = come.min(made.len());
            let later: i64 = made[come..].iter().map(|part| part.amount.minor).sum();
            let to_pay = (owed - paid).max(0);
            let due = due_now_minor(to_pay, later);
            prop_assert!((0..=to_pay).contains(&due));
            let amounts: Vec<Money> = made.iter().map(|part| part.amount).collect();
            let (left, beside) = left_of_parts(&amounts, Money::new(to_pay, Currency::EUR));
            prop_assert_eq!(beside.minor, 0);
            prop_assert_eq!(left.iter().map(|one| one.minor).sum::<i64>(), to_pay);
            prop_assert_eq!(left[..come].iter().map(|one| one.minor).sum::<i64>(), due);
            prop_assert!(left.iter().zip(&amounts).all(|(left, amount)| (0..=amount.minor).contains(&left.minor)));
            if come == made.len() {
                prop_assert_eq!(due, to_pay, "in the end all of it is asked for");
            }
        }

        /// More is owed than was agreed to, because the platform gave up collecting its part: that is due at once.
        #[test]
        fn what_comes_on_top_of_the_plan_is_due_at_once(owed in 10_i64..1_000_000, more in 1_i64..1_000_000) {
            let made = plan(&terms(2, 0), Money::new(owed, Currency::EUR), today()).unwrap();
            let later = made[1].amount.minor;
            prop_assert_eq!(due_now_minor(owed + more, later), made[0].amount.minor + more);
            let amounts: Vec<Money> = made.iter().map(|part| part.amount).collect();
            let (left, beside) = left_of_parts(&amounts, Money::new(owed + more, Currency::EUR));
            prop_assert_eq!((left, beside.minor), (amounts, more));
        }
    }
}
