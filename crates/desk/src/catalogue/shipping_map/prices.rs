//! What a pledge, or a parcel of one weight, costs to every country: asked of the one quote, so that the table cannot differ from
//! what backers pay.

use std::sync::Arc;

use campaigns::Date;
use campaigns::model::{Catalogue, Content, Item, ItemKind, Place, Reward, Shelf, TaxClass, Zone};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Clock, Id, Money, Random};
use pledges::quote::{Choices, Destination, QuoteInput, QuoteProblem, Rule, preview};
use shipping::Refusal;

/// The answer for one place.
pub(in crate::catalogue) struct PlacePrice {
    pub(in crate::catalogue) place: Place,
    /// The zone, its name, and the price; `None`: there is no price.
    pub(in crate::catalogue) found: Option<Found>,
    /// Why there is none, where a zone reaches the place.
    pub(in crate::catalogue) refused: Option<Refusal>,
    /// Why it costs that.
    pub(in crate::catalogue) rules: Vec<Rule>,
}

/// A price and whose it is.
pub(in crate::catalogue) struct Found {
    pub(in crate::catalogue) zone: Id<kinds::Zone>,
    pub(in crate::catalogue) name: String,
    pub(in crate::catalogue) amount: Money,
}

/// Prices for all countries and for the places within them that zones name.
pub(in crate::catalogue) struct ShippingTable {
    parcel: Arc<Catalogue>,
    choices: Choices,
    date: Date,
}

impl ShippingTable {
    /// For what a backer may choose.
    pub(in crate::catalogue) const fn of_choices(
        catalogue: Arc<Catalogue>,
        choices: Choices,
        date: Date,
    ) -> Self {
        Self { parcel: catalogue, choices, date }
    }

    /// For a parcel with one piece of this weight.
    pub(in crate::catalogue) fn of_weight(
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
        Self { parcel: Arc::new(parcel), choices, date }
    }

    /// The price to a country, a region, or the first of some postal codes.
    pub(in crate::catalogue) fn price(&self, place: &Place) -> Option<PlacePrice> {
        let destination = match place {
            Place::Anywhere => return None,
            Place::Country(country) => to(*country, None, String::new()),
            Place::Region(country, region) => to(*country, Some(region.clone()), String::new()),
            Place::Postal(country, pattern) => to(*country, None, pattern.example().to_owned()),
        };
        let nothing = Money::zero(self.parcel.currency);
        let quote = preview(&QuoteInput {
            catalogue: &self.parcel,
            choices: &self.choices,
            destination: Some(&destination),
            credit: nothing,
            paid: nothing,
            platform_due: nothing,
            buyer: None,
            vouchers: None,
            date: self.date,
        });
        let place = place.clone();
        let Ok(quote) = quote else {
            return Some(PlacePrice { place, found: None, refused: None, rules: Vec::new() }); // too large a price
        };
        let refused = quote.missing.iter().find_map(|problem| match problem {
            QuoteProblem::NoShippingPrice { reason, .. } => reason.clone(),
            _ => None,
        });
        let shipping = quote.shipping;
        let found =
            shipping.zone.map(|zone| Found { zone, name: shipping.zone_name, amount: shipping.amount });
        let about_price = |rule: &Rule| !matches!(rule, Rule::ShippingSplitLikeGoods);
        let rules = shipping.rules.into_iter().filter(about_price).collect();
        Some(PlacePrice { place, found, refused, rules })
    }

    /// The regions and postal codes that zones name, in their order.
    pub(in crate::catalogue) fn finer(zones: &[Zone]) -> impl Iterator<Item = &Place> {
        let places = zones.iter().flat_map(|zone| &zone.places);
        places.filter(|place| matches!(place, Place::Region(..) | Place::Postal(..)))
    }
}

const fn to(country: CountryCode, region: Option<String>, postal_code: String) -> Destination {
    Destination { country, region, postal_code }
}
