//! What is wrong with rows of the creator's own, or with a loaded table.

use jiff::civil::Date;
use kernel::Decimal;

use crate::goods::GoodsClass;
use crate::place::TaxPlace;
use crate::reason::TextArg;

/// What is wrong with overrides or a loaded table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableProblem {
    /// Two rows claim the same day.
    #[error("{place}, {class}: the row from {first} and the row from {second} claim the same days. End the earlier one before the later begins.", class = class.word())]
    Overlap {
        /// Where.
        place: TaxPlace,
        /// For what.
        class: GoodsClass,
        /// First day of one.
        first: Date,
        /// First day of the other.
        second: Date,
    },
    /// Its last day is before its first.
    #[error("{place}: the row from {from} ends before it begins. Correct its last day.")]
    EndsBeforeItBegins {
        /// Where.
        place: TaxPlace,
        /// First day.
        from: Date,
    },
    /// Below 0 or above 100.
    #[error("{place}: {percent} is no rate. Write per cent between 0 and 100.")]
    NotARate {
        /// Where.
        place: TaxPlace,
        /// What was written.
        percent: Decimal,
    },
    /// The file is larger than is read.
    #[error("the table is larger than {limit} {unit}. Leave out the states you are not registered in.")]
    TooLarge {
        /// How much is read.
        limit: usize,
        /// Of what.
        unit: &'static str,
    },
    /// Its first line is not the expected one.
    #[error("the first line must be `{expected}`, but is `{found}`")]
    Header {
        /// What is read.
        expected: &'static str,
        /// What is there.
        found: String,
    },
    /// A field cannot be read.
    #[error("line {line}, column {column}: `{value}` {wanted}")]
    Field {
        /// Counted from 1, the header included.
        line: u32,
        /// Its name in the header.
        column: &'static str,
        /// What is there, shortened.
        value: String,
        /// What it must be.
        wanted: &'static str,
    },
}

impl TableProblem {
    /// The key of its sentence in [`crate::texts`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Overlap { .. } => "taxes-table-overlap",
            Self::EndsBeforeItBegins { .. } => "taxes-table-ends-before-it-begins",
            Self::NotARate { .. } => "taxes-table-not-a-rate",
            Self::TooLarge { .. } => "taxes-table-too-large",
            Self::Header { .. } => "taxes-table-header",
            Self::Field { .. } => "taxes-table-field",
        }
    }

    /// The values of its sentence.
    pub fn args(&self) -> Vec<(&'static str, TextArg)> {
        let text = |name, text: &dyn ToString| (name, TextArg::Text(text.to_string()));
        match self {
            Self::Overlap { place, class, first, second } => vec![
                ("place", TextArg::Place(*place)),
                ("class", TextArg::Key(class.text_key())),
                ("first", TextArg::Date(*first)),
                ("second", TextArg::Date(*second)),
            ],
            Self::EndsBeforeItBegins { place, from } => {
                vec![("place", TextArg::Place(*place)), ("from", TextArg::Date(*from))]
            }
            Self::NotARate { place, percent } => {
                vec![("place", TextArg::Place(*place)), text("percent", percent)]
            }
            Self::TooLarge { limit, .. } => vec![text("limit", limit)],
            Self::Header { expected, found } => vec![text("expected", expected), text("found", found)],
            Self::Field { line, column, value, .. } => {
                vec![text("line", line), text("column", column), text("value", value)]
            }
        }
    }
}
