//! What is wrong with a table as a whole, at the column or the field where it is mended.

use shipping::{Table, TableProblem};

use super::cells::Wrong;
use crate::problem::FieldProblem;

/// A problem of a table as one of a field. Also what a form says of it.
pub(crate) fn as_field(problem: &TableProblem, table: &Table) -> Wrong {
    let name = |id| table.zones.iter().find(|zone| zone.id == id).map_or("", |zone| zone.name.as_str());
    match problem {
        TableProblem::ZoneWithoutPlace(_) => ("places", FieldProblem::NoneGiven),
        TableProblem::PlacesOverlap { first, zone, second, .. } => {
            let same = first.to_string() == second.to_string();
            let place = if same { second.to_string() } else { format!("{second} ({first})") };
            ("places", FieldProblem::PlaceInAnotherZone { place, zone: name(*zone).to_owned() })
        }
        TableProblem::ZoneWithoutRate(_) => ("", FieldProblem::ZoneWithoutPrice),
        TableProblem::RateWithoutZone(_) => ("zone", FieldProblem::UnknownZone),
        TableProblem::RateWithoutGoods(_) => ("items", FieldProblem::NoneGiven),
        TableProblem::RatesOverlap { .. } => ("items", FieldProblem::PricedTwice),
        TableProblem::NegativePrice(_) | TableProblem::PickUpPrice(_) => ("price", FieldProblem::Negative),
        TableProblem::StepsDoNotRise(_) => ("steps", FieldProblem::StepsDoNotRise),
        TableProblem::EachOfNothing(_) => {
            ("beyond", FieldProblem::NotANumber { minimum: 1, maximum: i64::MAX })
        }
        TableProblem::NotAPercentage(_) => ("percent", FieldProblem::NotAPercentage),
        TableProblem::NothingToCompare(_) => ("by", FieldProblem::NoneGiven),
        TableProblem::SurchargeAmount(_) => ("adds", FieldProblem::Negative),
        TableProblem::DutyAmountOrDays(_) => ("until", FieldProblem::EndsBeforeItBegins),
        TableProblem::ItemInTwoWaves { .. } => ("items", FieldProblem::Twice),
    }
}
