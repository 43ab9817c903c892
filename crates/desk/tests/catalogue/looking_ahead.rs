//! *Show what changes* on what is offered: whose price and whose parcel a change reaches is told, and nothing is saved.

use accounts::Role;

use super::stage::on_both;
use super::{new_form, stored};

type Fields<'a> = Vec<(&'a str, &'a str)>;

#[test]
fn a_reward_tells_whose_price_and_whose_parcel_change() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        stage.finish(shop.pledges[0]);
        let before = stored(&stage, shop);
        let (item, audited) = (before.items[0].id.to_string(), stage.audited());
        let to = shop.path(&format!("catalogue/rewards/{}", shop.reward));
        let seen = creator.get(&to).await.is(200).says("Show what changes").hidden("seen");
        let typed = |price: &'static str, pieces: &'static str| -> Fields<'_> {
            vec![
                ("seen", seen.as_str()),
                ("title", "Lantern reward"),
                ("price", price),
                ("content_item", item.as_str()),
                ("content_quantity", pieces),
                ("action", "look"),
            ]
        };
        let dearer = creator.post(&to, &typed("60", "1")).await.is(200);
        dearer
            .says("What saving changes")
            .says("4 pledges were worked out both ways. One of them agreed already: it keeps its price")
            .says("Dearer: 3. Cheaper: 0. Without a price: 0.")
            .says("Pledges not confirmed yet, after the change")
            .says_not("packed as changed")
            .says_not("Not in the sums");
        let twice = creator.post(&to, &typed("50", "2")).await.is(200);
        twice
            .says("One confirmed pledge is packed as changed.")
            .says("3 pledges that are not confirmed yet are packed as changed.")
            .says_not("left already");
        let gone = shop.pledges[0].row;
        stage.write(move |tx, _| {
            let shipped = db::sql!("UPDATE pledge SET state = 'shipped' WHERE id = $1");
            Ok(tx.execute(shipped, db::params![gone]).map(drop)?)
        });
        let twice = creator.post(&to, &typed("50", "2")).await.is(200);
        twice.says("The parcel of one pledge has left already").says_not("One confirmed pledge is packed");
        assert_eq!((stored(&stage, shop), stage.audited()), (before, audited), "nothing is saved");
    });
}

#[test]
fn every_form_of_what_is_offered_tells_what_saving_it_changes() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let before = stored(&stage, shop);
        let id = before.items[0].id.to_string();
        let (item, audited) = (id.as_str(), stage.audited());
        let at_item = shop.path(&format!("catalogue/items/{item}"));
        let seen = creator.get(&at_item).await.is(200).hidden("seen");
        let forms: [(String, Fields<'_>); 4] = [
            (
                new_form(&mut creator, shop, "catalogue/addons").await,
                vec![("title", "Wick"), ("price", "3"), ("content_item", item), ("content_quantity", "1")],
            ),
            (
                at_item,
                vec![
                    ("seen", seen.as_str()),
                    ("sku", "LANTERN-1"),
                    ("name", "Lantern item"),
                    ("kind", "physical"),
                    ("weight_grams", "900"),
                    ("weight_unit", "g"),
                    ("tax_class", "standard"),
                ],
            ),
            (
                new_form(&mut creator, shop, "catalogue/options").await,
                vec![
                    ("title", "Colour"),
                    ("applies_to", item),
                    ("replaces", item),
                    ("value_label", "Green"),
                    ("value_item", item),
                ],
            ),
            (
                new_form(&mut creator, shop, "catalogue/goals").await,
                vec![
                    ("title", "A second lantern"),
                    ("content_item", item),
                    ("content_quantity", "2"),
                    ("rewards", "any"),
                ],
            ),
        ];
        for (to, mut typed) in forms {
            typed.push(("action", "look"));
            let page = creator.post(&to, &typed).await.is(200);
            page.says("What saving changes").says("worked out both ways").says_not("is-invalid");
        }
        assert_eq!((stored(&stage, shop), stage.audited()), (before, audited), "nothing is saved");
    });
}
