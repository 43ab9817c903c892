//! Parcels on their way: handed to the warehouse, shipped, delivered; many at once, and one.

use accounts::Role;
use campaigns::model::{ShippingRule, TaxClass, TaxRate};
use pledges::PledgeState::{self, Delivered, Imported, InFulfilment, Locked, Paid, Shipped};
use shipping::{Charge, Wave};

use crate::stage::{Stage, on_both};

/// Anna's pledge is locked and paid, Bruno's locked and owes the shipping, the others were never confirmed.
fn packed(stage: &Stage) {
    let (anna, bruno, zone) = (stage.lantern.pledges[0], stage.lantern.pledges[1], stage.lantern.row);
    stage.finish(bruno);
    stage.write(move |tx, cx| {
        let mut free = campaigns::load_catalogue(tx, zone)?.zones[0].clone();
        free.base_minor = 0;
        Ok(campaigns::save_zone(tx, cx, zone, &free)?)
    });
    stage.finish(anna);
    stage.write(move |tx, cx| {
        pledges::lock(tx, cx, anna.row)?;
        Ok(pledges::lock(tx, cx, bruno.row)?)
    });
    assert_eq!(states(stage), [Paid, Locked, Imported, Imported]);
}

fn states(stage: &Stage) -> Vec<PledgeState> {
    stage.lantern.pledges.iter().map(|pledge| stage.state(*pledge)).collect()
}

#[test]
fn all_that_is_paid_goes_to_the_warehouse_and_on_and_what_is_owed_for_stays() {
    on_both(async |stage| {
        packed(&stage);
        let mut packer = stage.signed_in_as(Role::Fulfilment).await;
        let start = stage.lantern.path("backers/bulk");
        let preview = packer.get(&stage.lantern.path("backers/bulk?action=handover")).await.is(200);
        let key = preview.hidden("key");
        preview
            .says("1 pledge will be marked as handed to the warehouse.")
            .says("Not paid: something is still owed.")
            .says("Not confirmed by the backer.")
            .says(&stage.lantern.path("backers?state=locked"));
        let fields = [("action", "handover"), ("key", key.as_str())];
        let first = packer.post(&start, &fields).await.is(303);
        let again = packer.post(&start, &fields).await.is(303);
        assert_eq!(first.location, again.location, "the form sent twice asks once");
        stage.work().await;
        packer.get(&first.location).await.is(200).says("Finished.");
        assert_eq!(states(&stage), [InFulfilment, Locked, Imported, Imported]);

        let early = packer.get(&stage.lantern.path("backers/bulk?action=deliver")).await.is(200);
        early.says("0 pledges will be marked as delivered.").says("Not that far yet");
        for (word, then) in [("ship", Shipped), ("deliver", Delivered)] {
            let asked = [("action", word), ("key", word)];
            packer.post(&start, &asked).await.is(303);
            stage.work().await;
            assert_eq!(states(&stage), [then, Locked, Imported, Imported]);
        }
        let anna = packer.get(&stage.lantern.backer(0, "")).await.is(200);
        anna.says("At the warehouse → Shipped").says("Shipped → Delivered");
        let about = stage.lantern.pledges[0].id.to_string();
        let told = stage.write(move |tx, _| Ok(jobs::events_about(tx, &about, 50)?));
        let told = told.iter().filter(|event| event.name == "pledge.changed").count();
        assert!(told >= 3, "each part of the way is told to whoever listens: {told}");
        assert_eq!(stage.audited().iter().filter(|action| *action == "bulk.started").count(), 3);
    });
}

#[test]
fn who_only_writes_to_backers_moves_no_parcels() {
    on_both(async |stage| {
        packed(&stage);
        for role in [Role::Marketing, Role::Support, Role::Auditor] {
            let mut other = stage.signed_in_as(role).await;
            other.get(&stage.lantern.path("backers")).await.is(200).says_not("value=\"handover\"");
            let fields = [("action", "handover"), ("key", "a-key")];
            other.post(&stage.lantern.path("backers/bulk"), &fields).await.is(403);
            other.post(&stage.lantern.backer(0, "handover"), &[]).await.is(403);
        }
        assert_eq!(states(&stage)[0], Paid);
    });
}

#[test]
fn one_parcel_goes_its_way_from_the_backers_page_and_can_be_taken_back_from_the_warehouse() {
    on_both(async |stage| {
        packed(&stage);
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let owing = manager.post(&stage.lantern.backer(1, "handover"), &[]).await.is(303);
        manager.get(&owing.location).await.is(200).says("once it is paid");
        for (word, then) in [
            ("handover", InFulfilment),
            ("take-back", Paid),
            ("handover", InFulfilment),
            ("handover", InFulfilment),
            ("ship", Shipped),
            ("take-back", Shipped),
            ("deliver", Delivered),
        ] {
            manager.post(&stage.lantern.backer(0, word), &[]).await.is(303);
            assert_eq!(states(&stage), [then, Locked, Imported, Imported], "{word}");
        }
        let log = stage.audited();
        for (action, times) in [
            ("pledge.handed_over", 2),
            ("pledge.taken_back", 1),
            ("pledge.shipped", 1),
            ("pledge.delivered", 1),
        ] {
            assert_eq!(log.iter().filter(|logged| *logged == action).count(), times, "{action}");
        }
    });
}

#[test]
fn the_preview_of_a_lock_says_how_many_still_owe() {
    on_both(async |stage| {
        stage.finish(stage.lantern.pledges[0]);
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let path = stage.lantern.path("backers/bulk?action=lock");
        manager.get(&path).await.is(200).says("1 of 1 still owe something").says("backers?owes=owing");
        // Who may not see money reads how many, and is not led to the amounts.
        let mut packer = stage.signed_in_as(Role::Fulfilment).await;
        packer.get(&path).await.is(200).says("1 of 1 still owe").says_not("backers?owes=owing");
    });
}

#[test]
fn the_preview_of_a_lock_names_orders_whose_tax_does_not_hold_any_more() {
    on_both(async |stage| {
        stage.finish(stage.lantern.pledges[0]);
        let row = stage.lantern.row;
        let order = stage.write(move |tx, cx| {
            let campaign = campaigns::campaign(tx, row)?.unwrap();
            let today = campaign.day_of(cx.now());
            let catalogue = campaigns::load_catalogue(tx, row)?;
            let polish = |rate: &&TaxRate| rate.place() == "PL" && rate.class == TaxClass::Standard;
            let old = catalogue.tax_rates.iter().filter(polish).find(|rate| rate.holds_on(today)).unwrap();
            let new = TaxRate {
                id: cx.new_id(),
                valid_from: today.tomorrow().unwrap(),
                rate_percent: old.rate_percent + kernel::Decimal::ONE,
                ..old.clone()
            };
            let old = TaxRate { valid_until: Some(today), ..old.clone() };
            campaigns::save_tax_rate(tx, cx, row, &old)?;
            campaigns::save_tax_rate(tx, cx, row, &new)?;
            let confirmed =
                pledges::Filter { states: vec![PledgeState::Confirmed], ..pledges::Filter::all(row) };
            Ok(pledges::list(tx, &confirmed, pledges::Page::first(1))?[0].order_number.clone())
        });
        let path = stage.lantern.path("backers/bulk?action=lock");
        let mut manager = stage.signed_in_as(Role::Manager).await;
        manager.get(&path).await.is(200).says_not("does not hold any more");
        stage.clock.advance_seconds(2 * 86_400);
        let mut manager = stage.signed_in_as(Role::Manager).await;
        let preview = manager.get(&path).await.is(200);
        preview.says("One of them was confirmed with tax that does not hold any more").says(&order);
    });
}

#[test]
fn who_gets_nothing_is_not_handed_to_the_warehouse() {
    on_both(async |stage| {
        packed(&stage);
        let celia = stage.lantern.pledges[2];
        stage.write(move |tx, _| {
            let none = db::sql!(
                "UPDATE pledge SET reward = NULL, imported_reward = NULL,
                        choices = '{\"reward\":null,\"addons\":[],\"options\":[]}' WHERE id = $1"
            );
            Ok(tx.execute(none, db::params![celia.row])?)
        });
        stage.finish(celia);
        stage.write(move |tx, cx| Ok(pledges::lock(tx, cx, celia.row)?));
        assert_eq!(states(&stage), [Paid, Locked, Paid, Imported]);
        let mut packer = stage.signed_in_as(Role::Fulfilment).await;
        let preview = packer.get(&stage.lantern.path("backers/bulk?action=handover")).await.is(200);
        let preview = preview.says("1 pledge will be marked as handed to the warehouse.");
        let key = preview.says("Nothing to send").says("there is nothing to pack").hidden("key");
        let fields = [("action", "handover"), ("key", key.as_str())];
        packer.post(&stage.lantern.path("backers/bulk"), &fields).await.is(303);
        stage.work().await;
        assert_eq!(states(&stage), [InFulfilment, Locked, Paid, Imported]);
        let page = packer.get(&stage.lantern.backer(2, "")).await.is(200);
        page.says("this pledge is finished once it is paid").says_not(&stage.lantern.backer(2, "handover"));
    });
}

#[test]
fn what_leaves_with_a_wave_is_a_file_of_its_own_and_no_other_name_gives_one() {
    on_both(async |stage| {
        packed(&stage);
        let mut packer = stage.signed_in_as(Role::Fulfilment).await;
        let exports = stage.lantern.path("exports");
        packer.get(&exports).await.is(200).says_not("By wave");
        let row = stage.lantern.row;
        let wave = stage.write(move |tx, cx| {
            let catalogue = campaigns::load_catalogue(tx, row)?;
            let wave = Wave {
                id: cx.new_id(),
                name: "Second <parcel>".to_owned(),
                items: catalogue.items.iter().map(|item| item.id).collect(),
                leaves_on: None,
                charge: Charge::Now,
                opened_on: None,
            };
            campaigns::save_shipping_rule(tx, cx, row, &ShippingRule::Wave(wave.clone()))?;
            Ok(wave)
        });
        let of = |sheet: &str, wave: &str| stage.lantern.path(&format!("exports/{sheet}.csv?wave={wave}"));
        let id = wave.id.to_string();
        packer
            .get(&exports)
            .await
            .is(200)
            .says("By wave")
            .says("Second &#60;parcel&#62;")
            .says(&of("fulfilment-orders", &id))
            .says(&of("fulfilment-lines", "none"));
        packer.get(&of("fulfilment-orders", &id)).await.is(200).says("Anna").says("Second <parcel>");
        packer.get(&of("fulfilment-orders", "none")).await.is(200).says_not("Anna");
        packer.get(&of("fulfilment-orders", "wav_nonsense")).await.is(400);
        let unknown: kernel::Id<kernel::ids::kinds::Wave> = stage.cx.new_id();
        packer.get(&of("fulfilment-orders", &unknown.to_string())).await.is(404);
        packer.get(&of("demand", &id)).await.is(400).says("There is no such export");
        assert_eq!(stage.audited().iter().filter(|action| *action == "export.download").count(), 2);
    });
}
