//! Currencies in which backers may pay: rates that are rates, of a day that has been, each currency once.

use jiff::civil::Date;
use kernel::Currency;
use rust_decimal::Decimal;

use super::{check_count, check_length};
use crate::model::{PayCurrency, RATE_DIGITS_MAX, RateSource};
use crate::problem::{FieldProblem, FieldProblems};

/// Most currencies: more than a backer finds their own among at one look.
pub(crate) const CURRENCIES_MAX: usize = 8;
/// Longest name of who says what a rate is.
const SOURCE_LENGTH_MAX: usize = 80;
/// The largest step: a thousand units of a currency with two digits.
const STEP_MINOR_MAX: i64 = 100_000;

pub(crate) fn check(currencies: &[PayCurrency], own: Currency, today: Date) -> FieldProblems {
    let mut problems = FieldProblems::new();
    check_count(&mut problems, "currency.0", currencies.len(), CURRENCIES_MAX);
    for (n, one) in currencies.iter().enumerate() {
        let field = |name: &str| format!("{name}.{n}");
        problems.add_if(one.currency == own, &field("currency"), FieldProblem::OwnCurrency);
        let is_twice = currencies.iter().take(n).any(|other| other.currency == one.currency);
        problems.add_if(is_twice, &field("currency"), FieldProblem::Twice);
        check_rate(&mut problems, &field("rate"), one.rate);
        problems.add_if(one.rated_on > today, &field("rated_on"), FieldProblem::DayIsAhead);
        if let RateSource::Named(name) = &one.source {
            problems.add_if(name.is_empty(), &field("source"), FieldProblem::Required);
            check_length(&mut problems, &field("source"), name, SOURCE_LENGTH_MAX);
        }
        problems.add_if(
            !is_step(one.step_minor),
            &field("step"),
            FieldProblem::NotARounding { currency: one.currency },
        );
    }
    problems
}

fn check_rate(problems: &mut FieldProblems, field: &str, rate: Decimal) {
    let (least, most) = (Decimal::new(1, 6), Decimal::from(1_000_000));
    problems.add_if(!(least..=most).contains(&rate), field, FieldProblem::NotAnExchangeRate);
    let digits = rate.normalize().mantissa().to_string().len();
    let too_long = FieldProblem::TooManyDigits { maximum: RATE_DIGITS_MAX };
    // 1000000 has one digit that counts.
    let is_whole = rate.fract().is_zero();
    problems.add_if(!is_whole && digits > RATE_DIGITS_MAX, field, too_long);
}

/// 1, 2 or 5 with any number of zeros.
fn is_step(minor: i64) -> bool {
    let mut step = minor;
    while step > 0 && step % 10 == 0 {
        step /= 10;
    }
    matches!(step, 1 | 2 | 5) && minor <= STEP_MINOR_MAX
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(change: impl Fn(&mut PayCurrency)) -> Vec<(String, FieldProblem)> {
        let mut one = PayCurrency {
            currency: Currency::parse("PLN").unwrap(),
            rate: "4.253712345".parse().unwrap(),
            rated_on: "2026-11-20".parse().unwrap(),
            source: RateSource::Ecb,
            step_minor: 1,
            ends_on: None,
        };
        change(&mut one);
        check(&[one], Currency::EUR, "2026-11-23".parse().unwrap()).entries().to_vec()
    }

    #[test]
    fn what_is_no_rate_of_a_day_that_has_been_is_told_beside_its_field() {
        assert!(wrong(|_| ()).is_empty());
        let field = |found: Vec<(String, FieldProblem)>| {
            found.into_iter().map(|(field, _)| field).collect::<Vec<_>>()
        };
        assert_eq!(field(wrong(|one| one.currency = Currency::EUR)), ["currency.0"]);
        for rate in ["0", "-1", "0.0000001", "1000001", "4.2537123456"] {
            assert_eq!(field(wrong(|one| one.rate = rate.parse().unwrap())), ["rate.0"], "{rate}");
        }
        assert!(wrong(|one| one.rate = "1000000".parse().unwrap()).is_empty());
        assert_eq!(field(wrong(|one| one.rated_on = "2026-11-24".parse().unwrap())), ["rated_on.0"]);
        assert_eq!(field(wrong(|one| one.source = RateSource::Named(String::new()))), ["source.0"]);
        for step in [0, -1, 3, 15, 25, 1_000_000] {
            assert_eq!(field(wrong(|one| one.step_minor = step)), ["step.0"], "{step}");
        }
    }
}
