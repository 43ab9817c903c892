//! What of every line is taxed alike, and in which parcel it is.

use campaigns::model::{Catalogue, Item, ItemKind, PlatformTax, TaxClass, TaxSetup};
use kernel::ids::kinds;
use kernel::{Decimal, Id, Money, MoneyError, Rounding};

use super::super::choices::QuoteInput;
use super::super::resolve::{Resolved, Surcharge};
use super::super::result::{LineKind, QuoteLine};
use super::super::shipping::Sent;

/// A part of a line.
#[derive(Debug, Clone)]
pub(super) struct Part<'a> {
    /// Place of its line.
    pub(super) line: usize,
    pub(super) class: TaxClass,
    pub(super) kind: ItemKind,
    /// Place of its parcel; none for downloads.
    pub(super) parcel: Option<usize>,
    pub(super) quantity: u64,
    pub(super) amount: Money,
    pub(super) hs_code: Option<&'a str>,
    /// What one piece costs with what its options cost more, before the platform's money divides anything.
    pub(super) piece_value: Option<Money>,
    /// Its tax was collected by the platform.
    pub(super) is_settled: bool,
    /// What a person calls it: the SKU of its item; empty for a service.
    pub(super) name: &'a str,
    item: Option<Id<kinds::Item>>,
    /// What its share of the line's price goes by: its value, and its number where nothing has a value.
    weight: u64,
    pieces: u64,
}

/// How far the platform's money reaches, where the platform taxed what it sold: what it handed over, and what it still
/// collects with its tax.
pub(super) struct Handled(i64);

impl Handled {
    pub(super) fn of(input: &QuoteInput<'_>, setup: &TaxSetup) -> Self {
        match setup.platform_tax {
            PlatformTax::NotCollected => Self(0),
            PlatformTax::Collected => {
                Self(input.credit.minor.max(0).saturating_add(input.platform_due.minor.max(0)))
            }
        }
    }

    /// As much of an amount as is left.
    pub(super) fn take(&mut self, of: Money) -> Money {
        let taken = self.0.min(of.minor).max(0);
        self.0 = self.0.saturating_sub(taken);
        Money::new(taken, of.currency)
    }
}

/// Every line's parts, in the order of the lines.
pub(super) fn of_lines<'a>(
    catalogue: &'a Catalogue,
    resolved: &Resolved<'a>,
    lines: &[QuoteLine],
    (parcels, by_item): (&[Sent], bool),
) -> Vec<Part<'a>> {
    let place = Packing { catalogue, parcels, by_item };
    let mut parts = Vec::with_capacity(lines.len() * 2);
    let mut sold = None; // a surcharge stands behind the thing sold that it belongs to
    let mut began = 0; // the first part of that thing
    for (n, line) in lines.iter().enumerate() {
        let own = if let LineKind::Surcharge { value, .. } = line.kind {
            let of_value = |s: &&Surcharge<'a>| Some(s.sold) == sold && s.value.id == value;
            place.of_surcharge(resolved, resolved.surcharges.iter().find(of_value))
        } else {
            let this = sold.map_or(0, |last: usize| last.saturating_add(1));
            sold = Some(this);
            value_pieces(parts.get_mut(began..).unwrap_or_default()); // never beyond its end
            began = parts.len();
            place.of_sold(resolved, this)
        };
        parts.extend(shared(own, n, line));
    }
    value_pieces(parts.get_mut(began..).unwrap_or_default());
    parts
}

/// What one piece of each item of a thing sold costs: its shares of the line and of what its options cost more. Limits of a
/// single piece (Norway, New Zealand, Singapore) ask for that, whatever parts an item is told in.
fn value_pieces(parts: &mut [Part<'_>]) {
    let of_item: Vec<_> = parts.iter().map(|part| (part.item, part.quantity, part.amount)).collect();
    for part in parts.iter_mut().filter(|part| part.item.is_some()) {
        let own = || of_item.iter().filter(|(item, ..)| *item == part.item);
        let pieces = own().map(|(_, quantity, _)| *quantity).max().unwrap_or(0);
        let amounts = own().map(|(.., amount)| *amount);
        let Ok(all) = Money::sum(part.amount.currency, amounts) else { continue };
        part.piece_value = all.divided(Decimal::from(pieces.max(1)), Rounding::HalfUp).ok(); // at least 1
    }
}

/// Divides the amount of a line between its parts, by value; by number where nothing has a value.
fn shared<'a>(mut own: Vec<Part<'a>>, line: usize, of: &QuoteLine) -> Vec<Part<'a>> {
    if own.iter().all(|part| part.pieces == 0) {
        own.push(Part::service(of)); // nothing is handed over: a service, such as a name in the credits
    }
    own.sort_by_key(|part| (part.class, part.kind as u8, part.parcel));
    let is_valued = own.iter().any(|part| part.weight > 0);
    let weights: Vec<u64> =
        own.iter().map(|part| if is_valued { part.weight } else { part.pieces }).collect();
    for (part, share) in own.iter_mut().zip(of.amount.allocate(&weights)) {
        part.line = line;
        part.amount = share;
    }
    own
}

impl<'a> Part<'a> {
    fn of_item(item: &'a Item, class: TaxClass, quantity: u64) -> Self {
        Self {
            line: 0,
            class,
            kind: item.kind,
            parcel: None,
            quantity,
            amount: Money::zero(kernel::Currency::EUR), // its share is written when all shares are known
            hs_code: item.hs_code.as_deref().filter(|code| is_whole(code)),
            piece_value: None,
            is_settled: false,
            name: &item.sku,
            item: Some(item.id),
            weight: u64::try_from(item.declared_value_minor).unwrap_or(0).saturating_mul(quantity),
            pieces: quantity,
        }
    }

    fn service(of: &QuoteLine) -> Self {
        Self {
            line: 0,
            class: of.taxes.first().map_or(TaxClass::Standard, |part| part.class),
            kind: ItemKind::Digital,
            parcel: None,
            quantity: u64::from(of.quantity),
            amount: of.amount,
            hs_code: None,
            piece_value: None,
            is_settled: false,
            name: "",
            item: None,
            weight: 1,
            pieces: 1,
        }
    }

    fn is_one_with(&self, other: &Self, by_item: bool) -> bool {
        (self.class, self.kind, self.parcel) == (other.class, other.kind, other.parcel)
            && (!by_item || self.item == other.item)
    }
}

/// Six, eight or ten digits: a part of a number tells nothing.
fn is_whole(code: &str) -> bool {
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    matches!(digits, 6 | 8 | 10) && code.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b' '))
}

/// Which item is in which parcel.
struct Packing<'a, 'p> {
    catalogue: &'a Catalogue,
    parcels: &'p [Sent],
    by_item: bool,
}

impl<'a> Packing<'a, '_> {
    /// A thing sold: its items. With a class of its own it is one supply of that class, and of goods if any are in it.
    fn of_sold(&self, resolved: &Resolved<'a>, sold: usize) -> Vec<Part<'a>> {
        let own_class = resolved.sold.get(sold).and_then(super::super::resolve::Sold::tax_class);
        let has_goods = own_class.is_some() && resolved.is_shipped(self.catalogue, sold);
        let mut parts: Vec<Part<'a>> = Vec::new();
        for piece in resolved.pieces.iter().filter(|piece| piece.sold == sold && piece.quantity > 0) {
            let Some(item) = self.catalogue.item(piece.item) else { continue };
            if has_goods && item.kind == ItemKind::Digital {
                continue;
            }
            let mut part = Part::of_item(item, own_class.unwrap_or(item.tax_class), piece.quantity);
            if piece.is_gift {
                (part.weight, part.pieces) = (0, 0); // no part of the price is for it
            }
            self.add(&mut parts, part);
        }
        parts
    }

    /// What a value of an option costs more belongs to the item it chose.
    fn of_surcharge(&self, resolved: &Resolved<'a>, surcharge: Option<&Surcharge<'a>>) -> Vec<Part<'a>> {
        let found = surcharge.and_then(|s| Some((s, self.catalogue.item(s.value.item)?)));
        let Some((surcharge, item)) = found else { return Vec::new() };
        let own = resolved.sold.get(surcharge.sold).and_then(super::super::resolve::Sold::tax_class);
        let class = own.unwrap_or(item.tax_class);
        let mut parts = Vec::with_capacity(1);
        self.add(&mut parts, Part::of_item(item, class, u64::from(surcharge.quantity)));
        parts
    }

    fn add(&self, parts: &mut Vec<Part<'a>>, mut part: Part<'a>) {
        if part.kind == ItemKind::Physical {
            let holds = |parcel: &Sent| part.item.is_some_and(|item| parcel.items.contains(&item));
            part.parcel = Some(if self.parcels.len() > 1 {
                self.parcels.iter().position(holds).unwrap_or(0) // all that is shipped is in one
            } else {
                0
            });
        }
        match parts.iter_mut().find(|own| own.is_one_with(&part, self.by_item)) {
            Some(own) => {
                own.quantity = own.quantity.saturating_add(part.quantity);
                own.pieces = own.pieces.saturating_add(part.pieces);
                own.weight = own.weight.saturating_add(part.weight);
            }
            None => parts.push(part),
        }
    }
}

/// Marks what the platform taxed. Where its credit ends within a part, that part becomes two.
pub(super) fn hand_to_platform(parts: &mut Vec<Part<'_>>, handled: &mut Handled) -> Result<(), MoneyError> {
    if handled.0 == 0 {
        return Ok(());
    }
    let mut all = Vec::with_capacity(parts.len() + 1);
    for mut part in parts.drain(..) {
        let taken = handled.take(part.amount);
        let rest = part.amount.checked_sub(taken)?;
        if taken.is_positive() {
            all.push(Part { amount: taken, is_settled: true, ..part.clone() });
        }
        if rest.is_positive() || taken.is_zero() {
            part.amount = rest;
            all.push(part);
        }
    }
    *parts = all;
    Ok(())
}
