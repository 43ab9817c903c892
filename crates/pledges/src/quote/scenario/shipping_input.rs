//! The form of a scenario's shipping: zones with their rates, what comes on top, waves, warehouses, places to pick up.

use campaigns::Date;
use campaigns::model::{Handling, Place, WeightStep};
use kernel::Decimal;
use kernel::places::CountryCode;
use serde::Deserialize;
use shipping::{Charge, Price};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioZone {
    pub(super) key: String,
    #[serde(default)]
    pub(super) name: Option<String>,
    pub(super) places: Vec<Place>,
    #[serde(default)]
    pub(super) base_minor: Option<i64>,
    #[serde(default)]
    pub(super) steps: Vec<WeightStep>,
    #[serde(default)]
    pub(super) rates: Vec<ScenarioShippingRate>,
    #[serde(default)]
    pub(super) warehouses: Vec<String>,
    #[serde(default)]
    pub(super) cap_minor: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioShippingRate {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) items: Option<Vec<String>>,
    #[serde(default)]
    pub(super) warehouse: Option<String>,
    #[serde(default)]
    pub(super) wave: Option<String>,
    pub(super) price: Price,
    #[serde(default)]
    pub(super) free_from_minor: Option<i64>,
    #[serde(default)]
    pub(super) cap_minor: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioWarehouse {
    pub(super) key: String,
    #[serde(default)]
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) country: Option<CountryCode>,
    #[serde(default)]
    pub(super) region: Option<String>,
    #[serde(default)]
    pub(super) places: Vec<Place>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioWave {
    pub(super) key: String,
    #[serde(default)]
    pub(super) name: Option<String>,
    pub(super) items: Vec<String>,
    #[serde(default)]
    pub(super) leaves_on: Option<Date>,
    #[serde(default)]
    pub(super) charge: Charge,
    #[serde(default)]
    pub(super) opened_on: Option<Date>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioSurcharge {
    pub(super) key: String,
    #[serde(default)]
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) places: Vec<Place>,
    #[serde(default)]
    pub(super) when: ScenarioOccasion,
    pub(super) adds: ScenarioAddition,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ScenarioOccasion {
    #[default]
    Always,
    Items(Vec<String>),
    Handling(Handling),
    HeavierThanGrams(u64),
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ScenarioAddition {
    ParcelMinor(i64),
    PieceMinor(i64),
    Percent(Decimal),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioDuty {
    pub(super) key: String,
    #[serde(default)]
    pub(super) name: Option<String>,
    pub(super) places: Vec<Place>,
    #[serde(default)]
    pub(super) hs_prefix: String,
    #[serde(default)]
    pub(super) origin: Option<CountryCode>,
    pub(super) adds: ScenarioDutyBasis,
    pub(super) valid_from: Date,
    #[serde(default)]
    pub(super) valid_until: Option<Date>,
    #[serde(default)]
    pub(super) source: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ScenarioDutyBasis {
    Percent(Decimal),
    PieceMinor(i64),
    TariffNumberMinor(i64),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioPickUp {
    pub(super) key: String,
    #[serde(default)]
    pub(super) name: Option<String>,
    #[serde(default)]
    pub(super) details: String,
    pub(super) country: CountryCode,
    #[serde(default)]
    pub(super) region: Option<String>,
    #[serde(default)]
    pub(super) postal_code: String,
    #[serde(default)]
    pub(super) city: String,
    #[serde(default)]
    pub(super) price_minor: i64,
    #[serde(default)]
    pub(super) until: Option<Date>,
    #[serde(default)]
    pub(super) items: Vec<String>,
    #[serde(default)]
    pub(super) full: bool,
}
