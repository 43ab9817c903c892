//! The form of a seller's tax set-up.

use kernel::places::{CountryCode, country_by_name};
use kernel::{Currency, text};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use taxes::{
    CrossBorder, CustomsBearer, CustomsPolicy, CustomsScope, ExchangeRate, ImportHandling, ImportRule,
    Registration, RoundingRule, Scheme, Seller, TaxPlace,
};

use super::{Noted, Read, Reader, at, line};
use crate::Date;
use crate::model::{BusinessBuyers, PlatformTax, TaxBasis, TaxSetup};
use crate::problem::{FieldProblem, FieldProblems};

/// Words of the schemes of [`Scheme`], in the order of a menu. Those with a place are `domestic`, `small_business`,
/// `ca_province` and `us_state`.
pub const SCHEME_WORDS: [&str; 15] = [
    "domestic",
    "small_business",
    "oss_union",
    "oss_non_union",
    "ioss",
    "uk",
    "ni",
    "voec",
    "ch",
    "au",
    "nz",
    "sg",
    "ca",
    "ca_province",
    "us_state",
];

/// The scheme of a word; the place counts where the scheme has one.
pub fn scheme_of(word: &str, place: Option<TaxPlace>) -> Option<Scheme> {
    Some(match word {
        "domestic" => Scheme::Domestic { place: place? },
        "small_business" => Scheme::SmallBusiness { place: place? },
        "oss_union" => Scheme::OssUnion,
        "oss_non_union" => Scheme::OssNonUnion,
        "ioss" => Scheme::Ioss,
        "uk" => Scheme::Uk,
        "ni" => Scheme::Ni,
        "voec" => Scheme::Voec,
        "ch" => Scheme::Ch,
        "au" => Scheme::Au,
        "nz" => Scheme::Nz,
        "sg" => Scheme::Sg,
        "ca" => Scheme::Ca,
        "ca_province" => Scheme::CaProvince { place: place? },
        "us_state" => Scheme::UsState { place: place? },
        _ => return None,
    })
}

/// Word and place of a scheme.
fn word_of(scheme: Scheme) -> (&'static str, Option<TaxPlace>) {
    match scheme {
        Scheme::Domestic { place } => ("domestic", Some(place)),
        Scheme::SmallBusiness { place } => ("small_business", Some(place)),
        Scheme::CaProvince { place } => ("ca_province", Some(place)),
        Scheme::UsState { place } => ("us_state", Some(place)),
        other => {
            let found = SCHEME_WORDS.into_iter().find(|word| scheme_of(word, None) == Some(other));
            (found.unwrap_or_default(), None) // every scheme has a word: a test
        }
    }
}

/// Every field as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaxSetupForm {
    /// `own` or `product`.
    pub basis: String,
    /// Country where the business is: code or name.
    pub home: String,
    /// Word of a scheme, for each registration.
    pub registration_scheme: Vec<String>,
    /// `DE`, `US-CA`, where the scheme has a place.
    pub registration_place: Vec<String>,
    /// May be blank.
    pub registration_number: Vec<String>,
    /// First day.
    pub registration_from: Vec<String>,
    /// Last day; blank: until further notice.
    pub registration_until: Vec<String>,
    /// `destination` or `home_below_limit`.
    pub cross_border: String,
    /// Countries where import tax and duty are collected here, apart by commas.
    pub duty_paid: String,
    /// `all_distance_sales` or `ioss_only`.
    pub customs_scope: String,
    /// `buyer` or `seller`.
    pub customs_borne_by: String,
    /// `per_line` or `per_total`.
    pub rounding: String,
    /// `not_collected` or `collected`.
    pub platform_tax: String,
    /// `1`: backers may say that they buy for a business.
    pub business_buyers: String,
    /// Currency of a limit, for each exchange rate.
    pub exchange_to: Vec<String>,
    /// So many of it for one of the campaign's.
    pub exchange_rate: Vec<String>,
    /// Of which day.
    pub exchange_date: Vec<String>,
    /// Who published it.
    pub exchange_source: Vec<String>,
}

/// A word of an enum as it is stored.
fn word<T: Serialize>(value: &T) -> String {
    let json = serde_json::to_value(value).unwrap_or_default(); // enums without fields are texts
    json.as_str().unwrap_or_default().to_owned()
}

impl TaxSetupForm {
    /// The texts of a set-up.
    pub fn of(setup: &TaxSetup) -> Self {
        let own = &setup.seller.registrations;
        let duty_paid = setup.seller.imports.iter().filter(|rule| rule.handling == ImportHandling::DutyPaid);
        let until = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let place = |scheme| word_of(scheme).1.map(|place| place.to_string()).unwrap_or_default();
        let rates = &setup.exchange_rates;
        Self {
            basis: word(&setup.basis),
            home: setup.seller.home.to_string(),
            registration_scheme: own.iter().map(|r| word_of(r.scheme).0.to_owned()).collect(),
            registration_place: own.iter().map(|r| place(r.scheme)).collect(),
            registration_number: own.iter().map(|r| r.number.clone()).collect(),
            registration_from: own.iter().map(|r| r.valid_from.to_string()).collect(),
            registration_until: own.iter().map(|r| until(r.valid_until)).collect(),
            cross_border: word(&setup.seller.cross_border),
            duty_paid: duty_paid.map(|rule| rule.country.to_string()).collect::<Vec<_>>().join(", "),
            customs_scope: word(&setup.seller.customs.scope),
            customs_borne_by: word(&setup.seller.customs.borne_by),
            rounding: word(&setup.rounding),
            platform_tax: word(&setup.platform_tax),
            business_buyers: match setup.business_buyers {
                BusinessBuyers::Asked => "1".to_owned(),
                BusinessBuyers::NotAsked => String::new(),
            },
            exchange_to: rates.iter().map(|rate| rate.to.to_string()).collect(),
            exchange_rate: rates.iter().map(|rate| rate.rate.normalize().to_string()).collect(),
            exchange_date: rates.iter().map(|rate| rate.date.to_string()).collect(),
            exchange_source: rates.iter().map(|rate| rate.source.clone()).collect(),
        }
    }

    /// What the form of a campaign without a set-up begins with: nothing that changes a price.
    pub fn first(home: CountryCode) -> Self {
        let customs = CustomsPolicy::default();
        Self {
            basis: word(&TaxBasis::Own),
            home: home.to_string(),
            cross_border: word(&CrossBorder::Destination),
            customs_scope: word(&customs.scope),
            customs_borne_by: word(&customs.borne_by),
            rounding: word(&RoundingRule::PerLine),
            platform_tax: word(&PlatformTax::NotCollected),
            ..Self::default()
        }
    }

    /// The set-up, or every field to mend.
    pub fn read(&self, currency: Currency) -> Result<TaxSetup, FieldProblems> {
        let mut reader = Reader::new(currency);
        let home = country(self.home.trim());
        let home = reader.known("home", home, FieldProblem::UnknownCountry);
        let basis = choice::<TaxBasis>(&mut reader, "basis", &self.basis);
        let registrations = self.read_registrations(&mut reader);
        let cross_border = choice::<CrossBorder>(&mut reader, "cross_border", &self.cross_border);
        let imports = self.read_imports(&mut reader);
        let scope = choice::<CustomsScope>(&mut reader, "customs_scope", &self.customs_scope);
        let borne_by = choice::<CustomsBearer>(&mut reader, "customs_borne_by", &self.customs_borne_by);
        let rounding = choice::<RoundingRule>(&mut reader, "rounding", &self.rounding);
        let platform_tax = choice::<PlatformTax>(&mut reader, "platform_tax", &self.platform_tax);
        let exchange_rates = self.read_exchange_rates(&mut reader);
        let setup = (|| {
            Ok(TaxSetup {
                basis: basis?,
                seller: Seller {
                    home: home?,
                    registrations: registrations?,
                    cross_border: cross_border?,
                    imports: imports?,
                    customs: CustomsPolicy { scope: scope?, borne_by: borne_by? },
                },
                rounding: rounding?,
                platform_tax: platform_tax?,
                exchange_rates: exchange_rates?,
                business_buyers: match self.business_buyers.as_str() {
                    "1" => BusinessBuyers::Asked,
                    _ => BusinessBuyers::NotAsked,
                },
            })
        })();
        reader.finish(setup)
    }

    /// Rows without a scheme, place and number are skipped.
    fn read_registrations(&self, reader: &mut Reader) -> Read<Vec<Registration>> {
        let columns = [&self.registration_scheme, &self.registration_place, &self.registration_number];
        let mut all = Vec::new();
        let mut is_whole = true;
        for (kept, n) in filled(&columns).into_iter().enumerate() {
            let field = |name: &str| format!("registration_{name}.{kept}");
            let word = at(&self.registration_scheme, n).trim();
            let typed_place = at(&self.registration_place, n).trim();
            let place = place(typed_place);
            let scheme = match (scheme_of(word, place), SCHEME_WORDS.contains(&word)) {
                (Some(scheme), _) if fits(scheme) => Ok(scheme),
                (Some(_) | None, true) if typed_place.is_empty() => {
                    reader.wrong(&field("place"), FieldProblem::Required)
                }
                (Some(_) | None, true) => {
                    let text = typed_place.chars().take(60).collect();
                    reader.wrong(&field("place"), FieldProblem::NotAPlace { text })
                }
                (_, false) => reader.wrong(&field("scheme"), FieldProblem::NotAChoice),
            };
            let from = match reader.date_opt(&field("from"), at(&self.registration_from, n)) {
                Ok(day) => reader.known(&field("from"), day, FieldProblem::Required),
                Err(noted) => Err(noted),
            };
            let until = reader.date_opt(&field("until"), at(&self.registration_until, n));
            match (scheme, from, until) {
                (Ok(scheme), Ok(valid_from), Ok(valid_until)) => {
                    let number = line(at(&self.registration_number, n));
                    all.push(Registration { scheme, number, valid_from, valid_until });
                }
                _ => is_whole = false,
            }
        }
        if is_whole { Ok(all) } else { Err(Noted) }
    }

    fn read_imports(&self, reader: &mut Reader) -> Read<Vec<ImportRule>> {
        let mut all = Vec::new();
        for typed in self.duty_paid.split([',', ';', '\n']).map(str::trim).filter(|typed| !typed.is_empty()) {
            let text = typed.chars().take(60).collect();
            let found = place(typed).map(TaxPlace::whole_country);
            let country = reader.known("duty_paid", found, FieldProblem::NotAPlace { text })?;
            all.push(ImportRule { country, handling: ImportHandling::DutyPaid });
        }
        Ok(all)
    }

    fn read_exchange_rates(&self, reader: &mut Reader) -> Read<Vec<ExchangeRate>> {
        let columns = [&self.exchange_to, &self.exchange_rate];
        let mut all = Vec::new();
        let mut is_whole = true;
        for (kept, n) in filled(&columns).into_iter().enumerate() {
            let field = |name: &str| format!("exchange_{name}.{kept}");
            let to = Currency::parse(&at(&self.exchange_to, n).trim().to_uppercase()).ok(); // noted
            let to = reader.known(&field("to"), to, FieldProblem::UnknownCurrency);
            let typed = at(&self.exchange_rate, n).trim().replace(',', ".");
            let rate = typed.parse::<Decimal>().ok().filter(|rate| *rate > Decimal::ZERO); // noted
            let rate = reader.known(&field("rate"), rate, FieldProblem::NotAnExchangeRate);
            let day = match reader.date_opt(&field("date"), at(&self.exchange_date, n)) {
                Ok(day) => reader.known(&field("date"), day, FieldProblem::Required),
                Err(noted) => Err(noted),
            };
            let source = line(at(&self.exchange_source, n));
            match (to, rate, day) {
                (Ok(to), Ok(rate), Ok(date)) => {
                    all.push(ExchangeRate { from: reader.currency, to, rate, date, source });
                }
                _ => is_whole = false,
            }
        }
        if is_whole { Ok(all) } else { Err(Noted) }
    }
}

/// Numbers of the rows in which one of these columns is filled.
fn filled(columns: &[&Vec<String>]) -> Vec<usize> {
    let rows = columns.iter().map(|column| column.len()).max().unwrap_or(0);
    (0..rows).filter(|n| columns.iter().any(|column| !at(column, *n).trim().is_empty())).collect()
}

fn country(typed: &str) -> Option<CountryCode> {
    CountryCode::parse(typed).or_else(|| country_by_name(typed))
}

/// `DE`, `US-CA`, or a country by its name.
fn place(typed: &str) -> Option<TaxPlace> {
    let typed = text::tidy_line(typed);
    TaxPlace::parse(&typed.to_uppercase()).or_else(|| country(&typed).map(TaxPlace::country))
}

/// A province is one of Canada's, a state one of the USA's; the rest is registered in a whole country.
fn fits(scheme: Scheme) -> bool {
    match scheme {
        Scheme::CaProvince { place } => place.is_country("CA") && place.region_text().is_some(),
        Scheme::UsState { place } => place.is_country("US") && place.region_text().is_some(),
        Scheme::Domestic { place } | Scheme::SmallBusiness { place } => place.region_text().is_none(),
        _ => true,
    }
}

fn choice<T: serde::de::DeserializeOwned>(reader: &mut Reader, field: &str, typed: &str) -> Read<T> {
    let read = |word: &str| serde_json::from_value(serde_json::Value::from(word)).ok(); // noted
    reader.word(field, typed, read)
}
