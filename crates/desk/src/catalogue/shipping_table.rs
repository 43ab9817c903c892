//! What a parcel of one weight costs to every country: asked of the one quote, so that the table cannot differ from
//! what backers pay.

use campaigns::Date;
use campaigns::model::{Catalogue, Content, Item, ItemKind, Place, Reward, Shelf, TaxClass, Zone};
use kernel::places::CountryCode;
use kernel::{Clock, Id, Money, Random};
use pledges::quote::{Choices, Destination, QuoteInput, Rule, preview};

/// The answer for one place.
pub(super) struct PlacePrice {
    pub(super) place: Place,
    /// Name of the zone and price; `None`: no zone reaches the place.
    pub(super) found: Option<(String, Money)>,
    /// Why it costs that.
    pub(super) rules: Vec<Rule>,
}

/// Prices for all countries and for the regions that zones name.
pub(super) struct ShippingTable {
    parcel: Catalogue,
    choices: Choices,
    date: Date,
}

impl ShippingTable {
    /// For a parcel with one piece of this weight.
    pub(super) fn of(
        catalogue: &Catalogue,
        weight_grams: u32,
        date: Date,
        (clock, random): (&dyn Clock, &dyn Random),
    ) -> Self {
        let item = Item {
            id: Id::new(clock, random),
            sku: String::new(),
            name: String::new(),
            kind: ItemKind::Physical,
            weight_grams,
            dimensions: None,
            declared_value_minor: 0,
            hs_code: None,
            origin_country: None,
            tax_class: TaxClass::Standard,
            stock: None,
            handling: Vec::new(),
            kept_in: Vec::new(),
            shelf: Shelf::Offered,
        };
        let reward = Reward {
            id: Id::new(clock, random),
            platform_reward_id: None,
            title: String::new(),
            description: String::new(),
            price_minor: 0,
            contents: vec![Content { item: item.id, quantity: 1 }],
            tax_class: None,
            total_limit: None,
            shelf: Shelf::Offered,
        };
        let choices = Choices { reward: Some(reward.id), ..Choices::default() };
        let parcel = Catalogue {
            items: vec![item],
            rewards: vec![reward],
            addons: Vec::new(),
            options: Vec::new(),
            ..catalogue.clone()
        };
        Self { parcel, choices, date }
    }

    /// The price to one place.
    pub(super) fn price(&self, country: CountryCode, region: Option<&str>) -> PlacePrice {
        let place = match region {
            Some(region) => Place::Region(country, region.to_owned()),
            None => Place::Country(country),
        };
        let destination =
            Destination { country, region: region.map(ToOwned::to_owned), postal_code: String::new() };
        let nothing = Money::zero(self.parcel.currency);
        let quote = preview(&QuoteInput {
            catalogue: &self.parcel,
            choices: &self.choices,
            destination: Some(&destination),
            credit: nothing,
            paid: nothing,
            platform_due: nothing,
            buyer: None,
            date: self.date,
        });
        let Ok(quote) = quote else { return PlacePrice { place, found: None, rules: Vec::new() } }; // too large a price
        let found = quote.shipping.zone.map(|_| (quote.shipping.zone_name.clone(), quote.shipping.amount));
        let about_price = |rule: &Rule| !matches!(rule, Rule::ShippingSplitLikeGoods);
        PlacePrice { place, found, rules: quote.shipping.rules.into_iter().filter(about_price).collect() }
    }

    /// The regions that zones name, in their order.
    pub(super) fn regions(zones: &[Zone]) -> impl Iterator<Item = (CountryCode, &str)> {
        zones.iter().flat_map(|zone| &zone.places).filter_map(|place| match place {
            Place::Region(country, key) => Some((*country, key.as_str())),
            Place::Anywhere | Place::Country(_) | Place::Postal(..) => None,
        })
    }
}
