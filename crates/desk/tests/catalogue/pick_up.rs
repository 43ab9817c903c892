//! Places to pick up: added by a form, told in a sentence, and kept where backers chose them.

use accounts::Role;
use kernel::Language;

use super::rules::{add, new_rule, table};
use super::stage::on_both;

#[test]
fn a_place_to_pick_up_is_added_told_and_stays_where_backers_chose_it() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let to = new_rule(&mut creator, shop, "pickup").await;
        let wrong = [
            ("kind", "pickup"),
            ("name", ""),
            ("country", "US"),
            ("amount", "-1"),
            ("from", "2027-10-17"),
            ("until", "2027-10-14"),
            ("details", "Hall 3"),
        ];
        let page = creator.post(&to, &wrong).await.is(422);
        let page = page.says("f-name-error").says("f-region-error").says("f-amount-error");
        page.says("f-until-error").says("Hall 3");
        let fair = [
            ("kind", "pickup"),
            ("name", "The fair"),
            ("street", "Messeplatz 1"),
            ("postal_code", "45131"),
            ("city", "Essen"),
            ("country", "DE"),
            ("from", "2027-10-14"),
            ("amount", "2"),
            ("choose_until", "2027-09-30"),
        ];
        add(&mut creator, shop, &fair).await;
        let page = creator.get(&shop.path("shipping")).await.is(200);
        page.says("The fair: Messeplatz 1, Essen, Germany, €2.00 per order, from 2027-10-14, can be chosen until 2027-09-30.");
        let place = table(&stage, shop).pick_ups[0].clone();
        let pledge = shop.pledges[0];
        let id = place.id;
        stage.write(move |tx, cx| Ok(pledges::save_pick_up(tx, cx, pledge.row, Some(id))?));

        // Its backer's bill calls it what the backer's own page does.
        let bill = creator.get(&shop.backer(0, "")).await.is(200);
        bill.says("<bdi>Pick-up</bdi>").says_not("<bdi>Shipping</bdi>");

        // It is told to staff, and can be mended but not moved or taken away.
        let to = shop.path(&format!("shipping/rules/{id}"));
        let kept = creator.post(&format!("{to}/delete"), &[]).await.is(303);
        creator.get(&kept.location).await.is(200).says("1 backer has chosen this place");
        let seen = creator.get(&to).await.is(200).hidden("seen");
        let moved = fair.map(|(name, value)| (name, if name == "city" { "Berlin" } else { value }));
        let moved = [moved.as_slice(), &[("seen", seen.as_str())]].concat();
        creator
            .post(&to, &moved)
            .await
            .is(422)
            .says("f-country-error")
            .says("1 backer has chosen this place");
        let mended = fair.map(|(name, value)| (name, if name == "street" { "Messeplatz 1a" } else { value }));
        let mended = [mended.as_slice(), &[("seen", seen.as_str())]].concat();
        creator.post(&to, &mended).await.is(303);
        assert_eq!(table(&stage, shop).pick_ups[0].street, "Messeplatz 1a");
        // Who has nothing left but downloads fetches nothing: the place stands in nobody's way.
        let row = shop.row;
        stage.write(move |tx, _| {
            tx.execute(db::sql!("UPDATE catalogue_item SET kind = 'digital', weight_grams = 0"), &[])?;
            tx.execute(db::sql!("UPDATE campaign SET catalogue_version = catalogue_version + 1"), &[])?;
            assert_eq!(pledges::load(tx, pledge.row)?.choices.pick_up, Some(id));
            assert_eq!(pledges::who_fetches_at(tx, row, id)?, 0);
            Ok(())
        });
        creator.post(&format!("{to}/delete"), &[]).await.is(303);
        assert!(table(&stage, shop).pick_ups.is_empty());
    });
}

#[test]
fn so_many_can_come_to_a_place_which_is_described_in_every_language_of_the_campaign() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let row = shop.row;
        stage.write(move |tx, _| {
            let update = db::sql!("UPDATE campaign SET languages = 'en,de,pl' WHERE id = $1");
            tx.execute(update, db::params![row])?;
            Ok(())
        });
        let to = new_rule(&mut creator, shop, "pickup").await;
        let page = creator.get(&shop.path("shipping/rules/new?kind=pickup")).await.is(200);
        page.says("name=\"name.de\"").says("name=\"details.pl\"").says_not("name=\"name.it\"");
        let long = "x".repeat(1001);
        for wrong in ["0", "-1", "many", "1000001"] {
            let page = creator
                .post(
                    &to,
                    &[
                        ("kind", "pickup"),
                        ("name", "The fair"),
                        ("country", "DE"),
                        ("total_limit", wrong),
                        ("name.de", "Die Messe"),
                        ("details.de", if wrong == "many" { long.as_str() } else { "Halle 3" }),
                    ],
                )
                .await
                .is(422);
            let page = page.says("f-total_limit-error").says("Die Messe");
            if wrong == "many" {
                page.says("f-details-de-error").says("Opening hours and what to know (Deutsch)");
            }
        }
        let fair = [
            ("kind", "pickup"),
            ("name", "The fair"),
            ("country", "DE"),
            ("total_limit", "2"),
            ("name.de", "Die Messe"),
            ("details.de", "Halle 3"),
            ("name.pl", ""),
            ("details.pl", " "),
        ];
        add(&mut creator, shop, &fair).await;
        let place = table(&stage, shop).pick_ups[0].clone();
        assert_eq!(place.total_limit, Some(2));
        assert_eq!((place.name_in(Language::De), place.details_in(Language::De)), ("Die Messe", "Halle 3"));
        assert_eq!((place.name_in(Language::Pl), place.texts.len()), ("The fair", 1));
        creator.get(&shop.path("shipping")).await.is(200).says("no charge. 0 of 2 taken.");
        let (pledge, id) = (shop.pledges[0], place.id);
        stage.write(move |tx, cx| Ok(pledges::save_pick_up(tx, cx, pledge.row, Some(id))?));
        let page = creator.get(&shop.path("shipping")).await.is(200);
        page.says("0 of 2 taken, 1 more kept for backers who are choosing.");

        let to = shop.path(&format!("shipping/rules/{id}"));
        let page = creator.get(&to).await.is(200).says("value=\"Die Messe\"").says("value=\"2\"");
        let seen = page.hidden("seen");
        let open = fair.map(|(name, value)| (name, if name == "total_limit" { "" } else { value }));
        creator.post(&to, &[open.as_slice(), &[("seen", seen.as_str())]].concat()).await.is(303);
        assert_eq!(table(&stage, shop).pick_ups[0].total_limit, None);
        creator.get(&shop.path("shipping")).await.is(200).says_not("taken");
    });
}
