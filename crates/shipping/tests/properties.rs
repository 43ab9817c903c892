//! What holds for every table and order.
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
use proptest::prelude::{
    Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_compose, prop_oneof, proptest,
};
use shipping::{
    Addition, Beyond, Charge, Destination, DutyBasis, Goods, Nearby, Occasion, Order, PartKind, Price,
    TableProblem, check, overlaps, price,
};

fn amounts() -> impl Strategy<Value = i64> {
    prop_oneof![Just(0), 1_i64..100_000]
}

fn stepped() -> impl Strategy<Value = shipping::Steps> {
    let rising = prop::collection::btree_map(0_u64..50_000, amounts(), 0..6);
    let more = prop::option::of((1_u64..5_000, amounts()));
    (amounts(), rising, more).prop_map(|(base, rising, more)| {
        let by = steps(base, &rising.into_iter().collect::<Vec<_>>());
        match more {
            Some((each, add_minor)) => beyond(by, Beyond::Each { each, add_minor }),
            None => by,
        }
    })
}

/// Prices that never fall when there is more of everything.
fn prices() -> impl Strategy<Value = Price> {
    let simple = prop_oneof![
        amounts().prop_map(|minor| Price::Order { minor }),
        (amounts(), amounts())
            .prop_map(|(first_minor, further_minor)| Price::Piece { first_minor, further_minor }),
        stepped().prop_map(Price::Weight),
        stepped().prop_map(Price::Volume),
        stepped().prop_map(Price::Value),
        stepped().prop_map(Price::Count),
        (0_u32..20_000, amounts()).prop_map(|(hundredths, least_minor)| {
            Price::Share { percent: kernel::Decimal::new(i64::from(hundredths), 2), least_minor }
        }),
    ];
    let several = prop::collection::vec(simple.clone(), 1..4).prop_map(|of| Price::Cheapest { of });
    prop_oneof![4 => simple, 1 => several]
}

prop_compose! {
    fn desks()(
        rest in prices(),
        apart in prices(),
        cap in prop::option::of(amounts()),
        zone_cap in prop::option::of(amounts()),
        later in any::<bool>(),
        percent in 0_i64..20_000,
        goods in prop::collection::vec((0_u32..9_000, 0_u64..9_000_000, amounts()), 3),
    ) -> (Desk, Vec<desk::ItemId>) {
        let mut desk = Desk::default();
        let zone = desk.zone("World", &["*"]);
        let items: Vec<_> = goods.iter().map(|(weight, volume, price)| desk.item_of(|piece| {
            (piece.weight_grams, piece.volume_mm3, piece.price_minor) = (*weight, *volume, *price);
        })).collect();
        let rate = desk.rate(zone, rest);
        desk.table.rates[rate].cap_minor = cap;
        desk.rate_for(zone, Goods::Items(vec![items[1]]), apart);
        desk.table.zones[0].cap_minor = zone_cap;
        desk.wave("Second", &[items[2]], if later { Charge::Later } else { Charge::Now });
        desk.surcharge("Fuel", &[], Occasion::Always, Addition::Percent(kernel::Decimal::new(percent, 2)));
        (desk, items)
    }
}

fn patterns() -> impl Strategy<Value = String> {
    let code = || prop::collection::vec(0_u8..3, 1..4);
    let text = |code: Vec<u8>| code.iter().map(ToString::to_string).collect::<String>();
    prop_oneof![
        code().prop_map(text),
        code().prop_map(move |code| format!("{}*", text(code))),
        (code(), code()).prop_map(move |(mut one, mut two)| {
            let length = one.len().min(two.len());
            one.truncate(length);
            two.truncate(length);
            let (first, last) = if one <= two { (one, two) } else { (two, one) };
            format!("{}-{}", text(first), text(last))
        }),
    ]
}

/// Any places, a few countries: regions, postal codes, and everywhere.
fn many_places() -> impl Strategy<Value = Vec<String>> {
    let country = || prop_oneof![Just("DE"), Just("AT"), Just("US")];
    let place = prop_oneof![
        1 => Just("*".to_owned()),
        3 => country().prop_map(str::to_owned),
        3 => (country(), 0_u8..3).prop_map(|(country, region)| format!("{country}-R{region}")),
        6 => (country(), patterns()).prop_map(|(country, code)| format!("{country}:{code}")),
    ];
    prop::collection::vec(place, 0..7)
}

proptest! {
    #[test]
    fn the_places_that_are_left_for_a_destination_price_it_as_all_of_them_do(
        lists in prop::collection::vec(many_places(), 6),
        asked in prop::collection::vec(
            (prop_oneof![Just("DE"), Just("AT"), Just("US"), Just("BR")], prop::option::of(0_u8..3), "[0-2]{0,4}"),
            1..6,
        ),
    ) {
        let mut desk = Desk::default();
        let item = desk.item(1_500);
        for (n, places) in lists.iter().enumerate() {
            let places: Vec<&str> = places.iter().map(String::as_str).collect();
            let minor = i64::try_from(n).unwrap() * 10 + 100;
            match n {
                0..=2 => {
                    let zone = desk.zone("Some", &places);
                    desk.rate(zone, Price::Order { minor });
                }
                3 | 4 => desk.surcharge("More", &places, Occasion::Always, Addition::Parcel(minor)),
                _ => {
                    desk.duty("Customs", "", None, DutyBasis::Piece(minor), ("2026-01-01", None));
                    desk.table.duties[0].places = places.iter().map(|place| place.parse().unwrap()).collect();
                }
            }
        }
        let nearby = Nearby::of(&desk.table);
        let pieces = desk.pieces(&[(item, 1)]);
        let mut left = desk.table.clone();
        for (country, region, code) in &asked {
            let region = region.map(|region| format!("R{region}"));
            let destination = Destination {
                country: CountryCode::parse(country).unwrap(),
                region: region.as_deref(),
                postal_code: code,
            };
            let order = Order { pieces: &pieces, destination, pick_up: None, day: "2026-12-01".parse().unwrap() };
            nearby.leave(&mut left, &destination);
            prop_assert_eq!(price(&left, &order), price(&desk.table, &order));
        }
    }

    #[test]
    fn overlapping_places_are_found_where_any_two_of_all_pairs_overlap(
        codes in prop::collection::vec((prop_oneof![Just("DE"), Just("AT")], patterns()), 1..9),
    ) {
        let places: Vec<String> = codes.iter().map(|(country, code)| format!("{country}:{code}")).collect();
        let places: Vec<&str> = places.iter().map(String::as_str).collect();
        let mut desk = Desk::default();
        desk.zone("All", &places);
        let places = &desk.table.zones[0].places;
        let any = places.iter().enumerate().any(|(at, one)| places[..at].iter().any(|two| two.overlaps(one)));
        let found = overlaps(&desk.table);
        prop_assert_eq!(any, !found.is_empty());
        for problem in found {
            let is_one = matches!(&problem, TableProblem::PlacesOverlap { first, second, .. } if first.overlaps(second));
            prop_assert!(is_one, "{problem:?}");
        }
    }

    #[test]
    fn parts_add_up_and_nothing_is_below_zero((desk, items) in desks(), many in prop::collection::vec(0_u64..40, 3)) {
        prop_assert_eq!(check(&desk.table), vec![]);
        let goods: Vec<_> = items.iter().copied().zip(many.iter().copied()).collect();
        let shipping = desk.price("BR", &goods).unwrap();
        let sum: i64 = shipping.parcels.iter().map(|parcel| parcel.minor).sum();
        prop_assert_eq!(sum, shipping.now_minor + shipping.later_minor);
        for parcel in &shipping.parcels {
            prop_assert!(parcel.minor >= 0);
            prop_assert_eq!(parcel.parts.iter().map(|part| part.minor).sum::<i64>(), parcel.minor);
        }
        let pieces: u64 = shipping.parcels.iter().map(|parcel| parcel.load.pieces).sum();
        prop_assert_eq!(pieces, many.iter().sum::<u64>(), "every piece leaves once");
        let carriage: i64 = shipping.parcels.iter().flat_map(|parcel| &parcel.parts)
            .filter(|part| matches!(part.kind, PartKind::Rate { .. } | PartKind::ZoneCap))
            .map(|part| part.minor).sum();
        prop_assert!(desk.table.zones[0].cap_minor.is_none_or(|cap| carriage <= cap));
    }

    #[test]
    fn one_more_never_costs_less((desk, items) in desks(), many in prop::collection::vec(0_u64..40, 3), which in 0_usize..3) {
        let goods = |many: &[u64]| items.iter().copied().zip(many.iter().copied()).collect::<Vec<_>>();
        let before = desk.price("BR", &goods(&many)).unwrap();
        let mut more = many.clone();
        more[which] += 1;
        let after = desk.price("BR", &goods(&more)).unwrap();
        // A zone's cap is split anew among the parcels, and a percentage of each share is rounded once.
        let percentages = desk.table.surcharges.iter().filter(|one| matches!(one.addition, Addition::Percent(_)));
        let rounded = i64::try_from(percentages.count() * after.parcels.len()).unwrap();
        let slack = if desk.table.zones[0].cap_minor.is_some() { rounded } else { 0 };
        prop_assert!(after.now_minor + after.later_minor + slack >= before.now_minor + before.later_minor);
    }

    #[test]
    fn the_order_of_the_goods_changes_nothing((desk, items) in desks(), many in prop::collection::vec(0_u64..40, 3)) {
        let goods: Vec<_> = items.iter().copied().zip(many).collect();
        let turned: Vec<_> = goods.iter().rev().copied().collect();
        let (one, other) = (desk.price("BR", &goods).unwrap(), desk.price("BR", &turned).unwrap());
        prop_assert_eq!((one.now_minor, one.later_minor), (other.now_minor, other.later_minor));
    }

    #[test]
    fn places_come_back_as_they_were_written(code in "[A-Z0-9]{1,10}", star in any::<bool>()) {
        let written = format!("DE:{code}{}", if star { "*" } else { "" });
        let place: shipping::Place = written.parse().unwrap();
        prop_assert_eq!(place.to_string(), written);
    }
}
