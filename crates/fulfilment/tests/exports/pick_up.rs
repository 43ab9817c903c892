//! What is fetched is in the list of its place, and not among what is sent.

use campaigns::model::{PickUp, ShippingRule};
use fulfilment::{ExportError, ExportRequest, Format, Sheet};
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::CountryCode;
use pledges::Handover;

use crate::reading::{Row, csv, rows};
use crate::stage::{Stage, address, collected, migrations};

fn at(stage: &Stage, place: Id<kinds::PickUp>, sheet: Sheet) -> Vec<Row> {
    let mut request: ExportRequest = stage.request(sheet);
    request.filter.handover = Some(Handover::FetchedAt(place));
    let vault = stage.cx.vault.clone();
    let file = stage.db.read_blocking(move |tx| {
        let mut file = Vec::new();
        fulfilment::write(tx, &vault, &request, Format::PlainCsv, &mut file)?;
        Ok::<_, ExportError>(file)
    });
    csv(&file.unwrap())
}

#[test]
fn who_fetches_is_in_the_list_of_the_place_and_nothing_is_sent_to_them() {
    testkit::on_both(&migrations(), |db| {
        let stage = Stage::new(db);
        let germany = CountryCode::parse("DE").unwrap();
        let [fair, shop] =
            ["The fair", "The shop"].map(|name| PickUp::named(stage.cx.new_id(), name, germany));
        let (campaign, cx) = (stage.campaign.row, stage.cx.clone());
        let places = [fair.clone(), shop.clone()];
        let made = stage.db.write_blocking(move |tx| {
            for place in &places {
                campaigns::save_shipping_rule(tx, &cx, campaign, &ShippingRule::PickUp(place.clone()))?;
            }
            Ok::<_, campaigns::CampaignError>(())
        });
        made.unwrap();
        let game = stage.game_with(0, 0);
        stage.locked(1, address("Ada Berg", "Am Anger 1", "Dresden", "01067"), &game);
        for (number, name, place) in [(2, "Bo Kern", &fair), (3, "Cy Lund", &shop)] {
            let pledge = stage.imported_with(number, name, &game, collected());
            let (cx, id, row) = (stage.cx.clone(), place.id, pledge.row);
            let chosen = stage.db.write_blocking(move |tx| pledges::save_pick_up(tx, &cx, row, Some(id)));
            chosen.unwrap();
            // An address that is known beside leads nobody to send it.
            stage.finish_and_lock(pledge, address(name, "Am Anger 2", "Dresden", "01067"));
        }
        for sheet in [Sheet::FulfilmentLines, Sheet::FulfilmentOrders] {
            let sent = rows(&stage, sheet);
            assert!(!sent.is_empty() && sent.iter().all(|row| row["order_number"] == "00001"));
            let fetched = at(&stage, fair.id, sheet);
            assert!(!fetched.is_empty() && fetched.iter().all(|row| row["order_number"] == "00002"));
            let row = &fetched[0];
            assert_eq!(
                (row["recipient"].as_str(), row["delivery_note"].as_str()),
                ("Bo Kern", "PICK-UP: The fair")
            );
            for blank in ["address_line_1", "city", "postal_code", "country_code", "phone"] {
                assert_eq!(row[blank], "", "{blank}");
            }
            assert_eq!(at(&stage, shop.id, sheet)[0]["order_number"], "00003");
        }
        let demand = rows(&stage, Sheet::Demand);
        let told = demand.iter().map(|row| (row["total"].as_str(), row["picked_up"].as_str()));
        assert!(told.clone().any(|numbers| numbers == ("3", "2")), "{:?}", told.collect::<Vec<_>>());
        // Who still owes is in the list of the place and nowhere else: told apart, with the amount for who asked for it.
        let nothing = pledges::PlatformFacts { pledged_minor: 0, paid_minor: 0, ..collected() };
        let owing = stage.imported_with(4, "Di Moor", &game, nothing);
        let (cx, id, row) = (stage.cx.clone(), fair.id, owing.row);
        stage.db.write_blocking(move |tx| pledges::save_pick_up(tx, &cx, row, Some(id))).unwrap();
        stage.finish_and_lock(owing, address("Di Moor", "Am Anger 4", "Dresden", "01067"));
        for sheet in [Sheet::FulfilmentLines, Sheet::FulfilmentOrders] {
            let fetched = at(&stage, fair.id, sheet);
            let row = fetched.iter().find(|row| row["order_number"] == "00004").expect("in the list");
            let said = (row["delivery_note"].as_str(), row["owed"].as_str());
            assert_eq!(said, ("NOT PAID YET: DO NOT HAND OUT. PICK-UP: The fair", ""));
            assert!(fetched.iter().any(|row| row["delivery_note"] == "PICK-UP: The fair"));
            assert!(rows(&stage, sheet).iter().all(|row| row["order_number"] != "00004"));
        }
    });
}
