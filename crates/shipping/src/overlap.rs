//! Places that nobody could tell apart, found in one walk over the sorted codes: a table may hold many thousands.

use std::cmp::Reverse;
use std::collections::HashMap;

use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;

use crate::check::TableProblem;
use crate::place::Place;
use crate::postal::{Ends, PostalPattern};
use crate::table::Table;

/// A place and the zone it is in.
type Placed<'t> = (&'t Place, Id<kinds::Zone>);

/// Places of a table's zones that reach the same destinations equally well, by the order of the later one. None exactly
/// where no two places overlap; of many that do, each is told beside one other.
pub fn overlaps(table: &Table) -> Vec<TableProblem> {
    let placed: Vec<Placed<'_>> =
        table.zones.iter().flat_map(|zone| zone.places.iter().map(|place| (place, zone.id))).collect();
    let mut clashes = postal(&placed);
    // Any other place is equal or not at all alike.
    let mut plain: HashMap<&Place, usize> = HashMap::new();
    for (at, (place, _)) in placed.iter().enumerate() {
        if !matches!(place, Place::Postal(..)) {
            let first = *plain.entry(place).or_insert(at);
            if first != at {
                clashes.push((first, at));
            }
        }
    }
    clashes.sort_unstable_by_key(|(first, second)| (*second, *first));
    let problem = |(first, second): (usize, usize)| {
        let ((first, zone), (second, other)) = (placed.get(first)?, placed.get(second)?);
        Some(TableProblem::PlacesOverlap {
            first: (*first).clone(),
            zone: *zone,
            second: (*second).clone(),
            other: *other,
        })
    };
    clashes.into_iter().filter_map(problem).collect()
}

/// A pattern on the walk.
struct Span<'t> {
    country: CountryCode,
    ends: Ends,
    at: usize,
    pattern: &'t PostalPattern,
}

/// Pairs of postal places that overlap, the one that stands earlier first. Patterns may lie within each other, so that
/// those around a code form a chain; each is compared with the innermost alone, because the fixed characters of a chain
/// never become fewer inwards.
fn postal(placed: &[Placed<'_>]) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    for (at, (place, _)) in placed.iter().enumerate() {
        if let Place::Postal(country, pattern) = place {
            spans.push(Span { country: *country, ends: pattern.ends(), at, pattern });
        }
    }
    spans.sort_unstable_by_key(|span| (span.country, span.ends.0, Reverse(span.ends.1), span.at));
    let mut clashes = Vec::new();
    let mut around: Vec<&Span<'_>> = Vec::new();
    for span in &spans {
        while around.last().is_some_and(|top| top.country != span.country || top.ends.1 < span.ends.0) {
            around.pop();
        }
        match around.last() {
            Some(top) if top.pattern.overlaps(span.pattern) => {
                clashes.push((top.at.min(span.at), top.at.max(span.at)));
            }
            _ => around.push(span),
        }
    }
    clashes
}
