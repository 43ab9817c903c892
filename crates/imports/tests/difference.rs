#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]
//! What two exports of one campaign say about each other.

use imports::Upload;
use imports::diff::diff;
use serde_json::{Value, json};

fn difference(first: &str, second: &str) -> Value {
    let difference =
        diff(&Upload::bytes("may.csv", first.as_bytes()), &Upload::bytes("june.csv", second.as_bytes()));
    serde_json::to_value(difference.unwrap()).unwrap()
}

const MAY: &str = "Backer Number,Backer UID,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status,Notes,Game,Map,Survey Response,Shipping City,Colour?\n\
    1,501,Ada,ada@example.org,$40.00,2025-01-01,collected,,1,0,,,\n\
    2,502,Bob,bob@example.org,$50.00,2025-01-02,collected,,1,1,2025-05-05,Rome,red\n\
    3,503,Eve,eve@example.org,$50.00,2025-01-03,collected,,1,1,,,\n";

#[test]
fn new_numbers_other_order_and_other_columns_change_nothing() {
    let june = "Email,Backer UID,Backer Number,Backer Name,Pledge Amount,Pledged At,Pledged Status,Notes,Map,Game,Survey Response,Colour?,Shipping City\n\
        eve@example.org,503,1,Eve,$50.00,2025-01-03,collected,,1,1,,,\n\
        bob@example.org,502,2,Bob,$50.00,2025-01-02,collected,,1,1,2025-05-05,red,Rome\n\
        ADA@example.org,501,3,Ada,$40.00,2025-01-01,Collected,,0,1,,,\n";
    let difference = difference(MAY, june);
    assert_eq!((&difference["unchanged"], &difference["changed"]), (&json!(3), &json!([])));
}

#[test]
fn an_answered_survey_is_a_change_of_its_fields() {
    let june = MAY.replace(
        "$40.00,2025-01-01,collected,,1,0,,,",
        "$40.00,2025-01-01,collected,,1,0,2025-06-01,Oslo,blue",
    );
    let difference = difference(MAY, &june);
    let changes = &difference["changed"][0]["changes"];
    assert_eq!(difference["changed"][0]["backer_uid"], "501");
    assert_eq!(changes["answers"], json!([{}, {"Colour?": "blue"}]));
    assert_eq!(changes["surveyed_at"], json!([null, "2025-06-01"]));
    assert_eq!((&changes["address"][0], &changes["address"][1]["city"]), (&Value::Null, &json!("Oslo")));
    assert_eq!(changes.as_object().unwrap().len(), 3);
    assert_eq!(difference["unchanged"], 2);
}

#[test]
fn without_a_uid_the_number_names_the_pledge() {
    let old = "Backer Id,Backer Name,Email,Pledge Amount,Pledged At,Pledged Status,Notes\n\
        1,Ada,ada@example.org,$4.00 USD,2014-01-01,collected,\n2,Bob,bob@example.org,$5.00 USD,2014-01-02,collected,\n";
    let new = old.replace("2,Bob", "3,Bob").replace("$4.00", "$9.00");
    let difference = difference(old, &new);
    assert_eq!(difference["key"], "backer_number");
    assert_eq!((&difference["added"], &difference["missing"]), (&json!(["3"]), &json!(["2"])));
    assert_eq!(
        difference["changed"],
        json!([{"backer_number": "1", "changes": {"amounts": [{"pledged": 400}, {"pledged": 900}]}}])
    );
    assert!(
        difference["rules"]
            .as_array()
            .unwrap()
            .iter()
            .any(|rule| rule.as_str().unwrap().contains("no Backer UID"))
    );
}

#[test]
fn a_record_that_cannot_be_named_is_held_and_not_guessed() {
    let june = MAY.replace("3,503,Eve", "3,5.03E+2,Eve").replace("1,501,Ada", "1,502,Ada");
    let difference = difference(MAY, &june);
    let held = json!([
        {"file": "june.csv", "record": 2, "reason": "id_given_twice"},
        {"file": "june.csv", "record": 3, "reason": "no_id"},
    ]);
    assert_eq!(difference["held"], held);
    assert_eq!(difference["missing"], json!(["501", "503"]));
}
