//! Compares the JSON file of PyPI's eu-vat-rates-data with the rates of this crate and writes what differs, as rows to
//! look at. Called by `scripts/refresh-tax-data`; changes nothing.
//!
//! ```text
//! cargo run -p taxes --example compare_rates -- eu-vat-rates-data.json 2026-11-22
//! ```

mod proposals;

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> std::io::Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(day)) = (arguments.next(), arguments.next()) else {
        writeln!(
            std::io::stderr(),
            "name the JSON file of eu-vat-rates-data and the day, such as 2026-11-22"
        )?;
        return Ok(ExitCode::FAILURE);
    };
    let Ok(day) = day.parse() else {
        writeln!(std::io::stderr(), "`{day}` is no day such as 2026-11-22")?;
        return Ok(ExitCode::FAILURE);
    };
    let json = std::fs::read_to_string(file)?;
    match proposals::proposals(&json, day, taxes::RateTable::product().rows()) {
        Ok(lines) if lines.is_empty() => {
            writeln!(std::io::stdout(), "Nothing differs.")?;
        }
        Ok(lines) => {
            for line in lines {
                writeln!(std::io::stdout(), "{line}")?;
            }
        }
        Err(error) => {
            writeln!(std::io::stderr(), "the file is not what eu-vat-rates-data has held so far: {error}")?;
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}
