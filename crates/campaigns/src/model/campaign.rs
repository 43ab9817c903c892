//! The campaign itself: its settings and its stage.

use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Currency, EmailAddress, Id, Language, RowId, Timestamp, Units};
use serde::{Deserialize, Serialize};

/// Both names of a campaign: inside one database, and outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CampaignRef {
    /// Its row.
    pub row: RowId<kinds::Campaign>,
    /// Its public id.
    pub id: Id<kinds::Campaign>,
}

/// One crowdfunding project with its settings. Prices and all else that is sold lie in the
/// [`Catalogue`](super::Catalogue).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    /// Its row.
    pub row: RowId<kinds::Campaign>,
    /// Its public id.
    pub id: Id<kinds::Campaign>,
    /// Its short name, in the names of files and on the command line: lower-case letters, digits, hyphens; unique.
    pub slug: String,
    /// Its name, as backers know it.
    pub name: String,
    /// The currency of every price.
    pub currency: Currency,
    /// IANA name of its time zone: deadlines are told in it, and it decides which day's tax rate holds.
    pub time_zone: String,
    /// How far it is.
    pub stage: Stage,
    /// When it came to this stage.
    pub stage_changed_at: Timestamp,
    /// Languages of its texts; the first is the default. Never empty.
    pub languages: Vec<Language>,
    /// Whether prices hold tax already.
    pub tax_mode: TaxMode,
    /// Where it ran: `kickstarter`, `gamefound`, …; `none` for a campaign of its own.
    pub platform: String,
    /// Its id or address there.
    pub platform_id: Option<String>,
    /// Until when backers can change their pledge.
    pub deadline_at: Option<Timestamp>,
    /// Where parcels leave from.
    pub dispatch_country: CountryCode,
    /// Region key of the same, where it matters.
    pub dispatch_region: Option<String>,
    /// Where backers write to.
    pub support_email: Option<EmailAddress>,
    /// Accent of its pages.
    pub brand_colour: Option<BrandColour>,
    /// In which its people weigh and measure. Stored are grams, millimetres and cubic centimetres.
    pub units: Units,
    /// Counts every change of catalogue or settings that a quote depends on.
    pub catalogue_version: i64,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Campaign {
    /// Both of its names.
    pub const fn reference(&self) -> CampaignRef {
        CampaignRef { row: self.row, id: self.id }
    }

    /// The language of its texts when the reader's is not among them.
    pub fn default_language(&self) -> Language {
        self.languages.first().copied().unwrap_or_default()
    }

    /// The calendar day of an instant where the campaign is at home: the day whose tax rates hold.
    pub fn day_of(&self, at: Timestamp) -> jiff::civil::Date {
        let zone = jiff::tz::TimeZone::get(&self.time_zone).unwrap_or(jiff::tz::TimeZone::UTC); // checked when saved
        at.to_jiff().to_zoned(zone).date()
    }

    /// The midnights between the last `days` days up to `now` where the campaign is at home: one more than days, the
    /// last one ends today. A day of 23 or 25 hours is a day.
    pub fn midnights(&self, now: Timestamp, days: u16) -> Vec<Timestamp> {
        let zone = jiff::tz::TimeZone::get(&self.time_zone).unwrap_or(jiff::tz::TimeZone::UTC); // checked when saved
        let today = now.to_jiff().to_zoned(zone.clone()).date();
        let midnight = |back: i64| {
            let day = today.checked_sub(jiff::Span::new().days(back)).ok()?; // before the calendar begins: left out
            let start = day.to_zoned(zone.clone()).ok()?;
            Some(Timestamp::from_micros(start.timestamp().as_microsecond()))
        };
        (-1..i64::from(days)).rev().filter_map(midnight).collect()
    }

    /// The deadline in the campaign's zone, with the zone's name: `2026-12-01 23:59 CET`.
    pub fn deadline_text(&self) -> Option<String> {
        self.deadline_at.map(|at| at.display_in(&self.time_zone))
    }

    /// Whether the deadline has passed.
    pub fn is_past_deadline(&self, now: Timestamp) -> bool {
        self.deadline_at.is_some_and(|deadline| now >= deadline)
    }
}

/// How far a campaign is. Which stage may follow which is in [`crate::rules::stage`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Being set up.
    Draft,
    /// Exports of the platform are read in.
    Importing,
    /// A few backers try it before all are asked.
    SmokeTest,
    /// Backers finish their pledges.
    Open,
    /// No more changes.
    Locked,
    /// What is owed is collected.
    Charging,
    /// Parcels leave.
    Fulfilling,
    /// Done.
    Closed,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Self; 8] = [
        Self::Draft,
        Self::Importing,
        Self::SmokeTest,
        Self::Open,
        Self::Locked,
        Self::Charging,
        Self::Fulfilling,
        Self::Closed,
    ];

    /// Its stored word: `smoke_test`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Importing => "importing",
            Self::SmokeTest => "smoke_test",
            Self::Open => "open",
            Self::Locked => "locked",
            Self::Charging => "charging",
            Self::Fulfilling => "fulfilling",
            Self::Closed => "closed",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }

    /// Key of its name for a person: `campaigns-stage-smoke-test`.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Draft => "campaigns-stage-draft",
            Self::Importing => "campaigns-stage-importing",
            Self::SmokeTest => "campaigns-stage-smoke-test",
            Self::Open => "campaigns-stage-open",
            Self::Locked => "campaigns-stage-locked",
            Self::Charging => "campaigns-stage-charging",
            Self::Fulfilling => "campaigns-stage-fulfilling",
            Self::Closed => "campaigns-stage-closed",
        }
    }

    /// Whether backers may change their pledges.
    pub const fn backers_may_change(self) -> bool {
        matches!(self, Self::SmokeTest | Self::Open)
    }

    /// Whether what is owed may be paid.
    pub const fn payments_allowed(self) -> bool {
        matches!(self, Self::SmokeTest | Self::Open | Self::Locked | Self::Charging | Self::Fulfilling)
    }
}

/// Whether prices (and shipping prices) hold tax already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaxMode {
    /// The price is what the backer pays; tax is taken out of it.
    Inclusive,
    /// Tax is added to the price.
    Exclusive,
}

impl TaxMode {
    /// Its stored word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Inclusive => "inclusive",
            Self::Exclusive => "exclusive",
        }
    }

    /// From its stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Inclusive, Self::Exclusive].into_iter().find(|mode| mode.word() == word)
    }
}

/// An accent colour that white text can stand on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct BrandColour(String);

impl BrandColour {
    /// From six hexadecimal digits, with or without `#`; `None` for anything else. Whether text on it can be
    /// read is the matter of [`crate::rules::colour`].
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim();
        let digits = digits.strip_prefix('#').unwrap_or(digits);
        let fits = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        fits.then(|| Self(digits.to_ascii_lowercase()))
    }

    /// Six hexadecimal digits, lower case, without `#`.
    pub fn hex(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for BrandColour {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("a colour is six hexadecimal digits, such as 0b6e4f")
    }
}

impl From<BrandColour> for String {
    fn from(colour: BrandColour) -> Self {
        colour.0
    }
}
