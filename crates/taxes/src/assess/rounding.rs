//! Rounding of several lines as one amount: what single lines then differ by is spread over the largest, one minor unit each.

use kernel::{Money, MoneyError};

use super::lines::{Line, split};
use crate::consignment::PriceMode;
use crate::reason::Reason;

/// Corrects shares of one line of the caller's that are taxed alike, so that their taxes add up to the tax of the line.
/// An invoice shows the line, and whoever checks it knows nothing of its shares.
pub(super) fn within_lines(lines: &mut [Line<'_>]) -> Result<(), MoneyError> {
    for mut group in groups(lines, Line::is_one_with) {
        correct(lines, &mut group, &[], Told::Silently)?;
    }
    Ok(())
}

/// Corrects lines that are taxed alike so that their taxes add up to the tax of their sum. Of shares that are told as one
/// amount the largest is corrected, so that each amount that is told differs by little.
pub(super) fn per_total(lines: &mut [Line<'_>]) -> Result<(), MoneyError> {
    let shares = groups(lines, Line::is_one_with);
    for mut group in groups(lines, Line::is_like) {
        correct(lines, &mut group, &shares, Told::AsReason)?;
    }
    Ok(())
}

/// Whether a line says what it was corrected by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    AsReason,
    Silently,
}

/// Charged lines that belong together, where they are more than one.
fn groups<'t>(lines: &[Line<'t>], belong: impl Fn(&Line<'t>, &Line<'t>) -> bool) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (n, line) in lines.iter().enumerate().filter(|(_, line)| line.is_charged()) {
        let is_same = |group: &Vec<usize>| {
            group.first().and_then(|first| lines.get(*first)).is_some_and(|first| belong(first, line))
        };
        match groups.iter_mut().find(|group| is_same(group)) {
            Some(group) => group.push(n),
            None => groups.push(vec![n]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

fn correct(
    lines: &mut [Line<'_>],
    group: &mut [usize],
    shares: &[Vec<usize>],
    told: Told,
) -> Result<(), MoneyError> {
    let of = |n: &usize| lines.get(*n);
    let Some(first) = group.first().and_then(of) else { return Ok(()) };
    let sum = Money::sum(first.out.amount.currency, group.iter().filter_map(of).map(|line| line.out.amount))?;
    let whole = split(sum, first.mode, &first.rates)?;
    let mut missing = Vec::new();
    for (k, tax) in whole.taxes.iter().enumerate() {
        let single = group.iter().filter_map(of).filter_map(|line| line.taxes.get(k).copied());
        missing.push(tax.checked_sub(Money::sum(tax.currency, single)?)?.minor);
    }
    group.sort_by_key(|n| std::cmp::Reverse(lines.get(*n).map(|line| line.out.amount.minor)));
    // The first share of each line, which is its largest, before all others.
    let mut seen: Vec<&Vec<usize>> = Vec::new();
    let is_further = |n: &usize| {
        let own = shares.iter().find(|shares| shares.contains(n));
        own.is_some_and(|own| {
            let is_seen = seen.iter().any(|other| std::ptr::eq(*other, own));
            seen.push(own);
            is_seen
        })
    };
    let (further, leading): (Vec<usize>, Vec<usize>) = group.iter().copied().partition(is_further);
    for (k, mut left) in missing.into_iter().enumerate() {
        while left != 0 {
            let before = left;
            for n in leading.iter().chain(&further) {
                if left == 0 {
                    break;
                }
                let unit = left.signum();
                if lines.get_mut(*n).is_some_and(|line| shift(line, k, unit, told)) {
                    left -= unit;
                }
            }
            if left == before {
                break; // no line can give more: none is above 0
            }
        }
    }
    Ok(())
}

/// Moves one minor unit into or out of the k-th tax of a line; not below 0.
fn shift(line: &mut Line<'_>, k: usize, unit: i64, told: Told) -> bool {
    let is_included = line.mode == PriceMode::TaxIncluded;
    let Some(tax) = line.taxes.get_mut(k) else { return false };
    if tax.minor + unit < 0 || (is_included && line.out.net.minor - unit < 0) {
        return false;
    }
    tax.minor += unit;
    line.out.tax.minor += unit;
    if is_included {
        line.out.net.minor -= unit;
    } else {
        line.out.gross.minor += unit;
    }
    if told == Told::AsReason {
        tell(line, unit);
    }
    true
}

fn tell(line: &mut Line<'_>, unit: i64) {
    let currency = line.out.amount.currency;
    match line.out.reasons.iter_mut().find_map(|reason| match reason {
        Reason::RoundedOnTotal { difference } => Some(difference),
        _ => None,
    }) {
        Some(difference) => difference.minor += unit,
        None => line.out.reasons.push(Reason::RoundedOnTotal { difference: Money::new(unit, currency) }),
    }
}
