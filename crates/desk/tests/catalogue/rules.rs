//! Every kind of shipping rule: chosen by an example, filled in, told in one sentence, moved and taken away.

use accounts::Role;
use campaigns::model::Table;
use shipping::{Beyond, Goods, Price};

use super::stage::{Browser, Shop, Stage, on_both};
use super::{action, stored};

/// Opens the form for a rule of a kind and answers where it posts to.
pub(super) async fn new_rule(browser: &mut Browser, shop: &Shop, kind: &str) -> String {
    action(&browser.get(&shop.path(&format!("shipping/rules/new?kind={kind}"))).await.is(200))
}

pub(super) async fn add(browser: &mut Browser, shop: &Shop, fields: &[(&'static str, &str)]) {
    let kind = fields[0].1.to_owned();
    let to = new_rule(browser, shop, &kind).await;
    let saved = browser.post(&to, fields).await.is(303);
    assert_eq!(saved.location, shop.path("shipping"));
}

pub(super) fn table(stage: &Stage, shop: &Shop) -> Table {
    stored(stage, shop).shipping
}

#[test]
fn what_to_add_is_chosen_by_an_example_and_the_form_has_only_its_fields() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let page = creator.get(&shop.path("shipping")).await.is(200);
        // A simple zone is a simple list: one sentence.
        page.says("€9.00 per parcel.").says_not("Customs duties");
        let page = creator.get(&shop.path("shipping/rules/new")).await.is(200);
        let page = page
            .says("By weight")
            .says("For instance €6.90 up to 2\u{a0}kg, and €1.50 for each further 1\u{a0}kg.");
        page.says("A duty that you collect");
        let zone = stored(&stage, shop).zones[0].id;
        let page = creator.get(&shop.path(&format!("shipping/rules/new?zone={zone}"))).await.is(200);
        page.says("A price in the zone “Union”").says_not("A duty that you collect");
        let page =
            creator.get(&shop.path(&format!("shipping/rules/new?kind=piece&zone={zone}"))).await.is(200);
        page.says("name=\"further\"").says(&format!("value=\"{zone}\" selected")).says_not("name=\"over\"");
    });
}

#[test]
fn a_price_takes_the_place_of_another_and_counts_in_another_way() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let before = table(&stage, shop);
        let (zone, old) = (before.zones[0].id.to_string(), before.rates[0].id);
        let to = new_rule(&mut creator, shop, "piece").await;
        let fields = [("kind", "piece"), ("zone", zone.as_str()), ("price", "8"), ("further", "1,50")];
        let page = creator.post(&to, &fields).await.is(422);
        let page = page.says("name=\"replace\"").says("€9.00 per parcel.").says("value=\"1,50\"");
        let (old_text, replace_seen) = (old.to_string(), page.hidden("replace_seen"));
        assert_eq!(table(&stage, shop), before);
        let mut instead = fields.to_vec();
        instead.extend([("replace", old_text.as_str()), ("replace_seen", replace_seen.as_str())]);
        creator.post(&to, &instead).await.is(303);
        let after = table(&stage, shop);
        assert_eq!(after.rates.len(), 1);
        assert_eq!(after.rates[0].id, old);
        assert_eq!(after.rates[0].price, Price::Piece { first_minor: 800, further_minor: 150 });
        let page = creator.get(&shop.path("shipping")).await.is(200);
        page.says("€8.00 for the first piece, €1.50 for each further one.");

        // The same price by weight from now on: its form offers that.
        let home = shop.path(&format!("shipping/rules/{old}"));
        let page = creator.get(&home).await.is(200).says("By the number of pieces, in steps");
        page.says("name=\"further\"");
        let page = creator.get(&format!("{home}?kind=weight")).await.is(200).says_not("name=\"further\"");
        let seen = page.hidden("seen");
        let weight = [
            ("kind", "weight"),
            ("seen", seen.as_str()),
            ("zone", zone.as_str()),
            ("price", "6.90"),
            ("unit", "kg"),
            ("over", "2"),
            ("add", "0"),
            ("beyond", "each"),
            ("each", "1"),
            ("each_add", "1.50"),
            ("free_from", "100"),
            ("at_most", "25"),
        ];
        creator.post(&home, &weight).await.is(303);
        let page = creator.get(&shop.path("shipping")).await.is(200);
        page.says("€6.90 up to 2,000\u{a0}g, each further 1,000\u{a0}g begun €1.50, at most €25.00 per parcel, free from €100.00 of goods on.");
        // A colleague's change is not undone without a word.
        let page = creator.post(&home, &weight).await.is(422).says("value=\"6.90\"");
        assert_ne!(page.hidden("seen"), seen);
        // The only price of a zone stays.
        let kept = creator.post(&format!("{home}/delete"), &[]).await.is(303);
        creator.get(&kept.location).await.is(200).says("This is the only price of its zone");
    });
}

#[test]
#[expect(clippy::too_many_lines, reason = "one list of forms and what is told of each")]
fn every_kind_of_price_is_saved_and_told_in_one_sentence() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let catalogue = stored(&stage, shop);
        let (zone, item) = (catalogue.zones[0].id.to_string(), catalogue.items[0].id.to_string());
        let (z, i) = (("zone", zone.as_str()), ("items", item.as_str()));
        let cases: [(&str, &[(&'static str, &str)]); 6] = [
            ("€6.90 per parcel.", &[("kind", "order"), z, i, ("price", "6.90")]),
            (
                "€5.00 up to 5,000\u{a0}cm³, €8.00 above, nothing above 60,000\u{a0}cm³ is sent.",
                &[
                    ("kind", "volume"),
                    z,
                    i,
                    ("price", "5"),
                    ("over", "5000"),
                    ("add", "3"),
                    ("beyond", "nothing"),
                    ("maximum", "60000"),
                ],
            ),
            (
                "€5.00 up to €100.00 of goods, €6.50 above.",
                &[("kind", "value"), z, i, ("price", "5"), ("over", "100"), ("add", "1.50")],
            ),
            (
                "€5.00 up to 3 pieces, €7.00 above, plus €1.00 for each 2 pieces begun.",
                &[
                    ("kind", "count"),
                    z,
                    i,
                    ("price", "5"),
                    ("over", "3"),
                    ("add", "2"),
                    ("beyond", "each"),
                    ("each", "2"),
                    ("each_add", "1"),
                ],
            ),
            (
                "8.5% of the price of the goods, at least €4.00.",
                &[("kind", "share"), z, i, ("percent", "8,5"), ("least", "4")],
            ),
            (
                "whichever is cheapest for the parcel: €12.00 per parcel; 20% of the price of the goods.",
                &[
                    ("kind", "cheapest"),
                    z,
                    i,
                    ("way.0.by", "order"),
                    ("way.0.price", "12"),
                    ("way.1.by", "share"),
                    ("way.1.percent", "20"),
                ],
            ),
        ];
        for (sentence, fields) in cases {
            add(&mut creator, shop, fields).await;
            let page = creator.get(&shop.path("shipping")).await.is(200);
            page.says(&format!("Only Lantern item: {sentence}"));
            let rate =
                table(&stage, shop).rates.into_iter().find(|rate| rate.goods != Goods::Everything).unwrap();
            // What was saved stands in its form again, and saved unchanged it stays the same.
            let home = shop.path(&format!("shipping/rules/{}", rate.id));
            let seen = creator.get(&home).await.is(200).hidden("seen");
            let mut again = fields.to_vec();
            again.push(("seen", &seen));
            creator.post(&home, &again).await.is(303);
            assert!(table(&stage, shop).rates.contains(&rate));
            creator.post(&format!("{home}/delete"), &[]).await.is(303);
            creator.get(&shop.path("shipping")).await.is(200).says_not("Only Lantern");
        }
    });
}

#[test]
#[expect(clippy::too_many_lines, reason = "one list of forms and what is told of each")]
fn surcharges_duties_waves_and_limits_are_saved_and_told() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let catalogue = stored(&stage, shop);
        let (zone, item) = (catalogue.zones[0].id.to_string(), catalogue.items[0].id.to_string());
        add(&mut creator, shop, &[("kind", "cap"), ("zone", &zone), ("at_most", "40")]).await;
        let islands = "ES:35000-35999\nDE:27498\nUS-Hawaii\nItaly";
        add(
            &mut creator,
            shop,
            &[
                ("kind", "remote"),
                ("name", "Islands"),
                ("adds", "parcel"),
                ("amount", "4.50"),
                ("places", islands),
            ],
        )
        .await;
        add(
            &mut creator,
            shop,
            &[
                ("kind", "goods"),
                ("name", "Battery"),
                ("adds", "piece"),
                ("amount", "0.50"),
                ("items", &item),
            ],
        )
        .await;
        add(
            &mut creator,
            shop,
            &[
                ("kind", "heavy"),
                ("name", "Heavy"),
                ("adds", "percent"),
                ("amount", "10"),
                ("heavier", "20"),
                ("unit", "kg"),
            ],
        )
        .await;
        let duty = [
            ("kind", "duty"),
            ("name", "US duty"),
            ("adds", "percent"),
            ("amount", "10"),
            ("places", "US"),
            ("hs_prefix", "95.04"),
            ("origin", "CN"),
            ("from", "2026-08-29"),
            ("until", "2028-06-30"),
            ("source", "the law"),
        ];
        add(&mut creator, shop, &duty).await;
        add(
            &mut creator,
            shop,
            &[("kind", "wave"), ("name", "Spring"), ("items", &item), ("from", "2027-03-01")],
        )
        .await;
        let page = creator.get(&shop.path("shipping")).await.is(200);
        let page = page.says("At most €40.00 for one order.");
        let page = page.says("Islands: €4.50 per parcel, to Germany (27498), Italy, Spain (35000-35999), United States (Hawaii).");
        let page = page.says("Battery: €0.50 per piece, when Lantern item is in it, to all places.");
        let page = page
            .says("Heavy: 10% of the shipping price, when it weighs more than 20,000\u{a0}g, to all places.");
        let page = page.says("US duty: 10% of the declared value, tariff numbers 9504…, made in: China, to United States, from 2026-08-29, until 2028-06-30.");
        page.says("Spring: Lantern item in a parcel of its own, expected to leave on 2027-03-01.");

        // The order is changed by a button, each way.
        let names =
            |stage: &Stage| table(stage, shop).surcharges.into_iter().map(|one| one.name).collect::<Vec<_>>();
        let heavy = table(&stage, shop).surcharges[2].id;
        creator.post(&shop.path(&format!("shipping/rules/{heavy}/move")), &[("to", "start")]).await.is(303);
        assert_eq!(names(&stage), ["Islands", "Heavy", "Battery"]);
        creator.post(&shop.path(&format!("shipping/rules/{heavy}/move")), &[("to", "end")]).await.is(303);
        assert_eq!(names(&stage), ["Islands", "Battery", "Heavy"]);

        // A wave that a price is for stays; a limit goes.
        let wave = table(&stage, shop).waves[0].id.to_string();
        add(&mut creator, shop, &[("kind", "order"), ("zone", &zone), ("wave", &wave), ("price", "3")]).await;
        let page = creator.get(&shop.path("shipping")).await.is(200);
        page.says("€3.00 per parcel, only in the wave “Spring”.");
        let kept = creator.post(&shop.path(&format!("shipping/rules/{wave}/delete")), &[]).await.is(303);
        creator.get(&kept.location).await.is(200).says("still uses this");
        let again = new_rule(&mut creator, shop, "cap").await;
        let second = [("kind", "cap"), ("zone", zone.as_str()), ("at_most", "30")];
        creator.post(&again, &second).await.is(422).says("f-zone-error");
        creator.post(&shop.path(&format!("shipping/rules/{zone}/delete")), &[]).await.is(303);
        assert_eq!(table(&stage, shop).zones[0].cap_minor, None);
        // All of it goes through the file and comes back.
        let file = creator.get(&shop.path("shipping/file.csv")).await.is(200).body;
        let (cx, catalogue) = (stage.cx.clone(), stored(&stage, shop));
        let read = campaigns::read_shipping_file(&cx, (&catalogue, &[]), file.as_bytes());
        assert_eq!(read.unwrap(), catalogue.shipping);
    });
}

#[test]
#[expect(clippy::too_many_lines, reason = "one list of forms and what is told of each")]
fn every_mistake_of_a_rule_is_told_at_once_and_what_was_typed_stays() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let before = table(&stage, shop);
        let zone = before.zones[0].id.to_string();
        let to = new_rule(&mut creator, shop, "weight").await;
        let wrong = [
            ("kind", "weight"),
            ("zone", ""),
            ("price", "-1"),
            ("unit", "kg"),
            ("over", "2"),
            ("add", "much"),
            ("over", "1"),
            ("add", "1"),
            ("beyond", "each"),
            ("each", "0"),
            ("each_add", ""),
            ("free_from", "late"),
        ];
        let page = creator.post(&to, &wrong).await.is(422);
        let mut page = page.says("value=\"much\"").says("value=\"late\"").says("value=\"kg\" selected");
        for field in ["zone", "price", "add-0", "each", "each_add", "free_from"] {
            page = page.says(&format!("id=\"f-{field}-error\""));
        }
        let falling = [
            ("kind", "weight"),
            ("zone", zone.as_str()),
            ("price", "1"),
            ("over", "2"),
            ("add", "1"),
            ("over", "2"),
            ("add", "1"),
        ];
        creator.post(&to, &falling).await.is(422).says("f-over-1-error");
        let to = new_rule(&mut creator, shop, "cheapest").await;
        let ways = [
            ("kind", "cheapest"),
            ("zone", zone.as_str()),
            ("way.0.by", "order"),
            ("way.0.price", "x"),
            ("way.1.by", "share"),
            ("way.1.percent", "1001"),
        ];
        let page = creator.post(&to, &ways).await.is(422);
        page.says("f-way-0-price-error").says("f-way-1-percent-error");
        let mut more = ways.to_vec();
        more.extend([("action", "way"), ("new_way", "piece")]);
        creator.post(&to, &more).await.is(200).says("way.2.further").says("value=\"1001\"");
        more[6] = ("action", "drop.0");
        creator.post(&to, &more).await.is(200).says("way.0.percent").says_not("way.1.by");
        let to = new_rule(&mut creator, shop, "remote").await;
        let wrong =
            [("kind", "remote"), ("adds", "percent"), ("amount", "1001"), ("places", "Atlantis\nDE:")];
        let page = creator.post(&to, &wrong).await.is(422).says("Atlantis");
        page.says("f-name-error").says("f-amount-error").says("f-places-error");
        let to = new_rule(&mut creator, shop, "duty").await;
        let wrong = [
            ("kind", "duty"),
            ("name", "Duty"),
            ("adds", "piece"),
            ("amount", "1"),
            ("hs_prefix", "950"),
            ("from", "2027-01-01"),
            ("until", "2026-01-01"),
            ("origin", "XX"),
        ];
        let page = creator.post(&to, &wrong).await.is(422);
        page.says("f-places-error").says("f-hs_prefix-error").says("f-until-error").says("f-origin-error");
        let to = new_rule(&mut creator, shop, "wave").await;
        let page = creator.post(&to, &[("kind", "wave"), ("name", "")]).await.is(422);
        page.says("f-name-error").says("f-items-error");
        assert_eq!(table(&stage, shop), before);
        let each = table(&stage, shop).rates.iter().any(
            |rate| matches!(&rate.price, Price::Weight(by) if matches!(by.beyond, Some(Beyond::Each { .. }))),
        );
        assert!(!each);
    });
}
