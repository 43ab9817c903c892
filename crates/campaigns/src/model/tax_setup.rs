//! How a campaign's tax is worked out: by its own rates alone, or by the law's tables for a seller with registrations.

use std::sync::{Arc, OnceLock};

use kernel::Decimal;
use serde::{Deserialize, Serialize};
use taxes::{ExchangeRate, LocalTable, Override, RateTable, RoundingRule, Seller, TableProblem, TaxPlace};

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
/// be changed; loaded tables are read once for all copies. They are no part of a catalogue's value.
#[derive(Debug, Default)]
pub struct RateTableOnce {
    made: OnceLock<Result<Arc<RateTable>, Vec<TableProblem>>>,
    local: Arc<Vec<ReadOnce>>,
}

/// A loaded table, read at first use.
#[derive(Debug)]
struct ReadOnce {
    table: LocalTaxTable,
    read: OnceLock<Result<Arc<LocalTable>, Vec<TableProblem>>>,
}

impl ReadOnce {
    fn rows(&self) -> Result<Arc<LocalTable>, Vec<TableProblem>> {
        self.read.get_or_init(|| self.table.read().map(Arc::new)).clone()
    }
}

impl RateTableOnce {
    /// With loaded tables of counties and cities behind the rows of the campaign and of the product.
    pub fn with_local(tables: Vec<LocalTaxTable>) -> Self {
        let local = tables.into_iter().map(|table| ReadOnce { table, read: OnceLock::new() }).collect();
        Self { made: OnceLock::new(), local: Arc::new(local) }
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
                table = table.with_local_table(local.rows()?);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loaded_table_is_read_once_for_all_copies_of_a_catalogue() {
        let table = LocalTaxTable {
            state: TaxPlace::parse("US-TX").unwrap(),
            source: "table of a test".to_owned(),
            csv: format!("{}\nTX,,,78701,standard,2,2020-01-01,,\n", taxes::LOCALITY_HEADER),
            loaded_on: "2026-01-02".parse().unwrap(),
        };
        let once = RateTableOnce::with_local(vec![table]);
        let copy = once.clone();
        let read = |of: &RateTableOnce| of.local[0].rows().unwrap();
        assert!(Arc::ptr_eq(&read(&once), &read(&copy)), "not parsed a second time");
        assert!(Arc::ptr_eq(&read(&copy.clone()), &read(&once)));
    }
}
