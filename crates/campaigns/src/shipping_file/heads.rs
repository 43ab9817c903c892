//! The heads of the columns: their names, and behind some of them the units in which their weights and volumes are.

use kernel::{Units, VolumeUnit, WeightUnit};

use super::SHIPPING_FILE_COLUMNS;
use crate::problem::FieldProblem;

/// The heads of the columns as they are written for people of these units: `steps [g cm3]`.
pub fn shipping_file_heads(units: Units) -> Vec<String> {
    SHIPPING_FILE_COLUMNS.iter().map(|column| head(column, units)).collect()
}

fn head(column: &str, units: Units) -> String {
    let (weight, volume) = (units.weight.sign(), units.volume().word());
    match Sizes::of(column) {
        Sizes::None => column.to_owned(),
        Sizes::Weight => format!("{column} [{weight}]"),
        Sizes::WeightAndVolume => format!("{column} [{weight} {volume}]"),
    }
}

/// What of a column may be in units.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sizes {
    None,
    Weight,
    WeightAndVolume,
}

impl Sizes {
    fn of(column: &str) -> Self {
        match column {
            "steps" | "beyond" => Self::WeightAndVolume,
            "when" => Self::Weight,
            _ => Self::None,
        }
    }
}

/// The units of one column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct ColumnUnits {
    weight: Option<WeightUnit>,
    volume: Option<VolumeUnit>,
}

/// In which units a file's weights and volumes are, column by column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileUnits {
    steps: ColumnUnits,
    beyond: ColumnUnits,
    when: ColumnUnits,
    /// For examples of what a head should say.
    own: Units,
}

impl FileUnits {
    /// Of a file that is written for people of these units.
    pub(super) fn written(own: Units) -> Self {
        let all = ColumnUnits { weight: Some(own.weight), volume: Some(own.volume()) };
        Self { steps: all, beyond: all, when: all, own }
    }

    /// Of a file whose heads say nothing: grams and cubic centimetres, as files were before heads told of units. Where people
    /// of the campaign would write something else nothing is taken for granted.
    pub(super) fn unsaid(own: Units) -> Self {
        let of_old = ColumnUnits {
            weight: Some(WeightUnit::Gram).filter(|unit| *unit == own.weight),
            volume: Some(VolumeUnit::CubicCentimetre).filter(|unit| *unit == own.volume()),
        };
        Self { steps: of_old, beyond: of_old, when: of_old, own }
    }

    /// Takes over what the head of a column says behind its name: `[oz in3]`.
    pub(super) fn say(&mut self, column: &str, said: &str) -> Result<(), FieldProblem> {
        let sizes = Sizes::of(column);
        let mut units = ColumnUnits::default();
        let words = said.split([' ', ',', ';', '/']).filter(|word| !word.is_empty());
        for word in words {
            let weight = WeightUnit::from_sign(word).filter(|_| sizes != Sizes::None);
            let volume = VolumeUnit::from_word(word).filter(|_| sizes == Sizes::WeightAndVolume);
            let is_second = weight.and(units.weight).is_some() || volume.and(units.volume).is_some();
            if is_second || (weight.is_none() && volume.is_none()) {
                return Err(FieldProblem::UnknownUnit { text: word.chars().take(60).collect() });
            }
            units = ColumnUnits { weight: weight.or(units.weight), volume: volume.or(units.volume) };
        }
        match column {
            "steps" => self.steps = units,
            "beyond" => self.beyond = units,
            _ => self.when = units,
        }
        Ok(())
    }

    /// The unit of a column's weights.
    pub(super) fn weight(&self, column: &str) -> Result<WeightUnit, FieldProblem> {
        self.of(column).weight.ok_or_else(|| self.missing(column))
    }

    /// The unit of a column's volumes.
    pub(super) fn volume(&self, column: &str) -> Result<VolumeUnit, FieldProblem> {
        self.of(column).volume.ok_or_else(|| self.missing(column))
    }

    const fn of(&self, column: &str) -> &ColumnUnits {
        match column.as_bytes() {
            b"steps" => &self.steps,
            b"beyond" => &self.beyond,
            _ => &self.when,
        }
    }

    fn missing(&self, column: &str) -> FieldProblem {
        FieldProblem::UnitMissing { example: head(column, self.own) }
    }
}
