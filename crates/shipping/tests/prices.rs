//! Worked prices: each a small table, an order, and the sum by hand.
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
    Addition, Beyond, Certainty, Charge, DutyBasis, Goods, Handling, Measure, Occasion, PartKind, Price,
    Reason, Refusal,
};

#[test]
fn one_price_for_the_order_whatever_is_in_it() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE", "AT"]);
    desk.rate(eu, Price::Order { minor: 690 });
    let box_ = desk.item(1_200);
    assert_eq!(desk.now("DE", &[(box_, 1)]), 690);
    assert_eq!(desk.now("AT", &[(box_, 7)]), 690);
    assert_eq!(desk.now("AT", &[]), 0, "nothing to send");
    assert!(
        matches!(desk.refused("FR", &[(box_, 1)]), Refusal::NoZone { country } if country.as_str() == "FR")
    );
}

#[test]
fn the_first_piece_and_each_further_one() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    desk.rate(eu, Price::Piece { first_minor: 500, further_minor: 120 });
    let (a, b) = (desk.item(10), desk.item(20));
    assert_eq!(desk.now("DE", &[(a, 1)]), 500);
    assert_eq!(desk.now("DE", &[(a, 2), (b, 3)]), 500 + 4 * 120);
}

#[test]
fn weight_steps_count_only_when_they_are_passed_and_beyond_them_by_the_kilogram() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    let by_kilogram = Beyond::Each { each: 1_000, add_minor: 90 };
    desk.rate(eu, Price::Weight(beyond(steps(500, &[(1_000, 200), (2_000, 300)]), by_kilogram)));
    let piece = desk.item(500);
    let price = |desk: &Desk, quantity| desk.now("DE", &[(piece, quantity)]);
    assert_eq!(price(&desk, 2), 500, "1,000 g is not over 1,000 g");
    assert_eq!(price(&desk, 3), 700);
    assert_eq!(price(&desk, 4), 700);
    assert_eq!(price(&desk, 5), 1_000 + 90, "500 g over the last step: one kilogram begun");
    assert_eq!(price(&desk, 6), 1_000 + 90, "1,000 g over the last step: still one");
    assert_eq!(price(&desk, 7), 1_000 + 180);
}

#[test]
fn nothing_larger_than_the_largest_parcel_is_sent() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    desk.rate(eu, Price::Weight(beyond(steps(500, &[]), Beyond::Nothing { maximum: 31_500 })));
    let heavy = desk.item(31_500);
    assert_eq!(desk.now("DE", &[(heavy, 1)]), 500);
    let refusal = desk.refused("DE", &[(heavy, 2)]);
    assert_eq!(refusal, Refusal::TooLarge { zone: "EU".into(), measure: Measure::Weight, maximum: 31_500 });
}

#[test]
fn volume_is_rounded_up_once_over_the_parcel() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    desk.rate(eu, Price::Volume(steps(100, &[(1, 50), (2, 50)])));
    let crumb = desk.item_of(|piece| piece.volume_mm3 = 500);
    assert_eq!(desk.now("DE", &[(crumb, 2)]), 100, "1,000 mm³ are 1 cm³");
    assert_eq!(desk.now("DE", &[(crumb, 3)]), 150);
}

#[test]
fn by_the_price_of_the_goods_in_steps_or_as_a_share() {
    let mut desk = Desk::default();
    let (eu, world) = (desk.zone("EU", &["DE"]), desk.zone("World", &["*"]));
    desk.rate(eu, Price::Value(steps(300, &[(5_000, 200)])));
    desk.rate(world, Price::Share { percent: "12.5".parse().unwrap(), least_minor: 900 });
    let piece = desk.item_of(|piece| piece.price_minor = 2_501);
    assert_eq!(desk.now("DE", &[(piece, 1)]), 300);
    assert_eq!(desk.now("DE", &[(piece, 2)]), 500);
    assert_eq!(desk.now("BR", &[(piece, 1)]), 900, "312.6 is less than the least");
    assert_eq!(desk.now("BR", &[(piece, 3)]), 938, "12.5 % of 7,503 is 937.875");
}

#[test]
fn a_chosen_set_is_priced_apart_and_the_rest_together() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    let (game, mat, pin) = (desk.item(2_000), desk.item(900), desk.item(10));
    desk.rate(eu, Price::Order { minor: 700 });
    desk.rate_for(eu, Goods::Items(vec![mat]), Price::Piece { first_minor: 400, further_minor: 400 });
    assert_eq!(desk.now("DE", &[(game, 1), (pin, 2)]), 700);
    assert_eq!(desk.now("DE", &[(game, 1), (mat, 2)]), 700 + 800);
    assert_eq!(desk.now("DE", &[(mat, 1)]), 400, "the rate for the rest is not asked for");
}

#[test]
fn the_cheapest_of_several_and_one_that_has_no_price_for_it_is_passed_over() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    let letter = Price::Weight(beyond(steps(300, &[]), Beyond::Nothing { maximum: 500 }));
    desk.rate(eu, Price::Cheapest { of: vec![Price::Order { minor: 690 }, letter] });
    let pin = desk.item(100);
    assert_eq!(desk.now("DE", &[(pin, 5)]), 300);
    assert_eq!(desk.now("DE", &[(pin, 6)]), 690);
}

#[test]
fn free_from_a_price_of_all_goods_and_never_over_the_cap() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    let rate = desk.rate(eu, Price::Piece { first_minor: 500, further_minor: 500 });
    desk.table.rates[rate].cap_minor = Some(1_200);
    desk.table.rates[rate].free_from_minor = Some(10_000);
    let piece = desk.item_of(|piece| piece.price_minor = 2_000);
    assert_eq!(desk.now("DE", &[(piece, 2)]), 1_000);
    assert_eq!(desk.now("DE", &[(piece, 4)]), 1_200);
    assert_eq!(desk.now("DE", &[(piece, 5)]), 0);
    let shipping = desk.price("DE", &[(piece, 5)]).unwrap();
    let reasons = &shipping.parcels[0].parts[0].reasons;
    assert!(reasons.contains(&Reason::Free { from_minor: 10_000 }), "{reasons:?}");
}

#[test]
fn a_british_district_is_not_the_beginning_of_a_shorter_one() {
    let mut desk = Desk::default();
    for (name, places, minor) in [
        ("Mainland", &["GB"][..], 500),
        ("Arran", &["GB:KA27*"], 2_000),
        ("Bute and Argyll", &["GB:PA20-PA49"], 2_100),
        ("Belfast", &["GB:BT1*"], 900),
        ("A sector", &["GB:IV27 4*"], 2_300),
        ("One street", &["GB:EC1A1BB"], 100),
        ("Man", &["IM:IM1*"], 1_500),
    ] {
        let zone = desk.zone(name, places);
        desk.rate(zone, Price::Order { minor });
    }
    let box_ = desk.item(1_000);
    let price = |country, code| desk.now_at(country, None, code, &[(box_, 1)]);
    assert_eq!(price("GB", "KA27 8DD"), 2_000);
    assert_eq!(price("GB", "ka278dd"), 2_000);
    assert_eq!(price("GB", "KA2 7AB"), 500, "Kilmarnock is on the mainland");
    assert_eq!(price("GB", "PA20 9AA"), 2_100);
    assert_eq!(price("GB", "PA2 0AB"), 500, "Paisley is on the mainland");
    assert_eq!(price("GB", "BT1 5GS"), 900);
    assert_eq!(price("GB", "BT17 0AA"), 900, "a beginning of districts is as its author wrote it");
    assert_eq!(price("GB", "IV27 4PA"), 2_300);
    assert_eq!(price("GB", "IV2 7AA"), 500);
    assert_eq!(price("GB", "EC1A 1BB"), 100);
    assert_eq!(price("IM", "IM1 1AA"), 1_500);
}

#[test]
fn postal_codes_win_over_a_region_over_a_country_over_the_rest_of_the_world() {
    let mut desk = Desk::default();
    for (name, places, minor) in [
        ("World", &["*"][..], 4_000),
        ("USA", &["US"], 2_000),
        ("Hawaii", &["US-HI"], 3_000),
        ("Molokai", &["US:96748", "US:96757"], 3_500),
        ("Maui", &["US:967*"], 3_200),
    ] {
        let zone = desk.zone(name, places);
        desk.rate(zone, Price::Order { minor });
    }
    let box_ = desk.item(1_000);
    let price = |country, region, code| desk.now_at(country, region, code, &[(box_, 1)]);
    assert_eq!(price("BR", None, "01310-100"), 4_000);
    assert_eq!(price("US", Some("CA"), "90210"), 2_000);
    assert_eq!(price("US", Some("HI"), "96813"), 3_000);
    assert_eq!(price("US", Some("HI"), "96732"), 3_200);
    assert_eq!(price("US", Some("HI"), "96748-0012"), 3_500, "ZIP+4 is its five digits");
    assert_eq!(price("US", None, "96757"), 3_500);
}

#[test]
fn a_price_by_the_country_alone_is_an_estimate_where_parts_of_it_cost_something_else() {
    let mut desk = Desk::default();
    let zone = desk.zone("EU", &["DE", "ES"]);
    let islands = desk.zone("Canary Islands", &["ES:35000-35999", "ES:38000-38999"]);
    desk.rate(zone, Price::Order { minor: 900 });
    desk.rate(islands, Price::Order { minor: 2_900 });
    let box_ = desk.item(1_000);
    assert_eq!(desk.price("ES", &[(box_, 1)]).unwrap().certainty, Certainty::Estimate);
    assert_eq!(desk.price("DE", &[(box_, 1)]).unwrap().certainty, Certainty::Certain);
    let known = desk.price_at("ES", None, "35 001", &[(box_, 1)]).unwrap();
    assert_eq!((known.certainty, known.now_minor), (Certainty::Certain, 2_900));
}

#[test]
fn surcharges_for_islands_batteries_and_weight() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    desk.rate(eu, Price::Order { minor: 1_005 });
    desk.surcharge(
        "Island",
        &["DE:27498", "DE:25992-25999"],
        Occasion::Always,
        Addition::Percent("50".parse().unwrap()),
    );
    desk.surcharge("Battery", &[], Occasion::Handling(Handling::Battery), Addition::Piece(150));
    desk.surcharge("Heavy", &[], Occasion::HeavierThan(10_000), Addition::Parcel(800));
    let lamp = desk.item_of(|piece| {
        piece.weight_grams = 4_000;
        piece.handling = &[Handling::Battery];
    });
    let book = desk.item(2_000);
    let price = |code, goods: &[_]| desk.now_at("DE", None, code, goods);
    assert_eq!(price("10115", &[(book, 1)]), 1_005);
    assert_eq!(price("27498", &[(book, 1)]), 1_005 + 503, "50 % of 10.05, half up");
    assert_eq!(price("25996", &[(book, 1)]), 1_005 + 503);
    assert_eq!(price("10115", &[(lamp, 2), (book, 1)]), 1_005 + 300, "10,000 g are not over 10,000 g");
    assert_eq!(price("10115", &[(lamp, 2), (book, 2)]), 1_005 + 300 + 800);
}

#[test]
fn duties_by_tariff_number_origin_and_day() {
    let mut desk = Desk::default();
    let us = desk.zone("USA", &["US"]);
    desk.rate(us, Price::Order { minor: 2_000 });
    desk.duty(
        "Duty",
        "9504",
        Some("CN"),
        DutyBasis::Percent("10".parse().unwrap()),
        ("2026-01-01", Some("2026-12-31")),
    );
    desk.duty("Entry", "", None, DutyBasis::Code(300), ("2026-07-01", None));
    let game = desk.item_of(|piece| {
        (piece.hs_code, piece.origin, piece.declared_value_minor) =
            (Some("95049080"), CountryCode::parse("CN"), 3_335);
    });
    let dice = desk.item_of(|piece| {
        (piece.hs_code, piece.origin, piece.declared_value_minor) =
            (Some("950490"), CountryCode::parse("PL"), 500);
    });
    let book = desk.item_of(|piece| piece.hs_code = Some("490199"));
    let on = |day: &str, goods: &[_]| desk.on(day, "US", goods).unwrap().now_minor - 2_000;
    assert_eq!(on("2026-06-30", &[(game, 2), (dice, 1)]), 667, "10 % of 66.70; dice are from Poland");
    assert_eq!(on("2026-07-01", &[(game, 2), (dice, 1)]), 667 + 300, "both are 950490");
    assert_eq!(on("2026-07-01", &[(game, 2), (book, 4)]), 667 + 600);
    assert_eq!(on("2027-01-01", &[(game, 2)]), 300);
}

#[test]
fn waves_and_warehouses_are_parcels_of_their_own_paid_now_or_later() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    desk.rate(eu, Price::Order { minor: 600 });
    let (core, expansion, poster) = (desk.item(1_000), desk.item(1_000), desk.item(50));
    let second = desk.wave("Expansions", &[expansion], Charge::Later);
    let shipping = desk.price("DE", &[(core, 1), (expansion, 1)]).unwrap();
    assert_eq!((shipping.now_minor, shipping.later_minor), (600, 600));
    assert_eq!(shipping.parcels[1].wave, Some(second));
    let later = &shipping.parcels[1].parts[0].reasons;
    assert!(later.contains(&Reason::PaidLater { wave: "Expansions".into() }), "{later:?}");

    let (leipzig, ohio) = (desk::id(), desk::id());
    desk.table.zones[0].warehouses = vec![leipzig, ohio];
    desk.kept_in(core, &[ohio, leipzig]);
    desk.kept_in(poster, &[ohio]);
    let shipping = desk.price("DE", &[(core, 1), (poster, 1)]).unwrap();
    let from: Vec<_> = shipping.parcels.iter().map(|parcel| parcel.warehouse.unwrap()).collect();
    assert_eq!(from, [leipzig, ohio], "the zone prefers Leipzig; the poster is only in Ohio");
    assert_eq!(shipping.now_minor, 1_200);
    let from_ohio = desk.rate(eu, Price::Order { minor: 1_500 });
    desk.table.rates[from_ohio].warehouse = Some(ohio);
    assert_eq!(desk.now("DE", &[(core, 1), (poster, 1)]), 600 + 1_500);
}

#[test]
fn a_zone_costs_no_more_than_its_cap_over_all_parcels() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    desk.table.zones[0].cap_minor = Some(1_000);
    desk.rate(eu, Price::Order { minor: 600 });
    desk.surcharge("Packing", &[], Occasion::Always, Addition::Parcel(50));
    let (core, expansion) = (desk.item(1_000), desk.item(1_000));
    desk.wave("Expansions", &[expansion], Charge::Later);
    let shipping = desk.price("DE", &[(core, 1), (expansion, 1)]).unwrap();
    assert_eq!((shipping.now_minor, shipping.later_minor), (650, 450));
    assert!(
        shipping.parcels[1].parts.iter().any(|part| part.kind == PartKind::ZoneCap && part.minor == -200)
    );
}

#[test]
fn fetched_goods_need_no_zone_until_the_last_day() {
    let mut desk = Desk::default();
    let fair = desk.pick_up("Fair", 250, Some("2026-10-25"));
    let box_ = desk.item(1_000);
    assert_eq!(desk.fetched("2026-10-25", fair, &[(box_, 3)]).unwrap().now_minor, 250);
    assert_eq!(desk.fetched("2026-10-26", fair, &[(box_, 3)]), Err(Refusal::NoPickUp));
}

#[test]
fn a_zone_without_a_price_for_some_goods_says_which() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    let (game, mat) = (desk.item(1_000), desk.item(1_000));
    desk.rate_for(eu, Goods::Items(vec![game]), Price::Order { minor: 500 });
    assert_eq!(desk.now("DE", &[(game, 1)]), 500);
    let refusal = desk.refused("DE", &[(game, 1), (mat, 1)]);
    assert_eq!(refusal, Refusal::NoRate { zone: "EU".into(), item: mat });
}

#[test]
fn amounts_too_large_to_be_true_are_refused_and_never_wrap() {
    let mut desk = Desk::default();
    let eu = desk.zone("EU", &["DE"]);
    desk.rate(eu, Price::Piece { first_minor: 1, further_minor: i64::MAX });
    let box_ = desk.item(1);
    assert_eq!(desk.refused("DE", &[(box_, 3)]), Refusal::Overflow);
}
