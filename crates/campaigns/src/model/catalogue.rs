//! Everything of a campaign that a quote, a page or an export needs, as one value.

use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, Id, Timestamp, Units};
use serde::{Deserialize, Serialize};
use shipping::Destination;

use super::{
    AddOn, CatalogueOption, Faq, InstalmentTerms, Item, PayCurrency, Picture, PictureSubject, PriceList,
    Priced, Question, RateTableOnce, Reward, StepText, StretchGoal, Table, TaxMode, TaxRate, TaxSetup, Tips,
    Variant, Zone,
};

/// A snapshot of one version of a campaign's catalogue, archived parts included, each list in the order it is
/// shown in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Of which campaign.
    pub campaign: Id<kinds::Campaign>,
    /// Which version.
    pub version: i64,
    /// The currency of every `…_minor`.
    pub currency: Currency,
    /// IANA name of the zone in which instants are told.
    #[serde(default)]
    pub time_zone: String,
    /// Whether prices hold tax already.
    pub tax_mode: TaxMode,
    /// Where parcels leave from that no warehouse sends.
    pub dispatch_country: CountryCode,
    /// Region key of the same.
    pub dispatch_region: Option<String>,
    /// In which the campaign's people weigh and measure; nothing in here is counted by it.
    #[serde(default)]
    pub units: Units,
    /// What is stocked, weighed and shipped.
    pub items: Vec<Item>,
    /// What backers pledged for.
    pub rewards: Vec<Reward>,
    /// What is sold beside.
    pub addons: Vec<AddOn>,
    /// Choices that select the item.
    pub options: Vec<CatalogueOption>,
    /// What several options of one item choose together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Variant>,
    /// What is added when the campaign comes so far.
    #[serde(default)]
    pub goals: Vec<StretchGoal>,
    /// Survey questions.
    pub questions: Vec<Question>,
    /// Shipping prices as they are edited.
    pub zones: Vec<Zone>,
    /// Shipping prices as they are counted: what a quote asks.
    #[serde(default)]
    pub shipping: Table,
    /// Dated tax rates.
    pub tax_rates: Vec<TaxRate>,
    /// Who sells and where tax is handed over; none: the rates above are all there is.
    #[serde(default)]
    pub tax_setup: Option<TaxSetup>,
    /// On which terms what is owed may be paid in parts; none: it may not.
    #[serde(default)]
    pub instalments: Option<InstalmentTerms>,
    /// In which other currencies backers may pay, in the order of their codes; no quote asks for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub currencies: Vec<PayCurrency>,
    /// Own prices in some of those currencies, in the order of their codes; no quote asks for them, but [`Catalogue::priced_in`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub price_lists: Vec<PriceList>,
    /// Of a catalogue in the currency of a list, what that does not sell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unpriced: Vec<Priced>,
    /// The rates as a quote asks them: [`Catalogue::rate_table`].
    #[serde(skip)]
    pub rate_table: RateTableOnce,
    /// What is suggested where a tip is asked for; none: nobody is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tips: Option<Tips>,
    /// Questions and answers beside the steps.
    pub faqs: Vec<Faq>,
    /// Guide texts of the steps.
    pub steps: Vec<StepText>,
    /// Facts about the pictures; their bytes are loaded one by one.
    pub pictures: Vec<Picture>,
}

impl Catalogue {
    /// The item of this id.
    pub fn item(&self, id: Id<kinds::Item>) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Where a parcel to there leaves from, country and region key: the warehouse that serves the destination, else where the
    /// creator is.
    pub fn leaves_from(&self, to: &Destination<'_>) -> (CountryCode, Option<&str>) {
        match self.shipping.serving(to) {
            Some(warehouse) => (warehouse.country, warehouse.region.as_deref()),
            None => (self.dispatch_country, self.dispatch_region.as_deref()),
        }
    }

    /// The item of this SKU.
    pub fn item_by_sku(&self, sku: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.sku == sku)
    }

    /// The reward of this id.
    pub fn reward(&self, id: Id<kinds::Reward>) -> Option<&Reward> {
        self.rewards.iter().find(|reward| reward.id == id)
    }

    /// The add-on of this id.
    pub fn addon(&self, id: Id<kinds::AddOn>) -> Option<&AddOn> {
        self.addons.iter().find(|addon| addon.id == id)
    }

    /// The option of this id.
    pub fn option(&self, id: Id<kinds::CatalogueOption>) -> Option<&CatalogueOption> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The stretch goal of this id.
    pub fn goal(&self, id: Id<kinds::StretchGoal>) -> Option<&StretchGoal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// Stretch goals that are reached, in the order in which they were.
    pub fn reached_goals(&self) -> Vec<&StretchGoal> {
        let reached = self.goals.iter().filter_map(|goal| goal.reached.as_ref().map(|at| (at.at, goal)));
        let mut reached: Vec<_> = reached.collect();
        reached.sort_by_key(|(at, goal)| (*at, goal.id));
        reached.into_iter().map(|(_, goal)| goal).collect()
    }

    /// The question of this id.
    pub fn question(&self, id: Id<kinds::Question>) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// Rewards that can be chosen now.
    pub fn offered_rewards(&self) -> impl Iterator<Item = &Reward> {
        let is_offered =
            |reward: &&Reward| reward.shelf.is_offered() && self.is_priced(Priced::Reward(reward.id));
        self.rewards.iter().filter(is_offered)
    }

    /// Add-ons that can be chosen now beside this reward.
    pub fn offered_addons(&self, reward: Option<Id<kinds::Reward>>) -> impl Iterator<Item = &AddOn> {
        let is_offered = |addon: &&AddOn| addon.shelf.is_offered() && self.is_priced(Priced::AddOn(addon.id));
        self.addons.iter().filter(is_offered).filter(move |addon| addon.may_join(reward))
    }

    /// Whether anything in it has a window or an early price: only then it matters when something was chosen.
    pub fn has_sale_terms(&self) -> bool {
        self.rewards.iter().any(|reward| reward.terms.is_any())
            || self.addons.iter().any(|addon| addon.terms.is_any())
    }

    /// How many of the instants at which windows open or close and early prices end have passed: two moments of one phase
    /// are alike to every price.
    pub fn sale_phase(&self, now: Timestamp) -> usize {
        let rewards = self.rewards.iter().flat_map(|reward| reward.terms.instants());
        let addons = self.addons.iter().flat_map(|addon| addon.terms.instants());
        rewards.chain(addons).filter(|instant| now >= *instant).count()
    }

    /// An instant where the campaign is at home, with the zone: `2026-12-01 23:59 CET`.
    pub fn instant_text(&self, at: Timestamp) -> String {
        at.display_in(&self.time_zone)
    }

    /// Whether anything in it has a price, so that another currency would turn it into another one.
    pub fn has_prices(&self) -> bool {
        let has_offers = !(self.rewards.is_empty() && self.addons.is_empty() && self.zones.is_empty());
        has_offers || self.tips.is_some() || self.instalments.is_some() || !self.currencies.is_empty()
    }

    /// Pictures of one thing.
    pub fn pictures_of(&self, subject: PictureSubject) -> impl Iterator<Item = &Picture> {
        self.pictures.iter().filter(move |picture| picture.subject == subject)
    }
}
