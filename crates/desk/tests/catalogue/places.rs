//! Shipping zones, tax rates, and the quote that follows from them.

use accounts::Role;
use campaigns::model::{Place, TaxClass, TaxMode};

use super::stage::on_both;
use super::{new_form, stored};

#[test]
fn a_zone_takes_countries_regions_and_steps_by_weight() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let to = new_form(&mut creator, shop, "shipping/zones").await;
        // The map leads here with the countries that lack a price.
        let ticked = creator.get(&shop.path("shipping/zones/new?country=IS&country=NO")).await.is(200);
        ticked.says("value=\"IS\" checked").says("value=\"NO\" checked");
        // Germany lies in the zone "Union" already.
        let page = creator.get(&shop.path("shipping/zones/new")).await.is(200);
        page.says("value=\"DE\" disabled").says("in the zone “Union”");

        let two = [("name", "America"), ("base", "much"), ("regions", "US-Atlantis")];
        creator.post(&to, &two).await.is(422).says("f-regions-error").says("f-base-error");
        let nowhere = [("name", "America"), ("base", "19"), ("regions", "US-Atlantis")];
        let page = creator.post(&to, &nowhere).await.is(422);
        page.says("f-regions-error").says("US-Atlantis").says("value=\"19\"");
        let falling = [
            ("name", "America"),
            ("base", "19"),
            ("country", "US"),
            ("step_unit", "kg"),
            ("step_over_grams", "2"),
            ("step_add", "5"),
            ("step_over_grams", "1"),
            ("step_add", "4"),
        ];
        let page = creator.post(&to, &falling).await.is(422);
        page.says("f-step_over_grams-1-error").says("value=\"US\" checked");
        let taken = [("name", "America"), ("base", "19"), ("country", "DE")];
        creator.post(&to, &taken).await.is(422).says("f-places-error");

        let right = [
            ("name", "America"),
            ("base", "19"),
            ("country", "US"),
            ("country", "CA"),
            ("regions", "US Hawaii"),
            ("step_unit", "kg"),
            ("step_over_grams", "1"),
            ("step_add", "4"),
            ("step_over_grams", "2.5"),
            ("step_add", "6.50"),
        ];
        assert_eq!(creator.post(&to, &right).await.is(303).location, shop.path("shipping"));
        let zone = stored(&stage, shop).zones.into_iter().find(|zone| zone.name == "America").unwrap();
        let hawaii = "US-HI".parse::<Place>().unwrap();
        assert_eq!(zone.places.len(), 3);
        assert!(zone.places.contains(&hawaii));
        assert_eq!(
            zone.steps.iter().map(|s| (s.over_grams, s.add_minor)).collect::<Vec<_>>(),
            [(1000, 400), (2500, 650)]
        );
        let page = creator.get(&to).await.is(200);
        page.says("US-HI</textarea>").says("value=\"2500\"").says("value=\"US\" checked");
    });
}

#[test]
fn what_a_change_would_cost_the_pledges_is_seen_before_it_is_made() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let before = stored(&stage, shop);
        let zone = before.zones[0].id;
        let to = shop.path(&format!("shipping/zones/{zone}"));
        let seen = creator.get(&to).await.is(200).says("Show what changes").hidden("seen");
        let places: Vec<String> = before.zones[0].places.iter().map(ToString::to_string).collect();
        let audited = stage.audited();
        let fields = |base: &'static str, action: &'static str| {
            let mut fields =
                vec![("seen", seen.as_str()), ("name", "Union"), ("base", base), ("action", action)];
            fields.extend(places.iter().map(|place| ("country", place.as_str())));
            fields
        };
        let page = creator.post(&to, &fields("12,50", "look")).await.is(200);
        let page = page.says("What saving changes").says("Dearer: 4. Cheaper: 0.").says("value=\"12,50\"");
        page.says("<th scope=\"row\">Pledges not confirmed yet, now</th>").says_not("is-invalid");
        assert_eq!(stored(&stage, shop).zones, before.zones, "nothing is saved");
        assert_eq!(stored(&stage, shop).version, before.version);
        assert_eq!(stage.audited(), audited);
        let page = creator.post(&to, &fields("9", "look")).await.is(200);
        page.says("No price changes");
        creator.post(&to, &fields("much", "look")).await.is(422).says("f-base-error").says_not("What saving");
        creator.post(&to, &fields("12,50", "")).await.is(303);
        assert_eq!(stored(&stage, shop).zones[0].base_minor, 1_250);

        let rate = stored(&stage, shop).shipping.rates[0].id.to_string();
        let to = shop.path(&format!("shipping/rules/{rate}"));
        let seen = creator.get(&to).await.is(200).hidden("seen");
        let zone = zone.to_string();
        let fields = [
            ("seen", seen.as_str()),
            ("kind", "weight"),
            ("zone", zone.as_str()),
            ("price", "7"),
            ("unit", "g"),
            ("action", "look"),
        ];
        creator.post(&to, &fields).await.is(200).says("What saving changes").says("Dearer: 0. Cheaper: 4.");
        assert_eq!(stored(&stage, shop).zones[0].base_minor, 1_250);
    });
}

#[test]
fn the_union_is_ticked_with_one_button_without_the_countries_of_other_zones() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let to = new_form(&mut creator, shop, "shipping/zones").await;
        let page = creator.post(&to, &[("name", "Rest of the Union"), ("action", "union")]).await.is(200);
        let page = page.says("value=\"FR\" checked").says("European Union: 25 ticked");
        page.says("value=\"DE\" disabled").says("value=\"Rest of the Union\"");
        assert_eq!(stored(&stage, shop).zones.len(), 1);
    });
}

#[test]
fn the_map_tells_what_a_pledge_costs_everywhere_and_where_it_has_no_price() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Support).await;
        let shop = &stage.lantern;
        let page = creator.get(&shop.path("shipping/prices?weight=1.2&unit=kg")).await.is(200);
        let page = page.says("A parcel of 1.2\u{a0}kg").says("248 places have no price").says("€9.00");
        page.says("Iceland").says("Zone Union: base price €9.00").says("South America: ");
        // The commonest pledge, unless another one is asked for.
        let page = creator.get(&shop.path("shipping/prices")).await.is(200);
        page.says("Lantern reward</h2>").says("heat-1").says("heat-none").says("2 places");
    });
}

#[test]
fn a_list_of_remote_postal_codes_stands_on_the_map_by_some_of_them() {
    on_both(|stage| async move {
        let shop = &stage.lantern;
        let mut table = stored(&stage, shop).shipping;
        let (zone, rate) = (table.zones[0].clone(), table.rates[0].clone());
        for number in 0..12 {
            let id = stage.cx.new_id();
            let codes = (0..400).map(|code| format!("DE:{number:02}{code:03}").parse().unwrap());
            let name = format!("Remote {number}");
            table.zones.push(shipping::Zone { id, name, places: codes.collect(), ..zone.clone() });
            table.rates.push(shipping::Rate { id: stage.cx.new_id(), zone: id, ..rate.clone() });
        }
        let row = shop.row;
        stage.write(move |tx, cx| Ok(campaigns::save_shipping_table(tx, cx, row, &table)?));
        let mut creator = stage.signed_in_as(Role::Support).await;
        let page = creator.get(&shop.path("shipping/prices")).await.is(200);
        let page =
            page.says("Germany (01000)").says("Germany (01009) and 390 more").says_not("Germany (01010)");
        let shown = page.body.matches("class=\"heat-cell").count();
        assert!((370..400).contains(&shown), "{shown} places for 250 countries and 4,800 postal codes");
    });
}

#[test]
fn a_tax_rate_of_ones_own_has_days_and_does_not_overlap() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let to = new_form(&mut creator, shop, "tax/rates").await;
        let wrong = [
            ("country", "US"),
            ("region", "CA"),
            ("class", "standard"),
            ("rate_percent", "much"),
            ("valid_from", "2026-01-01"),
            ("valid_until", "tomorrow"),
        ];
        let page = creator.post(&to, &wrong).await.is(422);
        page.says("f-rate_percent-error").says("f-valid_until-error").says("value=\"much\"");
        let right = [
            ("country", "US"),
            ("region", "CA"),
            ("class", "standard"),
            ("rate_percent", "7,25"),
            ("valid_from", "2020-01-01"),
            ("valid_until", ""),
            ("source", "cdtfa.ca.gov"),
        ];
        creator.post(&to, &right).await.is(303);
        creator
            .get(&shop.path("tax"))
            .await
            .is(200)
            .says("United States, California")
            .says("7.25%")
            .says("In force")
            .says("Entered by hand: cdtfa.ca.gov");
        let again = new_form(&mut creator, shop, "tax/rates").await;
        creator.post(&again, &right).await.is(422).says("f-valid_from-error");
        creator.post(&format!("{to}/delete"), &[]).await.is(303);
        assert!(stored(&stage, shop).tax_rates.iter().all(|rate| rate.country.as_str() != "US"));
    });
}

fn borrowed<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[test]
fn proposed_rates_are_taken_over_with_their_source_and_prices_change_their_mode() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let page = creator.get(&shop.path("tax")).await.is(200);
        page.says("name=\"country\" value=\"NO\"").says_not("name=\"country\" value=\"DE\"");
        let none = creator.post(&shop.path("tax/proposals"), &[]).await.is(303);
        creator.get(&none.location).await.is(200).says("No country was ticked");
        creator.post(&shop.path("tax/proposals"), &[("country", "NO")]).await.is(303);
        let norway: Vec<_> =
            stored(&stage, shop).tax_rates.into_iter().filter(|rate| rate.country.as_str() == "NO").collect();
        assert!(!norway.is_empty() && norway.iter().all(|rate| !rate.source.is_empty()));
        creator.get(&shop.path("tax")).await.is(200).says_not("name=\"country\" value=\"NO\"");

        // Who set a rate is told in words, and stays true through the form.
        let page = creator.get(&shop.path("tax")).await.is(200);
        let page = page.says("Taken over from the product’s table of 2026-10-04");
        page.says("Taken over from the product’s table (Norwegian Tax Administration)")
            .says_not("duty27-eu-vat");
        let standard = norway.iter().find(|rate| rate.class == TaxClass::Standard).unwrap();
        let to = shop.path(&format!("tax/rates/{}", standard.id));
        let page = creator.get(&to).await.is(200).says("(Norwegian Tax Administration)");
        let from = standard.valid_from.to_string();
        let mut fields = vec![
            ("seen", page.hidden("seen")),
            ("country", "NO".to_owned()),
            ("class", "standard".to_owned()),
            ("rate_percent", "25".to_owned()),
            ("valid_from", from),
            ("valid_until", String::new()),
            ("source", String::new()),
        ];
        creator.post(&to, &borrowed(&fields)).await.is(303);
        creator.get(&to).await.is(200).says("Taken over from the product’s table");
        fields[0].1 = creator.get(&to).await.is(200).hidden("seen");
        fields[3].1 = "26".to_owned();
        creator.post(&to, &borrowed(&fields)).await.is(303);
        creator.get(&to).await.is(200).says("Entered by hand, without a source").says_not("product’s table");

        creator.post(&shop.path("tax/mode"), &[("tax_mode", "sometimes")]).await.is(400);
        creator.post(&shop.path("tax/mode"), &[("tax_mode", "exclusive")]).await.is(303);
        assert_eq!(stored(&stage, shop).tax_mode, TaxMode::Exclusive);
        creator.get(&shop.path("tax")).await.is(200).says("value=\"exclusive\" checked");
    });
}

#[test]
fn the_preview_shows_the_quote_a_backer_would_get_and_why() {
    on_both(|stage| async move {
        let mut helper = stage.signed_in_as(Role::Support).await;
        let shop = &stage.lantern;
        helper.get(&shop.path("catalogue/try")).await.is(200).says("Lantern reward");
        let reward = shop.reward;
        let page = helper.get(&shop.path(&format!("catalogue/try?reward={reward}&country=PL"))).await.is(200);
        let page = page.says("€50.00").says("€59.00").says("Zone Union: base price €9.00");
        page.says("Tax PL 23%").says("1 × LANTERN-1");
        let page = helper.get(&shop.path(&format!("catalogue/try?reward={reward}&country=IS"))).await.is(200);
        page.says("There is no shipping price for Iceland yet");
        helper.get(&shop.path("catalogue/try?reward=nonsense&addon.x=2&option.y.1=z")).await.is(200);
    });
}
