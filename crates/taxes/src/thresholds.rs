//! Limits of sales from which a seller has to register somewhere, and over which time sales are added up for them.

use std::str::FromStr;
use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::Money;

use crate::limits::{Limit, LimitKind, Schemes, UsState};
use crate::place::TaxPlace;
use crate::rates::{Certainty, rows_of};
use crate::scheme::Scheme;

/// Over which time sales are added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountedOver {
    /// This year of the calendar or the one before, whichever is more.
    Year,
    /// The same of years that end on September 30.
    YearToSeptember,
    /// The twelve months up to a day.
    TwelveMonths,
}

/// Which sales are added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountedSales {
    /// To consumers in other member states than the seller's own.
    OtherMemberStates,
    /// To a country or a state.
    Into(TaxPlace),
    /// Everywhere.
    Worldwide,
}

/// A limit of sales from which a seller has to register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// What it is called in addresses and tables: `eu_small_seller`, `US-CA`.
    pub code: String,
    /// Which sales count.
    pub counts: CountedSales,
    /// From this amount without tax on.
    pub amount: Money,
    /// From this number of sales on, where they are counted.
    pub sales: Option<u32>,
    /// Whether amount and number must both be reached.
    pub needs_both: bool,
    /// Over which time.
    pub over: CountedOver,
    /// How sure amount and number are.
    pub certainty: Certainty,
    /// When their source was last looked at.
    pub read_on: Date,
    /// Law or page that they are from.
    pub source: String,
    /// How sure the time is.
    pub over_certainty: Certainty,
    /// Law or page that the time is from.
    pub over_source: String,
}

/// Limits of registration among the limits of the schemes, with their words.
const KINDS: [(LimitKind, &str); 8] = [
    (LimitKind::EuSmallSeller, "eu_small_seller"),
    (LimitKind::VoecTurnover, "voec_turnover"),
    (LimitKind::ChTurnover, "ch_turnover"),
    (LimitKind::ChWorldwideTurnover, "ch_worldwide_turnover"),
    (LimitKind::AuTurnover, "au_turnover"),
    (LimitKind::NzTurnover, "nz_turnover"),
    (LimitKind::SgTurnover, "sg_turnover"),
    (LimitKind::CaTurnover, "ca_turnover"),
];

struct Row {
    code: &'static str,
    over: CountedOver,
    certainty: Certainty,
    source: &'static str,
}

const HEADER: &str = "threshold\tperiod\tcertainty\tread_on\tsource";
const DATA: &str = include_str!("../data/threshold-periods.tsv");
static ROWS: LazyLock<Vec<Row>> =
    LazyLock::new(|| rows_of(DATA, HEADER).0.iter().filter_map(|columns| row(columns)).collect());

fn row(columns: &[&'static str]) -> Option<Row> {
    let &[code, over, certainty, read_on, source] = columns else { return None };
    Date::from_str(read_on).ok()?; // a line without its day is not read
    let over = match over {
        "year" => CountedOver::Year,
        "year_to_september" => CountedOver::YearToSeptember,
        "12_months" => CountedOver::TwelveMonths,
        _ => return None,
    };
    Some(Row { code, over, certainty: Certainty::from_word(certainty)?, source })
}

impl Threshold {
    fn of_limit(code: &str, limit: &Limit) -> Option<Self> {
        let counts = match limit.kind {
            LimitKind::EuSmallSeller => CountedSales::OtherMemberStates,
            LimitKind::ChWorldwideTurnover => CountedSales::Worldwide,
            _ => CountedSales::Into(limit.place?),
        };
        let row = ROWS.iter().find(|row| row.code == code)?;
        Some(Self {
            code: code.to_owned(),
            counts,
            amount: limit.amount,
            sales: None,
            needs_both: false,
            over: row.over,
            certainty: limit.certainty,
            read_on: limit.read_on,
            source: limit.source.clone(),
            over_certainty: row.certainty,
            over_source: row.source.to_owned(),
        })
    }

    fn of_state(state: &UsState) -> Option<Self> {
        let code = state.place.to_string();
        let row = ROWS.iter().find(|row| row.code == code)?;
        Some(Self {
            counts: CountedSales::Into(state.place),
            amount: state.nexus?,
            sales: state.nexus_sales,
            needs_both: state.nexus_needs_both,
            over: row.over,
            certainty: state.certainty,
            read_on: state.read_on,
            source: state.source.clone(),
            over_certainty: row.certainty,
            over_source: row.source.to_owned(),
            code,
        })
    }

    /// The registrations that answer it: whoever has one of them need not count any more.
    pub fn schemes(&self) -> Vec<Scheme> {
        let of_place = |place: TaxPlace| match place.country_text() {
            "NO" => Some(Scheme::Voec),
            "CH" => Some(Scheme::Ch),
            "AU" => Some(Scheme::Au),
            "NZ" => Some(Scheme::Nz),
            "SG" => Some(Scheme::Sg),
            "CA" => Some(Scheme::Ca),
            "US" => Some(Scheme::UsState { place }),
            _ => None,
        };
        match self.counts {
            CountedSales::OtherMemberStates => vec![Scheme::OssUnion],
            CountedSales::Worldwide => vec![Scheme::Ch],
            CountedSales::Into(place) => {
                of_place(place).into_iter().chain([Scheme::Domestic { place }]).collect()
            }
        }
    }
}

impl Schemes {
    /// The limits of registration that hold on a day: the Union's, countries', states of the USA.
    pub fn thresholds(&self, day: Date) -> Vec<Threshold> {
        let of_limits = KINDS.iter().filter_map(|(kind, code)| {
            self.limit(*kind, day).and_then(|limit| Threshold::of_limit(code, limit))
        });
        let states = self
            .us_states()
            .iter()
            .filter(|state| state.valid_from <= day && state.valid_until.is_none_or(|last| day <= last));
        of_limits.chain(states.filter_map(Threshold::of_state)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_limit_of_registration_says_over_which_time_it_counts() {
        let (rows, is_whole) = rows_of(DATA, HEADER);
        assert!(is_whole && rows.len() == ROWS.len());
        let day = "2026-11-23".parse().unwrap();
        let all = Schemes::product().thresholds(day);
        let states = Schemes::product().us_states();
        let counting = states.iter().filter(|state| state.nexus.is_some() && state.valid_until.is_none());
        assert_eq!(all.len(), KINDS.len() + counting.count());
        assert_eq!(all.len(), ROWS.len(), "a row of a limit that nobody has");
        let of = |code: &str| all.iter().find(|one| one.code == code).unwrap();
        assert_eq!(of("eu_small_seller").amount.decimal_text(), "10000.00");
        assert_eq!(of("voec_turnover").over, CountedOver::TwelveMonths);
        assert_eq!((of("US-NY").sales, of("US-NY").needs_both), (Some(100), true));
        assert_eq!(of("US-CT").over, CountedOver::YearToSeptember);
    }

    #[test]
    fn kentucky_counts_no_sales_any_more() {
        let on = |day: &str| {
            let all = Schemes::product().thresholds(day.parse().unwrap());
            all.into_iter().find(|one| one.code == "US-KY").unwrap().sales
        };
        assert_eq!((on("2026-07-31"), on("2026-08-01")), (Some(200), None));
    }
}
