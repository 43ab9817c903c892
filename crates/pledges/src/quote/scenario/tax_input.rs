//! The form of a scenario's tax set-up and buyer, and what they become.

use campaigns::Date;
use campaigns::model::{LocalTaxTable, PlatformTax, TaxBasis, TaxSetup};
use kernel::places::CountryCode;
use serde::Deserialize;
use serde_json::json;
use taxes::{
    Buyer, CrossBorder, CustomsPolicy, ExchangeRate, ImportRule, Proof, Registration, RoundingRule, Scheme,
    Seller, TaxPlace, VatNumber,
};

use super::ScenarioError;
use super::input::Setup;
use super::keys::wrong;

/// Registrations without a first day held always.
const ALWAYS: Date = Date::constant(1900, 1, 1);
/// Faults of a table that a message tells.
const TOLD_MAX: usize = 20;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioSeller {
    pub(super) home: CountryCode,
    #[serde(default)]
    pub(super) registrations: Vec<ScenarioRegistration>,
    #[serde(default)]
    pub(super) cross_border: CrossBorder,
    #[serde(default)]
    pub(super) imports: Vec<ImportRule>,
    #[serde(default)]
    pub(super) customs: CustomsPolicy,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioRegistration {
    pub(super) scheme: String,
    #[serde(default)]
    pub(super) place: Option<TaxPlace>,
    #[serde(default)]
    pub(super) number: String,
    #[serde(default)]
    pub(super) valid_from: Option<Date>,
    #[serde(default)]
    pub(super) valid_until: Option<Date>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioBuyer {
    pub(super) vat_number: String,
    #[serde(default)]
    pub(super) checked_on: Option<Date>,
}

/// A table of counties and cities, as it would be uploaded.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioLocalTable {
    pub(super) state: String,
    #[serde(default)]
    pub(super) source: String,
    #[serde(default)]
    pub(super) loaded_on: Option<Date>,
    pub(super) csv: String,
}

/// The loaded tables, each of a state of its own.
pub(super) fn local_tables(setup: &Setup) -> Result<Vec<LocalTaxTable>, ScenarioError> {
    let mut tables: Vec<LocalTaxTable> = Vec::with_capacity(setup.local_tables.len());
    for (n, own) in setup.local_tables.iter().enumerate() {
        let field = |name: &str| format!("setup.local_tables[{n}].{name}");
        let state = TaxPlace::parse(&format!("US-{}", own.state)).filter(|_| own.state.len() == 2);
        let state =
            state.filter(|state| tables.iter().all(|other| other.state != *state)).ok_or_else(|| {
                wrong(&field("state"), "name a state once, by two letters such as TX".to_owned())
            })?;
        let (source, csv) = (own.source.clone(), own.csv.clone());
        let table = LocalTaxTable { state, source, csv, loaded_on: own.loaded_on.unwrap_or(ALWAYS) };
        if let Err(problems) = table.read() {
            let told: Vec<String> = problems.iter().take(TOLD_MAX).map(ToString::to_string).collect();
            return Err(wrong(&field("csv"), told.join("; ")));
        }
        tables.push(table);
    }
    Ok(tables)
}

/// The set-up, where the scenario names a seller.
pub(super) fn set_up(setup: &Setup) -> Result<Option<TaxSetup>, ScenarioError> {
    let Some(seller) = &setup.seller else { return without_a_seller(setup) };
    let registrations = seller.registrations.iter().enumerate();
    Ok(Some(TaxSetup {
        basis: setup.rates.unwrap_or(TaxBasis::Product),
        seller: Seller {
            home: seller.home,
            registrations: registrations.map(|(n, own)| registration(n, own)).collect::<Result<_, _>>()?,
            cross_border: seller.cross_border,
            imports: seller.imports.clone(),
            customs: seller.customs,
        },
        rounding: setup.rounding.unwrap_or(RoundingRule::PerLine),
        business_buyers: campaigns::model::BusinessBuyers::NotAsked,
        platform_tax: setup.platform_tax.unwrap_or(PlatformTax::NotCollected),
        exchange_rates: exchange_rates(&setup.exchange_rates)?,
    }))
}

/// What only a seller's tax knows would be passed over in silence.
fn without_a_seller(setup: &Setup) -> Result<Option<TaxSetup>, ScenarioError> {
    let needs = [
        ("setup.rates", setup.rates == Some(TaxBasis::Product)),
        ("setup.rounding", setup.rounding.is_some()),
        ("setup.platform_tax", setup.platform_tax.is_some()),
        ("setup.exchange_rates", !setup.exchange_rates.is_empty()),
        ("setup.local_tables", !setup.local_tables.is_empty()),
    ];
    match needs.iter().find(|(_, is_there)| *is_there) {
        Some((field, _)) => Err(wrong(field, "this counts only with a `setup.seller`: add one".to_owned())),
        None => Ok(None),
    }
}

fn registration(n: usize, own: &ScenarioRegistration) -> Result<Registration, ScenarioError> {
    let field = |name: &str| format!("setup.seller.registrations[{n}].{name}");
    let mut written = json!({ "scheme": own.scheme });
    if let (Some(place), Some(fields)) = (own.place, written.as_object_mut()) {
        fields.insert("place".to_owned(), json!(place));
    }
    let scheme: Scheme = serde_json::from_value(written).map_err(|error| {
        let (name, message) = match error.to_string() {
            text if text.contains("missing field") => ("place", "name the place it holds in".to_owned()),
            text => ("scheme", text),
        };
        wrong(&field(name), message)
    })?;
    let (valid_from, valid_until) = (own.valid_from.unwrap_or(ALWAYS), own.valid_until);
    if valid_until.is_some_and(|last| last < valid_from) {
        return Err(wrong(&field("valid_until"), "the last day cannot be before the first".to_owned()));
    }
    Ok(Registration { scheme, number: own.number.clone(), valid_from, valid_until })
}

fn exchange_rates(written: &[ExchangeRate]) -> Result<Vec<ExchangeRate>, ScenarioError> {
    match written.iter().position(|own| own.rate <= kernel::Decimal::ZERO) {
        Some(n) => {
            Err(wrong(&format!("setup.exchange_rates[{n}].rate"), "a rate lies above zero".to_owned()))
        }
        None => Ok(written.to_vec()),
    }
}

/// Who buys: a business, where a VAT number says so.
pub(super) fn buyer(written: Option<&ScenarioBuyer>) -> Result<Option<Buyer>, ScenarioError> {
    let Some(written) = written else { return Ok(None) };
    if let Err(problem) = VatNumber::parse(&written.vat_number) {
        return Err(wrong("buyer.vat_number", problem.to_string()));
    }
    let proof =
        written.checked_on.map_or(Proof::NotChecked, |on| Proof::Checked { on, consultation: String::new() });
    Ok(Some(Buyer::Business { vat_number: written.vat_number.clone(), proof }))
}
