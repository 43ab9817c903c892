//! Warehouses: goods are announced, arrive, are counted and moved, and what pledges still need stands beside them.

use accounts::Role;

use crate::stage::{Stage, on_both};

async fn two_warehouses(stage: &Stage, browser: &mut testkit::Browser) -> (String, String) {
    let add = stage.lantern.path("stock/warehouses/new");
    browser.post(&add, &[("name", ""), ("country", "XX")]).await.is(422).says("f-country-error");
    for name in ["Leipzig", "Łódź"] {
        browser.post(&add, &[("name", name), ("country", "DE")]).await.is(303);
    }
    browser.post(&add, &[("name", "leipzig"), ("country", "DE")]).await.is(422).says("f-name-error");
    let ids = stage.write(|tx, _| {
        let all = stock::warehouses(tx).unwrap();
        Ok(all.into_iter().map(|one| (one.facts.name, one.id.to_string())).collect::<Vec<_>>())
    });
    let id = |name: &str| ids.iter().find(|(found, _)| found == name).unwrap().1.clone();
    (id("Leipzig"), id("Łódź"))
}

fn cells(page: &str, name: &str) -> Vec<String> {
    let row = page.split("<tr>").find(|row| row.contains(name)).unwrap_or_else(|| panic!("{name}: {page}"));
    let cells = row.split("<td").skip(1).map(|cell| {
        let text = cell.split_once('>').unwrap().1.split("</td>").next().unwrap();
        text.replace("<strong>", "").replace("</strong>", "")
    });
    cells.collect()
}

#[test]
fn what_is_missing_stands_beside_what_lies_there_and_what_is_on_its_way() {
    on_both(|stage| async move {
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let list = stage.lantern.path("stock");
        // With what all pages of a campaign should say.
        manager.get(&list).await.is(200).says("No warehouse yet").says("Add a member of staff");
        let (leipzig, lodz) = two_warehouses(&stage, &mut manager).await;
        for pledge in &stage.lantern.pledges[..3] {
            stage.finish(*pledge);
        }
        let page = manager.get(&list).await.is(200).says("There is too little of one item");
        assert_eq!(cells(&page.body, "LANTERN-1"), ["0", "0", "3", "1", "3"]);

        // Two are announced, and one of them arrives.
        let row = stage.lantern.row;
        let item = stage.write(move |tx, _| Ok(campaigns::load_catalogue(tx, row)?.items[0].id.to_string()));
        let field = format!("item-{item}");
        let announce = stage.lantern.path("stock/deliveries/new");
        let key = manager.get(&announce).await.is(200).hidden("key");
        let wrong = [("key", key.as_str()), ("reference", "PO-7"), ("warehouse", &leipzig), (&field, "2.5")];
        manager.post(&announce, &wrong).await.is(422).says("digits only").says("value=\"2.5\"").says("PO-7");
        let nameless = [("key", key.as_str()), ("reference", " "), ("warehouse", &leipzig), (&field, "2")];
        manager.post(&announce, &nameless).await.is(422).says("f-reference-error");
        let right = [("key", key.as_str()), ("reference", "PO-7"), ("warehouse", &leipzig), (&field, "2")];
        for _ in 0..2 {
            manager.post(&announce, &right).await.is(303);
        }
        let page = manager.get(&list).await.is(200);
        assert_eq!(cells(&page.body, "LANTERN-1"), ["0", "2", "3", "1", "1"], "sent twice, announced once");
        let delivery = page.link(&format!("{list}/deliveries/dlv"));
        let key = manager.get(&delivery).await.is(200).says("0 of 2 arrived").hidden("key");
        manager
            .post(&delivery, &[("key", &key), (&field, "3")])
            .await
            .is(422)
            .says("still to come")
            .says(&format!("f-{field}-error"));
        for _ in 0..2 {
            manager.post(&delivery, &[("key", &key), (&field, "1")]).await.is(303);
        }
        let page = manager.get(&list).await.is(200);
        assert_eq!(cells(&page.body, "LANTERN-1"), ["1", "1", "3", "1", "1"]);

        // One is moved, a count finds three there, one breaks.
        let of_item = stage.lantern.path(&format!("stock/items/{item}"));
        let book = async |browser: &mut testkit::Browser, deed: &str, more: &[(&str, &str)]| {
            let key = browser.get(&of_item).await.is(200).hidden("key");
            let mut fields = vec![("key", key.as_str())];
            fields.extend(more);
            browser.post(&format!("{of_item}/{deed}"), &fields).await
        };
        let from_leipzig = [("warehouse", leipzig.as_str()), ("pieces", "1")];
        let moved = [from_leipzig[0], from_leipzig[1], ("to", lodz.as_str())];
        book(&mut manager, "move", &moved).await.is(303);
        book(&mut manager, "move", &moved).await.is(422).says("Only 0 pieces are there");
        book(&mut manager, "count", &[("warehouse", &lodz), ("pieces", "3")]).await.is(303);
        let gone = [("warehouse", lodz.as_str()), ("pieces", "1"), ("note", "fell <down>")];
        book(&mut manager, "give-up", &gone).await.is(422).says("f-reason-error").says("fell &#60;down");
        let gone = [gone[0], gone[1], gone[2], ("reason", "damaged")];
        book(&mut manager, "give-up", &gone).await.is(303);
        manager.get(&of_item).await.is(200).says("Moved away").says("Counted").says("Written off");
        let page = manager.get(&list).await.is(200).says_not("too little");
        assert_eq!(cells(&page.body, "LANTERN-1"), ["2", "1", "3", "1", "0"]);
        let audited = stage.audited();
        for action in
            ["stock.warehouse_added", "stock.delivery_announced", "stock.moved", "stock.written_off"]
        {
            assert!(audited.iter().any(|entry| entry.contains(action)), "{action}: {audited:?}");
        }
        assert_eq!(stage.write(|tx, _| Ok(stock::verify(tx)?)), []);
    });
}

#[test]
fn a_form_that_is_gone_back_to_and_changed_announces_another_delivery() {
    on_both(|stage| async move {
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let (leipzig, lodz) = two_warehouses(&stage, &mut manager).await;
        let row = stage.lantern.row;
        let item = stage.write(move |tx, _| Ok(campaigns::load_catalogue(tx, row)?.items[0].id.to_string()));
        let field = format!("item-{item}");
        let announce = stage.lantern.path("stock/deliveries/new");
        let key = manager.get(&announce).await.is(200).hidden("key");
        for (warehouse, pieces) in [(&leipzig, "100"), (&lodz, "40"), (&lodz, "40")] {
            let sent =
                [("key", key.as_str()), ("reference", "PO-7"), ("warehouse", warehouse), (&field, pieces)];
            manager.post(&announce, &sent).await.is(303);
        }
        let page = manager.get(&stage.lantern.path("stock")).await.is(200);
        assert_eq!(
            cells(&page.body, "LANTERN-1")[1],
            "140",
            "on their way: the hundred and the forty, once each"
        );
    });
}

#[test]
fn a_sheet_is_booked_whole_or_told_line_by_line_and_who_may_not_book_may_look() {
    on_both(|stage| async move {
        let mut manager = stage.signed_in_as(Role::Manager).await;
        two_warehouses(&stage, &mut manager).await;
        let sheet = stage.lantern.path("stock/sheet");
        let send = async |browser: &mut testkit::Browser, key: &str, csv: &str| {
            let fields = [("key", key), ("kind", "received")];
            browser.upload(&sheet, &fields, ("stock.csv", csv.as_bytes())).await
        };
        let key = manager.get(&sheet).await.is(200).hidden("key");
        let bad = "sku;warehouse;pieces\nLANTERN-1;Leipzig;4\nLANTERN-9;Leipzig;1\nLANTERN-1;Ulm;2\nLANTERN-1;Bonn;1\nLANTERN-1;Ulm;5\n";
        let page = send(&mut manager, &key, bad)
            .await
            .is(422)
            .says("There is no item with the SKU “LANTERN-9”.")
            .says("There is no open warehouse called “Ulm”.");
        assert_eq!(page.body.matches("called “Ulm”").count(), 1, "told once");
        page.says("<th scope=\"row\" class=\"text-end numeric\">4, 6</th>").says("called “Bonn”");
        let good = "sku;warehouse;pieces\nLANTERN-1;Leipzig;4\nlantern-1;ŁÓDŹ;2\n";
        for _ in 0..2 {
            send(&mut manager, &key, good).await.is(303);
        }
        let list = stage.lantern.path("stock");
        let page = manager.get(&list).await.is(200);
        assert_eq!(cells(&page.body, "LANTERN-1")[0], "6", "sent twice, booked once");

        let mut support = stage.signed_in_as(Role::Support).await;
        support.get(&list).await.is(200).says_not("stock/warehouses/new").says_not("stock/deliveries/new");
        support.get(&sheet).await.is(403);
        support
            .post(&stage.lantern.path("stock/warehouses/new"), &[("name", "X"), ("country", "DE")])
            .await
            .is(403);
        // The other campaign's items are not this one's.
        let row = stage.lantern.row;
        let item = stage.write(move |tx, _| Ok(campaigns::load_catalogue(tx, row)?.items[0].id.to_string()));
        manager.get(&stage.compass.path(&format!("stock/items/{item}"))).await.is(404);
    });
}
