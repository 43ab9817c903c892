//! Tax rates to start from. An organisation copies them into its own dated table and keeps that right; nothing
//! here is read while a quote is made, and nothing here is tax advice.

use std::str::FromStr;
use std::sync::LazyLock;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::CountryCode;

/// What a rate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeedTaxClass {
    /// Everything that has no rate of its own: games, miniatures, shirts.
    Standard,
    /// A lower national rate. A country can have several; what each is for is not in the data.
    Reduced,
    /// Printed books.
    Books,
    /// The country's zero rate, where it has one by law.
    Zero,
}

impl SeedTaxClass {
    /// Its word in the data and the tail of its text key.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Reduced => "reduced",
            Self::Books => "books",
            Self::Zero => "zero",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Standard, Self::Reduced, Self::Books, Self::Zero]
            .into_iter()
            .find(|class| class.word() == word)
    }
}

/// One rate of value added tax (GST in Australia, New Zealand and Canada) and the day it began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeedTaxRate {
    /// Where it applies: the whole country, less its [special territories](super::SpecialVatTerritory).
    pub country: CountryCode,
    /// What it is for.
    pub class: SeedTaxClass,
    /// Per cent: `19`, `25.5`.
    pub percent: Decimal,
    /// The first day. It holds until the next rate of the same country and class begins; of [`SeedTaxClass::Reduced`]
    /// all hold beside each other.
    pub valid_from: Date,
    /// Where it was read, and what is uncertain about it.
    pub source: &'static str,
}

static RATES: LazyLock<Vec<SeedTaxRate>> =
    LazyLock::new(|| include_str!("../../data/vat-rates.tsv").lines().filter_map(read).collect());
static FORMER: LazyLock<Vec<SeedTaxRate>> =
    LazyLock::new(|| include_str!("../../data/vat-rates-former.tsv").lines().filter_map(read).collect());

fn read(line: &'static str) -> Option<SeedTaxRate> {
    let mut columns = line.split('\t');
    Some(SeedTaxRate {
        country: CountryCode::parse(columns.next()?)?,
        class: SeedTaxClass::from_word(columns.next()?)?,
        percent: Decimal::from_str(columns.next()?).ok()?,
        valid_from: columns.next()?.parse().ok()?,
        source: columns.next()?,
    })
}

/// All rates, by country, class and first day: 47 countries. The United States have none (sales tax is the states'),
/// Canada has the federal rate only.
pub fn seed_tax_rates() -> &'static [SeedTaxRate] {
    &RATES
}

/// Lines that earlier versions had and that were corrected since: what was copied from them is still told as copied.
pub fn former_seed_tax_rates() -> &'static [SeedTaxRate] {
    &FORMER
}

/// The standard or book rate of a country on a day. `None` when the table does not reach that far back, has no such
/// rate, or the class is one of which a country can have several.
pub fn seed_tax_rate_on(
    country: CountryCode,
    class: SeedTaxClass,
    day: Date,
) -> Option<&'static SeedTaxRate> {
    if class == SeedTaxClass::Reduced {
        return None;
    }
    RATES.iter().rfind(|rate| rate.country == country && rate.class == class && rate.valid_from <= day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::{all, is_eu};

    fn percent(country: &str, class: SeedTaxClass, day: &str) -> Option<String> {
        let country = CountryCode::parse(country).unwrap();
        seed_tax_rate_on(country, class, day.parse().unwrap()).map(|rate| rate.percent.to_string())
    }

    #[test]
    fn every_line_of_the_data_is_a_rate() {
        assert_eq!(seed_tax_rates().len(), include_str!("../../data/vat-rates.tsv").lines().count());
        for rate in seed_tax_rates() {
            assert!(rate.percent >= Decimal::ZERO && rate.percent < Decimal::from(30), "{rate:?}");
            assert!(!rate.source.is_empty());
        }
        assert_eq!(
            former_seed_tax_rates().len(),
            include_str!("../../data/vat-rates-former.tsv").lines().count()
        );
        assert!(former_seed_tax_rates().iter().all(|former| !seed_tax_rates().contains(former)));
        for member in all().iter().filter(|code| is_eu(**code)) {
            assert!(percent(member.as_str(), SeedTaxClass::Standard, "2026-11-01").is_some(), "{member}");
        }
    }

    #[test]
    fn the_rate_is_that_of_the_day() {
        use SeedTaxClass::{Books, Reduced, Standard, Zero};
        let cases = [
            ("DE", Standard, "2020-06-30", "19"),
            ("DE", Standard, "2020-07-01", "16"),
            ("DE", Standard, "2021-01-01", "19"),
            ("FI", Standard, "2024-08-31", "24"),
            ("FI", Standard, "2024-09-01", "25.5"),
            ("EE", Standard, "2025-07-01", "24"),
            ("SK", Standard, "2025-01-01", "23"),
            ("RO", Standard, "2026-01-01", "21"),
            ("GB", Standard, "2026-01-01", "20"),
            ("NO", Standard, "2026-01-01", "25"),
            ("CH", Standard, "2023-12-31", "7.7"),
            ("CH", Standard, "2024-01-01", "8.1"),
            ("AU", Standard, "2026-01-01", "10"),
            ("NZ", Standard, "2026-01-01", "15"),
            ("CA", Standard, "2026-01-01", "5"),
            ("DE", Books, "2026-01-01", "7"),
            ("GB", Books, "2026-01-01", "0"),
            ("FI", Books, "2025-12-31", "14"),
            ("GB", Zero, "2026-01-01", "0"),
        ];
        for (country, class, day, expected) in cases {
            assert_eq!(percent(country, class, day).as_deref(), Some(expected), "{country} {class:?} {day}");
        }
        assert_eq!(percent("US", Standard, "2026-01-01"), None);
        assert_eq!(percent("DE", Standard, "2015-12-31"), None);
        assert_eq!(percent("FR", Reduced, "2026-11-01"), None);
    }

    #[test]
    fn rates_of_islands_and_overseas_parts_are_not_the_countrys() {
        let reduced = |country: &str| {
            let country = CountryCode::parse(country).unwrap();
            let of_country =
                seed_tax_rates().iter().filter(|r| r.country == country && r.class == SeedTaxClass::Reduced);
            of_country.map(|rate| rate.percent.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(reduced("FR"), ["2.1", "5.5", "10"]);
        assert_eq!(reduced("PT"), ["6", "13"]);
        assert_eq!(reduced("DE"), ["7"]);
    }
}
