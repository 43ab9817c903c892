//! Items, rewards, add-ons, options, questions, pictures.

use accounts::Role;
use campaigns::model::{ItemKind, QuestionKind, Subject};

use super::stage::on_both;
use super::{action, new_form, stored};

/// One green pixel.
const PNG: &[u8] =
    b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01\
    \x08\x02\x00\x00\x00\x90\x77\x53\xde\x00\x00\x00\x0c\x49\x44\x41\x54\x78\x9c\x63\x30\x98\x60\x00\
    \x00\x01\xe4\x00\xf1\x04\x28\x33\x05\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

#[test]
fn an_item_is_made_mended_and_archived() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let to = new_form(&mut creator, shop, "catalogue/items").await;
        let typed = [
            ("sku", "DICE"),
            ("name", ""),
            ("kind", "physical"),
            ("weight_grams", "heavy"),
            ("weight_unit", "oz"),
            ("hs_code", "12"),
            ("declared_value", "4,50"),
        ];
        let page = creator.post(&to, &typed).await.is(422);
        let page = page.says("f-weight_grams-error").says("value=\"heavy\"").says("value=\"4,50\"");
        let page = page.says("<option value=\"oz\" selected>").says("<title>Error:");
        // All of it at once, each with its name.
        let page = page.says("Name: Fill in this field.").says("Weight: Enter a weight with digits");
        page.says("f-hs_code-error").says("f-name-error");
        assert!(stored(&stage, shop).item_by_sku("DICE").is_none());

        let right = [
            ("sku", "DICE"),
            ("name", "Dice"),
            ("kind", "physical"),
            ("weight_grams", "8.5"),
            ("weight_unit", "oz"),
            ("hs_code", "9504.90"),
            ("origin_country", "PL"),
            ("declared_value", "4,50"),
            ("tax_class", "standard"),
        ];
        assert_eq!(creator.post(&to, &right).await.is(303).location, shop.path("catalogue/items"));
        creator.get(&shop.path("catalogue/items")).await.is(200).says("Saved: Dice").says("241\u{a0}g");
        let dice = stored(&stage, shop).item_by_sku("DICE").unwrap().clone();
        assert_eq!((dice.weight_grams, dice.declared_value_minor, dice.kind), (241, 450, ItemKind::Physical));
        assert_eq!(dice.hs_code.as_deref(), Some("950490"));
        assert!(stage.audited().contains(&"catalogue.item_saved".to_owned()));

        let archived = creator.post(&format!("{to}/shelf"), &[("shelf", "archived")]).await.is(303);
        assert_eq!(archived.location, shop.path("catalogue/items"));
        assert!(!stored(&stage, shop).item_by_sku("DICE").unwrap().shelf.is_offered());
        creator.get(&to).await.is(200).says("Offer again");
    });
}

#[test]
fn a_form_sent_twice_makes_one_item_and_a_taken_sku_is_refused_beside_its_field() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Owner).await;
        let shop = &stage.lantern;
        let dice = [("sku", "DICE"), ("name", "Dice"), ("kind", "physical"), ("tax_class", "standard")];
        let to = new_form(&mut creator, shop, "catalogue/items").await;
        creator.post(&to, &dice).await.is(303);
        creator.post(&to, &dice).await.is(422).says("Somebody else changed this");
        let other = new_form(&mut creator, shop, "catalogue/items").await;
        creator.post(&other, &dice).await.is(422).says("f-sku-error");
        let more = [("sku", "DICE"), ("name", "Dice"), ("length_mm", "30"), ("declared_value", "much")];
        let page = creator.post(&other, &more).await.is(422).says("SKU: This is in use already.");
        page.says("Height: Enter this side as well").says("f-declared_value-error");
        assert_eq!(stored(&stage, shop).items.iter().filter(|item| item.sku == "DICE").count(), 1);
    });
}

#[test]
fn two_people_do_not_undo_each_other() {
    on_both(|stage| async move {
        let shop = &stage.lantern;
        let (mut ada, mut ben) =
            (stage.signed_in_as(Role::Manager).await, stage.signed_in_as(Role::Owner).await);
        let item = stored(&stage, shop).items[0].id;
        let to = shop.path(&format!("catalogue/items/{item}"));
        let seen = ada.get(&to).await.is(200).hidden("seen");
        assert_eq!(ben.get(&to).await.is(200).hidden("seen"), seen);
        let fields =
            [("seen", seen.as_str()), ("sku", "LAN"), ("name", "Ada’s lantern"), ("kind", "physical")];
        ada.post(&to, &fields).await.is(303);
        let fields =
            [("seen", seen.as_str()), ("sku", "LAN"), ("name", "Ben’s lantern"), ("kind", "physical")];
        let refused = ben.post(&to, &fields).await.is(422);
        let refused = refused.says("Somebody else changed this").says("Ben’s lantern");
        assert_eq!(stored(&stage, shop).items[0].name, "Ada’s lantern");
        // Who has read it and sends again means it.
        let newer = refused.hidden("seen");
        let fields =
            [("seen", newer.as_str()), ("sku", "LAN"), ("name", "Ben’s lantern"), ("kind", "physical")];
        ben.post(&to, &fields).await.is(303);
        assert_eq!(stored(&stage, shop).items[0].name, "Ben’s lantern");
    });
}

#[test]
fn a_reward_gets_contents_row_by_row_and_keeps_what_was_typed() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let item = stored(&stage, shop).items[0].id.to_string();
        let to = new_form(&mut creator, shop, "catalogue/rewards").await;
        let begun = [
            ("title", "Deluxe"),
            ("price", "79"),
            ("content_item", ""),
            ("content_quantity", ""),
            ("content_item", &item),
            ("content_quantity", "two"),
            ("action", "more content_item"),
        ];
        let page = creator.post(&to, &begun).await.is(200);
        let page = page.says("value=\"Deluxe\"").says("value=\"two\"").says("id=\"f-content_item-3\"");
        page.says_not("id=\"f-content_item-4\"");
        creator.post(&to, &begun[..6]).await.is(422).says("f-content_quantity-0-error");
        let right = [
            ("title", "Deluxe"),
            ("price", "79"),
            ("content_item", item.as_str()),
            ("content_quantity", "2"),
            ("total_limit", "500"),
        ];
        creator.post(&to, &right).await.is(303);
        creator
            .get(&shop.path("catalogue/rewards"))
            .await
            .is(200)
            .says("2 × Lantern item")
            .says("0 of 500 taken");
        let deluxe = stored(&stage, shop).rewards.iter().find(|r| r.title == "Deluxe").cloned().unwrap();
        assert_eq!(
            (deluxe.price_minor, deluxe.contents[0].quantity, deluxe.total_limit),
            (7900, 2, Some(500))
        );
        creator.get(&to).await.is(200).says("value=\"79.00\"");
    });
}

#[test]
fn a_limit_below_what_is_taken_says_what_it_means_and_wants_a_tick() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        // One confirmed, three bought it on the platform and wait.
        stage.finish(shop.pledges[0]);
        let item = stored(&stage, shop).items[0].id.to_string();
        let to = shop.path(&format!("catalogue/rewards/{}", shop.reward));
        let limit = || stored(&stage, shop).reward(shop.reward).unwrap().total_limit;
        let seen = creator.get(&to).await.is(200).says_not("limit_anyway").hidden("seen");
        let typed = |limit: &'static str, title: &'static str, seen: &str| {
            [
                ("seen", seen.to_owned()),
                ("title", title.to_owned()),
                ("price", "50".to_owned()),
                ("content_item", item.clone()),
                ("content_quantity", "1".to_owned()),
                ("total_limit", limit.to_owned()),
            ]
        };
        let low = typed("2", "Lantern reward", &seen);
        let mut low: Vec<(&str, &str)> = low.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let asked = creator.post(&to, &low).await.is(422);
        asked
            .says("More than that is taken already. One is in a confirmed pledge, which keeps it. 3 were bought")
            .says("they stay theirs. Nobody else can take it any more")
            .says("f-total_limit-error")
            .says("name=\"limit_anyway\"")
            .says("value=\"2\"");
        assert_eq!(limit(), None);
        low.push(("limit_anyway", "1"));
        creator.post(&to, &low).await.is(303);
        assert_eq!(limit(), Some(2));

        // A limit that stays is not asked about again, nor one that reaches.
        for (limit, title) in [("2", "Lantern reward, the second"), ("4", "Lantern reward")] {
            let seen = creator.get(&to).await.is(200).hidden("seen");
            let typed = typed(limit, title, &seen);
            let typed: Vec<(&str, &str)> =
                typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
            creator.post(&to, &typed).await.is(303);
        }
        assert_eq!(limit(), Some(4));

        // Stock counts by the limit that was saved, with everybody who has one already.
        stage.finish(shop.pledges[1]);
        let limited = stock::Limited::Reward(shop.reward);
        let counted = || {
            stage.write(move |tx, _| {
                let standing = stock::standing(tx, limited).unwrap().unwrap();
                Ok((standing.places, standing.taken))
            })
        };
        for limit in ["1", "2"] {
            let seen = creator.get(&to).await.is(200).hidden("seen");
            let typed = typed(limit, "Lantern reward", &seen);
            let mut typed: Vec<(&str, &str)> =
                typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
            typed.push(("limit_anyway", "1"));
            creator.post(&to, &typed).await.is(303);
            assert_eq!(counted(), (limit.parse().ok(), 4), "limit {limit}: nobody loses theirs");
        }
    });
}

#[test]
fn an_addon_may_be_for_some_rewards_only() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let reward = shop.reward.to_string();
        let to = new_form(&mut creator, shop, "catalogue/addons").await;
        let dear_first = [("title", "Map"), ("price", "19"), ("first_copy_price", "29"), ("rewards", "any")];
        creator.post(&to, &dear_first).await.is(422).says("f-first_copy_price-error").says("value=\"29\"");
        let nobody = [("title", "Map"), ("price", "19"), ("rewards", "some")];
        creator.post(&to, &nobody).await.is(422).says("f-rewards-error");
        let right = [
            ("title", "Map"),
            ("price", "19"),
            ("first_copy_price", "9.50"),
            ("per_pledge_max", "3"),
            ("rewards", "some"),
            ("reward", reward.as_str()),
        ];
        creator.post(&to, &right).await.is(303);
        let map = stored(&stage, shop).addons[0].clone();
        assert_eq!(map.rewards, Some(vec![shop.reward]));
        assert_eq!((map.first_copy_price_minor, map.per_pledge_max), (Some(950), Some(3)));
        let ticked = format!("name=\"reward\" value=\"{reward}\" checked");
        creator.get(&to).await.is(200).says(&ticked);
        creator.get(&shop.path("catalogue/addons")).await.is(200).says("at most 3 per pledge");
    });
}

#[test]
fn an_option_leads_to_items_and_asks_once() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let item = stored(&stage, shop).items[0].id;
        let id = item.to_string();
        let to = new_form(&mut creator, shop, "catalogue/options").await;
        let blank =
            [("title", "Colour"), ("applies_to", id.as_str()), ("value_label", ""), ("value_item", "")];
        creator.post(&to, &blank).await.is(422).says("f-value_label-0-error").says("value=\"Colour\"");
        let right = [
            ("title", "Colour"),
            ("applies_to", id.as_str()),
            ("value_id", ""),
            ("value_label", "Green"),
            ("value_item", id.as_str()),
            ("value_surcharge", ""),
            ("value_id", ""),
            ("value_label", "Gold"),
            ("value_item", id.as_str()),
            ("value_surcharge", "5"),
        ];
        creator.post(&to, &right).await.is(303);
        let option = stored(&stage, shop).options[0].clone();
        assert_eq!((option.applies_to, option.replaces), (Subject::Item(item), item));
        assert_eq!(option.values.iter().map(|v| v.surcharge_minor).collect::<Vec<_>>(), [0, 500]);
        creator.get(&shop.path("catalogue/options")).await.is(200).says("Gold (LANTERN-1, +€5.00)");
        // The ids of its values come back with the form, so that pledges keep what they chose.
        let page = creator.get(&to).await.is(200);
        page.says(&option.values[1].id.to_string());
        let other = new_form(&mut creator, shop, "catalogue/options").await;
        creator.post(&other, &right).await.is(422).says("f-replaces-error");
    });
}

#[test]
fn a_question_with_choices_wants_choices() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let to = new_form(&mut creator, shop, "catalogue/questions").await;
        let none =
            [("prompt", "Which side?"), ("kind", "choice"), ("choices", " \n "), ("applies_to", "all")];
        creator.post(&to, &none).await.is(422).says("f-choices-error").says("value=\"Which side?\"");
        let reward = shop.reward.to_string();
        let right = [
            ("prompt", "Which side?"),
            ("kind", "choice"),
            ("choices", "Left\r\nRight"),
            ("applies_to", reward.as_str()),
            ("required", "required"),
        ];
        creator.post(&to, &right).await.is(303);
        let question = stored(&stage, shop).questions[0].clone();
        assert_eq!(question.kind, QuestionKind::Choice(vec!["Left".to_owned(), "Right".to_owned()]));
        let list = creator.get(&shop.path("catalogue/questions")).await.is(200);
        list.says("Reward: Lantern reward").says("Answer required");
    });
}

#[test]
fn a_picture_needs_words_and_must_be_one() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let home = shop.path(&format!("catalogue/rewards/{}", shop.reward));
        let to = format!("{home}/pictures");
        let words = [("alt_text", "A green lantern")];
        creator.upload(&to, &[("alt_text", "")], ("f", PNG)).await.is(422).says("f-alt_text-error");
        let page = creator.upload(&to, &words, ("f", b"<svg onload=alert(1)>")).await.is(422);
        page.says("f-file-error").says("value=\"A green lantern\"");
        creator.upload(&to, &words, ("f", &vec![0; 4 * 1024 * 1024 + 1])).await.is(422).says("f-file-error");
        creator.upload(&to, &words, ("f", b"")).await.is(422).says("f-file-error");
        assert_eq!(creator.upload(&to, &words, ("f", PNG)).await.is(303).location, home);
        let picture = stored(&stage, shop).pictures[0].id;
        let address = shop.path(&format!("catalogue/pictures/{picture}"));
        creator.get(&home).await.is(200).says(&address).says("alt=\"A green lantern\"");
        creator.get(&address).await.is(200).says("PNG");
        creator.post(&format!("{address}/alt"), &[("alt_text", "A lantern at night")]).await.is(303);
        creator.get(&home).await.is(200).says("A lantern at night");
        // Another campaign does not show it.
        creator.get(&stage.compass.path(&format!("catalogue/pictures/{picture}"))).await.is(404);
        creator.post(&format!("{address}/delete"), &[]).await.is(303);
        creator.get(&address).await.is(404);
    });
}

#[test]
fn the_overview_names_what_is_missing() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let shop = &stage.lantern;
        let row = shop.row;
        stage.write(move |tx, cx| {
            let item = campaigns::load_catalogue(tx, row)?.items[0].clone();
            Ok(campaigns::save_item(tx, cx, row, &campaigns::model::Item { weight_grams: 0, ..item })?)
        });
        let page = creator.get(&shop.path("catalogue")).await.is(200);
        let page =
            page.says("1 item has no weight").says("Lantern item").says("1 item lacks customs details");
        let page = page.says_not("has no shipping price");
        assert!(page.body.contains(&shop.path("catalogue/items/")));
        let zone = stored(&stage, shop).zones[0].id;
        creator.post(&shop.path(&format!("shipping/zones/{zone}/delete")), &[]).await.is(303);
        let page = creator.get(&shop.path("catalogue")).await.is(200);
        page.says("1 country of backers has no shipping price").says("Poland (4)");
        let to = new_form(&mut creator, shop, "catalogue/addons").await;
        creator.post(&to, &[("title", "Mystery"), ("price", "0"), ("rewards", "any")]).await.is(303);
        let item = stored(&stage, shop).items[0].id.to_string();
        let option = new_form(&mut creator, shop, "catalogue/options").await;
        let colour = [
            ("title", "Colour"),
            ("applies_to", item.as_str()),
            ("value_label", "Green"),
            ("value_item", item.as_str()),
        ];
        creator.post(&option, &colour).await.is(303);
        let page = creator.get(&shop.path("catalogue")).await.is(200);
        page.says("1 add-on has no contents").says("1 add-on costs nothing").says_not("leads nowhere");
        // What is no longer offered is no longer missing anything.
        creator.post(&format!("{to}/shelf"), &[("shelf", "archived")]).await.is(303);
        creator.get(&shop.path("catalogue")).await.is(200).says_not("add-on has no contents");
        // A reward that loses its item leaves the option with nothing to ask about.
        let reward = shop.path(&format!("catalogue/rewards/{}", shop.reward));
        let seen = creator.get(&reward).await.is(200).hidden("seen");
        let emptied = [("seen", seen.as_str()), ("title", "Lantern reward"), ("price", "50")];
        creator.post(&reward, &emptied).await.is(303);
        let page = creator.get(&shop.path("catalogue")).await.is(200);
        page.says("1 reward has no contents").says("1 option leads nowhere");
    });
}

#[test]
fn the_form_of_a_new_part_posts_to_an_id_of_its_own() {
    on_both(|stage| async move {
        let mut creator = stage.signed_in_as(Role::Manager).await;
        let list = stage.lantern.path("catalogue/items/new");
        let first = action(&creator.get(&list).await.is(200));
        let second = action(&creator.get(&list).await.is(200));
        assert_ne!(first, second);
        assert!(first.contains("/items/itm_"));
    });
}
