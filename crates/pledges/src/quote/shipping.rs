//! The shipping of a quote: its goods as pieces, priced by the campaign's table, and what of it is paid now.

use campaigns::model::{Catalogue, ItemKind, Place, TaxClass, TaxMode, Warehouse};
use kernel::ids::kinds;
use kernel::{Currency, Id, Money, MoneyError};
use shipping::{Certainty, Charge, Order, PartKind, PickUp, Piece, Refusal};

use super::calculate::{Split, combined, split_by_items};
use super::choices::{Destination, QuoteInput};
use super::named::Named;
use super::problem::QuoteProblem;
use super::resolve::{Resolved, Sold};
use super::result::{LeavesFrom, LineKind, Parcel, ParcelItem, ParcelPart, QuoteLine, Shipping, TaxPart};
use super::rule::Rule;
use super::shipping_rule::{ShippingRule, rules_of};
use super::tax::{self, TaxTable};

/// The place that is chosen to fetch the goods at.
pub(super) fn chosen_pick_up<'a>(input: &QuoteInput<'a>) -> Option<&'a PickUp> {
    let id = input.choices.pick_up?;
    input.catalogue.shipping.pick_ups.iter().find(|place| place.id == id)
}

/// What is shipped and what that costs, before tax.
pub(super) struct Sending {
    /// Without tax, whose sums are zero.
    pub(super) shipping: Shipping,
    /// What leaves together, in order; empty where nothing is shipped or there is no price for it.
    pub(super) parcels: Vec<Sent>,
}

impl Sending {
    /// What carriage costs now, without the duties that are collected with it: those are handed on whatever a code gives.
    pub(super) fn carriage(&self) -> Result<Money, MoneyError> {
        let each = self.parcels.iter().map(Sent::carriage).collect::<Result<Vec<_>, _>>()?;
        Money::sum(self.shipping.amount.currency, each)
    }
}

/// One parcel: what is in it, what of its price is paid now, and what of that is duty.
pub(super) struct Sent {
    pub(super) items: Vec<Id<kinds::Item>>,
    /// Where it leaves from; none: from wherever the creator is.
    pub(super) warehouse: Option<Id<kinds::Warehouse>>,
    pub(super) now: Money,
    pub(super) duty: Money,
}

impl Sent {
    pub(super) fn carriage(&self) -> Result<Money, MoneyError> {
        self.now.checked_sub(self.duty)
    }
}

/// What is shipped, with its tax.
pub(super) fn shipping_line(
    catalogue: &Catalogue,
    resolved: &Resolved<'_>,
    lines: &[QuoteLine],
    (sending, table): (Sending, &TaxTable<'_>),
) -> Result<Shipping, MoneyError> {
    if sending.parcels.is_empty() {
        return Ok(sending.shipping);
    }
    let split = shipping_split(catalogue, resolved, lines);
    let mut shipping = sending.shipping;
    if split.len() > 1 {
        shipping.rules.push(Rule::ShippingSplitLikeGoods);
    }
    let taxes = table.parts(shipping.amount, &split)?;
    let (net, tax, gross) = tax::sum(&taxes, Money::zero(catalogue.currency))?;
    Ok(Shipping { taxes, net, tax, gross, ..shipping })
}

/// The parcels and their price before tax. What stands in the way of a price is noted.
pub(super) fn sending(
    input: &QuoteInput<'_>,
    resolved: &Resolved<'_>,
    lines: &[QuoteLine],
    destination: Option<&Destination>,
    missing: &mut Vec<QuoteProblem>,
) -> Result<Sending, MoneyError> {
    let catalogue = input.catalogue;
    let (pieces, weight_grams) = weighed(catalogue, resolved)?;
    let empty = nothing(catalogue.currency, (pieces, weight_grams));
    if pieces == 0 || (destination.is_none() && input.choices.pick_up.is_none()) {
        return Ok(Sending { shipping: empty, parcels: Vec::new() });
    }
    let priced = match priced(input, destination, &pieces_of(catalogue, resolved, lines)) {
        Ok(priced) => priced,
        Err(refusal) => {
            missing.extend(problem(input, refusal, destination));
            return Ok(Sending { shipping: empty, parcels: Vec::new() });
        }
    };
    if let Some(place) = chosen_pick_up(input).filter(|place| input.as_of.is_full(place.id)) {
        missing.push(QuoteProblem::PickUpFull { place: place.into() });
        return Ok(Sending { shipping: empty, parcels: Vec::new() });
    }
    let (zone, zone_name) = priced.zone;
    let (amount, parcels, later, rules) = (priced.amount, priced.parcels, priced.later, priced.rules);
    let pick_up = input.choices.pick_up;
    let shipping = Shipping { zone, zone_name, pick_up, amount, later, parcels, rules, ..empty };
    Ok(Sending { shipping, parcels: priced.sent })
}

fn nothing(currency: Currency, (pieces, weight_grams): (u64, u64)) -> Shipping {
    let zero = Money::zero(currency);
    Shipping {
        zone: None,
        zone_name: String::new(),
        pick_up: None,
        pieces,
        weight_grams,
        amount: zero,
        off_by_codes: None,
        later: None,
        parcels: Vec::new(),
        taxes: Vec::new(),
        net: zero,
        tax: zero,
        gross: zero,
        rules: vec![if pieces == 0 { Rule::NothingToShip } else { Rule::ShippingNotYetKnown }],
    }
}

/// Where what is fetched changes hands: its tax is the tax of that place.
pub(super) fn fetched_in(input: &QuoteInput<'_>) -> Option<Destination> {
    let place = chosen_pick_up(input)?;
    Some(Destination {
        region: place.region.clone(),
        postal_code: place.postal_code.clone(),
        city: Destination::city_for_tax(place.country, &place.city),
        ..Destination::country(place.country)
    })
}

pub(super) fn problem(
    input: &QuoteInput<'_>,
    refusal: Refusal,
    destination: Option<&Destination>,
) -> Option<QuoteProblem> {
    let region = destination.and_then(|to| to.region.clone());
    match refusal {
        Refusal::NoZone { country } => Some(QuoteProblem::NoShippingPrice { country, region, reason: None }),
        Refusal::NoPickUp => Some(QuoteProblem::PickUpOver),
        Refusal::NotAtPickUp { place, item } => {
            let item = input.catalogue.item(item).map(|item| item.name.clone()).unwrap_or_default(); // looked up before
            let place = chosen_pick_up(input).map_or_else(|| place.into(), Named::from);
            Some(QuoteProblem::NotAtPickUp { place, item })
        }
        Refusal::Overflow => Some(QuoteProblem::AmountTooLarge),
        Refusal::NoRate { .. } | Refusal::TooLarge { .. } => {
            let country = destination?.country;
            Some(QuoteProblem::NoShippingPrice { country, region, reason: Some(refusal) })
        }
    }
}

/// The price before tax.
struct Priced {
    amount: Money,
    later: Option<Money>,
    zone: (Option<Id<kinds::Zone>>, String),
    parcels: Vec<Parcel>,
    sent: Vec<Sent>,
    rules: Vec<Rule>,
}

fn priced(
    input: &QuoteInput<'_>,
    destination: Option<&Destination>,
    pieces: &[Piece<'_>],
) -> Result<Priced, Refusal> {
    let catalogue = input.catalogue;
    let currency = catalogue.currency;
    let (table, pick_up) = (&catalogue.shipping, input.choices.pick_up);
    let somewhere = Destination::country(catalogue.dispatch_country); // a pick-up asks for no destination
    let to = destination.unwrap_or(&somewhere);
    let to = to.for_shipping();
    let found = shipping::price(table, &Order { pieces, destination: to, pick_up, day: input.date })?;
    let zone = shipping::zone_of(table, &to).filter(|_| pick_up.is_none());
    let mut rules = Vec::new();
    for parcel in found.parcels.iter().filter(|parcel| parcel.charge == Charge::Now) {
        let origin = parcel.warehouse.and_then(|id| table.warehouse(id));
        let sent_from = origin.map(|from| ShippingRule::SentFrom { warehouse: from.name.clone() });
        rules.extend(sent_from.map(Rule::Shipping));
        rules.extend(parcel.parts.iter().flat_map(|part| told(part, currency)));
    }
    for parcel in found.parcels.iter().filter(|parcel| parcel.charge == Charge::Later) {
        let wave = name_of_wave(catalogue, parcel);
        let amount = Some(Money::new(parcel.minor, currency));
        rules.push(Rule::Shipping(ShippingRule::PaidLater { wave, amount }));
    }
    if found.certainty == Certainty::Estimate && names_postal_codes(catalogue, to) {
        rules.push(Rule::Shipping(ShippingRule::ShippingEstimate));
    }
    let later = found.parcels.iter().any(|parcel| parcel.charge == Charge::Later);
    Ok(Priced {
        amount: Money::new(found.now_minor, currency),
        later: later.then(|| Money::new(found.later_minor, currency)),
        zone: zone.map_or((None, String::new()), |(zone, _)| (Some(zone.id), zone.name.clone())),
        sent: found.parcels.iter().map(|parcel| sent(parcel, pieces, currency)).collect(),
        parcels: if is_plain(&found) { Vec::new() } else { parcels(catalogue, &found, pieces) },
        rules,
    })
}

pub(super) fn sent(parcel: &shipping::Parcel, pieces: &[Piece<'_>], currency: Currency) -> Sent {
    let items = parcel.pieces.iter().filter_map(|at| pieces.get(*at)).map(|piece| piece.item);
    let is_now = parcel.charge == Charge::Now;
    let duties = parcel.parts.iter().filter(|part| matches!(part.kind, PartKind::Duty { .. }) && is_now);
    let duty = duties.fold(0_i64, |sum, part| sum.saturating_add(part.minor)); // the parcel's price was added up before
    let now = if is_now { parcel.minor } else { 0 };
    let (now, duty) = (Money::new(now, currency), Money::new(duty, currency));
    Sent { items: items.collect(), warehouse: parcel.warehouse, now, duty }
}

/// One parcel of one rate without a name: the rules tell all there is to know.
fn is_plain(found: &shipping::Shipping) -> bool {
    let [parcel] = found.parcels.as_slice() else { return false };
    let [part] = parcel.parts.as_slice() else { return false };
    let is_own = parcel.wave.is_some() || parcel.warehouse.is_some();
    matches!(part.kind, PartKind::Rate { .. }) && part.name.is_empty() && !is_own
}

/// Whether postal codes of the country have prices of their own. Regions are asked for with every address of a
/// country that has them, so they are no news.
fn names_postal_codes(catalogue: &Catalogue, to: shipping::Destination<'_>) -> bool {
    let table = &catalogue.shipping;
    let of_zones = table.zones.iter().flat_map(|zone| &zone.places);
    let of_warehouses = table.warehouses.iter().flat_map(|warehouse| &warehouse.serves);
    let of_extras = table.surcharges.iter().flat_map(|surcharge| &surcharge.places);
    let mut places = of_zones.chain(of_extras).chain(of_warehouses);
    to.postal_code.trim().is_empty()
        && places.any(|place| matches!(place, Place::Postal(country, _) if *country == to.country))
}

fn name_of_wave(catalogue: &Catalogue, parcel: &shipping::Parcel) -> String {
    let wave = catalogue.shipping.waves.iter().find(|wave| Some(wave.id) == parcel.wave);
    wave.map(|wave| wave.name.clone()).unwrap_or_default() // every parcel's wave is in the table
}

/// A part by its name, where it has one, and how it was counted.
pub(super) fn told(part: &shipping::Part, currency: Currency) -> Vec<Rule> {
    let amount = Money::new(part.minor, currency);
    let name = part.name.clone();
    let first = match part.kind {
        PartKind::PickUp { .. } => Some(ShippingRule::PickedUp { place: name }),
        PartKind::Rate { .. } if name.is_empty() => None,
        _ => Some(ShippingRule::ShippingPart { name, amount }),
    };
    first.map(Rule::Shipping).into_iter().chain(rules_of(&part.reasons, currency)).collect()
}

pub(super) fn parcels(
    catalogue: &Catalogue,
    found: &shipping::Shipping,
    pieces: &[Piece<'_>],
) -> Vec<Parcel> {
    let currency = catalogue.currency;
    let part = |part: &shipping::Part| ParcelPart {
        kind: part.kind,
        name: part.name.clone(),
        amount: Money::new(part.minor, currency),
        rules: rules_of(&part.reasons, currency),
    };
    let parcel = |parcel: &shipping::Parcel| Parcel {
        wave: parcel.wave,
        wave_name: name_of_wave(catalogue, parcel),
        warehouse: parcel.warehouse,
        leaves_from: parcel.warehouse.and_then(|id| catalogue.shipping.warehouse(id)).map(origin),
        charge: parcel.charge,
        pieces: parcel.load.pieces,
        weight_grams: parcel.load.weight_grams,
        volume_cm3: parcel.load.volume_cm3,
        goods: Money::new(parcel.load.price_minor, currency),
        amount: Money::new(parcel.minor, currency),
        items: items_of(catalogue, parcel, pieces),
        parts: parcel.parts.iter().map(part).collect(),
    };
    found.parcels.iter().map(parcel).collect()
}

fn origin(from: &Warehouse) -> LeavesFrom {
    LeavesFrom { name: from.name.clone(), country: from.country, region: from.region.clone() }
}

fn items_of(catalogue: &Catalogue, parcel: &shipping::Parcel, pieces: &[Piece<'_>]) -> Vec<ParcelItem> {
    let inside = parcel.pieces.iter().filter_map(|at| pieces.get(*at));
    let line = |piece: &Piece<'_>| {
        let sku = catalogue.item(piece.item).map(|item| item.sku.clone()).unwrap_or_default(); // looked up before
        ParcelItem { item: piece.item, sku, quantity: piece.quantity }
    };
    inside.map(line).collect()
}

/// How many physical pieces, and their weight in grams.
fn weighed(catalogue: &Catalogue, resolved: &Resolved<'_>) -> Result<(u64, u64), MoneyError> {
    let mut total = (0u64, 0u64);
    for piece in &resolved.pieces {
        let Some(item) = catalogue.item(piece.item).filter(|item| item.kind == ItemKind::Physical) else {
            continue;
        };
        let grams = u64::from(item.weight_grams).checked_mul(piece.quantity).ok_or(MoneyError::Overflow)?;
        total.0 = total.0.checked_add(piece.quantity).ok_or(MoneyError::Overflow)?;
        total.1 = total.1.checked_add(grams).ok_or(MoneyError::Overflow)?;
    }
    Ok(total)
}

/// What is shipped, each item once in the order of the catalogue, with what the backer pays for it: the price of a line
/// is divided between what came with it by declared value (by number, where nothing has a value), and what a value of an
/// option costs more belongs to the item it chose.
pub(super) fn pieces_of<'a>(
    catalogue: &'a Catalogue,
    resolved: &Resolved<'_>,
    lines: &[QuoteLine],
) -> Vec<Piece<'a>> {
    let mut amounts = vec![(0_u64, 0_i64); catalogue.items.len()];
    let at = |id| catalogue.items.iter().position(|item| item.id == id);
    let mut add = |item, quantity: u64, minor: i64| {
        if let Some((pieces, price)) = at(item).and_then(|at| amounts.get_mut(at)) {
            *pieces = pieces.saturating_add(quantity);
            *price = price.saturating_add(minor);
        }
    };
    let mut sold = None; // a surcharge stands behind the thing sold that it belongs to
    for line in lines {
        if let LineKind::Surcharge { value, .. } = line.kind {
            let of_value = |s: &&super::resolve::Surcharge<'_>| Some(s.sold) == sold && s.value.id == value;
            if let Some(surcharge) = resolved.surcharges.iter().find(of_value) {
                add(surcharge.value.item, 0, line.amount.minor);
            }
            continue;
        }
        let this = sold.map_or(0, |last: usize| last.saturating_add(1));
        sold = Some(this);
        let inside: Vec<_> = resolved.pieces.iter().filter(|piece| piece.sold == this).collect();
        let value = |item| catalogue.item(item).map_or(0, |item| item.declared_value_minor);
        let by_value = |item, quantity| u64::try_from(value(item)).unwrap_or(0).saturating_mul(quantity);
        let paid = |piece: &&super::resolve::Piece, weight: u64| if piece.is_gift { 0 } else { weight };
        let mut weights: Vec<u64> = inside.iter().map(|p| paid(p, by_value(p.item, p.quantity))).collect();
        if weights.iter().all(|weight| *weight == 0) {
            weights = inside.iter().map(|piece| paid(piece, piece.quantity)).collect();
        }
        if weights.iter().all(|weight| *weight == 0) {
            weights = inside.iter().map(|piece| piece.quantity).collect(); // nothing but gifts
        }
        for (piece, share) in inside.iter().zip(line.amount.allocate(&weights)) {
            add(piece.item, piece.quantity, share.minor);
        }
    }
    let shipped = catalogue.items.iter().zip(amounts);
    let shipped = shipped.filter(|(item, (quantity, _))| item.kind == ItemKind::Physical && *quantity > 0);
    shipped
        .map(|(item, (quantity, price_minor))| Piece {
            item: item.id,
            quantity,
            weight_grams: item.weight_grams,
            volume_mm3: item.dimensions.map_or(0, campaigns::model::Dimensions::volume_mm3),
            price_minor,
            declared_value_minor: item.declared_value_minor,
            hs_code: item.hs_code.as_deref(),
            origin: item.origin_country,
            handling: &item.handling,
            kept_in: &item.kept_in,
        })
        .collect()
}

/// The classes of what is shipped, by the prices of the lines, surcharges among them; by the items where all of it is free.
pub(super) fn shipping_split(catalogue: &Catalogue, resolved: &Resolved<'_>, lines: &[QuoteLine]) -> Split {
    let is_physical = |id| catalogue.item(id).is_some_and(|item| item.kind == ItemKind::Physical);
    let is_shipped = |line: &&QuoteLine| {
        if let LineKind::Surcharge { value, .. } = line.kind {
            return resolved.surcharges.iter().any(|s| s.value.id == value && is_physical(s.value.item));
        }
        let sold = resolved.sold.iter().position(|thing| match (thing, line.kind) {
            (Sold::Reward(reward), LineKind::Reward { reward: id }) => reward.id == id,
            (Sold::AddOn(addon, _), LineKind::AddOn { addon: id }) => addon.id == id,
            _ => false,
        });
        sold.is_some_and(|sold| resolved.is_shipped(catalogue, sold))
    };
    let price_of = |part: &TaxPart| match catalogue.tax_mode {
        TaxMode::Inclusive => part.gross,
        TaxMode::Exclusive => part.net,
    };
    let parts = lines.iter().filter(is_shipped).flat_map(|line| &line.taxes);
    let weigh = |part: &TaxPart| -> (TaxClass, u64) {
        (part.class, u64::try_from(price_of(part).minor).unwrap_or(0)) // never below zero
    };
    let by_price = combined(parts.map(weigh));
    if !by_price.is_empty() {
        return by_price;
    }
    split_by_items(catalogue, resolved.pieces.iter().filter(|piece| is_physical(piece.item)))
}
