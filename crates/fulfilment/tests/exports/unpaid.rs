//! Who has not paid is not packed, and nobody is left out in silence.

use fulfilment::{ExportRequest, Format, Sheet, Unpaid, left_out};
use pledges::{PlatformFacts, PlatformUpdate, PledgeError, PledgeRef, PledgeState};

use crate::reading::{Row, csv, rows};
use crate::stage::{Stage, address, collected, migrations};

const WAREHOUSE: [Sheet; 2] = [Sheet::FulfilmentLines, Sheet::FulfilmentOrders];

/// One paid, one whose platform payment failed, one who paid too little there, one whom the platform still collects
/// from.
fn told(story: impl Fn(Stage, PledgeRef)) {
    testkit::on_both(&migrations(), |db| {
        let stage = Stage::new(db);
        let game = stage.game_with(0, 0);
        let place = || address("Ada Berg", "Am Anger 1", "Dresden", "01067");
        let paid = stage.locked(1, place(), &game);
        for (number, status, paid_minor, due_minor) in
            [(2, "dropped", 0, 0), (3, "collected", 3_000, 0), (4, "partial", 2_000, 3_500)]
        {
            let facts = PlatformFacts { status: status.to_owned(), paid_minor, due_minor, ..collected() };
            let pledge = stage.imported_with(number, "Somebody", &game, facts);
            stage.finish_and_lock(pledge, place());
        }
        story(stage, paid);
    });
}

fn numbers(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row["order_number"].as_str()).collect()
}

fn with_unpaid(stage: &Stage, sheet: Sheet) -> Vec<Row> {
    let request = ExportRequest { unpaid: Unpaid::Marked, ..stage.request(sheet) };
    csv(&stage.file_of(request, Format::PlainCsv).1)
}

fn left_out_count(stage: &Stage, sheet: Sheet) -> u64 {
    let filter = left_out(&stage.request(sheet)).unwrap();
    stage.read(move |tx| Ok(pledges::count(tx, &filter)?))
}

#[test]
fn who_still_owes_is_left_out_and_counted_or_marked_with_what_is_owed() {
    told(|stage, _| {
        for sheet in WAREHOUSE {
            let packed = rows(&stage, sheet);
            assert_eq!(numbers(&packed), ["00001", "00004"], "{}", sheet.word());
            assert!(packed.iter().all(|row| row["owed"].is_empty()));
            assert_eq!(left_out_count(&stage, sheet), 2);

            let marked = with_unpaid(&stage, sheet);
            let owed: Vec<_> = marked
                .iter()
                .map(|row| {
                    [row["order_number"].as_str(), row["state"].as_str(), &row["owed"], &row["currency"]]
                })
                .collect();
            assert_eq!(
                owed,
                [
                    ["00001", "paid", "", "EUR"],
                    ["00002", "locked", "55.00", "EUR"],
                    ["00003", "locked", "25.00", "EUR"],
                    ["00004", "locked", "", "EUR"],
                ]
            );
        }
        assert_eq!(rows(&stage, Sheet::Pledges).len(), 4, "all pledges are all pledges");
        for sheet in [Sheet::Pledges, Sheet::Demand] {
            assert!(left_out(&stage.request(sheet)).is_none());
        }
    });
}

/// Paid and locked, and then a newer file says that the platform's payment failed after all.
#[test]
fn a_payment_that_fails_after_the_lock_takes_the_parcel_out_of_the_file_again() {
    told(|stage, paid| {
        let (cx, campaign, choices) = (stage.cx.clone(), stage.campaign, stage.game_with(0, 0));
        let state = stage.db.write_blocking(move |tx| {
            let update = PlatformUpdate {
                pledge: paid.row,
                campaign,
                facts: PlatformFacts { status: "dropped".to_owned(), paid_minor: 0, ..collected() },
                raw_record: "{}".to_owned(),
                reward: choices.reward,
                addons: Vec::new(),
                choices: choices.clone(),
                address: None,
                country: None,
                source: contacts::Source::Demo,
            };
            pledges::update_from_platform(tx, &cx, &update)?;
            Ok::<_, PledgeError>(pledges::load(tx, paid.row)?.state)
        });
        assert_eq!(state.unwrap(), PledgeState::Locked, "it owes again");
        assert_eq!(numbers(&rows(&stage, Sheet::FulfilmentOrders)), ["00004"]);
        assert_eq!(left_out_count(&stage, Sheet::FulfilmentOrders), 3);
        let back = with_unpaid(&stage, Sheet::FulfilmentOrders).remove(0);
        assert_eq!((back["order_number"].as_str(), back["owed"].as_str()), ("00001", "55.00"));
    });
}
