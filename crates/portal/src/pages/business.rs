//! Who buys for a business, on the review page.

use pledges::forms::{number_notice, number_standing};
use pledges::{BusinessBuyer, NumberStanding};
use taxes::{VatNumber, notices};
use web::Localizer;

use crate::owner::Visit;
use crate::wording;

/// What the review page says about the business that buys.
#[derive(Debug, Default)]
pub(crate) struct Business {
    /// Whether the campaign asks.
    pub(crate) is_asked: bool,
    /// Empty where nobody said that they buy for one.
    pub(crate) company: String,
    /// Masked, as somebody may look who has only a link.
    pub(crate) number: String,
    /// How far the number counts.
    pub(crate) standing: String,
    /// Whether it takes tax off.
    pub(crate) counts: bool,
    /// What should be known beside it.
    pub(crate) notices: Vec<String>,
}

/// The part of the page; empty where the campaign does not ask.
pub(crate) fn business(visit: &Visit, texts: &Localizer) -> Business {
    if !visit.catalogue.asks_businesses() {
        return Business::default();
    }
    let Some(buyer) = &visit.business else { return Business { is_asked: true, ..Business::default() } };
    let standing = buyer.standing(visit.now);
    Business {
        is_asked: true,
        company: buyer.company.clone(),
        number: buyer.number.masked(),
        standing: number_standing(texts, (standing, buyer.number.register()), |at| {
            wording::day(texts, &visit.campaign, at)
        }),
        counts: matches!(standing, NumberStanding::Confirmed(_)),
        notices: told(visit, texts, buyer),
    }
}

fn told(visit: &Visit, texts: &Localizer, buyer: &BusinessBuyer) -> Vec<String> {
    let Some(setup) = visit.catalogue.assessing() else { return Vec::new() };
    let to = visit.destination();
    let from = to.as_ref().map(|to| visit.catalogue.leaves_from(&to.for_shipping()).0);
    let places = (setup.seller.home, from.unwrap_or(visit.catalogue.dispatch_country));
    let delivery = to.map(|to| to.country);
    notices(&buyer.number, places, delivery).iter().map(|one| number_notice(texts, one)).collect()
}

/// Whether another number is typed than the confirmed one that is kept.
pub(crate) fn is_changed(visit: &Visit, typed: &str) -> bool {
    let confirmed =
        |buyer: &&BusinessBuyer| matches!(buyer.standing(visit.now), NumberStanding::Confirmed(_));
    let known = visit.business.as_ref().filter(confirmed).map(|buyer| buyer.number.as_str());
    VatNumber::parse(typed).map_or(true, |number| known != Some(number.as_str()))
}
