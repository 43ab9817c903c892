//! What should be mended before anybody is charged.

use serde::{Deserialize, Serialize};

use crate::goods::GoodsClass;
use crate::place::TaxPlace;
use crate::reason::TextArg;
use crate::scheme::Scheme;

/// Something to mend.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "warning", rename_all = "snake_case")]
pub enum Warning {
    /// Tax is due in a place nobody is registered for.
    NotRegistered {
        /// Where.
        place: TaxPlace,
        /// Which registration would do.
        scheme: Scheme,
    },
    /// A rate of the data set that no source confirms.
    RateUnverified {
        /// Whose.
        place: TaxPlace,
        /// For what.
        class: GoodsClass,
    },
    /// The VAT number was not confirmed by the authority.
    NumberNotConfirmed,
    /// Goods whose customs charge cannot be counted rightly.
    TariffCodeMissing {
        /// Which part.
        part: String,
    },
    /// Whether the state taxes downloads is not known.
    DigitalUnclear {
        /// Which state.
        place: TaxPlace,
    },
    /// Only the tax of the state was charged: no table of counties and cities is loaded.
    LocalTaxMissing {
        /// Which state.
        place: TaxPlace,
    },
    /// Duty falls due that is not in the figures.
    DutyNotKnown {
        /// Where.
        place: TaxPlace,
    },
    /// Only printed books cross the border: mostly free of duty, but the entry costs a fee that is not in the figures.
    EntryFeeNotKnown {
        /// Where.
        place: TaxPlace,
    },
    /// What decided here, beside rates, stands in the data without a source that confirms it.
    RuleUnverified {
        /// Whose rule.
        place: TaxPlace,
        /// On what.
        rule: UnverifiedRule,
    },
    /// The table knows nothing about tax on imports there.
    PlaceUnknown {
        /// Where.
        place: TaxPlace,
    },
    /// Where in the country it goes decides the tax, and it is missing.
    RegionMissing {
        /// Which country.
        place: TaxPlace,
    },
}

/// What a rule without a confirmed source is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnverifiedRule {
    /// Whether a separate line for carriage is taxed.
    Shipping,
    /// Whether downloads are taxed.
    Downloads,
    /// Up to what value imports are free of tax.
    SmallImports,
}

impl UnverifiedRule {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Shipping, Self::Downloads, Self::SmallImports];

    /// Key of its name for a person.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Shipping => "taxes-rule-shipping",
            Self::Downloads => "taxes-rule-downloads",
            Self::SmallImports => "taxes-rule-small-imports",
        }
    }
}

impl Warning {
    /// The key of its sentence in [`crate::texts`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::NotRegistered { .. } => "taxes-warning-not-registered",
            Self::RateUnverified { .. } => "taxes-warning-rate-unverified",
            Self::NumberNotConfirmed => "taxes-warning-number-not-confirmed",
            Self::TariffCodeMissing { .. } => "taxes-warning-tariff-code-missing",
            Self::DigitalUnclear { .. } => "taxes-warning-digital-unclear",
            Self::LocalTaxMissing { .. } => "taxes-warning-local-tax-missing",
            Self::DutyNotKnown { .. } => "taxes-warning-duty-not-known",
            Self::EntryFeeNotKnown { .. } => "taxes-warning-entry-fee-not-known",
            Self::RuleUnverified { .. } => "taxes-warning-rule-unverified",
            Self::PlaceUnknown { .. } => "taxes-warning-place-unknown",
            Self::RegionMissing { .. } => "taxes-warning-region-missing",
        }
    }

    /// The values of its sentence.
    pub fn args(&self) -> Vec<(&'static str, TextArg)> {
        match self {
            Self::NotRegistered { place, scheme } => {
                vec![("place", TextArg::Place(*place)), ("scheme", TextArg::Key(scheme.text_key()))]
            }
            Self::RateUnverified { place, class } => {
                vec![("place", TextArg::Place(*place)), ("class", TextArg::Key(class.text_key()))]
            }
            Self::RuleUnverified { place, rule } => {
                vec![("place", TextArg::Place(*place)), ("rule", TextArg::Key(rule.text_key()))]
            }
            Self::TariffCodeMissing { part } => vec![("part", TextArg::Text(part.clone()))],
            Self::DigitalUnclear { place }
            | Self::LocalTaxMissing { place }
            | Self::DutyNotKnown { place }
            | Self::EntryFeeNotKnown { place }
            | Self::PlaceUnknown { place }
            | Self::RegionMissing { place } => vec![("place", TextArg::Place(*place))],
            Self::NumberNotConfirmed => Vec::new(),
        }
    }
}
