//! Who sells, and where the seller hands tax over.

use jiff::civil::Date;
use kernel::places::CountryCode;
use serde::{Deserialize, Serialize};

use crate::place::TaxPlace;
use crate::scheme::Scheme;

/// The creator's tax set-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seller {
    /// Where the business is established.
    pub home: CountryCode,
    /// Where and under which schemes tax is handed over.
    #[serde(default)]
    pub registrations: Vec<Registration>,
    /// What holds for sales to consumers in other member states.
    #[serde(default)]
    pub cross_border: CrossBorder,
    /// Parcels that no scheme covers, by country; a country without an entry is [`ImportHandling::DutyUnpaid`].
    #[serde(default)]
    pub imports: Vec<ImportRule>,
    /// Who bears the Union's customs charge, and where it holds.
    #[serde(default)]
    pub customs: CustomsPolicy,
}

impl Seller {
    /// The registration under a scheme that holds on a day.
    pub fn registration(&self, scheme: Scheme, day: Date) -> Option<&Registration> {
        self.registrations.iter().find(|own| own.scheme == scheme && own.holds_on(day))
    }

    /// Whether one holds.
    pub fn is_registered(&self, scheme: Scheme, day: Date) -> bool {
        self.registration(scheme, day).is_some()
    }

    /// What happens to parcels into a country that no scheme covers.
    pub fn import_handling(&self, place: TaxPlace) -> ImportHandling {
        let own = self.imports.iter().find(|rule| rule.country == place.whole_country());
        own.map_or(ImportHandling::DutyUnpaid, |rule| rule.handling)
    }
}

/// One registration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Under which scheme.
    #[serde(flatten)]
    pub scheme: Scheme,
    /// The number; printed on invoices, except that of the import one-stop shop.
    #[serde(default)]
    pub number: String,
    /// First day.
    pub valid_from: Date,
    /// Last day; `None`: until further notice.
    #[serde(default)]
    pub valid_until: Option<Date>,
}

impl Registration {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_until.is_none_or(|last| day <= last)
    }
}

/// Sales to consumers in other member states (article 59c of Directive 2006/112/EC).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CrossBorder {
    /// Taxed where the buyer is: above the limit for small sellers, or by choice.
    #[default]
    Destination,
    /// Below the limit of EUR 10,000 a year: taxed at home.
    HomeBelowLimit,
}

/// Who pays import tax and duty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportHandling {
    /// Delivered duty paid: collected here, paid by the carrier on our account.
    DutyPaid,
    /// Duty unpaid: the buyer pays at the border, and is told so before the charge.
    #[default]
    DutyUnpaid,
}

/// [`ImportHandling`] of one country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportRule {
    /// Which country.
    pub country: TaxPlace,
    /// Who pays.
    pub handling: ImportHandling,
}

/// The Union's charge of EUR 3 for each tariff code in a parcel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomsPolicy {
    /// Which parcels it holds for.
    #[serde(default)]
    pub scope: CustomsScope,
    /// Who bears it.
    #[serde(default)]
    pub borne_by: CustomsBearer,
}

/// Which parcels owe the charge. All distance sales do since it began on 2026-07-01, by Delegated Regulation (EU) 2026/1022
/// and Implementing Regulation (EU) 2026/1200, which came after the pages that name the import one-stop shop alone: see
/// `docs/tax-data.md`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomsScope {
    /// All distance sales up to the limit, whatever the VAT scheme.
    #[default]
    AllDistanceSales,
    /// Only parcels under the import one-stop shop: kept for set-ups that chose it while sources disagreed.
    IossOnly,
}

/// Who bears a customs charge that the seller owes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CustomsBearer {
    /// A line of its own on the buyer's bill.
    #[default]
    Buyer,
    /// The seller, out of the price.
    Seller,
}
