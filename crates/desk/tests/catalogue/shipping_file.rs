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
        assert!(file.starts_with("\u{feff}what,id,name,zone,places"), "{file}");
        // As it is, it changes nothing.
        let to = shop.path("shipping/file");
        let seen = creator.get(&to).await.is(200).hidden("seen");
        creator.upload(&to, &[("seen", &seen)], ("shipping.csv", file.as_bytes())).await.is(303);
        assert_eq!(stored(&stage, shop).shipping, before.shipping);

        let zone = &before.zones[0].name;
        let sku = &before.items[0].sku;
        let more = format!(
            "what,name,zone,places,items,by,price,further,adds,steps\r\n\
             zone,{zone},,DE; PL,,,,,\r\nrate,,{zone},,,piece,5,1.50,\r\nrate,By letter,{zone},,{sku},order,2,,\r\n\
             zone,Islands,,DE:25849; DE:26*,,,,,\r\nrate,,Islands,,,weight,12,,,1000: 20\r\n\
             surcharge,Winter,,,,,0.75,,parcel\r\n"
        );
        // Its rows have no ids: the zone that is stored would go, and its rate.
        let asked = creator.upload(&to, &[("seen", &seen)], ("shipping.csv", more.as_bytes())).await.is(422);
        let count = before.zones.len();
        let gone =
            asked.says(&format!("{count} zone: {zone}")).says("would be deleted").hidden("delete_missing");
        assert_eq!(stored(&stage, shop).shipping, before.shipping);
        // The tick is for what was told, not for whatever another file lacks.
        let other = [("seen", seen.as_str()), ("delete_missing", "1-1-0-0-0")];
        creator.upload(&to, &other, ("shipping.csv", more.as_bytes())).await.is(422);
        let ticked = [("seen", seen.as_str()), ("delete_missing", gone.as_str())];
        let answer = creator.upload(&to, &ticked, ("shipping.csv", more.as_bytes())).await.is(303);
        assert_eq!(answer.location, shop.path("shipping"));
        let table = stored(&stage, shop).shipping;
        assert_eq!((table.zones.len(), table.rates.len(), table.surcharges.len()), (2, 3, 1));
        assert!(matches!(table.zones[1].places[1], Place::Postal(..)));
        let page = creator.get(&shop.path("shipping")).await.is(200);
        page.says("By letter (Only Lantern item): €2.00 per parcel.")
            .says("Germany (26*)")
            .says("Winter: €0.75 per parcel, to all places.");
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
        let seen = creator.get(&to).await.is(200).hidden("seen");
        let with = [("seen", seen.as_str())];
        let page = creator.upload(&to, &with, ("shipping.csv", wrong.as_bytes())).await.is(422);
        assert_eq!(page.hidden("seen"), seen);
        page.says("Nothing was taken over")
            .says("Narnia")
            .says("<code>price</code>")
            .says("no zone of this name");
        creator.upload(&to, &with, ("shipping.csv", b"")).await.is(422).says("f-file-error");
        creator.upload(&to, &with, ("shipping.csv", &vec![b'x'; 2 * 1024 * 1024 + 1])).await.is(422);
        creator.upload(&to, &with, ("shipping.csv", b"what\n\xff")).await.is(422).says("UTF-8");
        assert_eq!(stored(&stage, shop).shipping, before.shipping);
        // Who only looks may take the file along, and not change anything.
        let mut support = stage.signed_in_as(Role::Support).await;
        support.get(&shop.path("shipping/file")).await.is(200).says_not("f-file");
        support.get(&shop.path("shipping/file.csv")).await.is(200);
        support.upload(&to, &[], ("shipping.csv", wrong.as_bytes())).await.is(403);
    });
}

#[test]
fn what_a_colleague_changed_meanwhile_and_a_whole_table_do_not_go_unseen() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let mut colleague = stage.signed_in_as(Role::Owner).await;
        let shop = &stage.lantern;
        let to = shop.path("shipping/file");
        let page = creator.get(&to).await.is(200);
        let seen = page.says("a rule that is not in it is deleted").hidden("seen");
        let file = creator.get(&shop.path("shipping/file.csv")).await.is(200).body;
        // A colleague saves a dearer price meanwhile.
        let id = stored(&stage, shop).zones[0].id;
        let zone = shop.path(&format!("shipping/zones/{id}"));
        let shown = colleague.get(&zone).await.is(200).hidden("seen");
        let fields = [
            ("seen", shown.as_str()),
            ("name", "Changed meanwhile"),
            ("country", "DE"),
            ("base", "99"),
            ("step_unit", "g"),
        ];
        colleague.post(&zone, &fields).await.is(303);
        let changed = stored(&stage, shop).shipping;
        let answer = creator.upload(&to, &[("seen", &seen)], ("shipping.csv", file.as_bytes())).await.is(422);
        let now = answer.hidden("seen");
        answer.says("Somebody else changed the shipping rules");
        assert_eq!(stored(&stage, shop).shipping, changed);
        creator.upload(&to, &[], ("shipping.csv", file.as_bytes())).await.is(422);
        // Who sends it again after that means it.
        creator.upload(&to, &[("seen", &now)], ("shipping.csv", file.as_bytes())).await.is(303);
        let after = stored(&stage, shop).shipping;
        assert_ne!(after, changed);
        // Only the head, or only a new row: nothing of the table is given up.
        let seen = creator.get(&to).await.is(200).hidden("seen");
        for lacking in ["what\n", "what,name,price,adds\nsurcharge,Winter,0.75,parcel\n"] {
            let lacking = ("shipping.csv", lacking.as_bytes());
            creator.upload(&to, &[("seen", &seen)], lacking).await.is(422).says("The file has no zone");
        }
        assert_eq!(stored(&stage, shop).shipping, after);
    });
}
