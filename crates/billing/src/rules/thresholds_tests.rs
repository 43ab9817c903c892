use std::collections::BTreeMap;

use campaigns::model::RateSource;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::places::CountryCode;
use kernel::{Currency, Money};
use proptest::prelude::*;
use taxes::{CountedSales, GoodsClass, Scheme, Schemes, TaxPlace, Threshold, Treatment};

use super::{Between, Tally, counts, standing};
use crate::tax_model::{RateBy, RateType, Supply, TaxWay};
use crate::threshold_model::{OwnLimit, Standing, ThresholdRate};

const TODAY: Date = date(2026, 11, 23);

fn limit(code: &str) -> Threshold {
    Schemes::product().thresholds(TODAY).into_iter().find(|one| one.code == code).unwrap()
}

fn way(place: Option<&str>, treatment: Treatment, dispatch: Option<&str>) -> TaxWay {
    TaxWay {
        place: place.and_then(TaxPlace::parse),
        locality: None,
        scheme: None,
        treatment,
        supply: Supply::Goods,
        goods: GoodsClass::Standard,
        tax: None,
        rate_type: RateType::None,
        percent: kernel::Decimal::ZERO,
        valid_from: None,
        source: String::new(),
        rate_by: RateBy::Tables,
        dispatch: dispatch.and_then(TaxPlace::parse),
    }
}

fn between(home: &str, to: &str) -> Between {
    Between { home: CountryCode::parse(home), to: CountryCode::parse(to) }
}

fn rate(code: &str, rate: &str) -> ThresholdRate {
    ThresholdRate {
        currency: Currency::parse(code).unwrap(),
        rate: rate.parse().unwrap(),
        rate_day: TODAY,
        source: RateSource::Ecb,
    }
}

fn usd() -> Currency {
    Currency::USD
}

fn stands(code: &str, orders: &[(Date, i64)], own: Option<OwnLimit>) -> Standing {
    let mut tally = Tally::default();
    for (day, minor) in orders {
        tally.order(limit(code).amount.currency, &BTreeMap::from([(*day, *minor)]));
    }
    standing((limit(code), own), &tally, &[], (None, TODAY)).unwrap()
}

#[test]
fn what_counts_for_the_union_went_from_home_to_consumers_in_other_member_states() {
    use Treatment::{Export, HandledByPlatform, ImportAtBorder, IntraCommunity, ReverseCharge, Taxed};
    let eu = CountedSales::OtherMemberStates;
    let counted = |way: &TaxWay, home: &str, to: &str| counts(eu, way, between(home, to));
    let sold = way(Some("DE"), Taxed, Some("PL"));
    assert!(counted(&sold, "PL", "DE"));
    assert!(!counted(&sold, "NO", "DE"), "a seller outside the Union has no such limit");
    assert!(counted(&way(Some("DE"), Taxed, None), "PL", "DE"), "a service");
    // Below the limit the seller's own rate holds, and only the order tells where it went.
    assert!(counted(&way(Some("PL"), Taxed, Some("PL")), "PL", "DE"));
    assert!(!counted(&way(Some("PL"), Taxed, Some("PL")), "PL", "PL"));
    assert!(!counted(&way(Some("DE"), Taxed, Some("CZ")), "PL", "DE"), "from a warehouse elsewhere");
    assert!(counted(&way(Some("XI"), Taxed, Some("PL")), "PL", "GB"), "goods to Northern Ireland");
    for treatment in [ImportAtBorder, Export, ReverseCharge, IntraCommunity, HandledByPlatform] {
        assert!(!counted(&way(Some("DE"), treatment, Some("PL")), "PL", "DE"), "{treatment:?}");
    }
    let ioss = TaxWay { scheme: Some(Scheme::Ioss), ..way(Some("DE"), Taxed, None) };
    assert!(!counted(&ioss, "PL", "DE"));
}

#[test]
fn what_counts_for_a_country_or_a_state_went_there() {
    use Treatment::{Export, HandledByPlatform, ImportPrepaid, NotCollected};
    let into = |place: &str| CountedSales::Into(TaxPlace::parse(place).unwrap());
    let from_poland = between("PL", "US");
    let texan = way(Some("US-TX"), Export, Some("PL"));
    assert!(counts(into("US-TX"), &texan, from_poland));
    assert!(!counts(into("US-CA"), &texan, from_poland));
    assert!(!counts(into("US-TX"), &way(Some("US"), Export, Some("PL")), from_poland), "no state is known");
    assert!(counts(into("NO"), &way(Some("NO"), NotCollected, None), between("PL", "NO")));
    assert!(counts(into("CH"), &way(Some("LI"), Export, None), between("PL", "LI")));
    assert!(!counts(into("NO"), &way(Some("NO"), HandledByPlatform, None), between("PL", "NO")));
    assert!(counts(CountedSales::Worldwide, &texan, from_poland));
    let laid_out = way(Some("NO"), ImportPrepaid, None);
    assert!(!counts(into("NO"), &laid_out, between("PL", "NO")), "import tax that was laid out is no sale");
    assert!(!counts(CountedSales::Worldwide, &laid_out, between("PL", "NO")));
}

#[test]
fn a_year_is_this_one_or_the_one_before_and_says_the_day_it_was_reached() {
    let before = [(date(2025, 6, 1), 700_000), (date(2025, 12, 31), 300_000), (date(2026, 2, 1), 500_000)];
    let eu = stands("eu_small_seller", &before, None);
    let told: Vec<_> = eu.sold.iter().map(|sold| (sold.from, sold.until, sold.amount.minor)).collect();
    assert_eq!(told, [(date(2026, 1, 1), TODAY, 500_000), (date(2025, 1, 1), date(2025, 12, 31), 1_000_000)]);
    assert_eq!((eu.percent, eu.reached_on), (100, Some(date(2025, 12, 31))));
    assert!(eu.is_near());
    let near = stands("eu_small_seller", &[(date(2026, 3, 1), 800_000)], None);
    assert_eq!((near.percent, near.reached_on, near.is_near()), (80, None, true));
    assert!(!stands("eu_small_seller", &[(date(2026, 3, 1), 799_999)], None).is_near());
    assert!(!stands("eu_small_seller", &[(date(2024, 12, 31), 9_999_999)], None).has_sales());
}

#[test]
fn twelve_months_roll_and_what_was_reached_within_them_is_told_after_it_fell_again() {
    // 50,000 NOK in twelve months: reached in January, with a sale that is older than a year by now.
    let orders = [(date(2025, 3, 1), 3_000_000), (date(2026, 1, 10), 2_000_000)];
    let norway = stands("voec_turnover", &orders, None);
    assert_eq!(norway.sold.len(), 1);
    assert_eq!((norway.sold[0].from, norway.sold[0].amount.minor), (date(2025, 11, 24), 2_000_000));
    assert_eq!((norway.percent, norway.reached_on), (40, Some(date(2026, 1, 10))));
    assert!(norway.is_near());
    // A day later the first would not have counted any more.
    let apart = [(date(2025, 1, 10), 3_000_000), (date(2026, 1, 10), 2_000_000)];
    assert_eq!(stands("voec_turnover", &apart, None).reached_on, None);
}

#[test]
fn an_amount_or_a_number_of_sales_or_both_as_the_state_says() {
    let many = |count: i8| -> Vec<_> { (0..count).map(|n| (date(2026, 1 + n % 11, 1), 100)).collect() };
    // Arkansas: 100,000 dollars or 200 sales. New York: 500,000 dollars and 100 sales.
    let orders = |n: usize| many(100).into_iter().cycle().take(n).collect::<Vec<_>>();
    assert_eq!(stands("US-AR", &orders(160), None).percent, 80);
    assert!(stands("US-AR", &orders(200), None).reached_on.is_some());
    assert_eq!(stands("US-NY", &orders(200), None).percent, 0, "both are needed");
    let one = [(date(2026, 1, 1), 60_000_000)];
    assert_eq!(stands("US-NY", &one, None).percent, 1);
    assert_eq!(stands("US-AR", &one, None).percent, 600);
}

#[test]
fn an_own_limit_holds_before_that_of_the_tables() {
    let own = OwnLimit {
        code: "US-AR".to_owned(),
        amount: Money::new(5_000_000, usd()),
        sales: None,
        reason: "adviser".to_owned(),
        said_on: TODAY,
        entered_by: "staff:1".to_owned(),
        entered_at: kernel::Timestamp::from_micros(0),
    };
    let state = stands("US-AR", &[(date(2026, 5, 1), 4_000_000)], Some(own));
    assert_eq!((state.percent, state.limit.minor, state.limit_sales), (80, 5_000_000, None));
    assert_eq!(state.carried.sales, Some(200), "that of the tables stands beside it");
}

#[test]
fn without_a_rate_an_amount_is_told_apart_and_never_guessed() {
    let mut tally = Tally::default();
    tally.order(Currency::EUR, &BTreeMap::from([(date(2026, 5, 1), 100_000)]));
    tally.order(Currency::parse("GBP").unwrap(), &BTreeMap::from([(date(2026, 5, 2), 50_000)]));
    tally.order(Currency::parse("JPY").unwrap(), &BTreeMap::from([(date(2026, 5, 3), 160_000)]));
    let of =
        |rates: &[ThresholdRate]| standing((limit("US-TX"), None), &tally, rates, (None, TODAY)).unwrap();
    let none = of(&[]);
    assert_eq!(none.sold[0].amount.minor, 0);
    assert_eq!(none.sold[0].without_rate.len(), 3);
    // 1,000.00 EUR × 1.2 = 1,200.00; 160,000 JPY / 160 × 1.2 = 1,200.00.
    let two = of(&[rate("USD", "1.2"), rate("JPY", "160")]);
    assert_eq!(two.sold[0].amount, Money::new(240_000, usd()));
    assert_eq!(two.sold[0].without_rate, [Money::new(50_000, Currency::parse("GBP").unwrap())]);
    // 500.00 GBP / 0.8 × 1.2 = 750.00.
    let all = of(&[rate("USD", "1.2"), rate("JPY", "160"), rate("GBP", "0.8")]);
    assert_eq!(all.sold[0].amount, Money::new(315_000, usd()));
}

#[test]
fn who_is_registered_is_not_told_any_more() {
    let mut tally = Tally::default();
    tally.order(Currency::EUR, &BTreeMap::from([(date(2026, 5, 1), 5_000_000)]));
    let registered = Some(date(2026, 6, 1));
    let eu = standing((limit("eu_small_seller"), None), &tally, &[], (registered, TODAY)).unwrap();
    assert_eq!((eu.percent, eu.is_near()), (500, false));
}

#[test]
fn a_sale_stays_on_its_day_and_what_a_change_adds_counts_on_the_day_of_the_change() {
    let (day, later, last) = (date(2025, 12, 30), date(2026, 2, 1), date(2026, 3, 1));
    let told = |changes: &[(Date, i64)]| {
        let mut by_day = BTreeMap::new();
        for (day, minor) in changes {
            *by_day.entry(*day).or_default() += minor;
        }
        let mut tally = Tally::default();
        tally.order(usd(), &by_day);
        let days = [day, later, last].map(|day| tally.within((day, day)));
        days.map(|of| (of.minor.get(&usd()).copied().unwrap_or_default(), of.sales))
    };
    assert_eq!(told(&[(day, 40), (later, -40), (later, 40)]), [(40, 1), (0, 0), (0, 0)], "booked anew");
    assert_eq!(told(&[(day, 40), (later, -40), (later, 50)]), [(40, 1), (10, 0), (0, 0)], "larger");
    assert_eq!(told(&[(day, 40), (later, -40), (later, 30)]), [(30, 1), (0, 0), (0, 0)], "smaller");
    assert_eq!(told(&[(day, 40), (later, 10), (last, -15)]), [(35, 1), (0, 0), (0, 0)], "the last first");
    assert_eq!(told(&[(day, 40), (later, -40)]), [(0, 0); 3], "cancelled");
    assert_eq!(told(&[(day, 40), (later, -40), (last, 20)]), [(0, 0), (0, 0), (20, 1)], "and sold again");
}

proptest! {
    /// Orders of which nothing is left change nothing; the sum of what is told is that of the days in the stretch; and the day
    /// on which a limit was reached is the first on which a sum made in the plainest way reaches it.
    #[test]
    fn sums_and_days_are_those_of_a_plain_count(
        orders in prop::collection::vec((0_i32..900, -1000_i64..200_000), 0..60),
        code in prop::sample::select(vec!["eu_small_seller", "voec_turnover", "US-CT"]),
    ) {
        let days: Vec<(Date, i64)> =
            orders.iter().map(|(back, minor)| (TODAY.checked_sub(back.days()).unwrap(), *minor * 10)).collect();
        let told = stands(code, &days, None);
        let left: Vec<_> = days.iter().filter(|(_, minor)| *minor > 0).copied().collect();
        prop_assert_eq!(&told, &stands(code, &left, None));
        for sold in &told.sold {
            let within = left.iter().filter(|(day, _)| (sold.from..=sold.until).contains(day));
            prop_assert_eq!(sold.amount.minor, within.clone().map(|(_, minor)| minor).sum::<i64>());
            prop_assert_eq!(sold.sales, i64::try_from(within.count()).unwrap());
        }
        let mut reached: BTreeMap<Date, bool> = BTreeMap::new();
        for (day, _) in &left {
            let starts: Vec<Date> = if code == "voec_turnover" {
                vec![day.checked_sub(12.months()).unwrap().tomorrow().unwrap()]
            } else {
                told.sold.iter().filter(|sold| (sold.from..=sold.until).contains(day)).map(|s| s.from).collect()
            };
            let first_told = told.sold.iter().map(|sold| sold.from).min().unwrap();
            let is_in = *day >= first_told;
            let sum = |from: Date| -> i64 {
                left.iter().filter(|(d, _)| (from..=*day).contains(d)).map(|(_, minor)| minor).sum()
            };
            let is_reached = starts.iter().any(|from| {
                let sales = left.iter().filter(|(d, _)| (*from..=*day).contains(d)).count();
                sum(*from) >= told.limit.minor
                    && told.limit_sales.is_none_or(|limit| sales >= usize::try_from(limit).unwrap())
            });
            reached.insert(*day, is_in && is_reached);
        }
        let first = reached.iter().find(|(_, is)| **is).map(|(day, _)| *day);
        prop_assert_eq!(told.reached_on, first);
    }
}
