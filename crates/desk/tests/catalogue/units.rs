//! A campaign whose people weigh in pounds and measure in inches: every form, list, sentence and file of it does, and nothing
//! that was stored in grams and millimetres changes by it.

use accounts::Role;
use campaigns::CampaignSettings;
use campaigns::model::{Dimensions, Item, Place, TaxClass};
use kernel::{LengthUnit, Units, WeightUnit};
use shipping::Price;

use super::stage::{Shop, Stage, on_both};
use super::{new_form, stored};

fn units(stage: &Stage, shop: &Shop) -> Units {
    let row = shop.row;
    stage.write(move |tx, _| Ok(campaigns::campaign(tx, row)?.unwrap().units))
}

fn in_pounds(stage: &Stage, shop: &Shop) {
    let row = shop.row;
    stage.write(move |tx, cx| {
        let campaign = campaigns::campaign(tx, row)?.unwrap();
        let units = Units { weight: WeightUnit::Pound, length: LengthUnit::Inch };
        let settings = CampaignSettings { units, ..CampaignSettings::of(&campaign) };
        Ok(campaigns::update_settings(tx, cx, row, &settings)?)
    });
}

#[test]
fn units_are_chosen_among_the_settings() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Owner).await;
        let shop = &stage.lantern;
        let to = shop.path("settings");
        let page = creator.get(&to).await.is(200).says("<option value=\"g\" selected>");
        let seen = page.says("<option value=\"cm\" selected>").says("changes no price").hidden("seen");
        let before = stored(&stage, shop);
        let mut fields = vec![
            ("seen", seen.as_str()),
            ("name", "Lantern"),
            ("slug", "lantern"),
            ("currency", "EUR"),
            ("time_zone", "UTC"),
            ("main_language", "en"),
            ("languages", "en"),
            ("dispatch_country", "DE"),
            ("weight_unit", "stone"),
            ("length_unit", "in"),
        ];
        let page = creator.post(&to, &fields).await.is(422).says("f-weight_unit-error");
        page.says("<option value=\"in\" selected>");
        fields[8] = ("weight_unit", "lb");
        creator.post(&to, &fields).await.is(303);
        assert_eq!(units(&stage, shop), Units { weight: WeightUnit::Pound, length: LengthUnit::Inch });
        let after = stored(&stage, shop);
        assert_eq!(
            (&after.items, &after.shipping),
            (&before.items, &before.shipping),
            "nothing is counted anew"
        );
        // A page without the fields leaves them as they are.
        let seen = creator.get(&to).await.is(200).says("<option value=\"lb\" selected>").hidden("seen");
        fields.truncate(8);
        fields[0] = ("seen", seen.as_str());
        creator.post(&to, &fields).await.is(303);
        assert_eq!(units(&stage, shop).weight, WeightUnit::Pound);
    });
}

#[test]
fn an_item_is_weighed_and_measured_in_the_units_of_its_campaign() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        in_pounds(&stage, shop);
        let to = new_form(&mut creator, shop, "catalogue/items").await;
        let page = creator.get(&shop.path("catalogue/items/new")).await.is(200);
        page.says("<option value=\"lb\" selected>").says("<option value=\"in\" selected>");
        let typed = |weight: &'static str, length: &'static str| {
            [
                ("sku", "BOX"),
                ("name", "Box"),
                ("kind", "physical"),
                ("weight_grams", weight),
                ("weight_unit", "lb"),
                ("length_mm", length),
                ("width_mm", "11,8"),
                ("height_mm", "3"),
                ("length_unit", "in"),
                ("tax_class", "standard"),
            ]
        };
        let page =
            creator.post(&to, &typed("1,250", "five")).await.is(422).says("without a mark for thousands");
        let page = page.says("f-weight_grams-error").says("no more than 1000 kg (2204 lb)");
        page.says("f-length_mm-error").says("value=\"five\"").says("value=\"11,8\"");
        creator.post(&to, &typed("2.5", "4000")).await.is(422).says("no more than 100 m");
        creator.post(&to, &typed("2.5", "11.8")).await.is(303);
        let page = creator.get(&shop.path("catalogue/items")).await.is(200);
        page.says("2.5\u{a0}lb").says("1.102\u{a0}lb").says_not("\u{a0}g<");
        let stored_box = || stored(&stage, shop).item_by_sku("BOX").unwrap().clone();
        let sides = Dimensions { length_mm: 300, width_mm: 300, height_mm: 76 };
        assert_eq!((stored_box().weight_grams, stored_box().dimensions), (1134, Some(sides)));

        // What the form shows is what is stored, so saving it unchanged changes nothing.
        let page = creator.get(&to).await.is(200);
        let seen = page.says("value=\"2.5\"").says("value=\"11.8\"").says("value=\"3\"").hidden("seen");
        let mut again = typed("2.5", "11.8").to_vec();
        again.push(("seen", seen.as_str()));
        let before = stored_box();
        creator.post(&to, &again).await.is(303);
        assert_eq!(stored_box(), Item { origin_country: None, ..before });
        // A form that was opened before the units changed is read in the units that it shows.
        let seen = creator.get(&to).await.is(200).hidden("seen");
        let metric = [
            ("seen", seen.as_str()),
            ("sku", "BOX"),
            ("name", "Box"),
            ("kind", "physical"),
            ("weight_grams", "1134"),
            ("weight_unit", "g"),
            ("length_mm", "30"),
            ("width_mm", "30"),
            ("height_mm", "7.6"),
            ("length_unit", "cm"),
            ("tax_class", "standard"),
        ];
        creator.post(&to, &metric).await.is(303);
        assert_eq!((stored_box().weight_grams, stored_box().dimensions), (1134, Some(sides)));
        assert_eq!(stored_box().tax_class, TaxClass::Standard);
    });
}

#[test]
fn shipping_rules_are_typed_and_told_in_the_units_of_their_campaign() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        in_pounds(&stage, shop);
        let page = creator.get(&shop.path("shipping/rules/new")).await.is(200);
        page.says("up to 2\u{a0}lb, and €1.50 for each further 1\u{a0}lb")
            .says("300\u{a0}in³")
            .says("over 20\u{a0}lb");
        let catalogue = stored(&stage, shop);
        let (zone, item) = (catalogue.zones[0].id.to_string(), catalogue.items[0].id.to_string());
        let page = creator.get(&shop.path("shipping/rules/new?kind=cheapest")).await.is(200);
        page.says("<option value=\"lb\" selected>").says_not("volume_unit");
        let page = creator.get(&shop.path("shipping/rules/new?kind=volume")).await.is(200);
        let to = super::action(
            &page.says("<option value=\"in3\" selected>in³</option>").says_not("name=\"unit\""),
        );
        let by_volume = [
            ("kind", "volume"),
            ("zone", zone.as_str()),
            ("items", item.as_str()),
            ("price", "5"),
            ("volume_unit", "in3"),
            ("over", "300"),
            ("add", "3"),
            ("beyond", "nothing"),
            ("maximum", "1728"),
        ];
        let mut wrong = by_volume;
        wrong[8] = ("maximum", "1,728");
        creator.post(&to, &wrong).await.is(422).says("without a mark for thousands").says("value=\"1,728\"");
        creator.post(&to, &by_volume).await.is(303);
        let page = creator.get(&shop.path("shipping")).await.is(200);
        page.says("€5.00 up to 300\u{a0}in³, €8.00 above, nothing above 1,728\u{a0}in³ is sent.");
        let table = stored(&stage, shop).shipping;
        let rate = table.rates.iter().find(|rate| matches!(rate.price, Price::Volume(_))).unwrap().clone();
        let Price::Volume(steps) = &rate.price else { panic!("by volume") };
        assert_eq!(steps.steps[0].over, 4_916);
        let page = creator.get(&to).await.is(200).says("value=\"300\"").says("value=\"1728\"");
        let seen = page.hidden("seen");
        let mut again = by_volume.to_vec();
        again.push(("seen", seen.as_str()));
        creator.post(&to, &again).await.is(303);
        assert!(stored(&stage, shop).shipping.rates.contains(&rate), "saved unchanged it stays the same");
    });
}

#[test]
fn a_zone_its_map_and_the_file_are_in_the_units_of_their_campaign() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        in_pounds(&stage, shop);
        let catalogue = stored(&stage, shop);
        let (zone, item) = (catalogue.zones[0].id.to_string(), catalogue.items[0].id.to_string());
        let page = creator.get(&shop.path("shipping/rules/new?kind=volume")).await.is(200);
        let rule = [
            ("kind", "volume"),
            ("zone", zone.as_str()),
            ("items", item.as_str()),
            ("price", "5"),
            ("volume_unit", "in3"),
            ("over", "300"),
            ("add", "3"),
            ("beyond", "nothing"),
            ("maximum", "1728"),
        ];
        creator.post(&super::action(&page), &rule).await.is(303);
        let to = new_form(&mut creator, shop, "shipping/zones").await;
        let zone = [
            ("name", "America"),
            ("base", "19"),
            ("country", "US"),
            ("step_unit", "lb"),
            ("step_over_grams", "2"),
            ("step_add", "4"),
        ];
        creator.post(&to, &zone).await.is(303);
        creator.get(&to).await.is(200).says("value=\"2\"").says("<option value=\"lb\" selected>");
        let america = stored(&stage, shop).zones.into_iter().find(|zone| zone.name == "America").unwrap();
        assert_eq!(
            (america.steps[0].over_grams, &america.places),
            (907, &vec!["US".parse::<Place>().unwrap()])
        );
        let page = creator.get(&shop.path("shipping/prices?weight=2.5")).await.is(200);
        let page = page.says("A parcel of 2.5\u{a0}lb").says("<option value=\"lb\" selected>");
        page.says("2.5\u{a0}lb is over 1 weight step, which adds €4.00.");
        let try_it = format!("catalogue/try?reward={}&country=PL", shop.reward);
        creator.get(&shop.path(&try_it)).await.is(200).says("Shipping (1.102\u{a0}lb)");
        creator.get(&shop.path("shipping/file")).await.is(200).says("steps [lb in3]").says("when [lb]");
        let file = creator.get(&shop.path("shipping/file.csv")).await.is(200).body;
        assert!(
            file.contains("steps [lb in3],beyond [lb in3]") && file.contains("300: 3.00,max 1728"),
            "{file}"
        );
        let to = shop.path("shipping/file");
        let seen = creator.get(&to).await.is(200).hidden("seen");
        let before = stored(&stage, shop).shipping;
        let unsaid = file.replace(" [lb in3]", "").replace(" [lb]", "");
        let sent = [("seen", seen.as_str())];
        let page = creator.upload(&to, &sent, ("shipping.csv", unsaid.as_bytes())).await.is(422);
        page.says("does not say in which unit").says("steps [lb in3]");
        creator.upload(&to, &sent, ("shipping.csv", file.as_bytes())).await.is(303);
        assert_eq!(stored(&stage, shop).shipping, before);
    });
}
