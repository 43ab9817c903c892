//! A change of the shipping table writes what it changes: a creator's list of postal codes is not written anew because a
//! price was moved, and whatever was changed comes back as it was meant.

use std::fmt::Write;

use campaigns::model::{ShippingRule, Table, Towards};
use db::{Db, DbError, sql};
use testkit::on_both;

use crate::shipping_rules::{FILE, read, save, stocked};
use crate::world::{World, migrations};

/// Three zones with 400 postal codes each, three prices each, and a surcharge.
fn remote(world: &World) -> Table {
    let mut file = "what,name,zone,places,items,wave,by,price,when,adds\n".to_owned();
    for (start, zone) in (1..).zip(["North", "West", "South"]) {
        let codes: Vec<String> = (0..400).map(|n| format!("DE:{start}{n:03}")).collect();
        writeln!(file, "zone,{zone},,{},,,,,,", codes.join(";")).unwrap();
        for (price, items) in [("5", ""), ("6", "DICE"), ("7", "BOX")] {
            writeln!(file, "rate,,{zone},,{items},,order,{price},,").unwrap();
        }
    }
    file.push_str("surcharge,Heavy,,,,,,4,heavier than 20000,parcel\n");
    read(world, &file).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn warehouse(world: &World) -> shipping::Warehouse {
    let country = kernel::places::CountryCode::parse("US").unwrap();
    let name = "Ohio".to_owned();
    shipping::Warehouse { id: world.new_id(), name, country, region: None, serves: Vec::new() }
}

/// The rows of all places and of all rules, and what stands in them.
type Rows = Vec<(i64, String)>;

fn rows(db: &Db) -> (Rows, Rows) {
    let read: Result<_, DbError> = db.read_blocking(|tx| {
        let places = sql!("SELECT id, place FROM zone_place ORDER BY id");
        let rules = sql!("SELECT id, rule FROM shipping_rule ORDER BY id");
        let pair = |row: &db::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        Ok((tx.query(places, &[], pair)?, tx.query(rules, &[], pair)?))
    });
    read.unwrap()
}

fn changed(before: &Rows, after: &Rows) -> usize {
    after.iter().filter(|row| !before.contains(row)).count()
}

#[test]
fn a_price_is_saved_moved_and_taken_away_without_writing_the_places_anew() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let mut table = remote(&world);
        save(&world, &table).unwrap();
        let (places, mut rules) = rows(&world.db);
        assert_eq!((places.len(), rules.len()), (1200, 10));
        let row = world.campaign.row;
        let mut as_meant = |table: &Table, written: usize, what: &str| {
            assert_eq!(&world.catalogue().shipping, table, "{what}");
            let (places_now, rules_now) = rows(&world.db);
            assert!(places == places_now, "{what}: the places were written anew");
            assert_eq!(changed(&rules, &rules_now), written, "{what}");
            rules = rules_now;
        };

        table.rates[4].name = "Dice by letter".to_owned();
        let rule = ShippingRule::Rate(table.rates[4].clone());
        world.change(move |tx, cx| campaigns::save_shipping_rule(tx, cx, row, &rule)).unwrap();
        as_meant(&table, 1, "changed");

        table.warehouses.push(warehouse(&world));
        let there = ShippingRule::Warehouse(table.warehouses[0].clone());
        world.change(move |tx, cx| campaigns::save_shipping_rule(tx, cx, row, &there)).unwrap();
        as_meant(&table, 0, "a warehouse");
        let warehouse = Some(table.warehouses[0].id);
        let new = shipping::Rate { id: world.new_id(), warehouse, ..table.rates[5].clone() };
        table.rates.push(new.clone());
        let rule = ShippingRule::Rate(new);
        world.change(move |tx, cx| campaigns::save_shipping_rule(tx, cx, row, &rule)).unwrap();
        as_meant(&table, 1, "added");

        let id = table.rates[1].id.to_string();
        table.rates.swap(0, 1);
        world
            .change(move |tx, cx| campaigns::move_shipping_rule(tx, cx, row, (&id, Towards::Start)))
            .unwrap();
        as_meant(&table, 0, "moved");

        let id = table.rates.remove(1).id.to_string();
        world.change(move |tx, cx| campaigns::delete_shipping_rule(tx, cx, row, &id)).unwrap();
        as_meant(&table, 0, "taken away");

        let id = table.zones[0].id.to_string();
        table.zones.swap(0, 1);
        world.change(move |tx, cx| campaigns::move_shipping_rule(tx, cx, row, (&id, Towards::End))).unwrap();
        as_meant(&table, 0, "a zone moved");

        table.zones[2].cap_minor = Some(4000);
        let rule = ShippingRule::Cap { zone: table.zones[2].id, minor: 4000 };
        world.change(move |tx, cx| campaigns::save_shipping_rule(tx, cx, row, &rule)).unwrap();
        as_meant(&table, 0, "a zone's most");
        assert_eq!(world.findings(), vec![]);
    });
}

#[test]
fn a_zone_is_saved_without_writing_the_places_of_others_anew() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        save(&world, &remote(&world)).unwrap();
        let (before, _) = rows(&world.db);
        let mut zone = world.catalogue().zones[1].clone();
        let gone = zone.places.pop().unwrap();
        let (row, saved) = (world.campaign.row, zone.clone());
        world.change(move |tx, cx| campaigns::save_zone(tx, cx, row, &saved)).unwrap();
        let (after, _) = rows(&world.db);
        assert_eq!((after.len(), changed(&before, &after)), (1199, 399));
        assert!(!after.iter().any(|(_, place)| *place == gone.to_string()));
        assert_eq!(world.catalogue().zones[1], zone);

        let id = zone.id;
        world.change(move |tx, cx| campaigns::delete_zone(tx, cx, row, id)).unwrap();
        let (left, _) = rows(&world.db);
        assert_eq!((left.len(), changed(&after, &left)), (800, 0));
        assert_eq!(world.catalogue().shipping.rates.len(), 6);
    });
}

#[test]
fn a_table_turned_about_comes_back_as_it_was_meant() {
    on_both(&migrations(), |db| {
        let world = stocked(db);
        let first = read(&world, FILE).unwrap();
        let mut several = vec![first.clone()];
        // The other way round, and a place that moves from one zone to another.
        let mut table = first.clone();
        table.zones.reverse();
        table.rates.reverse();
        table.surcharges.rotate_left(1);
        let place = table.zones[1].places.remove(0);
        table.zones[0].places.push(place);
        several.push(table.clone());
        // So many more that they are written together, in front of the others.
        let rate = table.rates[0].clone();
        let more = |_| {
            let there = warehouse(&world);
            let rate = shipping::Rate { id: world.new_id(), warehouse: Some(there.id), ..rate.clone() };
            (rate, there)
        };
        let (mut rates, warehouses): (Vec<_>, Vec<_>) = (0..60).map(more).unzip();
        table.warehouses = warehouses;
        rates.append(&mut table.rates);
        table.rates = rates;
        several.push(table.clone());
        // All of them otherwise, without what was for customs.
        table.rates.iter_mut().for_each(|rate| rate.free_from_minor = Some(9000));
        table.duties.clear();
        several.push(table.clone());
        // A zone, its places and its prices less; then as it began.
        let gone = table.zones.remove(0).id;
        table.rates.retain(|rate| rate.zone != gone);
        several.extend([table, first]);
        for (n, table) in several.iter().enumerate() {
            save(&world, table).unwrap_or_else(|error| panic!("{n}: {error}"));
            assert_eq!(&world.catalogue().shipping, table, "{n}");
            assert_eq!(world.findings(), vec![], "{n}");
        }
    });
}
