//! What `scripts/refresh-tax-data` proposes from a file of the package, shortened and changed in two places.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

#[path = "../examples/compare_rates/proposals.rs"]
mod proposals;

use proposals::proposals;
use taxes::RateTable;

const FILE: &str = r#"{"version": "2026-12-01", "source": "TEDB", "publisher": "x", "rates": {
    "DE": {"country": "Germany", "standard": 19.0, "reduced": [7.0], "super_reduced": null, "parking": null},
    "FR": {"country": "France", "standard": 20.5, "reduced": [5.5, 10.0], "super_reduced": 2.1, "parking": null},
    "SE": {"country": "Sweden", "standard": 25.0, "reduced": [12.0], "super_reduced": null, "parking": null},
    "AM": {"country": "Armenia", "standard": 20.0, "reduced": [1.0, 10.0], "super_reduced": null, "parking": null}}}"#;

#[test]
fn what_differs_is_proposed_and_what_agrees_is_not_named() {
    let table = RateTable::product();
    let lines = proposals(FILE, "2026-12-01".parse().unwrap(), table.rows()).unwrap();
    let has = |text: &str| lines.iter().any(|line| line.starts_with(text));
    assert!(has("FR standard: 20 since 2016-01-01, the package has 20.5"), "{lines:?}");
    assert!(has("FR\tstandard\tvat\t20.5\t2026-12-01\t"), "{lines:?}");
    assert!(has("SE printed_books: 6 since 2016-01-01 is no rate of the country any more"), "{lines:?}");
    assert!(has("AM: not in our table"), "{lines:?}");
    assert!(!lines.iter().any(|line| line.starts_with("DE")), "{lines:?}");
}

#[test]
fn another_kind_of_file_is_refused() {
    let table = RateTable::product();
    assert!(proposals("{\"rates\": []}", "2026-12-01".parse().unwrap(), table.rows()).is_err());
}
