//! CSV.

use std::borrow::Cow;
use std::io::Write;

use kernel::text::spreadsheet_safe;

use super::Format;
use crate::error::ExportError;
use crate::sheet::Cell;
use crate::sheets::Rows;

/// Makes a spreadsheet read the file as UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

pub(super) fn write(
    columns: &[String],
    format: Format,
    to: &mut dyn Write,
    rows: impl FnOnce(&mut Rows<'_>) -> Result<(), ExportError>,
) -> Result<u64, ExportError> {
    if format == Format::Csv {
        to.write_all(BYTE_ORDER_MARK)?;
    }
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(to);
    csv.write_record(columns.iter().map(|name| spreadsheet_safe(name).into_owned()))?;
    let mut count = 0;
    rows(&mut |cells| {
        for cell in cells {
            csv.write_field(text(cell, format).as_bytes())?;
        }
        csv.write_record(None::<&[u8]>)?;
        count += 1;
        Ok(())
    })?;
    csv.flush()?;
    Ok(count)
}

fn text(cell: &Cell, format: Format) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => spreadsheet_safe(text),
        Cell::Code(code) if format == Format::Csv && would_be_changed(code) => {
            Cow::Owned(format!("=\"{code}\""))
        }
        Cell::Code(code) => spreadsheet_safe(code),
        Cell::Phone(phone) if is_plain_phone(phone) => match format {
            Format::Csv => Cow::Owned(format!("=\"{phone}\"")),
            _ => Cow::Borrowed(phone),
        },
        Cell::Phone(phone) => spreadsheet_safe(phone),
        Cell::Number(n) => Cow::Owned(n.to_string()),
        Cell::Measure(number) => Cow::Owned(number.to_string()),
        Cell::Amount(money) => Cow::Owned(money.decimal_text()),
    }
}

/// Digits with what people put between them, and a `+` in front at most: nothing that could be calculated or called.
fn is_plain_phone(phone: &str) -> bool {
    let digits = phone.strip_prefix('+').unwrap_or(phone);
    let plain = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-' | '.' | '/');
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '(') && digits.chars().all(plain)
}

/// A code that a spreadsheet would turn into a number or a date: `01067`, `1-2`, `12E5`, `2026/11`.
fn would_be_changed(code: &str) -> bool {
    let mut looks_numeric = code.starts_with(|c: char| c.is_ascii_digit());
    looks_numeric &= code
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '/' | '.' | ',' | ':' | 'e' | 'E' | '+'));
    looks_numeric
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postal_code_survives_a_spreadsheet_and_a_formula_is_text() {
        for (cell, for_people, for_programs) in [
            (Cell::code("01067"), "=\"01067\"", "01067"),
            (Cell::code("903 25"), "=\"903 25\"", "903 25"),
            (Cell::code("1-2"), "=\"1-2\"", "1-2"),
            (Cell::code("12E5"), "=\"12E5\"", "12E5"),
            (Cell::code("SY23 1AA"), "SY23 1AA", "SY23 1AA"),
            (Cell::code("=1\"+cmd"), "'=1\"+cmd", "'=1\"+cmd"),
            (Cell::text("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            (Cell::text("+48 71"), "'+48 71", "'+48 71"),
            (Cell::phone("+49 30 1234-5"), "=\"+49 30 1234-5\"", "+49 30 1234-5"),
            (Cell::phone("030/12 34"), "=\"030/12 34\"", "030/12 34"),
            (Cell::phone("+1+1"), "'+1+1", "'+1+1"),
            (Cell::phone("+A1(1)"), "'+A1(1)", "'+A1(1)"),
            (Cell::phone("=1"), "'=1", "'=1"),
            (Cell::text("Łódź"), "Łódź", "Łódź"),
            (Cell::Number(-3), "-3", "-3"),
            (Cell::Measure(kernel::WeightUnit::Ounce.number(1_450)), "51.15", "51.15"),
            (Cell::Amount(kernel::Money::new(-1250, kernel::Currency::EUR)), "-12.50", "-12.50"),
        ] {
            assert_eq!(text(&cell, Format::Csv), for_people);
            assert_eq!(text(&cell, Format::PlainCsv), for_programs);
        }
    }
}
