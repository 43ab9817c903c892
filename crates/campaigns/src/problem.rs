//! What is wrong with a field, so that a page can say it beside the field in the reader's language.
//!
//! Why this long: one list of everything that can be wrong, each with its key and values in one place.

use kernel::{Currency, WeightUnit};

/// A value in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemArg {
    /// Words.
    Text(String),
    /// A number; chooses the plural.
    Count(i64),
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldProblem {
    /// Nothing was entered.
    Required,
    /// More characters than fit.
    TooLong {
        /// How many fit.
        maximum: usize,
    },
    /// Not one of the choices.
    NotAChoice,
    /// Not a whole number of this range.
    NotANumber {
        /// The smallest.
        minimum: i64,
        /// The largest.
        maximum: i64,
    },
    /// Not an amount of the currency.
    NotAnAmount {
        /// The campaign's currency.
        currency: Currency,
    },
    /// Below zero.
    Negative,
    /// Another one has it already.
    Taken,
    /// Another one has it in other capitals, accents or spaces.
    LikeAnother {
        /// How the other one is written.
        sku: String,
    },
    /// Another campaign has this short name.
    ShortNameTaken {
        /// The short name.
        word: String,
    },
    /// Only lower-case letters, digits and hyphens.
    NotASlug,
    /// No weight, or heavier than an item can be.
    NotAWeight {
        /// The largest, in kilograms.
        maximum_kg: u32,
    },
    /// No length, or longer than an item can be.
    NotALength {
        /// The longest side, in metres.
        maximum_m: u32,
    },
    /// No weight or volume, or one that could be meant otherwise.
    NotAMeasure,
    /// One side of a thing is known, this one is not.
    SideIsMissing,
    /// Not a currency.
    UnknownCurrency,
    /// A code of the list of currencies with which nobody pays: a metal, a unit of account, none at all.
    NotMoney,
    /// The currency of a list of prices is none of those that the campaign offers beside its own.
    CurrencyNotOffered {
        /// Which.
        currency: Currency,
    },
    /// There are prices of its own in a currency that is taken out.
    HasOwnPrices {
        /// Which.
        currency: Currency,
    },
    /// An amount is too large in another currency.
    TooLargeConverted {
        /// Which.
        currency: Currency,
    },
    /// Nothing here has such an amount.
    UnknownAmount {
        /// As it was written.
        text: String,
    },
    /// Offered, and without a price in a list.
    WithoutPrice {
        /// Their titles.
        titles: String,
    },
    /// Pledges are priced by a list that is to be taken out.
    PricesUsed {
        /// How many.
        pledges: u64,
    },
    /// The file cannot be read as CSV.
    NotACsv,
    /// Not a country.
    UnknownCountry,
    /// Not a time zone.
    UnknownTimeZone,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not six hexadecimal digits.
    NotAColour,
    /// White text on it cannot be read well.
    LowContrast {
        /// The contrast, in hundredths: 312 is 3.12 : 1.
        ratio_percent: u32,
    },
    /// Not a date, or not a date and time.
    NotADate,
    /// The last day is before the first.
    EndsBeforeItBegins,
    /// Another rate of the same place and class holds on some of the days.
    OverlapsAnother,
    /// A day that is not after the one before it.
    DaysDoNotRise,
    /// The last day is not ahead.
    DayHasPassed,
    /// Not a rate between 0 and 100.
    NotARate,
    /// Not an exchange rate above 0.
    NotAnExchangeRate,
    /// More digits than an exchange rate may have.
    TooManyDigits {
        /// How many may be.
        maximum: usize,
    },
    /// Not 1, 2 or 5 with any number of zeros, or more than a thousand.
    NotARounding {
        /// Of which currency.
        currency: Currency,
    },
    /// A day that has not come.
    DayIsAhead,
    /// The campaign's own currency needs no exchange rate.
    OwnCurrency,
    /// A small business charges no tax where it is one.
    SmallBusinessIsTaxed,
    /// Prices exist already, so the currency stays.
    CurrencyIsFixed,
    /// The item is not in the catalogue.
    UnknownItem,
    /// The reward is not in the catalogue.
    UnknownReward,
    /// The add-on is not in the catalogue.
    UnknownAddOn,
    /// The same one twice.
    Twice,
    /// At least one is needed.
    NoneGiven,
    /// Too many of them.
    TooMany {
        /// How many may be.
        maximum: usize,
    },
    /// 6 to 10 digits.
    NotAnHsCode,
    /// Not the beginning of tariff numbers: an even number of digits, 10 at most.
    NotAnHsPrefix,
    /// The table has zones, and the file none.
    NoZoneInFile,
    /// A download has no weight.
    DigitalHasNoWeight,
    /// The first copy costs more than the others.
    FirstCopyCostsMore,
    /// An item that is made of itself, by way of others.
    ContainsItself {
        /// The names on the way: `Big box › Starter set › Big box`.
        path: String,
    },
    /// More pieces than can be counted.
    TooManyPieces {
        /// How many may be.
        maximum: u32,
    },
    /// An option asks about an item that would not be there any more.
    OptionNeedsIt {
        /// The option's title.
        option: String,
        /// The item's name.
        item: String,
    },
    /// Nobody could choose any variant of an item that something offered holds.
    LastVariant {
        /// The item's name.
        item: String,
        /// The title of what holds it.
        by: String,
    },
    /// A file lacks a column.
    LacksColumn {
        /// Its head.
        text: String,
    },
    /// A file has no such combination, or the options have none of that name.
    UnknownCombination {
        /// What was written.
        text: String,
    },
    /// In a file, two values of an option fit what is written but for capitals and accents.
    AmbiguousLabel {
        /// The line, and what was written.
        text: String,
    },
    /// A file tells of one combination twice.
    CombinationTwice {
        /// The line, what was written, and the line before.
        text: String,
    },
    /// What a file says to whether a combination is made is neither yes nor no.
    NotYesOrNo {
        /// The line, and what was written.
        text: String,
    },
    /// A goal that is reached cannot be deleted.
    GoalIsReached,
    /// The early price is no lower than the usual one.
    EarlyPriceNotLower,
    /// A window that ends before, or as, it opens.
    WindowEndsFirst,
    /// The replaced item is not in what the option belongs to.
    NotInContents,
    /// Another option asks about the same item there.
    AskedAlready {
        /// Its title.
        option: String,
    },
    /// Backers have chosen this place to pick up: what they agreed to hangs on where it is.
    PickUpChosen {
        /// How many.
        backers: u64,
    },
    /// Backers agreed to pay shipping of this wave later: it can be opened, and neither deleted nor given up.
    WaveAwaited {
        /// How many.
        backers: u64,
    },
    /// Used elsewhere: rewards, add-ons or options that are offered contain it.
    StillUsed {
        /// Title of one of them.
        by: String,
    },
    /// Not a place.
    NotAPlace {
        /// What was written.
        text: String,
    },
    /// The country has no such region.
    NotARegion {
        /// How one is written; empty where nobody wrote the country's regions down.
        example: &'static str,
    },
    /// The place is in another zone.
    PlaceInAnotherZone {
        /// The place.
        place: String,
        /// The other zone.
        zone: String,
    },
    /// The steps do not rise.
    StepsDoNotRise,
    /// Not a percentage from 0 to 1,000.
    NotAPercentage,
    /// Not two numbers with a colon between.
    NotAStep,
    /// The zone has no price at all.
    ZoneWithoutPrice,
    /// No zone of this name.
    UnknownZone,
    /// No wave of this name.
    UnknownWave,
    /// No warehouse of this name, or none that goods of the campaign leave from.
    UnknownWarehouse,
    /// Several have this name.
    NamedTwice,
    /// An earlier rate is for the same goods.
    PricedTwice,
    /// A file has no such column.
    UnknownColumn {
        /// What was written.
        text: String,
    },
    /// The head of the column does not say in which unit the weight or volume in it is.
    UnitMissing {
        /// A head that says it: `steps [g cm3]`.
        example: String,
    },
    /// The head of the column names a unit that there is not, or that the column cannot be in.
    UnknownUnit {
        /// What is written.
        text: String,
    },
    /// The row does not use the column.
    NotUsedHere,
    /// The file lacks a column in which a stored rule has something.
    ColumnWouldBeCleared {
        /// The column.
        column: &'static str,
    },
    /// Not a table in UTF-8.
    NotUtf8,
    /// Neither PNG, JPEG nor WebP.
    NotAPicture,
    /// A picture by its first bytes that cannot be read to its end.
    BrokenPicture,
    /// A picture of more pixels than can be taken apart safely.
    TooManyPixels {
        /// Most million pixels.
        megapixels: u32,
    },
    /// The file is too large.
    FileTooLarge {
        /// Largest size in mebibytes.
        maximum_mib: u32,
    },
}

impl FieldProblem {
    /// The key of its sentence.
    #[expect(clippy::too_many_lines, reason = "one line a problem")]
    pub const fn text_key(&self) -> &'static str {
        match self {
            Self::Required => "campaigns-problem-required",
            Self::TooLong { .. } => "campaigns-problem-too-long",
            Self::NotAChoice => "campaigns-problem-not-a-choice",
            Self::NotANumber { .. } => "campaigns-problem-not-a-number",
            Self::NotAnAmount { .. } => "campaigns-problem-not-an-amount",
            Self::Negative => "campaigns-problem-negative",
            Self::Taken => "campaigns-problem-taken",
            Self::LikeAnother { .. } => "campaigns-problem-like-another",
            Self::ShortNameTaken { .. } => "campaigns-problem-short-name-taken",
            Self::NotASlug => "campaigns-problem-not-a-slug",
            Self::NotAWeight { .. } => "campaigns-problem-not-a-weight",
            Self::NotALength { .. } => "campaigns-problem-not-a-length",
            Self::NotAMeasure => "campaigns-problem-not-a-measure",
            Self::SideIsMissing => "campaigns-problem-side-is-missing",
            Self::UnknownCurrency => "campaigns-problem-unknown-currency",
            Self::NotMoney => "campaigns-problem-not-money",
            Self::CurrencyNotOffered { .. } => "campaigns-problem-currency-not-offered",
            Self::HasOwnPrices { .. } => "campaigns-problem-has-own-prices",
            Self::TooLargeConverted { .. } => "campaigns-problem-too-large-converted",
            Self::UnknownAmount { .. } => "campaigns-problem-unknown-amount",
            Self::WithoutPrice { .. } => "campaigns-problem-without-price",
            Self::PricesUsed { .. } => "campaigns-problem-prices-used",
            Self::NotACsv => "campaigns-problem-not-a-csv",
            Self::UnknownCountry => "campaigns-problem-unknown-country",
            Self::UnknownTimeZone => "campaigns-problem-unknown-time-zone",
            Self::NotAnEmail => "campaigns-problem-not-an-email",
            Self::NotAColour => "campaigns-problem-not-a-colour",
            Self::LowContrast { .. } => "campaigns-problem-low-contrast",
            Self::NotADate => "campaigns-problem-not-a-date",
            Self::EndsBeforeItBegins => "campaigns-problem-ends-before-it-begins",
            Self::OverlapsAnother => "campaigns-problem-overlaps-another",
            Self::DaysDoNotRise => "campaigns-problem-days-do-not-rise",
            Self::DayHasPassed => "campaigns-problem-day-has-passed",
            Self::NotARate => "campaigns-problem-not-a-rate",
            Self::TooManyDigits { .. } => "campaigns-problem-too-many-digits",
            Self::NotARounding { .. } => "campaigns-problem-not-a-rounding",
            Self::DayIsAhead => "campaigns-problem-day-is-ahead",
            Self::NotAnExchangeRate => "campaigns-problem-not-an-exchange-rate",
            Self::OwnCurrency => "campaigns-problem-own-currency",
            Self::SmallBusinessIsTaxed => "campaigns-problem-small-business-is-taxed",
            Self::CurrencyIsFixed => "campaigns-problem-currency-is-fixed",
            Self::UnknownItem => "campaigns-problem-unknown-item",
            Self::UnknownReward => "campaigns-problem-unknown-reward",
            Self::UnknownAddOn => "campaigns-problem-unknown-addon",
            Self::Twice => "campaigns-problem-twice",
            Self::NoneGiven => "campaigns-problem-none-given",
            Self::TooMany { .. } => "campaigns-problem-too-many",
            Self::NotAnHsCode => "campaigns-problem-not-an-hs-code",
            Self::NotAnHsPrefix => "campaigns-problem-not-an-hs-prefix",
            Self::NoZoneInFile => "campaigns-problem-no-zone-in-file",
            Self::DigitalHasNoWeight => "campaigns-problem-digital-has-no-weight",
            Self::FirstCopyCostsMore => "campaigns-problem-first-copy-costs-more",
            Self::ContainsItself { .. } => "campaigns-problem-contains-itself",
            Self::TooManyPieces { .. } => "campaigns-problem-too-many-pieces",
            Self::OptionNeedsIt { .. } => "campaigns-problem-option-needs-it",
            Self::LastVariant { .. } => "campaigns-problem-last-variant",
            Self::LacksColumn { .. } => "campaigns-problem-lacks-column",
            Self::UnknownCombination { .. } => "campaigns-problem-unknown-combination",
            Self::AmbiguousLabel { .. } => "campaigns-problem-ambiguous-label",
            Self::CombinationTwice { .. } => "campaigns-problem-combination-twice",
            Self::NotYesOrNo { .. } => "campaigns-problem-not-yes-or-no",
            Self::GoalIsReached => "campaigns-problem-goal-is-reached",
            Self::EarlyPriceNotLower => "campaigns-problem-early-price-not-lower",
            Self::WindowEndsFirst => "campaigns-problem-window-ends-first",
            Self::NotInContents => "campaigns-problem-not-in-contents",
            Self::AskedAlready { .. } => "campaigns-problem-asked-already",
            Self::StillUsed { .. } => "campaigns-problem-still-used",
            Self::WaveAwaited { .. } => "campaigns-problem-wave-awaited",
            Self::PickUpChosen { .. } => "campaigns-problem-pickup-chosen",
            Self::NotAPlace { .. } => "campaigns-problem-not-a-place",
            Self::NotARegion { example } if example.is_empty() => "campaigns-problem-not-a-region",
            Self::NotARegion { .. } => "campaigns-problem-not-a-region-such-as",
            Self::PlaceInAnotherZone { .. } => "campaigns-problem-place-in-another-zone",
            Self::StepsDoNotRise => "campaigns-problem-steps-do-not-rise",
            Self::NotAPercentage => "campaigns-problem-not-a-percentage",
            Self::NotAStep => "campaigns-problem-not-a-step",
            Self::ZoneWithoutPrice => "campaigns-problem-zone-without-price",
            Self::UnknownZone => "campaigns-problem-unknown-zone",
            Self::UnknownWave => "campaigns-problem-unknown-wave",
            Self::UnknownWarehouse => "campaigns-problem-unknown-warehouse",
            Self::NamedTwice => "campaigns-problem-named-twice",
            Self::PricedTwice => "campaigns-problem-priced-twice",
            Self::UnknownColumn { .. } => "campaigns-problem-unknown-column",
            Self::UnitMissing { .. } => "campaigns-problem-unit-missing",
            Self::UnknownUnit { .. } => "campaigns-problem-unknown-unit",
            Self::NotUsedHere => "campaigns-problem-not-used-here",
            Self::ColumnWouldBeCleared { .. } => "campaigns-problem-column-would-be-cleared",
            Self::NotUtf8 => "campaigns-problem-not-utf8",
            Self::NotAPicture => "campaigns-problem-not-a-picture",
            Self::BrokenPicture => "campaigns-problem-broken-picture",
            Self::TooManyPixels { .. } => "campaigns-problem-too-many-pixels",
            Self::FileTooLarge { .. } => "campaigns-problem-file-too-large",
        }
    }

    /// The values of its sentence.
    pub fn args(&self) -> Vec<(&'static str, ProblemArg)> {
        let text = |text: &str| ProblemArg::Text(text.to_owned());
        let size = |number: usize| ProblemArg::Count(i64::try_from(number).unwrap_or(i64::MAX));
        match self {
            Self::TooLong { maximum } | Self::TooMany { maximum } | Self::TooManyDigits { maximum } => {
                vec![("maximum", size(*maximum))]
            }
            Self::NotANumber { minimum, maximum } => {
                vec![("minimum", ProblemArg::Count(*minimum)), ("maximum", ProblemArg::Count(*maximum))]
            }
            Self::ShortNameTaken { word } => vec![("word", text(word))],
            Self::LikeAnother { sku } => vec![("sku", text(sku))],
            Self::NotAWeight { maximum_kg } => {
                let pounds = WeightUnit::Pound.number(u64::from(*maximum_kg).saturating_mul(1_000)).floor();
                vec![
                    ("maximum", ProblemArg::Count(i64::from(*maximum_kg))),
                    ("pounds", text(&pounds.to_string())),
                ]
            }
            Self::NotALength { maximum_m } => vec![("maximum", ProblemArg::Count(i64::from(*maximum_m)))],
            Self::UnitMissing { example } => vec![("example", text(example))],
            Self::NotAnAmount { currency }
            | Self::NotARounding { currency }
            | Self::CurrencyNotOffered { currency }
            | Self::HasOwnPrices { currency }
            | Self::TooLargeConverted { currency } => {
                vec![("currency", text(currency.code()))]
            }
            Self::LowContrast { ratio_percent } => {
                let ratio = format!("{}.{:02}", ratio_percent / 100, ratio_percent % 100);
                vec![("ratio", ProblemArg::Text(ratio))]
            }
            Self::ContainsItself { path } => vec![("path", text(path))],
            Self::TooManyPieces { maximum } => vec![("maximum", ProblemArg::Count(i64::from(*maximum)))],
            Self::OptionNeedsIt { option, item } => vec![("option", text(option)), ("item", text(item))],
            Self::LastVariant { item, by } => vec![("item", text(item)), ("by", text(by))],
            Self::AskedAlready { option } => vec![("option", text(option))],
            Self::StillUsed { by } => vec![("title", text(by))],
            Self::WithoutPrice { titles } => vec![("titles", text(titles))],
            Self::PickUpChosen { backers: count }
            | Self::WaveAwaited { backers: count }
            | Self::PricesUsed { pledges: count } => {
                vec![("count", ProblemArg::Count(i64::try_from(*count).unwrap_or(i64::MAX)))]
            }
            Self::NotARegion { example } => vec![("example", text(example))],
            Self::UnknownAmount { text: written }
            | Self::NotAPlace { text: written }
            | Self::UnknownCombination { text: written }
            | Self::AmbiguousLabel { text: written }
            | Self::CombinationTwice { text: written }
            | Self::NotYesOrNo { text: written }
            | Self::LacksColumn { text: written }
            | Self::UnknownColumn { text: written }
            | Self::UnknownUnit { text: written } => {
                vec![("text", text(written))]
            }
            Self::ColumnWouldBeCleared { column } => vec![("column", text(column))],
            Self::PlaceInAnotherZone { place, zone } => vec![("place", text(place)), ("zone", text(zone))],
            Self::TooManyPixels { megapixels } => {
                vec![("maximum", ProblemArg::Count(i64::from(*megapixels)))]
            }
            Self::FileTooLarge { maximum_mib } => {
                vec![("maximum", ProblemArg::Count(i64::from(*maximum_mib)))]
            }
            _ => Vec::new(),
        }
    }
}

/// Problems by field. Fields are named as in the forms; the fields of a list carry their place, from 0:
/// `value_label.2`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldProblems(Vec<(String, FieldProblem)>);

impl FieldProblems {
    /// None yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Notes one.
    pub fn add(&mut self, field: impl Into<String>, problem: FieldProblem) {
        self.0.push((field.into(), problem));
    }

    /// Notes one if the condition holds.
    pub(crate) fn add_if(&mut self, is_wrong: bool, field: &str, problem: FieldProblem) {
        if is_wrong {
            self.add(field, problem);
        }
    }

    /// With those of another list, for fields that have none yet: one fault is told at a time beside one field.
    #[must_use]
    pub fn with_others(mut self, others: Self) -> Self {
        for (field, problem) in others.0 {
            if !self.0.iter().any(|(known, _)| *known == field) {
                self.0.push((field, problem));
            }
        }
        self
    }

    /// Takes over all of another's.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Whether all is well.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Field and problem, in order.
    pub fn entries(&self) -> &[(String, FieldProblem)] {
        &self.0
    }

    /// `Ok` when all is well.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl std::fmt::Display for FieldProblems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "mend these fields first:")?;
        for (n, (field, problem)) in self.0.iter().enumerate() {
            let word = problem.text_key().trim_start_matches("campaigns-problem-").replace('-', " ");
            write!(f, "{} {field} ({word})", if n == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}

impl std::error::Error for FieldProblems {}
