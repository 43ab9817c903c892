//! The terms of paying in parts.

use jiff::civil::Date;

use super::check_price;
use crate::model::{InstalmentPace, InstalmentTerms, MONTHS_APART_MAX, PARTS_MAX, PARTS_MIN};
use crate::problem::{FieldProblem, FieldProblems};

/// What must hold of terms at any time.
pub(crate) fn check(terms: &InstalmentTerms) -> FieldProblems {
    let mut problems = FieldProblems::new();
    match &terms.pace {
        InstalmentPace::EveryMonths { parts, months } => {
            check_range(&mut problems, "parts", *parts, (PARTS_MIN, PARTS_MAX));
            check_range(&mut problems, "months", *months, (1, MONTHS_APART_MAX));
        }
        InstalmentPace::OnDays(days) => {
            problems.add_if(days.is_empty(), "day.0", FieldProblem::Required);
            let most = usize::try_from(PARTS_MAX - 1).unwrap_or(usize::MAX); // 9
            problems.add_if(days.len() > most, "day.0", FieldProblem::TooMany { maximum: most });
            for (n, pair) in days.windows(2).enumerate() {
                if let [earlier, later] = pair {
                    let field = format!("day.{}", n + 1);
                    problems.add_if(later <= earlier, &field, FieldProblem::DaysDoNotRise);
                }
            }
        }
    }
    check_price(&mut problems, "smallest", terms.smallest_minor);
    problems
}

/// The same when they are saved: with no day ahead nobody would ever be offered anything.
pub(crate) fn check_new(terms: &InstalmentTerms, today: Date) -> FieldProblems {
    let mut problems = FieldProblems::new();
    if let InstalmentPace::OnDays(days) = &terms.pace
        && let Some(last) = days.last()
    {
        let field = format!("day.{}", days.len() - 1);
        problems.add_if(*last <= today, &field, FieldProblem::DayHasPassed);
    }
    check(terms).with_others(problems)
}

fn check_range(problems: &mut FieldProblems, field: &str, number: u32, (least, most): (u32, u32)) {
    let range = FieldProblem::NotANumber { minimum: i64::from(least), maximum: i64::from(most) };
    problems.add_if(!(least..=most).contains(&number), field, range);
}
