//! Rounding once for the whole: what single lines then differ by is spread over the largest, one minor unit each.

use kernel::{Money, MoneyError};

use super::lines::{Line, split};
use crate::consignment::PriceMode;
use crate::reason::Reason;

/// Corrects lines that are taxed alike so that their taxes add up to the tax of their sum.
pub(super) fn per_total(lines: &mut [Line<'_>]) -> Result<(), MoneyError> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (n, line) in lines.iter().enumerate().filter(|(_, line)| line.is_charged()) {
        let is_same = |group: &Vec<usize>| {
            group.first().and_then(|first| lines.get(*first)).is_some_and(|first| first.is_like(line))
        };
        match groups.iter_mut().find(|group| is_same(group)) {
            Some(group) => group.push(n),
            None => groups.push(vec![n]),
        }
    }
    for group in groups.iter_mut().filter(|group| group.len() > 1) {
        correct(lines, group)?;
    }
    Ok(())
}

fn correct(lines: &mut [Line<'_>], group: &mut [usize]) -> Result<(), MoneyError> {
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
    for (k, mut left) in missing.into_iter().enumerate() {
        while left != 0 {
            let before = left;
            for n in group.iter() {
                if left == 0 {
                    break;
                }
                let unit = left.signum();
                if lines.get_mut(*n).is_some_and(|line| shift(line, k, unit)) {
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
fn shift(line: &mut Line<'_>, k: usize, unit: i64) -> bool {
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
    let currency = line.out.amount.currency;
    match line.out.reasons.iter_mut().find_map(|reason| match reason {
        Reason::RoundedOnTotal { difference } => Some(difference),
        _ => None,
    }) {
        Some(difference) => difference.minor += unit,
        None => {
            line.out.reasons.push(Reason::RoundedOnTotal { difference: Money::new(unit, currency) });
        }
    }
    true
}
