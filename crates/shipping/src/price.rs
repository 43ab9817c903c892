//! From an order to its parcels, from parcels to their price.

use jiff::civil::Date;
use kernel::Id;
use kernel::ids::kinds;

use crate::counted::{Counted, count};
use crate::extras::{duties, surcharges};
use crate::goods::{Load, Piece};
use crate::outcome::{Certainty, Parcel, Part, PartKind, Reason, Refusal, Shipping};
use crate::place::{Destination, Place, best_fit};
use crate::postal::compared;
use crate::table::{Charge, Goods, PickUp, Rate, Table, Wave, Zone};
use crate::warehouse::serving;

/// Everything a shipping price depends on, besides the table.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// What is shipped; downloads are no part of it.
    pub pieces: &'a [Piece<'a>],
    /// Where to.
    pub destination: Destination<'a>,
    /// Fetched there instead.
    pub pick_up: Option<Id<kinds::PickUp>>,
    /// The day, for duties and last days.
    pub day: Date,
}

/// What it costs to send an order. Nothing to send costs nothing and needs no zone.
///
/// # Errors
/// The first reason why there is no price.
pub fn price(table: &Table, order: &Order<'_>) -> Result<Shipping, Refusal> {
    if order.pieces.iter().all(|piece| piece.quantity == 0) {
        return Ok(Shipping::default());
    }
    if let Some(id) = order.pick_up {
        return fetched(table, order, id);
    }
    let code = compared(order.destination.country, order.destination.postal_code);
    let destination = Destination { postal_code: &code, ..order.destination };
    let order = &Order { destination, ..*order };
    let (zone, place) =
        zone_of(table, &order.destination).ok_or(Refusal::NoZone { country: order.destination.country })?;
    let mut shipping = Shipping { certainty: certainty(table, order), ..Shipping::default() };
    let mut left = zone.cap_minor;
    for group in groups(table, zone, order) {
        let parcel = Parcels { table, order, zone, place }.parcel(group, &mut left)?;
        let sum = match parcel.charge {
            Charge::Now => &mut shipping.now_minor,
            Charge::Later => &mut shipping.later_minor,
        };
        *sum = sum.checked_add(parcel.minor).ok_or(Refusal::Overflow)?;
        shipping.parcels.push(parcel);
    }
    Ok(shipping)
}

/// The zone that reaches a destination, and its place that does.
pub fn zone_of<'t>(table: &'t Table, destination: &Destination<'_>) -> Option<(&'t Zone, &'t Place)> {
    let code = compared(destination.country, destination.postal_code); // once, not at each place
    let destination = Destination { postal_code: &code, ..*destination };
    let mut best: Option<(u16, &Zone, &Place)> = None;
    for zone in &table.zones {
        let Some((fit, place)) = best_fit(&zone.places, &destination) else { continue };
        if fit > best.map_or(0, |(found, ..)| found) {
            best = Some((fit, zone, place));
        }
    }
    best.map(|(_, zone, place)| (zone, place))
}

/// Without a postal code or region, finer places of the country may still hold.
fn certainty(table: &Table, order: &Order<'_>) -> Certainty {
    let destination = &order.destination;
    let places = table.zones.iter().flat_map(|zone| &zone.places);
    let of_extras = table.surcharges.iter().flat_map(|surcharge| &surcharge.places);
    let of_warehouses = table.warehouses.iter().flat_map(|warehouse| &warehouse.serves);
    let may_hold = |place: &Place| match place {
        Place::Region(country, _) => *country == destination.country && destination.region.is_none(),
        Place::Postal(country, _) => {
            *country == destination.country && destination.postal_code.trim().is_empty()
        }
        Place::Anywhere | Place::Country(_) => false,
    };
    if places.chain(of_extras).chain(of_warehouses).any(may_hold) {
        Certainty::Estimate
    } else {
        Certainty::Certain
    }
}

fn fetched(table: &Table, order: &Order<'_>, id: Id<kinds::PickUp>) -> Result<Shipping, Refusal> {
    let is_open = |place: &&PickUp| place.id == id && place.is_open(order.day);
    let place = table.pick_ups.iter().find(is_open).ok_or(Refusal::NoPickUp)?;
    let is_elsewhere = |piece: &&Piece<'_>| piece.quantity > 0 && !place.hands_over(piece.item);
    if let Some(piece) = order.pieces.iter().find(is_elsewhere) {
        return Err(Refusal::NotAtPickUp { place: place.name.clone(), item: piece.item });
    }
    let minor = place.price_minor;
    let reasons = vec![Reason::OrderPrice { minor }];
    let kind = PartKind::PickUp { pick_up: id };
    let parcel = Parcel {
        wave: None,
        warehouse: None,
        charge: Charge::Now,
        zone: None,
        load: Load::of(order.pieces),
        pieces: (0..order.pieces.len()).collect(),
        parts: vec![Part { kind, name: place.name.clone(), minor, reasons }],
        minor,
    };
    Ok(Shipping { now_minor: minor, parcels: vec![parcel], ..Shipping::default() })
}

/// What leaves together.
struct Group<'t> {
    wave: Option<&'t Wave>,
    warehouse: Option<Id<kinds::Warehouse>>,
    /// Places of the pieces in the order's list.
    pieces: Vec<usize>,
}

/// Pieces by wave and warehouse; first what is in no wave, then the waves in their order.
fn groups<'t>(table: &'t Table, zone: &Zone, order: &Order<'_>) -> Vec<Group<'t>> {
    let mut groups: Vec<(Option<usize>, Group<'t>)> = Vec::new();
    for (at, piece) in order.pieces.iter().enumerate().filter(|(_, piece)| piece.quantity > 0) {
        let nth = table.waves.iter().position(|wave| wave.items.contains(&piece.item));
        let warehouse = warehouse_of(table, zone, (&order.destination, piece));
        let together = groups.iter_mut().find(|(own, group)| *own == nth && group.warehouse == warehouse);
        if let Some((_, group)) = together {
            group.pieces.push(at);
        } else {
            let wave = nth.and_then(|nth| table.waves.get(nth));
            groups.push((nth, Group { wave, warehouse, pieces: vec![at] }));
        }
    }
    groups.sort_by_key(|(nth, _)| *nth); // of one wave by their first pieces
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The zone's preferred warehouse among those that keep the item, else the one of these that serves the destination, else
/// the first that keeps it.
fn warehouse_of(
    table: &Table,
    zone: &Zone,
    (destination, piece): (&Destination<'_>, &Piece<'_>),
) -> Option<Id<kinds::Warehouse>> {
    let keeps = |id| piece.kept_in.is_empty() || piece.kept_in.contains(&id);
    let preferred = zone.warehouses.iter().copied().find(|id| keeps(*id));
    let serves = || serving(&table.warehouses, destination, keeps).map(|warehouse| warehouse.id);
    preferred.or_else(serves).or_else(|| piece.kept_in.first().copied())
}

/// What all parcels of an order share.
struct Parcels<'a> {
    table: &'a Table,
    order: &'a Order<'a>,
    zone: &'a Zone,
    place: &'a Place,
}

impl Parcels<'_> {
    /// `left`: what the zone's cap still lets an order cost.
    fn parcel(&self, group: Group<'_>, left: &mut Option<i64>) -> Result<Parcel, Refusal> {
        let pieces: Vec<&Piece<'_>> =
            group.pieces.iter().filter_map(|at| self.order.pieces.get(*at)).collect();
        let load = Load::of(pieces.iter().copied());
        let mut parts = self.rates(&group, &pieces)?;
        if let (Some(wave), Some(part)) = (group.wave.filter(|wave| wave.is_to_open()), parts.first_mut()) {
            part.reasons.push(Reason::PaidLater { wave: wave.name.clone() });
        }
        let carriage = sum(&parts)?;
        if let Some(left) = left {
            let over = carriage.saturating_sub(*left).max(0);
            *left = left.saturating_sub(carriage).max(0);
            if over > 0 {
                let cap = Reason::Cap { minor: self.zone.cap_minor.unwrap_or(0) }; // there is one
                let name = self.zone.name.clone();
                parts.push(Part { kind: PartKind::ZoneCap, name, minor: -over, reasons: vec![cap] });
            }
        }
        let carriage = sum(&parts)?;
        parts.extend(surcharges(self.table, &self.order.destination, &pieces, (&load, carriage))?);
        parts.extend(duties(self.table, self.order, &pieces)?);
        Ok(Parcel {
            wave: group.wave.map(|wave| wave.id),
            warehouse: group.warehouse,
            charge: group.wave.map_or(Charge::Now, Wave::charged),
            zone: Some(self.zone.id),
            load,
            minor: sum(&parts)?,
            pieces: group.pieces,
            parts,
        })
    }

    /// A part for each rate that prices some of the pieces, in the order of the table.
    fn rates(&self, group: &Group<'_>, pieces: &[&Piece<'_>]) -> Result<Vec<Part>, Refusal> {
        let mut priced: Vec<(&Rate, Vec<&Piece<'_>>)> = Vec::new();
        for piece in pieces {
            let Some(rate) = rate_for(self.table, self.zone, group, piece.item) else {
                return Err(Refusal::NoRate { zone: self.zone.name.clone(), item: piece.item });
            };
            match priced.iter_mut().find(|(known, _)| known.id == rate.id) {
                Some((_, together)) => together.push(piece),
                None => priced.push((rate, vec![piece])),
            }
        }
        let place_in_table = |id| self.table.rates.iter().position(|rate| rate.id == id);
        priced.sort_by_key(|(rate, _)| place_in_table(rate.id));
        priced.into_iter().map(|(rate, together)| self.part(rate, &together)).collect()
    }

    fn part(&self, rate: &Rate, pieces: &[&Piece<'_>]) -> Result<Part, Refusal> {
        let load = Load::of(pieces.iter().copied());
        let (mut minor, counted): Counted = count(&rate.price, &load, &self.zone.name)?;
        let mut reasons = vec![Reason::Zone { zone: self.zone.name.clone(), place: self.place.to_string() }];
        reasons.extend(counted);
        if let Some(cap) = rate.cap_minor.filter(|cap| minor > *cap) {
            minor = cap;
            reasons.push(Reason::Cap { minor: cap });
        }
        let goods = Load::of(self.order.pieces).price_minor;
        if let Some(from_minor) = rate.free_from_minor.filter(|from| goods >= *from) {
            minor = 0;
            reasons.push(Reason::Free { from_minor });
        }
        let kind = PartKind::Rate { rate: rate.id };
        Ok(Part { kind, name: rate.name.clone(), minor, reasons })
    }
}

/// The rate for an item: one that names it before one for everything; one that names wave and warehouse before
/// one that holds for any; then the earlier one.
fn rate_for<'t>(table: &'t Table, zone: &Zone, group: &Group<'_>, item: Id<kinds::Item>) -> Option<&'t Rate> {
    let wave = group.wave.map(|wave| wave.id);
    let holds = |rate: &&Rate| {
        rate.zone == zone.id
            && rate.warehouse.is_none_or(|own| Some(own) == group.warehouse)
            && rate.wave.is_none_or(|own| Some(own) == wave)
            && (rate.goods == Goods::Everything || rate.goods.names(item))
    };
    // The first of equal ones: `rev`, because `max_by_key` answers the last.
    table.rates.iter().rev().filter(holds).max_by_key(|rate| {
        (rate.goods.names(item), u8::from(rate.warehouse.is_some()) + u8::from(rate.wave.is_some()))
    })
}

fn sum(parts: &[Part]) -> Result<i64, Refusal> {
    parts.iter().try_fold(0_i64, |sum, part| sum.checked_add(part.minor)).ok_or(Refusal::Overflow)
}
