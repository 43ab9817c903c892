//! The form of a scenario. Unknown fields are refused, so that a slip of the pen is not silently ignored.

use campaigns::Date;
use campaigns::model::{Handling, ItemKind, PackedAs, PlatformTax, TaxBasis, TaxClass, TaxMode, Tips};
use kernel::places::CountryCode;
use kernel::{Currency, Decimal};
use serde::Deserialize;
use taxes::{ExchangeRate, RoundingRule};

use super::price_list_input::ScenarioPriceList;
use super::shipping_input::{
    ScenarioDuty, ScenarioPickUp, ScenarioSurcharge, ScenarioWarehouse, ScenarioWave, ScenarioZone,
};
use super::tax_input::{ScenarioBuyer, ScenarioLocalTable, ScenarioSeller};
use super::voucher_input::ScenarioVoucher;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scenario {
    /// Free words about what it shows.
    #[serde(default, rename = "about")]
    pub(super) _about: String,
    pub(super) date: Date,
    #[serde(default)]
    pub(super) at: Option<String>,
    #[serde(default)]
    pub(super) kept: Vec<ScenarioKept>,
    pub(super) setup: Setup,
    pub(super) catalogue: ScenarioCatalogue,
    pub(super) choices: ScenarioChoices,
    #[serde(default)]
    pub(super) destination: Option<ScenarioDestination>,
    #[serde(default)]
    pub(super) buyer: Option<ScenarioBuyer>,
    #[serde(default)]
    pub(super) vouchers: Vec<ScenarioVoucher>,
    #[serde(default)]
    pub(super) credit_minor: i64,
    #[serde(default)]
    pub(super) payments_minor: i64,
    #[serde(default)]
    pub(super) platform_due_minor: i64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Setup {
    pub(super) currency: Currency,
    #[serde(default)]
    pub(super) time_zone: Option<String>,
    pub(super) tax_mode: TaxMode,
    #[serde(default)]
    pub(super) dispatch_country: Option<CountryCode>,
    #[serde(default)]
    pub(super) zones: Vec<ScenarioZone>,
    #[serde(default)]
    pub(super) warehouses: Vec<ScenarioWarehouse>,
    #[serde(default)]
    pub(super) waves: Vec<ScenarioWave>,
    #[serde(default)]
    pub(super) surcharges: Vec<ScenarioSurcharge>,
    #[serde(default)]
    pub(super) duties: Vec<ScenarioDuty>,
    #[serde(default)]
    pub(super) pick_ups: Vec<ScenarioPickUp>,
    #[serde(default)]
    pub(super) price_lists: Vec<ScenarioPriceList>,
    #[serde(default)]
    pub(super) tax_rates: Vec<ScenarioRate>,
    #[serde(default)]
    pub(super) seller: Option<ScenarioSeller>,
    #[serde(default)]
    pub(super) rates: Option<TaxBasis>,
    #[serde(default)]
    pub(super) rounding: Option<RoundingRule>,
    #[serde(default)]
    pub(super) local_tables: Vec<ScenarioLocalTable>,
    #[serde(default)]
    pub(super) tips: Option<Tips>,
    #[serde(default)]
    pub(super) platform_tax: Option<PlatformTax>,
    #[serde(default)]
    pub(super) exchange_rates: Vec<ExchangeRate>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioRate {
    pub(super) country: CountryCode,
    #[serde(default)]
    pub(super) region: Option<String>,
    #[serde(default)]
    pub(super) class: TaxClass,
    pub(super) rate_percent: Decimal,
    pub(super) valid_from: Date,
    #[serde(default)]
    pub(super) valid_until: Option<Date>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioCatalogue {
    #[serde(default)]
    pub(super) items: Vec<ScenarioItem>,
    #[serde(default)]
    pub(super) rewards: Vec<ScenarioReward>,
    #[serde(default)]
    pub(super) addons: Vec<ScenarioAddOn>,
    #[serde(default)]
    pub(super) options: Vec<ScenarioOption>,
    #[serde(default)]
    pub(super) variants: Vec<ScenarioVariant>,
    #[serde(default)]
    pub(super) goals: Vec<ScenarioGoal>,
}

/// What is added when the campaign comes so far.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioGoal {
    pub(super) key: String,
    #[serde(default)]
    pub(super) title: Option<String>,
    pub(super) contents: Vec<ScenarioContent>,
    #[serde(default)]
    pub(super) rewards: Option<Vec<String>>,
    #[serde(default)]
    pub(super) reached: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioItem {
    pub(super) key: String,
    #[serde(default)]
    pub(super) sku: Option<String>,
    #[serde(default)]
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) kind: ItemKind,
    #[serde(default)]
    pub(super) weight_grams: u32,
    #[serde(default)]
    pub(super) length_mm: Option<u32>,
    #[serde(default)]
    pub(super) width_mm: Option<u32>,
    #[serde(default)]
    pub(super) height_mm: Option<u32>,
    #[serde(default)]
    pub(super) declared_value_minor: i64,
    #[serde(default)]
    pub(super) hs_code: Option<String>,
    #[serde(default)]
    pub(super) origin: Option<CountryCode>,
    #[serde(default)]
    pub(super) handling: Vec<Handling>,
    #[serde(default)]
    pub(super) kept_in: Vec<String>,
    #[serde(default)]
    pub(super) tax_class: TaxClass,
    #[serde(default)]
    pub(super) parts: Vec<ScenarioContent>,
    #[serde(default)]
    pub(super) packed: PackedAs,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioContent {
    pub(super) item: String,
    #[serde(default = "one")]
    pub(super) quantity: u32,
}

const fn one() -> u32 {
    1
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioReward {
    pub(super) key: String,
    #[serde(default)]
    pub(super) title: Option<String>,
    pub(super) price_minor: i64,
    #[serde(default)]
    pub(super) contents: Vec<ScenarioContent>,
    #[serde(default)]
    pub(super) tax_class: Option<TaxClass>,
    #[serde(default)]
    pub(super) offered_from: Option<String>,
    #[serde(default)]
    pub(super) offered_until: Option<String>,
    #[serde(default)]
    pub(super) early_price_minor: Option<i64>,
    #[serde(default)]
    pub(super) early_until: Option<String>,
}

/// What the pledge has already: bought on the platform, or agreed to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioKept {
    #[serde(default)]
    pub(super) reward: Option<String>,
    #[serde(default)]
    pub(super) addon: Option<String>,
    #[serde(default = "one")]
    pub(super) quantity: u32,
    #[serde(default)]
    pub(super) early_price_minor: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioAddOn {
    pub(super) key: String,
    #[serde(default)]
    pub(super) title: Option<String>,
    pub(super) price_minor: i64,
    #[serde(default)]
    pub(super) first_copy_price_minor: Option<i64>,
    #[serde(default)]
    pub(super) contents: Vec<ScenarioContent>,
    #[serde(default)]
    pub(super) tax_class: Option<TaxClass>,
    #[serde(default)]
    pub(super) per_pledge_max: Option<u32>,
    #[serde(default)]
    pub(super) rewards: Option<Vec<String>>,
    #[serde(default)]
    pub(super) offered_from: Option<String>,
    #[serde(default)]
    pub(super) offered_until: Option<String>,
    #[serde(default)]
    pub(super) early_price_minor: Option<i64>,
    #[serde(default)]
    pub(super) early_until: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum ScenarioSubject {
    Reward(String),
    #[serde(rename = "addon")]
    AddOn(String),
    Item(String),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioOption {
    pub(super) key: String,
    #[serde(default)]
    pub(super) title: Option<String>,
    pub(super) applies_to: ScenarioSubject,
    #[serde(default)]
    pub(super) replaces: Option<String>,
    pub(super) values: Vec<ScenarioValue>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioValue {
    pub(super) key: String,
    #[serde(default)]
    pub(super) label: Option<String>,
    #[serde(default)]
    pub(super) item: Option<String>,
    #[serde(default)]
    pub(super) surcharge_minor: i64,
}

/// What several options of one item choose together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioVariant {
    pub(super) of: String,
    pub(super) values: Vec<ScenarioVariantValue>,
    pub(super) item: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioVariantValue {
    pub(super) option: String,
    pub(super) value: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioChoices {
    #[serde(default)]
    pub(super) reward: Option<String>,
    #[serde(default)]
    pub(super) addons: Vec<ScenarioChosenAddOn>,
    #[serde(default)]
    pub(super) options: Vec<ScenarioChosenOption>,
    #[serde(default)]
    pub(super) goods: Option<ScenarioGoods>,
    #[serde(default)]
    pub(super) pick_up: Option<String>,
    #[serde(default)]
    pub(super) tip_minor: i64,
    #[serde(default)]
    pub(super) currency: Option<Currency>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioGoods {
    #[serde(default)]
    pub(super) covers: Vec<ScenarioChosenAddOn>,
    pub(super) items: Vec<ScenarioContent>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioChosenAddOn {
    pub(super) addon: String,
    #[serde(default = "one")]
    pub(super) quantity: u32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioChosenOption {
    pub(super) option: String,
    #[serde(default = "one")]
    pub(super) copy: u32,
    pub(super) value: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioDestination {
    pub(super) country: CountryCode,
    #[serde(default)]
    pub(super) region: Option<String>,
    #[serde(default)]
    pub(super) postal_code: String,
    #[serde(default)]
    pub(super) city: String,
}
