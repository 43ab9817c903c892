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
    /// It has no row.
    #[error("the table has no row: nothing would be loaded")]
    Empty,
    /// Its first line is not the expected one.
    #[error("the first line must be `{expected}`, but is `{found}`")]
    Header {
        /// What is read.
        expected: &'static str,
        /// What is there.
        found: String,
    },
    /// A field cannot be read.
    #[error("line {line}, column {column}: `{value}` {}", wanted.sentence())]
    Field {
        /// Counted from 1, the header included.
        line: u32,
        /// Its name in the header.
        column: &'static str,
        /// What is there, shortened.
        value: String,
        /// What it must be.
        wanted: Wanted,
    },
    /// Two rows of a table are about one place and the same days.
    #[error(
        "lines {other} and {line} are both about {name} and claim the same days. End the earlier one before the later begins."
    )]
    SameDays {
        /// The later line.
        line: u32,
        /// The line before.
        other: u32,
        /// County, city or postal code.
        name: String,
    },
}

/// What a field of a table must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Readable as a row of a table.
    Readable,
    /// UTF-8.
    Utf8,
    /// One of nine.
    NineColumns,
    /// A state.
    State,
    /// The state that the table is loaded for.
    ThisState,
    /// A day.
    Date,
    /// A day not before the first one.
    NotBeforeFirstDay,
    /// A rate.
    Percent,
    /// County, city or postal code.
    Name,
    /// A postal code or a range of them.
    PostalCode,
    /// A class of goods.
    Class,
}

impl Wanted {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Readable,
        Self::Utf8,
        Self::NineColumns,
        Self::State,
        Self::ThisState,
        Self::Date,
        Self::NotBeforeFirstDay,
        Self::Percent,
        Self::Name,
        Self::PostalCode,
        Self::Class,
    ];

    const fn sentence(self) -> &'static str {
        match self {
            Self::Readable => "cannot be read: check the quotation marks of the line",
            Self::Utf8 => "is not UTF-8: save the table as UTF-8",
            Self::NineColumns => "is missing or one too many: each line has nine columns",
            Self::State => "is no state of two letters",
            Self::ThisState => "is another state than the one this table is loaded for",
            Self::Date => "is no date like 2026-01-31",
            Self::NotBeforeFirstDay => "is before the first day",
            Self::Percent => "is no rate between 0 and 25, such as 1.25",
            Self::Name => "is empty: name a county, a city or a postal code",
            Self::PostalCode => "is no postal code of five digits, nor a range such as 78700-78799",
            Self::Class => "is no class of goods such as standard",
        }
    }

    /// Whether its sentence says what is there: of a whole line nothing is, nor of an empty field.
    const fn tells_value(self) -> bool {
        !matches!(self, Self::Readable | Self::Utf8 | Self::NineColumns | Self::Name)
    }

    /// The key of its sentence in [`crate::texts`]: line, column and value are filled in.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Readable => "taxes-table-readable",
            Self::Utf8 => "taxes-table-utf8",
            Self::NineColumns => "taxes-table-nine-columns",
            Self::State => "taxes-table-state",
            Self::ThisState => "taxes-table-this-state",
            Self::Date => "taxes-table-date",
            Self::NotBeforeFirstDay => "taxes-table-not-before-first-day",
            Self::Percent => "taxes-table-percent",
            Self::Name => "taxes-table-name",
            Self::PostalCode => "taxes-table-postal-code",
            Self::Class => "taxes-table-class",
        }
    }
}

impl TableProblem {
    /// The key of its sentence in [`crate::texts`].
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Overlap { .. } => "taxes-table-overlap",
            Self::EndsBeforeItBegins { .. } => "taxes-table-ends-before-it-begins",
            Self::NotARate { .. } => "taxes-table-not-a-rate",
            Self::TooLarge { .. } => "taxes-table-too-large",
            Self::Empty => "taxes-table-empty",
            Self::Header { .. } => "taxes-table-header",
            Self::Field { wanted, .. } => wanted.text_key(),
            Self::SameDays { .. } => "taxes-table-same-days",
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
            Self::Empty => Vec::new(),
            Self::Header { expected, found } => vec![text("expected", expected), text("found", found)],
            Self::SameDays { line, other, name } => {
                vec![text("line", line), text("other", other), text("name", name)]
            }
            Self::Field { line, column, value, wanted } => {
                let mut args = vec![text("line", line), text("column", column)];
                args.extend(wanted.tells_value().then(|| text("value", value)));
                args
            }
        }
    }
}
