//! The shipping table goes out as a file, is changed, and comes back whole or not at all.

use accounts::Role;
use campaigns::model::Place;

use super::stage::on_both;
use super::stored;

#[test]
fn a_table_is_downloaded_changed_and_taken_over_with_every_kind_of_rule() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let before = stored(&stage, shop);
        let page = creator.get(&shop.path("shipping/file")).await.is(200);
        page.says(&shop.path("shipping/file.csv")).says("f-file");
        let file = creator.get(&shop.path("shipping/file.csv")).await.is(200).body;
        assert!(file.starts_with("what,id,name,zone,places"), "{file}");
        // As it is, it changes nothing.
        let to = shop.path("shipping/file");
        creator.upload(&to, &[], ("shipping.csv", file.as_bytes())).await.is(303);
        assert_eq!(stored(&stage, shop).shipping, before.shipping);

        let zone = &before.zones[0].name;
        let sku = &before.items[0].sku;
        let more = format!(
            "what,name,zone,places,items,by,price,further,adds,steps\r\n\
             zone,{zone},,DE; PL,,,,,\r\nrate,,{zone},,,piece,5,1.50,\r\nrate,By letter,{zone},,{sku},order,2,,\r\n\
             zone,Islands,,DE:25849; DE:26*,,,,,\r\nrate,,Islands,,,weight,12,,,1000: 20\r\n\
             surcharge,Winter,,,,,0.75,,parcel\r\n"
        );
        let answer = creator.upload(&to, &[], ("shipping.csv", more.as_bytes())).await.is(303);
        assert_eq!(answer.location, shop.path("shipping"));
        let table = stored(&stage, shop).shipping;
        assert_eq!((table.zones.len(), table.rates.len(), table.surcharges.len()), (2, 3, 1));
        assert!(matches!(table.zones[1].places[1], Place::Postal(..)));
        let page = creator.get(&shop.path("shipping")).await.is(200);
        page.says("Several prices").says("Germany (26*)").says("Winter: €0.75.");
        creator
            .get(&shop.path("shipping"))
            .await
            .says("Islands: over 1,000\u{a0}g the price goes from €12.00 to €32.00.");
        // The form of such a zone leaves its prices alone.
        let path = shop.path(&format!("shipping/zones/{}", table.zones[0].id));
        creator.get(&path).await.is(200).says("prices that this form does not show").says_not("f-step_unit");
    });
}

#[test]
fn a_file_with_a_mistake_names_line_and_column_and_changes_nothing() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let before = stored(&stage, shop);
        let to = shop.path("shipping/file");
        let wrong =
            "what,name,zone,places,by,price\nzone,EU,,DE; Narnia\nrate,,EU,,order,much\nrate,,Sea,,order,5\n";
        let page = creator.upload(&to, &[], ("shipping.csv", wrong.as_bytes())).await.is(422);
        page.says("Nothing was taken over")
            .says("Narnia")
            .says("<code>price</code>")
            .says("no zone of this name");
        creator.upload(&to, &[], ("shipping.csv", b"")).await.is(422).says("f-file-error");
        creator.upload(&to, &[], ("shipping.csv", &vec![b'x'; 2 * 1024 * 1024 + 1])).await.is(422);
        creator.upload(&to, &[], ("shipping.csv", b"what\n\xff")).await.is(422).says("UTF-8");
        assert_eq!(stored(&stage, shop).shipping, before.shipping);
        // Who only looks may take the file along, and not change anything.
        let mut support = stage.signed_in_as(Role::Support).await;
        support.get(&shop.path("shipping/file")).await.is(200).says_not("f-file");
        support.get(&shop.path("shipping/file.csv")).await.is(200);
        support.upload(&to, &[], ("shipping.csv", wrong.as_bytes())).await.is(403);
    });
}
