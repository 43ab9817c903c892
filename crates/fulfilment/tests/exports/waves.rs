//! What leaves at its own time has files of its own: together they hold everything once.

use campaigns::model::ShippingRule;
use fulfilment::{ExportRequest, Format, Goods, Sheet};
use kernel::Id;
use kernel::ids::kinds;
use pledges::PledgeError;
use shipping::{Charge, Wave};

use crate::reading::{Row, csv, rows};
use crate::stage::{Stage, address, collected, migrations};

fn wave(stage: &Stage, name: &str, skus: &'static [&'static str]) -> Id<kinds::Wave> {
    let (cx, row, name) = (stage.cx.clone(), stage.campaign.row, name.to_owned());
    stage
        .db
        .write_blocking(move |tx| {
            let catalogue = campaigns::load_catalogue(tx, row)?;
            let items = skus.iter().map(|sku| catalogue.item_by_sku(sku).unwrap().id).collect();
            let id = cx.new_id();
            let wave =
                Wave { id, name: name.clone(), items, leaves_on: None, charge: Charge::Now, opened_on: None };
            campaigns::save_shipping_rule(tx, &cx, row, &ShippingRule::Wave(wave))?;
            Ok::<_, PledgeError>(id)
        })
        .unwrap()
}

fn packed(stage: &Stage, sheet: Sheet, goods: Goods) -> Vec<Row> {
    let request = ExportRequest { goods, ..stage.request(sheet) };
    csv(&stage.file_of(request, Format::PlainCsv).1)
}

fn told<const N: usize>(rows: &[Row], columns: [&str; N]) -> Vec<[String; N]> {
    rows.iter().map(|row| columns.map(|column| row[column].clone())).collect()
}

#[test]
fn each_wave_is_a_file_and_together_they_hold_everything_once() {
    testkit::on_both(&migrations(), |db| {
        let stage = Stage::new(db);
        let place = || address("Ada Berg", "Am Anger 1", "Dresden", "01067");
        stage.locked(1, place(), &stage.game_with(2, 0));
        stage.locked(2, place(), &stage.game_with(0, 1));
        let mats = wave(&stage, "Mats", &["=MAT+1"]);
        let cloth = wave(&stage, "Cloth", &["SHIRT-M", "SHIRT-L"]);
        let lines = Sheet::FulfilmentLines;

        let all = told(&rows(&stage, lines), ["order_number", "sku", "quantity", "wave"]);
        let parts = [Goods::OfNoWave, Goods::OfWave(mats), Goods::OfWave(cloth)];
        let mut split = Vec::new();
        for goods in parts {
            split.extend(told(&packed(&stage, lines, goods), ["order_number", "sku", "quantity", "wave"]));
        }
        split.sort();
        let mut whole = all.clone();
        whole.sort();
        assert_eq!(split, whole);
        assert!(all.contains(&["00001", "'=MAT+1", "2", "Mats"].map(String::from)), "{all:?}");
        assert!(all.contains(&["00002", "SHIRT-L", "1", "Cloth"].map(String::from)), "{all:?}");

        let orders = Sheet::FulfilmentOrders;
        let columns = ["order_number", "pieces", "weight_grams", "declared_value", "contents", "wave"];
        assert_eq!(
            told(&packed(&stage, orders, Goods::OfWave(mats)), columns),
            [["00001", "2", "1200", "25.00", "2× =MAT+1", "Mats"].map(String::from)]
        );
        assert_eq!(
            told(&packed(&stage, orders, Goods::OfWave(cloth)), columns),
            [["00002", "1", "230", "9.00", "1× SHIRT-L", "Cloth"].map(String::from)]
        );
        let left = told(&packed(&stage, orders, Goods::OfNoWave), ["order_number", "wave"]);
        assert_eq!(left, [["00001", ""].map(String::from), ["00002", ""].map(String::from)]);
        let whole = told(&rows(&stage, orders), ["order_number", "wave"]);
        assert_eq!(whole, [["00001", "Mats"].map(String::from), ["00002", "Cloth"].map(String::from)]);
    });
}

#[test]
fn goods_of_a_wave_whose_shipping_is_paid_later_stay_until_it_is_paid() {
    testkit::on_both(&migrations(), |db| {
        let stage = Stage::new(db);
        let mats = wave(&stage, "Mats", &["=MAT+1"]);
        let (cx, row) = (stage.cx.clone(), stage.campaign.row);
        let later = move |tx: &mut db::WriteTx<'_>| {
            let found = campaigns::load_catalogue(tx, row)?.shipping.waves[0].clone();
            let rule = ShippingRule::Wave(Wave { charge: Charge::Later, ..found });
            Ok::<_, PledgeError>(campaigns::save_shipping_rule(tx, &cx, row, &rule)?)
        };
        stage.db.write_blocking(later).unwrap();
        let place = address("Ada Berg", "Am Anger 1", "Dresden", "01067");
        // The platform collected the goods and what the first parcel costs.
        let facts = pledges::PlatformFacts { paid_minor: 9_500, ..collected() };
        let pledge = stage.imported_with(1, "Ada Berg", &stage.game_with(2, 0), facts);
        stage.finish_and_lock(pledge, place);
        let lines = Sheet::FulfilmentLines;
        let skus = |stage: &Stage| told(&rows(stage, lines), ["sku"]).concat();
        assert_eq!(skus(&stage), ["0042", "DICE"], "the mats are not paid for");
        assert!(packed(&stage, lines, Goods::OfWave(mats)).is_empty());
        // Taken out of the wave since, they are charged with it all the same, and stay until then.
        let (cx, emptied) = (stage.cx.clone(), stage.cx.clone());
        let moved = move |items: bool, cx: kernel::Cx| {
            move |tx: &mut db::WriteTx<'_>| {
                let catalogue = campaigns::load_catalogue(tx, row)?;
                let mut wave = catalogue.shipping.waves[0].clone();
                wave.items = catalogue
                    .item_by_sku("=MAT+1")
                    .filter(|_| items)
                    .map(|item| item.id)
                    .into_iter()
                    .collect();
                wave.items.extend(catalogue.item_by_sku("SHIRT-L").map(|item| item.id));
                Ok::<_, PledgeError>(campaigns::save_shipping_rule(tx, &cx, row, &ShippingRule::Wave(wave))?)
            }
        };
        stage.db.write_blocking(moved(false, emptied)).unwrap();
        assert_eq!(skus(&stage), ["0042", "DICE"], "taken out of the wave they are no more paid for");
        stage.db.write_blocking(moved(true, cx)).unwrap();
        let cx = stage.cx.clone();
        stage
            .db
            .write_blocking(move |tx| {
                pledges::open_wave(tx, &cx, row, mats)?;
                pledges::charge_wave_step(tx, &cx, (row, mats), None)
            })
            .unwrap();
        assert!(skus(&stage).is_empty(), "who owes is left out");
        let cx = stage.cx.clone();
        stage
            .db
            .write_blocking(move |tx| {
                let owed = pledges::load(tx, pledge.row)?;
                let owed = pledges::standing(tx, &owed)?.to_pay;
                let sides = (ledger::AccountCode::pledge(pledge.id), ledger::AccountCode::gateway("sandbox"));
                let reference = pledge.id.to_string();
                let posting =
                    ledger::Posting::transfer("mats".to_owned(), "payment", reference, sides, owed)?;
                ledger::post(tx, &cx, &posting)?;
                pledges::settle(tx, &cx, pledge.row)
            })
            .unwrap();
        assert_eq!(skus(&stage).len(), 3);
        assert_eq!(packed(&stage, lines, Goods::OfWave(mats)).len(), 1);
    });
}
