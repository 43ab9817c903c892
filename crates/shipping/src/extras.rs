//! Surcharges and duties of a parcel.

use std::collections::BTreeSet;

use crate::counted::{percent_of, times};
use crate::goods::{Load, Piece};
use crate::outcome::{Part, PartKind, Reason, Refusal};
use crate::place::{Destination, Place};
use crate::price::Order;
use crate::table::{Addition, Duty, DutyBasis, Occasion, Surcharge, Table};

/// Surcharges that are due on a parcel. `of`: its sums, and what its rates come to, minor units.
pub(crate) fn surcharges(
    table: &Table,
    destination: &Destination<'_>,
    pieces: &[&Piece<'_>],
    of: (&Load, i64),
) -> Result<Vec<Part>, Refusal> {
    let mut parts = Vec::new();
    for surcharge in &table.surcharges {
        let about = about(surcharge, pieces, of.0);
        if about == 0 || !reaches(&surcharge.places, destination) {
            continue;
        }
        let (minor, mut reasons) = match surcharge.addition {
            Addition::Parcel(minor) => (minor, vec![Reason::OrderPrice { minor }]),
            Addition::Piece(each_minor) => {
                (times(each_minor, about)?, vec![Reason::ForPieces { pieces: about, each_minor }])
            }
            Addition::Percent(percent) => {
                (percent_of(percent, of.1)?, vec![Reason::Share { percent, of_minor: of.1 }])
            }
        };
        if let Occasion::Handling(care) = surcharge.occasion {
            reasons.push(Reason::Care { care });
        }
        let kind = PartKind::Surcharge { surcharge: surcharge.id };
        parts.push(Part { kind, name: surcharge.name.clone(), minor, reasons });
    }
    Ok(parts)
}

/// How many pieces a surcharge is about; 0: it is not due.
fn about(surcharge: &Surcharge, pieces: &[&Piece<'_>], load: &Load) -> u64 {
    let of = |is_meant: &dyn Fn(&Piece<'_>) -> bool| {
        pieces.iter().filter(|piece| is_meant(piece)).map(|piece| piece.quantity).sum()
    };
    match &surcharge.occasion {
        Occasion::Always => load.pieces,
        Occasion::Items(items) => of(&|piece| items.contains(&piece.item)),
        Occasion::Handling(care) => of(&|piece| piece.handling.contains(care)),
        Occasion::HeavierThan(grams) if load.weight_grams > *grams => load.pieces,
        Occasion::HeavierThan(_) => 0,
    }
}

fn reaches(places: &[Place], destination: &Destination<'_>) -> bool {
    places.is_empty() || places.iter().any(|place| place.fit(destination) > 0)
}

/// Duties that hold on the day for a parcel.
pub(crate) fn duties(table: &Table, order: &Order<'_>, pieces: &[&Piece<'_>]) -> Result<Vec<Part>, Refusal> {
    let mut parts = Vec::new();
    let holding = table.duties.iter().filter(|duty| duty.holds_on(order.day));
    for duty in holding.filter(|duty| reaches(&duty.places, &order.destination)) {
        let meant: Vec<&Piece<'_>> =
            pieces.iter().copied().filter(|piece| is_dutiable(duty, piece)).collect();
        if meant.is_empty() {
            continue;
        }
        let (minor, reason) = amount(duty, &meant)?;
        let since = Reason::Since { valid_from: duty.valid_from, source: duty.source.clone() };
        let kind = PartKind::Duty { duty: duty.id };
        parts.push(Part { kind, name: duty.name.clone(), minor, reasons: vec![reason, since] });
    }
    Ok(parts)
}

fn is_dutiable(duty: &Duty, piece: &Piece<'_>) -> bool {
    let has_code = duty.hs_prefix.is_empty()
        || piece.hs_code.is_some_and(|code| code.starts_with(duty.hs_prefix.as_str()));
    has_code && duty.origin.is_none_or(|origin| piece.origin == Some(origin))
}

fn amount(duty: &Duty, pieces: &[&Piece<'_>]) -> Result<(i64, Reason), Refusal> {
    match duty.basis {
        DutyBasis::Percent(percent) => {
            let mut of_minor = 0_i64;
            for piece in pieces {
                let value = times(piece.declared_value_minor, piece.quantity)?;
                of_minor = of_minor.checked_add(value).ok_or(Refusal::Overflow)?;
            }
            Ok((percent_of(percent, of_minor)?, Reason::Share { percent, of_minor }))
        }
        DutyBasis::Piece(each_minor) => {
            let pieces = pieces.iter().map(|piece| piece.quantity).sum();
            Ok((times(each_minor, pieces)?, Reason::ForPieces { pieces, each_minor }))
        }
        DutyBasis::Code(each_minor) => {
            // Goods without a number are declared under one that somebody will have to find: one line.
            let heading = |piece: &&Piece<'_>| {
                piece.hs_code.and_then(|code| code.get(..6)).unwrap_or_default().to_owned()
            };
            let codes = pieces.iter().map(heading).collect::<BTreeSet<_>>().len();
            let codes = u64::try_from(codes).unwrap_or(u64::MAX);
            Ok((times(each_minor, codes)?, Reason::Codes { codes, each_minor }))
        }
    }
}
