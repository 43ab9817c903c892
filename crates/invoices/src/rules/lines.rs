//! Lines, what they add up to, and the taxes by rate.

use kernel::{Currency, Decimal, Money, Rounding};
use taxes::{CategoryCode, TaxKind};

use super::words;
use crate::error::InvoiceError;
use crate::model::{LINES_MAX, Line, NewLine, TaxGroup};

/// Lines with their sums.
pub(crate) struct Sums {
    pub(crate) lines: Vec<Line>,
    pub(crate) groups: Vec<TaxGroup>,
    pub(crate) net: Money,
    pub(crate) tax: Money,
    pub(crate) gross: Money,
}

/// Checks each line and adds up.
pub(crate) fn sums(new: &[NewLine], currency: Currency) -> Result<Sums, InvoiceError> {
    if new.is_empty() || new.len() > LINES_MAX {
        return Err(InvoiceError::Lines(new.len()));
    }
    let lines = new
        .iter()
        .zip(1..)
        .map(|(line, number)| checked(line, number, currency))
        .collect::<Result<Vec<_>, _>>()?;
    of_lines(lines, currency)
}

/// Adds up what was checked before.
pub(crate) fn of_lines(lines: Vec<Line>, currency: Currency) -> Result<Sums, InvoiceError> {
    Ok(Sums {
        net: Money::sum(currency, lines.iter().map(|line| line.net))?,
        tax: Money::sum(currency, lines.iter().map(|line| line.tax))?,
        gross: Money::sum(currency, lines.iter().map(|line| line.gross))?,
        groups: groups(&lines)?,
        lines,
    })
}

fn checked(new: &NewLine, number: usize, currency: Currency) -> Result<Line, InvoiceError> {
    words::needed("line.name", &new.name)?;
    words::optional("line.description", &new.description)?;
    let mut amounts = std::iter::once(new.net).chain(new.taxes.iter().map(|tax| tax.tax));
    let signed =
        |amount: Money| amount.currency == currency && amount.minor.signum() * new.quantity.signum() >= 0;
    if new.quantity == 0 || !amounts.all(signed) {
        return Err(InvoiceError::Line { line: number });
    }
    for tax in &new.taxes {
        words::key("tax.place", &tax.place)?;
        let expected = share(new.net, tax.percent)?;
        // A tax was rounded once a piece at worst, or as often as the line says.
        let most = new.quantity.unsigned_abs().max(u64::from(new.roundings));
        if (tax.tax.minor - expected.minor).unsigned_abs() > most {
            let (tax, percent) = (tax.tax, tax.percent);
            return Err(InvoiceError::TaxDoesNotFit { line: number, tax, percent, expected });
        }
    }
    let tax = Money::sum(currency, new.taxes.iter().map(|tax| tax.tax))?;
    let line = Line {
        name: new.name.clone(),
        description: new.description.clone(),
        quantity: new.quantity,
        net: new.net,
        taxes: new.taxes.clone(),
        tax,
        gross: new.net.checked_add(tax)?,
        category: new.category,
        note: new.note,
        part_of: None,
    };
    if !category_fits(&line) {
        return Err(InvoiceError::Category { line: number, category: line.category.code() });
    }
    Ok(line)
}

/// So many per cent of an amount.
pub(crate) fn share(amount: Money, percent: Decimal) -> Result<Money, InvoiceError> {
    Ok(amount.scaled(percent / Decimal::ONE_HUNDRED, Rounding::HalfUp)?)
}

fn category_fits(line: &Line) -> bool {
    let has_rate = line.taxes.iter().any(|tax| !tax.percent.is_zero());
    match line.category {
        CategoryCode::S | CategoryCode::L | CategoryCode::M => has_rate,
        CategoryCode::Z => !has_rate && line.tax.is_zero(),
        CategoryCode::E | CategoryCode::AE | CategoryCode::K | CategoryCode::G | CategoryCode::O => {
            !has_rate && line.tax.is_zero() && line.note.is_some()
        }
    }
}

/// By place, kind and rate in the order of the lines.
fn groups(lines: &[Line]) -> Result<Vec<TaxGroup>, InvoiceError> {
    let mut groups: Vec<TaxGroup> = Vec::new();
    for line in lines {
        if line.taxes.is_empty() {
            let zero = Money::zero(line.net.currency);
            add(&mut groups, line, ("", None, Decimal::ZERO, zero))?;
        }
        for tax in &line.taxes {
            add(&mut groups, line, (&tax.place, Some(tax.kind), tax.percent, tax.tax))?;
        }
    }
    Ok(groups)
}

fn add(
    groups: &mut Vec<TaxGroup>,
    line: &Line,
    (place, kind, percent, tax): (&str, Option<TaxKind>, Decimal, Money),
) -> Result<(), InvoiceError> {
    let is_same = |group: &&mut TaxGroup| {
        (group.category, group.note, group.percent) == (line.category, line.note, percent)
            && (group.place.as_str(), group.kind) == (place, kind)
    };
    match groups.iter_mut().find(is_same) {
        Some(group) => {
            group.net = group.net.checked_add(line.net)?;
            group.tax = group.tax.checked_add(tax)?;
        }
        None => groups.push(TaxGroup {
            category: line.category,
            place: place.to_owned(),
            kind,
            percent,
            net: line.net,
            tax,
            note: line.note,
        }),
    }
    Ok(())
}
