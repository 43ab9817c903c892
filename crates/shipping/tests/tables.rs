//! A table says what is wrong with it before a backer meets it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod desk;

use desk::{Desk, beyond, steps};
use kernel::places::CountryCode;
use shipping::{
    Addition, Beyond, Charge, DutyBasis, Goods, Occasion, Place, Price, Refusal, Suggestion, TableProblem,
    check, everywhere, suggestions,
};

fn sound() -> Desk {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE", "AT", "DE:27*", "DE:27498", "ES:35000-35999", "ES:38000-38999"]);
    desk.rate(eu, Price::Weight(steps(500, &[(1_000, 200), (2_000, 300)])));
    desk
}

#[test]
fn a_sound_table_has_no_problem() {
    assert_eq!(check(&sound().table), []);
}

#[test]
fn places_that_overlap_are_named_with_both_zones() {
    for (first, second) in [
        ("DE", "DE"),
        ("*", "*"),
        ("US-HI", "us-hi"),
        ("ES:35000-35999", "ES:35500-36000"),
        ("GB:BT*", "GB:BT*"),
        ("IT:10000-19999", "IT:1*"),
    ] {
        let mut desk = Desk::default();
        let one = desk.zone("One", &[first]);
        let two = desk.zone("Two", &[second]);
        desk.rate(one, Price::Order { minor: 1 });
        desk.rate(two, Price::Order { minor: 1 });
        let problems = check(&desk.table);
        let is_it = matches!(&problems[..], [TableProblem::PlacesOverlap { zone, other, .. }] if *zone == one && *other == two);
        assert!(is_it, "{first} {second}: {problems:?}");
    }
    for (first, second) in
        [("DE", "*"), ("DE", "DE:1*"), ("DE:1*", "DE:10*"), ("DE:10*", "AT:10*"), ("FR:20*", "FR:20-21")]
    {
        let mut desk = Desk::default();
        let one = desk.zone("One", &[first, second]);
        desk.rate(one, Price::Order { minor: 1 });
        assert_eq!(check(&desk.table), [], "{first} {second}");
    }
}

#[test]
fn each_mistake_is_found_and_is_the_only_one() {
    type Spoil = fn(&mut Desk);
    let mistakes: [(&str, Spoil); 12] = [
        ("ZoneWithoutPlace", |desk| desk.table.zones[0].places.clear()),
        ("ZoneWithoutRate", |desk| desk.table.rates.clear()),
        ("RateWithoutZone", |desk| {
            let zone = desk::id();
            desk.rate(zone, Price::Order { minor: 1 });
        }),
        ("RateWithoutGoods", |desk| {
            let zone = desk.table.zones[0].id;
            desk.rate_for(zone, Goods::Items(Vec::new()), Price::Order { minor: 1 });
        }),
        ("RatesOverlap", |desk| {
            let zone = desk.table.zones[0].id;
            desk.rate(zone, Price::Order { minor: 1 });
        }),
        ("NegativePrice", |desk| {
            desk.table.rates[0].price = Price::Piece { first_minor: 3, further_minor: -1 }
        }),
        ("StepsDoNotRise", |desk| desk.table.rates[0].price = Price::Count(steps(1, &[(3, 1), (3, 1)]))),
        ("StepsDoNotRise", |desk| {
            let most = Beyond::Nothing { maximum: 3 };
            desk.table.rates[0].price = Price::Count(beyond(steps(1, &[(3, 1)]), most));
        }),
        ("EachOfNothing", |desk| {
            let each = Beyond::Each { each: 0, add_minor: 1 };
            desk.table.rates[0].price = Price::Count(beyond(steps(1, &[]), each));
        }),
        ("NothingToCompare", |desk| desk.table.rates[0].price = Price::Cheapest { of: Vec::new() }),
        ("SurchargeAmount", |desk| desk.surcharge("S", &[], Occasion::Always, Addition::Parcel(-1))),
        ("DutyAmountOrDays", |desk| {
            desk.duty("D", "", None, DutyBasis::Code(1), ("2026-02-01", Some("2026-01-31")));
        }),
    ];
    for (name, spoil) in mistakes {
        let mut desk = sound();
        spoil(&mut desk);
        let problems = check(&desk.table);
        assert_eq!(problems.len(), 1, "{name}: {problems:?}");
        assert!(format!("{:?}", problems[0]).starts_with(name), "{name}: {problems:?}");
    }
    let mut desk = sound();
    let item = desk.item(1);
    desk.wave("One", &[item], Charge::Now);
    let second = desk.wave("Two", &[item], Charge::Now);
    assert_eq!(check(&desk.table), [TableProblem::ItemInTwoWaves { item, wave: second }]);
}

#[test]
fn places_are_written_as_they_were_read_and_nonsense_is_refused() {
    for (written, read) in [
        ("*", "*"),
        (" de ", "DE"),
        ("us-hi", "US-HI"),
        ("GB: bt*", "GB:BT*"),
        ("SE:114 55", "SE:11455"),
        ("PT:1000-205", "PT:1000205"),
        ("ES:35000-35999", "ES:35000-35999"),
        ("CA:h0h 0h0", "CA:H0H0H0"),
    ] {
        assert_eq!(written.parse::<Place>().map(|place| place.to_string()).as_deref(), Ok(read), "{written}");
    }
    for nonsense in ["", "Germany", "D", "DE-", "DE:", "DE:*", "DE:12?4", "ES:36000-35000", "ZZ", "US:１２３"]
    {
        assert!(nonsense.parse::<Place>().is_err(), "{nonsense}");
    }
}

#[test]
fn whatever_is_typed_as_a_postal_code_has_a_price_or_none() {
    let mut desk = Desk::default();
    let zone = desk.zone("West", &["US:94*"]);
    desk.rate(zone, Price::Order { minor: 500 });
    let item = desk.item(100);
    for code in ["94103", "94103-1234", "941031234", " 94 103 "] {
        assert_eq!(desk.now_at("US", None, code, &[(item, 1)]), 500, "{code}");
    }
    // As long as a ZIP+4, and its fifth byte is half a letter.
    for code in ["éééé1", "９４１", "", "94103123456789"] {
        let is_priced = desk.price_at("US", None, code, &[(item, 1)]).is_ok();
        assert_eq!(is_priced, code.starts_with("94"), "{code}");
    }
}

#[test]
fn every_country_has_a_price_or_a_reason() {
    let mut desk = sound();
    let box_ = desk.item(1_500);
    let pieces = desk.pieces(&[(box_, 1)]);
    let all = everywhere(&desk.table, &pieces, "2026-12-01".parse().unwrap());
    assert_eq!(all.len(), 250);
    for (country, outcome) in &all {
        match (country.as_str(), outcome) {
            ("DE" | "AT", Ok(shipping)) => assert_eq!(shipping.now_minor, 700),
            // Only parts of Spain are in a zone: the country alone is not.
            (_, Err(Refusal::NoZone { country: named })) => assert_eq!(named, country),
            other => panic!("{other:?}"),
        }
    }
    assert!(
        all.iter().any(|(country, outcome)| *country == CountryCode::parse("DE").unwrap() && outcome.is_ok())
    );
}

#[test]
fn a_step_that_more_than_doubles_the_price_and_a_limit_that_costs_less_than_below_it_are_shown() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    let rate = desk.rate(eu, Price::Weight(steps(500, &[(1_000, 500), (2_000, 1_001)])));
    let found = suggestions(&desk.table);
    let is_it =
        matches!(found[..], [Suggestion::Jump { over: 2_000, before_minor: 1_000, after_minor: 2_001, .. }]);
    assert!(is_it, "{found:?}");
    desk.table.rates[rate].price = Price::Order { minor: 600 };
    desk.table.rates[rate].free_from_minor = Some(1_000);
    assert!(matches!(suggestions(&desk.table)[..], [Suggestion::CheaperWithMore { from_minor: 1_000, .. }]));
    desk.table.rates[rate].free_from_minor = Some(10_000);
    assert_eq!(suggestions(&desk.table), []);
}

#[test]
fn as_many_codes_and_rates_as_a_file_can_hold_are_checked_at_once() {
    let mut desk = Desk::default();
    let codes: Vec<String> = (0..200_000).map(|code| format!("US:{code:06}")).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    let one = desk.zone("One", &codes);
    let two = desk.zone("Two", &["US:1*", "US:000007"]);
    desk.rate(two, Price::Order { minor: 1 });
    for _ in 0..20_000 {
        let item = desk.item(1);
        desk.rate_for(one, Goods::Items(vec![item]), Price::Order { minor: 1 });
    }
    let last = desk.table.rates.len() - 1;
    desk.table.rates.push(desk.table.rates[last].clone());
    // In pairs these were 20,000,000,000 and 200,000,000 comparisons: hours.
    let place = |text: &str| text.parse::<Place>().unwrap();
    let id = desk.table.rates[last].id;
    assert_eq!(
        check(&desk.table),
        [
            TableProblem::PlacesOverlap {
                first: place("US:000007"),
                zone: one,
                second: place("US:000007"),
                other: two
            },
            TableProblem::RatesOverlap { first: id, second: id },
        ]
    );
}
