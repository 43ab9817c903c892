//! What a pledge, or a parcel of one weight, costs to every country: asked of the one quote, so that the table cannot differ from
//! what backers pay.

use std::sync::Arc;

use campaigns::Date;
use campaigns::model::{Catalogue, Content, Item, ItemKind, Place, Reward, Shelf, TaxClass};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Id, Money};
use pledges::quote::{AsOf, Choices, Destination, QuoteInput, QuoteProblem, Rule, preview};
use shipping::{Nearby, Refusal};

use super::finer::Finer;

/// The answer for one place.
pub(in crate::catalogue) struct PlacePrice {
    pub(in crate::catalogue) place: Place,
    /// Places of the same zone and country that it stands for and that are not shown themselves.
    pub(in crate::catalogue) more: usize,
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

/// The answers for all places that are shown.
pub(in crate::catalogue) struct Prices {
    pub(in crate::catalogue) all: Vec<PlacePrice>,
    /// Regions and postal codes that nothing shown stands for, because there are too many.
    pub(in crate::catalogue) left_out: usize,
}

/// What is sent, and from which table it is priced.
pub(in crate::catalogue) struct ShippingTable {
    catalogue: Arc<Catalogue>,
    sent: Sent,
    date: Date,
}

enum Sent {
    Choices(Choices),
    Parcel(Box<(Item, Reward)>),
}

impl ShippingTable {
    /// For what a backer may choose.
    pub(in crate::catalogue) const fn of_choices(
        catalogue: Arc<Catalogue>,
        choices: Choices,
        date: Date,
    ) -> Self {
        Self { catalogue, sent: Sent::Choices(choices), date }
    }

    /// For a parcel with one piece of this weight; the ids are for what is in it and stay here.
    pub(in crate::catalogue) fn of_weight(
        catalogue: Arc<Catalogue>,
        weight_grams: u32,
        date: Date,
        (item, reward): (Id<kinds::Item>, Id<kinds::Reward>),
    ) -> Self {
        let item = Item {
            id: item,
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
            parts: Vec::new(),
            packed: campaigns::model::PackedAs::Itself,
            shelf: Shelf::Offered,
        };
        let reward = Reward {
            id: reward,
            platform_reward_id: None,
            title: String::new(),
            description: String::new(),
            price_minor: 0,
            contents: vec![Content { item: item.id, quantity: 1 }],
            tax_class: None,
            total_limit: None,
            terms: campaigns::model::SaleTerms::default(),
            shelf: Shelf::Offered,
        };
        Self { catalogue, sent: Sent::Parcel(Box::new((item, reward))), date }
    }

    /// The price to each country, each followed by the regions and postal codes in it that zones name. Takes long where
    /// those are many: for a thread of its own.
    pub(in crate::catalogue) fn prices(self, countries: impl Iterator<Item = CountryCode>) -> Prices {
        let mut parcel = Catalogue::clone(&self.catalogue);
        let choices = match self.sent {
            Sent::Choices(choices) => choices,
            Sent::Parcel(sample) => {
                let (item, reward) = *sample;
                let choices = Choices { reward: Some(reward.id), ..Choices::default() };
                (parcel.items, parcel.rewards) = (vec![item], vec![reward]);
                parcel.addons.clear();
                parcel.options.clear();
                choices
            }
        };
        let finer = Finer::of(&parcel.shipping.zones);
        let nearby = Nearby::of(&parcel.shipping);
        let mut all = Vec::new();
        for country in countries {
            let whole = (Place::Country(country), 0);
            for (place, more) in std::iter::once(&whole).chain(finer.within(country)) {
                let Some(destination) = destination(place) else { continue };
                let to = shipping::Destination {
                    country: destination.country,
                    region: destination.region.as_deref(),
                    postal_code: &destination.postal_code,
                };
                nearby.leave(&mut parcel.shipping, &to);
                all.push(priced(&parcel, &choices, (place, *more), (&destination, self.date)));
            }
        }
        Prices { all, left_out: finer.left_out }
    }
}

/// Where a parcel to a place goes: to the first of some postal codes.
fn destination(place: &Place) -> Option<Destination> {
    match place {
        Place::Anywhere => None,
        Place::Country(country) => Some(Destination::country(*country)),
        Place::Region(country, region) => {
            Some(Destination { region: Some(region.clone()), ..Destination::country(*country) })
        }
        Place::Postal(country, pattern) => {
            Some(Destination { postal_code: pattern.example().to_owned(), ..Destination::country(*country) })
        }
    }
}

fn priced(
    parcel: &Catalogue,
    choices: &Choices,
    (place, more): (&Place, usize),
    (destination, date): (&Destination, Date),
) -> PlacePrice {
    let nothing = Money::zero(parcel.currency);
    let quote = preview(&QuoteInput {
        catalogue: parcel,
        choices,
        destination: Some(destination),
        credit: nothing,
        paid: nothing,
        platform_due: nothing,
        buyer: None,
        as_of: AsOf::whenever(),
        vouchers: None,
        date,
    });
    let place = place.clone();
    let Ok(quote) = quote else {
        return PlacePrice { place, more, found: None, refused: None, rules: Vec::new() }; // too large a price
    };
    let refused = quote.missing.iter().find_map(|problem| match problem {
        QuoteProblem::NoShippingPrice { reason, .. } => reason.clone(),
        _ => None,
    });
    let shipping = quote.shipping;
    let found = shipping.zone.map(|zone| Found { zone, name: shipping.zone_name, amount: shipping.amount });
    let about_price = |rule: &Rule| !matches!(rule, Rule::ShippingSplitLikeGoods);
    let rules = shipping.rules.into_iter().filter(about_price).collect();
    PlacePrice { place, more, found, refused, rules }
}
