//! Parts of an invoice that are taken back, so that all parts together are the whole to the minor unit.
//!
//! Tax of a part is what is due on all that was taken back of the line by then, less what was taken back before: it never
//! drifts, and the last part is what is left.

use kernel::{Decimal, Money, MoneyError, Rounding};
use taxes::{CategoryCode, LegalNote, TaxKind};

use crate::error::InvoiceError;
use crate::model::{Content, LeftOfLine, Line, LineTax, NewPart, PartOf, Taken};

/// How a line is taxed: lines alike share what is left.
type Way<'a> = (CategoryCode, Option<LegalNote>, Vec<(&'a str, TaxKind, Decimal)>);

fn way(line: &Line) -> Way<'_> {
    let taxes = line.taxes.iter().map(|tax| (tax.place.as_str(), tax.kind, tax.percent));
    (line.category, line.note, taxes.collect())
}

/// What the credit notes of an invoice have left of each of its lines.
pub(crate) fn left(invoice: &Content, notes: &[Content]) -> Result<Vec<LeftOfLine>, MoneyError> {
    let mut all: Vec<LeftOfLine> = invoice.lines.iter().map(whole).collect();
    for line in notes.iter().flat_map(|note| &note.lines) {
        match line.part_of {
            Some(part) => {
                if let Some(left) = all.get_mut(part.line) {
                    take(left, line, part.pieces)?;
                }
            }
            // A credit note from before there were parts: it takes everything.
            None => all.iter_mut().for_each(|left| *left = nothing(left)),
        }
    }
    for (n, line) in invoice.lines.iter().enumerate() {
        let alike = all.iter().zip(&invoice.lines).filter(|(_, other)| way(other) == way(line));
        let group = Money::sum(invoice.currency, alike.map(|(left, _)| left.gross))?;
        if let Some(left) = all.get_mut(n) {
            left.creditable.minor = left.gross.minor.min(group.minor).max(0);
        }
    }
    Ok(all)
}

fn whole(line: &Line) -> LeftOfLine {
    LeftOfLine {
        pieces: line.quantity,
        net: line.net,
        taxes: line.taxes.iter().map(|tax| tax.tax).collect(),
        gross: line.gross,
        creditable: line.gross,
    }
}

fn nothing(left: &LeftOfLine) -> LeftOfLine {
    let zero = Money::zero(left.gross.currency);
    LeftOfLine { pieces: 0, net: zero, taxes: vec![zero; left.taxes.len()], gross: zero, creditable: zero }
}

fn take(left: &mut LeftOfLine, line: &Line, pieces: i64) -> Result<(), MoneyError> {
    left.pieces = left.pieces.saturating_sub(pieces);
    left.net = left.net.checked_sub(line.net)?;
    left.gross = left.gross.checked_sub(line.gross)?;
    for (left, taken) in left.taxes.iter_mut().zip(&line.taxes) {
        *left = left.checked_sub(taken.tax)?;
    }
    Ok(())
}

/// Whether anything of a line, or of lines that are taxed alike, was taken back more often than it was there.
pub(crate) fn is_overdrawn(invoice: &Content, notes: &[Content]) -> bool {
    let Ok(all) = left(invoice, notes) else { return true };
    let is_over = |(line, left): (&Line, &LeftOfLine)| {
        let sign = line.quantity.signum();
        let amounts = left.taxes.iter().chain([&left.net, &left.gross]);
        amounts.into_iter().any(|amount| amount.minor.signum() * sign < 0) || left.pieces.signum() * sign < 0
    };
    let is_foreign = |line: &Line| {
        line.part_of.is_some_and(|part| invoice.lines.get(part.line).is_none_or(|own| way(own) != way(line)))
    };
    invoice.lines.iter().zip(&all).any(is_over) || notes.iter().flat_map(|note| &note.lines).any(is_foreign)
}

/// The lines of a credit note for parts.
pub(crate) fn of_parts(
    invoice: &Content,
    notes: &[Content],
    wanted: &[NewPart],
) -> Result<Vec<Line>, InvoiceError> {
    let mut all = left(invoice, notes)?;
    let mut lines = Vec::with_capacity(wanted.len());
    for part in wanted {
        let number = part.line.saturating_add(1);
        let no_line = || InvoiceError::Part { line: number, left: Money::zero(invoice.currency) };
        let line = invoice.lines.get(part.line).ok_or_else(no_line)?;
        let left = all.get(part.line).ok_or_else(no_line)?;
        let refused = || InvoiceError::Part { line: number, left: left.creditable };
        let (pieces, gross) = wanted_of(left, part.taken).ok_or_else(refused)?;
        let is_twice = lines.iter().any(|one: &Line| one.part_of.is_some_and(|of| of.line == part.line));
        if gross.minor <= 0 || gross.minor > left.creditable.minor || is_twice {
            return Err(refused());
        }
        lines.push(part_of(line, left, part.line, (pieces, gross))?);
        // What is left of lines alike is shared by the parts of this very note, too.
        if let Some(taken) = lines.last() {
            lower(&mut all, invoice, (taken, gross))?;
        }
    }
    if lines.is_empty() { Err(InvoiceError::NothingCredited) } else { Ok(lines) }
}

/// What lines alike may still be credited with, once a part was taken.
fn lower(
    all: &mut [LeftOfLine],
    invoice: &Content,
    (taken, gross): (&Line, Money),
) -> Result<(), MoneyError> {
    let own = taken.part_of.map(|of| of.line);
    let alike = |line: &Line| way(line) == way(taken);
    let mut group = Money::zero(gross.currency).checked_sub(gross)?;
    for (left, _) in all.iter().zip(&invoice.lines).filter(|(_, line)| alike(line)) {
        group = group.checked_add(left.gross)?;
    }
    for (n, (left, line)) in all.iter_mut().zip(&invoice.lines).enumerate() {
        if Some(n) == own {
            left.gross = left.gross.checked_sub(gross)?;
        }
        if alike(line) {
            left.creditable.minor = left.gross.minor.min(group.minor).max(0);
        }
    }
    Ok(())
}

/// Pieces that are taken back, and how much money with tax; `None` where that many are not left.
fn wanted_of(left: &LeftOfLine, taken: Taken) -> Option<(i64, Money)> {
    match taken {
        Taken::Amount(amount) => (amount.currency == left.gross.currency).then_some((0, amount)),
        Taken::Pieces(pieces) if pieces == left.pieces && pieces > 0 => Some((pieces, left.gross)),
        Taken::Pieces(pieces) if pieces > 0 && pieces < left.pieces => {
            let share = Decimal::from(pieces).checked_div(Decimal::from(left.pieces))?;
            let gross = left.gross.scaled(share, Rounding::HalfUp).ok()?; // too large: refused like too many
            Some((pieces, gross))
        }
        Taken::Pieces(_) => None,
    }
}

fn part_of(
    line: &Line,
    left: &LeftOfLine,
    index: usize,
    (pieces, gross): (i64, Money),
) -> Result<Line, MoneyError> {
    let left_tax = Money::sum(gross.currency, left.taxes.iter().copied())?;
    let before = line.gross.checked_sub(left.gross)?;
    let by_now = before.checked_add(gross)?;
    let due = share(line.tax, by_now, line.gross)?.checked_sub(line.tax.checked_sub(left_tax)?)?;
    // What stays behind is neither tax alone nor more tax than there is.
    let stays = left.gross.checked_sub(gross)?;
    let least = left_tax.checked_sub(stays)?.minor.max(0);
    let tax = Money::new(due.minor.max(least).min(left_tax.minor.min(gross.minor)), gross.currency);
    let weights: Vec<u64> = left.taxes.iter().map(|tax| u64::try_from(tax.minor).unwrap_or(0)).collect();
    let shares = tax.allocate(&weights);
    let taxes = line.taxes.iter().zip(shares).map(|(own, tax)| LineTax { tax, ..own.clone() });
    Ok(Line {
        quantity: pieces.max(1),
        net: gross.checked_sub(tax)?,
        taxes: taxes.collect(),
        tax,
        gross,
        part_of: Some(PartOf { line: index, pieces }),
        ..line.clone()
    })
}

/// `amount × part / whole`, half up.
fn share(amount: Money, part: Money, whole: Money) -> Result<Money, MoneyError> {
    let exact =
        Decimal::from(amount.minor).checked_mul(Decimal::from(part.minor)).ok_or(MoneyError::Overflow)?;
    let exact = exact.checked_div(Decimal::from(whole.minor)).ok_or(MoneyError::Overflow)?;
    Money::new(1, amount.currency).scaled(exact, Rounding::HalfUp)
}

/// The lines of a credit note for all that is left.
pub(crate) fn rest(invoice: &Content, notes: &[Content]) -> Result<Vec<Line>, InvoiceError> {
    let all = left(invoice, notes)?;
    let mut lines = Vec::new();
    for (index, (line, left)) in invoice.lines.iter().zip(all).enumerate() {
        if left.net.is_zero() && left.taxes.iter().all(|tax| tax.is_zero()) {
            continue;
        }
        let taxes = line.taxes.iter().zip(&left.taxes).map(|(own, tax)| LineTax { tax: *tax, ..own.clone() });
        lines.push(Line {
            quantity: left.pieces,
            net: left.net,
            taxes: taxes.collect(),
            tax: left.gross.checked_sub(left.net)?,
            gross: left.gross,
            part_of: Some(PartOf { line: index, pieces: left.pieces }),
            ..line.clone()
        });
    }
    let gross = Money::sum(invoice.currency, lines.iter().map(|line| line.gross))?;
    if gross.is_positive() { Ok(lines) } else { Err(InvoiceError::NothingCredited) }
}
