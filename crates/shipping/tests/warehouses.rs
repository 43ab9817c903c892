//! Where goods leave from, and what they cost from there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

mod desk;

use desk::Desk;
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use shipping::{Addition, Certainty, Destination, Handling, Nearby, Occasion, Price, Reason};

/// Where the only parcel of an order leaves from.
fn from(desk: &Desk, country: &str, goods: &[(desk::ItemId, u64)]) -> Option<Id<kinds::Warehouse>> {
    let shipping = desk.price(country, goods).unwrap();
    assert_eq!(shipping.parcels.len(), 1);
    shipping.parcels[0].warehouse
}

#[test]
fn goods_leave_from_the_warehouse_that_names_the_destination_most_exactly_at_its_own_price() {
    let mut desk = Desk::default();
    let world = desk.zone("World", &["*"]);
    let game = desk.item(1_000);
    desk.rate(world, Price::Order { minor: 2_500 });
    assert_eq!(from(&desk, "US", &[(game, 1)]), None, "without a warehouse: from wherever the creator is");

    let ohio = desk.warehouse("Ohio", "US", &["US", "CA"]);
    let local = desk.rate(world, Price::Order { minor: 700 });
    desk.table.rates[local].warehouse = Some(ohio);
    assert_eq!(from(&desk, "US", &[(game, 1)]), Some(ohio));
    assert_eq!(desk.now("CA", &[(game, 1)]), 700);
    assert_eq!(from(&desk, "FR", &[(game, 1)]), None, "no list names France");
    assert_eq!(desk.now("FR", &[(game, 1)]), 2_500);

    let leipzig = desk.warehouse("Leipzig", "DE", &[]);
    assert_eq!(from(&desk, "FR", &[(game, 1)]), Some(leipzig), "a blank list is for the rest");
    assert_eq!(from(&desk, "US", &[(game, 1)]), Some(ohio), "a named country comes before the rest");

    let toronto = desk.warehouse("Toronto", "CA", &["CA", "US-AK"]);
    assert_eq!(from(&desk, "CA", &[(game, 1)]), Some(ohio), "of two lists the first warehouse");
    let there = desk.price_at("US", Some("AK"), "99501", &[(game, 1)]).unwrap();
    assert_eq!(there.parcels[0].warehouse, Some(toronto), "a region before its country");
    let unknown = desk.price("US", &[(game, 1)]).unwrap();
    assert_eq!(unknown.certainty, Certainty::Estimate, "the region decides where it leaves from");
    desk.table.warehouses.rotate_right(1);
    assert_eq!(from(&desk, "CA", &[(game, 1)]), Some(toronto), "the order is the creator's");
}

#[test]
fn what_lies_in_one_warehouse_alone_leaves_from_there() {
    let mut desk = Desk::default();
    let world = desk.zone("World", &["*"]);
    desk.rate(world, Price::Order { minor: 900 });
    let (ohio, leipzig) = (desk.warehouse("Ohio", "US", &["US"]), desk.warehouse("Leipzig", "DE", &[]));
    let (game, poster) = (desk.item(1_000), desk.item(50));
    desk.kept_in(poster, &[leipzig]);
    let shipping = desk.price("US", &[(game, 1), (poster, 1)]).unwrap();
    let from: Vec<_> = shipping.parcels.iter().map(|parcel| parcel.warehouse).collect();
    assert_eq!(from, [Some(ohio), Some(leipzig)]);
}

#[test]
fn a_zone_whose_only_price_is_of_another_warehouse_is_found() {
    let mut desk = Desk::default();
    let world = desk.zone("World", &["*"]);
    let ohio = desk.warehouse("Ohio", "US", &["US"]);
    let rate = desk.rate(world, Price::Order { minor: 700 });
    desk.table.rates[rate].warehouse = Some(ohio);
    let to = |code| Destination::country(CountryCode::parse(code).unwrap());
    assert!(desk.table.has_rate_from(world, &to("US")));
    assert!(!desk.table.has_rate_from(world, &to("FR")));
}

#[test]
fn a_table_with_few_places_left_knows_its_warehouses() {
    let mut desk = Desk::default();
    let world = desk.zone("World", &["*", "US"]);
    desk.rate(world, Price::Order { minor: 900 });
    let ohio = desk.warehouse("Ohio", "US", &["US:967*", "CA"]);
    let nearby = Nearby::of(&desk.table);
    let hawaii =
        Destination { postal_code: "96701", ..Destination::country(CountryCode::parse("US").unwrap()) };
    nearby.leave(&mut desk.table, &hawaii);
    assert_eq!(desk.table.serving(&hawaii).map(|warehouse| warehouse.id), Some(ohio));
}

#[test]
fn a_surcharge_for_care_says_which() {
    let mut desk = Desk::default();
    let world = desk.zone("World", &["*"]);
    desk.rate(world, Price::Order { minor: 900 });
    desk.surcharge("Glass", &[], Occasion::Handling(Handling::Fragile), Addition::Parcel(200));
    let vase = desk.item_of(|piece| piece.handling = &[Handling::Fragile]);
    let shipping = desk.price("DE", &[(vase, 1)]).unwrap();
    assert_eq!(shipping.now_minor, 1_100);
    let reasons = &shipping.parcels[0].parts[1].reasons;
    assert!(reasons.contains(&Reason::Care { care: Handling::Fragile }), "{reasons:?}");
}
