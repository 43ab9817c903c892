//! Tax by the law's tables: each parcel is a consignment of its own, downloads are one more.
//!
//! ```text
//! lines ── parts by class, parcel (and item, over a border) ──▶ consignments ── taxes::assess ──▶ back into lines
//! ```
//!
//! - Goods and downloads of a line are parts of their own; a thing with a class of its own is one supply of goods.
//! - Over the border of a tax area every item is a part, because limits and customs charges go by items; else one part
//!   for each class of a line, so that tax is rounded once for it.
//! - What the platform taxed is what its credit reaches: the reward first, then what else was chosen, then shipping.
//! - What is picked up is sold where it is handed over.

mod consign;
mod parts;
mod told;

use campaigns::model::TaxSetup;
use kernel::{Money, MoneyError};
use taxes::{RateTable, Warning};

use super::choices::{Destination, QuoteInput};
use super::problem::QuoteProblem;
use super::resolve::Resolved;
use super::result::{CustomsCharge, QuoteLine, Shipping};
use super::shipping::{Sending, Sent};
use super::tax;
use parts::Part;
pub(super) use told::add;

/// The tables that hold for a catalogue.
#[derive(Clone, Copy)]
pub(super) struct Tables<'a> {
    pub(super) setup: &'a TaxSetup,
    pub(super) rates: &'a RateTable,
}

/// What is due on the whole.
pub(super) struct Assessed {
    pub(super) lines: Vec<QuoteLine>,
    pub(super) shipping: Shipping,
    pub(super) customs: Vec<CustomsCharge>,
    pub(super) at_border: Option<Money>,
    pub(super) warnings: Vec<Warning>,
}

/// Where goods change hands, and where the backer is. `None`: nobody knows yet.
#[derive(Clone, Copy)]
pub(super) struct Places<'a> {
    pub(super) of_parcels: Option<&'a Destination>,
    pub(super) elsewhere: Option<&'a Destination>,
}

/// Taxes lines that know no tax yet, and their shipping. What stands in the way is noted, and counts as untaxed.
pub(super) fn assess(
    input: &QuoteInput<'_>,
    resolved: &Resolved<'_>,
    (lines, sending): (Vec<QuoteLine>, Sending),
    (tables, places): (Tables<'_>, Places<'_>),
    missing: &mut Vec<QuoteProblem>,
) -> Result<Assessed, MoneyError> {
    let of_shipping: Money = sending.shipping.amount;
    let parcels = if sending.parcels.is_empty() { vec![unpriced(input, places)] } else { sending.parcels };
    let by_item = consign::crosses_a_border(input, places.of_parcels, &parcels);
    let mut parts = parts::of_lines(input.catalogue, resolved, &lines, (&parcels, by_item));
    let mut handled = parts::Handled::of(input, tables.setup);
    parts::hand_to_platform(&mut parts, &mut handled)?;
    let mut to_fill = Assessed {
        lines: lines.into_iter().map(untaxed).collect(),
        shipping: sending.shipping,
        customs: Vec::new(),
        at_border: None,
        warnings: Vec::new(),
    };
    for (n, parcel) in parcels.iter().enumerate() {
        let of_parcel: Vec<&Part<'_>> = parts.iter().filter(|part| part.parcel == Some(n)).collect();
        let own = handled.take(parcel.now);
        let due = parcel.now.checked_sub(own)?;
        let duty = Money::new(parcel.duty.minor.min(due.minor), due.currency);
        let consignment = consign::parcel(input, (tables.setup, places), (parcel, &of_parcel), (due, duty));
        let ways = told::fill(&mut to_fill, (&of_parcel, consignment), tables, missing)?;
        told::settled_shipping(&mut to_fill.shipping, own, ways)?;
    }
    let downloads: Vec<&Part<'_>> = parts.iter().filter(|part| part.parcel.is_none()).collect();
    let consignment = consign::downloads(input, (tables.setup, places), &downloads);
    told::fill(&mut to_fill, (&downloads, consignment), tables, missing)?;
    sum_up(to_fill, of_shipping)
}

/// Taxes the shipping of a wave whose goods were taxed with what was agreed to: of the parcels, those of which something is
/// paid now. Lines are as agreed, and what is found about them is left out.
pub(super) fn tax_wave(
    input: &QuoteInput<'_>,
    resolved: &Resolved<'_>,
    ((lines, agreed), parcels): ((&[QuoteLine], &Shipping), Vec<Sent>),
    tables: Tables<'_>,
    missing: &mut Vec<QuoteProblem>,
) -> Result<Assessed, MoneyError> {
    let places = Places { of_parcels: input.destination, elsewhere: input.destination };
    let by_item = consign::crosses_a_border(input, places.of_parcels, &parcels);
    let mut parts = parts::of_lines(input.catalogue, resolved, lines, (&parcels, by_item));
    let mut handled = parts::Handled::of(input, tables.setup);
    parts::hand_to_platform(&mut parts, &mut handled)?;
    let empty = || Assessed {
        lines: Vec::new(),
        shipping: Shipping { taxes: Vec::new(), ..agreed.clone() },
        customs: Vec::new(),
        at_border: None,
        warnings: Vec::new(),
    };
    let (mut filled, mut without) = (empty(), empty());
    let zero = Money::zero(input.catalogue.currency);
    for (n, parcel) in parcels.iter().enumerate().filter(|(_, parcel)| parcel.now.is_positive()) {
        let of_parcel: Vec<&Part<'_>> = parts.iter().filter(|part| part.parcel == Some(n)).collect();
        let own = handled.take(parcel.now);
        let due = parcel.now.checked_sub(own)?;
        let duty = Money::new(parcel.duty.minor.min(due.minor), due.currency);
        let asked = |amounts| consign::parcel(input, (tables.setup, places), (parcel, &of_parcel), amounts);
        let ways = told::fill(&mut filled, (&of_parcel, asked((due, duty))), tables, missing)?;
        told::fill(&mut without, (&of_parcel, asked((zero, zero))), tables, missing)?;
        told::settled_shipping(&mut filled.shipping, own, ways)?;
    }
    let (with, before) = (filled.at_border.unwrap_or(zero), without.at_border.unwrap_or(zero));
    filled.at_border = Some(with.checked_sub(before)?);
    Ok(filled)
}

/// One parcel of everything, where there is no price or nobody knows where it goes.
fn unpriced(input: &QuoteInput<'_>, places: Places<'_>) -> Sent {
    let from = places.of_parcels.and_then(|to| input.catalogue.shipping.serving(&to.for_shipping()));
    let warehouse = from.map(|warehouse| warehouse.id);
    let zero = Money::zero(input.catalogue.currency);
    Sent { items: Vec::new(), warehouse, now: zero, duty: zero }
}

fn untaxed(line: QuoteLine) -> QuoteLine {
    QuoteLine { taxes: Vec::new(), ..line }
}

/// Sums of every line and of shipping; what could not be taxed is told as not known.
fn sum_up(mut filled: Assessed, of_shipping: Money) -> Result<Assessed, MoneyError> {
    let zero = Money::new(0, of_shipping.currency);
    for line in &mut filled.lines {
        if line.taxes.is_empty() {
            line.taxes.push(told::not_known(line.amount));
        }
        (line.net, line.tax, line.gross) = tax::sum(&line.taxes, zero)?;
    }
    if filled.shipping.taxes.is_empty() && of_shipping.is_positive() {
        filled.shipping.taxes.push(told::not_known(of_shipping));
    }
    let (net, tax, gross) = tax::sum(&filled.shipping.taxes, zero)?;
    (filled.shipping.net, filled.shipping.tax, filled.shipping.gross) = (net, tax, gross);
    filled.warnings.sort();
    filled.warnings.dedup();
    Ok(filled)
}
