//! Limits of the schemes, dated, with their currency; and what is particular to each state of the USA.

use std::str::FromStr;
use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::{Currency, Money};
use serde::{Deserialize, Serialize};

use crate::place::TaxPlace;
use crate::rates::{Certainty, rows_of};

/// What a limit is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitKind {
    /// Sales a year to consumers in other member states, below which the home rate may be taken.
    EuSmallSeller,
    /// Intrinsic value of a consignment under the import one-stop shop.
    IossConsignment,
    /// The Union's customs charge for each tariff code in a parcel.
    EuCustomsPerCode,
    /// Up to this value of a consignment the charge holds.
    EuCustomsConsignment,
    /// Value of a consignment whose VAT the seller collects in the United Kingdom.
    UkConsignment,
    /// Value from which an item is too dear for Norway's scheme.
    VoecItem,
    /// Sales a year from which registration in Norway is due.
    VoecTurnover,
    /// Import tax that Switzerland does not levy.
    ChTaxWaived,
    /// Sales a year of small parcels from which registration in Switzerland is due.
    ChTurnover,
    /// Sales a year worldwide from which a seller of services must register in Switzerland.
    ChWorldwideTurnover,
    /// Value of a consignment of low-value goods in Australia.
    AuConsignment,
    /// Sales a year from which registration in Australia is due.
    AuTurnover,
    /// Value of an item of low-value goods in New Zealand.
    NzItem,
    /// Sales a year from which registration in New Zealand is due.
    NzTurnover,
    /// Value of an item of low-value goods in Singapore.
    SgItem,
    /// Sales a year to Singapore from which registration is due (beside a million worldwide).
    SgTurnover,
    /// Sales a year from which registration for GST and HST is due in Canada.
    CaTurnover,
    /// Value of a parcel up to which no tax is levied on import: Canada, Japan, Korea.
    ImportWaived,
}

/// Every limit with its word in the data file.
const KINDS: [(LimitKind, &str); 18] = [
    (LimitKind::EuSmallSeller, "eu_small_seller"),
    (LimitKind::IossConsignment, "ioss_consignment"),
    (LimitKind::EuCustomsPerCode, "eu_customs_per_code"),
    (LimitKind::EuCustomsConsignment, "eu_customs_consignment"),
    (LimitKind::UkConsignment, "uk_consignment"),
    (LimitKind::VoecItem, "voec_item"),
    (LimitKind::VoecTurnover, "voec_turnover"),
    (LimitKind::ChTaxWaived, "ch_tax_waived"),
    (LimitKind::ChTurnover, "ch_turnover"),
    (LimitKind::ChWorldwideTurnover, "ch_worldwide_turnover"),
    (LimitKind::AuConsignment, "au_consignment"),
    (LimitKind::AuTurnover, "au_turnover"),
    (LimitKind::NzItem, "nz_item"),
    (LimitKind::NzTurnover, "nz_turnover"),
    (LimitKind::SgItem, "sg_item"),
    (LimitKind::SgTurnover, "sg_turnover"),
    (LimitKind::CaTurnover, "ca_turnover"),
    (LimitKind::ImportWaived, "import_waived"),
];

/// One limit from a day until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// What it is about.
    pub kind: LimitKind,
    /// Whose it is; `None`: the Union's.
    pub place: Option<TaxPlace>,
    /// How much.
    pub amount: Money,
    /// First day.
    pub valid_from: Date,
    /// Last day; `None`: until further notice.
    pub valid_until: Option<Date>,
    /// How sure the source is.
    pub certainty: Certainty,
    /// When the source was last looked at.
    pub read_on: Date,
    /// Law or page.
    pub source: String,
}

/// What is particular to a state of the USA, from a day until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsState {
    /// `US-CA`.
    pub place: TaxPlace,
    /// Whether it has a sales tax of its own.
    pub has_sales_tax: bool,
    /// Whether shipping that is a line of its own and done by a carrier is taxed like the goods.
    pub taxes_shipping: bool,
    /// Whether downloads are taxed; `None`: depends on what it is, or sources disagree.
    pub taxes_digital: Option<bool>,
    /// Sales a year from which a seller from elsewhere must register; `None`: nowhere in the state.
    pub nexus: Option<Money>,
    /// Number of sales a year that has the same effect, where one is counted.
    pub nexus_sales: Option<u32>,
    /// Whether amount and number must both be reached.
    pub nexus_needs_both: bool,
    /// First day; of the oldest row of a state since when it holds was not read.
    pub valid_from: Date,
    /// Last day; `None`: until further notice.
    pub valid_until: Option<Date>,
    /// How sure the least sure of its facts is.
    pub certainty: Certainty,
    /// When the source was last looked at.
    pub read_on: Date,
    /// Law or page.
    pub source: String,
}

/// The limits and rules of all schemes.
#[derive(Debug, Clone)]
pub struct Schemes {
    limits: Vec<Limit>,
    us_states: Vec<UsState>,
}

const LIMITS_HEADER: &str =
    "limit\tplace\tcurrency\tamount_minor\tvalid_from\tvalid_until\tcertainty\tread_on\tsource";
const STATES_HEADER: &str = "state\tsales_tax\tshipping\tdigital\tnexus_usd\tnexus_sales\tneeds\tvalid_from\tvalid_until\tcertainty\tread_on\tsource";
const LIMITS: &str = include_str!("../data/limits.tsv");
const STATES: &str = include_str!("../data/us-states.tsv");

static PRODUCT: LazyLock<Schemes> = LazyLock::new(|| Schemes {
    limits: rows_of(LIMITS, LIMITS_HEADER).0.iter().filter_map(|columns| limit(columns)).collect(),
    us_states: rows_of(STATES, STATES_HEADER).0.iter().filter_map(|columns| us_state(columns)).collect(),
});

impl Schemes {
    /// The product's own data set.
    pub fn product() -> &'static Self {
        &PRODUCT
    }

    /// All limits, for a page.
    pub fn limits(&self) -> &[Limit] {
        &self.limits
    }

    /// All rows of the states of the USA, for a page.
    pub fn us_states(&self) -> &[UsState] {
        &self.us_states
    }

    /// The limit that holds on a day, for the Union.
    pub fn limit(&self, kind: LimitKind, day: Date) -> Option<&Limit> {
        self.limit_in(kind, None, day)
    }

    /// The limit that holds on a day in a place.
    pub fn limit_in(&self, kind: LimitKind, place: Option<TaxPlace>, day: Date) -> Option<&Limit> {
        self.limits.iter().find(|limit| {
            limit.kind == kind
                && (place.is_none() || limit.place == place)
                && limit.valid_from <= day
                && limit.valid_until.is_none_or(|last| day <= last)
        })
    }

    /// What holds in a state of the USA on a day.
    pub fn us_state(&self, place: TaxPlace, day: Date) -> Option<&UsState> {
        self.us_states.iter().find(|state| {
            state.place == place
                && state.valid_from <= day
                && state.valid_until.is_none_or(|last| day <= last)
        })
    }
}

fn limit(columns: &[&str]) -> Option<Limit> {
    let &[kind, place, currency, amount, from, until, certainty, read_on, source] = columns else {
        return None;
    };
    Some(Limit {
        kind: KINDS.iter().find(|(_, word)| *word == kind)?.0,
        place: if place == "EU" { None } else { Some(TaxPlace::parse(place)?) },
        amount: Money::new(amount.parse().ok()?, Currency::parse(currency).ok()?),
        valid_from: Date::from_str(from).ok()?,
        valid_until: if until.is_empty() { None } else { Some(Date::from_str(until).ok()?) },
        certainty: Certainty::from_word(certainty)?,
        read_on: Date::from_str(read_on).ok()?,
        source: source.to_owned(),
    })
}

fn us_state(columns: &[&str]) -> Option<UsState> {
    let &[state, has, shipping, digital, nexus, sales, needs, from, until, certainty, read_on, source] =
        columns
    else {
        return None;
    };
    let dollars = |text: &str| text.parse::<i64>().ok().map(|n| Money::new(n * 100, Currency::USD));
    Some(UsState {
        place: TaxPlace::parse(&format!("US-{state}"))?,
        has_sales_tax: yes(has)?,
        taxes_shipping: yes(shipping)?,
        taxes_digital: if digital == "unclear" { None } else { Some(yes(digital)?) },
        nexus: if nexus.is_empty() { None } else { Some(dollars(nexus)?) },
        nexus_sales: if sales.is_empty() { None } else { Some(sales.parse().ok()?) },
        nexus_needs_both: needs == "both",
        valid_from: Date::from_str(from).ok()?,
        valid_until: if until.is_empty() { None } else { Some(Date::from_str(until).ok()?) },
        certainty: Certainty::from_word(certainty)?,
        read_on: Date::from_str(read_on).ok()?,
        source: source.to_owned(),
    })
}

fn yes(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_line_of_the_data_is_read() {
        for (text, header) in [(LIMITS, LIMITS_HEADER), (STATES, STATES_HEADER)] {
            assert!(rows_of(text, header).1, "{header}");
        }
        assert_eq!(Schemes::product().limits().len(), rows_of(LIMITS, LIMITS_HEADER).0.len());
        assert_eq!(Schemes::product().us_states().len(), rows_of(STATES, STATES_HEADER).0.len());
        let places: BTreeSet<_> = Schemes::product().us_states().iter().map(|state| state.place).collect();
        assert_eq!(places.len(), 52, "50 states, Washington D.C., Puerto Rico");
        for (kind, word) in KINDS {
            assert!(Schemes::product().limits().iter().any(|limit| limit.kind == kind), "{word}");
        }
    }

    #[test]
    fn the_customs_charge_holds_for_its_two_years() {
        let on =
            |day: &str| Schemes::product().limit(LimitKind::EuCustomsPerCode, day.parse().unwrap()).cloned();
        assert_eq!(on("2026-06-30"), None);
        assert_eq!(on("2026-07-01").map(|limit| limit.amount), Some(Money::new(300, Currency::EUR)));
        assert!(on("2028-06-30").is_some());
        assert_eq!(on("2028-07-01"), None);
    }
    #[test]
    fn rows_of_a_state_follow_each_other_without_hole_or_overlap() {
        for pair in Schemes::product().us_states().windows(2) {
            let [first, second] = pair else { continue };
            if first.place == second.place {
                let next = first.valid_until.and_then(|last| last.tomorrow().ok());
                assert_eq!(next, Some(second.valid_from), "{first:?}");
            } else {
                assert_eq!(first.valid_until, None, "{first:?} ends and nothing follows");
            }
        }
    }

    #[test]
    fn kentucky_counted_sales_until_july_of_2026() {
        // HB 757 of 2026-04-14 takes the count away from 2026-08-01 on.
        let kentucky = TaxPlace::parse("US-KY").unwrap();
        let on = |day: &str| Schemes::product().us_state(kentucky, day.parse().unwrap()).unwrap();
        assert_eq!(on("2026-07-31").nexus_sales, Some(200));
        assert_eq!(on("2026-08-01").nexus_sales, None);
        assert_eq!(on("2026-08-01").nexus, Some(Money::new(10_000_000, Currency::USD)));
    }
}
