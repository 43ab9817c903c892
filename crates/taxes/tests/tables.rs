//! Rows of the creator's own, loaded tables, and what other people's tables say of ours.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use kernel::places::CountryCode;
use kernel::{Currency, Money};
use taxes::{
    Buyer, Collector, Consignment, CrossBorder, CustomsPolicy, Delivery, GoodsClass, LOCALITY_BYTES_MAX,
    LOCALITY_PROBLEMS_MAX, LocalOrigin, LocalTable, Override, Part, Place, PriceMode, Rate, RateTable,
    Registration, RoundingRule, Scheme, Schemes, Seller, TableProblem, TaxKind, TaxPlace, assess,
};

const HEADER: &str = "state,county,city,postal_code,class,percent,valid_from,valid_until,source";

fn over(place: &str, percent: &str, from: &str, until: Option<&str>) -> Override {
    Override {
        place: TaxPlace::parse(place).unwrap(),
        class: GoodsClass::Standard,
        tax: None,
        percent: percent.parse().unwrap(),
        valid_from: from.parse().unwrap(),
        valid_until: until.map(|day| day.parse().unwrap()),
        source: "accountant".to_owned(),
        set_by: "Ada".to_owned(),
        set_on: "2026-01-05".parse().unwrap(),
        why: "newer".to_owned(),
    }
}

#[test]
fn rows_of_the_creator_may_not_claim_one_day_twice() {
    let table = |rows| RateTable::product().with_overrides(rows);
    let apart =
        vec![over("FR", "20", "2026-01-01", Some("2026-06-30")), over("FR", "19", "2026-07-01", None)];
    assert!(table(apart).is_ok());
    let touching =
        vec![over("FR", "20", "2026-01-01", Some("2026-07-01")), over("FR", "19", "2026-07-01", None)];
    assert!(matches!(table(touching).unwrap_err()[..], [TableProblem::Overlap { .. }]));
    let backwards = over("FR", "20", "2026-02-01", Some("2026-01-01"));
    let wild = over("DE", "101", "2026-02-01", None);
    let problems = table(vec![backwards, wild]).unwrap_err();
    assert!(matches!(problems[..], [TableProblem::EndsBeforeItBegins { .. }, TableProblem::NotARate { .. }]));
}

#[test]
fn an_override_takes_the_kind_of_tax_its_place_has() {
    let table = RateTable::product().with_overrides(vec![over("CA-ON", "12", "2026-01-01", None)]).unwrap();
    assert_eq!(table.rows().next().map(|row| row.tax), Some(TaxKind::Hst));
}

fn problems(rows: &str) -> Vec<String> {
    let table = format!("{HEADER}\n{rows}");
    match RateTable::product().with_localities(table.as_bytes()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn a_table_of_counties_is_read_strictly() {
    assert_eq!(problems("TX,Travis,,,standard,1.0,2020-01-01,,order\n\n"), Vec::<String>::new());
    assert_eq!(
        problems("TX,\"Travis, North\",,,standard,1.0,2020-01-01,2020-12-31,order\n"),
        Vec::<String>::new()
    );
    for (row, line, column) in [
        ("Texas,Travis,,,standard,1,2020-01-01,,x", 2, "state"),
        ("TX,,,,standard,1,2020-01-01,,x", 2, "county"),
        ("TX,,,7870,standard,1,2020-01-01,,x", 2, "postal_code"),
        ("TX,Travis,,,games,1,2020-01-01,,x", 2, "class"),
        ("TX,Travis,,,standard,26,2020-01-01,,x", 2, "percent"),
        ("TX,Travis,,,standard,-1,2020-01-01,,x", 2, "percent"),
        ("TX,Travis,,,standard,1%,2020-01-01,,x", 2, "percent"),
        ("TX,Travis,,,standard,1,01/01/2020,,x", 2, "valid_from"),
        ("TX,Travis,,,standard,1,2020-01-01,2019-01-01,x", 2, "valid_until"),
        ("TX,Travis,,,standard,1,2020-01-01,x", 2, "source"),
        ("TX,A,,,standard,1,2020-01-01,,x\nTX,B,,,standard,x,2020-01-01,,x", 3, "percent"),
    ] {
        let found = problems(row);
        assert_eq!(found.len(), 1, "{row}: {found:?}");
        assert!(found[0].contains(&format!("line {line}, column {column}")), "{row}: {found:?}");
    }
}

#[test]
fn a_table_with_overlaps_another_header_or_no_end_is_refused() {
    let twice = "TX,Travis,,,standard,1,2020-01-01,,x\nTX,TRAVIS,,,standard,2,2026-01-01,,x\n";
    assert!(problems(twice)[0].contains("claim the same days"));
    let other = RateTable::product().with_localities(b"State,Zip,Rate\nTX,78701,8.25\n").unwrap_err();
    assert!(matches!(other[..], [TableProblem::Header { .. }]));
    let large = vec![b'x'; LOCALITY_BYTES_MAX + 1];
    let large = RateTable::product().with_localities(&large).unwrap_err();
    assert!(matches!(large[..], [TableProblem::TooLarge { unit: "bytes", .. }]));
    assert!(RateTable::product().with_localities(&[0xff, 0xfe, b'\n']).is_err());
}

fn standard_on<'a>(rows: &'a [Rate], place: TaxPlace, day: &str) -> Option<&'a Rate> {
    let day = day.parse().unwrap();
    rows.iter().find(|row| row.place == place && row.class == GoodsClass::Standard && row.holds_on(day))
}

/// What three packages say (`oracle.tsv`, with versions and terms) against our standard rates, row by row. A row whose
/// fourth column is `differs` is known to be wrong there; the remark says why.
#[test]
fn other_tables_agree_with_ours() {
    let rows: Vec<Rate> = RateTable::product().rows().cloned().collect();
    let mut count = 0;
    for line in include_str!("oracle.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [_, place, day, percent, verdict, _] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let place = TaxPlace::parse(place).unwrap();
        let ours = standard_on(&rows, place, day).unwrap_or_else(|| panic!("we have nothing: {line}"));
        let agrees = ours.percent == percent.parse().unwrap();
        assert_eq!(agrees, verdict == "agrees", "{line}: ours is {}", ours.percent);
        count += 1;
    }
    assert!(count > 150, "{count}");
}

fn american(code: &str, city: &str) -> Place {
    Place {
        region: Some("TX".to_owned()),
        postal_code: code.to_owned(),
        city: city.to_owned(),
        ..Place::of(CountryCode::parse("US").unwrap())
    }
}

/// What a game for 100.00 costs in tax in Texas, without and with a loaded table.
fn tax_in_texas(rows: &str, place: Place) -> i64 {
    let origin = LocalOrigin {
        state: TaxPlace::parse("US-TX"),
        source: "comptroller.texas.gov, 2026-10-01".to_owned(),
        loaded_on: Some("2026-10-02".parse().unwrap()),
    };
    let table = LocalTable::read(format!("{HEADER}\n{rows}").as_bytes(), &origin).unwrap();
    let usd = Currency::parse("USD").unwrap();
    let consignment = Consignment {
        date: "2026-11-02".parse().unwrap(),
        currency: usd,
        prices: PriceMode::TaxAdded,
        rounding: RoundingRule::PerLine,
        dispatch: american("78701", ""),
        destination: place,
        buyer: Buyer::Consumer,
        parts: vec![Part {
            key: "game".to_owned(),
            amount: Money::new(10_000, usd),
            quantity: 1,
            class: GoodsClass::Standard,
            delivery: Delivery::Physical,
            intrinsic_value: None,
            piece_value: None,
            hs_code: None,
            collected_by: Collector::Seller,
            line: None,
        }],
        shipping: None,
        import_duty: None,
        duty_in_shipping: None,
        discounts: Vec::new(),
        exchange_rates: Vec::new(),
    };
    let texas = Scheme::UsState { place: TaxPlace::parse("US-TX").unwrap() };
    let seller = Seller {
        home: CountryCode::parse("US").unwrap(),
        registrations: vec![Registration {
            scheme: texas,
            number: String::new(),
            valid_from: "2020-01-01".parse().unwrap(),
            valid_until: None,
        }],
        cross_border: CrossBorder::Destination,
        imports: Vec::new(),
        customs: CustomsPolicy::default(),
    };
    let rates = RateTable::product().with_local_table(std::sync::Arc::new(table));
    let assessed = assess(&consignment, &seller, &rates, Schemes::product()).unwrap();
    let kept = serde_json::to_string(&assessed).unwrap();
    assert!(!kept.contains("78745"), "results are kept beside orders: no whole postal code is in them");
    assessed.tax.minor
}

#[test]
fn a_range_of_postal_codes_holds_for_each_of_them_and_a_city_says_its_county() {
    // Texas: 6.25 per cent of the state (Tax Code, section 151.051).
    let rows = "TX,,,78700-78799,standard,2.00,2020-01-01,,\nTX,Travis,,,standard,1.00,2020-01-01,,\n\
                TX,Travis,Pflugerville,,standard,0.50,2020-01-01,,\n";
    assert_eq!(tax_in_texas(rows, american("78745-1234", "Austin")), 825);
    assert_eq!(
        tax_in_texas(rows, american("78660", "Pflugerville")),
        775,
        "the city, and the county it lies in"
    );
    assert_eq!(tax_in_texas(rows, american("75001", "Addison")), 625);
    let until = "TX,,,78745,standard,2.00,2020-01-01,2026-11-01,\n";
    assert_eq!(tax_in_texas(until, american("78745", "Austin")), 625, "its last day is over");
}

#[test]
fn a_table_of_a_spreadsheet_is_read_and_every_problem_is_told_with_its_line() {
    let origin = LocalOrigin { state: TaxPlace::parse("US-TX"), ..LocalOrigin::default() };
    let semicolons = format!(
        "\u{feff}{}\r\nTX;Travis;;;standard;1;2020-01-01;;x\r\nTX;Hays;Kyle;;standard;1;2020-01-01;;x\r\n",
        HEADER.replace(',', ";")
    );
    let counts = LocalTable::read(semicolons.as_bytes(), &origin).unwrap().counts();
    assert_eq!((counts.rows, counts.counties, counts.cities, counts.unreached_counties), (2, 1, 1, 1));
    let wrong = format!(
        "{HEADER}\nCA,Marin,,,standard,1,2020-01-01,,x\nTX,,,78799-78700,standard,1,2020-01-01,,x\n\
         TX,,,78701,standard,1,2020-01-01,,x\nTX,,,78700-78705,standard,1,2021-01-01,,x\n"
    );
    let problems = LocalTable::read(wrong.as_bytes(), &origin).unwrap_err();
    let told: Vec<_> = problems.iter().map(TableProblem::text_key).collect();
    assert_eq!(told, ["taxes-table-this-state", "taxes-table-postal-code", "taxes-table-same-days"]);
    assert!(matches!(problems[2], TableProblem::SameDays { line: 5, other: 4, .. }));
    let endless = format!("{HEADER}\n{}", "TX,,,00000-04999,standard,1,2020-01-01,,x\n".repeat(20));
    let refused = LocalTable::read(endless.as_bytes(), &origin).unwrap_err();
    assert!(refused.len() <= LOCALITY_PROBLEMS_MAX, "what is kept of a hostile file is bounded");
}
