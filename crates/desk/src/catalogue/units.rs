//! Units of weight, length and volume as choices of a form, and what was typed in one of them on its way to the forms of
//! `campaigns`, which read grams, millimetres and cubic centimetres. A page tells measures by `web::Localizer`.

use kernel::{LengthUnit, VolumeUnit, WeightUnit};
use web::Choice;

/// The choices of a select. The signs are the same in every language.
pub(super) fn weight_units() -> Vec<Choice> {
    WeightUnit::ALL.into_iter().map(|unit| Choice::new(unit.sign(), unit.sign())).collect()
}

/// As [`weight_units`].
pub(super) fn length_units() -> Vec<Choice> {
    LengthUnit::ALL.into_iter().map(|unit| Choice::new(unit.sign(), unit.sign())).collect()
}

/// As [`weight_units`].
pub(super) fn volume_units() -> Vec<Choice> {
    VolumeUnit::ALL.into_iter().map(|unit| Choice::new(unit.word(), unit.sign())).collect()
}

/// A weight in the unit that was chosen, as the grams that forms read. What is no weight stays, for the form to object.
pub(super) fn grams(typed: &str, unit: &str) -> String {
    let unit = WeightUnit::from_sign(unit).unwrap_or_default(); // none chosen: grams
    handed_on(typed, unit.read(typed))
}

/// As [`grams`], of a length in millimetres.
pub(super) fn millimetres(typed: &str, unit: &str) -> String {
    let unit = LengthUnit::from_sign(unit).unwrap_or(LengthUnit::Millimetre);
    handed_on(typed, unit.read(typed))
}

/// As [`grams`], of a volume in cubic centimetres.
pub(super) fn cubic_centimetres(typed: &str, unit: &str) -> String {
    let unit = VolumeUnit::from_word(unit).unwrap_or_default(); // none chosen: cubic centimetres
    handed_on(typed, unit.read(typed))
}

fn handed_on(typed: &str, read: Option<u64>) -> String {
    read.map_or_else(|| typed.to_owned(), |stored| stored.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_is_handed_on_in_what_is_stored_and_nonsense_as_it_is() {
        assert_eq!(grams("1,5", "kg"), "1500");
        assert_eq!(grams("8.5", "oz"), "241");
        assert_eq!(grams("heavy", "kg"), "heavy");
        assert_eq!(grams("", "kg"), "");
        assert_eq!(millimetres("12.5", "cm"), "125");
        assert_eq!(millimetres("11.8", "in"), "300");
        assert_eq!(cubic_centimetres("1728", "in3"), "28317");
        assert_eq!(cubic_centimetres("5000", "cm3"), "5000");
        assert_eq!(cubic_centimetres("5,000", "cm3"), "5,000", "the form says what is wrong with it");
    }
}
