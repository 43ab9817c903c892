//! What is offered.

use std::collections::BTreeSet;

use campaigns::forms::{AddOnForm, ItemForm, OptionForm, RewardForm};
use campaigns::model::{Catalogue, PictureKind, PictureSize, PictureSubject, Shelf, Subject};
use campaigns::{
    CataloguePart, FieldProblem, Proposal, ProposedAddOn, ProposedChoice, ProposedItem, ProposedQuestion,
    ProposedReward, WhyStays,
};
use db::{DbError, WriteTx, sql};
use kernel::{Currency, Cx, Timestamp};
use testkit::on_both;

use crate::world::{World, migrations, problems};

#[test]
fn a_catalogue_is_saved_read_back_and_changed_part_by_part() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let before = world.campaign().catalogue_version;
        let (box_, shirt, shirt_l) =
            (world.item("BOX", "1200"), world.item("SHIRT-M", "180"), world.item("SHIRT-L", "220"));
        let reward = world.reward("Big box", "59,00", &[box_, shirt]);

        let addon = AddOnForm {
            title: "Second shirt".to_owned(),
            price: "20".to_owned(),
            first_copy_price: "15.50".to_owned(),
            content_item: vec![String::new(), shirt.to_string()],
            content_quantity: vec![String::new(), "2".to_owned()],
            per_pledge_max: "3".to_owned(),
            rewards: "some".to_owned(),
            reward: vec![reward.to_string()],
            ..AddOnForm::default()
        };
        let addon = addon.read(world.new_id(), Shelf::Offered, &world.catalogue()).unwrap();
        assert_eq!(
            AddOnForm::of(&addon, &world.catalogue())
                .read(addon.id, Shelf::Offered, &world.catalogue())
                .unwrap(),
            addon
        );
        let saved = addon.clone();
        world.change(move |tx, cx| campaigns::save_addon(tx, cx, row, &saved)).unwrap();

        let option = OptionForm {
            title: "Size".to_owned(),
            applies_to: reward.to_string(),
            replaces: shirt.to_string(),
            value_label: vec!["M".to_owned(), "L".to_owned()],
            value_item: vec![shirt.to_string(), shirt_l.to_string()],
            value_surcharge: vec![String::new(), "1.00".to_owned()],
            ..OptionForm::default()
        };
        let option = option.read(world.new_id(), Shelf::Offered, Currency::EUR, || world.new_id()).unwrap();
        let saved = option.clone();
        world.change(move |tx, cx| campaigns::save_option(tx, cx, row, &saved)).unwrap();

        let catalogue = world.catalogue();
        assert_eq!(catalogue.reward(reward).unwrap().price_minor, 5900);
        assert_eq!(catalogue.addons, vec![addon]);
        assert_eq!(catalogue.options, vec![option.clone()]);
        assert_eq!(catalogue.options[0].applies_to, Subject::Reward(reward));
        assert!(world.campaign().catalogue_version > before);

        // A value that is left out is archived: a pledge may have chosen it.
        let mut shorter = option;
        shorter.values.remove(0);
        let saved = shorter.clone();
        world.change(move |tx, cx| campaigns::save_option(tx, cx, row, &saved)).unwrap();
        let values = world.catalogue().options[0].values.clone();
        let shown: Vec<_> = values.iter().map(|value| (value.label.as_str(), value.shelf)).collect();
        assert_eq!(shown, [("L", Shelf::Offered), ("M", Shelf::Archived)]);
        assert_eq!(world.findings(), vec![]);
    });
}

#[test]
fn two_skus_that_spreadsheets_take_for_one_are_refused_and_those_that_are_there_stay_editable() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let [big, other] = [world.item("SCHURZE-S", "100"), world.item("OTHER", "100")];
        for like in ["schurze-s", "Schürze-S", "SCHURZE - S"] {
            let twin = campaigns::model::Item {
                id: world.new_id(),
                sku: like.to_owned(),
                ..world.catalogue().item(big).unwrap().clone()
            };
            let error = world.change(move |tx, cx| campaigns::save_item(tx, cx, row, &twin)).unwrap_err();
            let like = FieldProblem::LikeAnother { sku: "SCHURZE-S".to_owned() };
            assert_eq!(problems(&error), [("sku", &like)]);
        }
        // A file names it in other letters: that is the same item.
        let proposed = ProposedItem { name: "Apron".to_owned(), sku: Some("schurze-s".to_owned()) };
        let proposal = Proposal { items: vec![proposed], ..Proposal::default() };
        world.change(move |tx, cx| campaigns::propose_from_import(tx, cx, row, &proposal)).unwrap();
        assert_eq!(world.catalogue().items.len(), 2);

        // They may stand side by side from before.
        world
            .change(move |tx, _| {
                let spelt = sql!("UPDATE catalogue_item SET sku = 'schurze-s' WHERE sku = 'OTHER'");
                Ok(tx.execute(spelt, &[])?)
            })
            .unwrap();
        let weighed =
            campaigns::model::Item { weight_grams: 250, ..world.catalogue().item(other).unwrap().clone() };
        assert_eq!(weighed.sku, "schurze-s");
        world.change(move |tx, cx| campaigns::save_item(tx, cx, row, &weighed)).unwrap();
        assert_eq!(world.catalogue().item(other).unwrap().weight_grams, 250);
    });
}

#[test]
fn what_is_wrong_is_told_beside_its_field_and_nothing_is_saved() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let box_id = world.item("BOX", "100");
        let form = ItemForm {
            sku: " BOX ".to_owned(),
            weight_grams: "1.5 kg".to_owned(),
            length_mm: "300".to_owned(),
            width_mm: "wide".to_owned(),
            declared_value: "12,345".to_owned(),
            hs_code: "12".to_owned(),
            origin_country: "Atlantis".to_owned(),
            ..ItemForm::default()
        };
        let refused = form.read(world.new_id(), Shelf::Offered, &world.catalogue()).unwrap_err();
        let told: Vec<_> =
            refused.entries().iter().map(|(field, problem)| (field.as_str(), problem)).collect();
        let side = FieldProblem::NotALength { maximum_m: 100 };
        assert_eq!(
            told,
            [
                ("weight_grams", &FieldProblem::NotAWeight { maximum_kg: 1_000 }),
                ("width_mm", &side),
                ("height_mm", &FieldProblem::SideIsMissing),
                ("declared_value", &FieldProblem::NotAnAmount { currency: Currency::EUR }),
                ("origin_country", &FieldProblem::UnknownCountry),
                ("name", &FieldProblem::Required),
                ("sku", &FieldProblem::Taken),
                ("hs_code", &FieldProblem::NotAnHsCode),
            ]
        );

        // Who goes past the form is told the same by the service.
        let stored = world.catalogue().item(box_id).unwrap().clone();
        let twin = campaigns::model::Item {
            id: world.new_id(),
            name: String::new(),
            kind: campaigns::model::ItemKind::Digital,
            ..stored
        };
        let error = world.change(move |tx, cx| campaigns::save_item(tx, cx, row, &twin)).unwrap_err();
        assert_eq!(
            problems(&error),
            [
                ("name", &FieldProblem::Required),
                ("sku", &FieldProblem::Taken),
                ("weight_grams", &FieldProblem::DigitalHasNoWeight)
            ]
        );
        assert_eq!(world.catalogue().items.len(), 1);
    });
}

#[test]
fn an_item_in_use_is_not_archived_and_one_copy_is_asked_about_once() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let shirt = world.item("SHIRT", "180");
        let reward = world.reward("Shirt", "20", &[shirt]);
        let error = world
            .change(move |tx, cx| campaigns::shelve_item(tx, cx, row, shirt, Shelf::Archived))
            .unwrap_err();
        assert_eq!(problems(&error), [("", &FieldProblem::StillUsed { by: "Shirt".to_owned() })]);

        for (subject, expected) in [(shirt.to_string(), None), (reward.to_string(), Some("Size"))] {
            let form = OptionForm {
                title: "Size".to_owned(),
                applies_to: subject,
                replaces: shirt.to_string(),
                value_label: vec!["M".to_owned()],
                value_item: vec![shirt.to_string()],
                ..OptionForm::default()
            };
            let option = form.read(world.new_id(), Shelf::Offered, Currency::EUR, || world.new_id()).unwrap();
            let saved = world.change(move |tx, cx| campaigns::save_option(tx, cx, row, &option));
            match expected {
                None => saved.unwrap(),
                Some(title) => {
                    let asked = FieldProblem::AskedAlready { option: title.to_owned() };
                    assert_eq!(problems(&saved.unwrap_err()), [("replaces", &asked)]);
                }
            }
        }
        world.change(move |tx, cx| campaigns::shelve_reward(tx, cx, row, reward, Shelf::Archived)).unwrap();
        assert_eq!(world.catalogue().offered_rewards().count(), 0);
    });
}

#[test]
fn what_an_import_names_is_made_once_and_what_the_creator_set_stays() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let proposal = Proposal {
            items: vec![
                ProposedItem { name: "Wooden Insert (large)".to_owned(), sku: None },
                ProposedItem { name: "wooden insert large".to_owned(), sku: None },
                ProposedItem { name: "Core box".to_owned(), sku: Some("CORE-1".to_owned()) },
            ],
            rewards: vec![ProposedReward {
                platform_reward_id: Some("9150".to_owned()),
                title: "Big box".to_owned(),
                price_minor: 5900,
                contents: vec![(2, 1), (0, 1), (0, 1)],
            }],
            addons: vec![ProposedAddOn {
                platform_addon_id: None,
                title: "Insert".to_owned(),
                price_minor: 0,
                contents: vec![(0, 1)],
            }],
            questions: vec![
                ProposedQuestion { prompt: format!("{} a?", "Which size? ".repeat(40)) },
                ProposedQuestion { prompt: format!("{} b?", "Which size? ".repeat(40)) },
                ProposedQuestion { prompt: " ".to_owned() },
            ],
            choices: vec![ProposedChoice {
                reward: 0,
                title: "Insert".to_owned(),
                replaces: 0,
                values: vec![(0, "large".to_owned()), (1, "small".to_owned())],
            }],
        };
        let again = proposal.clone();
        let first =
            world.change(move |tx, cx| campaigns::propose_from_import(tx, cx, row, &proposal)).unwrap();
        let catalogue = world.catalogue();
        assert_eq!(catalogue.questions.len(), 3);
        let skus: Vec<&str> = catalogue.items.iter().map(|item| item.sku.as_str()).collect();
        assert_eq!(skus, ["WOODEN-INSERT-LARGE", "WOODEN-INSERT-LARGE-2", "CORE-1"]);
        let reward = catalogue.reward(first.rewards[0]).unwrap().clone();
        assert_eq!(reward.contents.iter().map(|c| c.quantity).collect::<Vec<_>>(), [1, 2]);
        let option = &catalogue.options[0];
        assert_eq!((option.applies_to, option.replaces), (Subject::Reward(reward.id), first.items[0]));
        let values: Vec<_> = option.values.iter().map(|value| (value.label.as_str(), value.item)).collect();
        assert_eq!(values, [("large", first.items[0]), ("small", first.items[1])]);

        let renamed =
            campaigns::model::Reward { title: "The big box".to_owned(), price_minor: 6100, ..reward };
        let saved = renamed.clone();
        world.change(move |tx, cx| campaigns::save_reward(tx, cx, row, &saved)).unwrap();
        let second = world.change(move |tx, cx| campaigns::propose_from_import(tx, cx, row, &again)).unwrap();
        assert_eq!(
            (&second.rewards, &second.items, &second.questions),
            (&first.rewards, &first.items, &first.questions)
        );
        assert_eq!((second.made, world.catalogue().options.len()), (0, 1));
        assert_eq!(world.catalogue().reward(first.rewards[0]), Some(&renamed));
        assert_eq!(world.findings(), vec![]);
    });
}

#[test]
fn a_picture_is_known_by_its_bytes_and_needs_a_description() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let reward = PictureSubject::Reward(world.reward("Box", "10", &[]));
        let mut file = std::io::Cursor::new(Vec::new());
        image::RgbImage::new(900, 600).write_to(&mut file, image::ImageFormat::Png).unwrap();
        let ready = campaigns::prepare_picture(&file.into_inner()).unwrap();
        let add = |alt: &'static str| {
            let ready = ready.clone();
            move |tx: &mut WriteTx<'_>, cx: &Cx| campaigns::add_picture(tx, cx, row, reward, alt, &ready)
        };
        let error = world.change(add("")).unwrap_err();
        assert_eq!(problems(&error), [("alt_text", &FieldProblem::Required)]);
        let picture = world.change(add("A box on a table")).unwrap();
        for (size, sides) in [(PictureSize::Full, (900, 600)), (PictureSize::Small, (480, 320))] {
            let read: Result<_, DbError> =
                world.db.read_blocking(move |tx| campaigns::picture_bytes(tx, picture, size));
            let (kind, bytes) = read.unwrap().unwrap();
            let shown = image::load_from_memory(&bytes).unwrap();
            assert_eq!((kind, (shown.width(), shown.height())), (PictureKind::Png, sides));
        }
        let stored = world.catalogue().pictures[0].clone();
        assert_eq!((stored.width_px, stored.height_px), (900, 600));
        assert_eq!(world.catalogue().pictures_of(reward).count(), 1);
        world.change(move |tx, cx| campaigns::set_alt_text(tx, cx, row, picture, "A box")).unwrap();
        world.change(move |tx, cx| campaigns::delete_picture(tx, cx, row, picture)).unwrap();
        assert!(world.catalogue().pictures.is_empty());
    });
}

#[test]
fn an_item_that_a_shipping_rule_names_stays_when_what_made_it_is_taken_back() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let (named, free) = (world.item("DICE", "90"), world.item("BOX", "1450"));
        let catalogue = world.catalogue();
        let made: Vec<(CataloguePart, String)> = [named, free]
            .map(|id| (CataloguePart::Item(id), CataloguePart::Item(id).as_text(&catalogue).unwrap()))
            .into();
        let file = "what,name,zone,places,by,price,items\nzone,World,,*,,,\nrate,,World,,order,5,\nrate,,World,,order,2.50,DICE\n";
        let table = campaigns::read_shipping_file(&world.cx, (&catalogue, &[]), file.as_bytes()).unwrap();
        let row = world.campaign.row;
        world.change(move |tx, cx| campaigns::save_shipping_table(tx, cx, row, &table)).unwrap();
        let taken = world
            .change(move |tx, cx| campaigns::take_proposal_back(tx, cx, row, &made, &BTreeSet::new()))
            .unwrap();
        assert_eq!(taken.removed, [CataloguePart::Item(free)]);
        assert_eq!(taken.stay.get(&CataloguePart::Item(named)), Some(&WhyStays::InCatalogue));
        assert_eq!(world.findings(), vec![]);
    });
}

#[test]
fn a_window_and_an_early_price_are_typed_in_the_campaigns_time_and_must_fit() {
    on_both(&migrations(), |db| {
        let world = World::new(db);
        let row = world.campaign.row;
        let id = world.reward("Early bird", "59,00", &[]);
        let in_berlin = || Catalogue { time_zone: "Europe/Berlin".to_owned(), ..world.catalogue() };
        let catalogue = in_berlin();
        let stored = RewardForm::of(catalogue.reward(id).unwrap(), &catalogue);
        let form = RewardForm {
            offered_from: "2026-03-29T02:30".to_owned(), // skipped: clocks go forward
            offered_until: "2026-07-01T18:00".to_owned(),
            early_price: "49".to_owned(),
            early_until: "2026-06-01T00:00".to_owned(),
            ..stored.clone()
        };
        let reward = form.read(id, Shelf::Offered, &catalogue).unwrap();
        let utc = |text| Timestamp::parse_rfc3339(text);
        assert_eq!(reward.terms.from, utc("2026-03-29T01:30:00Z"));
        assert_eq!(reward.terms.until, utc("2026-07-01T16:00:00Z"));
        assert_eq!(reward.terms.early.map(|early| early.price_minor), Some(4900));
        let saved = reward.clone();
        world.change(move |tx, cx| campaigns::save_reward(tx, cx, row, &saved)).unwrap();
        let catalogue = in_berlin();
        assert_eq!(catalogue.reward(id).unwrap(), &reward);
        let again = RewardForm::of(&reward, &catalogue);
        assert_eq!(again.read(id, Shelf::Offered, &catalogue).unwrap(), reward);

        let half = RewardForm { early_until: String::new(), ..form.clone() };
        let refused = half.read(id, Shelf::Offered, &catalogue).unwrap_err();
        assert_eq!(refused.entries(), [("early_until".to_owned(), FieldProblem::Required)]);
        let wrong =
            RewardForm { offered_until: "2026-03-01T00:00".to_owned(), early_price: "59".to_owned(), ..form };
        let wrong = wrong.read(id, Shelf::Offered, &catalogue).unwrap();
        let refused = world.change(move |tx, cx| campaigns::save_reward(tx, cx, row, &wrong)).unwrap_err();
        let expected = [
            ("offered_until", &FieldProblem::WindowEndsFirst),
            ("early_price", &FieldProblem::EarlyPriceNotLower),
        ];
        assert_eq!(problems(&refused), expected);
    });
}
