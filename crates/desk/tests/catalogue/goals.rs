//! Stretch goals, and items that are made of other items.

use accounts::Role;
use campaigns::model::{CatalogueOption, Item, OptionValue, Shelf, Subject};

use super::stage::on_both;
use super::{new_form, stored};

#[test]
fn a_goal_is_made_looked_at_switched_on_and_off_and_deleted() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let item = stored(&stage, shop).items[0].id.to_string();
        let to = new_form(&mut creator, shop, "catalogue/goals").await;
        let nothing = [("title", ""), ("rewards", "some")];
        let page = creator.post(&to, &nothing).await.is(422);
        page.says("f-title-error").says("f-content_item-0-error").says("f-rewards-error");
        let typed = [
            ("title", "A second lantern"),
            ("content_item", item.as_str()),
            ("content_quantity", "2"),
            ("rewards", "any"),
        ];
        creator.post(&to, &typed).await.is(303);
        let list = shop.path("catalogue/goals");
        let page = creator.get(&list).await.is(200);
        page.says("A second lantern").says("2 × Lantern item").says("Not reached").says("Everybody");

        // A look changes nothing; the switch does, and the page says who.
        let look = creator.get(&format!("{to}/switch")).await.is(200);
        look.says("Switch on “A second lantern”").says("get it").says("id=\"effect\"");
        assert!(stored(&stage, shop).goals[0].reached.is_none());
        creator.post(&format!("{to}/switch"), &[("wanted", "sideways")]).await.is(404);
        creator.post(&format!("{to}/switch"), &[("wanted", "on")]).await.is(303);
        let reached = stored(&stage, shop).goals[0].reached.clone().unwrap();
        assert!(reached.by.starts_with("staff:"), "{}", reached.by);
        creator.get(&list).await.is(200).says("Reached").says("Switch off");
        // Sent twice is sent once.
        creator.post(&format!("{to}/switch"), &[("wanted", "on")]).await.is(303);
        assert_eq!(stored(&stage, shop).goals[0].reached.as_ref(), Some(&reached));

        let kept = creator.post(&format!("{to}/delete"), &[]).await.is(303);
        creator.get(&kept.location).await.is(200).says("Switch the goal off first");
        let item_to = shop.path(&format!("catalogue/items/{item}"));
        creator.post(&format!("{item_to}/shelf"), &[("shelf", "archived")]).await.is(303);
        assert!(stored(&stage, shop).items[0].shelf.is_offered(), "the goal still uses it");
        creator.get(&format!("{to}/switch")).await.is(200).says("get it any more");
        creator.post(&format!("{to}/switch"), &[("wanted", "off")]).await.is(303);
        creator.post(&format!("{to}/delete"), &[]).await.is(303);
        assert!(stored(&stage, shop).goals.is_empty());
        let audited = stage.audited();
        for action in ["goal_saved", "goal_reached", "goal_taken_back", "goal_deleted"] {
            assert!(audited.contains(&format!("catalogue.{action}")), "{action}: {audited:?}");
        }
    });
}

#[test]
fn a_set_is_put_together_row_by_row_and_a_circle_is_refused_beside_the_part() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Owner).await;
        let shop = &stage.lantern;
        let lantern = stored(&stage, shop).items[0].id.to_string();
        let to = new_form(&mut creator, shop, "catalogue/items").await;
        let set = [
            ("sku", "SET"),
            ("name", "Lantern set"),
            ("kind", "physical"),
            ("part_item", lantern.as_str()),
            ("part_quantity", "2"),
            ("packed", "parts"),
        ];
        // Three more rows at each press, whatever of those that are there is filled, and the page opens in the first.
        let more = [&set[..], &[("rows.part_item", "4"), ("action", "more part_item")]].concat();
        let page = creator.post(&to, &more).await.is(200);
        let page = page.says("id=\"f-part_item-6\"").says_not("id=\"f-part_item-7\"");
        let page = page.says("name=\"rows.part_item\" value=\"7\"").says("value=\"Lantern set\"");
        page.says("id=\"f-part_item-4\" name=\"part_item\" aria-label=\"Item, row 5\" autofocus");
        creator.post(&to, &set).await.is(303);
        creator.get(&shop.path("catalogue/items")).await.is(200).says("Picked as its parts");
        let set = stored(&stage, shop).item_by_sku("SET").unwrap().clone();
        assert_eq!((set.parts.len(), set.parts[0].quantity), (1, 2));

        let at = shop.path(&format!("catalogue/items/{lantern}"));
        let seen = creator.get(&at).await.is(200).hidden("seen");
        let id = set.id.to_string();
        let circle = [
            ("seen", seen.as_str()),
            ("sku", "LAN"),
            ("name", "Lantern item"),
            ("kind", "physical"),
            ("part_item", id.as_str()),
        ];
        let page = creator.post(&at, &circle).await.is(422).says("f-part_item-0-error");
        page.says("The item would contain itself: Lantern item › Lantern set › Lantern item.");
        let hollow = [("sku", "H"), ("name", "Hollow"), ("kind", "physical"), ("packed", "parts")];
        let new = new_form(&mut creator, shop, "catalogue/items").await;
        creator.post(&new, &hollow).await.is(422).says("f-part_item-0-error");
    });
}

#[test]
fn a_goal_that_comes_in_sizes_is_not_switched_on_while_who_agreed_cannot_say_theirs() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        stage.finish(shop.pledges[0]);
        let row = shop.row;
        let (shirt, size) = stage.write(move |tx, cx| {
            let item = |sku: &str| {
                let like = campaigns::load_catalogue(tx, row)?.items[0].clone();
                let item = Item { id: cx.new_id(), sku: sku.to_owned(), name: sku.to_owned(), ..like };
                campaigns::save_item(tx, cx, row, &item)?;
                Ok::<_, campaigns::CampaignError>(item.id)
            };
            let [medium, large] = ["SHIRT-M", "SHIRT-L"].map(item);
            let (medium, large) = (medium?, large?);
            let value = |label: &str, item| OptionValue {
                id: cx.new_id(),
                label: label.to_owned(),
                item,
                surcharge_minor: 300,
                total_limit: None,
                shelf: Shelf::Offered,
            };
            let size = CatalogueOption {
                id: cx.new_id(),
                title: "Shirt size".to_owned(),
                applies_to: Subject::Item(medium),
                replaces: medium,
                values: vec![value("M", medium), value("L", large)],
                shelf: Shelf::Offered,
            };
            campaigns::save_option(tx, cx, row, &size)?;
            Ok((medium, size))
        });
        let to = new_form(&mut creator, shop, "catalogue/goals").await;
        let shirt = shirt.to_string();
        let typed = [
            ("title", "A shirt for everybody"),
            ("content_item", shirt.as_str()),
            ("content_quantity", "1"),
            ("rewards", "any"),
        ];
        creator.post(&to, &typed).await.is(303);

        // The look says how many, what was not asked, and what to do; the switch does not do it either.
        let told = "One confirmed pledge has not chosen for it: Shirt size.";
        let look = creator.get(&format!("{to}/switch")).await.is(200);
        look.says(told).says("Open that pledge again first").says_not("name=\"wanted\"");
        let kept = creator.post(&format!("{to}/switch"), &[("wanted", "on")]).await.is(303);
        creator.get(&kept.location).await.is(200).says(told);
        assert!(stored(&stage, shop).goals[0].reached.is_none());

        // Open again, they are asked; or nothing is asked about what the goal adds.
        let archived = CatalogueOption { shelf: Shelf::Archived, ..size };
        stage.write(move |tx, cx| Ok(campaigns::save_option(tx, cx, row, &archived)?));
        creator
            .get(&format!("{to}/switch"))
            .await
            .is(200)
            .says("One confirmed pledge gets it.")
            .says_not(told);
        creator.post(&format!("{to}/switch"), &[("wanted", "on")]).await.is(303);
        assert!(stored(&stage, shop).goals[0].reached.is_some());
    });
}
