//! Parts as consignments: what `taxes` is asked.

use campaigns::model::{Catalogue, ItemKind, TaxMode, TaxSetup};
use kernel::Money;
use kernel::places::is_eu;
use taxes::{Collector, Consignment, Delivery, Place, PriceMode};

use super::super::choices::{Destination, QuoteInput};
use super::super::shipping::{Sent, chosen_pick_up};
use super::Places;
use super::parts::Part;

/// Whether any goods leave one tax area for another, where limits and customs charges go by item.
pub(super) fn crosses_a_border(input: &QuoteInput<'_>, to: Option<&Destination>, parcels: &[Sent]) -> bool {
    let Some(to) = to.filter(|_| chosen_pick_up(input).is_none()) else { return false };
    parcels
        .iter()
        .map(|parcel| leaves_from(input.catalogue, parcel).country)
        .any(|from| to.country != from && !(is_eu(from) && is_eu(to.country)))
}

/// Where a parcel starts: its warehouse, where anybody said where that is, else where the creator is.
fn leaves_from(catalogue: &Catalogue, parcel: &Sent) -> Place {
    match parcel.warehouse.and_then(|id| catalogue.shipping.warehouse(id)) {
        Some(from) => Place { region: from.region.clone(), ..Place::of(from.country) },
        None => Place { region: catalogue.dispatch_region.clone(), ..Place::of(catalogue.dispatch_country) },
    }
}

/// One parcel with what of its shipping is taxed here and the duty in that; nothing where nobody knows where it goes.
pub(super) fn parcel(
    input: &QuoteInput<'_>,
    (setup, places): (&TaxSetup, Places<'_>),
    (parcel, parts): (&Sent, &[&Part<'_>]),
    (shipping, duty): (Money, Money),
) -> Option<Consignment> {
    let to = place_of(places.of_parcels?);
    let from = match chosen_pick_up(input) {
        Some(_) => to.clone(), // sold where it is handed over
        None => leaves_from(input.catalogue, parcel),
    };
    let shipping = Some(shipping).filter(|amount| amount.is_positive());
    let duty_in_shipping = Some(duty).filter(|amount| amount.is_positive());
    let whole = || consignment(input, setup, (from, to), parts);
    (!parts.is_empty()).then(|| Consignment { shipping, duty_in_shipping, ..whole() })
}

/// All downloads and services, taxed where the backer is.
pub(super) fn downloads(
    input: &QuoteInput<'_>,
    (setup, places): (&TaxSetup, Places<'_>),
    parts: &[&Part<'_>],
) -> Option<Consignment> {
    let to = place_of(places.elsewhere?);
    let from = Place::of(setup.seller.home);
    (!parts.is_empty()).then(|| consignment(input, setup, (from, to), parts))
}

fn consignment(
    input: &QuoteInput<'_>,
    setup: &TaxSetup,
    (dispatch, destination): (Place, Place),
    parts: &[&Part<'_>],
) -> Consignment {
    Consignment {
        date: input.date,
        currency: input.catalogue.currency,
        prices: match input.catalogue.tax_mode {
            TaxMode::Inclusive => PriceMode::TaxIncluded,
            TaxMode::Exclusive => PriceMode::TaxAdded,
        },
        rounding: setup.rounding,
        dispatch,
        destination,
        buyer: input.buyer.cloned().unwrap_or_default(), // nobody says anything else: a consumer
        parts: parts
            .iter()
            .enumerate()
            .zip(lines_of(parts))
            .map(|((n, part), line)| asked(n, part, line))
            .collect(),
        shipping: None,
        import_duty: None,
        duty_in_shipping: None,
        discounts: Vec::new(),
        exchange_rates: setup.exchange_rates.clone(),
    }
}

/// A number for what is told as one amount: what of a line is of one class.
fn lines_of(parts: &[&Part<'_>]) -> Vec<u32> {
    let key = |part: &Part<'_>| (part.line, part.class);
    let first = |part: &&Part<'_>| parts.iter().position(|other| key(other) == key(part));
    parts.iter().map(|part| first(part).and_then(|n| u32::try_from(n).ok()).unwrap_or(u32::MAX)).collect()
}

fn asked(n: usize, part: &Part<'_>, line: u32) -> taxes::Part {
    taxes::Part {
        key: n.to_string(),
        amount: part.amount,
        quantity: u32::try_from(part.quantity).unwrap_or(u32::MAX),
        class: part.class.goods_class(part.kind),
        delivery: match part.kind {
            ItemKind::Physical => Delivery::Physical,
            ItemKind::Digital => Delivery::Digital,
        },
        intrinsic_value: None,
        piece_value: part.piece_value,
        hs_code: part.hs_code.map(str::to_owned),
        collected_by: if part.is_settled { Collector::Platform } else { Collector::Seller },
        line: Some(line),
    }
}

fn place_of(to: &Destination) -> Place {
    Place {
        region: to.region.clone(),
        postal_code: to.postal_code.clone(),
        city: to.city.clone(),
        ..Place::of(to.country)
    }
}
