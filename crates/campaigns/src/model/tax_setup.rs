//! How a campaign's tax is worked out: by its own rates alone, or by the law's tables for a seller with registrations.

use std::sync::{Arc, OnceLock};

use kernel::Decimal;
use serde::{Deserialize, Serialize};
use taxes::{ExchangeRate, Override, RateTable, RoundingRule, Seller, TableProblem, TaxPlace};

use super::{Catalogue, ItemKind, LocalTaxTable, TaxRate};

/// A creator's tax set-up. A campaign without one charges by its own rates alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaxSetup {
    /// Whether it is in force.
    #[serde(default)]
    pub basis: TaxBasis,
    /// Who sells, where registered.
    pub seller: Seller,
    /// How tax becomes whole minor units.
    #[serde(default)]
    pub rounding: RoundingRule,
    /// Whether the platform collected tax on what it sold.
    #[serde(default)]
    pub platform_tax: PlatformTax,
    /// For limits in other currencies than the campaign's.
    #[serde(default)]
    pub exchange_rates: Vec<ExchangeRate>,
    /// Whether backers may say that they buy for a business.
    #[serde(default, skip_serializing_if = "BusinessBuyers::is_default")]
    pub business_buyers: BusinessBuyers,
}

/// Whether backers may say that they buy for a business, with its VAT number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BusinessBuyers {
    /// They are not asked: everybody is taxed as a consumer.
    #[default]
    NotAsked,
    /// They are asked on the review step; a number that its authority has confirmed counts.
    Asked,
}

impl BusinessBuyers {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
    fn is_default(&self) -> bool {
        *self == Self::NotAsked
    }
}

/// What tax is worked out from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaxBasis {
    /// The campaign's own rates alone, by destination: registrations and schemes do not count.
    Own,
    /// The product's tables, with the campaign's own rates in front of them.
    #[default]
    Product,
}

/// Whether the platform collected tax together with the pledge.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlatformTax {
    /// It did not: the seller owes the tax of the whole pledge.
    #[default]
    NotCollected,
    /// It did, on all that it collected, which is never taxed again.
    Collected,
}

/// The rates of one catalogue as `taxes` reads them, made at first use. Of a copy they are made anew, since its rows may
/// be changed; they are no part of a catalogue's value.
#[derive(Debug, Default)]
pub struct RateTableOnce {
    made: OnceLock<Result<Arc<RateTable>, Vec<TableProblem>>>,
    local: Arc<Vec<LocalTaxTable>>,
}

impl RateTableOnce {
    /// With loaded tables of counties and cities behind the rows of the campaign and of the product.
    pub fn with_local(tables: Vec<LocalTaxTable>) -> Self {
        Self { made: OnceLock::new(), local: Arc::new(tables) }
    }
}

impl Clone for RateTableOnce {
    fn clone(&self) -> Self {
        Self { made: OnceLock::new(), local: self.local.clone() }
    }
}

impl PartialEq for RateTableOnce {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for RateTableOnce {}

impl Catalogue {
    /// The tax set-up, where it is in force.
    pub fn assessing(&self) -> Option<&TaxSetup> {
        self.tax_setup.as_ref().filter(|setup| setup.basis == TaxBasis::Product)
    }

    /// Whether backers may say that they buy for a business: numbers count only where the product's tables do.
    pub fn asks_businesses(&self) -> bool {
        self.assessing().is_some_and(|setup| setup.business_buyers == BusinessBuyers::Asked)
    }

    /// The product's rates with the campaign's own in front of them.
    ///
    /// # Errors
    /// What is wrong with the campaign's own rates: `save_tax_rate` lets none of it in.
    pub fn rate_table(&self) -> Result<&RateTable, &[TableProblem]> {
        let made = self.rate_table.made.get_or_init(|| {
            let own = self.tax_rates.iter().filter_map(own_row).collect();
            let mut table = RateTable::product().with_overrides(own)?;
            for local in self.rate_table.local.iter() {
                table = table.with_local_table(local.read()?);
            }
            Ok(Arc::new(table))
        });
        made.as_deref().map_err(Vec::as_slice)
    }
}

/// A campaign's own rate as a row in front of the product's. A region that no tax is told apart by has none, and what is
/// not taxed anywhere needs none.
fn own_row(rate: &TaxRate) -> Option<Override> {
    let place = match &rate.region {
        Some(region) => TaxPlace::region(rate.country, region)?,
        None => TaxPlace::country(rate.country),
    };
    let class = rate.class.goods_class(ItemKind::Physical);
    (class != taxes::GoodsClass::OutOfScope).then(|| Override {
        place,
        class,
        tax: None,
        percent: Decimal::normalize(&rate.rate_percent),
        valid_from: rate.valid_from,
        valid_until: rate.valid_until,
        source: rate.source.clone(),
        set_by: String::new(), // the audit log says who
        set_on: rate.valid_from,
        why: String::new(),
    })
}
