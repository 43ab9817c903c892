//! Units in which people weigh and measure. Stored are whole grams, millimetres and cubic centimetres; a unit is how they are
//! typed and shown.
//!
//! One rule holds for all of them. What is typed becomes whole stored units, rounded half up. What is shown is the shortest
//! decimal that is read as the same stored number: so saving a form that nobody changed changes nothing, in any unit, and what was
//! typed as finely as is stored comes back as it was typed.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::places::CountryCode;

/// The units of a campaign: in which its people read and type.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Units {
    /// Of weights.
    pub weight: WeightUnit,
    /// Of lengths.
    pub length: LengthUnit,
}

impl Units {
    /// Those of people who ship from this country: ounces and inches from the United States and Liberia, grams and
    /// centimetres from everywhere else.
    pub fn of_country(country: CountryCode) -> Self {
        if country.is_any(&["US", "LR"]) {
            Self { weight: WeightUnit::Ounce, length: LengthUnit::Inch }
        } else {
            Self::default()
        }
    }

    /// Of volumes: whoever measures in inches reads cubic inches, everybody else cubic centimetres.
    pub const fn volume(self) -> VolumeUnit {
        match self.length {
            LengthUnit::Inch => VolumeUnit::CubicInch,
            LengthUnit::Millimetre | LengthUnit::Centimetre => VolumeUnit::CubicCentimetre,
        }
    }
}

/// A unit of weight. Stored are grams.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeightUnit {
    /// The stored one.
    #[default]
    Gram,
    /// 1,000 grams.
    Kilogram,
    /// A sixteenth of a pound: 28.349523125 g.
    Ounce,
    /// International avoirdupois pound of 1959: 453.59237 g.
    Pound,
}

impl WeightUnit {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Gram, Self::Kilogram, Self::Ounce, Self::Pound];

    /// Its sign, the same in every language; also its stored word, and what stands in the heads of files.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Gram => "g",
            Self::Kilogram => "kg",
            Self::Ounce => "oz",
            Self::Pound => "lb",
        }
    }

    /// From its sign.
    pub fn from_sign(sign: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.sign() == sign)
    }

    fn scale(self) -> Scale {
        match self {
            Self::Gram => Scale::stored(),
            Self::Kilogram => Scale { each: Decimal::ONE_THOUSAND, thousandths: Thousandths::AnyMark },
            Self::Ounce => Scale::of(Decimal::new(28_349_523_125, 9)),
            Self::Pound => Scale::of(Decimal::new(45_359_237, 5)),
        }
    }

    /// Whole grams of what was typed, rounded half up. `None`: no weight, or one that could be meant otherwise.
    pub fn read(self, text: &str) -> Option<u64> {
        self.scale().read(text)
    }

    /// Grams in this unit: the shortest number that is read as the same grams.
    pub fn number(self, grams: u64) -> Decimal {
        self.scale().number(grams)
    }
}

/// A unit of length. Stored are millimetres.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LengthUnit {
    /// The stored one.
    Millimetre,
    /// Ten millimetres.
    #[default]
    Centimetre,
    /// International inch of 1959: 25.4 mm.
    Inch,
}

impl LengthUnit {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Millimetre, Self::Centimetre, Self::Inch];

    /// As [`WeightUnit::sign`].
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Millimetre => "mm",
            Self::Centimetre => "cm",
            Self::Inch => "in",
        }
    }

    /// From its sign.
    pub fn from_sign(sign: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.sign() == sign)
    }

    fn scale(self) -> Scale {
        match self {
            Self::Millimetre => Scale::stored(),
            Self::Centimetre => Scale::of(Decimal::TEN),
            Self::Inch => Scale::of(Decimal::new(254, 1)),
        }
    }

    /// Whole millimetres of what was typed, rounded half up. `None`: no length, or one that could be meant otherwise.
    pub fn read(self, text: &str) -> Option<u64> {
        self.scale().read(text)
    }

    /// Millimetres in this unit: the shortest number that is read as the same millimetres.
    pub fn number(self, millimetres: u64) -> Decimal {
        self.scale().number(millimetres)
    }
}

/// A unit of volume. Stored are cubic centimetres.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VolumeUnit {
    /// The stored one.
    #[default]
    CubicCentimetre,
    /// 16.387064 cm³, the cube of an inch.
    CubicInch,
}

impl VolumeUnit {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::CubicCentimetre, Self::CubicInch];

    /// Its sign, the same in every language.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::CubicCentimetre => "cm³",
            Self::CubicInch => "in³",
        }
    }

    /// Its word in forms and in the heads of files, which every keyboard can write.
    pub const fn word(self) -> &'static str {
        match self {
            Self::CubicCentimetre => "cm3",
            Self::CubicInch => "in3",
        }
    }

    /// From its word or its sign.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.word() == word || unit.sign() == word)
    }

    fn scale(self) -> Scale {
        match self {
            Self::CubicCentimetre => Scale::stored(),
            Self::CubicInch => Scale::of(Decimal::new(16_387_064, 6)),
        }
    }

    /// Whole cubic centimetres of what was typed, rounded half up. `None`: no volume, or one that could be meant otherwise.
    pub fn read(self, text: &str) -> Option<u64> {
        self.scale().read(text)
    }

    /// Cubic centimetres in this unit: the shortest number that is read as the same cubic centimetres.
    pub fn number(self, cm3: u64) -> Decimal {
        self.scale().number(cm3)
    }
}

/// Which mark before three last digits can only be a decimal one. `1,250` is thousand two hundred and fifty to some people
/// and one and a quarter to others: what could be either is refused, not guessed.
#[derive(Clone, Copy)]
enum Thousandths {
    /// Nobody types parts of a thousand of it.
    None,
    /// A point; a comma may stand for thousands.
    Point,
    /// Either: nothing weighs thousands of it.
    AnyMark,
}

/// How much of the stored unit one is.
struct Scale {
    each: Decimal,
    thousandths: Thousandths,
}

/// Decimals that every stored number can be written with in every unit.
const DECIMALS_MAX: u32 = 6;

impl Scale {
    const fn stored() -> Self {
        Self { each: Decimal::ONE, thousandths: Thousandths::None }
    }

    const fn of(each: Decimal) -> Self {
        Self { each, thousandths: Thousandths::Point }
    }

    fn read(&self, text: &str) -> Option<u64> {
        let text = text.trim();
        let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
        if text.is_empty() || !is_plain || self.is_ambiguous(text) {
            return None;
        }
        self.whole(text.replace(',', ".").parse().ok()?) // no number: nothing measured
    }

    fn is_ambiguous(&self, text: &str) -> bool {
        let Some((_, after)) = text.split_once(['.', ',']) else { return false };
        after.len() == 3
            && match self.thousandths {
                Thousandths::None => true,
                Thousandths::Point => text.contains(','),
                Thousandths::AnyMark => false,
            }
    }

    /// So many whole stored units, rounded half up.
    fn whole(&self, number: Decimal) -> Option<u64> {
        let stored = number.checked_mul(self.each)?.checked_add(Decimal::new(5, 1))?.floor();
        u64::try_from(stored).ok() // more than anything is
    }

    fn number(&self, stored: u64) -> Decimal {
        let exact = Decimal::from(stored).checked_div(self.each).unwrap_or_default(); // no unit is nothing
        let written = |places| exact.round_dp(places).normalize();
        let reads_back = |number: &Decimal| self.whole(*number) == Some(stored);
        (0..DECIMALS_MAX).map(written).find(reads_back).unwrap_or_else(|| written(DECIMALS_MAX))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn measures_are_kept_in_whole_small_units_and_come_back_as_they_were_typed() {
        for (unit, typed, grams) in [
            (WeightUnit::Ounce, "8.5", 241),
            (WeightUnit::Ounce, "1", 28),
            (WeightUnit::Kilogram, "1.25", 1250),
            (WeightUnit::Pound, "1", 454),
            (WeightUnit::Pound, "70", 31_751),
            (WeightUnit::Gram, "0", 0),
        ] {
            assert_eq!(unit.read(typed), Some(grams), "{typed} {}", unit.sign());
            assert_eq!(unit.number(grams).to_string(), typed, "{grams} g in {}", unit.sign());
        }
        for (unit, typed, millimetres) in [
            (LengthUnit::Inch, "11.8", 300),
            (LengthUnit::Inch, "12", 305),
            (LengthUnit::Centimetre, "29.5", 295),
            (LengthUnit::Millimetre, "295", 295),
        ] {
            assert_eq!(unit.read(typed), Some(millimetres), "{typed} {}", unit.sign());
            assert_eq!(unit.number(millimetres).to_string(), typed, "{millimetres} mm in {}", unit.sign());
        }
        assert_eq!(VolumeUnit::CubicInch.read("1728"), Some(28_317), "a cubic foot is 28,316.846592 cm³");
        assert_eq!(VolumeUnit::CubicInch.number(28_317).to_string(), "1728");
    }

    #[test]
    fn a_unit_is_exactly_what_the_agreement_of_1959_says() {
        assert_eq!(WeightUnit::Pound.read("100000"), Some(45_359_237));
        assert_eq!(WeightUnit::Ounce.read("16000000"), Some(453_592_370));
        assert_eq!(LengthUnit::Inch.read("10000"), Some(254_000));
        assert_eq!(VolumeUnit::CubicInch.read("1000000"), Some(16_387_064));
    }

    #[test]
    fn what_is_no_measure_or_could_be_meant_otherwise_is_refused() {
        for wrong in ["", " ", "heavy", "-1", "1e9", "1.2.3", "1,200.5", "99999999999999999999999999999", "."]
        {
            assert_eq!(WeightUnit::Gram.read(wrong), None, "{wrong}");
            assert_eq!(LengthUnit::Inch.read(wrong), None, "{wrong}");
        }
        // A thousand and a quarter, or one and a quarter?
        for thousands in ["1,250", "1.250"] {
            assert_eq!(WeightUnit::Gram.read(thousands), None);
            assert_eq!(VolumeUnit::CubicCentimetre.read(thousands), None);
            assert_eq!(
                WeightUnit::Kilogram.read(thousands),
                Some(1250),
                "nothing weighs a thousand kilograms"
            );
        }
        assert_eq!(WeightUnit::Pound.read("1,250"), None);
        assert_eq!(WeightUnit::Pound.read("1.250"), Some(567));
        assert_eq!(WeightUnit::Ounce.read("8,5"), Some(241));
    }

    #[test]
    fn a_country_has_its_units_and_volumes_follow_lengths() {
        let of = |code: &str| Units::of_country(CountryCode::parse(code).unwrap());
        assert_eq!((of("US").weight, of("US").length), (WeightUnit::Ounce, LengthUnit::Inch));
        assert_eq!((of("PL").weight, of("PL").length), (WeightUnit::Gram, LengthUnit::Centimetre));
        assert_eq!(
            (of("US").volume(), of("GB").volume()),
            (VolumeUnit::CubicInch, VolumeUnit::CubicCentimetre)
        );
    }

    /// How finely each unit can be typed and still come back as it was: finer than what is stored nothing is kept.
    fn weights() -> impl Strategy<Value = (WeightUnit, u32)> {
        prop::sample::select(vec![
            (WeightUnit::Gram, 0),
            (WeightUnit::Kilogram, 3),
            (WeightUnit::Ounce, 1),
            (WeightUnit::Pound, 2),
        ])
    }

    fn lengths() -> impl Strategy<Value = (LengthUnit, u32)> {
        prop::sample::select(vec![
            (LengthUnit::Millimetre, 0),
            (LengthUnit::Centimetre, 1),
            (LengthUnit::Inch, 1),
        ])
    }

    proptest! {
        #[test]
        fn whatever_unit_it_is_shown_in_saving_it_again_changes_nothing(
            stored in prop_oneof![0..1_000_000_u64, 0..=u64::from(u32::MAX), 0..=i64::MAX.unsigned_abs()]
        ) {
            for unit in WeightUnit::ALL {
                prop_assert_eq!(unit.read(&unit.number(stored).to_string()), Some(stored));
            }
            for unit in LengthUnit::ALL {
                prop_assert_eq!(unit.read(&unit.number(stored).to_string()), Some(stored));
            }
            for unit in VolumeUnit::ALL {
                prop_assert_eq!(unit.read(&unit.number(stored).to_string()), Some(stored));
            }
        }

        #[test]
        fn what_was_typed_comes_back(
            (weight, weight_places) in weights(), (length, length_places) in lengths(), typed in 0..20_000_i64
        ) {
            let text = Decimal::new(typed, weight_places).normalize().to_string();
            let grams = weight.read(&text).unwrap();
            prop_assert_eq!(weight.number(grams).to_string(), text);
            let text = Decimal::new(typed, length_places).normalize().to_string();
            let millimetres = length.read(&text).unwrap();
            prop_assert_eq!(length.number(millimetres).to_string(), text);
        }
    }
}
