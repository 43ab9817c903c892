//! What a campaign offers, asks, ships and taxes. Plain values with serde: snapshots, scenarios and forms use
//! the same words. Keys between the parts are public ids.

mod amounts;
mod bundle;
mod campaign;
mod catalogue;
mod instalments;
mod local_tax;
mod offer;
mod option;
mod pay_currency;
mod price_list;
mod question;
mod sale_terms;
mod shipping;
mod shipping_rules;
mod stretch_goal;
mod tax;
mod tax_setup;
mod tips;
mod variant;
mod words;

pub use ::shipping::{Handling, PickUp, PickUpText, Place, Table, Warehouse};
pub use amounts::{AmountKey, AmountRole, ListedAmount, Priced};
pub use bundle::PackedAs;
pub use campaign::{BrandColour, Campaign, CampaignRef, Stage, TaxMode};
pub use catalogue::Catalogue;
pub use instalments::{InstalmentPace, InstalmentTerms, MONTHS_APART_MAX, PARTS_MAX, PARTS_MIN};
pub use local_tax::{LocalTaxLine, LocalTaxTable};
pub use offer::{AddOn, Content, Dimensions, Item, ItemKind, Reward, Shelf};
pub use option::{CatalogueOption, OptionValue, Subject};
pub use pay_currency::{PayCurrency, RATE_DIGITS_MAX, RATE_FRESH_DAYS, RateSource, TypedRate};
pub use price_list::{NoPrices, OwnPrice, PriceList, Unlisted};
pub use question::{Question, QuestionKind, QuestionScope, Required};
pub use sale_terms::{EarlyPrice, SaleTerms, WindowState};
pub use shipping::{WeightStep, Zone, simple_price, table_of, zones_of};
pub(crate) use shipping_rules::shift;
pub use shipping_rules::{RuleKind, ShippingRule, Towards};
pub use stretch_goal::{Reached, StretchGoal};
pub use tax::{TaxClass, TaxRate};
pub use tax_setup::{BusinessBuyers, PlatformTax, RateTableOnce, TaxBasis, TaxSetup};
pub use tips::Tips;
pub use variant::{Variant, VariantChoice};
pub use words::{Faq, GuideStep, Picture, PictureKind, PictureSize, PictureSubject, StepText};
