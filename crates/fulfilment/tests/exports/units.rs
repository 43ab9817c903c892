//! In which unit the files for the warehouse weigh.

use campaigns::CampaignSettings;
use fulfilment::{Format, Sheet};
use kernel::{Units, WeightUnit};
use pledges::PledgeError;

use crate::reading::rows;
use crate::stage::{Stage, address, migrations};

fn weigh_in(stage: &Stage, weight: WeightUnit) {
    let (cx, row) = (stage.cx.clone(), stage.campaign.row);
    let changed = stage.db.write_blocking(move |tx| {
        let campaign = campaigns::campaign(tx, row)?.unwrap();
        let units = Units { weight, ..campaign.units };
        let settings = CampaignSettings { units, ..CampaignSettings::of(&campaign) };
        campaigns::update_settings(tx, &cx, row, &settings).map_err(PledgeError::from)
    });
    changed.unwrap();
}

/// A column keeps the meaning of its numbers: another unit is another column.
#[test]
fn the_heads_of_weights_say_in_which_unit_they_are() {
    testkit::on_both(&migrations(), |db| {
        let stage = Stage::new(db);
        stage.locked(1, address("Ada Berg", "Am Anger 1", "Dresden", "01067"), &stage.game_with(2, 0));
        let weights = |unit: &str| {
            let orders = rows(&stage, Sheet::FulfilmentOrders);
            let lines = rows(&stage, Sheet::FulfilmentLines);
            let each = lines.iter().map(|line| line[&format!("unit_weight_{unit}")].clone());
            (orders[0][&format!("weight_{unit}")].clone(), each.collect::<Vec<_>>())
        };
        let said = |order: &str, lines: [&str; 3]| (order.to_owned(), lines.map(str::to_owned).to_vec());
        assert_eq!(weights("grams"), said("2880", ["1500", "600", "90"]));
        for (unit, expected) in [
            (WeightUnit::Kilogram, said("2.88", ["1.5", "0.6", "0.09"])),
            (WeightUnit::Ounce, said("101.6", ["52.9", "21.16", "3.17"])),
            (WeightUnit::Pound, said("6.35", ["3.307", "1.323", "0.198"])),
        ] {
            weigh_in(&stage, unit);
            assert_eq!(weights(unit.sign()), expected);
            let (_, lines) = stage.file(Sheet::FulfilmentLines, Format::Csv);
            assert!(!String::from_utf8(lines).unwrap().contains("grams"), "{}", unit.sign());
        }
    });
}
