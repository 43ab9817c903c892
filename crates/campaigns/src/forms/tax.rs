//! The form of a tax rate.

use kernel::ids::kinds;
use kernel::places::{CountryCode, country_by_name, region_example, region_key};
use kernel::{Currency, Id};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Reader, line, some_line};
use crate::model::{TaxClass, TaxRate};
use crate::problem::{FieldProblem, FieldProblems};

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaxRateForm {
    /// Code or name.
    pub country: String,
    /// Region key; blank: the whole country.
    pub region: String,
    /// Word of a tax class.
    pub class: String,
    /// Per cent, with a point or a comma.
    pub rate_percent: String,
    /// First day, as `2026-01-01`.
    pub valid_from: String,
    /// Last day; blank: until further notice.
    pub valid_until: String,
    /// Where it was read.
    pub source: String,
}

impl TaxRateForm {
    /// The texts of a rate.
    pub fn of(rate: &TaxRate) -> Self {
        Self {
            country: rate.country.to_string(),
            region: rate.region.clone().unwrap_or_default(),
            class: rate.class.word().to_owned(),
            rate_percent: rate.rate_percent.normalize().to_string(),
            valid_from: rate.valid_from.to_string(),
            valid_until: rate.valid_until.map(|day| day.to_string()).unwrap_or_default(),
            source: rate.source.clone(),
        }
    }

    /// The rate under this id.
    pub fn read(&self, id: Id<kinds::TaxRate>) -> Result<TaxRate, FieldProblems> {
        let mut reader = Reader::new(Currency::EUR); // a rate has no amounts
        let typed = self.country.trim();
        let country = CountryCode::parse(typed).or_else(|| country_by_name(typed));
        let country = reader.known("country", country, FieldProblem::UnknownCountry);
        let region = match (country, some_line(&self.region)) {
            (Ok(country), Some(written)) => {
                let example = region_example(country).unwrap_or_default();
                let problem = FieldProblem::NotARegion { example };
                reader.known("region", region_key(country, &written), problem).map(Some)
            }
            _ => Ok(None),
        };
        let class = reader.word("class", &self.class, TaxClass::from_word);
        let percent = self.rate_percent.trim().trim_end_matches('%').trim_end().replace(',', ".");
        let rate_percent =
            reader.known("rate_percent", percent.parse::<Decimal>().ok(), FieldProblem::NotARate); // noted
        let valid_from = match reader.date_opt("valid_from", &self.valid_from) {
            Ok(day) => reader.known("valid_from", day, FieldProblem::Required),
            Err(noted) => Err(noted),
        };
        let valid_until = reader.date_opt("valid_until", &self.valid_until);
        let rate = (|| {
            Ok(TaxRate {
                id,
                country: country?,
                region: region?,
                class: class?,
                rate_percent: rate_percent?,
                valid_from: valid_from?,
                valid_until: valid_until?,
                source: line(&self.source),
            })
        })();
        reader.finish(rate)
    }
}
