//! What goes into a quote.

use campaigns::Date;
use campaigns::model::Catalogue;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, Money};
use serde::{Deserialize, Serialize};

use super::as_of::AsOf;
use super::codes::Codes;

/// What a backer chose. Stored with the pledge.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choices {
    /// The reward; a pledge may have none.
    pub reward: Option<Id<kinds::Reward>>,
    /// Add-ons, each at most once.
    #[serde(default)]
    pub addons: Vec<ChosenAddOn>,
    /// Values of options, one for each copy.
    #[serde(default)]
    pub options: Vec<ChosenOption>,
    /// What this backer gets in place of the contents of the reward, where that is their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods: Option<OwnGoods>,
    /// Where the goods are fetched instead of sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pick_up: Option<Id<kinds::PickUp>>,
    /// What the backer gives beside, for nothing in return, in minor units; 0 for nothing. It counts while the campaign asks
    /// for tips.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub tip_minor: i64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_nothing(minor: &i64) -> bool {
    *minor == 0
}

/// The goods of one backer as the platform's file lists them, in place of the contents of their reward and of the add-ons
/// it came with. Prices and what options ask stay those of the catalogue. Who said so is kept here, apart from who had
/// the last word on the other choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnGoods {
    /// The reward they stand for: with another one they are not in force.
    pub reward: Id<kinds::Reward>,
    /// Add-ons that are in them; what is chosen beyond that comes as the catalogue has it.
    #[serde(default)]
    pub covers: Vec<ChosenAddOn>,
    /// The goods, each item once.
    pub items: Vec<OwnItem>,
    /// Who said so.
    #[serde(default, skip_serializing_if = "GoodsBy::is_file")]
    pub by: GoodsBy,
}

/// Who said what a backer gets in place of the contents of their reward.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoodsBy {
    /// The file, by a rule for its reward: a newer file or another rule replaces it.
    #[default]
    File,
    /// A member of staff, for this pledge: no file and no rule changes it.
    Staff,
    /// A member of staff: this pledge gets the contents of the reward, whatever files and rules say. Names no goods.
    StaffAsInReward,
}

impl GoodsBy {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
    const fn is_file(&self) -> bool {
        matches!(self, Self::File)
    }
}

/// So many of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnItem {
    /// Which.
    pub item: Id<kinds::Item>,
    /// How many.
    pub quantity: u32,
}

impl Choices {
    /// The own goods that are in force: those of the chosen reward.
    pub fn own_goods(&self) -> Option<&OwnGoods> {
        let goods = self.goods.as_ref().filter(|goods| goods.by != GoodsBy::StaffAsInReward);
        goods.filter(|goods| self.reward == Some(goods.reward))
    }

    /// What staff said about the goods of this pledge, whether or not the reward they said it of is still chosen.
    pub fn goods_by_staff(&self) -> Option<&OwnGoods> {
        self.goods.as_ref().filter(|goods| !goods.by.is_file())
    }

    /// How many of an add-on.
    pub fn quantity_of(&self, addon: Id<kinds::AddOn>) -> u32 {
        self.addons.iter().filter(|chosen| chosen.addon == addon).map(|chosen| chosen.quantity).sum()
    }

    /// The value chosen for one copy of an option; copies count from 1.
    pub fn value_of(&self, option: Id<kinds::CatalogueOption>, copy: u32) -> Option<Id<kinds::OptionValue>> {
        self.options.iter().find(|chosen| chosen.option == option && chosen.copy == copy).map(|c| c.value)
    }
}

/// So many of an add-on. 0 is the same as not choosing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChosenAddOn {
    /// Which.
    pub addon: Id<kinds::AddOn>,
    /// How many.
    pub quantity: u32,
}

/// The value of an option for one copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChosenOption {
    /// Which option.
    pub option: Id<kinds::CatalogueOption>,
    /// Which copy, from 1 to the number that [`super::asked_options`] tells.
    pub copy: u32,
    /// The chosen value.
    pub value: Id<kinds::OptionValue>,
}

/// Where the parcel goes: what shipping and tax depend on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Destination {
    /// Country.
    pub country: CountryCode,
    /// Region key, as in `kernel::places::Address::region`.
    pub region: Option<String>,
    /// Postal code as typed; may be empty. Tells the parts of member states outside the Union's VAT area.
    #[serde(default)]
    pub postal_code: String,
    /// City as typed; only of addresses in the USA, for tables of counties and cities, else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub city: String,
}

impl Destination {
    /// The city, where tax may go by it.
    pub fn city_for_tax(country: CountryCode, city: &str) -> String {
        if country.as_str() == "US" { city.to_owned() } else { String::new() }
    }

    /// As shipping asks it.
    pub fn for_shipping(&self) -> shipping::Destination<'_> {
        shipping::Destination {
            country: self.country,
            region: self.region.as_deref(),
            postal_code: &self.postal_code,
        }
    }

    /// A country and nothing else: enough for downloads, and for a first estimate.
    pub const fn country(country: CountryCode) -> Self {
        Self { country, region: None, postal_code: String::new(), city: String::new() }
    }
}

/// Everything a quote depends on.
#[derive(Debug, Clone)]
pub struct QuoteInput<'a> {
    /// Prices, items, options, zones, rates, and whether prices hold tax.
    pub catalogue: &'a Catalogue,
    /// What was chosen.
    pub choices: &'a Choices,
    /// Where it goes; `None` while nobody knows.
    pub destination: Option<&'a Destination>,
    /// What the platform collected, shipping and bonus support with it. Never what was only pledged.
    pub credit: Money,
    /// Payments less refunds.
    pub paid: Money,
    /// What the platform itself still collects: owed, and never asked for here.
    pub platform_due: Money,
    /// Who buys, as far as a VAT number tells; `None`: a consumer. Counts only where a seller's set-up is in force.
    pub buyer: Option<&'a taxes::Buyer>,
    /// When it is made, and what the pledge has by then: windows and early prices go by it.
    pub as_of: AsOf<'a>,
    /// The codes the backer entered; `None` without any.
    pub vouchers: Option<Codes<'a>>,
    /// The day whose tax rates hold, in the campaign's time zone ([`campaigns::model::Campaign::day_of`]).
    pub date: Date,
}
