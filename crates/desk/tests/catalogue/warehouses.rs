//! Where goods leave from and the care they need: filled in, told in a sentence, priced on the map, refused beside the field.

use accounts::Role;
use campaigns::model::Handling;
use kernel::places::CountryCode;
use pledges::PledgeError;
use stock::WarehouseFacts;

use super::stage::{Browser, Shop, Stage, on_both};
use super::{action, stored};

async fn form_of(browser: &mut Browser, shop: &Shop, kind: &str) -> String {
    action(&browser.get(&shop.path(&format!("shipping/rules/new?kind={kind}"))).await.is(200))
}

async fn add(browser: &mut Browser, shop: &Shop, fields: &[(&'static str, &str)]) {
    let to = form_of(browser, shop, fields[0].1).await;
    browser.post(&to, fields).await.is(303);
}

/// A warehouse of the organisation; answers its id as forms send it.
fn warehouse(
    stage: &Stage,
    name: &'static str,
    country: &'static str,
    region: Option<&'static str>,
) -> String {
    let cx = stage.cx.clone();
    let made = stage.write(move |tx, _| {
        let country = CountryCode::parse(country).unwrap();
        let facts = WarehouseFacts { name: name.into(), country, region: region.map(str::to_owned) };
        Ok(stock::add_warehouse(tx, &cx, &facts).map_err(PledgeError::from)?)
    });
    made.to_string()
}

#[test]
fn a_surcharge_for_care_is_made_and_the_item_says_that_it_needs_it() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let mut fields =
            vec![("kind", "care"), ("name", "Battery handling"), ("adds", "parcel"), ("amount", "1.50")];
        let to = form_of(&mut creator, shop, "care").await;
        creator.post(&to, &fields).await.is(422).says("f-care-error").says("value=\"1.50\"");
        fields.push(("care", "battery"));
        creator.post(&to, &fields).await.is(303);
        let said = "Battery handling: €1.50 per parcel, when a battery is in it, to all places";
        let page = creator.get(&shop.path("shipping")).await.is(200);
        page.says(&format!("{said}, but no item is marked so yet."));
        let rule = stored(&stage, shop).shipping.surcharges[0].id;
        let page = creator.get(&shop.path(&format!("shipping/rules/{rule}"))).await.is(200);
        page.says("value=\"battery\" selected");

        let item = stored(&stage, shop).items[0].clone();
        let home = shop.path(&format!("catalogue/items/{}", item.id));
        let page = creator.get(&home).await.is(200);
        let seen = page.hidden("seen");
        let fields = [
            ("seen", seen.as_str()),
            ("name", item.name.as_str()),
            ("sku", item.sku.as_str()),
            ("kind", "physical"),
            ("weight_grams", "300"),
            ("weight_unit", "g"),
            ("packed", "itself"),
            ("handling", "fragile"),
            ("handling", "battery"),
        ];
        creator.post(&home, &fields).await.is(303);
        assert_eq!(stored(&stage, shop).items[0].handling, [Handling::Battery, Handling::Fragile]);
        let page = creator.get(&home).await.is(200);
        page.says("value=\"battery\" checked")
            .says("value=\"fragile\" checked")
            .says_not("value=\"liquid\" checked");
        creator.get(&shop.path("shipping")).await.is(200).says(&format!("{said}."));
    });
}

#[test]
fn warehouses_are_added_in_order_and_a_price_holds_only_from_one() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        // Without a warehouse the form leads to where one is made.
        let page = creator.get(&shop.path("shipping/rules/new?kind=warehouse")).await.is(200);
        page.says("There is no warehouse that could be added.").says("/stock/warehouses/new");
        let ohio = warehouse(&stage, "Columbus", "US", Some("Ohio"));
        let leipzig = warehouse(&stage, "Leipzig", "DE", None);
        let to = form_of(&mut creator, shop, "warehouse").await;
        let page = creator.post(&to, &[("kind", "warehouse"), ("places", "Atlantis")]).await.is(422);
        page.says("f-warehouse-error").says("f-places-error").says("Atlantis");
        for (id, places) in [(&leipzig, ""), (&ohio, "US\nCanada")] {
            add(&mut creator, shop, &[("kind", "warehouse"), ("warehouse", id), ("places", places)]).await;
        }
        let page = creator.get(&shop.path("shipping")).await.is(200).says("Where goods leave from");
        let page = page.says("Leipzig (Germany): sends to wherever no other warehouse does.");
        page.says("Columbus (United States): sends to Canada, United States.");
        let table = stored(&stage, shop).shipping;
        assert_eq!(table.warehouses[1].region.as_deref(), Some("OH"), "a typed region by its code");

        // Once each; its form shows which it is.
        creator
            .post(&to, &[("kind", "warehouse"), ("warehouse", &ohio)])
            .await
            .is(422)
            .says("f-warehouse-error");
        let home = shop.path(&format!("shipping/rules/{ohio}"));
        let page =
            creator.get(&home).await.is(200).says("Columbus (United States)").says_not("name=\"warehouse\"");
        let seen = page.hidden("seen");
        let fields = [("kind", "warehouse"), ("seen", seen.as_str()), ("places", "US")];
        creator.post(&home, &fields).await.is(303);
        assert_eq!(stored(&stage, shop).shipping.warehouses[1].serves.len(), 1);
        creator.post(&shop.path(&format!("shipping/rules/{ohio}/move")), &[("to", "start")]).await.is(303);
        assert_eq!(stored(&stage, shop).shipping.warehouses[0].id.to_string(), ohio);

        // A price of its own, and the warehouse that it holds from stays.
        let zone = table.zones[0].id.to_string();
        let price =
            [("kind", "order"), ("zone", zone.as_str()), ("price", "4"), ("warehouse", ohio.as_str())];
        add(&mut creator, shop, &price).await;
        let page = creator.get(&shop.path("shipping")).await.is(200);
        page.says("€4.00 per parcel, only from the warehouse “Columbus”.");
        let kept = creator.post(&format!("{home}/delete"), &[]).await.is(303);
        creator.get(&kept.location).await.is(200).says("still uses this");
        creator.post(&shop.path(&format!("shipping/rules/{leipzig}/delete")), &[]).await.is(303);
        assert_eq!(stored(&stage, shop).shipping.warehouses.len(), 1);

        // The file holds them, by name.
        let file = creator.get(&shop.path("shipping/file.csv")).await.is(200).body;
        assert!(file.contains(",Columbus,") && file.contains("warehouse,whs_"), "{file}");
        // A supporter of the campaign reads the list and changes nothing.
        let mut support = stage.signed_in_as(Role::Support).await;
        support.get(&shop.path("shipping")).await.is(200).says("Columbus (United States)").says_not(&home);
    });
}

#[test]
fn a_country_without_a_price_from_its_warehouse_is_named_before_backers_meet_it() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let ohio = warehouse(&stage, "Columbus", "US", None);
        add(&mut creator, shop, &[("kind", "warehouse"), ("warehouse", &ohio), ("places", "US")]).await;
        let zone = stored(&stage, shop).shipping.zones[0].id.to_string();
        let unpriced = "has no shipping price";
        creator.get(&shop.path("catalogue")).await.is(200).says_not(unpriced);
        // The only price of the zone holds from Ohio alone, which serves none of its countries.
        let rate = stored(&stage, shop).shipping.rates[0].clone();
        let home = shop.path(&format!("shipping/rules/{}", rate.id));
        let seen = creator.get(&home).await.is(200).hidden("seen");
        let fields = [
            ("kind", "weight"),
            ("seen", seen.as_str()),
            ("zone", zone.as_str()),
            ("price", "9"),
            ("unit", "g"),
            ("warehouse", ohio.as_str()),
        ];
        creator.post(&home, &fields).await.is(303);
        creator.get(&shop.path("catalogue")).await.is(200).says(unpriced);
    });
}
