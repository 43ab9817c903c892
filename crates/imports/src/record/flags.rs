//! What a person should look at in a record.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// One word of warning. The words are the schema's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// A `?` or replacement character in a name or address: letters were lost on the way.
    CharactersLost,
    /// The pledge was priced for another country than the address is in.
    CountryMismatch,
    /// A phone whose digits are all the same.
    FakePhone,
    /// A cell that a spreadsheet would run as a formula.
    FormulaLike,
    /// A zero-width, bidirectional or control character, or a no-break space, was taken out.
    HiddenCharacters,
    /// More fields than the header has columns.
    LongRow,
    /// Text had been encoded twice and was repaired.
    Mojibake,
    /// Fewer digits than postal codes of the country have.
    PostalSuspect,
    /// Mail goes through a relay and may be lost.
    RelayEmail,
    /// Another record of the file has the same e-mail address.
    SameEmail,
    /// A spreadsheet turned an id into a rounded number; it is gone.
    ScientificNumber,
    /// Fewer fields than the header has columns.
    ShortRow,
    /// The status word is missing or not known.
    UnknownStatus,
}

impl Flag {
    /// The word in the JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CharactersLost => "characters_lost",
            Self::CountryMismatch => "country_mismatch",
            Self::FakePhone => "fake_phone",
            Self::FormulaLike => "formula_like",
            Self::HiddenCharacters => "hidden_characters",
            Self::LongRow => "long_row",
            Self::Mojibake => "mojibake",
            Self::PostalSuspect => "postal_suspect",
            Self::RelayEmail => "relay_email",
            Self::SameEmail => "same_email",
            Self::ScientificNumber => "scientific_number",
            Self::ShortRow => "short_row",
            Self::UnknownStatus => "unknown_status",
        }
    }
}

/// A set of flags, written in the order of the alphabet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Flags(BTreeSet<Flag>);

impl Flags {
    /// Sets a flag.
    pub fn set(&mut self, flag: Flag) {
        self.0.insert(flag);
    }

    /// True when it is set.
    pub fn has(&self, flag: Flag) -> bool {
        self.0.contains(&flag)
    }

    /// True when there is nothing to look at.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The flags set.
    pub fn iter(&self) -> impl Iterator<Item = Flag> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Flag> for Flags {
    fn from_iter<I: IntoIterator<Item = Flag>>(flags: I) -> Self {
        Self(flags.into_iter().collect())
    }
}
